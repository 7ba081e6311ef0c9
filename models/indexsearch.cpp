// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/indexsearch.h"

#include "models/bytescan.h"
#include "models/fold.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace nd {

namespace {

constexpr size_t pagesAtATime = 16;
constexpr size_t rowsWorthAThread = 50'000;
/// Looking at one text costs as much as looking at this many bytes in one go.
constexpr size_t bytesWorthALook = 160;

size_t wordsOf(const StorePagePtr &page)
{
    return page ? (size_t(page->rows()) + 63) / 64 : 0;
}

const QByteArray &longest(const std::vector<QByteArray> &pieces)
{
    return *std::max_element(pieces.begin(), pieces.end(),
                             [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
}

/// Whether a needle can stand partly in one of these texts and partly in the key between them.
bool mayStraddle(QByteArrayView needle, QByteArrayView before, QByteArrayView behind)
{
    for (qsizetype i = 1; i < needle.size(); ++i) {
        if (before.endsWith(needle.first(i)) || behind.startsWith(needle.last(i)))
            return true;
    }
    return false;
}

void setAll(quint64 *bits, int rows)
{
    std::fill_n(bits, rows / 64, ~quint64(0));
    if (rows % 64)
        bits[rows / 64] = (quint64(1) << (rows % 64)) - 1;
}

} // namespace

bool isSearched(const FieldInfo &field)
{
    return (field.kind == Kind::Text || field.kind == Kind::List) && field.format != Format::Secret;
}

RowBits::RowBits(const StoreSnapshot &snapshot)
{
    m_first.reserve(snapshot.pages.size());
    size_t words = 0;
    for (const StorePagePtr &page : snapshot.pages) {
        m_first.push_back(words);
        words += wordsOf(page);
    }
    m_first.push_back(words);
    m_words.resize(words);
}

size_t RowBits::count() const
{
    size_t count = 0;
    for (const quint64 word : m_words)
        count += size_t(std::popcount(word));
    return count;
}

std::vector<RowId> RowBits::rows(const StoreSnapshot &snapshot) const
{
    std::vector<RowId> rows;
    rows.reserve(count());
    if (!snapshot.plain) {
        std::copy_if(snapshot.live.begin(), snapshot.live.end(), std::back_inserter(rows),
                     [this](RowId id) { return contains(id); });
        return rows;
    }
    for (size_t page = 0; page + 1 < m_first.size(); ++page) {
        for (size_t word = m_first[page]; word < m_first[page + 1]; ++word) {
            const auto first = quint32(word - m_first[page]) * 64;
            for (quint64 bits = m_words[word]; bits; bits &= bits - 1)
                rows.push_back({ quint32(page), first + quint32(std::countr_zero(bits)) });
        }
    }
    return rows;
}

PageSearch::PageSearch(const Schema &schema, const RowFilter &filter)
    : m_patterns(patternsOf(filter.text))
{
    for (size_t column = 0; column < schema.fields.size(); ++column) {
        const FieldInfo &field = schema.fields[column];
        if (isSearched(field))
            m_columns.push_back({ int(column), field.format == Format::Phone });
    }
    m_keySearched = schema.keyColumn >= 0 && isSearched(schema.fields[size_t(schema.keyColumn)]);
    for (const ColumnTest &test : filter.tests) {
        if (test.column >= 0 && size_t(test.column) < schema.fields.size())
            m_tests.emplace_back(schema, test);
    }
    // The longest word first: it mostly leaves the fewest pages to look at again.
    std::stable_sort(m_patterns.begin(), m_patterns.end(), [](const TextPattern &a, const TextPattern &b) {
        return longest(a.pieces()).size() > longest(b.pieces()).size();
    });
}

/// One page, with what is needed on the way.
class PageSearch::Run
{
public:
    Run(const PageSearch &search, const StorePage &page)
        : m_search(search)
        , m_page(page)
        , m_words(size_t(page.rows() + 63) / 64)
    {
    }

    void into(quint64 *bits, const quint64 *within)
    {
        if (m_page.rows() == 0)
            return;
        if (within)
            std::copy_n(within, m_words, bits);
        else
            setAll(bits, m_page.rows());
        for (const ReadyTest &test : m_search.m_tests) {
            if (!keep(bits, [&] { applyTest(test); }))
                return;
        }
        for (const TextPattern &pattern : m_search.m_patterns) {
            if (!keep(bits, [&] { findPattern(pattern); }))
                return;
        }
    }

private:
    /// Keeps the rows that `work` leaves in m_found; false when there are none.
    template <class Work>
    bool keep(quint64 *bits, Work work)
    {
        m_found.assign(m_words, 0);
        m_wanted = bits;
        m_wantedRows = 0;
        for (size_t i = 0; i < m_words; ++i)
            m_wantedRows += size_t(std::popcount(bits[i]));
        if (m_wantedRows == 0)
            return false;
        work();
        quint64 any = 0;
        for (size_t i = 0; i < m_words; ++i) {
            bits[i] &= m_found[i];
            any |= bits[i];
        }
        return any != 0;
    }

    void applyTest(const ReadyTest &test)
    {
        m_marks.resize(size_t(m_page.values(test.column())) + 1);
        for (int value = -1; value < m_page.values(test.column()); ++value)
            marks()[value] = test.passes(m_page, value) ? 1 : 0;
        takeMarks(test.column());
    }

    void findPattern(const TextPattern &pattern)
    {
        const ByteScan scan(longest(pattern.pieces()));
        for (const Column &column : m_search.m_columns) {
            if (m_page.values(column.column) == 0 || isKnownFromKey(pattern, column))
                continue;
            if (isWorthLookingSingly(column.column)) {
                lookSingly(pattern, scan, column);
                if (foundAll())
                    return;
                continue;
            }
            m_marks.assign(size_t(m_page.values(column.column)) + 1, 0);
            findWord(pattern, scan, column.column);
            if (column.phone) {
                for (const TextPattern::Digits &number : pattern.numbers())
                    findNumber(pattern, number, column.column);
            }
            takeMarks(column.column);
            if (foundAll())
                return;
        }
    }

    /// Whether fewer rows are still in question than a look at the whole column would cost.
    bool isWorthLookingSingly(int column) const
    {
        const StorePage::Texts texts = m_page.texts(column);
        return m_wantedRows * bytesWorthALook < texts.offsets[texts.values] - texts.offsets[0];
    }

    void lookSingly(const TextPattern &pattern, const ByteScan &scan, const Column &column)
    {
        const StorePage::Texts texts = m_page.texts(column.column);
        for (size_t word = 0; word < m_words; ++word) {
            for (quint64 open = m_wanted[word] & ~m_found[word]; open; open &= open - 1) {
                const int value = m_page.valueOf(int(word) * 64 + std::countr_zero(open), column.column);
                if (value >= 0 && isInValue(pattern, scan, column, texts, value))
                    m_found[word] |= open & (~open + 1); // its lowest bit
            }
        }
    }

    bool isInValue(const TextPattern &pattern, const ByteScan &scan, const Column &column,
                   const StorePage::Texts &texts, int value)
    {
        if (scan.isIn(texts, value) && (pattern.pieces().size() == 1 || isInText(pattern, texts, value)))
            return true;
        return column.phone && !pattern.numbers().empty()
            && pattern.isInNumber(digitsInto(m_digits, m_page.valueText(column.column, value)));
    }

    bool isInText(const TextPattern &pattern, const StorePage::Texts &texts, int value)
    {
        const QByteArrayView text(texts.text + texts.offsets[value], texts.text + texts.offsets[value + 1]);
        return pattern.isIn(texts.folded ? text : foldInto(m_folded, text));
    }

    /// A text around the key needs no search of its own: the parts around are looked at once, and the key's own column
    /// has the rest, unless the word can reach from one into the other.
    bool isKnownFromKey(const TextPattern &pattern, const Column &column)
    {
        const auto around = m_page.aroundKey(column.column);
        if (!around || !m_search.m_keySearched || column.phone || pattern.pieces().size() != 1)
            return false;
        const QByteArrayView text = m_page.valueText(column.column, 0);
        const QByteArray before = folded(text.first(around->before));
        const QByteArray behind = folded(text.last(around->behind));
        const QByteArray &needle = pattern.pieces().front();
        if (mayStraddle(needle, before, behind))
            return false;
        if (before.contains(needle) || behind.contains(needle))
            setAll(m_found.data(), m_page.rows());
        return true;
    }

    void findWord(const TextPattern &pattern, const ByteScan &scan, int column)
    {
        const StorePage::Texts texts = m_page.texts(column);
        if (pattern.pieces().size() == 1)
            return scan.mark(texts, marks());
        scan.mark(texts, marks(), [&](int value) { return isInText(pattern, texts, value); });
    }

    void findNumber(const TextPattern &pattern, const TextPattern::Digits &number, int column)
    {
        if (!m_page.isPlainNumbers(column) || number.pieces.empty()) {
            for (int value = 0; value < m_page.values(column); ++value) {
                if (pattern.isInNumber(digitsInto(m_digits, m_page.valueText(column, value))))
                    marks()[value] = 1;
            }
            return;
        }
        const bool simple = !number.anchored && number.pieces.size() == 1;
        if (simple && number.pieces == pattern.pieces())
            return; // found as a word
        const StorePage::Texts texts = m_page.texts(column);
        const ByteScan scan(longest(number.pieces));
        if (simple)
            return scan.mark(texts, marks());
        scan.mark(texts, marks(),
                  [&](int value) { return pattern.isInNumber(digitsInto(m_digits, m_page.valueText(column, value))); });
    }

    /// By value; the mark of null stands in front.
    quint8 *marks() { return m_marks.data() + 1; }

    /// From values to rows.
    void takeMarks(int column)
    {
        if (!std::memchr(m_marks.data(), 1, m_marks.size()))
            return;
        switch (m_page.shape(column)) {
        case StorePage::Shape::Same:
            return marks()[0] ? setAll(m_found.data(), m_page.rows()) : void();
        case StorePage::Shape::Each:
            return takeEach();
        case StorePage::Shape::Bytes:
            return takeRows(
                [index = m_page.byteIndex(column), marks = m_marks.data()](int row) { return marks[index[row]]; });
        default:
            return takeRows([this, column](int row) { return marks()[m_page.valueOf(row, column)]; });
        }
    }

    template <class MarkOf>
    void takeRows(MarkOf markOf)
    {
        for (int first = 0; first < m_page.rows(); first += 64) {
            const int end = std::min(first + 64, m_page.rows());
            quint64 word = 0;
#pragma GCC unroll 8
            for (int row = first; row < end; ++row)
                word |= quint64(markOf(row)) << (row - first);
            m_found[size_t(first) / 64] |= word;
        }
    }

    /// Marks and rows are the same: eight at a time.
    void takeEach()
    {
        int row = 0;
        for (; row + 8 <= m_page.rows(); row += 8) {
            quint64 eight = 0;
            std::memcpy(&eight, marks() + row, 8);
            // Gathers the lowest bits of eight bytes in the highest byte.
            const quint64 bits = qFromLittleEndian(eight) * 0x0102040810204080 >> 56;
            m_found[size_t(row) / 64] |= bits << (row % 64);
        }
        for (; row < m_page.rows(); ++row)
            m_found[size_t(row) / 64] |= quint64(marks()[row]) << (row % 64);
    }

    /// Whether every row in question is found.
    bool foundAll() const
    {
        for (size_t i = 0; i < m_words; ++i) {
            if (m_wanted[i] & ~m_found[i])
                return false;
        }
        return true;
    }

    const PageSearch &m_search;
    const StorePage &m_page;
    size_t m_words;
    const quint64 *m_wanted = nullptr; ///< Rows that passed so far.
    size_t m_wantedRows = 0;
    std::vector<quint64> m_found; ///< Rows that one word or test finds.
    std::vector<quint8> m_marks; ///< Values of one column.
    QByteArray m_folded;
    QByteArray m_digits;
};

void PageSearch::search(const StorePage &page, quint64 *bits, const quint64 *within) const
{
    Run(*this, page).into(bits, within);
}

RowBits searchRows(const StoreSnapshot &snapshot, const PageSearch &search, const std::atomic_bool &stale,
                   const RowBits *within)
{
    RowBits bits(snapshot);
    // A few new rows stand in a few pages.
    std::vector<quint8> wanted(snapshot.pages.size(), snapshot.plain ? 1 : 0);
    for (size_t i = 0; !snapshot.plain && i < snapshot.live.size(); ++i)
        wanted[snapshot.live[i].page] = 1;
    std::atomic<size_t> next = 0;
    const size_t pages = snapshot.pages.size();
    const auto work = [&] {
        for (size_t first = next.fetch_add(pagesAtATime); first < pages && !stale;
             first = next.fetch_add(pagesAtATime)) {
            for (size_t i = first; i < std::min(first + pagesAtATime, pages); ++i) {
                if (wanted[i])
                    search.search(*snapshot.pages[i], bits.page(i), within ? within->page(i) : nullptr);
            }
        }
    };
    // Helpers that are free right now, no more than there is work for; this thread does its share.
    QSemaphore done;
    int helpers = 0;
    const size_t threads = std::min(size_t(QThread::idealThreadCount()), snapshot.live.size() / rowsWorthAThread);
    while (size_t(helpers) + 1 < threads && QThreadPool::globalInstance()->tryStart([&] {
        work();
        done.release();
    }))
        ++helpers;
    work();
    done.acquire(helpers);
    return bits;
}

} // namespace nd
