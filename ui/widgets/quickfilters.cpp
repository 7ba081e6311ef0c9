// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quickfilters.h"

#include "models/counts.h"
#include "models/format.h"
#include "models/recordmodel.h"
#include "ui/widgets/filterbar.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <string_view>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Chip", text);
}

FilterOption any()
{
    return { {}, translated(QT_TRANSLATE_NOOP("Chip", "any")) };
}

/// What the choice with this id stands for; nothing while it is at "any".
void addTest(RowFilter &filter, const QuickFilters &filters, std::string_view id, const FilterBar &bar,
             const Schema &schema)
{
    const auto chip = std::ranges::find(filters.choices, id, &ChoiceChip::id);
    if (chip == filters.choices.end())
        return;
    const QString value = bar.choice(QLatin1StringView(chip->id));
    if (!value.isEmpty())
        filter.tests.push_back({ schema.column(chip->field), ColumnTest::Equals, value });
}

} // namespace

void addChips(const QuickFilters &filters, FilterBar &bar)
{
    for (const ChoiceChip &chip : filters.choices)
        bar.addChoice(QLatin1StringView(chip.id), translated(chip.label), { any() });
    const char *last = "";
    for (const ToggleChip &chip : filters.toggles) {
        if (std::string_view(chip.id) != last)
            bar.addToggle(QLatin1StringView(chip.id), translated(chip.label), translated(chip.hint));
        last = chip.id;
    }
}

RowFilter rowFilter(const QuickFilters &filters, const FilterBar &bar, const Schema &schema)
{
    RowFilter filter;
    filter.text = bar.text();
    for (const ChoiceChip &chip : filters.choices)
        addTest(filter, filters, chip.id, bar, schema);
    for (const ToggleChip &chip : filters.toggles) {
        if (bar.isOn(QLatin1StringView(chip.id)))
            filter.tests.push_back({ schema.column(chip.field), chip.kind, QLatin1StringView(chip.value) });
    }
    return filter;
}

void fillCounts(const QuickFilters &filters, FilterBar &bar, const RecordModel &model)
{
    const Schema &schema = model.schema();
    const StoreSnapshot snapshot = model.snapshot();
    for (const ChoiceChip &chip : filters.choices) {
        const int column = schema.column(chip.field);
        RowFilter within;
        addTest(within, filters, chip.within, bar, schema);
        QList<FilterOption> options{ any() };
        for (const ValueCount &count : countValues(snapshot, column, within)) {
            if (count.value.isEmpty())
                continue;
            const QString text = displayText(schema.fields[size_t(column)], count.value);
            options.append({ count.value, u"%1 (%2)"_s.arg(text, QLocale().toString(count.rows)) });
        }
        bar.setOptions(QLatin1StringView(chip.id), options);
    }
}

} // namespace nd
