// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/journal.h"

#include "app/ops/journalrow.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int schemaVersion = 1;

/// The second statement is the last guard against a change that is sent twice: whatever the program gets wrong, the
/// database refuses a second open entry.
const QString schemaStatements[] = {
    u"CREATE TABLE operation (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, kind TEXT NOT NULL, "
    "subject TEXT NOT NULL, summary TEXT NOT NULL, request TEXT NOT NULL, before TEXT NOT NULL, begun INTEGER NOT "
    "NULL, "
    "ended INTEGER, outcome TEXT NOT NULL, error TEXT, result_sid TEXT, not_seen_reads INTEGER NOT NULL DEFAULT 0, "
    "first_not_seen INTEGER)"_s,
    u"CREATE UNIQUE INDEX one_open ON operation (account, kind, subject) WHERE outcome IN ('begun', 'unknown')"_s,
};

const QString columns
    = u"id, account, kind, subject, summary, request, before, begun, ended, outcome, error, result_sid, "
      "not_seen_reads, first_not_seen"_s;

/// SQLite's result codes for a file that is not, or no longer, a database.
bool meansDamaged(const QSqlError &error)
{
    constexpr int corrupt = 11;
    constexpr int notADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == corrupt || code == notADatabase;
}

ApiError storageError(const QString &message)
{
    return { .kind = ErrorKind::Storage, .message = message };
}

QVariant instant(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime instantFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
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
    return entry;
}

} // namespace

class Journal::Private
{
public:
    ~Private() { close(); }

    void close()
    {
        if (!database.isValid())
            return;
        const QString name = database.connectionName();
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }

    /// Runs a statement; its answer, or why not.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const
    {
        QSqlQuery query(database);
        bool fine = query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        fine = fine && query.exec();
        if (fine)
            return query;
        lastError = query.lastError();
        return storageError(tr("The list of changes can't be used: %1").arg(lastError.databaseText()));
    }

    Result<Done> openDatabase(const QString &file);
    Result<Done> prepareSchema();
    Result<Done> setAside(const QString &file);
    QList<JournalEntry> select(const QString &rest, const QVariantList &values) const;

    QSqlDatabase database;
    mutable QSqlError lastError;
};

Result<Done> Journal::Private::openDatabase(const QString &file)
{
    // Made by us, so that it never exists with a wider mode than its owner's.
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile made(file);
    const bool there = made.exists() || made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
    if (!there || !QFile::setPermissions(file, ownerOnly))
        return storageError(tr("%1 can't be written: %2").arg(file, made.errorString()));
    made.close();

    database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"journal-"_s + QUuid::createUuid().toString(QUuid::Id128));
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open()) {
        lastError = database.lastError();
        return storageError(tr("The list of changes can't be opened: %1").arg(lastError.databaseText()));
    }
    for (const QString &statement : { u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s }) {
        if (const auto set = run(statement); !set)
            return set.error();
    }
    return prepareSchema();
}

Result<Done> Journal::Private::prepareSchema()
{
    auto check = run(u"PRAGMA quick_check(1)"_s);
    if (!check)
        return check.error();
    if (!check.value().next() || check.value().value(0).toString() != "ok"_L1) {
        lastError = QSqlError({}, check.value().value(0).toString(), QSqlError::StatementError, u"11"_s);
        return storageError(lastError.databaseText());
    }
    check.value().finish();

    auto version = run(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    version.value().next();
    const int found = version.value().value(0).toInt();
    version.value().finish();
    if (found > schemaVersion)
        return storageError(tr("The list of changes was written by a newer version of this program."));
    if (found == schemaVersion)
        return Done{};

    if (!database.transaction())
        return storageError(database.lastError().databaseText());
    for (const QString &statement : schemaStatements) {
        if (const auto made = run(statement); !made) {
            database.rollback();
            return made.error();
        }
    }
    if (const auto set = run(u"PRAGMA user_version="_s + QString::number(schemaVersion)); !set || !database.commit()) {
        database.rollback();
        return storageError(tr("The list of changes can't be made: %1").arg(lastError.databaseText()));
    }
    return Done{};
}

Result<Done> Journal::Private::setAside(const QString &file)
{
    close();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = file + u".damaged-"_s + stamp;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = file + u".damaged-"_s + stamp + u'-' + QString::number(i);
    if (!QFile::rename(file, aside))
        return storageError(tr("The list of changes in %1 is damaged and can't be set aside.").arg(file));
    for (const QString &part : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(file + part))
            QFile::rename(file + part, aside + part);
    }
    return storageError(tr("The list of changes was damaged. It was kept as %1. Changes that were still open then are "
                           "not followed any more: look at the account before repeating them.")
                            .arg(aside));
}

