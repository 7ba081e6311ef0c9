// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/hosted.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct Paths
{
    const char *orders;
    const char *letters;
};

constexpr Paths paths[] = {
    { "/HostedNumbers/HostedNumberOrders", "/HostedNumbers/AuthorizationDocuments" },
    { "/v2/HostedNumber/Orders", "/v2/HostedNumber/AuthorizationDocuments" },
};

const Paths &pathsOf(Generation generation)
{
    return paths[static_cast<std::size_t>(generation)];
}

/// What the customer can do next, by status (v2 alone says it, and no page says how).
constexpr const char *nextSteps[] = {
    "Wait for the eligibility check.",
    "Verify the ownership of the number.",
    "Enter the verification code on the phone.",
    "Create an authorization document.",
    "Sign the authorization document.",
    "Wait for the carrier.",
    "Wait for the test messages.",
    "",
    "Contact hosted numbers support.",
    "Check the eligibility of the number.",
};

void writeList(JsonWriter &json, QByteArrayView name, const QList<QByteArray> &values)
{
    json.key(name).openArray();
    for (const QByteArray &value : values)
        json.text(value);
    json.closeArray();
}

/// What every row of an order has.
void writeCommon(JsonWriter &json, const Context &context, const HostedOrder &order, OrderStatus status)
{
    json.member("sid", order.sid);
    json.member("account_sid", context.world.household.accounts.at(order.account).sid);
    json.memberOrNull("incoming_phone_number_sid", order.incomingSid);
    json.memberOrNull("address_sid", order.addressSid);
    json.memberOrNull("signing_document_sid", order.letterSid);
    json.member("phone_number", e164(order.number));
    const Traits traits = hostedTraits();
    json.key("capabilities").openObject();
    json.flagMember("voice", traits.voice).flagMember("sms", traits.sms).flagMember("mms", traits.mms);
    json.flagMember("fax", traits.fax);
    json.closeObject();
    json.memberOrNull("friendly_name", order.friendlyName);
    json.member("status", wordOf(status));
    json.member("failure_reason", order.failureReason);
    json.member("date_created", iso8601(order.created));
    json.member("date_updated", iso8601(order.updated));
    json.memberOrNull("email", order.email);
    writeList(json, "cc_emails", order.ccEmails);
}

void writeV2(JsonWriter &json, const HostedOrder &order)
{
    json.memberOrNull("contact_title", order.contactTitle);
    json.memberOrNull("contact_phone_number", order.contactPhone);
    json.memberOrNull("bulk_hosting_request_sid", order.bulkSid);
    json.member("next_step", QByteArrayView(nextSteps[static_cast<std::size_t>(order.status)]));
}

void writeVerification(JsonWriter &json, const HostedOrder &order, Generation generation)
{
    const bool preview = generation == Generation::Preview;
    json.numberMember("verification_attempts", order.attempts);
    json.member("verification_type", order.verificationType);
    json.memberOrNull("verification_code", order.code);
    writeList(json, "verification_call_sids", order.callSids);
    json.numberMember(preview ? "call_delay" : "verification_call_delay", order.callDelay);
    json.memberOrNull(preview ? "extension" : "verification_call_extension", order.extension);
    if (!preview)
        return;
    json.memberOrNull("unique_name", order.uniqueName);
    json.memberOrNull("verification_document_sid", order.verificationDocumentSid);
}

} // namespace

QByteArray orderUrl(const Context &context, const QByteArray &sid, Generation generation)
{
    const QByteArray list = context.origin + pathsOf(generation).orders;
    return sid.isEmpty() ? list : list + '/' + sid;
}

OrderStatus dependentStatus(OrderStatus status)
{
    switch (status) {
    case OrderStatus::TwilioProcessing:
    case OrderStatus::PendingVerification:
        return OrderStatus::Received;
    case OrderStatus::Testing:
        return OrderStatus::CarrierProcessing;
    default:
        return status;
    }
}

void writeOrder(JsonWriter &json, const Context &context, const HostedOrder &order, Generation generation)
{
    json.openObject();
    writeCommon(json, context, order, order.status);
    json.member("url", orderUrl(context, order.sid, generation));
    writeVerification(json, order, generation);
    if (generation == Generation::V2)
        writeV2(json, order);
    json.closeObject();
}

void writeDependentOrder(JsonWriter &json, const Context &context, const HostedOrder &order, Generation generation)
{
    json.openObject();
    writeCommon(json, context, order, dependentStatus(order.status));
    if (generation == Generation::V2)
        writeV2(json, order);
    else
        writeVerification(json, order, generation);
    json.closeObject();
}

void writeLetter(JsonWriter &json, const Context &context, const Letter &letter, Generation generation)
{
    const QByteArray url = context.origin + pathsOf(generation).letters + '/' + letter.sid;
    json.openObject();
    json.member("sid", letter.sid);
    json.member("address_sid", letter.addressSid);
    json.member("status", wordOf(letter.status));
    json.member("email", letter.email);
    writeList(json, "cc_emails", letter.ccEmails);
    json.member("date_created", iso8601(letter.created));
    json.member("date_updated", iso8601(letter.updated));
    json.member("url", url);
    json.key("links").openObject();
    json.member("dependent_hosted_number_orders", url + "/DependentHostedNumberOrders");
    json.closeObject();
    json.closeObject();
}

} // namespace sandbox
