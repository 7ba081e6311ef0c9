// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nd {

/// Keeps the memory of this process, and the secrets in it, to itself: it leaves no core file, and other processes of
/// the same user can't attach to it or read its memory. Debuggers can't either, so only release builds ask for it.
/// Children get the limit on core files alone.
/// @return false when the system refused a part of it
bool shieldMemory();

} // namespace nd
