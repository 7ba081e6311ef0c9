// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/message.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace sandbox {

/// Something that goes wrong with requests that fit a method and a path.
struct Fault
{
    enum class Action {
        Latency, ///< nothing but latency_ms
        Status, ///< answers a status with an error body; "effect" says whether the call was carried out
        Answer, ///< answers a given status, headers and body; "effect" as above
        Malformed, ///< carried out, and the body is no JSON
        Truncated, ///< carried out, and half of the body arrives
        DropBefore, ///< the connection ends, nothing was carried out
        DropAfter, ///< carried out, and the connection ends without an answer
        Hang, ///< carried out unless "effect" is false, and never answered
        Slow, ///< carried out, and the answer trickles
        Partial, ///< carried out without some of its parameters; the answer shows it unless "claims"
        Late, ///< the connection ends; carried out late_ms or late_seconds of the sandbox's clock afterwards
    };

    int id = 0;
    Action action = Action::Latency;
    QByteArray method = QByteArrayLiteral("*");
    QRegularExpression path;
    int count = 1; ///< how many requests it still hits; below 0: every one
    int skip = 0; ///< how many it lets pass first
    bool effect = false;
    bool claims = false; ///< the answer says what was asked for, though it is not so
    bool reset = false; ///< RST rather than FIN
    int latencyMs = 0;
    int status = 500;
    int code = 0; ///< the error body's; 0: 20000 + status
    QString message;
    int retryAfter = -1; ///< seconds; below 0: no such header
    int chunkBytes = 64;
    int intervalMs = 20;
    int lateMs = 0;
    int lateSeconds = 0;
    QStringList without; ///< of Partial: parameters, or members of a JSON body; empty: every URL
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// Reads what POST /_sandbox/faults takes; nothing, with a sentence in \a error, when it can't be understood.
    static std::optional<Fault> parse(const QJsonObject &object, QString *error);
    QJsonObject toJson() const;
};

/// The same request without what a Partial fault leaves out.
Request withoutParts(Request request, const Fault &fault);
/// An answer that says what was asked for in \a request, whatever took effect.
QByteArray claiming(const QByteArray &answer, const Request &request);

/// The faults that wait for their requests.
class Faults
{
public:
    int add(Fault fault);
    bool remove(int id);
    void clear() { m_faults.clear(); }
    const QList<Fault> &all() const { return m_faults; }
    /// The fault that hits this request, counted down.
    std::optional<Fault> take(const Request &request);

private:
    QList<Fault> m_faults;
    int m_nextId = 1;
};

} // namespace sandbox
