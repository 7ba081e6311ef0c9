// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace sandbox {

/// Name and value pairs of a query or a form, decoded, in the order in which they came.
class Parameters
{
public:
    /// Reads application/x-www-form-urlencoded bytes; "+" is a space, as the form rules say.
    static Parameters parse(const QByteArray &encoded);

    bool has(QStringView name) const { return value(name).has_value(); }
    /// The first value of that name.
    std::optional<QString> value(QStringView name) const;
    QString text(QStringView name) const { return value(name).value_or(QString()); }
    /// Every value of that name: a list is sent as one parameter several times.
    QStringList values(QStringView name) const;
    void append(const QString &name, const QString &value) { m_pairs.append({ name, value }); }
    const QList<std::pair<QString, QString>> &all() const { return m_pairs; }

private:
    QList<std::pair<QString, QString>> m_pairs;
};

/// One complete request.
struct Request
{
    QByteArray method;
    QByteArray target; ///< as sent: path and query, still encoded
    QString path; ///< decoded
    Parameters query;
    Parameters form; ///< of a body that is application/x-www-form-urlencoded
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool keepAlive = true;

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    /// A browser can't send this type across origins without asking, and nobody here would answer yes.
    bool isJson() const { return header("content-type").split(';').first().trimmed().toLower() == "application/json"; }
};

/// One answer before it is put on the wire. An empty body with status 204 has no Content-Type.
struct Response
{
    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray contentType = QByteArrayLiteral("application/json;charset=utf-8");
};

/// What happens to an answer on its way out: the faults that only a raw socket can make.
struct Delivery
{
    enum class Kind {
        Whole,
        Truncated, ///< half of the body under the full Content-Length, then the connection ends
        Dropped, ///< nothing is answered and the connection ends
        Hung, ///< nothing is answered and the connection stays
    };
    Kind kind = Kind::Whole;
    bool reset = false; ///< the connection ends with RST rather than FIN
    int latencyMs = 0;
    int chunkBytes = 0; ///< above 0: the answer trickles in chunks of this size
    int chunkIntervalMs = 0;
};

struct Exchange
{
    Response response;
    Delivery delivery;
};

} // namespace sandbox
