// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgetrules.h"

#include "models/bidi.h"
#include "ui/widgets/richlabel.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace nd {

namespace {

void showPlain(QObject *widget)
{
    // A tooltip is a label, too, and polished before it has its text.
    auto *label = qobject_cast<QLabel *>(widget);
    if (label && !qobject_cast<RichLabel *>(label))
        label->setTextFormat(Qt::PlainText);
}

/// What a sentence forgot to isolate turns around nothing but itself.
void balance(QObject *widget)
{
    auto *label = qobject_cast<QLabel *>(widget);
    if (!label || qobject_cast<RichLabel *>(label))
        return;
    if (const QString text = label->text(), balanced = bidi::balanced(text); balanced != text)
        label->setText(balanced);
}

/// Whether the widget would take another value from the wheel. The list of a combo box and the calendar of a date are
/// windows of their own once they are open: there the wheel scrolls as everywhere.
bool wheelSetsValue(const QObject *widget)
{
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || (qobject_cast<const QAbstractSlider *>(widget) && !qobject_cast<const QScrollBar *>(widget));
}

/// Who scrolls past it goes on typing where they were: keys would change the value that the wheel left alone.
void keepWheelFromFocusing(QObject *object)
{
    auto *widget = wheelSetsValue(object) ? static_cast<QWidget *>(object) : nullptr;
    if (widget && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
}

bool isPlainEnter(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        && !(key.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
}

/// As the space bar does it, which opens menus, too.
void press(QWidget *button)
{
    for (const QEvent::Type type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        if (!button || !button->isEnabled())
            return;
        const QPointer<QWidget> stays = button;
        QKeyEvent space(type, Qt::Key_Space, Qt::NoModifier);
        QCoreApplication::sendEvent(button, &space);
        button = stays;
    }
}

bool takesEnter(const QObject *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
}

} // namespace

void WidgetRules::install(QApplication &application)
{
    if (application.findChild<WidgetRules *>(QString(), Qt::FindDirectChildrenOnly))
        return;
    auto *rules = new WidgetRules(&application);
    application.installEventFilter(rules);
    bidi::setDirection(QApplication::layoutDirection());
    connect(&application, &QGuiApplication::layoutDirectionChanged, rules, &bidi::setDirection);
}

bool WidgetRules::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
        showPlain(watched);
        keepWheelFromFocusing(watched);
        return false;
    case QEvent::Paint:
        balance(watched);
        return false;
    case QEvent::Wheel:
        if (!wheelSetsValue(watched))
            return false;
        event->ignore(); // and so it goes on to the parent
        return true;
    case QEvent::KeyPress: {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (!takesEnter(watched) || !isPlainEnter(key))
            return false;
        if (!key.isAutoRepeat())
            press(static_cast<QWidget *>(watched));
        return true;
    }
    default:
        return false;
    }
}

} // namespace nd
