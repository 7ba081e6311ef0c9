// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"
#include "models/records/numbertype.h"

#include <QList>

namespace nd {

/// A country where numbers can be searched, page 19, with the searches that it offers.
struct Country
{
    static constexpr const char *schemaId = "country";
    static constexpr const char *listKey = "countries";
    static constexpr const char *key = "country_code";
    static std::span<const Field<Country>> fields();

    /// The number types that can be searched here, in their fixed order.
    QList<NumberType> types() const;
    bool offers(NumberType type) const;

    QString code; ///< ISO 3166-1 alpha-2.
    QString name;
    std::optional<bool> beta;
    QString uri;
    QString local;
    QString tollFree;
    QString mobile;
    QString national;
    QString voip;
    QString sharedCost;
    QString machineToMachine;
};

} // namespace nd
