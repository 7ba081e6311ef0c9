// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabbedpane.h"

#include <QApplication>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

TabbedPane::TabbedPane(AppContext &context, QWidget *parent)
    : Pane(context, parent)
    , m_bar(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_bar->setObjectName(u"paneTabs"_s);
    m_bar->setAccessibleName(tr("Parts of this page"));
    m_bar->setDocumentMode(true);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, &TabbedPane::turnTo);
    for (const auto &[keys, step] : { std::pair(u"Ctrl+PgDown"_s, 1), std::pair(u"Ctrl+PgUp"_s, -1) }) {
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this, [this, by = step] {
            const int count = int(m_tabs.size());
            m_bar->setCurrentIndex((m_bar->currentIndex() + by + count) % count);
        });
    }
}

void TabbedPane::addTab(const QString &id, const QString &title, Pane *page)
{
    m_tabs.append({ id, title, page });
    m_stack->addWidget(page);
    m_bar->addTab(title);
    page->setAccessibleName(QString(title).remove(u'&'));
    connect(page, &Pane::message, this, &Pane::message);
    connect(page, &Pane::showPane, this, &Pane::showPane);
    connect(page, &Pane::settledOnScreenChanged, this, &Pane::settledOnScreenChanged);
    connect(page, &Pane::viewChanged, this, &Pane::viewChanged);
}

Pane *TabbedPane::current() const
{
    return static_cast<Pane *>(m_stack->currentWidget());
}

void TabbedPane::turnTo(int index)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadKeyboard = focus && m_stack->isAncestorOf(focus);
    QWidget *before = m_stack->widget(index)->focusWidget();
    m_stack->setCurrentIndex(index);
    Q_EMIT actionSetChanged();
    if (isVisible())
        current()->activated();
    if (hadKeyboard)
        current()->takeKeyboard(before);
    Q_EMIT settledOnScreenChanged();
    Q_EMIT viewChanged();
}

void TabbedPane::setSession(Session *session)
{
    for (const Tab &tab : std::as_const(m_tabs))
        tab.page->setSession(session);
}

void TabbedPane::activated()
{
    current()->activated();
}

QWidget *TabbedPane::filterField()
{
    return current()->filterField();
}

QWidget *TabbedPane::keyboardHome()
{
    return current()->keyboardHome();
}

void TabbedPane::refresh()
{
    current()->refresh();
}

ActionSet *TabbedPane::actionSet()
{
    return current()->actionSet();
}

QString TabbedPane::subject() const
{
    return current()->subject();
}

QList<Pane *> TabbedPane::pages()
{
    QList<Pane *> all;
    for (const Tab &tab : std::as_const(m_tabs))
        all += tab.page->pages();
    return all;
}

QStringList TabbedPane::unsaved() const
{
    QStringList lost;
    for (const Tab &tab : m_tabs)
        lost += tab.page->unsaved();
    return lost;
}

QVariantMap TabbedPane::view() const
{
    QVariantMap pages;
    for (const Tab &tab : m_tabs) {
        if (const QVariantMap view = tab.page->view(); !view.isEmpty())
            pages.insert(tab.id, view);
    }
    return { { u"tab"_s, currentTab() }, { u"pages"_s, pages } };
}

void TabbedPane::restoreView(const QVariantMap &view)
{
    const QVariantMap pages = view.value(u"pages"_s).toMap();
    for (const Tab &tab : std::as_const(m_tabs))
        tab.page->restoreView(pages.value(tab.id).toMap());
    const QString tab = view.value(u"tab"_s).toString();
    showTab(page(tab) ? tab : m_tabs.first().id);
}

bool TabbedPane::knows(const QString &subject) const
{
    return std::ranges::any_of(m_tabs, [&](const Tab &tab) { return tab.id == subject || tab.page->knows(subject); });
}

void TabbedPane::look(const QString &subject)
{
    if (page(subject))
        return showTab(subject);
    const auto tab = std::ranges::find_if(m_tabs, [&](const Tab &t) { return t.page->knows(subject); });
    if (tab == m_tabs.end())
        return;
    showTab(tab->id);
    tab->page->look(subject);
}

QStringList TabbedPane::tourStates() const
{
    QStringList states;
    for (const Tab &tab : m_tabs) {
        if (tab.id != m_tabs.first().id)
            states.append(tab.id);
        const QStringList own = tab.page->tourStates();
        for (const QString &state : own)
            states.append(tab.id + u'.' + state);
    }
    return states;
}

void TabbedPane::showTourState(const QString &state)
{
    showTab(state.section(u'.', 0, 0));
    current()->showTourState(state.section(u'.', 1));
}

bool TabbedPane::settledOnScreen() const
{
    return current()->settledOnScreen();
}

QString TabbedPane::currentTab() const
{
    return m_tabs[m_bar->currentIndex()].id;
}

void TabbedPane::showTab(const QString &id)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].id == id)
            m_bar->setCurrentIndex(i);
    }
}

Pane *TabbedPane::page(const QString &id) const
{
    const auto tab = std::ranges::find(m_tabs, id, &Tab::id);
    return tab == m_tabs.end() ? nullptr : tab->page;
}

void TabbedPane::setTabCount(const QString &id, int count)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        Tab &tab = m_tabs[i];
        if (tab.id == id && std::exchange(tab.count, count) != count)
            m_bar->setTabText(i, count > 0 ? tr("%1 (%2)").arg(tab.title, QLocale().toString(count)) : tab.title);
    }
}

} // namespace nd
