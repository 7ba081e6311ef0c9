// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/jsonbody.h"

#include "models/instant.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace nd {

ApiError unreadableAnswer()
{
    return { .kind = ErrorKind::Malformed,
             .message = QCoreApplication::translate("Operation", "The answer of the service can't be read.") };
}

QDateTime instantIn(const QJsonValue &value)
{
    const auto ms = instantOf(value.toString().toUtf8());
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC) : QDateTime();
}

Result<QJsonObject> readJsonObject(const QByteArray &body)
{
    // QJson takes bare control characters within strings, which are no JSON: such a body is damaged.
    const bool damaged
        = std::ranges::any_of(body, [](char c) { return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; });
    const QJsonDocument document = damaged ? QJsonDocument() : QJsonDocument::fromJson(body);
    if (!document.isObject())
        return unreadableAnswer();
    return document.object();
}

} // namespace nd
