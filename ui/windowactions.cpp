// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowactions.h"

namespace nd {

namespace {

bool signedIn(const ActionState &state)
{
    return state.signedIn;
}

bool notInSandbox(const ActionState &state)
{
    return !state.sandbox;
}

constexpr ActionRow rows[] = {
    { "account.signIn", "account", QT_TRANSLATE_NOOP("Action", "&Sign in…"), "list-add-user", "Ctrl+Shift+N", nullptr,
      QT_TRANSLATE_NOOP("Action", "Sign in to an account of the service") },
    { "account.sandbox", "account", QT_TRANSLATE_NOOP("Action", "Try the sand&box"), "media-playback-start", "",
      notInSandbox, QT_TRANSLATE_NOOP("Action", "Work with made-up numbers: nothing is real, nothing costs") },
    { "account.manage", "account", QT_TRANSLATE_NOOP("Action", "&Accounts…"), "user-properties", "", nullptr,
      QT_TRANSLATE_NOOP("Action", "Names, colours and secrets of the accounts on this computer") },
    { "account.signOut", "account", QT_TRANSLATE_NOOP("Action", "Sign &out"), "system-log-out", "", signedIn,
      QT_TRANSLATE_NOOP("Action", "Leave this account; its stored credentials stay") },
    { "window.quit", "account", QT_TRANSLATE_NOOP("Action", "&Quit"), "application-exit", "Ctrl+Q" },

    { "window.refresh", "view", QT_TRANSLATE_NOOP("Action", "&Refresh"), "view-refresh", "F5", signedIn,
      QT_TRANSLATE_NOOP("Action", "Read this page again") },
    { "window.filter", "view", QT_TRANSLATE_NOOP("Action", "&Filter"), "view-filter", "Ctrl+F", signedIn,
      QT_TRANSLATE_NOOP("Action", "Go to the filter line of this page") },
    { "window.traffic", "view", QT_TRANSLATE_NOOP("Action", "&Traffic log…"), "network-connect", "Ctrl+Shift+L",
      nullptr, QT_TRANSLATE_NOOP("Action", "What was sent to the service and what it answered, without secrets") },

    { "help.shortcuts", "help", QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts"), "input-keyboard", "F1" },
    { "help.about", "help", QT_TRANSLATE_NOOP("Action", "&About Number Desk"), "help-about", "" },
};

constexpr MenuRow menus[] = {
    { "account", QT_TRANSLATE_NOOP("Menu", "&Account") },
    { "view", QT_TRANSLATE_NOOP("Menu", "&View") },
    { "pane", "" },
    { "help", QT_TRANSLATE_NOOP("Menu", "&Help") },
};

constexpr KeyRow keys[] = {
    { "Ctrl+C", QT_TRANSLATE_NOOP("Action", "Copy the selected rows") },
    { "Ctrl+Shift+C", QT_TRANSLATE_NOOP("Action", "Copy the current cell") },
    { "Ctrl+S", QT_TRANSLATE_NOOP("Action", "Save what was changed beside the table") },
    { "Ctrl+A", QT_TRANSLATE_NOOP("Action", "Select every row shown") },
    { "Esc", QT_TRANSLATE_NOOP("Action", "Clear the filter; again: go to the table") },
    { "Shift+F10", QT_TRANSLATE_NOOP("Action", "What can be done with the selected rows") },
    { "F6", QT_TRANSLATE_NOOP("Action", "Go to the next part of the window") },
};

} // namespace

std::span<const ActionRow> windowActions()
{
    return rows;
}

std::span<const MenuRow> windowMenus()
{
    return menus;
}

std::span<const KeyRow> fixedKeys()
{
    return keys;
}

} // namespace nd
