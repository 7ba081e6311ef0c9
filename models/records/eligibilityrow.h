// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"
#include "models/records/eligibilityresult.h"
#include "models/rules/eligibility.h"
#include "models/rules/numberlist.h"

namespace nd {

/// One entry of a list of numbers that are checked for hosting, page 10: where it stands, what the service says of it,
/// or why it was not asked. All of it is put together here, nothing is read from a reply.
struct EligibilityRow
{
    static constexpr const char *schemaId = "eligibility-row";
    static constexpr const char *listKey = "results";
    static constexpr const char *key = "row";
    static std::span<const Field<EligibilityRow>> fields();

    QString row; ///< The E.164 of a number that can be sent; of any other entry its place: "12/1".
    std::optional<qint64> line; ///< In the list, from 1.
    QString number; ///< E.164, or the text of what is no number.
    /// yes, no, or the service's own word; before that not-sent, waiting, checking, no-answer, canceled. Null: nobody
    /// asked yet.
    QString verdict;
    QString detail; ///< The sub-status in words.
    QString reason; ///< As a sentence; of what was not sent, what is wrong with it.
    QString whatToDo; ///< As a sentence.
    QString type;
    QString country; ///< ISO 3166-1 alpha-2.
    QString account; ///< Name of the account that would host it.
    QString step; ///< order, edit, retry, account, existing or support; null: nothing.
    QString accountSid;
    QString requestSid; ///< EC…, for support.
    QString status; ///< The words of the service, as they came.
    QString subStatus;
    QString ineligibilityReason;
    QString nextStep;
    QString numberType;
    QString countryCode;

    bool operator==(const EligibilityRow &) const = default;
};

/// @param place of the entry among those of its line, from 1
/// @param result what is known of the number; its state is empty while nobody has asked
EligibilityRow eligibilityRow(const rules::ListedNumber &entry, int place, const EligibilityResult &result);

/// What the program can do about a row.
rules::EligibilityStep stepOf(const EligibilityRow &row);

/// Whether an order can be made of it right away.
bool canBeOrdered(const EligibilityResult &result);

} // namespace nd
