// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/widgets/quickfilters.h"
#include "ui/widgets/tableframe.h"

#include <span>

namespace nd {

/// What only the page of letters knows, for ActionState::facts.
enum LetterFact : unsigned {
    LetterEditable = 1u, ///< At once, or once it is reopened.
    LetterCancelable = 2u,
};

std::span<const ActionRow> letterActions();
QuickFilters letterFilters();
TableWords letterWords();

} // namespace nd
