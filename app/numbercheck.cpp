// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/numbercheck.h"

namespace nd {

NumberCheck::NumberCheck(QObject *parent)
    : QObject(parent)
{
}

NumberCheck::~NumberCheck() = default;

} // namespace nd
