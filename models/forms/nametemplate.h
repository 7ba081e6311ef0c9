// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QString>

namespace nd {

/// What a name template is filled with.
struct NameValues
{
    QString number{}; ///< E.164; shown as people write it.
    QString locality{}; ///< City; empty when unknown.
    int place = 1; ///< Place in the list, from 1.
    int count = 1; ///< How many there are: {n} gets leading zeros so that names sort.
};

/// Fills "{number} {locality} {n}": every other text stays, a locality that is unknown leaves no double space. At most
/// 64 characters, the service's limit for friendly names (page 23); longer ones are cut at the locality first.
QString filledName(const QString &nameTemplate, const NameValues &values);

/// What is wrong with a template: an unknown placeholder, a lone brace; a warning when several numbers would get the
/// same name.
rules::Verdict checkNameTemplate(const QString &nameTemplate, int count);

} // namespace nd
