// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/portwebhooks.h"

#include "app/api/jsonbody.h"
#include "models/decode.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

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
    // Any object would do as one that names nothing: it has to be this one. What is not set may be left out.
    static constexpr std::array members{ "port_in_target_url"_L1, "port_out_target_url"_L1, "notifications_of"_L1 };
    const Result<QJsonObject> object = readJsonObject(body);
    const auto isThere = [&object](QLatin1StringView name) { return object.value().contains(name); };
    if (!object || std::ranges::none_of(members, isThere))
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
