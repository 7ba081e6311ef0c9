// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

namespace nd {

/// One bulk run in the list of runs.
struct BulkRunEntry
{
    static constexpr const char *schemaId = "bulk-run";
    static constexpr const char *listKey = "";
    static constexpr const char *key = "run";
    static std::span<const Field<BulkRunEntry>> fields();

    QString title;
    QString phase; ///< held, running, paused or ended.
    std::optional<qint64> wanted; ///< How many may take effect.
    std::optional<qint64> succeeded;
    std::optional<qint64> failed;
    std::optional<qint64> uncertain;
    std::optional<qint64> waiting;
    QDateTime created;
    QDateTime notBefore; ///< When a held one starts.
    QString run;
};

} // namespace nd
