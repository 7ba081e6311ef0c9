// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace nd {

/// How a profile signs in.
enum class AuthKind { AuthToken, ApiKey };

/// One account that a person signs in to. Holds nothing secret: that is in the CredentialStore under `id`.
struct Profile
{
    QString id; ///< Made once, never shown.
    QString name;
    QString accountSid; ///< AC…
    AuthKind authKind = AuthKind::AuthToken;
    QString keySid;     ///< SK…, with AuthKind::ApiKey.
    QString region;     ///< "us1" (default), "ie1", "au1", or "custom" with baseUrls.
    QHash<Product, QUrl> baseUrls; ///< Overrides; empty means the region's own.
    QString colour;     ///< "#rrggbb", always in view while the account is in use.
    bool sandbox = false; ///< The built-in sandbox: everything is made up.

    /// The URL for each product, from region and overrides.
    QHash<Product, QUrl> effectiveBaseUrls() const;
};

} // namespace nd
