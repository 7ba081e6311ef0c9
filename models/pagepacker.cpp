// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fold.h"
#include "models/storepage.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace nd {

/// Lays the cells of a builder out as the columns of a page.
class PagePacker
{
public:
    explicit PagePacker(const StorePageBuilder &builder)
        : m_builder(builder)
        , m_page(std::make_shared<StorePage>())
    {
    }

    StorePagePtr pack()
    {
        StorePage &page = *m_page;
        page.m_schema = &m_builder.m_schema;
        page.m_rows = m_builder.m_rows;
        page.m_columns.resize(m_builder.m_columns.size());
        page.m_text.reserve(m_builder.m_text.size() + StorePage::padding);
        for (int column = 0; column < page.columns(); ++column)
            packColumn(column);
        for (int column = 0; column < page.columns(); ++column)
            lookAround(column);
        pad(page.m_text);
        if (!page.m_folded.isEmpty())
            pad(page.m_folded);
        page.m_text.squeeze();
        page.m_folded.squeeze();
        page.m_offsets.shrink_to_fit();
        page.m_numbers.shrink_to_fit();
        page.m_index.shrink_to_fit();
        return std::move(m_page);
    }

private:
    using Shape = StorePage::Shape;
    using Cell = StorePageBuilder::Cell;
    static constexpr quint32 freeSlot = ~quint32(0);

    static void pad(QByteArray &bytes) { bytes.append(StorePage::padding, '\0'); }

    /// Finds the values of a column: m_values, and in m_which for each row one more than its value, or 0.
    void collect(int column)
    {
        m_values.clear();
        m_which.resize(size_t(m_page->m_rows));
        m_slots.clear();
        const Cell *const cells = m_builder.cellsOf(column);
        Cell highest = StorePageBuilder::nullCell;
        Cell last = StorePageBuilder::nullCell;
        quint32 lastWhich = 0;
        for (int row = 0; row < m_page->m_rows; ++row) {
            const Cell cell = cells[row];
            if (cell != last) {
                last = cell;
                lastWhich = cell == StorePageBuilder::nullCell ? 0 : whichOf(cell, highest) + 1;
                highest = std::max(highest, cell);
            }
            m_which[size_t(row)] = lastWhich;
        }
    }

    /// Values that only grow are new each time: the texts of a column that repeats nothing. The rest is looked up.
    quint32 whichOf(Cell cell, Cell highest)
    {
        if (m_slots.empty() && cell > highest) {
            m_values.push_back(cell);
            return quint32(m_values.size() - 1);
        }
        if ((m_values.size() + 1) * 2 > m_slots.size())
            growSlots(std::bit_ceil(std::max<size_t>(64, m_values.size() * 4)));
        return lookedUp(cell, m_slots.size() - 1);
    }

    static size_t slotOf(Cell cell, size_t mask) { return size_t((quint64(cell) * 0x9e3779b97f4a7c15) >> 20) & mask; }

    quint32 lookedUp(Cell cell, size_t mask)
    {
        size_t at = slotOf(cell, mask);
        for (; m_slots[at] != freeSlot; at = (at + 1) & mask) {
            if (m_values[m_slots[at]] == cell)
                return m_slots[at];
        }
        m_slots[at] = quint32(m_values.size());
        m_values.push_back(cell);
        return m_slots[at];
    }

    void growSlots(size_t size)
    {
        m_slots.assign(size, freeSlot);
        for (size_t i = 0; i < m_values.size(); ++i) {
            size_t at = slotOf(m_values[i], size - 1);
            while (m_slots[at] != freeSlot)
                at = (at + 1) & (size - 1);
            m_slots[at] = quint32(i);
        }
    }

    Shape shapeOf() const
    {
        if (m_values.empty())
            return Shape::Null;
        const bool full = std::find(m_which.begin(), m_which.end(), 0) == m_which.end();
        if (full && m_values.size() == 1)
            return Shape::Same;
        if (full && m_values.size() == m_which.size())
            return Shape::Each;
        return m_values.size() < 0xff ? Shape::Bytes : m_values.size() < 0xffff ? Shape::Words : Shape::Longs;
    }

