// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/forms/buyform.h"
#include "models/records/incomingnumber.h"

#include <QMap>
#include <QVariantMap>

#include <span>

namespace nd {

/// Changes to the numbers of the account, page 23.

/// number.buy. Looks first whether the account has the number: a second purchase would overwrite its settings.
/// @param priceText "1.15 USD", as people read it; empty when the price is not known
OperationSpec buyOperation(const BuyForm &form, const QString &priceText);
/// number.update. Looks first whether the fields still are as the person saw them.
/// @param seen the record that the person edited
/// @param changes field name (as in IncomingNumber::fields()) to new value, what changed alone; "" clears. As in
/// NumberChanges::values.
OperationSpec updateOperation(const IncomingNumber &seen, const QVariantMap &changes);
/// What a number.update found there: field name to old value, of the properties that it sets and of those that the
/// service clears with them.
QMap<QString, QString> valuesBefore(const OperationSpec &update);
/// number.transfer, to another account of the same parent.
/// @param accountName how people know the target account
/// @param papers "address_sid", "bundle_sid" of the target account, where the number needs them there
OperationSpec transferOperation(const IncomingNumber &number, const QString &toAccount, const QString &accountName,
                                const QMap<QString, QString> &papers = {});
/// number.release.
OperationSpec releaseOperation(const IncomingNumber &number);

/// Their rows of operationKinds().
std::span<const OperationKind> numberOperationKinds();

} // namespace nd
