// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"
#include "models/result.h"

#include <limits>
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
        int count = 0; ///< Of all rows, those that were left out included.
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
    /// @param mostRows the rows of larger ones are left out
    Result<QList<Stored>> open(const QString &account, int mostRows = std::numeric_limits<int>::max()) const;
    /// Whether a run that an account made since then has a row of this kind for one of the subjects.
    Result<bool> hasRow(const QString &account, const QString &kind, const QStringList &subjects,
                        const QDateTime &since) const;

    /// A closed run without its rows.
    struct Header
    {
        QString run{};
        QString kind{}; ///< Of its operations.
        QString title{};
        QDateTime created{};
        QDateTime notBefore{};
        int wanted = 0; ///< How many may take effect.
        int rows = 0;
    };
    /// Closed runs of an account that nobody cleared, the newest first.
    Result<QList<Header>> closed(const QString &account, int most) const;
    /// Takes the closed runs out of closed() that have no outcome left to be found. The journal keeps their entries.
    Result<Done> clear(const QString &account);
    /// Rows of a run from a place on, as open() reads them.
    Result<QList<BulkRow>> rows(const QString &run, int from, int count) const;
    /// The same with nothing but state and outcome, in a fraction of the time.
    Result<QList<BulkRow>> outcomes(const QString &run, int from, int count) const;

private:
    Database &m_database;
};

/// Adds to rows of a run what the journal knows of them.
/// @param first the place in the run of the first of them
void addEntries(QList<BulkRow> &rows, const QList<JournalEntry> &entries, int first = 0);

} // namespace nd
