// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/records/eligibilityresult.h"

#include <QList>
#include <QStringList>

namespace nd {

/// Hosting eligibility, page 10: the same for both generations. A check changes nothing and costs nothing, but travels
/// as a POST: Transport sends it once, and whoever asks may ask again.

constexpr int mostNumbersPerCheck = 1000; ///< Of a bulk check.

/// @param hostingAccount SID of the account or subaccount to host in; empty: the one that asks
Call<QList<EligibilityResult>> checkEligibility(const QString &e164, const QString &hostingAccount);

/// A check of many numbers, as it stands.
struct BulkEligibility
{
    QString requestSid{}; ///< EC…
    QString status{}; ///< QUEUED, PROCESSING, SUCCESSFUL; COMPLETE and IN_PROGRESS in the OpenAPI.
    QDateTime dateCompleted{};
    QList<EligibilityResult> results{}; ///< Those that are there, while it is processed, too.

    bool isFinished() const;
};
/// @param name needed by the service, at most 128 characters
/// @param numbers 1 to mostNumbersPerCheck
Call<BulkEligibility> startBulkEligibility(const QString &name, const QStringList &numbers,
                                           const QString &hostingAccount);
Call<BulkEligibility> fetchBulkEligibility(const QString &requestSid);

} // namespace nd
