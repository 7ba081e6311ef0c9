// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkruns.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace nd {

/// What is kept of a check of many numbers, so that it goes on after the program was ended: the service keeps the
/// results, under the SIDs of its requests (page 10).
struct EligibilityRun
{
    static constexpr const char *draftKind = "eligibility";

    QString name{}; ///< What the service calls it.
    QString hostingAccount{}; ///< Where the numbers would be hosted; empty: in the account that asks.
    /// Numbers that are asked for in one request.
    struct Part
    {
        QStringList numbers{};
        QString requestSid{}; ///< EC…; empty: not asked yet, or a single check, which keeps nothing.
        bool operator==(const Part &) const = default;
    };
    QList<Part> parts{};

    bool isEmpty() const { return parts.isEmpty(); }
    QStringList numbers() const;
    QVariantMap toMap() const;
    static EligibilityRun fromMap(const QVariantMap &map);
    bool operator==(const EligibilityRun &) const = default;
};

using EligibilityRuns = CheckRuns<EligibilityRun>;
using KeptEligibilityRuns = KeptRuns<EligibilityRun>;

} // namespace nd
