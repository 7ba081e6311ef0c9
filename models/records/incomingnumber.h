// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A number of the account, page 23. "" stands for unset in SIDs and URLs, as null does. Editable is exactly what an
/// update accepts; AccountSid is not among it, since changing it hands the number to another account: a transfer.
struct IncomingNumber
{
    static constexpr const char *schemaId = "incoming-number";
    static constexpr const char *listKey = "incoming_phone_numbers";
    static constexpr const char *key = "sid";
    static std::span<const Field<IncomingNumber>> fields();

    QString number; ///< E.164.
    QString friendlyName; ///< Up to 64 characters.
    QString country; ///< ISO 3166-1 alpha-2.
    QString areaCode; ///< Three digits; empty outside +1.
    QString city; ///< What the number plan says, in English.
    QString status; ///< in-use, …
    QString origin; ///< twilio or hosted.
    std::optional<bool> voice;
    std::optional<bool> sms;
    std::optional<bool> mms;
    std::optional<bool> fax;
    QString voiceUrl;
    QString voiceMethod; ///< GET or POST.
    QString voiceFallbackUrl;
    QString voiceFallbackMethod; ///< GET or POST.
    QString statusCallback;
    QString statusCallbackMethod; ///< GET or POST.
    QString voiceApplicationSid; ///< Excludes a trunk.
    QString trunkSid; ///< Excludes a voice application.
    QString voiceReceiveMode; ///< voice or fax.
    std::optional<bool> voiceCallerIdLookup; ///< Costs money for each call.
    QString smsUrl;
    QString smsMethod; ///< GET or POST.
    QString smsFallbackUrl;
    QString smsFallbackMethod; ///< GET or POST.
    QString smsApplicationSid;
    QString addressRequirements; ///< none, any, local or foreign.
    QString addressSid;
    QString bundleSid;
    QString identitySid;
    QString emergencyStatus; ///< Active or Inactive.
    QString emergencyAddressSid;
    QString emergencyAddressStatus; ///< registered, unregistered, …
    QDateTime dateCreated;
    QDateTime dateUpdated;
    std::optional<bool> beta;
    QString apiVersion;
    QString sid;
    QString accountSid;
    QString uri;
    QString note; ///< Of this computer alone.
};

} // namespace nd
