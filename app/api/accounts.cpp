// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/accounts.h"

#include "app/api/param.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nd {

Request listAccounts(int pageSize)
{
    return { .path = u"/2010-04-01/Accounts.json"_s, .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

Request fetchAccount(const QString &sid)
{
    return { .path = u"/2010-04-01/Accounts/"_s + pathSegment(sid) + u".json"_s };
}

Result<QHash<QString, QString>> accountTokens(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    QJsonArray accounts = answer["accounts"_L1].toArray();
    if (answer.contains("sid"_L1))
        accounts.append(answer);
    else if (!answer["accounts"_L1].isArray()) {
        // The body stays out of the message: it may hold a token.
        return ApiError{ .kind = ErrorKind::Malformed,
                         .message = QCoreApplication::translate("Api", "The list of accounts can't be read.") };
    }
    QHash<QString, QString> tokens;
    for (const QJsonValue &account : std::as_const(accounts)) {
        const QString sid = account["sid"_L1].toString();
        const QString token = account["auth_token"_L1].toString();
        if (!sid.isEmpty() && !token.isEmpty())
            tokens.insert(sid, token);
    }
    return tokens;
}

} // namespace nd
