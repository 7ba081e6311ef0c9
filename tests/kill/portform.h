// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/portinform.h"

namespace nd::test {

/// A port-in request with everything that it needs but a bill.
inline PortInForm filledPortForm(const QString &customer, const QList<PortNumber> &numbers)
{
    PortInForm form;
    form.numbers = numbers;
    form.customerType = QStringLiteral("Business");
    form.customerName = customer;
    form.accountNumber = QStringLiteral("A-77");
    form.accountTelephoneNumber = QStringLiteral("+14155550141");
    form.street = QStringLiteral("101 Spear St");
    form.city = QStringLiteral("San Francisco");
    form.state = QStringLiteral("CA");
    form.zip = QStringLiteral("94105");
    form.authorizedRepresentative = QStringLiteral("Robin Example");
    form.authorizedRepresentativeEmail = QStringLiteral("robin@example.com");
    return form;
}

} // namespace nd::test
