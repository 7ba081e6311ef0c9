// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

namespace nd {

/// The window's own actions. Panes are added by the pane registry (Ctrl+1…9), each pane's actions by its own table.
std::span<const ActionRow> windowActions();

/// A menu of the window; "pane" is filled with the actions of the pane in view.
struct MenuRow
{
    const char *id;
    const char *title; ///< QT_TRANSLATE_NOOP("Menu", "&Account")
};
std::span<const MenuRow> windowMenus();

/// Keys that tables and fields know without an action of their own: for the list of shortcuts.
struct KeyRow
{
    const char *keys;
    const char *text; ///< QT_TRANSLATE_NOOP("Action", "Copy the selected rows")
};
std::span<const KeyRow> fixedKeys();

} // namespace nd
