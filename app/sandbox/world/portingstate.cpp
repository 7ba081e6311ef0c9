// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/portingstate.h"

#include "app/sandbox/world/savedrow.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr Member<PortRequest, QByteArray> requestTexts[] = {
    { "target_date", &PortRequest::targetDate },
    { "range_start", &PortRequest::rangeStart },
    { "range_end", &PortRequest::rangeEnd },
    { "customer_type", &PortRequest::customerType },
    { "customer_name", &PortRequest::customerName },
    { "account_number", &PortRequest::accountNumber },
    { "account_phone", &PortRequest::accountPhone },
    { "address", &PortRequest::addressSid },
    { "street", &PortRequest::street },
    { "street_2", &PortRequest::street2 },
    { "city", &PortRequest::city },
    { "state", &PortRequest::state },
    { "zip", &PortRequest::zip },
    { "country", &PortRequest::country },
    { "representative", &PortRequest::representative },
    { "representative_email", &PortRequest::representativeEmail },
    { "cancellation_reason", &PortRequest::cancellationReason },
};
constexpr Member<PortRequest, QList<QByteArray>> requestLists[]
    = { { "emails", &PortRequest::notificationEmails }, { "documents", &PortRequest::documents } };
constexpr Member<PortRequest, qint64> requestTimes[] = { { "phase_since", &PortRequest::phaseSince },
                                                         { "created", &PortRequest::created },
                                                         { "updated", &PortRequest::updated } };
constexpr Member<PortRequest, int> requestIntegers[] = {
    { "account", &PortRequest::account },
    { "creator", &PortRequest::creator },
    { "ticket", &PortRequest::ticket },
};
constexpr Members<PortRequest> requestMembers{ requestTexts, requestLists, requestTimes, requestIntegers, {} };

constexpr Member<PortNumber, QByteArray> numberTexts[] = {
    { "given", &PortNumber::given },
    { "pin", &PortNumber::pin },
    { "type", &PortNumber::type },
    { "country", &PortNumber::country },
    { "reason", &PortNumber::reason },
    { "rejection", &PortNumber::rejection },
    { "incoming", &PortNumber::incomingSid },
};
constexpr Member<PortNumber, qint64> numberTimes[] = {
    { "port_date", &PortNumber::portDate },
    { "submitted", &PortNumber::submitted },
    { "updated", &PortNumber::updated },
};
constexpr Member<PortNumber, int> numberIntegers[]
    = { { "reason_code", &PortNumber::reasonCode }, { "rejection_code", &PortNumber::rejectionCode } };
constexpr Member<PortNumber, quint64> numberNumbers[] = { { "number", &PortNumber::number } };
constexpr Member<PortNumber, bool> numberFlags[]
    = { { "portable", &PortNumber::portable }, { "missing", &PortNumber::missingFields } };
constexpr Members<PortNumber> numberMembers{ numberTexts, {}, numberTimes, numberIntegers, numberNumbers, numberFlags };

constexpr Member<UploadedDocument, QByteArray> documentTexts[] = {
    { "type", &UploadedDocument::type },
    { "friendly_name", &UploadedDocument::friendlyName },
    { "mime_type", &UploadedDocument::mimeType },
    { "failure_reason", &UploadedDocument::failureReason },
};
constexpr Member<UploadedDocument, qint64> documentTimes[] = { { "size", &UploadedDocument::size },
                                                               { "created", &UploadedDocument::created },
                                                               { "updated", &UploadedDocument::updated } };
constexpr Member<UploadedDocument, int> documentIntegers[] = { { "account", &UploadedDocument::account } };
constexpr Member<UploadedDocument, bool> documentFlags[] = { { "locked", &UploadedDocument::locked } };
constexpr Members<UploadedDocument> documentMembers{ documentTexts,    {}, documentTimes,
                                                     documentIntegers, {}, documentFlags };

constexpr Member<WebhookTargets, QByteArray> targetTexts[]
    = { { "port_in", &WebhookTargets::portIn }, { "port_out", &WebhookTargets::portOut } };
