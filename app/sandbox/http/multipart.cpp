// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/multipart.h"

namespace sandbox {

namespace {

/// The value of "name=value" or "name=\"value\"" among the parameters of a header.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &piece : header.split(';').mid(1)) {
        const QByteArray pair = piece.trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0 || pair.left(equals).trimmed().toLower() != name)
            continue;
        const QByteArray value = pair.mid(equals + 1).trimmed();
        const bool quoted = value.size() > 1 && value.startsWith('"') && value.endsWith('"');
        return quoted ? value.mid(1, value.size() - 2) : value;
    }
    return {};
}

/// Reads the headers of a part and takes what follows them for its body.
std::optional<Part> parsePart(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    Part part;
    part.body = bytes.mid(headEnd + 4);
    for (const QByteArray &line : bytes.left(headEnd).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray header = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (header == "content-disposition") {
            part.name = parameter(value, "name");
            part.fileName = parameter(value, "filename");
        } else if (header == "content-type") {
            part.contentType = value;
        }
    }
    return part;
}

} // namespace

std::optional<QList<Part>> parseMultipart(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = parameter(contentType, "boundary");
    if (!contentType.toLower().startsWith("multipart/form-data") || boundary.isEmpty())
        return std::nullopt;
    const QByteArray line = "--" + boundary;
    QList<Part> parts;
    qsizetype at = body.startsWith(line) ? 0 : body.indexOf("\r\n" + line) + 2;
    if (at < 2 && !body.startsWith(line))
        return std::nullopt;
    for (;;) {
        at += line.size();
        if (body.mid(at, 2) == "--")
            return parts;
        const qsizetype end = body.indexOf("\r\n" + line, at);
        if (body.mid(at, 2) != "\r\n" || end < 0)
            return std::nullopt;
        const std::optional<Part> part = parsePart(body.mid(at + 2, end - at - 2));
        if (!part)
            return std::nullopt;
        parts.append(*part);
        at = end + 2;
    }
}

} // namespace sandbox
