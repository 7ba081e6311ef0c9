// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/hostinglife.h"

#include "app/sandbox/world/hostability.h"
#include "app/sandbox/world/random.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr qint64 day = 86400;
constexpr qint64 processingSeconds = 5;
constexpr qint64 retirementSeconds = 3 * day;

/// Where an order goes when nothing happens to it for so long.
struct Deadline
{
    OrderStatus from;
    qint64 seconds;
    qint64 HostedOrder::*start;
    OrderStatus to;
    const char *reason; ///< empty: what was said before stays
};

// "For more than" is one second more.
constexpr Deadline deadlines[] = {
    { OrderStatus::Received, 30 * day + 1, &HostedOrder::updated, OrderStatus::Failed,
      "The Hosted Number Order was idle for more than 30 days." },
    { OrderStatus::PendingVerification, 7 * day, &HostedOrder::updated, OrderStatus::ActionRequired,
      "The Hosted Number Order was idle in the verification process for seven days." },
    { OrderStatus::Verified, 30 * day + 1, &HostedOrder::updated, OrderStatus::Failed,
      "The Hosted Number Order was idle for more than 30 days." },
    { OrderStatus::PendingLoa, 7 * day, &HostedOrder::since, OrderStatus::ActionRequired,
      "The Letter of Authorization was not signed within seven days." },
    { OrderStatus::Testing, 600, &HostedOrder::since, OrderStatus::Completed, "" },
    { OrderStatus::ActionRequired, 7 * day + 1, &HostedOrder::since, OrderStatus::Failed, "" },
};

const Deadline *deadlineOf(OrderStatus status)
{
    for (const Deadline &deadline : deadlines) {
        if (deadline.from == status)
            return &deadline;
    }
    return nullptr;
}

/// When time alone moves an order on, or nothing.
std::optional<qint64> dueTime(const HostedOrder &order)
{
    if (order.gone)
        return std::nullopt;
    if (order.offboarded > 0)
        return order.offboarded + retirementSeconds;
    if (order.status == OrderStatus::TwilioProcessing)
        return order.since + processingSeconds;
    // Page 11: a landline takes one business day, a toll-free number up to three.
    if (order.status == OrderStatus::CarrierProcessing)
        return businessDaysAfter(order.since, isTollFree(order.number) ? 3 : 1);
    const Deadline *deadline = deadlineOf(order.status);
    return deadline == nullptr ? std::nullopt : std::optional(order.*deadline->start + deadline->seconds);
}

void process(World &world, HostedOrder &order, qint64 when)
{
    const Verdict verdict = judged(world, order.number, order.account, &order);
    if (!verdict.failure.isEmpty())
        moveOrder(world, order, OrderStatus::Failed, when, verdict.failure);
    else
        moveOrder(world, order, order.proven ? OrderStatus::Verified : OrderStatus::Received, when);
}

void carryOn(World &world, HostedOrder &order, qint64 when)
{
    if (order.offboarded > 0) {
        order.gone = true;
        world.dirty = true;
    } else if (order.status == OrderStatus::TwilioProcessing) {
        process(world, order, when);
    } else if (order.status == OrderStatus::CarrierProcessing) {
        moveOrder(world, order, OrderStatus::Testing, when);
    } else {
        const Deadline *deadline = deadlineOf(order.status);
        moveOrder(world, order, deadline->to, when, deadline->reason);
    }
}

void releaseIncoming(World &world, const HostedOrder &order)
{
    const qint64 slot = world.owned.slotOfSid(order.incomingSid);
    if (slot >= 0 && world.owned.ownedAt(static_cast<quint32>(slot)))
        world.owned.release(static_cast<quint32>(slot));
}

QByteArray newCode(const World &world, const HostedOrder &order)
{
    const quint64 dice = mixed(mixed(world.options.seed, order.number), static_cast<quint64>(order.attempts) + 1);
    return QByteArray::number(100000 + dice % 900000);
}

constexpr qint64 ringSeconds = 45;

void finishCall(World &world, VerificationCall &call, const char *result, qint64 when)
{
    call.result = result;
    world.dirty = true;
    HostedOrder *order = world.hosting.order(call.orderSid);
    if (order == nullptr || order->status != OrderStatus::PendingVerification)
        return;
    if (call.result == "verified")
        moveOrder(world, *order, OrderStatus::Verified, when);
    else if (call.result != "canceled" && order->attempts >= maxAttempts)
        moveOrder(world, *order, OrderStatus::ActionRequired, when,
                  "The Hosted Number Order has reached the maximum number of verification attempts.");
}

void writeMail(World &world, const Letter &letter, const char *subject, qint64 when)
{
    world.hosting.emails.append({ letter.email, letter.ccEmails, subject, letter.sid, when });
}

void settle(World &world, Letter &letter, LetterStatus status, const char *subject)
{
    letter.status = status;
    letter.updated = world.clock.now();
    writeMail(world, letter, subject, letter.updated);
    world.dirty = true;
}

} // namespace

HostedOrder &openOrder(World &world, HostedOrder order, OwnedNumber number)
{
    const qint64 now = world.clock.now();
    order.created = order.updated = order.since = now;
    // Who has the number already keeps it: this order will fail.
    if (world.owned.find(order.number) < 0) {
        number.number = order.number;
        number.account = order.account;
        number.origin = hostedOrigin(world, order.number);
        number.hosted = true;
        number.traits = hostedTraits();
        number.created = number.updated = now;
        if (number.friendlyName.isEmpty())
            number.friendlyName = displayNumber(world.stock(number.origin), world.place(number.origin), order.number);
        order.incomingSid = world.owned.sidOf(world.owned.add(number));
    }
    order.proven = world.hosting.callerIds.removeIf([&order](const CallerId &callerId) {
        return callerId.account == order.account && callerId.number == order.number;
    }) > 0;
    world.dirty = true;
    return world.hosting.add(std::move(order));
}

