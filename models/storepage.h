// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <cstring>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace nd {

class StorePage;
using StorePagePtr = std::shared_ptr<const StorePage>;

/// Rows of one schema, immutable and compact, column by column: the values that occur, and for each row which one it
/// has. Texts are UTF-8; those of one column stand in one block, in the order of its values, so that a search runs
/// through them in one go. Safe to share across threads.
class StorePage
{
    friend StorePagePtr pickRows(const StorePage &page, std::span<const int> rows);
    friend StorePagePtr withValues(const StorePage &page, int column,
                                   const std::function<QVariant(QByteArrayView key)> &value);

public:
    const Schema &schema() const { return *m_schema; }
    int rows() const { return m_rows; }
    int columns() const { return int(m_columns.size()); }
    bool isNull(int row, int column) const { return valueOf(row, column) < 0; }
    /// UTF-8 of a Text, Decimal (plain digits) or List (lines, each ended by \n) field; empty for null and for other
    /// kinds.
    QByteArrayView text(int row, int column) const
    {
        const int value = valueOf(row, column);
        return value < 0 || !holdsText(column) ? empty() : valueText(column, value);
    }
    /// Flag (0, 1), Integer, or Instant (milliseconds since 1970, UTC); 0 for null.
    qint64 number(int row, int column) const
    {
        const int value = valueOf(row, column);
        return value < 0 || holdsText(column) ? 0 : valueNumber(column, value);
    }
    /// In the type that Field::set takes; invalid for null.
    QVariant value(int row, int column) const;
    QByteArrayView key(int row) const { return text(row, m_schema->keyColumn); }
    /// Bytes held.
    qsizetype memory() const;

    /// How the rows of a column find their values.
    enum class Shape : quint8 {
        Null, ///< No row has one.
        Same, ///< Every row has the only one.
        Each, ///< Every row has its own: row 5 the fifth.
        Bytes, ///< A byte for each row: 0 for null, else one more than the value.
        Words, ///< Two bytes.
        Longs ///< Four.
    };
    Shape shape(int column) const { return m_columns[size_t(column)].shape; }
    /// How many values a column has; mostly different ones, but that is not promised.
    int values(int column) const { return int(m_columns[size_t(column)].values); }
    /// Which value of its column a row has; -1 for null.
    int valueOf(int row, int column) const
    {
        const Column &c = m_columns[size_t(column)];
        switch (c.shape) {
        case Shape::Null:
            return -1;
        case Shape::Same:
            return 0;
        case Shape::Each:
            return row;
        case Shape::Bytes:
            return int(m_index[c.indexAt + size_t(row)]) - 1;
        case Shape::Words:
            return int(indexAt<quint16>(c, row)) - 1;
        case Shape::Longs:
            return int(indexAt<quint32>(c, row)) - 1;
        }
        Q_UNREACHABLE();
    }
    /// The index of a Bytes column.
    const quint8 *byteIndex(int column) const { return m_index.data() + m_columns[size_t(column)].indexAt; }
    QByteArrayView valueText(int column, int value) const
    {
        const quint32 *offset = &m_offsets[m_columns[size_t(column)].valuesAt + size_t(value)];
        return { m_text.constData() + offset[0], qsizetype(offset[1] - offset[0]) };
    }
    qint64 valueNumber(int column, int value) const
    {
        return m_numbers[m_columns[size_t(column)].valuesAt + size_t(value)];
    }

    /// The texts of a column as searching sees them, one behind the other. The block is followed by at least `padding`
    /// readable bytes.
    struct Texts
    {
        const char *text = nullptr; ///< Of the page; offsets count from here.
        const quint32 *offsets = nullptr; ///< One more than there are values.
        int values = 0;
        bool folded = false; ///< Without case and diacritics. Else all is ASCII, in any case.
    };
    static constexpr qsizetype padding = 64;
    Texts texts(int column) const;
    /// Whether every text of the column is digits, with or without a plus in front.
    bool isPlainNumbers(int column) const { return m_columns[size_t(column)].plainNumbers; }
    /// Where every text of an Each column is the row's key between the same two texts: how long those are.
    struct AroundKey
    {
        quint32 before = 0;
        quint32 behind = 0;
        bool operator==(const AroundKey &) const = default;
    };
    std::optional<AroundKey> aroundKey(int column) const;

