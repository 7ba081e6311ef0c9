// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nd::rules {

/// The URL as people may see it: `user:password@` and values of queries that look like tokens become dots. Text that is
/// not a URL is masked all the same where it looks like one, and stays otherwise.
QString maskUrl(const QString &url);

/// Whether maskUrl would hide anything.
bool holdsSecret(const QString &url);

} // namespace nd::rules
