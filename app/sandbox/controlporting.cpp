// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controlcall.h"

#include "app/sandbox/world/portability.h"
#include "app/sandbox/world/portinglife.h"
#include "app/sandbox/world/portnotices.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Call = ControlCall;
using Outcome = ControlOutcome;

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QString timeOrNothing(qint64 seconds)
{
    return seconds > 0 ? text(iso8601(seconds)) : QString();
}

QJsonObject shown(const PortNumber &number)
{
    return { { u"sid"_s, text(number.sid) },
             { u"phone_number"_s, text(number.given) },
             { u"status"_s, text(wordOf(number.status)) },
             { u"port_date"_s, timeOrNothing(number.portDate) },
             { u"rejection_reason_code"_s, number.rejectionCode },
             { u"not_portable_reason_code"_s, number.reasonCode },
             { u"incoming_phone_number_sid"_s, text(number.incomingSid) } };
}

QJsonObject shown(const World &world, const PortRequest &request)
{
    QJsonArray numbers;
    for (int i = 0; i < request.count; ++i)
        numbers.append(shown(world.porting.numberOf(request, i)));
    return { { u"sid"_s, text(request.sid) },
             { u"account_sid"_s, text(world.household.accounts.at(request.account).sid) },
             { u"status"_s, text(wordOf(request.status)) },
             { u"cancellation_reason"_s, text(request.cancellationReason) },
             { u"phone_numbers"_s, numbers } };
}

QJsonObject shown(const World &world, const UploadedDocument &document)
{
    return { { u"sid"_s, text(document.sid) },
             { u"account_sid"_s, text(world.household.accounts.at(document.account).sid) },
             { u"friendly_name"_s, text(document.friendlyName) },
             { u"mime_type"_s, text(document.mimeType) },
             { u"bytes"_s, document.size },
             { u"status"_s, text(wordOf(document.status)) },
             { u"failure_reason"_s, text(document.failureReason) } };
}

/// What a call for a request (KW…) or for one of its numbers (PU…) is about.
struct Subject
{
    PortRequest *request = nullptr;
    QList<PortNumber *> numbers; ///< all of the request, or the one
};

Subject subjectOf(const Call &call)
{
    Porting &porting = call.service.world.porting;
    const QByteArray sid = call.part(u"Sid"_s).toLatin1();
    Subject subject;
    if (PortNumber *number = porting.number(sid)) {
        subject.request = &porting.requestOf(*number);
        subject.numbers = { number };
    } else if (PortRequest *request = porting.request(sid)) {
        subject.request = request;
        for (int i = 0; i < request->count; ++i)
            subject.numbers.append(&porting.numberOf(*request, i));
    }
    return subject;
}

/// A number without a port date gets one on the way, so that a request can be completed in one step.
bool complete(World &world, PortNumber &number, qint64 now)
{
    acceptNumber(world, number, now, now);
    return completeNumber(world, number, now);
}

qint64 portDateOf(const Call &call, const PortRequest &request, qint64 now)
{
    const QDateTime given = QDateTime::fromString(call.body["port_date"_L1].toString(), Qt::ISODate);
    return given.isValid() ? given.toSecsSinceEpoch() : plannedPortDate(request, now);
}

int codeOf(const Call &call)
{
    return call.body["code"_L1].toVariant().toInt();
}

/// One thing that someone does to a request; false: it is not at that point.
struct RequestAct
{
    const char16_t *name;
    bool (*act)(const Call &call, PortRequest &request, qint64 now);
};

constexpr RequestAct requestActs[] = {
    { u"review",
      [](const Call &call, PortRequest &request, qint64 now) { return reviewPort(call.service.world, request, now); } },
    { u"refuse",
      [](const Call &call, PortRequest &request, qint64 now) {
          const QString reason = call.body["reason"_L1].toString(u"The request was refused in its review."_s);
          return refusePort(call.service.world, request, reason.toUtf8(), now);
      } },
    { u"sign",
      [](const Call &call, PortRequest &request, qint64 now) { return signPort(call.service.world, request, now); } },
    { u"expire",
      [](const Call &call, PortRequest &request, qint64 now) {
          const bool canceled = call.body["as"_L1] == "canceled"_L1;
          return expirePort(call.service.world, request, canceled ? PortStatus::Canceled : PortStatus::Expired, now);
      } },
};

