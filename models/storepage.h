// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

#include <QByteArray>
#include <QByteArrayView>

#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace nd {

class StorePage;
using StorePagePtr = std::shared_ptr<const StorePage>;

/// Rows of one schema, immutable and compact: UTF-8 in one block, repeated strings once. Safe to share across threads.
class StorePage
{
    friend StorePagePtr pickRows(const StorePage &page, std::span<const int> rows);

public:
    /// Eight bytes: the number itself, or offset and length of a text in the block, or the mark of null.
    using Cell = qint64;
    static constexpr Cell nullCell = std::numeric_limits<Cell>::min();

    const Schema &schema() const { return *m_schema; }
    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    bool isNull(int row, int column) const { return cell(row, column) == nullCell; }
    /// UTF-8 of a Text, Decimal (plain digits) or List (lines, each ended by \n) field; empty for null and for other
    /// kinds.
    QByteArrayView text(int row, int column) const { return holdsText(column) ? textOf(cell(row, column)) : empty(); }
    /// Flag (0, 1), Integer, or Instant (milliseconds since 1970, UTC); 0 for null.
    qint64 number(int row, int column) const
    {
        const Cell value = cell(row, column);
        return value == nullCell || holdsText(column) ? 0 : value;
    }
    /// In the type that Field::set takes; invalid for null.
    QVariant value(int row, int column) const;
    QByteArrayView key(int row) const { return text(row, m_schema->keyColumn); }
    /// Bytes held.
    qsizetype memory() const;

    /// Two equal cells of one column of one page hold the same value (the opposite needn't be so): searching and
    /// sorting use it to look at a repeated text once.
    Cell cell(int row, int column) const { return m_cells[size_t(row) * size_t(m_columns) + size_t(column)]; }
    QByteArrayView textOf(Cell cell) const
    {
        return cell == nullCell ? empty()
                                : QByteArrayView(m_text.constData() + (cell >> 32), qsizetype(cell & 0xffffffff));
    }
    static bool holdsText(Kind kind) { return kind == Kind::Text || kind == Kind::Decimal || kind == Kind::List; }

private:
    friend class StorePageBuilder;
    static QByteArrayView empty() { return { "", 0 }; }
    bool holdsText(int column) const { return holdsText(m_schema->fields[size_t(column)].kind); }

    const Schema *m_schema = nullptr;
    int m_rows = 0;
    int m_columns = 0;
    std::vector<Cell> m_cells; ///< Row by row.
    QByteArray m_text;
};

/// Makes a StorePage: beginRow(), set…() for the fields that are there, and so on; then finish(). Fields not set are
/// null. Computed fields are filled in at the end of each row, whatever was set. The schema must outlive the page.
class StorePageBuilder
{
public:
    explicit StorePageBuilder(const Schema &schema, int expectedRows = 0);
    void beginRow();
    void setNull(int column);
    /// Text beyond 2 GiB in one page is left out: bodies of that size are refused long before.
    void setText(int column, QByteArrayView utf8);
    void setNumber(int column, qint64 value);
    void setList(int column, const QStringList &items);
    /// Any kind, from the type that Field::get returns.
    void setValue(int column, const QVariant &value);
    StorePagePtr finish();

private:
    friend StorePagePtr pickRows(const StorePage &page, std::span<const int> rows);
    struct Computed
    {
        int column = -1;
        int from = -1;
    };
    /// What is known of a column while building: whether looking its texts up is worth it.
    struct ColumnState
    {
        StorePage::Cell last = StorePage::nullCell;
        quint32 lookups = 0;
        quint32 repeats = 0;
    };
    void endRow();
    void setCell(int column, StorePage::Cell cell);
    StorePage::Cell addText(QByteArrayView utf8);
    StorePage::Cell lookedUp(QByteArrayView utf8, ColumnState &state);
    void growDictionary();

    std::shared_ptr<StorePage> m_page;
    std::vector<Computed> m_computed;
    std::vector<ColumnState> m_columns;
    std::vector<StorePage::Cell> m_dictionary; ///< Open addressing over the texts of the page; null: free.
    size_t m_dictionarySize = 0;
    struct Memo;
    std::shared_ptr<Memo> m_memo; ///< Results of computed fields by input.
    bool m_rowOpen = false;
};

/// The rows of a page that are wanted, as a page of its own.
StorePagePtr pickRows(const StorePage &page, std::span<const int> rows);

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
