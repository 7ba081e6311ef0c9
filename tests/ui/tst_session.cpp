// SPDX-License-Identifier: GPL-3.0-or-later
// What the next start of the program finds of how the window was left: a second window on a copy of the same files, as
// a program that was killed leaves them.
#include "app/portindrafts.h"
#include "tests/support/panedesk.h"
#include "ui/mainwindow.h"
#include "ui/tabbedpane.h"
#include "ui/widgets/stagestrip.h"
#include "ui/widgets/tableframe.h"

#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

/// One run of the program.
struct Run
{
    explicit Run(const QString &place)
        : desk(place)
        , window(desk.context)
    {
        window.show();
        QApplication::setActiveWindow(&window);
    }
    void signIn(SandboxFixture &sandbox) { desk.signInAt(sandbox.url(), sandbox.sid(), sandbox.token()); }
    TableFrame *table(const QString &name) const
    {
        const auto *view = window.findChild<RecordView *>(name);
        return view ? qobject_cast<TableFrame *>(view->parentWidget()) : nullptr;
    }
    /// Brings a page into view and waits for its rows.
    TableFrame *open(const QString &pane, const QString &tab, const QString &name)
    {
        window.showPane(pane, tab);
        TableFrame *found = table(name);
        return found && complete(*found) ? found : nullptr;
    }
    static bool complete(const TableFrame &table)
    {
        return QTest::qWaitFor(
            [&] { return table.model().state() == RecordModel::State::Complete && !table.model().isIndexing(); },
            20'000);
    }

    Desk desk;
    MainWindow window;
};

enum class End { Closed, Killed, SignedOut };

/// The same computer, from one run of the program to the next.
struct Computer
{
    SandboxFixture sandbox;
    QTemporaryDir folder;
    std::unique_ptr<Run> run;
    int runs = 0;

