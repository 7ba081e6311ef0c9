// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// An account or subaccount. Its auth token is in the reply and is left out here: a secret is never part of a record.
struct Account
{
    static constexpr const char *schemaId = "account";
    static constexpr const char *listKey = "accounts";
    static constexpr const char *key = "sid";
    static std::span<const Field<Account>> fields();

    /// Whether another account owns this one.
    bool isSubaccount() const { return !ownerAccountSid.isEmpty() && ownerAccountSid != sid; }

    QString friendlyName;
    QString status; ///< active, suspended or closed.
    QString type; ///< Trial or Full.
    QString sid;
    QString ownerAccountSid; ///< The parent; its own SID for a main account.
    QDateTime dateCreated;
    QDateTime dateUpdated;
};

} // namespace nd
