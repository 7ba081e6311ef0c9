// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QMap>
#include <QString>
#include <QVariantMap>

#include <span>

namespace nd {

/// One line of a parameter table: field name (the first path in the record's field table) -> parameter of the API.
struct Param
{
    const char *field;
    const char *parameter;
};

/// The parameters for these field values, in the order of the table. A value whose field has no parameter is a mistake
/// of the caller: it asserts, and is not sent.
Parameters toParameters(std::span<const Param> table, const QMap<QString, QString> &values);
/// The same of typed values: a list sends its parameter once for each element, an empty one once with nothing.
Parameters toParameters(std::span<const Param> table, const QVariantMap &values);
/// The parameter of a field, or an empty name.
QString parameterOf(std::span<const Param> table, const QString &field);
/// The field of a parameter, or an empty name.
QString fieldOf(std::span<const Param> table, const QString &parameter);
/// The field whose parameter a refusal of the service names, as in "AddressSid: …"; empty where it names none.
QString fieldNamedIn(const QString &message, std::span<const Param> table);

/// A part of a path: a SID, a country code. Whatever could lead elsewhere ("/", "?") is encoded.
QString pathSegment(const QString &text);

/// What one endpoint can be sent: the table that the conformance check compares with the official OpenAPI description.
struct Endpoint
{
    Verb verb = Verb::Get;
    Product product = Product::Api;
    QString path; ///< With `{AccountSid}`, `{Sid}` … as in the OpenAPI description.
    QStringList parameters; ///< Of the query or the form.
};

/// All endpoints of app/api.
QList<Endpoint> endpoints();

} // namespace nd
