// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/readypage.h"

#include <QTimer>

namespace nd {

namespace {

class ReadyPage : public PageSource
{
public:
    explicit ReadyPage(Result<StorePagePtr> page)
        : m_page(std::move(page))
    {
    }
    void next(Handler handler) override
    {
        QTimer::singleShot(0, &m_alive, [this, handler = std::move(handler)] {
            m_atEnd = m_page.ok();
            handler(m_page);
        });
    }
    bool atEnd() const override { return m_atEnd; }

private:
    Result<StorePagePtr> m_page;
    QObject m_alive;
    bool m_atEnd = false;
};

} // namespace

std::unique_ptr<PageSource> readyPage(StorePagePtr page)
{
    return std::make_unique<ReadyPage>(std::move(page));
}

std::unique_ptr<PageSource> readyFailure(const ApiError &error)
{
    return std::make_unique<ReadyPage>(error);
}

} // namespace nd
