// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/pricecountry.h"

namespace nd {

namespace {

using N = PriceCountry;
constexpr const char *inCountry = QT_TRANSLATE_NOOP("FieldGroup", "Country");

constexpr Field<N> table[] = {
    field<&N::code>("iso_country", QT_TRANSLATE_NOOP("Field", "Code")).in(inCountry),
    field<&N::name>("country", QT_TRANSLATE_NOOP("Field", "Country")).in(inCountry),
    field<&N::priceUnit>("price_unit", QT_TRANSLATE_NOOP("Field", "Currency")).in(inCountry),
    field<&N::url>("url", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inCountry).hidden(),
};

} // namespace

std::span<const Field<PriceCountry>> PriceCountry::fields()
{
    return table;
}

} // namespace nd
