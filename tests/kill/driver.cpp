// SPDX-License-Identifier: GPL-3.0-or-later
// A hand in the program's own window, for tests that start the real program: a plugin that Qt loads when the
// environment asks for it (QT_QPA_GENERIC_PLUGINS=nddriver). It finds things by their object names, takes a JSON object
// a line from the socket that ND_DRIVER names, and answers each.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGenericPlugin>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QLineEdit>
#include <QLocalSocket>
#include <QMessageBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace {

constexpr int rawValue = Qt::UserRole; ///< ValueRole of the program's tables.

/// Pages share names: the one in view is meant, where one is.
template <class T>
T *find(const QString &name)
{
    T *hidden = nullptr;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        for (T *found : window->findChildren<T *>(name)) {
            if constexpr (std::is_base_of_v<QWidget, T>) {
                if (!found->isVisible()) {
                    hidden = hidden ? hidden : found;
                    continue;
                }
            }
            return found;
        }
    }
    return hidden;
}

QJsonObject trigger(const QJsonObject &order)
{
    auto *action = find<QAction>(order["name"_L1].toString());
    const bool can = action && action->isEnabled();
    if (can)
        action->trigger();
    return { { u"done"_s, can } };
}

/// Every row of a table, by the program's own names of its columns where the order asks for them.
QJsonObject rows(const QJsonObject &order)
{
    const auto *view = find<QTableView>(order["name"_L1].toString());
    if (!view || !view->isVisible())
        return { { u"done"_s, false } };
    QAbstractItemModel *model = view->model();
    QJsonArray lines;
    for (int row = 0; row < model->rowCount(); ++row) {
        QJsonObject line;
        for (int column = 0; column < model->columnCount(); ++column)
            line.insert(model->headerData(column, Qt::Horizontal).toString(),
                        model->index(row, column).data(rawValue).toString());
        lines.append(line);
    }
    return { { u"done"_s, true }, { u"rows"_s, lines } };
}

/// Puts a row of a table into use, or "all" of them: where nothing is typed, the first.
QJsonObject select(const QJsonObject &order)
{
    auto *view = find<QTableView>(order["name"_L1].toString());
    const bool can = view && view->isVisible() && view->model()->rowCount() > 0;
    if (can && order["text"_L1].toString() == "all"_L1)
        view->selectAll();
    else if (can)
        view->selectRow(order["text"_L1].toString().toInt());
    return { { u"done"_s, can } };
}

/// Where the keys go that are meant for a field: the last column of a table's first row is edited.
QWidget *keyboardOf(QWidget *field)
{
    if (auto *combo = qobject_cast<QComboBox *>(field); combo && combo->isEditable())
        return combo->lineEdit();
    if (auto *table = qobject_cast<QTableView *>(field)) {
        table->setCurrentIndex(table->model()->index(0, table->model()->columnCount() - 1));
        QTest::keyClick(table, Qt::Key_F2);
        return table->findChild<QLineEdit *>();
    }
    return field;
}

/// Types into a field in place of what stands there.
QJsonObject type(const QJsonObject &order)
{
    auto *field = find<QWidget>(order["name"_L1].toString());
    if (!field || !field->isVisible() || !field->isEnabled())
        return { { u"done"_s, false } };
    QWidget *keyboard = keyboardOf(field);
    if (!keyboard)
        return { { u"done"_s, false } };
    if (!qobject_cast<QComboBox *>(keyboard)) {
        QTest::keyClick(keyboard, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(keyboard, Qt::Key_Delete);
    }
    QTest::keyClicks(keyboard, order["text"_L1].toString());
    if (qobject_cast<QTableView *>(field))
        QTest::keyClick(keyboard, Qt::Key_Return);
    return { { u"done"_s, true } };
}

/// Presses one key, as QKeySequence names it.
QJsonObject key(const QJsonObject &order)
{
    auto *field = find<QWidget>(order["name"_L1].toString());
    const bool can = field && field->isVisible() && field->isEnabled();
    if (can)
        QTest::keyClick(field, Qt::Key(QKeySequence::fromString(order["text"_L1].toString())[0].key()));
    return { { u"done"_s, can } };
}

/// Brings a part of the page in view, by its place among the tabs.
QJsonObject turn(const QJsonObject &order)
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        for (auto *bar : window->findChildren<QTabBar *>(order["name"_L1].toString())) {
            if (!bar->isVisible())
                continue;
            bar->setCurrentIndex(order["text"_L1].toString().toInt());
            return { { u"done"_s, true } };
        }
    }
    return { { u"done"_s, false } };
}

