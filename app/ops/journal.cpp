// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/journal.h"

#include "app/localdata/database.h"
#include "app/ops/journalrow.h"
#include "app/ops/journalschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <optional>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString columns
    = u"id, account, kind, subject, summary, request, before, begun, ended, outcome, error, result_sid, "
      "not_seen_reads, first_not_seen, run, run_row, (SELECT json_group_array(resource) FROM hold WHERE operation = "
      "operation.id), differences, to_read_back"_s;

/// What the program would act on has to be readable: a change with half a request is not the one that was asked for.
const QString whatIsWrong
    = u"SELECT 'operation ' || id FROM operation WHERE outcome NOT IN ('begun', 'succeeded', 'refused', 'not-sent', "
      "'unknown', 'not-done', 'given-up', 'happened-differs', 'is-so') OR (outcome IN ('begun', 'unknown') AND NOT "
      "(json_valid(request) AND "
      "json_valid(before))) UNION ALL SELECT 'bulk row ' || row FROM bulk_row JOIN bulk_run USING (run) WHERE closed = "
      "0 "
      "AND NOT (json_valid(request) AND json_valid(before)) LIMIT 1"_s;

ApiError storageError(const QString &message)
{
    return { .kind = ErrorKind::Storage, .message = message };
}

/// What a change holds, as JSON that SQLite takes apart itself (a letter holds up to 15,000 orders): pairs of a name
/// and the account within which there is one of it.
QString heldText(const QString &account, const Holds &holds)
{
    QJsonArray pairs;
    for (const Hold &hold : holds)
        pairs.append(QJsonArray{ holdName(hold), hold.kind == Hold::Kind::Configuration ? account : QString() });
    return QString::fromUtf8(QJsonDocument(pairs).toJson(QJsonDocument::Compact));
}

JournalEntry entryFrom(const QSqlQuery &row)
{
    JournalEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.account = row.value(1).toString();
    entry.spec.kind = row.value(2).toString();
    entry.spec.subject = row.value(3).toString();
    entry.spec.summary = row.value(4).toString();
    entry.spec.request = requestFromText(row.value(5).toByteArray());
    entry.spec.before = QJsonDocument::fromJson(row.value(6).toByteArray()).object();
    entry.begun = instantFrom(row.value(7));
    entry.ended = instantFrom(row.value(8));
    entry.outcome = outcomeFrom(row.value(9).toString());
    if (!row.value(10).isNull())
        entry.error = errorFromText(row.value(10).toByteArray());
    entry.resultSid = row.value(11).toString();
    entry.notSeenReads = row.value(12).toInt();
    entry.firstNotSeen = instantFrom(row.value(13));
    if (!row.value(14).isNull())
        entry.spec.bulk = { .run = row.value(14).toString(), .row = row.value(15).toInt() };
    entry.spec.holds = holdsFromText(row.value(16).toByteArray());
    if (!row.value(17).isNull())
        entry.differences = differencesFromText(row.value(17).toByteArray());
    entry.toReadBack = row.value(18).toBool();
    return entry;
}

} // namespace

class Journal::Private
{
public:
    Result<QList<JournalEntry>> read(const QString &rest, const QVariantList &values) const
    {
        QList<JournalEntry> entries;
        if (!database.isOpen())
            return entries;
        auto rows = database.run(u"SELECT "_s + columns + u" FROM operation "_s + rest, values);
        if (!rows)
            return rows.error();
        while (rows.value().next())
            entries.append(entryFrom(rows.value()));
        if (const Result<Done> whole = readToTheEnd(rows.value()); !whole)
            return whole.error();
        return entries;
    }

    /// For showing: what can't be read is not there.
    QList<JournalEntry> select(const QString &rest, const QVariantList &values) const
    {
        Result<QList<JournalEntry>> entries = read(rest, values);
        return entries ? entries.value() : QList<JournalEntry>();
    }

    Result<Done> write(const JournalEntry &entry) const;
    Result<Done> insert(JournalEntry &entry);
    QString obstacleTo(const QString &account, const OperationSpec &spec) const;

    Database database{ { .what = tr("The list of changes"),
                         .whenDamaged = tr("Changes that were still open are not followed any more: look at the "
                                           "account before repeating them."),
                         .whatIsWrong = whatIsWrong,
                         .versions = journalVersions() } };
    QMap<qint64, JournalEntry> unwritten; ///< Ends that the disk refused, by id.
};

