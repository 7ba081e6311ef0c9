// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search/numbercollector.h"

#include "models/forms/queryvariations.h"
#include "ui/panes/search/availablesource.h"

#include <algorithm>
#include <utility>

namespace nd {

NumberCollector::NumberCollector(Session &session, Lookups &lookups, const NumberQuery &query, int wanted,
                                 const QStringList &known)
    : m_session(session)
    , m_lookups(lookups)
    , m_wanted(wanted)
    , m_known(known.begin(), known.end())
{
    constexpr int largestPage = 1000;
    NumberQuery first = query;
    first.count = std::clamp(int(known.size()) + wanted, query.count, largestPage);
    m_queries = { first };
    m_queries += queryVariations(first);
}

NumberCollector::~NumberCollector() = default;

void NumberCollector::start(Handler handler)
{
    m_handler = std::move(handler);
    ask();
}

void NumberCollector::ask()
{
    if (m_found.size() >= m_wanted || m_queries.isEmpty() || m_requests >= mostRequests)
        return finish(m_found);
    ++m_requests;
    m_source = std::make_unique<AvailableSource>(m_session, m_lookups, m_queries.takeFirst());
    m_source->next([this](Result<StorePagePtr> page) {
        m_source.release()->deleteLater(); // It is still in its own call.
        if (page) {
            take(*page.value());
            return ask();
        }
        if (m_found.isEmpty())
            return finish(page.error());
        finish(m_found);
    });
}

void NumberCollector::take(const StorePage &page)
{
    for (int row = 0; row < page.rows() && m_found.size() < m_wanted; ++row) {
        const auto number = recordAt<AvailableNumber>(page, row);
        if (m_known.contains(number.number))
            continue;
        m_known.insert(number.number);
        m_found.append(number);
    }
}

void NumberCollector::finish(Result<QList<AvailableNumber>> result)
{
    std::exchange(m_handler, {})(std::move(result));
}

} // namespace nd
