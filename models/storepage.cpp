// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storepage.h"

#include <QHash>

#include <cstring>
#include <unordered_map>

namespace nd {

namespace {

constexpr qsizetype textLimit = std::numeric_limits<qint32>::max();
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

QStringList itemsOf(QByteArrayView lines)
{
    QStringList items;
    QByteArray item;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i] == '\n') {
            items.append(item.isEmpty() ? QString::fromLatin1("") : QString::fromUtf8(item));
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

/// "" is not null.
QString stringOf(QByteArrayView utf8)
{
    return utf8.isEmpty() ? QString::fromLatin1("") : QString::fromUtf8(utf8);
}

} // namespace

/// Results by input, for each computed column. A page is built by one thread, so it needs no lock.
struct StorePageBuilder::Memo
{
    std::vector<std::unordered_map<StorePage::Cell, StorePage::Cell>> results;
};

QVariant StorePage::value(int row, int column) const
{
    const Cell value = cell(row, column);
    if (value == nullCell)
        return {};
    switch (m_schema->fields[size_t(column)].kind) {
    case Kind::Text:
        return stringOf(textOf(value));
    case Kind::Flag:
        return value != 0;
    case Kind::Integer:
        return QVariant::fromValue<qint64>(value);
    case Kind::Decimal: {
        const std::optional<Decimal> number = Decimal::parse(QString::fromLatin1(textOf(value)));
        return number ? QVariant::fromValue(*number) : QVariant();
    }
    case Kind::Instant:
        return QDateTime::fromMSecsSinceEpoch(value, Qt::UTC);
    case Kind::List:
        return itemsOf(textOf(value));
    }
    Q_UNREACHABLE();
}

qsizetype StorePage::memory() const
{
    return qsizetype(sizeof *this + m_cells.capacity() * sizeof(Cell)) + m_text.capacity();
}

StorePageBuilder::StorePageBuilder(const Schema &schema, int expectedRows)
    : m_page(std::make_shared<StorePage>())
    , m_columns(schema.fields.size())
    , m_dictionary(256, StorePage::nullCell)
    , m_memo(std::make_shared<Memo>())
{
    m_page->m_schema = &schema;
    m_page->m_columns = int(schema.fields.size());
    m_page->m_cells.reserve(size_t(qMax(expectedRows, 0)) * schema.fields.size());
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
    m_page->m_cells.resize(m_page->m_cells.size() + size_t(m_page->m_columns), StorePage::nullCell);
    ++m_page->m_rows;
}

void StorePageBuilder::setCell(int column, StorePage::Cell cell)
{
    Q_ASSERT(m_rowOpen && column >= 0 && column < m_page->m_columns);
    m_page->m_cells[m_page->m_cells.size() - size_t(m_page->m_columns) + size_t(column)] = cell;
}

void StorePageBuilder::setNull(int column)
{
    setCell(column, StorePage::nullCell);
}

StorePage::Cell StorePageBuilder::addText(QByteArrayView utf8)
{
    const qsizetype offset = m_page->m_text.size();
    if (utf8.size() > textLimit - offset)
        return StorePage::nullCell;
    m_page->m_text.append(utf8);
    return StorePage::Cell(offset) << 32 | utf8.size();
}

void StorePageBuilder::growDictionary()
{
    std::vector<StorePage::Cell> old(m_dictionary.size() * 2, StorePage::nullCell);
    old.swap(m_dictionary);
    const size_t mask = m_dictionary.size() - 1;
    for (const StorePage::Cell cell : old) {
        if (cell == StorePage::nullCell)
            continue;
        const QByteArrayView text = m_page->textOf(cell);
        size_t at = qHashBits(text.data(), size_t(text.size())) & mask;
        while (m_dictionary[at] != StorePage::nullCell)
            at = (at + 1) & mask;
        m_dictionary[at] = cell;
    }
}

StorePage::Cell StorePageBuilder::lookedUp(QByteArrayView utf8, ColumnState &state)
{
    if (m_dictionarySize * 2 >= m_dictionary.size())
        growDictionary();
    const size_t mask = m_dictionary.size() - 1;
    size_t at = qHashBits(utf8.data(), size_t(utf8.size())) & mask;
    ++state.lookups;
    for (; m_dictionary[at] != StorePage::nullCell; at = (at + 1) & mask) {
        if (m_page->textOf(m_dictionary[at]) == utf8) {
            ++state.repeats;
            return m_dictionary[at];
        }
    }
    const StorePage::Cell cell = addText(utf8);
    if (cell != StorePage::nullCell) {
        m_dictionary[at] = cell;
        ++m_dictionarySize;
    }
    return cell;
}

void StorePageBuilder::setText(int column, QByteArrayView utf8)
{
    ColumnState &state = m_columns[size_t(column)];
    // Most columns repeat what the row before says, or never repeat at all (SIDs): neither needs the dictionary.
    if (state.last == StorePage::nullCell || m_page->textOf(state.last) != utf8) {
        const bool repeats = state.lookups < triedBeforeGivingUp || state.repeats * 8 > state.lookups;
        state.last = repeats ? lookedUp(utf8, state) : addText(utf8);
    }
    setCell(column, state.last);
}

void StorePageBuilder::setNumber(int column, qint64 value)
{
    setCell(column, qMax(value, StorePage::nullCell + 1)); // the lowest number stands for null
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
    switch (m_page->m_schema->fields[size_t(column)].kind) {
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
    const int row = m_page->m_rows - 1;
    for (size_t i = 0; i < m_computed.size(); ++i) {
        const auto [column, from] = m_computed[i];
        const StorePage::Cell input = m_page->cell(row, from);
        if (input == StorePage::nullCell) {
            setNull(column);
            continue;
        }
        auto &results = m_memo->results[i];
        auto known = results.find(input);
        if (known == results.end()) {
            const QString source = stringOf(m_page->textOf(input));
            const QString text = m_page->m_schema->fields[size_t(column)].compute(source);
            StorePage::Cell cell = StorePage::nullCell;
            if (!text.isNull()) {
                setText(column, text.toUtf8());
                cell = m_page->cell(row, column);
            }
            known = results.emplace(input, cell).first;
        }
        setCell(column, known->second);
    }
}

StorePagePtr StorePageBuilder::finish()
{
    if (m_rowOpen)
        endRow();
    m_rowOpen = false;
    m_page->m_cells.shrink_to_fit();
    m_page->m_text.squeeze();
    return std::exchange(m_page, nullptr);
}

StorePagePtr pickRows(const StorePage &page, std::span<const int> rows)
{
    StorePageBuilder builder(page.schema(), int(rows.size()));
    builder.m_computed.clear(); // copied below like any other column, not computed again
    for (const int row : rows) {
        builder.beginRow();
        for (int column = 0; column < page.columns(); ++column) {
            const StorePage::Cell cell = page.cell(row, column);
            if (cell == StorePage::nullCell)
                continue;
            if (page.holdsText(column))
                builder.setText(column, page.textOf(cell));
            else
                builder.setNumber(column, cell);
        }
    }
    return builder.finish();
}

bool sameRow(const StorePage &a, int rowA, const StorePage &b, int rowB)
{
    for (int column = 0; column < a.columns(); ++column) {
        const StorePage::Cell left = a.cell(rowA, column);
        const StorePage::Cell right = b.cell(rowB, column);
        if (left == right && (&a == &b || left == StorePage::nullCell))
            continue;
        if (left == StorePage::nullCell || right == StorePage::nullCell)
            return false;
        const bool same = StorePage::holdsText(a.schema().fields[size_t(column)].kind)
            ? a.textOf(left) == b.textOf(right)
            : left == right;
        if (!same)
            return false;
    }
    return true;
}

} // namespace nd
