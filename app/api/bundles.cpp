// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/bundles.h"

using namespace Qt::StringLiterals;

namespace nd {

Request listBundles(const QString &isoCountry, int pageSize)
{
    Request request{ .product = Product::Numbers, .path = u"/v2/RegulatoryCompliance/Bundles"_s };
    if (!isoCountry.isEmpty())
        request.query.append({ u"IsoCountry"_s, isoCountry });
    request.query.append({ u"PageSize"_s, QString::number(pageSize) });
    return request;
}

} // namespace nd
