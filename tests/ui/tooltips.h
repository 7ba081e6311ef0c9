// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

namespace nd::test {

/// A tooltip that is on the screen.
struct ShownTip
{
    QString text;
    Qt::TextFormat format = Qt::AutoText;
};

/// What shows when the pointer rests at a place of a widget; empty when nothing does.
inline ShownTip tipAt(QWidget &widget, const QPoint &at)
{
    QToolTip::hideText();
    QHelpEvent rest(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QCoreApplication::sendEvent(&widget, &rest);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        const auto *label = qobject_cast<const QLabel *>(window);
        if (label && label->windowType() == Qt::ToolTip && label->text() == QToolTip::text())
            return { label->text(), label->textFormat() };
    }
    return {};
}

} // namespace nd::test
