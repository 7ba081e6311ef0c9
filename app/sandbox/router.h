// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"
#include "app/sandbox/world/world.h"

#include <QList>

namespace sandbox {

/// Who signs a request.
struct Principal
{
    enum class Kind { AuthToken, MainKey, StandardKey };
    Kind kind = Kind::AuthToken;
    int account = 0;
};

/// What a product's handler works with.
struct Context
{
    World &world;
    const Request &request;
    Principal principal;
    int account = 0; ///< whose resources are meant: of the path on the 2010 API, else the principal's
    QHash<QString, QString> captured; ///< the {parts} of the path
    QByteArray origin; ///< "http://127.0.0.1:8080", for absolute links

    QByteArray accountSid() const { return world.household.accounts.at(account).sid; }
    QString part(const QString &name) const { return captured.value(name); }
};

using ProductHandler = Response (*)(Context &);

/// One call of the service. In the pattern, {Name} takes a part of one path segment; {Account} names the account.
struct Route
{
    const char *method;
    const char *pattern;
    ProductHandler handler;
};

/// Every call that the sandbox answers, in the order in which patterns are tried.
const QList<Route> &routes();

/// Authenticates, finds the call and runs it: 401, 404 and 405 come from here.
Response dispatch(World &world, const Request &request, const QByteArray &origin);

/// The parts that \a pattern captures of \a path, or nothing when it doesn't fit.
std::optional<QHash<QString, QString>> matched(QStringView pattern, QStringView path);

} // namespace sandbox
