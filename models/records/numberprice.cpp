// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/numberprice.h"

namespace nd {

namespace {

using N = NumberPrice;
constexpr const char *inPrice = QT_TRANSLATE_NOOP("FieldGroup", "Price");

constexpr Field<N> table[] = {
    field<&N::numberType>("number_type", QT_TRANSLATE_NOOP("Field", "Type"), Format::Word).in(inPrice),
    field<&N::currentPrice>("current_price", QT_TRANSLATE_NOOP("Field", "Monthly price"), Format::Money).in(inPrice),
    field<&N::basePrice>("base_price", QT_TRANSLATE_NOOP("Field", "List price"), Format::Money).in(inPrice),
};

} // namespace

std::span<const Field<NumberPrice>> NumberPrice::fields()
{
    return table;
}

} // namespace nd
