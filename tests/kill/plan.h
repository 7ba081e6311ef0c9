// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/bulk.h"

#include <QJsonObject>

namespace nd::test {

/// A bulk plan from an order: {"plan": "buy", "numbers": […]}, {"plan": "edit", "page": the service's own JSON,
/// "voiceUrl"}, or {"plan": "release", "page"}.
BulkPlan planOf(const QJsonObject &order);

} // namespace nd::test
