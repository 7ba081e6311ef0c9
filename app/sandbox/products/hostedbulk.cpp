// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/hosted.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/world/hostinglife.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// No page describes the request. Taken: {"friendly_name", "notification_email", "phone_numbers": [{"phone_number", …}],
// …}, where "…" are the parameters of a single order in small letters, for all numbers or for one.
constexpr qsizetype maxNumbers = 1000;
constexpr qint64 queueSeconds = 2;
constexpr qint64 numbersPerSecond = 50;

/// "contact_phone_number" to "ContactPhoneNumber".
QString parameterName(const QString &key)
{
    QString name;
    for (const QString &word : key.split(u'_'))
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

void appendMembers(const QJsonObject &object, Parameters *form)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isArray()) {
            for (const QJsonValue &value : it->toArray())
                form->append(parameterName(it.key()), value.toString());
        } else if (it->isBool()) {
            form->append(parameterName(it.key()), it->toBool() ? u"true"_s : u"false"_s);
        } else {
            form->append(parameterName(it.key()), it->toString());
        }
    }
}

/// One number's parameters: its own go before those that are for all.
Parameters formOf(const QJsonObject &common, const QJsonValue &row)
{
    const QJsonObject own = row.isObject() ? row.toObject() : QJsonObject{ { u"phone_number"_s, row } };
    Parameters form;
    appendMembers(own, &form);
    QJsonObject rest = common;
    for (const QString &key : own.keys())
        rest.remove(key);
    appendMembers(rest, &form);
    return form;
}

BulkOrder::Row carriedOut(Context &context, const Parameters &form, const QByteArray &bulkSid)
{
    BulkOrder::Row row;
    row.number = form.text(u"PhoneNumber").toUtf8();
    auto draft = readOrder(context, form, Generation::V2);
    if (const auto *reason = std::get_if<Failure>(&draft)) {
        row.failure = reason->message.toUtf8();
        return row;
    }
    auto &[order, incoming] = std::get<OrderDraft>(draft);
    order.bulkSid = bulkSid;
    row.orderSid = openOrder(context.world, std::move(order), std::move(incoming)).sid;
    return row;
}

qint64 finishedAt(const BulkOrder &bulk)
{
    return bulk.created + queueSeconds + std::max<qint64>(2, bulk.rows.size() / numbersPerSecond);
}

/// How many rows are shown by now.
qsizetype rowsShown(const BulkOrder &bulk, qint64 now)
{
    if (now >= finishedAt(bulk))
        return bulk.rows.size();
    const qint64 elapsed = std::max<qint64>(0, now - bulk.created - queueSeconds);
    return std::min<qsizetype>(bulk.rows.size(), elapsed * numbersPerSecond);
}

void writeRow(JsonWriter &json, const Context &context, const BulkOrder &bulk, const BulkOrder::Row &row)
{
    const HostedOrder *order = context.world.hosting.order(row.orderSid);
    json.openObject();
    json.memberOrNull("hosting_order_sid", row.orderSid);
    json.member("phone_number", row.number);
    json.member("account_sid",
                context.world.household.accounts.at(order == nullptr ? bulk.account : order->account).sid);
    json.memberOrNull("failure_reason", order == nullptr ? row.failure : order->failureReason);
    json.nullMember("next_step");
    json.memberOrNull("url", row.orderSid.isEmpty() ? QByteArray() : orderUrl(context, row.orderSid, Generation::V2));
    json.memberOrNull("email", order == nullptr ? QByteArray() : order->email);
    json.memberOrNull("signing_document_sid", order == nullptr ? QByteArray() : order->letterSid);
    json.closeObject();
}

