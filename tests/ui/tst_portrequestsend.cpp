// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of sending the form of a port-in request.
#include "app/ops/portops.h"
#include "tests/support/secretscan.h"
#include "tests/ui/portformdesk.h"

#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestPortRequestSend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsSentAsItWasConfirmed()
    {
        PortFormDesk desk;
        desk.fill();
        desk.line(u"target_port_in_date"_s)->clear();
        QTest::keyClicks(desk.line(u"target_port_in_date"_s), iso(desk.goodDay()));
        desk.part<QComboBox>(u"port_target_port_in_time_range_start"_s)->setEditText(u"10:15"_s);
        desk.part<QComboBox>(u"port_target_port_in_time_range_end"_s)->setEditText(u"2:45 PM"_s);
        auto *zone = desk.part<QComboBox>(u"port_window_zone"_s);
        zone->setCurrentIndex(zone->findData(QByteArray("Pacific/Honolulu")));
        QVERIFY2(desk.beneath(u"target_port_in_time_range_end"_s).contains(u"UTC"_s),
                 qPrintable(desk.beneath(u"target_port_in_time_range_end"_s)));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QCOMPARE(desk.prompts.asked.size(), 1);
        const Confirmation &question = desk.prompts.asked.first();
        QVERIFY(question.text.contains(u"robin@example.com"_s));
        const QString details = question.details.join(u'\n');
        for (const QString &fact : { u"Harbor Bakery Inc."_s, u"101 Spear St"_s, u"A-77"_s, u"(415) 555-0142"_s,
                                     u"November"_s, u"Robin Example"_s })
            QVERIFY2(details.contains(fact), qPrintable(fact));
        QVERIFY(!details.contains(markedPin));
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.first().at(0).toString(), u"portin"_s);
        const QString sid = shown.first().at(1).toString();
        QVERIFY(sid.startsWith("KW"_L1));
        QCOMPARE(desk.posts(), 1);
        const QJsonObject body = desk.sent();
        QCOMPARE(body["target_port_in_date"_L1].toString(), iso(desk.goodDay()));
        QCOMPARE(body["target_port_in_time_range_start"_L1].toString(), u"10:15:00-10:00"_s);
        QCOMPARE(body["target_port_in_time_range_end"_L1].toString(), u"14:45:00-10:00"_s);
        QCOMPARE(body["phone_numbers"_L1].toArray().at(1)["pin"_L1].toString(), markedPin);
        QCOMPARE(desk.port.fetch(sid).rows("phone_numbers").size(), 2);
        // The form is a new one, the draft is gone, and the bill knows where it was used.
        QVERIFY(desk.sheet().draft().isEmpty());
        QVERIFY(lastDraft(desk).isEmpty());
        const QString bill = body["documents"_L1].toArray().first().toString();
        QCOMPARE(desk.local.documents().find(desk.sandbox.sid(), bill).usedIn, QStringList(sid));
    }

    void whatTheServiceSaysStandsBesideItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("message");
        const QString carrier = u"losingCarrierInformation."_s;
        const std::pair<const char *, const char *> rows[] = {
            { "customer_type", "losingCarrierInformation: must not be null" },
            { "street", "losingCarrierInformation.address: must not be null" },
            { "address_sid", "losingCarrierInformation.addressSid: was not found" },
            { "target_port_in_date", "targetPortInDate: must be a date like 2011-12-03" },
            { "target_port_in_time_range_end", "targetPortInTimeRangeEnd: must be a time with its offset" },
            { "phone_numbers", "phoneNumbers: size must be between 1 and 1000" },
            { "phone_numbers", "phoneNumbers[1].phoneNumber: must be in E.164 format" },
            { "pin", "phoneNumbers[1].pin: must not be blank" },
            { "customer_type", "losingCarrierInformation.customerType: must be Business or Individual" },
            { "customer_name", "losingCarrierInformation.customerName: must not be blank" },
            { "account_number", "losingCarrierInformation.accountNumber: must not be blank" },
            { "account_telephone_number", "losingCarrierInformation.accountTelephoneNumber: must be a phone number" },
            { "authorized_representative", "losingCarrierInformation.authorizedRepresentative: must not be blank" },
            { "authorized_representative_email",
              "losingCarrierInformation.authorizedRepresentativeEmail: must be a well-formed email address" },
            { "street", "losingCarrierInformation.address.street: must not be blank" },
            { "city", "losingCarrierInformation.address.city: must not be blank" },
            { "state", "losingCarrierInformation.address.state: must not be blank" },
            { "zip", "losingCarrierInformation.address.zip: must not be blank" },
            { "country", "losingCarrierInformation.address.country: must be US" },
            { "notification_emails", "notificationEmails[0]: must be a well-formed email address" },
            { "target_port_in_date", "targetPortInDate: must be at least 7 days in the future" },
            { "target_port_in_time_range_end", "targetPortInTimeRangeStart: must be a time with its offset" },
            { "target_port_in_time_range_end", "targetPortInTimeRangeEnd: must be after the start" },
            { "documents", "Invalid documents" },
        };
        for (const auto &[field, message] : rows)
            QTest::newRow(message) << QString::fromLatin1(field) << QString::fromLatin1(message);
    }
    void whatTheServiceSaysStandsBesideItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, message);
        PortFormDesk desk;
        desk.fill();
        if (field == "address_sid"_L1)
            QVERIFY(desk.chooseAddress());
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"POST"_s },
                             { "status", 400 },
                             { "code", 400 },
                             { "message", message } });
        desk.press();
        QTRY_VERIFY2(desk.beneath(field).contains(message), qPrintable(desk.beneath(field)));
        QVERIFY(desk.notice().contains(message));
        QCOMPARE(desk.line(u"customer_name"_s)->text(), u"Harbor Bakery Inc."_s); // nothing is lost
        QCOMPARE(desk.sheet().pinsGiven(), 1);
        // The next try is not held back by the words of the last one.
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QTRY_COMPARE(shown.size(), 1);
    }

    void theServicesOwnChecksAreShown()
    {
        PortFormDesk desk;
        desk.fill();
        desk.part<QLineEdit>(u"portOtherDocuments"_s)->setText(u"RD"_s + QString(32, u'7'));
        desk.press();
        QTRY_VERIFY2(desk.beneath(u"documents"_s).contains(u"Invalid documents"_s),
                     qPrintable(desk.beneath(u"documents"_s)));
        QVERIFY(!lastDraft(desk).isEmpty());
    }

    void aLostAnswerIsLookedUpAndNothingIsSentTwice_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("it arrived, the answer did not") << u"drop_after"_s;
        QTest::newRow("the answer can't be read") << u"truncated"_s;
    }
    void aLostAnswerIsLookedUpAndNothingIsSentTwice()
    {
        QFETCH(QString, action);
        PortFormDesk desk;
        desk.fill();
        desk.sandbox.fault({ { "action", action }, { "method", u"POST"_s } });
        // The look-up fails at first, too: the form tells of it meanwhile.
        desk.sandbox.fault({ { "action", u"status"_s }, { "method", u"GET"_s }, { "status", 503 }, { "skip", 1 } });
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QTRY_VERIFY(desk.notice().contains(u"may be asked for already"_s) || !shown.isEmpty());
        if (shown.isEmpty()) {
            QVERIFY(!desk.action("portform.send")->isEnabled());
            QVERIFY(lastDraft(desk).contains(mobile)); // until it is proved
            SecretScan scan;
            scan.add(u"the PIN"_s, markedPin);
            QCOMPARE(scan.inFolder(desk.place), QStringList());
            // Another start of the program comes to the same: nothing can be sent meanwhile.
            PortRequestPage again(desk.context);
            again.setSession(desk.session());
            QCOMPARE(again.sheet()->e164s().size(), 2);
            QVERIFY(!again.actionSet()->action("portform.send")->isEnabled());
            QVERIFY(noticeOf(again).isEmpty() || !noticeOf(again).contains(u"fail"_s));
        }
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        QCOMPARE(desk.posts(), 1);
        QVERIFY(lastDraft(desk).isEmpty());
    }

    void whatWasSentAfterAllIsNoDraftAnyMore()
    {
        PortFormDesk desk;
        desk.fill();
        desk.session()->operations().run(
            createPortInOperation(desk.sheet().form(), desk.session()->clock().now()), &desk.pane,
            [](const OperationReport &) {}); // the program ends before the form hears of it
        QTRY_COMPARE(desk.session()->operations().running(), 0);
        QTRY_COMPARE(desk.journal.entries(1).value(0).outcome, Outcome::Succeeded);
        PortRequestPage again(desk.context);
        again.setSession(desk.session());
        QVERIFY(again.sheet()->draft().isEmpty());
        QVERIFY(lastDraft(desk).isEmpty());
    }

    void anotherAccountDoesNotHearOfTheSending()
    {
        PortFormDesk desk;
        desk.fill();
        desk.sandbox.fault({ { "action", u"latency"_s }, { "method", u"POST"_s }, { "latency_ms", 400 } });
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        desk.pane.setSession(nullptr);
        QTRY_COMPARE(desk.session()->operations().running(), 0);
        QTRY_COMPARE(desk.journal.entries(1).value(0).outcome, Outcome::Succeeded);
        QVERIFY(shown.isEmpty());
        desk.pane.setSession(desk.session()); // and back: it is known that it was sent
        QVERIFY(desk.sheet().draft().isEmpty());
        QCOMPARE(desk.posts(), 1);
        const QString bill = desk.sent()["documents"_L1].toArray().first().toString();
        QCOMPARE(desk.local.documents().find(desk.sandbox.sid(), bill).usedIn,
                 QStringList(desk.journal.entries(1).value(0).resultSid));
    }

    void whatAColleagueAskedForIsNotAskedForAgain_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<bool>("sent");
        QTest::newRow("it is open still") << u""_s << false;
        QTest::newRow("it was canceled since") << u"cancel"_s << true;
        QTest::newRow("it can't be read now") << u"unreadable"_s << false;
    }
    /// Nobody here ever asked for these numbers; the request was seen in the list.
    void whatAColleagueAskedForIsNotAskedForAgain()
    {
        QFETCH(const QString, since);
        QFETCH(const bool, sent);
        PortFormDesk desk;
        desk.fill();
        const QString theirs = desk.port.created({ mobile, u"+14155550143"_s });
        QVERIFY(desk.context.watch.rowIn(RecordKind::PortInRequest, schemaOf<PortInRequest>(),
                                         desk.port.fetch(theirs).body));
        desk.sandbox.forgetRequests();
        if (since == "cancel"_L1) {
            desk.sandbox.send("DELETE", PortDesk::ports(u'/' + theirs));
            desk.sandbox.step(3600);
            QCOMPARE(desk.port.status(theirs), u"Canceled"_s);
        }
        if (since == "unreadable"_L1)
            desk.sandbox.fault({ { "action", u"status"_s },
                                 { "method", u"GET"_s },
                                 { "path", theirs },
                                 { "status", 503 },
                                 { "count", -1 } });
        desk.prompts.later = true;
        desk.press();
        desk.prompts.answerNow(); // and to nothing that is asked later
        QTRY_VERIFY(sent ? desk.posts() == 1 : !desk.notice().isEmpty());
        QCOMPARE(desk.posts(), sent ? 1 : 0);
        if (!sent)
            QVERIFY2(desk.notice().contains(theirs), qPrintable(desk.notice()));
    }

    void whoWentElsewhereIsNotTakenAway()
    {
        PortFormDesk desk;
        desk.fill();
        desk.sandbox.fault({ { "action", u"latency"_s }, { "method", u"POST"_s }, { "latency_ms", 200 } });
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        const QSignalSpy told(&desk.pane, &Pane::message);
        desk.press();
        desk.pane.hide();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(u"1 request(s) sent"_s));
        QVERIFY(desk.sheet().draft().isEmpty());
        QVERIFY(shown.isEmpty());
    }

    void moreThanAThousandGoInSeveralRequests()
    {
        PortFormDesk desk;
        desk.fillMany(2500);
        QTRY_VERIFY(desk.beneath(u"phone_numbers"_s).contains(u"3 request(s)"_s));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().text.contains(u"1,000 numbers: 3 request(s)"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 2 * patience);
        QCOMPARE(desk.posts(), 3);
        QSet<QString> all;
        QList<qsizetype> sizes;
        const QJsonArray requests = desk.port.list(u"?Size=100"_s).rows("port_in_requests");
        for (const QJsonValue request : requests) {
            const QJsonArray rows = desk.port.fetch(request["port_in_request_sid"_L1].toString()).rows("phone_numbers");
            if (rows.size() < 500)
                continue; // was there before
            sizes.append(rows.size());
            for (const QJsonValue row : rows)
                all.insert(row["phone_number"_L1].toString());
        }
        std::ranges::sort(sizes);
        QCOMPARE(sizes, (QList<qsizetype>{ 500, 1000, 1000 }));
        QCOMPARE(all.size(), 2500); // each once
        QVERIFY(desk.sheet().draft().isEmpty());
    }

    void oneOfSeveralThatIsRefusedLeavesItsNumbersHere()
    {
        PortFormDesk desk;
        desk.fillMany(1003);
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"POST"_s },
                             { "skip", 1 },
                             { "status", 400 },
                             { "message", u"Invalid documents"_s } });
        desk.press();
        QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(u"1 request(s) was (were) made"_s), patience);
        QCOMPARE(desk.sheet().e164s().size(), 3);
        QCOMPARE(desk.posts(), 2);
    }

    void anAddressOfTheAccountCanBeChosen()
    {
        PortFormDesk desk;
        desk.fill();
        QTest::mouseClick(desk.part<QRadioButton>(u"port_address_chosen"_s), Qt::LeftButton);
        QVERIFY(!desk.line(u"street"_s)->isVisible());
        auto *box = desk.part<QComboBox>(u"port_address_sid"_s);
        QTRY_VERIFY(box->count() > 1);
        box->setCurrentIndex(1);
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QVERIFY(desk.prompts.asked.value(0).details.join(u'\n').contains(box->currentText()));
        QTRY_COMPARE(shown.size(), 1);
        const QJsonObject carrier = desk.sent()["losing_carrier_information"_L1].toObject();
        QVERIFY(carrier["address_sid"_L1].toString().startsWith("AD"_L1));
        QVERIFY(!carrier.contains("address"_L1));
    }

    void theNumbersCanGoToASubaccount()
    {
        PortFormDesk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        desk.fill();
        auto *box = desk.part<QComboBox>(u"port_account_sid"_s);
        box->setCurrentIndex(box->findData(desk.sandbox.subaccounts().first()));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(desk.sent()["account_sid"_L1].toString(), desk.sandbox.subaccounts().first());
    }

    void theServiceChecksForItself_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("says");
        QTest::newRow("an address that is gone") << u"address_sid"_s << u"addressSid: was not found"_s;
        QTest::newRow("a bill that is no bill") << u"documents"_s << u"Invalid documents"_s;
        QTest::newRow("a day that came nearer") << u"target_port_in_date"_s << u"at least 7 days"_s;
        QTest::newRow("an account that is not ours") << u"account_sid"_s << u"lacks permission"_s;
    }
    /// No fault is played: the sandbox refuses what the form could not know.
    void theServiceChecksForItself()
    {
        QFETCH(QString, field);
        QFETCH(QString, says);
        PortFormDesk desk;
        desk.fill();
        const QString none = QString(32, u'7');
        QVariantMap draft = desk.sheet().draft();
        if (field == "address_sid"_L1) {
            draft.insert(u"address_by_sid"_s, true);
            draft.insert(u"address_sid"_s, u"AD"_s + none);
        } else if (field == "documents"_L1) {
            draft.insert(u"documents"_s, QStringList{ u"RD"_s + none });
        } else if (field == "target_port_in_date"_L1) {
            draft.insert(u"target_port_in_date"_s, iso(rules::earliestPortDate(desk.session()->clock().now())));
        } else {
            draft.insert(u"account_sid"_s, u"AC"_s + none);
        }
        desk.sheet().takeDraft(draft, { { mobile, markedPin } });
        if (field == "target_port_in_date"_L1) // the form was open for a day
            desk.sandbox.step(2 * 24 * 3600);
        desk.press();
        QTRY_VERIFY2(desk.heard(field).contains(says), qPrintable(desk.heard(field) + u" / "_s + desk.notice()));
        QVERIFY(desk.notice().contains(desk.heard(field)));
        QCOMPARE(desk.posts(), 1);
        QCOMPARE(desk.sheet().pinsGiven(), 1);
        QVERIFY(lastDraft(desk).contains(mobile));
    }

    void whatIsGivenUpIsNotCalledFailed()
    {
        PortFormDesk desk;
        desk.fill();
        desk.sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s } });
        desk.holdLookUps();
        desk.press();
        QTRY_VERIFY(desk.notice().contains(u"may be asked for already"_s));
        QVERIFY(!desk.action("portform.send")->isEnabled());
        QVERIFY(!desk.sheet().fields()->isEnabled());
        const QStringList sent = desk.sheet().form().documents;
        desk.pane.attach({ u"RD"_s + QString(32, u'8') }); // it is too late for that
        QCOMPARE(desk.sheet().form().documents, sent);
        QTRY_COMPARE(desk.journal.unsettled(desk.sandbox.sid()).value(0).outcome, Outcome::Unknown);
        QVERIFY(desk.session()->operations().giveUp(desk.journal.unsettled(desk.sandbox.sid()).first().id));
        QTRY_VERIFY2(desk.notice().contains(u"was not found out"_s), qPrintable(desk.notice()));
        QVERIFY(!desk.notice().contains(u"fail"_s));
        // Nothing is lost, and a person may go on.
        QVERIFY(desk.action("portform.send")->isEnabled());
        QCOMPARE(desk.line(u"customer_name"_s)->text(), u"Harbor Bakery Inc."_s);
        QCOMPARE(desk.sheet().pinsGiven(), 1);
        QVERIFY(lastDraft(desk).contains(mobile));
        // The next start says it again, until the draft is changed.
        {
            PortRequestPage again(desk.context);
            again.setSession(desk.session());
            QCOMPARE(again.sheet()->e164s().size(), 2);
            QVERIFY2(noticeOf(again).contains(u"was not found out"_s), qPrintable(noticeOf(again)));
            QVERIFY(again.actionSet()->action("portform.send")->isEnabled());
        }
        desk.prompts.accept = false;
        desk.action("portform.drop")->trigger();
        QVERIFY2(desk.prompts.asked.last().text.contains(u"was not found out"_s),
                 qPrintable(desk.prompts.asked.last().text));
        desk.sandbox.clearFaults();
        QCOMPARE(desk.posts(), 1);
    }

    void whatWasNotDoneCanBeSentAgain()
    {
        PortFormDesk desk;
        desk.fill();
        desk.sandbox.fault({ { "action", u"drop_before"_s }, { "method", u"POST"_s } });
        desk.press();
        QTRY_VERIFY(desk.notice().contains(u"may be asked for already"_s));
        QVERIFY(!desk.action("portform.send")->isEnabled());
        // Looks over some minutes don't see it. A look brings the time of the service.
        for (int look = 0; look < 8 && !desk.action("portform.send")->isEnabled(); ++look) {
            desk.sandbox.step(500); // each look is due: the proof takes fifteen minutes
            const int reads = desk.sandbox.count("GET", u"PortInRequests"_s);
            desk.lookAtTheTime();
            QTRY_VERIFY(desk.action("portform.send")->isEnabled()
                        || desk.sandbox.count("GET", u"PortInRequests"_s) > reads);
        }
        QTRY_VERIFY2(desk.notice().contains(u"was not found so far"_s), qPrintable(desk.notice()));
        QVERIFY(desk.action("portform.send")->isEnabled());
        QCOMPARE(desk.sheet().e164s().size(), 2);
        QCOMPARE(desk.sheet().pinsGiven(), 1);
        QVERIFY(lastDraft(desk).contains(mobile));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(desk.port.list(u"?Size=100"_s).rows("port_in_requests").size(), desk.before + 1);
    }

    void whatCantBeReadIsAPersonsToDecide_data()
    {
        QTest::addColumn<bool>("yes");
        QTest::newRow("it is sent all the same") << true;
        QTest::newRow("the request is shown") << false;
    }

    /// An earlier try was given up, and since then there is a request that can't be read.
    void whatCantBeReadIsAPersonsToDecide()
    {
        QFETCH(const bool, yes);
        PortFormDesk desk;
        desk.fill();
        desk.sandbox.fault({ { "action", u"drop_before"_s }, { "method", u"POST"_s } });
        desk.press();
        QTRY_VERIFY(desk.notice().contains(u"may be asked for already"_s));
        QTRY_COMPARE(desk.journal.unsettled(desk.sandbox.sid()).value(0).outcome, Outcome::Unknown);
        QVERIFY(desk.session()->operations().giveUp(desk.journal.unsettled(desk.sandbox.sid()).first().id));
        QTRY_VERIFY(desk.action("portform.send")->isEnabled());
        const QString other = desk.port.created({ u"+13075590199"_s });
        for (const QString &unread : { u"/PortIn/"_s + other, u"/Portability/"_s })
            desk.sandbox.fault({ { "action", u"status"_s },
                                 { "status", 400 },
                                 { "method", u"GET"_s },
                                 { "path", unread },
                                 { "count", -1 } });
        const int posts = desk.posts();
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        const qsizetype questions = desk.prompts.asked.size();
        desk.prompts.later = true;
        desk.press();
        QTRY_COMPARE(desk.prompts.asked.size(), questions + 1);
        desk.prompts.answerNow();
        QTRY_COMPARE(desk.prompts.asked.size(), questions + 2);
        QVERIFY2(desk.prompts.asked.last().text.contains(other), qPrintable(desk.prompts.asked.last().text));
        QVERIFY(desk.prompts.asked.last().details.contains(other));
        desk.prompts.accept = yes;
        desk.prompts.answerNow();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.first().at(1).toString() == other, !yes);
        QCOMPARE(desk.posts(), posts + (yes ? 1 : 0));
        QCOMPARE(desk.sheet().e164s().isEmpty(), yes);
    }

    void ofSeveralOneThatIsGivenUpIsSaidAsItIs()
    {
        PortFormDesk desk;
        desk.fillMany(1003);
        desk.sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s }, { "skip", 1 } });
        desk.holdLookUps(2);
        desk.press();
        QTRY_VERIFY_WITH_TIMEOUT(desk.notice().contains(u"may be asked for already"_s), patience);
        QTRY_COMPARE(desk.journal.unsettled(desk.sandbox.sid()).value(0).outcome, Outcome::Unknown);
        QVERIFY(desk.session()->operations().giveUp(desk.journal.unsettled(desk.sandbox.sid()).first().id));
        QTRY_VERIFY2(desk.notice().contains(u"1 request(s) was (were) made"_s), qPrintable(desk.notice()));
        QVERIFY2(!desk.notice().contains(u"were not asked for"_s), "nobody knows");
        QVERIFY(desk.notice().contains(u"was not found out"_s));
        QCOMPARE(desk.sheet().e164s().size(), 3);
    }
};

QTEST_MAIN(TestPortRequestSend)
#include "tst_portrequestsend.moc"
