// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A TwiML application: what a picker of applications needs. No page describes it; the official OpenAPI does.
struct Application
{
    static constexpr const char *schemaId = "application";
    static constexpr const char *listKey = "applications";
    static constexpr const char *key = "sid";
    static std::span<const Field<Application>> fields();

    QString friendlyName;
    QString voiceUrl;
    QString voiceMethod;
    QString voiceFallbackUrl;
    QString voiceFallbackMethod;
    QString statusCallback;
    QString statusCallbackMethod;
    std::optional<bool> voiceCallerIdLookup;
    QString smsUrl;
    QString smsMethod;
    QString smsFallbackUrl;
    QString smsFallbackMethod;
    QString smsStatusCallback;
    QString messageStatusCallback;
    std::optional<bool> publicConnect;
    QString apiVersion;
    QDateTime dateCreated;
    QDateTime dateUpdated;
    QString sid;
    QString accountSid;
    QString uri;
};

} // namespace nd
