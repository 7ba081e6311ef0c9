// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

namespace nd {

/// The countries whose numbers can be searched, page 19, with the number types that each offers (Country).
Request listCountries(int pageSize = 1000);

} // namespace nd
