// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index.h"

#include "models/fold.h"
#include "models/textpattern.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace nd {

namespace {

constexpr size_t rowsBetweenStaleChecks = 1024;

Kind kindOf(const Schema &schema, int column)
{
    return schema.fields[size_t(column)].kind;
}

bool isMissing(const StorePage &page, int row, int column)
{
    const StorePage::Cell cell = page.cell(row, column);
    if (cell == StorePage::nullCell)
        return true;
    const Kind kind = kindOf(page.schema(), column);
    if (StorePage::holdsText(kind))
        return page.textOf(cell).isEmpty();
    return kind == Kind::Flag && cell == 0;
}

/// A missing value for sorting: there is nothing to compare. False is a value here.
bool isBlank(const StorePage &page, int row, int column)
{
    const StorePage::Cell cell = page.cell(row, column);
    return cell == StorePage::nullCell
        || (StorePage::holdsText(kindOf(page.schema(), column)) && page.textOf(cell).isEmpty());
}

Decimal decimalAt(const StorePage &page, int row, int column)
{
    return Decimal::parse(QString::fromLatin1(page.text(row, column))).value_or(Decimal());
}

/// A ColumnTest with its value in the form that cells are compared in.
class ReadyTest
{
public:
    ReadyTest(const Schema &schema, const ColumnTest &test)
        : m_test(test)
        , m_kind(kindOf(schema, test.column))
        , m_text(folded(test.value.toString().toUtf8()))
    {
        if (test.value.isValid()) {
            // The page of one value knows how every kind is kept.
            StorePageBuilder builder(schema, 1);
            builder.beginRow();
            if (m_kind == Kind::Decimal && !test.value.canConvert<Decimal>())
                builder.setText(test.column, test.value.toString().toUtf8());
            else
                builder.setValue(test.column, test.value);
            m_value = builder.finish();
        }
    }

    bool passes(const StorePage &page, int row) const
    {
        switch (m_test.kind) {
        case ColumnTest::Equals:
            return equals(page, row);
        case ColumnTest::NotEquals:
            return !equals(page, row);
        case ColumnTest::IsMissing:
            return isMissing(page, row, m_test.column);
        case ColumnTest::IsPresent:
            return !isMissing(page, row, m_test.column);
        case ColumnTest::StartsWith:
            return m_kind == Kind::Text && !page.isNull(row, m_test.column)
                && folded(page.text(row, m_test.column)).startsWith(m_text);
        }
        Q_UNREACHABLE();
    }

private:
    bool equals(const StorePage &page, int row) const
    {
        const bool null = page.isNull(row, m_test.column);
        if (null || !m_value)
            return null == !m_value;
        switch (m_kind) {
        case Kind::Text:
            return compareFolded(page.text(row, m_test.column), m_value->text(0, m_test.column)) == 0;
        case Kind::Decimal:
            return decimalAt(page, row, m_test.column) == decimalAt(*m_value, 0, m_test.column);
        case Kind::List: {
            const QStringList items = page.value(row, m_test.column).toStringList();
            return std::any_of(items.begin(), items.end(),
                               [this](const QString &item) { return folded(item.toUtf8()) == m_text; });
        }
        default:
            return page.number(row, m_test.column) == m_value->number(0, m_test.column);
        }
    }

    ColumnTest m_test;
    Kind m_kind;
    QByteArray m_text;
    StorePagePtr m_value;
};

bool isSearched(const FieldInfo &field)
{
    return (field.kind == Kind::Text || field.kind == Kind::List) && field.format != Format::Secret;
}

} // namespace

class RowMatcher::Private
{
public:
    Private(const Schema &schema, const RowFilter &filter)
        : m_patterns(patternsOf(filter.text))
    {
        for (size_t column = 0; column < schema.fields.size(); ++column) {
            if (isSearched(schema.fields[column]))
                m_columns.push_back({ int(column), schema.fields[column].format == Format::Phone });
        }
        for (const ColumnTest &test : filter.tests) {
            if (test.column >= 0 && size_t(test.column) < schema.fields.size())
                m_tests.emplace_back(schema, test);
        }
    }

    bool passesAll() const { return m_patterns.empty() && m_tests.empty(); }

