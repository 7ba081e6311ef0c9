// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/incomingrow.h"

namespace sandbox {

static constexpr qint64 registrationSeconds = 30;

QByteArray emergencyAddressStatus(const World &world, const OwnedNumber &number)
{
    if (number.emergencyAddressSid.isEmpty())
        return QByteArrayLiteral("unregistered");
    return world.clock.now() < number.emergencySince + registrationSeconds ? QByteArrayLiteral("pending-registration")
                                                                           : QByteArrayLiteral("registered");
}

static void writeCapabilities(JsonWriter &json, const Traits &traits)
{
    json.key("capabilities").openObject();
    json.flagMember("voice", traits.voice).flagMember("sms", traits.sms).flagMember("mms", traits.mms);
    json.flagMember("fax", traits.fax);
    json.closeObject();
}

/// What both kinds of rows have.
static void writeCommon(JsonWriter &json, const World &world, const OwnedNumber &number, const QByteArray &account)
{
    const QByteArray sid = world.owned.sidOf(number.slot);
    json.member("account_sid", account);
    json.member("address_requirements", world.stock(number.origin).addressRequirement);
    json.member("api_version", number.apiVersion);
    writeCapabilities(json, number.traits);
    json.member("date_created", rfc2822(number.created));
    json.member("date_updated", rfc2822(number.updated));
    json.member("emergency_status", QByteArrayView(number.emergencyActive ? "Active" : "Inactive"));
    json.memberOrNull("emergency_address_sid", number.emergencyAddressSid);
    json.member("friendly_name", number.friendlyName);
    json.member("phone_number", e164(number.number));
    json.member("sid", sid);
    json.member("sms_application_sid", number.smsApplicationSid);
    json.member("sms_fallback_method", number.smsFallbackMethod);
    json.member("sms_fallback_url", number.smsFallbackUrl);
    json.member("sms_method", number.smsMethod);
    json.member("sms_url", number.smsUrl);
    json.member("status_callback", number.statusCallback);
    json.member("status_callback_method", number.statusCallbackMethod);
    json.memberOrNull("trunk_sid", number.trunkSid);
    json.member("uri", "/2010-04-01/Accounts/" + account + "/IncomingPhoneNumbers/" + sid + ".json");
    json.member("voice_application_sid", number.voiceApplicationSid);
    json.flagMember("voice_caller_id_lookup", number.callerIdLookup);
    json.member("voice_fallback_method", number.voiceFallbackMethod);
    json.memberOrNull("voice_fallback_url", number.voiceFallbackUrl);
    json.member("voice_method", number.voiceMethod);
    json.memberOrNull("voice_url", number.voiceUrl);
}

void writeIncoming(JsonWriter &json, const World &world, const OwnedNumber &number)
{
    const QByteArray account = world.household.accounts.at(number.account).sid;
    json.openObject();
    writeCommon(json, world, number, account);
    json.memberOrNull("address_sid", number.addressSid);
    json.flagMember("beta", number.traits.beta);
    json.member("emergency_address_status", emergencyAddressStatus(world, number));
    json.memberOrNull("identity_sid", number.identitySid);
    json.member("origin", QByteArrayView(number.hosted ? "hosted" : "twilio"));
    json.memberOrNull("bundle_sid", number.bundleSid);
    json.member("voice_receive_mode", number.voiceReceiveMode);
    json.member("status", number.status);
    json.member("type", QByteArrayView(namesOf(world.stock(number.origin).type).key));
    json.closeObject();
}

void writeDependent(JsonWriter &json, const World &world, const OwnedNumber &number)
{
    json.openObject();
    writeCommon(json, world, number, world.household.accounts.at(number.account).sid);
    json.closeObject();
}

} // namespace sandbox
