// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/numbercheck.h"
#include "app/portabilityrun.h"
#include "models/records/portabilityresult.h"

#include <memory>
#include <optional>

namespace nd {

class Transport;

/// Asks of numbers whether they can be ported in, one request each, a few at a time (page 13). Results show as they
/// come, and outlive the program.
///
/// A check changes nothing and costs nothing. What Transport could not get through fails for its number alone; where
/// the next ones would fare no better (no network, credentials refused, too many requests for long), all of it pauses.
class PortabilityCheck : public RecordCheck<PortabilityResult>
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
    bool resume() override;
    /// Asks no further; what is under way comes in.
    void pause();
    void goOn() override;
    void cancel() override;
    /// For none: for all that failed, were canceled or could not be judged by the service (22135).
    void retry(const QStringList &numbers = {}) override;
    void add(const QStringList &numbers) override;
    void clear() override;

    bool isRunning() const override;
    bool isPaused() const override;
    /// The account that would get them, and the customer's address, as it was started with.
    QString targetAccount() const override;
    QString addressSid() const;
    /// Why the last number failed, or why all of it pauses; nothing when a person paused it.
    std::optional<ApiError> lastError() const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