Journal::Journal(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

Journal::~Journal() = default;

Result<Done> Journal::open(const QString &file)
{
    return d->database.open(file);
}

bool Journal::isDamaged() const
{
    return d->database.isDamaged();
}

Result<Done> Journal::startAnew(const QString &file)
{
    return d->database.startAnew(file);
}

Database &Journal::database()
{
    return d->database;
}

QString Journal::Private::obstacleTo(const QString &account, const OperationSpec &spec) const
{
    const auto same
        = read(u"WHERE account = ? AND kind = ? AND subject = ? AND outcome IN ('begun', 'unknown') LIMIT 1"_s,
               { account, spec.kind, spec.subject });
    if (!same || !same.value().isEmpty())
        return tr("The same change is still open. Its outcome has to be known first.");
    if (spec.holds.isEmpty())
        return {};
    const auto others
        = read(u"WHERE id IN (SELECT operation FROM hold JOIN json_each(?) AS wanted ON resource = "
               "json_extract(wanted.value, '$[0]') AND hold.account = json_extract(wanted.value, '$[1]') WHERE "
               "is_open = 1) ORDER BY id LIMIT 1"_s,
               { heldText(account, spec.holds) });
    if (!others)
        return tr("The same change is still open. Its outcome has to be known first.");
    if (others.value().isEmpty())
        return {};
    const JournalEntry &other = others.value().first();
    return other.account == account
        ? tr("It overlaps with another change that is still open: %1. The outcome of that has to be known first.")
              .arg(other.spec.summary)
        : tr("It overlaps with another change that is still open in the account %1: %2. The outcome of that has to be "
             "known first.")
              .arg(other.account, other.spec.summary);
}

QString Journal::obstacleTo(const QString &account, const OperationSpec &spec) const
{
    return d->obstacleTo(account, spec);
}

Result<Done> Journal::Private::insert(JournalEntry &entry)
{
    const OperationSpec &spec = entry.spec;
    const bool inRun = !spec.bulk.run.isEmpty();
    const auto written = database.run(
        u"INSERT INTO operation (account, kind, subject, summary, request, before, begun, outcome, run, run_row) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { entry.account, spec.kind, spec.subject, spec.summary, QString::fromUtf8(requestToText(spec.request)),
          QString::fromUtf8(QJsonDocument(spec.before).toJson(QJsonDocument::Compact)), instantValue(entry.begun),
          outcomeName(entry.outcome), inRun ? QVariant(spec.bulk.run) : QVariant(QMetaType::fromType<QString>()),
          inRun ? QVariant(spec.bulk.row) : QVariant(QMetaType::fromType<int>()) });
    if (!written)
        return written.error();
    entry.id = written.value().lastInsertId().toLongLong();
    return Done{};
}

Result<JournalEntry> Journal::begin(const QString &account, const OperationSpec &spec, const QDateTime &now)
{
    if (!d->database.isOpen())
        return storageError(tr("The list of changes is not open. Nothing was sent."));
    if (const Result<Done> written = catchUp(); !written)
        return storageError(
            tr("An earlier change can't be written down, so nothing was sent: %1").arg(d->database.lastProblem()));
    const auto heldBack = [&] {
        const QString why = d->obstacleTo(account, spec);
        return why.isEmpty() ? std::nullopt : std::optional(ApiError{ .kind = ErrorKind::Invalid, .message = why });
    };
    if (const auto error = heldBack())
        return *error;

    JournalEntry entry;
    entry.account = account;
    entry.spec = spec;
    entry.begun = now.toUTC();
    entry.spec.request = withoutSecrets(spec.request);
    entry.spec.before = withoutSecrets(spec.before);
    const auto both = [&]() -> Result<Done> {
        if (Result<Done> inserted = d->insert(entry); !inserted)
            return inserted;
        const auto held = d->database.run(
            u"INSERT INTO hold (resource, account, operation) SELECT DISTINCT json_extract(value, '$[0]'), "
            "json_extract(value, '$[1]'), ? FROM json_each(?)"_s,
            { entry.id, heldText(account, spec.holds) });
        return held ? Result<Done>(Done{}) : held.error();
    };
    if (const Result<Done> written = spec.holds.isEmpty() ? d->insert(entry) : d->database.together(both); !written) {
        const QString problem = d->database.lastProblem();
        // Another program may have begun it since.
        if (const auto error = heldBack())
            return *error;
        return storageError(tr("This change can't be written down, so nothing was sent: %1").arg(problem));
    }
    Q_EMIT changed(entry);
    return entry;
}

