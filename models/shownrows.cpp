// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shownrows.h"

#include <algorithm>

namespace nd {

namespace {

/// With more stretches of rows to insert or remove, one reordering is cheaper than telling of each.
constexpr int mostStretches = 32;

const std::atomic_bool never{ false };

/// A set of rows: a bit for each.
class RowSet
{
public:
    explicit RowSet(const std::vector<RowId> &rows)
    {
        for (const RowId id : rows)
            insert(id);
    }
    void insert(RowId id)
    {
        if (m_bits.size() <= id.page)
            m_bits.resize(id.page + 1);
        std::vector<bool> &bits = m_bits[id.page];
        if (bits.size() <= id.row)
            bits.resize(std::max<size_t>(id.row + 1, bits.size() * 2));
        bits[id.row] = true;
    }
    bool contains(RowId id) const
    {
        return id.page < m_bits.size() && id.row < m_bits[id.page].size() && m_bits[id.page][id.row];
    }

private:
    std::vector<std::vector<bool>> m_bits;
};

struct Stretch
{
    int first = 0;
    int last = 0;
};

/// The stretches of rows that a set doesn't hold.
std::vector<Stretch> stretchesOutside(const std::vector<RowId> &rows, const RowSet &set)
{
    std::vector<Stretch> stretches;
    for (int i = 0; i < int(rows.size()); ++i) {
        if (set.contains(rows[size_t(i)]))
            continue;
        if (!stretches.empty() && stretches.back().last == i - 1)
            stretches.back().last = i;
        else
            stretches.push_back({ i, i });
    }
    return stretches;
}

std::vector<RowId> chosen(const std::vector<RowId> &rows, const RowSet &set, bool inside)
{
    std::vector<RowId> result;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(result),
                 [&](RowId id) { return set.contains(id) == inside; });
    return result;
}

} // namespace

ShownRows::ShownRows(const RecordStore &store, RowSignals signalRows)
    : m_store(store)
    , m_signals(std::move(signalRows))
    , m_matcher(store.schema(), {})
{
}

bool ShownRows::less(RowId a, RowId b, const RowOrder &order) const
{
    const int result
        = order.column < 0 ? 0 : compareRows(m_store.page(a), int(a.row), m_store.page(b), int(b.row), order);
    return result != 0 ? result < 0 : m_store.position(a) < m_store.position(b);
}

int ShownRows::indexOf(RowId id) const
{
    if (!m_inOrder) {
        const auto found = std::find(m_rows.begin(), m_rows.end(), id);
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }
    const int place = placeFor(id);
    return place < size() && m_rows[size_t(place)] == id ? place : -1;
}

/// Where a row stands, or would.
int ShownRows::placeFor(RowId id) const
{
    return int(
        std::lower_bound(m_rows.begin(), m_rows.end(), id, [this](RowId a, RowId b) { return less(a, b, m_order); })
        - m_rows.begin());
}

std::vector<RowId> ShownRows::passing(const std::vector<RowId> &rows, const RowFilter &filter,
                                      const RowOrder &order) const
{
    return rows.empty() ? rows : computeIndex(m_store.snapshotOf(rows), filter, order, never);
}

/// Two lists in one order as one; `more` is the short one.
std::vector<RowId> ShownRows::merged(const std::vector<RowId> &rows, const std::vector<RowId> &more,
                                     const RowOrder &order) const
{
    std::vector<RowId> result;
    result.reserve(rows.size() + more.size());
    auto from = rows.begin();
    for (const RowId id : more) {
        const auto to = std::lower_bound(from, rows.end(), id, [&](RowId a, RowId b) { return less(a, b, order); });
        result.insert(result.end(), from, to);
        result.push_back(id);
        from = to;
    }
    result.insert(result.end(), from, rows.end());
    return result;
}

void ShownRows::reset(const RowFilter &filter, const RowOrder &order)
{
    m_rows.clear();
    m_filter = filter;
    m_order = order;
    m_matcher = RowMatcher(m_store.schema(), filter);
    m_inOrder = true;
}

void ShownRows::insertAt(int place, RowId id)
{
    m_signals.insert(place, place, [&] { m_rows.insert(m_rows.begin() + place, id); });
}

void ShownRows::add(const std::vector<RowId> &rows)
{
    const std::vector<RowId> more = passing(rows, m_filter, m_order);
    if (more.empty())
        return;
    if (m_inOrder && m_order.column >= 0 && more.size() <= mostStretches) {
        for (const RowId id : more)
            insertAt(placeFor(id), id);
        return;
    }
    if (m_inOrder && m_order.column >= 0 && !m_rows.empty()) {
        become(merged(m_rows, more, m_order));
        return;
    }
    m_signals.insert(size(), size() + int(more.size()) - 1,
                     [&] { m_rows.insert(m_rows.end(), more.begin(), more.end()); });
}

void ShownRows::replace(RowId old, RowId now)
{
    const int place = indexOf(old);
    const bool passes = m_matcher.passes(m_store.page(now), int(now.row));
    if (place < 0 && passes) {
        insertAt(m_inOrder ? placeFor(now) : size(), now);
    } else if (place >= 0 && !passes) {
        m_signals.remove(place, place, [&] { m_rows.erase(m_rows.begin() + place); });
    } else if (place >= 0) {
        moveRow(place, now);
    }
}

