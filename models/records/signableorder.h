// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// An order that may go on a letter of authorization, as a row to choose.
struct SignableOrder
{
    static constexpr const char *schemaId = "signable-order";
    static constexpr const char *listKey = "";
    static constexpr const char *key = "sid";
    static std::span<const Field<SignableOrder>> fields();

    std::optional<bool> chosen; ///< Goes on the letter; null: no.
    QString number; ///< E.164.
    QString owner; ///< E-mail address of the number's owner.
    QString name; ///< Friendly name.
    QString address; ///< Of the owner, as people read it; the SID until it is known.
    QString status; ///< One of hostedOrderPipeline().
    QString reason; ///< Why it can't go on a letter; null: it can.
    QString sid;

    bool operator==(const SignableOrder &) const = default;
};

} // namespace nd
