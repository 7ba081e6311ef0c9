// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/widgets/quickfilters.h"
#include "ui/widgets/tableframe.h"

#include <span>

namespace nd {

/// What only the page of bills knows, for ActionState::facts.
enum BillFact : unsigned {
    CanUpload = 1u, ///< Of the selected ones.
    AnyReady = 2u, ///< Of all.
    CanCancel = 4u,
    CanUse = 8u, ///< The selected ones are uploaded, and can go with a request.
    CanCheck = 16u,
    CanRemove = 32u,
};

std::span<const ActionRow> billActions();
QuickFilters billFilters();
TableWords billWords();

} // namespace nd
