// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"
#include "models/forms/numberquery.h"

#include <QStringList>

namespace nd {

/// AvailablePhoneNumbers, pages 20–22 and, for the other types, the official OpenAPI. Read as AvailableNumber. A search
/// is a sample of what there is: asked again, it brings other numbers.
Request searchNumbers(const NumberQuery &query);

/// Path of a search, with `{CountryCode}`.
QString searchPath(NumberType type);
/// Every parameter that a search may have.
QStringList searchParameters();

} // namespace nd
