// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/answers.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

ApiError unreadable()
{
    return { .kind = ErrorKind::Malformed,
             .message = QCoreApplication::translate("Operation", "The answer of the service can't be read.") };
}

Result<QJsonObject> readObject(const QByteArray &body)
{
    // QJson takes bare control characters within strings, which are no JSON: such a body is damaged.
    const bool damaged
        = std::ranges::any_of(body, [](char c) { return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; });
    const QJsonDocument document = damaged ? QJsonDocument() : QJsonDocument::fromJson(body);
    if (!document.isObject())
        return unreadable();
    return document.object();
}

Result<ListAnswer> readList(const QByteArray &body, QLatin1StringView key)
{
    const Result<QJsonObject> answer = readObject(body);
    if (!answer || !answer.value()[key].isArray())
        return unreadable();
    return ListAnswer{ .rows = answer.value()[key].toArray(),
                       .whole = answer.value()["next_page_uri"_L1].toString().isEmpty() };
}

QString memberText(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object[name];
    return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toVariant().toString();
}

bool isGone(const Result<QByteArray> &answer)
{
    constexpr int notFound = 20404;
    return !answer && answer.error().kind == ErrorKind::NotFound && answer.error().code == notFound;
}

Verdict judgeRemoval(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (isGone(answer))
        return { Verdict::Happened, entry.spec.subject };
    if (!answer)
        return { Verdict::CannotTell, {} };
    const Result<QJsonObject> record = readObject(answer.value());
    const bool there = record && memberText(record.value(), u"sid"_s) == entry.spec.subject;
    return { there ? Verdict::NotSeen : Verdict::CannotTell, {} };
}

Result<QString> sidIn(const QByteArray &body, QLatin1StringView prefix)
{
    const Result<QJsonObject> record = readObject(body);
    if (!record)
        return record.error();
    const QString sid = memberText(record.value(), u"sid"_s);
    return sid.startsWith(prefix) ? Result<QString>(sid) : Result<QString>(unreadable());
}

} // namespace nd
