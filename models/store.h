// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

#include <QByteArray>
#include <QHash>

namespace nd {

/// All rows of a list: immutable pages, and on top of them single rows that changed or went. Rows are merged by key.
class RecordStore
{
public:
    explicit RecordStore(const Schema &schema);
    const Schema &schema() const { return *m_schema; }
    int rows() const;
    void clear();
    /// Adds a page. A key that is already there takes the newer row.
    /// @return the rows that are new, and those whose content was replaced
    struct Change
    {
        std::vector<RowId> added;
        std::vector<std::pair<RowId, RowId>> replaced; ///< Old place, new place.
    };
    Change add(StorePagePtr page);
    /// Forgets a row; its old place, or nothing when the key is unknown.
    std::optional<RowId> remove(QByteArrayView key);
    std::optional<RowId> find(QByteArrayView key) const;
    const StorePage &page(RowId id) const { return *m_pages[id.page]; }
    StoreSnapshot snapshot() const;
    qsizetype memory() const;

private:
    const Schema *m_schema;
    std::vector<StorePagePtr> m_pages;
    std::vector<RowId> m_live;
    QHash<QByteArray, quint32> m_positions; ///< Key to place in m_live.
};

} // namespace nd
