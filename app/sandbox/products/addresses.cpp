// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parametervalues.h"
#include "app/sandbox/products/incomingrow.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"
#include "app/sandbox/world/random.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

void writeAddress(JsonWriter &json, const Context &context, const Address &address)
{
    json.openObject();
    json.member("account_sid", context.accountSid());
    json.member("city", address.city);
    json.member("customer_name", address.customerName);
    json.member("date_created", rfc2822(address.created));
    json.member("date_updated", rfc2822(address.created));
    json.flagMember("emergency_enabled", address.emergencyEnabled);
    json.memberOrNull("friendly_name", address.friendlyName);
    json.member("iso_country", address.isoCountry);
    json.member("postal_code", address.postalCode);
    json.member("region", address.region);
    json.member("sid", address.sid);
    json.member("street", address.street);
    json.memberOrNull("street_secondary", address.streetSecondary);
    json.flagMember("validated", address.verified);
    json.flagMember("verified", address.verified);
    json.member("uri", "/2010-04-01/Accounts/" + context.accountSid() + "/Addresses/" + address.sid + ".json");
    json.closeObject();
}

const Address *wanted(const Context &context)
{
    return context.world.household.address(context.account, context.part(u"Sid"_s).toLatin1());
}

/// Numbers of the account that use an address, as their own or for emergencies.
std::vector<quint32> dependents(const World &world, int account, const QByteArray &sid)
{
    std::vector<quint32> result;
    for (const quint32 slot : world.owned.slotsOf(account)) {
        // No number asks for an address where its country does not, unless someone gave it one.
        if (!world.owned.changed().contains(slot) && world.owned.stockAt(slot).addressRequirement == "none"
            && !world.owned.stockAt(slot).northAmerican)
            continue;
        const OwnedNumber number = world.owned.details(slot);
        if (number.addressSid == sid || number.emergencyAddressSid == sid)
            result.push_back(slot);
    }
    return result;
}

struct AddressParameter
{
    const char16_t *name;
    QByteArray Address::*member;
    bool required;
};

constexpr AddressParameter parameters[] = {
    { u"CustomerName", &Address::customerName, true },
    { u"Street", &Address::street, true },
    { u"City", &Address::city, true },
    { u"Region", &Address::region, true },
    { u"PostalCode", &Address::postalCode, true },
    { u"IsoCountry", &Address::isoCountry, true },
    { u"FriendlyName", &Address::friendlyName, false },
    { u"StreetSecondary", &Address::streetSecondary, false },
};

} // namespace

Response listAddresses(Context &context)
{
    const Parameters &query = context.request.query;
    const QByteArray customer = query.text(u"CustomerName").toUtf8();
    const QByteArray name = query.text(u"FriendlyName").toUtf8();
    const QByteArray country = query.text(u"IsoCountry").toUtf8();
    const bool emergency = query.has(u"EmergencyEnabled");
    bool enabled = false;
    if (const auto reason = readFlag(query, u"EmergencyEnabled", &enabled))
        return failure(reason->code, reason->message);
    QList<const Address *> rows;
    for (const Address &address : context.world.household.addresses) {
        if (address.account == context.account && (customer.isEmpty() || address.customerName == customer)
            && (name.isEmpty() || address.friendlyName == name) && (country.isEmpty() || address.isoCountry == country)
            && (!emergency || address.emergencyEnabled == enabled))
            rows.append(&address);
    }
    return listPage(context, "addresses", rows.size(),
                    [&](JsonWriter &json, qsizetype row) { writeAddress(json, context, *rows.at(row)); });
}

