// SPDX-License-Identifier: GPL-3.0-or-later
// What a bulk run is on disk, and what is left of it at the next start.
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/ops/bulkplans.h"
#include "app/ops/bulkstore.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/portops.h"
#include "tests/support/changes.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/start.h"

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

private:
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
    BulkStore store(journal.database());
    QVERIFY(store.add(home, { .title = u"Buy"_s, .rows = { inForm, inJson, inBefore } }, now).ok());
    auto rows = journal.database().run(u"SELECT request || before || summary FROM bulk_row"_s);
    QVERIFY(rows.ok());
    int count = 0;
    for (; rows.value().next(); ++count) {
        const QString text = rows.value().value(0).toString();
        QVERIFY(text.contains(u"+1415555"_s));
        QVERIFY2(!text.contains(u"471147"_s), qPrintable(text));
    }
    QCOMPARE(count, 3);
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

QTEST_GUILESS_MAIN(TestBulkRest)
#include "tst_bulkrest.moc"
