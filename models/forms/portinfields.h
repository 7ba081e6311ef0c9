// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/portinform.h"

#include <span>

namespace nd {

/// One text of PortInForm: the table that its checks, its body and its drafts are made from.
struct PortInField
{
    const char *name; ///< As the member of the request.
    QString PortInForm::*member;
    const char *label; ///< In the letter of authorization; "" for what is not in it.
    const char *needed; ///< What to say when it is empty; null where it may be.
    bool address; ///< A member of the typed address.

    QString title() const;
    QString sentence() const;
};
std::span<const PortInField> portInFields();

} // namespace nd
