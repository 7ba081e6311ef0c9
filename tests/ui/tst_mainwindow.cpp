// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk.h"
#include "ui/actions.h"
#include "ui/delegates/tone.h"
#include "ui/dialogregistry.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/trafficdialog.h"
#include "ui/mainwindow.h"
#include "ui/pane.h"
#include "ui/panes/activitypane.h"
#include "ui/theme.h"
#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/tableexport.h"
#include "ui/windowactions.h"

#include "app/localdata/localfile.h"
#include "app/net/httplog.h"
#include "models/recordmodel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QTreeWidget>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

/// A pane that remembers what the window did with it.
class ProbePane : public Pane
{
public:
    explicit ProbePane(AppContext &context, QWidget *parent)
        : Pane(context, parent)
        , m_actions(new ActionSet(rows(), this))
        , m_field(new QLineEdit(this))
    {
        m_field->setAccessibleName(u"Probe"_s);
        m_actions->on("probe.act", this, [this] { ++acted; });
    }
    static std::span<const ActionRow> rows()
    {
        static constexpr ActionRow table[] = { { "probe.act", "pane", "Act", "", "Ctrl+J" } };
        return table;
    }
    void setSession(Session *given) override { session = given; }
    void activated() override { ++shown; }
    QWidget *filterField() override { return m_field; }
    void refresh() override { ++refreshed; }
    ActionSet *actionSet() override { return m_actions; }
    void look(const QString &subject) override { looked = subject; }

    Session *session = nullptr;
    int shown = 0;
    int refreshed = 0;
    int acted = 0;
    QString looked;

private:
    ActionSet *m_actions;
    QLineEdit *m_field;
};

Pane *makeProbe(AppContext &context, QWidget *parent)
{
    return new ProbePane(context, parent);
}

constexpr PaneEntry probes[] = {
    { "first", "First", "edit-find", makeProbe },
    { "second", "Second", "view-history", makeProbe },
};

struct Shell
{
    Desk desk;
    std::unique_ptr<MainWindow> window;

    explicit Shell(std::span<const PaneEntry> panes = probes) { open(panes); }
    void open(std::span<const PaneEntry> panes = probes)
    {
        window = std::make_unique<MainWindow>(desk.context, panes);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    ProbePane &pane(const char *id) { return static_cast<ProbePane &>(*window->pane(QLatin1StringView(id))); }
    template <class W>
    W *find(const char *name) const
    {
        return window->findChild<W *>(QLatin1StringView(name));
    }
};

JournalEntry begin(Desk &desk, const QString &subject)
{
    OperationSpec spec;
    spec.kind = u"number.release"_s;
    spec.subject = subject;
    spec.summary = u"Release +1 415 555 0132"_s;
    const QString account = desk.accounts.session() ? desk.accounts.session()->accountSid() : u"AC1"_s;
    const auto entry = desk.journal.begin(account, spec, QDateTime::currentDateTimeUtc());
    if (!entry)
        qFatal("%s", qPrintable(entry.error().message));
    return entry.value();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void startsOnTheStartPage();
    void sandboxIsUnmistakable();
    void accountStaysInView();
    void panesByKey();
    void lastPaneIsRemembered();
    void menuAndKeysOfThePaneInView();
    void windowKeysReachThePane();
    void askedToShowAnotherPane();
    void signingOutLeavesNothingInView();
    void closingAsksWhileChangesRun();
    void whatCanNotBeKeptIsSaid();
    void shortcutListComesFromTheTables();
    void dialogsOpenOnce_data();
    void dialogsOpenOnce();
    void everythingThatActsHasAName();
    void trafficIsListedAndFiltered();
    void themeIsChosenAndRemembered();

    void activityShowsTheJournalLive();
    void activityExplainsOutcomes_data();
    void activityExplainsOutcomes();
    void activityOfThisAccountOnly();
    void activityIsExported();
};

void TestMainWindow::startsOnTheStartPage()
{
    Shell shell;
    QVERIFY(shell.find<QWidget>("startPage")->isVisible());
    QVERIFY(!shell.find<QListWidget>("paneList")->isVisible());
    QVERIFY(!shell.window->actionSet().action("window.refresh")->isEnabled());
    QSignalSpy sandbox(shell.window.get(), &MainWindow::sandboxRequested);
    QTest::mouseClick(shell.find<QAbstractButton>("startSandbox"), Qt::LeftButton);
    QCOMPARE(sandbox.size(), 1);
    QTest::mouseClick(shell.find<QAbstractButton>("startSignIn"), Qt::LeftButton);
    QTRY_VERIFY(shell.window->findChild<QDialog *>(u"dialog-signin"_s));
}

void TestMainWindow::whatCanNotBeKeptIsSaid()
{
    Shell shell;
    auto *notice = shell.find<Notice>("storageNotice");
    QVERIFY(!notice->isVisible());
    Database &database = shell.desk.local.file().database();
    QVERIFY(database.run(u"PRAGMA query_only=1"_s));
    QVERIFY(!shell.desk.local.notes().set(u"AC1"_s, u"PN1"_s, u"a note"_s, QDateTime::currentDateTimeUtc()));
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"can't be used"_s), qPrintable(notice->text()));
    QTest::mouseClick(shell.find<QAbstractButton>("noticeClose"), Qt::LeftButton);
    QVERIFY(!notice->isVisible());
    Q_EMIT shell.desk.settings.failed(u"No room."_s);
    QCOMPARE(notice->text(), u"No room."_s);
}

