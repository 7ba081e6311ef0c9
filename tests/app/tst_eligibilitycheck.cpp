// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock.h"
#include "app/eligibilitycheck.h"
#include "app/localdata/localdata.h"
#include "app/net/transport.h"
#include "models/recordmodel.h"
#include "tests/support/baseurls.h"
#include "tests/support/sandboxfixture.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

/// Runs in memory, where a test can look at them.
struct MemoryRuns : EligibilityRuns
{
    void save(const QString &account, const EligibilityRun &run) override
    {
        kept.insert(account, run);
        ++saves;
    }
    std::optional<EligibilityRun> load(const QString &account) const override
    {
        return kept.contains(account) ? std::optional(kept.value(account)) : std::nullopt;
    }
    void forget(const QString &account) override { kept.remove(account); }

    QHash<QString, EligibilityRun> kept;
    int saves = 0;
};

/// A number that can be hosted; each n another one.
QString hostable(int n)
{
    return u"+1312557%1"_s.arg(n, 4, 10, QChar(u'0'));
}

QStringList hostables(int count)
{
    QStringList numbers;
    for (int n = 0; n < count; ++n)
        numbers.append(hostable(n));
    return numbers;
}

/// One start of the program.
struct Start
{
    Start(SandboxFixture &sandbox, EligibilityRuns &runs)
        : transport({ .accountSid = sandbox.sid(),
                      .baseUrls = everyProductAt(sandbox.url()),
                      .transferTimeout = std::chrono::milliseconds(2000) },
                    { sandbox.sid(), sandbox.token() }, clock)
        , check(sandbox.sid(), transport, clock, runs)
        , finished(&check, &EligibilityCheck::finished)
    {
    }
    Clock clock;
    Transport transport;
    EligibilityCheck check;
    QSignalSpy finished;
};

} // namespace

class TestEligibilityCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<SandboxFixture>();
        m_runs = MemoryRuns();
    }
    void oneNumberIsASingleCheck();
    void manyNumbersShowAsTheyAreDone();
    void thousandsGoInPartsOfAThousand();
    void aRestartGoesOnWithTheSameRequests();
    void anAnswerThatIsLostIsAskedForAgain_data();
    void anAnswerThatIsLostIsAskedForAgain();
    void aBadNumberDoesNotTakeTheOthersWithIt();
    void aRefusalIsSaidBesideEachNumber();
    void cancelingStopsAsking();
    void whatWasWholeBeforeACancelIsThereAgain();
    void whatFailedIsAskedAgainAlone();
    void moreNumbersJoin();
    void aCheckThatTheServiceForgotIsSaid();
    void whoeverHearsOfItMayBeginAnew();
    void runsAreKeptAmongTheDrafts();
    void looksBecomeRarer();

private:
    /// Lets time go by on the sandbox's clock until the check is through.
    bool toTheEnd(Start &start, int steps = 40, int seconds = 3)
    {
        for (int step = 0; step < steps && start.finished.isEmpty(); ++step) {
            m_sandbox->step(seconds);
            // A reply brings the time.
            bool heard = false;
            start.transport.send({ .path = u"/2010-04-01/Accounts.json"_s }, &start.check,
                                 [&heard](const Result<Reply> &) { heard = true; });
            if (!QTest::qWaitFor([&] { return heard; }))
                return false;
            QCoreApplication::processEvents(); // what became due with it is sent now, not after the next step
            if (!QTest::qWaitFor([&] { return start.transport.pending() == 0; }))
                return false;
        }
        return start.finished.size() == 1;
    }
    int asks() { return m_sandbox->count("POST", u"Eligibility"_s); }

    std::unique_ptr<SandboxFixture> m_sandbox;
    MemoryRuns m_runs;
};

void TestEligibilityCheck::oneNumberIsASingleCheck()
{
    Start start(*m_sandbox, m_runs);
    start.check.start({ hostable(1) }, {}, {});
    QVERIFY(start.check.isRunning());
    QTRY_COMPARE(start.finished.size(), 1);
    QCOMPARE(start.check.results().size(), 1);
    const EligibilityResult row = start.check.result(hostable(1));
    QCOMPARE(row.state, u"checked"_s);
    QCOMPARE(row.statusWords, u"Yes"_s);
    QCOMPARE(asks(), 1);
    QCOMPARE(m_sandbox->count("POST", u"Bulk"_s), 0);
    QVERIFY(!start.check.isRunning() && start.check.requestSids().isEmpty());
}

