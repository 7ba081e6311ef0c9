// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QWidget;

namespace nd {

struct AppContext;
class Pane;

/// One pane of the window: a row of the table in paneregistry.cpp. Ctrl+1…9 by its place.
struct PaneEntry
{
    const char *id; ///< "search"
    const char *title; ///< QT_TRANSLATE_NOOP("Pane", "Search")
    const char *icon; ///< Theme icon name.
    Pane *(*create)(AppContext &context, QWidget *parent);
    int (*waiting)(AppContext &context)
        = nullptr; ///< How many things on it are new. Null: nothing moves there by itself.
};

std::span<const PaneEntry> paneRegistry();

} // namespace nd
