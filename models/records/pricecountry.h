// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A country of the price list, page 42. All members are null where the API sells no numbers.
struct PriceCountry
{
    static constexpr const char *schemaId = "price-country";
    static constexpr const char *listKey = "countries";
    static constexpr const char *key = "iso_country";
    static std::span<const Field<PriceCountry>> fields();

    QString code; ///< ISO 3166-1 alpha-2.
    QString name;
    QString priceUnit; ///< ISO 4217.
    QString url;
};

} // namespace nd
