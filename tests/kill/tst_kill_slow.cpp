// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed in the middle of bulk runs, at named points and at random moments, and started again: nothing
// may happen twice, nothing by itself, and no row may be forgotten. ND_KILL_SEED=N repeats a run.
#include "app/ops/bulkstore.h"
#include "app/ops/journal.h"
#include "tests/kill/plan.h"
#include "tests/kill/points.h"
#include "tests/kill/victim.h"
#include "tests/support/changes.h"
#include "tests/support/keyring.h"
#include "tests/support/sandboxfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int manyRows = 100;
constexpr int ownedNumbers = 600;
constexpr int killsEach = 18;
constexpr int killsInTheWindow = 5;
const QString newUrl = u"https://example.com/after"_s;

/// What a bulk run changes, and how the sandbox shows it.
struct Work
{
    const char *name;
    const char *plan;
    const char *method;
    bool reads; ///< Each change is preceded by a read.
    int owned; ///< How many numbers more there are afterwards.
};

constexpr Work works[] = {
    { "purchases", "buy", "POST", true, manyRows },
    { "edits", "edit", "POST", true, 0 },
    { "releases", "release", "DELETE", false, -manyRows },
};

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingTwiceNothingByItselfNothingForgotten_data();
    void nothingTwiceNothingByItselfNothingForgotten();
    void cleanupTestCase();

private:
    void begin(const Work &work);
    void slowDown();
    Place place() const;
    void open();
    void cut(const KillPoint &point);
    void lookAfterKill();
    bool settle();
    void compareWithService(const QJsonObject &state);
    QSet<QString> effects();
    QHash<QString, int> sent();
    int sentInAll() { return m_sandbox->count(m_work->method, u"IncomingPhoneNumbers"_s); }
    int random(int below) { return int(m_random.bounded(below)); }

    quint32 m_seed = 0;
    QRandomGenerator m_random;
    int m_kills = 0;
    int m_runs = 0; ///< That went through.
    const Work *m_work = nullptr;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Victim> m_victim;
    bool m_window = false; ///< The program itself is killed, not the worker.
    QStringList m_subjects; ///< Of the run, in its order.
    QHash<QString, int> m_sentWhenDone; ///< How often a change had been sent when its effect was first seen.
};

void TestKill::initTestCase()
{
    bool given = false;
    m_seed = qEnvironmentVariable("ND_KILL_SEED").toUInt(&given);
    if (!given)
        m_seed = QRandomGenerator::global()->generate();
    m_random.seed(m_seed);
    qInfo("ND_KILL_SEED=%u", m_seed);
}

void TestKill::cleanupTestCase()
{
    m_victim.reset();
    qInfo("%d kills", m_kills);
    QVERIFY(m_runs < 2 * int(std::size(works)) || m_kills >= 50);
}

/// A sandbox, a run of a hundred changes on it, and the program that carries it out, paused by the first kill.
void TestKill::begin(const Work &work)
{
    m_work = &work;
    m_sentWhenDone.clear();
    m_subjects.clear();
    sandbox::Options options;
    options.owned = ownedNumbers;
    m_sandbox = std::make_unique<SandboxFixture>(options);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(place().folder));
    QJsonObject order{ { u"plan"_s, QLatin1StringView(work.plan) }, { u"voiceUrl"_s, newUrl } };
    if (QLatin1StringView(work.plan) == "buy"_L1) {
        const QString query = u"ExcludeAllAddressRequired=true&PageSize=%1"_s.arg(manyRows);
        m_subjects = m_sandbox->find(u"US"_s, u"Local"_s, query).mid(0, manyRows);
        order.insert(u"numbers"_s, QJsonArray::fromStringList(m_subjects));
    } else {
        for (const IncomingNumber &number : plainNumbers(*m_sandbox).mid(0, manyRows))
            m_subjects.append(number.sid);
        QJsonArray page;
        const HttpAnswer all = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=1000"_s));
        for (const QJsonValue number : all.rows("incoming_phone_numbers")) {
            if (m_subjects.contains(number["sid"_L1].toString()))
                page.append(number);
        }
        const QJsonObject list{ { u"incoming_phone_numbers"_s, page } };
        order.insert(u"page"_s, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
        m_subjects.clear();
        for (const QJsonValue number : page)
            m_subjects.append(number["sid"_L1].toString());
    }
    QCOMPARE(m_subjects.size(), manyRows);
    m_sandbox->forgetRequests();
    slowDown();
    if (m_window) {
        // As if it had been killed between the confirmation and the first row.
        QVERIFY(Program::enroll(place()));
        Journal journal;
        QVERIFY(journal.open(place().folder + u"/journal.sqlite"_s));
        QVERIFY(BulkStore(journal.database()).add(place().sid, planOf(order), QDateTime::currentDateTimeUtc()));
        return;
    }
    auto worker = std::make_unique<Worker>();
    QVERIFY2(worker->open(place()), worker->complaints().constData());
    QCOMPARE(worker->start(order)["rows"_L1].toArray().size(), manyRows);
    m_victim = std::move(worker);
}

