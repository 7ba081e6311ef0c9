// SPDX-License-Identifier: GPL-3.0-or-later
// The program in the tray: what it says there, where its menu goes, and what closing the window does.
#include "app/quietnotifier.h"
#include "tests/support/panedesk.h"
#include "ui/mainwindow.h"
#include "ui/systemtray.h"
#include "ui/traypresence.h"
#include "ui/widgets/quietactions.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

#include <span>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

/// A tray that can be looked at.
class FakeTray : public Tray
{
public:
    bool isThere() const override { return there; }
    void show(const QString &text, bool dot) override
    {
        words = text;
        marked = dot;
    }
    void setMenu(QMenu *given) override { menu = given; }
    void say(const QString &title, const QString &sentence) override { said.append(title + u' ' + sentence); }

    bool there = true;
    QString words;
    bool marked = false;
    QMenu *menu = nullptr;
    QStringList said;
};

struct Scene
{
    Desk desk;
    MainWindow window{ desk.context };
    FakeTray tray;
    TrayPresence presence{ desk.context, window, tray };

    Scene()
    {
        window.show();
        desk.signInNowhere();
    }
    void saw(const QString &status)
    {
        PortInRequest request;
        request.sid = u"KW00000000000000000000000000000001"_s;
        request.status = status;
        desk.watch.saw(RecordKind::PortInRequest, pageOf<PortInRequest>(std::span<const PortInRequest>(&request, 1)),
                       Watcher::By::Others);
    }
    static QAction *in(const QMenu &menu, const char *id)
    {
        const QList<QAction *> actions = menu.actions();
        for (QAction *action : actions) {
            if (action->objectName() == QLatin1StringView(id))
                return action;
        }
        qFatal("no row %s", id);
    }
    QAction *row(const char *id) const { return in(*tray.menu, id); }
    void keepInTray() const { in(*window.menu("view"), "window.keepInTray")->trigger(); }
    /// A change that nobody answers.
    void beginWork()
    {
        OperationSpec spec;
        spec.kind = u"number.release"_s;
        spec.subject = u"PN00000000000000000000000000000001"_s;
        spec.summary = u"Release"_s;
        spec.request = { Verb::Delete, Product::Api, u"/2010-04-01/x.json"_s, {}, {} };
        desk.session()->operations().run(spec, &window, [](const OperationReport &) {});
    }
};

} // namespace

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingTheWindow_data();
    void closingTheWindow();
    void itSaysOnceWhereTheWindowWent();
    void quitQuits();
    void workUnderWayIsAskedAbout();
    void whatIsNewIsSaidAndLeadsThere();
    void quietIsTheSameEverywhere();
    void theDotIsSeen();
};

void TestTray::closingTheWindow_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<bool>("there");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("ends the program while nobody asked for anything else") << false << true << false;
    QTest::newRow("leaves it in the tray when that is wanted") << true << true << true;
    QTest::newRow("ends it where there is no tray, whatever is wanted") << true << false << false;
}

void TestTray::closingTheWindow()
{
    QFETCH(bool, wanted);
    QFETCH(bool, there);
    QFETCH(bool, goesOn);
    Scene scene;
    QVERIFY(!scene.desk.settings.get<bool>(Setting::KeepInTray));
    if (wanted)
        scene.keepInTray();
    scene.tray.there = there;
    const QSignalSpy ended(&scene.window, &MainWindow::ended);
    QCOMPARE(scene.window.close(), !goesOn);
    QVERIFY(!scene.window.isVisible());
    QCOMPARE(ended.isEmpty(), goesOn);
    QCOMPARE(scene.tray.said.size(), goesOn ? 1 : 0);
}

void TestTray::itSaysOnceWhereTheWindowWent()
{
    Scene scene;
    scene.keepInTray();
    scene.window.close();
    QCOMPARE(scene.tray.said.size(), 1);
    QVERIFY(scene.tray.said.first().contains(u"Quit"_s));
    Q_EMIT scene.tray.activated();
    QVERIFY(scene.window.isVisible());
    scene.window.close();
    QVERIFY(!scene.window.isVisible());
    QCOMPARE(scene.tray.said.size(), 1);
    scene.row("tray.show")->trigger();
    QVERIFY(scene.window.isVisible());
}

