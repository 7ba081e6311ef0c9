// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/bulkplans.h"
#include "app/ops/numberops.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/numberlistdialog.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/mainwindow.h"
#include "ui/widgets/heldwork.h"
#include "ui/widgets/leftwork.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::PaneDesk;

namespace {

/// The whole window, on the numbers of a sandbox of its own.
struct Desk : PaneDesk
{
    explicit Desk(sandbox::Options options = {})
        : PaneDesk(options)
    {
        window->resize(1280, 800);
        window->show();
        window->showPane(u"inventory"_s);
    }
    Pane *pane(const QString &id = u"inventory"_s) const { return window->pane(id); }
    bool ready() const
    {
        return QTest::qWaitFor([this] { return pane()->settledOnScreen() && model()->totalRows() > 0; }, 30'000);
    }
    RecordView *view() const { return pane()->findChild<RecordView *>(u"inventoryTable"_s); }
    RecordModel *model() const { return view()->recordModel(); }
    QAction *action(const char *id) const { return pane()->actionSet()->action(id); }
    InspectorPanel *inspector() const { return pane()->findChild<InspectorPanel *>(); }
    QString value(const QString &sid, const char *field) const
    {
        return model()->value(sid, model()->schema().column(field)).toString();
    }

    /// SIDs of plain numbers: nothing stands in the way of changing or releasing them.
    QStringList plain(int count) const
    {
        QStringList sids;
        const StoreSnapshot rows = model()->snapshot();
        for (const RowId &id : rows.live) {
            const auto number = recordAt<IncomingNumber>(*rows.pages[id.page], int(id.row));
            if (number.emergencyAddressSid.isEmpty() && number.origin == u"twilio"_s && number.bundleSid.isEmpty()
                && number.addressSid.isEmpty() && number.trunkSid.isEmpty() && number.voiceApplicationSid.isEmpty()
                && number.smsApplicationSid.isEmpty() && number.addressRequirements == u"none"_s && sids.size() < count)
                sids.append(number.sid);
        }
        return sids;
    }
    /// A number that the service lets nobody release now.
    QString heldByEmergency() const
    {
        const StoreSnapshot rows = model()->snapshot();
        for (const RowId &id : rows.live) {
            const auto number = recordAt<IncomingNumber>(*rows.pages[id.page], int(id.row));
            if (number.emergencyAddressStatus == u"registered"_s)
                return number.sid;
        }
        return {};
    }
    bool select(const QStringList &sids, const char *actionId) const
    {
        view()->selectKeys(sids);
        return QTest::qWaitFor([&] { return view()->selectedCount() == sids.size() && action(actionId)->isEnabled(); });
    }
    template <class D>
    D *dialog() const
    {
        const QList<D *> all = window->findChildren<D *>();
        for (D *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// What another program does to a number meanwhile.
    void changeElsewhere(const QString &sid, const QString &parameter, const QString &value)
    {
        sandbox.post(sandbox.path(u"/IncomingPhoneNumbers/"_s + sid + u".json"_s), { { parameter, value } });
    }
    QList<IncomingNumber> numbers(const QStringList &sids) const
    {
        QList<IncomingNumber> found;
        for (const QString &sid : sids)
            found.append(*model()->record<IncomingNumber>(sid));
        return found;
    }
    /// A number that needs an address, and nothing else, in the account that it goes to.
    QString needingAddress() const
    {
        const StoreSnapshot rows = model()->snapshot();
        for (const RowId &id : rows.live) {
            const auto number = recordAt<IncomingNumber>(*rows.pages[id.page], int(id.row));
            if (number.addressRequirements == u"any"_s && number.bundleSid.isEmpty() && number.origin == u"twilio"_s
                && number.emergencyAddressSid.isEmpty())
                return number.sid;
        }
        return {};
    }
    QString there(const QString &sid, const char *field)
    {
        return sandbox.get(sandbox.path(u"/IncomingPhoneNumbers/"_s + sid + u".json"_s)).text(field);
    }
    BulkStatus lastRun() const { return session()->bulk().runs().last(); }
    bool through() const
    {
        return QTest::qWaitFor(
            [this] { return !session()->bulk().runs().isEmpty() && lastRun().phase == BulkPhase::Ended; }, 30'000);
    }
    /// Lets time go by on the service's clock; a read tells the session of it.
    bool passTime(qint64 seconds, const std::function<bool()> &until)
    {
        sandbox.step(seconds);
        pane()->refresh();
        return QTest::qWaitFor(until, 10'000);
    }
    BulkPreviewDialog *editUpToPreview(const QStringList &sids, const QString &field, const QString &text)
    {
        if (!select(sids, "inventory.edit"))
            return nullptr;
        action("inventory.edit")->trigger();
        auto *edit = dialog<BulkEditDialog>();
        QTest::keyClicks(edit->findChild<QLineEdit *>("bulk_"_L1 + field), text);
        QTest::mouseClick(edit->findChild<QPushButton *>(u"bulkEditPreview"_s), Qt::LeftButton);
        return dialog<BulkPreviewDialog>();
    }

    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(context);
};

void press(QWidget *dialog, const QString &button)
{
    QTest::mouseClick(dialog->findChild<QPushButton *>(button), Qt::LeftButton);
}

QString summaryOf(const BulkPreviewDialog *preview)
{
    return preview->findChild<QLabel *>(u"bulkSummary"_s)->text();
}

/// How many lines of the preview have this verdict.
int lines(const BulkPreviewDialog *preview, const QString &verdict)
{
    const RecordModel *model = preview->findChild<RecordView *>()->recordModel();
    int count = 0;
    for (int row = 0; row < model->totalRows(); ++row)
        count += model->value(model->keyAt(row), model->schema().column("verdict")).toString() == verdict;
    return count;
}

} // namespace

/// Bulk work as people do it: real widgets, a real service.
class TestBulkWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fortyNumbersAreEditedTogether()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(40);
        QCOMPARE(sids.size(), 40);
        const QString url = u"https://example.com/new"_s;
        desk.changeElsewhere(sids[3], u"VoiceUrl"_s, url);
        desk.pane()->refresh();
        QVERIFY(desk.ready());
        QTRY_COMPARE(desk.value(sids[3], "voice_url"), url);

        desk.sandbox.forgetRequests();
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"voice_url"_s, url);
        QVERIFY(preview);
        QTRY_COMPARE(lines(preview, u"changes"_s), 39);
        QCOMPARE(lines(preview, u"unchanged"_s), 1);
        QCOMPARE(desk.sandbox.count("POST"), 0); // nothing before a yes
        press(preview, u"bulkStart"_s);
        QTRY_COMPARE(desk.window->currentPaneId(), u"bulk"_s);
        QVERIFY(!desk.dialog<BulkEditDialog>());
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().succeeded, 39);
        QCOMPARE(desk.sandbox.count("POST"), 39);
        // The table has each change without a read of its own.
        for (const QString &sid : sids)
            QCOMPARE(desk.value(sid, "voice_url"), url);
        QCOMPARE(desk.sandbox.count("GET", u"IncomingPhoneNumbers\\.json"_s), 0);
    }

