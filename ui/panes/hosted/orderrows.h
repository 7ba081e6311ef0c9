// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pipeline.h"
#include "ui/actions.h"
#include "ui/widgets/quickfilters.h"
#include "ui/widgets/tableframe.h"

#include <span>

namespace nd {

/// What only the page of orders knows, for ActionState::facts: whether at least one of the selected orders allows it.
enum OrderFact : unsigned {
    CanCall = 1u,
    CanSign = 2u,
    CanCancel = 4u,
    CanRelease = 8u,
    CanConfigure = 16u,
    HasNumber = 32u,
    HasLetter = 64u,
    HasBulk = 128u,
};

/// An action of the page that a stage allows or does not.
struct StageActRow
{
    const char *action; ///< Id of its ActionRow.
    StageAct act;
    OrderFact fact;
    bool many; ///< Whether several orders can be taken at once.
};
std::span<const StageActRow> orderStageActs();

std::span<const ActionRow> orderActions();
QuickFilters orderFilters();
TableWords orderWords();

} // namespace nd
