// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/changes.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/numberlistdialog.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/panes/inventory/inventorypane.h"
#include "ui/transfertogether.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/tableexport.h"

#include <QAbstractItemDelegate>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneBench;
using nd::test::PaneDesk;

namespace {

struct Desk : PaneBench<InventoryPane>
{
    using PaneBench::PaneBench;
    bool select(const QString &sid) { return PaneBench::select(sid, "inventory.release"); }
    /// SID of the first number for which `good` holds; empty when there is none.
    QString find(const std::function<bool(const IncomingNumber &)> &good) const
    {
        const std::optional<IncomingNumber> number = PaneBench::find<IncomingNumber>(good);
        return number ? number->sid : QString();
    }
    /// A number that can be transferred, with these papers.
    QString needing(const QString &address, bool bundle) const
    {
        return find([&](const IncomingNumber &n) {
            return n.addressRequirements == address && !n.bundleSid.isEmpty() == bundle && n.origin == u"twilio"_s
                && n.emergencyAddressSid.isEmpty();
        });
    }
    TransferDialog *openTransfer()
    {
        action("inventory.transfer")->trigger();
        return pane.window()->findChild<TransferDialog *>(u"transferDialog"_s);
    }
    QString plain() const
    {
        return find([](const IncomingNumber &n) {
            return n.emergencyAddressStatus != u"registered"_s && n.origin == u"twilio"_s && n.bundleSid.isEmpty()
                && n.addressSid.isEmpty() && n.trunkSid.isEmpty() && n.voiceApplicationSid.isEmpty()
                && n.smsApplicationSid.isEmpty() && n.country == u"US"_s;
        });
    }
};

} // namespace

class TestInventoryPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryNumberOfTheAccount()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QCOMPARE(desk.model()->totalRows(), desk.sandbox.owned());
        QCOMPARE(desk.model()->state(), RecordModel::State::Complete);
        QVERIFY(!desk.inspector()->key().isEmpty());
    }

    void aRecordThatIsNotThereKeepsNoRowFromBeingChosen_data()
    {
        QTest::addColumn<bool>("early");
        QTest::newRow("asked for before the list is there") << true;
        QTest::newRow("asked for later") << false;
    }
    void aRecordThatIsNotThereKeepsNoRowFromBeingChosen()
    {
        QFETCH(const bool, early);
        Desk desk;
        if (!early)
            QVERIFY(desk.ready());
        const QString nobody = u"PN"_s + QString(32, u'9');
        desk.pane.look(nobody);
        QTRY_VERIFY2(desk.notice().contains(nobody + u" was not found"_s), qPrintable(desk.notice()));
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.inspector()->key().isEmpty());
        // Nothing takes the row away that somebody went to since.
        const QString chosen = desk.model()->keyAt(2);
        QVERIFY(desk.view()->goTo(chosen));
        desk.pane.refresh();
        QVERIFY(desk.ready());
        QCOMPARE(desk.view()->currentKey(), chosen);
    }

    void readsThousandsPageByPage()
    {
        sandbox::Options options;
        options.owned = 4'321;
        Desk desk(options);
        QVERIFY(desk.ready());
        QCOMPARE(desk.model()->totalRows(), 4'321);
        QCOMPARE(desk.sandbox.count("GET", u"IncomingPhoneNumbers.json.*PageSize=1000"_s), 5);
    }

    void findsANumberInAnyFormatting_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("as E.164") << 0;
        QTest::newRow("the national form") << 1;
        QTest::newRow("the last seven digits with a space") << 2;
        QTest::newRow("a part with a star") << 3;
    }
    void findsANumberInAnyFormatting()
    {
        QFETCH(int, form);
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.plain();
        QVERIFY(!sid.isEmpty());
        const QString number = desk.value(sid, "phone_number").toString();
        const QString digits = number.mid(2); // without +1
        const QStringList forms{ number, u"(%1) %2-%3"_s.arg(digits.left(3), digits.mid(3, 3), digits.mid(6)),
                                 u"%1 %2"_s.arg(digits.mid(3, 3), digits.mid(6)),
                                 u"%1*%2"_s.arg(digits.left(3), digits.mid(6)) };
        QTest::keyClicks(desk.bar()->field(), forms[form]);
        QTRY_VERIFY(desk.model()->visibleRows() < desk.model()->totalRows());
        QVERIFY(desk.model()->rowOf(sid) >= 0);
    }

    void aQuickFilterKeepsWhatItSays()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.bar()->setChoice(u"origin"_s, u"hosted"_s);
        QTRY_VERIFY(desk.model()->visibleRows() < desk.model()->totalRows());
        QVERIFY(desk.model()->visibleRows() > 0);
        for (int row = 0; row < desk.model()->visibleRows(); ++row)
            QCOMPARE(desk.value(desk.model()->keyAt(row), "origin").toString(), u"hosted"_s);
    }

    void aHostedNumberLeadsToItsOrder()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString hosted = desk.find([](const IncomingNumber &n) { return n.origin == u"hosted"_s; });
        QVERIFY(desk.PaneBench::select(hosted, "inventory.order"));
        const QSignalSpy shown(&desk.pane, &Pane::showPane);
        desk.action("inventory.order")->trigger();
        QCOMPARE(shown.value(0), (QVariantList{ u"hosted"_s, hosted }));
        QVERIFY(desk.select(desk.plain()));
        QTRY_VERIFY(!desk.action("inventory.order")->isEnabled());
    }

    void aHostedNumberLosesItsMessagesAlone()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.prompts.accept = false;
        QVERIFY(desk.select(desk.find([](const IncomingNumber &n) { return n.origin == u"hosted"_s; })));
        desk.action("inventory.release")->trigger();
        const Confirmation asked = desk.prompts.asked.value(0);
        QVERIFY(asked.text.contains(u"Its calls stay where they are"_s));
        QVERIFY(asked.details.join(u' ').contains(u"three days"_s));
        QVERIFY(!asked.details.join(u' ').contains(u"ten days"_s));
    }

    void sendsOnlyWhatWasChanged()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.plain();
        QVERIFY(desk.select(sid));
        desk.edit("friendly_name", u"Front desk"_s);
        QVERIFY(desk.inspector()->hasEdits());
        desk.saveEdits();
        QTRY_COMPARE(desk.value(sid, "friendly_name").toString(), u"Front desk"_s);
        const QJsonArray sent = desk.sandbox.requests("POST", u"IncomingPhoneNumbers"_s);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent[0]["body"_L1].toString(), u"FriendlyName=Front%20desk"_s);
        QVERIFY(!desk.inspector()->hasEdits());
    }

    void escapeInOneEditorKeepsTheOtherEdits()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.select(desk.plain()));
        desk.edit("friendly_name", u"Mine"_s);
        QTreeView *view = desk.inspector()->view();
        view->edit(desk.inspector()->model().indexOf("voice_url"));
        auto *editor = view->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"https://example.com"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(desk.inspector()->model().changes().value(u"friendly_name"_s).toString(), u"Mine"_s);
        QVERIFY(!desk.inspector()->model().changes().contains(u"voice_url"_s));
    }

    void ctrlSTakesWhatIsBeingTyped()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.plain();
        QVERIFY(desk.select(sid));
        desk.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        QTreeView *view = desk.inspector()->view();
        view->setFocus();
        view->edit(desk.inspector()->model().indexOf("friendly_name"));
        auto *editor = view->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"Typed"_s);
        // A row of the table that changes meanwhile leaves the editor alone.
        desk.pane.refresh();
        QVERIFY(desk.ready());
        QCOMPARE(editor->text(), u"Typed"_s);
        QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(desk.value(sid, "friendly_name").toString(), u"Typed"_s);
        QCOMPARE(desk.sandbox.count("POST"), 1);
    }

    void delInTheInspectorDoesNotRelease()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.select(desk.plain()));
        desk.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        desk.prompts.accept = false;
        desk.inspector()->view()->setFocus();
        QTest::keyClick(desk.inspector()->view(), Qt::Key_Delete);
        QVERIFY(desk.prompts.asked.isEmpty());
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        QCOMPARE(desk.prompts.asked.size(), 1);
    }

    void anotherAccountsOperationLeavesThisTableAlone()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QString sid = desk.plain();
        QVERIFY(desk.select(sid));
        desk.sandbox.fault({ { "action", u"latency"_s },
                             { "latency_ms", 600 },
                             { "method", u"POST"_s },
                             { "path", u"IncomingPhoneNumbers"_s } });
        desk.edit("friendly_name", u"Late"_s);
        desk.saveEdits();
        QTRY_COMPARE(desk.sandbox.count("POST"), 1);
        Session *left = desk.session();
        QSignalSpy settled(&left->operations(), &OperationRunner::settled);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        desk.pane.activated();
        QVERIFY(desk.ready());
        QTRY_COMPARE(settled.size(), 1);
        QVERIFY(!desk.model()->contains(sid));
        QCOMPARE(desk.model()->totalRows(), desk.sandbox.owned(desk.session()->accountSid()));
    }

    void aChangeMadeElsewhereIsSaidAndNothingIsLost()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.plain();
        QVERIFY(desk.select(sid));
        desk.edit("friendly_name", u"Mine"_s);
        QCOMPARE(desk.sandbox
                     .post(desk.sandbox.path(u"/IncomingPhoneNumbers/"_s + sid + u".json"_s),
                           { { u"FriendlyName"_s, u"Theirs"_s } })
                     .status,
                 200);
        desk.sandbox.forgetRequests();
        desk.saveEdits();
        QTRY_COMPARE(desk.value(sid, "friendly_name").toString(), u"Theirs"_s);
        QCOMPARE(desk.sandbox.count("POST"), 0);
        QCOMPARE(desk.inspector()->model().changes().value(u"friendly_name"_s).toString(), u"Mine"_s);
    }

    void releasesTheNumberThatWasConfirmed()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.plain();
        QVERIFY(desk.select(sid));
        const QString number = desk.value(sid, "phone_number").toString();
        QTRY_COMPARE(desk.view()->selectedCount(), 1);
        desk.action("inventory.release")->trigger();
        QTRY_VERIFY(!desk.model()->contains(sid));
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().destructive);
        QVERIFY(!desk.sandbox.owns(number));
        QCOMPARE(desk.sandbox.count("DELETE"), 1);
    }

    void aNumberWithAnEmergencyAddressIsNotReleased()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid
            = desk.find([](const IncomingNumber &n) { return n.emergencyAddressStatus == u"registered"_s; });
        QVERIFY(!sid.isEmpty());
        QVERIFY(desk.select(sid));
        QTRY_COMPARE(desk.view()->selectedCount(), 1);
        desk.action("inventory.release")->trigger();
        QVERIFY(desk.notice().contains(u"emergency address"_s));
        QVERIFY(desk.prompts.asked.isEmpty());
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
    }

    void handsANumberToASubaccount()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QString sid = desk.plain();
        QVERIFY(desk.select(sid));
        QTRY_COMPARE(desk.view()->selectedCount(), 1);
        desk.action("inventory.transfer")->trigger();
        auto *dialog = desk.pane.window()->findChild<TransferDialog *>(u"transferDialog"_s);
        QVERIFY(dialog);
        const QString target = dialog->target();
        QVERIFY(desk.sandbox.subaccounts().contains(target));
        const int before = desk.sandbox.owned(target);
        const int mine = desk.sandbox.owned();
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"transferButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!desk.model()->contains(sid));
        QCOMPARE(desk.sandbox.owned(target), before + 1);
        QCOMPARE(desk.sandbox.owned(), mine - 1);
        QCOMPARE(desk.prompts.asked.size(), 1);
    }

    void aTransferThatLacksAnAddressSaysSoAndGoesOnWithOne()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QString sid = desk.needing(u"any"_s, false);
        QVERIFY(desk.select(sid));
        const QPointer<TransferDialog> dialog = desk.openTransfer(); // Goes by itself once the number is transferred.
        QVERIFY(dialog);
        auto *address = dialog->findChild<QComboBox *>(u"transfer_address_sid"_s);
        auto *button = dialog->findChild<QPushButton *>(u"transferButton"_s);
        QTRY_VERIFY(address->count() > 0);
        QVERIFY(dialog->papers().isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(address->accessibleDescription().contains(u"needs an address"_s));
        QCOMPARE(desk.sandbox.count("POST"), 0); // it is known that the service would refuse it
        QVERIFY(desk.prompts.asked.isEmpty());
        QVERIFY(dialog->isVisible());
        QVERIFY(desk.model()->contains(sid));
        address->setCurrentIndex(0);
        const QString chosen = address->itemData(0).toString();
        const QString shown = address->itemText(0);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!desk.model()->contains(sid));
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(desk.prompts.asked.size(), 1);
        const QString details = desk.prompts.asked.first().details.join(u'\n');
        QVERIFY2(!shown.isEmpty() && details.contains(shown), qPrintable(details));
        const QJsonArray sent = desk.sandbox.requests("POST", u"IncomingPhoneNumbers"_s);
        QCOMPARE(sent.size(), 1);
        QVERIFY(sent[0]["body"_L1].toString().contains("AddressSid="_L1 + chosen));
    }

    void addressesThatLookAlikeAreToldApart()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QString target = desk.accounts.subaccounts().first().sid;
        QStringList twins;
        for (int i = 0; i < 2; ++i)
            twins.append(desk.sandbox
                             .post(desk.sandbox.path(u"/Addresses.json"_s, target),
                                   { { u"CustomerName"_s, u"Example Bakery"_s },
                                     { u"Street"_s, u"1 Main St"_s },
                                     { u"City"_s, u"Oakland"_s },
                                     { u"Region"_s, u"CA"_s },
                                     { u"PostalCode"_s, u"94607"_s },
                                     { u"IsoCountry"_s, u"US"_s } })
                             .text("sid"));
        QVERIFY(twins[0].startsWith("AD"_L1) && twins[0] != twins[1]);
        desk.prompts.accept = false;
        QVERIFY(desk.select(desk.needing(u"any"_s, false)));
        TransferDialog *dialog = desk.openTransfer();
        QVERIFY(dialog);
        dialog->setTarget(target);
        auto *address = dialog->findChild<QComboBox *>(u"transfer_address_sid"_s);
        QTRY_VERIFY(address->findData(twins[1]) >= 0);
        QVERIFY(address->itemText(address->findData(twins[0])) != address->itemText(address->findData(twins[1])));
        for (const QString &twin : twins) {
            address->setCurrentIndex(address->findData(twin));
            QCOMPARE(dialog->papers().value(u"address_sid"_s), twin);
            const QString shown = address->currentText();
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"transferButton"_s), Qt::LeftButton);
            QTRY_VERIFY(!desk.prompts.asked.isEmpty());
            QVERIFY(desk.prompts.asked.takeFirst().details.join(u' ').contains(shown));
        }
    }

    void aTransferThatLacksABundleSaysSo()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.select(desk.needing(u"any"_s, true)));
        TransferDialog *dialog = desk.openTransfer();
        QVERIFY(dialog);
        auto *address = dialog->findChild<QComboBox *>(u"transfer_address_sid"_s);
        auto *bundle = dialog->findChild<QComboBox *>(u"transfer_bundle_sid"_s);
        QVERIFY(bundle->accessibleDescription().contains(u"can't be read"_s));
        QTRY_VERIFY(address->count() > 0);
        address->setCurrentIndex(0);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"transferButton"_s), Qt::LeftButton);
        QTRY_VERIFY(bundle->accessibleDescription().contains(u"approved bundle"_s));
        QCOMPARE(address->currentIndex(), 0);
        // What can't be a SID is not sent.
        const int sent = desk.sandbox.count("POST");
        QTest::keyClicks(bundle->lineEdit(), u"BU12"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"transferButton"_s), Qt::LeftButton);
        QVERIFY(!bundle->accessibleDescription().isEmpty());
        QCOMPARE(desk.sandbox.count("POST"), sent);
        QCOMPARE(bundle->currentText(), u"BU12"_s);
    }

    void theMainAccountsBundlesAreOffered()
    {
        Desk desk;
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QVERIFY(desk.ready());
        QVERIFY(desk.select(desk.find([](const IncomingNumber &n) { return !n.bundleSid.isEmpty(); })));
        TransferDialog *dialog = desk.openTransfer();
        QVERIFY(dialog);
        QCOMPARE(dialog->target(), desk.sandbox.sid());
        auto *bundle = dialog->findChild<QComboBox *>(u"transfer_bundle_sid"_s);
        QTRY_VERIFY(bundle->count() > 0);
        QVERIFY(bundle->itemData(0).toString().startsWith(u"BU"_s));
        // Each target has its own papers; coming back finds what was chosen.
        bundle->setCurrentIndex(0);
        const QString chosen = dialog->papers().value(u"bundle_sid"_s);
        auto *target = dialog->findChild<QComboBox *>(u"transferTarget"_s);
        QVERIFY(target->count() > 1);
        target->setCurrentIndex(1);
        QVERIFY(dialog->papers().isEmpty());
        target->setCurrentIndex(0);
        QTRY_VERIFY(bundle->count() > 0);
        QCOMPARE(dialog->papers().value(u"bundle_sid"_s), chosen);
    }

    void aTransferWhoseAddressesCannotBeReadTakesASid()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.select(desk.needing(u"any"_s, false)));
        desk.sandbox.fault({ { "action", u"status"_s }, { "status", 403 }, { "path", u"Addresses"_s } });
        TransferDialog *dialog = desk.openTransfer();
        QVERIFY(dialog);
        auto *address = dialog->findChild<QComboBox *>(u"transfer_address_sid"_s);
        QTRY_VERIFY(address->accessibleDescription().contains(u"could not be read"_s));
        const QString sid = u"AD"_s + QString(32, u'0');
        QTest::keyClicks(address->lineEdit(), sid);
        QCOMPARE(dialog->papers().value(u"address_sid"_s), sid);
    }

    void aFailedPageKeepsTheRowsAndGoesOn()
    {
        sandbox::Options options;
        options.owned = 2'500;
        PaneDesk desk(options);
        desk.sandbox.fault({ { "action", u"truncated"_s },
                             { "method", u"GET"_s },
                             { "path", u"IncomingPhoneNumbers.json$"_s },
                             { "skip", 1 },
                             { "count", 20 } });
        InventoryPane pane(desk.context);
        pane.show();
        pane.setSession(desk.session());
        pane.activated();
        RecordModel *model = pane.findChild<RecordView *>(u"inventoryTable"_s)->recordModel();
        QTRY_COMPARE_WITH_TIMEOUT(model->state(), RecordModel::State::Failed, 60'000);
        QCOMPARE(model->totalRows(), 1'000);
        desk.sandbox.clearFaults();
        model->resume();
        QTRY_COMPARE_WITH_TIMEOUT(model->state(), RecordModel::State::Complete, 20'000);
        QCOMPARE(model->totalRows(), 2'500);
    }

    void aQuestionOfOneAccountDoesNothingInAnother_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("releasing") << u"inventory.release"_s;
        QTest::newRow("transferring") << u"inventory.transfer"_s;
        QTest::newRow("saving what brings something else with it") << u"save"_s;
    }
    void aQuestionOfOneAccountDoesNothingInAnother()
    {
        QFETCH(QString, action);
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        desk.prompts.later = true;
        const QString trunked = desk.find([](const IncomingNumber &n) { return !n.trunkSid.isEmpty(); });
        QVERIFY(desk.select(action == "save"_L1 ? trunked : desk.plain()));
        if (action == "save"_L1) {
            desk.edit("voice_application_sid", u"AP00000000000000000000000000000001"_s);
            desk.saveEdits();
        } else {
            desk.action(action.toLatin1().constData())->trigger();
        }
        if (auto *dialog = desk.pane.window()->findChild<TransferDialog *>(u"transferDialog"_s))
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"transferButton"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.prompts.asked.size(), 1);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QVERIFY(desk.ready());
        desk.prompts.answerNow();
        QCoreApplication::processEvents();
        QCOMPARE(desk.session()->operations().running(), 0);
        QCOMPARE(desk.sandbox.count("POST") + desk.sandbox.count("DELETE"), 0);
    }

    void whereNoOtherAccountIsKnownATransferSaysWhy()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"GET"_s },
                             { "path", u"/Accounts\\.json"_s },
                             { "status", 401 },
                             { "count", -1 } });
        desk.signInAt(desk.sandbox.url(), desk.sandbox.sid(), desk.sandbox.token());
        QVERIFY(desk.ready());
        QTRY_VERIFY(desk.sandbox.count("GET", u"/Accounts\\.json"_s) > 1);
        QVERIFY(desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.select(desk.plain()));
        desk.action("inventory.transfer")->trigger();
        QVERIFY2(desk.notice().contains(u"no other account"_s), qPrintable(desk.notice()));
        QVERIFY(!desk.pane.window()->findChild<TransferDialog *>(u"transferDialog"_s));
    }

    void aNumberIsNotHandedToTheAccountThatHasIt()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(desk.accounts.subaccounts().size() > 1);
        const auto targets = [&desk] {
            QStringList sids;
            for (const Account &account : transferTargets(desk.context, *desk.session()))
                sids.append(account.sid);
            return sids;
        };
        const QStringList below = desk.sandbox.subaccounts();
        QVERIFY(!targets().contains(desk.sandbox.sid()));
        QVERIFY(targets().contains(below.first()));
        desk.accounts.switchTo(below.first());
        QVERIFY(desk.ready());
        QVERIFY(targets().contains(desk.sandbox.sid()));
        QVERIFY(!targets().contains(below.first()));
        QVERIFY(targets().contains(below.last()));
    }

    void aTransferDialogOfOneAccountDoesNothingInAnother()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.select(desk.plain()));
        desk.action("inventory.transfer")->trigger();
        QPointer dialog = desk.pane.window()->findChild<TransferDialog *>(u"transferDialog"_s);
        QVERIFY(dialog);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QVERIFY(desk.ready());
        if (dialog)
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"transferButton"_s), Qt::LeftButton);
        QVERIFY(desk.prompts.asked.isEmpty());
    }

    void theChoicesOfOneAccountAreNotOfferedInAnother()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const auto offered = [&desk] {
            const QTreeView *view = desk.inspector()->view();
            const QModelIndex index = desk.inspector()->model().indexOf("address_sid");
            const std::unique_ptr<QWidget> editor(view->itemDelegate()->createEditor(view->viewport(), {}, index));
            const auto *box = qobject_cast<QComboBox *>(editor.get());
            QStringList sids;
            for (int i = 0; box && i < box->count(); ++i)
                sids.append(box->itemData(i).toString());
            return sids;
        };
        QTRY_VERIFY(offered().size() > 1);
        const QStringList before = offered();
        // The other account's list does not come.
        desk.sandbox.fault(
            { { "action", u"status"_s }, { "status", 403 }, { "path", u"Addresses"_s }, { "count", 50 } });
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QVERIFY(desk.ready());
        QVERIFY(!desk.inspector()->key().isEmpty());
        for (const QString &sid : offered())
            QVERIFY(sid.isEmpty() || !before.contains(sid));
    }

    void anExportHasWhatWasSeenWhenItWasChosen()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QByteArray number = desk.value(desk.model()->keyAt(0), "phone_number").toString().toUtf8();
        const int rows = desk.model()->totalRows();
        desk.prompts.later = true;
        desk.prompts.file = desk.folder.filePath(u"numbers.csv"_s);
        desk.pane.findChild<TableExport *>()->run(TableExport::Rows::All);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QVERIFY(desk.ready());
        desk.prompts.answerNow();
        QTRY_VERIFY(desk.notice().contains(u"exported"_s));
        QFile file(desk.prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), rows + 1);
        QVERIFY(text.contains(number));
    }

    void editsSurviveARefresh()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.plain();
        QVERIFY(desk.select(sid));
        desk.edit("friendly_name", u"Mine"_s);
        desk.pane.refresh();
        QVERIFY(desk.ready());
        QCOMPARE(desk.inspector()->key(), sid);
        QCOMPARE(desk.inspector()->model().changes().value(u"friendly_name"_s).toString(), u"Mine"_s);
        QCOMPARE(desk.pane.unsaved().size(), 1);
    }

    void theWidthsOfThePartsAreRemembered()
    {
        PaneDesk desk;
        QList<int> dragged;
        {
            InventoryPane pane(desk.context);
            pane.resize(1280, 800);
            pane.show();
            auto *splitter = pane.findChild<PaneSplitter *>();
            splitter->setSizes({ 700, 572 });
            Q_EMIT splitter->splitterMoved(700, 1);
            dragged = splitter->sizes();
        }
        InventoryPane again(desk.context);
        again.resize(1280, 800);
        again.show();
        QCOMPARE(again.findChild<PaneSplitter *>()->sizes(), dragged);
    }

    void aListOfOneAccountSelectsNothingInAnother()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.action("inventory.selectList")->trigger();
        const QPointer<NumberListDialog> dialog = desk.pane.window()->findChild<NumberListDialog *>();
        dialog->setText(desk.value(desk.model()->keyAt(0), "phone_number").toString() + u'\n'
                        + desk.value(desk.model()->keyAt(1), "phone_number").toString());
        // The session that was left is there as long as something of it is on its way.
        desk.sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 1500 }, { "method", u"POST"_s } });
        const OperationSpec change = nd::test::changeRow(u"number.update"_s)->make(desk.sandbox, 1);
        desk.session()->operations().run(change, &desk.pane, [](const OperationReport &) {});
        QTRY_COMPARE(desk.sandbox.count("POST", u"/IncomingPhoneNumbers/"_s), 1);
        desk.signInAt(desk.sandbox.url(), desk.sandbox.sid(), desk.sandbox.token()); // of the same numbers
        QVERIFY(desk.ready());
        const QSignalSpy told(&desk.pane, &Pane::message);
        if (dialog)
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"numberListAccept"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QVERIFY(told.isEmpty());
        QVERIFY(desk.view()->selectedCount() < 2);
    }

    void webhooksAreCopiedOfOneNumber()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(!desk.action("inventory.pasteWebhooks")->isEnabled());
        desk.view()->selectKeys({ desk.model()->keyAt(0), desk.model()->keyAt(1) });
        QTRY_COMPARE(desk.view()->selectedCount(), 2);
        QTRY_VERIFY(!desk.action("inventory.copyWebhooks")->isEnabled());
        QVERIFY(!desk.action("inventory.activity")->isEnabled());
        QVERIFY(desk.view()->goTo(desk.model()->keyAt(0)));
        QTRY_VERIFY(desk.action("inventory.copyWebhooks")->isEnabled());
        desk.action("inventory.copyWebhooks")->trigger();
        QVERIFY(desk.action("inventory.pasteWebhooks")->isEnabled()); // at once
    }

    void exportsTheRowsShown()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.prompts.file = desk.folder.filePath(u"numbers.csv"_s);
        desk.bar()->setChoice(u"origin"_s, u"hosted"_s);
        QTRY_VERIFY(desk.model()->visibleRows() < desk.model()->totalRows());
        desk.pane.findChild<TableExport *>()->run(TableExport::Rows::Shown);
        QTRY_VERIFY(desk.notice().contains(u"exported"_s));
        QFile file(desk.prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), desk.model()->visibleRows() + 1);
        QVERIFY(text.contains(desk.value(desk.model()->keyAt(0), "phone_number").toString().toUtf8()));
    }
};

QTEST_MAIN(TestInventoryPane)
#include "tst_inventorypane.moc"
