// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/result.h"

#include <QList>
#include <QObject>

#include <memory>

namespace nd {

class Database;

/// Which entries are meant; what is empty is not asked for.
struct JournalQuery
{
    QString account{};
    QString kind{};
    QString subject{};
    Holds holds{}; ///< At least one of them; configurations are those of `account`.
    QDateTime begunSince{};
    QString resultSid{};
};

/// Every change ever asked for, in an SQLite file (WAL, mode 0600). An entry is on disk before its request is sent.
class Journal : public QObject
{
    Q_OBJECT
public:
    explicit Journal(QObject *parent = nullptr);
    ~Journal() override;

    /// Opens or makes the file. ErrorKind::Storage; a damaged one is left as it is, see isDamaged().
    Result<Done> open(const QString &file);
    /// Whether the last open() failed since the file is damaged.
    bool isDamaged() const;
    /// Keeps the damaged file under another name and begins a new one: once a person has been told, and agreed.
    Result<Done> startAnew(const QString &file);
    /// The file, for what has to live and die with the journal.
    Database &database();

    /// Why a change can't begin, as a sentence: the same one is open, or what it holds is held, in whichever account.
    /// Empty when nothing is in the way; where that can't be read, something may be.
    QString obstacleTo(const QString &account, const OperationSpec &spec) const;
    /// Writes Outcome::Begun and syncs. Fails (ErrorKind::Storage: nothing may be sent) when the disk refuses, and with
    /// ErrorKind::Invalid while there is an obstacle.
    Result<JournalEntry> begin(const QString &account, const OperationSpec &spec, const QDateTime &now);
    /// Writes an entry's outcome, error, result and verify counters. When the disk refuses, the entry is kept in mind
    /// and written before whatever is written next.
    Result<Done> update(const JournalEntry &entry);
    /// Writes what the disk refused before, if anything.
    Result<Done> catchUp();

    /// Begun and Unknown entries of an account.
    QList<JournalEntry> unsettled(const QString &account) const;
    /// True as well when that can't be read: nobody knows, then.
    bool hasUnsettled(const QString &account, const QString &kind, const QString &subject) const;
    /// Those of an account that are still to be compared with a later read, oldest first.
    QList<JournalEntry> toReadBack(const QString &account) const;
    /// Whether a later change of the same record is in the journal; true as well when that can't be read.
    bool hasLaterChange(const JournalEntry &entry) const;
    /// Newest first.
    QList<JournalEntry> entries(int limit = 10'000) const;
    /// All that are meant, newest first, however many there are since. No entries is not the same as none that could be
    /// read.
    Result<QList<JournalEntry>> find(const JournalQuery &query) const;
    /// The entries of a bulk run, oldest first: several for a row that was tried again. A run may only go on with what
    /// readRun() says: no entries is not the same as none that could be read.
    Result<QList<JournalEntry>> readRun(const QString &run) const;
    /// Those of some rows of the run, from a place on.
    Result<QList<JournalEntry>> readRun(const QString &run, int from, int count) const;
    /// The same for showing them; none when they can't be read.
    QList<JournalEntry> entriesOfRun(const QString &run) const;
    /// The entry with this id; its id is 0 when there is none.
    JournalEntry entry(qint64 id) const;

Q_SIGNALS:
    /// An entry was added or changed.
    void changed(const nd::JournalEntry &entry);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
