// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/bulk/receiptsource.h"

#include "app/ops/bulkrunner.h"
#include "models/storepage.h"
#include "ui/panes/bulk/bulkrows.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace nd {

namespace {

constexpr qsizetype rowsAtOnce = 100; ///< Formatting a number takes some 0.07 ms.

class ReceiptSource : public PageSource
{
public:
    ReceiptSource(BulkRunner &runner, QString run)
        : m_runner(&runner)
        , m_run(std::move(run))
    {
        QObject::connect(&runner, &BulkRunner::runChanged, &m_alive, [this](const QString &changed) {
            if (changed == m_run && m_waiting && !m_runner->rows(m_run).isEmpty())
                give(std::exchange(m_waiting, {}));
        });
        QObject::connect(&runner, &BulkRunner::failed, &m_alive, [this](const QString &failed, const ApiError &error) {
            if (const Handler handler = failed == m_run ? std::exchange(m_waiting, {}) : Handler())
                handler(error);
        });
    }
    void next(Handler handler) override
    {
        QTimer::singleShot(0, &m_alive, [this, handler = std::move(handler)]() mutable {
            if (!m_runner)
                return;
            if (!m_runner->rows(m_run).isEmpty())
                return give(handler);
            m_waiting = std::move(handler);
            m_runner->readRows(m_run);
        });
    }
    bool atEnd() const override { return m_atEnd; }

private:
    void give(const Handler &handler)
    {
        const QList<BulkRow> &rows = m_runner->rows(m_run);
        const qsizetype end = std::min(m_from + rowsAtOnce, rows.size());
        QList<BulkReceipt> receipts;
        for (; m_from < end; ++m_from)
            receipts.append(receiptOf(rows[m_from], int(m_from)));
        m_atEnd = m_from >= rows.size();
        handler(pageOf<BulkReceipt>(receipts));
    }

    QPointer<BulkRunner> m_runner;
    const QString m_run;
    qsizetype m_from = 0;
    bool m_atEnd = false;
    Handler m_waiting;
    QObject m_alive;
};

} // namespace

std::unique_ptr<PageSource> receiptSource(BulkRunner &runner, const QString &run)
{
    return std::make_unique<ReceiptSource>(runner, run);
}

} // namespace nd
