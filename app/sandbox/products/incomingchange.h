// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/errors.h"
#include "app/sandbox/world/world.h"

namespace sandbox {

/// Puts the form's parameters (page 23: both verbs take the same) on a number. Only what is given changes; "" clears.
/// The SIDs must belong to \a account. Nothing of \a number may be used after a failure.
std::optional<Failure> applyParameters(const World &world, const Parameters &form, int account, OwnedNumber *number);

/// Whether the papers that a number has (its addressSid and bundleSid) are those that its country asks for.
std::optional<Failure> checkRegulation(const World &world, const OwnedNumber &number);

} // namespace sandbox
