// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// A postal address of the account. No page describes it; the official OpenAPI does.
struct Address
{
    static constexpr const char *schemaId = "address";
    static constexpr const char *listKey = "addresses";
    static constexpr const char *key = "sid";
    static std::span<const Field<Address>> fields();

    QString friendlyName;
    QString customerName;
    QString street;
    QString streetSecondary;
    QString city;
    QString region;
    QString postalCode;
    QString country; ///< ISO 3166-1 alpha-2.
    std::optional<bool> validated; ///< Checked against the requirements of its country.
    std::optional<bool> verified;
    std::optional<bool> emergencyEnabled;
    QDateTime dateCreated;
    QDateTime dateUpdated;
    QString sid;
    QString accountSid;
    QString uri;
};

} // namespace nd
