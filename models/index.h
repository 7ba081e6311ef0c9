// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storepage.h"

#include <QString>
#include <QVariant>

#include <atomic>
#include <vector>

namespace nd {

/// A row of the store: page and row within it.
struct RowId
{
    quint32 page = 0;
    quint32 row = 0;
    bool operator==(const RowId &) const = default;
};

/// What must hold for one column of a row that is shown.
struct ColumnTest
{
    enum Kind { Equals, NotEquals, IsMissing, IsPresent, StartsWith };
    int column = -1;
    Kind kind = Equals;
    QVariant value; ///< Compared without case for text. IsMissing: null, "" or false.
    bool operator==(const ColumnTest &) const = default;
};

/// Which rows are shown.
struct RowFilter
{
    /// Words that must all be found, each in any searched column: without case and diacritics; a word of digits,
    /// spaces and punctuation matches a phone number in any formatting, `*` stands for any characters.
    QString text;
    std::vector<ColumnTest> tests; ///< All must hold.
    bool operator==(const RowFilter &) const = default;
};

/// In which order rows are shown; column -1: as they came.
struct RowOrder
{
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const RowOrder &) const = default;
};

/// What the index is computed over: immutable, cheap to copy, safe on any thread.
struct StoreSnapshot
{
    const Schema *schema = nullptr;
    std::vector<StorePagePtr> pages;
    std::vector<RowId> live; ///< Rows that are there, in the order they came.
};

/// The rows that pass the filter, in order. Runs off the GUI thread; returns early, with anything, once `stale`.
std::vector<RowId> computeIndex(const StoreSnapshot &snapshot, const RowFilter &filter, const RowOrder &order,
                                const std::atomic_bool &stale);

/// Whether one row passes: for row-by-row updates.
bool passes(const StorePage &page, int row, const RowFilter &filter);

} // namespace nd
