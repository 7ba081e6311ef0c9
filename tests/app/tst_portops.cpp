// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/portability.h"
#include "app/api/portinrequests.h"
#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/journal.h"
#include "app/ops/operationrunner.h"
#include "app/ops/portlist.h"
#include "app/ops/portops.h"
#include "app/ops/portplans.h"
#include "app/ops/portwebhookops.h"
#include "tests/support/baseurls.h"
#include "tests/support/portdesk.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString office = u"+13075580142"_s;
const QString mobile = u"+13075580143"_s;
const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
const QString listPath = u"/v1/Porting/PortIn/PortInRequests"_s;

QString sid(QLatin1StringView prefix, QChar digit = u'a')
{
    return prefix + QString(32, digit);
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

PortInForm form()
{
    PortInForm form;
    form.numbers
        = { { .e164 = mobile, .type = u"MOBILE"_s, .pin = u"4711"_s }, { .e164 = office, .type = u"LOCAL"_s } };
    form.customerType = u"Business"_s;
    form.customerName = u"Example Bakery"_s;
    form.accountNumber = u"A-1"_s;
    form.accountTelephoneNumber = office;
    form.authorizedRepresentative = u"Ann Example"_s;
    form.authorizedRepresentativeEmail = u"ann@example.com"_s;
    form.street = u"101 Example Street"_s;
    form.city = u"San Francisco"_s;
    form.state = u"CA"_s;
    form.zip = u"94105"_s;
    return form;
}

QJsonObject summary(QChar digit, int numbers)
{
    return { { u"port_in_request_sid"_s, sid("KW"_L1, digit) }, { u"phone_numbers_requested"_s, numbers } };
}

QByteArray listOf(const QJsonArray &rows, const QString &token = {})
{
    return text(
        { { u"port_in_requests"_s, rows },
          { u"meta"_s, QJsonObject{ { u"next_token"_s, token.isEmpty() ? QJsonValue() : QJsonValue(token) } } } });
}

QByteArray requestOf(QChar digit, const QStringList &numbers, const QString &status = u"In Review"_s,
                     const QStringList &statuses = {}, const QDateTime &made = now, const QDateTime &portDate = {})
{
    QJsonArray rows;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        rows.append(QJsonObject{ { u"phone_number"_s, numbers.at(i) },
                                 { u"port_in_phone_number_sid"_s, sid("PU"_L1, QChar(u'1' + char16_t(i))) },
                                 { u"port_in_phone_number_status"_s, statuses.value(i, u"in_review"_s) },
                                 { u"port_date"_s, portDate.toString(Qt::ISODate) } });
    }
    return text({ { u"port_in_request_sid"_s, sid("KW"_L1, digit) },
                  { u"port_in_request_status"_s, status },
                  { u"date_created"_s, made.toString(Qt::ISODate) },
                  { u"phone_numbers"_s, rows } });
}

QByteArray numberJson(const QString &status, const QDateTime &portDate = {})
{
    return text({ { u"phone_number_sid"_s, sid("PU"_L1) },
                  { u"port_in_request_sid"_s, sid("KW"_L1) },
                  { u"phone_number"_s, office },
                  { u"port_in_phone_number_status"_s, status },
                  { u"port_date"_s, portDate.toString(Qt::ISODate) } });
}

QByteArray webhooks(const QString &in, const QString &out, const QStringList &events = {})
{
    return text({ { u"port_in_target_url"_s, in.isEmpty() ? QJsonValue() : QJsonValue(in) },
                  { u"port_out_target_url"_s, out.isEmpty() ? QJsonValue() : QJsonValue(out) },
                  { u"notifications_of"_s, QJsonArray::fromStringList(events) } });
}

const PortWebhooks seen{ .portInUrl = u"https://example.com/in"_s, .portOutUrl = u"https://example.com/out"_s };

OperationSpec specOf(const QString &kind)
{
    PortInRequest request;
    request.sid = sid("KW"_L1);
    PortInNumber number;
    number.sid = sid("PU"_L1);
    number.requestSid = request.sid;
    number.number = office;
    if (kind == "portin.create"_L1)
        return createPortInOperation(form(), now);
    if (kind == "portin.cancel"_L1)
        return cancelPortInOperation(request, now);
    if (kind == "portin.cancelnumber"_L1)
        return cancelPortInNumberOperation(number, now);
    if (kind == "portwebhook.set"_L1)
        return setPortWebhooksOperation(seen, { .portInUrl = u"https://example.com/new"_s });
    return deletePortWebhookOperation(seen, PortWebhookType::PortIn);
}

Result<QByteArray> gone()
{
    return ApiError{ .kind = ErrorKind::NotFound, .httpStatus = 404, .code = 20404 };
}

/// No read tells who did it.
constexpr int isSo = Verdict::IsSo;
constexpr int notSeen = Verdict::NotSeen;
constexpr int cannotTell = Verdict::CannotTell;

/// What the looking for a request comes to, where these requests are in the list, and these are what a fetch gives.
struct Found
{
    Verdict verdict;
    QStringList reads; ///< Paths, with the token.
};

