// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts.h"
#include "app/api/numbers.h"
#include "app/localdata/database.h"
#include "app/ops/bulkplans.h"
#include "app/ops/bulkrunner.h"
#include "app/ops/bulkstore.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "models/decode.h"
#include "tests/support/changes.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/start.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nd;
using nd::test::SandboxFixture;
using nd::test::Start;

/// Bulk runs against the stand-in service, over real HTTP.
class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyRowIsDoneOnce();
    void refusedOnesAreReplacedWithinTheMaximum();
    void anUnknownOneCountsAsBought();
    void whatDidNotHappenIsReplaced();
    void nothingGoesOnByItselfAfterARestart();
    void aHeldReleaseFiresInTimeAndWithoutTheRowsTakenBack();
    void whatTakesAwayAPersonsTimeEndsNoGracePeriod_data();
    void whatTakesAwayAPersonsTimeEndsNoGracePeriod();
    void aPauseDoesNotShortenTheHolding();
    void aHeldReleaseNeverFiresAfterARestart();
    void aBrokenConnectionPausesTheRunAndLosesNoRow();
    void aPausedRunStartsNothing();
    void cancelTakesBackTheRest();
    void failedRowsAreTriedAgainAlone();
    void a429SlowsTheRunAndBuysNothingTwice();
    void a429HalvesWhatIsUnderWay();
    void anEndThatIsNotWrittenPausesTheRun();
    void aPlanWithASubjectTwiceIsRefused();
    void recordsOfOneNumberFollowEachOther();
    void aTransferSaysWhichBundlesAreMissing();
    void aBulkEditSkipsWhatIsLikeThatAlready();
    void anUndoRestoresWhatWasThere();
    void anUndoLeavesWhatSomebodyChangedSince();
    void anEndedRunIsKept_data();
    void anEndedRunIsKept();
    void theRowsOfAKeptRunAreReadInPortions();
    void whatIsFoundOutLaterCountsInAKeptRun();
    void clearedRunsStayAway();

private:
    QStringList candidates(int count);
    BulkPlan purchases(const QStringList &numbers, int wanted = -1);
    QList<IncomingNumber> numbers(int count);
    QList<IncomingNumber> reloaded(const QList<IncomingNumber> &numbers);
    bool through(const QString &run) { return m_start->bulk().status(run).phase == BulkPhase::Ended; }
    int posts() { return m_sandbox->count("POST", u"IncomingPhoneNumbers"_s); }
    bool passTime(const std::function<bool()> &until, int seconds = 65);

    std::unique_ptr<Start> started()
    {
        return std::make_unique<Start>(m_sandbox->url(), m_sandbox->sid(), m_sandbox->token(), m_folder->path());
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Start> m_start;
};

void TestBulk::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_start = started();
}

void TestBulk::cleanup()
{
    m_start.reset();
    m_sandbox.reset();
}

QStringList TestBulk::candidates(int count)
{
    return m_sandbox->find(u"US"_s, u"Local"_s, u"ExcludeAllAddressRequired=true&PageSize=%1"_s.arg(count))
        .mid(0, count);
}

BulkPlan TestBulk::purchases(const QStringList &numbers, int wanted)
{
    QList<Purchase> purchases;
    for (const QString &number : numbers) {
        Purchase purchase;
        purchase.number.number = number;
        purchases.append(purchase);
    }
    BuyForm form;
    form.friendlyName = u"Desk {n}"_s;
    return planPurchases(purchases, form, wanted < 0 ? int(numbers.size()) : wanted);
}

QList<IncomingNumber> TestBulk::numbers(int count)
{
    return nd::test::plainNumbers(*m_sandbox).mid(0, count);
}

QList<IncomingNumber> TestBulk::reloaded(const QList<IncomingNumber> &numbers)
{
    QList<IncomingNumber> fresh;
    for (const IncomingNumber &number : numbers) {
        const auto answer
            = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PhoneNumber=%2B"_s + number.number.mid(1)));
        fresh.append(decodeRecords<IncomingNumber>(answer.body).value());
    }
    return fresh;
}

