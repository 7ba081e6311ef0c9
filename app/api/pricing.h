// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/records/pricelist.h"

namespace nd {

/// Pricing of phone numbers, page 42.

/// The monthly prices of one country for this account. A country where the API sells no numbers answers with nothing
/// but nulls: a list without unit and prices, which means "unknown", never 0.
Call<PriceList> fetchPrices(const QString &isoCountry);

} // namespace nd