Found lookFor(const QJsonObject &before, const QMap<QString, QByteArray> &answers, const QString &target = {})
{
    PortInForm filled = form();
    filled.accountSid = target;
    JournalEntry entry{ .account = sid("AC"_L1), .spec = createPortInOperation(filled, now), .begun = now };
    for (auto it = before.begin(); it != before.end(); ++it)
        entry.spec.before.insert(it.key(), *it);
    const OperationKind *kind = operationKind(entry.spec.kind);
    QList<VerifyRead> looks;
    Found found;
    QList<Request> reads{ kind->verify(entry) };
    while (!reads.isEmpty() && looks.size() < 20) {
        const Request read = reads.takeFirst();
        QString name = read.path;
        if (!read.query.isEmpty() && read.query.constLast().first == "Token"_L1)
            name += read.query.constLast().second;
        found.reads.append(name);
        looks.append({ read, answers.contains(name) ? Result<QByteArray>(answers[name]) : gone() });
        if (!reads.isEmpty())
            continue;
        const Inquiry inquiry = kind->inquire(entry, looks);
        found.verdict = inquiry.verdict;
        reads = inquiry.reads;
    }
    return found;
}

/// That a number could be ported, or why not.
QByteArray portability(const QString &number, int reason = 0)
{
    return text({ { u"phone_number"_s, number },
                  { u"portable"_s, reason == 0 },
                  { u"not_portable_reason_code"_s, reason == 0 ? QJsonValue() : QJsonValue(reason) } });
}

QString checkOf(const QString &number)
{
    return checkPortability(number).request.path;
}

/// What the reads before a request come to.
struct Checked
{
    Precheck precheck;
    QStringList reads; ///< Paths, with the token.
};

Checked checkBefore(const QList<JournalEntry> &earlier, const QMap<QString, QByteArray> &answers,
                    const QStringList &inspected = {})
{
    PendingChange change{ .account = sid("AC"_L1), .spec = createPortInOperation(form(), now), .earlier = earlier };
    change.spec.inspected = inspected;
    const OperationKind *kind = operationKind(change.spec.kind);
    QList<VerifyRead> looks;
    Checked checked{ kind->precheck(change, looks), {} };
    while (!checked.precheck.reads.isEmpty() && looks.size() < 20) {
        for (const Request &read : std::as_const(checked.precheck.reads)) {
            QString name = read.path;
            if (!read.query.isEmpty() && read.query.constLast().first == "Token"_L1)
                name += read.query.constLast().second;
            checked.reads.append(name);
            looks.append({ read, answers.contains(name) ? Result<QByteArray>(answers[name]) : gone() });
        }
        checked.precheck = kind->precheck(change, looks);
    }
    return checked;
}

JournalEntry tryOf(const QStringList &numbers, const QDateTime &then, Outcome outcome = Outcome::NotDone)
{
    PortInForm earlier = form();
    earlier.numbers.clear();
    for (const QString &number : numbers)
        earlier.numbers.append({ .e164 = number });
    return { .account = sid("AC"_L1),
             .spec = createPortInOperation(earlier, then),
             .begun = then,
             .outcome = outcome,
             .resultSid = {} };
}

/// A try of an hour ago, for the office number and another one.
JournalEntry earlierTry(Outcome outcome, const QString &result = {})
{
    JournalEntry entry = tryOf({ office, u"+13075580199"_s }, now.addSecs(-3600), outcome);
    entry.resultSid = result;
    return entry;
}

QString pathOf(QChar digit)
{
    return fetchPortInRequest(sid("KW"_L1, digit)).request.path;
}

} // namespace

/// What the looks before and after a change to port-ins say; tst_faultmatrix runs the changes themselves.
class TestPortOps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindCanBeVerified();
    void aLookBeforeSaysNo_data();
    void aLookBeforeSaysNo();
    void numbersInAnOpenRequestAreNotAskedForAgain_data();
    void numbersInAnOpenRequestAreNotAskedForAgain();
    void theListBeginsBeforeTheFirstTry();
    void aRefusedCheckTellsAsWell();
    void onlyWhatCanBeCanceledIsOpen();
    void aNumberOfAnotherSidIsNoAnswer();
    void theTargetThatEndsIsTheOneThatIsLookedAt();
    void theFirstWebhooksAreSet();
    void aNumberIsAskedAboutForItsAccount();
    void webhooksThatDifferAreTold();
    void whatAPersonLookedAtIsInNobodysWay();
    void allRequestsAreKnownBefore();
    void aLookAfterSaysWhatHappened_data();
    void aLookAfterSaysWhatHappened();
    void aLostRequestIsLookedForInTheList();
    void onlyWhatWasMadeSinceIsOurs();
    void aListThatCantBeReadTellsNothing();
    void aListThatLeadsBackTellsNothing();
    void ofAnotherAccountItsNumbersTell();
    void changesOfTheWebhooksWaitForEachOther();
    void aPinReachesTheServiceAndNoFile();
    void aLostRequestIsFoundAmongManyOthers();
    void numbersAreCanceledTogether();
};

