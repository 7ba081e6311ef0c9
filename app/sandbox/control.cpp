// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control.h"

#include "app/sandbox/controlcall.h"
#include "app/sandbox/router.h"
#include "app/sandbox/world/random.h"
#include "app/sandbox/world/savedstate.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Call = ControlCall;
using Outcome = ControlOutcome;

Outcome wrong(const QString &sentence, int status = 400)
{
    return Outcome::wrong(sentence, status);
}

Outcome readClock(Call &call)
{
    const Clock &clock = call.service.world.clock;
    return { 200,
             { { u"now"_s, QString::fromLatin1(iso8601(clock.now())) },
               { u"seconds"_s, clock.now() },
               { u"running"_s, clock.running() } } };
}

Outcome changeClock(Call &call)
{
    Clock &clock = call.service.world.clock;
    if (call.body.contains("set"_L1)) {
        const QDateTime time = QDateTime::fromString(call.body["set"_L1].toString(), Qt::ISODate);
        if (!time.isValid())
            return wrong(u"set takes a time like 2026-01-31T12:00:00Z."_s);
        clock.set(time.toSecsSinceEpoch());
    }
    clock.step(static_cast<qint64>(call.body["step"_L1].toDouble()));
    if (call.body["freeze"_L1].toBool())
        clock.freeze();
    if (call.body["run"_L1].toBool())
        clock.run();
    call.service.world.runDue();
    call.service.world.dirty = true;
    return readClock(call);
}

Outcome listFaults(Call &call)
{
    QJsonArray rows;
    for (const Fault &fault : call.service.faults.all())
        rows.append(fault.toJson());
    return { 200, { { u"faults"_s, rows } } };
}

Outcome addFault(Call &call)
{
    QString error;
    const std::optional<Fault> fault = Fault::parse(call.body, &error);
    if (!fault)
        return wrong(error);
    return { 201, { { u"id"_s, call.service.faults.add(*fault) } } };
}

Outcome clearFaults(Call &call)
{
    call.service.faults.clear();
    return {};
}

Outcome removeFault(Call &call)
{
    const bool removed = call.service.faults.remove(call.captured.value(u"Id"_s).toInt());
    return removed ? Outcome() : wrong(u"There is no such fault (any more)."_s, 404);
}

Outcome listRequests(Call &call)
{
    const QRegularExpression path(call.request.query.text(u"path"));
    if (!path.isValid())
        return wrong(u"The path is not a regular expression."_s);
    const QString method = call.request.query.value(u"method").value_or(u"*"_s);
    return { 200, call.service.log.toJson(method.toLatin1(), path) };
}

Outcome clearRequests(Call &call)
{
    call.service.log.clear();
    return {};
}

Outcome readState(Call &call)
{
    const World &world = call.service.world;
    QJsonArray accounts;
    for (int i = 0; i < world.household.accounts.size(); ++i)
        accounts.append(QJsonObject{ { u"sid"_s, QString::fromLatin1(world.household.accounts.at(i).sid) },
                                     { u"owned"_s, static_cast<qint64>(world.owned.slotsOf(i).size()) } });
    return { 200,
             { { u"seed"_s, QString::number(world.options.seed) },
               { u"accounts"_s, accounts },
               { u"owned"_s, accounts.first()["owned"_L1] },
               { u"released"_s, world.released.size() },
               { u"taken"_s, world.taken.size() },
               { u"trial"_s, world.trial } } };
}

quint64 numberOf(const Call &call)
{
    const QString number = call.captured.value(u"Number"_s);
    return number.mid(number.startsWith(u'+') ? 1 : 0).toULongLong();
}

