// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/journalrow.h"

#include "app/net/httplog.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

template <class E>
struct Name
{
    E value;
    QLatin1StringView text;
};

constexpr Name<Outcome> outcomeNames[] = {
    { Outcome::Begun, "begun"_L1 },      { Outcome::Succeeded, "succeeded"_L1 },
    { Outcome::Refused, "refused"_L1 },  { Outcome::NotSent, "not-sent"_L1 },
    { Outcome::Unknown, "unknown"_L1 },  { Outcome::NotDone, "not-done"_L1 },
    { Outcome::GivenUp, "given-up"_L1 }, { Outcome::HappenedDiffers, "happened-differs"_L1 },
    { Outcome::IsSo, "is-so"_L1 },
};

constexpr Name<Verb> verbNames[] = {
    { Verb::Get, "GET"_L1 },
    { Verb::Post, "POST"_L1 },
    { Verb::Delete, "DELETE"_L1 },
};

constexpr Name<Product> productNames[] = {
    { Product::Api, "api"_L1 },           { Product::Pricing, "pricing"_L1 }, { Product::Numbers, "numbers"_L1 },
    { Product::Trunking, "trunking"_L1 }, { Product::Preview, "preview"_L1 }, { Product::Upload, "upload"_L1 },
};

constexpr Name<ErrorKind> errorNames[] = {
    { ErrorKind::Offline, "offline"_L1 },           { ErrorKind::Tls, "tls"_L1 },
    { ErrorKind::InsecureUrl, "insecure-url"_L1 },  { ErrorKind::ConnectionLost, "connection-lost"_L1 },
    { ErrorKind::Timeout, "timeout"_L1 },           { ErrorKind::Canceled, "canceled"_L1 },
    { ErrorKind::Unauthorized, "unauthorized"_L1 }, { ErrorKind::Forbidden, "forbidden"_L1 },
    { ErrorKind::NotFound, "not-found"_L1 },        { ErrorKind::RateLimited, "rate-limited"_L1 },
    { ErrorKind::Refused, "refused"_L1 },           { ErrorKind::Server, "server"_L1 },
    { ErrorKind::Malformed, "malformed"_L1 },       { ErrorKind::TooLarge, "too-large"_L1 },
    { ErrorKind::PageLoop, "page-loop"_L1 },        { ErrorKind::Storage, "storage"_L1 },
    { ErrorKind::Keychain, "keychain"_L1 },         { ErrorKind::Invalid, "invalid"_L1 },
};

constexpr Name<Hold::Kind> holdNames[] = {
    { Hold::Kind::Number, "number"_L1 },
    { Hold::Kind::Configuration, "configuration"_L1 },
    { Hold::Kind::Record, "record"_L1 },
};

template <class Table, class E>
QString nameIn(const Table &table, E value)
{
    const auto row = std::ranges::find(table, value, &Name<E>::value);
    return row == std::end(table) ? QString() : QString(row->text);
}

template <class Table, class E>
E valueIn(const Table &table, const QString &name, E fallback)
{
    const auto row = std::ranges::find_if(table, [&name](const Name<E> &candidate) { return name == candidate.text; });
    return row == std::end(table) ? fallback : row->value;
}

QJsonArray pairs(const Parameters &parameters)
{
    QJsonArray array;
    for (const auto &[name, value] : parameters)
        array.append(QJsonArray{ name, value });
    return array;
}

Parameters parametersFrom(const QJsonValue &value)
{
    Parameters parameters;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &pair : array)
        parameters.append({ pair.toArray().at(0).toString(), pair.toArray().at(1).toString() });
    return parameters;
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The traffic log's table of what is secret.
bool isSecret(const QString &name)
{
    static const QString probe = u"x"_s;
    return redact(name, probe) != probe;
}

QJsonValue cleaned(const QJsonValue &value)
{
    if (value.isObject())
        return withoutSecrets(value.toObject());
    if (!value.isArray())
        return value;
    const QJsonArray array = value.toArray();
    QJsonArray clean;
    for (const QJsonValue element : array)
        clean.append(cleaned(element));
    return clean;
}

} // namespace

QString outcomeName(Outcome outcome)
{
    return nameIn(outcomeNames, outcome);
}

