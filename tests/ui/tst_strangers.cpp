// SPDX-License-Identifier: GPL-3.0-or-later
// Names of strangers, with marks, a mnemonic and a turn of direction in them, through every page and dialog: they are
// text everywhere, and nothing else.
#include "app/ops/addressops.h"
#include "app/ops/operationrunner.h"
#include "models/bidi.h"
#include "tests/support/panedesk.h"
#include "tests/support/places.h"
#include "tests/ui/tooltips.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/tour.h"
#include "ui/widgetprompts.h"
#include "ui/widgetrules.h"
#include "ui/widgets/richlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDirIterator>
#include <QFile>
#include <QGroupBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneDesk;
using nd::test::SandboxFixture;

namespace {

/// The name as it comes, and as it is to be seen: without what turns its surroundings around.
const QString hostile = u"<img src=/dev/zero> <h1>PAID</h1> &Co \u202Egnp"_s;
const QString shownName = u"<img src=/dev/zero> <h1>PAID</h1> &Co gnp"_s;
/// Its beginning, for places with little room.
const QString mark = u"<img src=/dev/zero>"_s;

/// All of the sandbox's state that people write.
const QStringList written{ u"friendly_name"_s, u"customer_name"_s, u"contact_title"_s,  u"street"_s,
                           u"city"_s,          u"subject"_s,       u"failure_reason"_s, u"street_secondary"_s,
                           u"representative"_s };

QJsonValue withHostileNames(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray rows;
        for (const QJsonValue &row : value.toArray())
            rows.append(withHostileNames(row));
        return rows;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isName = written.contains(it.key()) && !it.value().toString().isEmpty();
        it.value() = isName ? QJsonValue(hostile) : withHostileNames(it.value());
    }
    return object;
}

/// A sandbox whose every number, order, letter, request and address has the name.
sandbox::Options hostileWorld(const QString &folder)
{
    sandbox::Options options;
    options.stateFile = folder + u"/state.json"_s;
    {
        SandboxFixture before(options);
        const QJsonArray numbers
            = before.get(before.path(u"/IncomingPhoneNumbers.json?PageSize=50"_s)).rows("incoming_phone_numbers");
        for (const QJsonValue &number : numbers)
            before.post(before.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number[u"sid"_s].toString())),
                        { { u"FriendlyName"_s, u"x"_s } });
        before.stop();
    }
    QFile file(options.stateFile);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("no state");
    const QJsonObject world = QJsonDocument::fromJson(file.readAll()).object();
    file.resize(0);
    file.write(QJsonDocument(withHostileNames(world).toObject()).toJson());
    return options;
}

bool hasTurn(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c >= QChar(0x202A) && c <= QChar(0x202E); });
}

/// What a walk over all that is on the screen finds.
class Walk
{
public:
    void over(const QString &step)
    {
        m_step = step;
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            if (!widget->window()->isVisible())
                continue;
            text(widget->windowTitle(), u"title"_s);
            text(widget->toolTip(), u"tooltip"_s);
            if (auto *label = qobject_cast<QLabel *>(widget))
                see(*label);
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                pressable(button->text(), u"button"_s);
            else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
                pressable(group->title(), u"group"_s);
            else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
                see(*tabs);
            else if (auto *view = qobject_cast<QAbstractItemView *>(widget))
                see(*view);
            const QList<QAction *> actions = widget->actions();
            for (const QAction *action : actions) {
                pressable(action->text(), u"action"_s);
                text(action->toolTip(), u"tooltip"_s);
            }
        }
    }

    QStringList problems;
    QSet<QString> seenIn; ///< Where the name was seen as it is.

