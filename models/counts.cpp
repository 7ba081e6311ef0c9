// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/counts.h"

#include <QHash>

#include <algorithm>

namespace nd {

QList<ValueCount> countValues(const StoreSnapshot &snapshot, int column, const RowFilter &filter)
{
    // The views point into the pages, which the snapshot keeps alive.
    QHash<QByteArrayView, int> counts;
    const bool all = filter == RowFilter();
    for (const RowId &id : snapshot.live) {
        const StorePage &page = *snapshot.pages[id.page];
        if (all || passes(page, int(id.row), filter))
            ++counts[page.text(int(id.row), column)];
    }
    QList<ValueCount> result;
    result.reserve(counts.size());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        result.append({ QString::fromUtf8(it.key()), it.value() });
    std::ranges::sort(result, [](const ValueCount &a, const ValueCount &b) {
        return a.rows != b.rows ? a.rows > b.rows : a.value < b.value;
    });
    return result;
}

} // namespace nd
