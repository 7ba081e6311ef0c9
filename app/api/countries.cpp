// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/countries.h"

using namespace Qt::StringLiterals;

namespace nd {

Request listCountries(int pageSize)
{
    return { .path = u"/2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers.json"_s,
             .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

} // namespace nd
