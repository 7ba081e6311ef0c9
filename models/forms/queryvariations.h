// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/numberquery.h"

#include <QList>

namespace nd {

/// Queries that find other numbers than this one and none that it would not: a search answers with a sample, and a
/// narrower pattern brings another one. Always the same for the same query; none where the pattern leaves no room.
QList<NumberQuery> queryVariations(const NumberQuery &query);

} // namespace nd
