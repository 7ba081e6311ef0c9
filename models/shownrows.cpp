// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shownrows.h"

#include <algorithm>
#include <optional>

namespace nd {

namespace {

/// With more stretches of rows to insert or remove, one reordering is cheaper than telling of each. In a long list each
/// moves all that stands behind it.
size_t mostStretches(size_t rows)
{
    constexpr size_t longList = 50'000;
    return rows < longList ? 32 : 4;
}

const std::atomic_bool never{ false };

/// A set of rows: a bit for each, in one block.
class RowSet
{
public:
    explicit RowSet(const std::vector<RowId> &rows)
    {
        for (const RowId id : rows) {
            if (m_first.size() < size_t(id.page) + 2)
                m_first.resize(size_t(id.page) + 2);
            m_first[id.page + 1] = std::max(m_first[id.page + 1], id.row / 64 + 1);
        }
        for (size_t page = 1; page < m_first.size(); ++page)
            m_first[page] += m_first[page - 1];
        m_words.resize(m_first.empty() ? 0 : m_first.back());
        for (const RowId id : rows)
            m_words[m_first[id.page] + id.row / 64] |= quint64(1) << (id.row % 64);
    }
    bool contains(RowId id) const
    {
        if (size_t(id.page) + 1 >= m_first.size())
            return false;
        const size_t word = size_t(m_first[id.page]) + id.row / 64;
        return word < m_first[id.page + 1] && m_words[word] >> (id.row % 64) & 1;
    }

private:
    std::vector<quint32> m_first; ///< By page: its first word; and the end.
    std::vector<quint64> m_words;
};

struct Stretch
{
    int first = 0;
    int last = 0;
};

/// What a list has beside the rows of another one, which all are in it, in the same order.
struct Rest
{
    std::vector<Stretch> stretches; ///< No more than one above the most that are told singly.
    std::vector<RowId> rows;
};

/// Nothing when a row of `part` is not in `all`, or stands elsewhere.
std::optional<Rest> restOf(const std::vector<RowId> &all, const std::vector<RowId> &part)
{
    if (part.size() > all.size())
        return std::nullopt;
    const size_t most = mostStretches(all.size());
    Rest rest;
    rest.rows.reserve(all.size() - part.size());
    auto next = part.begin();
    for (size_t i = 0; i < all.size(); ++i) {
        if (next != part.end() && *next == all[i]) {
            ++next;
            continue;
        }
        if (rest.rows.size() == all.size() - part.size())
            return std::nullopt;
        rest.rows.push_back(all[i]);
        if (!rest.stretches.empty() && rest.stretches.back().last == int(i) - 1)
            rest.stretches.back().last = int(i);
        else if (rest.stretches.size() <= most)
            rest.stretches.push_back({ int(i), int(i) });
    }
    return next == part.end() ? std::optional(std::move(rest)) : std::nullopt;
}

std::vector<RowId> joined(std::vector<RowId> rows, const std::vector<RowId> &more)
{
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
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
    if (m_inOrder && m_order.column >= 0 && more.size() <= mostStretches(m_rows.size())) {
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
        static_cast<void>(removeMissing(chosen(m_rows, RowSet(rows), false))); // which are shown, in order
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

/// Comes to hold just these rows: first the ones that stay are put in order, the others go, and new ones come. A filter
/// that grows or is taken back leaves the order as it is: then one walk tells what goes or comes.
void ShownRows::become(const std::vector<RowId> &rows)
{
    m_inOrder = false; // while it is told, slots may look for rows
    if (!removeMissing(rows) && !insertMissing(rows)) {
        const std::vector<RowId> kept = chosen(rows, RowSet(m_rows), true);
        if (!removeMissing(kept)) {
            std::vector<RowId> going;
            if (kept.size() < m_rows.size())
                going = chosen(m_rows, RowSet(rows), false);
            const int first = int(kept.size());
            reorder(joined(kept, going));
            removeStretch(first, size() - 1);
        }
        insertMissing(rows);
    }
    m_inOrder = true;
}

void ShownRows::removeStretch(int first, int last)
{
    if (first <= last)
        m_signals.remove(first, last, [&] { m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1); });
}

/// Removes the rows that are not among these. False, and nothing is done, when these are not all shown, in this order.
bool ShownRows::removeMissing(const std::vector<RowId> &rows)
{
    const std::optional<Rest> rest = restOf(m_rows, rows);
    if (!rest)
        return false;
    if (rest->stretches.size() > mostStretches(m_rows.size())) {
        const bool inOrder = std::exchange(m_inOrder, false);
        reorder(joined(rows, rest->rows));
        m_inOrder = inOrder;
        removeStretch(int(rows.size()), size() - 1);
        return true;
    }
    // From the last to the first, so that the places of the others stay true.
    for (size_t i = rest->stretches.size(); i-- > 0;)
        removeStretch(rest->stretches[i].first, rest->stretches[i].last);
    return true;
}

/// Inserts the rows that are not there yet. False, and nothing is done, when these don't hold all that are shown, in
/// this order.
bool ShownRows::insertMissing(const std::vector<RowId> &rows)
{
    const std::optional<Rest> rest = restOf(rows, m_rows);
    if (!rest)
        return false;
    if (rest->stretches.size() > mostStretches(rows.size())) {
        m_signals.insert(size(), size() + int(rest->rows.size()) - 1,
                         [&] { m_rows.insert(m_rows.end(), rest->rows.begin(), rest->rows.end()); });
        reorder(rows);
        return true;
    }
    for (const Stretch &stretch : rest->stretches)
        m_signals.insert(stretch.first, stretch.last, [&] {
            m_rows.insert(m_rows.begin() + stretch.first, rows.begin() + stretch.first,
                          rows.begin() + stretch.last + 1);
        });
    return true;
}

void ShownRows::reorder(std::vector<RowId> rows)
{
    m_signals.reorder([&] { m_rows = std::move(rows); });
}

} // namespace nd
