// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/csvreader.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

namespace nd::rules {

/// One entry of a pasted list.
struct ListedNumber
{
    QString text{}; ///< As it was pasted; of a long one its beginning.
    QString e164{}; ///< Empty when it is not a number.
    QString problem{}; ///< Why it is not one, or that it was there before; empty when it is good.
    int line = 0; ///< From 1.
    int place = 1; ///< Among those of its line, from 1.
    bool repeated = false; ///< The problem is that it was there before.

    bool good() const { return problem.isEmpty(); }
    /// Whether more was pasted than `text` has.
    bool isCut() const { return text.size() >= longestText; }
    static constexpr qsizetype longestText = 200; ///< What is longer is no number, however it is written.
};

/// Reads numbers from text that people paste: one a line, or separated by commas, semicolons or tabs, in any
/// formatting, with or without quotes; a line that holds words beside a number (a row of a spreadsheet) gives its
/// numbers. Empty lines and a heading without digits are passed over. A number that was there before is marked.
/// @param region country of numbers without a +, ISO 3166-1 alpha-2
/// @param stop ends it before its time once it is true: a long list takes half a minute
QList<ListedNumber> readNumberList(const QString &text, const QString &region, const std::atomic_bool *stop = nullptr);

/// The column of a table that holds the phone numbers: by its heading, else by what stands in it; -1 when the text is
/// no table of several columns, or no column stands out.
int numberColumn(const CsvTable &table, const QString &region);

/// What a column is called: its heading, else "Column 2".
QString columnTitle(const CsvTable &table, int column);

/// Reads the numbers of one column. Empty cells and the heading are passed over; every other cell is an entry.
QList<ListedNumber> readNumberColumn(const CsvTable &table, int column, const QString &region,
                                     const std::atomic_bool *stop = nullptr);

/// The good ones, once each, in order.
QStringList goodNumbers(const QList<ListedNumber> &list);

} // namespace nd::rules
