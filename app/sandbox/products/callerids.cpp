// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

void writeCallerId(JsonWriter &json, const Context &context, const CallerId &callerId)
{
    json.openObject();
    json.member("sid", callerId.sid);
    json.member("account_sid", context.accountSid());
    json.member("friendly_name", callerId.friendlyName);
    json.member("phone_number", e164(callerId.number));
    json.member("date_created", rfc2822(callerId.created));
    json.member("date_updated", rfc2822(callerId.created));
    json.member("uri", "/2010-04-01/Accounts/" + context.accountSid() + "/OutgoingCallerIds/" + callerId.sid + ".json");
    json.closeObject();
}

} // namespace

Response listCallerIds(Context &context)
{
    const Parameters &query = context.request.query;
    const QString number = query.text(u"PhoneNumber");
    const QByteArray name = query.text(u"FriendlyName").toUtf8();
    QList<const CallerId *> rows;
    for (const CallerId &callerId : context.world.hosting.callerIds) {
        if (callerId.account == context.account && (number.isEmpty() || number.toLatin1() == e164(callerId.number))
            && (name.isEmpty() || name == callerId.friendlyName))
            rows.append(&callerId);
    }
    return listPage(context, "outgoing_caller_ids", rows.size(),
                    [&](JsonWriter &json, qsizetype row) { writeCallerId(json, context, *rows.at(row)); });
}

Response fetchCallerId(Context &context)
{
    const QByteArray sid = context.part(u"Sid"_s).toLatin1();
    for (const CallerId &callerId : context.world.hosting.callerIds) {
        if (callerId.account != context.account || callerId.sid != sid)
            continue;
        JsonWriter json;
        writeCallerId(json, context, callerId);
        return okay(json);
    }
    return notFound(context.request);
}

} // namespace sandbox
