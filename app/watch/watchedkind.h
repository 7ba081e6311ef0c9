// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "app/watch/schedule.h"
#include "models/field.h"
#include "models/pipeline.h"

#include <functional>
#include <optional>

namespace nd {

/// A kind of record that moves on by what others do, and how it is read in one account.
struct WatchedKind
{
    RecordKind kind = RecordKind::Number;
    const char *id = ""; ///< Stable: the statuses seen are kept under it.
    const Schema *schema = nullptr;
    const char *name = ""; ///< Field by which people know one.
    const Pipeline *pipeline = nullptr; ///< Of its statuses.
    const char *pane = ""; ///< Where people look at one.
    QString (*called)(QStringView name) = nullptr; ///< What one is called in a sentence: "+1 415 555 0132".
    const char *status = "status"; ///< Field names.
    const char *changed = "date_updated";
    Request list{};
    std::function<Request(const QString &sid)> one{};
    /// @param sinceChange since the record last changed
    Pace (*pace)(QStringView status, std::chrono::seconds sinceChange) = nullptr;
    std::optional<ApiError> barred{}; ///< Why it can't be watched in this account, where that is known beforehand.
};

} // namespace nd
