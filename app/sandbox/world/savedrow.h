// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <algorithm>
#include <span>

// Rows of the world as JSON objects of the state file, by tables of their members.

namespace sandbox {

/// A member of a row beside the name that the file has for it.
template <typename Row, typename Value>
struct Member
{
    const char *key;
    Value Row::*member;
};

template <typename Row>
struct Members
{
    std::span<const Member<Row, QByteArray>> texts;
    std::span<const Member<Row, QList<QByteArray>>> lists;
    std::span<const Member<Row, qint64>> times;
    std::span<const Member<Row, int>> integers;
    std::span<const Member<Row, quint64>> numbers;
    std::span<const Member<Row, bool>> flags = {};
};

// Numbers of fifteen digits don't survive as JSON numbers everywhere: text.
template <typename Row>
QJsonObject toJson(const Row &row, const Members<Row> &members)
{
    QJsonObject object;
    for (const auto &[key, member] : members.texts)
        object.insert(QLatin1StringView(key), QString::fromUtf8(row.*member));
    for (const auto &[key, member] : members.lists) {
        QJsonArray values;
        for (const QByteArray &value : row.*member)
            values.append(QString::fromUtf8(value));
        object.insert(QLatin1StringView(key), values);
    }
    for (const auto &[key, member] : members.times)
        object.insert(QLatin1StringView(key), QString::number(row.*member));
    for (const auto &[key, member] : members.integers)
        object.insert(QLatin1StringView(key), row.*member);
    for (const auto &[key, member] : members.numbers)
        object.insert(QLatin1StringView(key), QString::number(row.*member));
    for (const auto &[key, member] : members.flags)
        object.insert(QLatin1StringView(key), row.*member);
    return object;
}

template <typename Row>
Row fromJson(const QJsonValue &object, const Members<Row> &members)
{
    Row row;
    for (const auto &[key, member] : members.texts)
        row.*member = object[QLatin1StringView(key)].toString().toUtf8();
    for (const auto &[key, member] : members.lists) {
        for (const QJsonValue &value : object[QLatin1StringView(key)].toArray())
            (row.*member).append(value.toString().toUtf8());
    }
    for (const auto &[key, member] : members.times)
        row.*member = object[QLatin1StringView(key)].toString().toLongLong();
    for (const auto &[key, member] : members.integers)
        row.*member = object[QLatin1StringView(key)].toInt();
    for (const auto &[key, member] : members.numbers)
        row.*member = object[QLatin1StringView(key)].toString().toULongLong();
    for (const auto &[key, member] : members.flags)
        row.*member = object[QLatin1StringView(key)].toBool();
    if constexpr (requires { row.account; })
        row.account = std::clamp(row.account, 0, 2);
    return row;
}

template <typename Rows, typename Row>
QJsonArray rowsToJson(const Rows &rows, const Members<Row> &members)
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(toJson(row, members));
    return array;
}

} // namespace sandbox
