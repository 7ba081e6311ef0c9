// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace nd {

/// Whether a JPEG goes on to its end mark. Decoders fill what is missing with grey and say nothing.
bool isWholeJpeg(const QByteArray &bytes);

} // namespace nd
