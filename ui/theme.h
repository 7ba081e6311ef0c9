// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

namespace nd {

/// Which palette the program wears.
enum class Theme {
    Desktop, ///< As the desktop's own palette was when the program started.
    Light,
    Dark
};

QPalette lightPalette();
QPalette darkPalette();

/// "light", "dark", "system"; nothing for any other word.
std::optional<Theme> themeFromWord(const QString &word);
QString wordOfTheme(Theme theme);

/// Style, palette and icons for the whole program. May be called again while windows are open.
void applyTheme(QApplication &application, Theme theme);

} // namespace nd
