// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readypage.h"

#include <QTimer>

namespace nd {

namespace {

class ReadyPage : public PageSource
{
public:
    explicit ReadyPage(StorePagePtr page)
        : m_page(std::move(page))
    {
    }
    void next(Handler handler) override
    {
        QTimer::singleShot(0, &m_alive, [this, handler = std::move(handler)] {
            m_atEnd = true;
            handler(m_page);
        });
    }
    bool atEnd() const override { return m_atEnd; }

private:
    StorePagePtr m_page;
    QObject m_alive;
    bool m_atEnd = false;
};

} // namespace

std::unique_ptr<PageSource> readyPage(StorePagePtr page)
{
    return std::make_unique<ReadyPage>(std::move(page));
}

} // namespace nd
