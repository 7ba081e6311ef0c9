// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a port-in request while it is filled in. What comes of sending it: tst_portrequestsend.
#include "app/localdata/localfile.h"
#include "tests/support/longestturn.h"
#include "tests/support/secretscan.h"
#include "tests/ui/portformdesk.h"
#include "ui/panes/portin/portwindowfield.h"
#include "ui/widgets/numberlistbox.h"

#include <QClipboard>
#include <QInputDialog>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestPortRequestPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Nothing of it takes as long in the window's thread as looking through it would.
    void aLongListIsLookedThroughInAWorker()
    {
        constexpr int count = 20'000;
        PortInForm form;
        QStringList numbers;
        for (int n = 0; n < count; ++n) {
            numbers.append(u"+1312%1"_s.arg(2'000'000 + n));
            form.numbers.append({ .e164 = numbers.last() });
        }
        PortFormDesk desk;
        LongestTurn turn;
        turn.watch();
        const QList<QList<PortNumber>> requests = splitPortIn(form.numbers).requests;
        for (const QList<PortNumber> &each : requests) {
            form.numbers = each;
            QVERIFY(!form.check(desk.session()->clock().now()).problems.isEmpty());
        }
        QCoreApplication::processEvents();
        const double floor = turn.take();

        desk.sheet().list()->setText(numbers.join(u'\n'));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.sheet().list()->isReading(), 120'000);
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(desk.beneath(u"phone_numbers"_s).contains(u"20 request(s)"_s), 60'000);
        QTest::keyClicks(desk.line(u"customer_name"_s), u"Acme"_s);
        QCoreApplication::processEvents();
        // All of it is kept, though nobody waited for it.
        LocalData again;
        QVERIFY(again.openToRead(desk.place + u"/local.sqlite"_s));
        const auto isKept = [&] {
            auto row = again.file().read(
                u"SELECT count(*) FROM draft WHERE content LIKE '%Acme%' AND length(content) > 20000 * 12"_s);
            return row && row.value().next() && row.value().value(0).toInt() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKept(), 20'000);
        const double longest = turn.take();
        QVERIFY2(longest < floor / 2, qPrintable(u"%1 ms of %2 ms"_s.arg(longest).arg(floor)));
        const QList<Draft> drafts = again.drafts().list(desk.sandbox.sid(), u"port-in"_s).value();
        QCOMPARE(PortInForm::fromMap(drafts.first().content).numbers.size(), count);
    }

    void worksByKeyboardAlone()
    {
        PortFormDesk desk;
        desk.addBill();
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        desk.sheet().list()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"415 555 0141"_s);
        QTRY_COMPARE(desk.sheet().e164s(), QStringList(landline));
        const auto type = [&desk](const char *name, const QString &text) {
            if (!desk.tabTo(QLatin1StringView(name)))
                qFatal("the keyboard does not come to %s", name);
            QTest::keyClicks(QApplication::focusWidget(), text);
        };
        type("portPins", u"4"_s); // begins to edit the PIN
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        type("port_customer_type", u"I"_s);
        type("port_customer_name", u"Robin Example"_s);
        type("port_account_number", u"77"_s);
        type("port_account_telephone_number", u"4155550141"_s);
        type("port_street", u"1 Market St"_s);
        type("port_city", u"San Francisco"_s);
        type("port_state", u"CA"_s);
        type("port_zip", u"94105"_s);
        type("port_authorized_representative", u"Robin Example"_s);
        type("port_authorized_representative_email", u"robin@example.com"_s);
        QVERIFY(desk.tabTo(u"portBills"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(desk.tabTo(u"port_target_port_in_date"_s));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(shown.size() == 1, qPrintable(desk.notice()));
        QCOMPARE(desk.sent()["losing_carrier_information"_L1]["customer_type"_L1].toString(), u"Individual"_s);
    }

    void whatIsMissingIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("said");
        QTest::newRow("the numbers") << u"phone_numbers"_s << u"Choose at least one number"_s;
        QTest::newRow("the customer type") << u"customer_type"_s << u"a business or an individual"_s;
        QTest::newRow("the customer") << u"customer_name"_s << u"as the losing carrier has it"_s;
        QTest::newRow("the account's phone") << u"account_telephone_number"_s << u"Enter the phone number"_s;
        QTest::newRow("the street") << u"street"_s << u"Enter the street"_s;
        QTest::newRow("the city") << u"city"_s << u"Enter the city"_s;
        QTest::newRow("the state") << u"state"_s << u"Enter the state"_s;
        QTest::newRow("the postal code") << u"zip"_s << u"Enter the postal code"_s;
        QTest::newRow("who signs") << u"authorized_representative"_s << u"Enter the name"_s;
        QTest::newRow("where the letter goes") << u"authorized_representative_email"_s << u"Enter the e-mail"_s;
        QTest::newRow("a bill") << u"documents"_s << u"Add a utility bill of the last 30 days."_s;
    }
    void whatIsMissingIsSaidBesideItsField()
    {
        QFETCH(QString, field);
        QFETCH(QString, said);
        PortFormDesk desk;
        desk.line(u"zip"_s)->setText(u"9"_s);
        desk.line(u"zip"_s)->clear(); // the button is there once something was typed
        desk.line(u"street_2"_s)->setText(u"5th floor"_s);
        QVERIFY(!desk.beneath(field).contains(said)); // not yet
        desk.press();
        QVERIFY2(desk.beneath(field).contains(said), qPrintable(desk.beneath(field)));
        QVERIFY2(desk.heard(field).contains(said), qPrintable(desk.heard(field)));
        QVERIFY(desk.notice().contains(u"see beside the fields"_s));
        const QWidget *here = desk.pane.focusWidget();
        QTRY_VERIFY(here && !here->visibleRegion().isEmpty()); // scrolled to
        QVERIFY(desk.prompts.asked.isEmpty());
        QCOMPARE(desk.posts(), 0);
    }

    void whatTheNumbersNeedIsSaid()
    {
        PortFormDesk desk;
        desk.fill();
        desk.setPin(mobile, {});
        QVERIFY(desk.beneath(u"pin"_s).contains(u"1 number(s) still need(s) a PIN"_s));
        desk.line(u"account_number"_s)->clear();
        desk.press();
        QVERIFY2(desk.beneath(u"account_number"_s).contains(u"account at the losing carrier"_s),
                 qPrintable(desk.beneath(u"account_number"_s)));
        desk.line(u"account_number"_s)->setText(u"A-77"_s);
        desk.press();
        QVERIFY2(desk.beneath(u"pin"_s).contains(u"needs the PIN"_s), qPrintable(desk.beneath(u"pin"_s)));
        auto *pins = desk.part<QTableView>(u"portPins"_s);
        QCOMPARE(QApplication::focusWidget(), pins);
        QTest::keyClicks(pins, u"4"_s); // opens the editor
        QTest::keyClicks(QApplication::focusWidget(), u"711"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        desk.press();
        QTRY_COMPARE(desk.posts(), 1);
        QCOMPARE(desk.sent()["phone_numbers"_L1].toArray().at(1)["pin"_L1].toString(), u"4711"_s);
    }

    void aPinIsTakenWithoutTheSpacesAroundIt()
    {
        PortFormDesk desk;
        desk.fill();
        desk.setPin(mobile, u" 4711 "_s);
        desk.press();
        QTRY_COMPARE(desk.posts(), 1);
        QCOMPARE(desk.sent()["phone_numbers"_L1].toArray().at(1)["pin"_L1].toString(), u"4711"_s);
    }

    void theZoneOfTheWindowComesBack()
    {
        PortFormDesk desk;
        desk.fill();
        desk.sheet()
            .fields()
            ->findChild<QComboBox *>(u"port_target_port_in_time_range_start"_s)
            ->setEditText(u"9:30"_s);
        auto *zone = desk.part<QComboBox>(u"port_window_zone"_s);
        zone->setCurrentIndex(zone->count() - 1);
        const QVariant chosen = zone->currentData();
        QVERIFY(zone->count() > 1 && chosen != zone->itemData(0));
        const QVariantMap draft = desk.sheet().draft();
        desk.action("portform.new")->trigger();
        zone->setCurrentIndex(0);
        desk.sheet().takeDraft(draft);
        QCOMPARE(zone->currentData(), chosen);
    }

    void aNewRequestBeginsWithoutWhatWasSaidOfTheLast()
    {
        PortFormDesk desk;
        desk.fill();
        desk.setPin(mobile, {});
        desk.press();
        QVERIFY(desk.beneath(u"pin"_s).contains(u"needs the PIN"_s));
        desk.action("portform.new")->trigger();
        QVERIFY(desk.beneath(u"pin"_s).isEmpty());
        QVERIFY(desk.notice().isEmpty());
    }

    void pinsCanBePastedDownTheColumn()
    {
        PortFormDesk desk;
        desk.pane.create({ { .e164 = landline, .type = u"LOCAL"_s }, { .e164 = mobile, .type = u"MOBILE"_s } });
        QApplication::clipboard()->setText(u"11\n22\n33\n"_s);
        auto *pins = desk.part<QTableView>(u"portPins"_s);
        pins->setCurrentIndex(pins->model()->index(0, PortPinModel::Pin));
        QTest::keySequence(pins, QKeySequence::Paste);
        QCOMPARE(desk.sheet().form().numbers.at(1).pin, u"11"_s); // mobiles come first in the table
        QCOMPARE(desk.sheet().form().numbers.at(0).pin, u"22"_s);
        QVERIFY(!pins->model()->index(0, PortPinModel::Pin).data().toString().contains(u'1'));
    }

    void aWrongValueIsSaidAtOnce_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("editor");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const QString date = u"port_target_port_in_date"_s;
        QTest::newRow("no e-mail address") << u"authorized_representative_email"_s
                                           << u"port_authorized_representative_email"_s << u"robin"_s << u"e-mail"_s;
        QTest::newRow("one copy of several")
            << u"notification_emails"_s << u"port_notification_emails"_s << u"a@example.com, b"_s << u"“b”"_s;
        QTest::newRow("a postal code") << u"zip"_s << u"port_zip"_s << u"9x"_s << u"."_s;
        QTest::newRow("a date too near") << u"target_port_in_date"_s << date << u"2026-01-01"_s << u"seven days"_s;
        QTest::newRow("no date") << u"target_port_in_date"_s << date << u"soon"_s << u"no date"_s;
        QTest::newRow("no SID of a document") << u"documents"_s << u"portOtherDocuments"_s << u"RD12"_s << u"RD"_s;
        QTest::newRow("one name only") << u"authorized_representative"_s << u"port_authorized_representative"_s
                                       << u"Robin"_s << u"first and last name"_s;
    }
    void aWrongValueIsSaidAtOnce()
    {
        QFETCH(QString, field);
        QFETCH(QString, editor);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        PortFormDesk desk;
        QTest::keyClicks(desk.part<QLineEdit>(editor), typed);
        QVERIFY2(desk.beneath(field).contains(said), qPrintable(desk.beneath(field)));
    }

    void aWrongTimeIsSaidAtOnce_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("said");
        QTest::newRow("an end before the begin") << u"14:00"_s << u"10:00"_s << u"later than the begin"_s;
        QTest::newRow("only one of them") << u"14:00"_s << u""_s << u"both times"_s;
        QTest::newRow("no time of day") << u"noonish"_s << u"14:00"_s << u"no time of day"_s;
    }
    void aWrongTimeIsSaidAtOnce()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, said);
        PortFormDesk desk;
        desk.part<QComboBox>(u"port_target_port_in_time_range_end"_s)->setEditText(until);
        desk.part<QComboBox>(u"port_target_port_in_time_range_start"_s)->setEditText(from);
        QVERIFY2(desk.beneath(u"target_port_in_time_range_end"_s).contains(said),
                 qPrintable(desk.beneath(u"target_port_in_time_range_end"_s)));
    }

    void numbersThatCantBePortedAreSaid_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("said");
        QTest::newRow("toll-free") << u"+18005550112"_s << u"oll-free"_s;
        QTest::newRow("of another country") << u"+442071838750"_s << u"United States only"_s;
    }
    void numbersThatCantBePortedAreSaid()
    {
        QFETCH(QString, number);
        QFETCH(QString, said);
        PortFormDesk desk;
        desk.sheet().list()->setText(number);
        QVERIFY2(desk.beneath(u"phone_numbers"_s).contains(said), qPrintable(desk.beneath(u"phone_numbers"_s)));
    }

    void theDraftSurvives()
    {
        PortFormDesk desk;
        desk.fill();
        desk.line(u"notification_emails"_s)->setText(u"desk@example.com, "_s);
        desk.line(u"target_port_in_date"_s)->setText(u"some day"_s);
        desk.part<QComboBox>(u"port_target_port_in_time_range_start"_s)->setEditText(u"10:1"_s);
        const QVariantMap typed = desk.sheet().draft();
        PortRequestPage again(desk.context); // as the next start finds it
        again.setSession(desk.session());
        QCOMPARE(again.sheet()->draft(), typed);
        QCOMPARE(again.sheet()->e164s().size(), 2);
        QVERIFY(again.sheet()->form().numbers.at(1).needsPin());
        QCOMPARE(again.sheet()->pinsGiven(), 0); // asked again
        QVERIFY(desk.notice().isEmpty() || !desk.notice().contains(markedPin));
        SecretScan scan;
        scan.add(u"the PIN"_s, markedPin);
        QCOMPARE(scan.inFolder(desk.place), QStringList());
    }

    void pastedPinsDontGetIntoTheDraft()
    {
        PortFormDesk desk;
        desk.sheet().list()->setText(u"415 555 0141\t%1\n415 555 0142\t%1"_s.arg(markedPin));
        QTRY_VERIFY(lastDraft(desk).contains(landline));
        SecretScan scan;
        scan.add(u"the PIN"_s, markedPin);
        QCOMPARE(scan.inFolder(desk.place), QStringList());
    }

    void severalCanBeBegun()
    {
        PortFormDesk desk;
        desk.line(u"customer_name"_s)->setText(u"First"_s);
        desk.action("portform.new")->trigger();
        QVERIFY(desk.line(u"customer_name"_s)->text().isEmpty());
        desk.line(u"customer_name"_s)->setText(u"Second"_s);
        auto *drafts = desk.part<QComboBox>(u"portDrafts"_s);
        QCOMPARE(drafts->count(), 2);
        const int other = 1 - drafts->currentIndex();
        QVERIFY(drafts->itemText(other).startsWith(u"First"_s));
        drafts->setFocus();
        QTest::keyClick(drafts, other == 1 ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(desk.line(u"customer_name"_s)->text(), u"First"_s);
        desk.action("portform.drop")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.line(u"customer_name"_s)->text(), u"Second"_s);
        QCOMPARE(drafts->count(), 1);
    }

    void pinsStayWhileAnotherDraftIsLookedAt()
    {
        PortFormDesk desk;
        desk.fill();
        desk.action("portform.new")->trigger();
        QCOMPARE(desk.sheet().pinsGiven(), 0);
        desk.line(u"customer_name"_s)->setText(u"Second"_s);
        QCOMPARE(desk.pane.unsaved().size(), 1);
        auto *drafts = desk.part<QComboBox>(u"portDrafts"_s);
        drafts->setFocus();
        QTest::keyClick(drafts, drafts->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(desk.sheet().form().numbers.value(1).pin, markedPin);
        QCOMPARE(desk.pane.unsaved().size(), 1);
    }

    void aCustomerComesBackByATemplate()
    {
        PortFormDesk desk;
        desk.fill();
        desk.action("portform.saveTemplate")->trigger();
        auto *dialog = desk.pane.findChild<QInputDialog *>(u"portTemplateDialog"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->textValue(), u"Harbor Bakery Inc."_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        desk.action("portform.new")->trigger();
        QMenu *menu = desk.part<QToolButton>(u"portTemplate"_s)->menu();
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        const PortInForm form = desk.sheet().form();
        QCOMPARE(form.customerName, u"Harbor Bakery Inc."_s);
        QCOMPARE(form.zip, u"94105"_s);
        QVERIFY(form.numbers.isEmpty());
        QVERIFY(form.documents.isEmpty());
        // It asks before it takes the place of what was typed.
        desk.line(u"city"_s)->setText(u"Oakland"_s);
        desk.prompts.accept = false;
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().details.contains(u"Oakland"_s));
        QCOMPARE(desk.line(u"city"_s)->text(), u"Oakland"_s);
    }

    void rejectedNumbersComeBackWithTheFieldMarked()
    {
        PortFormDesk desk;
        PortInRequest request;
        request.customerType = u"Business"_s;
        request.customerName = u"Harbour Bakery"_s;
        request.accountNumber = u"A-77"_s;
        request.street = u"101 Spear St"_s;
        request.accountSid = desk.sandbox.sid();
        desk.pane.resubmit({ landline }, request, { u"customer_name"_s, u"account_number"_s, pinField(landline) });
        QCOMPARE(desk.sheet().e164s(), QStringList(landline));
        QVERIFY(desk.beneath(u"account_number"_s).contains(u"rejected"_s));
        QVERIFY(desk.sheet().form().numbers.first().needsPin());
        QCOMPARE(desk.line(u"street"_s)->text(), u"101 Spear St"_s);
        QVERIFY(desk.beneath(u"customer_name"_s).contains(u"rejected"_s));
        QVERIFY(desk.sheet().form().accountSid.isEmpty()); // its own account
        PortRequestPage again(desk.context); // the mark outlives the program
        again.setSession(desk.session());
        QVERIFY(again.sheet()->fields()->row(u"customer_name"_s)->problem().contains(u"rejected"_s));
        QTest::keyClicks(desk.line(u"customer_name"_s), u" Inc."_s);
        QVERIFY(!desk.beneath(u"customer_name"_s).contains(u"rejected"_s));
    }

    void aRejectedPinIsAskedAgain()
    {
        PortFormDesk desk;
        desk.pane.resubmit({ landline }, {}, { pinField(landline) });
        QVERIFY(desk.sheet().form().numbers.first().needsPin());
        QVERIFY(desk.beneath(u"pin"_s).contains(u"need(s) a PIN"_s));
    }

    void billsCanBeHandedOver()
    {
        PortFormDesk desk;
        const QString sid = desk.addBill();
        desk.pane.attach({ sid });
        QCOMPARE(desk.sheet().form().documents, QStringList(sid));
        const QString elsewhere = u"RD"_s + QString(32, u'1');
        desk.pane.attach({ elsewhere });
        QCOMPARE(desk.sheet().form().documents, QStringList({ sid, elsewhere }));
        QCOMPARE(desk.part<QLineEdit>(u"portOtherDocuments"_s)->text(), elsewhere);
    }

    void anOldBillIsSaidToBeTooOld()
    {
        PortFormDesk desk;
        PortDocument bill;
        bill.id = u"old"_s;
        bill.name = u"August"_s;
        bill.sid = u"RD"_s + QString(32, u'2');
        bill.setDated(desk.session()->clock().now().date().addDays(-60));
        QVERIFY(desk.local.documents().save(desk.sandbox.sid(), bill));
        desk.pane.attach({ bill.sid });
        QVERIFY2(desk.beneath(u"documents"_s).contains(u"can't be used any more"_s),
                 qPrintable(desk.beneath(u"documents"_s)));
    }

    void uncheckedNumbersCanBeChecked()
    {
        PortFormDesk desk;
        desk.sheet().list()->setText(landline);
        QVERIFY(desk.beneath(u"phone_numbers"_s).contains(u"not checked"_s));
        const QSignalSpy wanted(&desk.pane, &PortRequestPage::checkWanted);
        QTest::mouseClick(desk.part<QToolButton>(u"portCheckNumbers"_s), Qt::LeftButton);
        QCOMPARE(wanted.value(0).value(0).toStringList(), QStringList(landline));
    }

    void timesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time");
        QTest::newRow("with two digits") << u"09:30"_s << QTime(9, 30);
        QTest::newRow("with one digit") << u"9:30"_s << QTime(9, 30);
        QTest::newRow("with a dot") << u"17.15"_s << QTime(17, 15);
        QTest::newRow("in the afternoon") << u"5:15 pm"_s << QTime(17, 15);
        QTest::newRow("a full hour") << u"5 PM"_s << QTime(17, 0);
        QTest::newRow("no time") << u"25:00"_s << QTime();
    }
    void timesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, typed);
        QFETCH(QTime, time);
        QCOMPARE(timeFromText(typed), time);
    }

    void everyPartOfAFieldIsReadAloudWithWhatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("draft"); // "name=value"
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("the times and their zone")
            << u"target_port_in_time_range_end"_s << u"window_from=14:00"_s
            << QStringList{ u"port_target_port_in_time_range_start"_s, u"port_target_port_in_time_range_end"_s,
                            u"port_window_zone"_s };
        QTest::newRow("the bills and those of others")
            << u"documents"_s << u"city=Oakland"_s << QStringList{ u"portBills"_s, u"portOtherDocuments"_s };
        QTest::newRow("the date") << u"target_port_in_date"_s << u"date_text=soon"_s
                                  << QStringList{ u"port_target_port_in_date"_s };
        QTest::newRow("the numbers") << u"phone_numbers"_s << u"city=Oakland"_s << QStringList{ u"numberList"_s };
    }
    void everyPartOfAFieldIsReadAloudWithWhatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, draft);
        QFETCH(QStringList, parts);
        PortFormDesk desk;
        desk.sheet().takeDraft({ { draft.section(u'=', 0, 0), draft.section(u'=', 1) } });
        desk.line(u"street_2"_s)->setText(u"5th floor"_s); // the button is there once something was typed
        desk.press();
        const QString wrong = desk.beneath(field);
        QVERIFY(!wrong.isEmpty());
        for (const QString &part : parts)
            QCOMPARE(desk.part<QWidget>(part)->accessibleDescription(), wrong);
    }

    void aDraftThatIsOpenedAgainSaysThatItsAccountNumberCanNotBeRead()
    {
        PortFormDesk desk;
        desk.fill();
        QCOMPARE(desk.line(u"account_number"_s)->text(), u"A-77"_s);
        {
            PortRequestPage again(desk.context); // as the next start finds it, with the key
            again.setSession(desk.session());
            QVERIFY2(!noticeOf(again).contains(u"account number"_s), qPrintable(noticeOf(again)));
        }
        desk.pane.setSession(nullptr); // nobody has it on the screen
        desk.local.usePrivateKey(QByteArray(32, 'x')); // of another folder
        PortRequestPage without(desk.context);
        without.setSession(desk.session());
        QVERIFY2(noticeOf(without).contains(u"account number"_s), qPrintable(noticeOf(without)));
        QCOMPARE(without.findChild<QLineEdit *>(u"port_account_number"_s)->text(), QString());
    }

    void theAccountNumberComesOnceTheKeychainAnswers_data()
    {
        QTest::addColumn<QString>("edited");
        QTest::addColumn<QString>("there");
        QTest::newRow("nothing was edited meanwhile") << QString() << u"A-77"_s;
        QTest::newRow("another field was") << u"customer_name"_s << u"A-77"_s;
        QTest::newRow("it was typed anew") << u"account_number"_s << u"typed"_s;
    }
    void theAccountNumberComesOnceTheKeychainAnswers()
    {
        QFETCH(const QString, edited);
        QFETCH(const QString, there);
        PortFormDesk desk;
        desk.fill();
        desk.pane.setSession(nullptr); // the next start, before the keychain answers
        desk.local.usePrivateKey({});
        const auto accountOf
            = [](PortRequestPage &page) { return page.findChild<QLineEdit *>(u"port_account_number"_s)->text(); };
        PortRequestPage page(desk.context);
        page.setSession(desk.session());
        QCOMPARE(accountOf(page), QString());
        QVERIFY2(noticeOf(page).contains(u"account number"_s), qPrintable(noticeOf(page)));
        if (!edited.isEmpty())
            page.findChild<QLineEdit *>("port_"_L1 + edited)->setText(u"typed"_s);

        desk.local.usePrivateKey(QByteArray(32, 'k'));
        QCOMPARE(accountOf(page), there);
        QVERIFY2(!noticeOf(page).contains(u"account number"_s), qPrintable(noticeOf(page)));
        QVERIFY2(noticeOf(page).contains(u"PINs are not kept"_s), qPrintable(noticeOf(page)));
        PortRequestPage next(desk.context);
        next.setSession(desk.session());
        QCOMPARE(accountOf(next), there);
        if (edited == "customer_name"_L1)
            QCOMPARE(next.findChild<QLineEdit *>(u"port_customer_name"_s)->text(), u"typed"_s);
    }

    void aDraftThatIsOpenedAgainSaysThatPinsWereNotKept()
    {
        PortFormDesk desk;
        desk.fill();
        const QString first = desk.part<QComboBox>(u"portDrafts"_s)->currentData().toString();
        desk.action("portform.new")->trigger();
        desk.line(u"customer_name"_s)->setText(u"Without numbers"_s);
        const auto openFirst = [&first](PortRequestPage &page) {
            auto *drafts = page.findChild<QComboBox *>(u"portDrafts"_s);
            drafts->setCurrentIndex(drafts->findData(first));
            Q_EMIT drafts->activated(drafts->currentIndex());
        };
        openFirst(desk.pane); // they are here still
        QVERIFY2(!desk.notice().contains(u"PIN"_s), qPrintable(desk.notice()));
        desk.action("portform.new")->trigger();
        desk.line(u"customer_name"_s)->setText(u"The last one"_s);
        PortRequestPage again(desk.context); // as the next start finds it
        again.setSession(desk.session());
        QVERIFY2(noticeOf(again).contains(u"where it was left"_s) && !noticeOf(again).contains(u"PIN"_s),
                 qPrintable(noticeOf(again)));
        openFirst(again);
        QVERIFY2(noticeOf(again).contains(u"PINs are not kept with a draft: 1 number(s)"_s),
                 qPrintable(noticeOf(again)));
    }

    void billsThatAreNotThereYetAreListed_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("not confirmed") << QString(billstate::toConfirm) << u"confirm it"_s;
        QTest::newRow("not uploaded") << QString(billstate::ready) << u"not uploaded yet"_s;
        QTest::newRow("in the queue") << QString(billstate::waiting) << u"waits"_s;
        QTest::newRow("on its way") << QString(billstate::uploading) << u"is being uploaded"_s;
        QTest::newRow("nobody knows") << QString(billstate::unknown) << u"no clear answer"_s;
        QTest::newRow("an answer without a type") << QString(billstate::failed) << u"did not arrive"_s;
    }
    void billsThatAreNotThereYetAreListed()
    {
        QFETCH(QString, state);
        QFETCH(QString, says);
        PortFormDesk desk;
        PortDocument bill;
        bill.id = u"here"_s;
        bill.name = u"December"_s;
        bill.state = state;
        QVERIFY(desk.local.documents().save(desk.sandbox.sid(), bill));
        auto *list = desk.part<QListWidget>(u"portBills"_s);
        QCOMPARE(list->count(), 1);
        QVERIFY2(list->item(0)->text().contains(u"December"_s) && list->item(0)->text().contains(says),
                 qPrintable(list->item(0)->text()));
        QVERIFY(!list->item(0)->flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY2(desk.beneath(u"documents"_s).contains(u"can't be used yet"_s),
                 qPrintable(desk.beneath(u"documents"_s)));
        QVERIFY(desk.sheet().form().documents.isEmpty());
        // Once it is there it can be ticked.
        bill.state = billstate::uploaded;
        bill.sid = u"RD"_s + QString(32, u'4');
        bill.setDated(desk.session()->clock().now().toLocalTime().date().addDays(-3));
        QVERIFY(desk.local.documents().save(desk.sandbox.sid(), bill));
        QCOMPARE(list->count(), 1);
        desk.tickBill();
        QCOMPARE(desk.sheet().form().documents, QStringList(bill.sid));
        QVERIFY(!desk.beneath(u"documents"_s).contains(u"can't be used yet"_s));
    }
};

QTEST_MAIN(TestPortRequestPage)
#include "tst_portrequestpage.moc"
