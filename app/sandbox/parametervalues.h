// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/errors.h"

namespace sandbox {

/// Reads "true" or "false" into \a value; leaves it when the parameter is absent or empty.
std::optional<Failure> readFlag(const Parameters &parameters, QStringView name, bool *value);
/// Reads PageSize (1 to 1000) into \a value; leaves it when the parameter is absent.
std::optional<Failure> readPageSize(const Parameters &parameters, int *value);
/// True for an absolute http or https URL with a host.
bool isWebUrl(const QString &text);
/// True for a two-letter prefix and 32 hexadecimal digits.
bool isSid(const QString &text, QStringView prefix);

} // namespace sandbox
