// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/portinform.h"

namespace nd::test {

/// A customer who fills in everything that a port-in request asks of a customer; numbers and documents are left out.
inline PortInForm customersForm(const QString &telephone)
{
    PortInForm form;
    form.customerType = QStringLiteral("Business");
    form.customerName = QStringLiteral("Example Bakery");
    form.accountNumber = QStringLiteral("A-1");
    form.accountTelephoneNumber = telephone;
    form.authorizedRepresentative = QStringLiteral("Ann Example");
    form.authorizedRepresentativeEmail = QStringLiteral("ann@example.com");
    form.street = QStringLiteral("101 Example Street");
    form.city = QStringLiteral("San Francisco");
    form.state = QStringLiteral("CA");
    form.zip = QStringLiteral("94105");
    return form;
}

} // namespace nd::test
