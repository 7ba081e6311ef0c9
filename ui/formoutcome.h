// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operationrunner.h"

#include <QString>

namespace nd {

class Notice;

/// What a form says of its operation where the words depend on what it does.
struct FormWords
{
    QString unknown{}; ///< "No clear answer came, so the order may be there already."
    QString givenUp{}; ///< "Whether the number was ordered was not found out. Look before you try again."
    QString notDone{}; ///< "The order was not found so far. Look at the orders before you try again."
};

/// Says in a form's notice what came of its operation. A success says nothing: what follows is the form's.
/// @return whether the outcome is still being looked up, so that the same can't be sent again yet
bool tellOutcome(Notice &notice, const OperationReport &report, const FormWords &words);

} // namespace nd
