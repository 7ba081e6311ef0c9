// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inventory/inventoryfilter.h"

#include "models/counts.h"
#include "models/format.h"
#include "models/recordmodel.h"
#include "ui/widgets/filterbar.h"

#include <QLocale>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *context = "InventoryFilter";

/// A chip that is on or off: which tests it stands for.
struct Toggle
{
    const char *id;
    const char *label;
    const char *hint;
    const char *field;
    ColumnTest::Kind kind;
    const char *value;
};
constexpr Toggle toggles[] = {
    { "sms", QT_TRANSLATE_NOOP("InventoryFilter", "SMS"), QT_TRANSLATE_NOOP("InventoryFilter", "Can receive SMS"),
      "capabilities.sms", ColumnTest::IsPresent, "" },
    { "voice", QT_TRANSLATE_NOOP("InventoryFilter", "Voice"), QT_TRANSLATE_NOOP("InventoryFilter", "Can receive calls"),
      "capabilities.voice", ColumnTest::IsPresent, "" },
    { "mms", QT_TRANSLATE_NOOP("InventoryFilter", "MMS"), QT_TRANSLATE_NOOP("InventoryFilter", "Can receive MMS"),
      "capabilities.mms", ColumnTest::IsPresent, "" },
    { "fax", QT_TRANSLATE_NOOP("InventoryFilter", "Fax"), QT_TRANSLATE_NOOP("InventoryFilter", "Can receive fax"),
      "capabilities.fax", ColumnTest::IsPresent, "" },
    { "noaddress", QT_TRANSLATE_NOOP("InventoryFilter", "Address missing"),
      QT_TRANSLATE_NOOP("InventoryFilter", "Needs an address and has none"), "address_sid", ColumnTest::IsMissing, "" },
    { "nobundle", QT_TRANSLATE_NOOP("InventoryFilter", "No bundle"),
      QT_TRANSLATE_NOOP("InventoryFilter", "Has no regulatory bundle"), "bundle_sid", ColumnTest::IsMissing, "" },
    { "emergency", QT_TRANSLATE_NOOP("InventoryFilter", "Emergency"),
      QT_TRANSLATE_NOOP("InventoryFilter", "Has a registered emergency address"), "emergency_address_status",
      ColumnTest::Equals, "registered" },
};

/// A chip with a menu of the values that a column has.
struct Choice
{
    const char *id;
    const char *label;
    const char *field;
};
constexpr Choice choices[] = {
    { "country", QT_TRANSLATE_NOOP("InventoryFilter", "Country"), "country" },
    { "area", QT_TRANSLATE_NOOP("InventoryFilter", "Area code"), "area_code" },
    { "status", QT_TRANSLATE_NOOP("InventoryFilter", "Status"), "status" },
    { "origin", QT_TRANSLATE_NOOP("InventoryFilter", "Origin"), "origin" },
};

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

} // namespace

void addInventoryChips(FilterBar &bar)
{
    const QList<FilterOption> any{ { {}, translated(QT_TRANSLATE_NOOP("InventoryFilter", "any")) } };
    for (const Choice &choice : choices)
        bar.addChoice(QLatin1String(choice.id), translated(choice.label), any);
    for (const Toggle &toggle : toggles)
        bar.addToggle(QLatin1String(toggle.id), translated(toggle.label), translated(toggle.hint));
}

RowFilter inventoryFilter(const FilterBar &bar, const Schema &schema)
{
    RowFilter filter;
    filter.text = bar.text();
    for (const Choice &choice : choices) {
        const QString value = bar.choice(QLatin1String(choice.id));
        if (!value.isEmpty())
            filter.tests.push_back({ schema.column(choice.field), ColumnTest::Equals, value });
    }
    for (const Toggle &toggle : toggles) {
        if (bar.isOn(QLatin1String(toggle.id)))
            filter.tests.push_back({ schema.column(toggle.field), toggle.kind, QLatin1String(toggle.value) });
    }
    // An address is missing only where one is needed.
    if (bar.isOn(u"noaddress"_s)) {
        const int column = schema.column("address_requirements");
        filter.tests.push_back({ column, ColumnTest::NotEquals, u"none"_s });
        filter.tests.push_back({ column, ColumnTest::IsPresent, {} });
    }
    return filter;
}

void fillInventoryCounts(FilterBar &bar, const RecordModel &model)
{
    const Schema &schema = model.schema();
    const StoreSnapshot snapshot = model.snapshot();
    for (const Choice &choice : choices) {
        const int column = schema.column(choice.field);
        // Area codes are those of the country chosen.
        RowFilter within;
        if (const QString country = bar.choice(u"country"_s);
            QLatin1String(choice.field) == "area_code"_L1 && !country.isEmpty())
            within.tests.push_back({ schema.column("country"), ColumnTest::Equals, country });
        QList<FilterOption> options{ { {}, translated("any") } };
        for (const ValueCount &count : countValues(snapshot, column, within)) {
            if (count.value.isEmpty())
                continue;
            const QString text = displayText(schema.fields[size_t(column)], count.value);
            options.append({ count.value, u"%1 (%2)"_s.arg(text, QLocale().toString(count.rows)) });
        }
        bar.setOptions(QLatin1String(choice.id), options);
    }
}

} // namespace nd