void TestEligibilityCheck::manyNumbersShowAsTheyAreDone()
{
    Start start(*m_sandbox, m_runs);
    RecordModel model(schemaOf<EligibilityResult>());
    connect(&start.check, &EligibilityCheck::changed, &model, &RecordModel::upsert);
    QList<int> counts;
    connect(&start.check, &EligibilityCheck::progressed, this, [&] { counts.append(start.check.done()); });
    // As many as one request takes: the service needs five seconds for them, and a look may come a step late.
    const QStringList numbers = hostables(998) + QStringList{ u"+15005550203"_s, u"+15005550234"_s };
    start.check.start(numbers, {}, u"A customer"_s);
    QTRY_COMPARE(start.check.requestSids().size(), 1); // before time goes by
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.done(), 1000);
    QCOMPARE(start.check.failures(), 0);
    QVERIFY2(std::ranges::any_of(counts, [](int done) { return done > 0 && done < 1000; }), "a part shows before all");
    QCOMPARE(model.totalRows(), 1000);
    QCOMPARE(model.record<EligibilityResult>(u"+15005550203"_s)->statusWords, u"No"_s);
    QCOMPARE(model.record<EligibilityResult>(u"+15005550234"_s)->nextStepWords, u"A_STEP_OF_TOMORROW"_s);
    QCOMPARE(start.check.results().constLast().number, u"+15005550234"_s);
    QCOMPARE(asks(), 1);
    QCOMPARE(start.check.requestSids().size(), 1);
}

void TestEligibilityCheck::thousandsGoInPartsOfAThousand()
{
    Start start(*m_sandbox, m_runs);
    start.check.start(hostables(2001), m_sandbox->subaccounts().constFirst(), u"A customer"_s);
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.done(), 2001);
    QCOMPARE(m_sandbox->count("POST", u"Eligibility/Bulk"_s), 2);
    QCOMPARE(m_sandbox->count("POST", u"Eligibility$"_s), 1); // the last one is alone
    QCOMPARE(start.check.result(hostable(2000)).accountSid, m_sandbox->subaccounts().constFirst());
}

void TestEligibilityCheck::aRestartGoesOnWithTheSameRequests()
{
    QStringList sids;
    {
        Start before(*m_sandbox, m_runs);
        before.check.start(hostables(200), {}, u"A customer"_s);
        QTRY_VERIFY(!before.check.requestSids().isEmpty());
        sids = before.check.requestSids();
        QVERIFY(before.check.isRunning());
    }
    Start after(*m_sandbox, m_runs);
    QVERIFY(after.check.resume());
    QCOMPARE(after.check.total(), 200);
    QVERIFY(toTheEnd(after));
    QCOMPARE(after.check.requestSids(), sids);
    QCOMPARE(after.check.failures(), 0);
    QCOMPARE(after.check.done(), 200);
    QCOMPARE(asks(), 1);

    // Once more: the results are still there to be read.
    Start later(*m_sandbox, m_runs);
    QVERIFY(later.check.resume());
    QTRY_COMPARE(later.finished.size(), 1);
    QCOMPARE(later.check.done(), 200);
    QCOMPARE(asks(), 1);
    later.check.clear();
    QVERIFY(!later.check.resume());
}

void TestEligibilityCheck::anAnswerThatIsLostIsAskedForAgain_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("numbers");
    const QJsonObject post{ { u"method"_s, u"POST"_s } };
    for (const int numbers : { 1, 20 }) {
        const auto row = [&](const char *name, QJsonObject fault) {
            fault.insert(u"method"_s, u"POST"_s);
            QTest::addRow("%s, %d number(s)", name, numbers) << fault << numbers;
        };
        row("dropped before", { { u"action"_s, u"drop_before"_s } });
        row("dropped after", { { u"action"_s, u"drop_after"_s } });
        row("a 500", { { u"action"_s, u"status"_s }, { u"status"_s, 500 } });
        row("a 429", { { u"action"_s, u"status"_s }, { u"status"_s, 429 } });
        row("broken JSON", { { u"action"_s, u"malformed"_s } });
        row("half a reply", { { u"action"_s, u"truncated"_s } });
    }
}

