// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/result.h"

#include <QHash>

namespace nd {

/// Accounts (no page; DISCREPANCIES and the official OpenAPI). Read as Account, which leaves the tokens out. Standard
/// API keys are refused here.

/// The account itself and its subaccounts.
Request listAccounts(int pageSize = 1000);

/// The auth tokens in an answer of listAccounts(), by account SID. For whoever holds credentials in
/// memory, and nobody else: never into a record, a log, a file or a message. Closed accounts have none.
Result<QHash<QString, QString>> accountTokens(const QByteArray &body);

} // namespace nd
