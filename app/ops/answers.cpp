// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/answers.h"

#include "models/instant.h"

using namespace Qt::StringLiterals;

namespace nd {

Result<ListAnswer> readList(const QByteArray &body, QLatin1StringView key)
{
    const Result<QJsonObject> answer = readJsonObject(body);
    if (!answer || !answer.value()[key].isArray())
        return unreadableAnswer();
    return ListAnswer{ .rows = answer.value()[key].toArray(),
                       .whole = answer.value()["next_page_uri"_L1].toString().isEmpty()
                           && answer.value()["meta"_L1]["next_page_url"_L1].toString().isEmpty()
                           && answer.value()["meta"_L1]["next_token"_L1].toString().isEmpty() };
}

QString memberText(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object[name];
    if (value.isArray())
        return value.toVariant().toStringList().join(u", "_s);
    return value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toVariant().toString();
}

QDateTime timeIn(const QJsonObject &record, const QString &name)
{
    const auto milliseconds = instantOf(memberText(record, name).toUtf8());
    return milliseconds ? QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC) : QDateTime();
}

bool isGone(const ApiError &error)
{
    constexpr int notFound = 20404;
    return error.kind == ErrorKind::NotFound && error.code == notFound;
}

bool isGone(const Result<QByteArray> &answer)
{
    return !answer && isGone(answer.error());
}

Verdict judgeRemoval(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (isGone(answer))
        return { Verdict::IsSo, entry.spec.subject };
    if (!answer)
        return {};
    const Result<QJsonObject> record = readJsonObject(answer.value());
    const bool there = record && memberText(record.value(), u"sid"_s) == entry.spec.subject;
    return { there ? Verdict::NotSeen : Verdict::CannotTell };
}

Result<QString> sidIn(const QByteArray &body, QLatin1StringView prefix)
{
    const Result<QJsonObject> record = readJsonObject(body);
    if (!record)
        return record.error();
    const QString sid = memberText(record.value(), u"sid"_s);
    return sid.startsWith(prefix) ? Result<QString>(sid) : Result<QString>(unreadableAnswer());
}

} // namespace nd