void TestEligibilityCheck::anAnswerThatIsLostIsAskedForAgain()
{
    QFETCH(const QJsonObject, fault);
    QFETCH(const int, numbers);
    QVERIFY(m_sandbox->control("POST", u"faults"_s, fault).contains("id"_L1));
    Start start(*m_sandbox, m_runs);
    start.check.start(hostables(numbers), {}, u"A customer"_s);
    QTRY_VERIFY(asks() > 0);
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.failures(), 0);
    QCOMPARE(start.check.done(), numbers);
    QCOMPARE(asks(), 2);
}

void TestEligibilityCheck::aBadNumberDoesNotTakeTheOthersWithIt()
{
    Start start(*m_sandbox, m_runs);
    QStringList numbers = hostables(16);
    numbers.insert(11, u"+12"_s); // no number at all: the service refuses the whole request
    start.check.start(numbers, {}, u"A customer"_s);
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.failures(), 1);
    QCOMPARE(start.check.done(), 17);
    QCOMPARE(start.check.result(u"+12"_s).state, u"failed"_s);
    QVERIFY(!start.check.result(u"+12"_s).problem.isEmpty());
    QVERIFY(asks() <= 10);
}

void TestEligibilityCheck::aRefusalIsSaidBesideEachNumber()
{
    Start start(*m_sandbox, m_runs);
    start.check.start(hostables(3), u"AC99999999999999999999999999999999"_s, u"A customer"_s);
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.failures(), 3);
    QVERIFY(!start.check.result(hostable(2)).problem.isEmpty());
    QCOMPARE(start.check.lastError()->code, 21471);
    QCOMPARE(asks(), 1);
}

void TestEligibilityCheck::cancelingStopsAsking()
{
    Start start(*m_sandbox, m_runs);
    start.check.start(hostables(200), {}, u"A customer"_s);
    QTRY_VERIFY(!start.check.requestSids().isEmpty());
    start.check.cancel();
    QVERIFY(!start.check.isRunning());
    QCOMPARE(start.check.result(hostable(1)).state, u"canceled"_s);
    const int reads = m_sandbox->count("GET", u"Eligibility"_s);
    QVERIFY(!toTheEnd(start, 5));
    QCOMPARE(m_sandbox->count("GET", u"Eligibility"_s), reads);
    QVERIFY(m_runs.kept.isEmpty());
    start.check.retry();
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.done(), 200);
}

void TestEligibilityCheck::whatWasWholeBeforeACancelIsThereAgain()
{
    m_sandbox->freeze();
    {
        Start start(*m_sandbox, m_runs);
        start.check.start(hostables(1400), {}, u"A customer"_s); // the part of 400 is through before that of 1,000
        QTRY_COMPARE(start.check.requestSids().size(), 2);
        for (int step = 0; step < 20 && start.check.result(hostable(1399)).state != u"checked"_s; ++step)
            QVERIFY(!toTheEnd(start, 1, 2));
        QVERIFY(start.check.isRunning());
        start.check.cancel();
    }
    Start after(*m_sandbox, m_runs);
    QVERIFY(after.check.resume());
    QVERIFY(toTheEnd(after));
    QCOMPARE(after.check.total(), 400);
    QCOMPARE(after.check.result(hostable(1399)).state, u"checked"_s);
    QCOMPARE(asks(), 2);
}

void TestEligibilityCheck::whatFailedIsAskedAgainAlone()
{
    QVERIFY(m_sandbox
                ->control("POST", u"faults"_s,
                          { { u"method"_s, u"POST"_s },
                            { u"action"_s, u"status"_s },
                            { u"status"_s, 400 },
                            { u"path"_s, u"Eligibility$"_s } })
                .contains("id"_L1));
    Start start(*m_sandbox, m_runs);
    start.check.start(hostables(1001), {}, u"A customer"_s);
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.failures(), 1);
    const QString failed = hostable(1000);
    QCOMPARE(start.check.result(failed).state, u"failed"_s);
    m_sandbox->clearFaults();
    start.finished.clear();
    m_sandbox->forgetRequests();
    start.check.retry();
    QTRY_COMPARE(start.finished.size(), 1);
    QCOMPARE(start.check.failures(), 0);
    QCOMPARE(start.check.total(), 1001);
    QCOMPARE(asks(), 1);
    QCOMPARE(m_runs.kept.value(m_sandbox->sid()).numbers().size(), 1001);
}

