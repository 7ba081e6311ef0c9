// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock.h"
#include "app/localdata/localdata.h"
#include "app/net/transport.h"
#include "app/portabilitycheck.h"
#include "models/recordmodel.h"
#include "tests/support/baseurls.h"
#include "tests/support/longestturn.h"
#include "tests/support/sandboxfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

/// A number that can be ported; each n another one.
QString portable(int n)
{
    return u"+1307556%1"_s.arg(n, 4, 10, QChar(u'0'));
}

QStringList portables(int count)
{
    QStringList numbers;
    for (int n = 0; n < count; ++n)
        numbers.append(portable(n));
    return numbers;
}

/// One start of the program, on a folder that stays.
struct Start
{
    Start(SandboxFixture &sandbox, const QString &folder, const QUrl &url = {})
        : runs(local.drafts(), clock)
        , transport({ .accountSid = sandbox.sid(),
                      .baseUrls = everyProductAt(url.isEmpty() ? sandbox.url() : url),
                      .connectTimeout = std::chrono::milliseconds(700),
                      .transferTimeout = std::chrono::milliseconds(2000) },
                    { sandbox.sid(), sandbox.token() }, clock)
        , check(sandbox.sid(), transport, runs)
        , finished(&check, &PortabilityCheck::finished)
    {
        opened = local.open(folder + u"/local.sqlite"_s).ok();
    }
    Clock clock;
    LocalData local;
    PortabilityRuns runs;
    Transport transport;
    PortabilityCheck check;
    QSignalSpy finished;
    bool opened = false;
};

} // namespace

class TestPortabilityCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<SandboxFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void everyNumberIsAskedOnce();
    void answersOfALongListAreKeptInAWorker();
    void onlyAFewAreUnderWayAtATime();
    void aSubaccountIsAskedFor();
    void anAnswerThatIsLostIsAskedForAgain_data();
    void anAnswerThatIsLostIsAskedForAgain();
    void whatFailsForGoodFailsAlone();
    void aSecondCheckHasAsManyTriesAsTheFirst();
    void withoutANetworkAllOfItPauses();
    void credentialsThatAreRefusedPauseAllOfIt();
    void aPauseHoldsBackWhatIsLeft();
    void cancelingKeepsWhatCame();
    void aRestartAsksOnlyForWhatIsLeft();
    void whatTheServiceCouldNotJudgeIsAskedAgain();
    void moreNumbersJoin();
    void whoeverHearsOfItMayBeginAnew();

