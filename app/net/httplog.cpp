// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httplog.h"

#include "models/rules/secrets.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

constexpr auto mask = "***"_L1;

/// What a query parameter inside a URL is called when it lets its holder in.
constexpr std::array tokenWords{ "token"_L1,     "key"_L1,           "apikey"_L1,      "secret"_L1, "sig"_L1,
                                 "signature"_L1, "password"_L1,      "passwd"_L1,      "pwd"_L1,    "pass"_L1,
                                 "auth"_L1,      "authorization"_L1, "pin"_L1,         "code"_L1,   "jwt"_L1,
                                 "session"_L1,   "credential"_L1,    "credentials"_L1, "bearer"_L1, "hash"_L1,
                                 "hmac"_L1 };

bool isTokenName(const QString &encodedName)
{
    const QString name = QUrl::fromPercentEncoding(encodedName.toUtf8());
    // `access_token`, `accessToken` and, run together, `accesstoken`.
    static constexpr std::array endings{ "token"_L1, "secret"_L1, "password"_L1, "signature"_L1, "apikey"_L1 };
    const QStringList words = rules::wordsOfName(name);
    const bool named = std::ranges::any_of(
        words, [](const QString &word) { return std::ranges::find(tokenWords, word) != tokenWords.end(); });
    return named || std::ranges::any_of(endings, [&](QLatin1StringView ending) {
               return name.endsWith(ending, Qt::CaseInsensitive);
           });
}

QString withoutUserInfo(const QString &text)
{
    static const QRegularExpression userInfo(u"(?<start>(?:^|[^a-z0-9])[a-z][a-z0-9+.-]*://)[^/?#\\s]*@"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString cleaned = text;
    cleaned.replace(userInfo, u"\\1***@"_s);
    // A password with a bare slash ends the host for a URL reader, though its writer meant it for one: mask it all.
    if (cleaned.contains(u'@') && !QUrl(cleaned, QUrl::TolerantMode).isValid()) {
        static const QRegularExpression rest(u"://.*@"_s, QRegularExpression::DotMatchesEverythingOption);
        cleaned.replace(rest, u"://***@"_s);
    }
    return cleaned;
}

QString withoutTokens(const QString &text)
{
    static const QRegularExpression parameter(u"(?<=[?&;#])(?<name>[^=&;#\\s]+)=(?<value>[^&;#\\s]*)"_s);
    QString cleaned;
    qsizetype copied = 0;
    for (auto match = parameter.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!isTokenName(found.captured(u"name"_s)))
            continue;
        cleaned += QStringView(text).mid(copied, found.capturedStart(u"value"_s) - copied);
        cleaned += mask;
        copied = found.capturedEnd(u"value"_s);
    }
    cleaned += QStringView(text).mid(copied);
    return cleaned;
}

/// The names of a form or JSON body: what was sent stays out of a support ticket, which parameters were sent does not.
QString namesOf(const QString &form)
{
    if (form.startsWith(u'{'))
        return QStringList(QJsonDocument::fromJson(form.toUtf8()).object().keys()).join(", "_L1);
    QStringList names;
    const QStringList pairs = form.split(u'&', Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        names += pair.section(u'=', 0, 0);
    return names.join(", "_L1);
}

constexpr qsizetype longestShownList = 5;

QJsonValue redactedValue(const QString &name, const QJsonValue &value)
{
    if (value.isString())
        return redact(name, value.toString());
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = redactedValue(it.key(), *it);
        return object;
    }
    if (!value.isArray())
        return redact(name, u"x"_s) == u"x"_s ? value : QJsonValue(mask);
    const QJsonArray array = value.toArray();
    QJsonArray shown;
    for (qsizetype i = 0; i < std::min(array.size(), longestShownList); ++i)
        shown.append(redactedValue(name, array.at(i)));
    if (array.size() > longestShownList)
        shown.append(u"… %1"_s.arg(array.size()));
    return shown;
}

QLatin1StringView verbName(Verb verb)
{
    static constexpr std::array names{ "GET"_L1, "POST"_L1, "DELETE"_L1 };
    return names.at(static_cast<size_t>(verb));
}

} // namespace

QString redact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return value;
    if (rules::isSecretField(name))
        return mask;
    if (!value.contains("://"_L1))
        return value;
    // Without what was masked the rest may read as another URL: until nothing is left to mask.
    QString shown = withoutTokens(withoutUserInfo(value));
    for (QString before = value; shown != before;) {
        before = shown;
        shown = withoutTokens(withoutUserInfo(before));
    }
    return shown;
}

QString redactedForm(const Parameters &form)
{
    QStringList pairs;
    for (const auto &[name, value] : form) {
        const auto readable = [](const QString &text) {
            return QString::fromLatin1(QUrl::toPercentEncoding(text, " /:?@,;+*'()!$<>[]{}|"));
        };
        pairs += readable(name) + u'=' + readable(redact(name, value));
    }
    return pairs.join(u'&');
}

QString redactedJson(const QJsonObject &json)
{
    const QJsonObject shown = redactedValue({}, json).toObject();
    return QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact));
}

QString redactedUrl(const QUrl &url)
{
    QString start = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!url.hasQuery())
        return start;
    return start + u'?' + redactedForm(QUrlQuery(url).queryItems(QUrl::FullyDecoded));
}

HttpLog::HttpLog(int capacity, QObject *parent)
    : QObject(parent)
    , m_capacity(capacity)
{
}

void HttpLog::add(HttpLogEntry entry)
{
    if (m_entries.size() >= m_capacity)
        m_entries.removeFirst();
    m_entries.append(std::move(entry));
    // A copy: a slot may clear the log.
    const HttpLogEntry last = m_entries.constLast();
    Q_EMIT added(last);
}

void HttpLog::clear()
{
    m_entries.clear();
    Q_EMIT cleared();
}

QString HttpLog::toText() const
{
    QString text;
    for (const HttpLogEntry &entry : m_entries) {
        QStringList parts{ entry.started.toUTC().toString(Qt::ISODateWithMs),
                           verbName(entry.verb),
                           entry.url,
                           entry.outcome,
                           QString::number(entry.duration.count()) + " ms"_L1,
                           QString::number(entry.bytes) + " bytes"_L1 };
        if (entry.attempt > 1)
            parts += "attempt "_L1 + QString::number(entry.attempt);
        if (!entry.requestId.isEmpty())
            parts += entry.requestId;
        if (!entry.form.isEmpty())
            parts += "form: "_L1 + namesOf(entry.form);
        // One line for each, whatever a reply put into a header.
        text += parts.join("  "_L1).simplified() + u'\n';
    }
    return text;
}

} // namespace nd
