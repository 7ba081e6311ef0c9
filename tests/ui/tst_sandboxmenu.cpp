// SPDX-License-Identifier: GPL-3.0-or-later
// The menu that plays the other side: customers, signers, carriers and time. In the real window, on a sandbox.
#include "tests/support/panedesk.h"
#include "ui/mainwindow.h"
#include "ui/sandboxmenu.h"

#include <QMenuBar>
#include <QStatusBar>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;

namespace {

QString inView;

/// A pane with one thing in view.
class OneThing : public Pane
{
public:
    using Pane::Pane;
    void setSession(Session *) override { }
    QString subject() const override { return inView; }
};

constexpr PaneEntry entries[] = { { "thing", "Thing", "call-start", [](AppContext &context, QWidget *parent) -> Pane * {
                                       return new OneThing(context, parent);
                                   } } };

struct Shell : PaneDesk
{
    MainWindow window{ context, entries };

    Shell() { window.show(); }
    SandboxMenu *menu() const { return window.findChild<SandboxMenu *>(); }
    QAction *action(const char *id) const { return window.findChild<QAction *>("sandbox."_L1 + QLatin1StringView(id)); }
    QJsonObject order(const QString &sid) { return sandbox.get(u"/v2/HostedNumber/Orders/"_s + sid).json(); }
    QString anOrderIn(const QString &status)
    {
        const QJsonArray items = sandbox.get(u"/v2/HostedNumber/Orders?PageSize=1000"_s).rows("items");
        for (const QJsonValue &row : items) {
            if (row["status"_L1] == status)
                return row["sid"_L1].toString();
        }
        return {};
    }
    QString statusOf(const QString &sid) { return order(sid)["status"_L1].toString(); }
};

} // namespace

class TestSandboxMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { inView.clear(); }

    void isThereOnTheSandboxAlone();
    void offersWhatFitsTheThingInView_data();
    void offersWhatFitsTheThingInView();
    void aCallIsAnsweredAndTheOrderIsVerified();
    void aLetterIsSigned();
    void aPortInIsMoved_data();
    void aPortInIsMoved();
    void timePasses();
    void whatTheSandboxRefusesIsSaid();
    void theGenerationIsChosen();
    void aRealAccountIsNeverSentAnything();
};

void TestSandboxMenu::isThereOnTheSandboxAlone()
{
    Shell shell;
    QVERIFY(shell.menu()->menuAction()->isVisible());
    shell.accounts.signOut();
    QVERIFY(!shell.menu()->menuAction()->isVisible());
    shell.signInNowhere(false);
    QVERIFY(!shell.menu()->menuAction()->isVisible());
}

void TestSandboxMenu::offersWhatFitsTheThingInView_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("call");
    QTest::addColumn<bool>("letter");
    QTest::addColumn<bool>("port");
    QTest::newRow("nothing is in view") << QString() << false << false << false;
    QTest::newRow("an order") << u"HR1"_s << true << false << false;
    QTest::newRow("a letter") << u"PX1"_s << false << true << false;
    QTest::newRow("a port-in request") << u"KW1"_s << false << false << true;
    QTest::newRow("a number") << u"PN1"_s << false << false << false;
}

void TestSandboxMenu::offersWhatFitsTheThingInView()
{
    QFETCH(const QString, subject);
    Shell shell;
    inView = subject;
    Q_EMIT shell.menu()->aboutToShow();
    QTEST(shell.action("callRight")->isEnabled(), "call");
    QTEST(shell.action("sign")->isEnabled(), "letter");
    QTEST(shell.action("portSign")->isEnabled(), "port");
    QVERIFY(shell.action("oneDay")->isEnabled());
}

void TestSandboxMenu::aCallIsAnsweredAndTheOrderIsVerified()
{
    Shell shell;
    inView = shell.anOrderIn(u"received"_s);
    QVERIFY(!inView.isEmpty());
    QCOMPARE(shell.sandbox.post(u"/v2/HostedNumber/Orders/"_s + inView, { { u"Status"_s, u"pending-verification"_s } })
                 .status,
             200);
    Q_EMIT shell.menu()->aboutToShow();
    shell.action("callRight")->trigger();
    QTRY_VERIFY(shell.window.statusBar()->currentMessage().contains(u"right code"_s));
    shell.sandbox.step(120);
    QTRY_COMPARE(shell.statusOf(inView), u"verified"_s);
}

