// SPDX-License-Identifier: GPL-3.0-or-later
// Orders to host many numbers in one request: looked for, and judged, by all of them.
#include "app/api/hostednumbers.h"
#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/hostedlist.h"
#include "app/ops/hostedops.h"
#include "app/ops/journal.h"
#include "app/ops/operationrunner.h"
#include "tests/support/baseurls.h"
#include "tests/support/hosteddesk.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QStringList four{ u"+13125561801"_s, u"+13125561802"_s, u"+13125561803"_s, u"+13125561804"_s };

QString sid(const QString &prefix, char16_t digit)
{
    return prefix + QString(32, QChar(digit));
}

const QString ours = sid(u"BH"_s, u'1');
const QString theirs = sid(u"BH"_s, u'2');
const QString ourName = u"A customer"_s;
const QDateTime begun(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);

OperationSpec specOf(const QStringList &numbers, const QString &account = {})
{
    HostedOrderForm form;
    form.contactPhone = u"+14155550100"_s;
    form.email = u"owner@example.com"_s;
    form.accountSid = account;
    OperationSpec spec = createHostedOrdersInBulkOperation(ourName, numbers, form);
    spec.before = { { u"sids"_s, QJsonArray() }, { u"complete"_s, true } };
    return spec;
}

/// An order of one of the four numbers, in the list of it.
QByteArray orders(int number, const QString &bulkSid = ours, const QString &status = u"received"_s)
{
    return QJsonDocument(QJsonObject{ { u"items"_s,
                                        QJsonArray{ QJsonObject{
                                            { u"sid"_s, sid(u"HR"_s, char16_t(u'1' + number)) },
                                            { u"phone_number"_s, four.at(number) },
                                            { u"status"_s, status },
                                            { u"bulk_hosting_request_sid"_s,
                                              bulkSid.isEmpty() ? QJsonValue() : QJsonValue(bulkSid) } } } } })
        .toJson();
}

const QByteArray noOrder = R"({"items":[]})";
const QByteArray halfAList = R"({"items":[],"meta":{"next_page_url":"https://numbers.twilio.com/x"}})";
const QByteArray unread = "<html>";

/// What the service says of a request in bulk: the numbers with an order, and those without.
QByteArray request(const QString &bulkSid, const QList<int> &with, const QList<int> &without,
                   const QString &status = u"PROCESSED"_s, const QString &name = ourName,
                   const QString &created = u"2026-05-04T12:00:01Z"_s)
{
    QJsonArray made;
    QJsonArray failed;
    for (const int number : with)
        made.append(QJsonObject{ { u"phone_number"_s, four.at(number) },
                                 { u"hosting_order_sid"_s, sid(u"HR"_s, char16_t(u'1' + number)) } });
    for (const int number : without)
        failed.append(QJsonObject{ { u"phone_number"_s, four.at(number) },
                                   { u"hosting_order_sid"_s, QJsonValue() },
                                   { u"failure_reason"_s, u"It can't be hosted."_s } });
    return QJsonDocument(
               QJsonObject{
                   { u"bulk_hosting_sid"_s, bulkSid },
                   { u"request_status"_s, status },
                   { u"friendly_name"_s, name },
                   { u"date_created"_s, created },
                   { u"total_count"_s, int(with.size() + without.size()) },
                   { u"results"_s,
                     QJsonArray{ QJsonObject{ { u"order_status"_s, u"received"_s }, { u"orders"_s, made } },
                                 QJsonObject{ { u"order_status"_s, u"failed"_s }, { u"orders"_s, failed } } } } })
        .toJson();
}

/// Carries an inquiry out against answers by number, then by request.
Verdict lookFor(const QList<QByteArray> &lists, const QMap<QString, QByteArray> &requests, const QJsonArray &known = {})
{
    JournalEntry entry{ .spec = specOf(four), .begun = begun };
    entry.spec.before.insert(u"sids"_s, known);
    const OperationKind *kind = operationKind(entry.spec.kind);
    QList<VerifyRead> looks;
    QList<Request> reads{ kind->verify(entry) };
    while (!reads.isEmpty() && looks.size() < 20) {
        const Request read = reads.takeFirst();
        const qsizetype place = looks.size();
        QByteArray answer = lists.value(place);
        for (auto it = requests.begin(); it != requests.end(); ++it) {
            if (read == fetchHostedBulk(it.key()).request)
                answer = *it;
        }
        looks.append({ read, answer });
        if (!reads.isEmpty())
            continue;
        const Inquiry inquiry = kind->inquire(entry, looks);
        if (inquiry.reads.isEmpty())
            return inquiry.verdict;
        reads = inquiry.reads;
    }
    return {};
}

} // namespace