    bool passes(const StorePage &page, int row)
    {
        for (const ReadyTest &test : m_tests) {
            if (!test.passes(page, row))
                return false;
        }
        return m_patterns.empty() || findsText(page, row);
    }

private:
    struct Column
    {
        int column = -1;
        bool phone = false;
        StorePage::Cell last = StorePage::nullCell;
        quint64 lastFound = 0;
    };

    bool findsText(const StorePage &page, int row)
    {
        if (m_page != &page) {
            m_page = &page;
            m_known.clear();
            for (Column &column : m_columns)
                column.last = StorePage::nullCell;
        }
        const quint64 all = m_patterns.size() >= 64 ? ~quint64(0) : (quint64(1) << m_patterns.size()) - 1;
        quint64 found = 0;
        for (Column &column : m_columns) {
            const StorePage::Cell cell = page.cell(row, column.column);
            if (cell == StorePage::nullCell)
                continue;
            // Most columns say what they said in the row before.
            if (cell != column.last) {
                column.last = cell;
                column.lastFound = foundIn(page.textOf(cell), cell, column.phone);
            }
            found |= column.lastFound;
            if (found == all)
                return true;
        }
        return false;
    }

    quint64 foundIn(QByteArrayView text, StorePage::Cell cell, bool phone)
    {
        const bool dear = !isAscii(text);
        if (dear) {
            const auto known = m_known.find(cell);
            if (known != m_known.end() && known->second.phone == phone)
                return known->second.found;
        }
        const QByteArrayView words = foldInto(m_folded, text);
        const QByteArrayView digits = phone ? digitsInto(m_digits, text) : QByteArrayView();
        quint64 found = 0;
        for (size_t i = 0; i < m_patterns.size(); ++i) {
            if (m_patterns[i].isIn(words) || (phone && m_patterns[i].isInNumber(digits)))
                found |= quint64(1) << i;
        }
        if (dear)
            m_known[cell] = { phone, found };
        return found;
    }

    struct Known
    {
        bool phone = false;
        quint64 found = 0;
    };
    std::vector<TextPattern> m_patterns;
    std::vector<Column> m_columns;
    std::vector<ReadyTest> m_tests;
    const StorePage *m_page = nullptr;
    std::unordered_map<StorePage::Cell, Known> m_known; ///< Of this page's texts that are dear to fold.
    QByteArray m_folded;
    QByteArray m_digits;
};

RowMatcher::RowMatcher(const Schema &schema, const RowFilter &filter)
    : d(std::make_unique<Private>(schema, filter))
{
}
RowMatcher::~RowMatcher() = default;
RowMatcher::RowMatcher(RowMatcher &&) noexcept = default;
RowMatcher &RowMatcher::operator=(RowMatcher &&) noexcept = default;

bool RowMatcher::passesAll() const
{
    return d->passesAll();
}

bool RowMatcher::passes(const StorePage &page, int row)
{
    return d->passes(page, row);
}

bool passes(const StorePage &page, int row, const RowFilter &filter)
{
    return RowMatcher(page.schema(), filter).passes(page, row);
}

namespace {

/// What sorting compares: eight bytes that mostly decide, and the rest of the text or the decimal.
struct SortKey
{
    quint64 head = 0;
    QByteArrayView rest;
    Decimal decimal;
    RowId id;
};

/// Sort keys of one column; texts live in blocks that never move.
class SortKeys
{
public:
    SortKeys(const StoreSnapshot &snapshot, int column)
        : m_snapshot(snapshot)
        , m_column(column)
        , m_kind(kindOf(*snapshot.schema, column))
    {
    }

    SortKey of(RowId id)
    {
        const StorePage &page = *m_snapshot.pages[id.page];
        SortKey key;
        key.id = id;
        if (m_kind == Kind::Decimal) {
            key.decimal = decimalAt(page, int(id.row), m_column);
        } else if (StorePage::holdsText(m_kind)) {
            const QByteArrayView text = foldInto(m_folded, page.text(int(id.row), m_column));
            char head[8] = {};
            std::memcpy(head, text.data(), size_t(qMin<qsizetype>(text.size(), 8)));
            key.head = qFromBigEndian<quint64>(head);
            if (text.size() > 8)
                key.rest = kept(text.sliced(8));
        } else {
            key.head = quint64(page.number(int(id.row), m_column)) ^ (quint64(1) << 63);
        }
        return key;
    }

