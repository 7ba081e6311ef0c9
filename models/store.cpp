// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <atomic>

namespace nd {

namespace {

quint32 hashOf(QByteArrayView key)
{
    const size_t hash = qHashBits(key.data(), size_t(key.size()));
    return quint32(hash ^ (hash >> 32));
}

} // namespace

/// Whatever was computed over an older snapshot is no longer true.
void RecordStore::changed()
{
    static std::atomic<quint64> versions = 0;
    m_version = ++versions;
}

RecordStore::RecordStore(const Schema &schema)
    : m_schema(&schema)
{
    clear();
}

void RecordStore::clear()
{
    changed();
    m_rows = 0;
    m_plain = true;
    m_pages.clear();
    m_liveInPage.clear();
    m_trimmed.clear();
    m_freeNumbers.clear();
    m_positions.clear();
    m_live.clear();
    m_entries.assign(1024, Entry());
    m_entriesUsed = 0;
}

/// The entry with this key, or the size of the table.
size_t RecordStore::entryOf(QByteArrayView key, quint32 hash) const
{
    const size_t mask = m_entries.size() - 1;
    for (size_t at = hash & mask; m_entries[at].position != freeEntry; at = (at + 1) & mask) {
        const Entry &entry = m_entries[at];
        if (entry.hash != hash || entry.position == deletedEntry)
            continue;
        const RowId id = m_live[entry.position];
        if (m_pages[id.page]->key(int(id.row)) == key)
            return at;
    }
    return m_entries.size();
}

void RecordStore::growEntries()
{
    const size_t wanted = size_t(m_rows) * 4 > m_entries.size() ? m_entries.size() * 2 : m_entries.size();
    std::vector<Entry> old(wanted);
    old.swap(m_entries);
    m_entriesUsed = 0;
    const size_t mask = m_entries.size() - 1;
    for (const Entry &entry : old) {
        if (entry.position == freeEntry || entry.position == deletedEntry)
            continue;
        size_t at = entry.hash & mask;
        while (m_entries[at].position != freeEntry)
            at = (at + 1) & mask;
        m_entries[at] = entry;
        ++m_entriesUsed;
    }
}

void RecordStore::enter(QByteArrayView key, quint32 hash, quint32 position)
{
    if (key.isEmpty())
        return;
    if ((m_entriesUsed + 1) * 2 > m_entries.size())
        growEntries();
    const size_t mask = m_entries.size() - 1;
    size_t at = hash & mask;
    while (m_entries[at].position != freeEntry)
        at = (at + 1) & mask;
    m_entries[at] = { hash, position };
    ++m_entriesUsed;
}

/// A refresh brings mostly rows that are there already: keeping the whole page for the few new ones would double the
/// memory with every refresh.
StorePagePtr RecordStore::withoutKnownRows(StorePagePtr page) const
{
    std::vector<bool> known(size_t(page->rows()));
    int count = 0;
    for (int row = 0; row < page->rows(); ++row) {
        const std::optional<RowId> id = find(page->key(row));
        if (id && sameRow(*m_pages[id->page], int(id->row), *page, row)) {
            known[size_t(row)] = true;
            ++count;
        }
    }
    if (count * 2 <= page->rows())
        return page;
    QSet<QByteArrayView> once;
    QSet<QByteArrayView> repeated; // their rows stay: the last one counts, at the place of the first
    for (int row = 0; row < page->rows(); ++row) {
        if (once.contains(page->key(row)))
            repeated.insert(page->key(row));
        once.insert(page->key(row));
    }
    std::vector<int> wanted;
    for (int row = 0; row < page->rows(); ++row) {
        if (!known[size_t(row)] || repeated.contains(page->key(row)))
            wanted.push_back(row);
    }
    return pickRows(*page, wanted);
}

/// Takes a page in, in the place of one that is gone if there is one.
quint32 RecordStore::numberFor(StorePagePtr page)
{
    const auto rows = size_t(page->rows());
    if (m_freeNumbers.empty()) {
        m_pages.push_back(std::move(page));
        m_liveInPage.push_back(0);
        m_positions.emplace_back(rows);
        return quint32(m_pages.size() - 1);
    }
    const quint32 number = m_freeNumbers.back();
    m_freeNumbers.pop_back();
    m_pages[number] = std::move(page);
    m_positions[number].resize(rows);
    return number;
}

RecordStore::Change RecordStore::add(StorePagePtr page)
{
    Change change;
    if (m_rows > 0)
        page = withoutKnownRows(std::move(page));
    if (page->rows() == 0)
        return change;
    changed();
    const quint32 number = numberFor(page);
    const int rows = page->rows();
    std::vector<quint32> added;
    for (int row = 0; row < rows; ++row) {
        const RowId id{ number, quint32(row) };
        const QByteArrayView key = page->key(row);
        const quint32 hash = hashOf(key);
        const size_t entry = key.isEmpty() ? m_entries.size() : entryOf(key, hash);
        quint32 position = positions();
        if (entry == m_entries.size()) {
            m_live.push_back(id);
            ++m_rows;
            added.push_back(position);
            enter(key, hash, position);
        } else {
            m_plain = false;
            position = m_entries[entry].position;
            const RowId old = m_live[position];
            m_positions[number][size_t(row)] = position;
            if (sameRow(*m_pages[old.page], int(old.row), *page, row))
                continue;
            if (old.page != number) // a key that comes twice in this page was listed the first time
                change.replaced.emplace_back(old, id);
            m_live[position] = id;
            --m_liveInPage[old.page];
        }
        m_positions[number][size_t(row)] = position;
        ++m_liveInPage[number];
    }
    for (const quint32 position : added)
        change.added.push_back(m_live[position]);
    for (auto &[old, now] : change.replaced)
        now = m_live[position(now)];
    return change;
}

std::optional<RowId> RecordStore::remove(QByteArrayView key)
{
    const std::optional<RowId> id = find(key);
    if (id)
        remove(*id);
    return id;
}

void RecordStore::remove(RowId id)
{
    Q_ASSERT(isLive(id));
    changed();
    const QByteArrayView key = page(id).key(int(id.row));
    if (!key.isEmpty())
        m_entries[entryOf(key, hashOf(key))].position = deletedEntry;
    m_live[position(id)] = gone;
    m_plain = false;
    --m_liveInPage[id.page];
    --m_rows;
}

std::optional<RowId> RecordStore::find(QByteArrayView key) const
{
    if (key.isEmpty())
        return std::nullopt;
    const size_t entry = entryOf(key, hashOf(key));
    if (entry == m_entries.size())
        return std::nullopt;
    return m_live[m_entries[entry].position];
}

std::optional<RowId> RecordStore::at(quint32 position) const
{
    const RowId id = m_live[position];
    return id == gone ? std::nullopt : std::optional(id);
}

void RecordStore::trim()
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (m_liveInPage[i] > 0 || !m_pages[i])
            continue;
        m_pages[i].reset();
        std::vector<quint32>().swap(m_positions[i]); // assigning {} would keep the memory
        m_trimmed.push_back(quint32(i));
    }
}

