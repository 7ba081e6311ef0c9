// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/result.h"

namespace nd {

/// What becomes of the fields that are not as a change asked for, where that was no change of a number (those are set
/// together, see planRest()).

/// Whether an operation can set what is missing: of an order to host or a letter in the preview API, or of the webhooks
/// of ports.
bool hasRestToSet(const JournalEntry &entry);
/// The read of the record as it is now.
Request readForRest(const JournalEntry &entry);
/// Sets what is missing in the record that was read; ErrorKind::Invalid when nothing is missing any more, or when
/// somebody changed it since.
Result<OperationSpec> restOperation(const JournalEntry &entry, const QByteArray &body);

/// What to do about it where nothing can be set later, or only elsewhere: a sentence. Empty where "Set missing values"
/// is offered.
QString whereToMend(const JournalEntry &entry);

} // namespace nd
