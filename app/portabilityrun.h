// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/portabilityresult.h"

#include <QList>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace nd {

class Clock;
class Drafts;

/// What is kept of a portability check of many numbers, so that it goes on after the program was ended: the service
/// keeps nothing of it (page 13).
struct PortabilityRun
{
    QString targetAccount{}; ///< Would get the numbers; empty: the account that asks.
    QString addressSid{};
    QList<PortabilityResult> results{}; ///< In order; those without a verdict are still to be asked.

    QVariantMap toMap() const;
    static PortabilityRun fromMap(const QVariantMap &map);
};

/// One for each account, among the drafts of this computer. What can't be kept is asked again.
class PortabilityRuns
{
public:
    PortabilityRuns(Drafts &drafts, const Clock &clock);
    void save(const QString &account, const PortabilityRun &run);
    std::optional<PortabilityRun> load(const QString &account) const;
    void forget(const QString &account);

private:
    Drafts &m_drafts;
    const Clock &m_clock;
};

} // namespace nd
