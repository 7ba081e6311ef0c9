// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/answers.h"

#include <QStringList>

namespace nd {

/// What the looks before and after an order to host numbers read, be it for one number or for many in one request.

/// The account that the orders go to, when it is named; empty for the one that asks.
QString hostingTarget(const OperationSpec &spec);
/// What lists the orders of a number; for another account its numbers, since each order makes one.
Request findHostings(const OperationSpec &spec, const QString &number);
Result<ListAnswer> hostingsIn(const OperationSpec &spec, const QByteArray &body);
/// Whether a row of that list is of the number, and is an order or was made by one. A number can be there for other
/// reasons (bought, ported).
bool isHosting(const OperationSpec &spec, const QString &number, const QJsonValue &row);
/// Whether such a row hinders another order.
bool isOpenHosting(const OperationSpec &spec, const QString &number, const QJsonValue &row);

/// The numbers of one request for many.
QStringList numbersOfBulk(const OperationSpec &spec);
/// `precheck` of hosted.bulkcreate: all its numbers are looked up.
Precheck precheckBulk(const PendingChange &change, const QList<VerifyRead> &looks);
/// `compare` of hosted.bulkcreate: that it is called as it was asked for, and has an order for each number. Its answer
/// to a creation tells of none of them yet.
Comparison compareBulk(const OperationSpec &spec, const QByteArray &body);
/// `inquire` of hosted.bulkcreate: judges it by all its numbers, and by the request itself once an order names it.
Inquiry inquireBulk(const JournalEntry &entry, const QList<VerifyRead> &looks);

} // namespace nd
