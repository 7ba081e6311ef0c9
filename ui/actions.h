// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <span>

class QAction;
class QMenu;
class QWidget;

namespace nd {

/// What enabling is derived from. One small struct for the window and for every pane.
struct ActionState
{
    bool signedIn = false;
    bool sandbox = false;
    bool loading = false; ///< A load is under way.
    int selected = 0; ///< Rows selected.
    int rows = 0; ///< Rows shown.
    bool hasCurrent = false; ///< There is a current row.
    unsigned facts = 0; ///< Bits of a pane's own enum, for what only that pane knows.

    bool has(unsigned fact) const { return (facts & fact) != 0; }
    bool operator==(const ActionState &) const = default;
};

/// One action: a row of a table. The window has a table, each pane has one.
struct ActionRow
{
    const char *id; ///< "inventory.release"; the QAction's object name, stable: tests and shortcuts use it.
    const char *menu; ///< Id of the menu it stands in, or "" for none. Panes: "pane".
    const char *text; ///< QT_TRANSLATE_NOOP("Action", "&Release…")
    const char *icon = ""; ///< Theme icon name.
    const char *shortcut = ""; ///< "Ctrl+R"; or "" for none.
    bool (*enabledWhen)(const ActionState &) = nullptr; ///< Null: always.
    const char *hint = ""; ///< QT_TRANSLATE_NOOP("Action", …): what it does, on hover and for assistive tools.
};

/// The QActions of a table. Enabling is derived from the state and never set by hand.
class ActionSet : public QObject
{
    Q_OBJECT
public:
    /// @param shortcutScope the widget in which the shortcuts work; the actions are added to it
    ActionSet(std::span<const ActionRow> rows, QWidget *shortcutScope);

    std::span<const ActionRow> rows() const { return m_rows; }
    /// The action with this id; the id must be in the table.
    QAction *action(const char *id) const;
    QList<QAction *> all() const;
    /// What an action does. Called once for each id.
    void on(const char *id, QObject *context, std::function<void()> handler);
    void setState(const ActionState &state);
    const ActionState &state() const { return m_state; }
    /// Changes the state in place: `set.change([&](ActionState &s) { s.selected = 3; })`.
    void change(const std::function<void(ActionState &)> &edit);
    /// Appends the actions of a menu id, in table order.
    void fill(QMenu *menu, const char *menuId) const;

private:
    void derive();

    std::span<const ActionRow> m_rows;
    QHash<QByteArray, QAction *> m_actions;
    ActionState m_state;
};

/// "Release…" without mnemonic marks, as the shortcut list shows it.
QString plainText(const ActionRow &row);

} // namespace nd
