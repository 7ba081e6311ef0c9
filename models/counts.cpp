// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/counts.h"

#include <QHash>

#include <algorithm>

namespace nd {

namespace {

const std::atomic_bool never{ false };

/// Rows that count, page after page: each is counted once by value, and each value looked up once.
class PageCounts
{
public:
    PageCounts(const StoreSnapshot &snapshot, int column)
        : m_snapshot(snapshot)
        , m_column(column)
    {
    }

    void add(RowId id)
    {
        if (id.page != m_page)
            turnTo(id.page);
        const int place = m_snapshot.pages[id.page]->valueOf(int(id.row), m_column) + 1;
        ++m_counts[size_t(place)];
    }

    /// The views point into the pages, which the snapshot keeps alive.
    const QHash<QByteArrayView, int> &finish()
    {
        turnTo(noPage);
        return m_all;
    }

private:
    static constexpr quint32 noPage = ~quint32(0);

    void turnTo(quint32 page)
    {
        for (size_t value = 0; value < m_counts.size(); ++value) {
            const QByteArrayView text
                = value == 0 ? QByteArrayView() : m_snapshot.pages[m_page]->valueText(m_column, int(value) - 1);
            if (m_counts[value] > 0)
                m_all[text] += m_counts[value];
        }
        m_page = page;
        m_counts.assign(page == noPage ? 0 : size_t(m_snapshot.pages[page]->values(m_column)) + 1, 0);
    }

    const StoreSnapshot &m_snapshot;
    int m_column;
    quint32 m_page = noPage;
    std::vector<int> m_counts; ///< Of the page, by one more than the value; null stands first.
    QHash<QByteArrayView, int> m_all;
};

} // namespace

QList<ValueCount> countValues(const StoreSnapshot &snapshot, int column, const RowFilter &filter)
{
    PageCounts pages(snapshot, column);
    if (filter == RowFilter()) {
        for (const RowId id : snapshot.live)
            pages.add(id);
    } else {
        for (const RowId id : computeIndex(snapshot, filter, {}, never))
            pages.add(id);
    }
    const QHash<QByteArrayView, int> counts = pages.finish();
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
