// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that act on several things: none of these is acted on twice while it is not known what became of the first.
#include "app/api/numbers.h"
#include "app/api/portinrequests.h"
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/net/transport.h"
#include "app/ops/hostedops.h"
#include "app/ops/journal.h"
#include "app/ops/loaops.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/portops.h"
#include "app/ops/portwebhookops.h"
#include "tests/support/baseurls.h"
#include "tests/support/portdesk.h"
#include "tests/support/portforms.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

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

constexpr auto v2 = HostedGeneration::V2;

OperationSpec buy(const QString &number)
{
    BuyForm form;
    form.number = number;
    return buyOperation(form, u"1.15 USD"_s);
}

/// All of them are one number, which has several records.
IncomingNumber owned(QChar digit)
{
    IncomingNumber number;
    number.sid = u"PN"_s + QString(32, digit);
    number.number = one;
    return number;
}

OperationSpec update(QChar digit)
{
    return updateOperation(owned(digit), { { u"friendly_name"_s, u"Front desk"_s } });
}

OperationSpec webhooks()
{
    return setPortWebhooksOperation({}, { .portInUrl = u"https://example.com/ports"_s });
}

HostedOrder order(QChar digit)
{
    HostedOrder order;
    order.sid = u"HR"_s + QString(32, digit);
    return order;
}

OperationSpec call(QChar digit)
{
    return placeCallOperation(order(digit), {}, 0, v2);
}

