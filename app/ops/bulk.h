// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace nd {

/// Many changes that a person confirmed at once, as data.
struct BulkPlan
{
    QString title{}; ///< "Buy 40 numbers in San Francisco"
    QList<OperationSpec> rows{}; ///< In the order in which they are done. No subject twice.
    /// How many of the rows may take effect. More rows than that are a reserve, used when the service refuses others:
    /// what succeeded, what is under way and what is unknown never add up to more. -1: all of them.
    int wanted = -1;
    /// Nothing is sent before it is over: until then, rows can be taken back. It is the person's time, on a steady
    /// clock: see SteadyClock.
    std::chrono::seconds grace{ 0 };
};

/// Where one row of a bulk run stands.
struct BulkRow
{
    /// Beyond these, the outcome of its entry tells.
    enum class State {
        Waiting, ///< Not started.
        TakenBack, ///< By a person, before it started. Never starts.
        Running, ///< Its reads are under way, or its change.
        Ended, ///< entry.outcome tells how; Unknown is looked into.
    };
    OperationSpec spec{};
    State state = State::Waiting;
    /// The newest try. Its id is 0 when that was refused before it began.
    JournalEntry entry{};
    int tries = 0;

    bool is(Outcome outcome) const { return state == State::Ended && entry.outcome == outcome; }
    /// Whether it took effect, or may have.
    bool counts() const { return state == State::Running || isDone() || isUncertain(); }
    /// Whether it is as it was asked for, at least in part.
    bool isDone() const { return state == State::Ended && isInEffect(entry.outcome); }
    bool isUncertain() const { return is(Outcome::Unknown) || is(Outcome::Begun) || is(Outcome::GivenUp); }
    /// Done, but there is something to look at: it differs, or someone else may have done it.
    bool isToCheck() const { return is(Outcome::HappenedDiffers) || is(Outcome::IsSo); }
    /// Ended, and nothing is there of it: it may be tried again.
    bool failed() const { return is(Outcome::Refused) || is(Outcome::NotSent) || is(Outcome::NotDone); }
};

/// What a run does at the moment.
enum class BulkPhase {
    Held, ///< Its grace period is not over; rows can be taken back.
    Running,
    Paused, ///< By a person, by a fault that stops all of it, or because the program was started anew, or slept.
    Ended, ///< No row is left that may start.
};

/// A bulk run as people see it.
struct BulkStatus
{
    QString run{};
    QString account{};
    QString kind{}; ///< Of its operations.
    QString title{};
    QDateTime created{};
    QDateTime notBefore{}; ///< When its grace period is, or was, over; on this machine's clock. Invalid: it has none.
    BulkPhase phase = BulkPhase::Paused;
    QString why{}; ///< Why it is paused; empty when a person paused it.
    int wanted = 0; ///< How many may take effect.
    int rows = 0;
    int waiting = 0; ///< That may still start.
    int takenBack = 0;
    int running = 0;
    int succeeded = 0; ///< It is as it was asked for, at least in part.
    int toCheck = 0; ///< Of them: those that differ, or that someone else may have done.
    int failed = 0;
    int uncertain = 0;
    bool isCounted = true; ///< False while the rows of an earlier run are still being counted.
    double perMinute = 0; ///< Rows that ended in the last minute; 0 when unknown.
    int secondsLeft = -1; ///< -1: unknown.
    std::chrono::seconds graceLeft{ 0 }; ///< While it is Held.

    /// Counts one row; `waiting` as if all of them may start.
    void add(const BulkRow &row)
    {
        waiting += row.state == BulkRow::State::Waiting;
        takenBack += row.state == BulkRow::State::TakenBack;
        succeeded += row.isDone();
        toCheck += row.isToCheck();
        failed += row.failed();
        uncertain += row.isUncertain();
    }
};

} // namespace nd
