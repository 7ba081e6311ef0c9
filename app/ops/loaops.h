// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/forms/loaform.h"
#include "models/records/authorizationdocument.h"

#include <QVariantMap>

#include <span>

namespace nd {

/// Changes to letters of authorization: page 09, and DISCREPANCIES for v2.

/// loa.create: the letter is e-mailed at once. Looks first whether the first of its orders is still verified and on no
/// letter; the same order's letter is the proof.
OperationSpec createLoaOperation(const LoaForm &form, HostedGeneration generation);
/// loa.edit, in preview alone, while the letter is open. Looks first whether it is still as the person saw it.
/// @param changes field name of AuthorizationDocument, and "hosted_number_order_sids", "contact_title",
/// "contact_phone_number" to new value, what changed alone; lists are QStringLists. With "status" = "signing" it is
/// sent.
OperationSpec editLoaOperation(const AuthorizationDocument &seen, const QVariantMap &changes);
/// loa.edit, in preview alone: takes back a letter that is out for signature, so that it can be changed.
OperationSpec reopenLoaOperation(const AuthorizationDocument &seen);
/// loa.cancel, in v2 alone. Its orders are verified again.
OperationSpec cancelLoaOperation(const AuthorizationDocument &document);

/// Their rows of operationKinds().
std::span<const OperationKind> loaOperationKinds();

} // namespace nd
