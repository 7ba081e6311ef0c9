// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"

#include <memory>

namespace nd {

/// A source of rows that are there already, all on one page: from the journal, or made on the spot.
std::unique_ptr<PageSource> readyPage(StorePagePtr page);

} // namespace nd
