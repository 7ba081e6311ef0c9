// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace nd {

/// A menu of check marks that stays open while they are set.
class ColumnMenu : public QMenu
{
    Q_OBJECT
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace nd
