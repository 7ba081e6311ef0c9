// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QWidget;

namespace nd {

struct AppContext;
class Pane;

/// What on a pane concerns whoever looks elsewhere.
struct PaneWaiting
{
    int unread = 0; ///< Moved on since somebody looked.
    int toDo = 0; ///< Goes on only when somebody here does something. Nothing is counted twice.

    int count() const { return unread + toDo; }
    /// "2 new, 1 needs action"; empty when there is nothing.
    QString words() const;
};

/// One pane of the window: a row of the table in paneregistry.cpp. Ctrl+1…9 by its place.
struct PaneEntry
{
    const char *id; ///< "search"
    const char *title; ///< QT_TRANSLATE_NOOP("Pane", "Search")
    const char *icon; ///< Theme icon name.
    Pane *(*create)(AppContext &context, QWidget *parent);
    PaneWaiting (*waiting)(AppContext &context) = nullptr; ///< Null: nothing moves there by itself.
    /// Seconds until something starts there that can still be kept from it; negative: nothing does. Null: never.
    qint64 (*startsIn)(AppContext &context) = nullptr;
};

std::span<const PaneEntry> paneRegistry();

} // namespace nd
