// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nd::rules {

/// The URL as people may see it: `user:password@`, query values that are named like secrets, and whatever looks like a
/// token in query, fragment or path become dots. SIDs stay. Text that is not a URL is treated in the same way.
QString maskUrl(const QString &url);

/// Whether maskUrl would hide anything.
bool holdsSecret(const QString &url);

} // namespace nd::rules
