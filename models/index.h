// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storepage.h"

#include <QString>
#include <QVariant>

#include <atomic>
#include <memory>
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
    QVariant value; ///< Compared as the filter text is; of a list, any item. IsMissing: null, "", false or [].
    bool operator==(const ColumnTest &) const = default;
};

/// Which rows are shown.
struct RowFilter
{
    /// Words that must all be found, each in any searched column (text and lists, never secrets): without case and
    /// diacritics; `*` stands for any characters, "quotes" hold words together. A word of digits and the punctuation of
    /// phone numbers also matches the digits of a phone column in any formatting: a leading + (or 00) stands for the
    /// beginning, a leading 0 may be the trunk prefix. A text made of nothing else, spaces included, is one such word:
    /// "(415) 555" is one number, not two.
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
    quint64 version = 0; ///< Two snapshots of one version hold the same; 0: never told apart.
    bool plain = false; ///< `live` is surely each row of each page, one after the other.
};

/// What was computed before, of one version of a store at a time. Orders by column: sorting again, the other way or
/// through another filter then takes a walk. Rows by filter: a filter that goes on where another one ended looks at its
/// rows only, and one that was there before at none. Thread safe.
class IndexCache
{
public:
    IndexCache();
    ~IndexCache();
    Q_DISABLE_COPY_MOVE(IndexCache)
    void clear();
    std::shared_ptr<const class SortedRows> find(quint64 version, int column) const;
    void keep(quint64 version, int column, std::shared_ptr<const SortedRows> rows);
    /// The fewest rows among which all are that the filter finds; null when all rows have to be looked at.
    struct Narrowed
    {
        std::shared_ptr<const class RowBits> rows;
        bool exact = false; ///< They are the ones.
    };
    Narrowed narrow(quint64 version, const RowFilter &filter) const;
    void keep(quint64 version, const RowFilter &filter, std::shared_ptr<const RowBits> rows);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// A filter made ready for single rows: words folded, patterns taken apart. Not thread safe.
class RowMatcher
{
public:
    RowMatcher(const Schema &schema, const RowFilter &filter);
    ~RowMatcher();
    RowMatcher(RowMatcher &&) noexcept;
    RowMatcher &operator=(RowMatcher &&) noexcept;
    /// Whether every row passes.
    bool passesAll() const;
    bool passes(const StorePage &page, int row);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The rows that pass the filter, in order. Sorting is stable: equal rows stay as they came, in both orders; numbers go
/// by value, text without case and diacritics, missing values ("" too) last in both orders. Runs off the GUI thread;
/// returns early, with anything, once `stale`.
/// @param cache of the store that the snapshot is of; may be null
std::vector<RowId> computeIndex(const StoreSnapshot &snapshot, const RowFilter &filter, const RowOrder &order,
                                const std::atomic_bool &stale, IndexCache *cache = nullptr);

/// Order of two rows as computeIndex has it: negative when the first stands above; zero when only the order in which
/// they came decides.
int compareRows(const StorePage &a, int rowA, const StorePage &b, int rowB, const RowOrder &order);

/// Whether one row passes: for row-by-row updates.
bool passes(const StorePage &page, int row, const RowFilter &filter);

} // namespace nd