void TestMainWindow::sandboxIsUnmistakable()
{
    Shell shell;
    QVERIFY(!shell.find<QWidget>("sandboxBanner")->isVisible());
    shell.desk.signInNowhere(true);
    QVERIFY(shell.find<QWidget>("sandboxBanner")->isVisible());
    QVERIFY(!shell.window->actionSet().action("account.sandbox")->isEnabled());
    shell.desk.signInNowhere(false);
    QVERIFY(!shell.find<QWidget>("sandboxBanner")->isVisible());
}

void TestMainWindow::accountStaysInView()
{
    Shell shell;
    shell.desk.signInNowhere();
    QVERIFY(shell.window->windowTitle().startsWith(u"Acme support"_s));
    QCOMPARE(shell.find<QLabel>("statusAccount")->text(), u"Acme support"_s);
    QVERIFY(shell.find<QWidget>("accountLine")->isVisible());
    // The stripe has the account's colour.
    const QImage line = shell.find<QWidget>("accountLine")->grab().toImage();
    QCOMPARE(line.pixelColor(line.width() / 2, 1), QColor(u"#8844aa"_s));
}

void TestMainWindow::panesByKey()
{
    Shell shell;
    shell.desk.signInNowhere();
    QCOMPARE(shell.window->currentPaneId(), u"first"_s);
    QTest::keyClick(shell.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(shell.window->currentPaneId(), u"second"_s);
    QCOMPARE(shell.find<QListWidget>("paneList")->currentRow(), 1);
    QCOMPARE(shell.pane("second").shown, 1);
    auto *list = shell.find<QListWidget>("paneList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QCOMPARE(shell.window->currentPaneId(), u"first"_s);
    shell.window->showPane(u"nosuch"_s);
    QCOMPARE(shell.window->currentPaneId(), u"first"_s);
}

void TestMainWindow::lastPaneIsRemembered()
{
    Shell shell;
    shell.desk.signInNowhere();
    shell.window->showPane(u"second"_s);
    shell.window->resize(1000, 700);
    QVERIFY(shell.window->close());
    shell.open();
    QCOMPARE(shell.window->currentPaneId(), u"second"_s);
    QCOMPARE(shell.window->size(), QSize(1000, 700));
}

void TestMainWindow::menuAndKeysOfThePaneInView()
{
    Shell shell;
    shell.desk.signInNowhere();
    auto *menu = shell.find<QMenu>("menu.pane");
    QVERIFY(menu->menuAction()->isVisible());
    QCOMPARE(menu->title(), u"First"_s);
    QCOMPARE(menu->actions().size(), 1);
    // Wherever the keyboard is, the pane in view gets its keys, and only that one.
    shell.pane("second");
    shell.find<QListWidget>("paneList")->setFocus();
    QTest::keyClick(shell.find<QListWidget>("paneList"), Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(shell.pane("first").acted, 1);
    QCOMPARE(shell.pane("second").acted, 0);
    shell.window->showPane(u"second"_s);
    QTest::keyClick(shell.window.get(), Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(shell.pane("second").acted, 1);
    QCOMPARE(shell.pane("first").acted, 1);
}

void TestMainWindow::windowKeysReachThePane()
{
    Shell shell;
    shell.desk.signInNowhere();
    QTest::keyClick(shell.window.get(), Qt::Key_F5);
    QTRY_COMPARE(shell.pane("first").refreshed, 1);
    shell.find<QListWidget>("paneList")->setFocus();
    QTest::keyClick(shell.window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(shell.pane("first").filterField()->hasFocus());
    QTest::keyClick(shell.window.get(), Qt::Key_F6);
    QTRY_VERIFY(shell.find<QListWidget>("paneList")->hasFocus());
}

void TestMainWindow::askedToShowAnotherPane()
{
    Shell shell;
    shell.desk.signInNowhere();
    Q_EMIT shell.pane("first").showPane(u"second"_s, u"+14155550132"_s);
    QCOMPARE(shell.window->currentPaneId(), u"second"_s);
    QCOMPARE(shell.pane("second").looked, u"+14155550132"_s);
    Q_EMIT shell.pane("second").message(u"Saved."_s);
    QCOMPARE(shell.window->statusBar()->currentMessage(), u"Saved."_s);
}

void TestMainWindow::signingOutLeavesNothingInView()
{
    Shell shell;
    shell.desk.signInNowhere();
    QVERIFY(shell.pane("first").session);
    shell.window->actionSet().action("account.signOut")->trigger();
    QVERIFY(!shell.pane("first").session);
    QVERIFY(shell.find<QWidget>("startPage")->isVisible());
    QVERIFY(!shell.find<QWidget>("sandboxBanner")->isVisible());
    QCOMPARE(shell.window->windowTitle(), u"Number Desk"_s);
    QVERIFY(!shell.find<QMenu>("menu.pane")->menuAction()->isVisible());
}

void TestMainWindow::closingAsksWhileChangesRun()
{
    Shell shell;
    shell.desk.signInNowhere();
    OperationSpec spec;
    spec.kind = u"number.release"_s;
    spec.subject = u"PN00000000000000000000000000000001"_s;
    spec.summary = u"Release"_s;
    spec.request = { Verb::Delete, Product::Api, u"/2010-04-01/x.json"_s, {}, {} };
    shell.desk.accounts.session()->operations().run(spec, shell.window.get(), [](const OperationReport &) {});
    QCOMPARE(shell.desk.accounts.session()->operations().running(), 1);
    shell.desk.prompts.accept = false;
    QVERIFY(shell.find<QLabel>("statusRunning")->isVisible());
    QVERIFY(!shell.window->close());
    QCOMPARE(shell.desk.prompts.asked.size(), 1);
    QVERIFY(shell.window->isVisible());
    shell.desk.prompts.accept = true;
    shell.window->close();
    QTRY_VERIFY(!shell.window->isVisible());
}

void TestMainWindow::shortcutListComesFromTheTables()
{
    Shell shell;
    shell.desk.signInNowhere();
    ShortcutsDialog dialog(*shell.window);
    const auto *tree = dialog.findChild<QTreeWidget *>(u"shortcuts"_s);
    const auto has = [&](const QString &text, const QString &keys) {
        const QList<QTreeWidgetItem *> found = tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        return std::ranges::any_of(found, [&](const QTreeWidgetItem *item) {
            return item->text(1) == QKeySequence(keys).toString(QKeySequence::NativeText);
        });
    };
    for (const ActionRow &row : windowActions()) {
        if (*row.shortcut)
            QVERIFY2(has(plainText(row), QLatin1StringView(row.shortcut)), row.id);
    }
    QVERIFY(has(u"Act"_s, u"Ctrl+J"_s));
    QVERIFY(has(u"Second"_s, u"Ctrl+2"_s));
    // No key does two things.
    QHash<QString, int> keys;
    for (const ActionRow &row : windowActions()) {
        if (*row.shortcut)
            QVERIFY2(++keys[QLatin1StringView(row.shortcut)] == 1, row.id);
    }
}

void TestMainWindow::dialogsOpenOnce_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const DialogEntry &entry : dialogRegistry())
        QTest::newRow(entry.id) << QByteArray(entry.id);
}

void TestMainWindow::dialogsOpenOnce()
{
    QFETCH(QByteArray, id);
    Shell shell;
    shell.desk.signInNowhere();
    openDialog(id.constData(), shell.desk.context, shell.window.get());
    openDialog(id.constData(), shell.desk.context, shell.window.get());
    const auto open = shell.window->findChildren<QDialog *>("dialog-"_L1 + QLatin1StringView(id));
    QCOMPARE(open.size(), 1);
    QVERIFY(open.first()->isVisible());
    QVERIFY(!open.first()->windowTitle().isEmpty());
    QTest::keyClick(open.first(), Qt::Key_Escape);
    QTRY_VERIFY(shell.window->findChildren<QDialog *>("dialog-"_L1 + QLatin1StringView(id)).isEmpty());
}

void TestMainWindow::everythingThatActsHasAName()
{
    Shell shell(paneRegistry());
    shell.desk.signInNowhere();
    for (const PaneEntry &entry : paneRegistry())
        shell.window->pane(QLatin1StringView(entry.id));
    for (const DialogEntry &entry : dialogRegistry())
        openDialog(entry.id, shell.desk.context, shell.window.get());
    QStringList nameless;
    const QList<QWidget *> all = shell.window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool acts = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget);
        const bool inside = qobject_cast<QHeaderView *>(widget) || widget->objectName().startsWith("qt_"_L1)
            || qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QLineEdit *>(widget->parentWidget())
            || qobject_cast<QAbstractItemView *>(widget->parentWidget()) || widget->inherits("QComboBoxListView")
            || widget->inherits("QTabBar") || widget->inherits("QMenuBarExtension");
        if (!acts || inside || widget->isHidden()) // what is hidden by itself acts on nothing
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            nameless.append("%1 %2 in %3"_L1.arg(QLatin1StringView(widget->metaObject()->className()),
                                                 widget->objectName(), widget->parentWidget()->objectName()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestMainWindow::trafficIsListedAndFiltered()
{
    Shell shell;
    shell.desk.signInNowhere();
    TrafficDialog dialog(shell.desk.context);
    dialog.show();
    HttpLog &log = shell.desk.accounts.session()->transport().log();
    log.clear();
    for (const QString &path : { u"/IncomingPhoneNumbers.json"_s, u"/Addresses.json"_s }) {
        HttpLogEntry entry;
        entry.started = QDateTime::currentDateTimeUtc();
        entry.url = "http://127.0.0.1:1"_L1 + path;
        entry.httpStatus = 200;
        entry.outcome = u"200"_s;
        entry.requestId = u"RQ1"_s;
        log.add(entry);
    }
    const auto *table = dialog.findChild<QTableView *>(u"trafficTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(0, 2).data().toString().contains(u"Addresses"_s)); // newest first
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"trafficFilter"_s), u"incoming"_s);
    QCOMPARE(table->model()->rowCount(), 1);

    shell.desk.prompts.file = shell.desk.folder.filePath(u"traffic.txt"_s);
    QTest::mouseClick(dialog.findChild<QAbstractButton *>(u"trafficSave"_s), Qt::LeftButton);
    QFile file(shell.desk.prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Addresses.json"));
}

void TestMainWindow::themeIsChosenAndRemembered()
{
    Shell shell;
    shell.desk.signInNowhere();
    const auto *online = shell.find<QLabel>("statusConnection");
    shell.find<QAction>("theme.dark")->trigger();
    QVERIFY(isDark(QApplication::palette()));
    QCOMPARE(shell.desk.settings.get<QString>(Setting::Theme), u"dark"_s);
    // What has a tone follows.
    QTRY_COMPARE(online->palette().color(QPalette::WindowText), toneText(Tone::Positive, darkPalette()));
    shell.find<QAction>("theme.light")->trigger();
    QVERIFY(!isDark(QApplication::palette()));
    QTRY_COMPARE(online->palette().color(QPalette::WindowText), toneText(Tone::Positive, lightPalette()));
}

void TestMainWindow::activityShowsTheJournalLive()
{
    Desk desk;
    desk.signInNowhere();
    JournalEntry first = begin(desk, u"PN1"_s);
    ActivityPane pane(desk.context);
    pane.setSession(desk.accounts.session());
    pane.show();
    auto *view = pane.findChild<RecordView *>(u"activityView"_s);
    QTRY_COMPARE(view->recordModel()->visibleRows(), 1);
    const auto outcome = [&](const JournalEntry &entry) {
        return view->recordModel()->record<ActivityEntry>(QString::number(entry.id))->outcome;
    };
    QCOMPARE(outcome(first), u"running"_s);
    begin(desk, u"PN2"_s);
    QTRY_COMPARE(view->recordModel()->visibleRows(), 2);
    first.outcome = Outcome::Succeeded;
    QVERIFY(desk.journal.update(first));
    QTRY_COMPARE(outcome(first), u"succeeded"_s);
}

void TestMainWindow::activityExplainsOutcomes_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::newRow("running") << Outcome::Begun << u"On its way"_s;
    QTest::newRow("refused") << Outcome::Refused << u"Nothing was changed"_s;
    QTest::newRow("not sent") << Outcome::NotSent << u"safe to try again"_s;
    QTest::newRow("unknown: it is being looked into") << Outcome::Unknown << u"may or may not have happened"_s;
    QTest::newRow("not found so far") << Outcome::NotDone << u"may still turn up"_s;
    QTest::newRow("it differs") << Outcome::HappenedDiffers << u"not all of it is as it was asked for"_s;
    QTest::newRow("perhaps by another") << Outcome::IsSo << u"perhaps someone else did it"_s;
}

void TestMainWindow::activityExplainsOutcomes()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, words);
    Desk desk;
    desk.signInNowhere();
    JournalEntry entry = begin(desk, u"PN1"_s);
    entry.outcome = outcome;
    entry.error.requestId = u"RQ77"_s;
    QVERIFY(desk.journal.update(entry));
    ActivityPane pane(desk.context);
    pane.resize(1000, 600);
    pane.setSession(desk.accounts.session());
    pane.show();
    auto *view = pane.findChild<RecordView *>(u"activityView"_s);
    QTRY_COMPARE(view->recordModel()->visibleRows(), 1);
    QVERIFY(view->goTo(QString::number(entry.id)));
    const auto *notice = pane.findChild<QLabel *>(u"inspectorNotice"_s);
    QTRY_VERIFY2(notice->text().contains(words), qPrintable(notice->text()));
    QVERIFY(notice->isVisible());
    // The request id can be copied as soon as there is one.
    QCOMPARE(pane.actionSet()->action("activity.copyRequestId")->isEnabled(), outcome != Outcome::Begun);
}

void TestMainWindow::activityOfThisAccountOnly()
{
    Desk desk;
    begin(desk, u"PN1"_s); // signed out: another account
    desk.signInNowhere();
    begin(desk, u"PN2"_s);
    ActivityPane pane(desk.context);
    pane.setSession(desk.accounts.session());
    auto *view = pane.findChild<RecordView *>(u"activityView"_s);
    QTRY_COMPARE(view->recordModel()->totalRows(), 2);
    QTRY_COMPARE(view->recordModel()->visibleRows(), 1);
}

void TestMainWindow::activityIsExported()
{
    Desk desk;
    desk.signInNowhere();
    begin(desk, u"PN1"_s);
    begin(desk, u"PN2"_s);
    ActivityPane pane(desk.context);
    pane.setSession(desk.accounts.session());
    auto *view = pane.findChild<RecordView *>(u"activityView"_s);
    QTRY_COMPARE(view->recordModel()->visibleRows(), 2);
    auto *notice = pane.findChild<Notice *>();
    desk.prompts.file = desk.folder.filePath(u"activity.csv"_s);
    auto *exporter = pane.findChild<TableExport *>();
    exporter->run(TableExport::Rows::Shown);
    QTRY_VERIFY(notice->text().contains(u"%L1 row(s) exported"_s.arg(2)));
    QFile file(desk.prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 3);

    desk.prompts.file = desk.folder.filePath(u"no/such/folder.csv"_s);
    exporter->run(TableExport::Rows::Shown);
    QTRY_VERIFY(notice->text().contains(u"was not written"_s));
    QVERIFY(!QFile::exists(desk.prompts.file));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
