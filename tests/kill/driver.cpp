// SPDX-License-Identifier: GPL-3.0-or-later
// A hand in the program's own window, for tests that start the real program: a plugin that Qt loads when the
// environment asks for it (QT_QPA_GENERIC_PLUGINS=nddriver). It finds things by their object names, takes a JSON object
// a line from the socket that ND_DRIVER names, and answers each.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QGenericPlugin>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QLocalSocket>
#include <QMessageBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int rawValue = Qt::UserRole; ///< ValueRole of the program's tables.

template <class T>
T *find(const QString &name)
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (T *found = window->findChild<T *>(name))
            return found;
    }
    return nullptr;
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

/// Types into a field.
QJsonObject type(const QJsonObject &order)
{
    auto *line = find<QLineEdit>(order["name"_L1].toString());
    if (!line || !line->isVisible() || !line->isEnabled())
        return { { u"done"_s, false } };
    line->clear();
    QTest::keyClicks(line, order["text"_L1].toString());
    return { { u"done"_s, true } };
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

/// What stands in a field.
QJsonObject text(const QJsonObject &order)
{
    const auto *line = find<QLineEdit>(order["name"_L1].toString());
    const bool can = line && line->isVisible();
    return { { u"done"_s, can }, { u"text"_s, can ? line->text() : QString() } };
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

struct Verb
{
    const char *name;
    QJsonObject (*obey)(const QJsonObject &);
};
constexpr Verb verbs[] = {
    { "trigger", trigger }, { "rows", rows }, { "boxes", boxes }, { "press", press }, { "shown", isShown },
    { "select", select },   { "type", type }, { "text", text },   { "turn", turn },
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
