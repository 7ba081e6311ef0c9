// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace nd {

/// Rows of one schema, immutable and compact: UTF-8 in one block, repeated strings once. Safe to share across threads.
class StorePage
{
public:
    const Schema &schema() const { return *m_schema; }
    int rows() const { return m_rows; }
    bool isNull(int row, int column) const;
    /// UTF-8 of a Text, Decimal (plain digits) or List (lines) field; empty for null and for other kinds.
    QByteArrayView text(int row, int column) const;
    /// Flag (0, 1), Integer, or Instant (milliseconds since 1970, UTC); 0 for null.
    qint64 number(int row, int column) const;
    /// In the type that Field::set takes; invalid for null.
    QVariant value(int row, int column) const;
    QByteArrayView key(int row) const { return text(row, m_schema->keyColumn); }
    /// Bytes held.
    qsizetype memory() const;

private:
    friend class StorePageBuilder;
    struct Cell; // text: offset and length in m_text; number: the value; null: a mark
    const Schema *m_schema = nullptr;
    int m_rows = 0;
    std::vector<qint64> m_cells; ///< Row by row, packed; see storepage.cpp.
    QByteArray m_text;
};

using StorePagePtr = std::shared_ptr<const StorePage>;

/// Makes a StorePage: beginRow(), set…() for the fields that are there, and so on; then finish(). Fields not set are
/// null. Computed fields are filled in at the end of each row.
class StorePageBuilder
{
public:
    explicit StorePageBuilder(const Schema &schema, int expectedRows = 0);
    void beginRow();
    void setText(int column, QByteArrayView utf8);
    void setNumber(int column, qint64 value);
    /// Any kind, from the type that Field::get returns.
    void setValue(int column, const QVariant &value);
    StorePagePtr finish();

private:
    void endRow();
    std::shared_ptr<StorePage> m_page;
    std::unordered_map<std::string, qint64> m_dictionary;
    bool m_rowOpen = false;
};

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
