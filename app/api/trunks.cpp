// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/trunks.h"

using namespace Qt::StringLiterals;

namespace nd {

Request listTrunks(int pageSize)
{
    return { .product = Product::Trunking,
             .path = u"/v1/Trunks"_s,
             .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

} // namespace nd