/// Between two looks for a purchase: an absence takes fifteen minutes to be a proof.
constexpr int betweenLooks = creationProofSeconds / 2 + 60;

/// Lets time go by on the sandbox's clock, which the session follows, until something holds.
bool TestBulk::passTime(const std::function<bool()> &until, int seconds)
{
    for (int look = 0; look < 8 && !until(); ++look) {
        m_sandbox->step(look == 0 ? 5 : seconds);
        bool heard = false;
        m_start->accounts.session()->transport().send(listNumbers(1), this,
                                                      [&heard](const Result<Reply> &) { heard = true; });
        if (!QTest::qWaitFor([&] { return heard; }))
            return false;
        (void)QTest::qWaitFor(until, 250);
    }
    return until();
}

void TestBulk::everyRowIsDoneOnce()
{
    const QStringList wanted = candidates(30);
    QCOMPARE(wanted.size(), 30);
    const auto run = m_start->bulk().start(purchases(wanted));
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    const BulkStatus status = m_start->bulk().status(run.value());
    QCOMPARE(status.succeeded, 30);
    QCOMPARE(posts(), 30);
    for (const QString &number : wanted)
        QVERIFY(m_sandbox->owns(number));
    QCOMPARE(m_start->journal.entriesOfRun(run.value()).size(), 30);
    QCOMPARE(m_start->bulk().rows(run.value()).at(6).entry.spec.bulk.row, 6);
    QVERIFY(!m_start->bulk().isBusy());
}

void TestBulk::refusedOnesAreReplacedWithinTheMaximum()
{
    const QStringList found = candidates(8);
    m_sandbox->take(found[0]);
    m_sandbox->take(found[3]);
    const auto run = m_start->bulk().start(purchases(found, 5));
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    const BulkStatus status = m_start->bulk().status(run.value());
    QCOMPARE(status.succeeded, 5);
    QCOMPARE(status.failed, 2);
    QCOMPARE(m_sandbox->owned(), 305);
    QCOMPARE(m_start->bulk().rows(run.value()).at(0).entry.error.code, 21422);
    QCOMPARE(m_start->bulk().rows(run.value()).at(7).state, BulkRow::State::Waiting);
}

void TestBulk::anUnknownOneCountsAsBought()
{
    m_sandbox->fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s }, { "count", 1 } });
    const auto run = m_start->bulk().start(purchases(candidates(6), 3));
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().status(run.value()).succeeded, 2, 20'000);
    QCOMPARE(m_start->bulk().status(run.value()).uncertain, 1);
    QCOMPARE(posts(), 3);
    QVERIFY(passTime([&] { return through(run.value()); }));
    QCOMPARE(m_start->bulk().status(run.value()).succeeded, 3);
    QCOMPARE(posts(), 3);
    QCOMPARE(m_sandbox->owned(), 303);
}

void TestBulk::whatDidNotHappenIsReplaced()
{
    m_sandbox->fault({ { "action", u"drop_before"_s }, { "method", u"POST"_s }, { "count", 1 } });
    const auto run = m_start->bulk().start(purchases(candidates(6), 3));
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().status(run.value()).succeeded, 2, 20'000);
    QCOMPARE(posts(), 3);
    QVERIFY(passTime([&] { return through(run.value()); }, betweenLooks));
    QCOMPARE(m_start->bulk().status(run.value()).succeeded, 3);
    QCOMPARE(m_start->bulk().status(run.value()).failed, 1);
    QCOMPARE(m_sandbox->owned(), 303);
}

