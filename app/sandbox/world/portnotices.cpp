// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/portnotices.h"

#include "app/sandbox/jsonwriter.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// Page 17: the first retry comes after five minutes, each next after twice that.
constexpr int maxRetries = 10;
constexpr qint64 firstRetrySeconds = 300;
constexpr qint64 cachedSeconds = 120;

/// The event of each status; empty: nobody is told.
constexpr const char *requestEvents[] = { "",
                                          "PortInWaitingForSignature",
                                          "PortInInProgress",
                                          "PortInActionRequired",
                                          "",
                                          "PortInCanceled",
                                          "PortInCompleted",
                                          "PortInExpired" };
constexpr const char *numberEvents[] = { "",
                                         "PortInPhoneNumberWaitingForSignature",
                                         "PortInPhoneNumberSubmitted",
                                         "PortInPhoneNumberPending",
                                         "PortInPhoneNumberRejected",
                                         "",
                                         "PortInPhoneNumberCanceled",
                                         "PortInPhoneNumberCompleted" };
constexpr const char *otherEvents[] = { "PortOutPhoneNumberCompleted" };

/// "2024-01-25 00:00:00.000"
QByteArray webhookTime(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s).toLatin1();
}

void writeCode(JsonWriter &json, QByteArrayView name, int code)
{
    if (code == 0)
        json.nullMember(name);
    else
        json.numberMember(name, code);
}

/// The members of page 17; those of a number are null for a request.
QByteArray payload(const PortRequest &request, const PortNumber *number, const QByteArray &status, qint64 when)
{
    JsonWriter json;
    json.openObject();
    json.member("port_in_request_sid", request.sid);
    json.memberOrNull("port_in_phone_number_sid", number == nullptr ? QByteArray() : number->sid);
    json.member("last_date_updated", webhookTime(when));
    json.memberOrNull("phone_number", number == nullptr ? QByteArray() : number->given);
    json.member("status", underscored(status));
    const QByteArray portable = number == nullptr ? "" : number->portable ? "true" : "false";
    json.memberOrNull("portable", portable);
    writeCode(json, "not_portable_reason_code", number == nullptr ? 0 : number->reasonCode);
    json.memberOrNull("not_portable_reason", number == nullptr ? QByteArray() : number->reason);
    json.memberOrNull("rejection_reason", number == nullptr ? QByteArray() : number->rejection);
    writeCode(json, "rejection_reason_code", number == nullptr ? 0 : number->rejectionCode);
    json.closeObject();
    return json.bytes();
}

void tell(World &world, int account, const QByteArray &event, const QByteArray &body, qint64 when)
{
    Porting &porting = world.porting;
    const WebhookTargets &targets = porting.webhooks[static_cast<std::size_t>(account)];
    if (targets.portIn.isEmpty() || (!targets.events.isEmpty() && !targets.events.contains(event)))
        return;
    WebhookDelivery delivery;
    delivery.account = account;
    delivery.event = event;
    delivery.target = targets.portIn;
    delivery.body = body;
    delivery.next = when;
    porting.add(std::move(delivery));
    world.dirty = true;
}

/// The account that asked for the port-in is told, and its main account as well.
void tellAll(World &world, const PortRequest &request, const QByteArray &event, const QByteArray &body, qint64 when)
{
    if (event.isEmpty())
        return;
    tell(world, request.creator, event, body, when);
    const int owner = world.household.accounts.at(request.creator).owner;
    if (owner != request.creator)
        tell(world, owner, event, body, when);
}

} // namespace

QStringList portEvents()
{
    QStringList events;
    const std::array<std::span<const char *const>, 3> tables{ requestEvents, numberEvents, otherEvents };
    for (const std::span<const char *const> rows : tables) {
        for (const char *event : rows) {
            if (*event != '\0')
                events.append(QLatin1StringView(event));
        }
    }
    return events;
}

void announce(World &world, const PortRequest &request, qint64 when)
{
    const QByteArray event = requestEvents[static_cast<std::size_t>(request.status)];
    tellAll(world, request, event, payload(request, nullptr, wordOf(request.status), when), when);
}

void announce(World &world, const PortNumber &number, qint64 when)
{
    const PortRequest &request = world.porting.requestOf(number);
    const QByteArray event = numberEvents[static_cast<std::size_t>(number.status)];
    tellAll(world, request, event, payload(request, &number, wordOf(number.status), when), when);
}

void endTarget(World &world, int account, bool portIn)
{
    WebhookTargets &targets = world.porting.webhooks[static_cast<std::size_t>(account)];
    (portIn ? targets.portInEnds : targets.portOutEnds) = world.clock.now() + cachedSeconds;
    world.dirty = true;
}

void advanceTargets(World &world)
{
    const qint64 now = world.clock.now();
    for (WebhookTargets &targets : world.porting.webhooks) {
        if (targets.portInEnds > 0 && targets.portInEnds <= now) {
            targets.portIn.clear();
            targets.portInSince = targets.portInEnds = 0;
            world.dirty = true;
        }
        if (targets.portOutEnds > 0 && targets.portOutEnds <= now) {
            targets.portOut.clear();
            targets.portOutSince = targets.portOutEnds = 0;
            world.dirty = true;
        }
        if (targets.portIn.isEmpty() && targets.portOut.isEmpty())
            targets.events.clear();
    }
}

QByteArray signedUrl(const WebhookDelivery &delivery)
{
    const QByteArray digest = QCryptographicHash::hash(delivery.body, QCryptographicHash::Sha256).toHex();
    return delivery.target + (delivery.target.contains('?') ? '&' : '?') + "bodySHA256=" + digest;
}

QByteArray signatureOf(const QByteArray &url, const QByteArray &authToken)
{
    return QMessageAuthenticationCode::hash(url, authToken, QCryptographicHash::Sha1).toBase64();
}

void settleDelivery(World &world, WebhookDelivery &delivery, int status)
{
    ++delivery.attempts;
    delivery.outcome = status == 0 ? QByteArray("no answer") : QByteArray::number(status);
    delivery.over = status == 200 || delivery.attempts > maxRetries;
    delivery.next = world.clock.now() + (firstRetrySeconds << (delivery.attempts - 1));
    world.dirty = true;
}

} // namespace sandbox
