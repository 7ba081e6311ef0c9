// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ops/operation.h"
#include "app/watch/schedule.h"
#include "models/field.h"
#include "models/pipeline.h"
#include "models/result.h"
#include "models/storepage.h"

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
    Request list{}; ///< Without a path: there is none, records come with others.
    std::function<Request(const QString &sid)> one{};
    /// How one is read out of its own answer, where it is more than a row of the list.
    std::function<Result<StorePagePtr>(const QByteArray &body)> rowIn{};
    /// What is known of rows beside what the list says, put into them.
    std::function<StorePagePtr(const StorePagePtr &rows)> dress{};
    /// Whether one has to be read by itself at once, where the list does not tell all of it.
    std::function<bool(const QString &sid)> isStale{};
    /// Whether people are told of a record that is in this status now; null: of every change.
    bool (*isNews)(QStringView status) = nullptr;
    /// @param sinceChange since the record last changed
    Pace (*pace)(QStringView status, std::chrono::seconds sinceChange) = nullptr;
    std::optional<ApiError> barred{}; ///< Why it can't be watched in this account, where that is known beforehand.
};

} // namespace nd
