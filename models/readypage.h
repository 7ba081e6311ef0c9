// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"

#include <memory>

namespace nd {

/// A source of rows that are there already, all on one page: from the journal, or made on the spot.
std::unique_ptr<PageSource> readyPage(StorePagePtr page);

/// A source that has nothing but this failure, at each try: what is known beforehand not to work.
std::unique_ptr<PageSource> readyFailure(const ApiError &error);

} // namespace nd
