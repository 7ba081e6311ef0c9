// SPDX-License-Identifier: GPL-3.0-or-later
// What a bulk run is on disk, and what is left of it at the next start.
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/ops/bulkhistory.h"
#include "app/ops/bulkplans.h"
#include "app/ops/bulkstore.h"
#include "app/ops/heldrows.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/portops.h"
#include "tests/support/changes.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/start.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString home = u"AC"_s + QString(32, u'1');
const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);

BulkPlan purchases(SandboxFixture &sandbox, int count, int wanted = -1)
{
    BulkPlan plan{ .title = u"Buy"_s, .rows = {}, .wanted = wanted };
    const QStringList found = sandbox.find(u"US"_s, u"Local"_s, u"ExcludeAllAddressRequired=true&PageSize=20"_s);
    for (const QString &number : found.mid(0, count)) {
        BuyForm form;
        form.number = number;
        plan.rows.append(buyOperation(form, {}));
    }
    return plan;
}

/// Releases of numbers that no service knows.
BulkPlan releases(int count)
{
    BulkPlan plan{ .title = u"Release"_s };
    for (int at = 0; at < count; ++at)
        plan.rows.append(
            { .kind = u"number.release"_s, .subject = u"PN%1"_s.arg(at, 32, 16, QChar(u'0')), .summary = u"x"_s });
    return plan;
}

/// A disk that refuses one kind of write.
bool refuse(Database &database, const QString &when)
{
    return database
        .run(u"CREATE TEMP TRIGGER full BEFORE UPDATE ON %1 BEGIN SELECT RAISE(ABORT, 'no room'); END"_s.arg(when))
        .ok();
}

bool allow(Database &database)
{
    return database.run(u"DROP TRIGGER full"_s).ok();
}

} // namespace

class TestBulkRest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void rowsHoldWhatTheyActOnAfterARestart();
    void runsComeBackInTheOrderInWhichTheyWereMade();
    void aSecretIsOnNoDisk();
    void whatIsTriedAgainIsFoundAgain();
    void whatIsUncertainDoesNotWait();
    void aReserveWaitsForWhatIsUncertainAfterARestart();
    void whatIsUncertainIsNotTriedAgain();
    void whatWasTakenBackStaysSoAfterARestart();
    void aRunThatHasBegunHasNoGraceAfterARestart();
    void allRunsShareWhatIsUnderWay();
    void aRunGoesOnInThePlaceOfAnother();
    void aRefusedSignInPausesTheRun();
    void aCancelThatTheDiskRefusesStartsNothing();
    void aRetryThatTheDiskRefusesStartsNothing();
    void aRunThatIsThroughIsClosedByTheNextStart();
    void aLongRunIsReadInPortions();
    void aLongRunIsCountedToItsEnd();
    void whatIsFoundOutWhileItIsCountedCounts();
    void heldRowsAreThoseThatCanBeTakenBack();

private:
    /// A run of the main account in a journal that no program has open, of which these rows have begun.
    QString storedRun(SandboxFixture &sandbox, const BulkPlan &plan, const QMap<int, Outcome> &begun);
    std::unique_ptr<Start> started(SandboxFixture &sandbox)
    {
        return std::make_unique<Start>(sandbox.url(), sandbox.sid(), sandbox.token(), m_folder->path());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// A resumed row does not go out beside a request for the same number whose outcome is not known.
void TestBulkRest::rowsHoldWhatTheyActOnAfterARestart()
{
    SandboxFixture sandbox;
    const QList<IncomingNumber> numbers = plainNumbers(sandbox).mid(0, 2);
    auto start = started(sandbox);
    const BulkPlan plan = planRelease(numbers, std::chrono::minutes(10)).plan;
    const auto run = start->bulk().start(plan);
    QVERIFY(run.ok());
    start.reset();

    start = started(sandbox);
    QCOMPARE(start->bulk().rows(run.value()).size(), 2);
    for (int row = 0; row < 2; ++row) {
        QVERIFY(!plan.rows.at(row).holds.isEmpty());
        QCOMPARE(start->bulk().rows(run.value()).at(row).spec.holds, plan.rows.at(row).holds);
    }
    PortInForm port;
    port.customerName = u"Example Bakery"_s;
    port.numbers = { { .e164 = numbers.first().number } };
    const OperationSpec pending = createPortInOperation(port, now);
    QVERIFY(start->journal.begin(sandbox.subaccounts().first(), pending, now).ok());
    start->bulk().resume(run.value()); // rows can be taken back again
    start->bulk().resume(run.value()); // nobody wants to
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).phase, BulkPhase::Ended, 20'000);
    const BulkRow &held = start->bulk().rows(run.value()).first();
    QCOMPARE(held.entry.outcome, Outcome::NotSent);
    QVERIFY2(held.entry.error.message.contains(pending.summary), qPrintable(held.entry.error.message));
    QVERIFY(sandbox.owns(numbers.first().number));
    QVERIFY(!sandbox.owns(numbers.last().number));
}

