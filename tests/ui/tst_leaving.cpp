// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/bulkplans.h"
#include "app/ops/bulkrunner.h"
#include "app/session.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/signindialog.h"
#include "ui/mainwindow.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneDesk;

namespace {

/// The window on the inventory of an account, with nothing edited yet.
struct Desk : PaneDesk
{
    explicit Desk(bool onSandbox = false)
    {
        signInAt(sandbox.url(), sandbox.sid(), sandbox.token(), onSandbox);
        window.show();
        window.showPane(u"inventory"_s);
    }
    bool ready()
    {
        return QTest::qWaitFor(
            [this] {
                return pane()->settledOnScreen() && !inspector()->key().isEmpty() && !accounts.subaccounts().isEmpty();
            },
            20'000);
    }
    Pane *pane() { return window.pane(u"inventory"_s); }
    InspectorPanel *inspector() { return pane()->findChild<InspectorPanel *>(); }
    void edit()
    {
        InspectorModel &edits = inspector()->model();
        edits.setData(edits.indexOf("friendly_name"), u"Front desk"_s);
    }
    /// A release whose answer takes its time.
    void beginChange()
    {
        sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 1'500 }, { "method", u"DELETE"_s } });
        OperationSpec spec;
        spec.kind = u"number.release"_s;
        spec.subject = inspector()->key();
        spec.summary = u"Release"_s;
        spec.request = { .verb = Verb::Delete, .path = sandbox.path(u"/IncomingPhoneNumbers/"_s + spec.subject) };
        session()->operations().run(spec, &window, [](const OperationReport &) {});
    }
    /// Does what the row says: an action of the window, an entry of the account menu, or closing.
    void go(const QString &how)
    {
        if (how == "close"_L1) {
            window.close();
            return;
        }
        if (how.startsWith("account."_L1))
            return window.actionSet().action(how.toLatin1().constData())->trigger();
        auto *switcher = window.findChild<QToolButton *>(u"accountSwitcher"_s);
        Q_EMIT switcher->menu()->aboutToShow();
        const QString name
            = how == "subaccount"_L1 ? "subaccount-"_L1 + accounts.subaccounts().first().sid : QString(how);
        switcher->menu()->findChild<QAction *>(name)->trigger();
    }

    MainWindow window{ context };
};

void addWays()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("minds"); // whether changes under way are asked about
    QTest::newRow("another subaccount is chosen") << u"subaccount"_s << false;
    QTest::newRow("signing out by the menu") << u"account.signOut"_s << true;
    QTest::newRow("signing out by the account button") << u"signOut"_s << true;
    QTest::newRow("another account is signed in to") << u"account.signIn"_s << false;
    QTest::newRow("trying the sandbox") << u"account.sandbox"_s << true;
    QTest::newRow("closing the window") << u"close"_s << true;
}

/// Whether the account or the window went, or is about to.
bool left(Desk &desk, Session *before, const QSignalSpy &sandbox)
{
    return desk.session() != before || !desk.window.isVisible() || !sandbox.isEmpty()
        || desk.window.findChild<SignInDialog *>();
}

} // namespace