void TestEligibilityCheck::moreNumbersJoin()
{
    Start start(*m_sandbox, m_runs);
    start.check.start(hostables(3), m_sandbox->subaccounts().constFirst(), u"A customer"_s);
    QVERIFY(toTheEnd(start));
    const QString sid = start.check.requestSids().constFirst();
    start.finished.clear();
    m_sandbox->forgetRequests();
    start.check.add({ hostable(1), hostable(7) }); // one of them once more
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.total(), 4);
    QCOMPARE(start.check.done(), 4);
    QCOMPARE(asks(), 1);
    QCOMPARE(start.check.targetAccount(), m_sandbox->subaccounts().constFirst());
    QCOMPARE(start.check.result(hostable(7)).accountSid, m_sandbox->subaccounts().constFirst());
    QCOMPARE(start.check.requestSidOf(hostable(0)), sid);
    QVERIFY(start.check.requestSidOf(hostable(1)) != sid);
    QVERIFY(start.check.requestSidOf(hostable(99)).isEmpty());
    QVERIFY(!start.check.lastError());
    QCOMPARE(m_runs.kept.value(m_sandbox->sid()).numbers().size(), 4);
}

void TestEligibilityCheck::aCheckThatTheServiceForgotIsSaid()
{
    m_runs.save(m_sandbox->sid(),
                { .name = u"Old"_s, .parts = { { hostables(2), u"EC00000000000000000000000000000000"_s } } });
    Start start(*m_sandbox, m_runs);
    QVERIFY(start.check.resume());
    QTRY_COMPARE(start.finished.size(), 1);
    QCOMPARE(start.check.failures(), 2);
    QVERIFY(start.check.result(hostable(0)).problem.contains(u"Check again"_s));
    start.finished.clear();
    start.check.retry();
    QVERIFY(toTheEnd(start));
    QCOMPARE(start.check.failures(), 0);
}

void TestEligibilityCheck::whoeverHearsOfItMayBeginAnew()
{
    Start start(*m_sandbox, m_runs);
    bool again = false;
    connect(&start.check, &EligibilityCheck::changed, this, [&] {
        if (!std::exchange(again, true))
            start.check.start({ hostable(7) }, {}, u"Another"_s);
    });
    start.check.start(hostables(20), {}, u"A customer"_s);
    QTRY_COMPARE(start.finished.size(), 1);
    QCOMPARE(start.check.total(), 1);
    QCOMPARE(start.check.result(hostable(7)).state, u"checked"_s);
}

void TestEligibilityCheck::runsAreKeptAmongTheDrafts()
{
    const QTemporaryDir folder;
    const EligibilityRun run{ .name = u"A customer"_s,
                              .hostingAccount = u"AC2"_s,
                              .parts = { { hostables(3), u"EC1"_s }, { { hostable(9) }, {} } } };
    Clock clock;
    {
        LocalData local;
        QVERIFY(local.open(folder.filePath(u"local.sqlite"_s)).ok());
        KeptEligibilityRuns runs(local.drafts(), clock);
        QVERIFY(!runs.load(u"AC1"_s));
        runs.save(u"AC1"_s, run);
    }
    LocalData local;
    QVERIFY(local.open(folder.filePath(u"local.sqlite"_s)).ok());
    KeptEligibilityRuns runs(local.drafts(), clock);
    QVERIFY(runs.load(u"AC1"_s) == run);
    QVERIFY(!runs.load(u"AC2"_s));
    runs.forget(u"AC1"_s);
    QVERIFY(!runs.load(u"AC1"_s));
}

void TestEligibilityCheck::looksBecomeRarer()
{
    for (int n = 0; n < 20; ++n)
        QVERIFY(nextLook(n) <= nextLook(n + 1));
    QCOMPARE(nextLook(0).count(), 2);
    QCOMPARE(nextLook(1000).count(), 30);
}

QTEST_GUILESS_MAIN(TestEligibilityCheck)
#include "tst_eligibilitycheck.moc"