    QString place() const { return folder.filePath(QString::number(runs)); }
    Run &start()
    {
        QDir().mkpath(place());
        run = std::make_unique<Run>(place());
        run->signIn(sandbox);
        return *run;
    }
    /// Ends the program and starts it again.
    Run &again(End end)
    {
        if (end == End::SignedOut) {
            run->desk.accounts.signOut();
            run->signIn(sandbox);
            return *run;
        }
        if (end == End::Closed)
            run->window.close();
        const QDir left(place());
        ++runs;
        QDir().mkpath(place());
        const QStringList files = left.entryList(QDir::Files);
        for (const QString &file : files)
            QFile::copy(left.filePath(file), QDir(place()).filePath(file));
        return start();
    }
    /// Until the files say this of a pane.
    bool kept(const QString &pane, const std::function<bool(const QVariantMap &)> &good) const
    {
        return QTest::qWaitFor([&] {
            const Settings seen(run->desk.place + u"/settings.ini"_s);
            return good(seen.paneView(sandbox.sid(), pane));
        });
    }
};

/// What a view has at the end of this path.
QVariant at(QVariantMap view, QStringList path)
{
    const QString last = path.takeLast();
    for (const QString &step : path)
        view = view.value(step).toMap();
    return view.value(last);
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowComesBackAsItWas_data();
    void theWindowComesBackAsItWas();
    void aTableComesBackAsItWas_data();
    void aTableComesBackAsItWas();
    void whatFiltersIsSeen();
    void aStageStaysChosen();
    void aRecordThatIsGoneIsNotWaitedFor();
    void theQueryOfTheSearchIsStillThere();
    void theDraftThatWasOpenIsOpen();
    void eachAccountHasItsOwn();
    void nothingIsSentButReads();
    void whatIsNotUnderstoodIsLeftOut();
};

void TestSession::theWindowComesBackAsItWas_data()
{
    QTest::addColumn<End>("end");
    QTest::newRow("closed") << End::Closed;
    QTest::newRow("killed a moment after the last change") << End::Killed;
    QTest::newRow("signed out and in again") << End::SignedOut;
}

void TestSession::theWindowComesBackAsItWas()
{
    QFETCH(End, end);
    Computer computer;
    Run &first = computer.start();
    first.window.resize(1400, 850);
    first.window.showPane(u"hosted"_s, u"letters"_s);
    first.window.showPane(u"portin"_s, u"requests"_s);
    first.window.showPane(u"hosted"_s);
    if (end == End::Killed)
        QVERIFY(computer.kept(u"window"_s, [](const auto &view) { return at(view, { u"pane"_s }) == u"hosted"_s; }));
    Run &second = computer.again(end);
    QCOMPARE(second.window.size(), QSize(1400, 850));
    QCOMPARE(second.window.currentPaneId(), u"hosted"_s);
    const auto tab = [&](const char *id) {
        return qobject_cast<TabbedPane *>(second.window.pane(QLatin1StringView(id)))->currentTab();
    };
    QCOMPARE(tab("hosted"), u"letters"_s);
    QCOMPARE(tab("portin"), u"requests"_s);
}

void TestSession::aTableComesBackAsItWas_data()
{
    QTest::addColumn<QString>("pane");
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("sort");
    QTest::addColumn<End>("end");
    const auto rows = [](const char *sentence, const char *pane, const char *tab, const char *name, const char *text,
                         const char *sort) {
        for (const auto &[end, word] : { std::pair(End::Closed, "closed"), std::pair(End::Killed, "killed"),
                                         std::pair(End::SignedOut, "signed out") })
            QTest::addRow("%s: %s", sentence, word)
                << QString::fromLatin1(pane) << QString::fromLatin1(tab) << QString::fromLatin1(name)
                << QString::fromLatin1(text) << QByteArray(sort) << end;
    };
    rows("the numbers", "inventory", "", "inventoryTable", "+1", "friendly_name");
    rows("the hosted orders", "hosted", "orders", "ordersTable", "+1", "email");
    rows("the letters", "hosted", "letters", "lettersTable", "@", "email");
    rows("the port-in requests", "portin", "requests", "portRequestsTable", "KW", "port_in_request_sid");
}

void TestSession::aTableComesBackAsItWas()
{
    QFETCH(QString, pane);
    QFETCH(QString, tab);
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QByteArray, sort);
    QFETCH(End, end);
    Computer computer;
    Run &first = computer.start();
    TableFrame *table = first.open(pane, tab, name);
    QVERIFY(table);
    const int column = table->model().schema().column(sort);
    QVERIFY(column >= 0);
    table->bar()->field()->setFocus();
    QTest::keyClicks(table->bar()->field(), text);
    table->view()->sortByColumn(column, Qt::DescendingOrder);
    QTRY_COMPARE(table->model().filter().text, text);
    QVERIFY(Run::complete(*table));
    QVERIFY(table->model().visibleRows() > 2);
    const QString key = table->model().keyAt(table->model().visibleRows() - 1);
    QVERIFY(table->view()->goTo(key));
    if (end == End::Killed) {
        QStringList path{ u"current"_s };
        if (!tab.isEmpty())
            path = QStringList{ u"pages"_s, tab } + path;
        QVERIFY(computer.kept(pane, [&](const auto &view) { return at(view, path) == key; }));
    }
    const QStringList shown = [&] {
        QStringList keys;
        for (int row = 0; row < table->model().visibleRows(); ++row)
            keys.append(table->model().keyAt(row));
        return keys;
    }();
    Run &second = computer.again(end);
    QCOMPARE(second.window.currentPaneId(), pane);
    table = second.table(name);
    QVERIFY(table);
    QVERIFY(table->isVisible());
    QCOMPARE(table->bar()->text(), text); // seen at once
    QVERIFY(Run::complete(*table));
    QTRY_COMPARE(table->model().visibleRows(), int(shown.size()));
    QCOMPARE(table->view()->horizontalHeader()->sortIndicatorSection(), column);
    QCOMPARE(table->view()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    for (int row = 0; row < shown.size(); ++row)
        QCOMPARE(table->model().keyAt(row), shown[row]);
    QTRY_COMPARE(table->view()->currentKey(), key);
    QCOMPARE(table->view()->selectedKeys(), QStringList(key));
}

void TestSession::whatFiltersIsSeen()
{
    Computer computer;
    TableFrame *table = computer.start().open(u"inventory"_s, {}, u"inventoryTable"_s);
    QVERIFY(table);
    const auto chip = [&table](const char *id) {
        return table->bar()->findChild<QToolButton *>("filter."_L1 + QLatin1StringView(id));
    };
    chip("sms")->click();
    QTRY_VERIFY(chip("area")->menu()->actions().size() > 2); // counted
    QTRY_COMPARE(int(table->model().filter().tests.size()), 1);
    QVERIFY(Run::complete(*table));
    const int column = table->model().schema().column("area_code");
    const QString area = table->model().value(table->model().keyAt(0), column).toString();
    const QList<QAction *> areas = chip("area")->menu()->actions();
    const auto of = [&area](const QAction *action) { return action->data().toString() == area; };
    const auto first = std::ranges::find_if(areas, of);
    QVERIFY(!area.isEmpty() && first != areas.end());
    (*first)->trigger();
    QTRY_COMPARE(int(table->model().filter().tests.size()), 2);
    QVERIFY(Run::complete(*table));
    const int shown = table->model().visibleRows();
    QVERIFY(shown > 0 && shown < table->model().totalRows());
    table = computer.again(End::Closed).table(u"inventoryTable"_s);
    QVERIFY(chip("sms")->isChecked());
    QVERIFY(chip("area")->isChecked());
    QVERIFY2(chip("area")->text().contains(area), qPrintable(chip("area")->text()));
    QVERIFY(Run::complete(*table));
    QTRY_COMPARE(table->model().visibleRows(), shown);
    // Its rows are counted by now, and it still filters, and can be taken away.
    QTRY_VERIFY(chip("area")->menu()->actions().size() > 2);
    QVERIFY2(chip("area")->text().contains(area), qPrintable(chip("area")->text()));
    QCOMPARE(table->model().visibleRows(), shown);
    table->bar()->clear();
    QTRY_COMPARE(table->model().visibleRows(), table->model().totalRows());
}

void TestSession::aStageStaysChosen()
{
    Computer computer;
    TableFrame *table = computer.start().open(u"hosted"_s, u"orders"_s, u"ordersTable"_s);
    QVERIFY(table);
    const auto strip = [&computer] {
        auto *hosted = qobject_cast<TabbedPane *>(computer.run->window.pane(u"hosted"_s));
        return hosted->page(u"orders"_s)->findChild<StageStrip *>();
    };
    const int all = table->model().visibleRows();
    strip()->choose(u"received"_s);
    QTRY_VERIFY(table->model().visibleRows() < all);
    table = computer.again(End::Closed).table(u"ordersTable"_s);
    QCOMPARE(strip()->chosen(), u"received"_s);
    QVERIFY(Run::complete(*table));
    QTRY_VERIFY(table->model().visibleRows() < all);
    QCOMPARE(table->model().totalRows(), all);
}

void TestSession::aRecordThatIsGoneIsNotWaitedFor()
{
    Computer computer;
    TableFrame *table = computer.start().open(u"inventory"_s, {}, u"inventoryTable"_s);
    QVERIFY(table);
    const QString key = table->model().keyAt(7);
    QVERIFY(table->view()->goTo(key));
    computer.run->window.close();
    QCOMPARE(computer.sandbox.remove(computer.sandbox.path(u"/IncomingPhoneNumbers/"_s + key + u".json"_s)).status,
             204);
    table = computer.again(End::Closed).table(u"inventoryTable"_s);
    QVERIFY(Run::complete(*table));
    QVERIFY(!table->model().contains(key));
    QTRY_COMPARE(table->view()->currentKey(), table->model().keyAt(0));
    QVERIFY(!table->isReturning());
}

void TestSession::theQueryOfTheSearchIsStillThere()
{
    Computer computer;
    Run &first = computer.start();
    first.window.showPane(u"search"_s);
    QTRY_VERIFY(first.window.pane(u"search"_s)->settledOnScreen());
    first.window.findChild<QLineEdit *>(u"search_area_code"_s)->setText(u"415"_s);
    Run &second = computer.again(End::Closed);
    QCOMPARE(second.window.currentPaneId(), u"search"_s);
    QTRY_COMPARE(second.window.findChild<QLineEdit *>(u"search_area_code"_s)->text(), u"415"_s);
    QTRY_VERIFY(second.window.pane(u"search"_s)->settledOnScreen());
    QCOMPARE(second.window.findChild<QLineEdit *>(u"search_area_code"_s)->text(), u"415"_s);
}

void TestSession::theDraftThatWasOpenIsOpen()
{
    Computer computer;
    Run &first = computer.start();
    PortInDrafts drafts(first.desk.local, first.desk.journal, *first.desk.session());
    drafts.keep(u"older"_s, { { u"customer_name"_s, u"Older Inc."_s } });
    drafts.keep(u"newer"_s, { { u"customer_name"_s, u"Newer Inc."_s } });
    first.window.showPane(u"portin"_s, u"form"_s);
    const auto box = [](const Run &run) { return run.window.findChild<QComboBox *>(u"portDrafts"_s); };
    const QString byItself = box(first)->currentData().toString();
    const QString other = byItself == u"older"_s ? u"newer"_s : u"older"_s;
    const int place = box(first)->findData(other);
    QVERIFY(place >= 0);
    box(first)->setCurrentIndex(place);
    Q_EMIT box(first)->activated(place);
    QVERIFY(computer.kept(u"portin"_s, [&](const auto &view) {
        return at(view, { u"pages"_s, u"form"_s, u"draft"_s }) == other;
    }));
    const Run &second = computer.again(End::Killed);
    QCOMPARE(second.window.currentPaneId(), u"portin"_s);
    QCOMPARE(box(second)->currentData().toString(), other);
    QVERIFY(box(second)->currentText().contains(other == u"older"_s ? u"Older Inc."_s : u"Newer Inc."_s));
}

void TestSession::eachAccountHasItsOwn()
{
    Computer computer;
    Run &run = computer.start();
    TableFrame *table = run.open(u"inventory"_s, {}, u"inventoryTable"_s);
    QVERIFY(table);
    table->bar()->field()->setText(u"+1415"_s);
    // Another account has never been looked at: nothing of the first one is in its fields.
    run.desk.signInNowhere();
    QCOMPARE(run.desk.session()->accountSid(), u"AC00000000000000000000000000000001"_s);
    QCOMPARE(table->bar()->text(), QString());
    QVERIFY(!table->bar()->filters());
    run.window.showPane(u"activity"_s);
    run.window.pane(u"activity"_s)->findChild<FilterBar *>()->field()->setText(u"elsewhere"_s);
    run.signIn(computer.sandbox);
    QCOMPARE(run.window.currentPaneId(), u"inventory"_s);
    QCOMPARE(table->bar()->text(), u"+1415"_s);
    run.window.showPane(u"activity"_s);
    QCOMPARE(run.window.pane(u"activity"_s)->findChild<FilterBar *>()->text(), QString());
    run.desk.signInNowhere();
    QCOMPARE(run.window.currentPaneId(), u"activity"_s);
    QCOMPARE(run.window.pane(u"activity"_s)->findChild<FilterBar *>()->text(), u"elsewhere"_s);
}

void TestSession::nothingIsSentButReads()
{
    Computer computer;
    Run &first = computer.start();
    QVERIFY(first.open(u"inventory"_s, {}, u"inventoryTable"_s));
    QVERIFY(first.open(u"hosted"_s, u"orders"_s, u"ordersTable"_s));
    QVERIFY(first.open(u"portin"_s, u"requests"_s, u"portRequestsTable"_s));
    computer.sandbox.forgetRequests();
    Run &second = computer.again(End::Closed);
    QVERIFY(Run::complete(*second.table(u"portRequestsTable"_s)));
    QVERIFY(computer.sandbox.count("GET") > 0);
    for (const char *method : { "POST", "PUT", "PATCH", "DELETE" })
        QCOMPARE(computer.sandbox.count(method), 0);
}

void TestSession::whatIsNotUnderstoodIsLeftOut()
{
    Computer computer;
    QDir().mkpath(computer.place());
    {
        Settings settings(computer.place() + u"/settings.ini"_s);
        const QString account = computer.sandbox.sid();
        QVERIFY(settings.setPaneView(account, u"window"_s, { { u"pane"_s, u"inventory"_s } }));
        QVERIFY(settings.setPaneView(account, u"inventory"_s,
                                     { { u"sort"_s, u"nosuchfield"_s },
                                       { u"on"_s, QVariantList{ u"nosuchchip"_s, 7 } },
                                       { u"choices"_s, u"text"_s },
                                       { u"current"_s, QVariantMap{} },
                                       { u"stage"_s, 3 } }));
        QVERIFY(settings.setPaneView(account, u"hosted"_s, { { u"tab"_s, u"nosuchtab"_s }, { u"pages"_s, 1 } }));
    }
    Run &run = computer.start();
    TableFrame *table = run.table(u"inventoryTable"_s);
    QVERIFY(table);
    QVERIFY(Run::complete(*table));
    QVERIFY(!table->bar()->filters());
    QCOMPARE(table->model().visibleRows(), table->model().totalRows());
    QCOMPARE(table->view()->currentKey(), table->model().keyAt(0));
    auto *hosted = qobject_cast<TabbedPane *>(run.window.pane(u"hosted"_s));
    QCOMPARE(hosted->currentTab(), u"check"_s);
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
