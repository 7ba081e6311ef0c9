// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

/// Texts of two writing directions on one line. Everything here is thread safe.
///
/// A sentence goes through here for each part that isn't the program's own: else a name with U+202E turns the rest of a
/// confirmation around, and in a right-to-left window "(559) 302-1568" is drawn as "302-1568 (559)". Where nothing can
/// go wrong (a Latin name in a left-to-right window) the text comes back as it was.
namespace nd::bidi {

/// The direction that the program's own texts have. Left to right until it is set.
void setDirection(Qt::LayoutDirection direction);

/// A name or any other text of strangers, to stand in a sentence: on one line, in its own direction, and without a say
/// in what is around it.
QString isolated(const QString &text);
/// The same for each line of a text that stands by itself.
QString isolatedLines(const QString &text);
/// A text of the program in which something may have been forgotten: nothing of it turns around what follows. Isolates
/// that are closed stay.
QString balanced(const QString &text);
/// A number, SID, URL or code: always from left to right.
QString leftToRight(const QString &text);

/// Without the characters that isolated() and leftToRight() put around parts: for the clipboard and files.
QString withoutIsolates(const QString &text);

} // namespace nd::bidi
