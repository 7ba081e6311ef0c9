// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A SIP trunk: what a picker of trunks needs. No page describes it; the official OpenAPI does.
struct Trunk
{
    static constexpr const char *schemaId = "trunk";
    static constexpr const char *listKey = "trunks";
    static constexpr const char *key = "sid";
    static std::span<const Field<Trunk>> fields();

    QString friendlyName;
    QString domainName;
    std::optional<bool> secure;
    std::optional<bool> callerNameLookup;
    QString disasterRecoveryUrl;
    QString disasterRecoveryMethod;
    QString transferMode;
    QString transferCallerId;
    QString authType;
    QDateTime dateCreated;
    QDateTime dateUpdated;
    QString sid;
    QString accountSid;
    QString url;
};

} // namespace nd
