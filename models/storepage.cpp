// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storepage.h"

#include "models/fold.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace nd {

namespace {

/// Folding makes a text eighteen times as long at most, and offsets have 32 bits.
constexpr qsizetype textLimit = qsizetype(192) * 1024 * 1024;
constexpr quint32 triedBeforeGivingUp = 64;

/// A list as lines that can be taken apart again, whatever the items hold.
QByteArray linesOf(const QStringList &items)
{
    QByteArray lines;
    for (const QString &item : items) {
        QByteArray line = item.toUtf8();
        line.replace('\\', "\\\\");
        line.replace('\n', "\\n");
        lines += line + '\n';
    }
    return lines;
}

/// "" is not null.
QString stringOf(QByteArrayView utf8)
{
    return utf8.isEmpty() ? QString::fromLatin1("") : QString::fromUtf8(utf8);
}

} // namespace

QStringList StorePage::itemsOf(QByteArrayView lines)
{
    QStringList items;
    QByteArray item;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i] == '\n') {
            items.append(stringOf(item));
            item.clear();
        } else if (lines[i] == '\\' && i + 1 < lines.size()) {
            ++i;
            item += lines[i] == 'n' ? '\n' : lines[i];
        } else {
            item += lines[i];
        }
    }
    return items;
}

/// Results by input, for each computed column. A page is built by one thread, so it needs no lock.
struct StorePageBuilder::Memo
{
    std::vector<std::unordered_map<Cell, Cell>> results;
};

QVariant StorePage::value(int row, int column) const
{
    if (isNull(row, column))
        return {};
    switch (m_schema->fields[size_t(column)].kind) {
    case Kind::Text:
        return stringOf(text(row, column));
    case Kind::Flag:
        return number(row, column) != 0;
    case Kind::Integer:
        return QVariant::fromValue<qint64>(number(row, column));
    case Kind::Decimal: {
        const std::optional<Decimal> decimal = Decimal::parse(QString::fromLatin1(text(row, column)));
        return decimal ? QVariant::fromValue(*decimal) : QVariant();
    }
    case Kind::Instant:
        return QDateTime::fromMSecsSinceEpoch(number(row, column), Qt::UTC);
    case Kind::List:
        return itemsOf(text(row, column));
    }
    Q_UNREACHABLE();
}

qsizetype StorePage::memory() const
{
    return qsizetype(sizeof *this + m_columns.capacity() * sizeof(Column) + m_offsets.capacity() * sizeof(quint32)
                     + m_numbers.capacity() * sizeof(qint64) + m_index.capacity())
        + m_text.capacity() + m_folded.capacity();
}

StorePage::Texts StorePage::texts(int column) const
{
    const Column &c = m_columns[size_t(column)];
    return { (c.hasFolded ? m_folded : m_text).constData(), m_offsets.data() + (c.hasFolded ? c.foldedAt : c.valuesAt),
             int(c.values), c.hasFolded };
}

std::optional<StorePage::AroundKey> StorePage::aroundKey(int column) const
{
    const Column &c = m_columns[size_t(column)];
    return c.aroundKey ? std::optional(c.around) : std::nullopt;
}

StorePageBuilder::StorePageBuilder(const Schema &schema, int expectedRows)
    : m_schema(schema)
    , m_columns(schema.fields.size())
    , m_dictionary(256, nullCell)
    , m_memo(std::make_shared<Memo>())
{
    m_capacity = size_t(qMax(expectedRows, 0));
    m_cells.assign(m_capacity * schema.fields.size(), nullCell);
    for (size_t column = 0; column < schema.fields.size(); ++column) {
        const FieldInfo &field = schema.fields[column];
        if (field.source != Source::Computed || !field.compute || !field.computedFrom)
            continue;
        const int from = schema.column(field.computedFrom);
        Q_ASSERT_X(from >= 0 && schema.fields[size_t(from)].kind == Kind::Text, field.paths, "computed from no text");
        if (from >= 0)
            m_computed.push_back({ int(column), from });
    }
    m_memo->results.resize(m_computed.size());
}

void StorePageBuilder::beginRow()
{
    if (m_rowOpen)
        endRow();
    m_rowOpen = true;
    if (size_t(m_rows) == m_capacity)
        growCells();
    ++m_rows;
}

void StorePageBuilder::growCells()
{
    const size_t capacity = std::max<size_t>(8, m_capacity * 2);
    std::vector<Cell> cells(capacity * m_columns.size(), nullCell);
    for (size_t column = 0; column < m_columns.size(); ++column)
        std::copy_n(cellsOf(int(column)), m_capacity, cells.data() + column * capacity);
    m_cells.swap(cells);
    m_capacity = capacity;
}

/// Of the row that is open.
StorePageBuilder::Cell &StorePageBuilder::cell(int column)
{
    Q_ASSERT(m_rowOpen && column >= 0 && size_t(column) < m_columns.size());
    return m_cells[size_t(column) * m_capacity + size_t(m_rows) - 1];
}

void StorePageBuilder::setNull(int column)
{
    cell(column) = nullCell;
}

StorePageBuilder::Cell StorePageBuilder::addText(QByteArrayView utf8)
{
    const qsizetype offset = m_text.size();
    if (utf8.size() > textLimit - offset)
        return nullCell;
    m_text.append(utf8);
    return Cell(offset) << 32 | utf8.size();
}