void TestPortOps::everyKindCanBeVerified()
{
    for (const QString &id : { u"portin.create"_s, u"portin.cancel"_s, u"portin.cancelnumber"_s, u"portwebhook.set"_s,
                               u"portwebhook.delete"_s }) {
        const OperationKind *kind = operationKind(id);
        QVERIFY2(kind && kind->verify && (kind->judge || kind->inquire) && (kind->prepare || kind->precheck),
                 qPrintable(id));
        const OperationSpec spec = specOf(id);
        QVERIFY(!spec.subject.isEmpty() && !spec.summary.isEmpty());
        const Request first
            = kind->prepare ? kind->prepare(spec) : kind->precheck({ .spec = spec }, {}).reads.constFirst();
        QCOMPARE(first.verb, Verb::Get);
        QCOMPARE(kind->verify({ .spec = spec, .begun = now }).verb, Verb::Get);
    }
    QCOMPARE(specOf(u"portin.create"_s).subject, office); // the first of the sorted ones: the order says nothing
    QCOMPARE(
        operationKind(u"portin.create"_s)->verify({ .spec = specOf(u"portin.create"_s) }).query.constFirst().second,
        u"2026-03-09"_s);
}

void TestPortOps::aLookBeforeSaysNo_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *kind, const QByteArray &body, bool good) {
        QTest::newRow(name) << QString::fromLatin1(kind) << body << good;
    };
    const QStringList both{ office, mobile };
    row("a request in review can be canceled", "portin.cancel", requestOf(u'a', both), true);
    row("a completed one can't", "portin.cancel", requestOf(u'a', both, u"Completed"_s), false);
    row("one in its last three days can't", "portin.cancel",
        requestOf(u'a', both, u"In Progress"_s, { u"port_pending"_s }, now, now.addDays(2)), false);
    row("one that is ported in four days can", "portin.cancel",
        requestOf(u'a', both, u"In Progress"_s, { u"port_pending"_s }, now, now.addDays(4)), true);
    row("another request is no answer", "portin.cancel", requestOf(u'b', both), false);
    row("a submitted number can be canceled", "portin.cancelnumber", numberJson(u"port_submitted"_s), true);
    row("a ported one can't", "portin.cancelnumber", numberJson(u"completed"_s), false);
    row("one in its last three days can't either", "portin.cancelnumber", numberJson(u"port_pending"_s, now.addDays(1)),
        false);
    row("webhooks as they were seen", "portwebhook.set",
        webhooks(u"https://example.com/in"_s, u"https://example.com/out"_s), true);
    row("somebody changed a target", "portwebhook.set",
        webhooks(u"https://example.com/other"_s, u"https://example.com/out"_s), false);
    row("somebody changed the events", "portwebhook.set",
        webhooks(u"https://example.com/in"_s, u"https://example.com/out"_s, { u"PortInCompleted"_s }), false);
    row("nothing is configured any more", "portwebhook.delete", {}, false);
}

void TestPortOps::aLookBeforeSaysNo()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, good);
    const OperationSpec spec = specOf(kind);
    const Result<QJsonObject> before = operationKind(kind)->prepared(spec, body);
    QCOMPARE(before.ok(), good);
    if (!good)
        QVERIFY(!before.error().message.isEmpty());
    else
        for (auto it = spec.before.begin(); it != spec.before.end(); ++it)
            QCOMPARE(before.value()[it.key()], *it);
}

