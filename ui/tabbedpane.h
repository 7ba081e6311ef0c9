// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pane.h"

#include <QStringList>

class QStackedWidget;
class QTabBar;

namespace nd {

/// A pane made of several that belong to one job, one of them in view: tabs at the top. What the window asks of a pane
/// goes to the one in view; the account, and what would be lost, to all. The pages keep their state while another is
/// looked at.
class TabbedPane : public Pane
{
    Q_OBJECT
public:
    explicit TabbedPane(AppContext &context, QWidget *parent = nullptr);

    void setSession(Session *session) override;
    void activated() override;
    QWidget *filterField() override;
    QWidget *keyboardHome() override;
    void refresh() override;
    ActionSet *actionSet() override;
    QString subject() const override;
    QList<Pane *> pages() override;
    QStringList unsaved() const override;
    /// The tab, and the views of the pages by the ids of their tabs.
    QVariantMap view() const override;
    void restoreView(const QVariantMap &view) override;
    /// Whether one of the pages does.
    bool knows(const QString &subject) const override;
    /// Goes to the page that knows the subject; a subject that is the id of a tab brings that one into view.
    void look(const QString &subject) override;
    /// "letters", "letters.new": the tabs, and the states of their pages.
    QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    bool settledOnScreen() const override;

    /// Id of the tab in view.
    QString currentTab() const;
    /// Brings a tab into view; an unknown id does nothing.
    void showTab(const QString &id);
    /// The page behind a tab; null for an unknown id.
    Pane *page(const QString &id) const;
    /// A small number beside a tab's title: how many things wait there. 0 takes it away.
    void setTabCount(const QString &id, int count);

protected:
    /// @param id stable, "orders"
    /// @param title translated, with its mnemonic
    void addTab(const QString &id, const QString &title, Pane *page);

private:
    struct Tab
    {
        QString id;
        QString title;
        Pane *page;
        int count = 0;
    };
    Pane *current() const;
    void turnTo(int index);

    QTabBar *m_bar;
    QStackedWidget *m_stack;
    QList<Tab> m_tabs;
};

} // namespace nd
