// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock.h"
#include "models/forms/portinform.h"
#include "tests/support/hosteddesk.h"
#include "tests/ui/portrequestsdesk.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/portresubmitdialog.h"
#include "ui/panes/portin/portedtwin.h"
#include "ui/panes/portin/portinpane.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nd;
namespace test = nd::test;
using Desk = test::PortRequestsDesk;

class TestPortRequestsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRequestIsThereWithItsStage()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const qsizetype all = desk.port.list(u"?Size=100"_s).rows("port_in_requests").size();
        QVERIFY(all > 8);
        QCOMPARE(desk.model()->totalRows(), all);
        QTRY_COMPARE(desk.stage(u"all"_s)->count(), all);
        QVERIFY(desk.stage(u"Action Required"_s)->count() > 0);
        const QString sid = desk.in(u"Waiting for Signature"_s);
        QCOMPARE(desk.value(sid, "to_do").toString(), u"Customer signs the letter"_s);
        QVERIFY(desk.value(sid, "local_stage_since").toDateTime().isValid());
    }

    void aStageFiltersTheTable_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard") << true;
    }
    void aStageFiltersTheTable()
    {
        QFETCH(bool, byKeyboard);
        Desk desk;
        QVERIFY(desk.ready());
        const QString stage = u"In Review"_s;
        QTRY_VERIFY(desk.stage(stage)->count() > 0);
        if (byKeyboard) {
            desk.stage(u"all"_s)->setFocus();
            QTest::keyClick(desk.pane.focusWidget(), Qt::Key_Right);
        } else {
            QTest::mouseClick(desk.stage(stage), Qt::LeftButton);
        }
        QVERIFY(desk.stage(stage)->isChecked());
        QTRY_COMPARE(desk.model()->visibleRows(), desk.stage(stage)->count());
        for (int row = 0; row < desk.model()->visibleRows(); ++row)
            QVERIFY(sameWord(desk.value(desk.model()->keyAt(row), "port_in_request_status").toString(), stage));
    }

    void theListIsFilledInRequestByRequest()
    {
        Desk desk;
        desk.watch.setTimes({ .gap = std::chrono::milliseconds(1) });
        desk.watch.begin();
        QVERIFY(desk.ready());
        // Each is read by itself once, and no more than that.
        QTRY_VERIFY_WITH_TIMEOUT(!desk.find([](const PortInRequest &request) { return !request.isDetailed(); }),
                                 20'000);
        const QString sid = desk.in(u"Action Required"_s);
        QCOMPARE(desk.value(sid, "losing_carrier_information.customer_name").toString(), u"Example Dental Practice"_s);
        QCOMPARE(desk.value(sid, "numbers_rejected").toInt(), 2);
        QVERIFY(desk.value(sid, "port_date").toDateTime().isValid());
        // A list read after that takes nothing away.
        desk.pane.refresh();
        QVERIFY(desk.ready());
        QCOMPARE(desk.value(sid, "losing_carrier_information.customer_name").toString(), u"Example Dental Practice"_s);
        QVERIFY(!desk.value(sid, "suggested_action").toString().isEmpty());
    }

    void eachNumberHasItsStageAndTheReasonInPlainWords_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("says");
        QTest::newRow("accepted") << u"Action Required"_s << u"Port Pending"_s << u"Port date"_s;
        QTest::newRow("rejected for the name")
            << u"Action Required"_s << u"Port Rejected"_s << u"name does not match the losing carrier's records"_s;
        QTest::newRow("waiting") << u"Waiting for Signature"_s << u"Waiting for Signature"_s << u"not signed yet"_s;
        QTest::newRow("ported") << u"Completed"_s << u"Completed"_s << u"is on Twilio"_s;
    }
    void eachNumberHasItsStageAndTheReasonInPlainWords()
    {
        QFETCH(QString, request);
        QFETCH(QString, number);
        QFETCH(QString, says);
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.look(desk.in(request)));
        const auto one = desk.number(number);
        QVERIFY2(one, qPrintable(number));
        QVERIFY(desk.numbersView()->goTo(one->sid));
        const QString all = desk.ofNumber("stageNow") + desk.ofNumber("stageSentence") + desk.ofNumber("stageFailure")
            + desk.ofNumber("stageMore");
        QVERIFY2(all.contains(says), qPrintable(all));
        QTRY_COMPARE(
            desk.ofRequest("stageNow").section(u',', 0, 0),
            portInRequestPipeline().label(desk.value(desk.numbers()->request(), "port_in_request_status").toString()));
    }

    void whatTimeBringsIsSaid()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.look(desk.in(u"Waiting for Signature"_s)));
        QTRY_VERIFY(desk.ofRequest("stageDeadline").contains(u"Expired"_s));
        QVERIFY(desk.button(u"requests.copyLink"_s));
        QTest::mouseClick(desk.button(u"requests.copyLink"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 desk.value(desk.numbers()->request(), "signature_request_url").toString());
        QVERIFY(desk.look(desk.in(u"Completed"_s)));
        QTRY_VERIFY(desk.ofRequest("stageSentence").contains(u"compliance"_s));
        QVERIFY(!desk.action("requests.cancel")->isEnabled());
        QVERIFY(desk.look(desk.in(u"Canceled"_s)));
        QTRY_VERIFY(desk.ofRequest("stageFailure")
                        .contains(desk.value(desk.numbers()->request(), "order_cancellation_reason").toString()));
    }

    void anotherDateIsAMatterForSupport()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"In Progress"_s);
        QVERIFY(desk.look(sid));
        QTRY_VERIFY(desk.button(u"requests.date"_s)->isEnabled());
        desk.action("requests.date")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().text.contains(u"only Twilio support"_s));
        QVERIFY(QApplication::clipboard()->text().startsWith(sid));
        // The button beside what is shown concerns that, though nothing is selected.
        QApplication::clipboard()->clear();
        desk.view()->clearSelection();
        QTRY_COMPARE(desk.view()->selectedCount(), 0);
        QTest::mouseClick(desk.button(u"requests.date"_s), Qt::LeftButton);
        QVERIFY2(QApplication::clipboard()->text().startsWith(sid), qPrintable(QApplication::clipboard()->text()));
    }

    void aSignatureLinkIsCopiedWhereThereIsOne()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const auto withLink = desk.find([](const PortInRequest &request) { return !request.signatureUrl.isEmpty(); });
        const QString with = withLink ? withLink->sid : desk.in(u"Waiting For Signature"_s);
        QVERIFY(desk.look(with));
        QTRY_VERIFY(desk.action("requests.copyLink")->isEnabled());
        desk.action("requests.copyLink")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), desk.value(with, "signature_request_url").toString());
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
        QVERIFY(desk.look(desk.in(u"Completed"_s)));
        QTRY_VERIFY(!desk.action("requests.copyLink")->isEnabled());
    }

    void numbersThatHaveEndedAreNotCanceled()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.look(desk.in(u"Completed"_s)));
        desk.numbersView()->selectKeys({ desk.numbers()->numbers().first().sid });
        QTRY_COMPARE(desk.numbersView()->selectedCount(), 1);
        QVERIFY(!desk.action("requests.cancelNumbers")->isEnabled());
        // Only what was submitted can be among the numbers of the account.
        QVERIFY(desk.sandbox.count("GET", u"IncomingPhoneNumbers.json"_s) > 0);
        desk.sandbox.forgetRequests();
        QVERIFY(desk.look(desk.in(u"In Review"_s)));
        QCOMPARE(desk.sandbox.count("GET", u"IncomingPhoneNumbers.json"_s), 0);
        desk.numbersView()->selectKeys({ desk.numbers()->numbers().first().sid });
        QTRY_VERIFY(desk.action("requests.cancelNumbers")->isEnabled());
    }

    void cancelingSaysTheRuleAndIsDone_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("by the button") << false;
        QTest::newRow("by the Del key") << true;
    }
    void cancelingSaysTheRuleAndIsDone()
    {
        QFETCH(bool, byKeyboard);
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"In Review"_s);
        QVERIFY(desk.look(sid));
        if (byKeyboard) {
            desk.pane.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
            desk.view()->setFocus();
            QTRY_VERIFY(desk.action("requests.cancel")->isEnabled());
            QTest::keyClick(desk.view(), Qt::Key_Delete);
        } else {
            QVERIFY(desk.click(u"requests.cancel"_s));
        }
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().destructive);
        QVERIFY2(desk.prompts.asked.first().text.contains(u"72 hours"_s), qPrintable(desk.prompts.asked.first().text));
        QTRY_VERIFY(desk.value(sid, "port_in_request_status").toString().startsWith(u"Cancel"_s));
        QVERIFY(desk.port.status(sid).startsWith(u"Cancel"_s));
        QTRY_VERIFY(!desk.action("requests.cancel")->isEnabled());
        QTRY_VERIFY(!desk.number(u"In Review"_s));
    }

    /// The 72 hours begin between the moment in which the action could be chosen and the one in which it is.
    void aRequestThatCanNoLongerBeCanceledIsNotAskedAbout_data()
    {
        QTest::addColumn<bool>("ofNumber");
        QTest::newRow("the request") << false;
        QTest::newRow("a number of it") << true;
    }
    void aRequestThatCanNoLongerBeCanceledIsNotAskedAbout()
    {
        QFETCH(bool, ofNumber);
        Desk desk;
        QVERIFY(desk.ready());
        QString sid;
        for (int row = 0; row < desk.model()->visibleRows() && !desk.number(u"Port Pending"_s); ++row) {
            sid = desk.model()->keyAt(row);
            if (desk.value(sid, "port_in_request_status").toString() == "In Progress"_L1)
                QVERIFY(desk.look(sid));
        }
        QVERIFY(desk.number(u"Port Pending"_s));
        QTRY_VERIFY(desk.value(sid, "port_date").toDateTime().isValid());
        const char *action = ofNumber ? "requests.cancelNumbers" : "requests.cancel";
        if (ofNumber)
            desk.numbersView()->selectKeys({ desk.number(u"Port Pending"_s)->sid });
        QTRY_VERIFY(desk.action(action)->isEnabled());
        desk.session()->clock().follow(desk.value(sid, "port_date").toDateTime().addSecs(-3600 * 70),
                                       Clock::Says::Sandbox);
        QVERIFY(desk.action(action)->isEnabled());
        desk.action(action)->trigger();
        QVERIFY(desk.prompts.asked.isEmpty());
        QVERIFY2(desk.notice().contains(u"72 hours"_s), qPrintable(desk.notice()));
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
    }

    void aNoKeepsTheRequest()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.prompts.accept = false;
        QVERIFY(desk.look(desk.in(u"In Review"_s)));
        QVERIFY(desk.click(u"requests.cancel"_s));
        QCOMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
    }

    void aLostAnswerIsUnknownAndNothingGoesTwice_data()
    {
        QTest::addColumn<bool>("ofNumber");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("happens");
        for (const bool number : { false, true }) {
            const char *what = number ? "a number" : "the request";
            QTest::addRow("%s, the answer is lost", what) << number << u"drop_after"_s << true;
            QTest::addRow("%s, the question is lost", what) << number << u"drop_before"_s << false;
        }
    }
    void aLostAnswerIsUnknownAndNothingGoesTwice()
    {
        QFETCH(bool, ofNumber);
        QFETCH(QString, fault);
        QFETCH(bool, happens);
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(ofNumber ? u"Action Required"_s : u"In Review"_s);
        QVERIFY(desk.look(sid));
        if (ofNumber)
            QVERIFY(desk.numbersView()->goTo(desk.number(u"Port Rejected"_s)->sid));
        desk.sandbox.fault({ { "action", fault }, { "method", u"DELETE"_s } });
        QVERIFY(desk.click(ofNumber ? u"requests.cancelNumber"_s : u"requests.cancel"_s));
        if (happens) { // the look-up proves it
            QTRY_VERIFY(ofNumber ? desk.numbers()->current()->status.startsWith(u"Cancel"_s, Qt::CaseInsensitive)
                                 : desk.value(sid, "port_in_request_status").toString().startsWith(u"Cancel"_s));
        } else {
            QTRY_VERIFY2(desk.notice().contains(u"No clear answer came"_s), qPrintable(desk.notice()));
            // The same again is held back until it is known.
            QVERIFY(desk.click(ofNumber ? u"requests.cancelNumber"_s : u"requests.cancel"_s));
            QTRY_COMPARE(desk.prompts.asked.size(), 2);
            QTRY_VERIFY(!desk.notice().isEmpty());
        }
        QCOMPARE(desk.sandbox.count("DELETE"), 1);
    }

    void aPortThatIsTooNearCanNotBeCanceled()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QString sid;
        for (int row = 0; row < desk.model()->visibleRows() && !desk.number(u"Port Pending"_s); ++row) {
            sid = desk.model()->keyAt(row);
            if (desk.value(sid, "port_in_request_status").toString() == "In Progress"_L1)
                QVERIFY(desk.look(sid));
        }
        QTRY_VERIFY(desk.value(sid, "port_date").toDateTime().isValid());
        QVERIFY(desk.ofRequest("stageMore").contains(u"Can be canceled until"_s));
        const QDateTime port = desk.value(sid, "port_date").toDateTime();
        desk.sandbox.step(desk.session()->clock().now().secsTo(port) - 3600 * 70);
        desk.pane.refresh();
        QTRY_VERIFY(!desk.action("requests.cancel")->isEnabled());
        QTRY_VERIFY(desk.button(u"requests.cancel"_s)->toolTip().contains(u"72 hours"_s));
        QVERIFY(!desk.ofRequest("stageMore").contains(u"Can be canceled until"_s));
    }

    void numbersThatCannotBeReadAreSaidSo()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"Action Required"_s);
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"GET"_s },
                             { "path", u"/PortIn/"_s + sid },
                             { "status", 400 },
                             { "code", 20001 },
                             { "message", u"Not today."_s } });
        desk.view()->goTo(sid);
        QTRY_VERIFY2(test::noticeOf(*desk.numbers()->table()).contains(u"Not today."_s),
                     qPrintable(test::noticeOf(*desk.numbers()->table())));
        QVERIFY(desk.look(desk.in(u"Completed"_s)));
        QVERIFY(test::noticeOf(*desk.numbers()->table()).isEmpty()); // said of the other request
    }

    void severalNumbersAreCanceledTogether()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"In Review"_s);
        QVERIFY(desk.look(sid));
        const QList<PortInNumber> all = desk.numbers()->numbers();
        QVERIFY(all.size() >= 3);
        desk.numbersView()->selectKeys({ all[0].sid, all[1].sid });
        QTRY_COMPARE(desk.numbersView()->selectedCount(), 2);
        QTRY_VERIFY(desk.action("requests.cancelNumbers")->isEnabled());
        desk.action("requests.cancelNumbers")->trigger();
        auto *preview = desk.pane.window()->findChild<BulkPreviewDialog *>();
        QVERIFY(preview);
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"2"_s);
        QTest::mouseClick(preview->findChild<QPushButton *>(u"bulkStart"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.sandbox.count("DELETE"), 2);
        QTRY_VERIFY(
            desk.numbers()->settled() && desk.number(u"In Review"_s)
            && std::ranges::count_if(desk.numbers()->numbers(),
                                     [](const PortInNumber &number) { return sameWord(number.status, u"In Review"); })
                == all.size() - 2);
    }

    void readsThatGoWithTheAccountKeepNobodyWaiting_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("path");
        QTest::newRow("of the request") << u"Action Required"_s << u"/PortIn/KW"_s;
        QTest::newRow("of the number that was ported") << u"Completed"_s << u"IncomingPhoneNumbers.json"_s;
    }
    void readsThatGoWithTheAccountKeepNobodyWaiting()
    {
        QFETCH(const QString, status);
        QFETCH(const QString, path);
        Desk desk;
        QVERIFY(desk.ready());
        desk.sandbox.forgetRequests();
        desk.sandbox.fault({ { "action", u"hang"_s }, { "method", u"GET"_s }, { "path", path }, { "count", -1 } });
        desk.view()->goTo(desk.in(status));
        QTRY_VERIFY(desk.sandbox.count("GET", path) > 0);
        const auto settled
            = [&desk] { return desk.numbers()->settled() && desk.pane.findChild<PortedTwin *>()->settled(); };
        QVERIFY(!settled());
        desk.accounts.signOut();
        QTRY_VERIFY(settled());
    }

    void rejectedNumbersAreCanceledAndHandedOver_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard") << true;
    }
    void rejectedNumbersAreCanceledAndHandedOver()
    {
        QFETCH(bool, byKeyboard);
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"Action Required"_s);
        QVERIFY(desk.look(sid));
        QSignalSpy wanted(&desk.pane, &PortRequestsPage::resubmitWanted);
        QTRY_VERIFY(desk.action("requests.resubmit")->isEnabled());
        desk.action("requests.resubmit")->trigger();
        auto *dialog = desk.pane.window()->findChild<PortResubmitDialog *>();
        QVERIFY(dialog);
        const auto press = [&](const char *name) {
            auto *button = dialog->findChild<QPushButton *>(QLatin1StringView(name));
            QTRY_VERIFY(button->isVisible() && button->isEnabled());
            if (byKeyboard) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
            } else {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        };
        const auto *list = dialog->findChild<QTreeWidget *>(u"resubmitNumbers"_s);
        QCOMPARE(list->topLevelItemCount(), 2);
        QVERIFY(list->topLevelItem(0)->text(2).contains(u"name does not match"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"resubmitNext"_s)->isVisible());
        press("resubmitCancel");
        QTRY_COMPARE(desk.sandbox.count("DELETE"), 2);
        // The service says when they are canceled.
        QTRY_VERIFY(desk.sandbox.count("DELETE") == 2
                    && !dialog->findChild<QPushButton *>(u"resubmitCancel"_s)->isVisible());
        for (const PortInNumber &number : desk.numbers()->numbers()) {
            if (!number.rejectionReasonCode.isEmpty())
                desk.port.act(number.sid, u"cancel"_s);
        }
        auto *again = dialog->findChild<QPushButton *>(u"resubmitLook"_s);
        if (again->isVisible())
            press("resubmitLook");
        press("resubmitNext");
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toStringList().size(), 2);
        QCOMPARE(wanted[0][1].value<PortInRequest>().sid, sid);
        const QStringList fields = wanted[0][2].toStringList();
        QCOMPARE(fields.value(0), u"customer_name"_s);
        QVERIFY2(fields.size() == 2 && !numberOfPinField(fields.value(1)).isEmpty(), qPrintable(fields.join(u' ')));
        QTRY_VERIFY(desk.value(sid, "numbers_rejected").toInt() == 0);
    }

    void onlyTheRequestsOfSomeDaysAreRead()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const int all = desk.model()->totalRows();
        desk.action("requests.narrow")->trigger();
        auto *after = desk.pane.findChild<QLineEdit *>(u"requestsAfter"_s);
        QVERIFY(after->isVisible());
        QTest::keyClicks(after, u"the other day"_s);
        auto *read = desk.pane.findChild<QPushButton *>(u"requestsNarrow"_s);
        QTest::mouseClick(read, Qt::LeftButton);
        QVERIFY(desk.pane.findChild<QLabel *>(u"requestsNarrowingProblem"_s)->isVisible());
        QCOMPARE(desk.model()->totalRows(), all);
        // The first day may be the last one, and no later.
        auto *before = desk.pane.findChild<QLineEdit *>(u"requestsBefore"_s);
        const auto type = [](QLineEdit *field, const char *day) {
            field->selectAll();
            QTest::keyClicks(field, QLatin1StringView(day));
        };
        type(after, "2026-03-02");
        type(before, "2026-03-01");
        QTest::mouseClick(read, Qt::LeftButton);
        QVERIFY(desk.pane.findChild<QLabel *>(u"requestsNarrowingProblem"_s)->isVisible());
        type(before, "2026-03-02");
        QTest::mouseClick(read, Qt::LeftButton);
        QVERIFY(!desk.pane.findChild<QLabel *>(u"requestsNarrowingProblem"_s)->isVisible());
        QTRY_COMPARE(desk.model()->state(), RecordModel::State::Complete);
        before->selectAll();
        QTest::keyClick(before, Qt::Key_Delete);
        after->selectAll();
        QTest::keyClicks(after, desk.session()->clock().now().date().addDays(-5).toString(Qt::ISODate));
        QTest::mouseClick(read, Qt::LeftButton);
        QTRY_VERIFY(desk.model()->state() == RecordModel::State::Complete && desk.model()->totalRows() < all);
        QVERIFY(desk.model()->totalRows() > 0);
        QVERIFY(desk.sandbox.count("GET", u"CreatedAfter="_s) > 0);
        // What the watching reads does not bring the others back.
        desk.watch.setTimes({ .gap = std::chrono::milliseconds(1) });
        const int some = desk.model()->totalRows();
        bool listed = false;
        connect(&desk.watch, &AccountWatch::rowsRead, this, [&](RecordKind kind, const StorePagePtr &rows) {
            listed = listed || (kind == RecordKind::PortInRequest && rows->rows() == all);
        });
        desk.watch.begin();
        QTRY_VERIFY(listed);
        QCOMPARE(desk.model()->totalRows(), some);
        QTest::mouseClick(desk.pane.findChild<QPushButton *>(u"requestsAll"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.model()->totalRows(), all);
        QVERIFY(!after->isVisible());
    }

    void aPortedNumberThatWasHostedTakesItsMessageSettingsOver()
    {
        Desk desk;
        test::HostedDesk hosted(desk.sandbox, false);
        const QString number = u"+13125561000"_s;
        const QString order = hosted.received(number);
        const auto sids = [&] {
            const QString path = desk.sandbox.path(u"/IncomingPhoneNumbers.json?PhoneNumber=%2B"_s + number.mid(1));
            return desk.sandbox.get(path).rows("incoming_phone_numbers");
        };
        QCOMPARE(sids().size(), 1);
        const QString old = sids().first()["sid"_L1].toString();
        const auto path
            = [&](const QString &sid) { return desk.sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(sid)); };
        const QString url = u"https://example.com/messages"_s;
        desk.sandbox.post(path(old), { { u"SmsUrl"_s, url } });
        const QString sid = desk.port.created({ number });
        QVERIFY(!sid.isEmpty());
        for (const char *step : { "review", "sign", "complete" })
            desk.port.act(sid, QString::fromLatin1(step));
        QCOMPARE(sids().size(), 2);
        QVERIFY(desk.ready());
        desk.pane.refresh();
        QTRY_VERIFY(desk.model()->contains(sid));
        QVERIFY(desk.look(sid));
        QTRY_VERIFY(desk.ofNumber("stageMore").contains(u"hosted for messages before"_s));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        QVERIFY(desk.click(u"requests.showNumber"_s));
        const QString fresh = shown.value(0).value(1).toString();
        QVERIFY(fresh.startsWith(u"PN"_s) && fresh != old);
        QVERIFY(desk.click(u"requests.copySms"_s));
        QVERIFY(desk.prompts.asked.last().details.join(u'\n').contains(url));
        QTRY_COMPARE(desk.sandbox.get(path(fresh)).text("sms_url"), url);
        QTRY_VERIFY(!desk.button(u"requests.copySms"_s)->isEnabled());
    }

    void thePageIsATabOfItsPane()
    {
        test::PaneBench<PortInPane> bench;
        bench.pane.look(u"requests"_s);
        QCOMPARE(bench.pane.currentTab(), u"requests"_s);
        QVERIFY(bench.pane.knows(u"KW00000000000000000000000000000001"_s));
        QVERIFY(bench.ready());
    }
};

QTEST_MAIN(TestPortRequestsPage)
#include "tst_portrequestspage.moc"
