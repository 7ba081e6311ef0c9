// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index.h"

#include "models/columntest.h"
#include "models/filtermemory.h"
#include "models/fold.h"
#include "models/indexsearch.h"
#include "models/indexsort.h"
#include "models/textpattern.h"

#include <QMutex>

#include <algorithm>

namespace nd {

namespace {

/// Fewer rows than this are sorted by comparing them: ranking the values of all their pages would cost more.
constexpr size_t fewRows = 2000;
constexpr size_t mostOrdersKept = 4;

std::vector<RowId> sortedFew(const StoreSnapshot &snapshot, std::vector<RowId> rows, const RowOrder &order)
{
    std::stable_sort(rows.begin(), rows.end(), [&](RowId a, RowId b) {
        return compareRows(*snapshot.pages[a.page], int(a.row), *snapshot.pages[b.page], int(b.row), order) < 0;
    });
    return rows;
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
                m_columns.emplace_back(int(column), schema.fields[column].format == Format::Phone);
        }
        for (const ColumnTest &test : filter.tests) {
            if (test.column >= 0 && size_t(test.column) < schema.fields.size())
                m_tests.emplace_back(schema, test);
        }
    }

    bool passesAll() const { return m_patterns.empty() && m_tests.empty(); }

    bool passes(const StorePage &page, int row)
    {
        const bool tested = std::all_of(m_tests.begin(), m_tests.end(), [&](const ReadyTest &test) {
            return test.passes(page, page.valueOf(row, test.column()));
        });
        return tested && (m_patterns.empty() || findsText(page, row));
    }

private:
    bool findsText(const StorePage &page, int row)
    {
        std::vector<bool> found(m_patterns.size());
        for (const auto &[column, phone] : m_columns) {
            if (page.isNull(row, column))
                continue;
            const QByteArrayView text = page.text(row, column);
            const QByteArrayView words = foldInto(m_folded, text);
            const QByteArrayView digits = phone ? digitsInto(m_digits, text) : QByteArrayView();
            for (size_t i = 0; i < m_patterns.size(); ++i) {
                if (m_patterns[i].isIn(words) || (phone && m_patterns[i].isInNumber(digits)))
                    found[i] = true;
            }
        }
        return std::find(found.begin(), found.end(), false) == found.end();
    }

    std::vector<TextPattern> m_patterns;
    std::vector<std::pair<int, bool>> m_columns; ///< Searched ones, and whether they hold phone numbers.
    std::vector<ReadyTest> m_tests;
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

class IndexCache::Private
{
public:
    struct Order
    {
        int column = -1;
        std::shared_ptr<const SortedRows> rows;
    };
    /// False for what a worker brings that was overtaken. Forgets what is older than that.
    bool turnTo(quint64 newer)
    {
        if (newer == 0 || newer < version)
            return false;
        if (newer != version) {
            orders.clear();
            filters.clear();
        }
        version = newer;
        return true;
    }

