// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/eligibility.h"
#include "app/eligibilityrun.h"
#include "app/numbercheck.h"
#include "models/storepage.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <optional>

namespace nd {

class Clock;
class Transport;

/// Asks whether numbers can be hosted (page 10): one number by the single check, more in bulk by the thousand, looked
/// at ever less often until they are done. Results show as they come.
///
/// A check changes nothing and costs nothing: one whose answer was lost is asked again, a few times. A request that the
/// service refuses for a bad number is halved until the number is found; the others get their results.
class EligibilityCheck : public RecordCheck<EligibilityResult>
{
    Q_OBJECT
public:
    /// @param account that asks: runs are kept for it
    EligibilityCheck(QString account, Transport &transport, Clock &clock, EligibilityRuns &runs,
                     QObject *parent = nullptr);
    ~EligibilityCheck() override;

    /// Begins anew; what an older check found is forgotten.
    /// @param numbers E.164, each once
    /// @param hostingAccount SID of the account or subaccount to host in; empty: the one that asks
    /// @param name for the service, cut at 128 characters
    void start(const QStringList &numbers, const QString &hostingAccount, const QString &name);
    /// Goes on with what an earlier run of the program left; false when there is nothing. Finished requests are read
    /// again, so that all results are there.
    bool resume() override;
    /// A request that was cut short is not resumed at the next start.
    void cancel() override;
    /// For none: for all that failed or were canceled.
    void retry(const QStringList &numbers = {}) override;
    /// In the same hosting account.
    void add(const QStringList &numbers) override;
    void clear() override;

    bool isRunning() const override;
    /// SIDs of the requests, for support.
    QStringList requestSids() const;
    /// Of the request that a number is in; empty for a single check, which has none.
    QString requestSidOf(const QString &number) const;
    /// The account to host in, as it was started with.
    QString targetAccount() const override;
    /// Why the last request that failed did; nothing when none has since numbers were asked for.
    std::optional<ApiError> lastError() const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// How long to wait before looking at a bulk check for the n-th time (from 0).
std::chrono::seconds nextLook(int looks);

} // namespace nd