void RecordStore::recycle()
{
    m_freeNumbers.insert(m_freeNumbers.end(), m_trimmed.begin(), m_trimmed.end());
    m_trimmed.clear();
}

StoreSnapshot RecordStore::snapshot() const
{
    StoreSnapshot result{ m_schema, m_pages, {}, m_version, m_plain };
    if (size_t(m_rows) == m_live.size()) {
        result.live = m_live;
        return result;
    }
    result.live.reserve(size_t(m_rows));
    std::copy_if(m_live.begin(), m_live.end(), std::back_inserter(result.live), [](RowId id) { return id != gone; });
    return result;
}

StoreSnapshot RecordStore::snapshotOf(std::vector<RowId> rows) const
{
    std::sort(rows.begin(), rows.end(), [this](RowId a, RowId b) { return position(a) < position(b); });
    return { m_schema, m_pages, std::move(rows), 0, false };
}

qsizetype RecordStore::memory() const
{
    size_t bytes = m_live.capacity() * sizeof(RowId) + m_entries.capacity() * sizeof(Entry);
    for (size_t i = 0; i < m_pages.size(); ++i)
        bytes += m_positions[i].capacity() * sizeof(quint32) + (m_pages[i] ? size_t(m_pages[i]->memory()) : 0);
    return qsizetype(bytes);
}

} // namespace nd
