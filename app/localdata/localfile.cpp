// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/localfile.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace nd {

std::span<const QStringList> localFileVersions()
{
    static const QStringList table[] = {
        { u"CREATE TABLE draft (account TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, content TEXT NOT NULL, "
          "left_out TEXT NOT NULL, changed INTEGER NOT NULL, PRIMARY KEY (account, kind, key)) WITHOUT ROWID"_s,
          u"CREATE TABLE note (account TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, changed INTEGER NOT "
          "NULL, PRIMARY KEY (account, subject)) WITHOUT ROWID"_s,
          u"CREATE TABLE saved_search (name TEXT PRIMARY KEY, search TEXT NOT NULL) WITHOUT ROWID"_s,
          u"CREATE TABLE seen_record (id INTEGER PRIMARY KEY, account TEXT NOT NULL, kind TEXT NOT NULL, sid TEXT NOT "
          "NULL, unread INTEGER NOT NULL DEFAULT 0, UNIQUE (account, kind, sid))"_s,
          u"CREATE TABLE seen_status (id INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES seen_record (id), "
          "status TEXT NOT NULL, seen INTEGER NOT NULL, updated INTEGER)"_s,
          u"CREATE INDEX status_of ON seen_status (record, id)"_s,
          u"CREATE INDEX unread ON seen_record (account, kind) WHERE unread = 1"_s },
        { u"CREATE TABLE port_document (place INTEGER PRIMARY KEY, account TEXT NOT NULL, id TEXT NOT NULL, content "
          "TEXT NOT NULL, UNIQUE (account, id))"_s },
        // Drafts of before, and what was deleted of them, held private values. See Drafts::protect().
        { Database::toBeCompacted },
    };
    return table;
}

Result<Done> doneOr(const Result<QSqlQuery> &query)
{
    return query ? Result<Done>(Done{}) : Result<Done>(query.error());
}

// Drafts are written with every key that is pressed: nobody waits for the disk then.
LocalFile::LocalFile(QObject *parent)
    : QObject(parent)
    , m_database({ .what = tr("What is kept on this computer (drafts, notes, saved searches)"),
                   .whenDamaged = {},
                   .whatIsWrong = {},
                   .versions = localFileVersions(),
                   .written = Database::Written::Soon })
{
}

Result<QSqlQuery> LocalFile::read(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = m_database.run(statement, values);
    if (!query)
        tell(query.error());
    return query;
}

Result<QSqlQuery> LocalFile::write(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = m_database.run(statement, values);
    note(doneOr(query));
    return query;
}

void LocalFile::note(const Result<Done> &written)
{
    if (!written)
        tell(written.error());
    else if (!m_together)
        m_told = false;
}

Result<Done> LocalFile::together(const std::function<Result<Done>()> &statements)
{
    const QScopedValueRollback inside(m_together, true);
    Result<Done> done = m_database.together(statements);
    if (done)
        m_told = false;
    else
        tell(done.error());
    return done;
}

void LocalFile::tell(const ApiError &error)
{
    if (!std::exchange(m_told, true))
        Q_EMIT failed(error.message);
}

} // namespace nd
