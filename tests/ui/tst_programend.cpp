// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when the system ends the program: by a signal, and when people log out.
#include "tests/support/panedesk.h"
#include "ui/mainwindow.h"
#include "ui/programend.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nd;
using nd::test::PaneDesk;

namespace {

/// The window on a number whose name was edited and not saved.
struct Desk : PaneDesk
{
    Desk()
    {
        window.show();
        window.showPane(u"inventory"_s);
        end.setWindow(&window, &prompts);
        prompts.later = true;
    }
    bool edit()
    {
        auto *pane = window.pane(u"inventory"_s);
        auto *inspector = pane->findChild<InspectorPanel *>();
        if (!QTest::qWaitFor([&] { return pane->settledOnScreen() && !inspector->key().isEmpty(); }, 20'000))
            return false;
        InspectorModel &edits = inspector->model();
        return edits.setData(edits.indexOf("friendly_name"), u"Front desk"_s);
    }

    MainWindow window{ context };
    ProgramEnd end;
    QSignalSpy ended{ &end, &ProgramEnd::ended };
};

} // namespace

class TestProgramEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedWhereNothingIsLost()
    {
        Desk desk;
        desk.window.setHidesInstead([] { return true; }); // as one that stays in the tray
        desk.end.onSignal(SIGTERM);
        QCOMPARE(desk.ended, (QList<QVariantList>{ { 128 + SIGTERM } }));
        QVERIFY(!desk.window.isVisible());
        QVERIFY(desk.prompts.asked.isEmpty());
    }

    void anAnswerDecides_data()
    {
        QTest::addColumn<bool>("yes");
        QTest::newRow("end it") << true;
        QTest::newRow("stay") << false;
    }
    void anAnswerDecides()
    {
        QFETCH(bool, yes);
        Desk desk;
        QVERIFY(desk.edit());
        desk.end.onSignal(SIGTERM);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.ended.isEmpty() && desk.window.isVisible());
        desk.prompts.accept = yes;
        desk.prompts.answerNow();
        QCOMPARE(desk.ended.size(), yes ? 1 : 0);
        QCOMPARE(desk.window.isVisible(), !yes);
        if (yes)
            return;
        // Whoever wanted to stay is asked again the next time.
        desk.end.onSignal(SIGTERM);
        QCOMPARE(desk.prompts.asked.size(), 2);
        QVERIFY(desk.ended.isEmpty());
    }

    void aSecondSignalIsAnAnswer()
    {
        Desk desk;
        QVERIFY(desk.edit());
        desk.end.onSignal(SIGTERM);
        desk.end.onSignal(SIGHUP);
        QCOMPARE(desk.ended, (QList<QVariantList>{ { 128 + SIGHUP } }));
        QVERIFY(!desk.window.isVisible());
        desk.prompts.answerNow(); // too late
        QCOMPARE(desk.ended.size(), 1);
    }

    void nobodyIsWaitedForLong()
    {
        Desk desk;
        QVERIFY(desk.edit());
        desk.end.setPatience(50ms);
        desk.end.onSignal(SIGTERM);
        QVERIFY(desk.ended.isEmpty());
        QTRY_COMPARE(desk.ended.size(), 1);
        QVERIFY(!desk.window.isVisible());
    }

    void aLogOutWaitsForAnAnswer()
    {
        Desk desk;
        QVERIFY(desk.edit());
        QVERIFY(!desk.end.onLogOut(true));
        QVERIFY(!desk.end.onLogOut(true)); // it is tried again meanwhile
        QCOMPARE(desk.prompts.asked.size(), 1);
        desk.prompts.answerNow();
        QCOMPARE(desk.ended, (QList<QVariantList>{ { 0 } }));
    }

    void aLogOutThatMayNotAskGoesOn_data()
    {
        QTest::addColumn<bool>("edited");
        QTest::newRow("with something that is not saved") << true;
        QTest::newRow("with nothing to ask about") << false;
    }
    void aLogOutThatMayNotAskGoesOn()
    {
        QFETCH(bool, edited);
        Desk desk;
        QVERIFY(!edited || desk.edit());
        QVERIFY(desk.end.onLogOut(!edited));
        QVERIFY(desk.window.isVisible()); // the log-out may be called off
        desk.window.close(); // as Qt does when it goes on
        QVERIFY(!desk.window.isVisible());
        QVERIFY(desk.prompts.asked.isEmpty());
    }

    void withoutAWindowItEnds()
    {
        ProgramEnd end;
        const QSignalSpy ended(&end, &ProgramEnd::ended);
        QVERIFY(end.onLogOut(true));
        end.onSignal(SIGINT);
        QCOMPARE(ended.size(), 1);
    }
};

QTEST_MAIN(TestProgramEnd)
#include "tst_programend.moc"
