// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace nd {

/// Whether a palette is a dark one.
bool isDark(const QPalette &palette);
/// Text in this tone on the palette's Base and Window: contrast 4.5 : 1 or better.
QColor toneText(Tone tone, const QPalette &palette);
/// A quiet background on which toneText() of the same tone and the palette's Text can be read.
QColor toneBackground(Tone tone, const QPalette &palette);
/// The tone of a status or outcome word as the service or the journal writes it; Neutral for an unknown word.
Tone toneOfWord(const QString &word);

/// Contrast ratio of two colours as WCAG 2 defines it: 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace nd