Outcome readNumber(Call &call)
{
    World &world = call.service.world;
    const quint64 number = numberOf(call);
    const qint64 slot = world.owned.find(number);
    QJsonObject object{ { u"phone_number"_s, QString::fromLatin1(e164(number)) },
                        { u"owned"_s, slot >= 0 },
                        { u"for_sale"_s, world.forSale(number).has_value() },
                        { u"taken"_s, world.taken.contains(number) } };
    if (slot >= 0) {
        const auto at = static_cast<quint32>(slot);
        object.insert(u"sid"_s, QString::fromLatin1(world.owned.sidOf(at)));
        object.insert(u"account_sid"_s,
                      QString::fromLatin1(world.household.accounts.at(world.owned.accountAt(at)).sid));
    }
    if (const std::optional<Origin> origin = world.space.originOf(number)) {
        const Stock &stock = world.stock(*origin);
        object.insert(u"country"_s, world.catalog.countries().at(stock.country).code);
        object.insert(u"type"_s, QString::fromLatin1(namesOf(stock.type).key));
        object.insert(u"address_requirements"_s, QString::fromLatin1(stock.addressRequirement));
        object.insert(u"bundle_required"_s, stock.bundleRequired);
        object.insert(u"locality"_s, world.place(*origin).city);
    }
    return { 200, object };
}

Outcome takeNumber(Call &call)
{
    World &world = call.service.world;
    if (world.owned.find(numberOf(call)) >= 0)
        return wrong(u"An account of this sandbox owns the number."_s, 409);
    world.taken.insert(numberOf(call));
    world.dirty = true;
    return readNumber(call);
}

Outcome giveBackNumber(Call &call)
{
    call.service.world.taken.remove(numberOf(call));
    call.service.world.dirty = true;
    return readNumber(call);
}

Outcome addKey(Call &call)
{
    World &world = call.service.world;
    const QString sid = call.body["account_sid"_L1].toString(QString::fromLatin1(world.household.accounts.first().sid));
    const int account = world.household.accountIndex(sid.toLatin1());
    const QString kind = call.body["kind"_L1].toString(u"standard"_s);
    if (account < 0 || (kind != "standard"_L1 && kind != "main"_L1))
        return wrong(u"A key takes an account_sid and a kind: standard or main."_s);
    const auto index = static_cast<quint64>(1000 + world.household.keys.size());
    const ApiKey key{ makeSid("SK", world.options.seed, index), makeSecret(world.options.seed, index), account,
                      kind == "main"_L1 };
    world.household.keys.append(key);
    world.dirty = true;
    return { 201, { { u"sid"_s, QString::fromLatin1(key.sid) }, { u"secret"_s, QString::fromLatin1(key.secret) } } };
}

Outcome setTrial(Call &call)
{
    call.service.world.trial = call.body["enabled"_L1].toBool();
    call.service.world.dirty = true;
    return readState(call);
}

Outcome setCompression(Call &call)
{
    call.service.compress = call.body["enabled"_L1].toBool();
    return {};
}

Outcome changeAddress(Call &call)
{
    for (Address &address : call.service.world.household.addresses) {
        if (address.sid != call.captured.value(u"Sid"_s).toLatin1())
            continue;
        address.verified = call.body["verified"_L1].toBool();
        call.service.world.dirty = true;
        return {};
    }
    return wrong(u"There is no such address."_s, 404);
}

Outcome changeBundle(Call &call)
{
    static const QStringList statuses{ u"draft"_s,           u"pending-review"_s,  u"in-review"_s,
                                       u"twilio-rejected"_s, u"twilio-approved"_s, u"provisionally-approved"_s };
    const QString status = call.body["status"_L1].toString();
    if (!statuses.contains(status))
        return wrong(u"A status is one of %1."_s.arg(statuses.join(", "_L1)));
    World &world = call.service.world;
    for (Bundle &bundle : world.household.bundles) {
        if (bundle.sid != call.captured.value(u"Sid"_s).toLatin1())
            continue;
        bundle.status = status.toLatin1();
        bundle.updated = world.clock.now();
        world.dirty = true;
        return {};
    }
    return wrong(u"There is no such bundle."_s, 404);
}

Outcome save(Call &call)
{
    QString error;
    return saveState(call.service.world, &error) ? Outcome() : wrong(error, 500);
}

Outcome listCalls(Call &call);

