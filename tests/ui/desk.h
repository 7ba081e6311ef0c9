// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"
#include "models/records/incomingnumber.h"
#include "tests/support/panebase.h"

#include <QTest>
#include <QTimer>

#include <span>

namespace nd::test {

/// Pages that a test hands over when it wants to.
class HandSource : public PageSource
{
public:
    explicit HandSource(QList<StorePagePtr> pages, bool atOnce = true)
        : m_pages(std::move(pages))
        , m_atOnce(atOnce)
    {
    }
    void next(Handler handler) override
    {
        if (!m_atOnce) {
            waiting = std::move(handler);
            return;
        }
        QTimer::singleShot(0, &m_alive, [this, handler = std::move(handler)] {
            m_given = true;
            handler(m_pages.takeFirst());
        });
    }
    bool atEnd() const override { return m_given && m_pages.isEmpty(); }

    Handler waiting;

private:
    QList<StorePagePtr> m_pages;
    bool m_atOnce;
    bool m_given = false;
    QObject m_alive;
};

/// A number with made-up content; the same for the same n.
inline IncomingNumber numberFor(int n)
{
    IncomingNumber number;
    number.sid = QStringLiteral("PN%1").arg(n, 32, 16, QLatin1Char('0'));
    number.number = QStringLiteral("+1415555%1").arg(n % 10000, 4, 10, QLatin1Char('0'));
    number.friendlyName = QStringLiteral("Desk %1").arg(n);
    number.voiceUrl = QStringLiteral("https://example.com/voice/%1").arg(n);
    number.sms = n % 2 == 0;
    return number;
}

inline StorePagePtr numbersPage(int count, int from = 0)
{
    QList<IncomingNumber> numbers;
    numbers.reserve(count);
    for (int n = from; n < from + count; ++n)
        numbers.append(numberFor(n));
    return pageOf<IncomingNumber>(std::span<const IncomingNumber>(numbers.constData(), size_t(count)));
}

} // namespace nd::test
