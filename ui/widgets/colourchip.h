// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace nd {

/// A round chip in an account's colour, sharp at every scale.
QIcon colourChip(const QColor &colour);

} // namespace nd
