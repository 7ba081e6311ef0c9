// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

namespace nd {

class FilterBar;
class RecordModel;

/// The quick filters of the inventory: adds the chips, and makes a RowFilter of what is chosen.
void addInventoryChips(FilterBar &bar);
RowFilter inventoryFilter(const FilterBar &bar, const Schema &schema);
/// Countries, area codes and statuses to choose from, with how many numbers each has.
void fillInventoryCounts(FilterBar &bar, const RecordModel &model);

} // namespace nd
