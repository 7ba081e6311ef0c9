// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/jsonbody.h"
#include "app/ops/operation.h"

#include <QJsonArray>

namespace nd {

/// What the ops files read in answers of the service: a few members of small bodies, so QJson will do.

/// The list under a key.
struct ListAnswer
{
    QJsonArray rows;
    bool whole = true; ///< Whether there is no further page.
};
Result<ListAnswer> readList(const QByteArray &body, QLatin1StringView key);

/// Text of a member as the forms write it: null and missing are "", flags "true" and "false", lists one
/// text with commas.
QString memberText(const QJsonObject &object, const QString &name);

/// Whether the answer is the service's own "there is no such thing" (20404): a 404 of anyone in between proves nothing.
bool isGone(const ApiError &error);
bool isGone(const Result<QByteArray> &answer);

/// An instant of a record; invalid where it has none.
QDateTime timeIn(const QJsonObject &record, const QString &name);

/// NotSeen while the thing is there. Once it is gone it is so, but who removed it no read tells.
Verdict judgeRemoval(const JournalEntry &entry, const Result<QByteArray> &answer);

/// The SID in the answer to a change, when it is the one that is meant.
/// @param prefix "PN", "AD"
Result<QString> sidIn(const QByteArray &body, QLatin1StringView prefix);

} // namespace nd
