// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/param.h"
#include "app/net/request.h"
#include "models/hostedgeneration.h"

#include <QDateTime>
#include <QList>
#include <QVariantMap>

#include <span>

namespace nd {

/// Orders to host numbers: page 08 for the Developer Preview, DISCREPANCIES and the official OpenAPI for v2. Read as
/// HostedOrder.

/// Where a generation's orders and letters live.
Product hostedProduct(HostedGeneration generation);
/// The generation that a request of theirs is for.
HostedGeneration generationOf(const Request &request);

/// What the service filters a list of orders by; what is empty is not asked.
struct HostedOrderFilter
{
    QString status{};
    QString number{}; ///< E.164.
    QString incomingNumberSid{};
    QString friendlyName{};
    QString uniqueName{}; ///< Preview alone; not asked in v2.
};
Request listHostedOrders(HostedGeneration generation, const HostedOrderFilter &filter = {}, int pageSize = 1000);
Request fetchHostedOrder(HostedGeneration generation, const QString &sid);
/// The orders on a letter of authorization. Their statuses can be rougher than the orders' own (DISCREPANCIES).
Request listOrdersOfDocument(HostedGeneration generation, const QString &documentSid, int pageSize = 1000);

/// @param settings as of HostedOrderForm::settings()
Request createHostedOrder(HostedGeneration generation, const QString &e164, const QVariantMap &settings);
/// Places the ownership-verification call: costs an attempt each time.
/// @param extension digits and w, see rules/ivrextension.h; may be empty
/// @param delay seconds before it, 0 to 60
Request placeVerificationCall(HostedGeneration generation, const QString &sid, const QString &extension, int delay);
/// Changes an order; exists in preview alone.
/// @param changes field name of HostedOrder to new value
Request updateHostedOrder(const QString &sid, const QVariantMap &changes);
/// The order and its incoming number go.
Request cancelHostedOrder(HostedGeneration generation, const QString &sid);

/// Many orders in one request, v2 alone. No page describes the body: the members are the parameters of a single order
/// in small letters, those that all have in common beside the numbers.
/// @param settings as of HostedOrderForm::settings(), for all numbers
/// @param ownSettings what one number has of its own (friendly_name), by E.164
Request createHostedOrdersInBulk(const QString &name, const QStringList &numbers, const QVariantMap &settings,
                                 const QMap<QString, QVariantMap> &ownSettings = {});

/// What became of an order in bulk.
struct HostedBulk
{
    QString sid{}; ///< BH…
    QString status{}; ///< QUEUED, IN_PROGRESS, PROCESSED.
    QString name{}; ///< Of the request, as whoever made it called it.
    QDateTime created{}; ///< UTC; invalid when it isn't told.
    int total = 0;
    struct Row
    {
        QString number{};
        QString orderSid{}; ///< Empty when there is none.
        QString status{}; ///< As in orders.
        QString failureReason{};
    };
    QList<Row> rows{}; ///< As far as it is processed.

    bool isFinished() const;
};
Call<HostedBulk> fetchHostedBulk(const QString &bulkSid);
Result<HostedBulk> decodeHostedBulk(const QByteArray &body);

/// Field name of HostedOrder (or of HostedOrderForm::settings()) -> parameter of create.
std::span<const Param> hostedOrderCreateParams(HostedGeneration generation);
/// -> parameter of update.
std::span<const Param> hostedOrderUpdateParams(HostedGeneration generation);

} // namespace nd
