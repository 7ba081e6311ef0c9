// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

namespace nd {

/// What only the calls page knows, for ActionState::facts.
enum CallFact : unsigned {
    CanCall = 1u << 0,
    HasCode = 1u << 1,
    CanSign = 1u << 2,
    NeedsSupport = 1u << 3,
    HasDone = 1u << 4, ///< Of somebody in the queue.
    HasNext = 1u << 5, ///< Somebody else in the queue can be called.
};

/// What one can do there.
std::span<const ActionRow> callActions();

} // namespace nd
