// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that act on several things: none of these is acted on twice while it is not known what became of the first.
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/net/transport.h"
#include "app/ops/hostedops.h"
#include "app/ops/journal.h"
#include "app/ops/loaops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/portops.h"
#include "tests/support/baseurls.h"
#include "tests/support/portdesk.h"
#include "tests/support/portforms.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString home = u"AC"_s + QString(32, u'1');
const QString other = u"AC"_s + QString(32, u'2');
const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
const QString one = u"+13075590142"_s;
const QString two = u"+13075590143"_s;
const QString three = u"+13075590144"_s;
const QString four = u"+13075590145"_s;

OperationSpec port(const QStringList &numbers)
{
    PortInForm form;
    form.customerName = u"Example Bakery"_s;
    for (const QString &number : numbers)
        form.numbers.append({ .e164 = number });
    return createPortInOperation(form, now);
}

OperationSpec host(const QString &number)
{
    HostedOrderForm form;
    form.number = number;
    return createHostedOrderOperation(form, HostedGeneration::V2);
}

OperationSpec hostTogether(const QStringList &numbers)
{
    return createHostedOrdersInBulkOperation(u"all"_s, numbers, {});
}

OperationSpec letter(const QString &digits)
{
    LoaForm form;
    for (const QChar digit : digits) {
        HostedOrder order;
        order.sid = u"HR"_s + QString(32, digit);
        form.orders.append(order);
    }
    return createLoaOperation(form, HostedGeneration::V2);
}

} // namespace

class TestHolds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anOverlapIsHeldBack_data();
    void anOverlapIsHeldBack();
    void itSaysWhatItWaitsFor();
    void anotherAccountIsItsOwn();
    void anotherProgramIsHeldBackToo();
    void aJournalOfBeforeGoesOn();
    void aRefusedOneLeavesNoHold();
    void aPortOfTheSameNumberWaitsForTheFirst();

private:
    QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHolds::anOverlapIsHeldBack_data()
{
    QTest::addColumn<OperationSpec>("first");
    QTest::addColumn<OperationSpec>("second");
    QTest::addColumn<bool>("held");
    QTest::newRow("a port with another smallest number") << port({ two, three }) << port({ one, three }) << true;
    QTest::newRow("a port of a part") << port({ one, two, three }) << port({ two }) << true;
    QTest::newRow("a port of more") << port({ two }) << port({ one, two, three }) << true;
    QTest::newRow("a port of other numbers") << port({ one, two }) << port({ three, four }) << false;
    QTest::newRow("hosting together, then one of them") << hostTogether({ one, two }) << host(two) << true;
    QTest::newRow("hosting one, then together") << host(two) << hostTogether({ one, two }) << true;
    QTest::newRow("hosting together twice") << hostTogether({ one, two }) << hostTogether({ two, three }) << true;
    QTest::newRow("hosting one, then another") << host(one) << host(two) << false;
    QTest::newRow("two letters with an order in common") << letter(u"ab"_s) << letter(u"cb"_s) << true;
    QTest::newRow("two letters") << letter(u"ab"_s) << letter(u"cd"_s) << false;
}

void TestHolds::anOverlapIsHeldBack()
{
    QFETCH(const OperationSpec, first);
    QFETCH(const OperationSpec, second);
    QFETCH(const bool, held);
    JournalEntry entry;
    {
        Journal journal;
        QVERIFY(journal.open(file()).ok());
        entry = journal.begin(home, first, now).value();
        if (!held) {
            QVERIFY(journal.begin(home, second, now).ok());
            return;
        }
        QCOMPARE(journal.begin(home, second, now).error().kind, ErrorKind::Invalid);
        entry.outcome = Outcome::Unknown;
        QVERIFY(journal.update(entry).ok());
        QCOMPARE(journal.begin(home, second, now).error().kind, ErrorKind::Invalid);
    }
    // The next start knows of it as well.
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    QCOMPARE(journal.begin(home, second, now).error().kind, ErrorKind::Invalid);
    entry.outcome = Outcome::NotDone;
    QVERIFY(journal.update(entry).ok());
    QVERIFY(journal.begin(home, second, now).ok());
}

