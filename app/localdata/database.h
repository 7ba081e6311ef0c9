// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <atomic>
#include <functional>
#include <memory>
#include <span>

namespace nd {

/// One SQLite file of this program (WAL, synced, mode 0600), brought to the newest form when it is opened.
///
/// Most of it is used on the window's thread. Where another program holds the file, one statement waits for a quarter
/// of a second, and what follows for a moment not at all: they fail, and whoever can tries again later.
///
/// A damaged file is never replaced by itself: open() says so and leaves it, and startAnew() sets it aside once a
/// person has agreed. One of a newer version is left alone.
class Database
{
public:
    /// When a change is on the disk: with every one, which waits for the disk; or soon, which outlives an end of the
    /// program, but not always one of the machine.
    enum class Written { AtOnce, Soon };

    /// What the file is, and how it came to be.
    struct Design
    {
        QString what; ///< As a sentence begins: "The list of changes".
        QString whenDamaged; ///< What a person has to know before it is set aside; may be empty.
        /// A query that finds nothing in a sound file: for damage that SQLite itself can't see. May be empty.
        QString whatIsWrong;
        /// Statements that bring a file of version i (the first: a new one) to version i + 1. One that takes something
        /// out for good ends with Database::toBeCompacted.
        std::span<const QStringList> versions;
        Written written = Written::AtOnce;
    };

    /// A statement of a version: the file is written anew once it is opened (a large one in a worker, while a statement
    /// that writes may wait for longer), or at the next start.
    static const QString toBeCompacted;

    explicit Database(Design design);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens or makes the file. ErrorKind::Storage.
    Result<Done> open(const QString &file);
    /// Opens a file that is there, to read what is in it. It is neither made nor brought up to date, nor is its mode
    /// changed: one of another version may lack what is read.
    Result<Done> openToRead(const QString &file);
    /// Opens what another one has open, once more: for another thread. It is neither made nor brought up to date.
    /// @param connection connectionName() of the other
    Result<Done> openBeside(const QString &connection);
    /// The same tables without a file: all of it goes with this object.
    Result<Done> openInMemory();
    bool isOpen() const { return m_database.isOpen(); }
    /// Whether it can be opened beside this one: there is a file.
    bool isInFile() const;
    QString connectionName() const { return m_database.connectionName(); }
    /// Whether the last open() failed since the file is damaged: startAnew() is the way on.
    bool isDamaged() const { return m_damaged; }
    /// Gives the damaged file another name beside its own, and opens a new one.
    Result<Done> startAnew(const QString &file);

    /// Writes the file anew: what was deleted or replaced is in no page of it any more, nor in its log. False while
    /// another program reads it.
    bool compact();

    /// Runs a statement with `?` for the values; ErrorKind::Storage.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;
    /// All of it is on disk, or nothing.
    Result<Done> together(const std::function<Result<Done>()> &statements);
    /// What SQLite said of the last failure.
    QString lastProblem() const { return m_lastError.databaseText(); }

private:
    void close();
    Result<Done> openFile(const QString &file);
    Result<Done> openDatabase(const QString &name);
    Result<Done> configure();
    Result<Done> makeFile(const QString &file);
    Result<size_t> version();
    Result<Done> check();
    Result<Done> bringUpToDate(size_t from);
    void compactIfAsked();
    void compactInBackground();
    void noteCompacted() const;
    ApiError failure(const QString &message) const;
    void waitFor(int milliseconds) const;
    void noteBusy(bool wrote) const;
    ApiError damage(const QString &file);

    Design m_design;
    QSqlDatabase m_database;
    mutable QSqlError m_lastError;
    mutable QElapsedTimer m_sinceBusy; ///< Valid while another program holds the file.
    /// True once the worker that writes the file anew has ended; null: there is none.
    mutable std::shared_ptr<std::atomic<bool>> m_compacted;
    bool m_damaged = false;
};

/// Whether rows ended since there are no more: a page that can't be read ends them like the last of them does.
Result<Done> readToTheEnd(const QSqlQuery &rows);

/// Never null, for columns that hold a text at all times.
QVariant textValue(const QString &text);
/// Milliseconds since the epoch, or null.
QVariant instantValue(const QDateTime &time);
QDateTime instantFrom(const QVariant &value);

} // namespace nd