    /// The items of a List's text.
    static QStringList itemsOf(QByteArrayView lines);
    static bool holdsText(Kind kind) { return kind == Kind::Text || kind == Kind::Decimal || kind == Kind::List; }

private:
    friend class StorePageBuilder;
    friend class PagePacker;
    struct Column
    {
        Shape shape = Shape::Null;
        bool plainNumbers = false;
        bool hasFolded = false;
        bool aroundKey = false;
        quint32 values = 0;
        quint32 valuesAt = 0; ///< First of its offsets or numbers.
        quint32 indexAt = 0; ///< First byte of its index.
        quint32 foldedAt = 0; ///< First of its offsets into the folded block.
        AroundKey around;
    };
    static QByteArrayView empty() { return { "", 0 }; }
    bool holdsText(int column) const { return holdsText(m_schema->fields[size_t(column)].kind); }
    template <class T>
    T indexAt(const Column &column, int row) const
    {
        T index = 0;
        std::memcpy(&index, m_index.data() + column.indexAt + size_t(row) * sizeof(T), sizeof(T));
        return index;
    }

    const Schema *m_schema = nullptr;
    int m_rows = 0;
    std::vector<Column> m_columns;
    std::vector<quint32> m_offsets; ///< Into m_text, and into m_folded.
    std::vector<qint64> m_numbers;
    std::vector<quint8> m_index;
    QByteArray m_text;
    QByteArray m_folded; ///< Of the columns that hold more than ASCII.
};

/// Makes a StorePage: beginRow(), set…() for the fields that are there, and so on; then finish(). Fields not set are
/// null. Computed fields are filled in at the end of each row, whatever was set. The schema must outlive the page.
class StorePageBuilder
{
public:
    explicit StorePageBuilder(const Schema &schema, int expectedRows = 0);
    void beginRow();
    void setNull(int column);
    /// Text beyond 192 MiB in one page is left out: bodies of that size are refused long before.
    void setText(int column, QByteArrayView utf8);
    void setNumber(int column, qint64 value);
    void setList(int column, const QStringList &items);
    /// Any kind, from the type that Field::get returns.
    void setValue(int column, const QVariant &value);
    StorePagePtr finish();

private:
    friend StorePagePtr pickRows(const StorePage &page, std::span<const int> rows);
    friend StorePagePtr withValues(const StorePage &page, int column,
                                   const std::function<QVariant(QByteArrayView key)> &value);
    friend class PagePacker;
    void copyRow(const StorePage &page, int row);
    /// Eight bytes: the number itself, or offset and length of a text, or the mark of null.
    using Cell = qint64;
    static constexpr Cell nullCell = std::numeric_limits<Cell>::min();
    struct Computed
    {
        int column = -1;
        int from = -1;
    };
    /// What is known of a column while building: whether looking its texts up is worth it.
    struct ColumnState
    {
        Cell last = nullCell;
        quint32 lookups = 0;
        quint32 repeats = 0;
    };
    void endRow();
    void growCells();
    Cell &cell(int column);
    const Cell *cellsOf(int column) const { return m_cells.data() + size_t(column) * m_capacity; }
    QByteArrayView textOf(Cell cell) const
    {
        return { m_text.constData() + (cell >> 32), qsizetype(cell & 0xffffffff) };
    }
    Cell addText(QByteArrayView utf8);
    Cell lookedUp(QByteArrayView utf8, ColumnState &state);
    void growDictionary();

    const Schema &m_schema;
    int m_rows = 0;
    std::vector<Cell> m_cells; ///< Column by column, each with room for m_capacity rows.
    size_t m_capacity = 0;
    QByteArray m_text;
    std::vector<Computed> m_computed;
    std::vector<ColumnState> m_columns;
    std::vector<Cell> m_dictionary; ///< Open addressing over the texts of the page; null: free.
    size_t m_dictionarySize = 0;
    struct Memo;
    std::shared_ptr<Memo> m_memo; ///< Results of computed fields by input.
    bool m_rowOpen = false;
};

/// The rows of a page that are wanted, as a page of its own.
StorePagePtr pickRows(const StorePage &page, std::span<const int> rows);

/// The page with another value for each row in a column, by the rows' keys; an invalid one is null.
StorePagePtr withValues(const StorePage &page, int column, const std::function<QVariant(QByteArrayView key)> &value);

/// The page with these texts in a column, by the keys of its rows, and null where there is none: what is known of the
/// rows beside the service.
StorePagePtr withTexts(const StorePage &page, int column, const QHash<QByteArray, QByteArray> &byKey);

/// Whether two rows of one schema hold the same values.
bool sameRow(const StorePage &a, int rowA, const StorePage &b, int rowB);

/// The record in a row.
template <class R>
R recordAt(const StorePage &page, int row)
{
    R record;
    int column = 0;
    for (const Field<R> &f : R::fields())
        f.set(record, page.value(row, column++));
    return record;
}

/// Records as a page.
template <class R>
StorePagePtr pageOf(std::span<const R> records)
{
    StorePageBuilder builder(schemaOf<R>(), int(records.size()));
    for (const R &record : records) {
        builder.beginRow();
        int column = 0;
        for (const Field<R> &f : R::fields()) {
            const QVariant value = f.get(record);
            if (value.isValid())
                builder.setValue(column, value);
            ++column;
        }
    }
    return builder.finish();
}

} // namespace nd
