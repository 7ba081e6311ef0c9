// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// The price of one type of number in a country, page 42. Its currency stands on the country.
struct NumberPrice
{
    static constexpr const char *schemaId = "number-price";
    static constexpr const char *listKey = "phone_number_prices";
    static constexpr const char *key = "number_type";
    static std::span<const Field<NumberPrice>> fields();

    QString numberType; ///< local, mobile, national or toll free.
    std::optional<Decimal> currentPrice; ///< With the discounts of the account.
    std::optional<Decimal> basePrice;
};

} // namespace nd
