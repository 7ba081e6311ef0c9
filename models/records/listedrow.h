// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/numberlist.h"

#include <QCoreApplication>
#include <QString>

namespace nd {

/// What the rows of all checks have in common (EligibilityRow, PortabilityRow): where an entry stands in its list, and
/// what is shown of it until the service has told.
class ListedRow
{
    Q_DECLARE_TR_FUNCTIONS(ListedRow)
public:
    /// Words for the steps that every check has.
    struct Steps
    {
        QString edit{}; ///< Correct the number.
        QString retry{}; ///< Ask again.
    };

    /// @param row empty so far
    /// @param place of the entry among those of its line, from 1
    /// @param result what is known of the number; its state is empty while nobody has asked
    /// @return whether the service has told of it, so that the rest of the row is to be filled in
    template <class Row, class Result>
    static bool begin(Row &row, const rules::ListedNumber &entry, int place, const Result &result, const Steps &steps)
    {
        row.line = entry.line;
        row.number = entry.e164.isEmpty() ? entry.text.simplified() : entry.e164;
        row.row = entry.good() ? entry.e164 : QStringLiteral("%1/%2").arg(entry.line).arg(place);
        if (!entry.good())
            fillUnsent(row, entry, steps);
        else if (!result.state.isEmpty() && result.state != QLatin1StringView("checked"))
            fillOpen(row, result, steps);
        return entry.good() && result.state == QLatin1StringView("checked");
    }

private:
    /// An entry that is not sent: only the list is wrong.
    template <class Row>
    static void fillUnsent(Row &row, const rules::ListedNumber &entry, const Steps &steps)
    {
        row.verdict = QStringLiteral("not-sent");
        row.reason = entry.problem;
        if (entry.repeated)
            return;
        row.whatToDo = tr("Correct the number.");
        row.step = steps.edit;
    }

    /// What is asked and has no result.
    template <class Row, class Result>
    static void fillOpen(Row &row, const Result &result, const Steps &steps)
    {
        const bool failed = result.state == QLatin1StringView("failed");
        row.verdict = failed ? QStringLiteral("no-answer") : result.state;
        row.reason = result.problem;
        if (!failed && result.state != QLatin1StringView("canceled"))
            return;
        row.whatToDo = tr("Check it again: a check changes nothing.");
        row.step = steps.retry;
    }
};

} // namespace nd