private:
    int asks() { return m_sandbox->count("GET", u"Portability"_s); }
    std::unique_ptr<Start> start(const QUrl &url = {})
    {
        return std::make_unique<Start>(*m_sandbox, m_folder->path(), url);
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPortabilityCheck::everyNumberIsAskedOnce()
{
    const auto program = start();
    QVERIFY(program->opened);
    PortabilityCheck &check = program->check;
    RecordModel model(schemaOf<PortabilityResult>());
    connect(&check, &PortabilityCheck::changed, &model, &RecordModel::upsert);
    QList<int> counts;
    connect(&check, &PortabilityCheck::progressed, this, [&] { counts.append(check.done()); });
    check.start(portables(300) + QStringList{ u"+15005550304"_s, u"+15005550326"_s });
    QVERIFY(check.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(program->finished.size(), 1, 20'000);
    QCOMPARE(check.done(), 302);
    QCOMPARE(check.failures(), 0);
    QVERIFY2(std::ranges::any_of(counts, [](int done) { return done > 0 && done < 302; }), "some show before all");
    QCOMPARE(model.totalRows(), 302);
    QCOMPARE(check.result(u"+15005550304"_s).reasonCode, std::optional<qint64>(22133));
    QCOMPARE(check.result(u"+15005550326"_s).reasonCode, std::optional<qint64>(22136));
    QVERIFY(check.result(portable(7)).portable.value_or(false));
    QCOMPARE(check.results().constLast().number, u"+15005550326"_s);
    QCOMPARE(asks(), 302);
    QVERIFY(!check.isRunning());
}

/// No turn takes as long as putting all of them together would.
void TestPortabilityCheck::answersOfALongListAreKeptInAWorker()
{
    constexpr int count = 40'000;
    QStringList numbers;
    for (int n = 0; n < count; ++n)
        numbers.append(u"+1312%1"_s.arg(2'000'000 + n));
    auto program = start();
    QVERIFY(program->opened);
    program->check.start(numbers);
    program->check.pause();
    QCoreApplication::processEvents();
    LongestTurn turn;
    turn.watch();
    QCOMPARE(PortabilityRun{ .results = program->check.results() }.toMap().size(), 3);
    QCoreApplication::processEvents();
    const double floor = turn.take();

    program->check.goOn();
    QTRY_VERIFY_WITH_TIMEOUT(program->check.done() > 150, 60'000);
    const double longest = turn.take();
    QVERIFY2(longest < floor / 2, qPrintable(u"%1 ms of %2 ms"_s.arg(longest).arg(floor)));
    // It ends in the middle: all but the last answers are there again.
    const int done = program->check.done();
    program.reset();
    const auto again = start();
    const std::optional<PortabilityRun> kept = again->runs.load(m_sandbox->sid());
    QVERIFY(kept);
    QCOMPARE(kept->results.size(), count);
    QVERIFY(std::ranges::count(kept->results, QLatin1StringView(PortabilityCheck::checked), &PortabilityResult::state)
            >= done);
}

void TestPortabilityCheck::onlyAFewAreUnderWayAtATime()
{
    const auto program = start();
    int most = 0;
    connect(&program->check, &PortabilityCheck::changed, this,
            [&] { most = std::max(most, program->transport.pending()); });
    program->check.start(portables(60));
    QTRY_COMPARE(program->finished.size(), 1);
    QVERIFY2(most >= 3 && most <= 4, QByteArray::number(most));
}

void TestPortabilityCheck::aSubaccountIsAskedFor()
{
    const auto program = start();
    const QString sub = m_sandbox->subaccounts().constFirst();
    program->check.start({ portable(1) }, sub);
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(m_sandbox->count("GET", u"TargetAccountSid="_s + sub), 1);
    QCOMPARE(program->check.targetAccount(), sub);
}

void TestPortabilityCheck::anAnswerThatIsLostIsAskedForAgain_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("dropped") << QJsonObject{ { u"action"_s, u"drop_before"_s } };
    QTest::newRow("a 500") << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 500 } };
    QTest::newRow("a 429") << QJsonObject{ { u"action"_s, u"status"_s }, { u"status"_s, 429 } };
    QTest::newRow("broken JSON") << QJsonObject{ { u"action"_s, u"malformed"_s } };
    QTest::newRow("half a reply") << QJsonObject{ { u"action"_s, u"truncated"_s } };
}

void TestPortabilityCheck::anAnswerThatIsLostIsAskedForAgain()
{
    QFETCH(const QJsonObject, fault);
    QVERIFY(m_sandbox->control("POST", u"faults"_s, fault).contains("id"_L1));
    const auto program = start();
    program->check.start(portables(5));
    QTRY_COMPARE_WITH_TIMEOUT(program->finished.size(), 1, 15'000);
    QCOMPARE(program->check.failures(), 0);
    QCOMPARE(program->check.done(), 5);
    QCOMPARE(asks(), 6);
}

void TestPortabilityCheck::whatFailsForGoodFailsAlone()
{
    QVERIFY(m_sandbox
                ->control("POST", u"faults"_s,
                          { { u"action"_s, u"status"_s },
                            { u"status"_s, 404 },
                            { u"path"_s, u"1%1"_s.arg(portable(2).mid(2)) },
                            { u"count"_s, 100 } })
                .contains("id"_L1));
    const auto program = start();
    program->check.start(portables(5));
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(program->check.failures(), 1);
    QCOMPARE(program->check.done(), 5);
    const PortabilityResult failed = program->check.result(portable(2));
    QCOMPARE(failed.state, u"failed"_s);
    QVERIFY(!failed.problem.isEmpty() && program->check.lastError());
    m_sandbox->clearFaults();
    program->check.retry();
    QTRY_COMPARE(program->finished.size(), 2);
    QCOMPARE(program->check.failures(), 0);
    QCOMPARE(asks(), 6);
}

void TestPortabilityCheck::aSecondCheckHasAsManyTriesAsTheFirst()
{
    const auto garble = [this](int answers) {
        m_sandbox->fault({ { "action", u"malformed"_s }, { "count", answers } });
    };
    const auto program = start();
    garble(3);
    program->check.start({ portable(1) });
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(program->check.failures(), 1);
    garble(2);
    program->check.retry();
    QTRY_COMPARE(program->finished.size(), 2);
    QCOMPARE(program->check.failures(), 0);
    QCOMPARE(asks(), 6);
}

void TestPortabilityCheck::withoutANetworkAllOfItPauses()
{
    const auto program = start(QUrl(u"http://127.0.0.1:1"_s));
    program->check.start(portables(50));
    QTRY_VERIFY_WITH_TIMEOUT(program->check.isPaused(), 60'000);
    QVERIFY(!program->check.isRunning());
    QCOMPARE(program->check.failures(), 0);
    QCOMPARE(program->check.done(), 0);
    QCOMPARE(program->check.lastError()->kind, ErrorKind::Offline);
    QVERIFY(program->finished.isEmpty());
}

void TestPortabilityCheck::credentialsThatAreRefusedPauseAllOfIt()
{
    QVERIFY(
        m_sandbox
            ->control("POST", u"faults"_s, { { u"action"_s, u"status"_s }, { u"status"_s, 401 }, { u"count"_s, 100 } })
            .contains("id"_L1));
    const auto program = start();
    program->check.start(portables(50));
    QTRY_VERIFY(program->check.isPaused());
    QTRY_COMPARE(program->transport.pending(), 0);
    QCOMPARE(program->check.lastError()->kind, ErrorKind::Unauthorized);
    QVERIFY2(asks() <= 8, "the others are not even tried");
    m_sandbox->clearFaults();
    program->check.goOn();
    QVERIFY(program->check.isRunning());
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(program->check.done(), 50);
    QCOMPARE(program->check.failures(), 0);
}

void TestPortabilityCheck::aPauseHoldsBackWhatIsLeft()
{
    const auto program = start();
    PortabilityCheck &check = program->check;
    check.start(portables(100));
    QTRY_VERIFY(check.done() >= 10);
    check.pause();
    QVERIFY(check.isPaused() && !check.isRunning() && !check.lastError());
    QTRY_COMPARE(program->transport.pending(), 0);
    const int done = check.done();
    QVERIFY(done < 100);
    QCOMPARE(asks(), done);
    check.goOn();
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(check.done(), 100);
    QCOMPARE(asks(), 100);
}

void TestPortabilityCheck::cancelingKeepsWhatCame()
{
    const auto program = start();
    PortabilityCheck &check = program->check;
    check.start(portables(100));
    QTRY_VERIFY(check.done() >= 10);
    check.cancel();
    const int done = check.done();
    QVERIFY(!check.isRunning() && !check.isPaused());
    QCOMPARE(check.result(portable(99)).state, u"canceled"_s);
    QVERIFY(program->finished.isEmpty());
    const auto later = start();
    QVERIFY(later->check.resume());
    QCOMPARE(later->check.total(), done); // what was canceled does not come back
    QTRY_COMPARE(later->finished.size(), 1);
    check.retry();
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(check.done(), 100);
}

void TestPortabilityCheck::aRestartAsksOnlyForWhatIsLeft()
{
    int before = 0;
    {
        const auto program = start();
        program->check.start(portables(200) + QStringList{ u"+15005550304"_s }, m_sandbox->subaccounts().constFirst());
        program->check.add({ u"+15005550341"_s });
        QTRY_VERIFY(program->check.done() >= 60);
        before = program->check.done();
    }
    m_sandbox->forgetRequests();
    const auto program = start();
    PortabilityCheck &check = program->check;
    QVERIFY(check.resume());
    QCOMPARE(check.total(), 202);
    QCOMPARE(check.done(), before);
    QCOMPARE(check.targetAccount(), m_sandbox->subaccounts().constFirst());
    QVERIFY(check.result(portable(0)).portable.value_or(false));
    QTRY_COMPARE_WITH_TIMEOUT(program->finished.size(), 1, 20'000);
    QVERIFY2(asks() <= 202 - before + 4, "only those that had no answer");
    // Once more: all of it is there, and nothing is asked.
    m_sandbox->forgetRequests();
    const auto later = start();
    QVERIFY(later->check.resume());
    QTRY_COMPARE(later->finished.size(), 1);
    QCOMPARE(later->check.done(), 202);
    QCOMPARE(later->check.result(u"+15005550304"_s).reasonCode, std::optional<qint64>(22133));
    QVERIFY2(later->check.result(u"+15005550341"_s).needsPin.value_or(false),
             "drafts leave out what is named like a PIN");
    QCOMPARE(asks(), 0);
    later->check.clear();
    QVERIFY(!later->check.resume());
}

void TestPortabilityCheck::whatTheServiceCouldNotJudgeIsAskedAgain()
{
    const auto program = start();
    program->check.start({ portable(1), u"+15005550305"_s });
    QTRY_COMPARE(program->finished.size(), 1);
    program->check.retry();
    QTRY_COMPARE(program->finished.size(), 2);
    QCOMPARE(m_sandbox->count("GET", u"15005550305"_s), 2);
    QCOMPARE(asks(), 3);
}

void TestPortabilityCheck::moreNumbersJoin()
{
    const auto program = start();
    program->check.start(portables(3));
    program->check.add({ portable(2), portable(3) });
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(program->check.total(), 4);
    QCOMPARE(asks(), 4);
    program->check.retry({ portable(1) });
    QTRY_COMPARE(program->finished.size(), 2);
    QCOMPARE(asks(), 5);
}

void TestPortabilityCheck::whoeverHearsOfItMayBeginAnew()
{
    auto program = start();
    int heard = 0;
    connect(&program->check, &PortabilityCheck::changed, this, [&] {
        if (program->check.done() >= 5 && ++heard == 1)
            program->check.start(portables(20));
    });
    program->check.start(portables(10));
    QTRY_COMPARE(program->finished.size(), 1);
    QCOMPARE(program->check.total(), 20);
    QCOMPARE(program->check.done(), 20);
    connect(&program->check, &PortabilityCheck::changed, this, [&] { program.reset(); });
    program->check.start(portables(5));
    QTRY_VERIFY(!program);
}

QTEST_GUILESS_MAIN(TestPortabilityCheck)
#include "tst_portabilitycheck.moc"
