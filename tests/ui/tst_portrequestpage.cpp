// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/localdata.h"
#include "app/ops/portops.h"
#include "tests/support/panedesk.h"
#include "tests/support/portdesk.h"
#include "tests/support/secretscan.h"
#include "ui/panes/portin/portbillchooser.h"
#include "ui/panes/portin/portformfields.h"
#include "ui/panes/portin/portpins.h"
#include "ui/panes/portin/portrequestpage.h"
#include "ui/panes/portin/portrequestsheet.h"
#include "ui/panes/portin/portwindowfield.h"
#include "ui/widgets/numberlistbox.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneBench;
using nd::test::PortDesk;

namespace {

const QString landline = u"+14155550141"_s;
const QString mobile = u"+14155550142"_s;
const QString markedPin = u"839201746588"_s; ///< Like nothing else in any file.
constexpr int patience = 20'000;

QString iso(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

struct Desk : PaneBench<PortRequestPage>
{
    Desk()
        : port(sandbox)
    {
        pane.activateWindow();
    }
    PortRequestSheet &sheet() const { return *pane.sheet(); }
    template <class W>
    W *part(const QString &name) const
    {
        auto *found = pane.template findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QLineEdit *line(const QString &field) const { return part<QLineEdit>("port_"_L1 + field); }
    QString beneath(const QString &field) const
    {
        static const QHash<QString, QString> lines{
            { u"phone_numbers"_s, u"portNumbersLine"_s },
            { u"pin"_s, u"portPinsLine"_s },
            { u"target_port_in_time_range_end"_s, u"port_windowLine"_s },
            { u"address_sid"_s, u"port_address_sid_fieldLine"_s },
            { u"target_port_in_date"_s, {} },
        };
        if (lines.value(field, u"-"_s).isEmpty() || !lines.contains(field)) {
            const FieldRow *row = sheet().fields()->row(field);
            return row ? row->editor()->accessibleDescription() : QString();
        }
        const auto *label = pane.template findChild<QLabel *>(lines.value(field));
        return label && !label->isHidden() ? label->text() : QString();
    }
    /// A bill that was uploaded from here some days ago.
    QString addBill()
    {
        PortDocument bill;
        bill.id = u"bill"_s;
        bill.name = u"November"_s;
        bill.state = billstate::uploaded;
        bill.status = u"DRAFT"_s;
        bill.mimeType = u"application/pdf"_s;
        bill.sid = port.bill();
        bill.setDated(session()->clock().now().toLocalTime().date().addDays(-3));
        if (!local.documents().save(sandbox.sid(), bill))
            qFatal("no bill");
        return bill.sid;
    }
    QDate goodDay() const { return rules::earliestPortDate(session()->clock().now()).addDays(3); }
    void typeCustomer() const
    {
        part<QComboBox>(u"port_customer_type"_s)->setCurrentIndex(1);
        const std::pair<const char *, const char *> texts[] = {
            { "customer_name", "Harbor Bakery Inc." },
            { "account_number", "A-77" },
            { "street", "101 Spear St" },
            { "city", "San Francisco" },
            { "state", "CA" },
            { "zip", "94105" },
            { "authorized_representative", "Robin Example" },
            { "authorized_representative_email", "robin@example.com" },
        };
        for (const auto &[field, text] : texts)
            line(QLatin1StringView(field))->setText(QLatin1StringView(text));
        part<QComboBox>(u"port_account_telephone_number"_s)->setEditText(u"(415) 555-0141"_s);
    }
    void setPin(const QString &number, const QString &pin) const
    {
        PortPinModel &model = sheet().pins()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.e164At(row) == number)
                model.setData(model.index(row, PortPinModel::Pin), pin, Qt::EditRole);
        }
    }
    /// Everything that is required, for a landline and a mobile.
    void fill()
    {
        addBill();
        pane.create({ { .e164 = landline, .type = u"LOCAL"_s, .asksForPin = false },
                      { .e164 = mobile, .type = u"MOBILE"_s, .asksForPin = true } });
        typeCustomer();
        tickBill();
        setPin(mobile, markedPin);
    }
    void tickBill() const { part<QListWidget>(u"portBills"_s)->item(0)->setCheckState(Qt::Checked); }
    void press() const { QTest::mouseClick(part<QToolButton>(u"portSend"_s), Qt::LeftButton); }
    int posts() { return sandbox.count("POST", u"/Porting/PortIn$"_s); }
    QJsonObject sent(qsizetype at = 0)
    {
        const QJsonArray all = sandbox.requests("POST", u"/Porting/PortIn$"_s);
        return QJsonDocument::fromJson(all.at(at)["body"_L1].toString().toUtf8()).object();
    }
    /// Goes on with Tab until the keyboard is there.
    bool tabTo(const QString &name) const
    {
        for (int i = 0; i < 60; ++i) {
            QWidget *now = QApplication::focusWidget();
            if (now && now->objectName() == name)
                return true;
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return false;
    }

    PortDesk port;
};

QString lastDraft(Desk &desk)
{
    const auto drafts = desk.local.drafts().list(desk.sandbox.sid(), u"port-in"_s);
    return drafts && !drafts.value().isEmpty()
        ? QString::fromUtf8(QJsonDocument::fromVariant(drafts.value().first().content).toJson())
        : QString();
}

} // namespace

class TestPortRequestPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsSentAsItWasConfirmed()
    {
        Desk desk;
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

