// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace sandbox {

/// One part of a multipart/form-data body.
struct Part
{
    QByteArray name;
    QByteArray fileName; ///< empty: no file
    QByteArray contentType;
    QByteArray body;
};

/// The parts of a body under its Content-Type, or nothing when it is no such body or is cut short.
std::optional<QList<Part>> parseMultipart(const QByteArray &contentType, const QByteArray &body);

} // namespace sandbox
