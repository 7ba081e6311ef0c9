// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storepage.h"

#include <QHash>

#include <algorithm>
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
