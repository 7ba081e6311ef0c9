// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulkplans.h"
#include "models/forms/hostedorderform.h"
#include "models/records/hostedorder.h"

#include <QStringList>

namespace nd {

/// From this many numbers on, one request for all of them is worth offering (v2's /Orders/Bulk).
constexpr int bulkRequestWorthwhile = 50;

/// Orders to host these numbers, one operation each. The form is for all of them; its names are templates, see
/// nametemplate.h. What the form's checks refuse for one number is left out, with the reason.
/// @param numbers E.164, none twice
BulkPreview planHostedOrders(const QStringList &numbers, const HostedOrderForm &form, HostedGeneration generation);

/// Cancels orders; those that can't be canceled are left out, with the reason.
BulkPreview planHostedCancel(const QList<HostedOrder> &orders, HostedGeneration generation);

} // namespace nd
