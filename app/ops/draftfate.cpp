// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/draftfate.h"

#include "app/ops/journal.h"

#include <algorithm>

namespace nd {

namespace {

constexpr qint64 setBack = 15; ///< Seconds.

DraftFate fateOf(const JournalEntry &entry)
{
    if (!entry.settled())
        return DraftFate::LookedUp;
    if (isInEffect(entry.outcome))
        return DraftFate::Sent;
    const bool refused = entry.outcome == Outcome::Refused || entry.outcome == Outcome::NotSent;
    return refused ? DraftFate::NotSent : DraftFate::NotFound;
}

} // namespace

Result<QList<JournalEntry>> begunSince(const Journal &journal, JournalQuery query, const QDateTime &changed)
{
    query.begunSince = changed.addSecs(-setBack);
    return journal.find(query);
}

DraftFate draftFate(const Result<QList<JournalEntry>> &sent)
{
    if (!sent)
        return DraftFate::LookedUp;
    DraftFate fate = DraftFate::NotSent;
    for (const JournalEntry &entry : sent.value())
        fate = std::max(fate, fateOf(entry));
    return fate;
}

} // namespace nd
