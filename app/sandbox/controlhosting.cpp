// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controlcall.h"

#include "app/sandbox/parametervalues.h"
#include "app/sandbox/world/hostinglife.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Call = ControlCall;
using Outcome = ControlOutcome;

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QJsonArray list(const QList<QByteArray> &values)
{
    QJsonArray rows;
    for (const QByteArray &value : values)
        rows.append(text(value));
    return rows;
}

HostedOrder *orderOf(const Call &call)
{
    return call.service.world.hosting.order(call.part(u"Sid"_s).toLatin1());
}

Outcome noOrder()
{
    return Outcome::wrong(u"There is no such order (any more)."_s, 404);
}

Outcome shown(const World &world, const HostedOrder &order)
{
    return { 200,
             { { u"sid"_s, text(order.sid) },
               { u"account_sid"_s, text(world.household.accounts.at(order.account).sid) },
               { u"phone_number"_s, text(e164(order.number)) },
               { u"status"_s, text(wordOf(order.status)) },
               { u"since"_s, text(iso8601(order.since)) },
               { u"failure_reason"_s, text(order.failureReason) },
               { u"attempts"_s, order.attempts },
               { u"incoming_phone_number_sid"_s, text(order.incomingSid) },
               { u"document_sid"_s, text(order.letterSid) } } };
}

Outcome listOrders(Call &call)
{
    const World &world = call.service.world;
    QJsonArray rows;
    for (const HostedOrder &order : world.hosting.orders) {
        if (!order.gone)
            rows.append(shown(world, order).object);
    }
    return { 200, { { u"orders"_s, rows } } };
}

QString stateOf(const World &world, const VerificationCall &call)
{
    if (!call.result.isEmpty())
        return text(call.result);
    return world.clock.now() < call.placed + call.delay ? u"waiting"_s : u"ringing"_s;
}

QJsonObject toJson(const World &world, const VerificationCall &call)
{
    return { { u"sid"_s, text(call.sid) },
             { u"order_sid"_s, text(call.orderSid) },
             { u"to"_s, text(e164(call.to)) },
             { u"code"_s, text(call.code) },
             { u"extension"_s, text(call.extension) },
             { u"delay"_s, call.delay },
             { u"prompts"_s, call.prompts },
             { u"placed"_s, text(iso8601(call.placed)) },
             { u"state"_s, stateOf(world, call) } };
}

Outcome listCalls(Call &call)
{
    const World &world = call.service.world;
    const bool open = call.request.query.text(u"open") == "true"_L1;
    QJsonArray rows;
    for (const VerificationCall &each : world.hosting.calls) {
        if (!open || each.result.isEmpty())
            rows.append(toJson(world, each));
    }
    return { 200, { { u"calls"_s, rows }, { u"count"_s, rows.size() } } };
}

/// With a call under way, it is answered now; without one, that is what the person will do with the next call.
Outcome answer(Call &call)
{
    static const QHash<QString, CallAnswer> answers{ { u"right"_s, CallAnswer::Right },
                                                     { u"wrong"_s, CallAnswer::Wrong },
                                                     { u"none"_s, CallAnswer::None } };
    World &world = call.service.world;
    HostedOrder *order = orderOf(call);
    if (order == nullptr)
        return noOrder();
    VerificationCall *open = world.hosting.openCall(order->sid);
    const QString code = call.body["code"_L1].toString();
    const QString word = call.body["answer"_L1].toString();
    if (!code.isEmpty()) {
        if (open == nullptr)
            return Outcome::wrong(u"No call is under way for this order."_s, 409);
        typeCode(world, *open, code.toLatin1());
    } else if (!answers.contains(word)) {
        return Outcome::wrong(u"Give an answer (right, wrong or none) or a code."_s);
    } else if (open != nullptr) {
        answerCall(world, *open, answers.value(word), world.clock.now());
    } else {
        order->plans.append(answers.value(word));
    }
    world.dirty = true;
    return shown(world, *order);
}

