// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outcomewords.h"

#include "app/ops/operationrunner.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using Tells = InspectorPanel::Notice;

constexpr OutcomeWords rows[] = {
    { Outcome::Begun, "running", QT_TRANSLATE_NOOP("Outcome", "Running"),
      QT_TRANSLATE_NOOP("Outcome", "On its way to the service."), Tells::Information },
    { Outcome::Succeeded, "succeeded", QT_TRANSLATE_NOOP("Outcome", "Succeeded"), "", Tells::Information },
    { Outcome::HappenedDiffers, "differs", QT_TRANSLATE_NOOP("Outcome", "Done in part"),
      QT_TRANSLATE_NOOP("Outcome", "The service carried it out, but not all of it is as it was asked for."),
      Tells::Warning },
    { Outcome::IsSo, "is-so", QT_TRANSLATE_NOOP("Outcome", "Done, perhaps by others"),
      QT_TRANSLATE_NOOP("Outcome", "No clear answer came. It is so now, but perhaps someone else did it."),
      Tells::Warning },
    { Outcome::Refused, "refused", QT_TRANSLATE_NOOP("Outcome", "Refused"),
      QT_TRANSLATE_NOOP("Outcome", "The service said no. Nothing was changed."), Tells::Problem },
    { Outcome::NotSent, "not-sent", QT_TRANSLATE_NOOP("Outcome", "Not sent"),
      QT_TRANSLATE_NOOP("Outcome", "Nothing left this computer, so nothing was changed. It is safe to try again."),
      Tells::Warning },
    { Outcome::Unknown, "checking", QT_TRANSLATE_NOOP("Outcome", "Checking…"),
      QT_TRANSLATE_NOOP("Outcome",
                        "No clear answer came, so the change may or may not have happened. Number Desk keeps looking "
                        "until it is certain, and holds the same change back until then."),
      Tells::Warning },
    { Outcome::Unknown, "not-known", QT_TRANSLATE_NOOP("Outcome", "Not known"),
      QT_TRANSLATE_NOOP("Outcome",
                        "No clear answer came, and the service can't be asked, so it may or may not have happened."),
      Tells::Warning },
    { Outcome::NotDone, "not-done", QT_TRANSLATE_NOOP("Outcome", "Not found so far"),
      QT_TRANSLATE_NOOP("Outcome",
                        "No clear answer came, and repeated checks did not find the change. It may still turn up: look "
                        "at the account before it is tried again."),
      Tells::Warning },
    { Outcome::GivenUp, "given-up", QT_TRANSLATE_NOOP("Outcome", "Never found out"),
      QT_TRANSLATE_NOOP("Outcome",
                        "No clear answer came, and somebody ended the checking. It may or may not have happened: look "
                        "at the account before it is tried again."),
      Tells::Warning },
};

} // namespace

std::span<const OutcomeWords> outcomeWords()
{
    return rows;
}

const OutcomeWords &wordsOf(Outcome outcome)
{
    return *std::ranges::find(rows, outcome, &OutcomeWords::outcome);
}

const OutcomeWords &wordsOf(const JournalEntry &entry)
{
    const bool isLost = entry.outcome == Outcome::Unknown && !isLookedInto(entry);
    if (!isLost)
        return wordsOf(entry.outcome);
    return *std::ranges::find_if(rows,
                                 [](const OutcomeWords &row) { return QLatin1StringView(row.word) == "not-known"_L1; });
}

bool isInEffectWord(const QString &word)
{
    return std::ranges::any_of(rows, [&word](const OutcomeWords &row) {
        return isInEffect(row.outcome) && word == QLatin1StringView(row.word);
    });
}

bool isToCheckWord(const QString &word)
{
    return isInEffectWord(word) && word != QLatin1StringView(wordsOf(Outcome::Succeeded).word);
}

QString effectWords(const JournalEntry &entry)
{
    const QString told = entry.error.message;
    return told.isEmpty() ? QCoreApplication::translate("Outcome", wordsOf(entry.outcome).meaning) : told;
}

QString unknownWords(const JournalEntry &entry)
{
    if (!isLookedInto(entry))
        return QCoreApplication::translate("Operation", operationKind(entry.spec.kind)->whenUnknown);
    return QCoreApplication::translate(
        "Outcome",
        QT_TRANSLATE_NOOP("Outcome",
                          "No clear answer came. It may have happened: Number Desk is looking it up and won't send it "
                          "again. Activity shows how it ends."));
}

void explainOutcome(InspectorPanel &inspector, const QString &word)
{
    for (const OutcomeWords &row : rows) {
        if (word == QLatin1StringView(row.word) && *row.meaning)
            inspector.setNotice(QCoreApplication::translate("Outcome", row.meaning), row.notice);
    }
}

} // namespace nd