    bool less(const SortKey &a, const SortKey &b) const
    {
        if (m_kind == Kind::Decimal)
            return a.decimal < b.decimal;
        if (a.head != b.head)
            return a.head < b.head;
        return a.rest.compare(b.rest) < 0;
    }

private:
    QByteArrayView kept(QByteArrayView text)
    {
        constexpr qsizetype blockSize = 1 << 20;
        if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < text.size()) {
            m_blocks.emplace_back();
            m_blocks.back().reserve(qMax(blockSize, text.size()));
        }
        QByteArray &block = m_blocks.back();
        const qsizetype at = block.size();
        block.append(text);
        return { block.constData() + at, text.size() };
    }

    const StoreSnapshot &m_snapshot;
    int m_column;
    Kind m_kind;
    QByteArray m_folded;
    std::vector<QByteArray> m_blocks;
};

std::vector<RowId> sorted(const StoreSnapshot &snapshot, const std::vector<RowId> &rows, const RowOrder &order,
                          const std::atomic_bool &stale)
{
    SortKeys keys(snapshot, order.column);
    std::vector<SortKey> present;
    present.reserve(rows.size());
    std::vector<RowId> blank;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenStaleChecks == 0 && stale)
            return {};
        const RowId id = rows[i];
        if (isBlank(*snapshot.pages[id.page], int(id.row), order.column))
            blank.push_back(id);
        else
            present.push_back(keys.of(id));
    }
    if (order.order == Qt::AscendingOrder)
        std::stable_sort(present.begin(), present.end(),
                         [&](const SortKey &a, const SortKey &b) { return keys.less(a, b); });
    else
        std::stable_sort(present.begin(), present.end(),
                         [&](const SortKey &a, const SortKey &b) { return keys.less(b, a); });
    std::vector<RowId> result;
    result.reserve(rows.size());
    for (const SortKey &key : present)
        result.push_back(key.id);
    result.insert(result.end(), blank.begin(), blank.end());
    return result;
}

} // namespace

std::vector<RowId> computeIndex(const StoreSnapshot &snapshot, const RowFilter &filter, const RowOrder &order,
                                const std::atomic_bool &stale)
{
    std::vector<RowId> found;
    RowMatcher matcher(*snapshot.schema, filter);
    if (matcher.passesAll()) {
        found = snapshot.live;
    } else {
        for (size_t i = 0; i < snapshot.live.size(); ++i) {
            if (i % rowsBetweenStaleChecks == 0 && stale)
                return {};
            const RowId id = snapshot.live[i];
            if (matcher.passes(*snapshot.pages[id.page], int(id.row)))
                found.push_back(id);
        }
    }
    if (order.column < 0 || size_t(order.column) >= snapshot.schema->fields.size())
        return found;
    return sorted(snapshot, found, order, stale);
}

int compareRows(const StorePage &a, int rowA, const StorePage &b, int rowB, const RowOrder &order)
{
    if (order.column < 0 || order.column >= a.columns())
        return 0;
    const bool blankA = isBlank(a, rowA, order.column);
    const bool blankB = isBlank(b, rowB, order.column);
    if (blankA || blankB)
        return int(blankA) - int(blankB);
    int result = 0;
    const Kind kind = kindOf(a.schema(), order.column);
    if (kind == Kind::Decimal) {
        const auto difference = decimalAt(a, rowA, order.column) <=> decimalAt(b, rowB, order.column);
        result = difference < 0 ? -1 : difference > 0 ? 1 : 0;
    } else if (StorePage::holdsText(kind)) {
        result = compareFolded(a.text(rowA, order.column), b.text(rowB, order.column));
    } else {
        const qint64 left = a.number(rowA, order.column);
        const qint64 right = b.number(rowB, order.column);
        result = left < right ? -1 : left > right ? 1 : 0;
    }
    return order.order == Qt::AscendingOrder ? result : -result;
}

} // namespace nd
