// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

#include <QByteArrayView>

#include <limits>
#include <optional>
#include <utility>

namespace nd {

/// All rows of a list: immutable pages, and on top of them single rows that changed or went. Rows are merged by key; a
/// row without a key is never merged. The schema must outlive the store and its snapshots.
class RecordStore
{
public:
    explicit RecordStore(const Schema &schema);
    const Schema &schema() const { return *m_schema; }
    int rows() const { return m_rows; }
    void clear();

    struct Change
    {
        std::vector<RowId> added;
        std::vector<std::pair<RowId, RowId>>
            replaced; ///< Old place, new place; rows that stayed the same are not here.
    };
    /// Adds a page. A key that is already there takes the newer row and keeps its position.
    /// @return the rows that are new, and those whose content was replaced
    Change add(StorePagePtr page);
    /// Forgets a row; its old place, or nothing when the key is unknown.
    std::optional<RowId> remove(QByteArrayView key);
    /// Forgets a row that is there.
    void remove(RowId id);
    std::optional<RowId> find(QByteArrayView key) const;

    /// The page of a row that is there, or was before the last trim().
    const StorePage &page(RowId id) const { return *m_pages[id.page]; }
    /// Whether this very row is there: not replaced, not removed.
    bool isLive(RowId id) const { return m_pages[id.page] && m_live[position(id)] == id; }
    /// Where in the order of coming the row stands; the same for all rows that replaced each other.
    quint32 position(RowId id) const { return m_positions[id.page][id.row]; }
    /// One more than the highest position.
    quint32 positions() const { return quint32(m_live.size()); }
    /// The row at a position, or nothing once it was removed.
    std::optional<RowId> at(quint32 position) const;

    /// Lets go of the pages that hold no row any more. Until then, rows that were replaced or removed can be looked at.
    void trim();
    /// Gives the numbers of the pages that trim() let go to new pages. Only while nobody holds a RowId of a row that
    /// is no longer live: it would name another row.
    void recycle();
    /// Another one after every change.
    quint64 version() const { return m_version; }
    StoreSnapshot snapshot() const;
    /// Of these rows alone, in the order they came.
    StoreSnapshot snapshotOf(std::vector<RowId> rows) const;
    qsizetype memory() const;

private:
    struct Entry
    {
        quint32 hash = 0;
        quint32 position = freeEntry;
    };
    static constexpr quint32 freeEntry = std::numeric_limits<quint32>::max();
    static constexpr quint32 deletedEntry = freeEntry - 1;
    static constexpr RowId gone{ freeEntry, 0 };

    size_t entryOf(QByteArrayView key, quint32 hash) const;
    void enter(QByteArrayView key, quint32 hash, quint32 position);
    void growEntries();
    StorePagePtr withoutKnownRows(StorePagePtr page) const;

    void changed();
    quint32 numberFor(StorePagePtr page);

    const Schema *m_schema;
    quint64 m_version = 0;
    int m_rows = 0;
    bool m_plain = true; ///< Rows came and none went or changed: see StoreSnapshot::plain.
    std::vector<StorePagePtr> m_pages;
    std::vector<int> m_liveInPage;
    std::vector<quint32> m_trimmed; ///< Numbers of pages that are gone,
    std::vector<quint32> m_freeNumbers; ///< and of those the ones that a new page may have.
    std::vector<std::vector<quint32>> m_positions; ///< By page and row.
    std::vector<RowId> m_live; ///< By position; `gone` where a row was removed.
    std::vector<Entry> m_entries; ///< Key to position: open addressing, keys stay in their pages.
    size_t m_entriesUsed = 0; ///< Deleted ones too.
};

} // namespace nd
