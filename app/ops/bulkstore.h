// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"
#include "models/result.h"

#include <memory>
#include <optional>

namespace nd {

class Database;

/// Bulk runs as they were confirmed, on disk before their first row starts. What became of the rows is in the journal;
/// only what never reached it (taken back, refused before it began) is noted here. Both live in one file: a list of
/// rows that outlived its journal would be bought again.
class BulkStore
{
public:
    explicit BulkStore(Database &database);

    struct Stored
    {
        QString run;
        QString account;
        QDateTime created;
        BulkPlan plan;
        QList<BulkRow> rows; ///< Waiting, TakenBack, or Ended without an entry.
    };

    /// All of it, or nothing. ErrorKind::Storage: the run must not start.
    Result<QString> add(const QString &account, const BulkPlan &plan, const QDateTime &now);
    /// Notes that these rows never start.
    Result<Done> takeBack(const QString &run, const QList<int> &rows);
    /// Notes how a row ended that never began.
    Result<Done> note(const QString &run, int row, const ApiError &error);
    /// A closed run has nothing to continue: it is not offered at the next start.
    Result<Done> setClosed(const QString &run, bool closed);
    /// Runs of an account that were not closed, oldest first.
    Result<QList<Stored>> open(const QString &account) const;

private:
    Database &m_database;
};

} // namespace nd
