// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/records/numbertype.h"

#include <QString>

#include <optional>

namespace nd {

/// Regulatory bundles, page 31, to choose from. Read as Bundle.
/// @param isoCountry only those for numbers of this country; empty: all
/// @param type only those for this kind of number; kinds that page 31 has no word for are left out of the question
Request listBundles(const QString &isoCountry = {}, std::optional<NumberType> type = {}, int pageSize = 1000);

} // namespace nd