class TestLeaving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsAreNotDroppedWithoutAQuestion_data() { addWays(); }
    void editsAreNotDroppedWithoutAQuestion()
    {
        QFETCH(QString, how);
        Desk desk;
        QVERIFY(desk.ready());
        desk.edit();
        Session *before = desk.session();
        const QSignalSpy sandbox(&desk.window, &MainWindow::sandboxRequested);
        desk.prompts.accept = false;
        desk.go(how);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().details.join(u' ').contains(u"Name"_s));
        QCoreApplication::processEvents();
        QVERIFY(!left(desk, before, sandbox));
        QVERIFY(desk.inspector()->hasEdits());
        desk.prompts.accept = true;
        desk.go(how);
        QTRY_VERIFY(left(desk, before, sandbox));
        QCOMPARE(desk.prompts.asked.size(), 2);
    }

    void nothingIsAskedWhereNothingIsLost_data() { addWays(); }
    void nothingIsAskedWhereNothingIsLost()
    {
        QFETCH(QString, how);
        Desk desk;
        QVERIFY(desk.ready());
        Session *before = desk.session();
        const QSignalSpy sandbox(&desk.window, &MainWindow::sandboxRequested);
        desk.go(how);
        QTRY_VERIFY(left(desk, before, sandbox));
        QVERIFY(desk.prompts.asked.isEmpty());
    }

    void changesUnderWayAreAskedAboutWhereTheyGoOutOfSight_data() { addWays(); }
    void changesUnderWayAreAskedAboutWhereTheyGoOutOfSight()
    {
        QFETCH(QString, how);
        QFETCH(bool, minds);
        Desk desk;
        QVERIFY(desk.ready());
        desk.beginChange();
        QCOMPARE(desk.session()->operations().running(), 1);
        desk.prompts.accept = false;
        desk.go(how);
        QCOMPARE(desk.prompts.asked.size(), minds ? 1 : 0);
    }

    void theSandboxIsNeverLeftUnasked_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("dialog"); // what comes after it
        QTest::newRow("signing in by the menu") << u"account.signIn"_s << u"signin"_s;
        QTest::newRow("signing in by the account button") << u"addAccount"_s << u"signin"_s;
        QTest::newRow("the accounts by the menu") << u"account.manage"_s << u"accounts"_s;
        QTest::newRow("the accounts by the account button") << u"manageAccounts"_s << u"accounts"_s;
        QTest::newRow("signing out by the menu") << u"account.signOut"_s << QString();
        QTest::newRow("signing out by the account button") << u"signOut"_s << QString();
    }
    void theSandboxIsNeverLeftUnasked()
    {
        QFETCH(QString, how);
        QFETCH(QString, dialog);
        Desk desk(true);
        QVERIFY(desk.ready());
        desk.edit();
        Session *before = desk.session();
        const QSignalSpy left(&desk.window, &MainWindow::sandboxLeft);
        desk.prompts.accept = false;
        desk.go(how);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.prompts.asked.first().title, u"Leave the sandbox?"_s);
        QCOMPARE(desk.prompts.asked.first().refuse, u"Stay"_s);
        QVERIFY(desk.prompts.asked.first().text.contains(u"lost"_s));
        QCoreApplication::processEvents();
        QCOMPARE(desk.session(), before);
        QVERIFY(desk.inspector()->hasEdits());
        QVERIFY(left.isEmpty());
        QVERIFY(!desk.window.findChild<QDialog *>());
        desk.prompts.accept = true;
        desk.go(how);
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(left.first().first().toString(), dialog);
        QCOMPARE(desk.prompts.asked.size(), 2);
        QVERIFY(!desk.session());
    }

    /// Bulk work that waits is asked about, since it is there at the next start: not on the sandbox, which is not.
    void bulkWorkThatWaitsIsAskedAboutWhereItIsKept_data()
    {
        QTest::addColumn<bool>("onSandbox");
        QTest::newRow("an account") << false;
        QTest::newRow("the sandbox") << true;
    }
    void bulkWorkThatWaitsIsAskedAboutWhereItIsKept()
    {
        QFETCH(bool, onSandbox);
        Desk desk(onSandbox);
        QVERIFY(desk.ready());
        IncomingNumber number;
        number.sid = desk.inspector()->key();
        number.number = u"+14155550100"_s;
        QVERIFY(desk.session()->bulk().start(planRelease({ number }, std::chrono::minutes(5)).plan));
        desk.prompts.accept = false;
        desk.go(u"close"_s);
        QCOMPARE(desk.prompts.asked.size(), onSandbox ? 0 : 1);
        QCOMPARE(desk.window.isVisible(), !onSandbox);
    }

    void anAnswerThatComesAfterTheAccountChangedDoesNothing()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.edit();
        desk.prompts.later = true;
        desk.go(u"account.signOut"_s);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        Session *now = desk.session();
        desk.prompts.answerNow();
        QCOMPARE(desk.session(), now);
    }

    void theAccountInUseIsNoSwitch()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.edit();
        desk.go(u"account"_s);
        QVERIFY(desk.prompts.asked.isEmpty());
        QVERIFY(desk.inspector()->hasEdits());
    }
};

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"
