// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nd::rules {

/// What a person can do about a refusal of the service.
struct Advice
{
    QString sentence{}; ///< Translated; empty when there is nothing to say beyond the service's own words.
    QString field{}; ///< The property to look at, as in the record's field table; empty for none in particular.
};

/// By the service's error code, pages 10, 23 and 42 and DISCREPANCIES.
Advice adviceFor(int code);

} // namespace nd::rules