class TestHostedBulk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noneOfTheNumbersMayBeOrdered_data();
    void noneOfTheNumbersMayBeOrdered();
    void allNumbersAreAskedAbout();
    void allNumbersTellWhatHappened_data();
    void allNumbersTellWhatHappened();
    void whatWasOrderedBeforeIsNotNew();
    void aRequestWithoutANameIsNobodys();
    void oneThatIsRefusedByItselfIsTold_data();
    void oneThatIsRefusedByItselfIsTold();
};

void TestHostedBulk::noneOfTheNumbersMayBeOrdered_data()
{
    QTest::addColumn<QList<QByteArray>>("lists");
    QTest::addColumn<QString>("refused"); // what the sentence names; empty: it is sent
    const QList<QByteArray> none{ noOrder, noOrder, noOrder, noOrder };
    QTest::newRow("none is") << none << QString();
    QTest::newRow("the first is") << QList<QByteArray>{ orders(0), noOrder, noOrder, noOrder } << u"556-1801"_s;
    QTest::newRow("the last is") << QList<QByteArray>{ noOrder, noOrder, noOrder, orders(3) } << u"556-1804"_s;
    QTest::newRow("one that failed is in nobody's way")
        << QList<QByteArray>{ noOrder, orders(1, {}, u"failed"_s), noOrder, noOrder } << QString();
    QTest::newRow("half of a list is not told")
        << QList<QByteArray>{ noOrder, halfAList, noOrder, noOrder } << QString();
    QTest::newRow("a list can't be read") << QList<QByteArray>{ noOrder, noOrder, unread, noOrder } << u"read"_s;
}

void TestHostedBulk::noneOfTheNumbersMayBeOrdered()
{
    QFETCH(const QList<QByteArray>, lists);
    QFETCH(const QString, refused);
    const PendingChange change{ .spec = specOf(four) };
    const OperationKind *kind = operationKind(change.spec.kind);
    const Precheck first = kind->precheck(change, {});
    QCOMPARE(first.reads.size(), four.size());
    QList<VerifyRead> looks;
    for (qsizetype i = 0; i < four.size(); ++i)
        looks.append({ first.reads.at(i), lists.at(i) });
    const Precheck told = kind->precheck(change, looks);
    QVERIFY(told.reads.isEmpty());
    QCOMPARE(told.before.ok(), refused.isEmpty());
    if (!refused.isEmpty())
        QVERIFY2(told.before.error().message.contains(refused), qPrintable(told.before.error().message));
    else
        QCOMPARE(told.before.value()[u"complete"_s].toBool(), !lists.contains(halfAList));
    if (refused.isEmpty()) // what failed before is not taken for an order of this request later
        QCOMPARE(told.before.value()[u"sids"_s].toArray().size(), 4 - lists.count(noOrder) - lists.count(halfAList));
}

void TestHostedBulk::allNumbersAreAskedAbout()
{
    for (const QString &account : { QString(), sid(u"AC"_s, u'2') }) {
        const PendingChange change{ .spec = specOf(four, account) };
        const QList<Request> reads = operationKind(change.spec.kind)->precheck(change, {}).reads;
        QCOMPARE(reads.size(), four.size());
        for (qsizetype i = 0; i < four.size(); ++i) {
            QCOMPARE(reads.at(i), findHostings(change.spec, four.at(i)));
            QCOMPARE(reads.at(i).path.contains(u"IncomingPhoneNumbers"_s), !account.isEmpty());
        }
    }
}

