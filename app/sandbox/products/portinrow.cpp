// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/portin.h"

namespace sandbox {

namespace {

QByteArray urlOf(const Context &context, const PortRequest &request)
{
    return context.origin + "/v1/Porting/PortIn/" + request.sid;
}

void writeList(JsonWriter &json, QByteArrayView name, const QList<QByteArray> &values)
{
    json.key(name).openArray();
    for (const QByteArray &value : values)
        json.text(value);
    json.closeArray();
}

void writeTime(JsonWriter &json, QByteArrayView name, qint64 seconds)
{
    json.memberOrNull(name, seconds > 0 ? iso8601(seconds) : QByteArray());
}

void writeCode(JsonWriter &json, QByteArrayView name, int code)
{
    if (code == 0)
        json.nullMember(name);
    else
        json.numberMember(name, code);
}

struct TextMember
{
    const char *name;
    QByteArray PortRequest::*member;
};

constexpr TextMember carrierTexts[] = {
    { "customer_type", &PortRequest::customerType },
    { "customer_name", &PortRequest::customerName },
    { "account_number", &PortRequest::accountNumber },
    { "account_telephone_number", &PortRequest::accountPhone },
    { "authorized_representative", &PortRequest::representative },
    { "authorized_representative_email", &PortRequest::representativeEmail },
    { "address_sid", &PortRequest::addressSid },
};

constexpr TextMember addressTexts[] = {
    { "street", &PortRequest::street }, { "street_2", &PortRequest::street2 }, { "city", &PortRequest::city },
    { "state", &PortRequest::state },   { "zip", &PortRequest::zip },          { "country", &PortRequest::country },
};

constexpr const char *japanese[]
    = { "authorized_representative_katakana", "building", "katakana_name", "sub_municipality" };

void writeCarrier(JsonWriter &json, const PortRequest &request)
{
    json.key("losing_carrier_information").openObject();
    for (const TextMember &row : carrierTexts)
        json.memberOrNull(row.name, request.*row.member);
    json.key("address").openObject();
    for (const TextMember &row : addressTexts)
        json.memberOrNull(row.name, request.*row.member);
    json.closeObject();
    for (const char *name : japanese)
        json.nullMember(name);
    json.closeObject();
}

void writeRow(JsonWriter &json, const PortNumber &number, PortSpelling spelling)
{
    const QByteArray status = wordOf(number.status);
    json.openObject();
    json.member("phone_number", number.given);
    json.memberOrNull("number_type", number.portable ? number.type : QByteArray());
    json.flagMember("portable", number.portable);
    json.memberOrNull("not_portability_reason", number.reason);
    writeCode(json, "not_portability_reason_code", number.reasonCode);
    json.member("port_in_phone_number_sid", number.sid);
    json.member("port_in_phone_number_status", spelling == PortSpelling::Made ? underscored(status) : status);
    json.memberOrNull("rejection_reason", number.rejection);
    // Text here, an integer where the number is fetched alone: pages 15 and 16.
    json.memberOrNull("rejection_reason_code",
                      number.rejectionCode == 0 ? QByteArray() : QByteArray::number(number.rejectionCode));
    writeTime(json, "port_date", number.portDate);
    json.member("status_last_time_updated_timestamp", iso8601(number.updated));
    json.nullMember("external_porting_vendor_phone_number_id");
    json.closeObject();
}

const char *suggestedAction(PortStatus status)
{
    switch (status) {
    case PortStatus::WaitingForSignature:
        return "Sign the letter of authorization.";
    case PortStatus::ActionRequired:
        return "Cancel the rejected phone numbers and resubmit them with corrected information.";
    default:
        return "";
    }
}

} // namespace

void writePort(JsonWriter &json, const Context &context, const PortRequest &request, PortSpelling spelling)
{
    const Porting &porting = context.world.porting;
    json.openObject();
    json.member("port_in_request_sid", request.sid);
    json.member("url", urlOf(context, request));
    json.member("account_sid", context.world.household.accounts.at(request.account).sid);
    json.nullMember("bundle_sid").nullMember("portability_advance_carrier").nullMember("auto_cancel_approval_numbers");
    writeList(json, "notification_emails", request.notificationEmails);
    json.memberOrNull("target_port_in_date", request.targetDate);
    json.memberOrNull("target_port_in_time_range_start", request.rangeStart);
    json.memberOrNull("target_port_in_time_range_end", request.rangeEnd);
    json.member("port_in_request_status", wordOf(request.status));
    writeCode(json, "support_ticket_id", request.ticket);
    json.memberOrNull("order_cancellation_reason", request.cancellationReason);
    json.member("date_created", iso8601(request.created));
    writeCarrier(json, request);
    json.key("phone_numbers").openArray();
    for (int i = 0; i < request.count; ++i)
        writeRow(json, porting.numberOf(request, i), spelling);
    json.closeArray();
    writeList(json, "documents", request.documents);
    const bool waits = request.status == PortStatus::WaitingForSignature;
    json.memberOrNull("signature_request_url",
                      waits ? context.origin + "/_sandbox/port-in/" + request.sid + "/letter" : QByteArray());
    json.closeObject();
}

void writePortSummary(JsonWriter &json, const World &world, const PortRequest &request)
{
    int ported = 0;
    for (int i = 0; i < request.count; ++i)
        ported += world.porting.numberOf(request, i).status == PortNumberStatus::Completed ? 1 : 0;
    json.openObject();
    json.numberMember("phone_numbers_ported", ported);
    json.numberMember("phone_numbers_requested", request.count);
    json.member("port_in_request_sid", request.sid);
    json.member("port_in_request_status", wordOf(request.status));
    json.member("status_last_updated_timestamp", iso8601(request.updated));
    json.memberOrNull("suggested_action", QByteArray(suggestedAction(request.status)));
    json.closeObject();
}

void writePortNumber(JsonWriter &json, const Context &context, const PortNumber &number)
{
    const PortRequest &request = context.world.porting.requestOf(number);
    bool digits = false;
    const qint64 pin = number.pin.toLongLong(&digits);
    json.openObject();
    json.member("port_in_request_sid", request.sid);
    json.member("phone_number_sid", number.sid);
    json.member("url", urlOf(context, request) + "/PhoneNumber/" + number.sid);
    json.member("account_sid", context.world.household.accounts.at(request.account).sid);
    json.member("phone_number", number.given);
    json.memberOrNull("phone_number_type", number.portable ? number.type : QByteArray());
    json.memberOrNull("country", number.portable ? number.country : QByteArray());
    json.member("date_created", iso8601(request.created));
    json.member("last_updated", iso8601(number.updated));
    json.flagMember("portable", number.portable);
    json.memberOrNull("not_portability_reason", number.reason);
    writeCode(json, "not_portability_reason_code", number.reasonCode);
    if (number.portable)
        json.flagMember("missing_required_fields", number.missingFields);
    else
        json.nullMember("missing_required_fields");
    json.member("port_in_phone_number_status", underscored(wordOf(number.status)));
    // Page 16 has an integer: what is no number can't be shown.
    if (digits)
        json.numberMember("port_out_pin", pin);
    else
        json.nullMember("port_out_pin");
    json.memberOrNull("rejection_reason", number.rejection);
    writeCode(json, "rejection_reason_code", number.rejectionCode);
    writeTime(json, "port_date", number.portDate);
    json.closeObject();
}

} // namespace sandbox
