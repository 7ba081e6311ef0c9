// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/incomingnumber.h"
#include "models/result.h"

#include <QList>
#include <QStringList>

#include <functional>

class QObject;

namespace nd {

class Transport;

/// Reads these numbers of the account as they are now, one request each. Those that are gone are left out; any other
/// failure fails the whole. The handler comes once, not after `context` is gone.
void readNumbers(Transport &transport, const QStringList &sids, QObject *context,
                 std::function<void(Result<QList<IncomingNumber>>)> handler);

/// Counts the numbers of the account as far as rules::countIsTyped() asks: one request, and no more than `mostCounted`,
/// which then stands for all that there may be. Negative: they could not be read.
constexpr int mostCounted = 250;
void countNumbers(Transport &transport, QObject *context, std::function<void(int ofAll)> handler);

} // namespace nd
