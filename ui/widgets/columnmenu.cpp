// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnmenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace nd {

namespace {

bool isCheck(const QAction *action)
{
    return action && action->isCheckable() && action->isEnabled();
}

} // namespace

void ColumnMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (isCheck(action))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void ColumnMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && isCheck(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace nd
