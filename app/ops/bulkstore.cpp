// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/bulkstore.h"

#include "app/localdata/database.h"
#include "app/ops/journalrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nd {

namespace {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// What is kept of a grace period is when it would be over on the clock on which the run was made: how long it is can
/// be told from that, and whether it is over can't, for that clock may have been set since.
QDateTime endOfGrace(const BulkPlan &plan, const QDateTime &created)
{
    return plan.grace > 0s ? created.addSecs(plan.grace.count()) : QDateTime();
}

std::chrono::seconds graceOf(const QDateTime &created, const QDateTime &end)
{
    return std::chrono::seconds(end.isValid() ? std::max<qint64>(0, created.secsTo(end)) : 0);
}

/// What rowFrom() reads.
const QString rowColumns = u"SELECT row, kind, subject, summary, request, before, taken_back, refusal, holds"_s;

BulkRow rowFrom(const QSqlQuery &query, const QString &run)
{
    BulkRow row;
    row.spec.bulk = { .run = run, .row = query.value(0).toInt() };
    row.spec.kind = query.value(1).toString();
    row.spec.subject = query.value(2).toString();
    row.spec.summary = query.value(3).toString();
    row.spec.request = requestFromText(query.value(4).toByteArray());
    row.spec.before = QJsonDocument::fromJson(query.value(5).toByteArray()).object();
    row.spec.holds = holdsFromText(query.value(8).toByteArray());
    if (query.value(6).toBool())
        row.state = BulkRow::State::TakenBack;
    if (!query.value(7).isNull()) {
        row.state = BulkRow::State::Ended;
        row.entry.spec = row.spec;
        row.entry.outcome = Outcome::NotSent;
        row.entry.error = errorFromText(query.value(7).toByteArray());
        row.tries = 1;
    }
    return row;
}

/// What `closed` in bulk_run holds.
enum Closed { IsOpen, IsClosed, IsCleared };

} // namespace

void addEntries(QList<BulkRow> &rows, const QList<JournalEntry> &entries, int first)
{
    for (const JournalEntry &entry : entries) {
        const int at = entry.spec.bulk.row - first;
        if (at < 0 || at >= rows.size())
            continue;
        BulkRow &row = rows[at];
        row.state = BulkRow::State::Ended;
        row.entry = entry;
        ++row.tries;
    }
}

BulkStore::BulkStore(Database &database)
    : m_database(database)
{
}

Result<QString> BulkStore::add(const QString &account, const BulkPlan &plan, const QDateTime &now)
{
    const QString run = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<Done> written = m_database.together([&]() -> Result<Done> {
        const auto header = m_database.run(
            u"INSERT INTO bulk_run (run, account, title, created, wanted, not_before) VALUES (?, ?, ?, ?, ?, ?)"_s,
            { run, account, plan.title, instantValue(now), plan.wanted, instantValue(endOfGrace(plan, now)) });
        if (!header)
            return header.error();
        int place = 0;
        for (const OperationSpec &spec : plan.rows) {
            const auto row = m_database.run(
                u"INSERT INTO bulk_row (run, row, kind, subject, summary, request, before, holds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                { run, place++, spec.kind, spec.subject, spec.summary,
                  QString::fromUtf8(requestToText(withoutSecrets(spec.request))), jsonText(withoutSecrets(spec.before)),
                  holdsToText(spec.holds) });
            if (!row)
                return row.error();
        }
        return Done{};
    });
    return written ? Result<QString>(run) : Result<QString>(written.error());
}

Result<Done> BulkStore::takeBack(const QString &run, const QList<int> &rows)
{
    return m_database.together([&]() -> Result<Done> {
        for (const int row : rows) {
            const auto written
                = m_database.run(u"UPDATE bulk_row SET taken_back = 1 WHERE run = ? AND row = ?"_s, { run, row });
            if (!written)
                return written.error();
        }
        return Done{};
    });
}

Result<Done> BulkStore::note(const QString &run, int row, const ApiError &error)
{
    const auto written = m_database.run(u"UPDATE bulk_row SET refusal = ? WHERE run = ? AND row = ?"_s,
                                        { QString::fromUtf8(errorToText(error)), run, row });
    return written ? Result<Done>(Done{}) : Result<Done>(written.error());
}

Result<Done> BulkStore::setClosed(const QString &run, bool closed)
{
    const auto written
        = m_database.run(u"UPDATE bulk_run SET closed = ? WHERE run = ?"_s, { closed ? IsClosed : IsOpen, run });
    return written ? Result<Done>(Done{}) : Result<Done>(written.error());
}

