// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QHash>
#include <QUrl>

namespace nd::test {

/// One service that has all the hosts of the API.
inline QHash<Product, QUrl> everyProductAt(const QUrl &url)
{
    QHash<Product, QUrl> urls;
    for (const Product product : allProducts)
        urls.insert(product, url);
    return urls;
}

} // namespace nd::test
