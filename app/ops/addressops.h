// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/records/address.h"

#include <QMap>

#include <span>

namespace nd {

/// address.create.
/// @param values field name (as in Address::fields()) to value
OperationSpec createAddressOperation(const QMap<QString, QString> &values);
/// address.delete. The service refuses it while a number uses the address.
OperationSpec deleteAddressOperation(const Address &address);

/// Their rows of operationKinds().
std::span<const OperationKind> addressOperationKinds();

} // namespace nd
