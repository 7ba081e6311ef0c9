// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <span>

namespace nd {

/// What only the form of a port-in request knows, for ActionState::facts.
enum PortFormFact : unsigned {
    CanEdit = 1u, ///< Nothing is under way, and no outcome is being looked up.
    HasContent = 2u, ///< Something is filled in.
};

std::span<const ActionRow> portFormActions();

} // namespace nd
