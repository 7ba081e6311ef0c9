// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

namespace sandbox {

/// Gives the main account orders and letters in several stages (resources/sandbox/hosting.json), so that no list is
/// empty at the start. Their numbers are among those that the account owns anyway; their dates are near the clock's
/// time, as they would have come to their end long ago otherwise.
void seedHosting(World &world);

} // namespace sandbox
