// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QDateTime>
#include <QStringView>

/// Which addresses and bundles a number can be bought with.
namespace nd::rules {

/// Whether an address in this country is what a number of that country asks for.
/// @param requirement AvailableNumber::addressRequirements: none, any, local, foreign; another word is not known
Verdict addressPlace(QStringView requirement, QStringView numberCountry, QStringView addressCountry);

/// Whether a bundle can be given with a purchase: its status (page 31; page 24 for the provisional one) and the day it
/// ends. An unknown status is not approved.
/// @param validUntil invalid: without an end
Verdict bundleUse(QStringView status, const QDateTime &validUntil, const QDateTime &now);

} // namespace nd::rules