    template <class T>
    void writeIndex()
    {
        std::vector<quint8> &index = m_page->m_index;
        const size_t at = index.size();
        index.resize(at + m_which.size() * sizeof(T));
        for (size_t row = 0; row < m_which.size(); ++row) {
            const T which = T(m_which[row]);
            std::memcpy(index.data() + at + row * sizeof(T), &which, sizeof(T));
        }
    }

    void packColumn(int column)
    {
        collect(column);
        StorePage::Column &packed = m_page->m_columns[size_t(column)];
        packed.shape = shapeOf();
        packed.values = quint32(m_values.size());
        packed.indexAt = quint32(m_page->m_index.size());
        if (packed.shape == Shape::Bytes)
            writeIndex<quint8>();
        else if (packed.shape == Shape::Words)
            writeIndex<quint16>();
        else if (packed.shape == Shape::Longs)
            writeIndex<quint32>();
        if (m_page->holdsText(column)) {
            packTexts(packed);
        } else {
            packed.valuesAt = quint32(m_page->m_numbers.size());
            m_page->m_numbers.insert(m_page->m_numbers.end(), m_values.begin(), m_values.end());
        }
    }

    void packTexts(StorePage::Column &packed)
    {
        QByteArray &text = m_page->m_text;
        packed.valuesAt = quint32(m_page->m_offsets.size());
        if (packed.shape == Shape::Null)
            return;
        const qsizetype start = text.size();
        packed.plainNumbers = true;
        for (const Cell cell : m_values) {
            m_page->m_offsets.push_back(quint32(text.size()));
            const QByteArrayView value = m_builder.textOf(cell);
            text.append(value);
            packed.plainNumbers = packed.plainNumbers && isPlainNumber(value);
        }
        m_page->m_offsets.push_back(quint32(text.size()));
        if (isAscii(QByteArrayView(text).sliced(start)))
            return;
        packed.hasFolded = true;
        packed.foldedAt = quint32(m_page->m_offsets.size());
        for (const Cell cell : m_values) {
            m_page->m_offsets.push_back(quint32(m_page->m_folded.size()));
            m_page->m_folded.append(foldInto(m_buffer, m_builder.textOf(cell)));
        }
        m_page->m_offsets.push_back(quint32(m_page->m_folded.size()));
    }

    static bool isPlainNumber(QByteArrayView text)
    {
        const QByteArrayView digits = text.startsWith('+') ? text.sliced(1) : text;
        return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    /// Resource paths hold the SID of their row and are otherwise the same.
    void lookAround(int column)
    {
        const int key = m_page->m_schema->keyColumn;
        StorePage::Column &packed = m_page->m_columns[size_t(column)];
        if (column == key || !m_page->holdsText(column) || packed.shape != Shape::Each || packed.hasFolded
            || m_page->m_columns[size_t(key)].shape != Shape::Each)
            return;
        const QByteArrayView first = m_page->valueText(column, 0);
        const qsizetype at = m_page->key(0).isEmpty() ? -1 : first.indexOf(m_page->key(0));
        if (at < 0)
            return;
        const QByteArrayView before = first.first(at);
        const QByteArrayView behind = first.sliced(at + m_page->key(0).size());
        for (int row = 1; row < m_page->m_rows; ++row) {
            const QByteArrayView text = m_page->valueText(column, row);
            const QByteArrayView own = m_page->key(row);
            if (text.size() != before.size() + own.size() + behind.size() || !text.startsWith(before)
                || !text.endsWith(behind) || text.sliced(before.size(), own.size()) != own)
                return;
        }
        packed.aroundKey = true;
        packed.around = { quint32(before.size()), quint32(behind.size()) };
    }

    const StorePageBuilder &m_builder;
    std::shared_ptr<StorePage> m_page;
    std::vector<Cell> m_values;
    std::vector<quint32> m_which;
    std::vector<quint32> m_slots;
    QByteArray m_buffer;
};

StorePagePtr StorePageBuilder::finish()
{
    if (m_rowOpen)
        endRow();
    m_rowOpen = false;
    return PagePacker(*this).pack();
}

} // namespace nd
