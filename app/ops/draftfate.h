// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"

namespace nd {

class Journal;
struct JournalQuery;

/// What became of a form that was kept: the program may have ended between the sending and the draft's end, or the form
/// been closed while the outcome was looked up.
enum class DraftFate {
    NotSent, ///< Nothing was sent since it was changed, or all of it was refused.
    NotFound, ///< Something was sent, and not found so far; or the looking was given up.
    LookedUp, ///< Something was sent, and its outcome is being looked up; or nobody can tell.
    Sent,
};

/// The changes that were begun since a draft was changed for the last time, newest first. Between the two a reply may
/// have set the session's clock back a little.
Result<QList<JournalEntry>> begunSince(const Journal &journal, JournalQuery query, const QDateTime &changed);

/// Of the draft that these were sent from.
DraftFate draftFate(const Result<QList<JournalEntry>> &sent);

} // namespace nd
