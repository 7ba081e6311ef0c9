// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outcomewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace nd {

namespace {

using Tells = InspectorPanel::Notice;

constexpr OutcomeWords rows[] = {
    { Outcome::Begun, "running", QT_TRANSLATE_NOOP("Outcome", "Running"),
      QT_TRANSLATE_NOOP("Outcome", "On its way to the service."), Tells::Information },
    { Outcome::Succeeded, "succeeded", QT_TRANSLATE_NOOP("Outcome", "Succeeded"), "", Tells::Information },
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
    { Outcome::NotDone, "not-done", QT_TRANSLATE_NOOP("Outcome", "Did not happen"),
      QT_TRANSLATE_NOOP("Outcome",
                        "No clear answer came. Three looks over two minutes did not find it, so it did not happen. It "
                        "is safe to try again."),
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

void explainOutcome(InspectorPanel &inspector, const QString &word)
{
    for (const OutcomeWords &row : rows) {
        if (word == QLatin1StringView(row.word) && *row.meaning)
            inspector.setNotice(QCoreApplication::translate("Outcome", row.meaning), row.notice);
    }
}

} // namespace nd
