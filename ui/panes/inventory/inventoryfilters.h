// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/quickfilters.h"

namespace nd {

/// The quick filters of the inventory.
QuickFilters inventoryFilters();

} // namespace nd
