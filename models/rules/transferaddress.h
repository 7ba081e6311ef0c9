// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/address.h"
#include "models/records/incomingnumber.h"

namespace nd::rules {

/// Whether the service refuses the number in another account without an address of that one (page 23).
bool needsAddress(const IncomingNumber &number);

/// What it needs, by a name that numbers with the same need share: "any", "local AU", "foreign DE". Empty: none.
QString addressNeed(const IncomingNumber &number);

/// Whether an address satisfies what the number requires; true where it requires none.
bool suits(const Address &address, const IncomingNumber &number);

} // namespace nd::rules
