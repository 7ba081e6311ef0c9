// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/countries.h"

#include "app/api/param.h"

using namespace Qt::StringLiterals;

namespace nd {

Request listCountries(int pageSize)
{
    return { .path = u"/2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers.json"_s,
             .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

Request fetchCountry(const QString &isoCountry)
{
    return { .path
             = u"/2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/"_s + pathSegment(isoCountry) + u".json"_s };
}

} // namespace nd
