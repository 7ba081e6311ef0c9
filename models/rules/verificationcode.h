// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/hostedorder.h"

#include <QDateTime>
#include <QString>

/// The code of an ownership-verification call: pages 01 and 08. The service tells it once the call is placed; the
/// person who is called types it in.
namespace nd::rules {

constexpr int codeLifetime = 600; ///< Seconds that a code is valid, page 08.

/// A code, and when an answer first carried it. Calls within its life carry the same one: that does not prolong it.
struct SeenCode
{
    QString code{}; ///< Empty: none was seen.
    QDateTime since{};
    bool operator==(const SeenCode &) const = default;
};
/// Takes the code of an answer. One that was seen before keeps its time, an empty one ends it.
/// @param answered when the answer came, on the session's clock
SeenCode noteCode(const SeenCode &seen, const QString &code, const QDateTime &answered);

/// Seconds left, from codeLifetime down to 0; 0 without a code.
int codeSecondsLeft(const SeenCode &seen, const QDateTime &now);
/// "9:41": for a countdown.
QString codeTimeLeft(const SeenCode &seen, const QDateTime &now);

/// "310001" -> "310 001": groups that are easy to say.
QString groupedCode(const QString &code);
/// "310001" -> "3, 1, 0, 0, 0, 1": for reading aloud.
QString spokenCode(const QString &code);

/// Calls left of the three, by what the order says.
int callsLeft(const HostedOrder &order);
/// "Call 2 of 3"; empty before the first.
QString callsText(const HostedOrder &order);

/// How the ownership check of an order stands after a call.
enum class CallStanding {
    NotCalled, ///< No call was placed.
    Open, ///< A call is on its way, or the code is still valid and not typed in.
    Expired, ///< The code was not typed in within its ten minutes; there are calls left.
    Failed, ///< The service is back to waiting for a call, without success.
    Verified,
    Exhausted ///< All three calls failed: Twilio has to look at it.
};
CallStanding callStanding(const HostedOrder &order, const SeenCode &seen, const QDateTime &now);
/// What to do now, as a sentence or two for the person on the phone with the customer; empty for NotCalled.
QString callAdvice(CallStanding standing, const HostedOrder &order);
/// What to send to Twilio after the third failure, for the clipboard: the order's SID in a sentence of its own.
QString supportText(const HostedOrder &order);
/// Where it goes, page 11.
QString supportAddress();

} // namespace nd::rules
