// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

// What happens to port-in requests, by people, carriers and time: pages 14 to 16.

namespace sandbox {

inline constexpr qint64 noticeSeconds = 72 * 3600; ///< a port can be canceled until so long before its date
inline constexpr int signatureDays = 30;
inline constexpr int targetDays = 7; ///< that a target date is away, at least

/// A new request with its numbers, judged at once; its documents go to a reviewer.
PortRequest &openPort(World &world, PortRequest request, const QList<PortNumber> &rows, qint64 when);

/// Whether a cancellation of these comes too late, or there is nothing left to cancel.
bool canCancel(const World &world, const PortNumber &number);
bool canCancel(const World &world, const PortRequest &request);
/// The customer cancels: what the losing carrier has takes longer.
void cancelPort(World &world, PortNumber &number, qint64 when);
void cancelPort(World &world, PortRequest &request, qint64 when);

// What the service, the signer and the losing carrier do, each when the request or the number is at that point; false
// when it is not. \a when is the time of it.
bool reviewPort(World &world, PortRequest &request, qint64 when);
/// The review fails: the request is canceled for that reason.
bool refusePort(World &world, PortRequest &request, const QByteArray &reason, qint64 when);
bool signPort(World &world, PortRequest &request, qint64 when);
bool expirePort(World &world, PortRequest &request, PortStatus status, qint64 when);
bool acceptNumber(World &world, PortNumber &number, qint64 portDate, qint64 when);
bool rejectNumber(World &world, PortNumber &number, int code, qint64 when);
/// The number is ported: it comes into the inventory of its account.
bool completeNumber(World &world, PortNumber &number, qint64 when);
bool endCanceling(World &world, PortNumber &number, qint64 when);
/// When the losing carrier would port a number that it accepts now.
qint64 plannedPortDate(const PortRequest &request, qint64 now);

/// Brings the status of a request in line with its numbers.
void settlePort(World &world, PortRequest &request, qint64 when);
/// Carries out everything that is due by the sandbox's clock, each at its own time.
void advancePorting(World &world);

} // namespace sandbox
