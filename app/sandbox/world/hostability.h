// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

namespace sandbox {

/// Whether a number can be hosted, in the words of page 10.
struct Verdict
{
    QByteArray status;
    QByteArray subStatus;
    QByteArray reason;
    QByteArray nextStep;
    QByteArray type; ///< LOCAL, TOLLFREE, MOBILE, UNKNOWN
    QByteArray country; ///< empty: none
    QByteArray failure; ///< why an order of the number fails; empty: it does not
};

/// Judges a number for an account: by the table of reserved numbers (resources/sandbox/hosting.json) if it has the
/// number, else by its format, country, type and who has it. \a own is the order of which that is asked: only earlier
/// ones stand in its way.
Verdict judged(World &world, quint64 number, int account, const HostedOrder *own = nullptr);
/// The verdict of that name in the table ("foreign-account"), for a number of which no more is known.
Verdict verdictNamed(const QString &name, quint64 number);
/// The country's code, empty when no numbering plan here has the number.
QByteArray countryOf(const World &world, quint64 number);
bool isTollFree(quint64 number);
/// LOCAL, TOLLFREE, MOBILE or UNKNOWN, by the table and the numbering plans.
QByteArray numberType(const World &world, quint64 number);
/// Where a hosted number belongs: what is not in the catalog counts as of its country's first place.
Origin hostedOrigin(const World &world, quint64 number);

} // namespace sandbox