void TestBulk::nothingGoesOnByItselfAfterARestart()
{
    m_sandbox->fault({ { "action", u"latency"_s }, { "latency_ms", 150 }, { "count", -1 }, { "method", u"POST"_s } });
    const auto run = m_start->bulk().start(purchases(candidates(50)));
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(m_start->bulk().status(run.value()).succeeded >= 5, 20'000);
    m_start.reset(); // with changes under way
    m_sandbox->clearFaults();

    m_start = started();
    QCOMPARE(m_start->bulk().runs().size(), 1);
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Paused);
    const int before = posts();
    QVERIFY(passTime([&] { return m_start->bulk().status(run.value()).uncertain == 0; }, betweenLooks));
    QCOMPARE(posts(), before);
    const BulkStatus found = m_start->bulk().status(run.value());
    QCOMPARE(found.phase, BulkPhase::Paused);
    QCOMPARE(found.succeeded, m_sandbox->owned() - 300);

    m_start->bulk().resume(run.value());
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    // What was cut off before it reached the service did not happen, and is no longer in doubt.
    if (m_start->bulk().status(run.value()).failed > 0)
        m_start->bulk().retryFailed(run.value());
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(m_start->bulk().status(run.value()).succeeded, 50);
    QCOMPARE(m_sandbox->owned(), 350);

    m_start.reset();
    m_start = started();
    QCOMPARE(m_start->bulk().runs().size(), 1);
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Ended); // nothing is left to ask about
}

void TestBulk::aHeldReleaseFiresInTimeAndWithoutTheRowsTakenBack()
{
    const QList<IncomingNumber> mine = numbers(4);
    const auto run = m_start->bulk().start(planRelease(mine, 10min).plan);
    QVERIFY(run);
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Held);
    QCOMPARE(m_start->bulk().status(run.value()).graceLeft, 10min);
    QVERIFY(m_start->bulk().takeBack(run.value(), { 1, 2 }));
    QVERIFY2(!passTime([&] { return through(run.value()); }), "not by the service's clock");
    m_start->steady->step(10min - 1s);
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Held);
    QCOMPARE(m_start->bulk().status(run.value()).graceLeft, 1s);
    QCOMPARE(m_sandbox->count("DELETE"), 0);
    m_start->steady->step(1s);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QVERIFY(!m_sandbox->owns(mine[0].number));
    QVERIFY(m_sandbox->owns(mine[1].number));
    QVERIFY(m_sandbox->owns(mine[2].number));
    QVERIFY(!m_sandbox->owns(mine[3].number));
    QCOMPARE(m_sandbox->count("DELETE"), 2);
}

void TestBulk::whatTakesAwayAPersonsTimeEndsNoGracePeriod_data()
{
    QTest::addColumn<std::function<void(TestBulk *)>>("happens");
    QTest::addColumn<BulkPhase>("phase");
    const auto row = [](const char *name, const std::function<void(TestBulk *)> &happens, BulkPhase phase) {
        QTest::newRow(name) << happens << phase;
    };
    row(
        "a Date header is a year ahead",
        [](TestBulk *test) {
            test->m_sandbox->step(365 * 24 * 3600);
            test->passTime([] { return false; });
        },
        BulkPhase::Held);
    row(
        "the session's clock is told of another day",
        [](TestBulk *test) {
            Clock &clock = test->m_start->accounts.session()->clock();
            clock.follow(clock.now().addDays(1), Clock::Says::Sandbox);
        },
        BulkPhase::Held);
    row(
        "the computer sleeps over it", [](TestBulk *test) { test->m_start->steady->suspend(8h); }, BulkPhase::Paused);
    row(
        "the program is stopped and goes on later", [](TestBulk *test) { test->m_start->steady->standStill(8h); },
        BulkPhase::Paused);
    row(
        "the computer sleeps for a part of it",
        [](TestBulk *test) {
            test->m_start->steady->step(9min);
            test->m_start->steady->suspend(30s);
            test->m_start->steady->step(5min);
        },
        BulkPhase::Paused);
}

void TestBulk::whatTakesAwayAPersonsTimeEndsNoGracePeriod()
{
    QFETCH(std::function<void(TestBulk *)>, happens);
    QFETCH(BulkPhase, phase);
    const QList<IncomingNumber> mine = numbers(2);
    const auto run = m_start->bulk().start(planRelease(mine, 10min).plan);
    QVERIFY(run);
    happens(this);
    QVERIFY(!QTest::qWaitFor([&] { return m_sandbox->count("DELETE") > 0; }, 300));
    QCOMPARE(m_start->bulk().status(run.value()).phase, phase);
    QCOMPARE(m_start->bulk().status(run.value()).waiting, 2);
    QCOMPARE(m_start->bulk().status(run.value()).why.isEmpty(), phase == BulkPhase::Held);
}

