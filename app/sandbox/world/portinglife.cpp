// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/portinglife.h"

#include "app/sandbox/world/hostability.h"
#include "app/sandbox/world/portability.h"
#include "app/sandbox/world/portnotices.h"

#include <array>

namespace sandbox {

namespace {

using NumberStatus = PortNumberStatus;

template <typename Effect>
void forEachNumber(World &world, const PortRequest &request, const Effect &effect)
{
    for (int i = 0; i < request.count; ++i)
        effect(world.porting.numberOf(request, i));
}

void move(World &world, PortNumber &number, NumberStatus status, qint64 when)
{
    number.status = status;
    number.updated = when;
    world.porting.requestOf(number).updated = when;
    world.dirty = true;
    announce(world, number, when);
}

void setStatus(World &world, PortRequest &request, PortStatus status, qint64 when)
{
    if (request.status == status)
        return;
    request.status = status;
    request.updated = when;
    world.dirty = true;
    announce(world, request, when);
}

void enter(World &world, PortRequest &request, PortPhase phase, qint64 when)
{
    request.phase = phase;
    request.phaseSince = when;
    world.dirty = true;
}

bool isHosted(const World &world, quint64 number)
{
    const qint64 slot = world.owned.find(number);
    return slot >= 0 && world.owned.hostedAt(static_cast<quint32>(slot));
}

void bringIn(World &world, PortNumber &number, qint64 when)
{
    if (!number.incomingSid.isEmpty())
        return;
    OwnedNumber incoming;
    incoming.number = number.number;
    incoming.account = world.porting.requestOf(number).account;
    incoming.origin = hostedOrigin(world, number.number);
    incoming.traits = world.space.traits(world.stock(incoming.origin), number.number);
    incoming.friendlyName = displayNumber(world.stock(incoming.origin), world.place(incoming.origin), number.number);
    incoming.created = incoming.updated = when;
    number.incomingSid = world.owned.sidOf(world.owned.add(incoming));
    world.released.remove(number.number);
    world.taken.remove(number.number);
}

void takeAway(World &world, PortNumber &number)
{
    const qint64 slot = world.owned.slotOfSid(number.incomingSid);
    if (slot >= 0 && world.owned.ownedAt(static_cast<quint32>(slot)))
        world.owned.release(static_cast<quint32>(slot));
    number.incomingSid.clear();
}

void judge(World &world, PortNumber &number)
{
    const PortRequest &request = world.porting.requestOf(number);
    const Portability verdict = portability(world, QString::fromUtf8(number.given), request.account, &number);
    number.portable = verdict.portable;
    number.reasonCode = verdict.code;
    number.reason = verdict.reason;
    number.type = verdict.type;
    number.country = verdict.country;
    // Page 15 has no toll-free numbers, whatever their portability.
    if (number.portable && number.type == "TOLL-FREE") {
        const Portability refused = refusedPort(22133);
        number.portable = false;
        number.reasonCode = refused.code;
        number.reason = refused.reason;
    }
    // Page 15: US local numbers want the account number; mobile ones that and a PIN, as whatever is said to need it.
    const bool needsPin = verdict.pinRequired || number.type == "MOBILE";
    number.missingFields = number.portable && (request.accountNumber.isEmpty() || (needsPin && number.pin.isEmpty()));
}

void mail(World &world, const PortRequest &request, const QByteArray &to, const QList<QByteArray> &cc,
          const char *subject, qint64 when)
{
    world.hosting.emails.append({ to, cc, subject, request.sid, when });
}

void settleDocuments(World &world, const PortRequest &request, DocumentStatus status, qint64 when)
{
    for (const QByteArray &sid : request.documents) {
        UploadedDocument *document = world.porting.document(sid);
        if (document == nullptr || document->status > DocumentStatus::PendingReview)
            continue;
        document->status = status;
        document->updated = when;
    }
}

/// Why a reviewer can't take a request's bills; empty: they are fine.
QByteArray billTrouble(World &world, const PortRequest &request)
{
    for (const QByteArray &sid : request.documents) {
        UploadedDocument *document = world.porting.document(sid);
        if (document != nullptr && document->locked) {
            document->status = DocumentStatus::Rejected;
            document->failureReason = "The document is protected by a password.";
        }
        if (document != nullptr && document->status == DocumentStatus::Rejected)
            return "The utility bill was rejected: " + document->failureReason;
    }
    return {};
}

/// What the numbers make of a request that is not over by itself.
PortStatus statusByNumbers(const World &world, const PortRequest &request)
{
    std::array<int, 8> counts{};
    for (int i = 0; i < request.count; ++i)
        ++counts[static_cast<std::size_t>(world.porting.numberOf(request, i).status)];
    const auto count = [&counts](NumberStatus status) { return counts[static_cast<std::size_t>(status)]; };
    const int done = count(NumberStatus::Completed);
    const int canceled = count(NumberStatus::Canceled);
    const int canceling = count(NumberStatus::Canceling);
    if (canceled == request.count)
        return PortStatus::Canceled;
    if (done + canceled == request.count)
        return PortStatus::Completed;
    if (count(NumberStatus::Rejected) > 0)
        return PortStatus::ActionRequired;
    if (canceling + canceled == request.count)
        return PortStatus::Canceling;
    return request.phase == PortPhase::Review   ? PortStatus::InReview
        : request.phase == PortPhase::Signature ? PortStatus::WaitingForSignature
                                                : PortStatus::InProgress;
}

} // namespace

PortRequest &openPort(World &world, PortRequest request, const QList<PortNumber> &rows, qint64 when)
{
    request.created = request.updated = request.phaseSince = when;
    if (!request.notificationEmails.isEmpty())
        request.ticket = 100000 + static_cast<int>(world.porting.requests.size());
    PortRequest &made = world.porting.add(std::move(request), rows);
    forEachNumber(world, made, [&](PortNumber &number) {
        number.updated = when;
        judge(world, number);
    });
    settleDocuments(world, made, DocumentStatus::PendingReview, when);
    world.dirty = true;
    return made;
}

bool canCancel(const World &world, const PortNumber &number)
{
    if (isOver(number.status) || number.status == NumberStatus::Canceling)
        return false;
    return number.status != NumberStatus::Pending || number.portDate - world.clock.now() > noticeSeconds;
}

bool canCancel(const World &world, const PortRequest &request)
{
    if (isOver(request.status) || request.status == PortStatus::Canceling)
        return false;
    for (int i = 0; i < request.count; ++i) {
        const PortNumber &number = world.porting.numberOf(request, i);
        if (number.status == NumberStatus::Pending && !canCancel(world, number))
            return false;
    }
    return true;
}

void cancelPort(World &world, PortNumber &number, qint64 when)
{
    move(world, number, NumberStatus::Canceling, when);
    settlePort(world, world.porting.requestOf(number), when);
}

void cancelPort(World &world, PortRequest &request, qint64 when)
{
    request.cancellationReason = "Canceled by the customer.";
    forEachNumber(world, request, [&world, when](PortNumber &number) {
        if (!isOver(number.status) && number.status != NumberStatus::Canceling)
            move(world, number, NumberStatus::Canceling, when);
    });
    settlePort(world, request, when);
}

bool reviewPort(World &world, PortRequest &request, qint64 when)
{
    if (request.phase != PortPhase::Review)
        return false;
    if (const QByteArray trouble = billTrouble(world, request); !trouble.isEmpty())
        return refusePort(world, request, trouble, when);
    settleDocuments(world, request, DocumentStatus::Approved, when);
    bool any = false;
    forEachNumber(world, request, [&](PortNumber &number) {
        if (number.status != NumberStatus::InReview)
            return;
        // Page 14: what is not portable is canceled by itself.
        move(world, number, number.portable ? NumberStatus::WaitingForSignature : NumberStatus::Canceled, when);
        any = any || number.portable;
    });
    enter(world, request, PortPhase::Signature, when);
    if (any)
        mail(world, request, request.representativeEmail, {}, "Please sign this letter of authorization", when);
    else if (request.cancellationReason.isEmpty())
        request.cancellationReason = "None of the phone numbers can be ported.";
    settlePort(world, request, when);
    return true;
}

bool refusePort(World &world, PortRequest &request, const QByteArray &reason, qint64 when)
{
    if (request.phase != PortPhase::Review)
        return false;
    request.cancellationReason = reason;
    forEachNumber(world, request, [&](PortNumber &number) {
        if (!isOver(number.status))
            move(world, number, NumberStatus::Canceled, when);
    });
    settlePort(world, request, when);
    return true;
}

bool signPort(World &world, PortRequest &request, qint64 when)
{
    if (request.phase != PortPhase::Signature || request.status != PortStatus::WaitingForSignature)
        return false;
    enter(world, request, PortPhase::Carrier, when);
    forEachNumber(world, request, [&](PortNumber &number) {
        if (number.status != NumberStatus::WaitingForSignature)
            return;
        number.submitted = when;
        move(world, number, NumberStatus::Submitted, when);
        // Page 11: a hosted number gets its second SID as soon as its port is submitted.
        if (isHosted(world, number.number))
            bringIn(world, number, when);
    });
    mail(world, request, request.representativeEmail, request.notificationEmails,
         "This letter of authorization was signed", when);
    settlePort(world, request, when);
    return true;
}

bool expirePort(World &world, PortRequest &request, PortStatus status, qint64 when)
{
    if (request.phase != PortPhase::Signature || isOver(request.status))
        return false;
    request.cancellationReason = "The letter of authorization was not signed within 30 days.";
    forEachNumber(world, request, [&](PortNumber &number) {
        if (!isOver(number.status))
            move(world, number, NumberStatus::Canceled, when);
    });
    enter(world, request, PortPhase::Over, when);
    setStatus(world, request, status, when);
    return true;
}

bool acceptNumber(World &world, PortNumber &number, qint64 portDate, qint64 when)
{
    if (number.status != NumberStatus::Submitted)
        return false;
    number.portDate = portDate;
    move(world, number, NumberStatus::Pending, when);
    settlePort(world, world.porting.requestOf(number), when);
    return true;
}

bool rejectNumber(World &world, PortNumber &number, int code, qint64 when)
{
    if (number.status != NumberStatus::Submitted && number.status != NumberStatus::Pending)
        return false;
    number.rejectionCode = code;
    number.rejection = rejectionName(code);
    number.portDate = 0;
    move(world, number, NumberStatus::Rejected, when);
    settlePort(world, world.porting.requestOf(number), when);
    return true;
}

bool completeNumber(World &world, PortNumber &number, qint64 when)
{
    if (number.status != NumberStatus::Pending)
        return false;
    move(world, number, NumberStatus::Completed, when);
    bringIn(world, number, when);
    settlePort(world, world.porting.requestOf(number), when);
    return true;
}

bool endCanceling(World &world, PortNumber &number, qint64 when)
{
    if (number.status != NumberStatus::Canceling)
        return false;
    move(world, number, NumberStatus::Canceled, when);
    takeAway(world, number);
    settlePort(world, world.porting.requestOf(number), when);
    return true;
}

void settlePort(World &world, PortRequest &request, qint64 when)
{
    if (request.phase == PortPhase::Over)
        return;
    const PortStatus status = statusByNumbers(world, request);
    setStatus(world, request, status, when);
    if (isOver(status))
        enter(world, request, PortPhase::Over, when);
    if (status == PortStatus::Canceled && request.cancellationReason.isEmpty())
        request.cancellationReason = "All phone numbers were canceled.";
}

} // namespace sandbox
