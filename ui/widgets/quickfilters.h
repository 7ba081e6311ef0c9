// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

#include <span>

namespace nd {

class FilterBar;
class RecordModel;

/// A chip that is on or off, and what must hold while it is on. Further rows with the same id add conditions to it.
struct ToggleChip
{
    const char *id; ///< Stable: object name and tests.
    const char *label; ///< QT_TRANSLATE_NOOP("Chip", "SMS")
    const char *hint; ///< QT_TRANSLATE_NOOP("Chip", …), or "".
    const char *field; ///< Name of the record's field.
    ColumnTest::Kind kind;
    const char *value = "";
};

/// A chip with a menu of the values that a column has, each with its count.
struct ChoiceChip
{
    const char *id;
    const char *label;
    const char *field;
    const char *within = ""; ///< Id of another choice that narrows this one: area codes are those of the country.
};

/// The quick filters of a table: two tables of rows.
struct QuickFilters
{
    std::span<const ToggleChip> toggles{};
    std::span<const ChoiceChip> choices{};
};

void addChips(const QuickFilters &filters, FilterBar &bar);
/// The text of the bar and what its chips stand for.
RowFilter rowFilter(const QuickFilters &filters, const FilterBar &bar, const Schema &schema);
/// The values to choose from, counted.
void fillCounts(const QuickFilters &filters, FilterBar &bar, const RecordModel &model);

} // namespace nd
