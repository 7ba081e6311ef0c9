// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/pane.h"
#include "ui/widgets/recordview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

#include <memory>

namespace nd::test {

/// Uses a window as people do: by mouse (and typing, where there is no other way), or by keyboard alone. The keyboard
/// begins where the window puts it and goes on by Tab, mnemonic-free: what can't be reached so fails the test. What is
/// found is found by object name, among what is in view and not behind a dialog.
class Hands
{
public:
    Hands(MainWindow &window, bool keys)
        : m_window(window)
        , m_keys(keys)
    {
    }

    bool keys() const { return m_keys; }
    /// Keys pressed, without text that was typed.
    int presses() const { return m_presses; }
    /// Why the last thing could not be done.
    QString trouble() const { return m_trouble; }

    /// The window in front: the last dialog opened, or the main window.
    QWidget *front() const
    {
        QWidget *modal = QApplication::activeModalWidget();
        return modal ? modal : static_cast<QWidget *>(&m_window);
    }
    template <class W = QWidget>
    W *see(const QString &name) const
    {
        const QList<W *> all = front()->findChildren<W *>(name);
        for (W *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Waits until it is in view and can be used.
    template <class W = QWidget>
    W *wait(const QString &name)
    {
        W *found = nullptr;
        if (QTest::qWaitFor([&] { return (found = see<W>(name)) && found->isEnabled(); }, patience)) {
            activate();
            return found;
        }
        fail(QStringLiteral("%1 is not there to be used").arg(name));
        return nullptr;
    }

    /// A page of the window, by the place of its name in the list.
    bool goToPage(int place)
    {
        if (m_keys)
            return key(Qt::Key(Qt::Key_0 + place), Qt::ControlModifier);
        auto *list = m_window.findChild<QListWidget *>(QStringLiteral("paneList"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(place - 1)).center());
        return true;
    }
    /// A part of the page, from the one in view.
    bool goToPart(int place)
    {
        auto *bar = wait<QTabBar>(QStringLiteral("paneTabs"));
        if (!bar)
            return false;
        if (!m_keys) {
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(place).center());
            return bar->currentIndex() == place;
        }
        for (int step = 0; step < bar->count() && bar->currentIndex() != place; ++step)
            key(bar->currentIndex() < place ? Qt::Key_PageDown : Qt::Key_PageUp, Qt::ControlModifier);
        return bar->currentIndex() == place;
    }

    /// What can be done on the page, by its key or by its button.
    bool act(const QString &id)
    {
        QAction *action = nullptr;
        const auto find = [&] {
            Pane *shown = m_window.pane(m_window.currentPaneId());
            ActionSet *set = shown ? shown->actionSet() : nullptr;
            const QList<QAction *> all = m_window.actionSet().all() + (set ? set->all() : QList<QAction *>());
            for (QAction *each : all)
                action = each->objectName() == id ? each : action;
            return action && action->isEnabled();
        };
        if (!QTest::qWaitFor(find, patience))
            return fail(QStringLiteral("%1 can't be done").arg(id));
        if (!m_keys)
            return clickAction(action);
        if (action->shortcut().isEmpty())
            return fail(QStringLiteral("%1 has no key").arg(id));
        const QKeyCombination keys = action->shortcut()[0];
        return key(keys.key(), keys.keyboardModifiers());
    }
    /// A button.
    bool press(const QString &name)
    {
        auto *button = wait<QAbstractButton>(name);
        if (!button)
            return false;
        if (m_keys)
            return reach(button) && key(Qt::Key_Space);
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    /// Replaces what is in a field.
    bool type(const QString &name, const QString &text)
    {
        QWidget *field = wait(name);
        if (!field || !goTo(field))
            return false;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
        const auto *box = qobject_cast<QComboBox *>(field);
        const auto *line = box ? box->lineEdit() : qobject_cast<QLineEdit *>(field);
        const QString holds = line ? line->text() : QString();
        return holds == text || fail(QStringLiteral("%1 holds %2").arg(name, holds));
    }
    /// A check box.
    bool tick(const QString &name)
    {
        auto *box = wait<QCheckBox>(name);
        if (!box)
            return false;
        if (m_keys)
            return reach(box) && key(Qt::Key_Space) && box->isChecked();
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        return box->isChecked() || fail(QStringLiteral("%1 stays unticked").arg(name));
    }
    /// The first of a list that is not "none".
    bool chooseFirst(const QString &name)
    {
        auto *box = wait<QComboBox>(name);
        if (!box || !QTest::qWaitFor([&] { return box->count() > 1; }, patience))
            return fail(QStringLiteral("%1 has nothing to choose").arg(name));
        if (m_keys) {
            if (!reach(box))
                return false;
            key(Qt::Key_Down);
        } else {
            QTest::mouseClick(box, Qt::LeftButton);
            QAbstractItemView *list = box->view();
            if (!QTest::qWaitFor([&] { return list->isVisible(); }, patience))
                return fail(QStringLiteral("%1 does not open").arg(name));
            // A list that has just opened takes no click yet: that may be the one that opened it.
            static_cast<void>(QTest::qWaitFor(
                [&] {
                    if (list->isVisible())
                        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                                          list->visualRect(list->model()->index(1, 0)).center());
                    return box->currentIndex() == 1;
                },
                patience));
        }
        return QTest::qWaitFor([&] { return box->currentIndex() == 1; }, patience)
            || fail(QStringLiteral("%1 stays at %2").arg(name, box->currentText()));
    }
    /// A list from elsewhere, pasted into a text or dropped on it.
    bool give(const QString &name, const QString &text)
    {
        auto *field = wait(name);
        if (!field)
            return false;
        if (m_keys) {
            QApplication::clipboard()->setText(text);
            return reach(field) && key(Qt::Key_V, Qt::ControlModifier);
        }
        QMimeData data;
        data.setText(text);
        return drop(field->parentWidget(), data);
    }
    /// Files from elsewhere: dropped on the page, or pasted.
    bool giveFiles(const QStringList &paths, const QString &pasteAction)
    {
        auto data = std::make_unique<QMimeData>();
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data->setUrls(urls);
        if (!m_keys)
            return drop(m_window.pane(m_window.currentPaneId()), *data);
        QApplication::clipboard()->setMimeData(data.release());
        return act(pasteAction);
    }
    /// The row of a table that shows a text.
    bool goToRow(const QString &name, const QString &text)
    {
        auto *view = wait<RecordView>(name);
        if (!view)
            return false;
        int wanted = -1;
        for (int row = 0; wanted < 0 && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                wanted = view->model()->index(row, column).data().toString().contains(text) ? row : wanted;
        }
        if (wanted < 0)
            return fail(QStringLiteral("%1 has no row with %2").arg(name, text));
        if (!m_keys) {
            view->scrollTo(view->model()->index(wanted, 0));
            click(view, wanted);
        } else if (reach(view)) {
            for (int step = 0; step < view->model()->rowCount() && view->currentIndex().row() != wanted; ++step)
                key(view->currentIndex().row() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
        return view->currentIndex().row() == wanted || fail(QStringLiteral("%1 stays where it is").arg(name));
    }
    /// Types into a cell of a table, by a key that begins to edit or a double click, and leaves it at that.
    bool typeInto(QAbstractItemView *view, const QModelIndex &cell, const QString &text)
    {
        if (m_keys) {
            if (!reach(view))
                return false;
            for (int step = 0; step < view->model()->rowCount() && view->currentIndex().row() != cell.row(); ++step)
                key(view->currentIndex().row() < cell.row() ? Qt::Key_Down : Qt::Key_Up);
            for (int step = 0; step < view->model()->columnCount() && view->currentIndex().column() != cell.column();
                 ++step)
                key(view->currentIndex().column() < cell.column() ? Qt::Key_Right : Qt::Key_Left);
            if (view->currentIndex() != cell)
                return fail(QStringLiteral("%1 does not go to the cell").arg(view->objectName()));
            QTest::keyClicks(QApplication::focusWidget(), text.left(1)); // begins to edit
            QTest::keyClicks(QApplication::focusWidget(), text.mid(1));
        } else {
            view->scrollTo(cell);
            const QPoint place = view->visualRect(cell).center();
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
            QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
            QTest::keyClicks(QApplication::focusWidget(), text);
        }
        return QApplication::focusWidget() != view || fail(QStringLiteral("%1 takes no text").arg(view->objectName()));
    }
    /// Every row that a table shows.
    bool selectAll(const QString &name)
    {
        auto *view = wait<RecordView>(name);
        if (!view)
            return false;
        if (m_keys)
            return reach(view) && key(Qt::Key_A, Qt::ControlModifier);
        view->scrollToTop();
        click(view, 0);
        view->scrollToBottom(); // the wheel
        click(view, view->model()->rowCount() - 1, Qt::ShiftModifier);
        return true;
    }
    /// Gives the keyboard to something.
    bool goTo(QWidget *widget)
    {
        if (m_keys)
            return reach(widget);
        QTest::mouseClick(widget, Qt::LeftButton);
        return has(widget) || fail(QStringLiteral("%1 does not take the keyboard").arg(widget->objectName()));
    }
    bool key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_presses;
        QTest::keyClick(typist(), key, modifiers);
        QCoreApplication::processEvents();
        return true;
    }

private:
    /// As the window system does it: to whatever takes drops, from the place upwards.
    bool drop(QWidget *onto, const QMimeData &data)
    {
        QWidget *box = onto;
        while (box && !box->acceptDrops())
            box = box->parentWidget();
        if (!box)
            return fail(QStringLiteral("%1 takes nothing").arg(onto ? onto->objectName() : QString()));
        QDragEnterEvent enter(box->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(box, &enter);
        QDropEvent event(QPointF(box->rect().center()), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(box, &event);
        return event.isAccepted() || fail(QStringLiteral("%1 takes nothing").arg(onto->objectName()));
    }

    static constexpr int patience = 15'000;
    static constexpr int mostTabs = 60; ///< Around a window; nobody presses so many.

    bool fail(const QString &why)
    {
        const QWidget *focus = QApplication::focusWidget();
        m_trouble = QStringLiteral("%1; in front %2, the keyboard in %3")
                        .arg(why, front()->objectName(),
                             focus ? QStringLiteral("%1 %2").arg(QLatin1StringView(focus->metaObject()->className()),
                                                                 focus->objectName())
                                   : QStringLiteral("nothing"));
        return false;
    }
    /// Who gets what is typed; while nothing has the keyboard, the window does.
    QWidget *typist() const
    {
        activate();
        QWidget *focus = QApplication::focusWidget();
        return focus && focus->window() == front() ? focus : front();
    }
    /// The test's window system takes its time, and forgets it at times.
    void activate() const
    {
        if (QApplication::activeWindow() == front())
            return;
        front()->activateWindow();
        static_cast<void>(QTest::qWaitFor([this] { return QApplication::activeWindow() == front(); }, patience));
    }
    static bool has(const QWidget *widget)
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (widget == focus || widget->focusProxy() == focus || widget->isAncestorOf(focus));
    }
    bool reach(QWidget *widget)
    {
        QStringList way;
        for (int tab = 0; tab < mostTabs; ++tab) {
            if (has(widget))
                return true;
            key(Qt::Key_Tab);
            const QWidget *focus = QApplication::focusWidget();
            way.append(focus ? focus->objectName() : QString());
        }
        return fail(QStringLiteral("Tab does not come to %1, only to %2")
                        .arg(widget->objectName(), way.join(QStringLiteral(", "))));
    }
    static void click(QAbstractItemView *view, int row, Qt::KeyboardModifiers modifiers = {})
    {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QRect cell = view->visualRect(view->model()->index(row, column));
            if (cell.isEmpty() || !view->viewport()->rect().contains(cell.center()))
                continue;
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, cell.center());
            return;
        }
    }
    /// Its button in the page or above it; else its line in the menu.
    bool clickAction(QAction *action)
    {
        const QList<QToolButton *> buttons = m_window.findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->defaultAction() != action || !button->isVisible())
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        const QList<QAction *> titles = m_window.menuBar()->actions();
        for (QAction *title : titles) {
            if (!title->menu() || !title->menu()->actions().contains(action))
                continue;
            QTest::mouseClick(m_window.menuBar(), Qt::LeftButton, {},
                              m_window.menuBar()->actionGeometry(title).center());
            if (!QTest::qWaitFor([&] { return title->menu()->isVisible(); }, patience))
                return fail(QStringLiteral("the menu does not open"));
            QTest::mouseClick(title->menu(), Qt::LeftButton, {}, title->menu()->actionGeometry(action).center());
            return true;
        }
        return fail(QStringLiteral("%1 is nowhere to be clicked").arg(action->objectName()));
    }

    MainWindow &m_window;
    bool m_keys;
    int m_presses = 0;
    QString m_trouble;
};

} // namespace nd::test
