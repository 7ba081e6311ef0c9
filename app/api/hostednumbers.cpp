// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/hostednumbers.h"

#include "app/api/jsonbody.h"
#include "models/word.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QString ordersPath(HostedGeneration generation)
{
    return generation == HostedGeneration::V2 ? u"/v2/HostedNumber/Orders"_s : u"/HostedNumbers/HostedNumberOrders"_s;
}

QString orderPath(HostedGeneration generation, const QString &sid)
{
    return ordersPath(generation) + u'/' + pathSegment(sid);
}

QString flagText(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

Parameters filterParameters(HostedGeneration generation, const HostedOrderFilter &filter, int pageSize)
{
    const std::pair<QString, QString> wanted[] = {
        { u"Status"_s, filter.status },
        { u"PhoneNumber"_s, filter.number },
        { u"IncomingPhoneNumberSid"_s, filter.incomingNumberSid },
        { u"FriendlyName"_s, filter.friendlyName },
        { u"UniqueName"_s, generation == HostedGeneration::Preview ? filter.uniqueName : QString() },
    };
    Parameters query;
    for (const auto &[name, value] : wanted) {
        if (!value.isEmpty())
            query.append({ name, value });
    }
    query.append({ u"PageSize"_s, QString::number(pageSize) });
    return query;
}

/// "cc_emails" -> ["…"], everything else as text.
QJsonObject members(const QVariantMap &settings)
{
    QJsonObject object;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        object.insert(it.key(),
                      it->typeId() == QMetaType::QStringList
                          ? QJsonValue(QJsonArray::fromStringList(it->toStringList()))
                          : QJsonValue(it->toString()));
    }
    return object;
}

} // namespace

Product hostedProduct(HostedGeneration generation)
{
    return generation == HostedGeneration::V2 ? Product::Numbers : Product::Preview;
}

HostedGeneration generationOf(const Request &request)
{
    return request.product == Product::Preview ? HostedGeneration::Preview : HostedGeneration::V2;
}

std::span<const Param> hostedOrderCreateParams(HostedGeneration generation)
{
    static constexpr Param v2[] = {
        { "contact_phone_number", "ContactPhoneNumber" },
        { "address_sid", "AddressSid" },
        { "email", "Email" },
        { "contact_title", "ContactTitle" },
        { "cc_emails", "CcEmails" },
        { "friendly_name", "FriendlyName" },
        { "account_sid", "AccountSid" },
        { "sms_url", "SmsUrl" },
        { "sms_method", "SmsMethod" },
        { "sms_fallback_url", "SmsFallbackUrl" },
        { "sms_fallback_method", "SmsFallbackMethod" },
        { "status_callback_url", "StatusCallbackUrl" },
        { "status_callback_method", "StatusCallbackMethod" },
        { "sms_application_sid", "SmsApplicationSid" },
    };
    static constexpr Param preview[] = {
        { "address_sid", "AddressSid" },
        { "email", "Email" },
        { "cc_emails", "CcEmails" },
        { "friendly_name", "FriendlyName" },
        { "unique_name", "UniqueName" },
        { "account_sid", "AccountSid" },
        { "verification_type", "VerificationType" },
        { "verification_document_sid", "VerificationDocumentSid" },
        { "sms_url", "SmsUrl" },
        { "sms_method", "SmsMethod" },
        { "sms_fallback_url", "SmsFallbackUrl" },
        { "sms_fallback_method", "SmsFallbackMethod" },
        { "status_callback_url", "StatusCallbackUrl" },
        { "status_callback_method", "StatusCallbackMethod" },
        { "sms_application_sid", "SmsApplicationSid" },
    };
    return generation == HostedGeneration::V2 ? std::span<const Param>(v2) : std::span<const Param>(preview);
}

std::span<const Param> hostedOrderUpdateParams(HostedGeneration generation)
{
    static constexpr Param v2[] = {
        { "status", "Status" },
        { "verification_call_delay", "VerificationCallDelay" },
        { "verification_call_extension", "VerificationCallExtension" },
    };
    static constexpr Param preview[] = {
        { "status", "Status" },
        { "verification_call_delay", "CallDelay" },
        { "verification_call_extension", "Extension" },
        { "verification_type", "VerificationType" },
        { "verification_document_sid", "VerificationDocumentSid" },
        { "friendly_name", "FriendlyName" },
        { "unique_name", "UniqueName" },
        { "email", "Email" },
        { "cc_emails", "CcEmails" },
    };
    return generation == HostedGeneration::V2 ? std::span<const Param>(v2) : std::span<const Param>(preview);
}

Request listHostedOrders(HostedGeneration generation, const HostedOrderFilter &filter, int pageSize)
{
    return { .product = hostedProduct(generation),
             .path = ordersPath(generation),
             .query = filterParameters(generation, filter, pageSize) };
}

