// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/changes.h"

namespace nd::test {

/// The part of changeRows() that is about bringing numbers in.
std::span<const ChangeRow> portChangeRows();

} // namespace nd::test
