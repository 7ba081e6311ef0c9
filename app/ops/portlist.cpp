// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/portlist.h"

#include "app/api/portability.h"
#include "app/ops/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

PortListRead readPortList(const QList<VerifyRead> &looks, const Request &list)
{
    PortListRead read;
    QStringList tokens;
    for (const VerifyRead &look : looks) {
        if (look.request.path != list.path)
            break;
        const auto page = look.answer ? readList(look.answer.value(), "port_in_requests"_L1)
                                      : Result<ListAnswer>(look.answer.error());
        if (!page)
            return { .good = false };
        for (const QJsonValue row : page.value().rows)
            read.rows.append(row);
        const QJsonValue token = readJsonObject(look.answer.value()).value()["meta"_L1]["next_token"_L1];
        const bool isEnd = token.isNull() || token.isUndefined();
        read.next = token.toString();
        if ((!isEnd && !token.isString()) || tokens.contains(read.next))
            return { .good = false };
        if (!read.next.isEmpty())
            tokens.append(read.next);
        ++read.pages;
    }
    return read;
}

Request askForPortability(const QString &number, const QString &target)
{
    return checkPortability(number, target).request;
}

PortOfNumber portOf(const QString &number, const Result<QByteArray> &answer)
{
    constexpr int underWay[] = { 22131, 22136, 22137 };
    const Call<PortabilityResult> call = checkPortability(number);
    std::optional<PortabilityResult> told;
    if (answer) {
        const Result<PortabilityResult> result = call.decode(answer.value());
        if (result)
            told = result.value();
    } else {
        told = call.decodeRefusal(answer.error());
    }
    if (!told || !told->portable)
        return PortOfNumber::NotTold;
    if (*told->portable)
        return PortOfNumber::Possible;
    return std::ranges::find(underWay, told->reasonCode.value_or(0)) != std::end(underWay) ? PortOfNumber::UnderWay
                                                                                           : PortOfNumber::Impossible;
}

QStringList numbersOfPort(const QJsonObject &body)
{
    QStringList numbers;
    const QJsonArray rows = body["phone_numbers"_L1].toArray();
    for (const QJsonValue row : rows)
        numbers.append(row["phone_number"_L1].toString());
    numbers.sort();
    return numbers;
}

QString targetOfPort(const OperationSpec &spec, const QString &account)
{
    const QString target = spec.request.json["account_sid"_L1].toString();
    return target == account ? QString() : target;
}

} // namespace nd
