// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/pricing.h"

#include "app/api/param.h"
#include "models/decode.h"
#include "models/records/pricecountry.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

Result<PriceList> decodePrices(const QString &isoCountry, const QByteArray &body)
{
    Result<PriceCountry> country = decodeRecord<PriceCountry>(body);
    if (!country)
        return country.error();
    PriceList list;
    list.country = country.value().code.isEmpty() ? isoCountry : country.value().code;
    list.unit = country.value().priceUnit.toUpper();
    // A null list is an answer ("no price known"); a missing one is not, and decodeRecords() says so.
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    if (answer.contains("phone_number_prices"_L1) && answer["phone_number_prices"_L1].isNull())
        return list;
    Result<QList<NumberPrice>> prices = decodeRecords<NumberPrice>(body);
    if (!prices)
        return prices.error();
    list.prices = prices.value();
    return list;
}

} // namespace

Call<PriceList> fetchPrices(const QString &isoCountry)
{
    return { { .product = Product::Pricing, .path = u"/v1/PhoneNumbers/Countries/"_s + pathSegment(isoCountry) },
             [isoCountry](const QByteArray &body) { return decodePrices(isoCountry, body); } };
}

} // namespace nd
