// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/indexsort.h"

#include "models/columntest.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace nd {

namespace {

constexpr quint32 noRank = std::numeric_limits<quint32>::max();

struct Entry
{
    quint64 key = 0;
    quint32 value = 0;
};

bool byKey(const Entry &a, const Entry &b)
{
    return a.key < b.key;
}

/// Sorts by key, one byte after another from the top; what is small is sorted by comparing. Not stable: equal keys are
/// equal here, or told apart later.
class RadixSort
{
public:
    void sort(Entry *first, Entry *last)
    {
        quint64 set = 0;
        quint64 common = ~quint64(0);
        for (const Entry *entry = first; entry != last; ++entry) {
            set |= entry->key;
            common &= entry->key;
        }
        const int bits = std::bit_width(set ^ common);
        m_spare.resize(std::max(m_spare.size(), size_t(last - first)));
        byBits(first, last, bits);
    }

private:
    static constexpr ptrdiff_t small = 48;
    static constexpr int digitBits = 8;

    /// The bits above are equal.
    void byBits(Entry *first, Entry *last, int bits)
    {
        if (last - first <= small) {
            std::sort(first, last, byKey);
            return;
        }
        if (bits <= 0)
            return;
        const int shift = std::max(bits - digitBits, 0);
        std::array<quint32, (1 << digitBits) + 1> ends{};
        const quint64 mask = (quint64(1) << std::min(bits, digitBits)) - 1;
        const auto digit = [shift, mask](const Entry &entry) { return size_t(entry.key >> shift & mask); };
        for (const Entry *entry = first; entry != last; ++entry)
            ++ends[digit(*entry) + 1];
        for (size_t i = 1; i < ends.size(); ++i)
            ends[i] += ends[i - 1];
        std::array<quint32, (1 << digitBits) + 1> at = ends;
        for (const Entry *entry = first; entry != last; ++entry)
            m_spare[at[digit(*entry)]++] = *entry;
        std::copy_n(m_spare.begin(), last - first, first);
        for (size_t i = 0; i + 1 < ends.size(); ++i) {
            if (ends[i + 1] - ends[i] > 1)
                byBits(first + ends[i], first + ends[i + 1], shift);
        }
    }

    std::vector<Entry> m_spare;
};

/// Gives every value of a column, over all pages, its rank: equal ones the same, blank ones none.
class Ranking
{
public:
    Ranking(const StoreSnapshot &snapshot, int column, const std::vector<bool> &usedPages,
            const std::atomic_bool &stale)
        : m_snapshot(snapshot)
        , m_column(column)
        , m_kind(snapshot.schema->fields[size_t(column)].kind)
        , m_used(usedPages)
        , m_stale(stale)
    {
        for (const StorePagePtr &page : snapshot.pages) {
            m_first.push_back(m_values);
            if (page && usedPages[m_first.size() - 1])
                m_values += quint32(page->values(column));
        }
        m_rank.assign(m_values, noRank);
        if (m_kind == Kind::Decimal)
            rankDecimals();
        else if (StorePage::holdsText(m_kind))
            rankTexts();
        else
            rankNumbers();
    }

    quint32 ranks() const { return m_next; }
    quint32 rankOf(RowId id) const
    {
        const int value = m_snapshot.pages[id.page]->valueOf(int(id.row), m_column);
        return value < 0 ? noRank : m_rank[m_first[id.page] + quint32(value)];
    }

private:
    /// Calls with page and value for each value that is there; the number of the value counts on.
    template <class Work>
    void forEachValue(Work work) const
    {
        for (size_t i = 0; i < m_snapshot.pages.size() && !m_stale; ++i) {
            if (!m_snapshot.pages[i] || !m_used[i])
                continue;
            const StorePage &page = *m_snapshot.pages[i];
            for (int value = 0; value < page.values(m_column); ++value) {
                if (!isBlank(page, m_column, value))
                    work(page, value, m_first[i] + quint32(value));
            }
        }
    }

    void rankNumbers()
    {
        std::vector<Entry> entries;
        entries.reserve(m_values);
        forEachValue([&](const StorePage &page, int value, quint32 number) {
            entries.push_back({ quint64(page.valueNumber(m_column, value)) ^ quint64(1) << 63, number });
        });
        m_sort.sort(entries.data(), entries.data() + entries.size());
        forEachGroup(entries.data(), entries.data() + entries.size(),
                     [this](Entry *first, Entry *last) { giveRank(first, last); });
    }

