// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A regulatory bundle, page 31: what a picker of bundles needs.
struct Bundle
{
    static constexpr const char *schemaId = "bundle";
    static constexpr const char *listKey = "results";
    static constexpr const char *key = "sid";
    static std::span<const Field<Bundle>> fields();

    /// Whether a number can be bought with it.
    bool isApproved() const;

    QString friendlyName;
    QString status; ///< draft, pending-review, in-review, twilio-rejected, twilio-approved, …
    QString regulationSid;
    QString email;
    QDateTime validUntil;
    QString statusCallback;
    QDateTime dateCreated;
    QDateTime dateUpdated;
    QString sid;
    QString accountSid;
    QString url;
};

} // namespace nd
