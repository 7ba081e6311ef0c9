// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/seenstatuses.h"
#include "models/storepage.h"

namespace nd {

/// Puts into rows since when each is in its stage, as far as its history tells (the field `localStageSince`). Of what
/// was never seen, the time of the service's last change has to do.
/// @param kind under which the statuses are kept
/// @param status, changed names of fields
StorePagePtr seenRows(const SeenStatuses &seen, const QString &account, const QString &kind, const StorePagePtr &rows,
                      const char *status = "status", const char *changed = "date_updated");

} // namespace nd