Response createAddress(Context &context)
{
    World &world = context.world;
    const Parameters &form = context.request.form;
    Address address;
    for (const AddressParameter &parameter : parameters) {
        const QString value = form.text(QStringView(parameter.name)).trimmed();
        if (parameter.required && value.isEmpty())
            return failure(Code::InvalidParameter, u"%1 is required."_s.arg(QString::fromUtf16(parameter.name)));
        address.*parameter.member = value.toUtf8();
    }
    if (address.isoCountry.size() != 2 || address.isoCountry != address.isoCountry.toUpper())
        return failure(Code::InvalidParameter, u"IsoCountry is a country's two-letter code in capitals."_s);
    if (const auto reason = readFlag(form, u"EmergencyEnabled", &address.emergencyEnabled))
        return failure(reason->code, reason->message);
    if (form.text(u"FriendlyName").size() > (address.emergencyEnabled ? 32 : 64))
        return failure(Code::InvalidFriendlyName,
                       u"FriendlyName can be up to 64 characters long, and up to 32 for an emergency address."_s);
    address.account = context.account;
    address.created = world.clock.now();
    address.sid = makeSid("AD", world.options.seed, world.nextAddress++);
    world.household.addresses.append(address);
    world.dirty = true;
    JsonWriter json;
    writeAddress(json, context, address);
    return okay(json, 201);
}

Response fetchAddress(Context &context)
{
    const Address *address = wanted(context);
    if (address == nullptr)
        return notFound(context.request);
    JsonWriter json;
    writeAddress(json, context, *address);
    return okay(json);
}

Response deleteAddress(Context &context)
{
    World &world = context.world;
    const Address *address = wanted(context);
    if (address == nullptr)
        return notFound(context.request);
    if (!dependents(world, context.account, address->sid).empty())
        return failure(Code::InvalidParameter, u"Phone numbers use this address: see its DependentPhoneNumbers."_s);
    world.household.addresses.removeIf([sid = address->sid](const Address &row) { return row.sid == sid; });
    world.dirty = true;
    Response response;
    response.status = 204;
    return response;
}

Response listDependents(Context &context)
{
    const Address *address = wanted(context);
    if (address == nullptr)
        return notFound(context.request);
    const std::vector<quint32> rows = dependents(context.world, context.account, address->sid);
    return listPage(context, "dependent_phone_numbers", static_cast<qsizetype>(rows.size()),
                    [&](JsonWriter &json, qsizetype row) {
                        const World &world = context.world;
                        writeDependent(json, world, world.owned.details(rows[static_cast<std::size_t>(row)]));
                    });
}

Response listApplications(Context &context)
{
    const QByteArray name = context.request.query.text(u"FriendlyName").toUtf8();
    QList<const VoiceApplication *> rows;
    for (const VoiceApplication &row : context.world.household.applications) {
        if (row.account == context.account && (name.isEmpty() || row.friendlyName == name))
            rows.append(&row);
    }
    return listPage(context, "applications", rows.size(), [&](JsonWriter &json, qsizetype index) {
        const VoiceApplication &row = *rows.at(index);
        json.openObject();
        json.member("account_sid", context.accountSid());
        json.member("api_version", QByteArrayView("2010-04-01"));
        json.member("date_created", rfc2822(row.created));
        json.member("date_updated", rfc2822(row.created));
        json.member("friendly_name", row.friendlyName);
        json.nullMember("message_status_callback");
        json.member("sid", row.sid);
        json.member("sms_fallback_method", QByteArrayView("POST"));
        json.nullMember("sms_fallback_url");
        json.member("sms_method", QByteArrayView("POST"));
        json.nullMember("sms_status_callback");
        json.member("sms_url", QByteArrayView("https://app.example.com/sms"));
        json.nullMember("status_callback");
        json.member("status_callback_method", QByteArrayView("POST"));
        json.member("uri", "/2010-04-01/Accounts/" + context.accountSid() + "/Applications/" + row.sid + ".json");
        json.flagMember("voice_caller_id_lookup", false);
        json.member("voice_fallback_method", QByteArrayView("POST"));
        json.nullMember("voice_fallback_url");
        json.member("voice_method", QByteArrayView("POST"));
        json.member("voice_url", QByteArrayView("https://app.example.com/voice"));
        json.flagMember("public_application_connect_enabled", false);
        json.closeObject();
    });
}

} // namespace sandbox