void TestBulk::aPauseDoesNotShortenTheHolding()
{
    const QList<IncomingNumber> mine = numbers(2);
    const auto run = m_start->bulk().start(planRelease(mine, 1h).plan);
    QVERIFY(run);
    m_start->bulk().pause(run.value());
    m_start->steady->step(30min);
    m_start->bulk().resume(run.value());
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Held);
    QCOMPARE(m_start->bulk().status(run.value()).graceLeft, 30min);
    m_start->bulk().retryFailed(run.value()); // none failed
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Held);
    m_start->bulk().resume(run.value()); // asked for once more, while it is held: now
    QCOMPARE(m_start->bulk().graceLeft(run.value()), 0s);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(m_sandbox->count("DELETE"), 2);
}

void TestBulk::aHeldReleaseNeverFiresAfterARestart()
{
    const QList<IncomingNumber> mine = numbers(2);
    const auto run = m_start->bulk().start(planRelease(mine, 100s).plan);
    QVERIFY(run);
    m_start->steady->step(90s);
    m_start.reset();
    m_sandbox->step(1000);
    m_start = started();
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Paused);
    m_start->steady->step(1000s);
    QVERIFY(!passTime([&] { return m_sandbox->count("DELETE") > 0; }));
    QCOMPARE(m_start->bulk().status(run.value()).waiting, 2);
    // How much of it had passed can't be known: whoever goes on has all of it again.
    m_start->bulk().resume(run.value());
    QCOMPARE(m_start->bulk().status(run.value()).phase, BulkPhase::Held);
    QCOMPARE(m_start->bulk().status(run.value()).graceLeft, 100s);
    m_start->steady->step(100s);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(m_sandbox->count("DELETE"), 2);
}

void TestBulk::aBrokenConnectionPausesTheRunAndLosesNoRow()
{
    const QStringList wanted = candidates(6);
    m_sandbox->stop();
    const auto run = m_start->bulk().start(purchases(wanted));
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().status(run.value()).phase, BulkPhase::Paused, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().status(run.value()).running, 0, 60'000);
    const BulkStatus status = m_start->bulk().status(run.value());
    QVERIFY(!status.why.isEmpty());
    QCOMPARE(status.waiting, 6);
    QCOMPARE(status.failed, 0);
}

void TestBulk::aPausedRunStartsNothing()
{
    const auto run = m_start->bulk().start(purchases(candidates(5)));
    QVERIFY(run);
    m_start->bulk().pause(run.value());
    QSignalSpy told(&m_start->bulk(), &BulkRunner::rowChanged);
    QVERIFY(!passTime([&] { return posts() > 0; }));
    QCOMPARE(told.size(), 0);
    m_start->bulk().resume(run.value());
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(posts(), 5);
}

void TestBulk::cancelTakesBackTheRest()
{
    const auto run = m_start->bulk().start(purchases(candidates(40)));
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(m_start->bulk().status(run.value()).succeeded >= 3, 20'000);
    QVERIFY(m_start->bulk().cancel(run.value()));
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    const BulkStatus status = m_start->bulk().status(run.value());
    QVERIFY(status.takenBack > 0);
    QCOMPARE(status.succeeded + status.takenBack, 40);
    QCOMPARE(m_sandbox->owned(), 300 + status.succeeded);
}

void TestBulk::failedRowsAreTriedAgainAlone()
{
    m_sandbox->fault({ { "action", u"status"_s }, { "status", 400 }, { "method", u"POST"_s }, { "count", 2 } });
    const auto run = m_start->bulk().start(purchases(candidates(6)));
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(m_start->bulk().status(run.value()).failed, 2);
    m_start->bulk().retryFailed(run.value());
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()) && m_start->bulk().status(run.value()).failed == 0, 20'000);
    QCOMPARE(posts(), 8);
    QCOMPARE(m_sandbox->owned(), 306);
}