void TestBulkRest::runsComeBackInTheOrderInWhichTheyWereMade()
{
    Journal journal;
    QVERIFY(journal.open(m_folder->filePath(u"journal.sqlite"_s)).ok());
    BulkStore store(journal.database());
    const BulkPlan plan{ .title = u"Buy"_s, .rows = { madeUpPurchase(1) } };
    QStringList made;
    for (const int second : { 0, 1, 1, 2 }) // two of them at once
        made.append(store.add(home, plan, now.addSecs(second)).value());
    const auto found = store.open(home);
    QVERIFY(found.ok());
    QStringList order;
    for (const BulkStore::Stored &run : found.value())
        order.append(run.run);
    QCOMPARE(order, made);
}

void TestBulkRest::aSecretIsOnNoDisk()
{
    Journal journal;
    QVERIFY(journal.open(m_folder->filePath(u"journal.sqlite"_s)).ok());
    OperationSpec inForm = madeUpPurchase(1);
    inForm.request.form.append({ u"PortOutPin"_s, u"471147"_s });
    OperationSpec inJson = madeUpPurchase(2);
    inJson.request.json = { { u"phone_numbers"_s, QJsonArray{ QJsonObject{ { u"pin"_s, u"471147"_s } } } } };
    OperationSpec inBefore = madeUpPurchase(3);
    inBefore.before = { { u"port_out_pin"_s, u"471147"_s } };
    OperationSpec inQuery = madeUpPurchase(4);
    inQuery.request.query.append({ u"PortOutPin"_s, u"471147"_s });
    BulkStore store(journal.database());
    QVERIFY(store.add(home, { .title = u"Buy"_s, .rows = { inForm, inJson, inBefore, inQuery } }, now).ok());
    auto rows = journal.database().run(u"SELECT request || before || summary FROM bulk_row"_s);
    QVERIFY(rows.ok());
    int count = 0;
    for (; rows.value().next(); ++count) {
        const QString text = rows.value().value(0).toString();
        QVERIFY(text.contains(u"+1415555"_s));
        QVERIFY2(!text.contains(u"471147"_s), qPrintable(text));
    }
    QCOMPARE(count, 4);
}

void TestBulkRest::whatIsTriedAgainIsFoundAgain()
{
    SandboxFixture sandbox;
    auto start = started(sandbox);
    sandbox.fault({ { "action", u"status"_s }, { "status", 400 }, { "method", u"POST"_s }, { "count", -1 } });
    const auto run = start->bulk().start(purchases(sandbox, 3));
    QVERIFY(run.ok());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).phase, BulkPhase::Ended, 20'000);
    QCOMPARE(start->bulk().status(run.value()).failed, 3);
    sandbox.clearFaults();
    sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 20'000 }, { "count", -1 } });
    start->bulk().retryFailed(run.value());
    start->bulk().pause(run.value());
    start.reset(); // before any of them ends

    sandbox.clearFaults();
    start = started(sandbox);
    const BulkStatus left = start->bulk().status(run.value());
    QCOMPARE(left.rows, 3);
    // Refused and tried again is not yet tried again: a person goes on with it, or does not.
    start->bulk().retryFailed(run.value());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).succeeded, 3, 20'000);
}

void TestBulkRest::whatIsUncertainDoesNotWait()
{
    SandboxFixture sandbox;
    auto start = started(sandbox);
    sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s }, { "count", 1 } });
    const auto run = start->bulk().start(purchases(sandbox, 6, 3));
    QVERIFY(run.ok());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).succeeded, 2, 20'000);
    QTRY_COMPARE(start->bulk().status(run.value()).running, 0);
    const BulkStatus status = start->bulk().status(run.value());
    QCOMPARE(status.uncertain, 1);
    QCOMPARE(status.waiting, 0); // the rest is a reserve: none of it may start
}