Request fetchHostedOrder(HostedGeneration generation, const QString &sid)
{
    return { .product = hostedProduct(generation), .path = orderPath(generation, sid) };
}

Request listOrdersOfDocument(HostedGeneration generation, const QString &documentSid, int pageSize)
{
    const QString documents = generation == HostedGeneration::V2 ? u"/v2/HostedNumber/AuthorizationDocuments/"_s
                                                                 : u"/HostedNumbers/AuthorizationDocuments/"_s;
    return { .product = hostedProduct(generation),
             .path = documents + pathSegment(documentSid) + u"/DependentHostedNumberOrders"_s,
             .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

Request createHostedOrder(HostedGeneration generation, const QString &e164, const QVariantMap &settings)
{
    Request request{ .verb = Verb::Post,
                     .product = hostedProduct(generation),
                     .path = ordersPath(generation),
                     .form = { { u"PhoneNumber"_s, e164 }, { u"SmsCapability"_s, flagText(true) } } };
    request.form += toParameters(hostedOrderCreateParams(generation), settings);
    return request;
}

Request placeVerificationCall(HostedGeneration generation, const QString &sid, const QString &extension, int delay)
{
    // What a call before this one was told does not count: both are said each time.
    QVariantMap values{ { u"status"_s, u"pending-verification"_s },
                        { u"verification_call_delay"_s, QString::number(delay) },
                        { u"verification_call_extension"_s, extension } };
    if (generation == HostedGeneration::Preview)
        values.insert(u"verification_type"_s, u"phone-call"_s);
    return { .verb = Verb::Post,
             .product = hostedProduct(generation),
             .path = orderPath(generation, sid),
             .form = toParameters(hostedOrderUpdateParams(generation), values) };
}

Request updateHostedOrder(const QString &sid, const QVariantMap &changes)
{
    constexpr auto generation = HostedGeneration::Preview;
    return { .verb = Verb::Post,
             .product = hostedProduct(generation),
             .path = orderPath(generation, sid),
             .form = toParameters(hostedOrderUpdateParams(generation), changes) };
}

Request cancelHostedOrder(HostedGeneration generation, const QString &sid)
{
    return { .verb = Verb::Delete, .product = hostedProduct(generation), .path = orderPath(generation, sid) };
}

Request createHostedOrdersInBulk(const QString &name, const QStringList &numbers, const QVariantMap &settings,
                                 const QMap<QString, QVariantMap> &ownSettings)
{
    QJsonArray rows;
    for (const QString &number : numbers) {
        QJsonObject row = members(ownSettings.value(number));
        row.insert(u"phone_number"_s, number);
        rows.append(row);
    }
    QJsonObject json = members(settings);
    json.insert(u"sms_capability"_s, true);
    // The name of the whole; those of the numbers are their own.
    json.insert(u"friendly_name"_s, name);
    json.insert(u"phone_numbers"_s, rows);
    return { .verb = Verb::Post,
             .product = Product::Numbers,
             .path = ordersPath(HostedGeneration::V2) + u"/Bulk"_s,
             .json = json };
}

bool HostedBulk::isFinished() const
{
    return sameWord(status, u"PROCESSED");
}

Result<HostedBulk> decodeHostedBulk(const QByteArray &body)
{
    const Result<QJsonObject> answer = readJsonObject(body);
    if (!answer)
        return answer.error();
    HostedBulk bulk{ .sid = answer.value()["bulk_hosting_sid"_L1].toString(),
                     .status = answer.value()["request_status"_L1].toString(),
                     .name = answer.value()["friendly_name"_L1].toString(),
                     .created = instantIn(answer.value()["date_created"_L1]),
                     .total = answer.value()["total_count"_L1].toInt() };
    if (bulk.sid.isEmpty())
        return unreadableAnswer();
    // By status, and the orders of it below; null while nothing is processed.
    const QJsonArray groups = answer.value()["results"_L1].toArray();
    for (const QJsonValue group : groups) {
        const QJsonArray orders = group["orders"_L1].toArray();
        for (const QJsonValue order : orders) {
            bulk.rows.append({ .number = order["phone_number"_L1].toString(),
                               .orderSid = order["hosting_order_sid"_L1].toString(),
                               .status = group["order_status"_L1].toString(),
                               .failureReason = order["failure_reason"_L1].toString() });
        }
    }
    return bulk;
}

Call<HostedBulk> fetchHostedBulk(const QString &bulkSid)
{
    return { { .product = Product::Numbers,
               .path = ordersPath(HostedGeneration::V2) + u"/Bulk/"_s + pathSegment(bulkSid) },
             decodeHostedBulk };
}

} // namespace nd
