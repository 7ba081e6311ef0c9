// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/incomingnumber.h"
#include "ui/prompts.h"

namespace nd {

/// Why a number can't be released now, as a sentence; empty when it can.
QString whyNoRelease(const IncomingNumber &number);

/// What is asked before a number is released: what stops, what is lost, until when it can be had back. A hosted number
/// loses its messages alone, and takes its time (pages 01 and 11).
Confirmation releaseQuestion(const IncomingNumber &number);

} // namespace nd
