// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

namespace nd {

/// The reads before numbers are asked for: none of them may be in an open request. The list does not tell which numbers
/// a request has, so that these are read: those that an earlier try is known to have made, and, where an earlier try
/// may have made one, those made since. Where one can't be read, whether its numbers could be ported tells; else a
/// person has to look at it.
Precheck precheckPort(const PendingChange &change, const QList<VerifyRead> &looks);

} // namespace nd
