// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"
#include "app/ops/bulkstore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace nd {

class Clock;
class Journal;
class OperationRunner;
class SteadyClock;
class Transport;

/// Carries out bulk runs row by row, several at once, through the OperationRunner: each row is an operation of its own
/// with its own entry in the journal.
///
/// - A run is on disk before its first row starts. After a restart it is Paused: nothing goes on by itself.
/// - A grace period runs on the steady clock. After a sleep the run is Paused as well, and when no row of it had
/// started
///   before a restart, the period begins anew when the run goes on.
/// - Rows that hold the same (two records of one number) follow each other.
/// - How many rows are under way at once follows the service: half after a 429, one more with every success.
/// - What stops every row alike (no network, wrong credentials, a full disk) pauses the run, and its rows are Waiting
///   again when it goes on.
/// - An Unknown row is looked into like any other operation; it is never tried again, and counts as done for
///   BulkPlan::wanted.
class BulkRunner : public QObject
{
    Q_OBJECT
public:
    BulkRunner(QString account, OperationRunner &operations, Transport &transport, Journal &journal, Clock &clock,
               SteadyClock &steady, QObject *parent = nullptr);
    ~BulkRunner() override;

    /// Takes up the runs that an earlier start, or an earlier session of the account, left: Paused, or closed when no
    /// row is left that may start. Lists those that have ended. Large ones are read in portions, and told of then.
    void restore();
    /// Whether a run of this account since then, read already or not, has such a row. False as well when that can't be
    /// read.
    bool hasRow(const QString &kind, const QStringList &subjects, const QDateTime &since) const;

    /// Writes the plan down and starts it, or holds it for its grace period. ErrorKind::Storage, ErrorKind::Invalid (no
    /// rows, or a subject twice): nothing will be sent.
    Result<QString> start(BulkPlan plan);
    /// What is under way ends; nothing new starts.
    void pause(const QString &run);
    /// Goes on with a paused run (held again while its grace period isn't over), or ends that of a held one at once.
    void resume(const QString &run);
    /// Takes rows back that have not started. ErrorKind::Storage: they may still start.
    Result<Done> takeBack(const QString &run, const QList<int> &rows);
    /// Takes back all that has not started.
    Result<Done> cancel(const QString &run);
    /// Tries those rows again that are proved not to have happened.
    void retryFailed(const QString &run);
    /// Reads the rows of an ended run of earlier, in portions: nobody waits for them. Told by runChanged() once rows()
    /// has them, or by failed(). Nothing to do where they are known.
    void readRows(const QString &run);
    /// Takes runs out of the list that have ended, unless an outcome of theirs is still looked for. Their changes stay
    /// in the journal.
    Result<Done> clearEnded();
    /// Pauses all runs: nobody works in this account any more.
    void pauseAll();

    /// The runs of this account that nobody has cleared, those of earlier starts included; oldest first.
    QList<BulkStatus> runs() const;
    BulkStatus status(const QString &run) const;
    /// What is left of the time in which rows can be taken back; 0 when none runs. Cheaper than status().
    std::chrono::seconds graceLeft(const QString &run) const;
    /// The rows of a run; empty for an unknown one, and before readRows() for one that ended earlier. Valid until the
    /// event loop is entered again.
    const QList<BulkRow> &rows(const QString &run) const;
    /// Whether a run is Running, or Held: closing the program would leave rows undone.
    bool isBusy() const;

Q_SIGNALS:
    /// A run is new, or its phase or counts changed.
    void runChanged(const QString &run);
    void rowChanged(const QString &run, int row);
    /// clearEnded() took some out.
    void cleared();
    /// What was asked of a run (or, with no name, restore()) did not work: the disk refused.
    void failed(const QString &run, const nd::ApiError &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
