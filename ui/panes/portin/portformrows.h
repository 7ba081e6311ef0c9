// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/portinform.h"

#include <span>

namespace nd {

/// One line of the form of a port-in request.
struct PortFormRow
{
    enum Editor {
        Text,
        CustomerType,
        AccountPhone,
        Emails,
        AddressWay,
        Country,
        Address,
        Documents,
        Date,
        Window,
        Target
    };

    const char *field; ///< Of PortInForm; "address_by" for the choice between the two ways to give an address.
    const char *heading; ///< Above it; "" none.
    const char *label;
    QString PortInForm::*member = nullptr; ///< Of a text.
    Editor editor = Text;
    const char *hint = "";
    enum Part { Always, WhenTyped, WhenChosen } part = Always; ///< Of the address.

    QString title() const; ///< With its mnemonic.
    QString plainTitle() const;
    QString help() const;
    QString headline() const;
};
std::span<const PortFormRow> portFormRows();

} // namespace nd
