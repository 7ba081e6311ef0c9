// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/hostedgeneration.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <span>

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
    QString keySid; ///< SK…, with AuthKind::ApiKey.
    QString region; ///< "us1" (default), "ie1" or "au1".
    QHash<Product, QUrl> baseUrls; ///< Overrides; empty means the region's own.
    QString colour; ///< "#rrggbb", always in view while the account is in use.
    HostedGeneration hostedGeneration = HostedGeneration::V2; ///< Which API for hosted numbers the account uses.
    bool remembered = false; ///< Its secret is in the keychain; otherwise it is asked for in every run.
    bool sandbox = false; ///< The built-in sandbox: everything is made up.

    /// The URL for each product, from region and overrides.
    QHash<Product, QUrl> effectiveBaseUrls() const;
    bool operator==(const Profile &) const = default;
};

/// A region that an account can live in: a row of the table in profile.cpp.
struct Region
{
    const char *id; ///< "us1"
    const char *label; ///< QT_TRANSLATE_NOOP("Region", "United States (US1)")
    const char *infix; ///< Between the product and the domain: "" or "dublin.ie1."
};
std::span<const Region> regions();
/// A colour offered for a profile: a row of the table in profile.cpp. Told apart on light and dark.
struct ProfileColour
{
    const char *value; ///< "#rrggbb"
    const char *label; ///< QT_TRANSLATE_NOOP("ProfileColour", "Blue")
};
std::span<const ProfileColour> profileColours();

/// What is wrong with what a person typed, before anything is sent.
struct ProfileProblem
{
    enum Field { Name, AccountSid, KeySid, Secret, Address };
    Field field = Name;
    QString sentence;
    Product product = Product::Api; ///< Whose address, with Field::Address.
};
/// The first thing that can't be right: the shape of SIDs (AC or SK and 32 hexadecimal digits), an empty name or
/// secret, an address that is neither https nor on this machine, or more than a host.
std::optional<ProfileProblem> profileProblem(const Profile &profile, const QString &secret);

} // namespace nd