/// The rows by the status of their orders, spelled as in the description's example: pending_loa.
void writeResults(JsonWriter &json, const Context &context, const BulkOrder &bulk, qsizetype shown,
                  const QByteArray &wantedStatus)
{
    std::map<QByteArray, QList<BulkOrder::Row>> groups;
    for (const BulkOrder::Row &row : bulk.rows.first(shown)) {
        const HostedOrder *order = context.world.hosting.order(row.orderSid);
        if (order == nullptr && !row.orderSid.isEmpty())
            continue; // canceled meanwhile
        const QByteArray word = wordOf(order == nullptr ? OrderStatus::Failed : order->status).replace('-', '_');
        if (wantedStatus.isEmpty() || word == wantedStatus)
            groups[word].append(row);
    }
    json.key("results").openArray();
    for (const auto &[status, rows] : groups) {
        json.openObject();
        json.member("order_status", status);
        json.member("count", QByteArray::number(rows.size()));
        json.memberOrNull("get_more_info",
                          status == "failed"
                              ? QByteArray("For more information, call the Hosted Number Eligibility API.")
                              : QByteArray());
        json.key("orders").openArray();
        for (const BulkOrder::Row &row : rows)
            writeRow(json, context, bulk, row);
        json.closeArray().closeObject();
    }
    json.closeArray();
}

Response answered(const Context &context, const BulkOrder &bulk, int status, const QByteArray &wantedStatus = {})
{
    const qint64 now = context.world.clock.now();
    const bool done = now >= finishedAt(bulk);
    const bool queued = now < bulk.created + queueSeconds;
    JsonWriter json;
    json.openObject();
    json.member("bulk_hosting_sid", bulk.sid);
    json.member("request_status", QByteArrayView(done ? "PROCESSED" : queued ? "QUEUED" : "IN_PROGRESS"));
    json.memberOrNull("friendly_name", bulk.friendlyName);
    json.memberOrNull("notification_email", bulk.notificationEmail);
    json.member("date_created", iso8601(bulk.created));
    json.memberOrNull("date_completed", done ? iso8601(finishedAt(bulk)) : QByteArray());
    json.member("url", orderUrl(context, "Bulk/" + bulk.sid, Generation::V2));
    json.numberMember("total_count", bulk.rows.size());
    writeResults(json, context, bulk, rowsShown(bulk, now), wantedStatus);
    json.closeObject();
    return okay(json, status);
}

} // namespace

Response createBulkOrder(Context &context, Generation)
{
    if (!context.request.isJson())
        return failure(Code::UnsupportedMediaType);
    const QJsonDocument document = QJsonDocument::fromJson(context.request.body);
    if (!document.isObject())
        return failure(Code::InvalidParameter, u"The body is no JSON object."_s);
    QJsonObject object = document.object();
    const QJsonArray numbers = object.take(u"phone_numbers"_s).toArray();
    if (numbers.isEmpty())
        return failure(Code::NumbersRequired);
    if (numbers.size() > maxNumbers)
        return failure(Code::TooManyNumbers, u"Number of phone numbers cannot exceed %1"_s.arg(maxNumbers));
    BulkOrder bulk;
    bulk.account = context.account;
    bulk.friendlyName = object.take(u"friendly_name"_s).toString().toUtf8();
    bulk.notificationEmail = object.take(u"notification_email"_s).toString().toUtf8();
    bulk.created = context.world.clock.now();
    if (bulk.friendlyName.size() > 128)
        return failure(Code::BadHostedName);
    BulkOrder &made = context.world.hosting.add(std::move(bulk));
    for (const QJsonValue &row : numbers)
        made.rows.append(carriedOut(context, formOf(object, row), made.sid));
    context.world.dirty = true;
    return answered(context, made, 202);
}

Response fetchBulkOrder(Context &context, Generation)
{
    const BulkOrder *bulk = context.world.hosting.bulk(context.account, context.part(u"Sid"_s).toLatin1());
    if (bulk == nullptr)
        return notFound(context.request);
    const QByteArray status = context.request.query.text(u"OrderStatus").toLatin1().replace('-', '_');
    return answered(context, *bulk, 200, status);
}

} // namespace sandbox
