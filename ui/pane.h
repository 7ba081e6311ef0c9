// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QAction;

namespace nd {

class ActionSet;
class Session;
struct AppContext;

/// One page of the window: search, inventory, activity, … Panes never know each other; they speak through the session
/// (operations settled) and through requests to the window.
class Pane : public QWidget
{
    Q_OBJECT
public:
    explicit Pane(AppContext &context, QWidget *parent = nullptr);

    /// Another account, or none (nullptr): drop everything of the old one, show the new one.
    virtual void setSession(Session *session) = 0;
    /// The pane came into view.
    virtual void activated() { }
    /// Ctrl+F: the field to type a filter in.
    virtual QWidget *filterField() { return nullptr; }
    /// Where the keyboard goes when the pane comes into view by it; null: nowhere in particular.
    virtual QWidget *keyboardHome() { return filterField(); }
    /// F5.
    virtual void refresh() { }
    /// What one can do here: the window's menu for this pane, and the list of shortcuts. May be null.
    virtual ActionSet *actionSet() { return nullptr; }
    /// Whether look() has something to show for this subject.
    virtual bool knows(const QString &) const { return false; }
    /// Another part of the program asks to look at one thing (a SID, an E.164), see showPane().
    virtual void look(const QString &) { }
    /// What is in view there: the SID of the current record, or nothing.
    virtual QString subject() const { return {}; }
    /// The panes that this one is made of, or itself.
    virtual QList<Pane *> pages() { return { this }; }
    /// What would be lost if the account or the window went now: a sentence for each thing.
    virtual QStringList unsaved() const { return {}; }
    /// How the pane is being looked at, for the next start: filter, sort, tab, current record. Only what a JSON object
    /// can hold. Not what it shows, and nothing that was typed for sending: that has drafts.
    virtual QVariantMap view() const { return {}; }
    /// Shows the pane as it was left; before its records are there. What is unknown in it is left out.
    virtual void restoreView(const QVariantMap &) { }
    /// States that the tour visits, beyond the pane itself: names. showTourState() sets one up; it is on screen once
    /// settledOnScreen() says so.
    virtual QStringList tourStates() const { return {}; }
    virtual void showTourState(const QString &) { }
    /// Whether what is on screen is complete (no load under way): the tour waits for it.
    virtual bool settledOnScreen() const { return true; }

    /// Gives the keyboard to this pane: to where it was before, while that can be seen, or to its home.
    void takeKeyboard(QWidget *before = nullptr);

    AppContext &context() const { return m_context; }

Q_SIGNALS:
    /// A line for the status bar, some seconds.
    void message(const QString &text);
    /// Asks the window to show another pane by its id, with a thing to look at (a SID, an E.164; may be empty).
    void showPane(const QString &paneId, const QString &subject);
    void settledOnScreenChanged();
    /// view() is another one now.
    void viewChanged();
    /// actionSet() is another one now.
    void actionSetChanged();

private:
    AppContext &m_context;
};

} // namespace nd
