// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

#include <QJsonObject>

namespace sandbox {

/// Everything that belongs to bringing numbers in, for the state file.
QJsonObject toJson(const Porting &porting);
/// Puts back what toJson() made.
void restore(Porting &porting, const QJsonObject &object);

} // namespace sandbox