void TestPortOps::numbersInAnOpenRequestAreNotAskedForAgain_data()
{
    using Answers = QMap<QString, QByteArray>;
    QTest::addColumn<QList<JournalEntry>>("earlier");
    QTest::addColumn<Answers>("answers"); // what is not there is answered "no such thing"
    QTest::addColumn<QString>("refused"); // a part of the sentence; empty: it is sent
    QTest::addColumn<QStringList>("undecided");
    const QList<JournalEntry> lost{ earlierTry(Outcome::NotDone) };
    const QList<JournalEntry> givenUp{ earlierTry(Outcome::GivenUp) };
    const QList<JournalEntry> made{ earlierTry(Outcome::Succeeded, sid("KW"_L1, u'd')) };
    const QByteArray list = listOf({ summary(u'd', 2) });
    const QByteArray unread = "<html>";
    const QStringList shared{ office, u"+13075580199"_s };
    const QString other = sid("KW"_L1, u'd');
    const auto row
        = [](const char *name, const QList<JournalEntry> &earlier, const Answers &answers, const QString &refused = {},
             const QStringList &undecided = {}) { QTest::newRow(name) << earlier << answers << refused << undecided; };
    row("nobody asked before: the requests of others are not read", {}, { { listPath, list } });
    row("a list that can't be read", {}, { { listPath, "{}" } }, u"read"_s);
    row("a list that leads back", {},
        { { listPath, listOf({}, u"K1"_s) }, { listPath + u"K1"_s, listOf({}, u"K1"_s) } }, u"read"_s);
    row("a try that was not found is there now", lost,
        { { listPath, list }, { pathOf(u'd'), requestOf(u'd', shared) } }, other);
    row("a try that was given up is there", givenUp, { { listPath, list }, { pathOf(u'd'), requestOf(u'd', shared) } },
        other);
    row("it is on the second page", lost,
        { { listPath, listOf({ summary(u'c', 1) }, u"K1"_s) },
          { listPath + u"K1"_s, list },
          { pathOf(u'c'), requestOf(u'c', { u"+13075580198"_s }) },
          { pathOf(u'd'), requestOf(u'd', shared) } },
        other);
    row("a request that was made is open", made,
        { { listPath, listOf({}) }, { pathOf(u'd'), requestOf(u'd', shared) } }, other);
    row("it is canceled", made, { { listPath, listOf({}) }, { pathOf(u'd'), requestOf(u'd', shared, u"Canceled"_s) } });
    row("the number in it is canceled", made,
        { { listPath, listOf({}) },
          { pathOf(u'd'), requestOf(u'd', shared, u"In Progress"_s, { u"canceled"_s, u"port_pending"_s }) } });
    row("the number in it is rejected and not canceled yet", made,
        { { listPath, listOf({}) },
          { pathOf(u'd'), requestOf(u'd', shared, u"Action Required"_s, { u"port_rejected"_s, u"port_pending"_s }) } },
        other);
    row("it has a status that nobody knows", made,
        { { listPath, listOf({}) }, { pathOf(u'd'), requestOf(u'd', shared, u"Dreaming"_s) } }, other);
    row("it is gone", made, { { listPath, listOf({}) } });
    row("a try that was not found is not there, and the number could be ported", lost,
        { { listPath, list },
          { pathOf(u'd'), requestOf(u'd', { u"+13075580198"_s }) },
          { checkOf(office), portability(office) } });
    row("the list does not have it, but a port is under way", lost,
        { { listPath, listOf({}) }, { checkOf(office), portability(office, 22131) } }, u"under way"_s);
    row("or in progress", lost, { { listPath, listOf({}) }, { checkOf(office), portability(office, 22137) } },
        u"under way"_s);
    row("or in another account", lost, { { listPath, listOf({}) }, { checkOf(office), portability(office, 22136) } },
        u"under way"_s);
    row("the list does not have it, and nobody tells more", lost, { { listPath, listOf({}) } });
    row("a request can't be read, and the number could be ported", lost,
        { { listPath, list }, { pathOf(u'd'), unread }, { checkOf(office), portability(office) } });
    row("a request can't be read, and a port is under way", lost,
        { { listPath, list }, { pathOf(u'd'), unread }, { checkOf(office), portability(office, 22137) } },
        u"under way"_s);
    row("a request can't be read, and nobody tells more", lost, { { listPath, list }, { pathOf(u'd'), unread } }, other,
        { other });
    const QList<JournalEntry> lostWithBoth{ tryOf({ office, mobile }, now.addSecs(-3600)) };
    row("a request can't be read, and of its numbers it is the other that is under way", lostWithBoth,
        { { listPath, list },
          { pathOf(u'd'), unread },
          { checkOf(office), portability(office) },
          { checkOf(mobile), portability(mobile, 22131) } },
        u"under way"_s);
    row("a request can't be read, and of its numbers one can't be ported for another reason", lostWithBoth,
        { { listPath, list },
          { pathOf(u'd'), unread },
          { checkOf(mobile), portability(mobile, 22133) },
          { checkOf(office), portability(office) } },
        other, { other });
    row("what is read is another request", lost,
        { { listPath, list }, { pathOf(u'd'), requestOf(u'e', { u"+13075580198"_s }) } }, other, { other });
    row("a request can't be read, and the number can't be ported for another reason", lost,
        { { listPath, list }, { pathOf(u'd'), unread }, { checkOf(office), portability(office, 22133) } }, other,
        { other });
}

void TestPortOps::numbersInAnOpenRequestAreNotAskedForAgain()
{
    using Answers = QMap<QString, QByteArray>;
    QFETCH(const QList<JournalEntry>, earlier);
    QFETCH(const Answers, answers);
    QFETCH(const QString, refused);
    QFETCH(const QStringList, undecided);
    const Checked checked = checkBefore(earlier, answers);
    QCOMPARE(checked.precheck.before.ok(), refused.isEmpty());
    QCOMPARE(checked.precheck.undecided, undecided);
    if (!refused.isEmpty()) {
        const QString why = checked.precheck.before.error().message;
        QVERIFY2(why.contains(refused), qPrintable(why));
    }
    if (earlier.isEmpty())
        QVERIFY(checked.reads.size() <= 2);
}

/// The filter knows days alone, and not whose.
void TestPortOps::theListBeginsBeforeTheFirstTry()
{
    const JournalEntry late = tryOf({ office }, now.addSecs(-3600));
    const JournalEntry early = tryOf({ office }, now.addDays(-3));
    const auto since = [](const QList<JournalEntry> &earlier) {
        const PendingChange change{ .account = sid("AC"_L1),
                                    .spec = createPortInOperation(form(), now),
                                    .earlier = earlier };
        return operationKind(change.spec.kind)->precheck(change, {}).reads.constFirst().query.constFirst().second;
    };
    QCOMPARE(since({}), u"2026-03-09"_s);
    QCOMPARE(since({ late, early }), u"2026-03-06"_s);
    QCOMPARE(since({ early, late }), u"2026-03-06"_s);
}

void TestPortOps::aRefusedCheckTellsAsWell()
{
    const auto refused = [](int code) {
        return portOf(office, ApiError{ .kind = ErrorKind::Refused, .httpStatus = 400, .code = code });
    };
    QCOMPARE(refused(22131), PortOfNumber::UnderWay);
    QCOMPARE(refused(22133), PortOfNumber::Impossible);
    QCOMPARE(portOf(office, ApiError{ .kind = ErrorKind::Timeout, .outcomeKnown = false }), PortOfNumber::NotTold);
}

