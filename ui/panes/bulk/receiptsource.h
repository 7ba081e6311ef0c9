// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"

#include <memory>

namespace nd {

class BulkRunner;

/// The receipts of a run, a portion in each turn of the event loop. Has the runner read the rows first where they are
/// not known, and fails when that does.
std::unique_ptr<PageSource> receiptSource(BulkRunner &runner, const QString &run);

} // namespace nd
