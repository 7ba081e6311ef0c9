// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"

#include <functional>
#include <memory>

namespace nd {

/// The pages of a source, each with something done to it before it is handed over: what this computer knows of its rows
/// is put in, for instance.
std::unique_ptr<PageSource> dressedPages(std::unique_ptr<PageSource> source,
                                         std::function<StorePagePtr(const StorePagePtr &)> dress);

} // namespace nd
