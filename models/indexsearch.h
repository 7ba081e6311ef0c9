// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columntest.h"
#include "models/index.h"
#include "models/textpattern.h"

#include <vector>

namespace nd {

/// Which rows of a snapshot's pages are marked: a bit for each.
class RowBits
{
public:
    explicit RowBits(const StoreSnapshot &snapshot);
    bool contains(RowId id) const { return m_words[m_first[id.page] + id.row / 64] >> (id.row % 64) & 1; }
    /// The bits of one page.
    quint64 *page(size_t number) { return m_words.data() + m_first[number]; }
    const quint64 *page(size_t number) const { return m_words.data() + m_first[number]; }
    /// How many are marked.
    size_t count() const;
    /// The marked rows that are there, in the order they came.
    std::vector<RowId> rows(const StoreSnapshot &snapshot) const;

private:
    std::vector<size_t> m_first; ///< By page, and the end.
    std::vector<quint64> m_words;
};

/// Filters whole pages: looks at every value of a column once, at all texts of a column in one go. Finds exactly what
/// RowMatcher finds row by row.
class PageSearch
{
public:
    PageSearch(const Schema &schema, const RowFilter &filter);
    bool passesAll() const { return m_patterns.empty() && m_tests.empty(); }
    /// Marks the rows of a page that pass. `bits` are zero before. Thread safe.
    /// @param within rows to look at, where it is known that no others pass; null: all
    void search(const StorePage &page, quint64 *bits, const quint64 *within = nullptr) const;

private:
    class Run;
    struct Column
    {
        int column = -1;
        bool phone = false;
    };
    std::vector<Column> m_columns;
    std::vector<TextPattern> m_patterns;
    std::vector<ReadyTest> m_tests;
    bool m_keySearched = false;
};

/// Which rows pass; on as many threads as are free. Returns early, with anything, once `stale`.
/// @param within rows of this snapshot, where it is known that no others pass; null: all
RowBits searchRows(const StoreSnapshot &snapshot, const PageSearch &search, const std::atomic_bool &stale,
                   const RowBits *within = nullptr);

/// Whether the filter text looks into a column.
bool isSearched(const FieldInfo &field);

} // namespace nd
