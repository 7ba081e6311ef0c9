// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/applications.h"

using namespace Qt::StringLiterals;

namespace nd {

Request listApplications(int pageSize)
{
    return { .path = u"/2010-04-01/Accounts/{AccountSid}/Applications.json"_s,
             .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

} // namespace nd
