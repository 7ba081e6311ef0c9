// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace nd {

/// Whether every byte is ASCII.
bool isAscii(QByteArrayView utf8);

/// Text as searching and sorting see it: without case and diacritics, full-width forms as plain ones. ASCII costs a
/// copy, anything else a trip through QString. Thread safe.
QByteArray folded(QByteArrayView utf8);

/// The same into a buffer that is used again and again.
/// @return a view of the buffer
QByteArrayView foldInto(QByteArray &buffer, QByteArrayView utf8);

/// Order of the folded texts: negative, zero, positive.
int compareFolded(QByteArrayView a, QByteArrayView b);

} // namespace nd
