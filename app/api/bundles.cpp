// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/bundles.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// The words of page 31. For the other kinds (VoIP, shared cost, …) it has none.
struct Word
{
    NumberType type;
    QLatin1StringView word;
};
constexpr Word words[] = {
    { NumberType::Local, "local"_L1 },
    { NumberType::Mobile, "mobile"_L1 },
    { NumberType::National, "national"_L1 },
    { NumberType::TollFree, "toll-free"_L1 },
};

} // namespace

Request listBundles(const QString &isoCountry, std::optional<NumberType> type, int pageSize)
{
    Request request{ .product = Product::Numbers, .path = u"/v2/RegulatoryCompliance/Bundles"_s };
    if (!isoCountry.isEmpty())
        request.query.append({ u"IsoCountry"_s, isoCountry });
    for (const Word &word : words) {
        if (type == word.type)
            request.query.append({ u"NumberType"_s, word.word });
    }
    request.query.append({ u"PageSize"_s, QString::number(pageSize) });
    return request;
}

} // namespace nd
