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

Result<QHash<QString, QString>> accountTokens(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    if (!answer["accounts"_L1].isArray()) {
        // The body stays out of the message: it may hold a token.
        return ApiError{ .kind = ErrorKind::Malformed,
                         .message = QCoreApplication::translate("Api", "The list of accounts can't be read.") };
    }
    QHash<QString, QString> tokens;
    const QJsonArray accounts = answer["accounts"_L1].toArray();
    for (const QJsonValue &account : accounts) {
        const QString sid = account["sid"_L1].toString();
        const QString token = account["auth_token"_L1].toString();
        if (!sid.isEmpty() && !token.isEmpty())
            tokens.insert(sid, token);
    }
    return tokens;
}

} // namespace nd
