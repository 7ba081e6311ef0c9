// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhookcheck.h"

#include "app/api/jsonbody.h"

#include <QCryptographicHash>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

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

/// URL and, for a form, each field's name and value behind it, by name.
QByteArray signedText(const ArrivedWebhook &webhook)
{
    QList<QByteArray> fields = webhook.body.split('&');
    QList<QByteArray> pairs;
    for (const QByteArray &field : fields) {
        const qsizetype equals = field.indexOf('=');
        if (equals > 0)
            pairs.append(plain(field.left(equals)) + plain(field.mid(equals + 1)));
    }
    std::ranges::sort(pairs);
    return webhook.url + pairs.join();
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
    if (!digest.isEmpty()) {
        if (QCryptographicHash::hash(webhook.body, QCryptographicHash::Sha256).toHex() != digest)
            return WebhookVerdict::OtherBody;
        return sign(webhook.url) == webhook.signature ? WebhookVerdict::Genuine : WebhookVerdict::OtherSignature;
    }
    if (webhook.body.trimmed().startsWith('{'))
        return sign(webhook.url) == webhook.signature ? WebhookVerdict::BodyNotSigned : WebhookVerdict::OtherSignature;
    return sign(signedText(webhook)) == webhook.signature ? WebhookVerdict::Genuine : WebhookVerdict::OtherSignature;
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
