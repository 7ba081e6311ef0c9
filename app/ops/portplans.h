// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulkplans.h"
#include "models/records/portinnumber.h"

namespace nd {

/// Cancels numbers of port-in requests, one operation each; those that can't be canceled are left out, with the reason.
BulkPreview planPortInNumbersCancel(const QList<PortInNumber> &numbers, const QDateTime &now);

} // namespace nd
