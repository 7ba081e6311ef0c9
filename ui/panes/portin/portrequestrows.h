// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/widgets/quickfilters.h"
#include "ui/widgets/tableframe.h"

#include <span>

namespace nd {

/// What only the page of port-in requests knows, for ActionState::facts.
enum PortRequestFact : unsigned {
    CanCancelPort = 1u,
    CanCancelPortNumbers = 2u,
    CanResubmitPort = 4u,
    CanAskForDate = 8u,
    HasSignatureLink = 16u,
    HasPortedNumber = 32u,
    HasHostedTwin = 64u,
};

std::span<const ActionRow> portRequestActions();
QuickFilters portRequestFilters();
TableWords portRequestWords();
/// Of the numbers of one request.
TableWords portNumberWords();

} // namespace nd