void TestHostedBulk::allNumbersTellWhatHappened_data()
{
    using Lists = QList<QByteArray>;
    using Requests = QMap<QString, QByteArray>;
    QTest::addColumn<Lists>("lists");
    QTest::addColumn<Requests>("requests");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QStringList>("missing");
    const auto row = [](const char *name, const Lists &lists, const Requests &requests, Verdict::Kind verdict,
                        const QString &found = {}, const QStringList &missing = {}) {
        QTest::newRow(name) << lists << requests << int(verdict) << found << missing;
    };
    const Lists all{ orders(0), orders(1), orders(2), orders(3) };
    const Lists butTheFirst{ noOrder, orders(1), orders(2), orders(3) };
    row("all are there", all, { { ours, request(ours, { 0, 1, 2, 3 }, {}) } }, Verdict::Happened, ours);
    row("the first was refused by itself", butTheFirst, { { ours, request(ours, { 1, 2, 3 }, { 0 }) } },
        Verdict::HappenedDiffers, ours, { four.at(0) });
    row("only the last is there", { noOrder, noOrder, noOrder, orders(3) },
        { { ours, request(ours, { 3 }, { 0, 1, 2 }) } }, Verdict::HappenedDiffers, ours, four.first(3));
    row("the service is still at it", butTheFirst, { { ours, request(ours, { 1, 2, 3 }, { 0 }, u"IN_PROGRESS"_s) } },
        Verdict::CannotTell);
    row("the request can't be read", butTheFirst, { { ours, unread } }, Verdict::CannotTell);
    row("none is there", { noOrder, noOrder, noOrder, noOrder }, {}, Verdict::NotSeen);
    row("none is there, as far as half a list tells", { noOrder, noOrder, halfAList, noOrder }, {},
        Verdict::CannotTell);
    row("none is there, and one can't be read", { noOrder, noOrder, noOrder, unread }, {}, Verdict::CannotTell);
    row("someone else ordered two of them, and two others", { orders(0, theirs), orders(1, theirs), noOrder, noOrder },
        { { theirs, QByteArray(request(theirs, { 0, 1 }, {})).replace("\"total_count\": 2", "\"total_count\": 5") } },
        Verdict::IsSo, sid(u"HR"_s, u'1'), four.sliced(2));
    row("someone else ordered as many, of which one is another", all.first(3) + Lists{ noOrder },
        { { ours,
            QByteArray(request(ours, { 0, 1, 2, 3 }, {})).replace(four.at(3).toUtf8(), QByteArray("+13125561899")) } },
        Verdict::IsSo, sid(u"HR"_s, u'1'), { four.at(3) });
    row("two are there that no request is named for, and half a list",
        { orders(0, {}), orders(1, {}), halfAList, noOrder }, {}, Verdict::CannotTell);
    row("one of ours has no order, and no word of why", butTheFirst,
        { { ours,
            QByteArray(request(ours, { 0, 1, 2, 3 }, {}))
                .replace(QByteArray("\"hosting_order_sid\": \"" + sid(u"HR"_s, u'1').toLatin1() + '"'),
                         QByteArray("\"hosting_order_sid\": null")) } },
        Verdict::HappenedDiffers, ours, { four.at(0) });
    row("orders that no request is named for", { orders(0, {}), orders(1, {}), orders(2, {}), orders(3, {}) }, {},
        Verdict::IsSo, sid(u"HR"_s, u'1'));
    row("ours, beside one of someone else", { orders(0, theirs), orders(1), orders(2), orders(3) },
        { { theirs, QByteArray(request(theirs, { 0 }, {})) }, { ours, request(ours, { 1, 2, 3 }, { 0 }) } },
        Verdict::HappenedDiffers, ours, { four.at(0) });
    const auto theirRequest = [](const QString &name, const QString &created) {
        return QMap<QString, QByteArray>{ { theirs,
                                            request(theirs, { 0, 1, 2, 3 }, {}, u"PROCESSED"_s, name, created) } };
    };
    const Lists allTheirs{ orders(0, theirs), orders(1, theirs), orders(2, theirs), orders(3, theirs) };
    row("someone else ordered the same four", allTheirs, theirRequest(u"A colleague"_s, u"2026-05-04T12:00:01Z"_s),
        Verdict::IsSo, theirs);
    row("so did someone who gave no name", allTheirs, theirRequest({}, u"2026-05-04T12:00:01Z"_s), Verdict::IsSo,
        theirs);
    row("they were ordered before", allTheirs, theirRequest(ourName, u"2026-05-04T11:00:00Z"_s), Verdict::IsSo, theirs);
}

void TestHostedBulk::allNumbersTellWhatHappened()
{
    using Lists = QList<QByteArray>;
    using Requests = QMap<QString, QByteArray>;
    QFETCH(const Lists, lists);
    QFETCH(const Requests, requests);
    QFETCH(const QStringList, missing);
    const Verdict verdict = lookFor(lists, requests);
    QTEST(int(verdict.kind), "verdict");
    QTEST(verdict.sid, "found");
    QStringList differing;
    for (const Difference &difference : verdict.differences)
        differing.append(difference.asked);
    differing.sort();
    QCOMPARE(differing, missing);
}

void TestHostedBulk::whatWasOrderedBeforeIsNotNew()
{
    const QList<QByteArray> lists{ orders(0, theirs, u"failed"_s), noOrder, noOrder, noOrder };
    QCOMPARE(int(lookFor(lists, {}, { sid(u"HR"_s, u'1') }).kind), int(Verdict::NotSeen));
    QCOMPARE(int(lookFor(lists, {}, { sid(u"HR"_s, u'2') }).kind), int(Verdict::CannotTell)); // and "theirs" is unread
}

