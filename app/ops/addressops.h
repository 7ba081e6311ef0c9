// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "models/forms/addressform.h"
#include "models/records/address.h"

#include <span>

namespace nd {

/// address.create.
OperationSpec createAddressOperation(const AddressForm &form);
/// address.delete. The service refuses it while a number uses the address.
OperationSpec deleteAddressOperation(const Address &address);

/// Their rows of operationKinds().
std::span<const OperationKind> addressOperationKinds();

} // namespace nd
