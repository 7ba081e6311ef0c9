// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/field.h"

#include <QDateTime>
#include <QJsonObject>

namespace nd {

/// Whether the service has what was asked for, in its own way of writing: numbers in E.164, flags, words, methods and
/// e-mail addresses without regard to case, the path of a URL that has none, white space, the order of a list.
/// @param field of the value; null where no table has it
bool isSameValue(const QString &asked, const QString &found, const FieldInfo *field = nullptr);

/// Compares the members of a JSON request with those of a record. Members that are empty (secrets are, in a journal),
/// or that the answer masks, tell nothing; an address may come back corrected; of an account number no value is noted.
Comparison compareMembers(const QJsonObject &asked, const QJsonObject &record);

/// The verdict on something that is there and was not before the send: ours when it bears what only we asked for and
/// was made since, and otherwise perhaps someone else's.
/// @param made when the service says that it was made
Verdict judgeMade(const JournalEntry &entry, const QString &sid, const Comparison &comparison, const QDateTime &made);

} // namespace nd