Result<QList<BulkStore::Stored>> BulkStore::open(const QString &account, int mostRows) const
{
    auto headers = m_database.run(
        u"SELECT run, title, created, wanted, not_before, (SELECT row + 1 FROM bulk_row AS last WHERE last.run = "
        "bulk_run.run ORDER BY row DESC LIMIT 1) FROM bulk_run WHERE account = ? AND closed = 0 ORDER BY created, "
        "rowid"_s,
        { account });
    if (!headers)
        return headers.error();
    QList<Stored> runs;
    while (headers.value().next()) {
        const QSqlQuery &header = headers.value();
        Stored stored{ .run = header.value(0).toString(),
                       .account = account,
                       .created = instantFrom(header.value(2)),
                       .plan = { .title = header.value(1).toString(),
                                 .wanted = header.value(3).toInt(),
                                 .grace = graceOf(instantFrom(header.value(2)), instantFrom(header.value(4))) },
                       .rows = {},
                       .count = header.value(5).toInt() };
        if (stored.count > mostRows) {
            runs.append(stored);
            continue;
        }
        auto rows = m_database.run(rowColumns + u" FROM bulk_row WHERE run = ? ORDER BY row"_s, { stored.run });
        if (!rows)
            return rows.error();
        while (rows.value().next()) {
            stored.rows.append(rowFrom(rows.value(), stored.run));
            stored.plan.rows.append(stored.rows.last().spec);
        }
        if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
            return whole.error();
        runs.append(stored);
    }
    return runs;
}

Result<QList<BulkStore::Header>> BulkStore::closed(const QString &account, int most) const
{
    auto found = m_database.run(
        u"SELECT run, title, created, wanted, not_before, (SELECT kind FROM bulk_row AS one WHERE one.run = "
        "bulk_run.run ORDER BY row LIMIT 1), (SELECT row + 1 FROM bulk_row AS last WHERE last.run = bulk_run.run ORDER "
        "BY row DESC LIMIT 1) FROM bulk_run WHERE account = ? AND closed = ? ORDER BY created DESC, rowid DESC LIMIT "
        "?"_s,
        { account, IsClosed, most });
    if (!found)
        return found.error();
    QList<Header> headers;
    while (found.value().next()) {
        const QSqlQuery &row = found.value();
        const int rows = row.value(6).toInt();
        const int wanted = row.value(3).toInt();
        headers.append({ .run = row.value(0).toString(),
                         .kind = row.value(5).toString(),
                         .title = row.value(1).toString(),
                         .created = instantFrom(row.value(2)),
                         .notBefore = instantFrom(row.value(4)),
                         .wanted = wanted < 0 ? rows : wanted,
                         .rows = rows });
    }
    if (const Result<Done> whole = readToTheEnd(found.value()); !whole)
        return whole.error();
    return headers;
}

Result<Done> BulkStore::clear(const QString &account)
{
    const auto written
        = m_database.run(u"UPDATE bulk_run SET closed = ? WHERE account = ? AND closed = ? AND run NOT IN (SELECT run "
                         "FROM operation WHERE outcome IN ('begun', 'unknown') AND run IS NOT NULL)"_s,
                         { IsCleared, account, IsClosed });
    return written ? Result<Done>(Done{}) : Result<Done>(written.error());
}

Result<QList<BulkRow>> BulkStore::rows(const QString &run, int from, int count) const
{
    auto found = m_database.run(rowColumns + u" FROM bulk_row WHERE run = ? AND row >= ? AND row < ? ORDER BY row"_s,
                                { run, from, from + count });
    if (!found)
        return found.error();
    QList<BulkRow> rows;
    while (found.value().next())
        rows.append(rowFrom(found.value(), run));
    if (const Result<Done> whole = readToTheEnd(found.value()); !whole)
        return whole.error();
    return rows;
}

Result<bool> BulkStore::hasRow(const QString &account, const QString &kind, const QStringList &subjects,
                               const QDateTime &since) const
{
    auto found = m_database.run(u"SELECT 1 FROM bulk_run JOIN bulk_row USING (run) WHERE account = ? AND created >= ? "
                                "AND kind = ? AND subject IN (SELECT value FROM json_each(?)) LIMIT 1"_s,
                                { account, instantValue(since), kind,
                                  QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(subjects)).toJson()) });
    if (!found)
        return found.error();
    return found.value().next();
}

Result<QList<BulkRow>> BulkStore::outcomes(const QString &run, int from, int count) const
{
    auto found = m_database.run(
        u"SELECT taken_back, refusal IS NOT NULL, (SELECT outcome FROM operation WHERE operation.run = bulk_row.run "
        u"AND "
        "run_row = row ORDER BY id DESC LIMIT 1) FROM bulk_row WHERE run = ? AND row >= ? AND row < ? ORDER BY row"_s,
        { run, from, from + count });
    if (!found)
        return found.error();
    QList<BulkRow> rows;
    while (found.value().next()) {
        const QSqlQuery &one = found.value();
        const bool began = !one.value(2).isNull();
        BulkRow row;
        if (began || one.value(1).toBool()) {
            row.state = BulkRow::State::Ended;
            row.entry.outcome = began ? outcomeFrom(one.value(2).toString()) : Outcome::NotSent;
        } else if (one.value(0).toBool()) {
            row.state = BulkRow::State::TakenBack;
        }
        rows.append(row);
    }
    if (const Result<Done> whole = readToTheEnd(found.value()); !whole)
        return whole.error();
    return rows;
}

} // namespace nd