QString TestBulkRest::storedRun(SandboxFixture &sandbox, const BulkPlan &plan, const QMap<int, Outcome> &begun)
{
    Journal journal;
    if (!journal.open(m_folder->filePath(u"journal.sqlite"_s)))
        return {};
    QString run = BulkStore(journal.database()).add(sandbox.sid(), plan, now).value();
    for (auto it = begun.begin(); it != begun.end(); ++it) {
        OperationSpec spec = plan.rows.at(it.key());
        spec.bulk = { .run = run, .row = it.key() };
        JournalEntry entry = journal.begin(sandbox.sid(), spec, now).value();
        entry.outcome = *it;
        if (!journal.update(entry))
            return {};
    }
    return run;
}

/// One more may be needed, or not: who goes on then decides.
void TestBulkRest::aReserveWaitsForWhatIsUncertainAfterARestart()
{
    SandboxFixture sandbox;
    BulkPlan plan = purchases(sandbox, 6, 3);
    const QMap<int, Outcome> begun{ { 0, Outcome::Succeeded }, { 1, Outcome::Unknown }, { 2, Outcome::Succeeded } };
    const QString run = storedRun(sandbox, plan, begun);
    auto start = started(sandbox);
    const BulkStatus status = start->bulk().status(run);
    QCOMPARE(status.phase, BulkPhase::Paused);
    QCOMPARE(status.uncertain, 1);
    QCOMPARE(status.waiting, 0);
    start->bulk().resume(run);
    QCOMPARE(start->bulk().status(run).phase, BulkPhase::Running);
    QCOMPARE(sandbox.count("POST"), 0);
}

void TestBulkRest::whatIsUncertainIsNotTriedAgain()
{
    SandboxFixture sandbox;
    auto start = started(sandbox);
    sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s }, { "count", 1 } });
    BulkPlan plan = purchases(sandbox, 3);
    sandbox.take(plan.rows.last().subject);
    const auto run = start->bulk().start(plan);
    QVERIFY(run.ok());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).phase, BulkPhase::Ended, 20'000);
    QCOMPARE(start->bulk().status(run.value()).uncertain, 1);
    QCOMPARE(start->bulk().status(run.value()).failed, 1);
    sandbox.forgetRequests();
    start->bulk().retryFailed(run.value());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).phase, BulkPhase::Ended, 20'000);
    const BulkStatus status = start->bulk().status(run.value());
    QCOMPARE(status.uncertain, 1); // not "held back", which would hide that it may have happened
    QCOMPARE(status.failed, 1);
    QCOMPARE(sandbox.count("POST"), 1);
}

void TestBulkRest::whatWasTakenBackStaysSoAfterARestart()
{
    SandboxFixture sandbox;
    const QList<IncomingNumber> numbers = plainNumbers(sandbox).mid(0, 3);
    auto start = started(sandbox);
    const auto run = start->bulk().start(planRelease(numbers, std::chrono::minutes(10)).plan);
    QVERIFY(run.ok());
    QVERIFY(start->bulk().takeBack(run.value(), { 0, 1 }).ok());
    start = started(sandbox);
    QCOMPARE(start->bulk().status(run.value()).takenBack, 2);
    QCOMPARE(start->bulk().rows(run.value()).first().state, BulkRow::State::TakenBack);
    start->bulk().resume(run.value());
    start->bulk().resume(run.value());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).phase, BulkPhase::Ended, 20'000);
    QVERIFY(sandbox.owns(numbers.first().number));
    QVERIFY(sandbox.owns(numbers.at(1).number));
    QVERIFY(!sandbox.owns(numbers.last().number));
}

/// Its time to take rows back was over before.
void TestBulkRest::aRunThatHasBegunHasNoGraceAfterARestart()
{
    SandboxFixture sandbox;
    const QList<IncomingNumber> numbers = plainNumbers(sandbox).mid(0, 2);
    const QString run
        = storedRun(sandbox, planRelease(numbers, std::chrono::minutes(10)).plan, { { 0, Outcome::Refused } });
    auto start = started(sandbox);
    QCOMPARE(start->bulk().rows(run).first().tries, 1);
    QCOMPARE(start->bulk().status(run).phase, BulkPhase::Paused);
    start->bulk().resume(run);
    QVERIFY(start->bulk().status(run).phase != BulkPhase::Held);
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).phase, BulkPhase::Ended, 20'000);
    QVERIFY(sandbox.owns(numbers.first().number));
    QVERIFY(!sandbox.owns(numbers.last().number));
}

