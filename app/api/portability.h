// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/records/portabilityresult.h"

namespace nd {

/// Whether one number can be ported in, page 13. A no comes as HTTP 200 or as 400 with its reason: both are a result.
/// @param targetAccount SID of the account or subaccount that would get it; empty: the one that asks
/// @param addressSid of the customer; may be empty
Call<PortabilityResult> checkPortability(const QString &e164, const QString &targetAccount = {},
                                         const QString &addressSid = {});

} // namespace nd