QList<JournalEntry> Journal::Private::select(const QString &rest, const QVariantList &values) const
{
    QList<JournalEntry> entries;
    if (!database.isOpen())
        return entries;
    auto rows = run(u"SELECT "_s + columns + u" FROM operation "_s + rest, values);
    while (rows && rows.value().next())
        entries.append(entryFrom(rows.value()));
    return entries;
}

Journal::Journal(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

Journal::~Journal() = default;

Result<Done> Journal::open(const QString &file)
{
    d->close();
    d->lastError = {};
    Result<Done> opened = d->openDatabase(file);
    if (opened)
        return opened;
    if (meansDamaged(d->lastError))
        return d->setAside(file);
    d->close();
    return opened;
}

Result<JournalEntry> Journal::begin(const QString &account, const OperationSpec &spec, const QDateTime &now)
{
    const ApiError stillOpen{ .kind = ErrorKind::Invalid,
                              .message = tr("The same change is still open. Its outcome has to be known first.") };
    if (!d->database.isOpen())
        return storageError(tr("The list of changes is not open. Nothing was sent."));
    if (hasUnsettled(account, spec.kind, spec.subject))
        return stillOpen;

    JournalEntry entry;
    entry.account = account;
    entry.spec = spec;
    entry.begun = now.toUTC();
    entry.spec.request = withoutSecrets(spec.request);
    entry.spec.before = withoutSecrets(spec.before);
    const auto written
        = d->run(u"INSERT INTO operation (account, kind, subject, summary, request, before, begun, outcome) VALUES "
                 "(?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 { account, spec.kind, spec.subject, spec.summary, QString::fromUtf8(requestToText(entry.spec.request)),
                   QString::fromUtf8(QJsonDocument(entry.spec.before).toJson(QJsonDocument::Compact)),
                   instant(entry.begun), outcomeName(Outcome::Begun) });
    if (!written) {
        if (hasUnsettled(account, spec.kind, spec.subject))
            return stillOpen;
        return storageError(
            tr("This change can't be written down, so nothing was sent: %1").arg(d->lastError.databaseText()));
    }
    entry.id = written.value().lastInsertId().toLongLong();
    Q_EMIT changed(entry);
    return entry;
}

Result<Done> Journal::update(const JournalEntry &entry)
{
    if (!d->database.isOpen())
        return storageError(tr("The list of changes is not open."));
    const bool failed = entry.outcome != Outcome::Succeeded && entry.outcome != Outcome::Begun;
    const auto written = d->run(
        u"UPDATE operation SET ended = ?, outcome = ?, error = ?, result_sid = ?, not_seen_reads = ?, "
        "first_not_seen = ? WHERE id = ?"_s,
        { instant(entry.ended), outcomeName(entry.outcome),
          failed ? QVariant(QString::fromUtf8(errorToText(entry.error))) : QVariant(QMetaType::fromType<QString>()),
          entry.resultSid, entry.notSeenReads, instant(entry.firstNotSeen), entry.id });
    if (!written)
        return written.error();
    if (written.value().numRowsAffected() != 1)
        return storageError(tr("The list of changes does not hold this change."));
    Q_EMIT changed(entry);
    return Done{};
}

QList<JournalEntry> Journal::unsettled(const QString &account) const
{
    return d->select(u"WHERE account = ? AND outcome IN ('begun', 'unknown') ORDER BY id"_s, { account });
}

bool Journal::hasUnsettled(const QString &account, const QString &kind, const QString &subject) const
{
    return !d->select(u"WHERE account = ? AND kind = ? AND subject = ? AND outcome IN ('begun', 'unknown') LIMIT 1"_s,
                      { account, kind, subject })
                .isEmpty();
}

QList<JournalEntry> Journal::entries(int limit) const
{
    return d->select(u"ORDER BY id DESC LIMIT ?"_s, { limit });
}

} // namespace nd
