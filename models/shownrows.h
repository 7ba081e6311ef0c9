// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store.h"

#include <functional>
#include <vector>

namespace nd {

/// What a list of rows tells while it changes: the protected half of QAbstractItemModel. Each call brackets the change.
struct RowSignals
{
    std::function<void(int first, int last, const std::function<void()> &change)> insert;
    std::function<void(int first, int last, const std::function<void()> &change)> remove;
    std::function<void(int from, int to, const std::function<void()> &change)> move;
    std::function<void(int first, int last)> changed;
    /// The same rows in another order.
    std::function<void(const std::function<void()> &change)> reorder;
};

/// The rows that a table shows, in order. Changes one row at a time where few change, and never resets: whatever
/// becomes of the list, it is told as removing, inserting and reordering, so that selections survive.
class ShownRows
{
public:
    ShownRows(const RecordStore &store, RowSignals signalRows);

    const std::vector<RowId> &rows() const { return m_rows; }
    int size() const { return int(m_rows.size()); }
    const RowFilter &filter() const { return m_filter; }
    const RowOrder &order() const { return m_order; }
    /// Place of a row, or -1. Quick: the order tells where it must be.
    int indexOf(RowId id) const;

    /// Without a word to anyone: for a model reset.
    void reset(const RowFilter &filter, const RowOrder &order);
    /// Rows that came to the store.
    void add(const std::vector<RowId> &rows);
    /// A row of the store that took the place of another one.
    void replace(RowId old, RowId now);
    /// Many at once: they take the places of the old ones, and the order is lost until show().
    void replaceAll(const std::vector<std::pair<RowId, RowId>> &replaced);
    void remove(RowId id);
    /// Rows in no order that went.
    void removeAll(const std::vector<RowId> &rows);
    /// Shows just these, which computeIndex gave for this filter and order; `newer` came to the store since.
    void show(std::vector<RowId> rows, const RowFilter &filter, const RowOrder &order,
              const std::vector<RowId> &newer = {});

private:
    bool less(RowId a, RowId b, const RowOrder &order) const;
    int placeFor(RowId id) const;
    std::vector<RowId> passing(const std::vector<RowId> &rows, const RowFilter &filter, const RowOrder &order) const;
    std::vector<RowId> merged(const std::vector<RowId> &rows, const std::vector<RowId> &more,
                              const RowOrder &order) const;
    void insertAt(int place, RowId id);
    void moveRow(int from, RowId now);
    void become(const std::vector<RowId> &rows);
    void removeStretch(int first, int last);
    bool removeMissing(const std::vector<RowId> &rows);
    bool insertMissing(const std::vector<RowId> &rows);
    void reorder(std::vector<RowId> rows);

    const RecordStore &m_store;
    RowSignals m_signals;
    std::vector<RowId> m_rows;
    RowFilter m_filter;
    RowOrder m_order;
    mutable RowMatcher m_matcher;
    bool m_inOrder = true; ///< Whether m_rows stands in m_order, so that places can be found by halving.
};

} // namespace nd