/// By these a request of which a part was ported is judged later.
void TestPortOps::onlyWhatCanBeCanceledIsOpen()
{
    const auto before = operationKind(u"portin.cancel"_s)
                            ->prepared(specOf(u"portin.cancel"_s),
                                       requestOf(u'a', { office, mobile }, u"In Progress"_s,
                                                 { u"completed"_s, u"port_pending"_s }, now, now.addDays(4)));
    QVERIFY(before.ok());
    QCOMPARE(before.value()[u"open"_s].toArray(), QJsonArray{ sid("PU"_L1, u'2') });
}

void TestPortOps::aNumberOfAnotherSidIsNoAnswer()
{
    OperationSpec spec = specOf(u"portin.cancelnumber"_s);
    const OperationKind *kind = operationKind(spec.kind);
    QVERIFY(kind->prepared(spec, numberJson(u"port_submitted"_s)).ok());
    spec.subject = sid("PU"_L1, u'b');
    QVERIFY(!kind->prepared(spec, numberJson(u"port_submitted"_s)));
    QCOMPARE(int(kind->judge({ .spec = spec }, numberJson(u"Canceled"_s)).kind), cannotTell);
}

void TestPortOps::theTargetThatEndsIsTheOneThatIsLookedAt()
{
    const auto judged = [](PortWebhookType type, const QByteArray &answer) {
        const OperationSpec spec = deletePortWebhookOperation(seen, type);
        return int(operationKind(spec.kind)->judge({ .spec = spec }, answer).kind);
    };
    const QByteArray outAlone = webhooks({}, u"https://example.com/out"_s);
    const QByteArray inAlone = webhooks(u"https://example.com/in"_s, {});
    QCOMPARE(judged(PortWebhookType::PortIn, outAlone), isSo);
    QCOMPARE(judged(PortWebhookType::PortIn, inAlone), notSeen);
    QCOMPARE(judged(PortWebhookType::PortOut, outAlone), notSeen);
    QCOMPARE(judged(PortWebhookType::PortOut, inAlone), isSo);
}

/// The service answers "no such thing" as long as none is configured.
void TestPortOps::theFirstWebhooksAreSet()
{
    const OperationSpec first = setPortWebhooksOperation({}, { .portInUrl = u"https://example.com/new"_s });
    QVERIFY(operationKind(first.kind)->absentIsFine);
    QVERIFY(operationKind(first.kind)->prepared(first, {}).ok());
    QVERIFY(!operationKind(first.kind)->prepared(specOf(u"portwebhook.set"_s), {})); // somebody ended those
}

/// It is asked for as the request would be.
void TestPortOps::aNumberIsAskedAboutForItsAccount()
{
    const QString target = sid("AC"_L1, u'5');
    PortInForm filled = form();
    filled.accountSid = target;
    const PendingChange change{ .account = sid("AC"_L1),
                                .spec = createPortInOperation(filled, now),
                                .earlier = { earlierTry(Outcome::NotDone) } };
    const OperationKind *kind = operationKind(change.spec.kind);
    QList<VerifyRead> looks{ { kind->precheck(change, {}).reads.first(), listOf({}) } };
    const QList<Request> reads = kind->precheck(change, looks).reads;
    QCOMPARE(reads, QList<Request>{ askForPortability(office, target) });
    QVERIFY(!(reads.first() == askForPortability(office, {})));
}

void TestPortOps::webhooksThatDifferAreTold()
{
    const OperationSpec spec = specOf(u"portwebhook.set"_s);
    const auto differing = [&spec](const QByteArray &body) {
        QStringList fields;
        const QList<Difference> differences = operationKind(spec.kind)->compare(spec, body).differences;
        for (const Difference &difference : differences)
            fields.append(difference.field);
        return fields;
    };
    QCOMPARE(differing(webhooks(u"https://example.com/new"_s, {})), QStringList());
    QCOMPARE(differing(webhooks(u"https://example.com/in"_s, {})), QStringList{ u"port_in_target_url"_s });
}

void TestPortOps::whatAPersonLookedAtIsInNobodysWay()
{
    const QMap<QString, QByteArray> answers{ { listPath, listOf({ summary(u'd', 2), summary(u'e', 2) }) },
                                             { pathOf(u'd'), "<html>" },
                                             { pathOf(u'e'), "<html>" } };
    const QList<JournalEntry> lost{ earlierTry(Outcome::NotDone) };
    const QStringList both{ sid("KW"_L1, u'd'), sid("KW"_L1, u'e') };
    QCOMPARE(checkBefore(lost, answers).precheck.undecided, both);
    QCOMPARE(checkBefore(lost, answers, { both.first() }).precheck.undecided, QStringList{ both.last() });
    QVERIFY(checkBefore(lost, answers, both).precheck.before.ok());
    // What can be read counts all the same.
    QMap<QString, QByteArray> readable = answers;
    readable[pathOf(u'e')] = requestOf(u'e', { office, mobile });
    QVERIFY(!checkBefore(lost, readable, both).precheck.before.ok());
}

