// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QIcon>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace nd {

ActionSet::ActionSet(std::span<const ActionRow> rows, QWidget *shortcutScope)
    : QObject(shortcutScope)
    , m_rows(rows)
{
    for (const ActionRow &row : rows) {
        auto *action = new QAction(QCoreApplication::translate("Action", row.text), this);
        action->setObjectName(QLatin1StringView(row.id));
        if (*row.icon)
            action->setIcon(QIcon::fromTheme(QLatin1StringView(row.icon)));
        if (*row.shortcut) {
            action->setShortcut(QKeySequence(QLatin1StringView(row.shortcut)));
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        }
        QString hint = *row.hint ? QCoreApplication::translate("Action", row.hint) : plainText(row);
        action->setStatusTip(hint);
        if (*row.shortcut)
            hint += " (%1)"_L1.arg(action->shortcut().toString(QKeySequence::NativeText));
        action->setToolTip(hint);
        shortcutScope->addAction(action);
        Q_ASSERT_X(!m_actions.contains(row.id), "ActionSet", row.id);
        m_actions.insert(row.id, action);
    }
    derive();
}

QAction *ActionSet::action(const char *id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT_X(found, "ActionSet: no such action", id);
    return found;
}

QList<QAction *> ActionSet::all() const
{
    QList<QAction *> result;
    for (const ActionRow &row : m_rows)
        result.append(action(row.id));
    return result;
}

void ActionSet::on(const char *id, QObject *context, std::function<void()> handler)
{
    connect(action(id), &QAction::triggered, context, std::move(handler));
}

void ActionSet::setState(const ActionState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    derive();
}

void ActionSet::change(const std::function<void(ActionState &)> &edit)
{
    ActionState next = m_state;
    edit(next);
    setState(next);
}

void ActionSet::fill(QMenu *menu, const char *menuId) const
{
    for (const ActionRow &row : m_rows) {
        if (QLatin1StringView(row.menu) == QLatin1StringView(menuId))
            menu->addAction(action(row.id));
    }
}

void ActionSet::derive()
{
    for (const ActionRow &row : m_rows)
        action(row.id)->setEnabled(!row.enabledWhen || row.enabledWhen(m_state));
}

QString plainText(const ActionRow &row)
{
    QString text = QCoreApplication::translate("Action", row.text);
    text.remove(u'&');
    return text;
}

} // namespace nd