/// What stands in a field or label, and whether it can be changed.
QJsonObject text(const QJsonObject &order)
{
    const auto *field = find<QWidget>(order["name"_L1].toString());
    if (!field || !field->isVisible())
        return { { u"done"_s, false }, { u"text"_s, QString() } };
    QString shown;
    for (const char *property : { "text", "plainText", "currentText" }) {
        if (const QVariant value = field->property(property); value.isValid())
            shown = value.toString();
    }
    return { { u"done"_s, true }, { u"text"_s, shown }, { u"enabled"_s, field->isEnabled() } };
}

/// The message boxes in view: object name to text.
QJsonObject boxes(const QJsonObject &)
{
    QJsonObject shown;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        const auto *box = qobject_cast<const QMessageBox *>(window);
        if (box && box->isVisible())
            shown.insert(box->objectName(), box->text());
    }
    return { { u"done"_s, true }, { u"boxes"_s, shown } };
}

/// Clicks a button of a window, by its text or object name.
QJsonObject press(const QJsonObject &order)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || window->objectName() != order["name"_L1].toString())
            continue;
        for (auto *button : window->findChildren<QAbstractButton *>()) {
            const QString wanted = order["text"_L1].toString();
            if (!button->isEnabled() || !button->isVisible()
                || (QString(button->text()).remove(u'&') != wanted && button->objectName() != wanted))
                continue;
            // After the answer: the click may end the program.
            QTimer::singleShot(0, button, [button] { QTest::mouseClick(button, Qt::LeftButton); });
            return { { u"done"_s, true } };
        }
    }
    return { { u"done"_s, false } };
}

QJsonObject isShown(const QJsonObject &order)
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window->objectName() == order["name"_L1].toString())
            return { { u"done"_s, true } };
    }
    return { { u"done"_s, false } };
}

/// Minimizes a window.
QJsonObject minimize(const QJsonObject &order)
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() != order["name"_L1].toString())
            continue;
        window->showMinimized();
        return { { u"done"_s, true } };
    }
    return { { u"done"_s, false } };
}

/// Whether a window can be seen and has the focus.
QJsonObject isInFront(const QJsonObject &order)
{
    const QWidget *window = QApplication::activeWindow();
    const bool is = window && window->objectName() == order["name"_L1].toString() && !window->isMinimized();
    return { { u"done"_s, is } };
}

struct Verb
{
    const char *name;
    QJsonObject (*obey)(const QJsonObject &);
};
constexpr Verb verbs[] = {
    { "trigger", trigger }, { "rows", rows },     { "boxes", boxes },       { "press", press },
    { "shown", isShown },   { "select", select }, { "type", type },         { "text", text },
    { "turn", turn },       { "key", key },       { "minimize", minimize }, { "front", isInFront },
};

class Hand : public QObject
{
public:
    explicit Hand(const QString &socket)
    {
        connect(&m_socket, &QLocalSocket::readyRead, this, &Hand::read);
        m_socket.connectToServer(socket);
    }

private:
    void read()
    {
        while (m_socket.canReadLine()) {
            const QJsonObject order = QJsonDocument::fromJson(m_socket.readLine()).object();
            QJsonObject answer{ { u"done"_s, false } };
            for (const Verb &verb : verbs) {
                if (order["do"_L1].toString() == QLatin1StringView(verb.name))
                    answer = verb.obey(order);
            }
            m_socket.write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
            m_socket.flush();
        }
    }
    QLocalSocket m_socket;
};

} // namespace

class DriverPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "driver.json")

public:
    QObject *create(const QString &name, const QString &) override
    {
        const QString socket = qEnvironmentVariable("ND_DRIVER");
        return name == "nddriver"_L1 && !socket.isEmpty() ? new Hand(socket) : nullptr;
    }
};

#include "driver.moc"