    void worksByKeyboardAlone()
    {
        Desk desk;
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
        Desk desk;
        desk.line(u"zip"_s)->setText(u"9"_s);
        desk.line(u"zip"_s)->clear(); // the button is there once something was typed
        desk.line(u"street_2"_s)->setText(u"5th floor"_s);
        QVERIFY(!desk.beneath(field).contains(said)); // not yet
        desk.press();
        QVERIFY2(desk.beneath(field).contains(said), qPrintable(desk.beneath(field)));
        QVERIFY(desk.notice().contains(u"see beside the fields"_s));
        const QWidget *here = desk.pane.focusWidget();
        QTRY_VERIFY(here && !here->visibleRegion().isEmpty()); // scrolled to
        QVERIFY(desk.prompts.asked.isEmpty());
        QCOMPARE(desk.posts(), 0);
    }

    void whatTheNumbersNeedIsSaid()
    {
        Desk desk;
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

    void aNewRequestBeginsWithoutWhatWasSaidOfTheLast()
    {
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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
        Desk desk;
        desk.sheet().list()->setText(number);
        QVERIFY2(desk.beneath(u"phone_numbers"_s).contains(said), qPrintable(desk.beneath(u"phone_numbers"_s)));
    }

    void whatTheServiceSaysStandsBesideItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("message");
        const QString carrier = u"losingCarrierInformation."_s;
        const std::pair<const char *, const char *> rows[] = {
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
        Desk desk;
        desk.fill();
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
        Desk desk;
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
        Desk desk;
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
            test::SecretScan scan;
            scan.add(u"the PIN"_s, markedPin);
            QCOMPARE(scan.inFolder(desk.place), QStringList());
            // Another start of the program comes to the same: nothing can be sent meanwhile.
            PortRequestPage again(desk.context);
            again.setSession(desk.session());
            QCOMPARE(again.sheet()->e164s().size(), 2);
            QVERIFY(!again.actionSet()->action("portform.send")->isEnabled());
            QVERIFY(test::noticeOf(again).isEmpty() || !test::noticeOf(again).contains(u"fail"_s));
        }
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        QCOMPARE(desk.posts(), 1);
        QVERIFY(lastDraft(desk).isEmpty());
    }

    void theDraftSurvives()
    {
        Desk desk;
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
        test::SecretScan scan;
        scan.add(u"the PIN"_s, markedPin);
        QCOMPARE(scan.inFolder(desk.place), QStringList());
    }

    void pastedPinsDontGetIntoTheDraft()
    {
        Desk desk;
        desk.sheet().list()->setText(u"415 555 0141\t%1\n415 555 0142\t%1"_s.arg(markedPin));
        QTRY_VERIFY(lastDraft(desk).contains(landline));
        test::SecretScan scan;
        scan.add(u"the PIN"_s, markedPin);
        QCOMPARE(scan.inFolder(desk.place), QStringList());
    }

    void whatWasSentAfterAllIsNoDraftAnyMore()
    {
        Desk desk;
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

    void severalCanBeBegun()
    {
        Desk desk;
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
        Desk desk;
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

    void anotherAccountDoesNotHearOfTheSending()
    {
        Desk desk;
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
    }

    void aCustomerComesBackByATemplate()
    {
        Desk desk;
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

    void moreThanAThousandGoInSeveralRequests()
    {
        Desk desk;
        desk.addBill();
        QList<PortNumber> numbers;
        for (int n = 0; n < 1001; ++n)
            numbers.append({ .e164 = u"+1415556%1"_s.arg(n + 1000), .type = u"LOCAL"_s, .asksForPin = false });
        desk.pane.create(numbers);
        desk.typeCustomer();
        desk.tickBill();
        QTRY_VERIFY(desk.beneath(u"phone_numbers"_s).contains(u"2 request(s)"_s));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().text.contains(u"2 request(s)"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        QCOMPARE(desk.posts(), 2);
        QList<int> sizes;
        const QJsonArray rows = desk.port.list(u"?Size=100"_s).rows("port_in_requests");
        for (const QJsonValue row : rows)
            sizes.append(row["phone_numbers_requested"_L1].toInt());
        QVERIFY(sizes.contains(1000));
        QCOMPARE(desk.sent(1)["phone_numbers"_L1].toArray().size(), 1); // of the last one
    }

    void oneOfSeveralThatIsRefusedLeavesItsNumbersHere()
    {
        Desk desk;
        desk.addBill();
        QList<PortNumber> numbers;
        for (int n = 0; n < 1003; ++n)
            numbers.append({ .e164 = u"+1415556%1"_s.arg(n + 1000), .type = u"LOCAL"_s, .asksForPin = false });
        desk.pane.create(numbers);
        desk.typeCustomer();
        desk.tickBill();
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

    void rejectedNumbersComeBackWithTheFieldMarked()
    {
        Desk desk;
        PortInRequest request;
        request.customerType = u"Business"_s;
        request.customerName = u"Harbour Bakery"_s;
        request.accountNumber = u"A-77"_s;
        request.street = u"101 Spear St"_s;
        request.accountSid = desk.sandbox.sid();
        desk.pane.resubmit({ landline }, request, u"customer_name"_s);
        QCOMPARE(desk.sheet().e164s(), QStringList(landline));
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
        Desk desk;
        desk.pane.resubmit({ landline }, {}, u"pin"_s);
        QVERIFY(desk.sheet().form().numbers.first().needsPin());
        QVERIFY(desk.beneath(u"pin"_s).contains(u"need(s) a PIN"_s));
    }

    void anAddressOfTheAccountCanBeChosen()
    {
        Desk desk;
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
        Desk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        desk.fill();
        auto *box = desk.part<QComboBox>(u"port_account_sid"_s);
        box->setCurrentIndex(box->findData(desk.sandbox.subaccounts().first()));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(desk.sent()["account_sid"_L1].toString(), desk.sandbox.subaccounts().first());
    }

    void billsCanBeHandedOver()
    {
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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
};

QTEST_MAIN(TestPortRequestPage)
#include "tst_portrequestpage.moc"
