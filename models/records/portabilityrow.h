// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"
#include "models/records/portabilityresult.h"
#include "models/rules/numberlist.h"
#include "models/rules/portability.h"

namespace nd {

/// One entry of a list of numbers that are checked for porting, page 13: where it stands, what the service says of it,
/// or why it was not asked. All of it is put together here, nothing is read from a reply.
struct PortabilityRow
{
    static constexpr const char *schemaId = "portability-row";
    static constexpr const char *listKey = "results";
    static constexpr const char *key = "row";
    static std::span<const Field<PortabilityRow>> fields();

    QString row; ///< The E.164 of a number that can be sent; of any other entry its place: "12/1".
    std::optional<qint64> line; ///< In the list, from 1.
    QString number; ///< E.164, or the text of what is no number.
    /// yes or no; before that not-sent, waiting, checking, no-answer, canceled. Null: nobody asked yet.
    QString verdict;
    QString reason; ///< As a sentence; of what was not sent, what is wrong with it.
    QString whatToDo; ///< As a sentence.
    QString type; ///< "Local", "Mobile", …
    std::optional<bool> needsPin; ///< And the account number.
    QString country; ///< ISO 3166-1 alpha-2.
    QString account; ///< Name of the account of ours that has the number already.
    QString accountSid;
    QString step; ///< A word for rules::PortabilityStep; null: nothing.
    std::optional<qint64> reasonCode; ///< The words of the service, as they came.
    QString reasonWord;
    QString numberType;

    bool operator==(const PortabilityRow &) const = default;
};

/// @param place of the entry among those of its line, from 1
/// @param result what is known of the number; its state is empty while nobody has asked
PortabilityRow portabilityRow(const rules::ListedNumber &entry, int place, const PortabilityResult &result);

/// What the program can do about a row.
rules::PortabilityStep stepOf(const PortabilityRow &row);

} // namespace nd
