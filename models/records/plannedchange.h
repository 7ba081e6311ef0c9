// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// One line of the preview of a bulk change: what one property of one number is, and what it will be.
struct PlannedChange
{
    static constexpr const char *schemaId = "planned-change";
    static constexpr const char *listKey = "";
    static constexpr const char *key = "id";
    static std::span<const Field<PlannedChange>> fields();

    QString number; ///< E.164.
    QString name; ///< Friendly name as it is.
    QString what; ///< Title of the property, or of what is done.
    QString before; ///< As people may see it: nothing secret.
    QString after;
    QString verdict; ///< changes, unchanged or impossible.
    QString reason; ///< Why it stays as it is, or what to mind.
    QString sid;
    QString id; ///< SID and property.
};

} // namespace nd
