// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nd::rules {

/// Whether a change of so many records at once asks for their count to be typed, whatever it does to them: more than a
/// person goes through one by one, or a good part of the account.
/// @param ofAll how many the account has; negative: not known
bool countIsTyped(int touched, int ofAll);

/// Whether that is what was typed: with or without separators of thousands.
bool isThatCount(const QString &typed, int count);

} // namespace nd::rules
