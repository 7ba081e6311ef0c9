// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts.h"
#include "app/ops/journal.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "models/page.h"
#include "models/records/incomingnumber.h"
#include "ui/appcontext.h"
#include "ui/prompts.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <span>

namespace nd::test {

/// Answers what a test told it to, and remembers what was asked.
class ScriptedPrompts : public Prompts
{
public:
    void confirm(QWidget *, const Confirmation &confirmation, std::function<void(bool)> answer) override
    {
        asked.append(confirmation);
        answer(yes);
    }
    void saveFile(QWidget *, const QString &, const QString &suggestedName, const QString &,
                  std::function<void(const QString &)> answer) override
    {
        suggested = suggestedName;
        answer(file);
    }

    QList<Confirmation> asked;
    bool yes = false;
    QString suggested;
    QString file;
};

/// All that stands behind a window, in a folder that goes with the test.
struct Desk
{
    QTemporaryDir folder;
    Settings settings{ folder.filePath(QStringLiteral("settings.ini")) };
    MemoryStore secrets;
    Journal journal;
    Accounts accounts{ settings, secrets, journal };
    ScriptedPrompts prompts;
    AppContext context{ settings, accounts, journal, prompts };

    Desk()
    {
        if (!journal.open(folder.filePath(QStringLiteral("journal.sqlite"))))
            qFatal("no journal");
    }

    /// Signs in to an account that nobody answers for: for what needs a session and no reply.
    void signInNowhere(bool sandbox = true)
    {
        Profile profile;
        profile.id = QStringLiteral("test");
        profile.name = QStringLiteral("Acme support");
        profile.accountSid = QStringLiteral("AC00000000000000000000000000000001");
        profile.region = QStringLiteral("custom");
        profile.colour = QStringLiteral("#8844aa");
        profile.sandbox = sandbox;
        for (const Product product : { Product::Api, Product::Pricing, Product::Numbers, Product::Trunking })
            profile.baseUrls.insert(product, QUrl(QStringLiteral("http://127.0.0.1:1")));
        accounts.signInTo(profile, QStringLiteral("made-up"));
    }
};

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
