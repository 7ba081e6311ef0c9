// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/account.h"
#include "models/records/incomingnumber.h"

#include <QList>

namespace nd {

class BulkPreviewDialog;
class Session;
class TransferDialog;
struct AppContext;

/// The accounts that numbers of this session's account can go to.
QList<Account> transferTargets(const AppContext &context, const Session &session);

/// Shows over the dialog what moving these numbers as it says would do, with an address to be chosen for those that
/// need one there: they are left out until that is done. The dialog closes once the run has begun.
/// @param ofAll how many numbers the account has; negative: not known
BulkPreviewDialog *previewTransfer(AppContext &context, Session &session, const QList<IncomingNumber> &numbers,
                                   TransferDialog &dialog, int ofAll);

} // namespace nd
