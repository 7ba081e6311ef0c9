// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/numberconfiguration.h"

#include <QString>
#include <QVariantMap>

#include <optional>

namespace nd {

/// Who answers the calls or the messages of a number.
enum class Route {
    Nothing, ///< Nobody, or nothing is said of it.
    Webhook,
    Application,
    Trunk ///< Calls only.
};

/// What a person fills in to buy one number, page 23. By number, never by area code. Empty text is not sent.
struct BuyForm
{
    QString number; ///< E.164.
    QString addressRequirements; ///< What the search said of the number: none, any, local, foreign; empty when unknown.
    bool bundleRequired = false; ///< The service said so: no search tells.
    Route callsTo = Route::Nothing; ///< Not sent: what must be filled in follows from it.
    Route messagesTo = Route::Nothing;
    QString friendlyName;
    QString voiceUrl;
    QString voiceMethod;
    QString voiceFallbackUrl;
    QString voiceFallbackMethod;
    QString statusCallback;
    QString statusCallbackMethod;
    QString voiceApplicationSid;
    QString trunkSid;
    QString voiceReceiveMode;
    std::optional<bool> voiceCallerIdLookup;
    QString smsUrl;
    QString smsMethod;
    QString smsFallbackUrl;
    QString smsFallbackMethod;
    QString smsApplicationSid;
    QString addressSid;
    QString bundleSid;
    QString identitySid;
    QString emergencyStatus;
    QString emergencyAddressSid;
    QString apiVersion;

    /// What to send beside the number: name in IncomingNumber's field table -> value; only what is filled in.
    QVariantMap settings() const;
    /// Takes such settings over; what they don't name stays.
    void take(const QVariantMap &settings);
    /// Fields are named as in IncomingNumber's field table.
    rules::ConfigurationVerdict check() const;
};

} // namespace nd
