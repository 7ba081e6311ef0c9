// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httplog.h"

#include "models/rules/secrets.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    if (rules::isSecretField(name) || rules::isPrivateField(name))
        return mask;
    return rules::maskUrlsIn(value, rules::UrlDetail::Host);
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