/// One thing that the losing carrier does to a number.
struct NumberAct
{
    const char16_t *name;
    bool (*act)(const Call &call, PortNumber &number, qint64 now);
};

constexpr NumberAct numberActs[] = {
    { u"accept",
      [](const Call &call, PortNumber &number, qint64 now) {
          World &world = call.service.world;
          return acceptNumber(world, number, portDateOf(call, world.porting.requestOf(number), now), now);
      } },
    { u"reject",
      [](const Call &call, PortNumber &number, qint64 now) {
          return rejectNumber(call.service.world, number, codeOf(call), now);
      } },
    { u"complete",
      [](const Call &call, PortNumber &number, qint64 now) { return complete(call.service.world, number, now); } },
    { u"cancel",
      [](const Call &call, PortNumber &number, qint64 now) { return endCanceling(call.service.world, number, now); } },
};

QString actNames()
{
    QStringList names;
    for (const RequestAct &row : requestActs)
        names.append(QString::fromUtf16(row.name));
    for (const NumberAct &row : numberActs)
        names.append(QString::fromUtf16(row.name));
    return names.join(", "_L1);
}

Outcome carriedOut(Call &call, const QString &action)
{
    World &world = call.service.world;
    const Subject subject = subjectOf(call);
    if (subject.request == nullptr)
        return Outcome::wrong(u"There is no such port-in request or number."_s, 404);
    bool known = false;
    bool done = false;
    for (const RequestAct &row : requestActs) {
        if (action != QStringView(row.name))
            continue;
        known = true;
        done = row.act(call, *subject.request, world.clock.now());
    }
    for (const NumberAct &row : numberActs) {
        if (action != QStringView(row.name))
            continue;
        known = true;
        for (PortNumber *number : subject.numbers)
            done = row.act(call, *number, world.clock.now()) || done;
    }
    if (!known)
        return Outcome::wrong(u"An action is one of %1."_s.arg(actNames()));
    if (!done)
        return Outcome::wrong(u"It is %1: nothing to %2."_s.arg(text(wordOf(subject.request->status)), action), 409);
    return { 200, shown(world, *subject.request) };
}

Outcome act(Call &call)
{
    return carriedOut(call, call.body["action"_L1].toString());
}

/// The same as act(): "reject" and a code in one member.
Outcome reject(Call &call)
{
    if (codeOf(call) == 0)
        return Outcome::wrong(u"Give the code of a rejection, like 22153."_s);
    return carriedOut(call, u"reject"_s);
}

Outcome listPortIns(Call &call)
{
    QJsonArray rows;
    for (const PortRequest &request : call.service.world.porting.requests)
        rows.append(shown(call.service.world, request));
    return { 200, { { u"port_in_requests"_s, rows } } };
}

/// Where the link to the signature leads: what the signer would see.
Outcome showLetter(Call &call)
{
    const Subject subject = subjectOf(call);
    if (subject.request == nullptr)
        return Outcome::wrong(u"There is no such port-in request."_s, 404);
    const PortRequest &request = *subject.request;
    QJsonArray numbers;
    for (const PortNumber *number : subject.numbers) {
        if (number->portable && !isOver(number->status))
            numbers.append(text(number->given));
    }
    return { 200,
             { { u"about"_s, u"A letter of authorization of the sandbox. The Sandbox menu signs it."_s },
               { u"to"_s, text(request.representativeEmail) },
               { u"authorized_representative"_s, text(request.representative) },
               { u"customer_name"_s, text(request.customerName) },
               { u"account_number"_s, text(request.accountNumber) },
               { u"street"_s, text(request.street) },
               { u"city"_s, text(request.city) },
               { u"state"_s, text(request.state) },
               { u"zip"_s, text(request.zip) },
               { u"phone_numbers"_s, numbers } } };
}

