// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/service.h"

#include "app/sandbox/control.h"
#include "app/sandbox/errors.h"
#include "app/sandbox/http/gzip.h"
#include "app/sandbox/router.h"
#include "app/sandbox/world/random.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

/// A body that no JSON parser takes, however lazy: wrong at its first member and at its end.
QByteArray malformed(const QByteArray &body)
{
    return "{," + body.mid(1).chopped(body.isEmpty() ? 0 : 1) + ']';
}

} // namespace

Service::Service(const Options &options)
    : world(options)
{
}

Exchange Service::handle(const Request &request)
{
    world.runDue();
    Exchange exchange = answer(request);
    courier.send();
    return exchange;
}

Exchange Service::answer(const Request &request)
{
    if (request.path.startsWith("/_sandbox"_L1))
        return { control(*this, request), {} };
    return handleProduct(request, "http://" + request.header("host"));
}

Exchange Service::handleProduct(const Request &request, const QByteArray &origin)
{
    const QByteArray requestId = "RQ" + makeSid("RQ", world.options.seed, world.requests++).mid(2);
    const quint64 entry = log.add(request, requestId);
    const std::optional<Fault> fault = faults.take(request);
    bool effect = true;
    Exchange exchange
        = fault ? faulty(*fault, request, origin, &effect) : Exchange{ dispatch(world, request, origin), {} };
    if (compress && !exchange.response.body.isEmpty() && request.header("accept-encoding").contains("gzip")) {
        exchange.response.body = gzipped(exchange.response.body);
        exchange.response.headers.emplaceBack("Content-Encoding", "gzip");
    }
    log.settle(entry, exchange.delivery.kind == Delivery::Kind::Whole ? exchange.response.status : 0, effect);
    exchange.response.headers.append({ "Date", httpDate(world.clock.now()) });
    exchange.response.headers.append({ "Twilio-Request-Id", requestId });
    exchange.response.headers.emplaceBack("Twilio-Concurrent-Requests", "1");
    return exchange;
}

Exchange Service::faulty(const Fault &fault, const Request &request, const QByteArray &origin, bool *effect)
{
    using Action = Fault::Action;
    static const QList<Action> carriedOut
        = { Action::Latency, Action::Malformed, Action::Truncated, Action::DropAfter, Action::Slow };
    Exchange exchange;
    exchange.delivery.latencyMs = fault.latencyMs;
    exchange.delivery.reset = fault.reset;
    *effect = fault.effect || carriedOut.contains(fault.action);
    if (*effect)
        exchange.response = dispatch(world, request, origin);
    switch (fault.action) {
    case Action::Latency:
        break;
    case Action::Partial:
        exchange.response = dispatch(world, withoutParts(request, fault), origin);
        if (fault.claims && exchange.response.status / 100 == 2)
            exchange.response.body = claiming(exchange.response.body, request);
        *effect = true;
        break;
    case Action::Status:
        exchange.response
            = failure(fault.code != 0 ? fault.code : 20000 + fault.status, fault.status,
                      fault.message.isEmpty() ? u"The sandbox was told to answer this."_s : fault.message);
        break;
    case Action::Answer:
        exchange.response = Response();
        exchange.response.status = fault.status;
        exchange.response.body = fault.body;
        break;
    case Action::Malformed:
        exchange.response.body = malformed(exchange.response.body);
        exchange.response.status = exchange.response.status == 204 ? 200 : exchange.response.status;
        break;
    case Action::Truncated:
        exchange.delivery.kind = Delivery::Kind::Truncated;
        break;
    case Action::Late:
        carryOutLate(fault, request, origin);
        exchange.delivery.kind = Delivery::Kind::Dropped;
        break;
    case Action::DropBefore:
    case Action::DropAfter:
        exchange.delivery.kind = Delivery::Kind::Dropped;
        break;
    case Action::Hang:
        exchange.delivery.kind = Delivery::Kind::Hung;
        break;
    case Action::Slow:
        exchange.delivery.chunkBytes = std::max(1, fault.chunkBytes);
        exchange.delivery.chunkIntervalMs = fault.intervalMs;
        break;
    }
    exchange.response.headers += fault.headers;
    if (fault.retryAfter >= 0)
        exchange.response.headers.append({ "Retry-After", QByteArray::number(fault.retryAfter) });
    return exchange;
}

void Service::carryOutLate(const Fault &fault, const Request &request, const QByteArray &origin)
{
    const auto effect = [this, request, origin] { dispatch(world, request, origin); };
    if (fault.lateSeconds > 0) {
        world.later(world.clock.now() + fault.lateSeconds, effect);
        return;
    }
    QTimer::singleShot(fault.lateMs, &world.timers, effect);
}

} // namespace sandbox