    mutable QMutex mutex;
    quint64 version = 0;
    std::vector<Order> orders; ///< The one used last stands last.
    FilterMemory filters;
};

IndexCache::IndexCache()
    : d(std::make_unique<Private>())
{
}
IndexCache::~IndexCache() = default;

void IndexCache::clear()
{
    const QMutexLocker lock(&d->mutex);
    d->orders.clear();
    d->filters.clear();
}

std::shared_ptr<const SortedRows> IndexCache::find(quint64 version, int column) const
{
    const QMutexLocker lock(&d->mutex);
    if (version == 0 || version != d->version)
        return nullptr;
    for (const Private::Order &order : d->orders) {
        if (order.column == column)
            return order.rows;
    }
    return nullptr;
}

void IndexCache::keep(quint64 version, int column, std::shared_ptr<const SortedRows> rows)
{
    const QMutexLocker lock(&d->mutex);
    if (!d->turnTo(version))
        return;
    std::erase_if(d->orders, [column](const Private::Order &order) { return order.column == column; });
    if (d->orders.size() == mostOrdersKept)
        d->orders.erase(d->orders.begin());
    d->orders.push_back({ column, std::move(rows) });
}

IndexCache::Narrowed IndexCache::narrow(quint64 version, const RowFilter &filter) const
{
    const QMutexLocker lock(&d->mutex);
    return version == 0 || version != d->version ? Narrowed() : d->filters.narrow(filter);
}

void IndexCache::keep(quint64 version, const RowFilter &filter, std::shared_ptr<const RowBits> rows)
{
    const QMutexLocker lock(&d->mutex);
    if (d->turnTo(version))
        d->filters.keep(filter, std::move(rows));
}

namespace {

/// The rows that pass; null once `stale`.
std::shared_ptr<const RowBits> passingRows(const StoreSnapshot &snapshot, const PageSearch &search,
                                           const RowFilter &filter, const std::atomic_bool &stale, IndexCache *cache)
{
    const IndexCache::Narrowed known = cache ? cache->narrow(snapshot.version, filter) : IndexCache::Narrowed();
    if (known.exact)
        return known.rows;
    auto rows = std::make_shared<const RowBits>(searchRows(snapshot, search, stale, known.rows.get()));
    if (stale)
        return nullptr;
    if (cache)
        cache->keep(snapshot.version, filter, rows);
    return rows;
}

/// All rows in the order of a column, kept for the next time.
std::shared_ptr<const SortedRows> sortedRows(const StoreSnapshot &snapshot, int column, const std::atomic_bool &stale,
                                             IndexCache *cache)
{
    if (cache) {
        if (auto known = cache->find(snapshot.version, column))
            return known;
    }
    auto sorted = std::make_shared<const SortedRows>(snapshot, snapshot.live, column, stale);
    if (cache && !stale)
        cache->keep(snapshot.version, column, sorted);
    return sorted;
}

} // namespace

std::vector<RowId> computeIndex(const StoreSnapshot &snapshot, const RowFilter &filter, const RowOrder &order,
                                const std::atomic_bool &stale, IndexCache *cache)
{
    const bool sorts = order.column >= 0 && size_t(order.column) < snapshot.schema->fields.size();
    const PageSearch search(*snapshot.schema, filter);
    if (search.passesAll()) {
        if (!sorts)
            return snapshot.live;
        return snapshot.live.size() < fewRows ? sortedFew(snapshot, snapshot.live, order)
                                              : sortedRows(snapshot, order.column, stale, cache)->ordered(order.order);
    }
    const std::shared_ptr<const RowBits> bits = passingRows(snapshot, search, filter, stale, cache);
    if (!bits)
        return {};
    const bool many = sorts && bits->count() >= fewRows;
    // Through a filter that goes on changing, the order of all rows is worth more than that of the ones found.
    if (many && cache)
        return sortedRows(snapshot, order.column, stale, cache)->ordered(order.order, [&bits](RowId id) {
            return bits->contains(id);
        });
    std::vector<RowId> found = bits->rows(snapshot);
    if (!sorts)
        return found;
    return many ? SortedRows(snapshot, found, order.column, stale).ordered(order.order)
                : sortedFew(snapshot, std::move(found), order);
}

int compareRows(const StorePage &a, int rowA, const StorePage &b, int rowB, const RowOrder &order)
{
    const int column = order.column;
    if (column < 0 || column >= a.columns())
        return 0;
    const int valueA = a.valueOf(rowA, column);
    const int valueB = b.valueOf(rowB, column);
    const bool blankA = isBlank(a, column, valueA);
    const bool blankB = isBlank(b, column, valueB);
    if (blankA || blankB)
        return int(blankA) - int(blankB);
    int result = 0;
    const Kind kind = a.schema().fields[size_t(column)].kind;
    if (kind == Kind::Decimal) {
        const auto difference = decimalOf(a, column, valueA) <=> decimalOf(b, column, valueB);
        result = difference < 0 ? -1 : difference > 0 ? 1 : 0;
    } else if (StorePage::holdsText(kind)) {
        result = compareFolded(a.valueText(column, valueA), b.valueText(column, valueB));
    } else {
        const qint64 left = a.valueNumber(column, valueA);
        const qint64 right = b.valueNumber(column, valueB);
        result = left < right ? -1 : left > right ? 1 : 0;
    }
    return order.order == Qt::AscendingOrder ? result : -result;
}

} // namespace nd
