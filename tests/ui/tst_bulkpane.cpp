// SPDX-License-Identifier: GPL-3.0-or-later
// The page of bulk work: what can be done with a run, and what is said of it. Whole jobs: tst_bulkwork.
#include "app/ops/bulkplans.h"
#include "app/ops/bulkrunner.h"
#include "app/ops/numberops.h"
#include "tests/support/changes.h"
#include "tests/support/panedesk.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/panes/bulk/bulkpane.h"
#include "ui/panes/bulk/bulkrows.h"

#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace std::chrono_literals;
using nd::test::PaneBench;

namespace {

struct Desk : PaneBench<BulkPane>
{
    Desk() { mine = nd::test::plainNumbers(sandbox); }

    BulkRunner &runner() { return session()->bulk(); }
    BulkStatus last() { return runner().runs().last(); }
    QString start(const BulkPlan &plan) { return runner().start(plan).value(); }
    /// A change of some numbers.
    /// @param absent of them are not there
    BulkPlan change(int count, int absent = 0)
    {
        QList<IncomingNumber> some = mine.first(count);
        for (int i = 0; i < absent; ++i)
            some[i].sid = u"PN"_s + QString(32, QChar(u'0' + i));
        return planUpdate(some, { { u"voice_url"_s, u"https://example.com/n"_s } }).plan;
    }
    BulkPlan release(int count, std::chrono::seconds grace) { return planRelease(mine.first(count), grace).plan; }
    /// The service takes its time for each change.
    void slowDown()
    {
        sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 400 }, { "count", -1 }, { "method", u"POST"_s } });
    }
    bool through()
    {
        sandbox.clearFaults();
        return QTest::qWaitFor([this] { return last().phase == BulkPhase::Ended; }, 30'000) && ready();
    }
    RecordView *receipts() const { return pane.findChild<RecordView *>(u"bulkReceipts"_s); }
    QStringList column(const RecordView *view, const char *field) const
    {
        QStringList values;
        const RecordModel *model = view->recordModel();
        for (int row = 0; row < model->visibleRows(); ++row)
            values.append(model->value(model->keyAt(row), model->schema().column(field)).toString());
        return values;
    }
    /// Selects all receipts once they are there.
    bool chooseAll()
    {
        if (!QTest::qWaitFor([this] { return receipts()->recordModel()->visibleRows() == last().rows; }))
            return false;
        receipts()->selectAll();
        return QTest::qWaitFor([this] { return receipts()->selectedCount() == last().rows; });
    }
    QStringList possible()
    {
        QStringList ids;
        for (const char *id :
             { "pause", "resume", "takeBack", "cancel", "retry", "address", "undo", "setRest", "clear" }) {
            if (action(("bulk."_L1 + QLatin1StringView(id)).toLatin1().constData())->isEnabled())
                ids.append(QString::fromLatin1(id));
        }
        return ids;
    }

    QList<IncomingNumber> mine;
};

/// Brings a run about, and leaves it in some state.
using Bring = bool (*)(Desk &desk);

} // namespace

Q_DECLARE_METATYPE(Bring)
Q_DECLARE_METATYPE(nd::BulkStatus)

class TestBulkPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCanBeDoneFollowsTheRun_data()
    {
        QTest::addColumn<Bring>("bring");
        QTest::addColumn<QStringList>("possible");
        const auto row = [](const char *name, Bring bring, const char *ids) {
            QTest::newRow(name) << bring << QString::fromLatin1(ids).split(u' ', Qt::SkipEmptyParts);
        };
        row(
            "held",
            [](Desk &desk) {
                desk.start(desk.release(3, 600s));
                return desk.last().phase == BulkPhase::Held;
            },
            "pause resume takeBack cancel");
        row(
            "running, some of it done, some of it failed",
            [](Desk &desk) {
                desk.slowDown();
                desk.start(desk.change(20, 1));
                return QTest::qWaitFor([&] { return desk.last().succeeded > 0 && desk.last().failed > 0; })
                    && desk.last().phase == BulkPhase::Running;
            },
            "pause takeBack cancel");
        row(
            "paused on the way",
            [](Desk &desk) {
                desk.slowDown();
                const QString run = desk.start(desk.change(20, 1));
                if (!QTest::qWaitFor([&] { return desk.last().succeeded > 0 && desk.last().failed > 0; }))
                    return false;
                desk.runner().pause(run);
                return QTest::qWaitFor([&] { return desk.last().running == 0; });
            },
            "resume takeBack cancel retry undo");
        row(
            "a change that ended", [](Desk &desk) { return !desk.start(desk.change(3)).isEmpty() && desk.through(); },
            "undo clear");
        row(
            "a change that failed in part",
            [](Desk &desk) { return !desk.start(desk.change(3, 1)).isEmpty() && desk.through(); }, "retry undo clear");
        row(
            "a change that failed",
            [](Desk &desk) { return !desk.start(desk.change(2, 2)).isEmpty() && desk.through(); }, "retry clear");
        row(
            "a release that ended",
            [](Desk &desk) { return !desk.start(desk.release(2, 0s)).isEmpty() && desk.through(); }, "clear");
        row(
            "a release of which all was taken back",
            [](Desk &desk) {
                const QString run = desk.start(desk.release(2, 600s));
                return desk.runner().takeBack(run, { 0, 1 }).ok() && desk.through();
            },
            "clear");
        row(
            "a transfer that an address does not mend",
            [](Desk &desk) {
                BulkPlan plan{ .title = u"Move"_s };
                plan.rows.append(transferOperation(desk.mine[0], u"AC"_s + QString(32, u'9'), u"Nobody"_s, {}));
                return !desk.start(plan).isEmpty() && desk.through() && desk.last().failed == 1;
            },
            "retry clear");
        row(
            "a change that is not as it was asked for",
            [](Desk &desk) {
                desk.sandbox.fault({ { "action", u"partial"_s },
                                     { "method", u"POST"_s },
                                     { "without", QJsonArray{ u"VoiceUrl"_s } } });
                desk.start(desk.change(2));
                return QTest::qWaitFor([&] { return desk.last().phase == BulkPhase::Ended; }, 20'000) && desk.ready()
                    && desk.last().toCheck == 1;
            },
            "undo setRest clear");
    }
    void whatCanBeDoneFollowsTheRun()
    {
        QFETCH(const Bring, bring);
        QFETCH(const QStringList, possible);
        Desk desk;
        QVERIFY(bring(desk));
        QVERIFY(desk.chooseAll());
        QTRY_COMPARE(desk.possible(), possible);
        desk.receipts()->clearSelection();
        QTRY_VERIFY(!desk.action("bulk.takeBack")->isEnabled());
    }

    void onlyWhatIsDoneIsUndone()
    {
        Desk desk;
        desk.sandbox.fault(
            { { "action", u"status"_s }, { "method", u"POST"_s }, { "status", 400 }, { "code", 20001 } });
        desk.start(desk.change(3));
        QTRY_COMPARE(desk.last().phase, BulkPhase::Ended);
        QCOMPARE(desk.last().failed, 1);
        QTRY_VERIFY(desk.action("bulk.undo")->isEnabled());
        desk.action("bulk.undo")->trigger();
        const auto preview = [&desk] { return desk.pane.window()->findChild<BulkPreviewDialog *>(); };
        QTRY_VERIFY(preview());
        QCOMPARE(preview()->findChild<RecordView *>()->recordModel()->totalRows(), 2);
    }

    void whatEndsIsShownWhileTheRestGoesOn()
    {
        Desk desk;
        desk.slowDown();
        const QString run = desk.start(desk.change(24));
        QTRY_VERIFY(desk.column(desk.receipts(), "outcome").contains(u"succeeded"_s));
        QCOMPARE(desk.last().phase, BulkPhase::Running);
        const auto *runs = desk.pane.findChild<RecordView *>(u"bulkRuns"_s);
        QTRY_VERIFY(desk.column(runs, "succeeded").value(0).toInt() > 0);
        const auto *bar = desk.pane.findChild<QProgressBar *>(u"bulkProgress"_s);
        // What is on its way is not done.
        QTRY_VERIFY(bar->value() > 0 && bar->value() == desk.last().succeeded && desk.last().running > 0);
        QCOMPARE(bar->maximum(), 24);
        QVERIFY(desk.through());
        QTRY_COMPARE(desk.column(desk.receipts(), "outcome"), QStringList(24, u"succeeded"_s));
        QTRY_COMPARE(desk.column(runs, "succeeded"), QStringList{ u"24"_s });
    }

    void theQuestionNamesWhatHasNotStarted()
    {
        Desk desk;
        desk.slowDown();
        const QString run = desk.start(desk.change(20));
        QTRY_VERIFY(desk.last().succeeded > 0);
        desk.runner().pause(run);
        QTRY_COMPARE(desk.last().running, 0);
        const int waiting = desk.last().waiting;
        QVERIFY(waiting > 0 && waiting < 20);
        desk.prompts.accept = false;
        desk.action("bulk.cancel")->trigger();
        QCOMPARE(desk.prompts.asked.size(), 1);
        QVERIFY2(desk.prompts.asked.first().text.startsWith(u"%1 "_s.arg(waiting)),
                 qPrintable(desk.prompts.asked.first().text));
        QCOMPARE(desk.last().waiting, waiting);
        desk.prompts.accept = true;
        desk.action("bulk.cancel")->trigger();
        QTRY_COMPARE(desk.last().phase, BulkPhase::Ended);
        QCOMPARE(desk.last().takenBack, waiting);
    }

    void whatIsClearedLeavesNoReceipts()
    {
        Desk desk;
        desk.start(desk.change(2));
        QVERIFY(desk.through());
        QTRY_COMPARE(desk.receipts()->recordModel()->totalRows(), 2);
        desk.action("bulk.clear")->trigger();
        QTRY_COMPARE(desk.runner().runs().size(), 0);
        QTRY_COMPARE(desk.receipts()->recordModel()->totalRows(), 0);
        QVERIFY(!desk.action("bulk.clear")->isEnabled());
    }

    void whatFailedIsSaidInItsAccountAlone()
    {
        Desk desk;
        const QString run = desk.start(desk.release(2, 600s));
        Q_EMIT desk.runner().failed(run, { .kind = ErrorKind::Storage, .message = u"The disk is full."_s });
        QCOMPARE(desk.notice(), u"The disk is full."_s);
        desk.accounts.signOut();
        QVERIFY2(desk.notice().isEmpty(), qPrintable(desk.notice()));
        QCOMPARE(desk.receipts()->recordModel()->totalRows(), 0);
    }

    void progressIsToldInWords_data()
    {
        QTest::addColumn<BulkStatus>("status");
        QTest::addColumn<QString>("progress");
        QTest::addColumn<QString>("pace");
        BulkStatus some{ .phase = BulkPhase::Running, .wanted = 100, .rows = 100, .succeeded = 34 };
        QTest::newRow("some are done") << some << u"34 of 100 done"_s << QString();
        some.failed = 2;
        some.toCheck = 3;
        some.uncertain = 1;
        some.takenBack = 4;
        QTest::newRow("some are not")
            << some << u"34 of 100 done, 2 failed, 3 of them to look at, 1 being checked, 4 taken back"_s << QString();
        some = { .phase = BulkPhase::Running, .wanted = 10, .succeeded = 1, .perMinute = 44.6 };
        QTest::newRow("as fast as that") << some << u"1 of 10 done"_s << u"45 a minute"_s;
        some.secondsLeft = 59;
        QTest::newRow("nearly through") << some << u"1 of 10 done"_s << u"45 a minute, less than a minute left"_s;
        some.secondsLeft = 60;
        QTest::newRow("not through for a while") << some << u"1 of 10 done"_s << u"45 a minute, about 2 min left"_s;
        some.isCounted = false;
        QTest::newRow("not counted yet") << some << QString() << u"45 a minute, about 2 min left"_s;
        some = { .phase = BulkPhase::Paused, .wanted = 5, .waiting = 3 };
        QTest::newRow("paused by a person") << some << u"0 of 5 done"_s << u"Paused. 3 not started."_s;
        some.why = u"The disk is full."_s;
        QTest::newRow("paused by something else") << some << u"0 of 5 done"_s << u"3 not started. The disk is full."_s;
    }
    void progressIsToldInWords()
    {
        QFETCH(const BulkStatus, status);
        QFETCH(const QString, progress);
        QFETCH(const QString, pace);
        QCOMPARE(progressText(status), progress);
        QCOMPARE(paceText(status), pace);
    }

    void aReceiptAdvisesWhereItFailed_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("advised");
        QTest::newRow("refused") << Outcome::Refused << true;
        QTest::newRow("not sent") << Outcome::NotSent << true;
        QTest::newRow("being checked") << Outcome::Unknown << false;
        QTest::newRow("done") << Outcome::Succeeded << false;
    }
    void aReceiptAdvisesWhereItFailed()
    {
        QFETCH(const Outcome, outcome);
        QFETCH(const bool, advised);
        BulkRow row{ .spec = { .subject = u"PN1"_s, .request = {} }, .state = BulkRow::State::Ended, .tries = 1 };
        row.entry.outcome = outcome;
        row.entry.error = { .kind = ErrorKind::Invalid, .code = 21631, .message = u"No."_s };
        const BulkReceipt receipt = receiptOf(row, 7);
        QCOMPARE(!receipt.advice.isEmpty(), advised);
        QCOMPARE(receipt.row, u"7"_s);
        QCOMPARE(receipt.tries, std::optional<qint64>(1));
        row.tries = 0;
        QVERIFY(!receiptOf(row, 7).tries);
    }
};

QTEST_MAIN(TestBulkPane)
#include "tst_bulkpane.moc"