/// Half a list would make an older request pass for this one.
void TestPortOps::allRequestsAreKnownBefore()
{
    const Checked checked = checkBefore(
        {},
        { { listPath, listOf({ summary(u'b', 2) }, u"K1"_s) }, { listPath + u"K1"_s, listOf({ summary(u'c', 2) }) } });
    QCOMPARE(checked.reads, (QStringList{ listPath, listPath + u"K1"_s }));
    QVERIFY(checked.precheck.before.ok());
    const QJsonObject before = checked.precheck.before.value();
    QCOMPARE(before[u"sids"_s].toArray(), (QJsonArray{ sid("KW"_L1, u'b'), sid("KW"_L1, u'c') }));
    QVERIFY(before[u"complete"_s].toBool());
    QVERIFY(!before[u"asked"_s].toString().isEmpty());
    const Found older = lookFor(
        before,
        { { listPath, listOf({ summary(u'b', 2), summary(u'c', 2) }) }, { checkOf(office), portability(office) } });
    QCOMPARE(int(older.verdict.kind), notSeen);
}

void TestPortOps::aLookAfterSaysWhatHappened_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("body"); // empty: there is no such thing
    QTest::addColumn<QStringList>("open"); // numbers that were open before
    QTest::addColumn<int>("verdict");
    const auto row
        = [](const char *name, const char *kind, const QByteArray &body, int verdict, const QStringList &open = {}) {
              QTest::newRow(name) << QString::fromLatin1(kind) << body << open << verdict;
          };
    const QStringList both{ office, mobile };
    const QString first = sid("PU"_L1, u'1');
    const QString second = sid("PU"_L1, u'2');
    row("the request is being canceled", "portin.cancel", requestOf(u'a', both, u"canceling"_s), isSo);
    row("the request is canceled", "portin.cancel", requestOf(u'a', both, u"Canceled"_s), isSo);
    row("the request goes on", "portin.cancel", requestOf(u'a', both), notSeen, { first, second });
    row("it goes on, and no number of it was open before", "portin.cancel", requestOf(u'a', both), notSeen);
    row("what was open is canceled, and the rest was ported", "portin.cancel",
        requestOf(u'a', both, u"Completed"_s, { u"completed"_s, u"canceled"_s }), isSo, { second });
    row("nothing is told of its numbers", "portin.cancel", requestOf(u'a', {}), notSeen, { first, second });
    row("one of the open numbers is not in the answer", "portin.cancel",
        requestOf(u'a', { office }, u"In Progress"_s, { u"canceled"_s }), notSeen, { first, second });
    row("it was ported after all", "portin.cancel",
        requestOf(u'a', both, u"Completed"_s, { u"completed"_s, u"completed"_s }), notSeen, { first, second });
    row("the request is gone", "portin.cancel", {}, isSo);
    row("another request", "portin.cancel", requestOf(u'b', both), cannotTell);
    row("no JSON", "portin.cancel", "<html>", cannotTell);
    row("the number is being canceled", "portin.cancelnumber", numberJson(u"Canceling"_s), isSo);
    row("the number waits still", "portin.cancelnumber", numberJson(u"Waiting for Signature"_s), notSeen);
    row("the number is gone", "portin.cancelnumber", {}, isSo);
    row("a number that can't be read", "portin.cancelnumber", "{", cannotTell);
    row("the webhooks are as wanted", "portwebhook.set", webhooks(u"https://example.com/new"_s, {}), isSo);
    row("the webhooks are as before", "portwebhook.set",
        webhooks(u"https://example.com/in"_s, u"https://example.com/out"_s), notSeen);
    row("webhooks that can't be read", "portwebhook.set", "{}", cannotTell);
    row("the target is gone", "portwebhook.delete", webhooks({}, u"https://example.com/out"_s), isSo);
    row("there is no configuration any more", "portwebhook.delete", {}, isSo);
    row("the target is still there", "portwebhook.delete",
        webhooks(u"https://example.com/in"_s, u"https://example.com/out"_s), notSeen);
}

void TestPortOps::aLookAfterSaysWhatHappened()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, body);
    QFETCH(const QStringList, open);
    JournalEntry entry{ .spec = specOf(kind), .begun = now };
    entry.spec.before.insert(u"open"_s, QJsonArray::fromStringList(open));
    const Result<QByteArray> answer = body.isEmpty() ? gone() : Result<QByteArray>(body);
    const Verdict verdict = operationKind(kind)->judge(entry, answer);
    QTEST(int(verdict.kind), "verdict");
    const Verdict offline = operationKind(kind)->judge(entry, ApiError{ .kind = ErrorKind::Offline });
    QCOMPARE(int(offline.kind), cannotTell);
}

