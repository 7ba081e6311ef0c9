// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace nd {

struct LookLimits;

/// Takes from this process, for good, what nobody needs who looks at a document: processor time and memory beyond the
/// limits, files that are written, more than a few that are read, every network, other programs and processes. It goes
/// when the program that began it does. The limit on memory is left out under AddressSanitizer, which reserves more
/// than there is.
/// @return false when the system refused a part of it
bool confine(const LookLimits &limits);

} // namespace nd
