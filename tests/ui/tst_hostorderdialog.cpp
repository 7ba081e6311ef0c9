// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/hostednumbers.h"
#include "app/localdata/localdata.h"
#include "models/phone.h"
#include "models/records/hostedorder.h"
#include "tests/support/hosteddesk.h"
#include "tests/support/longestturn.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/addressdialog.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/hostedbulkdialog.h"
#include "ui/dialogs/hostorderdialog.h"
#include "ui/panes/hosted/orderspage.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/hostordersettings.h"
#include "ui/widgets/numberlistbox.h"
#include "ui/widgets/offer.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::HostedDesk;
using nd::test::LongestTurn;
using nd::test::PaneBench;

namespace {

const QString first = u"+14155550180"_s;

struct Desk : PaneBench<OrdersPage>
{
    explicit Desk(bool preview = false)
        : hosted(sandbox, preview)
    {
        if (preview)
            accounts.setHostedGeneration(HostedGeneration::Preview);
        if (!ready())
            qFatal("no orders");
        open();
    }
    void open()
    {
        action("orders.new")->trigger();
        dialog = pane.window()->findChild<HostOrderDialog *>();
        if (!dialog)
            qFatal("no dialog");
    }
    QLineEdit *line(const QString &field) const { return dialog->findChild<QLineEdit *>("order_"_L1 + field); }
    QString beneath(const QString &field) const
    {
        const auto *label = dialog->findChild<QLabel *>("order_"_L1 + field + "Line"_L1);
        return label && label->isVisible() ? label->text() : QString();
    }
    QPushButton *button() const { return dialog->findChild<QPushButton *>(u"hostOrderButton"_s); }
    QString dialogNotice() const { return test::noticeOf(*dialog); }
    bool chooseAddress()
    {
        auto *box = dialog->findChild<QComboBox *>(u"order_address_sid"_s);
        return QTest::qWaitFor([&] { return box->findData(hosted.address()) > 0; })
            && (box->setCurrentIndex(box->findData(hosted.address())), true);
    }
    /// Everything that either generation requires.
    bool fill(const QStringList &numbers = { first })
    {
        dialog->begin(numbers);
        if (!hosted.preview())
            line(u"contact_phone_number"_s)->setText(u"(415) 555-0100"_s);
        line(u"email"_s)->setText(u"owner@example.com"_s);
        return chooseAddress();
    }
    void press() { QTest::mouseClick(button(), Qt::LeftButton); }
    int posts() { return sandbox.count("POST", u"/(Orders|HostedNumberOrders)"_s); }
    QString sidOf(const QString &number)
    {
        const QString query = u"?PhoneNumber="_s + QString::fromLatin1(QUrl::toPercentEncoding(number));
        return sandbox.get(hosted.orders(query)).rows("items").first()["sid"_L1].toString();
    }

    HostedDesk hosted;
    QPointer<HostOrderDialog> dialog;
};

void bothGenerations()
{
    QTest::addColumn<bool>("preview");
    QTest::newRow("in version 2") << false;
    QTest::newRow("in the Developer Preview") << true;
}

QStringList manyNumbers(int count)
{
    QStringList numbers;
    for (int n = 0; n < count; ++n)
        numbers.append(u"+1415556%1"_s.arg(n + 1000));
    return numbers;
}

} // namespace

class TestHostOrderDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Nothing of it takes as long in the window's thread as looking at each number would.
    void aLongListIsLookedThroughInAWorker()
    {
        constexpr int count = 20'000;
        const QString tollFree = u"+18005550199"_s;
        QStringList numbers;
        for (int n = 0; n < count; ++n)
            numbers.append(u"+1312%1"_s.arg(2'000'000 + n));
        Desk desk;
        desk.dialog->begin({ tollFree });
        const auto *brings = desk.dialog->findChild<QLabel *>(u"hostOrderBrings"_s);
        const QString expected = brings->text();
        desk.dialog->begin({ numbers.first() });
        QVERIFY(brings->text() != expected);
        QCoreApplication::processEvents();
        LongestTurn turn;
        turn.watch();
        for (const QString &number : std::as_const(numbers))
            QVERIFY(phone::typeOf(number) != phone::LineType::TollFree);
        QCoreApplication::processEvents();
        const double floor = turn.take();

        numbers.append(tollFree);
        auto *list = desk.dialog->findChild<NumberListBox *>();
        list->setText(numbers.join(u'\n'));
        QTRY_VERIFY_WITH_TIMEOUT(!list->isReading(), 120'000);
        QTRY_COMPARE_WITH_TIMEOUT(brings->text(), expected, 60'000);
        QTest::keyClicks(desk.line(u"friendly_name"_s), u"Acme"_s);
        QCoreApplication::processEvents();
        const double longest = turn.take();
        QVERIFY2(longest < floor / 2, qPrintable(u"%1 ms of %2 ms"_s.arg(longest).arg(floor)));
        // The list is kept as soon as it is there.
        LocalData again;
        QVERIFY(again.openToRead(desk.place + u"/local.sqlite"_s));
        const auto isKept = [&] {
            const QList<Draft> drafts = again.drafts().list(desk.sandbox.sid(), u"hosting-order"_s).value();
            return std::ranges::any_of(drafts, [&](const Draft &draft) {
                return draft.content.value(u"numbers"_s).toString() == list->text()
                    && draft.content.value(u"friendly_name"_s).toString() == "Acme"_L1;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKept(), 20'000);
    }

    void oneNumberIsOrderedAndShown_data() { bothGenerations(); }
    void oneNumberIsOrderedAndShown()
    {
        QFETCH(bool, preview);
        Desk desk(preview);
        QVERIFY(desk.fill());
        desk.line(u"friendly_name"_s)->setText(u"Desk {number}"_s);
        desk.line(u"cc_emails"_s)->setText(u"one@example.com; two@example.com"_s);
        desk.line(u"sms_url"_s)->setText(u"https://example.com/sms"_s);
        desk.press();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().details.join(u'\n').contains(u"verified caller ID"_s));
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(desk.posts(), 1);
        QTRY_COMPARE(desk.value(desk.view()->currentKey(), "phone_number").toString(), first);
        const QString sid = desk.view()->currentKey();
        QCOMPARE(desk.value(sid, "friendly_name").toString(), u"Desk (415) 555-0180"_s);
        QCOMPARE(desk.value(sid, "cc_emails").toStringList(),
                 QStringList({ u"one@example.com"_s, u"two@example.com"_s }));
        if (!preview)
            QCOMPARE(desk.value(sid, "contact_phone_number").toString(), u"+14155550100"_s);
        const QString number = desk.value(sid, "incoming_phone_number_sid").toString();
        const auto incoming = desk.sandbox.get(desk.sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number)));
        QCOMPARE(incoming.text("sms_url"), u"https://example.com/sms"_s);
    }

    void worksByKeyboardAlone()
    {
        Desk desk(true);
        auto *text = desk.dialog->findChild<QPlainTextEdit *>(u"numberList"_s);
        text->setFocus();
        QTest::keyClicks(text, u"415 555 0180"_s);
        QTRY_COMPARE(desk.dialog->numbers(), QStringList{ first });
        QTest::keyClick(text, Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(desk.prompts.asked.size(), 1);
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(desk.hosted.fetch(desk.sidOf(first)).text("phone_number"), first);
    }

    void whatIsMissingIsSaidBesideItsField()
    {
        Desk desk;
        desk.dialog->begin({ first });
        QCOMPARE(desk.beneath(u"email"_s), u"The letter of authorization is sent there."_s); // not yet
        desk.press();
        QCOMPARE(desk.beneath(u"email"_s), u"Enter the e-mail address of the owner of the number."_s);
        QCOMPARE(desk.beneath(u"contact_phone_number"_s), u"Enter the phone number of the person who may sign."_s);
        QVERIFY(desk.beneath(u"address_sid_address"_s).contains(u"Choose the address"_s));
        QCOMPARE(desk.dialog->focusWidget(), desk.line(u"contact_phone_number"_s));
        QCOMPARE(desk.posts(), 0);
        QVERIFY(desk.prompts.asked.isEmpty());
    }

    void aWrongValueIsSaidAtOnce_data()
    {
        QTest::addColumn<bool>("preview");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("an e-mail address") << false << u"email"_s << u"owner"_s << u"not an e-mail"_s;
        QTest::newRow("one copy of several") << false << u"cc_emails"_s << u"a@example.com, b"_s << u"“b” is not"_s;
        QTest::newRow("a phone number") << false << u"contact_phone_number"_s << u"12"_s << u"."_s;
        QTest::newRow("a URL") << false << u"sms_url"_s << u"example"_s << u"."_s;
        QTest::newRow("a name template") << false << u"friendly_name"_s << u"Desk {nummer}"_s << u"{nummer}"_s;
        QTest::newRow("a unique name") << true << u"unique_name"_s << u"a b"_s << u"no spaces"_s;
        QTest::newRow("a bill's SID") << true << u"verification_document_sid"_s << u"RD12"_s << u"."_s;
    }
    void aWrongValueIsSaidAtOnce()
    {
        QFETCH(bool, preview);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        Desk desk(preview);
        desk.dialog->begin({ first });
        QTest::keyClicks(desk.line(field), typed);
        QString beneath = desk.beneath(field);
        if (beneath.isEmpty()) // a URL's line has its field's name
            beneath = desk.beneath(field + u"_field"_s);
        QVERIFY2(beneath.contains(said), qPrintable(beneath));
        desk.press();
        QCOMPARE(desk.posts(), 0);
    }

    void aRefusalLandsBesideItsField_data()
    {
        QTest::addColumn<bool>("preview");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("message");
        QTest::newRow("the e-mail address") << false << u"email"_s << u"Email is not a valid e-mail address."_s;
        QTest::newRow("the contact phone")
            << false << u"contact_phone_number"_s << u"ContactPhoneNumber is not a valid phone number."_s;
        QTest::newRow("the unique name") << true << u"unique_name"_s << u"UniqueName is in use already."_s;
    }
    void aRefusalLandsBesideItsField()
    {
        QFETCH(bool, preview);
        QFETCH(QString, field);
        QFETCH(QString, message);
        Desk desk(preview);
        QVERIFY(desk.fill());
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"POST"_s },
                             { "status", 400 },
                             { "code", 20001 },
                             { "message", message } });
        desk.press();
        QTRY_COMPARE(desk.beneath(field), message);
        QCOMPARE(desk.dialog->focusWidget(), desk.line(field));
        QVERIFY(desk.dialogNotice().contains(message));
        QCOMPARE(desk.line(u"email"_s)->text(), u"owner@example.com"_s);
        // An edit takes the words away, and the next try goes through.
        desk.line(field)->setText(field == "unique_name"_L1 ? u"another"_s
                                      : field == "email"_L1 ? u"owner2@example.com"_s
                                                            : u"+14155550101"_s);
        QVERIFY(desk.beneath(field) != message);
        desk.press();
        QTRY_VERIFY(!desk.dialog);
    }

    void aLostAnswerIsLookedUpAndNothingIsOrderedTwice_data() { bothGenerations(); }
    void aLostAnswerIsLookedUpAndNothingIsOrderedTwice()
    {
        QFETCH(bool, preview);
        Desk desk(preview);
        QVERIFY(desk.fill());
        desk.sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s } });
        // The look-up, too, fails at first: the form tells of it meanwhile.
        desk.sandbox.fault({ { "action", u"status"_s }, { "method", u"GET"_s }, { "status", 503 }, { "skip", 1 } });
        desk.press();
        QTRY_VERIFY(!desk.dialog || desk.dialogNotice().contains(u"may be ordered already"_s));
        if (desk.dialog)
            QVERIFY(!desk.button()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.dialog, 20'000);
        QCOMPARE(desk.posts(), 1);
        QTRY_COMPARE(desk.value(desk.view()->currentKey(), "phone_number").toString(), first);
    }

    void aNumberWithAnOrderIsNotOrderedAgain()
    {
        Desk desk;
        desk.hosted.received(first);
        QVERIFY(desk.fill());
        const int before = desk.posts();
        desk.press();
        QTRY_VERIFY(desk.dialogNotice().contains(u"There is an order to host this number already"_s));
        QCOMPARE(desk.posts(), before);
        QCOMPARE(desk.dialog->numbers(), QStringList{ first });
    }

    void manyAreOrderedAsBulkWork()
    {
        Desk desk;
        QVERIFY(desk.fill({ first, u"+14155550181"_s, u"+14155550182"_s }));
        desk.line(u"friendly_name"_s)->setText(u"Desk {n}"_s);
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.press();
        auto *preview = desk.pane.window()->findChild<BulkPreviewDialog *>();
        QVERIFY(preview);
        QTest::mouseClick(preview->findChild<QPushButton *>(u"bulkStart"_s), Qt::LeftButton);
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(shown.value(0).value(0).toString(), u"bulk"_s);
        QTRY_COMPARE(desk.posts(), 3);
        QTRY_VERIFY(!desk.sidOf(u"+14155550182"_s).isEmpty());
        QCOMPARE(desk.hosted.fetch(desk.sidOf(u"+14155550182"_s)).text("friendly_name"), u"Desk 3"_s);
    }

    void aLongListCanGoInOneRequest()
    {
        Desk desk;
        QStringList numbers = manyNumbers(51);
        auto *inOne = desk.dialog->findChild<QCheckBox *>(u"hostOrderInOne"_s);
        desk.dialog->begin(numbers.first(50));
        QVERIFY(!inOne->isVisible());
        numbers[50] = u"+14155550196"_s; // a mobile: it can't be hosted
        QVERIFY(desk.fill(numbers));
        QVERIFY(inOne->isVisible());
        inOne->setChecked(true);
        desk.press();
        QTRY_VERIFY(!desk.dialog);
        QCOMPARE(desk.sandbox.count("POST", u"/Orders/Bulk"_s), 1);
        QCOMPARE(desk.posts(), 1);
        auto *result = desk.pane.window()->findChild<HostedBulkDialog *>();
        QVERIFY(result);
        desk.sandbox.step(120);
        auto *again = result->findChild<QPushButton *>(u"hostedBulkAgain"_s);
        QTRY_VERIFY(again->isEnabled());
        QTest::mouseClick(again, Qt::LeftButton);
        auto *rows = result->findChild<QPlainTextEdit *>(u"hostedBulkRows"_s);
        QTRY_COMPARE(rows->toPlainText().split(u'\n').size(), 51);
        QTRY_VERIFY(desk.model()->totalRows() >= 50);
    }

    void onlyVersion2TakesAListInOneRequest()
    {
        Desk desk(true);
        desk.dialog->begin(manyNumbers(60));
        QVERIFY(!desk.dialog->findChild<QCheckBox *>(u"hostOrderInOne"_s)->isVisible());
    }

    void whatWasFilledInComesBack_data() { bothGenerations(); }
    void whatWasFilledInComesBack()
    {
        QFETCH(bool, preview);
        Desk desk(preview);
        QVERIFY(desk.fill({ first, u"+14155550181"_s }));
        desk.line(u"friendly_name"_s)->setText(u"Desk {n}"_s);
        desk.line(u"sms_url"_s)->setText(u"https://example.com/sms"_s);
        const QVariantMap typed = desk.dialog->settings()->draft();
        delete desk.dialog; // as a crash would
        desk.open();
        auto *offer = desk.dialog->findChild<Offer *>();
        QVERIFY2(offer->text().contains(u"was not sent"_s), qPrintable(offer->text()));
        QVERIFY(desk.dialog->numbers().isEmpty());
        QTest::mouseClick(desk.dialog->findChild<QPushButton *>(u"hostOrderTakeLeft"_s), Qt::LeftButton);
        QCOMPARE(desk.dialog->settings()->draft(), typed);
        QCOMPARE(desk.dialog->numbers().size(), 2);
        QVERIFY(offer->text().isEmpty());
        QCOMPARE(desk.posts(), 0);
    }

    void whatWasSentIsNotOfferedAsUnsent_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("givenUp");
        QTest::addColumn<int>("changedLater"); // seconds
        QTest::addColumn<QString>("offer");
        QTest::newRow("it is there") << QString() << false << 0 << QString();
        QTest::newRow("it is there, and a reply had set the clock back before")
            << QString() << false << 10 << QString();
        QTest::newRow("but it was changed since") << QString() << false << 60 << u"was not sent"_s;
        QTest::newRow("its outcome is being looked up") << u"drop_before"_s << false << 0 << QString();
        QTest::newRow("the looking was given up") << u"drop_before"_s << true << 0 << u"may have been ordered since"_s;
        QTest::newRow("it was refused") << u"status"_s << false << 0 << u"was not sent"_s;
    }
    void whatWasSentIsNotOfferedAsUnsent()
    {
        QFETCH(const QString, fault);
        QFETCH(const bool, givenUp);
        QFETCH(const int, changedLater);
        QFETCH(const QString, offer);
        Desk desk;
        QVERIFY(desk.fill());
        const Result<QList<Draft>> kept = desk.local.drafts().list(desk.sandbox.sid(), u"hosting-order"_s);
        QCOMPARE(kept.value().size(), 1);
        if (!fault.isEmpty())
            desk.sandbox.fault({ { "action", fault }, { "method", u"POST"_s }, { "status", 400 }, { "code", 20001 } });
        desk.press();
        const auto outcome = [&desk] { return desk.journal.entries().value(0).outcome; };
        QTRY_VERIFY(desk.journal.entries().size() == 1 && outcome() != Outcome::Begun);
        if (givenUp)
            QVERIFY(desk.session()->operations().giveUp(desk.journal.entries().first().id));
        delete desk.dialog;
        // As it is where the program ended between the answer and the end of the draft.
        const Draft draft = kept.value().first();
        QVERIFY(desk.local.drafts().remove(desk.sandbox.sid(), draft.kind, draft.key));
        QVERIFY(desk.local.drafts().save(desk.sandbox.sid(), draft.kind, draft.key, draft.content,
                                         draft.changed.addSecs(changedLater)));
        desk.open();
        const QString said = desk.dialog->findChild<Offer *>()->text();
        QVERIFY2(offer.isEmpty() ? said.isEmpty() : said.contains(offer), qPrintable(said));
    }

    void aFormStaysWhenAnotherOneOrderedSomeOfItsNumbers()
    {
        Desk desk;
        const QString other = u"+14155550181"_s;
        QVERIFY(desk.fill({ first, other }));
        delete desk.dialog;
        desk.open();
        QVERIFY(desk.fill()); // of the first number alone
        desk.press();
        QTRY_COMPARE(desk.journal.entries().value(0).outcome, Outcome::Succeeded);
        delete desk.dialog;
        desk.open();
        const QString said = desk.dialog->findChild<Offer *>()->text();
        QVERIFY2(said.contains(u"may have been ordered since"_s), qPrintable(said));
        QTest::mouseClick(desk.dialog->findChild<QPushButton *>(u"hostOrderTakeLeft"_s), Qt::LeftButton);
        QCOMPARE(desk.dialog->numbers(), (QStringList{ first, other }));
    }

    void aDroppedFormIsNotOfferedAgain()
    {
        Desk desk;
        desk.dialog->begin({ first });
        delete desk.dialog;
        desk.open();
        QTest::mouseClick(desk.dialog->findChild<QPushButton *>(u"hostOrderDropLeft"_s), Qt::LeftButton);
        QVERIFY(desk.dialog->findChild<Offer *>()->text().isEmpty());
        delete desk.dialog;
        desk.open();
        QVERIFY(desk.dialog->findChild<Offer *>()->text().isEmpty());
    }

    void whatAnOrderBringsIsSaidBefore()
    {
        Desk desk;
        const auto *brings = desk.dialog->findChild<QLabel *>(u"hostOrderBrings"_s);
        QVERIFY(!brings->isVisible());
        desk.dialog->begin({ first });
        QVERIFY(brings->text().contains(u"verified caller ID"_s));
        QVERIFY(!brings->text().contains(u"RespOrg"_s));
        desk.dialog->begin({ first, u"+18005550112"_s });
        QVERIFY(brings->text().contains(u"RespOrg"_s));
    }

    void whatTheVersionLacksIsExplained_data() { bothGenerations(); }
    void whatTheVersionLacksIsExplained()
    {
        QFETCH(bool, preview);
        const Desk desk(preview);
        QCOMPARE(desk.line(u"unique_name"_s) != nullptr, preview);
        QCOMPARE(desk.line(u"contact_phone_number"_s) != nullptr, !preview);
        const QString absent = desk.dialog->findChild<QLabel *>(u"hostOrderAbsent"_s)->text();
        QVERIFY2(absent.contains(preview ? u"Contact phone"_s : u"Unique name"_s), qPrintable(absent));
        QVERIFY(absent.contains(preview ? u"Only version 2"_s : u"Only the Developer Preview"_s));
    }

    void aPostBoxIsNoAddress()
    {
        Desk desk;
        QTest::mouseClick(desk.dialog->findChild<QToolButton *>(u"order_address_sid_new"_s), Qt::LeftButton);
        auto *address = desk.pane.window()->findChild<AddressDialog *>();
        QVERIFY(address);
        address->findChild<QLineEdit *>(u"address_street"_s)->setText(u"P.O. Box 12"_s);
        const auto *beneath = address->findChild<QLabel *>(u"address_streetLine"_s);
        QVERIFY2(beneath->text().contains(u"P.O. box is not accepted"_s), qPrintable(beneath->text()));

        const std::pair<const char *, QString> lines[] = { { "customer_name", u"Jane Doe"_s },
                                                           { "street", u"1 Market Street"_s },
                                                           { "city", u"San Francisco"_s },
                                                           { "region", u"CA"_s },
                                                           { "postal_code", u"94105"_s } };
        for (const auto &[field, text] : lines)
            address->findChild<QLineEdit *>("address_"_L1 + QLatin1StringView(field))->setText(text);
        QTest::mouseClick(address->findChild<QPushButton *>(u"createAddressButton"_s), Qt::LeftButton);
        auto *box = desk.dialog->findChild<QComboBox *>(u"order_address_sid"_s);
        QTRY_VERIFY(box->currentText().contains(u"Jane Doe"_s));
    }

    void theAccountThatWasCheckedForIsChosen_data()
    {
        QTest::addColumn<bool>("listed");
        QTest::newRow("a subaccount that the key may read") << true;
        QTest::newRow("one of which only the SID is known") << false;
    }
    void theAccountThatWasCheckedForIsChosen()
    {
        QFETCH(bool, listed);
        Desk desk;
        if (listed)
            QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        delete desk.dialog;
        const QString target = listed ? desk.sandbox.subaccounts().first() : u"AC"_s + QString(32, u'9');
        desk.pane.create({ first }, target);
        desk.dialog = desk.pane.window()->findChild<HostOrderDialog *>();
        QCOMPARE(desk.dialog->settings()->form().accountSid, target);
        QVERIFY(listed != (desk.dialog->settings()->accountName() == target));
        // It is there again with what was filled in.
        desk.line(u"email"_s)->setText(u"owner@example.com"_s);
        delete desk.dialog;
        desk.open();
        QTest::mouseClick(desk.dialog->findChild<QAbstractButton *>(u"hostOrderTakeLeft"_s), Qt::LeftButton);
        QCOMPARE(desk.dialog->settings()->form().accountSid, target);
    }

    void anAccountThatCanBeNoneIsNotTakenForThisOne()
    {
        Desk desk;
        QVERIFY(desk.fill());
        auto *box = desk.dialog->findChild<QComboBox *>(u"order_account_sid"_s);
        for (const QString &typed : { u""_s, u"AC12"_s, u"Nobody"_s }) {
            box->setEditText(typed);
            desk.press();
            QVERIFY2(desk.beneath(u"account_sid"_s).contains(u"AC and 32"_s),
                     qPrintable(desk.beneath(u"account_sid"_s)));
        }
        QCOMPARE(desk.posts(), 0);
    }

    void anOrderCanGoToASubaccount()
    {
        Desk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        delete desk.dialog;
        desk.open();
        const QString target = desk.accounts.subaccounts().first().sid;
        QVERIFY(desk.fill());
        auto *box = desk.dialog->findChild<QComboBox *>(u"order_account_sid"_s);
        box->setCurrentIndex(box->findData(target));
        auto *addresses = desk.dialog->findChild<QComboBox *>(u"order_address_sid"_s);
        QTRY_VERIFY(addresses->count() > 1); // of that account
        QCOMPARE(addresses->currentIndex(), 0);
        addresses->setCurrentIndex(1);
        const int before = desk.model()->totalRows();
        desk.press();
        QTRY_VERIFY(!desk.dialog);
        QVERIFY(desk.sidOf(first).isEmpty()); // none of this account
        QCOMPARE(desk.model()->totalRows(), before);
    }
};

QTEST_MAIN(TestHostOrderDialog)
#include "tst_hostorderdialog.moc"