/// Every change takes a while, so that runs can be cut off.
void TestKill::slowDown()
{
    m_sandbox->control("POST", u"faults"_s,
                       { { u"action"_s, u"latency"_s },
                         { u"latency_ms"_s, 25 },
                         { u"count"_s, -1 },
                         { u"method"_s, QLatin1StringView(m_work->method) } });
}

Place TestKill::place() const
{
    return { .service = m_sandbox->url(),
             .sid = m_sandbox->sid(),
             .token = m_sandbox->token(),
             .folder = m_folder->filePath(u"data"_s) };
}

void TestKill::open()
{
    m_victim.reset();
    if (m_window)
        m_victim = std::make_unique<Program>();
    else
        m_victim = std::make_unique<Worker>();
    QVERIFY2(m_victim->open(place()), m_victim->complaints().constData());
}

/// Lets the run go on until the point is reached, and kills the program there.
void TestKill::cut(const KillPoint &point)
{
    m_sandbox->clearFaults();
    const Trap trap(*m_sandbox, point, m_work->method, random(3));
    slowDown();
    // Before too few are left to be cut off, those that a kill kept from happening are tried again.
    if (m_victim->tell(u"status"_s)["waiting"_L1].toInt() < 30)
        m_victim->tell(u"retry"_s);
    m_victim->tell(u"resume"_s);
    QElapsedTimer waited;
    waited.start();
    while (!trap.isSprung() && waited.elapsed() < 30'000) { }
    QVERIFY(trap.isSprung());
    bool killed = false;
    const auto kill = [&] {
        m_victim->kill();
        killed = true;
        ++m_kills;
    };
    if (point.graceMs > 0)
        QTimer::singleShot(random(point.graceMs), Qt::PreciseTimer, this, kill);
    else
        kill();
    QTRY_VERIFY(killed);
    bury(*m_sandbox);
}

/// Subjects that the service shows as changed.
QSet<QString> TestKill::effects()
{
    const HttpAnswer all = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=1000"_s));
    QSet<QString> found;
    const bool buys = m_work->owned > 0;
    const bool releases = m_work->owned < 0;
    for (const QJsonValue number : all.rows("incoming_phone_numbers")) {
        const QString subject = number[buys ? "phone_number"_L1 : "sid"_L1].toString();
        if (buys || releases || number["voice_url"_L1].toString() == newUrl)
            found.insert(subject);
    }
    const QSet<QString> mine(m_subjects.cbegin(), m_subjects.cend());
    return releases ? mine - found : mine & found;
}

/// How often a change was sent for each subject.
QHash<QString, int> TestKill::sent()
{
    QHash<QString, int> counts;
    for (const QJsonValue request : m_sandbox->requests(m_work->method, u"IncomingPhoneNumbers"_s)) {
        const QString text = request["target"_L1].toString() + u' ' + request["body"_L1].toString();
        for (const QString &subject : std::as_const(m_subjects)) {
            if (text.contains(subject.startsWith(u'+') ? u"%2B"_s + subject.mid(1) : subject))
                ++counts[subject];
        }
    }
    return counts;
}

/// No row claims what the service does not show.
void TestKill::compareWithService(const QJsonObject &state)
{
    const QJsonArray rows = state["rows"_L1].toArray();
    QCOMPARE(rows.size(), manyRows);
    const QSet<QString> done = effects();
    for (int i = 0; i < rows.size(); ++i) {
        const QString subject = m_subjects[i];
        const QString said = rows[i]["state"_L1].toString();
        if (!m_window)
            QCOMPARE(rows[i]["subject"_L1].toString(), subject);
        const bool isRight = said == "uncertain"_L1 || (said == "succeeded"_L1) == done.contains(subject);
        QVERIFY2(isRight, qPrintable(subject + u' ' + said + u' ' + rows[i]["outcome"_L1].toString()));
    }
    // What is done is never sent again.
    const QHash<QString, int> counts = sent();
    for (const QString &subject : done) {
        if (!m_sentWhenDone.contains(subject))
            m_sentWhenDone.insert(subject, counts.value(subject));
        QCOMPARE(counts.value(subject), m_sentWhenDone.value(subject));
    }
}

/// Lets time go by until every change was looked up.
bool TestKill::settle()
{
    for (int look = 0; look < 8; ++look) {
        m_sandbox->step(look == 0 ? 5 : 520); // a purchase is looked for over fifteen minutes
        const QJsonObject state = m_victim->tell(u"tick"_s);
        if (state["uncertain"_L1].toInt(-1) == 0)
            return true;
    }
    return false;
}

void TestKill::lookAfterKill()
{
    const int sentBefore = sentInAll();
    open();
    const QJsonObject found = m_victim->tell(u"status"_s);
    compareWithService(found);
    QVERIFY(settle());
    const QJsonObject state = m_victim->tell(u"status"_s);
    QCOMPARE(state["running"_L1].toInt(), 0);
    compareWithService(state);
    QCOMPARE(sentInAll(), sentBefore);
}

void TestKill::nothingTwiceNothingByItselfNothingForgotten_data()
{
    QTest::addColumn<int>("work");
    QTest::addColumn<bool>("window");
    for (int i = 0; i < int(std::size(works)); ++i) {
        QTest::addRow("%s without a window", works[i].name) << i << false;
        QTest::addRow("%s in the program itself", works[i].name) << i << true;
    }
}

void TestKill::nothingTwiceNothingByItselfNothingForgotten()
{
    QFETCH(int, work);
    QFETCH(bool, window);
    m_window = window;
    if (window)
        QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing()));
    begin(works[work]);
    if (window && !QTest::currentTestFailed())
        lookAfterKill(); // nothing goes on by itself after the very first one
    if (QTest::currentTestFailed())
        return;
    for (int kill = 0; kill < (window ? killsInTheWindow : killsEach); ++kill) {
        // Each point at least twice, then as it comes.
        const bool inTurn = !window && kill < 2 * killPoints().size();
        const int at = inTurn ? kill % int(killPoints().size()) : random(int(killPoints().size()));
        const KillPoint &point = killPoints()[at].read && !m_work->reads ? killPoints().last() : killPoints()[at];
        cut(point);
        if (!QTest::currentTestFailed())
            lookAfterKill();
        if (QTest::currentTestFailed())
            return qWarning("kill %d, %s, ND_KILL_SEED=%u", kill, point.name, m_seed);
        if (effects().size() > manyRows - 8)
            break; // there has to be something left to cut off
    }

    // A person goes on, and tries again what is proved not to have happened.
    m_victim->tell(u"resume"_s);
    const auto through = [this] {
        const QJsonObject state = m_victim->tell(u"status"_s);
        if (state["running"_L1].toInt() == 0 && state["waiting"_L1].toInt() == 0 && state["failed"_L1].toInt() > 0)
            m_victim->tell(u"retry"_s);
        return state["succeeded"_L1].toInt() == manyRows;
    };
    QTRY_VERIFY_WITH_TIMEOUT(through(), 20'000);
    QCOMPARE(effects().size(), manyRows);
    compareWithService(m_victim->tell(u"status"_s));
    QCOMPARE(m_sandbox->owned(), ownedNumbers + m_work->owned);
    m_victim.reset();

    Journal journal;
    QVERIFY(journal.open(place().folder + u"/journal.sqlite"_s));
    QSet<QString> proved;
    for (const JournalEntry &entry : journal.entries()) {
        QVERIFY(entry.settled());
        if (!isInEffect(entry.outcome))
            continue;
        QVERIFY(!proved.contains(entry.spec.subject));
        proved.insert(entry.spec.subject);
    }
    QCOMPARE(proved.size(), manyRows);
    ++m_runs;
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill_slow.moc"
