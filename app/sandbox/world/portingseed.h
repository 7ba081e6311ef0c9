// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

namespace sandbox {

/// Gives the main account port-in requests in every state (resources/sandbox/porting.json), by what happened to each
/// so many hours before the clock's time. What was ported is among the numbers that the account owns anyway.
void seedPorting(World &world);

} // namespace sandbox
