// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

#include <functional>
#include <vector>

namespace nd {

/// Rows in the order of a column. Equal rows are known as such: in both orders they stay as they came.
class SortedRows
{
public:
    /// Sorts these rows of the snapshot; returns early, with anything, once `stale`.
    SortedRows(const StoreSnapshot &snapshot, const std::vector<RowId> &rows, int column,
               const std::atomic_bool &stale);

    /// All rows, or those that are wanted.
    std::vector<RowId> ordered(Qt::SortOrder order) const;
    template <class Wanted>
    std::vector<RowId> ordered(Qt::SortOrder order, Wanted wanted) const
    {
        std::vector<RowId> result;
        const auto take = [&](auto from, auto to) { std::copy_if(from, to, std::back_inserter(result), wanted); };
        if (order == Qt::AscendingOrder) {
            take(m_rows.begin(), m_rows.end());
        } else {
            for (size_t group = m_groups.size() - 1; group-- > 0;)
                take(m_rows.begin() + m_groups[group], m_rows.begin() + m_groups[group + 1]);
        }
        take(m_blank.begin(), m_blank.end());
        return result;
    }

private:
    std::vector<RowId> m_rows; ///< Ascending.
    std::vector<quint32> m_groups; ///< Where each group of equal rows begins, and the end.
    std::vector<RowId> m_blank; ///< Rows without a value, last in both orders.
};

/// Whether there is nothing to compare: null or "". False is a value here.
bool isBlank(const StorePage &page, int column, int value);

} // namespace nd
