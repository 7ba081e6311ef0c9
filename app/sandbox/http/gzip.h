// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sandbox {

/// The bytes as a gzip stream (RFC 1952), for Content-Encoding.
QByteArray gzipped(const QByteArray &bytes);

} // namespace sandbox