void TestBulkRest::allRunsShareWhatIsUnderWay()
{
    constexpr int most = 4; // to begin with
    SandboxFixture sandbox;
    const BulkPlan all = purchases(sandbox, 12);
    auto start = started(sandbox);
    sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 20'000 }, { "count", -1 } });
    QStringList runs;
    for (const int first : { 0, 6 }) {
        // One of six is a reserve, which makes none of them wait for the others.
        const auto run = start->bulk().start({ .title = u"Buy"_s, .rows = all.rows.sliced(first, 6), .wanted = 5 });
        QVERIFY(run.ok());
        runs.append(run.value());
    }
    QSignalSpy told(&start->bulk(), &BulkRunner::runChanged);
    QTRY_VERIFY(told.size() >= runs.size()); // both have had their turn
    QCOMPARE(start->bulk().status(runs.first()).running, most);
    QCOMPARE(start->bulk().status(runs.last()).running, 0);
}

void TestBulkRest::aRunGoesOnInThePlaceOfAnother()
{
    SandboxFixture sandbox;
    const BulkPlan all = purchases(sandbox, 12);
    auto start = started(sandbox);
    sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 150 }, { "method", u"POST"_s }, { "count", 4 } });
    QStringList runs;
    for (const int first : { 0, 6 }) {
        const auto run = start->bulk().start({ .title = u"Buy"_s, .rows = all.rows.sliced(first, 6) });
        QVERIFY(run.ok());
        runs.append(run.value());
    }
    for (const QString &run : runs)
        QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).succeeded, 6, 20'000);
}

/// Each other row would be refused as well: a person signs in again, and nothing is lost.
void TestBulkRest::aRefusedSignInPausesTheRun()
{
    SandboxFixture sandbox;
    auto start = started(sandbox);
    sandbox.fault({ { "action", u"status"_s }, { "status", 401 }, { "method", u"POST"_s }, { "count", -1 } });
    const auto run = start->bulk().start(purchases(sandbox, 8));
    QVERIFY(run.ok());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).phase, BulkPhase::Paused, 20'000);
    QTRY_COMPARE(start->bulk().status(run.value()).running, 0);
    QCOMPARE(start->bulk().status(run.value()).failed, 0);
    QCOMPARE(start->bulk().status(run.value()).waiting, 8);
    QVERIFY(!start->bulk().status(run.value()).why.isEmpty());
    sandbox.clearFaults();
    start->bulk().resume(run.value());
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run.value()).succeeded, 8, 20'000);
}

void TestBulkRest::aCancelThatTheDiskRefusesStartsNothing()
{
    SandboxFixture sandbox;
    const QList<IncomingNumber> numbers = plainNumbers(sandbox).mid(0, 2);
    auto start = started(sandbox);
    const auto run = start->bulk().start(planRelease(numbers, std::chrono::seconds(10)).plan);
    QVERIFY(run.ok());
    QVERIFY(refuse(start->journal.database(), u"bulk_row"_s));
    QVERIFY(!start->bulk().cancel(run.value()));
    QCOMPARE(start->bulk().status(run.value()).phase, BulkPhase::Paused);
    start->steady->step(std::chrono::seconds(20));
    QCOMPARE(start->bulk().status(run.value()).phase, BulkPhase::Paused);
    QCOMPARE(start->bulk().status(run.value()).waiting, 2);
    QVERIFY(allow(start->journal.database()));
    QVERIFY(start->bulk().cancel(run.value()).ok());
    QCOMPARE(start->bulk().status(run.value()).phase, BulkPhase::Ended);
    QCOMPARE(start->bulk().status(run.value()).takenBack, 2);
    QCOMPARE(sandbox.count("DELETE"), 0);
}

