// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/bulkhistory.h"

#include "app/ops/bulkstore.h"
#include "app/ops/journal.h"

#include <QTimer>

#include <utility>

namespace nd {

namespace {

constexpr int mostRuns = 500; ///< In the list; what is older is in Activity.
constexpr int readRowsAtOnce = 100; ///< A few milliseconds: each has a request and what was there before.
constexpr int countedRowsAtOnce = 500;

} // namespace

BulkHistory::BulkHistory(const BulkStore &store, const Journal &journal, QString account, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_journal(journal)
    , m_account(std::move(account))
    , m_turn(new QTimer(this))
{
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, &BulkHistory::goOn);
}

BulkHistory::~BulkHistory() = default;

Result<Done> BulkHistory::read()
{
    const Result<QList<BulkStore::Header>> headers = m_store.closed(m_account, mostRuns);
    if (!headers)
        return headers.error();
    m_runs.clear();
    m_order.clear();
    for (const BulkStore::Header &header : headers.value()) {
        m_order.append(header.run);
        m_runs.insert(header.run,
                      { .run = header.run,
                        .account = m_account,
                        .kind = header.kind,
                        .title = header.title,
                        .created = header.created,
                        .notBefore = header.notBefore,
                        .phase = BulkPhase::Ended,
                        .wanted = header.wanted,
                        .rows = header.rows,
                        .isCounted = false });
    }
    m_uncounted = m_order;
    m_countedRows = 0;
    if (!m_runs.contains(m_reading))
        m_reading.clear();
    m_turn->start();
    return Done{};
}

void BulkHistory::recount(const QString &run)
{
    if (!m_runs.contains(run))
        return;
    if (!m_uncounted.isEmpty() && m_uncounted.first() == run)
        m_countedRows = 0;
    else if (!m_uncounted.contains(run))
        m_uncounted.append(run);
    if (m_reading == run)
        m_rows.clear();
    m_turn->start();
}

void BulkHistory::readRows(const QString &run, Handler handler)
{
    if (!m_runs.contains(run))
        return;
    if (m_reading != run)
        m_rows.clear();
    m_reading = run;
    m_handler = std::move(handler);
    m_turn->start();
}

void BulkHistory::goOn()
{
    // Somebody waits for rows.
    if (!m_reading.isEmpty())
        return readPortion();
    if (!m_uncounted.isEmpty())
        return countPortion();
    m_turn->stop();
}

void BulkHistory::readPortion()
{
    const int from = int(m_rows.size());
    Result<QList<BulkRow>> rows = m_store.rows(m_reading, from, readRowsAtOnce);
    if (!rows)
        return give(rows);
    const Result<QList<JournalEntry>> entries = m_journal.readRun(m_reading, from, readRowsAtOnce);
    if (!entries)
        return give(entries.error());
    QList<BulkRow> portion = rows.value();
    addEntries(portion, entries.value(), from);
    m_rows.append(portion);
    if (portion.size() < readRowsAtOnce)
        give(m_rows);
}

void BulkHistory::give(const Result<QList<BulkRow>> &rows)
{
    m_reading.clear();
    m_rows.clear();
    if (const Handler handler = std::exchange(m_handler, {}))
        handler(rows);
}

void BulkHistory::countPortion()
{
    const QString run = m_uncounted.first();
    if (m_countedRows == 0) {
        m_counting = m_runs.value(run);
        m_counting.waiting = m_counting.takenBack = 0;
        m_counting.succeeded = m_counting.toCheck = m_counting.failed = m_counting.uncertain = 0;
    }
    const Result<QList<BulkRow>> rows = m_store.outcomes(run, m_countedRows, countedRowsAtOnce);
    if (rows) {
        for (const BulkRow &row : rows.value())
            m_counting.add(row);
        m_countedRows += countedRowsAtOnce;
        if (rows.value().size() == countedRowsAtOnce)
            return;
        m_counting.waiting = 0; // It has ended: what had not started was a reserve.
        m_counting.isCounted = true;
        m_runs.insert(run, m_counting);
    }
    // Where the disk can't be read, the columns stay empty: that is what is known.
    m_countedRows = 0;
    m_uncounted.removeFirst();
    if (rows)
        Q_EMIT counted(run);
}

} // namespace nd
