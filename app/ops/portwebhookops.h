// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/portwebhooks.h"
#include "app/ops/operation.h"

#include <span>

namespace nd {

/// Changes to where ports are told, page 17: one configuration for the account and its subaccounts. The service may
/// show a change only minutes later.

/// portwebhook.set: overwrites the configuration. Refused when it is not what the person saw any more.
OperationSpec setPortWebhooksOperation(const PortWebhooks &seen, const PortWebhooks &wanted);
/// portwebhook.delete: ends one of the two targets.
OperationSpec deletePortWebhookOperation(const PortWebhooks &seen, PortWebhookType type);

std::span<const OperationKind> portWebhookOperationKinds();

} // namespace nd