constexpr ControlRoute controlRoutes[] = {
    { "GET", u"/_sandbox/", listCalls, "This list." },
    { "GET", u"/_sandbox/clock", readClock, "The sandbox's time." },
    { "POST", u"/_sandbox/clock", changeClock,
      "{\"set\": \"2026-01-31T12:00:00Z\", \"step\": seconds, \"freeze\": true, \"run\": true}, each optional." },
    { "GET", u"/_sandbox/faults", listFaults, "The faults that wait for requests." },
    { "POST", u"/_sandbox/faults", addFault,
      "{\"action\", \"method\" (any), \"path\" (regular expression), \"count\" (1; below 0 always), \"skip\", "
      "\"latency_ms\", \"reset\" (RST, not FIN)}. Actions: latency; status {status, code, message, retry_after, "
      "effect}; "
      "answer {status, headers, body, effect}; malformed; truncated; drop_before; drop_after; hang {effect}; slow "
      "{chunk_bytes, interval_ms}; partial {without: names of parameters or members (every URL), claims (the answer "
      "says what was asked for)}; late {late_ms or late_seconds of the sandbox's clock}." },
    { "DELETE", u"/_sandbox/faults", clearFaults, "Removes every fault." },
    { "DELETE", u"/_sandbox/faults/{Id}", removeFault, "Removes one." },
    { "GET", u"/_sandbox/requests", listRequests,
      "The product requests that arrived, with their count. Query: method, path (regular expression over path and "
      "query)." },
    { "DELETE", u"/_sandbox/requests", clearRequests, "Forgets them." },
    { "GET", u"/_sandbox/state", readState, "Seed, owned numbers of each account, trial." },
    { "GET", u"/_sandbox/numbers/{Number}", readNumber, "Who owns a number, and whether it can be bought." },
    { "POST", u"/_sandbox/numbers/{Number}/take", takeNumber, "Someone else buys it: buying it answers 21422." },
    { "DELETE", u"/_sandbox/numbers/{Number}/take", giveBackNumber, "Someone else gives it back." },
    { "POST", u"/_sandbox/keys", addKey, "{\"account_sid\", \"kind\": \"standard\" or \"main\"} makes an API key." },
    { "POST", u"/_sandbox/trial", setTrial, "{\"enabled\": true}: the accounts may own one number each." },
    { "POST", u"/_sandbox/compression", setCompression,
      "{\"enabled\": true}: answers are gzipped for who accepts it." },
    { "POST", u"/_sandbox/addresses/{Sid}", changeAddress, "{\"verified\": false}" },
    { "POST", u"/_sandbox/bundles/{Sid}", changeBundle, "{\"status\": \"twilio-approved\"}" },
    { "POST", u"/_sandbox/save", save, "Saves the state to its file now." },
};

QList<ControlRoute> allRoutes()
{
    QList<ControlRoute> routes(std::begin(controlRoutes), std::end(controlRoutes));
    for (const std::span<const ControlRoute> more : { hostingControls(), portingControls() }) {
        for (const ControlRoute &route : more)
            routes.append(route);
    }
    return routes;
}

Outcome listCalls(Call &)
{
    QJsonArray rows;
    for (const ControlRoute &route : allRoutes())
        rows.append(QJsonObject{ { u"method"_s, QString::fromLatin1(route.method) },
                                 { u"path"_s, QString::fromUtf16(route.pattern) },
                                 { u"about"_s, QString::fromUtf8(route.about) } });
    return { 200, { { u"calls"_s, rows } } };
}

Outcome run(Service &service, const Request &request)
{
    const QString path = request.path == "/_sandbox"_L1 ? u"/_sandbox/"_s : request.path;
    static const QList<ControlRoute> routes = allRoutes();
    bool known = false;
    for (const ControlRoute &route : routes) {
        const auto captured = matched(QStringView(route.pattern), path);
        known = known || captured;
        if (!captured || request.method != route.method)
            continue;
        if (!request.body.isEmpty() && !request.isJson())
            return wrong(u"The body must come as application/json."_s, 415);
        QJsonParseError error;
        const QJsonDocument body = QJsonDocument::fromJson(request.body, &error);
        if (!request.body.isEmpty() && !body.isObject())
            return wrong(u"The body is no JSON object: %1."_s.arg(error.errorString()));
        Call call{ service, *captured, body.object(), request };
        return route.handler(call);
    }
    return known ? wrong(u"This call has other methods: see GET /_sandbox/."_s, 405)
                 : wrong(u"There is no such call: see GET /_sandbox/."_s, 404);
}

} // namespace

Response control(Service &service, const Request &request)
{
    const Outcome outcome = run(service, request);
    Response response;
    response.status = outcome.status;
    response.contentType = "application/json";
    response.body = QJsonDocument(outcome.object).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace sandbox