void TestPortOps::aLostRequestIsLookedForInTheList()
{
    const QJsonObject before{ { u"sids"_s, QJsonArray{ sid("KW"_L1, u'b') } }, { u"complete"_s, true } };
    const QStringList both{ office, mobile };
    // Two pages; one was there before, one has another count, two are looked at, and the second is ours.
    const Found found = lookFor(before,
                                { { listPath, listOf({ summary(u'b', 2), summary(u'c', 1) }, u"KW9"_s) },
                                  { listPath + u"KW9"_s, listOf({ summary(u'd', 2), summary(u'e', 2) }) },
                                  { pathOf(u'd'), requestOf(u'd', { office, u"+13075580199"_s }) },
                                  { pathOf(u'e'), requestOf(u'e', { mobile, office }) } });
    QCOMPARE(int(found.verdict.kind), isSo);
    QCOMPARE(found.verdict.sid, sid("KW"_L1, u'e'));
    QCOMPARE(found.reads, (QStringList{ listPath, listPath + u"KW9"_s, pathOf(u'd'), pathOf(u'e') }));
    const QByteArray free = portability(office);
    // One that moved to the next page meanwhile is looked at once.
    const Found twice = lookFor(before,
                                { { listPath, listOf({ summary(u'd', 2) }, u"KW9"_s) },
                                  { listPath + u"KW9"_s, listOf({ summary(u'd', 2) }) },
                                  { pathOf(u'd'), requestOf(u'd', { office, u"+13075580199"_s }) },
                                  { checkOf(office), free } });
    QCOMPARE(twice.reads, (QStringList{ listPath, listPath + u"KW9"_s, pathOf(u'd'), checkOf(office) }));
    const Found none = lookFor(before, { { listPath, listOf({ summary(u'b', 2) }) }, { checkOf(office), free } });
    QCOMPARE(int(none.verdict.kind), notSeen);
    QCOMPARE(none.reads, (QStringList{ listPath, checkOf(office) }));
    const Found late = lookFor(before, { { listPath, listOf({}) }, { checkOf(office), portability(office, 22131) } });
    QVERIFY2(int(late.verdict.kind) == cannotTell, "a port that is under way may be this one");
    QCOMPARE(int(lookFor(before, { { listPath, listOf({}) } }).verdict.kind), cannotTell);
    const Found impossible
        = lookFor(before, { { listPath, listOf({}) }, { checkOf(office), portability(office, 22133) } });
    QCOMPARE(int(impossible.verdict.kind), notSeen);
    const Found another = lookFor(before,
                                  { { listPath, listOf({ summary(u'd', 2) }) },
                                    { pathOf(u'd'), requestOf(u'd', { office, u"+13075580199"_s }) },
                                    { checkOf(office), free } });
    QCOMPARE(int(another.verdict.kind), notSeen);
    const Found gone = lookFor(before, { { listPath, listOf({ summary(u'd', 2) }) }, { checkOf(office), free } });
    QVERIFY2(int(gone.verdict.kind) == notSeen, "a candidate that is gone is not ours");
}

void TestPortOps::onlyWhatWasMadeSinceIsOurs()
{
    // Not all requests were known before: their time has to tell.
    const QJsonObject before{ { u"sids"_s, QJsonArray() }, { u"complete"_s, false } };
    const QStringList both{ office, mobile };
    const auto withTime = [&](const QDateTime &made) {
        return lookFor(before,
                       { { listPath, listOf({ summary(u'd', 2) }) },
                         { pathOf(u'd'), requestOf(u'd', both, u"In Review"_s, {}, made) },
                         { checkOf(office), portability(office) } });
    };
    QCOMPARE(int(withTime(now.addSecs(3)).verdict.kind), isSo);
    QCOMPARE(int(withTime(now.addSecs(-3600)).verdict.kind), notSeen);
}

void TestPortOps::aListThatCantBeReadTellsNothing()
{
    const QJsonObject before{ { u"sids"_s, QJsonArray() }, { u"complete"_s, true } };
    QCOMPARE(int(lookFor(before, {}).verdict.kind), cannotTell);
    QCOMPARE(int(lookFor(before, { { listPath, "<html>" } }).verdict.kind), cannotTell);
    // A candidate that can't be read may be ours, whatever else is told.
    const Found unread = lookFor(before,
                                 { { listPath, listOf({ summary(u'd', 2) }) },
                                   { pathOf(u'd'), "<html>" },
                                   { checkOf(office), portability(office) } });
    QCOMPARE(int(unread.verdict.kind), cannotTell);
}

void TestPortOps::aListThatLeadsBackTellsNothing()
{
    const QJsonObject before{ { u"sids"_s, QJsonArray() }, { u"complete"_s, true } };
    const QByteArray page = listOf({}, u"KW9"_s);
    const Found round = lookFor(before, { { listPath, page }, { listPath + u"KW9"_s, page } });
    QCOMPARE(int(round.verdict.kind), cannotTell);
    QCOMPARE(round.reads.size(), 2);
    const QByteArray odd = R"({"port_in_requests":[],"meta":{"next_token":7}})";
    const Found unclear = lookFor(before, { { listPath, odd }, { checkOf(office), portability(office) } });
    QVERIFY2(int(unclear.verdict.kind) == cannotTell, "a token of another type is no end");
    const QByteArray bare = R"({"port_in_requests":[]})";
    QCOMPARE(int(lookFor(before, { { listPath, bare }, { checkOf(office), portability(office) } }).verdict.kind),
             notSeen);
}

void TestPortOps::ofAnotherAccountItsNumbersTell()
{
    // Whose list has a request for a subaccount is documented nowhere.
    const QJsonObject before{ { u"sids"_s, QJsonArray() }, { u"complete"_s, true } };
    const QString sub = sid("AC"_L1, u'5');
    const QString check = checkOf(office);
    const auto told = [&](const QByteArray &answer) {
        return lookFor(before, { { listPath, listOf({}) }, { check, answer } }, sub);
    };
    const Found free = told(portability(office));
    QCOMPARE(int(free.verdict.kind), notSeen);
    QCOMPARE(free.reads, (QStringList{ listPath, check }));
    QCOMPARE(int(told(portability(office, 22131)).verdict.kind), cannotTell);
    QCOMPARE(int(told(portability(office, 22133)).verdict.kind), cannotTell);
    QCOMPARE(int(told("{}").verdict.kind), cannotTell);
    QCOMPARE(int(lookFor(before, { { listPath, listOf({}) } }, sub).verdict.kind), cannotTell); // refused
    // Its own account is asked about as the one that asks.
    QVERIFY(targetOfPort(specOf(u"portin.create"_s), sid("AC"_L1)).isEmpty());
}

