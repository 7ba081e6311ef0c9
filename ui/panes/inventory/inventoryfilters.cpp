// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inventory/inventoryfilters.h"

#include <QtGlobal>

namespace nd {

namespace {

constexpr ToggleChip toggles[] = {
    { "sms", QT_TRANSLATE_NOOP("Chip", "SMS"), QT_TRANSLATE_NOOP("Chip", "Can receive SMS"), "capabilities.sms",
      ColumnTest::IsPresent },
    { "voice", QT_TRANSLATE_NOOP("Chip", "Voice"), QT_TRANSLATE_NOOP("Chip", "Can receive calls"), "capabilities.voice",
      ColumnTest::IsPresent },
    { "mms", QT_TRANSLATE_NOOP("Chip", "MMS"), QT_TRANSLATE_NOOP("Chip", "Can receive MMS"), "capabilities.mms",
      ColumnTest::IsPresent },
    { "fax", QT_TRANSLATE_NOOP("Chip", "Fax"), QT_TRANSLATE_NOOP("Chip", "Can receive fax"), "capabilities.fax",
      ColumnTest::IsPresent },
    { "noaddress", QT_TRANSLATE_NOOP("Chip", "Address missing"),
      QT_TRANSLATE_NOOP("Chip", "Needs an address and has none"), "address_sid", ColumnTest::IsMissing },
    // An address is missing only where one is needed.
    { "noaddress", "", "", "address_requirements", ColumnTest::NotEquals, "none" },
    { "noaddress", "", "", "address_requirements", ColumnTest::IsPresent },
    { "nobundle", QT_TRANSLATE_NOOP("Chip", "No bundle"), QT_TRANSLATE_NOOP("Chip", "Has no regulatory bundle"),
      "bundle_sid", ColumnTest::IsMissing },
    { "emergency", QT_TRANSLATE_NOOP("Chip", "Emergency"),
      QT_TRANSLATE_NOOP("Chip", "Has a registered emergency address"), "emergency_address_status", ColumnTest::Equals,
      "registered" },
};

constexpr ChoiceChip choices[] = {
    { "country", QT_TRANSLATE_NOOP("Chip", "Country"), "country" },
    { "area", QT_TRANSLATE_NOOP("Chip", "Area code"), "area_code", "country" },
    { "status", QT_TRANSLATE_NOOP("Chip", "Status"), "status" },
    { "origin", QT_TRANSLATE_NOOP("Chip", "Origin"), "origin" },
};

} // namespace

QuickFilters inventoryFilters()
{
    return { toggles, choices };
}

} // namespace nd
