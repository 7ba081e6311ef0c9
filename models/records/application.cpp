// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/application.h"

namespace nd {

namespace {

using N = Application;
constexpr const char *inApplication = QT_TRANSLATE_NOOP("FieldGroup", "Application");
constexpr const char *inVoice = QT_TRANSLATE_NOOP("FieldGroup", "Voice");
constexpr const char *inMessaging = QT_TRANSLATE_NOOP("FieldGroup", "Messaging");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inApplication),
    field<&N::voiceUrl>("voice_url", QT_TRANSLATE_NOOP("Field", "Voice URL"), Format::Url).in(inVoice),
    field<&N::voiceMethod>("voice_method", QT_TRANSLATE_NOOP("Field", "Voice method")).in(inVoice).hidden(),
    field<&N::voiceFallbackUrl>("voice_fallback_url", QT_TRANSLATE_NOOP("Field", "Voice fallback URL"), Format::Url)
        .in(inVoice)
        .hidden(),
    field<&N::voiceFallbackMethod>("voice_fallback_method", QT_TRANSLATE_NOOP("Field", "Voice fallback method"))
        .in(inVoice)
        .hidden(),
    field<&N::statusCallback>("status_callback", QT_TRANSLATE_NOOP("Field", "Call status URL"), Format::Url)
        .in(inVoice)
        .hidden(),
    field<&N::statusCallbackMethod>("status_callback_method", QT_TRANSLATE_NOOP("Field", "Call status method"))
        .in(inVoice)
        .hidden(),
    field<&N::voiceCallerIdLookup>("voice_caller_id_lookup", QT_TRANSLATE_NOOP("Field", "Caller name lookup"))
        .in(inVoice)
        .hidden(),
    field<&N::smsUrl>("sms_url", QT_TRANSLATE_NOOP("Field", "Messaging URL"), Format::Url).in(inMessaging),
    field<&N::smsMethod>("sms_method", QT_TRANSLATE_NOOP("Field", "Messaging method")).in(inMessaging).hidden(),
    field<&N::smsFallbackUrl>("sms_fallback_url", QT_TRANSLATE_NOOP("Field", "Messaging fallback URL"), Format::Url)
        .in(inMessaging)
        .hidden(),
    field<&N::smsFallbackMethod>("sms_fallback_method", QT_TRANSLATE_NOOP("Field", "Messaging fallback method"))
        .in(inMessaging)
        .hidden(),
    field<&N::smsStatusCallback>("sms_status_callback", QT_TRANSLATE_NOOP("Field", "Messaging status URL"), Format::Url)
        .in(inMessaging)
        .hidden(),
    field<&N::messageStatusCallback>("message_status_callback", QT_TRANSLATE_NOOP("Field", "Message status URL"),
                                     Format::Url)
        .in(inMessaging)
        .hidden(),
    field<&N::publicConnect>("public_application_connect_enabled",
                             QT_TRANSLATE_NOOP("Field", "Other accounts may call it"))
        .in(inVoice)
        .hidden(),
    field<&N::apiVersion>("api_version", QT_TRANSLATE_NOOP("Field", "API version")).in(inRecord).hidden(),
    field<&N::dateCreated>("date_created", QT_TRANSLATE_NOOP("Field", "Added")).in(inRecord).hidden(),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord),
    field<&N::accountSid>("account_sid", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inRecord).hidden(),
    field<&N::uri>("uri", QT_TRANSLATE_NOOP("Field", "Resource path")).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<Application>> Application::fields()
{
    return table;
}

} // namespace nd
