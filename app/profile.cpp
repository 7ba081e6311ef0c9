// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile.h"

#include "app/net/urlcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

// The API page of regions documents api.dublin.ie1.twilio.com and api.sydney.au1.twilio.com. The same infix for
// pricing., numbers., trunking., preview. and numbers-upload. is an analogy: no page of ours lists those hosts. A
// profile can override each.
constexpr Region regionTable[] = {
    { "us1", QT_TRANSLATE_NOOP("Region", "United States (US1)"), "" },
    { "ie1", QT_TRANSLATE_NOOP("Region", "Ireland (IE1)"), "dublin.ie1." },
    { "au1", QT_TRANSLATE_NOOP("Region", "Australia (AU1)"), "sydney.au1." },
};

constexpr ProfileColour colourTable[] = {
    { "#2a78d6", QT_TRANSLATE_NOOP("ProfileColour", "Blue") },
    { "#c2410c", QT_TRANSLATE_NOOP("ProfileColour", "Orange") },
    { "#15803d", QT_TRANSLATE_NOOP("ProfileColour", "Green") },
    { "#9333ea", QT_TRANSLATE_NOOP("ProfileColour", "Purple") },
    { "#b91c6b", QT_TRANSLATE_NOOP("ProfileColour", "Pink") },
    { "#0e7490", QT_TRANSLATE_NOOP("ProfileColour", "Teal") },
    { "#8a6d0b", QT_TRANSLATE_NOOP("ProfileColour", "Ochre") },
    { "#5b6472", QT_TRANSLATE_NOOP("ProfileColour", "Grey") },
};

struct ProductHost
{
    Product product;
    const char *host;
};
constexpr ProductHost productHosts[] = {
    { Product::Api, "api" },           { Product::Pricing, "pricing" }, { Product::Numbers, "numbers" },
    { Product::Trunking, "trunking" }, { Product::Preview, "preview" }, { Product::Upload, "numbers-upload" },
};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

bool looksLikeSid(const QString &text, QLatin1StringView prefix)
{
    static const QRegularExpression hex(u"^[0-9a-fA-F]{32}$"_s);
    return text.startsWith(prefix) && hex.match(text.mid(prefix.size())).hasMatch();
}

/// What is wrong with an address; empty when nothing is.
QString addressSentence(const QUrl &url)
{
    const bool safe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !safe)
        return Text::tr("The address must start with https:// (http:// works on this computer only).");
    const bool more = (!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || url.hasFragment();
    return more ? Text::tr("Enter the address up to the host only, without anything after it.") : QString();
}

QString sidSentence(const QString &sid, QLatin1StringView prefix, const QString &empty, const QString &shape)
{
    if (sid.isEmpty())
        return empty;
    if (prefix == "AC"_L1 && sid.startsWith("SK"_L1))
        return Text::tr("This is the SID of an API key. The account SID starts with AC.");
    if (prefix == "SK"_L1 && sid.startsWith("AC"_L1))
        return Text::tr("This is an account SID. The SID of an API key starts with SK.");
    return shape.arg(sid.size());
}

} // namespace

QHash<Product, QUrl> Profile::effectiveBaseUrls() const
{
    QString infix;
    for (const Region &row : regionTable) {
        if (region == QLatin1StringView(row.id))
            infix = QString::fromLatin1(row.infix);
    }
    QHash<Product, QUrl> urls;
    for (const ProductHost &row : productHosts)
        urls.insert(row.product, QUrl(u"https://%1.%2twilio.com"_s.arg(QLatin1StringView(row.host), infix)));
    for (auto it = baseUrls.cbegin(); it != baseUrls.cend(); ++it)
        urls.insert(it.key(), it.value());
    return urls;
}

std::span<const Region> regions()
{
    return regionTable;
}

std::span<const ProfileColour> profileColours()
{
    return colourTable;
}

std::optional<ProfileProblem> profileProblem(const Profile &profile, const QString &secret)
{
    const bool key = profile.authKind == AuthKind::ApiKey;
    if (profile.name.trimmed().isEmpty())
        return ProfileProblem{ ProfileProblem::Name, Text::tr("Give the account a name.") };
    if (!looksLikeSid(profile.accountSid, "AC"_L1)) {
        return ProfileProblem{
            ProfileProblem::AccountSid,
            sidSentence(profile.accountSid, "AC"_L1, Text::tr("Enter the account SID."),
                        Text::tr("An account SID is AC and 32 digits or letters a to f; this has %1 characters."))
        };
    }
    if (key && !looksLikeSid(profile.keySid, "SK"_L1)) {
        return ProfileProblem{
            ProfileProblem::KeySid,
            sidSentence(
                profile.keySid, "SK"_L1, Text::tr("Enter the SID of the API key."),
                Text::tr("The SID of an API key is SK and 32 digits or letters a to f; this has %1 characters."))
        };
    }
    if (secret.isEmpty()) {
        return ProfileProblem{ ProfileProblem::Secret,
                               key ? Text::tr("Enter the secret of the API key.") : Text::tr("Enter the auth token.") };
    }
    for (const ProductHost &row : productHosts) {
        const auto url = profile.baseUrls.constFind(row.product);
        const QString wrong = url == profile.baseUrls.constEnd() ? QString() : addressSentence(url.value());
        if (!wrong.isEmpty())
            return ProfileProblem{ ProfileProblem::Address, wrong, row.product };
    }
    return std::nullopt;
}

} // namespace nd