void TestBulk::a429SlowsTheRunAndBuysNothingTwice()
{
    m_sandbox->fault({ { "action", u"status"_s }, { "status", 429 }, { "method", u"POST"_s }, { "count", 3 } });
    const auto run = m_start->bulk().start(purchases(candidates(10)));
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 60'000);
    QCOMPARE(m_start->bulk().status(run.value()).succeeded, 10);
    QCOMPARE(m_sandbox->owned(), 310);
    QCOMPARE(posts(), 13);
}

void TestBulk::a429HalvesWhatIsUnderWay()
{
    m_sandbox->fault({ { "action", u"latency"_s }, { "latency_ms", 150 }, { "count", -1 }, { "method", u"POST"_s } });
    BulkRunner &bulk = m_start->bulk();
    const auto run = bulk.start(purchases(candidates(50)));
    QVERIFY(run);
    constexpr int most = 12;
    QTRY_COMPARE_WITH_TIMEOUT(bulk.status(run.value()).running, most, 20'000);
    int fewest = most; // while there was more to start
    connect(&bulk, &BulkRunner::runChanged, this, [&](const QString &id) {
        const BulkStatus status = bulk.status(id);
        if (status.waiting > 0)
            fewest = std::min(fewest, status.running);
    });
    Transport &transport = m_start->accounts.session()->transport();
    Q_EMIT transport.throttledChanged({}); // that it is over halves nothing
    const int before = bulk.status(run.value()).succeeded;
    QTRY_VERIFY_WITH_TIMEOUT(bulk.status(run.value()).succeeded >= before + 3, 20'000);
    QVERIFY2(fewest >= most - 1, qPrintable(QString::number(fewest)));
    Q_EMIT transport.throttledChanged(QDateTime::currentDateTimeUtc());
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 30'000);
    bulk.disconnect(this);
    // Half of twelve, and one more with each of those that end meanwhile.
    QVERIFY2(fewest < most - 1, qPrintable(QString::number(fewest)));
    QCOMPARE(bulk.status(run.value()).succeeded, 50);
}

/// A disk that refuses the end of one change refuses the next as well: what cannot be written down is not gone on with.
void TestBulk::anEndThatIsNotWrittenPausesTheRun()
{
    Database &journal = m_start->journal.database();
    QVERIFY(journal.run(u"CREATE TEMP TRIGGER full BEFORE UPDATE ON operation WHEN NEW.outcome = 'succeeded' BEGIN "
                        "SELECT RAISE(ABORT, 'no room'); END"_s));
    // There is room again at once, so that nothing else would stop the run.
    const QMetaObject::Connection first
        = connect(&m_start->bulk(), &BulkRunner::rowChanged, this, [this](const QString &id, int row) {
              if (m_start->bulk().rows(id).at(row).state == BulkRow::State::Ended)
                  static_cast<void>(m_start->journal.database().run(u"DROP TRIGGER IF EXISTS full"_s));
          });
    const auto run = m_start->bulk().start(purchases(candidates(20)));
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().status(run.value()).phase, BulkPhase::Paused, 20'000);
    disconnect(first);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().status(run.value()).running, 0, 20'000);
    const BulkStatus status = m_start->bulk().status(run.value());
    QVERIFY2(status.why.contains("no room"_L1), qPrintable(status.why));
    QVERIFY(status.succeeded > 0 && status.waiting > 0);
    QCOMPARE(status.succeeded + status.waiting, 20);
    QCOMPARE(posts(), status.succeeded);

    m_start->bulk().resume(run.value());
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(posts(), 20);
    QCOMPARE(m_sandbox->owned(), 320);
}

void TestBulk::aPlanWithASubjectTwiceIsRefused()
{
    const QString number = candidates(1).first();
    const auto run = m_start->bulk().start(purchases({ number, number }));
    QVERIFY(!run);
    QCOMPARE(run.error().kind, ErrorKind::Invalid);
    QVERIFY(m_start->bulk().runs().isEmpty());
}

/// One number may have several records: none of them is refused since another one is under way.
void TestBulk::recordsOfOneNumberFollowEachOther()
{
    const QList<IncomingNumber> owned = numbers(4);
    m_sandbox->fault({ { "action", u"latency"_s }, { "latency_ms", 100 }, { "count", -1 }, { "method", u"DELETE"_s } });
    BulkPlan plan{ .title = u"Release four"_s, .rows = {} };
    for (IncomingNumber number : owned) {
        if (number.sid != owned.last().sid)
            number.number = owned.first().number;
        plan.rows.append(releaseOperation(number));
    }
    const auto run = m_start->bulk().start(plan);
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    for (const BulkRow &row : m_start->bulk().rows(run.value()))
        QVERIFY2(row.is(Outcome::Succeeded), qPrintable(row.entry.error.message));
    QCOMPARE(m_sandbox->owned(), 296);
}

void TestBulk::aTransferSaysWhichBundlesAreMissing()
{
    QList<IncomingNumber> two = numbers(2);
    const QString there = u"AC"_s + QString(32, u'9');
    QVERIFY(planTransfer(two, there, u"Branch"_s).notices.isEmpty());
    two[1].bundleSid = u"BU"_s + QString(32, u'1');
    const BulkPreview without = planTransfer(two, there, u"Branch"_s);
    QCOMPARE(without.plan.rows.size(), 2); // the service may do without
    QCOMPARE(without.notices.size(), 1);
    QVERIFY2(without.notices.first().contains(u"1 number(s) have a bundle here"_s)
                 && without.notices.first().contains(u"Branch"_s),
             qPrintable(without.notices.first()));
    QVERIFY(
        planTransfer(two, there, u"Branch"_s, { { u"bundle_sid"_s, u"BU"_s + QString(32, u'2') } }).notices.isEmpty());
}

void TestBulk::aBulkEditSkipsWhatIsLikeThatAlready()
{
    const QList<IncomingNumber> mine = numbers(5);
    const BulkPreview preview
        = planUpdate(mine, { { u"friendly_name"_s, mine[1].friendlyName }, { u"voice_url"_s, mine[1].voiceUrl } });
    QVERIFY(preview.unchanged >= 1);
    QCOMPARE(preview.plan.rows.size() + preview.unchanged + preview.impossible, 5);
    for (const OperationSpec &spec : preview.plan.rows)
        QVERIFY(spec.subject != mine[1].sid);
}

void TestBulk::anUndoRestoresWhatWasThere()
{
    const QList<IncomingNumber> mine = numbers(6);
    const QVariantMap changes{ { u"voice_url"_s, u"https://user:pass@example.com/new"_s },
                               { u"friendly_name"_s, u"Line {n}"_s } };
    const auto run = m_start->bulk().start(planUpdate(mine, changes).plan);
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(reloaded({ mine[3] }).first().friendlyName, u"Line 4"_s);

    const BulkPreview undo = planUndo(m_start->journal.entriesOfRun(run.value()), reloaded(mine));
    QCOMPARE(undo.impossible, 0);
    QCOMPARE(undo.plan.rows.size(), 6);
    for (const PlannedChange &line : undo.changes)
        QVERIFY(!line.before.contains(u"pass"_s));
    const auto back = m_start->bulk().start(undo.plan);
    QVERIFY(back);
    QTRY_VERIFY_WITH_TIMEOUT(through(back.value()), 20'000);
    QCOMPARE(m_start->bulk().status(back.value()).succeeded, 6);
    const QList<IncomingNumber> now = reloaded(mine);
    for (int i = 0; i < mine.size(); ++i) {
        QCOMPARE(now[i].voiceUrl, mine[i].voiceUrl);
        QCOMPARE(now[i].friendlyName, mine[i].friendlyName);
    }
}

void TestBulk::anEndedRunIsKept_data()
{
    QTest::addColumn<bool>("restarted");
    QTest::newRow("over a restart of the program") << true;
    QTest::newRow("over a switch to another account and back") << false;
}

void TestBulk::anEndedRunIsKept()
{
    QFETCH(bool, restarted);
    QList<IncomingNumber> mine = numbers(5);
    mine[4].sid = u"PN00000000000000000000000000000000"_s; // one that the service refuses
    const auto run = m_start->bulk().start(planUpdate(mine, { { u"voice_url"_s, u"https://example.com/new"_s } }).plan);
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    const QList<BulkRow> before = m_start->bulk().rows(run.value());
    const BulkStatus then = m_start->bulk().status(run.value());
    QCOMPARE(then.succeeded, 4);
    QCOMPARE(then.failed, 1);
    if (restarted) {
        m_start.reset();
        m_start = started();
    } else {
        m_start->accounts.switchTo(m_sandbox->subaccounts().first());
        QVERIFY(m_start->bulk().runs().isEmpty()); // of that account there are none
        m_start->accounts.switchTo({});
    }
    BulkRunner &bulk = m_start->bulk();
    QTRY_COMPARE(bulk.runs().size(), 1);
    const BulkStatus listed = bulk.runs().first();
    QCOMPARE(listed.run, run.value());
    QCOMPARE(listed.phase, BulkPhase::Ended);
    QCOMPARE(listed.title, then.title);
    QCOMPARE(listed.kind, u"number.update"_s);
    QCOMPARE(listed.created.toSecsSinceEpoch(), then.created.toSecsSinceEpoch());
    QCOMPARE(listed.wanted, 5);
    QVERIFY(!bulk.isBusy());
    QTRY_VERIFY(bulk.status(run.value()).isCounted);
    QCOMPARE(bulk.status(run.value()).succeeded, 4);
    QCOMPARE(bulk.status(run.value()).failed, 1);
    QCOMPARE(bulk.status(run.value()).waiting, 0);

    bulk.readRows(run.value());
    QTRY_COMPARE(bulk.rows(run.value()).size(), 5);
    QCOMPARE(bulk.status(run.value()).succeeded, 4);
    QList<JournalEntry> done;
    for (int at = 0; at < before.size(); ++at) {
        const BulkRow &row = bulk.rows(run.value())[at];
        QCOMPARE(row.spec.summary, before[at].spec.summary);
        QCOMPARE(row.entry.outcome, before[at].entry.outcome);
        QCOMPARE(row.entry.error.message, before[at].entry.error.message);
        QCOMPARE(row.entry.error.requestId, before[at].entry.error.requestId);
        if (row.is(Outcome::Succeeded))
            done.append(row.entry);
    }
    // The undo goes with it.
    const QList<IncomingNumber> now = reloaded(mine.mid(0, 4));
    const auto undone = bulk.start(planUndo(done, now).plan);
    QVERIFY(undone);
    QTRY_VERIFY_WITH_TIMEOUT(through(undone.value()), 20'000);
    QCOMPARE(bulk.runs().size(), 2);
    const QList<IncomingNumber> after = reloaded(mine.mid(0, 4));
    for (int at = 0; at < after.size(); ++at)
        QCOMPARE(after[at].voiceUrl, mine[at].voiceUrl);
    // What failed can be tried again.
    bulk.retryFailed(run.value());
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(bulk.rows(run.value())[4].tries, 2);
}

void TestBulk::theRowsOfAKeptRunAreReadInPortions()
{
    constexpr int many = 3'000;
    BulkPlan plan{ .title = u"Release"_s };
    for (int at = 0; at < many; ++at)
        plan.rows.append(
            { .kind = u"number.release"_s, .subject = u"PN%1"_s.arg(at, 32, 16, QLatin1Char('0')), .summary = u"x"_s });
    BulkStore store(m_start->journal.database());
    const auto run = store.add(m_sandbox->sid(), plan, QDateTime::currentDateTimeUtc());
    QVERIFY(run);
    QVERIFY(store.setClosed(run.value(), true));
    m_start.reset();
    m_start = started();
    QCOMPARE(m_start->bulk().runs().size(), 1);
    QVERIFY(!m_start->bulk().status(run.value()).isCounted);
    m_start->bulk().readRows(run.value());
    QVERIFY(m_start->bulk().rows(run.value()).isEmpty());
    // Others have their turn in between.
    int turns = 0;
    QTimer others;
    connect(&others, &QTimer::timeout, this, [&turns] { ++turns; });
    others.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().rows(run.value()).size(), many, 20'000);
    QVERIFY2(turns >= many / 150, qPrintable(QString::number(turns)));
    QCOMPARE(m_start->bulk().rows(run.value())[many - 1].spec.bulk.row, many - 1);
}

void TestBulk::whatIsFoundOutLaterCountsInAKeptRun()
{
    m_sandbox->fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s }, { "count", 1 } });
    const auto run = m_start->bulk().start(purchases(candidates(2)));
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(m_start->bulk().status(run.value()).succeeded, 1, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    QCOMPARE(m_start->bulk().status(run.value()).uncertain, 1);
    QVERIFY(m_start->bulk().clearEnded().ok());
    QCOMPARE(m_start->bulk().rows(run.value()).size(), 2);
    m_start.reset();
    m_start = started();
    QTRY_VERIFY(m_start->bulk().status(run.value()).isCounted);
    QCOMPARE(m_start->bulk().clearEnded().ok(), true); // it isn't through: it stays
    QCOMPARE(m_start->bulk().runs().size(), 1);
    QVERIFY(passTime([&] { return m_start->bulk().status(run.value()).succeeded == 2; }));
    QCOMPARE(m_start->bulk().status(run.value()).uncertain, 0);
}

void TestBulk::clearedRunsStayAway()
{
    const QList<IncomingNumber> mine = numbers(3);
    const auto first = m_start->bulk().start(planUpdate(mine, { { u"voice_url"_s, u"https://example.com/1"_s } }).plan);
    QVERIFY(first);
    QTRY_VERIFY_WITH_TIMEOUT(through(first.value()), 20'000);
    const auto held = m_start->bulk().start(planRelease(mine, 10min).plan);
    QVERIFY(held);
    m_start.reset();
    m_start = started();
    const auto second = m_start->bulk().start(planUpdate(mine, { { u"sms_url"_s, u"https://example.com/2"_s } }).plan);
    QVERIFY(second);
    QTRY_VERIFY_WITH_TIMEOUT(through(second.value()), 20'000);
    QCOMPARE(m_start->bulk().runs().size(), 3);
    const QSignalSpy cleared(&m_start->bulk(), &BulkRunner::cleared);
    QVERIFY(m_start->bulk().clearEnded());
    QCOMPARE(cleared.size(), 1);
    const auto onlyTheHeldOne = [&] {
        const QList<BulkStatus> runs = m_start->bulk().runs();
        return runs.size() == 1 && runs.first().run == held.value();
    };
    QVERIFY(onlyTheHeldOne());
    m_start.reset();
    m_start = started();
    QVERIFY(onlyTheHeldOne());
    // The list of changes has them all.
    QCOMPARE(m_start->journal.entriesOfRun(first.value()).size(), 3);
    QCOMPARE(m_start->journal.entriesOfRun(second.value()).size(), 3);
}

void TestBulk::anUndoLeavesWhatSomebodyChangedSince()
{
    const QList<IncomingNumber> mine = numbers(2);
    const auto run = m_start->bulk().start(planUpdate(mine, { { u"voice_url"_s, u"https://example.com/new"_s } }).plan);
    QVERIFY(run);
    QTRY_VERIFY_WITH_TIMEOUT(through(run.value()), 20'000);
    m_sandbox->post(m_sandbox->path(u"/IncomingPhoneNumbers/"_s + mine[0].sid + u".json"_s),
                    { { u"VoiceUrl"_s, u"https://example.com/other"_s } });
    const BulkPreview undo = planUndo(m_start->journal.entriesOfRun(run.value()), reloaded(mine));
    QCOMPARE(undo.impossible, 1);
    QCOMPARE(undo.plan.rows.size(), 1);
    QCOMPARE(undo.plan.rows.first().subject, mine[1].sid);
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
