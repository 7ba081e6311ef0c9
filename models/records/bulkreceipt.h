// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// What became of one row of a bulk run.
struct BulkReceipt
{
    static constexpr const char *schemaId = "bulk-receipt";
    static constexpr const char *listKey = "";
    static constexpr const char *key = "row";
    static std::span<const Field<BulkReceipt>> fields();

    QString subject; ///< E.164 or SID.
    QString summary; ///< "Buy +1 415 555 0100 for 1.15 USD a month"
    QString outcome; ///< waiting, taken-back, running, succeeded, refused, not-sent, checking, not-done or given-up.
    std::optional<qint64> code; ///< Of the service.
    QString message; ///< Why it did not happen.
    QString advice; ///< What to do about it.
    QString resultSid;
    QString requestId;
    QDateTime started;
    QDateTime ended;
    std::optional<qint64> tries;
    QString row; ///< Place in the run, from 0.
};

} // namespace nd
