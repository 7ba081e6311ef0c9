// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A letter of authorization (LOA) for hosting numbers, page 09, the same in both generations of the API. Editable is
/// what an update of the preview generation accepts, while the letter is `opened`; v2 edits nothing. The signer's title
/// and phone are sent, but not told.
struct AuthorizationDocument
{
    static constexpr const char *schemaId = "authorization-document";
    static constexpr const char *listKey = "items";
    static constexpr const char *key = "sid";
    static std::span<const Field<AuthorizationDocument>> fields();

    QString status; ///< One of authorizationDocumentPipeline().
    QDateTime stageSince; ///< Since when it is in its status, as far as this computer knows; local.
    QString email; ///< Of the signer.
    QStringList ccEmails;
    QString addressSid;
    QDateTime dateCreated;
    QDateTime dateUpdated;
    QString ordersUrl; ///< Of its orders.
    QString sid;
    QString url;

    bool operator==(const AuthorizationDocument &) const = default;
};

} // namespace nd
