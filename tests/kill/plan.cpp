// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kill/plan.h"

#include "app/ops/bulkplans.h"
#include "models/decode.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nd::test {

BulkPlan planOf(const QJsonObject &order)
{
    const QString what = order["plan"_L1].toString();
    if (what == "buy"_L1) {
        QList<Purchase> purchases;
        for (const QJsonValue number : order["numbers"_L1].toArray()) {
            Purchase purchase;
            purchase.number.number = number.toString();
            purchases.append(purchase);
        }
        BuyForm form;
        form.friendlyName = u"Desk {n}"_s;
        return planPurchases(purchases, form, int(purchases.size()));
    }
    const auto numbers = decodeRecords<IncomingNumber>(order["page"_L1].toString().toUtf8());
    if (!numbers)
        qFatal("no numbers");
    if (what == "release"_L1)
        return planRelease(numbers.value(), std::chrono::seconds(0)).plan;
    return planUpdate(numbers.value(), { { u"voice_url"_s, order["voiceUrl"_L1].toString() } }).plan;
}

} // namespace nd::test
