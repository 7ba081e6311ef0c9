// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace nd {

/// What a look into a picture tells.
struct PictureLook
{
    bool unsupported = false; ///< Qt has no reader for such a file here.
    bool damaged = false; ///< It can't be decoded to its end.
    QSize pixels{}; ///< As it is looked at: turned as its camera says.
};
/// @param mimeType what its first bytes say it is
PictureLook lookAtPicture(const QByteArray &bytes, const QByteArray &mimeType);

/// The picture, no wider than that; null when it can't be read.
QImage readPicture(const QByteArray &bytes, int width);

/// Whether a JPEG goes on to its end mark. Decoders fill what is missing with grey and say nothing.
bool isWholeJpeg(const QByteArray &bytes);

} // namespace nd
