// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/numberspace.h"

#include <QByteArray>

namespace sandbox {

/// One owned number with everything that page 23 shows. Text is UTF-8; empty means unset.
struct OwnedNumber
{
    quint32 slot = 0;
    quint64 number = 0;
    int account = 0;
    Origin origin;
    Traits traits;
    bool hosted = false;

    QByteArray friendlyName;
    QByteArray apiVersion = QByteArrayLiteral("2010-04-01");
    QByteArray addressSid;
    QByteArray bundleSid;
    QByteArray identitySid;
    QByteArray smsApplicationSid;
    QByteArray smsUrl;
    QByteArray smsMethod = QByteArrayLiteral("POST");
    QByteArray smsFallbackUrl;
    QByteArray smsFallbackMethod = QByteArrayLiteral("POST");
    QByteArray statusCallback;
    QByteArray statusCallbackMethod = QByteArrayLiteral("POST");
    QByteArray trunkSid;
    QByteArray voiceApplicationSid;
    QByteArray voiceUrl;
    QByteArray voiceMethod = QByteArrayLiteral("POST");
    QByteArray voiceFallbackUrl;
    QByteArray voiceFallbackMethod = QByteArrayLiteral("POST");
    QByteArray voiceReceiveMode = QByteArrayLiteral("voice");
    QByteArray status = QByteArrayLiteral("in-use");
    bool callerIdLookup = false;
    bool emergencyActive = false;
    QByteArray emergencyAddressSid;
    qint64 emergencySince = 0; ///< when that address was given: registering it takes half a minute
    qint64 created = 0;
    qint64 updated = 0;
};

/// What a hosted number can do here: its voice stays with its carrier.
inline Traits hostedTraits()
{
    return { false, true, false, false, false };
}

/// A text member of OwnedNumber beside the name by which the saved state knows it.
struct OwnedText
{
    const char *key;
    QByteArray OwnedNumber::*member;
};

inline constexpr OwnedText ownedTexts[] = {
    { "friendly_name", &OwnedNumber::friendlyName },
    { "api_version", &OwnedNumber::apiVersion },
    { "address_sid", &OwnedNumber::addressSid },
    { "bundle_sid", &OwnedNumber::bundleSid },
    { "identity_sid", &OwnedNumber::identitySid },
    { "sms_application_sid", &OwnedNumber::smsApplicationSid },
    { "sms_url", &OwnedNumber::smsUrl },
    { "sms_method", &OwnedNumber::smsMethod },
    { "sms_fallback_url", &OwnedNumber::smsFallbackUrl },
    { "sms_fallback_method", &OwnedNumber::smsFallbackMethod },
    { "status_callback", &OwnedNumber::statusCallback },
    { "status_callback_method", &OwnedNumber::statusCallbackMethod },
    { "trunk_sid", &OwnedNumber::trunkSid },
    { "voice_application_sid", &OwnedNumber::voiceApplicationSid },
    { "voice_url", &OwnedNumber::voiceUrl },
    { "voice_method", &OwnedNumber::voiceMethod },
    { "voice_fallback_url", &OwnedNumber::voiceFallbackUrl },
    { "voice_fallback_method", &OwnedNumber::voiceFallbackMethod },
    { "voice_receive_mode", &OwnedNumber::voiceReceiveMode },
    { "status", &OwnedNumber::status },
    { "emergency_address_sid", &OwnedNumber::emergencyAddressSid },
};

} // namespace sandbox
