// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/records/portwebhooks.h"

namespace nd {

/// Where the service tells of ports, page 17: of the account and all its subaccounts.

/// What is configured; nothing of it where nobody configured anything (a 404 says the same).
Call<PortWebhooks> fetchPortWebhooks();
Result<PortWebhooks> decodePortWebhooks(const QByteArray &body);
/// Overwrites the whole configuration: a target that is not named is gone.
Request setPortWebhooks(const PortWebhooks &wanted);

enum class PortWebhookType { PortIn, PortOut };
QString portWebhookWord(PortWebhookType type);
/// It can take minutes until it has an effect.
Request deletePortWebhook(PortWebhookType type);

} // namespace nd