/// No name is nobody's own.
void TestHostedBulk::aRequestWithoutANameIsNobodys()
{
    JournalEntry entry{ .spec = specOf(four), .begun = begun };
    entry.spec.request.json.insert(u"friendly_name"_s, QString());
    QList<VerifyRead> looks;
    for (int number = 0; number < 4; ++number)
        looks.append({ {}, orders(number) });
    looks.append({ {}, request(ours, { 0, 1, 2, 3 }, {}, u"PROCESSED"_s, {}) });
    const Verdict verdict = operationKind(entry.spec.kind)->inquire(entry, looks).verdict;
    QCOMPARE(int(verdict.kind), int(Verdict::IsSo));
    QCOMPARE(verdict.sid, ours);
}

void TestHostedBulk::oneThatIsRefusedByItselfIsTold_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("late");
    QTest::newRow("the reply comes") << QString() << 0;
    QTest::newRow("the reply is lost") << u"drop_after"_s << 0;
    QTest::newRow("it takes effect ten minutes later") << u"late"_s << 600;
}

/// Four numbers, the first of which can't be hosted; the answer is lost.
void TestHostedBulk::oneThatIsRefusedByItselfIsTold()
{
    QFETCH(const QString, fault);
    QFETCH(const int, late);
    SandboxFixture sandbox;
    sandbox.freeze();
    HostedDesk desk(sandbox, false);
    QTemporaryDir folder;
    Clock clock;
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = everyProductAt(sandbox.url()) },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    QVERIFY(journal.open(folder.filePath(u"journal.sqlite"_s)).ok());
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    QStringList numbers = four;
    numbers[0] = u"+14155550196"_s; // a mobile: it can't be hosted
    HostedOrderForm form;
    form.contactPhone = u"+14155550100"_s;
    form.addressSid = desk.address();
    form.email = u"owner@example.com"_s;
    const OperationSpec spec = createHostedOrdersInBulkOperation(ourName, numbers, form);
    QSignalSpy settled(&runner, &OperationRunner::settled);
    const auto ask = [&] {
        std::optional<OperationReport> report;
        runner.run(spec, this, [&report](const OperationReport &r) { report = r; });
        return QTest::qWaitFor([&report] { return report.has_value(); }, 30'000) ? *report : OperationReport();
    };
    QVERIFY(fault.isEmpty()
            || sandbox
                   .control("POST", u"faults"_s,
                            { { u"action"_s, fault }, { u"late_seconds"_s, late }, { u"method"_s, u"POST"_s } })
                   .contains("id"_L1));
    QSignalSpy revised(&runner, &OperationRunner::revised);
    QSignalSpy &told = fault.isEmpty() ? revised : settled;
    QCOMPARE(ask().entry.outcome, fault.isEmpty() ? Outcome::Succeeded : Outcome::Unknown);
    for (int step = 0; step < 20 && told.isEmpty(); ++step) {
        sandbox.step(120);
        for (int heard = 0, read = 1; read <= 3; ++read) {
            transport.send(listNumbers(1), this, [&heard](const Result<Reply> &) { ++heard; });
            QTRY_COMPARE_WITH_TIMEOUT(heard, read, 30'000);
        }
        static_cast<void>(QTest::qWaitFor([&] { return transport.pending() == 0; }, 30'000));
    }
    QCOMPARE(told.size(), 1);
    const JournalEntry entry = told.at(0).at(0).value<OperationReport>().entry;
    QCOMPARE(entry.outcome, Outcome::HappenedDiffers);
    QVERIFY2(entry.error.message.contains(u"has no order: Mobile numbers can't be hosted on Twilio."_s),
             qPrintable(entry.error.message));
    QVERIFY2(entry.resultSid.startsWith("BH"_L1), qPrintable(entry.resultSid));
    QCOMPARE(entry.differences.size(), 1);
    QCOMPARE(entry.differences.first().asked, numbers.first());
    QVERIFY(!entry.differences.first().found.isEmpty());
    QCOMPARE(journal.entry(entry.id).differences, entry.differences);

    const OperationReport again = ask();
    QCOMPARE(again.entry.outcome, Outcome::NotSent);
    QVERIFY2(again.entry.error.message.contains("556-1802"_L1), qPrintable(again.entry.error.message));
    QCOMPARE(sandbox.count("POST", u"/Orders/Bulk$"_s), 1);
    for (const QString &number : numbers.sliced(1))
        QCOMPARE(sandbox.get(desk.orders(u"?PhoneNumber=%2B"_s + number.mid(1))).rows("items").size(), 1);
}

QTEST_GUILESS_MAIN(TestHostedBulk)
#include "tst_hostedbulk.moc"