Result<Done> Journal::Private::write(const JournalEntry &entry) const
{
    // Of a success too: the request id is what the service's support asks for.
    const bool answered = entry.outcome != Outcome::Begun;
    const auto written = database.run(
        u"UPDATE operation SET ended = ?, outcome = ?, error = ?, result_sid = ?, not_seen_reads = ?, "
        "first_not_seen = ?, differences = ?, to_read_back = ? WHERE id = ?"_s,
        { instantValue(entry.ended), outcomeName(entry.outcome),
          answered ? QVariant(QString::fromUtf8(errorToText(entry.error))) : QVariant(QMetaType::fromType<QString>()),
          entry.resultSid, entry.notSeenReads, instantValue(entry.firstNotSeen),
          entry.differences.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                      : QVariant(QString::fromUtf8(differencesToText(entry.differences))),
          entry.toReadBack ? 1 : 0, entry.id });
    if (!written)
        return written.error();
    if (written.value().numRowsAffected() != 1)
        return ApiError{ .kind = ErrorKind::Invalid, .message = tr("The list of changes does not hold this change.") };
    return Done{};
}

Result<Done> Journal::update(const JournalEntry &entry)
{
    if (!d->database.isOpen())
        return storageError(tr("The list of changes is not open."));
    // Newer than what may wait for this entry.
    if (Result<Done> written = d->write(entry); !written) {
        if (written.error().kind == ErrorKind::Storage)
            d->unwritten.insert(entry.id, entry);
        return written;
    }
    d->unwritten.remove(entry.id);
    Q_EMIT changed(entry);
    return Done{};
}

Result<Done> Journal::catchUp()
{
    const QMap<qint64, JournalEntry> waiting = d->unwritten;
    for (const JournalEntry &entry : waiting) {
        if (Result<Done> written = update(entry); !written)
            return written;
    }
    return Done{};
}

QList<JournalEntry> Journal::unsettled(const QString &account) const
{
    return d->select(u"WHERE account = ? AND outcome IN ('begun', 'unknown') ORDER BY id"_s, { account });
}

QList<JournalEntry> Journal::toReadBack(const QString &account) const
{
    return d->select(u"WHERE account = ? AND to_read_back = 1 ORDER BY id"_s, { account });
}

bool Journal::hasLaterChange(const JournalEntry &entry) const
{
    const auto later
        = d->read(u"WHERE id > ? AND subject IN (?, ?) AND outcome NOT IN ('refused', 'not-sent') LIMIT 1"_s,
                  { entry.id, entry.spec.subject, entry.resultSid });
    return !later || !later.value().isEmpty();
}

bool Journal::hasUnsettled(const QString &account, const QString &kind, const QString &subject) const
{
    const auto open
        = d->read(u"WHERE account = ? AND kind = ? AND subject = ? AND outcome IN ('begun', 'unknown') LIMIT 1"_s,
                  { account, kind, subject });
    return !open || !open.value().isEmpty();
}

Result<QList<JournalEntry>> Journal::find(const JournalQuery &query) const
{
    QStringList conditions;
    QVariantList values;
    const auto add = [&](const QString &condition, const QString &value) {
        if (value.isEmpty())
            return;
        conditions.append(condition);
        values.append(value);
    };
    add(u"account = ?"_s, query.account);
    add(u"kind = ?"_s, query.kind);
    add(u"subject = ?"_s, query.subject);
    add(u"result_sid = ?"_s, query.resultSid);
    if (query.begunSince.isValid()) {
        conditions.append(u"begun >= ?"_s);
        values.append(instantValue(query.begunSince));
    }
    if (!query.holds.isEmpty())
        add(u"id IN (SELECT operation FROM json_each(?) AS wanted CROSS JOIN hold ON resource = "
            u"json_extract(wanted.value, "
            "'$[0]') AND hold.account = json_extract(wanted.value, '$[1]'))"_s,
            heldText(query.account, query.holds));
    const QString where = conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(u" AND "_s) + u' ';
    return d->read(where + u"ORDER BY id DESC"_s, values);
}

Result<QList<JournalEntry>> Journal::readRun(const QString &run) const
{
    return d->read(u"WHERE run = ? ORDER BY id"_s, { run });
}

Result<QList<JournalEntry>> Journal::readRun(const QString &run, int from, int count) const
{
    return d->read(u"WHERE run = ? AND run_row >= ? AND run_row < ? ORDER BY id"_s, { run, from, from + count });
}

QList<JournalEntry> Journal::entriesOfRun(const QString &run) const
{
    return d->select(u"WHERE run = ? ORDER BY id"_s, { run });
}

JournalEntry Journal::entry(qint64 id) const
{
    const QList<JournalEntry> found = d->select(u"WHERE id = ?"_s, { id });
    return found.isEmpty() ? JournalEntry{} : found.first();
}

QList<JournalEntry> Journal::entries(int limit) const
{
    return d->select(u"ORDER BY id DESC LIMIT ?"_s, { limit });
}

} // namespace nd
