// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/bills.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace nd {

/// What a look into a picture tells.
struct PictureLook
{
    rules::BillFacts::Sight sight = rules::BillFacts::Sight::Seen;
    bool damaged = false; ///< It can't be decoded to its end.
    QSize pixels{}; ///< As it is looked at: turned as its camera says.
};
/// @param mimeType what its first bytes say it is
PictureLook lookAtPicture(const QByteArray &bytes, const QByteArray &mimeType);

/// The picture, no wider than that; null when it can't be read.
QImage readPicture(const QByteArray &bytes, int width);

} // namespace nd