    void rankDecimals()
    {
        std::vector<std::pair<Decimal, quint32>> decimals;
        forEachValue([&](const StorePage &page, int value, quint32 number) {
            decimals.emplace_back(decimalOf(page, m_column, value), number);
        });
        std::sort(decimals.begin(), decimals.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (size_t i = 0; i < decimals.size(); ++i) {
            if (i > 0 && decimals[i - 1].first < decimals[i].first)
                ++m_next;
            m_rank[decimals[i].second] = m_next;
        }
        m_next += decimals.empty() ? 0 : 1;
    }

    void rankTexts()
    {
        m_texts.resize(m_values);
        std::vector<Entry> entries;
        entries.reserve(m_values);
        forEachValue([&](const StorePage &page, int value, quint32 number) {
            const StorePage::Texts texts = page.texts(m_column);
            m_texts[number] = { texts.text + texts.offsets[value], texts.text + texts.offsets[value + 1] };
            entries.push_back({ 0, number });
        });
        if (entries.empty())
            return;
        lookAtBytes(entries);
        sortTexts(entries.data(), entries.data() + entries.size(), m_common);
    }

    static quint8 plain(char c) { return quint8(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); }

    /// How long all texts are the same, and which bytes come behind that: the fewer, the more of them a key holds.
    void lookAtBytes(const std::vector<Entry> &entries)
    {
        const QByteArrayView model = m_texts[entries.front().value];
        m_common = size_t(model.size());
        for (const Entry &entry : entries) {
            const QByteArrayView text = m_texts[entry.value];
            size_t same = 0;
            while (same < std::min(m_common, size_t(text.size()))
                   && plain(text[qsizetype(same)]) == plain(model[qsizetype(same)]))
                ++same;
            m_common = same;
            if (same == 0)
                break;
        }
        std::array<bool, 256> present{};
        for (const Entry &entry : entries) {
            const QByteArrayView text = m_texts[entry.value];
            for (size_t i = m_common; i < size_t(text.size()); ++i)
                present[quint8(text[qsizetype(i)])] = true;
        }
        for (int c = 'A'; c <= 'Z'; ++c)
            present[size_t(plain(char(c)))] = present[size_t(plain(char(c)))] || present[size_t(c)];
        quint8 code = 0;
        for (int c = 0; c < 256; ++c) {
            const bool upper = c >= 'A' && c <= 'Z';
            if (present[size_t(c)] && !upper)
                m_code[size_t(c)] = ++code;
        }
        for (int c = 'A'; c <= 'Z'; ++c)
            m_code[size_t(c)] = m_code[plain(char(c))];
        m_bits = std::max(1, int(std::bit_width(code)));
        m_charsInKey = size_t(64 / m_bits);
    }

    quint64 keyAt(QByteArrayView text, size_t depth) const
    {
        quint64 key = 0;
        const size_t end = std::min(size_t(text.size()), depth + m_charsInKey);
        for (size_t i = depth; i < end; ++i)
            key = key << m_bits | m_code[quint8(text[qsizetype(i)])];
        const size_t missing = depth + m_charsInKey - std::max(end, depth);
        return missing >= m_charsInKey ? 0 : key << (missing * size_t(m_bits));
    }

    /// Texts that are the same up to `depth`.
    void sortTexts(Entry *first, Entry *last, size_t depth)
    {
        if (m_stale)
            return;
        for (Entry *entry = first; entry != last; ++entry)
            entry->key = keyAt(m_texts[entry->value], depth);
        if (last - first > 1)
            m_sort.sort(first, last);
        forEachGroup(first, last, [this, deeper = depth + m_charsInKey](Entry *from, Entry *to) {
            const bool more = to - from > 1 && std::any_of(from, to, [this, deeper](const Entry &entry) {
                                  return size_t(m_texts[entry.value].size()) > deeper;
                              });
            if (more)
                sortTexts(from, to, deeper);
            else
                giveRank(from, to);
        });
    }

    template <class Work>
    static void forEachGroup(Entry *first, Entry *last, Work work)
    {
        for (Entry *from = first; from != last;) {
            const quint64 key = from->key;
            Entry *to = from + 1;
            while (to != last && to->key == key)
                ++to;
            work(from, to);
            from = to;
        }
    }

    void giveRank(const Entry *first, const Entry *last)
    {
        for (const Entry *entry = first; entry != last; ++entry)
            m_rank[entry->value] = m_next;
        ++m_next;
    }

    const StoreSnapshot &m_snapshot;
    int m_column;
    Kind m_kind;
    const std::vector<bool> &m_used;
    const std::atomic_bool &m_stale;
    std::vector<quint32> m_first; ///< By page: the number of its first value.
    quint32 m_values = 0;
    std::vector<quint32> m_rank; ///< By number.
    quint32 m_next = 0;
    std::vector<QByteArrayView> m_texts; ///< By number.
    RadixSort m_sort;
    size_t m_common = 0;
    std::array<quint8, 256> m_code{}; ///< Bytes as small numbers in the same order; 0 is the end of a text.
    int m_bits = 8;
    size_t m_charsInKey = 8;
};

} // namespace

bool isBlank(const StorePage &page, int column, int value)
{
    return value < 0
        || (StorePage::holdsText(page.schema().fields[size_t(column)].kind) && page.valueText(column, value).isEmpty());
}

SortedRows::SortedRows(const StoreSnapshot &snapshot, const std::vector<RowId> &rows, int column,
                       const std::atomic_bool &stale)
    : m_groups(1, 0)
{
    std::vector<bool> used(snapshot.pages.size());
    for (const RowId id : rows)
        used[id.page] = true;
    const Ranking ranking(snapshot, column, used, stale);
    if (stale)
        return;
    std::vector<quint32> ranks(rows.size());
    std::vector<quint32> ends(size_t(ranking.ranks()) + 1);
    for (size_t i = 0; i < rows.size(); ++i) {
        ranks[i] = ranking.rankOf(rows[i]);
        if (ranks[i] == noRank)
            m_blank.push_back(rows[i]);
        else
            ++ends[ranks[i] + 1];
    }
    for (size_t i = 1; i < ends.size(); ++i)
        ends[i] += ends[i - 1];
    m_groups = ends;
    m_rows.resize(ends.back());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (ranks[i] != noRank)
            m_rows[ends[ranks[i]]++] = rows[i];
    }
}

std::vector<RowId> SortedRows::ordered(Qt::SortOrder order) const
{
    if (order == Qt::AscendingOrder) {
        std::vector<RowId> result = m_rows;
        result.insert(result.end(), m_blank.begin(), m_blank.end());
        return result;
    }
    std::vector<RowId> result(m_rows.size() + m_blank.size());
    auto out = result.begin();
    for (size_t group = m_groups.size() - 1; group-- > 0;)
        out = std::copy(m_rows.begin() + m_groups[group], m_rows.begin() + m_groups[group + 1], out);
    std::copy(m_blank.begin(), m_blank.end(), out);
    return result;
}

} // namespace nd
