// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/numberprice.h"
#include "models/records/numbertype.h"

#include <QList>

namespace nd {

/// What numbers cost in one country, page 42: the price rows with the currency that stands beside them.
struct PriceList
{
    QString country; ///< ISO 3166-1 alpha-2.
    QString unit; ///< ISO 4217; empty when the country has no prices.
    QList<NumberPrice> prices;

    /// The monthly price of a type; nothing when unknown, which is not 0.
    std::optional<Decimal> currentPrice(NumberType type) const;
};

} // namespace nd
