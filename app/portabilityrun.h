// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/checkruns.h"
#include "models/records/portabilityresult.h"

#include <QList>
#include <QString>
#include <QVariantMap>

namespace nd {

/// What is kept of a portability check of many numbers, so that it goes on after the program was ended: the service
/// keeps nothing of it (page 13).
struct PortabilityRun
{
    static constexpr const char *draftKind = "portability";

    QString targetAccount{}; ///< Would get the numbers; empty: the account that asks.
    QString addressSid{};
    QList<PortabilityResult> results{}; ///< In order; those without a verdict are still to be asked.

    bool isEmpty() const { return results.isEmpty(); }
    QVariantMap toMap() const;
    static PortabilityRun fromMap(const QVariantMap &map);
};

using PortabilityRuns = KeptRuns<PortabilityRun>;

} // namespace nd
