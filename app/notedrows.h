// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/localdata/notes.h"
#include "models/page.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace nd {

/// The notes of an account, put into the rows of its records (the field `localNote`). A schema without that field keeps
/// its rows as they are.
class NotedRows
{
public:
    /// What can't be read is told by LocalData::failed; there are no notes then.
    void read(const Notes &notes, const QString &account);
    void clear() { m_texts.clear(); }
    /// One note is another now.
    void take(const QString &subject, const QString &text);

    StorePagePtr noted(const StorePagePtr &page) const;

private:
    QHash<QByteArray, QByteArray> m_texts; ///< By the key of the record.
};

} // namespace nd
