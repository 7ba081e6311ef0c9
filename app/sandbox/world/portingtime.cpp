// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/hostinglife.h"
#include "app/sandbox/world/portability.h"
#include "app/sandbox/world/portinglife.h"
#include "app/sandbox/world/portnotices.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

// What time alone does to port-in requests.

namespace sandbox {

namespace {

constexpr qint64 day = 86400;
constexpr qint64 reviewSeconds = 4 * 3600;
constexpr qint64 cancelSeconds = 60; // before a carrier knows of it
constexpr qint64 cancelAtCarrierSeconds = 600;
constexpr qint64 documentSeconds = 30 * day; // page 12: a bill is good for 30 days
constexpr qint64 never = std::numeric_limits<qint64>::max();
constexpr int missingFields = 22171;

/// When time alone moves a number on.
qint64 dueTime(const PortNumber &number)
{
    switch (number.status) {
    case PortNumberStatus::Submitted:
        return businessDaysAfter(number.updated, 1);
    case PortNumberStatus::Pending:
        return number.portDate;
    case PortNumberStatus::Canceling:
        return number.updated + (number.submitted > 0 ? cancelAtCarrierSeconds : cancelSeconds);
    default:
        return never;
    }
}

qint64 dueTime(const World &world, const PortRequest &request)
{
    qint64 due = never;
    if (request.phase == PortPhase::Review)
        due = request.phaseSince + reviewSeconds;
    else if (request.phase == PortPhase::Signature)
        due = request.phaseSince + signatureDays * day;
    for (int i = 0; i < request.count; ++i)
        due = std::min(due, dueTime(world.porting.numberOf(request, i)));
    return due;
}

void carryOn(World &world, PortNumber &number, qint64 when)
{
    if (number.status == PortNumberStatus::Canceling) {
        endCanceling(world, number, when);
    } else if (number.status == PortNumberStatus::Pending) {
        completeNumber(world, number, when);
    } else if (number.status == PortNumberStatus::Submitted) {
        const int planned = number.missingFields ? missingFields : plannedRejection(number.number);
        if (planned != 0)
            rejectNumber(world, number, planned, when);
        else
            acceptNumber(world, number, plannedPortDate(world.porting.requestOf(number), when), when);
    }
}

void carryOn(World &world, PortRequest &request, qint64 when)
{
    if (request.phase == PortPhase::Review && request.phaseSince + reviewSeconds <= when)
        reviewPort(world, request, when);
    else if (request.phase == PortPhase::Signature && request.phaseSince + signatureDays * day <= when)
        expirePort(world, request, PortStatus::Expired, when);
    for (int i = 0; i < request.count; ++i) {
        PortNumber &number = world.porting.numberOf(request, i);
        if (dueTime(number) <= when)
            carryOn(world, number, when);
    }
}

} // namespace

qint64 plannedPortDate(const PortRequest &request, qint64 now)
{
    // Page 17 and the discrepancies: the date is set about seven days before the port.
    const qint64 earliest = now + targetDays * day;
    if (request.targetDate.isEmpty())
        return earliest - earliest % day;
    const QByteArray time = request.rangeStart.isEmpty() ? QByteArray("00:00:00Z") : request.rangeStart;
    const QDateTime target = QDateTime::fromString(QString::fromLatin1(request.targetDate + 'T' + time), Qt::ISODate);
    return std::max(target.toSecsSinceEpoch(), now + 3 * day + 3600);
}

void advancePorting(World &world)
{
    const qint64 now = world.clock.now();
    advanceTargets(world);
    for (PortRequest &request : world.porting.requests) {
        if (request.phase == PortPhase::Over)
            continue;
        for (qint64 due = dueTime(world, request); due <= now; due = dueTime(world, request))
            carryOn(world, request, due);
    }
    for (UploadedDocument &document : world.porting.documents) {
        if (document.status != DocumentStatus::Draft || document.created + documentSeconds > now)
            continue;
        document.status = DocumentStatus::Expired;
        document.updated = document.created + documentSeconds;
        world.dirty = true;
    }
}

} // namespace sandbox
