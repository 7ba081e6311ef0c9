// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

namespace nd {

/// Whether a file that a person named may be written: it isn't there yet, or is a regular one, links followed. A pipe,
/// a device or a folder would be replaced by a file, and whoever relies on it would be left without.
/// ErrorKind::Storage.
Result<Done> mayBeWritten(const QString &name);

/// Writes all of it, or leaves what was there. ErrorKind::Storage.
Result<Done> writeWhole(const QString &name, const QByteArray &bytes);

} // namespace nd
