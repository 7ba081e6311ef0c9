// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// An order as its letter of authorization tells it, page 09: the same members as HostedOrder has, but seven statuses
/// only (DISCREPANCIES, "Hosted numbers").
struct LetterOrder
{
    static constexpr const char *schemaId = "letter-order";
    static constexpr const char *listKey = "items";
    static constexpr const char *key = "sid";
    static std::span<const Field<LetterOrder>> fields();

    QString number; ///< E.164.
    QString status; ///< One of hostedOrderPipeline(), rougher than the order's own.
    QString friendlyName;
    QString failureReason;
    QDateTime dateUpdated;
    QString sid;

    bool operator==(const LetterOrder &) const = default;
};

} // namespace nd
