// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notedrows.h"

namespace nd {

void NotedRows::read(const Notes &notes, const QString &account)
{
    m_texts.clear();
    const Result<QHash<QString, Note>> all = notes.all(account);
    if (!all)
        return;
    for (auto it = all.value().cbegin(); it != all.value().cend(); ++it)
        m_texts.insert(it.key().toUtf8(), it.value().text.toUtf8());
}

void NotedRows::take(const QString &subject, const QString &text)
{
    if (text.isEmpty())
        m_texts.remove(subject.toUtf8());
    else
        m_texts.insert(subject.toUtf8(), text.toUtf8());
}

StorePagePtr NotedRows::noted(const StorePagePtr &page) const
{
    const int column = page->schema().column(localNote);
    if (column < 0)
        return page;
    // Most pages have no note at all: they stay as they came.
    for (int row = 0; row < page->rows(); ++row) {
        const QByteArrayView key = page->key(row);
        const bool has = m_texts.contains(QByteArray::fromRawData(key.data(), key.size()));
        if (has || !page->isNull(row, column))
            return withTexts(*page, column, m_texts);
    }
    return page;
}

} // namespace nd
