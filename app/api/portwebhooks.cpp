// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/portwebhooks.h"

#include "app/api/jsonbody.h"
#include "models/decode.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString root = u"/v1/Porting/Configuration/Webhook"_s;

std::optional<PortWebhooks> nothingThere(const ApiError &error)
{
    constexpr int notFound = 20404;
    const bool none = error.kind == ErrorKind::NotFound && error.code == notFound;
    return none ? std::optional(PortWebhooks()) : std::nullopt;
}

QJsonValue orNull(const QString &url)
{
    return url.isEmpty() ? QJsonValue() : QJsonValue(url);
}

} // namespace

Result<PortWebhooks> decodePortWebhooks(const QByteArray &body)
{
    // Any object would do as one that names nothing: it has to be this one.
    const Result<QJsonObject> object = readJsonObject(body);
    if (!object || !object.value().contains("port_in_target_url"_L1))
        return unreadableAnswer();
    return decodeRecord<PortWebhooks>(body);
}

Call<PortWebhooks> fetchPortWebhooks()
{
    return { .request = { .product = Product::Numbers, .path = root },
             .decode = decodePortWebhooks,
             .decodeRefusal = nothingThere };
}

Request setPortWebhooks(const PortWebhooks &wanted)
{
    return { .verb = Verb::Post,
             .product = Product::Numbers,
             .path = root,
             .json = { { u"port_in_target_url"_s, orNull(wanted.portInUrl) },
                       { u"port_out_target_url"_s, orNull(wanted.portOutUrl) },
                       { u"notifications_of"_s, QJsonArray::fromStringList(wanted.events) } } };
}

QString portWebhookWord(PortWebhookType type)
{
    return type == PortWebhookType::PortIn ? u"PORT_IN"_s : u"PORT_OUT"_s;
}

Request deletePortWebhook(PortWebhookType type)
{
    return { .verb = Verb::Delete, .product = Product::Numbers, .path = root + u'/' + portWebhookWord(type) };
}

} // namespace nd