void StorePageBuilder::growDictionary()
{
    std::vector<Cell> old(m_dictionary.size() * 2, nullCell);
    old.swap(m_dictionary);
    const size_t mask = m_dictionary.size() - 1;
    for (const Cell cell : old) {
        if (cell == nullCell)
            continue;
        const QByteArrayView text = textOf(cell);
        size_t at = qHashBits(text.data(), size_t(text.size())) & mask;
        while (m_dictionary[at] != nullCell)
            at = (at + 1) & mask;
        m_dictionary[at] = cell;
    }
}

StorePageBuilder::Cell StorePageBuilder::lookedUp(QByteArrayView utf8, ColumnState &state)
{
    if (m_dictionarySize * 2 >= m_dictionary.size())
        growDictionary();
    const size_t mask = m_dictionary.size() - 1;
    size_t at = qHashBits(utf8.data(), size_t(utf8.size())) & mask;
    ++state.lookups;
    for (; m_dictionary[at] != nullCell; at = (at + 1) & mask) {
        if (textOf(m_dictionary[at]) == utf8) {
            ++state.repeats;
            return m_dictionary[at];
        }
    }
    const Cell cell = addText(utf8);
    if (cell != nullCell) {
        m_dictionary[at] = cell;
        ++m_dictionarySize;
    }
    return cell;
}

void StorePageBuilder::setText(int column, QByteArrayView utf8)
{
    ColumnState &state = m_columns[size_t(column)];
    // Most columns repeat what the row before says, or never repeat at all (SIDs): neither needs the dictionary.
    if (state.last == nullCell || textOf(state.last) != utf8) {
        const bool repeats = state.lookups < triedBeforeGivingUp || state.repeats * 8 > state.lookups;
        state.last = repeats ? lookedUp(utf8, state) : addText(utf8);
    }
    cell(column) = state.last;
}

void StorePageBuilder::setNumber(int column, qint64 value)
{
    cell(column) = qMax(value, nullCell + 1); // the lowest number stands for null
}

void StorePageBuilder::setList(int column, const QStringList &items)
{
    setText(column, linesOf(items));
}

void StorePageBuilder::setValue(int column, const QVariant &value)
{
    if (!value.isValid()) {
        setNull(column);
        return;
    }
    switch (m_schema.fields[size_t(column)].kind) {
    case Kind::Text:
        setText(column, value.toString().toUtf8());
        break;
    case Kind::Flag:
        setNumber(column, value.toBool() ? 1 : 0);
        break;
    case Kind::Integer:
        setNumber(column, value.toLongLong());
        break;
    case Kind::Decimal:
        setText(column, value.value<Decimal>().toString().toLatin1());
        break;
    case Kind::Instant:
        setNumber(column, value.toDateTime().toMSecsSinceEpoch());
        break;
    case Kind::List:
        setList(column, value.toStringList());
        break;
    }
}

void StorePageBuilder::endRow()
{
    for (size_t i = 0; i < m_computed.size(); ++i) {
        const auto [column, from] = m_computed[i];
        const Cell input = cell(from);
        if (input == nullCell) {
            setNull(column);
            continue;
        }
        auto &results = m_memo->results[i];
        auto known = results.find(input);
        if (known == results.end()) {
            const QString source = stringOf(textOf(input));
            const QString text = m_schema.fields[size_t(column)].compute(source);
            Cell result = nullCell;
            if (!text.isNull()) {
                setText(column, text.toUtf8());
                result = cell(column);
            }
            known = results.emplace(input, result).first;
        }
        cell(column) = known->second;
    }
}

void StorePageBuilder::copyRow(const StorePage &page, int row)
{
    beginRow();
    for (int column = 0; column < page.columns(); ++column) {
        if (page.isNull(row, column))
            continue;
        if (page.holdsText(column))
            setText(column, page.text(row, column));
        else
            setNumber(column, page.number(row, column));
    }
}

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

StorePagePtr pickRows(const StorePage &page, std::span<const int> rows)
{
    StorePageBuilder builder(page.schema(), int(rows.size()));
    builder.m_computed.clear(); // copied like any other column, not computed again
    for (const int row : rows)
        builder.copyRow(page, row);
    return builder.finish();
}

StorePagePtr withValues(const StorePage &page, int column, const std::function<QVariant(QByteArrayView key)> &value)
{
    StorePageBuilder builder(page.schema(), page.rows());
    builder.m_computed.clear();
    for (int row = 0; row < page.rows(); ++row) {
        builder.copyRow(page, row);
        const QVariant other = value(page.key(row));
        if (other.isValid())
            builder.setValue(column, other);
        else
            builder.setNull(column);
    }
    return builder.finish();
}

StorePagePtr withTexts(const StorePage &page, int column, const QHash<QByteArray, QByteArray> &byKey)
{
    return withValues(page, column, [&byKey](QByteArrayView key) {
        const auto text = byKey.constFind(QByteArray::fromRawData(key.data(), key.size()));
        return text == byKey.cend() ? QVariant() : QVariant(QString::fromUtf8(*text));
    });
}

bool sameRow(const StorePage &a, int rowA, const StorePage &b, int rowB)
{
    for (int column = 0; column < a.columns(); ++column) {
        const int left = a.valueOf(rowA, column);
        const int right = b.valueOf(rowB, column);
        if (left < 0 && right < 0)
            continue;
        if (left < 0 || right < 0)
            return false;
        const bool same = StorePage::holdsText(a.schema().fields[size_t(column)].kind)
            ? a.valueText(column, left) == b.valueText(column, right)
            : a.valueNumber(column, left) == b.valueNumber(column, right);
        if (!same)
            return false;
    }
    return true;
}

} // namespace nd
