// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace nd {

class Clock;
class Journal;
class Transport;

/// How one run ended (or, for Unknown, stands).
struct OperationReport
{
    JournalEntry entry{};
    QByteArray body{}; ///< The service's answer when it succeeded directly.
    /// The outcome could not be written down (disk full): it holds, but the journal still has the entry as open. It is
    /// written as soon as the disk takes it; when the program ends before, it is verified at the next start.
    std::optional<ApiError> warning{};
    /// With a NotSent one that a person may overrule: see Precheck::undecided.
    QStringList undecided{};
};

/// Runs operations: prepare read, begin on disk, send once, outcome, end on disk; settles unknown ones by verify reads.
class OperationRunner : public QObject
{
    Q_OBJECT
public:
    /// @param account the account SID that all operations of this runner act in
    OperationRunner(QString account, Transport &transport, Journal &journal, Clock &clock, QObject *parent = nullptr);
    ~OperationRunner() override;

    /// Runs one operation. The handler comes once, later: with Succeeded, HappenedDiffers, Refused, NotSent or Unknown.
    /// An Unknown one is settled afterwards: see settled(). Refused before anything was sent (owned already, same
    /// change unsettled, disk) is NotSent with an error that says why.
    /// @param uploaded told how much of the request's body left, of how much
    void run(const OperationSpec &spec, QObject *context, std::function<void(const OperationReport &)> handler,
             std::function<void(qint64 done, qint64 total)> uploaded = {});
    /// Stops sending one that is on its way. NotSent when a part of it is still here, Unknown when all of it left.
    void cancel(const QString &kind, const QString &subject);

    /// Takes up what an earlier run of the program left open: verifies, never resends. Call once after sign-in.
    void settleOpen();
    /// Ends the looking into an Unknown operation as GivenUp: a person looked at the account, and takes it on. False
    /// when it is not being looked into (any more), or when that can't be written down.
    Result<Done> giveUp(qint64 id);
    /// Whether the same change is still under way or unknown.
    bool isOpen(const QString &kind, const QString &subject) const;
    /// Operations under way.
    int running() const;

Q_SIGNALS:
    void runningChanged(int running);
    /// An operation that was begun came to its end, now or after verify reads: panes take the change into their models.
    /// What was refused before it began is told to the handler alone.
    void settled(const nd::OperationReport &report);
    /// A later read showed that what succeeded is not, or now is, all of what was asked for: the report has the new
    /// outcome and differences.
    void revised(const nd::OperationReport &report);
    /// The outcome of an operation is not known; it is being looked into.
    void unknown(const nd::OperationReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The table of all kinds, from the ops files.
std::span<const OperationKind> operationKinds();
/// The kind with this id, or null.
const OperationKind *operationKind(const QString &id);
/// Whether there is something to be found out about an unsettled entry, by reads of this version or of a newer one.
bool isLookedInto(const JournalEntry &entry);

} // namespace nd