/// What would not be found again after a crash is not begun.
void TestBulkRest::aRetryThatTheDiskRefusesStartsNothing()
{
    SandboxFixture sandbox;
    const BulkPlan plan = purchases(sandbox, 2);
    const QString run = storedRun(sandbox, plan, { { 0, Outcome::Refused }, { 1, Outcome::Succeeded } });
    auto start = started(sandbox);
    QCOMPARE(start->bulk().status(run).phase, BulkPhase::Ended);
    QVERIFY(refuse(start->journal.database(), u"bulk_run"_s));
    QSignalSpy failed(&start->bulk(), &BulkRunner::failed);
    start->bulk().retryFailed(run);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(start->bulk().status(run).phase, BulkPhase::Ended);
    QCOMPARE(start->bulk().status(run).failed, 1);
    QVERIFY(allow(start->journal.database()));
    start->bulk().retryFailed(run);
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).succeeded, 2, 20'000);
}

void TestBulkRest::aRunThatIsThroughIsClosedByTheNextStart()
{
    SandboxFixture sandbox;
    // The program ended before it could say so.
    const QString run = storedRun(sandbox, purchases(sandbox, 1), { { 0, Outcome::Succeeded } });
    auto start = started(sandbox);
    QCOMPARE(start->bulk().status(run).phase, BulkPhase::Ended);
    QVERIFY(start->bulk().clearEnded().ok());
    QVERIFY(start->bulk().runs().isEmpty());
    start = started(sandbox);
    QVERIFY(start->bulk().runs().isEmpty());
}

/// What is to go on is not there before all of it is; what is in it is known at once.
void TestBulkRest::aLongRunIsReadInPortions()
{
    SandboxFixture sandbox;
    const BulkPlan plan = releases(2500);
    const QString id = storedRun(sandbox, plan, { { 0, Outcome::Succeeded }, { 2400, Outcome::Refused } });
    const auto start = started(sandbox);
    BulkRunner &bulk = start->bulk();
    QVERIFY2(bulk.runs().isEmpty(), "nobody waits for it");
    const QDateTime before = QDateTime::fromSecsSinceEpoch(0);
    QVERIFY(bulk.hasRow(u"number.release"_s, { u"PN1"_s, plan.rows.last().subject }, before));
    QVERIFY(!bulk.hasRow(u"number.release"_s, { u"PN1"_s }, before));
    QVERIFY(!bulk.hasRow(u"number.buy"_s, { plan.rows.last().subject }, before));
    QVERIFY(!bulk.hasRow(u"number.release"_s, { plan.rows.last().subject },
                         QDateTime::currentDateTimeUtc().addYears(1000)));
    QTRY_COMPARE(bulk.runs().size(), 1);
    const BulkStatus status = bulk.status(id);
    QCOMPARE(status.phase, BulkPhase::Paused);
    QCOMPARE(status.rows, 2500);
    QCOMPARE(status.waiting, 2498);
    QCOMPARE(status.succeeded, 1);
    QCOMPARE(status.failed, 1);
    QCOMPARE(bulk.rows(id).last().spec.subject, plan.rows.last().subject);
}

void TestBulkRest::aLongRunIsCountedToItsEnd()
{
    constexpr int last = 1'050; // beyond two portions of what is counted, and ten of what is read
    SandboxFixture sandbox;
    BulkPlan plan = releases(last + 50);
    plan.wanted = 3; // the rest was a reserve
    const QString run = storedRun(
        sandbox, plan, { { 0, Outcome::Succeeded }, { 99, Outcome::IsSo }, { last, Outcome::HappenedDiffers } });
    Journal journal;
    QVERIFY(journal.open(m_folder->filePath(u"journal.sqlite"_s)).ok());
    BulkStore store(journal.database());
    QVERIFY(store.takeBack(run, { 5, 700 }).ok());
    QVERIFY(store.setClosed(run, true).ok());
    BulkHistory history(store, journal, sandbox.sid());
    QVERIFY(history.read().ok());
    QCOMPARE(history.status(run).wanted, 3);
    QTRY_VERIFY(history.status(run).isCounted);
    QCOMPARE(history.status(run).succeeded, 3);
    QCOMPARE(history.status(run).toCheck, 2);
    QCOMPARE(history.status(run).takenBack, 2);
    QCOMPARE(history.status(run).waiting, 0);
    QList<BulkRow> rows;
    history.readRows(run, [&rows](const Result<QList<BulkRow>> &read) { rows = read.value(); });
    QTRY_COMPARE(rows.size(), plan.rows.size());
    for (int at = 0; at < rows.size(); ++at) {
        const bool begun = at == 0 || at == 99 || at == last;
        const bool takenBack = at == 5 || at == 700;
        QCOMPARE(rows[at].state,
                 begun           ? BulkRow::State::Ended
                     : takenBack ? BulkRow::State::TakenBack
                                 : BulkRow::State::Waiting);
    }
    QCOMPARE(rows[last].entry.outcome, Outcome::HappenedDiffers);

    // Another run is asked for while one is read: its rows alone.
    const auto other = store.add(sandbox.sid(), { .title = u"Release"_s, .rows = releases(3).rows }, now);
    QVERIFY(other.ok() && store.setClosed(other.value(), true).ok());
    QVERIFY(history.read().ok());
    rows.clear();
    history.readRows(run, [](const Result<QList<BulkRow>> &) { QFAIL("nobody waits for these any more"); });
    for (int turns = 0; turns < 3; ++turns)
        QCoreApplication::processEvents();
    history.readRows(other.value(), [&rows](const Result<QList<BulkRow>> &read) { rows = read.value(); });
    QTRY_VERIFY(!rows.isEmpty());
    QCOMPARE(rows.size(), 3);
    // The journal learns more while they are read: from the start.
    rows.clear();
    history.readRows(run, [&rows](const Result<QList<BulkRow>> &read) { rows = read.value(); });
    for (int turns = 0; turns < 3; ++turns)
        QCoreApplication::processEvents();
    JournalEntry entry = journal.entriesOfRun(run).first();
    entry.outcome = Outcome::HappenedDiffers;
    QVERIFY(journal.update(entry).ok());
    history.recount(run);
    QTRY_COMPARE(rows.size(), plan.rows.size());
    QCOMPARE(rows.first().entry.outcome, Outcome::HappenedDiffers);
}