Outcome listDocuments(Call &call)
{
    QJsonArray rows;
    for (const UploadedDocument &document : call.service.world.porting.documents)
        rows.append(shown(call.service.world, document));
    return { 200, { { u"documents"_s, rows } } };
}

Outcome reviewDocument(Call &call)
{
    World &world = call.service.world;
    UploadedDocument *document = world.porting.document(call.part(u"Sid"_s).toLatin1());
    if (document == nullptr)
        return Outcome::wrong(u"There is no such document."_s, 404);
    const QString action = call.body["action"_L1].toString();
    if (action != "approve"_L1 && action != "reject"_L1 && action != "expire"_L1)
        return Outcome::wrong(u"An action is approve, reject or expire."_s);
    document->status = action == "approve"_L1 ? DocumentStatus::Approved
        : action == "reject"_L1               ? DocumentStatus::Rejected
                                              : DocumentStatus::Expired;
    if (action == "reject"_L1)
        document->failureReason = call.body["reason"_L1].toString(u"The document can't be read."_s).toUtf8();
    document->updated = world.clock.now();
    world.dirty = true;
    return { 200, shown(world, *document) };
}

Outcome listDeliveries(Call &call)
{
    const World &world = call.service.world;
    QJsonArray rows;
    for (const WebhookDelivery &delivery : world.porting.deliveries) {
        const QByteArray url = signedUrl(delivery);
        const Account &account = world.household.accounts.at(delivery.account);
        rows.append(QJsonObject{ { u"event"_s, text(delivery.event) },
                                 { u"url"_s, text(url) },
                                 { u"body"_s, text(delivery.body) },
                                 { u"signature"_s, text(signatureOf(url, account.authToken)) },
                                 { u"account_sid"_s, text(account.sid) },
                                 { u"attempts"_s, delivery.attempts },
                                 { u"outcome"_s, text(delivery.outcome) },
                                 { u"next"_s, delivery.over ? QString() : text(iso8601(delivery.next)) } });
    }
    return { 200, { { u"deliveries"_s, rows }, { u"count"_s, rows.size() } } };
}

Outcome listReserved(Call &)
{
    return { 200, reservedPorts() };
}

constexpr ControlRoute rows[] = {
    { "GET", u"/_sandbox/port-in", listPortIns, "The port-in requests of all accounts, with their numbers." },
    { "POST", u"/_sandbox/port-in/{Sid}", act,
      "{\"action\"} on a request (KW…) or one number (PU…). On the request: review, refuse {reason}, sign, expire {as: "
      "\"canceled\"}. On its numbers: accept {port_date}, reject {code}, complete, cancel (ends Canceling)." },
    { "POST", u"/_sandbox/port-in/{Sid}/reject", reject, "{\"code\": \"22153\"}: the losing carrier rejects." },
    { "GET", u"/_sandbox/port-in/{Sid}/letter", showLetter, "What the signer of a request sees." },
    { "GET", u"/_sandbox/reserved", listReserved,
      "Numbers with a known answer: every reason of portability (as a refusal, and as an answer), every rejection." },
    { "GET", u"/_sandbox/documents", listDocuments, "The documents that were uploaded." },
    { "POST", u"/_sandbox/documents/{Sid}", reviewDocument,
      "{\"action\": \"approve\", \"reject\" or \"expire\", \"reason\"}: a reviewer looks at it." },
    { "GET", u"/_sandbox/webhooks", listDeliveries,
      "The webhooks of port-ins with their signatures, and how they went. They are sent to targets on this machine." },
};

} // namespace

std::span<const ControlRoute> portingControls()
{
    return rows;
}

} // namespace sandbox