Outcome outcomeFrom(const QString &name)
{
    return valueIn(outcomeNames, name, Outcome::Unknown);
}

QByteArray requestToText(const Request &request)
{
    QJsonObject object{ { "verb"_L1, nameIn(verbNames, request.verb) },
                        { "product"_L1, nameIn(productNames, request.product) },
                        { "path"_L1, request.path },
                        { "query"_L1, pairs(request.query) },
                        { "form"_L1, pairs(request.form) } };
    if (!request.json.isEmpty())
        object.insert("json"_L1, request.json);
    if (const FilePart &file = request.file; !file.isEmpty())
        object.insert("file"_L1, QJsonArray{ file.parameter, file.name, file.type, file.sha256 });
    return text(object);
}

Request requestFromText(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonArray file = object["file"_L1].toArray();
    return { .verb = valueIn(verbNames, object["verb"_L1].toString(), Verb::Get),
             .product = valueIn(productNames, object["product"_L1].toString(), Product::Api),
             .path = object["path"_L1].toString(),
             .query = parametersFrom(object["query"_L1]),
             .form = parametersFrom(object["form"_L1]),
             .json = object["json"_L1].toObject(),
             .file = { .parameter = file.at(0).toString(),
                       .name = file.at(1).toString(),
                       .type = file.at(2).toString(),
                       .sha256 = file.at(3).toString() } };
}

QByteArray errorToText(const ApiError &error)
{
    return text({ { "kind"_L1, nameIn(errorNames, error.kind) },
                  { "status"_L1, error.httpStatus },
                  { "code"_L1, error.code },
                  { "message"_L1, error.message },
                  { "help"_L1, error.helpLink.toString(QUrl::FullyEncoded) },
                  { "request"_L1, error.requestId },
                  { "known"_L1, error.outcomeKnown } });
}

ApiError errorFromText(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return { .kind = valueIn(errorNames, object["kind"_L1].toString(), ErrorKind::Malformed),
             .httpStatus = object["status"_L1].toInt(),
             .code = object["code"_L1].toInt(),
             .message = object["message"_L1].toString(),
             .helpLink = QUrl(object["help"_L1].toString()),
             .requestId = object["request"_L1].toString(),
             .outcomeKnown = object["known"_L1].toBool(true) };
}

QString holdName(const Hold &hold)
{
    return nameIn(holdNames, hold.kind) + u' ' + hold.name;
}

QString holdsToText(const Holds &holds)
{
    QJsonArray names;
    for (const Hold &hold : holds)
        names.append(holdName(hold));
    return QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
}

Holds holdsFromText(const QByteArray &json)
{
    Holds holds;
    const QJsonArray names = QJsonDocument::fromJson(json).array();
    for (const QJsonValue value : names) {
        const QString name = value.toString();
        const auto row = std::ranges::find(holdNames, name.section(u' ', 0, 0), &Name<Hold::Kind>::text);
        if (row != std::end(holdNames))
            holds.append({ row->value, name.section(u' ', 1) });
    }
    return holds;
}

QByteArray differencesToText(const QList<Difference> &differences)
{
    QJsonArray rows;
    for (const Difference &difference : differences) {
        const bool secret = isSecret(difference.field);
        rows.append(QJsonArray{ difference.field, secret ? QString() : difference.asked,
                                secret ? QString() : difference.found });
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

QList<Difference> differencesFromText(const QByteArray &json)
{
    QList<Difference> differences;
    const QJsonArray rows = QJsonDocument::fromJson(json).array();
    for (const QJsonValue row : rows) {
        const QJsonArray parts = row.toArray();
        differences.append({ parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString() });
    }
    return differences;
}

Request withoutSecrets(Request request)
{
    for (Parameters *parameters : { &request.query, &request.form }) {
        for (auto &[name, value] : *parameters) {
            if (isSecret(name))
                value.clear();
        }
    }
    request.json = withoutSecrets(request.json);
    request.file.bytes.clear();
    return request;
}

QJsonObject withoutSecrets(QJsonObject object)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = isSecret(it.key()) ? QJsonValue(QString()) : cleaned(*it);
    return object;
}

} // namespace nd