void TestTray::quitQuits()
{
    Scene scene;
    scene.keepInTray();
    const QSignalSpy ended(&scene.window, &MainWindow::ended);
    scene.window.findChild<QAction *>(u"window.quit"_s)->trigger();
    QCOMPARE(ended.size(), 1);
    scene.window.show();
    scene.window.close();
    QCOMPARE(ended.size(), 1);
    scene.row("tray.quit")->trigger(); // the window is not even there
    QCOMPARE(ended.size(), 2);
}

void TestTray::workUnderWayIsAskedAbout()
{
    Scene scene;
    scene.keepInTray();
    scene.beginWork();
    QCOMPARE(scene.desk.session()->operations().running(), 1);
    const QSignalSpy ended(&scene.window, &MainWindow::ended);
    scene.desk.prompts.accept = false;
    scene.window.close(); // it goes on: nothing to ask
    QVERIFY(scene.desk.prompts.asked.isEmpty());
    QVERIFY(!scene.window.isVisible());
    scene.row("tray.quit")->trigger();
    QCOMPARE(scene.desk.prompts.asked.size(), 1);
    QVERIFY(scene.window.isVisible()); // where it is asked
    QVERIFY(ended.isEmpty());
    scene.window.close(); // not to quit means that closing is closing again
    QVERIFY(!scene.window.isVisible());
    QCOMPARE(scene.desk.prompts.asked.size(), 1);
    scene.desk.prompts.accept = true;
    scene.row("tray.quit")->trigger();
    QTRY_COMPARE(ended.size(), 1);
}

void TestTray::whatIsNewIsSaidAndLeadsThere()
{
    Scene scene;
    QCOMPARE(scene.tray.words, u"Number Desk"_s);
    QVERIFY(!scene.tray.marked);
    QVERIFY(!scene.row("tray.portin")->isVisible());
    scene.saw(u"Action Required"_s);
    QCOMPARE(scene.tray.words, u"Number Desk\nPort-in: 1 need(s) action"_s);
    QVERIFY(scene.tray.marked);
    QVERIFY(scene.row("tray.portin")->isVisible());
    QVERIFY(!scene.row("tray.hosted")->isVisible());
    QCOMPARE(scene.row("tray.portin")->text(), u"Port-in: 1 need(s) action"_s);
    scene.keepInTray();
    scene.window.showPane(u"activity"_s);
    scene.window.close();
    scene.row("tray.portin")->trigger();
    QVERIFY(scene.window.isVisible());
    QCOMPARE(scene.window.currentPaneId(), u"portin"_s);
    scene.desk.accounts.signOut();
    QCOMPARE(scene.tray.words, u"Number Desk"_s);
    QVERIFY(!scene.tray.marked);
}

void TestTray::quietIsTheSameEverywhere()
{
    Scene scene;
    const QList<QAction *> inTray = scene.tray.menu->actions();
    const QList<QAction *> inWindow = scene.window.findChild<QMenu *>(u"menu.quiet"_s)->actions();
    for (QAction *action : scene.window.quietActions().all()) {
        QVERIFY(inTray.contains(action));
        QVERIFY(inWindow.contains(action));
    }
    scene.row("quiet.hour")->trigger();
    QVERIFY(scene.desk.quiet.isQuiet());
    QVERIFY(scene.tray.words.endsWith(u"Quiet until "_s + quietEnd(scene.desk.quiet.until())));
    scene.row("quiet.off")->trigger();
    QCOMPARE(scene.tray.words, u"Number Desk"_s);
}

void TestTray::theDotIsSeen()
{
    for (const int size : { 16, 22, 48 }) {
        const QImage plain = trayIcon(false).pixmap(size, size).toImage();
        const QImage marked = trayIcon(true).pixmap(size, size).toImage();
        QVERIFY(!plain.isNull());
        QCOMPARE(marked.size(), plain.size());
        int different = 0;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x)
                different += plain.pixel(x, y) != marked.pixel(x, y) ? 1 : 0;
        }
        QVERIFY2(different > size * size / 10, qPrintable(QString::number(different)));
    }
    const SystemTray none;
    QVERIFY(!none.isThere()); // the tests have no desktop
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
