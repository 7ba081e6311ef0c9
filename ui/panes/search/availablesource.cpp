// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search/availablesource.h"

#include "app/api/availablenumbers.h"
#include "app/lookups.h"
#include "app/session.h"
#include "models/decode.h"
#include "models/records/availablenumber.h"

namespace nd {

AvailableSource::AvailableSource(Session &session, Lookups &lookups, NumberQuery query)
    : m_session(session)
    , m_lookups(lookups)
    , m_query(std::move(query))
{
}

AvailableSource::~AvailableSource()
{
    m_request.cancel();
}

void AvailableSource::next(Handler handler)
{
    m_handler = std::move(handler);
    m_lookups.prices(m_query.country, this, [this](const Result<PriceList> &prices) {
        if (!prices) {
            Q_EMIT pricesMissing(prices.error().message);
            return search({}, {});
        }
        search(prices.value().currentPrice(m_query.type), prices.value().unit);
    });
}

void AvailableSource::search(const std::optional<Decimal> &price, const QString &unit)
{
    const Call<QList<AvailableNumber>> call{ searchNumbers(m_query), &decodeRecords<AvailableNumber> };
    m_request = m_session.transport().send<QList<AvailableNumber>>(
        call, this, [this, price, unit](Result<QList<AvailableNumber>> found) {
            const Handler handler = std::exchange(m_handler, {});
            if (!handler)
                return;
            if (!found)
                return handler(found.error());
            for (AvailableNumber &number : found.value()) {
                number.numberType = numberTypeWord(m_query.type);
                number.monthlyPrice = price;
                number.priceUnit = price ? unit : QString();
            }
            m_done = true;
            handler(pageOf<AvailableNumber>(found.value()));
        });
}

} // namespace nd
