// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/secrets.h"

#include <QStringList>
#include <QStringView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

const QString hidden = u"•••"_s;

/// Names of query items that carry secrets, without punctuation: api_key, X-Api-Key and apikey are one.
constexpr QLatin1StringView secretNames[] = {
    "token"_L1,   "apikey"_L1,        "key"_L1, "secret"_L1,    "password"_L1, "passwd"_L1, "pwd"_L1,
    "pass"_L1,    "auth"_L1,          "sig"_L1, "signature"_L1, "code"_L1,     "pin"_L1,    "credential"_L1,
    "session"_L1, "authorization"_L1, "jwt"_L1, "bearer"_L1,    "hmac"_L1,
};

QString plain(QStringView name)
{
    QString letters;
    const QString decoded = QUrl::fromPercentEncoding(name.toUtf8());
    for (const QChar c : decoded) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

bool namesSecret(QStringView name)
{
    const QString letters = plain(name);
    return std::any_of(std::begin(secretNames), std::end(secretNames), [&letters](QLatin1StringView secret) {
        return letters == secret || (secret.size() > 3 && letters.endsWith(secret))
            || ((secret == "token"_L1 || secret == "secret"_L1 || secret == "password"_L1) && letters.contains(secret));
    });
}

/// A long run of letters and digits, mixed: what a token looks like whatever its name is.
bool looksRandom(QStringView value)
{
    constexpr qsizetype shortestToken = 20;
    bool letter = false;
    bool digit = false;
    for (const QChar c : value) {
        letter |= c.isLetter();
        digit |= c.isDigit();
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_' && c != u'.' && c != u'%' && c != u'=' && c != u'+'
            && c != u'/' && c != u'~')
            return false;
    }
    return value.size() >= shortestToken && letter && digit;
}

QString maskedItems(QStringView items)
{
    QStringList masked;
    for (const QStringView item : items.split(u'&')) {
        const qsizetype equals = item.indexOf(u'=');
        const bool secret = equals >= 0 && equals + 1 < item.size()
            && (namesSecret(item.first(equals)) || looksRandom(item.sliced(equals + 1)));
        const bool bare = equals < 0 && looksRandom(item);
        if (secret)
            masked.append(item.first(equals + 1).toString() + hidden);
        else
            masked.append(bare ? QString(hidden) : item.toString());
    }
    return masked.join(u'&');
}

} // namespace

QString maskUrl(const QString &url)
{
    // By hand, not by QUrl: a URL that QUrl can't read must not show its password either.
    QString text = url;
    const qsizetype scheme = text.indexOf("//"_L1);
    const qsizetype authority = scheme < 0 ? 0 : scheme + 2;
    qsizetype end = text.size();
    for (const QChar mark : { u'/', u'?', u'#' }) {
        const qsizetype at = text.indexOf(mark, authority);
        end = at < 0 ? end : std::min(end, at);
    }
    // A password may hold the marks unescaped: the last @ before the query decides, when a colon stands before it.
    qsizetype at = QStringView(text).first(end).lastIndexOf(u'@');
    if (scheme >= 0 && at < authority) {
        const qsizetype query = text.indexOf(u'?', authority);
        const QStringView rest = QStringView(text).first(query < 0 ? text.size() : query);
        const qsizetype late = rest.lastIndexOf(u'@');
        const qsizetype colon = rest.indexOf(u':', authority);
        if (late > authority && colon >= 0 && colon < end && !rest.sliced(colon + 1, 1).isEmpty()
            && !rest.at(colon + 1).isDigit())
            at = late;
    }
    if (at >= authority)
        text = text.first(authority) + hidden + text.sliced(at);
    for (const QChar mark : { u'?', u'#' }) {
        const qsizetype start = text.indexOf(mark);
        if (start < 0)
            continue;
        qsizetype stop = mark == u'?' ? text.indexOf(u'#', start) : -1;
        stop = stop < 0 ? text.size() : stop;
        text = text.first(start + 1) + maskedItems(QStringView(text).sliced(start + 1, stop - start - 1))
            + text.sliced(stop);
    }
    return text;
}

bool holdsSecret(const QString &url)
{
    return maskUrl(url) != url;
}

} // namespace nd::rules
