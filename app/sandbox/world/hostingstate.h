// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

#include <QJsonObject>

namespace sandbox {

/// Everything that belongs to hosting numbers, for the state file.
QJsonObject toJson(const Hosting &hosting);
/// Puts back what toJson() made.
void restore(Hosting &hosting, const QJsonObject &object);

} // namespace sandbox
