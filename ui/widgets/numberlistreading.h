// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/numberlist.h"

#include <QHash>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>

namespace nd {

/// A text with numbers, and what is known of how to read it.
struct ListText
{
    QString text{};
    QString region{}; ///< Country of numbers without a +, ISO 3166-1 alpha-2.
    std::optional<int> chosenColumn{}; ///< By a person; -1 is every column.
    int columnsThen = 0; ///< Of the table that it was chosen of; 0: it holds for any.
    /// Which numbers can be used here, asked for each E.164; null: all. Asked in a worker: it owns what it looks at.
    std::function<bool(const QString &e164)> known{};
    QString unknown{}; ///< Why the others are left out: "not in this account".
};

/// What was found in it. It may hold 400,000 numbers: it is made in a worker, and goes in one.
struct ListReading
{
    QList<rules::ListedNumber> entries{}; ///< All of them, in order, each with what is wrong with it.
    QStringList numbers{}; ///< The good ones, once each, in order.
    QHash<QString, qsizetype> places{}; ///< Of the good ones among the entries.
    QStringList columns{}; ///< What the columns are called; empty where it is no table.
    int column = -1; ///< That the numbers are of; -1: every one.
    bool choiceHolds = false; ///< The column that a person chose is one of this table.
    QStringList problems{}; ///< What is left out and why, as far as it is shown.
    int leftOut = 0;
};

/// @param stop once true, what comes back is of no use
ListReading readList(const ListText &list, const std::atomic_bool *stop = nullptr);

} // namespace nd
