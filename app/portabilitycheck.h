// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkedrows.h"
#include "app/portabilityrun.h"
#include "models/records/portabilityresult.h"
#include "models/result.h"

#include <QObject>

#include <memory>
#include <optional>

namespace nd {

class Transport;

/// Asks of numbers whether they can be ported in, one request each, a few at a time (page 13). Results show as they
/// come, and outlive the program.
///
/// A check changes nothing and costs nothing. What Transport could not get through fails for its number alone; where
/// the next ones would fare no better (no network, credentials refused, too many requests for long), all of it pauses.
class PortabilityCheck : public QObject, public CheckStates
{
    Q_OBJECT
public:
    /// @param account that asks: runs are kept for it
    /// @param atOnce how many requests are under way; some of the account's share are left for people
    PortabilityCheck(QString account, Transport &transport, PortabilityRuns &runs, int atOnce = 4,
                     QObject *parent = nullptr);
    ~PortabilityCheck() override;

    /// Begins anew; what an older check found is forgotten.
    /// @param numbers E.164, each once
    /// @param targetAccount SID of the account or subaccount that would get them; empty: the one that asks
    void start(const QStringList &numbers, const QString &targetAccount = {}, const QString &addressSid = {});
    /// Goes on with what an earlier run of the program left, results included; false when there is nothing.
    bool resume();
    /// Asks no further; what is under way comes in.
    void pause();
    /// Goes on after a pause.
    void goOn();
    /// Asks no more; results that came stay. The rest is not resumed at the next start.
    void cancel();
    /// Asks again for these, or for all that failed, were canceled or could not be judged by the service (22135).
    void retry(const QStringList &numbers = {});
    /// Asks for these too: those that are new join the others.
    void add(const QStringList &numbers);
    /// Forgets everything, what is kept too.
    void clear();

    /// Whether answers are awaited, or will be asked for: false in a pause.
    bool isRunning() const;
    bool isPaused() const;
    int total() const;
    /// Checked or failed.
    int done() const;
    int failures() const;
    /// In the order in which they were asked for.
    QList<PortabilityResult> results() const;
    PortabilityResult result(const QString &number) const;
    /// All of them, for RecordModel.
    StorePagePtr page() const;
    /// As it was started with.
    QString targetAccount() const;
    /// Why the last number failed, or why all of it pauses; nothing when a person paused it.
    std::optional<ApiError> lastError() const;

Q_SIGNALS:
    /// Rows that are new or changed, for RecordModel::upsert().
    void changed(const nd::StorePagePtr &rows);
    /// isRunning(), isPaused(), done() or failures().
    void progressed();
    /// Nothing is under way any more; not after cancel(), and not in a pause.
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