void TestPortOps::changesOfTheWebhooksWaitForEachOther()
{
    QTemporaryDir folder;
    Journal journal;
    QVERIFY(journal.open(folder.filePath(u"journal.sqlite"_s)).ok());
    Result<JournalEntry> set = journal.begin(u"AC1"_s, specOf(u"portwebhook.set"_s), now);
    QVERIFY(set.ok());
    QVERIFY(!journal.begin(u"AC1"_s, specOf(u"portwebhook.delete"_s), now).ok());
    set.value().outcome = Outcome::NotDone;
    QVERIFY(journal.update(set.value()).ok());
    QVERIFY(journal.begin(u"AC1"_s, specOf(u"portwebhook.delete"_s), now).ok());
    QVERIFY(!journal.begin(u"AC1"_s, specOf(u"portwebhook.set"_s), now).ok());
}

void TestPortOps::aPinReachesTheServiceAndNoFile()
{
    SandboxFixture sandbox;
    PortDesk desk(sandbox);
    QTemporaryDir folder;
    Clock clock;
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = everyProductAt(sandbox.url()) },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    QVERIFY(journal.open(folder.filePath(u"journal.sqlite"_s)).ok());
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    PortInForm filled = form();
    filled.documents = { desk.bill() };
    std::optional<OperationReport> report;
    runner.run(createPortInOperation(filled, QDateTime::fromSecsSinceEpoch(sandbox.now(), Qt::UTC)), this,
               [&report](const OperationReport &r) { report = r; });
    QTRY_VERIFY(report);
    QCOMPARE(report->entry.outcome, Outcome::Succeeded);
    QVERIFY(report->entry.resultSid.startsWith(u"KW"_s));
    const QJsonArray sent = sandbox.requests("POST", u"/v1/Porting/PortIn$"_s);
    QCOMPARE(sent.size(), 1);
    QVERIFY(sent.at(0)["body"_L1].toString().contains(u"4711"_s));
    QVERIFY(decodePortInDetail(report->body).ok());
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("4711"), qPrintable(name));
    }
}

void TestPortOps::aLostRequestIsFoundAmongManyOthers()
{
    SandboxFixture sandbox;
    PortDesk desk(sandbox);
    for (int n = 0; n < 105; ++n) // more than a page, each with as many numbers
        QVERIFY(!desk.created({ u"+1307558%1"_s.arg(2 * n, 4, 10, QChar(u'0')),
                                u"+1307558%1"_s.arg(2 * n + 1, 4, 10, QChar(u'0')) })
                     .isEmpty());
    QTemporaryDir folder;
    Clock clock;
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = everyProductAt(sandbox.url()) },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    QVERIFY(journal.open(folder.filePath(u"journal.sqlite"_s)).ok());
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    QSignalSpy settled(&runner, &OperationRunner::settled);
    PortInForm filled = form();
    filled.numbers = { { .e164 = u"+13075590142"_s }, { .e164 = u"+13075590143"_s } };
    filled.documents = { desk.bill() };
    QVERIFY(sandbox.control("POST", u"faults"_s, { { u"action"_s, u"drop_after"_s }, { u"method"_s, u"POST"_s } })
                .contains("id"_L1));
    runner.run(createPortInOperation(filled, QDateTime::fromSecsSinceEpoch(sandbox.now(), Qt::UTC)), this,
               [](const OperationReport &) {});
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 30'000);
    const JournalEntry entry = settled.at(0).at(0).value<OperationReport>().entry;
    QCOMPARE(entry.outcome, Outcome::Succeeded);
    QVERIFY(desk.fetch(entry.resultSid).body.contains("+13075590142"));
    QCOMPARE(sandbox.count("POST", u"/v1/Porting/PortIn$"_s), 106);
}

void TestPortOps::numbersAreCanceledTogether()
{
    PortInNumber open;
    open.sid = sid("PU"_L1, u'1');
    open.requestSid = sid("KW"_L1);
    open.number = office;
    open.status = u"Port Rejected"_s;
    PortInNumber ended = open;
    ended.sid = sid("PU"_L1, u'2');
    ended.status = u"completed"_s;
    const BulkPreview preview = planPortInNumbersCancel({ open, ended }, now);
    QCOMPARE(preview.plan.rows.size(), 1);
    QCOMPARE(preview.plan.rows.constFirst().subject, open.sid);
    QCOMPARE(preview.changes.size(), 2);
    QCOMPARE(preview.impossible, 1);
    QCOMPARE(preview.changes.at(0).before, u"Port rejected"_s);
    QVERIFY(!preview.changes.at(1).reason.isEmpty());
}

QTEST_GUILESS_MAIN(TestPortOps)
#include "tst_portops.moc"
