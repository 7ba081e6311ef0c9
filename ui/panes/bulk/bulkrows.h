// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"
#include "models/records/bulkreceipt.h"
#include "models/records/bulkrunentry.h"

namespace nd {

/// A run and its rows as the records that people see.

BulkRunEntry entryOf(const BulkStatus &status);
BulkReceipt receiptOf(const BulkRow &row, int place);

/// "34 of 100 done, 2 failed, 1 being checked"
QString progressText(const BulkStatus &status);
/// "45 a minute, about 2 min left"; why it is paused; when it starts. Empty when there is nothing to say.
QString paceText(const BulkStatus &status);

} // namespace nd
