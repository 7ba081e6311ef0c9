// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QList>
#include <QString>

namespace nd {

/// What a person fills in to create an address of the account. No page describes it; the official OpenAPI does.
struct AddressForm
{
    QString friendlyName;
    QString customerName;
    QString street;
    QString streetSecondary;
    QString city;
    QString region;
    QString postalCode;
    QString country; ///< ISO 3166-1 alpha-2.
    bool emergencyEnabled = false;

    /// Fields are named as in Address's field table.
    QList<rules::Problem> check() const;
};

} // namespace nd
