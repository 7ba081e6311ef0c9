// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhookcheck.h"

#include "app/api/jsonbody.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QByteArray digestIn(const QByteArray &url)
{
    const QUrlQuery query(QUrl::fromEncoded(url));
    return query.queryItemValue(u"bodySHA256"_s).toLatin1().toLower();
}

/// A "+" of a form is a space.
QByteArray plain(QByteArray encoded)
{
    return QByteArray::fromPercentEncoding(encoded.replace('+', ' '));
}

/// What a form adds to the URL that is signed: each field's name and value, by name, the same pair once.
QByteArray signedFields(const QByteArray &body)
{
    std::set<std::pair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &field : body.split('&')) {
        const qsizetype equals = field.indexOf('=');
        if (equals > 0)
            pairs.emplace(plain(field.left(equals)), plain(field.mid(equals + 1)));
    }
    QByteArray text;
    for (const auto &[name, value] : pairs)
        text += name + value;
    return text;
}

/// The service signs a URL with its port or without, whichever way it was written down.
QList<QByteArray> spellingsOf(const QByteArray &url)
{
    const qsizetype slashes = url.indexOf("//");
    if (slashes < 0)
        return { url };
    const auto marksEnd = [](char c) { return c == '/' || c == '?' || c == '#'; };
    const auto end = std::find_if(url.begin() + slashes + 2, url.end(), marksEnd);
    const QByteArray before = url.first(end - url.begin());
    const QByteArray after = url.sliced(before.size());
    const qsizetype colon = before.lastIndexOf(':');
    const bool hasPort = colon > slashes && before.indexOf(']', colon) < 0 && before.indexOf('@', colon) < 0;
    if (hasPort)
        return { url, before.first(colon) + after };
    return { url, before + (url.startsWith("http:") ? ":80" : ":443") + after };
}

QString textOf(const QJsonObject &object, QLatin1StringView member)
{
    const QJsonValue value = object[member];
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

WebhookVerdict checkWebhook(const ArrivedWebhook &webhook,
                            const std::function<QByteArray(const QByteArray &text)> &sign)
{
    if (webhook.signature.isEmpty())
        return WebhookVerdict::NoSignature;
    const QByteArray digest = digestIn(webhook.url);
    const bool isForm = digest.isEmpty() && !webhook.body.trimmed().startsWith('{');
    if (!digest.isEmpty() && QCryptographicHash::hash(webhook.body, QCryptographicHash::Sha256).toHex() != digest)
        return WebhookVerdict::OtherBody;
    const QByteArray fields = isForm ? signedFields(webhook.body) : QByteArray();
    const auto fits = [&](const QByteArray &url) { return sign(url + fields) == webhook.signature; };
    if (std::ranges::none_of(spellingsOf(webhook.url), fits))
        return WebhookVerdict::OtherSignature;
    return isForm || !digest.isEmpty() ? WebhookVerdict::Genuine : WebhookVerdict::BodyNotSigned;
}

Result<PortPayload> readPortPayload(const QByteArray &body)
{
    const Result<QJsonObject> object = readJsonObject(body);
    if (!object)
        return object.error();
    PortPayload payload{
        .requestSid = textOf(object.value(), "port_in_request_sid"_L1),
        .numberSid = textOf(object.value(), "port_in_phone_number_sid"_L1),
        .number = textOf(object.value(), "phone_number"_L1),
        .status = textOf(object.value(), "status"_L1),
        .updated = textOf(object.value(), "last_date_updated"_L1),
        .rejectionCode = textOf(object.value(), "rejection_reason_code"_L1),
        .rejectionReason = textOf(object.value(), "rejection_reason"_L1),
    };
    if (payload.requestSid.isEmpty())
        return unreadableAnswer();
    return payload;
}

} // namespace nd
