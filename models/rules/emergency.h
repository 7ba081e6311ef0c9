// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

namespace nd::rules {

/// Whether a number may be released, by the status of its emergency address (page 23; DISCREPANCIES: one that is
/// registered can't be). A status that is not known warns and lets the service decide.
/// @param status emergency_address_status as it came, may be empty
/// @param hasAddress whether emergency_address_sid is set
/// @param number how people know the number, for the sentence
Verdict releaseByEmergency(const QString &status, bool hasAddress, const QString &number);

} // namespace nd::rules
