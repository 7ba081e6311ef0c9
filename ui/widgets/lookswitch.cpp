// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lookswitch.h"

#include "models/recordmodel.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableframe.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

LookSwitch::LookSwitch(TableFrame &table, QAction *asTable, const QList<QWidget *> &about, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_about(about)
    , m_asTable(asTable)
    , m_group(new QActionGroup(this))
    , m_buttons(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("lookSwitch"));
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(0);
    addButton(asTable);
    asTable->setChecked(true);
    connect(&table, &TableFrame::changed, this, &LookSwitch::show);
}

void LookSwitch::addButton(QAction *action)
{
    action->setCheckable(true);
    m_group->addAction(action);
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(QStringLiteral("look.") + action->objectName());
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true); // the one that is on stands out
    m_buttons->addWidget(button);
}

void LookSwitch::add(const QString &id, QAction *action, QWidget *view)
{
    addButton(action);
    view->hide();
    auto *lines = static_cast<QVBoxLayout *>(m_table.layout());
    lines->addWidget(view, 1);
    m_looks.append({ id, action, view });
}

void LookSwitch::setLook(const QString &id)
{
    const auto chosen = std::ranges::find(m_looks, id, &Look::id);
    (chosen == m_looks.end() ? m_asTable : chosen->action)->setChecked(true);
    const QString look = chosen == m_looks.end() ? QString() : id;
    if (look == m_look)
        return;
    m_look = look;
    show();
    Q_EMIT changed();
}

/// Where there is no row, the table says why.
void LookSwitch::show()
{
    const bool any = m_table.model().visibleRows() > 0;
    bool asTable = true;
    for (const Look &look : m_looks) {
        const bool shown = look.id == m_look && any;
        look.view->setVisible(shown);
        asTable = asTable && !shown;
    }
    m_table.view()->setVisible(asTable);
    for (QWidget *widget : m_about)
        widget->setVisible(m_look.isEmpty());
}

} // namespace nd