OperationSpec letter(const QString &digits)
{
    LoaForm form;
    for (const QChar digit : digits)
        form.orders.append(order(digit));
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
    void acrossAccounts_data();
    void acrossAccounts();
    void anotherProgramIsHeldBackToo();
    void aRefusedOneLeavesNoHold();
    void aPortOfTheSameNumberWaitsForTheFirst();
    void aPortAndItsNumbersHoldEachOther_data();
    void aPortAndItsNumbersHoldEachOther();
    void aPortThatIsMadeLateIsAskedForOnce_data();
    void aPortThatIsMadeLateIsAskedForOnce();

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
    QTest::newRow("a letter, then a call for one of its orders") << letter(u"ab"_s) << call(u'b') << true;
    QTest::newRow("a call, then the end of its order")
        << call(u'b') << cancelHostedOrderOperation(order(u'b'), v2) << true;
    QTest::newRow("calls for two orders") << call(u'a') << call(u'b') << false;
    QTest::newRow("hosting and porting of one number") << host(one) << port({ one, two }) << true;
    QTest::newRow("buying and porting of one number") << buy(one) << port({ one }) << true;
    QTest::newRow("a change, then the release") << update(u'a') << releaseOperation(owned(u'a')) << true;
    QTest::newRow("a release, then a change") << releaseOperation(owned(u'a')) << update(u'a') << true;
    QTest::newRow("a transfer, then the release")
        << transferOperation(owned(u'a'), other, u"Other"_s, {}) << releaseOperation(owned(u'a')) << true;
    QTest::newRow("a release, then the port of the number") << releaseOperation(owned(u'a')) << port({ one }) << true;
    QTest::newRow("a transfer, then the port of the number")
        << transferOperation(owned(u'a'), other, u"Other"_s, {}) << port({ one, two }) << true;
    QTest::newRow("a transfer of one record of a number, then the release of the other")
        << transferOperation(owned(u'a'), other, u"Other"_s, {}) << releaseOperation(owned(u'b')) << true;
    QTest::newRow("changes of the two records of one number") << update(u'a') << update(u'b') << false;
    QTest::newRow("webhooks set, then ended")
        << webhooks() << deletePortWebhookOperation({}, PortWebhookType::PortOut) << true;
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

void TestHolds::acrossAccounts_data()
{
    QTest::addColumn<OperationSpec>("first");
    QTest::addColumn<OperationSpec>("second");
    QTest::addColumn<bool>("held");
    QTest::newRow("a port for a subaccount, and one by it") << port({ one, two }) << port({ two }) << true;
    QTest::newRow("ports of other numbers") << port({ one, two }) << port({ three }) << false;
    QTest::newRow("hosting in both") << host(one) << host(one) << true;
    QTest::newRow("hosting here, together there") << host(one) << hostTogether({ two, one }) << true;
    QTest::newRow("a purchase in both") << buy(one) << buy(one) << true;
    QTest::newRow("one number moved here, released there")
        << transferOperation(owned(u'a'), other, u"Other"_s, {}) << releaseOperation(owned(u'a')) << true;
    QTest::newRow("the webhooks of each account") << webhooks() << webhooks() << false;
    QTest::newRow("webhooks set here, ended there")
        << webhooks() << deletePortWebhookOperation({}, PortWebhookType::PortIn) << false;
}

/// A main account acts for its subaccount, and somebody in that asks for the same.
void TestHolds::acrossAccounts()
{
    QFETCH(const OperationSpec, first);
    QFETCH(const OperationSpec, second);
    QFETCH(const bool, held);
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    const JournalEntry entry = journal.begin(home, first, now).value();
    const auto begun = journal.begin(other, second, now);
    QCOMPARE(!begun.ok(), held);
    if (!held)
        return;
    const QString why = begun.error().message;
    QVERIFY2(why.contains(first.summary) && why.contains(home), qPrintable(why));
    JournalEntry ended = entry;
    ended.outcome = Outcome::Succeeded;
    QVERIFY(journal.update(ended).ok());
    QVERIFY(journal.begin(other, second, now).ok());
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
    const auto held = there.database().run(u"INSERT INTO hold (resource, account, operation) VALUES (?, '', 1)"_s,
                                           { u"number "_s + three });
    QVERIFY(!held);
    QVERIFY2(there.database().lastProblem().contains("held already"_L1), qPrintable(there.database().lastProblem()));
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

void TestHolds::aPortAndItsNumbersHoldEachOther_data()
{
    QTest::addColumn<int>("first"); // place of the number; -1: the whole request
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("held");
    QTest::newRow("a number, then the whole request") << 1 << -1 << true;
    QTest::newRow("the whole request, then a number") << -1 << 1 << true;
    QTest::newRow("two numbers") << 0 << 1 << false;
}

void TestHolds::aPortAndItsNumbersHoldEachOther()
{
    QFETCH(const int, first);
    QFETCH(const int, second);
    QFETCH(const bool, held);
    SandboxFixture sandbox;
    PortDesk desk(sandbox);
    Clock clock;
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = everyProductAt(sandbox.url()) },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    const PortInDetail port = decodePortInDetail(desk.fetch(desk.created({ two, three })).body).value();
    const auto cancel = [&](int place) {
        const QDateTime time = QDateTime::fromSecsSinceEpoch(sandbox.now(), Qt::UTC);
        const OperationSpec spec = place < 0 ? cancelPortInOperation(port.request, time)
                                             : cancelPortInNumberOperation(port.numbers.at(place), time);
        std::optional<OperationReport> report;
        runner.run(spec, this, [&report](const OperationReport &r) { report = r; });
        return QTest::qWaitFor([&report] { return report.has_value(); }, 30'000) ? *report : OperationReport();
    };
    QVERIFY(sandbox.control("POST", u"faults"_s, { { u"action"_s, u"drop_before"_s }, { u"method"_s, u"DELETE"_s } })
                .contains("id"_L1));
    QCOMPARE(cancel(first).entry.outcome, Outcome::Unknown);
    const OperationReport report = cancel(second);
    QCOMPARE(report.entry.outcome, held ? Outcome::NotSent : Outcome::Succeeded);
    QCOMPARE(report.entry.error.message.contains("overlaps"_L1), held);
}

void TestHolds::aPortThatIsMadeLateIsAskedForOnce_data()
{
    QTest::addColumn<int>("late"); // seconds
    QTest::addColumn<Outcome>("first");
    QTest::newRow("after 200 seconds") << 200 << Outcome::Succeeded;
    QTest::newRow("after the time in which it was looked for") << 1200 << Outcome::NotDone;
}

void TestHolds::aPortThatIsMadeLateIsAskedForOnce()
{
    QFETCH(const int, late);
    QFETCH(const Outcome, first);
    SandboxFixture sandbox;
    sandbox.freeze();
    PortDesk desk(sandbox);
    Clock clock;
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = everyProductAt(sandbox.url()) },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    PortInForm form = customersForm(two);
    form.numbers = { { .e164 = two }, { .e164 = three } };
    form.documents = { desk.bill() };
    PortInForm overlapping = form;
    overlapping.numbers = { { .e164 = one }, { .e164 = three } };
    const auto ask = [&](const PortInForm &numbers) {
        std::optional<OperationReport> report;
        const QDateTime time = QDateTime::fromSecsSinceEpoch(sandbox.now(), Qt::UTC);
        runner.run(createPortInOperation(numbers, time), this, [&report](const OperationReport &r) { report = r; });
        return QTest::qWaitFor([&report] { return report.has_value(); }, 30'000) ? *report : OperationReport();
    };
    // A reply brings the session the service's time; what that sets off is sent before the next one.
    const auto pass = [&](int seconds) {
        int heard = 0;
        sandbox.step(seconds);
        for (int read = 1; read <= 3; ++read) {
            transport.send(listNumbers(1), this, [&heard](const Result<Reply> &) { ++heard; });
            QTRY_COMPARE_WITH_TIMEOUT(heard, read, 30'000);
        }
    };
    QVERIFY(sandbox
                .control("POST", u"faults"_s,
                         { { u"action"_s, u"late"_s }, { u"late_seconds"_s, late }, { u"method"_s, u"POST"_s } })
                .contains("id"_L1));
    QSignalSpy settled(&runner, &OperationRunner::settled);
    const qsizetype before = sandbox.count("POST", u"/v1/Porting/PortIn$"_s);
    QCOMPARE(ask(form).entry.outcome, Outcome::Unknown);
    for (const int seconds : { 4, 70, 70 }) // three reads over two minutes were once a proof
        pass(seconds);
    QVERIFY(settled.isEmpty());
    for (const PortInForm &again : { form, overlapping })
        QCOMPARE(ask(again).entry.outcome, Outcome::NotSent);
    for (int step = 0; step < 20 && settled.isEmpty(); ++step)
        pass(120);
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.at(0).at(0).value<OperationReport>().entry.outcome, first);

    pass(late); // by now it is there, whatever was said
    for (const PortInForm &again : { form, overlapping }) {
        const OperationReport report = ask(again);
        QCOMPARE(report.entry.outcome, Outcome::NotSent);
        const QString why = report.entry.error.message;
        QVERIFY2(why.contains("KW"_L1), qPrintable(why));
    }
    QCOMPARE(sandbox.count("POST", u"/v1/Porting/PortIn$"_s), before + 1);
}

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_holds.moc"
