// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/pricelist.h"

namespace nd {

std::optional<Decimal> PriceList::currentPrice(NumberType type) const
{
    for (const NumberPrice &price : prices) {
        if (numberTypeFrom(price.numberType) == type)
            return price.currentPrice;
    }
    return std::nullopt;
}

} // namespace nd
