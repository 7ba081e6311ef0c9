// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace nd {

/// What a request does. Everything but Get changes something and is never sent twice by itself.
enum class Verb { Get, Post, Delete };

/// The hosts of the service. A profile can give each another base URL (a region, the sandbox).
enum class Product {
    Api, ///< api.twilio.com, the 2010-04-01 API; parent credentials reach subaccounts here only.
    Pricing, ///< pricing.twilio.com
    Numbers, ///< numbers.twilio.com
    Trunking, ///< trunking.twilio.com
    Preview, ///< preview.twilio.com, hosted numbers of accounts that still use the Developer Preview.
    Upload ///< numbers-upload.twilio.com, documents, page 12.
};
inline constexpr Product allProducts[]
    = { Product::Api, Product::Pricing, Product::Numbers, Product::Trunking, Product::Preview, Product::Upload };

/// Parameters in order; a name may occur more than once. Values are unencoded.
using Parameters = QList<std::pair<QString, QString>>;

/// A file that goes with a form. Its bytes are in memory alone: a journal and a log hold what it is told by.
struct FilePart
{
    QString parameter{}; ///< Empty: there is no file.
    QString name{}; ///< As the service is told.
    QString type{}; ///< "application/pdf"
    QString sha256{}; ///< Of the bytes, in hexadecimal.
    QByteArray bytes{};

    bool isEmpty() const { return parameter.isEmpty(); }
    /// Files are told apart by their hash: what comes from a journal has no bytes.
    bool operator==(const FilePart &other) const
    {
        return parameter == other.parameter && name == other.name && type == other.type && sha256 == other.sha256;
    }
};

/// One request as a value: made by the pure functions of app/api, sent by Transport.
struct Request
{
    Verb verb = Verb::Get;
    Product product = Product::Api;
    /// From the root, e.g. `/2010-04-01/Accounts/{AccountSid}/Addresses.json`. Transport fills in `{AccountSid}`; what
    /// else varies goes in as percentEncoded() (urlcheck.h).
    QString path{};
    Parameters query{};
    Parameters form{}; ///< Sent as application/x-www-form-urlencoded, POST only.
    QJsonObject json{}; ///< Sent as application/json in place of the form, POST only; empty: none.
    FilePart file{}; ///< Sent with the form, all of it as multipart/form-data, POST only.

    bool changesSomething() const { return verb != Verb::Get; }
    bool operator==(const Request &) const = default;
};

/// A request together with the way its reply is read.
template <class T>
struct Call
{
    Request request;
    std::function<Result<T>(const QByteArray &body)> decode;
    /// For a read whose refusal can be an answer (a number that can't be ported: page 13). Nothing: it stays a refusal.
    std::function<std::optional<T>(const ApiError &error)> decodeRefusal{};
};

} // namespace nd
