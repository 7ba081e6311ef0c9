// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

namespace nd {

/// All SIP trunks of the account (official OpenAPI), to choose from. Read as Trunk.
Request listTrunks(int pageSize = 1000);

} // namespace nd
