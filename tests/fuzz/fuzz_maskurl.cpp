// SPDX-License-Identifier: GPL-3.0-or-later
// What hides secrets in URLs, for people and for the traffic log. Input: a text; or, behind an 'u', lines with user,
// password, host, rest and the value of a token, put together to a URL.
#include "app/net/httplog.h"
#include "models/rules/secrets.h"
#include "tests/fuzz/fuzz.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

/// What each way of masking shows, and that a second look changes nothing.
QStringList masked(const QString &url)
{
    const QString shown = rules::maskUrl(url);
    fuzz::require(rules::maskUrl(shown) == shown, "masking twice is masking once", url);
    fuzz::require(shown == url || !rules::isPlainUrl(url.toUtf8()), "a quick look misses no secret", url);
    fuzz::require(shown != url || !rules::holdsSecret(url), "what holds a secret is masked", url);
    const QString host = rules::maskUrl(url, rules::UrlDetail::Host);
    fuzz::require(rules::maskUrl(host, rules::UrlDetail::Host) == host, "cutting twice is cutting once", url);
    const QString logged = redact(u"VoiceUrl"_s, url);
    fuzz::require(redact(u"VoiceUrl"_s, logged) == logged, "redacting twice is redacting once", url);
    return { shown, logged, host };
}

/// As a person or a program may write it into a user name, a password or a query value: what would end it is escaped.
bool isPart(const QString &text)
{
    static const QRegularExpression part(u"\\A[A-Za-z0-9\\-._~!$'()*+,;:%]+\\z"_s);
    return part.match(text).hasMatch();
}

void hidesCredentials(fuzz::Input input)
{
    const QString user = input.textLine();
    const QString password = u"Pw4"_s + input.textLine() + u"Xz"_s;
    const QString host = input.textLine();
    const QString rest = input.textLine();
    const QString token = u"Tk9"_s + input.textLine() + u"Qy"_s;
    static const QRegularExpression hostName(u"\\A[a-z0-9.-]+(:[0-9]{1,5})?\\z"_s);
    static const QRegularExpression path(u"\\A[A-Za-z0-9/_.-]*\\z"_s);
    const bool readable = (user.isEmpty() || isPart(user)) && isPart(password) && isPart(token)
        && hostName.match(host).hasMatch() && path.match(rest).hasMatch();
    if (!readable)
        return;
    const QString url = u"https://%1:%2@%3/%4?name=x&token=%5"_s.arg(user, password, host, rest, token);
    for (const QString &shown : masked(url)) {
        fuzz::require(!shown.contains(password), "no password is shown", shown);
        fuzz::require(!shown.contains(token), "no token is shown", shown);
        fuzz::require(shown.contains(host), "the host is shown", shown);
    }
    fuzz::require(!redactedUrl(QUrl(url)).contains(password), "the log shows no password", url);
}

} // namespace

void fuzz::run(Input input)
{
    if (input.byte() == 'u')
        return hidesCredentials(input);
    masked(QString::fromUtf8(input.rest()));
}
