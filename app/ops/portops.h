// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/forms/portinform.h"
#include "models/records/portinrequest.h"

#include <QDateTime>

#include <span>

namespace nd {

/// Changes to requests to port numbers in: pages 15 and 16.

/// portin.create. Notes first which requests there are. A lost answer is looked for among those made since: each that
/// has as many numbers is fetched, and its numbers compared. The PINs of the form are sent, and never written down.
/// @param now on the session's clock
/// @param watched SIDs of requests that are known to have one of the numbers, whoever made them: they are read before
/// the send, and one that is open is in the way
OperationSpec createPortInOperation(const PortInForm &form, const QDateTime &now, const QStringList &watched = {});
/// portin.cancel: the request with all its numbers. Looks first whether that is still possible (rules/portacts.h).
OperationSpec cancelPortInOperation(const PortInRequest &request, const QDateTime &now);
/// portin.cancelnumber: one number. Looks first, too.
OperationSpec cancelPortInNumberOperation(const PortInNumber &number, const QDateTime &now);

std::span<const OperationKind> portOperationKinds();

} // namespace nd