void TestHolds::itSaysWhatItWaitsFor()
{
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    const OperationSpec first = port({ two, three });
    QVERIFY(journal.begin(home, first, now).ok());
    const QString why = journal.begin(home, port({ one, three }), now).error().message;
    QVERIFY2(why.contains(first.summary), qPrintable(why));
}

void TestHolds::anotherAccountIsItsOwn()
{
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    QVERIFY(journal.begin(home, port({ one, two }), now).ok());
    QVERIFY(journal.begin(other, port({ one, two }), now).ok());
}

void TestHolds::anotherProgramIsHeldBackToo()
{
    Journal here;
    Journal there;
    QVERIFY(here.open(file()).ok());
    QVERIFY(there.open(file()).ok());
    QVERIFY(here.begin(home, port({ two, three }), now).ok());
    QCOMPARE(there.begin(home, port({ one, two }), now).error().kind, ErrorKind::Invalid);
    // Even one that would not look first: all or nothing is written.
    const auto held = there.database().run(u"INSERT INTO held VALUES (?, ?, 99)"_s, { home, u"port "_s + three });
    QVERIFY(!held);
}

void TestHolds::aJournalOfBeforeGoesOn()
{
    JournalEntry open;
    {
        Journal journal;
        QVERIFY(journal.open(file()).ok());
        open = journal.begin(home, port({ one, two }), now).value();
        for (const QString &statement : { u"DROP TRIGGER let_go"_s, u"DROP TABLE held"_s, u"PRAGMA user_version=2"_s })
            QVERIFY(journal.database().run(statement).ok());
    }
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    QCOMPARE(journal.unsettled(home).size(), 1);
    QCOMPARE(journal.begin(home, port({ one, three }), now).error().kind, ErrorKind::Invalid); // the same subject
    open.outcome = Outcome::Succeeded;
    QVERIFY(journal.update(open).ok());
    QVERIFY(journal.begin(home, port({ one, three }), now).ok());
}

void TestHolds::aRefusedOneLeavesNoHold()
{
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    const JournalEntry first = journal.begin(home, port({ two }), now).value();
    QCOMPARE(journal.begin(home, port({ one, two }), now).error().kind, ErrorKind::Invalid);
    QVERIFY(journal.begin(home, port({ one }), now).ok());
    QCOMPARE(journal.unsettled(home).size(), 2);
    QCOMPARE(journal.entry(first.id).outcome, Outcome::Begun);
}

void TestHolds::aPortOfTheSameNumberWaitsForTheFirst()
{
    SandboxFixture sandbox;
    PortDesk desk(sandbox);
    Clock clock;
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = everyProductAt(sandbox.url()) },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    const QString bill = desk.bill();
    QVERIFY(sandbox.control("POST", u"faults"_s, { { u"action"_s, u"drop_after"_s }, { u"method"_s, u"POST"_s } })
                .contains("id"_L1));
    QSignalSpy unknown(&runner, &OperationRunner::unknown);
    QSignalSpy settled(&runner, &OperationRunner::settled);
    PortInForm form = customersForm(two);
    form.numbers = { { .e164 = two }, { .e164 = three } };
    form.documents = { bill };
    const QDateTime time = QDateTime::fromSecsSinceEpoch(sandbox.now(), Qt::UTC);
    const qsizetype before = sandbox.count("POST", u"/v1/Porting/PortIn$"_s);
    OperationReport second;
    connect(&runner, &OperationRunner::unknown, this, [&] {
        PortInForm overlapping = form;
        overlapping.numbers = { { .e164 = one }, { .e164 = three } };
        runner.run(createPortInOperation(overlapping, time), this,
                   [&second](const OperationReport &report) { second = report; });
    });
    runner.run(createPortInOperation(form, time), this, [](const OperationReport &) {});
    QTRY_COMPARE_WITH_TIMEOUT(unknown.size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!second.entry.spec.kind.isEmpty(), 30'000);
    QCOMPARE(second.entry.outcome, Outcome::NotSent);
    QVERIFY2(second.entry.error.message.contains("overlaps"_L1), qPrintable(second.entry.error.message));
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 60'000);
    QCOMPARE(settled.at(0).at(0).value<OperationReport>().entry.outcome, Outcome::Succeeded);
    QCOMPARE(sandbox.count("POST", u"/v1/Porting/PortIn$"_s), before + 1);
}

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_holds.moc"
