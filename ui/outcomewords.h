// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "ui/widgets/inspectorpanel.h"

#include <QString>

#include <span>

namespace nd {

/// What an outcome is called in tables and filters, and what it means.
struct OutcomeWords
{
    Outcome outcome;
    const char *word; ///< Value of the field; its tone is in tone.cpp.
    const char *label; ///< In the filter; QT_TRANSLATE_NOOP("Outcome", …).
    const char *meaning; ///< QT_TRANSLATE_NOOP("Outcome", …), or "".
    InspectorPanel::Notice notice;
};

std::span<const OutcomeWords> outcomeWords();
const OutcomeWords &wordsOf(Outcome outcome);
/// The same, told apart by whether an outcome that is not known is being looked up.
const OutcomeWords &wordsOf(const JournalEntry &entry);
/// What is said when an outcome is not known.
QString unknownWords(const JournalEntry &entry);
/// What is said of a change that is in effect, but differs or may be someone else's: with the fields that differ.
QString effectWords(const JournalEntry &entry);
/// Whether a word of the table stands for an outcome that is in effect.
bool isInEffectWord(const QString &word);
/// Whether it stands for one that differs, or that may be someone else's.
bool isToCheckWord(const QString &word);
/// Says in the inspector what the outcome with this word means; nothing for other words.
void explainOutcome(InspectorPanel &inspector, const QString &word);

} // namespace nd