Outcome force(Call &call)
{
    World &world = call.service.world;
    HostedOrder *order = orderOf(call);
    if (order == nullptr)
        return noOrder();
    const std::optional<OrderStatus> status = orderStatusOf(call.body["status"_L1].toString());
    if (!status)
        return Outcome::wrong(u"A status is one of %1."_s.arg(orderStatusWords().join(", "_L1)));
    moveOrder(world, *order, *status, world.clock.now(), call.body["reason"_L1].toString().toUtf8());
    return shown(world, *order);
}

Outcome failAtCarrier(Call &call)
{
    World &world = call.service.world;
    HostedOrder *order = orderOf(call);
    if (order == nullptr)
        return noOrder();
    if (order->status != OrderStatus::CarrierProcessing && order->status != OrderStatus::Testing)
        return Outcome::wrong(u"The order is not with the carrier."_s, 409);
    const OrderStatus status
        = call.body["status"_L1] == "failed"_L1 ? OrderStatus::Failed : OrderStatus::ActionRequired;
    const QString reason = call.body["reason"_L1].toString(u"There was a problem processing your order."_s);
    moveOrder(world, *order, status, world.clock.now(), reason.toUtf8());
    return shown(world, *order);
}

Outcome judgeBill(Call &call)
{
    World &world = call.service.world;
    HostedOrder *order = orderOf(call);
    if (order == nullptr)
        return noOrder();
    if (order->status != OrderStatus::PendingVerification || order->verificationType != "phone-bill")
        return Outcome::wrong(u"The order does not wait for a look at its phone bill."_s, 409);
    const bool accepted = call.body["accepted"_L1].toBool();
    const QString reason = call.body["reason"_L1].toString(u"The phone bill does not prove who owns the number."_s);
    moveOrder(world, *order, accepted ? OrderStatus::Verified : OrderStatus::ActionRequired, world.clock.now(),
              accepted ? QByteArray() : reason.toUtf8());
    return shown(world, *order);
}

Outcome actOnLetter(Call &call)
{
    World &world = call.service.world;
    Letter *letter = world.hosting.letter(call.part(u"Sid"_s).toLatin1());
    if (letter == nullptr)
        return Outcome::wrong(u"There is no such document."_s, 404);
    if (letter->status != LetterStatus::Signing)
        return Outcome::wrong(u"The document does not wait for a signature."_s, 409);
    const QString action = call.body["action"_L1].toString();
    if (action == "sign"_L1)
        signLetter(world, *letter);
    else if (action == "decline"_L1)
        endLetter(world, *letter, LetterStatus::Canceled);
    else if (action == "bounce"_L1)
        endLetter(world, *letter, LetterStatus::Failed);
    else
        return Outcome::wrong(u"An action is sign, decline or bounce."_s);
    return { 200, { { u"sid"_s, text(letter->sid) }, { u"status"_s, text(wordOf(letter->status)) } } };
}

Outcome listEmails(Call &call)
{
    QJsonArray rows;
    for (const Email &mail : call.service.world.hosting.emails)
        rows.append(QJsonObject{ { u"to"_s, text(mail.to) },
                                 { u"cc"_s, list(mail.cc) },
                                 { u"subject"_s, text(mail.subject) },
                                 { u"document_sid"_s, text(mail.letterSid) },
                                 { u"sent"_s, text(iso8601(mail.sent)) } });
    return { 200, { { u"emails"_s, rows }, { u"count"_s, rows.size() } } };
}

Outcome serve(Call &call)
{
    World &world = call.service.world;
    const QString generation = call.body["generation"_L1].toString();
    if (generation != "preview"_L1 && generation != "v2"_L1)
        return Outcome::wrong(u"A generation is preview or v2."_s);
    const auto index = static_cast<std::size_t>(generation == "v2"_L1 ? Generation::V2 : Generation::Preview);
    const QString sid = call.body["account_sid"_L1].toString();
    const int account = world.household.accountIndex(sid.toLatin1());
    if (!sid.isEmpty() && account < 0)
        return Outcome::wrong(u"There is no such account."_s, 404);
    for (std::size_t i = 0; i < world.hosting.served.size(); ++i) {
        if (sid.isEmpty() || static_cast<int>(i) == account)
            world.hosting.served[i][index] = call.body["enabled"_L1].toBool();
    }
    world.dirty = true;
    return {};
}

