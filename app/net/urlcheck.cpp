// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/urlcheck.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QStringList>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

ApiError refusal(ErrorKind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

/// Characters that URL readers disagree about: what one takes for a path is a host to another.
bool isTreacherous(QChar c)
{
    return c == u'\\' || c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool hasTreacherousCharacter(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), isTreacherous);
}

/// A path that stays what the endpoint meant, whatever a caller put into one of its segments.
bool isPlainPath(const QString &path)
{
    if (!path.startsWith(u'/') || path.startsWith("//"_L1) || hasTreacherousCharacter(path))
        return false;
    for (const QChar forbidden : { u'?', u'#', u'{', u'}' }) {
        if (path.contains(forbidden))
            return false;
    }
    const QStringList segments = path.split(u'/');
    return std::none_of(segments.cbegin(), segments.cend(), [](const QString &segment) {
        const QByteArray decoded = QByteArray::fromPercentEncoding(segment.toUtf8());
        return decoded == "." || decoded == "..";
    });
}

} // namespace

QByteArray percentEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QByteArray encodedParameters(const Parameters &parameters)
{
    QByteArray encoded;
    for (const auto &[name, value] : parameters) {
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return encoded;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

std::optional<ApiError> refusalOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return refusal(ErrorKind::InsecureUrl,
                       QCoreApplication::translate("Transport", "The address of the service is not a valid URL."));
    if (!url.userInfo().isEmpty())
        return refusal(ErrorKind::InsecureUrl,
                       QCoreApplication::translate(
                           "Transport", "The address of the service must not contain a user or a password."));
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url)))
        return std::nullopt;
    if (url.scheme() == "http"_L1)
        return refusal(
            ErrorKind::InsecureUrl,
            QCoreApplication::translate("Transport", "%1 would be reached without encryption. Only https is allowed.")
                .arg(url.host()));
    return refusal(ErrorKind::InsecureUrl,
                   QCoreApplication::translate("Transport", "The address of the service must start with https."));
}

Result<QUrl> requestUrl(const QUrl &base, const QString &accountSid, const Request &request)
{
    if (const auto error = refusalOf(base))
        return *error;
    QString path = request.path;
    if (!accountSid.isEmpty())
        path.replace("{AccountSid}"_L1, QString::fromLatin1(percentEncoded(accountSid)));
    if (!isPlainPath(path))
        return refusal(ErrorKind::Invalid,
                       QCoreApplication::translate("Transport", "The request has an incomplete or invalid path: %1")
                           .arg(request.path));

    QByteArray whole = base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + path.toUtf8();
    if (!request.query.isEmpty())
        whole += '?' + encodedParameters(request.query);
    const QUrl url = QUrl::fromEncoded(whole, QUrl::TolerantMode);
    if (!url.isValid())
        return refusal(ErrorKind::Invalid,
                       QCoreApplication::translate("Transport", "The request has an incomplete or invalid path: %1")
                           .arg(request.path));
    return url;
}

Result<QUrl> linkUrl(const QUrl &base, const QString &link)
{
    if (const auto error = refusalOf(base))
        return *error;
    const ApiError unreadable
        = refusal(ErrorKind::InsecureUrl,
                  QCoreApplication::translate("Transport", "The service gave a link that can't be followed."));
    if (link.isEmpty() || hasTreacherousCharacter(link))
        return unreadable;
    const QUrl written = QUrl::fromEncoded(link.toUtf8(), QUrl::TolerantMode);
    if (!written.isValid())
        return unreadable;
    QUrl url = base.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).resolved(written);
    url.setFragment({});
    if (!url.isValid() || !url.userInfo().isEmpty())
        return unreadable;
    if (!sameOrigin(url, base))
        return refusal(ErrorKind::InsecureUrl,
                       QCoreApplication::translate(
                           "Transport", "The service gave a link to another place (%1). It was not followed.")
                           .arg(url.host()));
    return url;
}

} // namespace nd
