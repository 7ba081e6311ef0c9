// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/parametervalues.h"
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/portin.h"
#include "app/sandbox/world/portnotices.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// Page 17: who is told of port-ins. One configuration an account, overwritten as a whole.

namespace sandbox {

namespace {

WebhookTargets &targetsOf(const Context &context)
{
    return context.world.porting.webhooks[static_cast<std::size_t>(context.account)];
}

enum class Dates { Left, Shown };

Response answered(const Context &context, int status, Dates dates)
{
    const WebhookTargets &targets = targetsOf(context);
    JsonWriter json;
    json.openObject();
    json.member("url", context.origin + "/v1/Porting/Configuration/Webhook");
    json.memberOrNull("port_in_target_url", targets.portIn);
    json.memberOrNull("port_out_target_url", targets.portOut);
    json.key("notifications_of").openArray();
    for (const QByteArray &event : targets.events)
        json.text(event);
    json.closeArray();
    if (dates == Dates::Shown) {
        const auto time = [](qint64 seconds) { return seconds > 0 ? iso8601(seconds) : QByteArray(); };
        json.memberOrNull("port_in_target_date_created", time(targets.portInSince));
        json.memberOrNull("port_out_target_date_created", time(targets.portOutSince));
    }
    json.closeObject();
    return okay(json, status);
}

std::optional<Failure> readTarget(const QJsonObject &body, QLatin1StringView key, QStringView name, QByteArray *target)
{
    const QString url = body[key].toString();
    if (!url.isEmpty() && !isWebUrl(url))
        return Failure{ Code::BadRequest, u"%1: must be a valid URL"_s.arg(name) };
    *target = url.toUtf8();
    return std::nullopt;
}

std::optional<Failure> readEvents(const QJsonObject &body, QList<QByteArray> *events)
{
    const QStringList known = portEvents();
    const QJsonArray rows = body["notifications_of"_L1].toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!known.contains(rows.at(i).toString()))
            return Failure{ Code::BadRequest, u"notificationsOf[%1]: is no known event"_s.arg(i) };
        events->append(rows.at(i).toString().toLatin1());
    }
    return std::nullopt;
}

} // namespace

Response fetchWebhook(Context &context)
{
    return answered(context, 200, Dates::Shown);
}

Response setWebhook(Context &context)
{
    if (!context.request.isJson())
        return failure(Code::UnsupportedMediaType);
    const QJsonDocument document = QJsonDocument::fromJson(context.request.body);
    if (!document.isObject())
        return failure(Code::BadRequest, u"The body is no JSON object"_s);
    const QJsonObject body = document.object();
    WebhookTargets targets;
    if (const auto reason = readTarget(body, "port_in_target_url"_L1, u"portInTargetUrl", &targets.portIn))
        return failure(*reason);
    if (const auto reason = readTarget(body, "port_out_target_url"_L1, u"portOutTargetUrl", &targets.portOut))
        return failure(*reason);
    if (const auto reason = readEvents(body, &targets.events))
        return failure(*reason);
    const qint64 now = context.world.clock.now();
    targets.portInSince = targets.portIn.isEmpty() ? 0 : now;
    targets.portOutSince = targets.portOut.isEmpty() ? 0 : now;
    targetsOf(context) = targets;
    context.world.dirty = true;
    return answered(context, 201, Dates::Left);
}

Response deleteWebhook(Context &context)
{
    const QString type = context.part(u"Type"_s);
    if (type != "PORT_IN"_L1 && type != "PORT_OUT"_L1)
        return failure(Code::BadRequest, u"webhookType: must be PORT_IN or PORT_OUT"_s);
    endTarget(context.world, context.account, type == "PORT_IN"_L1);
    Response response;
    response.status = 204;
    return response;
}

} // namespace sandbox
