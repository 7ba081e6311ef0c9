// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QString>

namespace nd {

/// Regulatory bundles, page 31, to choose from. Read as Bundle.
/// @param isoCountry only those for numbers of this country; empty: all
Request listBundles(const QString &isoCountry = {}, int pageSize = 1000);

} // namespace nd