void moveOrder(World &world, HostedOrder &order, OrderStatus status, qint64 when, const QByteArray &reason)
{
    order.status = status;
    order.since = order.updated = when;
    if (!reason.isEmpty())
        order.failureReason = reason;
    else if (status != OrderStatus::Failed && status != OrderStatus::ActionRequired)
        order.failureReason.clear();
    if (status == OrderStatus::Failed)
        releaseIncoming(world, order);
    world.dirty = true;
}

void cancelOrder(World &world, HostedOrder &order)
{
    if (VerificationCall *call = world.hosting.openCall(order.sid))
        finishCall(world, *call, "canceled", world.clock.now());
    releaseIncoming(world, order);
    order.gone = true;
    world.dirty = true;
}

void offboard(World &world, HostedOrder &order)
{
    order.offboarded = order.updated = world.clock.now();
    releaseIncoming(world, order);
    world.dirty = true;
}

VerificationCall &placeCall(World &world, HostedOrder &order)
{
    const qint64 now = world.clock.now();
    if (VerificationCall *open = world.hosting.openCall(order.sid))
        finishCall(world, *open, "canceled", now);
    // Page 08: calls within the ten minutes give the same code again.
    if (order.code.isEmpty() || now >= order.codeSince + codeSeconds) {
        order.code = newCode(world, order);
        order.codeSince = now;
    }
    ++order.attempts;
    VerificationCall &call = world.hosting.add(
        VerificationCall{ {}, order.sid, order.number, order.code, order.extension, order.callDelay, 0, now, {} });
    order.callSids.append(call.sid);
    moveOrder(world, order, OrderStatus::PendingVerification, now);
    return call;
}

bool isGoodCode(const HostedOrder &order, const QByteArray &code, qint64 when)
{
    return !code.isEmpty() && order.code == code && when < order.codeSince + codeSeconds;
}

void answerCall(World &world, VerificationCall &call, CallAnswer answer, qint64 when)
{
    const HostedOrder *order = world.hosting.order(call.orderSid);
    const bool good = answer == CallAnswer::Right && order != nullptr && isGoodCode(*order, call.code, when);
    if (answer != CallAnswer::None && !good)
        call.prompts = maxPrompts;
    finishCall(world, call, good ? "verified" : answer == CallAnswer::None ? "no-answer" : "wrong-code", when);
}

void typeCode(World &world, VerificationCall &call, const QByteArray &code)
{
    const HostedOrder *order = world.hosting.order(call.orderSid);
    if (order != nullptr && isGoodCode(*order, code, world.clock.now()))
        finishCall(world, call, "verified", world.clock.now());
    else if (++call.prompts >= maxPrompts)
        finishCall(world, call, "wrong-code", world.clock.now());
    world.dirty = true;
}

void sendLetter(World &world, Letter &letter, const QList<QByteArray> &orderSids)
{
    for (const QByteArray &sid : orderSids) {
        HostedOrder &order = *world.hosting.order(sid);
        order.letterSid = letter.sid;
        moveOrder(world, order, OrderStatus::PendingLoa, world.clock.now());
    }
    settle(world, letter, LetterStatus::Signing, "Please sign this letter of authorization");
}

void signLetter(World &world, Letter &letter)
{
    for (HostedOrder &order : world.hosting.orders) {
        if (order.letterSid == letter.sid && !order.gone && order.status == OrderStatus::PendingLoa)
            moveOrder(world, order, OrderStatus::CarrierProcessing, world.clock.now());
    }
    settle(world, letter, LetterStatus::Signed, "This letter of authorization was signed");
}

void detach(World &world, HostedOrder &order)
{
    order.letterSid.clear();
    moveOrder(world, order, OrderStatus::Verified, world.clock.now());
}

void endLetter(World &world, Letter &letter, LetterStatus status)
{
    for (HostedOrder &order : world.hosting.orders) {
        const bool waits = order.status == OrderStatus::PendingLoa || order.status == OrderStatus::ActionRequired;
        if (order.letterSid == letter.sid && !order.gone && waits)
            detach(world, order);
    }
    settle(world, letter, status, "This letter of authorization is void");
}

qint64 businessDaysAfter(qint64 seconds, int days)
{
    // 1970-01-01 was a Thursday; a weekend's day counts for nothing.
    const auto isWeekend = [](qint64 time) {
        const qint64 weekday = (time / day + 4) % 7;
        return weekday == 0 || weekday == 6;
    };
    while (days > 0) {
        seconds += day;
        if (!isWeekend(seconds))
            --days;
    }
    return seconds;
}

static void advanceCalls(World &world)
{
    const qint64 now = world.clock.now();
    for (VerificationCall &call : world.hosting.calls) {
        if (!call.result.isEmpty())
            continue;
        HostedOrder *order = world.hosting.order(call.orderSid);
        const qint64 rings = call.placed + call.delay;
        if (order != nullptr && !order->plans.isEmpty()) {
            if (rings < now)
                answerCall(world, call, order->plans.takeFirst(), rings + 1);
        } else if (rings + ringSeconds <= now) {
            answerCall(world, call, CallAnswer::None, rings + ringSeconds);
        }
    }
}

void advanceHosting(World &world)
{
    const qint64 now = world.clock.now();
    advanceCalls(world);
    for (HostedOrder &order : world.hosting.orders) {
        for (std::optional<qint64> due = dueTime(order); due && *due <= now; due = dueTime(order))
            carryOn(world, order, *due);
    }
}

} // namespace sandbox
