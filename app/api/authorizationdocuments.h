// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/param.h"
#include "app/net/request.h"
#include "models/hostedgeneration.h"

#include <QVariantMap>

#include <span>

namespace nd {

/// Letters of authorization for hosting: page 09 for the Developer Preview, the official OpenAPI for v2. Read as
/// AuthorizationDocument.

/// @param email, status what the service filters by; empty: all
Request listAuthorizationDocuments(HostedGeneration generation, const QString &email = {}, const QString &status = {},
                                   int pageSize = 1000);
Request fetchAuthorizationDocument(HostedGeneration generation, const QString &sid);
/// The letter is e-mailed at once.
/// @param values field name (of AuthorizationDocument, and "hosted_number_order_sids", "contact_title",
/// "contact_phone_number") to value; lists as QStringList
Request createAuthorizationDocument(HostedGeneration generation, const QVariantMap &values);
/// Changes a letter, or with "status" opens or sends it; exists in preview alone.
Request updateAuthorizationDocument(const QString &sid, const QVariantMap &changes);
/// Cancels a letter; exists in v2 alone.
Request cancelAuthorizationDocument(const QString &sid);

/// Field name -> parameter of create.
std::span<const Param> documentCreateParams();
/// Field name -> parameter of update, in preview.
std::span<const Param> documentUpdateParams();

} // namespace nd
