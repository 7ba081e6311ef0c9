// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/eligibility.h"
#include "tests/ui/checkdesk.h"
#include "ui/widgets/tableexport.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestCheckPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrongIsMarkedBeforeAnythingIsSent()
    {
        CheckDesk desk;
        QVERIFY(desk.ready());
        desk.paste({ u"(312) 557-0001"_s, u"+13125570001"_s, u"12"_s, u"312-557-00"_s, hostable(2) });
        QVERIFY(desk.ready());
        QCOMPARE(desk.model()->totalRows(), 5);
        QCOMPARE(desk.verdict(u"2/1"_s), u"not-sent"_s);
        QVERIFY(desk.row(u"2/1"_s).reason.contains(u"already"_s));
        QCOMPARE(desk.row(u"2/1"_s).line, 2);
        QCOMPARE(desk.verdict(u"4/1"_s), u"not-sent"_s);
        QCOMPARE(desk.row(u"4/1"_s).number, u"312-557-00"_s);
        QCOMPARE(desk.verdict(hostable(1)), QString());
        QVERIFY(desk.part<QLabel>(u"numberListFound"_s)->text().contains(u"3"_s));
        QVERIFY(desk.part<QPlainTextEdit>(u"numberListProblems"_s)->toPlainText().contains(u"Line 4"_s));
        QCOMPARE(desk.asks(), 0);
        desk.check();
        QVERIFY(desk.through());
        QCOMPARE(desk.verdict(hostable(1)), u"yes"_s);
        QCOMPARE(desk.verdict(u"4/1"_s), u"not-sent"_s);
        QCOMPARE(desk.model()->totalRows(), 5);
        const QString sent = QString::fromUtf8(
            QJsonDocument(desk.sandbox.requests("POST", u"Eligibility"_s).first().toObject()).toJson());
        QVERIFY2(!sent.contains(u"312-557-00"_s), qPrintable(sent));
    }

    void oneNumberIsTypedAndCheckedByKeyboardAlone()
    {
        CheckDesk desk;
        QVERIFY(desk.ready());
        desk.pane.activateWindow();
        auto *text = desk.part<QPlainTextEdit>(u"numberList"_s);
        text->setFocus();
        QTest::keyClicks(text, u"312 557 0001"_s);
        QTRY_VERIFY(desk.button()->isEnabled());
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.through());
        QCOMPARE(desk.verdict(hostable(1)), u"yes"_s);
        QCOMPARE(desk.sandbox.count("POST", u"Eligibility$"_s), 1);
        QCOMPARE(desk.sandbox.count("POST", u"Bulk"_s), 0);
        QSignalSpy wanted(&desk.pane, &CheckPage::orderWanted);
        QVERIFY(desk.select(hostable(1), "check.step"));
        QCOMPARE(desk.action("check.step")->text(), rules::eligibilityStepButton(rules::EligibilityStep::CreateOrder));
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toStringList(), QStringList{ hostable(1) });
    }

    void whatIsTypedIsCheckedWithoutAPause()
    {
        CheckDesk desk;
        QVERIFY(desk.ready());
        desk.paste({ hostable(1) });
        QVERIFY(desk.ready());
        auto *text = desk.part<QPlainTextEdit>(u"numberList"_s);
        text->appendPlainText(hostable(2));
        desk.action("check.start")->trigger(); // before the pause that reading waits for
        QVERIFY(desk.through());
        QCOMPARE(desk.verdict(hostable(2)), u"yes"_s);
    }

    void everyDocumentedAnswerIsSaidInWords()
    {
        CheckDesk desk;
        QStringList numbers;
        for (int n = 200; n < 235; ++n)
            numbers.append(answering(n));
        QVERIFY(desk.checked(numbers));
        QCOMPARE(desk.answered(), int(numbers.size()));
        for (const QString &number : std::as_const(numbers)) {
            const EligibilityRow row = desk.row(number);
            QVERIFY2(!row.verdict.isEmpty(), qPrintable(number));
            QVERIFY2(row.detail.isEmpty() || row.detail == row.subStatus || !row.detail.contains(u'_'),
                     qPrintable(row.detail));
            QVERIFY2(!row.whatToDo.isEmpty() || row.step.isEmpty(), qPrintable(number));
        }
        QCOMPARE(desk.row(answering(201)).reason, rules::eligibilityReasonWords(u"country-not-supported"));
        QCOMPARE(desk.row(answering(203)).verdict, u"no"_s);
        QCOMPARE(desk.row(answering(230)).countryCode, u"USA"_s);
        QCOMPARE(desk.row(answering(230)).country, u"US"_s);
        // A word of tomorrow shows as it came.
        QCOMPARE(desk.row(answering(234)).whatToDo, u"A_STEP_OF_TOMORROW"_s);
        // Hosting by hand is no order.
        QSignalSpy wanted(&desk.pane, &CheckPage::orderWanted);
        desk.action("check.orderAll")->trigger();
        const QStringList ordered = wanted.first().first().toStringList();
        QVERIFY(ordered.contains(answering(200)));
        QVERIFY(!ordered.contains(answering(214)));
        for (const QString &number : ordered)
            QCOMPARE(desk.verdict(number), u"yes"_s);
    }

    void thousandsGoInBatchesAndShowAsTheyCome()
    {
        CheckDesk desk;
        desk.sandbox.freeze();
        desk.paste(hostables(2500));
        desk.check();
        QTRY_COMPARE(desk.sandbox.count("POST", u"Bulk"_s), 3);
        QVERIFY(passTime(desk.sandbox, *desk.session(), [&] { return desk.answered() > 0; }));
        QVERIFY2(desk.answered() < 2500, "a part shows before all");
        QVERIFY(!desk.part<QToolButton>(u"checkCancel"_s)->isHidden());
        QVERIFY2(desk.part<QLabel>(u"checkProgressText"_s)->text().contains(u"of %L1"_s.arg(2500)),
                 qPrintable(desk.part<QLabel>(u"checkProgressText"_s)->text()));
        QVERIFY(desk.through());
        QCOMPARE(desk.answered(), 2500);
        QCOMPARE(desk.sandbox.count("POST", u"Eligibility"_s), 3);
        QVERIFY(desk.part<QToolButton>(u"checkCancel"_s)->isHidden());
        QVERIFY(desk.action("check.orderAll")->text().contains(u"%L1"_s.arg(2500)));
        QVERIFY(desk.row(hostable(7)).requestSid.startsWith(u"EC"_s));
    }

    void aRestartInTheMiddleGoesOn()
    {
        SandboxFixture sandbox;
        sandbox.freeze();
        const QTemporaryDir folder;
        const QString text = (hostables(2500) + QStringList{ u"nonsense 12345"_s }).join(u'\n');
        {
            CheckProgram before(sandbox, folder.path());
            before.list()->setText(text);
            QVERIFY(QTest::qWaitFor([&] { return before.page.settledOnScreen(); }));
            before.page.actionSet()->action("check.start")->trigger();
            QTRY_COMPARE(sandbox.count("POST", u"Bulk"_s), 3);
            QVERIFY(QTest::qWaitFor([&] { return before.session()->transport().pending() == 0; }));
        }
        sandbox.step(60);
        CheckProgram after(sandbox, folder.path());
        QCOMPARE(after.list()->text(), text);
        QVERIFY(after.through());
        QCOMPARE(after.model()->totalRows(), 2501);
        QCOMPARE(after.model()->record<EligibilityRow>(hostable(2499))->verdict, u"yes"_s);
        QCOMPARE(after.model()->record<EligibilityRow>(u"2501/1"_s)->verdict, u"not-sent"_s);
        QCOMPARE(sandbox.count("POST", u"Eligibility"_s), 3);
    }

    void aLostAnswerIsAskedForAgain_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("numbers");
        for (const int numbers : { 1, 20 }) {
            for (const char *action : { "drop_before", "drop_after", "malformed", "truncated" })
                QTest::addRow("%s, %d number(s)", action, numbers)
                    << QJsonObject{ { u"action"_s, QLatin1StringView(action) } } << numbers;
            QTest::addRow("a 500, %d number(s)", numbers)
                << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 500 } } << numbers;
            QTest::addRow("a 429, %d number(s)", numbers)
                << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 429 } } << numbers;
        }
    }
    void aLostAnswerIsAskedForAgain()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(const int, numbers);
        fault.insert(u"method"_s, u"POST"_s);
        CheckDesk desk;
        QVERIFY(desk.sandbox.control("POST", u"faults"_s, fault).contains("id"_L1));
        desk.paste(hostables(numbers));
        desk.check();
        QTRY_VERIFY(desk.asks() > 0);
        QVERIFY(desk.through());
        QCOMPARE(desk.answered(), numbers);
        QCOMPARE(desk.asks(), 2);
        QCOMPARE(desk.notice(), QString());
    }

    void noAnswerAtAllIsSaidAndCanBeAskedAgain()
    {
        CheckDesk desk;
        desk.sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s }, { "count", -1 } });
        desk.paste(hostables(3));
        desk.check();
        QTRY_VERIFY(desk.asks() > 0);
        QVERIFY(desk.through(200));
        QCOMPARE(desk.verdict(hostable(0)), u"no-answer"_s);
        QVERIFY(!desk.row(hostable(0)).reason.isEmpty());
        QVERIFY2(desk.notice().contains(u"changes nothing"_s), qPrintable(desk.notice()));
        QVERIFY(!desk.notice().contains(u"failed"_s, Qt::CaseInsensitive));
        QCOMPARE(desk.list()->numbers().size(), 3); // nothing typed is lost
        desk.sandbox.clearFaults();
        auto *rest = desk.part<QToolButton>(u"checkRest"_s);
        QVERIFY(rest->isVisible() && rest->isEnabled());
        QTest::mouseClick(rest, Qt::LeftButton);
        QVERIFY(desk.through());
        QCOMPARE(desk.answered(), 3);
        QCOMPARE(desk.notice(), QString());
        QVERIFY(!rest->isVisible());
    }

    void aRefusalIsSaidPlainly_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("numbers");
        QTest::addColumn<QString>("said");
        QTest::newRow("a number that is none") << 400 << 22102 << 1 << u"does not take this as a phone number"_s;
        QTest::newRow("too many numbers") << 400 << 22125 << 3 << u"3"_s;
        QTest::newRow("an account that does not exist") << 400 << 21471 << 2 << u"does not exist"_s;
        QTest::newRow("no permission") << 403 << 20403 << 2 << u"may not check"_s;
        QTest::newRow("no such product here") << 404 << 20404 << 2 << u"no hosting check"_s;
        QTest::newRow("credentials that are none") << 401 << 20003 << 2 << u"credentials"_s;
    }
    void aRefusalIsSaidPlainly()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        QFETCH(const int, numbers);
        QFETCH(const QString, said);
        CheckDesk desk;
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"POST"_s },
                             { "status", status },
                             { "code", code },
                             { "message", u"Words of the service"_s },
                             { "count", -1 } });
        desk.paste(hostables(numbers));
        desk.check();
        QTRY_VERIFY(desk.asks() > 0);
        QVERIFY(desk.through());
        QCOMPARE(desk.verdict(hostable(0)), u"no-answer"_s);
        QCOMPARE(desk.row(hostable(0)).reason, u"Words of the service"_s);
        QVERIFY2(desk.notice().contains(said), qPrintable(desk.notice()));
        QCOMPARE(desk.asks(), 1);
        QVERIFY(!desk.action("check.orderAll")->isEnabled());
    }

    void oneBadNumberDoesNotTakeTheOthersWithIt()
    {
        CheckDesk desk;
        desk.sandbox.fault(
            { { "action", u"status"_s }, { "method", u"POST"_s }, { "status", 400 }, { "code", 22102 } });
        QVERIFY(desk.checked(hostables(8)));
        QCOMPARE(desk.answered(), 8);
        QCOMPARE(desk.asks(), 3); // all, then each half
    }

    void cancelingKeepsWhatCame()
    {
        CheckDesk desk;
        desk.sandbox.freeze();
        desk.paste(hostables(1400));
        desk.check();
        QVERIFY(passTime(desk.sandbox, *desk.session(), [&] { return desk.answered() > 0; }));
        const int before = desk.answered();
        QVERIFY(before < 1400);
        QTest::mouseClick(desk.part<QToolButton>(u"checkCancel"_s), Qt::LeftButton);
        QVERIFY(desk.ready());
        QCOMPARE(desk.answered(), before);
        const int reads = desk.sandbox.count("GET", u"Eligibility"_s);
        QVERIFY(!passTime(
            desk.sandbox, *desk.session(), [] { return false; }, 5));
        QCOMPARE(desk.sandbox.count("GET", u"Eligibility"_s), reads);
        QVERIFY(desk.part<QLabel>(u"checkProgressText"_s)->text().contains(u"canceled"_s));
        desk.action("check.rest")->trigger();
        QVERIFY(desk.through());
        QCOMPARE(desk.answered(), 1400);
    }

    void newNumbersJoinThoseThatHaveAnswers()
    {
        CheckDesk desk;
        QVERIFY(desk.checked(hostables(5)));
        desk.sandbox.forgetRequests();
        desk.part<QPlainTextEdit>(u"numberList"_s)->appendPlainText(hostable(50));
        QTRY_COMPARE(desk.list()->numbers().size(), 6);
        QVERIFY(desk.ready());
        QCOMPARE(desk.answered(), 5);
        QVERIFY2(desk.button()->text().contains(u"1"_s), qPrintable(desk.button()->text()));
        desk.check();
        QVERIFY(desk.through());
        QCOMPARE(desk.answered(), 6);
        QCOMPARE(desk.sandbox.count("POST", u"Eligibility$"_s), 1); // alone
    }

    void theAccountToHostInIsChosen()
    {
        CheckDesk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        auto *account = desk.part<QComboBox>(u"checkAccount"_s);
        QTRY_VERIFY(account->count() > 1);
        QVERIFY(desk.checked(hostables(2)));
        QCOMPARE(desk.row(hostable(0)).accountSid, desk.sandbox.sid());
        const QString other = desk.sandbox.subaccounts().first();
        account->setCurrentIndex(account->findData(other));
        QVERIFY2(desk.button()->text().contains(u"2"_s), "all numbers are to be asked of again");
        desk.check();
        QVERIFY(desk.through());
        QCOMPARE(desk.row(hostable(0)).accountSid, other);
        QCOMPARE(desk.row(hostable(0)).account, account->currentText());
        QSignalSpy wanted(&desk.pane, &CheckPage::orderWanted);
        desk.action("check.orderAll")->trigger();
        QCOMPARE(wanted.value(0).value(1).toString(), other);
        account->setEditText(u"AC12"_s);
        QVERIFY(!desk.button()->isEnabled());
        QVERIFY(!desk.button()->toolTip().isEmpty());
        account->setEditText(u"AC"_s + QString(32, u'9'));
        QVERIFY(desk.button()->isEnabled());
        desk.check();
        QVERIFY(desk.through());
        QVERIFY2(desk.notice().contains(u"does not exist"_s), qPrintable(desk.notice()));
    }

    void aNumberIsCorrectedInPlace_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("key");
        QTest::newRow("one that was never sent") << u"Acme, 312-557-00, Downtown"_s << u"2/1"_s;
        QTest::newRow("one that the service calls misspelt") << u"Acme, (500) 555-0202, Downtown"_s << answering(202);
    }
    void aNumberIsCorrectedInPlace()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, key);
        CheckDesk desk;
        QVERIFY(
            desk.checked({ u"Acme, %1, Uptown"_s.arg(hostable(1)), line, u"Acme, %1, Harbour"_s.arg(hostable(2)) }));
        QVERIFY(desk.select(key, "check.step"));
        QCOMPARE(desk.action("check.step")->text(), rules::eligibilityStepButton(rules::EligibilityStep::EditNumber));
        desk.sandbox.forgetRequests();
        desk.action("check.step")->trigger();
        auto *number = desk.part<QLineEdit>(u"checkNumber"_s);
        QVERIFY(number->isVisible());
        QVERIFY(!desk.part<QPushButton>(u"checkCorrect"_s)->isEnabled());
        number->setText(u"312 557"_s);
        QVERIFY(!desk.part<QPushButton>(u"checkCorrect"_s)->isEnabled());
        QVERIFY(!desk.part<QLabel>(u"checkNumberProblem"_s)->text().isEmpty());
        number->setText(u"312 557 0077"_s);
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(desk.through());
        QCOMPARE(desk.verdict(hostable(77)), u"yes"_s);
        QVERIFY(!desk.model()->contains(key));
        QVERIFY2(desk.list()->text().contains(u"Acme, (312) 557-0077, Downtown"_s), qPrintable(desk.list()->text()));
        QCOMPARE(desk.asks(), 1);
        QCOMPARE(desk.answered(), 3);
    }

    void theNextStepIsOneButton_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("step");
        using S = rules::EligibilityStep;
        QTest::newRow("create the order") << 200 << int(S::CreateOrder);
        QTest::newRow("nothing to do") << 201 << int(S::None);
        QTest::newRow("correct it") << 202 << int(S::EditNumber);
        QTest::newRow("ask about the carrier") << 204 << int(S::ContactSupport);
        QTest::newRow("look at the order") << 206 << int(S::ManageOrder);
        QTest::newRow("run the check again") << 210 << int(S::Retry);
        QTest::newRow("choose another account") << 212 << int(S::UpdateAccount);
    }
    void theNextStepIsOneButton()
    {
        QFETCH(const int, number);
        QFETCH(const int, step);
        const auto wanted = rules::EligibilityStep(step);
        CheckDesk desk;
        QVERIFY(desk.checked({ answering(number), hostable(1) }));
        QVERIFY(desk.view()->goTo(answering(number)));
        QTRY_VERIFY(desk.part<QWidget>(u"checkStep"_s)->isVisible());
        const bool any = wanted != rules::EligibilityStep::None;
        QTRY_COMPARE(desk.action("check.step")->isEnabled(), any);
        auto *next = desk.part<QToolButton>(u"checkNext"_s);
        QCOMPARE(next->isVisible(), any && wanted != rules::EligibilityStep::EditNumber);
        if (any)
            QCOMPARE(desk.action("check.step")->text(), rules::eligibilityStepButton(wanted));
        QSignalSpy orders(&desk.pane, &CheckPage::orderWanted);
        QSignalSpy told(&desk.pane, &Pane::message);
        QGuiApplication::clipboard()->clear();
        desk.sandbox.forgetRequests();
        desk.action("check.step")->trigger();
        QVERIFY(desk.through());
        QCOMPARE(orders.size(), wanted == rules::EligibilityStep::CreateOrder ? 1 : 0);
        QCOMPARE(desk.asks(), wanted == rules::EligibilityStep::Retry ? 1 : 0);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.contains(answering(number)) && copied.contains(u"EC"_s) && copied.contains(desk.sandbox.sid()),
                 wanted == rules::EligibilityStep::ContactSupport);
        QCOMPARE(desk.sandbox.count("GET", u"HostedNumber.*Orders"_s),
                 wanted == rules::EligibilityStep::ManageOrder ? 1 : 0);
        if (wanted == rules::EligibilityStep::ManageOrder)
            QVERIFY2(desk.notice().contains(u"no order"_s), qPrintable(desk.notice()));
        if (wanted == rules::EligibilityStep::UpdateAccount)
            QVERIFY(!told.isEmpty());
    }

    void theOrderThatThereIsIsShown()
    {
        CheckDesk desk;
        const QString number = u"+14155550142"_s;
        const HttpAnswer made
            = desk.sandbox.post(u"/v2/HostedNumber/Orders"_s,
                                { { u"PhoneNumber"_s, number },
                                  { u"ContactPhoneNumber"_s, u"+14155550100"_s },
                                  { u"AddressSid"_s,
                                    desk.sandbox.get(desk.sandbox.path(u"/Addresses.json?IsoCountry=US"_s))
                                        .rows("addresses")
                                        .first()["sid"_L1]
                                        .toString() },
                                  { u"Email"_s, u"owner@example.com"_s } });
        const QString sid = made.text("sid");
        QVERIFY2(sid.startsWith(u"HR"_s), made.body.constData());
        QVERIFY(desk.checked({ number }));
        QSignalSpy shown(&desk.pane, &Pane::showPane);
        QVERIFY(desk.select(number, "check.step"));
        desk.action("check.step")->trigger();
        QVERIFY(desk.through());
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first(), (QVariantList{ u"hosted"_s, sid }));
    }

    void severalRowsHaveTheStepThatTheyShare()
    {
        CheckDesk desk;
        QVERIFY(desk.checked(hostables(3) + QStringList{ answering(204), answering(205) }));
        QSignalSpy wanted(&desk.pane, &CheckPage::orderWanted);
        desk.view()->selectKeys({ hostable(0), hostable(2) });
        QTRY_COMPARE(desk.action("check.step")->isEnabled(), true);
        desk.action("check.step")->trigger();
        QCOMPARE(wanted.last().first().toStringList(), (QStringList{ hostable(0), hostable(2) }));
        desk.view()->selectKeys({ hostable(0), answering(204) });
        QTRY_VERIFY(!desk.action("check.step")->isEnabled());
        desk.view()->selectKeys({ answering(204), answering(205) });
        QTRY_VERIFY(desk.action("check.step")->isEnabled());
        desk.action("check.step")->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(answering(204)) && copied.contains(answering(205)));
        // Ask again for these alone.
        desk.sandbox.forgetRequests();
        desk.action("check.again")->trigger();
        QVERIFY(desk.through());
        QCOMPARE(desk.asks(), 1);
        QCOMPARE(desk.answered(), 5);
    }

    void chipsKeepWhatTheySay()
    {
        CheckDesk desk;
        QVERIFY(desk.checked(hostables(4) + QStringList{ answering(201), answering(204), answering(214), u"31255"_s }));
        const auto press = [&](const QString &chip) {
            desk.bar()->clear();
            desk.pane.findChild<QToolButton *>(u"filter."_s + chip)->click();
        };
        press(u"yes"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 5);
        press(u"no"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 2);
        press(u"support"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 2);
        QTRY_VERIFY(desk.model()->rowOf(answering(204)) >= 0 && desk.model()->rowOf(answering(214)) >= 0);
    }

    void theResultIsExportedWithReasons()
    {
        CheckDesk desk;
        QVERIFY(desk.checked({ hostable(1), answering(201), u"31255"_s }));
        desk.prompts.file = desk.folder.filePath(u"check.csv"_s);
        desk.pane.findChild<TableExport *>()->run(TableExport::Rows::All);
        QTRY_VERIFY(QFile::exists(desk.prompts.file));
        QTRY_VERIFY(!desk.pane.findChild<TableExport *>()->isRunning());
        QFile file(desk.prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY2(csv.contains(rules::eligibilityReasonWords(u"country-not-supported")), qPrintable(csv));
        QCOMPARE(csv.trimmed().count(u'\n'), 3);
    }

    void anotherAccountHasItsOwnList()
    {
        CheckDesk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.checked(hostables(2)));
        desk.accounts.switchTo(desk.sandbox.subaccounts().first());
        QVERIFY(desk.ready());
        QCOMPARE(desk.list()->text(), QString());
        QCOMPARE(desk.model()->totalRows(), 0);
        desk.paste({ hostable(9) });
        QVERIFY(desk.ready());
        desk.accounts.switchTo({});
        QVERIFY(desk.through());
        QCOMPARE(desk.list()->numbers(), hostables(2));
        QCOMPARE(desk.answered(), 2);
        QVERIFY(desk.pane.unsaved().isEmpty());
    }

    void aSubaccountWithoutItsOwnCredentialsSaysSo()
    {
        CheckDesk desk;
        desk.signInAt(desk.sandbox.url(), desk.sandbox.sid(), desk.sandbox.token());
        desk.accounts.switchTo(u"AC"_s + QString(32, u'7')); // nobody knows its token
        QVERIFY(desk.ready());
        QVERIFY2(desk.notice().contains(u"own auth token"_s), qPrintable(desk.notice()));
        desk.paste({ hostable(1) });
        QVERIFY(desk.ready());
        QVERIFY(!desk.button()->isEnabled());
        QVERIFY(desk.button()->toolTip().contains(u"own auth token"_s));
        QCOMPARE(desk.asks(), 0);
    }

    void theListIsEmptiedOnlyWhenSomebodyAgrees()
    {
        CheckDesk desk;
        QVERIFY(desk.checked(hostables(2)));
        desk.prompts.accept = false;
        desk.action("check.clear")->trigger();
        QCOMPARE(desk.list()->numbers().size(), 2);
        desk.prompts.accept = true;
        desk.action("check.clear")->trigger();
        QVERIFY(desk.ready());
        QCOMPARE(desk.model()->totalRows(), 0);
        QCOMPARE(desk.list()->text(), QString());
        QVERIFY(!desk.action("check.clear")->isEnabled());
    }

    void everythingThatActsHasANameAndAKey()
    {
        CheckDesk desk;
        QVERIFY(desk.ready());
        for (const char *name : { "checkButton", "checkAccount", "checkCancel", "checkRest", "checkNext", "checkAgain",
                                  "checkNumber", "checkCorrect", "numberList" }) {
            const auto *widget = desk.part<QWidget>(QLatin1StringView(name));
            QVERIFY2(widget, name);
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
        }
    }
};

QTEST_MAIN(TestCheckPage)
#include "tst_checkpage.moc"
