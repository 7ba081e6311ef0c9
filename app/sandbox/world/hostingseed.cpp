// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/hostingseed.h"

#include "app/sandbox/world/hostinglife.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 hour = 3600;
constexpr int fewest = 100; // an account with fewer numbers has no room for a dozen hosted ones
constexpr quint32 searched = 1000;
constexpr quint32 firstMadeHosted = 20;
constexpr quint32 stepMadeHosted = 7;

/// Slots of numbers to be hosted: those that are already, then some that are made so.
std::vector<quint32> slotsToHost(const World &world, std::size_t count)
{
    std::vector<quint32> chosen;
    const std::vector<quint32> &all = world.owned.slotsOf(0);
    const std::size_t end = std::min<std::size_t>(all.size(), searched);
    for (std::size_t i = 0; i < end && chosen.size() < count; ++i) {
        if (world.owned.hostedAt(all[i]))
            chosen.push_back(all[i]);
    }
    for (std::size_t i = firstMadeHosted; i < end && chosen.size() < count; i += stepMadeHosted) {
        if (!world.owned.hostedAt(all[i]) && world.owned.stockAt(all[i]).northAmerican)
            chosen.push_back(all[i]);
    }
    return chosen;
}

/// The number of a slot as it is when it is hosted.
OwnedNumber hostedNumber(const World &world, quint32 slot, const HostedOrder &order)
{
    const OwnedNumber before = world.owned.details(slot);
    OwnedNumber number;
    number.slot = slot;
    number.number = before.number;
    number.account = before.account;
    number.origin = before.origin;
    number.hosted = true;
    number.traits = hostedTraits();
    number.friendlyName = order.friendlyName;
    number.smsUrl = before.smsUrl;
    number.smsMethod = before.smsMethod;
    // Numbers are the same in every world of a seed, to the second; the orders' dates are near the clock's.
    number.created = before.created;
    number.updated = before.updated;
    return number;
}

void seedLetters(World &world, const QJsonArray &rows, qint64 now)
{
    for (const QJsonValue &row : rows) {
        Letter letter;
        letter.addressSid = world.household.addresses.first().sid;
        letter.email = "owner@example.com";
        letter.ccEmails = { "office@example.com" };
        letter.contactTitle = row["title"_L1].toString().toUtf8();
        letter.contactPhone = "+14155550100";
        letter.status = letterStatusOf(row["status"_L1].toString()).value_or(LetterStatus::Signing);
        letter.created = letter.updated = now - row["hours"_L1].toInteger() * hour;
        world.hosting.add(std::move(letter));
    }
}

HostedOrder orderOf(const World &world, const QJsonValue &row, qint64 now)
{
    HostedOrder order;
    order.status = orderStatusOf(row["status"_L1].toString()).value_or(OrderStatus::Received);
    order.friendlyName = row["name"_L1].toString().toUtf8();
    order.failureReason = row["reason"_L1].toString().toUtf8();
    order.extension = row["extension"_L1].toString().toLatin1();
    order.callDelay = row["delay"_L1].toInt();
    order.number = row["number"_L1].toString().toULongLong();
    order.since = order.updated = now - row["hours"_L1].toInteger() * hour;
    order.created = order.since - (order.status == OrderStatus::Received ? 5 : 2 * 24 * hour);
    order.addressSid = world.household.addresses.first().sid;
    order.email = "owner@example.com";
    order.contactTitle = "Owner";
    order.contactPhone = "+14155550100";
    if (row["letter"_L1].isDouble())
        order.letterSid = world.hosting.letters[static_cast<std::size_t>(row["letter"_L1].toInt())].sid;
    return order;
}

/// The calls that were made for an order: the last one verified it, unless it still waits for that.
void seedCalls(World &world, HostedOrder &order, int attempts)
{
    const bool verified
        = order.status != OrderStatus::PendingVerification && order.status != OrderStatus::ActionRequired;
    order.code = QByteArray::number(100000 + order.number % 900000);
    order.codeSince = order.since;
    order.attempts = attempts;
    for (int i = 0; i < attempts; ++i) {
        VerificationCall call;
        call.orderSid = order.sid;
        call.to = order.number;
        call.code = order.code;
        call.extension = order.extension;
        call.delay = order.callDelay;
        call.placed = order.since - (attempts - i - 1) * 300;
        call.result = verified && i == attempts - 1 ? "verified" : "no-answer";
        order.callSids.append(world.hosting.add(std::move(call)).sid);
    }
}

} // namespace

void seedHosting(World &world)
{
    QFile file(u":/sandbox/hosting.json"_s);
    if (world.options.owned < fewest || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject seeds = QJsonDocument::fromJson(file.readAll()).object();
    const qint64 now = world.clock.now();
    seedLetters(world, seeds["letters"_L1].toArray(), now);
    const QJsonArray rows = seeds["orders"_L1].toArray();
    const std::vector<quint32> slotList = slotsToHost(world, static_cast<std::size_t>(rows.size()));
    std::size_t used = 0;
    for (const QJsonValue &row : rows) {
        HostedOrder order = orderOf(world, row, now);
        if (order.number == 0) {
            if (used == slotList.size())
                continue;
            const quint32 slot = slotList[used++];
            order.number = world.owned.numberAt(slot);
            order.incomingSid = world.owned.sidOf(slot);
            world.owned.put(hostedNumber(world, slot, order));
        }
        HostedOrder &made = world.hosting.add(std::move(order));
        if (const int attempts = row["attempts"_L1].toInt(); attempts > 0)
            seedCalls(world, made, attempts);
    }
    for (const QJsonValue &row : seeds["caller_ids"_L1].toArray()) {
        CallerId callerId;
        callerId.number = row["number"_L1].toString().toULongLong();
        callerId.friendlyName = row["name"_L1].toString().toUtf8();
        callerId.created = now - 90 * 24 * hour;
        world.hosting.add(std::move(callerId));
    }
}

} // namespace sandbox