    void theNameIsATemplate()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(12);
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"friendly_name"_s, u"Desk {n}"_s);
        QVERIFY(preview);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        QStringList names;
        for (const QString &sid : sids)
            names.append(desk.there(sid, "friendly_name"));
        names.sort();
        QCOMPARE(names.first(), u"Desk 01"_s);
        QCOMPARE(names.last(), u"Desk 12"_s);
    }

    void whatIsWrongIsSaidBesideTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("a URL without a host") << u"voice_url"_s << u"nowhere"_s << u"http"_s;
        QTest::newRow("a placeholder that means nothing") << u"friendly_name"_s << u"{city}"_s << u"{city}"_s;
        QTest::newRow("a SID of another kind") << u"identity_sid"_s << u"AD123"_s << u"RI"_s;
    }
    void whatIsWrongIsSaidBesideTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, word);
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(!desk.editUpToPreview(desk.plain(3), field, text));
        auto *edit = desk.dialog<BulkEditDialog>();
        const auto *line = edit->findChild<QLabel *>("bulk_"_L1 + field + "_tickedLine"_L1);
        QVERIFY(line->isVisible());
        QVERIFY2(line->text().contains(word), qPrintable(line->text()));
    }

    void aRowThatSomeoneElseChangedStaysAsItIs()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(4);
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"voice_url"_s, u"https://example.com/mine"_s);
        QVERIFY(preview);
        const QString theirs = u"https://ann:made-up@example.com/theirs"_s;
        desk.changeElsewhere(sids[2], u"VoiceUrl"_s, theirs);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().succeeded, 3);
        QCOMPARE(desk.lastRun().failed, 1);
        QCOMPARE(desk.there(sids[2], "voice_url"), theirs);
        const QList<BulkRow> rows = desk.session()->bulk().rows(desk.lastRun().run);
        const auto row = std::ranges::find_if(rows, [](const BulkRow &one) { return one.failed(); });
        const QString why = row->entry.error.message;
        QVERIFY2(why.contains(u"→"_s) && why.contains(u"https://example.com/***"_s), qPrintable(why));
        QVERIFY2(!why.contains(u"made-up"_s), qPrintable(why));
        QTRY_COMPARE(desk.value(sids[2], "voice_url"), theirs);
    }

    void emptyClearsWhatCanBeCleared()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(4);
        for (const QString &sid : sids)
            desk.changeElsewhere(sid, u"StatusCallback"_s, u"https://example.com/status"_s);
        desk.pane()->refresh();
        QVERIFY(desk.ready());
        QVERIFY(desk.select(sids, "inventory.edit"));
        desk.action("inventory.edit")->trigger();
        auto *edit = desk.dialog<BulkEditDialog>();
        QVERIFY(!edit->findChild<QPushButton *>(u"bulkEditPreview"_s)->isEnabled());
        edit->findChild<QCheckBox *>(u"bulk_status_callback_tick"_s)->click();
        QCOMPARE(edit->changes(), (QVariantMap{ { u"status_callback"_s, QString() } }));
        // What always has a value can't be.
        edit->findChild<QCheckBox *>(u"bulk_friendly_name_tick"_s)->click();
        press(edit, u"bulkEditPreview"_s);
        QVERIFY(!desk.dialog<BulkPreviewDialog>());
        edit->findChild<QCheckBox *>(u"bulk_friendly_name_tick"_s)->click();
        press(edit, u"bulkEditPreview"_s);
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QVERIFY(preview);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        for (const QString &sid : sids)
            QCOMPARE(desk.there(sid, "status_callback"), QString());
    }

    void aPreviewGivenUpKeepsWhatWasFilledIn()
    {
        Desk desk;
        QVERIFY(desk.ready());
        BulkPreviewDialog *preview = desk.editUpToPreview(desk.plain(5), u"sms_url"_s, u"https://example.com/sms"_s);
        QVERIFY(preview);
        preview->reject();
        auto *edit = desk.dialog<BulkEditDialog>();
        QVERIFY(edit);
        QCOMPARE(edit->changes(), (QVariantMap{ { u"sms_url"_s, u"https://example.com/sms"_s } }));
        QVERIFY(desk.session()->bulk().runs().isEmpty());
    }

    void theDialogGoesWithItsAccount()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.editUpToPreview(desk.plain(5), u"sms_url"_s, u"https://example.com/sms"_s));
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QTRY_VERIFY(!desk.dialog<BulkPreviewDialog>());
        QTRY_VERIFY(!desk.dialog<BulkEditDialog>());
    }

    void aReleasePreviewGoesWithItsAccount()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        QVERIFY(desk.select(desk.plain(3), "inventory.release"));
        desk.action("inventory.release")->trigger();
        QVERIFY(desk.dialog<BulkPreviewDialog>());
        // Nor does it stay where the session that was left has something on its way.
        desk.sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 1500 }, { "method", u"POST"_s } });
        desk.session()->operations().run(
            updateOperation(desk.numbers(desk.plain(1)).first(), { { u"voice_url"_s, u"https://example.com/v"_s } }),
            desk.window.get(), [](const OperationReport &) {});
        QTRY_COMPARE(desk.sandbox.count("POST"), 1);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QVERIFY(!desk.dialog<BulkPreviewDialog>());
    }

    void aReleaseOfManyIsHeldAndRowsCanBeTakenBack()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QStringList sids = desk.plain(12);
        const QString held = desk.heldByEmergency();
        QVERIFY(!held.isEmpty());
        QVERIFY(desk.select(sids + QStringList{ held }, "inventory.release"));
        desk.action("inventory.release")->trigger();
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QVERIFY(preview);
        QVERIFY(summaryOf(preview).contains(u"ten days"_s));
        QTRY_COMPARE(lines(preview, u"impossible"_s), 1);
        auto *start = preview->findChild<QPushButton *>(u"bulkStart"_s);
        QVERIFY(!start->isEnabled());
        auto *typed = preview->findChild<QLineEdit *>(u"bulkTyped"_s);
        QTest::keyClicks(typed, u"13"_s);
        QVERIFY(!start->isEnabled());
        typed->clear();
        QTest::keyClicks(typed, u"12"_s);
        QVERIFY(start->isEnabled());
        press(preview, u"bulkStart"_s);

        // Held for five minutes, in view.
        QTRY_COMPARE(desk.window->currentPaneId(), u"bulk"_s);
        QCOMPARE(desk.lastRun().phase, BulkPhase::Held);
        Pane *bulk = desk.pane(u"bulk"_s);
        auto *receipts = bulk->findChild<RecordView *>(u"bulkReceipts"_s);
        QTRY_COMPARE(receipts->recordModel()->totalRows(), 12);
        const QString one = desk.session()->bulk().rows(desk.lastRun().run)[1].spec.subject;
        const QString two = desk.session()->bulk().rows(desk.lastRun().run)[2].spec.subject;
        receipts->selectKeys({ u"1"_s, u"2"_s });
        QTRY_VERIFY(bulk->actionSet()->action("bulk.takeBack")->isEnabled());
        bulk->actionSet()->action("bulk.takeBack")->trigger();
        QTRY_COMPARE(desk.lastRun().takenBack, 2);
        // Five minutes of the person's time: whatever the service's clock does.
        QVERIFY(!desk.passTime(400, [&] { return desk.sandbox.count("DELETE") > 0; }));
        desk.steady->step(std::chrono::seconds(299));
        QCOMPARE(desk.lastRun().phase, BulkPhase::Held);
        desk.steady->step(std::chrono::seconds(1));
        QTRY_COMPARE(desk.lastRun().phase, BulkPhase::Ended);
        QCOMPARE(desk.sandbox.count("DELETE"), 10);
        QCOMPARE(desk.sandbox.owned(), 290);
        QVERIFY(desk.model()->contains(one) && desk.model()->contains(two) && desk.model()->contains(held));
        for (const QString &sid : std::as_const(sids))
            QCOMPARE(desk.model()->contains(sid), sid == one || sid == two);
    }

    void aPastedListSelectsItsNumbers()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(5);
        QStringList text{ u"number,name"_s, u"+14155550100,not ours"_s };
        for (const QString &sid : sids)
            text.append(desk.value(sid, "phone_number") + u",ours"_s);
        desk.pane()->findChild<FilterBar *>()->field()->setText(u"no such number"_s);
        QTRY_COMPARE(desk.model()->visibleRows(), 0);
        desk.action("inventory.selectList")->trigger();
        auto *dialog = desk.dialog<NumberListDialog>();
        QVERIFY(dialog);
        dialog->setText(text.join(u'\n'));
        QVERIFY(dialog->findChild<QPlainTextEdit *>(u"numberListProblems"_s)->toPlainText().contains(u"Line 2"_s));
        QSignalSpy told(desk.pane(), &Pane::message);
        press(dialog, u"numberListAccept"_s);
        QTRY_COMPARE(desk.view()->selectedCount(), 5);
        QStringList selected = desk.view()->selectedKeys();
        selected.sort();
        QStringList wanted = sids;
        wanted.sort();
        QCOMPARE(selected, wanted);
        QVERIFY(told.last().first().toString().contains(u"5"_s));
        QTRY_VERIFY(desk.action("inventory.edit")->isEnabled());
    }

    void webhooksAreCopiedFromOneNumberToOthers()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(4);
        desk.changeElsewhere(sids[0], u"VoiceUrl"_s, u"https://example.com/pattern"_s);
        desk.changeElsewhere(sids[0], u"VoiceMethod"_s, u"GET"_s);
        desk.pane()->refresh();
        QVERIFY(desk.ready());
        QVERIFY(!desk.action("inventory.pasteWebhooks")->isEnabled());
        QVERIFY(desk.select({ sids[0] }, "inventory.copyWebhooks"));
        desk.action("inventory.copyWebhooks")->trigger();
        QVERIFY(desk.action("inventory.pasteWebhooks")->isEnabled()); // at once, without another selection
        QVERIFY(desk.select(sids.mid(1), "inventory.pasteWebhooks"));
        desk.action("inventory.pasteWebhooks")->trigger();
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QVERIFY(preview);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        for (const QString &sid : sids) {
            QCOMPARE(desk.there(sid, "voice_url"), u"https://example.com/pattern"_s);
            QCOMPARE(desk.there(sid, "voice_method"), u"GET"_s);
            QCOMPARE(desk.there(sid, "sms_url"), desk.there(sids[0], "sms_url"));
        }
    }

    void manyNumbersGoToAnotherAccount()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QStringList sids = desk.plain(6);
        QVERIFY(desk.select(sids, "inventory.transfer"));
        desk.action("inventory.transfer")->trigger();
        auto *dialog = desk.dialog<TransferDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"6"_s));
        const QString target = dialog->target();
        const int before = desk.sandbox.owned(target);
        press(dialog, u"transferButton"_s);
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QVERIFY(preview);
        preview->reject(); // the choice stays
        QVERIFY(desk.dialog<TransferDialog>());
        press(dialog, u"transferButton"_s);
        QTRY_VERIFY(desk.dialog<BulkPreviewDialog>());
        preview = desk.dialog<BulkPreviewDialog>();
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"6"_s);
        preview->findChild<QComboBox *>(u"bulkDelay"_s)->setCurrentIndex(0);
        press(preview, u"bulkStart"_s);
        QVERIFY(!desk.dialog<TransferDialog>());
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().succeeded, 6);
        QCOMPARE(desk.sandbox.owned(target), before + 6);
        for (const QString &sid : sids)
            QVERIFY(!desk.model()->contains(sid));
    }

    void whatWasChangedElsewhereIsRefusedForThatNumberAlone()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(5);
        desk.changeElsewhere(sids[2], u"VoiceUrl"_s, u"https://example.com/other"_s);
        desk.sandbox.forgetRequests();
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"voice_url"_s, u"https://example.com/mine"_s);
        QVERIFY(preview);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().succeeded, 4);
        QCOMPARE(desk.lastRun().failed, 1);
        QString why;
        for (const BulkRow &row : desk.session()->bulk().rows(desk.lastRun().run))
            why += row.failed() ? row.entry.error.message : QString();
        QVERIFY2(why.contains(u"meantime"_s), qPrintable(why));
        QCOMPARE(desk.there(sids[2], "voice_url"), u"https://example.com/other"_s);
        // The table reads what is there now, once.
        QTRY_COMPARE(desk.value(sids[2], "voice_url"), u"https://example.com/other"_s);
        QCOMPARE(desk.sandbox.count("POST", u"IncomingPhoneNumbers/"_s), 4);
    }

    void manyRefusedRowsAreReadWithTheList()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(30);
        desk.sandbox.fault({ { "action", u"status"_s }, { "status", 400 }, { "method", u"POST"_s }, { "count", -1 } });
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"voice_url"_s, u"https://example.com/mine"_s);
        QVERIFY(preview);
        desk.sandbox.forgetRequests();
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        QVERIFY(desk.ready());
        QCOMPARE(desk.lastRun().failed, 30);
        QTRY_COMPARE(desk.sandbox.count("GET", u"IncomingPhoneNumbers\\.json"_s), 1);
        // One look before each change, and none after.
        QCOMPARE(desk.sandbox.count("GET", u"IncomingPhoneNumbers/PN"_s), 30);
    }

    void aRefreshTellsWhatIsDifferent()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(4);
        QSignalSpy told(desk.pane(), &Pane::message);
        desk.pane()->refresh();
        QVERIFY(desk.ready());
        QVERIFY(told.isEmpty()); // nothing is
        for (const QString &sid : sids.mid(0, 3))
            desk.changeElsewhere(sid, u"VoiceUrl"_s, u"https://example.com/elsewhere"_s);
        desk.sandbox.remove(desk.sandbox.path(u"/IncomingPhoneNumbers/"_s + sids[3] + u".json"_s));
        desk.pane()->refresh();
        QTRY_COMPARE(told.size(), 1);
        const QString text = told.first().first().toString();
        QVERIFY2(text.contains(u"3 changed"_s) && text.contains(u"1 gone"_s), qPrintable(text));
    }

    void anEditOverWhatChangedElsewhereShowsBoth()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QString sid = desk.plain(1).first();
        QVERIFY(desk.view()->goTo(sid));
        QTRY_COMPARE(desk.inspector()->key(), sid);
        InspectorModel &edits = desk.inspector()->model();
        edits.setData(edits.indexOf("voice_url"), u"https://example.com/mine"_s);
        desk.changeElsewhere(sid, u"VoiceUrl"_s, u"https://example.com/theirs"_s);
        desk.pane()->refresh();
        QTRY_VERIFY(edits.changedMeanwhile(edits.indexOf("voice_url")));
        QCOMPARE(edits.changes().value(u"voice_url"_s).toString(), u"https://example.com/mine"_s);
        // In the table theirs, in the inspector mine, and a sentence with both.
        QCOMPARE(desk.value(sid, "voice_url"), u"https://example.com/theirs"_s);
        const auto *notice = desk.inspector()->findChild<QLabel *>(u"inspectorNotice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(u"https://example.com/theirs"_s), qPrintable(notice->text()));
    }

    void aRunIsUndoneFromActivity()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(3);
        QStringList before;
        for (const QString &sid : sids)
            before.append(desk.there(sid, "voice_url"));
        for (const QString &url : { u"https://example.com/one"_s, u"https://example.com/two"_s }) {
            desk.window->showPane(u"inventory"_s);
            BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"voice_url"_s, url);
            QVERIFY(preview);
            press(preview, u"bulkStart"_s);
            QVERIFY(desk.through());
        }
        desk.window->showPane(u"activity"_s);
        Pane *activity = desk.pane(u"activity"_s);
        auto *view = activity->findChild<RecordView *>(u"activityView"_s);
        QTRY_COMPARE(view->recordModel()->totalRows(), 6);
        view->selectAll(); // both changes of each number
        QTRY_VERIFY(activity->actionSet()->action("activity.undo")->isEnabled());
        activity->actionSet()->action("activity.undo")->trigger();
        QTRY_VERIFY(desk.dialog<BulkPreviewDialog>());
        press(desk.dialog<BulkPreviewDialog>(), u"bulkStart"_s);
        QTRY_COMPARE(desk.window->currentPaneId(), u"bulk"_s);
        QTRY_COMPARE(desk.session()->bulk().runs().size(), 3);
        QVERIFY(desk.through());
        for (int i = 0; i < sids.size(); ++i)
            QCOMPARE(desk.there(sids[i], "voice_url"), before[i]);
    }

    /// The service took the change of three numbers, and set the URL of none.
    void theRestIsSetWhereItIsShown_data()
    {
        QTest::addColumn<QString>("pane");
        QTest::newRow("from the receipts") << u"bulk"_s;
        QTest::newRow("from Activity") << u"activity"_s;
    }
    void theRestIsSetWhereItIsShown()
    {
        QFETCH(const QString, pane);
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(3);
        const QString url = u"https://example.com/rest"_s;
        desk.sandbox.fault({ { "action", u"partial"_s },
                             { "method", u"POST"_s },
                             { "path", u"IncomingPhoneNumbers"_s },
                             { "count", 3 } });
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"voice_url"_s, url);
        QVERIFY(preview);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().toCheck, 3);
        QCOMPARE(desk.lastRun().failed, 0);
        for (const QString &sid : sids)
            QVERIFY(desk.there(sid, "voice_url") != url);

        desk.window->showPane(pane);
        const ActionSet *actions = desk.pane(pane)->actionSet();
        if (pane == "activity"_L1) {
            auto *view = desk.pane(pane)->findChild<RecordView *>(u"activityView"_s);
            QTRY_COMPARE(view->recordModel()->totalRows(), 3);
            const QString outcome
                = view->recordModel()
                      ->value(view->recordModel()->keyAt(0), view->recordModel()->schema().column("outcome"))
                      .toString();
            QCOMPARE(outcome, u"differs"_s);
            view->selectAll();
        }
        QAction *rest = actions->action(qPrintable(pane + u".setRest"_s));
        QTRY_VERIFY(rest->isEnabled());
        QVERIFY(pane != "bulk"_L1 || !actions->action("bulk.retry")->isEnabled());
        rest->trigger();
        QTRY_VERIFY(desk.dialog<BulkPreviewDialog>());
        press(desk.dialog<BulkPreviewDialog>(), u"bulkStart"_s);
        QTRY_COMPARE(desk.session()->bulk().runs().size(), 2);
        QVERIFY(desk.through());
        for (const QString &sid : sids)
            QCOMPARE(desk.there(sid, "voice_url"), url);
        QCOMPARE(desk.lastRun().toCheck, 0);
    }

    void closingAsksWhileARunIsUnderWay_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("closing the window") << QString();
        QTest::newRow("signing out") << u"account.signOut"_s;
    }
    void closingAsksWhileARunIsUnderWay()
    {
        QFETCH(QString, action);
        Desk desk;
        desk.signInAt(desk.sandbox.url(), desk.sandbox.sid(), desk.sandbox.token(), false);
        QVERIFY(desk.ready());
        QVERIFY(desk.select(desk.plain(7), "inventory.release"));
        desk.action("inventory.release")->trigger();
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"7"_s);
        press(preview, u"bulkStart"_s);
        QCOMPARE(desk.lastRun().phase, BulkPhase::Held);
        desk.prompts.accept = false;
        const auto leave = [&] {
            if (action.isEmpty())
                desk.window->close();
            else
                desk.window->actionSet().action(action.toLatin1().constData())->trigger();
        };
        leave();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY2(desk.prompts.asked.first().text.contains(u"7"_s), qPrintable(desk.prompts.asked.first().text));
        QVERIFY(desk.window->isVisible() && desk.session());
        // Once it is cancelled, nothing is asked.
        QVERIFY(desk.session()->bulk().cancel(desk.lastRun().run));
        leave();
        QTRY_VERIFY(!desk.window->isVisible() || !desk.session());
        QCOMPARE(desk.prompts.asked.size(), 1);
    }

    void aRunLeftByAnEarlierStartIsShown()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.select(desk.plain(9), "inventory.release"));
        desk.action("inventory.release")->trigger();
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"9"_s);
        press(preview, u"bulkStart"_s);
        const QString run = desk.lastRun().run;
        QVERIFY(desk.window->findChild<LeftWork *>()->text().isEmpty());

        // Another start on the same folder.
        desk.window.reset();
        Journal journal;
        QVERIFY(journal.open(desk.folder.filePath(u"journal.sqlite"_s)));
        Accounts accounts(desk.settings, desk.secrets, journal);
        AccountWatch watch(accounts, desk.local.seen(), desk.notices);
        AppContext context{
            desk.settings, accounts, journal, desk.local, watch, desk.prompts, desk.quiet, desk.looker
        };
        MainWindow window(context);
        window.show();
        accounts.signInTo(desk.session()->profile(), desk.sandbox.token());
        auto *left = window.findChild<LeftWork *>();
        QTRY_VERIFY(left->isVisible());
        QVERIFY2(left->text().contains(u"9"_s), qPrintable(left->text()));
        QCOMPARE(left->findChild<QPushButton *>(u"leftWorkResume"_s)->text().remove(u'&'), u"Continue"_s);
        press(left, u"leftWorkShow"_s);
        QCOMPARE(window.currentPaneId(), u"bulk"_s);
        Pane *bulk = window.pane(u"bulk"_s);
        QTRY_COMPARE(bulk->findChild<RecordView *>(u"bulkReceipts"_s)->recordModel()->totalRows(), 9);
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
        // Its time has not come: it is held again, and only who asks once more starts it now, after a question.
        desk.prompts.asked.clear();
        bulk->actionSet()->action("bulk.resume")->trigger();
        QCOMPARE(accounts.session()->bulk().status(run).phase, BulkPhase::Held);
        QVERIFY(desk.prompts.asked.isEmpty());
        bulk->actionSet()->action("bulk.resume")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QTRY_COMPARE(accounts.session()->bulk().status(run).phase, BulkPhase::Ended);
        QCOMPARE(desk.sandbox.count("DELETE"), 9);
        QTRY_VERIFY(!left->isVisible());
    }

    void aReleaseIsAskedAboutAgainAfterASleep()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.select(desk.plain(8), "inventory.release"));
        desk.action("inventory.release")->trigger();
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"8"_s);
        press(preview, u"bulkStart"_s);
        desk.steady->suspend(std::chrono::hours(8));
        desk.steady->step(std::chrono::minutes(6));
        auto *left = desk.window->findChild<LeftWork *>();
        QTRY_VERIFY(left->isVisible());
        QVERIFY2(left->text().contains(u"8"_s), qPrintable(left->text()));
        QCOMPARE(desk.lastRun().phase, BulkPhase::Paused);
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
    }

    /// Bulk work of an account that was left and entered again.
    void whatWasPausedGoesOnFromItsBanner()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QString sid = desk.plain(1).first();
        const auto run = desk.session()->bulk().start(planRelease(desk.numbers({ sid }), std::chrono::minutes(5)).plan);
        QVERIFY(run);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QTRY_VERIFY(desk.pane()->settledOnScreen());
        desk.steady->step(std::chrono::minutes(6));
        desk.accounts.switchTo({});
        auto *left = desk.window->findChild<LeftWork *>();
        QTRY_VERIFY(left->isVisible());
        // The program was not closed, and nobody says so.
        const QString why = desk.session()->bulk().status(run.value()).why;
        QVERIFY2(why.contains(u"account was left"_s), qPrintable(why));
        // Nobody could take the row back meanwhile: the time in which that can be done begins anew.
        press(left, u"leftWorkResume"_s);
        QCOMPARE(desk.prompts.asked.size(), 0);
        QCOMPARE(desk.lastRun().phase, BulkPhase::Held);
        QTRY_VERIFY(!left->isVisible());
        QCOMPARE(desk.sandbox.count("DELETE"), 0);
        desk.steady->step(std::chrono::minutes(6));
        QVERIFY(desk.through());
        QCOMPARE(desk.sandbox.count("DELETE"), 1);
    }

    void aFinishedRunCanBeUndoneAfterTheAccountWasSwitched()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QStringList sids = desk.plain(3);
        const QString before = desk.there(sids[0], "voice_url");
        const auto run = desk.session()->bulk().start(
            planUpdate(desk.numbers(sids), { { u"voice_url"_s, u"https://example.com/new"_s } }).plan);
        QVERIFY(run);
        QVERIFY(desk.through());
        desk.window->showPane(u"bulk"_s);
        Pane *bulk = desk.pane(u"bulk"_s);
        auto *runs = bulk->findChild<RecordView *>(u"bulkRuns"_s);
        auto *receipts = bulk->findChild<RecordView *>(u"bulkReceipts"_s);
        QTRY_COMPARE(receipts->recordModel()->totalRows(), 3);
        desk.accounts.switchTo(desk.accounts.subaccounts().first().sid);
        QTRY_COMPARE(runs->recordModel()->totalRows(), 0);
        QTRY_COMPARE(receipts->recordModel()->totalRows(), 0);
        desk.accounts.switchTo({});
        QTRY_COMPARE(runs->recordModel()->totalRows(), 1);
        const auto shown = [&](const char *field) {
            return runs->recordModel()->value(run.value(), runs->recordModel()->schema().column(field)).toString();
        };
        QCOMPARE(shown("phase"), u"ended"_s);
        QTRY_COMPARE(shown("succeeded"), u"3"_s);
        QTRY_COMPARE(receipts->recordModel()->totalRows(), 3);
        QTRY_VERIFY(bulk->actionSet()->action("bulk.undo")->isEnabled());
        bulk->actionSet()->action("bulk.undo")->trigger();
        QTRY_VERIFY(desk.dialog<BulkPreviewDialog>());
        press(desk.dialog<BulkPreviewDialog>(), u"bulkStart"_s);
        QVERIFY(desk.through());
        QTRY_COMPARE(desk.there(sids[0], "voice_url"), before);

        // Finished ones go when people say so.
        desk.prompts.accept = false;
        bulk->actionSet()->action("bulk.clear")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QCOMPARE(desk.session()->bulk().runs().size(), 2);
        desk.prompts.accept = true;
        bulk->actionSet()->action("bulk.clear")->trigger();
        QVERIFY(desk.session()->bulk().runs().isEmpty());
        QTRY_COMPARE(runs->recordModel()->totalRows(), 0);
        QTRY_COMPARE(receipts->recordModel()->totalRows(), 0);
        QVERIFY(!bulk->actionSet()->action("bulk.clear")->isEnabled());
        QVERIFY(!bulk->actionSet()->action("bulk.undo")->isEnabled());
    }

    void failedRowsWaitForTheirRunBeforeTheyAreTriedAgain()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.window->showPane(u"bulk"_s);
        Pane *bulk = desk.pane(u"bulk"_s);
        QList<IncomingNumber> some = desk.numbers(desk.plain(20));
        some[0].sid = u"PN00000000000000000000000000000000"_s; // one that is not there
        desk.sandbox.fault(
            { { "action", u"latency"_s }, { "latency_ms", 800 }, { "count", -1 }, { "method", u"POST"_s } });
        const auto run
            = desk.session()->bulk().start(planUpdate(some, { { u"voice_url"_s, u"https://example.com/n"_s } }).plan);
        QVERIFY(run);
        QTRY_VERIFY(desk.lastRun().failed == 1 || desk.lastRun().phase == BulkPhase::Ended);
        QCOMPARE(desk.lastRun().phase, BulkPhase::Running);
        QVERIFY(!bulk->actionSet()->action("bulk.retry")->isEnabled());
        desk.sandbox.clearFaults();
        QVERIFY(desk.through());
        QVERIFY(bulk->actionSet()->action("bulk.retry")->isEnabled());
        // The list tells how it ended, too.
        const RecordModel *runs = bulk->findChild<RecordView *>(u"bulkRuns"_s)->recordModel();
        const auto shown
            = [&](const char *field) { return runs->value(run.value(), runs->schema().column(field)).toString(); };
        QTRY_COMPARE(shown("phase"), u"ended"_s);
        QCOMPARE(shown("succeeded"), u"19"_s);
        QCOMPARE(shown("failed"), u"1"_s);
    }

    void whatCanNotBeSetBackHasNoUndo()
    {
        Desk desk;
        QVERIFY(desk.ready());
        desk.window->showPane(u"bulk"_s);
        QVERIFY(desk.session()->bulk().start(planRelease(desk.numbers(desk.plain(2)), std::chrono::seconds(0)).plan));
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().succeeded, 2);
        QVERIFY(!desk.pane(u"bulk"_s)->actionSet()->action("bulk.undo")->isEnabled());
    }

    void aChangeOfManyAsksForItsCount_data()
    {
        QTest::addColumn<int>("owned");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("typed");
        QTest::newRow("a few of the account") << 300 << 20 << false;
        QTest::newRow("more than fifty") << 300 << 51 << true;
        QTest::newRow("a good part of a small account") << 40 << 11 << true;
    }
    void aChangeOfManyAsksForItsCount()
    {
        QFETCH(int, owned);
        QFETCH(int, count);
        QFETCH(bool, typed);
        sandbox::Options options;
        options.owned = owned;
        Desk desk(options);
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(count);
        QCOMPARE(sids.size(), count);
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"friendly_name"_s, u"Desk {n}"_s);
        QVERIFY(preview);
        auto *field = preview->findChild<QLineEdit *>(u"bulkTyped"_s);
        auto *start = preview->findChild<QPushButton *>(u"bulkStart"_s);
        QCOMPARE(field->isVisible(), typed);
        QCOMPARE(start->isEnabled(), !typed);
        if (!typed)
            return;
        QTest::keyClick(preview, Qt::Key_Return);
        QVERIFY(desk.session()->bulk().runs().isEmpty());
        QTest::keyClicks(field, QString::number(count - 1));
        QVERIFY(!start->isEnabled());
        field->clear();
        QTest::keyClicks(field, QString::number(count));
        QVERIFY(start->isEnabled());
    }

    /// However few they are: it is a third of the account.
    void anUndoOfMuchOfAnAccountAsksForItsCount()
    {
        sandbox::Options options;
        options.owned = 18;
        Desk desk(options);
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(6);
        QCOMPARE(sids.size(), 6);
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"friendly_name"_s, u"Desk {n}"_s);
        QVERIFY(preview);
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"6"_s);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        desk.window->showPane(u"bulk"_s);
        QAction *undo = desk.pane(u"bulk"_s)->actionSet()->action("bulk.undo");
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_VERIFY(desk.dialog<BulkPreviewDialog>());
        preview = desk.dialog<BulkPreviewDialog>();
        QVERIFY(preview->findChild<QLineEdit *>(u"bulkTyped"_s)->isVisible());
        QVERIFY(!preview->findChild<QPushButton *>(u"bulkStart"_s)->isEnabled());
    }

    void aTransferAsksForTheAddressThatANumberNeedsThere()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const QString needing = desk.needingAddress();
        QVERIFY(desk.select(desk.plain(2) + QStringList{ needing }, "inventory.transfer"));
        desk.action("inventory.transfer")->trigger();
        auto *dialog = desk.dialog<TransferDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(!dialog->addresses().isEmpty());
        QVERIFY(dialog->papers().isEmpty());
        press(dialog, u"transferButton"_s);
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QVERIFY(preview);
        QTRY_COMPARE(lines(preview, u"impossible"_s), 1);
        QCOMPARE(lines(preview, u"changes"_s), 2);
        const auto *start = preview->findChild<QPushButton *>(u"bulkStart"_s);
        QVERIFY2(start->text().contains(u"2"_s), qPrintable(start->text()));
        const RecordModel *rows = preview->findChild<RecordView *>()->recordModel();
        QVERIFY(rows->value(needing, rows->schema().column("reason")).toString().contains(u"needs an address"_s));
        auto *address = preview->findChild<QComboBox *>(u"addressThere_any"_s);
        QVERIFY(address && address->isVisible());
        address->setCurrentIndex(0);
        QTRY_COMPARE(lines(preview, u"changes"_s), 3);
        QCOMPARE(lines(preview, u"impossible"_s), 0);
        QVERIFY2(start->text().contains(u"3"_s), qPrintable(start->text()));
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"3"_s);
        preview->findChild<QComboBox *>(u"bulkDelay"_s)->setCurrentIndex(0);
        press(preview, u"bulkStart"_s);
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().succeeded, 3);
        int withAddress = 0;
        const QJsonArray sent = desk.sandbox.requests("POST", u"IncomingPhoneNumbers"_s);
        for (const QJsonValue &request : sent)
            withAddress += request["body"_L1].toString().contains("AddressSid=AD"_L1);
        QCOMPARE(withAddress, 1);
    }

    void aTransferRefusedForItsAddressIsMendedFromItsReceipt()
    {
        Desk desk;
        QVERIFY(desk.ready());
        QTRY_VERIFY(!desk.accounts.subaccounts().isEmpty());
        const Account target = desk.accounts.subaccounts().last();
        const QString sid = desk.needingAddress();
        BulkPlan plan{ .title = u"Move"_s };
        plan.rows.append(transferOperation(desk.numbers({ sid }).first(), target.sid, target.friendlyName, {}));
        QVERIFY(desk.session()->bulk().start(plan));
        QVERIFY(desk.through());
        QCOMPARE(desk.session()->bulk().rows(desk.lastRun().run).first().entry.error.code, 21631);
        desk.window->showPane(u"bulk"_s);
        QAction *again = desk.pane(u"bulk"_s)->actionSet()->action("bulk.address");
        QTRY_VERIFY(again->isEnabled());
        again->trigger();
        QTRY_VERIFY(desk.dialog<TransferDialog>());
        auto *dialog = desk.dialog<TransferDialog>();
        QCOMPARE(dialog->target(), target.sid);
        QTRY_VERIFY(!dialog->addresses().isEmpty());
        auto *address = dialog->findChild<QComboBox *>(u"transfer_address_sid"_s);
        QTRY_VERIFY(address->count() > 0);
        address->setCurrentIndex(0);
        press(dialog, u"transferButton"_s);
        auto *preview = desk.dialog<BulkPreviewDialog>();
        QVERIFY(preview);
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), u"1"_s);
        preview->findChild<QComboBox *>(u"bulkDelay"_s)->setCurrentIndex(0);
        press(preview, u"bulkStart"_s);
        QCOMPARE(desk.session()->bulk().runs().size(), 2);
        QVERIFY(desk.through());
        QCOMPARE(desk.lastRun().succeeded, 1);
        QTRY_VERIFY(!desk.model()->contains(sid));
        QVERIFY(!again->isEnabled()); // of the run in view now
    }

    void heldReleasesAreInViewAmongTheNumbers()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(2);
        const auto run = desk.session()->bulk().start(planRelease(desk.numbers(sids), std::chrono::seconds(299)).plan);
        QVERIFY(run);
        const int column = desk.model()->schema().column("status");
        const auto cell = [&](const QString &sid, int role) {
            return desk.model()->index(desk.model()->rowOf(sid), column).data(role).toString();
        };
        static const QRegularExpression countdown(u"^Releasing in 4:\\d\\d$"_s);
        QTRY_VERIFY2(countdown.match(cell(sids[0], Qt::DisplayRole)).hasMatch(),
                     qPrintable(cell(sids[0], Qt::DisplayRole)));
        QCOMPARE(cell(sids[0], Qt::AccessibleTextRole), cell(sids[0], Qt::DisplayRole));
        QCOMPARE(cell(sids[0], CopyRole), u"in-use"_s); // what the service says stays what is copied
        QCOMPARE(desk.value(sids[0], "status"), u"in-use"_s);

        // The page's name counts down.
        const auto *list = desk.window->findChild<QListWidget *>(u"paneList"_s);
        const auto badge = [&] {
            for (int row = 0; row < list->count(); ++row) {
                if (list->item(row)->data(Qt::UserRole).toString() == u"bulk"_s)
                    return list->item(row)->text() + u'|' + list->item(row)->data(Qt::AccessibleTextRole).toString();
            }
            return QString();
        };
        static const QRegularExpression counts(u"^Bulk work  4:\\d\\d\\|Bulk work, starts in 4:\\d\\d$"_s);
        QTRY_VERIFY2(counts.match(badge()).hasMatch(), qPrintable(badge()));

        // One is kept, from the inspector.
        QVERIFY(desk.view()->goTo(sids[0]));
        QTRY_COMPARE(desk.inspector()->key(), sids[0]);
        auto *keep = desk.inspector()->findChild<QPushButton *>(u"inspectorTakeBack"_s);
        QTRY_VERIFY(keep->isVisible());
        QTRY_VERIFY(desk.action("inventory.takeBack")->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_COMPARE(desk.session()->bulk().status(run.value()).takenBack, 1);
        QTRY_VERIFY(!keep->isVisible());
        QTRY_VERIFY(!cell(sids[0], Qt::DisplayRole).contains(u"Releasing"_s));
        QTRY_VERIFY(!desk.action("inventory.takeBack")->isEnabled());

        // The other goes, and that is told where people are.
        auto *told = desk.window->findChild<HeldWork *>();
        QVERIFY(!told->isVisible());
        desk.session()->bulk().resume(run.value());
        QTRY_VERIFY(told->isVisible());
        QVERIFY2(told->text().contains(u"1 done"_s), qPrintable(told->text()));
        QTRY_COMPARE(badge(), u"Bulk work|Bulk work"_s);
        QCOMPARE(desk.window->currentPaneId(), u"inventory"_s);
        press(told, u"heldWorkShow"_s);
        QCOMPARE(desk.window->currentPaneId(), u"bulk"_s);
        QVERIFY(!told->isVisible());
    }

    void aNumberLeadsToItsChanges()
    {
        Desk desk;
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(2);
        QVERIFY(desk.session()->bulk().start(
            planUpdate(desk.numbers(sids), { { u"voice_url"_s, u"https://example.com/n"_s } }).plan));
        QVERIFY(desk.through());
        QVERIFY(desk.select({ sids[1] }, "inventory.activity"));
        desk.action("inventory.activity")->trigger();
        QCOMPARE(desk.window->currentPaneId(), u"activity"_s);
        auto *view = desk.pane(u"activity"_s)->findChild<RecordView *>(u"activityView"_s);
        QTRY_COMPARE(view->recordModel()->visibleRows(), 1);
        QCOMPARE(
            view->recordModel()->value(view->recordModel()->keyAt(0), view->recordModel()->schema().column("subject")),
            sids[1]);
    }

    void aThousandQuickReportsLeaveTheWindowAlive()
    {
        sandbox::Options options;
        options.owned = 1'500;
        Desk desk(options);
        QVERIFY(desk.ready());
        const QStringList sids = desk.plain(1'000);
        QVERIFY(sids.size() > 500);
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        BulkPreviewDialog *preview = desk.editUpToPreview(sids, u"voice_url"_s, u"https://example.com/mine"_s);
        QVERIFY(preview);
        QTest::keyClicks(preview->findChild<QLineEdit *>(u"bulkTyped"_s), QString::number(sids.size()));
        press(preview, u"bulkStart"_s);
        QTRY_VERIFY(!desk.session()->bulk().runs().isEmpty());
        since.start();
        beat.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.lastRun().phase == BulkPhase::Ended, 180'000);
        beat.stop();
        qInfo("%lld numbers, longest stall %lld ms", qlonglong(sids.size()), longest);
        QVERIFY(longest < 1'000);
    }
};

QTEST_MAIN(TestBulkWork)
#include "tst_bulkwork.moc"
