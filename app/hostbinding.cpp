// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hostbinding.h"

#include "app/profile.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr auto mark = "hosts-1:"_L1;
constexpr qsizetype digestLength = 43; // SHA-256 in Base64, without padding

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

QString placeOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const int port = url.port(scheme == "https"_L1 ? 443 : 80);
    return scheme + "://"_L1 + url.host().toLower() + u':' + QString::number(port);
}

/// The hosts that are the person's own choice. Those of the service are the program's: a product that is added to them
/// is no reason to ask again.
QStringList chosenHosts(const Profile &profile)
{
    Profile plain = profile;
    plain.baseUrls.clear();
    const QHash<Product, QUrl> own = plain.effectiveBaseUrls();
    QStringList places;
    for (auto it = profile.baseUrls.cbegin(); it != profile.baseUrls.cend(); ++it) {
        if (placeOf(it.value()) != placeOf(own.value(it.key())))
            places.append(QString::number(int(it.key())) + u' ' + placeOf(it.value()));
    }
    std::ranges::sort(places);
    return places;
}

QString digestOf(const Profile &profile)
{
    Profile plain = profile;
    plain.baseUrls.clear();
    const QStringList places
        = QStringList{ placeOf(plain.effectiveBaseUrls().value(Product::Api)) } + chosenHosts(profile);
    const QByteArray digest = QCryptographicHash::hash(places.join(u'\n').toUtf8(), QCryptographicHash::Sha256)
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QString::fromLatin1(digest);
}

} // namespace

bool haveSameHosts(const Profile &one, const Profile &other)
{
    return digestOf(one) == digestOf(other);
}

QString boundToHosts(const QString &secret, const Profile &profile)
{
    return mark + digestOf(profile) + u':' + secret;
}

bool isBound(const QString &kept)
{
    const qsizetype end = mark.size() + digestLength;
    return kept.startsWith(mark) && kept.size() > end && kept.at(end) == u':';
}

Result<QString> secretForHosts(const QString &kept, const Profile &profile)
{
    if (isBound(kept) ? QStringView(kept).sliced(mark.size(), digestLength) == digestOf(profile)
                      : chosenHosts(profile).isEmpty())
        return isBound(kept) ? kept.sliced(mark.size() + digestLength + 1) : kept;
    return ApiError{ .kind = ErrorKind::NotFound,
                     .message = Text::tr("The hosts of %1 have changed since its secret was entered. Enter it again "
                                         "if the new hosts may have it.")
                                    .arg(profile.name) };
}

} // namespace nd