/// The journal learned more of the rows that were counted already.
void TestBulkRest::whatIsFoundOutWhileItIsCountedCounts()
{
    SandboxFixture sandbox;
    const QString run = storedRun(sandbox, releases(2'200), { { 0, Outcome::Unknown } });
    Journal journal;
    QVERIFY(journal.open(m_folder->filePath(u"journal.sqlite"_s)).ok());
    BulkStore store(journal.database());
    QVERIFY(store.setClosed(run, true).ok());
    BulkHistory history(store, journal, sandbox.sid());
    QVERIFY(history.read().ok());
    QSignalSpy counted(&history, &BulkHistory::counted);
    for (int turns = 0; turns < 3; ++turns) // of five portions
        QCoreApplication::processEvents();
    QCOMPARE(counted.size(), 0);
    JournalEntry entry = journal.entriesOfRun(run).first();
    entry.outcome = Outcome::Succeeded;
    QVERIFY(journal.update(entry).ok());
    history.recount(run);
    QTRY_VERIFY(history.status(run).isCounted);
    QCOMPARE(history.status(run).uncertain, 0);
    QCOMPARE(history.status(run).succeeded, 1);
}

void TestBulkRest::heldRowsAreThoseThatCanBeTakenBack()
{
    SandboxFixture sandbox;
    const QList<IncomingNumber> numbers = plainNumbers(sandbox).mid(0, 3);
    auto start = started(sandbox);
    HeldRows held;
    held.setRunner(&start->bulk());
    QVERIFY(held.isEmpty());
    const auto run = start->bulk().start(planRelease(numbers, std::chrono::minutes(10)).plan);
    QVERIFY(run.ok());
    QTRY_VERIFY(held.find(numbers[1].sid));
    QCOMPARE(held.find(numbers[1].sid)->kind, u"number.release"_s);
    QCOMPARE(held.timeLeft(*held.find(numbers[1].sid)), std::chrono::minutes(10));
    QVERIFY(held.takeBack({ numbers[1].sid, u"PN1"_s }).ok());
    QCOMPARE(start->bulk().rows(run.value())[1].state, BulkRow::State::TakenBack);
    QTRY_VERIFY(!held.find(numbers[1].sid)); // it can't be taken back twice
    QVERIFY(held.find(numbers[0].sid) && held.find(numbers[2].sid));
    start->bulk().pause(run.value());
    QTRY_VERIFY(held.isEmpty()); // nothing is about to happen
    held.setRunner(nullptr);
    QVERIFY(held.takeBack({ numbers[0].sid }).ok());
    QCOMPARE(start->bulk().rows(run.value())[0].state, BulkRow::State::Waiting);
}

QTEST_GUILESS_MAIN(TestBulkRest)
#include "tst_bulkrest.moc"