private:
    void problem(const QString &what, const QString &text)
    {
        problems.append(u"%1: %2: %3"_s.arg(m_step, what, text.left(200)));
    }
    void text(const QString &text, const QString &where)
    {
        if (hasTurn(text))
            problem(where + u" is turned around"_s, text);
        if (text.contains(mark))
            seenIn.insert(where);
        if (text.contains(u"&lt;"_s))
            problem(where + u" shows an escaped mark"_s, text);
    }
    void pressable(const QString &label, const QString &where)
    {
        text(label, where);
        static const QRegularExpression mnemonic(u"(?<!&)&Co "_s);
        if (label.contains(mnemonic))
            problem(where + u" has a mnemonic of a stranger"_s, label);
    }
    void see(QLabel &label)
    {
        label.ensurePolished(); // what isn't shown yet, too
        if (!qobject_cast<RichLabel *>(&label) && label.textFormat() != Qt::PlainText)
            problem(u"label may have marks"_s, label.text());
        if (label.isVisible()) {
            label.repaint();
            text(label.text(), label.window()->objectName() == "confirmDialog"_L1 ? u"question"_s : u"label"_s);
        }
        if (label.buddy())
            pressable(label.text(), u"label"_s);
    }
    void see(const QTabBar &tabs)
    {
        for (int i = 0; i < tabs.count(); ++i)
            pressable(tabs.tabText(i), u"tab"_s);
    }
    void see(QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model || !view.isVisible())
            return;
        bool tried = false;
        for (int row = 0; row < std::min(model->rowCount(view.rootIndex()), 12); ++row) {
            for (int column = 0; column < model->columnCount(view.rootIndex()); ++column)
                tried = cell(view, model->index(row, column, view.rootIndex()), tried);
        }
    }
    bool cell(QAbstractItemView &view, const QModelIndex &index, bool tried)
    {
        text(index.data(Qt::DisplayRole).toString(), u"cell"_s);
        text(index.data(Qt::AccessibleTextRole).toString(), u"accessible text"_s);
        const QString tip = index.data(Qt::ToolTipRole).toString();
        text(tip, u"tooltip of a cell"_s);
        QString ours = tip;
        ours.remove(shownName);
        if (Qt::mightBeRichText(ours) && !ours.contains(mark))
            problem(u"tooltip with marks"_s, tip);
        const int rows = view.model()->rowCount(index);
        for (int row = 0; row < std::min(rows, 30); ++row) { // the groups of an inspector
            for (int column = 0; column < view.model()->columnCount(index); ++column)
                tried = cell(view, view.model()->index(row, column, index), tried);
        }
        if (tried || tip.isEmpty() || !tip.contains(mark) || !view.visualRect(index).isValid())
            return tried;
        view.scrollTo(index);
        const test::ShownTip shown = test::tipAt(*view.viewport(), view.visualRect(index).center());
        if (shown.text.isEmpty())
            return false;
        if (shown.format != Qt::PlainText || !shown.text.contains(mark))
            problem(u"tooltip that is no plain text"_s, shown.text);
        seenIn.insert(u"tooltip on the screen"_s);
        return true;
    }

    QString m_step;
};

} // namespace

class TestStrangers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Theme::Light);
        WidgetRules::install(*qApp);
    }

    void theirNamesAreTextEverywhere()
    {
        const QTemporaryDir folder;
        PaneDesk desk(hostileWorld(folder.path()));
        WidgetPrompts prompts;
        AppContext context{ desk.settings, desk.accounts, desk.journal, desk.local,
                            desk.watch,    prompts,       desk.quiet,   desk.looker };
        MainWindow window(context);
        AddressForm address;
        address.customerName = hostile;
        address.street = u"1 Main St"_s;
        address.city = u"Austin"_s;
        address.region = u"TX"_s;
        address.postalCode = u"78701"_s;
        address.country = u"US"_s;
        bool added = false;
        desk.session()->operations().run(createAddressOperation(address), &window,
                                         [&added](const OperationReport &) { added = true; });
        QTRY_VERIFY(added);

        Walk walk;
        Tour tour(window, context,
                  { .folder = folder.filePath(u"pictures"_s), .suffix = u"x"_s, .sizes = { { 1280, 800 } } }, [] {});
        connect(&tour, &Tour::shown, this, [&walk](const QString &step) { walk.over(step); });
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 240'000);
        QCOMPARE(finished.first().at(1).toString(), QString());
        walk.problems.removeDuplicates();
        QVERIFY2(walk.problems.isEmpty(), qPrintable(walk.problems.join(u'\n')));
        for (const QString &place : { u"cell"_s, u"label"_s, u"question"_s, u"tooltip on the screen"_s })
            QVERIFY2(walk.seenIn.contains(place),
                     qPrintable(place + u" is not in "_s + walk.seenIn.values().join(u", "_s)));
    }

    /// Two ways around the rule, in the sources.
    void nothingElseAsksForMarks()
    {
        QStringList found;
        QDirIterator files(places::source(u"ui"_s), { u"*.cpp"_s, u"*.h"_s, u"*.ui"_s }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            if (file.fileName().endsWith("/richlabel.cpp"_L1) || file.fileName().endsWith("/richlabel.h"_L1))
                continue;
            for (const QString &word : { u"RichText"_s, u"AutoText"_s, u"MarkdownText"_s, u"QTextBrowser"_s,
                                         u"QTextEdit>"_s, u"QTextDocument>"_s, u"setWhatsThis"_s }) {
                if (text.contains(word))
                    found.append(file.fileName() + u": "_s + word);
            }
        }
        QCOMPARE(found, QStringList());
    }
};

QTEST_MAIN(TestStrangers)
#include "tst_strangers.moc"