void TestSandboxMenu::aLetterIsSigned()
{
    Shell shell;
    const QJsonArray letters = shell.sandbox.get(u"/v2/HostedNumber/AuthorizationDocuments"_s).rows("items");
    for (const QJsonValue &letter : letters) {
        if (letter["status"_L1] == "signing"_L1)
            inView = letter["sid"_L1].toString();
    }
    QVERIFY(!inView.isEmpty());
    Q_EMIT shell.menu()->aboutToShow();
    shell.action("sign")->trigger();
    QTRY_COMPARE(shell.sandbox.get(u"/v2/HostedNumber/AuthorizationDocuments/"_s + inView).text("status"), u"signed"_s);
}

void TestSandboxMenu::aPortInIsMoved_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("act");
    QTest::addColumn<QString>("to");
    QTest::newRow("reviewed") << u"In Review"_s << QByteArray("portReview") << u"Waiting for Signature"_s;
    QTest::newRow("signed") << u"Waiting for Signature"_s << QByteArray("portSign") << u"In Progress"_s;
    QTest::newRow("expired") << u"Waiting for Signature"_s << QByteArray("portExpire") << u"Expired"_s;
    QTest::newRow("name rejected") << u"In Progress"_s << QByteArray("portRejectName") << u"Action Required"_s;
    QTest::newRow("PIN rejected") << u"In Progress"_s << QByteArray("portRejectPin") << u"Action Required"_s;
    QTest::newRow("ported") << u"In Progress"_s << QByteArray("portComplete") << u"Completed"_s;
    QTest::newRow("canceled") << u"Canceling"_s << QByteArray("portCancel") << u"Canceled"_s;
}

void TestSandboxMenu::aPortInIsMoved()
{
    QFETCH(const QString, from);
    QFETCH(const QByteArray, act);
    QFETCH(const QString, to);
    Shell shell;
    const QString list = u"/v1/Porting/PortIn/PortInRequests"_s;
    const QJsonArray found
        = shell.sandbox.get(list + u"?PortInRequestStatus="_s + QString(from).replace(u' ', u"%20"_s))
              .rows("port_in_requests");
    QVERIFY(!found.isEmpty());
    inView = found.first()["port_in_request_sid"_L1].toString();
    Q_EMIT shell.menu()->aboutToShow();
    shell.action(act.constData())->trigger();
    QTRY_COMPARE(shell.sandbox.get(u"/v1/Porting/PortIn/"_s + inView).text("port_in_request_status"), to);
}

void TestSandboxMenu::timePasses()
{
    Shell shell;
    shell.watch.begin();
    const qint64 before = shell.sandbox.now();
    shell.action("eightDays")->trigger();
    constexpr qint64 eightDays = 8 * 86'400;
    QTRY_VERIFY(shell.sandbox.now() >= before + eightDays);
    // The session's clock follows.
    QTRY_VERIFY(shell.session()->clock().now().toSecsSinceEpoch() >= before + eightDays);
}

void TestSandboxMenu::whatTheSandboxRefusesIsSaid()
{
    Shell shell;
    inView = u"HR00000000000000000000000000000000"_s;
    Q_EMIT shell.menu()->aboutToShow();
    shell.action("callRight")->trigger();
    QTRY_VERIFY(shell.window.statusBar()->currentMessage().startsWith(u"Sandbox: "_s));
    QVERIFY(!shell.window.statusBar()->currentMessage().contains(u"right code"_s));
}

void TestSandboxMenu::theGenerationIsChosen()
{
    Shell shell;
    shell.action("preview")->trigger();
    QCOMPARE(shell.session()->hostedGeneration(), HostedGeneration::Preview);
    shell.action("preview")->trigger();
    QCOMPARE(shell.session()->hostedGeneration(), HostedGeneration::V2);
}

void TestSandboxMenu::aRealAccountIsNeverSentAnything()
{
    Shell shell;
    shell.signInAt(shell.sandbox.url(), shell.sandbox.sid(), shell.sandbox.token(), false);
    const qint64 before = shell.sandbox.now();
    shell.sandbox.forgetRequests();
    shell.action("eightDays")->trigger();
    bool through = false;
    shell.session()->transport().send(Request{ .path = u"/2010-04-01/Accounts/{AccountSid}/Addresses.json"_s }, this,
                                      [&](const Result<Reply> &) { through = true; });
    QTRY_VERIFY(through);
    constexpr qint64 oneDay = 86'400;
    QVERIFY(shell.sandbox.now() < before + oneDay);
}

QTEST_MAIN(TestSandboxMenu)
#include "tst_sandboxmenu.moc"
