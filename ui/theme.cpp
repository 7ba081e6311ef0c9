// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/delegates/tone.h"
#include "ui/housestyle.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <QStyle>

using namespace Qt::StringLiterals;

/// The icons are in a static library: without this the linker leaves them out. The macro works outside namespaces only.
static void useResources()
{
    Q_INIT_RESOURCE(number_desk);
}

namespace nd {

namespace {

struct ColourRow
{
    QPalette::ColorRole role;
    QRgb light, dark;
    QRgb lightDisabled, darkDisabled; ///< 0: as when enabled.
};

// The two palettes. Text on its background has a contrast of 4.5 : 1 or better; tst_mainwindow holds that.
constexpr ColourRow colours[] = {
    { QPalette::Window, 0xfff2f3f5, 0xff202327, 0, 0 },
    { QPalette::WindowText, 0xff1c2025, 0xffe3e6ea, 0xff8d949e, 0xff747b85 },
    { QPalette::Base, 0xffffffff, 0xff191b1f, 0xfff2f3f5, 0xff202327 },
    { QPalette::AlternateBase, 0xfff8f9fa, 0xff1d2024, 0, 0 },
    { QPalette::Text, 0xff1c2025, 0xffe3e6ea, 0xff8d949e, 0xff747b85 },
    { QPalette::PlaceholderText, 0xff68707b, 0xff9098a3, 0, 0 },
    { QPalette::Button, 0xfff0f1f4, 0xff2a2e33, 0, 0 },
    { QPalette::ButtonText, 0xff1c2025, 0xffe3e6ea, 0xff8d949e, 0xff747b85 },
    { QPalette::BrightText, 0xffffffff, 0xffffffff, 0, 0 },
    { QPalette::Light, 0xffffffff, 0xff383d44, 0, 0 },
    { QPalette::Midlight, 0xffe6e8ec, 0xff30353b, 0, 0 },
    { QPalette::Mid, 0xffc9cdd3, 0xff3b4047, 0, 0 },
    { QPalette::Dark, 0xffa4aab3, 0xff131518, 0, 0 },
    { QPalette::Shadow, 0xff6b727c, 0xff0b0c0e, 0, 0 },
    { QPalette::Highlight, 0xff1f5fbf, 0xff2b66c2, 0xffb4bac3, 0xff3b4047 },
    { QPalette::HighlightedText, 0xffffffff, 0xffffffff, 0, 0 },
    { QPalette::Link, 0xff1a55ad, 0xff8ab8ff, 0, 0 },
    { QPalette::LinkVisited, 0xff5a3f9e, 0xffbda6f5, 0, 0 },
    { QPalette::ToolTipBase, 0xff2a2e33, 0xff33383f, 0, 0 },
    { QPalette::ToolTipText, 0xfff4f5f7, 0xffe9ecef, 0, 0 },
};

QPalette palette(bool dark)
{
    QPalette result;
    for (const ColourRow &row : colours) {
        const QRgb normal = dark ? row.dark : row.light;
        const QRgb disabled = dark ? row.darkDisabled : row.lightDisabled;
        result.setColor(row.role, QColor::fromRgb(normal));
        if (disabled)
            result.setColor(QPalette::Disabled, row.role, QColor::fromRgb(disabled));
    }
    return result;
}

struct ThemeRow
{
    Theme theme;
    QLatin1StringView word;
};

constexpr ThemeRow themes[]
    = { { Theme::Desktop, "system"_L1 }, { Theme::Light, "light"_L1 }, { Theme::Dark, "dark"_L1 } };

} // namespace

QPalette lightPalette()
{
    return palette(false);
}

QPalette darkPalette()
{
    return palette(true);
}

std::optional<Theme> themeFromWord(const QString &word)
{
    for (const ThemeRow &row : themes) {
        if (word == row.word)
            return row.theme;
    }
    return std::nullopt;
}

QString wordOfTheme(Theme theme)
{
    for (const ThemeRow &row : themes) {
        if (theme == row.theme)
            return row.word;
    }
    return {};
}

void applyTheme(QApplication &application, Theme theme)
{
    // The desktop's own palette is what the application had before anyone set one.
    static const bool desktopIsDark = isDark(QApplication::palette());

    useResources();
    const bool dark = theme == Theme::Desktop ? desktopIsDark : theme == Theme::Dark;
    // Where the platform has no desktop (a tour without a display), Qt looks for icons nowhere by itself.
    QStringList folders = QIcon::themeSearchPaths();
    folders
        += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory);
    folders.removeDuplicates();
    QIcon::setThemeSearchPaths(folders);
    QIcon::setFallbackThemeName(u"breeze"_s);
    QIcon::setThemeName(dark ? u"breeze-dark"_s : u"breeze"_s);
    if (!qobject_cast<HouseStyle *>(application.style()))
        application.setStyle(new HouseStyle); // the application keeps it
    application.setPalette(palette(dark));
}

} // namespace nd
