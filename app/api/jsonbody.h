// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace nd {

/// The object in a small answer; ErrorKind::Malformed when it is none, or damaged. Lists of records are read by
/// models/decode.h.
Result<QJsonObject> readJsonObject(const QByteArray &body);

/// A time in an answer, UTC; invalid where there is none.
QDateTime instantIn(const QJsonValue &value);

/// ErrorKind::Malformed, in words for people.
ApiError unreadableAnswer();

} // namespace nd
