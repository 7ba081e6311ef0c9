// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace nd {

/// Milliseconds since 1970, UTC, of a date as the service writes it: RFC 2822 in the 2010 API ("Wed, 21 Jan 2015
/// 20:52:47 +0000"), ISO 8601 elsewhere ("2015-07-30T20:00:00Z", "2015-07-30T20:00:00.250+02:00", "2015-07-30").
/// A time without an offset is UTC. Nothing for anything else. Thread safe.
std::optional<qint64> instantOf(QByteArrayView text);

} // namespace nd
