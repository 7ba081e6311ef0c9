// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's reader of HTTP requests and of the files in them. Input: a byte for the size of the pieces, the bytes
// of a connection; or, where the byte is above 127, a body that is sent in chunks of that size, with what stands around
// them behind its first line.
#include "app/sandbox/http/multipart.h"
#include "app/sandbox/http/requestparser.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace sandbox;

namespace {

struct Read
{
    QList<QByteArray> requests; ///< What was read, as text to compare.
    int refusal = 0;
    bool operator==(const Read &) const = default;
};

QByteArray textOf(const Request &request)
{
    QByteArray text = request.method + ' ' + request.target + ' ' + request.path.toUtf8()
        + (request.keepAlive ? " keep\n" : " close\n");
    QList<QByteArray> names = request.headers.keys();
    std::sort(names.begin(), names.end());
    for (const QByteArray &name : names)
        text += name + ':' + request.header(name) + '\n';
    for (const auto &[name, value] : request.form.all() + request.query.all())
        text += name.toUtf8() + '=' + value.toUtf8() + '\n';
    return text + request.body;
}

void checkParts(const Request &request)
{
    const auto parts = parseMultipart(request.header("content-type"), request.body);
    if (!parts)
        return;
    qsizetype bytes = 0;
    for (const Part &part : *parts) {
        bytes += part.body.size();
        fuzz::require(request.body.contains(part.body), "a part is a piece of the body", request.body);
    }
    fuzz::require(bytes <= request.body.size(), "parts do not overlap", request.body);
}

Read readInPieces(const QByteArray &bytes, qsizetype size)
{
    Read read;
    RequestParser parser;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        parser.append(bytes.mid(at, size));
        for (;;) {
            const RequestParser::State state = parser.next();
            if (state == RequestParser::State::Incomplete)
                break;
            if (state == RequestParser::State::Refused) {
                read.refusal = parser.refusal();
                fuzz::require(read.refusal >= 400 && read.refusal < 600, "a refusal has a status",
                              QByteArray::number(read.refusal));
                return read;
            }
            fuzz::require(parser.request().body.size() <= RequestParser::uploadLimit, "bodies are bounded");
            fuzz::require(parser.held() <= bytes.size(), "nothing is held twice");
            checkParts(parser.request());
            read.requests.append(textOf(parser.request()));
            parser.takeContinue();
        }
    }
    return read;
}

/// A body in chunks is the body that was cut, whatever it holds, and what follows it is the next request.
void checkChunks(const QByteArray &body, const QByteArray &extension, qsizetype size)
{
    if (extension.contains('\r') || extension.contains('\n') || extension.size() > RequestParser::lineLimit / 2)
        return;
    QByteArray bytes = "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray chunk = body.mid(at, size);
        bytes += QByteArray::number(chunk.size(), 16) + ';' + extension + "\r\n" + chunk + "\r\n";
    }
    bytes += "0\r\nX: y\r\n\r\nGET /next HTTP/1.1\r\n\r\n";
    for (const qsizetype piece : { qsizetype(1), size, bytes.size() }) {
        const Read read = readInPieces(bytes, piece);
        fuzz::require(read.refusal == 0 && read.requests.size() == 2, "both requests are read", bytes);
        fuzz::require(read.requests.first().endsWith('\n' + body), "the body is the one that was cut", bytes);
        fuzz::require(read.requests.last().startsWith("GET /next "), "the next request follows", bytes);
    }
}

} // namespace

void fuzz::run(Input input)
{
    const quint8 first = input.byte();
    const qsizetype size = 1 + first % 64;
    if (first > 127) {
        const QByteArray extension = input.textLine().toUtf8();
        return checkChunks(input.rest(), extension, size);
    }
    const QByteArray bytes = input.rest();
    require(readInPieces(bytes, size) == readInPieces(bytes, qMax<qsizetype>(bytes.size(), 1)),
            "the pieces in which bytes arrive change nothing", bytes);
}
