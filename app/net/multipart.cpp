// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/multipart.h"

#include <QUuid>

namespace nd {

namespace {

/// A value between quotes in a header.
QByteArray quoted(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22");
    return '"' + value + '"';
}

/// Nothing that is sent may hold it.
QByteArray boundaryBeside(const QByteArray &bytes)
{
    QByteArray boundary;
    do {
        boundary = "number-desk-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    } while (bytes.contains(boundary));
    return boundary;
}

} // namespace

RequestBody multipartBody(const Parameters &form, const FilePart &file)
{
    const QByteArray boundary = boundaryBeside(file.bytes);
    const QByteArray begin = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
    QByteArray body;
    body.reserve(file.bytes.size() + 1024 * (form.size() + 1));
    for (const auto &[name, value] : form)
        body += begin + quoted(name) + "\r\n\r\n" + value.toUtf8() + "\r\n";
    body += begin + quoted(file.parameter) + "; filename=" + quoted(file.name)
        + "\r\nContent-Type: " + file.type.toLatin1() + "\r\n\r\n";
    body += file.bytes;
    body += "\r\n--" + boundary + "--\r\n";
    return { .bytes = body, .type = "multipart/form-data; boundary=" + boundary };
}

} // namespace nd