constexpr Member<WebhookTargets, QList<QByteArray>> targetLists[] = { { "events", &WebhookTargets::events } };
constexpr Member<WebhookTargets, qint64> targetTimes[] = {
    { "port_in_since", &WebhookTargets::portInSince },
    { "port_out_since", &WebhookTargets::portOutSince },
    { "port_in_ends", &WebhookTargets::portInEnds },
    { "port_out_ends", &WebhookTargets::portOutEnds },
};
constexpr Members<WebhookTargets> targetMembers{ targetTexts, targetLists, targetTimes, {}, {} };

constexpr Member<WebhookDelivery, QByteArray> deliveryTexts[] = {
    { "event", &WebhookDelivery::event },
    { "target", &WebhookDelivery::target },
    { "body", &WebhookDelivery::body },
    { "outcome", &WebhookDelivery::outcome },
};
constexpr Member<WebhookDelivery, qint64> deliveryTimes[] = { { "next", &WebhookDelivery::next } };
constexpr Member<WebhookDelivery, int> deliveryIntegers[]
    = { { "account", &WebhookDelivery::account }, { "attempts", &WebhookDelivery::attempts } };
constexpr Member<WebhookDelivery, bool> deliveryFlags[] = { { "over", &WebhookDelivery::over } };
constexpr Members<WebhookDelivery> deliveryMembers{ deliveryTexts,    {}, deliveryTimes,
                                                    deliveryIntegers, {}, deliveryFlags };

/// A row with its status, by its place in the enumeration's order.
template <typename Row>
QJsonObject rowToJson(const Row &row, const Members<Row> &members)
{
    QJsonObject object = toJson(row, members);
    object.insert(u"status"_s, static_cast<int>(row.status));
    return object;
}

template <typename Row, typename Status>
Row rowFromJson(const QJsonValue &object, const Members<Row> &members, Status last)
{
    Row row = fromJson(object, members);
    row.status = static_cast<Status>(std::clamp(object["status"_L1].toInt(), 0, static_cast<int>(last)));
    return row;
}

} // namespace

QJsonObject toJson(const Porting &porting)
{
    QJsonArray requests;
    for (const PortRequest &request : porting.requests) {
        QJsonObject object = rowToJson(request, requestMembers);
        object.insert(u"phase"_s, static_cast<int>(request.phase));
        QJsonArray numbers;
        for (int i = 0; i < request.count; ++i)
            numbers.append(rowToJson(porting.numberOf(request, i), numberMembers));
        object.insert(u"numbers"_s, numbers);
        requests.append(object);
    }
    QJsonArray documents;
    for (const UploadedDocument &document : porting.documents)
        documents.append(rowToJson(document, documentMembers));
    QJsonArray targets;
    for (const WebhookTargets &row : porting.webhooks)
        targets.append(toJson(row, targetMembers));
    QJsonArray deliveries;
    for (const WebhookDelivery &row : porting.deliveries)
        deliveries.append(toJson(row, deliveryMembers));
    return { { u"requests"_s, requests },
             { u"documents"_s, documents },
             { u"webhooks"_s, targets },
             { u"deliveries"_s, deliveries } };
}

void restore(Porting &porting, const QJsonObject &object)
{
    porting = Porting(porting.seed());
    for (const QJsonValue &value : object["requests"_L1].toArray()) {
        PortRequest request = rowFromJson(value, requestMembers, PortStatus::Expired);
        request.phase
            = static_cast<PortPhase>(std::clamp(value["phase"_L1].toInt(), 0, static_cast<int>(PortPhase::Over)));
        request.creator = std::clamp(request.creator, 0, 2);
        QList<PortNumber> numbers;
        for (const QJsonValue &row : value["numbers"_L1].toArray())
            numbers.append(rowFromJson(row, numberMembers, PortNumberStatus::Completed));
        porting.add(std::move(request), numbers);
    }
    for (const QJsonValue &row : object["documents"_L1].toArray())
        porting.add(rowFromJson(row, documentMembers, DocumentStatus::Expired));
    const QJsonArray targets = object["webhooks"_L1].toArray();
    for (std::size_t i = 0; i < porting.webhooks.size(); ++i)
        porting.webhooks[i] = fromJson(targets.at(static_cast<qsizetype>(i)), targetMembers);
    for (const QJsonValue &row : object["deliveries"_L1].toArray())
        porting.add(fromJson(row, deliveryMembers));
}

} // namespace sandbox
