// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/hostednumbers.h"
#include "models/records/hostedorder.h"
#include "models/rules/hostedacts.h"
#include "tests/support/changes.h"
#include "tests/support/hosteddesk.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/messagesettingsdialog.h"
#include "ui/dialogs/numberlistdialog.h"
#include "ui/panes/hosted/hostedpane.h"
#include "ui/panes/hosted/orderspage.h"
#include "ui/widgets/stagebutton.h"
#include "ui/widgets/stagestrip.h"
#include "ui/widgets/tableexport.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::HostedDesk;
using nd::test::PaneBench;

namespace {

struct Desk : PaneBench<OrdersPage>
{
    explicit Desk(bool preview = false)
        : hosted(sandbox, preview)
    {
        if (preview)
            accounts.setHostedGeneration(HostedGeneration::Preview);
    }
    StageButton *stage(const QString &id) const { return pane.template findChild<StageButton *>("stage."_L1 + id); }
    QString stageTitle() const { return pane.template findChild<QLabel *>(u"stateTitle"_s)->text(); }
    /// SID of an order in this status; the seed has one of each.
    QString in(const QString &status) const
    {
        const auto order = find<HostedOrder>([&](const HostedOrder &o) { return o.status == status; });
        return order ? order->sid : QString();
    }
    int count(const QString &status) const
    {
        int rows = 0;
        for (const RowId &id : model()->snapshot().live)
            rows += recordAt<HostedOrder>(*model()->snapshot().pages[id.page], int(id.row)).status == status ? 1 : 0;
        return rows;
    }

    HostedDesk hosted;
};

void bothGenerations()
{
    QTest::addColumn<bool>("preview");
    QTest::newRow("in version 2") << false;
    QTest::newRow("in the Developer Preview") << true;
}

} // namespace

class TestOrdersPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryOrderWithItsStage_data() { bothGenerations(); }
    void showsEveryOrderWithItsStage()
    {
        QFETCH(bool, preview);
        Desk desk(preview);
        QVERIFY(desk.ready());
        desk.sandbox.forgetRequests(); // an account begins with version 2
        desk.pane.refresh();
        QVERIFY(desk.ready());
        const qsizetype all = desk.sandbox.get(desk.hosted.orders(u"?PageSize=1000"_s)).rows("items").size();
        QVERIFY(all > 5);
        QCOMPARE(desk.model()->totalRows(), all);
        QTRY_COMPARE(desk.stage(u"all"_s)->count(), all);
        for (const Stage &stage : hostedOrderPipeline().stages) {
            const QString id = QString::fromLatin1(stage.id);
            QCOMPARE(desk.stage(id)->count(), desk.count(id));
        }
        const QString received = desk.in(u"received"_s);
        QCOMPARE(desk.value(received, "to_do").toString(), u"Call the customer"_s);
        QVERIFY(desk.value(received, "local_stage_since").toDateTime().isValid());
        QCOMPARE(desk.sandbox.count("GET", preview ? u"/v2/HostedNumber/Orders"_s : u"/HostedNumbers/"_s), 0);
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
        QTRY_VERIFY(desk.stage(u"received"_s)->count() > 0);
        if (byKeyboard) {
            desk.stage(u"all"_s)->setFocus();
            QTest::keyClick(desk.pane.focusWidget(), Qt::Key_Right);
            QTest::keyClick(desk.pane.focusWidget(), Qt::Key_Right);
        } else {
            QTest::mouseClick(desk.stage(u"received"_s), Qt::LeftButton);
        }
        QVERIFY(desk.stage(u"received"_s)->isChecked());
        QTRY_COMPARE(desk.model()->visibleRows(), desk.count(u"received"_s));
        for (int row = 0; row < desk.model()->visibleRows(); ++row)
            QCOMPARE(desk.value(desk.model()->keyAt(row), "status").toString(), u"received"_s);

        desk.bar()->clear();
        QTRY_COMPARE(desk.model()->visibleRows(), desk.model()->totalRows());
        QVERIFY(desk.stage(u"all"_s)->isChecked());
    }

    void anOrderThatMovesOnIsCountedInItsNewStage()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"received"_s);
        const int before = desk.count(u"received"_s);
        QTRY_COMPARE(desk.stage(u"received"_s)->count(), before);
        // Also one that the filter hides.
        QTest::mouseClick(desk.stage(u"completed"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.model()->visibleRows(), desk.count(u"completed"_s));
        desk.hosted.force(sid, u"testing"_s);
        desk.pane.refresh();
        QTRY_COMPARE(desk.stage(u"received"_s)->count(), before - 1);
        QCOMPARE(desk.value(sid, "status").toString(), u"testing"_s);
    }

    void anAccountWithoutAccessIsOfferedTheOtherVersion_data() { bothGenerations(); }
    void anAccountWithoutAccessIsOfferedTheOtherVersion()
    {
        QFETCH(bool, preview);
        Desk desk(preview);
        QVERIFY(desk.ready());
        desk.sandbox.control("POST", u"hosted/generations"_s,
                             { { u"generation"_s, preview ? u"preview"_s : u"v2"_s }, { u"enabled"_s, false } });
        desk.accounts.setHostedGeneration(preview ? HostedGeneration::V2 : HostedGeneration::Preview);
        desk.accounts.setHostedGeneration(preview ? HostedGeneration::Preview : HostedGeneration::V2);
        QVERIFY(desk.ready());
        QVERIFY2(desk.stageTitle().contains(preview ? u"no access to hosted numbers in the Developer Preview"_s
                                                    : u"no access to hosted numbers in version 2"_s),
                 qPrintable(desk.stageTitle()));
        auto *offer = desk.pane.findChild<QPushButton *>(u"stateOffer"_s);
        QVERIFY(offer->isVisible());
        QTest::mouseClick(offer, Qt::LeftButton);
        QCOMPARE(desk.session()->hostedGeneration(), preview ? HostedGeneration::V2 : HostedGeneration::Preview);
        QTRY_VERIFY(desk.model()->totalRows() > 5);
    }

    void credentialsThatDoNotReachTheOrdersAreSaid()
    {
        Desk desk;
        QVERIFY(desk.ready());
        // With a key, a subaccount's own token can't be read.
        Profile profile = desk.session()->profile();
        profile.authKind = AuthKind::ApiKey;
        profile.keySid = desk.sandbox.keySid();
        desk.accounts.signInTo(profile, desk.sandbox.keySecret());
        desk.accounts.switchTo(desk.sandbox.subaccounts().first());
        QVERIFY(desk.session()->inSubaccount());
        QVERIFY(desk.ready());
        QCOMPARE(desk.stageTitle(), u"Hosted numbers can't be reached with these credentials"_s);
        QVERIFY(!desk.pane.findChild<QPushButton *>(u"stateOffer"_s)->isVisible());
        QVERIFY(!desk.pane.findChild<QLabel *>(u"stateDetail"_s)->text().isEmpty());
    }

    void cancelingAsksAndSaysWhatIsLost_data() { bothGenerations(); }
    void cancelingAsksAndSaysWhatIsLost()
    {
        QFETCH(bool, preview);
        Desk desk(preview);
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"received"_s);
        const QString number = desk.value(sid, "incoming_phone_number_sid").toString();
        QVERIFY(desk.select(sid, "orders.cancel"));
        desk.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.pane));
        desk.view()->setFocus();
        QTest::keyClick(desk.view(), Qt::Key_Delete);
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY(desk.prompts.asked.first().text.contains(u"incoming number is deleted"_s));
        QVERIFY(desk.prompts.asked.first().destructive);
        QTRY_VERIFY(!desk.model()->contains(sid));
        QCOMPARE(desk.hosted.fetch(sid).status, 404);
        QCOMPARE(desk.sandbox.get(desk.sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number))).status, 404);
    }

    /// Between the moment in which the action could be chosen and the one in which it is.
    void anOrderThatCanNoLongerBeCanceledIsNotAskedAbout()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"received"_s);
        QVERIFY(desk.select(sid, "orders.cancel"));
        HostedOrder order = *desk.model()->record<HostedOrder>(sid);
        order.status = u"completed"_s;
        desk.model()->upsert(pageOf<HostedOrder>(std::span<const HostedOrder>(&order, 1)));
        QVERIFY(desk.action("orders.cancel")->isEnabled());
        desk.action("orders.cancel")->trigger();
        QVERIFY(desk.prompts.asked.isEmpty());
        QVERIFY(!desk.notice().isEmpty());
        QTRY_VERIFY(!desk.action("orders.cancel")->isEnabled());
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
    }

    void whatAStageDoesNotAllowIsOff_data()
    {
        QTest::addColumn<bool>("preview");
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("call");
        QTest::addColumn<bool>("letter");
        QTest::addColumn<bool>("cancel");
        QTest::newRow("received, version 2") << false << u"received"_s << true << false << true;
        QTest::newRow("verified, version 2") << false << u"verified"_s << false << true << false;
        QTest::newRow("verified, preview") << true << u"verified"_s << false << true << true;
        QTest::newRow("pending LOA, preview") << true << u"pending-loa"_s << false << false << true;
        QTest::newRow("completed, version 2") << false << u"completed"_s << false << false << false;
        QTest::newRow("failed, preview") << true << u"failed"_s << false << false << false;
    }
    void whatAStageDoesNotAllowIsOff()
    {
        QFETCH(bool, preview);
        QFETCH(QString, status);
        QFETCH(bool, call);
        QFETCH(bool, letter);
        QFETCH(bool, cancel);
        Desk desk(preview);
        QVERIFY(desk.ready());
        const QString sid = desk.in(status);
        QVERIFY2(!sid.isEmpty(), qPrintable(status));
        QVERIFY(desk.select(sid, "orders.support"));
        QTRY_COMPARE(desk.action("orders.call")->isEnabled(), call);
        QTRY_COMPARE(desk.action("orders.letter")->isEnabled(), letter);
        QTRY_COMPARE(desk.action("orders.cancel")->isEnabled(), cancel);
    }

    void whatAnOrderDoesNotHaveIsNotShown_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("number");
        QTest::addColumn<bool>("letter");
        QTest::newRow("an order that was just made") << u"received"_s << true << false;
        QTest::newRow("one that was signed for") << u"completed"_s << true << true;
    }
    void whatAnOrderDoesNotHaveIsNotShown()
    {
        QFETCH(const QString, status);
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(status);
        const auto has = [&](const char *field) { return !desk.value(sid, field).toString().isEmpty(); };
        QVERIFY(desk.select(sid, "orders.support"));
        QCOMPARE(desk.action("orders.showNumber")->isEnabled(), has("incoming_phone_number_sid"));
        QTRY_COMPARE(desk.action("orders.showLetter")->isEnabled(), has("signing_document_sid"));
        QVERIFY(!has("bulk_hosting_request_sid"));
        QVERIFY(!desk.action("orders.bulk")->isEnabled());
    }

    void severalAreCanceledTogether()
    {
        Desk desk(true);
        QVERIFY(desk.ready());
        const QString received = desk.in(u"received"_s);
        const QString verified = desk.in(u"verified"_s);
        const QString completed = desk.in(u"completed"_s);
        desk.view()->selectKeys({ received, verified, completed });
        QTRY_COMPARE(desk.view()->selectedCount(), 3);
        QTRY_VERIFY(desk.action("orders.cancel")->isEnabled());
        desk.action("orders.cancel")->trigger();
        auto *preview = desk.pane.window()->findChild<BulkPreviewDialog *>();
        QVERIFY(preview);
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"2"_s);
        QTest::mouseClick(preview->findChild<QPushButton *>(u"bulkStart"_s), Qt::LeftButton);
        QTRY_VERIFY(!desk.model()->contains(received) && !desk.model()->contains(verified));
        QVERIFY(desk.model()->contains(completed));
    }

    void aCancelWithoutAnAnswerIsNotCalledFailed()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"received"_s);
        desk.sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"DELETE"_s } });
        QVERIFY(desk.select(sid, "orders.cancel"));
        desk.action("orders.cancel")->trigger();
        QTRY_VERIFY(desk.notice().contains(u"No clear answer came"_s) || !desk.model()->contains(sid));
        QTRY_VERIFY(!desk.model()->contains(sid)); // the look-up proved it
        QCOMPARE(desk.sandbox.count("DELETE"), 1);
    }

    void ordersAreHandedToCallsAndLetters()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QSignalSpy calls(&desk.pane, &OrdersPage::callWanted);
        const QSignalSpy letters(&desk.pane, &OrdersPage::letterWanted);
        const QString received = desk.in(u"received"_s);
        const QString verified = desk.in(u"verified"_s);
        desk.view()->selectKeys({ received, verified, desk.in(u"completed"_s) });
        QTRY_COMPARE(desk.view()->selectedCount(), 3);
        QTRY_VERIFY(desk.action("orders.call")->isEnabled() && desk.action("orders.letter")->isEnabled());
        desk.action("orders.call")->trigger();
        desk.action("orders.letter")->trigger();
        QCOMPARE(calls.value(0).value(0).toStringList(), QStringList{ received });
        QCOMPARE(letters.value(0).value(0).toStringList(), QStringList{ verified });
    }

    void theCodeOfACallIsInNoColumnNoCopyAndNoExport()
    {
        Desk desk;
        const QString sid = desk.hosted.received(u"+13125561000"_s);
        const QString code = desk.hosted.call(sid).text("verification_code");
        QVERIFY(code.size() == 6 && desk.ready());
        desk.pane.look(sid);
        QTRY_COMPARE(desk.value(sid, "status").toString(), u"pending-verification"_s);
        const int column = desk.model()->schema().column("verification_code");
        for (int every = 0; every < int(desk.model()->schema().fields.size()); ++every)
            desk.view()->setColumnShown(every, true);
        QVERIFY(desk.select(sid, "orders.call"));
        desk.view()->copySelection();
        QVERIFY(QApplication::clipboard()->text().contains(sid));
        QVERIFY(!QApplication::clipboard()->text().contains(code));
        QCOMPARE(desk.model()->index(desk.view()->currentIndex().row(), column).data().toString(), QString());
        QVERIFY(!desk.inspector()->model().indexOf("verification_code").isValid());
        desk.prompts.file = desk.folder.filePath(u"orders.csv"_s);
        desk.pane.findChild<TableExport *>()->run(TableExport::Rows::All);
        QTRY_VERIFY(QFile::exists(desk.prompts.file));
        QFile file(desk.prompts.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains(sid.toLatin1()));
        QVERIFY(!text.contains(code.toLatin1()));
    }

    void aLineForSupportSaysWhatTheyNeed()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"action-required"_s);
        QVERIFY(desk.select(sid, "orders.support"));
        desk.action("orders.support")->trigger();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.startsWith(sid));
        QVERIFY(copied.contains(desk.value(sid, "phone_number").toString()));
        QVERIFY(copied.contains(desk.value(sid, "failure_reason").toString()));
        // A line for each of several.
        const QStringList both{ sid, desk.in(u"received"_s) };
        desk.view()->selectKeys(both);
        QTRY_COMPARE(desk.view()->selectedCount(), 2);
        desk.action("orders.support")->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        for (const QString &one : both)
            QVERIFY(lines.filter(one).size() == 1);
    }

    void ordersAreChosenByAListOfNumbers()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids{ desk.in(u"received"_s), desk.in(u"completed"_s) };
        desk.action("orders.selectList")->trigger();
        auto *dialog = desk.pane.window()->findChild<NumberListDialog *>();
        QVERIFY(dialog);
        dialog->setText(desk.value(sids[0], "phone_number").toString() + u'\n'
                        + desk.value(sids[1], "phone_number").toString());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"numberListAccept"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.view()->selectedCount(), 2);
        const QStringList selected = desk.view()->selectedKeys();
        QCOMPARE(QSet<QString>(selected.begin(), selected.end()), QSet<QString>(sids.begin(), sids.end()));
    }

    void theInspectorSaysWhereAnOrderStands_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("off");
        QTest::addColumn<bool>("deadline");
        QTest::newRow("received") << u"received"_s << u"Received, 2 of 8"_s << u"orders.letter"_s << true;
        QTest::newRow("stuck") << u"action-required"_s << u"Action required"_s << u"orders.call"_s << true;
        QTest::newRow("completed") << u"completed"_s << u"Completed, 8 of 8"_s << u"orders.cancel"_s << false;
    }
    void theInspectorSaysWhereAnOrderStands()
    {
        QFETCH(QString, status);
        QFETCH(QString, now);
        QFETCH(QString, off);
        QFETCH(bool, deadline);
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(status);
        QVERIFY(desk.select(sid, "orders.support"));
        const auto text = [&](const char *name) {
            const auto *label = desk.pane.findChild<QLabel *>(QLatin1StringView(name));
            return label->isVisible() ? label->text() : QString();
        };
        QTRY_COMPARE(text("stageNow"), now);
        QCOMPARE(!text("stageDeadline").isEmpty(), deadline);
        QVERIFY(!text("stageSince").isEmpty());
        const QString failure = desk.value(sid, "failure_reason").toString();
        QVERIFY(text("stageFailure").contains(failure));
        const auto *button = desk.pane.findChild<QPushButton *>("act."_L1 + off);
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
    }

    void aButtonInTheInspectorConcernsTheOrderThere()
    {
        Desk desk(true);
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"verified"_s);
        QVERIFY(desk.select(sid, "orders.cancel"));
        const QSignalSpy letters(&desk.pane, &OrdersPage::letterWanted);
        QTest::mouseClick(desk.pane.findChild<QPushButton *>(u"act.orders.letter"_s), Qt::LeftButton);
        QCOMPARE(letters.value(0).value(0).toStringList(), QStringList{ sid });
    }

    void whatWasSeenIsKept()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"received"_s);
        QVERIFY(desk.select(sid, "orders.support"));
        desk.hosted.force(sid, u"verified"_s);
        desk.sandbox.step(60);
        desk.pane.refresh();
        QTRY_COMPARE(desk.value(sid, "status").toString(), u"verified"_s);
        QTRY_COMPARE(desk.pane.findChild<QToolButton *>(u"stageHistory"_s)->text(), u"Seen so far (2)"_s);
    }

    void anOrderIsEditedWhereItsVersionCan()
    {
        Desk desk(true);
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"received"_s);
        QVERIFY(desk.select(sid, "orders.support"));
        desk.edit("friendly_name", u"Front desk"_s);
        desk.edit("cc_emails", u"one@example.com, two@example.com"_s);
        desk.saveEdits();
        QTRY_COMPARE(desk.hosted.fetch(sid).text("friendly_name"), u"Front desk"_s);
        QTRY_COMPARE(desk.value(sid, "cc_emails").toStringList(),
                     QStringList({ u"one@example.com"_s, u"two@example.com"_s }));
        QTRY_VERIFY(!desk.inspector()->hasEdits());

        // What can't be sent is said at once; what the service refuses stays.
        desk.edit("email", u"owner"_s);
        QVERIFY(desk.inspector()->model().hasProblems());
        desk.edit("email", u"owner2@example.com"_s);
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"POST"_s },
                             { "status", 400 },
                             { "message", u"Email is not welcome."_s } });
        desk.saveEdits();
        const auto *notice = desk.pane.findChild<QLabel *>(u"inspectorNotice"_s);
        QTRY_VERIFY(notice->text().contains(u"Email is not welcome."_s));
        QCOMPARE(desk.inspector()->model().changes().value(u"email"_s).toString(), u"owner2@example.com"_s);
    }

    void version2ShowsAnOrderToReadAndSaysWhy()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.select(desk.in(u"received"_s), "orders.support"));
        InspectorModel &model = desk.inspector()->model();
        QTRY_VERIFY(!(model.flags(model.indexOf("friendly_name")) & Qt::ItemIsEditable));
        const auto *edit = desk.pane.findChild<QPushButton *>(u"act.orders.edit"_s);
        QVERIFY(!edit->isEnabled());
        QVERIFY(edit->toolTip().contains(u"can't change an order"_s));
    }

    void messagesAreSetUpBeforeTheOrderIsCompleted()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"verified"_s);
        QVERIFY(desk.select(sid, "orders.messages"));
        desk.action("orders.messages")->trigger();
        MessageSettingsDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = desk.pane.window()->findChild<MessageSettingsDialog *>()));
        const QPointer<MessageSettingsDialog> open(dialog);
        auto *url = dialog->findChild<QLineEdit *>(u"messages_sms_url"_s);
        auto *save = dialog->findChild<QPushButton *>(u"messagesSave"_s);
        QVERIFY(!save->isEnabled()); // nothing was changed
        url->setText(u"no url"_s);
        QVERIFY(!save->isEnabled());
        url->setText(u"https://example.com/hosted"_s);
        desk.sandbox.fault(
            { { "action", u"status"_s }, { "method", u"POST"_s }, { "status", 400 }, { "message", u"Not today."_s } });
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(test::noticeOf(*dialog), u"Not today."_s);
        QCOMPARE(url->text(), u"https://example.com/hosted"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(!open);
        const QString number = desk.value(sid, "incoming_phone_number_sid").toString();
        QCOMPARE(desk.sandbox.get(desk.sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number))).text("sms_url"),
                 u"https://example.com/hosted"_s);
    }

    void theNumberOfACompletedOrderIsReleasedInThreeDays()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"completed"_s);
        const QString number = desk.value(sid, "incoming_phone_number_sid").toString();
        QVERIFY(desk.select(sid, "orders.release"));
        desk.action("orders.release")->trigger();
        QTRY_COMPARE(desk.prompts.asked.size(), 1);
        const Confirmation &asked = desk.prompts.asked.first();
        QVERIFY(asked.details.join(u' ').contains(u"three days"_s));
        QVERIFY(!asked.text.contains(u"no calls"_s)); // its calls never came here
        QTRY_COMPARE(desk.sandbox.count("DELETE", u"IncomingPhoneNumbers/"_s + number), 1);
        // The order may no longer have a number: it is read anew.
        QTRY_COMPARE(desk.sandbox.count("GET", u"HostedNumber.*/"_s + sid), 1);
    }

    void aHostedNumberWithAnEmergencyAddressIsNotReleased()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"completed"_s);
        const QString number = desk.value(sid, "incoming_phone_number_sid").toString();
        QJsonObject body = desk.sandbox.get(desk.sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number))).json();
        body.insert(u"emergency_status"_s, u"Active"_s);
        body.insert(u"emergency_address_status"_s, u"registered"_s);
        desk.sandbox.fault({ { "action", u"answer"_s },
                             { "method", u"GET"_s },
                             { "path", number },
                             { "body", QString::fromUtf8(QJsonDocument(body).toJson()) } });
        QVERIFY(desk.select(sid, "orders.release"));
        desk.action("orders.release")->trigger();
        QTRY_VERIFY2(desk.notice().contains(u"emergency address"_s), qPrintable(desk.notice()));
        QVERIFY(desk.prompts.asked.isEmpty());
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
    }

    void aHostedNumberThatCannotBeReadIsNotReleased()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.in(u"completed"_s);
        desk.sandbox.fault({ { "action", u"status"_s },
                             { "method", u"GET"_s },
                             { "path", desk.value(sid, "incoming_phone_number_sid").toString() },
                             { "status", 404 } });
        QVERIFY(desk.select(sid, "orders.release"));
        desk.action("orders.release")->trigger();
        QTRY_VERIFY2(desk.notice().contains(u"could not be read"_s), qPrintable(desk.notice()));
        QVERIFY(desk.prompts.asked.isEmpty());
    }

    void aListOfOneAccountSelectsNothingInAnother()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.action("orders.selectList")->trigger();
        const QPointer<NumberListDialog> dialog = desk.pane.window()->findChild<NumberListDialog *>();
        dialog->setText(desk.value(desk.in(u"received"_s), "phone_number").toString() + u'\n'
                        + desk.value(desk.in(u"completed"_s), "phone_number").toString());
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

    void anIncomingNumberLeadsToItsOrder()
    {
        PaneBench<HostedPane> desk;
        QVERIFY(desk.ready());
        Pane *page = desk.pane.page(u"orders"_s);
        auto *view = page->findChild<RecordView *>(u"ordersTable"_s);
        const RecordModel *model = view->recordModel();
        desk.pane.showTab(u"orders"_s);
        QTRY_VERIFY(page->settledOnScreen());
        const QString sid = model->keyAt(model->visibleRows() - 1);
        const int column = model->schema().column("incoming_phone_number_sid");
        const QString number = model->value(sid, column).toString();
        QVERIFY(desk.pane.knows(number));
        desk.pane.look(number);
        QTRY_COMPARE(view->currentKey(), sid);

        // One that was made elsewhere is looked up; one without an order is said to have none.
        HostedDesk hosted(desk.sandbox, false);
        const QString made = hosted.create(u"+14155550190"_s).text("incoming_phone_number_sid");
        desk.pane.look(made);
        QTRY_COMPARE(model->value(view->currentKey(), column).toString(), made);
        desk.pane.look(u"PN00000000000000000000000000000000"_s);
        QTRY_VERIFY(test::noticeOf(*page).contains(u"no order for this number"_s));
    }
};

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
