// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/forms/hostedorderform.h"
#include "models/records/hostedorder.h"

#include <QVariantMap>

#include <span>

namespace nd {

/// Changes to orders that host numbers: page 08, and DISCREPANCIES for v2.

/// hosted.create. Looks first whether there is an order for the number that has not failed: none is made twice. An
/// order into a subaccount is looked for by its incoming number there, since its own list is not this account's.
OperationSpec createHostedOrderOperation(const HostedOrderForm &form, HostedGeneration generation);
/// hosted.call: places the verification call. Looks first how many were placed: it is refused when that is not what the
/// person saw, when all three are used, and when the order's status has no call.
/// @param extension digits and w, may be empty
/// @param delay seconds before the call, 0 to 60
OperationSpec placeCallOperation(const HostedOrder &seen, const QString &extension, int delay,
                                 HostedGeneration generation);
/// hosted.cancel. The order's incoming number goes with it.
OperationSpec cancelHostedOrderOperation(const HostedOrder &order, HostedGeneration generation);
/// hosted.edit, in preview alone. Looks first whether the fields still are as the person saw them.
/// @param changes field name of HostedOrder to new value, what changed alone; "cc_emails" is a QStringList
OperationSpec editHostedOrderOperation(const HostedOrder &seen, const QVariantMap &changes);
/// hosted.edit, in preview alone: verifies the order by a phone bill that the service has already (RI…).
OperationSpec verifyByBillOperation(const HostedOrder &seen, const QString &documentSid);
/// hosted.bulkcreate, v2 alone: orders for all numbers in one request. What becomes of each tells fetchHostedBulk()
/// with the report's SID. A template in the form's name is filled in for each, see nametemplate.h.
/// @param form for all; its number is not used
OperationSpec createHostedOrdersInBulkOperation(const QString &name, const QStringList &numbers,
                                                const HostedOrderForm &form);

/// The order in the answer of a call or an edit that succeeded directly, as it is now.
Result<HostedOrder> orderIn(const QByteArray &body);

/// Their rows of operationKinds().
std::span<const OperationKind> hostedOperationKinds();

} // namespace nd
