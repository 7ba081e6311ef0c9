// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

namespace nd::test {

/// What DocumentLooker starts in tests: a program that does nothing else.
inline QString lookerProgram()
{
    return places::program(QStringLiteral("lookatdocument"));
}

} // namespace nd::test
