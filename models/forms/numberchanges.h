// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/incomingnumber.h"
#include "models/rules/numberconfiguration.h"

namespace nd {

/// What a person changed on one number of the account, page 23: only what differs from what is there.
struct NumberChanges
{
    QString sid;
    QVariantMap values; ///< Name in the field table -> new value; "" clears. Only what differs.
    QVariantMap before; ///< The values that the same properties, and those checked with them, have now.

    /// Keeps of the edited values (name -> value) those that may be edited and differ; null and "" are the same here.
    static NumberChanges between(const IncomingNumber &before, const QVariantMap &edited);

    bool isEmpty() const { return values.isEmpty(); }
    /// Problems of single values, and what the change brings with it.
    rules::ConfigurationVerdict check() const;
};

} // namespace nd
