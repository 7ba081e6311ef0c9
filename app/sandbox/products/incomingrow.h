// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/jsonwriter.h"
#include "app/sandbox/world/world.h"

namespace sandbox {

/// One IncomingPhoneNumber as page 23 shows it: "" for unset URLs and applications, null where its examples have null.
void writeIncoming(JsonWriter &json, const World &world, const OwnedNumber &number);
/// One row of an address's DependentPhoneNumbers, as the OpenAPI description has it.
void writeDependent(JsonWriter &json, const World &world, const OwnedNumber &number);

/// "registered", "pending-registration" for half a minute after the address was given, or "unregistered".
QByteArray emergencyAddressStatus(const World &world, const OwnedNumber &number);

} // namespace sandbox
