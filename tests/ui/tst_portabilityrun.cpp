// SPDX-License-Identifier: GPL-3.0-or-later
// A check for porting on its way: held, canceled, interrupted, and more numbers than one request takes.
#include "app/localdata/localdata.h"
#include "tests/support/portdesk.h"
#include "tests/ui/portabilitydesk.h"
#include "ui/panes/portin/portinpane.h"
#include "ui/panes/portin/portrequestpage.h"
#include "ui/panes/portin/portrequestsheet.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

/// Until all is answered. QTest::qWaitFor() sleeps between looks, which with thousands of answers takes long.
bool waited(Pane &page)
{
    QSignalSpy changes(&page, &Pane::settledOnScreenChanged);
    while (!page.settledOnScreen()) {
        if (!changes.wait(30'000))
            return false;
    }
    return true;
}

} // namespace

class TestPortabilityRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void moreThanOneRequestTakesAreDividedAndThatIsSaid()
    {
        PortabilityDesk desk;
        desk.paste(portables(1004));
        desk.check();
        QVERIFY(waited(desk.pane));
        QCOMPARE(desk.answered(), 1004);
        desk.prompts.accept = false;
        desk.action("portability.request")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY2(desk.prompts.asked.first().text.contains(u"1,000"_s), qPrintable(desk.prompts.asked.first().text));
        QCOMPARE(desk.prompts.asked.first().details.size(), 2);
        QVERIFY(desk.wanted.isEmpty());
    }

    void twoThousandFiveHundredGoFromTheListToThreeRequests()
    {
        PaneBench<PortInPane> desk;
        PortDesk port(desk.sandbox);
        PortDocument bill;
        bill.id = u"bill"_s;
        bill.state = billstate::uploaded;
        bill.sid = port.bill();
        bill.setDated(desk.session()->clock().now().toLocalTime().date().addDays(-3));
        QVERIFY(desk.local.documents().save(desk.sandbox.sid(), bill));
        desk.pane.showTab(u"check"_s);
        auto *check = qobject_cast<PortabilityPage *>(desk.pane.page(u"check"_s));
        auto *form = qobject_cast<PortRequestPage *>(desk.pane.page(u"form"_s));
        QVERIFY(QTest::qWaitFor([&] { return check->settledOnScreen(); }));
        check->findChild<NumberListBox *>()->setText(portables(2500).join(u'\n'));
        QVERIFY(check->findChild<NumberListBox *>()->readNow());
        int most = 0;
        QSet<QString> told; // of how far it is
        const auto *progress = check->findChild<QLabel *>(u"portabilityProgressText"_s);
        check->actionSet()->action("portability.start")->trigger();
        connect(check, &Pane::settledOnScreenChanged, check, [&] {
            most = std::max(most, desk.session()->transport().pending());
            told.insert(progress->text());
        });
        QVERIFY(waited(*check));
        QVERIFY2(most >= 2 && most <= 6, qPrintable(QString::number(most)));
        QVERIFY2(told.size() > 3, qPrintable(QStringList(told.values()).join(u'|')));
        QCOMPARE(desk.sandbox.count("GET", u"Portability"_s), 2500);
        check->actionSet()->action("portability.request")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY2(desk.prompts.asked.first().text.contains(u"3 request(s)"_s),
                 qPrintable(desk.prompts.asked.first().text));
        QCOMPARE(desk.pane.currentTab(), u"form"_s);
        QCOMPARE(form->sheet()->e164s().size(), 2500);
        // Every one of them was checked: none is said not to be.
        QVERIFY(!form->findChild<QLabel *>(u"portNumbersLine"_s)->text().contains(u"not checked"_s));
        PortInForm customer;
        customer.customerType = u"Business"_s;
        customer.customerName = u"Harbor Bakery Inc."_s;
        customer.accountNumber = u"A-77"_s;
        customer.accountTelephoneNumber = u"(307) 556-0001"_s;
        customer.authorizedRepresentative = u"Robin Example"_s;
        customer.authorizedRepresentativeEmail = u"robin@example.com"_s;
        customer.street = u"101 Spear St"_s;
        customer.city = u"San Francisco"_s;
        customer.state = u"CA"_s;
        customer.zip = u"94105"_s;
        form->sheet()->takeTemplate(customer.templateMap());
        form->attach({ bill.sid });
        const auto before = port.list(u"?Size=100"_s).rows("port_in_requests").size();
        QTRY_VERIFY(form->actionSet()->action("portform.send")->isEnabled());
        form->actionSet()->action("portform.send")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(desk.sandbox.count("POST", u"/Porting/PortIn$"_s), 3, 60'000);
        QTRY_VERIFY(form->sheet()->draft().isEmpty());
        QCOMPARE(port.list(u"?Size=100"_s).rows("port_in_requests").size(), before + 3);
    }

    void withoutTheServiceItPausesAndNothingIsLost()
    {
        PortabilityDesk desk;
        QVERIFY(desk.ready());
        desk.paste(portables(400));
        desk.check();
        QTRY_VERIFY(desk.answered() > 20);
        desk.sandbox.stop();
        QTRY_VERIFY_WITH_TIMEOUT(desk.progress().contains(u"paused"_s), 90'000);
        const int kept = desk.answered();
        QVERIFY(kept > 20 && kept < 400);
        QVERIFY2(desk.notice().contains(u"paused"_s) && desk.notice().contains(u"Answers that came are kept"_s),
                 qPrintable(desk.notice()));
        QVERIFY(!desk.notice().contains(u"failed"_s, Qt::CaseInsensitive));
        QCOMPARE(desk.list()->numbers(), portables(400));
        QVERIFY2(desk.button()->text().contains(u"Go on"_s), qPrintable(desk.button()->text()));
        QVERIFY(desk.button()->isEnabled());
    }

    void aLostAnswerIsAskedForAgain_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        for (const char *action : { "drop_before", "drop_after", "malformed", "truncated" })
            QTest::addRow("%s", action) << QJsonObject{ { u"action"_s, QLatin1StringView(action) } };
        for (const int status : { 500, 429 })
            QTest::addRow("a %d", status) << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, status } };
    }
    void aLostAnswerIsAskedForAgain()
    {
        QFETCH(QJsonObject, fault);
        fault.insert(u"method"_s, u"GET"_s);
        fault.insert(u"path"_s, u"Portability"_s);
        PortabilityDesk desk;
        QVERIFY(desk.sandbox.control("POST", u"faults"_s, fault).contains("id"_L1));
        QVERIFY(desk.checked(portables(6)));
        QCOMPARE(desk.answered(), 6);
        QCOMPARE(desk.asks(), 7);
        QCOMPARE(desk.notice(), QString());
    }

    void noAnswerIsSaidAndAskedForAgain()
    {
        PortabilityDesk desk;
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "status", 404 },
                             { "code", 20404 },
                             { "message", u"Words of the service"_s },
                             { "path", portable(1).mid(1) },
                             { "count", -1 } });
        QVERIFY(desk.checked(portables(3)));
        QCOMPARE(desk.verdict(portable(1)), u"no-answer"_s);
        QCOMPARE(desk.row(portable(1)).reason, u"Words of the service"_s);
        QCOMPARE(desk.answered(), 2);
        QVERIFY2(desk.progress().contains(u"1 got none"_s), qPrintable(desk.progress()));
        QVERIFY(!desk.notice().isEmpty() && !desk.notice().contains(u"failed"_s, Qt::CaseInsensitive));
        QCOMPARE(desk.list()->numbers().size(), 3); // nothing typed is lost
        desk.sandbox.clearFaults();
        desk.click("Rest");
        QVERIFY(desk.ready());
        QCOMPARE(desk.answered(), 3);
        QCOMPARE(desk.notice(), QString());
        QVERIFY(!desk.own<QToolButton>("Rest")->isVisible());
    }

    void refusedCredentialsPauseItAndItGoesOn()
    {
        PortabilityDesk desk;
        QVERIFY(desk.ready());
        desk.sandbox.fault(
            { { "action", u"status"_s }, { "status", 401 }, { "path", u"Portability"_s }, { "count", -1 } });
        QVERIFY(desk.checked(portables(40)));
        QCOMPARE(desk.answered(), 0);
        QVERIFY2(desk.notice().contains(u"paused"_s) && desk.notice().contains(u"credentials"_s),
                 qPrintable(desk.notice()));
        QVERIFY2(desk.asks() <= 8, "the others are not even tried");
        QTRY_COMPARE(desk.session()->transport().pending(), 0);
        desk.sandbox.clearFaults();
        QVERIFY2(desk.button()->text().contains(u"Go on"_s), qPrintable(desk.button()->text()));
        desk.check();
        QVERIFY(desk.ready());
        QCOMPARE(desk.answered(), 40);
        QCOMPARE(desk.notice(), QString());
    }

    void aCheckIsHeldAndCanceled()
    {
        PortabilityDesk desk;
        QVERIFY(desk.ready());
        desk.paste(portables(300));
        desk.check();
        QTRY_VERIFY(desk.answered() > 0);
        desk.click("Pause");
        QTRY_COMPARE(desk.session()->transport().pending(), 0);
        QVERIFY(desk.ready());
        const int held = desk.answered();
        QVERIFY2(held < 300, qPrintable(QString::number(held)));
        QVERIFY2(desk.progress().contains(u"paused"_s), qPrintable(desk.progress()));
        QCOMPARE(desk.asks(), held);
        desk.click("Pause");
        QTRY_VERIFY(desk.answered() > held);
        desk.click("Cancel");
        QVERIFY(desk.ready());
        const int came = desk.answered();
        QVERIFY2(desk.progress().contains(u"canceled"_s), qPrintable(desk.progress()));
        desk.click("Rest");
        QVERIFY(desk.ready());
        QCOMPARE(desk.answered(), 300);
        QVERIFY(desk.asks() <= 300 + 4); // what was under way when it was canceled
        QVERIFY(came < 300);
    }

    void aRestartInTheMiddleGoesOn()
    {
        SandboxFixture sandbox;
        const QTemporaryDir folder;
        const QString text = (portables(300) + QStringList{ u"nonsense 12345"_s }).join(u'\n');
        const auto answers = [](const PortabilityProgram &program) {
            int count = 0;
            for (const QString &number : portables(300))
                count += program.model()->record<PortabilityRow>(number).value_or(PortabilityRow()).verdict == "yes"_L1;
            return count;
        };
        int before = 0;
        {
            PortabilityProgram first(sandbox, folder.path());
            first.list()->setText(text);
            first.page.actionSet()->action("portability.start")->trigger();
            QTRY_VERIFY(answers(first) > 20);
            first.page.actionSet()->action("portability.pause")->trigger();
            QTRY_COMPARE(first.session()->transport().pending(), 0);
            before = answers(first);
            QVERIFY(before < 300);
        }
        PortabilityProgram second(sandbox, folder.path());
        QCOMPARE(second.list()->text(), text);
        QTRY_COMPARE_WITH_TIMEOUT(answers(second), 300, 30'000);
        QCOMPARE(sandbox.count("GET", u"Portability"_s), 300); // no answer was asked for twice
        QCOMPARE(second.model()->record<PortabilityRow>(u"301/1"_s)->verdict, u"not-sent"_s);
    }
};

QTEST_MAIN(TestPortabilityRun)
#include "tst_portabilityrun.moc"