std::optional<quint64> numberIn(const QString &given)
{
    bool number = false;
    const quint64 digits = given.mid(given.startsWith(u'+') ? 1 : 0).toULongLong(&number);
    return number ? std::optional(digits) : std::nullopt;
}

Outcome addCallerId(Call &call)
{
    World &world = call.service.world;
    const QString sid = call.body["account_sid"_L1].toString(text(world.household.accounts.first().sid));
    const int account = world.household.accountIndex(sid.toLatin1());
    const std::optional<quint64> number = numberIn(call.body["phone_number"_L1].toString());
    if (account < 0 || !number)
        return Outcome::wrong(u"A caller ID takes a phone_number and the account_sid of an account."_s);
    CallerId callerId;
    callerId.account = account;
    callerId.number = *number;
    callerId.friendlyName = call.body["friendly_name"_L1].toString(text(e164(*number))).toUtf8();
    callerId.created = world.clock.now();
    const CallerId &made = world.hosting.add(std::move(callerId));
    world.dirty = true;
    return { 201, { { u"sid"_s, text(made.sid) } } };
}

Outcome removeCallerId(Call &call)
{
    World &world = call.service.world;
    const QByteArray sid = call.part(u"Sid"_s).toLatin1();
    const auto removed = world.hosting.callerIds.removeIf([&sid](const CallerId &row) { return row.sid == sid; });
    world.dirty = true;
    return removed > 0 ? Outcome() : Outcome::wrong(u"There is no such caller ID."_s, 404);
}

Outcome setTexted(Call &call)
{
    World &world = call.service.world;
    const std::optional<quint64> number = numberIn(call.part(u"Number"_s));
    if (!number)
        return Outcome::wrong(u"The path ends in no number."_s);
    if (call.body["enabled"_L1].toBool())
        world.hosting.textedElsewhere.insert(*number);
    else
        world.hosting.textedElsewhere.remove(*number);
    world.dirty = true;
    return {};
}

constexpr ControlRoute rows[] = {
    { "GET", u"/_sandbox/hosted/orders", listOrders, "The hosted number orders of all accounts." },
    { "POST", u"/_sandbox/hosted/orders/{Sid}/call", answer,
      "{\"answer\": \"right\", \"wrong\" (four times) or \"none\"}, or {\"code\": \"what is typed\"}. Without a call "
      "under way, the answer waits for the next one." },
    { "POST", u"/_sandbox/hosted/orders/{Sid}/bill", judgeBill,
      "{\"accepted\": true, \"reason\"}: someone looks at the phone bill." },
    { "POST", u"/_sandbox/hosted/orders/{Sid}/carrier", failAtCarrier,
      "{\"reason\", \"status\": \"action-required\" or \"failed\"}: the carrier can't do it." },
    { "POST", u"/_sandbox/hosted/orders/{Sid}/status", force,
      "{\"status\": \"testing\", \"reason\"}: moves an order to any stage." },
    { "POST", u"/_sandbox/hosted/documents/{Sid}", actOnLetter,
      "{\"action\": \"sign\", \"decline\" or \"bounce\" (the e-mail comes back)}" },
    { "POST", u"/_sandbox/hosted/generations", serve,
      "{\"generation\": \"preview\" or \"v2\", \"enabled\": false, \"account_sid\" (all)}: an account without "
      "access." },
    { "GET", u"/_sandbox/calls", listCalls, "The verification calls. Query: open=true for those that wait or ring." },
    { "GET", u"/_sandbox/emails", listEmails, "The e-mails that would have been sent." },
    { "POST", u"/_sandbox/callerids", addCallerId,
      "{\"phone_number\", \"friendly_name\", \"account_sid\"}: an account has a verified caller ID." },
    { "DELETE", u"/_sandbox/callerids/{Sid}", removeCallerId, "Removes it." },
    { "POST", u"/_sandbox/numbers/{Number}/texts", setTexted,
      "{\"enabled\": true}: another provider carries the texts of a number outside." },
};

} // namespace

std::span<const ControlRoute> hostingControls()
{
    return rows;
}

} // namespace sandbox
