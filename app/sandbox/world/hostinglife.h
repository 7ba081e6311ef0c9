// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

// What happens to hosted numbers, by people and by time: pages 01, 08, 09 and 11.

namespace sandbox {

inline constexpr int maxAttempts = 3; ///< verification calls of one order
inline constexpr int maxPrompts = 4; ///< how often a call asks for the code
inline constexpr qint64 codeSeconds = 600; ///< how long a code is good

/// A new order with its incoming number: \a number holds what was set for it. A verified caller ID of the account goes,
/// and stands for the proof of ownership.
HostedOrder &openOrder(World &world, HostedOrder order, OwnedNumber number);
/// Moves an order on. An empty \a reason leaves the one it had. Failing takes its incoming number away.
void moveOrder(World &world, HostedOrder &order, OrderStatus status, qint64 when, const QByteArray &reason = {});
/// Cancels an order: its incoming number goes with it.
void cancelOrder(World &world, HostedOrder &order);
/// The incoming number of a completed order was released: it retires for three days.
void offboard(World &world, HostedOrder &order);

/// Places a verification call with the order's delay and extension: one attempt more, and the code that is good now.
VerificationCall &placeCall(World &world, HostedOrder &order);
/// What the person called does with all that is left of the call.
void answerCall(World &world, VerificationCall &call, CallAnswer answer, qint64 when);
/// The person types a code. After four wrong ones the call ends.
void typeCode(World &world, VerificationCall &call, const QByteArray &code);
/// Whether a code is the order's and still good.
bool isGoodCode(const HostedOrder &order, const QByteArray &code, qint64 when);

/// Sends a letter to its signer; the orders wait for the signature from now on.
void sendLetter(World &world, Letter &letter, const QList<QByteArray> &orderSids);
/// The signer signs: the orders go to the carrier.
void signLetter(World &world, Letter &letter);
/// The letter ends unsigned (canceled or failed): its orders are verified again.
void endLetter(World &world, Letter &letter, LetterStatus status);
/// Takes an order off its letter.
void detach(World &world, HostedOrder &order);

/// The same time of day so many business days (Monday to Friday, UTC) later.
qint64 businessDaysAfter(qint64 seconds, int days);
/// Carries out everything that is due by the sandbox's clock, each at its own time.
void advanceHosting(World &world);

} // namespace sandbox
