// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

namespace sandbox {

/// Writes what differs from the start to the state file, atomically and for its owner only. True when there is no file
/// to write. Faults and the request log are not part of the state.
bool saveState(World &world, QString *error);

/// Seed, count and credentials of a state file that exists; the options as given when it does not. False, with a
/// sentence in \a error, when the file can't be understood: it is never written over.
bool readStateOptions(Options *options, QString *error);
/// Puts a world that was made with those options into the saved state.
bool restoreState(World &world, QString *error);

} // namespace sandbox
