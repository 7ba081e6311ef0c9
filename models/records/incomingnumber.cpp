// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/incomingnumber.h"

#include "models/phone.h"

namespace nd {

namespace {

using N = IncomingNumber;
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inCapabilities = QT_TRANSLATE_NOOP("FieldGroup", "Capabilities");
constexpr const char *inVoice = QT_TRANSLATE_NOOP("FieldGroup", "Voice");
constexpr const char *inMessaging = QT_TRANSLATE_NOOP("FieldGroup", "Messaging");
constexpr const char *inRegulation = QT_TRANSLATE_NOOP("FieldGroup", "Regulation");
constexpr const char *inEmergencyCalling = QT_TRANSLATE_NOOP("FieldGroup", "Emergency calling");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inNumber),
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inNumber).editable().wide(26),
    field<&N::country>("country", QT_TRANSLATE_NOOP("Field", "Country"), Format::Country)
        .in(inNumber)
        .computed("phone_number", phone::countryOf),
    field<&N::areaCode>("area_code", QT_TRANSLATE_NOOP("Field", "Area code"))
        .in(inNumber)
        .computed("phone_number", phone::areaCodeOf)
        .hidden(),
    field<&N::city>("city", QT_TRANSLATE_NOOP("Field", "City")).in(inNumber).computed("phone_number", phone::cityOf),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word).in(inNumber),
    field<&N::origin>("origin", QT_TRANSLATE_NOOP("Field", "Origin"), Format::Word).in(inNumber),
    field<&N::voice>("capabilities.voice|capabilities.Voice", QT_TRANSLATE_NOOP("Field", "Voice")).in(inCapabilities),
    field<&N::sms>("capabilities.sms|capabilities.SMS", QT_TRANSLATE_NOOP("Field", "SMS")).in(inCapabilities),
    field<&N::mms>("capabilities.mms|capabilities.MMS", QT_TRANSLATE_NOOP("Field", "MMS")).in(inCapabilities),
    field<&N::fax>("capabilities.fax|capabilities.Fax", QT_TRANSLATE_NOOP("Field", "Fax")).in(inCapabilities).hidden(),
    field<&N::voiceUrl>("voice_url", QT_TRANSLATE_NOOP("Field", "Voice URL"), Format::Url)
        .in(inVoice)
        .editable(Edit::Clearable),
    field<&N::voiceMethod>("voice_method", QT_TRANSLATE_NOOP("Field", "Voice method")).in(inVoice).editable().hidden(),
    field<&N::voiceFallbackUrl>("voice_fallback_url", QT_TRANSLATE_NOOP("Field", "Voice fallback URL"), Format::Url)
        .in(inVoice)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::voiceFallbackMethod>("voice_fallback_method", QT_TRANSLATE_NOOP("Field", "Voice fallback method"))
        .in(inVoice)
        .editable()
        .hidden(),
    field<&N::statusCallback>("status_callback", QT_TRANSLATE_NOOP("Field", "Call status URL"), Format::Url)
        .in(inVoice)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::statusCallbackMethod>("status_callback_method", QT_TRANSLATE_NOOP("Field", "Call status method"))
        .in(inVoice)
        .editable()
        .hidden(),
    field<&N::voiceApplicationSid>("voice_application_sid", QT_TRANSLATE_NOOP("Field", "Voice application"),
                                   Format::Sid)
        .in(inVoice)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::trunkSid>("trunk_sid", QT_TRANSLATE_NOOP("Field", "Trunk"), Format::Sid)
        .in(inVoice)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::voiceReceiveMode>("voice_receive_mode", QT_TRANSLATE_NOOP("Field", "Receives"), Format::Word)
        .in(inVoice)
        .editable()
        .hidden(),
    field<&N::voiceCallerIdLookup>("voice_caller_id_lookup", QT_TRANSLATE_NOOP("Field", "Caller name lookup"))
        .in(inVoice)
        .editable()
        .hidden(),
    field<&N::smsUrl>("sms_url", QT_TRANSLATE_NOOP("Field", "Messaging URL"), Format::Url)
        .in(inMessaging)
        .editable(Edit::Clearable),
    field<&N::smsMethod>("sms_method", QT_TRANSLATE_NOOP("Field", "Messaging method"))
        .in(inMessaging)
        .editable()
        .hidden(),
    field<&N::smsFallbackUrl>("sms_fallback_url", QT_TRANSLATE_NOOP("Field", "Messaging fallback URL"), Format::Url)
        .in(inMessaging)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::smsFallbackMethod>("sms_fallback_method", QT_TRANSLATE_NOOP("Field", "Messaging fallback method"))
        .in(inMessaging)
        .editable()
        .hidden(),
    field<&N::smsApplicationSid>("sms_application_sid", QT_TRANSLATE_NOOP("Field", "Messaging application"),
                                 Format::Sid)
        .in(inMessaging)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::addressRequirements>("address_requirements", QT_TRANSLATE_NOOP("Field", "Address needed"), Format::Word)
        .in(inRegulation)
        .hidden(),
    field<&N::addressSid>("address_sid", QT_TRANSLATE_NOOP("Field", "Address"), Format::Sid)
        .in(inRegulation)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::bundleSid>("bundle_sid", QT_TRANSLATE_NOOP("Field", "Bundle"), Format::Sid)
        .in(inRegulation)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::identitySid>("identity_sid", QT_TRANSLATE_NOOP("Field", "Identity"), Format::Sid)
        .in(inRegulation)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::emergencyStatus>("emergency_status", QT_TRANSLATE_NOOP("Field", "Emergency calls"), Format::Word)
        .in(inEmergencyCalling)
        .editable()
        .hidden(),
    field<&N::emergencyAddressSid>("emergency_address_sid", QT_TRANSLATE_NOOP("Field", "Emergency address"),
                                   Format::Sid)
        .in(inEmergencyCalling)
        .editable(Edit::Clearable)
        .hidden(),
    field<&N::emergencyAddressStatus>("emergency_address_status", QT_TRANSLATE_NOOP("Field", "Emergency registration"),
                                      Format::Word)
        .in(inEmergencyCalling),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
    field<&N::beta>("beta", QT_TRANSLATE_NOOP("Field", "Beta")).in(inRecord).hidden(),
    field<&N::apiVersion>("api_version", QT_TRANSLATE_NOOP("Field", "API version")).in(inRecord).editable().hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord).hidden(),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::uri>("uri", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inRecord).hidden(),
    field<&N::note>(localNote, QT_TRANSLATE_NOOP("Field", "Note")).in(inRecord).local().hidden().wide(30),
};

} // namespace

std::span<const Field<IncomingNumber>> IncomingNumber::fields()
{
    return table;
}

} // namespace nd