/// Puts a changed row where it belongs now.
void ShownRows::moveRow(int from, RowId now)
{
    const bool before = from > 0 && less(now, m_rows[size_t(from) - 1], m_order);
    const bool behind = from + 1 < size() && less(m_rows[size_t(from) + 1], now, m_order);
    int to = from;
    if (m_inOrder && (before || behind)) {
        const auto begin = before ? m_rows.begin() : m_rows.begin() + from + 1;
        const auto end = before ? m_rows.begin() + from : m_rows.end();
        to = int(std::lower_bound(begin, end, now, [this](RowId a, RowId b) { return less(a, b, m_order); })
                 - m_rows.begin());
        // `to` is the row that it will stand above, counted before the move, as beginMoveRows wants it.
        m_signals.move(from, to, [&] {
            if (before)
                std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
            else
                std::rotate(m_rows.begin() + from, m_rows.begin() + from + 1, m_rows.begin() + to);
            to = before ? to : to - 1;
            m_rows[size_t(to)] = now;
        });
    } else {
        m_rows[size_t(from)] = now;
    }
    m_signals.changed(to, to);
}

void ShownRows::replaceAll(const std::vector<std::pair<RowId, RowId>> &replaced)
{
    // By position: old and new share it.
    std::vector<RowId> byPosition(m_store.positions(), RowId{ ~quint32(0), 0 });
    for (const auto &[old, now] : replaced)
        byPosition[m_store.position(now)] = now;
    int first = size();
    int last = -1;
    for (int i = 0; i < size(); ++i) {
        const RowId now = byPosition[m_store.position(m_rows[size_t(i)])];
        if (now.page == ~quint32(0))
            continue;
        m_rows[size_t(i)] = now;
        first = std::min(first, i);
        last = i;
    }
    if (last < 0)
        return;
    m_inOrder = m_order.column < 0;
    m_signals.changed(first, last);
}

void ShownRows::remove(RowId id)
{
    const int place = indexOf(id);
    if (place >= 0)
        m_signals.remove(place, place, [&] { m_rows.erase(m_rows.begin() + place); });
}

void ShownRows::removeAll(const std::vector<RowId> &rows)
{
    if (!rows.empty())
        removeMissing(chosen(m_rows, RowSet(rows), false));
}

void ShownRows::show(std::vector<RowId> rows, const RowFilter &filter, const RowOrder &order,
                     const std::vector<RowId> &newer)
{
    const std::vector<RowId> more = passing(newer, filter, order);
    m_filter = filter;
    m_order = order;
    m_matcher = RowMatcher(m_store.schema(), filter);
    m_inOrder = false;
    become(more.empty() ? rows : merged(rows, more, order));
}

/// Comes to hold just these rows: first the ones that stay are put in order, the others go, and new ones come.
void ShownRows::become(const std::vector<RowId> &rows)
{
    m_inOrder = false; // while it is told, slots may look for rows
    const RowSet wanted(rows);
    const std::vector<RowId> kept = chosen(rows, RowSet(m_rows), true);
    if (kept != chosen(m_rows, wanted, true)) {
        std::vector<RowId> reordered = kept;
        const std::vector<RowId> going = chosen(m_rows, wanted, false);
        reordered.insert(reordered.end(), going.begin(), going.end());
        reorder(std::move(reordered));
    }
    removeMissing(kept);
    insertMissing(rows);
    m_inOrder = true;
}

/// Removes the rows that are not among these, which are in the order shown.
void ShownRows::removeMissing(const std::vector<RowId> &rows)
{
    const RowSet kept(rows);
    std::vector<Stretch> stretches = stretchesOutside(m_rows, kept);
    if (int(stretches.size()) > mostStretches) {
        std::vector<RowId> reordered = rows;
        const std::vector<RowId> going = chosen(m_rows, kept, false);
        reordered.insert(reordered.end(), going.begin(), going.end());
        const bool inOrder = std::exchange(m_inOrder, false);
        reorder(std::move(reordered));
        m_inOrder = inOrder;
        stretches = { { int(rows.size()), size() - 1 } };
    }
    // From the last to the first, so that the places of the others stay true.
    for (size_t i = stretches.size(); i-- > 0;) {
        const int first = stretches[i].first;
        const int last = stretches[i].last;
        m_signals.remove(first, last, [&] { m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1); });
    }
}

/// Inserts the rows that are not there yet.
void ShownRows::insertMissing(const std::vector<RowId> &rows)
{
    const RowSet present(m_rows);
    const std::vector<Stretch> stretches = stretchesOutside(rows, present);
    if (int(stretches.size()) <= mostStretches) {
        for (const Stretch &stretch : stretches)
            m_signals.insert(stretch.first, stretch.last, [&] {
                m_rows.insert(m_rows.begin() + stretch.first, rows.begin() + stretch.first,
                              rows.begin() + stretch.last + 1);
            });
        return;
    }
    const std::vector<RowId> coming = chosen(rows, present, false);
    m_signals.insert(size(), size() + int(coming.size()) - 1,
                     [&] { m_rows.insert(m_rows.end(), coming.begin(), coming.end()); });
    reorder(rows);
}

void ShownRows::reorder(std::vector<RowId> rows)
{
    m_signals.reorder([&] { m_rows = std::move(rows); });
}

} // namespace nd
