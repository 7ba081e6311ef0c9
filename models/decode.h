// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/storepage.h"

#include <QByteArray>
#include <QList>

namespace nd {

/// One page of a list, as the service sent it.
struct DecodedPage
{
    StorePagePtr rows;
    QString nextLink; ///< `next_page_uri` (2010) or `meta.next_page_url` (others); empty at the end. Opaque.
    QString nextToken; ///< `meta.next_token` of lists that go on by one (page 15), in place of a link. Opaque.
};

/// Reads one page of a list: the array under `schema.listKey`. Unknown members are ignored, missing ones are null, a
/// value of an unexpected type keeps its raw text where the field is text. ErrorKind::Malformed for broken JSON or a
/// missing list. Thread safe.
Result<DecodedPage> decodePage(const Schema &schema, const QByteArray &body);

/// Reads one object, as a page of one row.
Result<StorePagePtr> decodeRow(const Schema &schema, const QByteArray &body);

/// Reads one object as a record.
template <class R>
Result<R> decodeRecord(const QByteArray &body)
{
    Result<StorePagePtr> page = decodeRow(schemaOf<R>(), body);
    if (!page)
        return page.error();
    return recordAt<R>(*page.value(), 0);
}

/// Reads the rows of one page as records, without its next link.
template <class R>
Result<QList<R>> decodeRecords(const QByteArray &body)
{
    Result<DecodedPage> page = decodePage(schemaOf<R>(), body);
    if (!page)
        return page.error();
    QList<R> records;
    records.reserve(page.value().rows->rows());
    for (int row = 0; row < page.value().rows->rows(); ++row)
        records.append(recordAt<R>(*page.value().rows, row));
    return records;
}

} // namespace nd
