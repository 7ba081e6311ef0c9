// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/net/transport.h"
#include "app/ops/addressops.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/settler.h"
#include "tests/support/rawserver.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::RawConnection;
using nd::test::RawRequest;
using nd::test::RawServer;

namespace {

const QString home = u"AC00000000000000000000000000000001"_s;
const QString other = u"AC00000000000000000000000000000002"_s;
const QString ownedSid = u"PN00000000000000000000000000000001"_s;
const QString ownedNumber = u"+14155550101"_s;
const QString wantedNumber = u"+14155550199"_s;
const QString addressSid = u"AD00000000000000000000000000000001"_s;

/// What goes wrong with a change, and whether the service had carried it out by then.
enum class Fault {
    None,
    DropBefore,
    DropAfter,
    Error500Before,
    Error500After,
    Malformed,
    Truncated,
    Limited, ///< 429 once, and then as it should be.
    Refused,
    SilentBefore, ///< No answer, and nothing done.
    SilentAfter,
};

/// A small service behind a raw server: it keeps numbers and addresses, fails as told, and counts the changes.
class Service
{
public:
    Service()
    {
        numbers.insert(ownedSid, number(ownedSid, ownedNumber));
        addresses.insert(addressSid, { { u"sid"_s, addressSid }, { u"customer_name"_s, u"Example Ltd"_s } });
        server.otherwise([this](RawConnection connection, const RawRequest &request) { answer(connection, request); });
    }

    static QJsonObject number(const QString &sid, const QString &e164)
    {
        return { { u"sid"_s, sid },
                 { u"account_sid"_s, home },
                 { u"phone_number"_s, e164 },
                 { u"date_created"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate) },
                 { u"friendly_name"_s, u"Front desk"_s },
                 { u"voice_url"_s, QJsonValue() } };
    }

    RawServer server;
    QMap<QString, QJsonObject> numbers;
    QMap<QString, QJsonObject> addresses;
    QStringList accounts;
    QString numberList = u"incoming_phone_numbers"_s; ///< What the list of numbers calls them.
    Fault fault = Fault::None;
    int changes = 0; ///< POST and DELETE requests that came.
    int effects = 0; ///< Those that were carried out.
    int reads = 0;
    qint64 ahead = 0; ///< Seconds that this clock is ahead of the machine's.
    bool tellsTime = true;

private:
    using Answer = std::pair<int, QByteArray>;

    static QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(); }
    static Answer gone()
    {
        return { 404, text({ { u"code"_s, 20404 }, { u"message"_s, u"not found"_s }, { u"status"_s, 404 } }) };
    }

    void send(RawConnection connection, const Answer &answer) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(ahead);
        const QByteArray date = "Date: " + QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        const QByteArray id = "Twilio-Request-Id: RQ1";
        connection.reply(answer.first, answer.second,
                         tellsTime ? QList<QByteArray>{ date, id } : QList<QByteArray>{ id });
    }

    void answer(RawConnection connection, const RawRequest &request)
    {
        if (request.method == "GET") {
            ++reads;
            return send(connection, read(request));
        }
        ++changes;
        switch (fault) {
        case Fault::DropBefore:
            return connection.close();
        case Fault::SilentBefore:
            return;
        case Fault::Error500Before:
            return send(connection, { 500, "{}" });
        case Fault::Refused:
            return send(connection, { 400, text({ { u"code"_s, 21422 }, { u"message"_s, u"not available"_s } }) });
        case Fault::Limited:
            fault = Fault::None;
            return send(connection, { 429, text({ { u"code"_s, 20429 } }) });
        default:
            break;
        }
        const Answer done = change(request);
        switch (fault) {
        case Fault::DropAfter:
            return connection.close();
        case Fault::SilentAfter:
            return;
        case Fault::Error500After:
            return send(connection, { 503, "<html>" });
        case Fault::Malformed:
            return send(connection, { done.first == 204 ? 200 : done.first, "{\"sid\":" });
        case Fault::Truncated:
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");
            return connection.close();
        default:
            return send(connection, done);
        }
    }

    Answer read(const RawRequest &request) const
    {
        const QUrl url = QUrl::fromEncoded(request.target);
        const QString last = url.path().section(u'/', -1).remove(u".json"_s);
        const QString account = url.path().section(u'/', 3, 3);
        if (last == "IncomingPhoneNumbers"_L1) {
            QString asked = QUrlQuery(url).queryItemValue(u"PhoneNumber"_s, QUrl::FullyDecoded);
            QJsonArray rows;
            for (const QJsonObject &row : numbers) {
                if (row[u"phone_number"_s].toString().contains(asked) && row[u"account_sid"_s].toString() == account)
                    rows.append(row);
            }
            return { 200, text({ { numberList, rows }, { u"next_page_uri"_s, QJsonValue() } }) };
        }
        if (last == "Accounts"_L1) {
            QJsonArray rows;
            for (const QString &sid : accounts)
                rows.append(QJsonObject{ { u"sid"_s, sid } });
            return { 200, text({ { u"accounts"_s, rows }, { u"next_page_uri"_s, QJsonValue() } }) };
        }
        if (last == "Addresses"_L1) {
            QJsonArray rows;
            for (const QJsonObject &row : addresses)
                rows.append(row);
            return { 200, text({ { u"addresses"_s, rows }, { u"next_page_uri"_s, QJsonValue() } }) };
        }
        if (addresses.contains(last))
            return { 200, text(addresses[last]) };
        if (numbers.contains(last) && numbers[last][u"account_sid"_s].toString() == account)
            return { 200, text(numbers[last]) };
        return gone();
    }

    Answer change(const RawRequest &request)
    {
        ++effects;
        const QString path = QUrl::fromEncoded(request.target).path();
        const QString last = path.section(u'/', -1).remove(u".json"_s);
        if (request.method == "DELETE")
            return numbers.remove(last) + addresses.remove(last) ? Answer{ 204, {} } : gone();
        QByteArray body = request.body;
        const QUrlQuery form(QString::fromLatin1(body.replace('+', "%20")));
        const auto value = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
        if (last == "Addresses"_L1) {
            const QString sid = u"AD%1"_s.arg(effects, 32, 10, QChar(u'9'));
            // The service corrects what it is given.
            addresses[sid] = { { u"sid"_s, sid },
                               { u"customer_name"_s, value(u"CustomerName"_s) },
                               { u"street"_s, value(u"Street"_s).replace(u"Street"_s, u"St"_s) },
                               { u"iso_country"_s, value(u"IsoCountry"_s) },
                               { u"friendly_name"_s, value(u"FriendlyName"_s) } };
            return { 201, text(addresses[sid]) };
        }
        if (last == "IncomingPhoneNumbers"_L1) {
            const QString sid = u"PN%1"_s.arg(effects, 32, 10, QChar(u'9'));
            numbers[sid] = number(sid, value(u"PhoneNumber"_s));
            numbers[sid][u"voice_url"_s] = value(u"VoiceUrl"_s);
            return { 201, text(numbers[sid]) };
        }
        if (form.hasQueryItem(u"AccountSid"_s))
            numbers[last][u"account_sid"_s] = value(u"AccountSid"_s);
        if (form.hasQueryItem(u"VoiceUrl"_s))
            numbers[last][u"voice_url"_s] = value(u"VoiceUrl"_s);
        return { 200, text(numbers[last]) };
    }
};

/// A signed-in account on that service, and its journal on disk.
struct Session
{
    explicit Session(Service &s, const QString &file)
        : service(s)
    {
        TransportSettings settings;
        settings.accountSid = home;
        settings.baseUrls.insert(Product::Api, service.server.url());
        transport = std::make_unique<Transport>(settings, Credentials{ home, u"not-a-real-token"_s }, clock);
        opened = journal.open(file).ok();
        runner = std::make_unique<OperationRunner>(home, *transport, journal, clock);
        QObject::connect(runner.get(), &OperationRunner::settled, runner.get(),
                         [this](const OperationReport &report) { ends.append(report); });
    }

    void start(const OperationSpec &spec)
    {
        runner->run(spec, runner.get(), [this](const OperationReport &report) { reports.append(report); });
    }
    bool run(const OperationSpec &spec)
    {
        const qsizetype before = reports.size();
        start(spec);
        return QTest::qWaitFor([&] { return reports.size() > before; }, 20'000);
    }
    /// Lets time go by on the service's clock, and hears of it by an answer; true when a verify read followed.
    bool later(qint64 seconds)
    {
        service.ahead += seconds;
        bool heard = false;
        transport->send(listNumbers(), runner.get(), [&heard](const Result<Reply> &) { heard = true; });
        if (!QTest::qWaitFor([&] { return heard; }))
            return false;
        const int reads = service.reads;
        const bool followed = QTest::qWaitFor([&] { return service.reads > reads; }, 150);
        if (!QTest::qWaitFor([&] { return transport->pending() == 0; }))
            return false;
        QCoreApplication::processEvents();
        return followed;
    }

    Service &service;
    Clock clock;
    Journal journal;
    bool opened = false;
    std::unique_ptr<Transport> transport;
    QList<OperationReport> reports;
    QList<OperationReport> ends;
    std::unique_ptr<OperationRunner> runner;
};

/// How much longer an absence of a kind has to last than the two minutes of most.
int slower(const QString &kind)
{
    return operationKind(kind)->proofSeconds / 120 + (operationKind(kind)->proofSeconds % 120 > 0 ? 1 : 0);
}

IncomingNumber owned()
{
    IncomingNumber number;
    number.sid = ownedSid;
    number.number = ownedNumber;
    number.accountSid = home;
    number.friendlyName = u"Front desk"_s;
    return number;
}

OperationSpec specOf(const QString &kind)
{
    if (kind == "number.buy"_L1) {
        BuyForm form;
        form.number = wantedNumber;
        form.voiceUrl = u"https://example.com/voice"_s;
        return buyOperation(form, u"1.15 USD"_s);
    }
    if (kind == "number.update"_L1)
        return updateOperation(owned(), { { u"voice_url"_s, u"https://example.com/new"_s } });
    if (kind == "number.transfer"_L1)
        return transferOperation(owned(), other, u"Second"_s);
    if (kind == "number.release"_L1)
        return releaseOperation(owned());
    if (kind == "address.create"_L1) {
        AddressForm form;
        form.customerName = u"Example Ltd"_s;
        form.street = u"12 Example Street"_s;
        form.city = u"Sampletown"_s;
        form.postalCode = u"00000"_s;
        form.country = u"GB"_s;
        return createAddressOperation(form);
    }
    Address address;
    address.sid = addressSid;
    return deleteAddressOperation(address);
}

/// Those of numbers and addresses; the others have files of their own, and all of them tst_faultmatrix.
QList<OperationKind> kindsHere()
{
    QList<OperationKind> kinds;
    for (const std::span<const OperationKind> rows : { numberOperationKinds(), addressOperationKinds() })
        kinds.append(QList<OperationKind>(rows.begin(), rows.end()));
    return kinds;
}

/// A disk that refuses one kind of write from now on.
void refuseWrites(const QString &file, const QString &when)
{
    {
        QSqlDatabase second = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"second"_s);
        second.setDatabaseName(file);
        QVERIFY(second.open());
        QSqlQuery query(second);
        QVERIFY2(query.exec(u"CREATE TRIGGER full BEFORE "_s + when
                            + u" ON operation BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s),
                 qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"second"_s);
}

void allowWrites(const QString &file)
{
    {
        QSqlDatabase second = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"second"_s);
        second.setDatabaseName(file);
        QVERIFY(second.open());
        QVERIFY(QSqlQuery(second).exec(u"DROP TRIGGER full"_s));
    }
    QSqlDatabase::removeDatabase(u"second"_s);
}

struct FaultRow
{
    const char *name;
    Fault fault;
    Outcome first; ///< What is said at once.
    Outcome last; ///< What it turns out to be.
    int effects;
};

constexpr FaultRow faults[] = {
    { "goes well", Fault::None, Outcome::Succeeded, Outcome::Succeeded, 1 },
    { "is refused", Fault::Refused, Outcome::Refused, Outcome::Refused, 0 },
    { "is dropped before it happens", Fault::DropBefore, Outcome::Unknown, Outcome::NotDone, 0 },
    { "is dropped after it happened", Fault::DropAfter, Outcome::Unknown, Outcome::Succeeded, 1 },
    { "ends in a 500 before it happens", Fault::Error500Before, Outcome::Unknown, Outcome::NotDone, 0 },
    { "ends in a 503 after it happened", Fault::Error500After, Outcome::Unknown, Outcome::Succeeded, 1 },
    { "is answered with broken JSON", Fault::Malformed, Outcome::Unknown, Outcome::Succeeded, 1 },
    { "is answered with half a reply", Fault::Truncated, Outcome::Unknown, Outcome::Succeeded, 1 },
    { "is held back by a 429 once", Fault::Limited, Outcome::Succeeded, Outcome::Succeeded, 1 },
};

} // namespace

class TestOps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatBecomesOfAChange_data();
    void whatBecomesOfAChange();
    void nothingLeftWhenNobodyListens_data();
    void nothingLeftWhenNobodyListens();
    void anAbsenceIsAProofAfterThreeReads_data();
    void anAbsenceIsAProofAfterThreeReads();
    void aCorrectedClockProvesNothing();
    void timeBeforeARestartCountsOnAConfirmedClockOnly_data();
    void timeBeforeARestartCountsOnAConfirmedClockOnly();
    void twoReadsAreNoProofHoweverLongBetween();
    void threeReadsAreNoProofBeforeTheTimeIsOver();
    void whatIsCountedSinceTheStartCounts();
    void aChangeThatComesBitByBitIsWaitedFor();
    void aChangeThatWasTakenInPartIsOurs();
    void anEndThatIsFoundOutAndNotWrittenIsTold();
    void readsThatToldNothingAreForgotten();
    void whoIsGoneIsToldNothing();
    void whatWasTriedBeforeHasToBeReadable();
    void whatIsGivenUpIsReadNoMore();
    void whatIsFollowedTwiceIsReadOnce();
    void anOpenChangeIsTakenUpOnce();
    void manyAccountsAreReadOneASecond();
    void aReadThatCannotTellIsAskedAgain();
    void aCrashIsVerifiedAndNeverResent_data();
    void aCrashIsVerifiedAndNeverResent();
    void anOwnedNumberIsNotBoughtAgain();
    void aNumberThatIsGoneIsNotChanged();
    void anAddressOfAnEarlierTryIsNotAddedAgain_data();
    void anAddressOfAnEarlierTryIsNotAddedAgain();
    void anEndThatWaitedForTheDiskIsNoObstacle();
    void aNumberThatChangedMeanwhileIsNotOverwritten();
    void aPurchaseIsANewSidThatIsNotHosted_data();
    void aPurchaseIsANewSidThatIsNotHosted();
    void theSameChangeRunsOnceAtATime();
    void anEndThatCannotBeWrittenKeepsItsOutcome();
    void nothingIsSentThatCannotBeWrittenDown();

    void theJournalKeepsWhatItWasTold();
    void theJournalIsForItsOwnerOnly();
    void theDatabaseItselfRefusesASecondOpenEntry();
    void noSecretIsWrittenDown();
    void everyKindCanBeVerified();

private:
    QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOps::whatBecomesOfAChange_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("row");
    for (const OperationKind &kind : kindsHere()) {
        for (int row = 0; row < int(std::size(faults)); ++row)
            QTest::newRow(qPrintable(QString::fromLatin1(kind.id) + u' ' + QString::fromLatin1(faults[row].name)))
                << QString::fromLatin1(kind.id) << row;
    }
}

void TestOps::whatBecomesOfAChange()
{
    QFETCH(QString, kind);
    QFETCH(int, row);
    FaultRow expected = faults[row];
    // A purchase has our URL, and after a 2xx it was us; of everything else no read tells who made it so.
    const bool isOurs = kind == "number.buy"_L1 || expected.fault == Fault::Malformed
        || expected.fault == Fault::Truncated || expected.first != Outcome::Unknown;
    if (expected.last == Outcome::Succeeded && !isOurs)
        expected.last = Outcome::IsSo;
    // The body of an answer to a deletion says nothing, so nothing in it can be unreadable.
    const bool removes = kind == "number.release"_L1 || kind == "address.delete"_L1;
    if (removes && expected.fault == Fault::Malformed)
        expected.first = Outcome::Succeeded;

    Service service;
    Session session(service, file());
    QVERIFY(session.opened);
    service.fault = expected.fault;
    const OperationSpec spec = specOf(kind);
    QVERIFY(session.run(spec));
    const OperationReport report = session.reports.constFirst();
    QCOMPARE(report.entry.outcome, expected.first);
    QCOMPARE(report.entry.settled(), expected.first != Outcome::Unknown);
    if (report.entry.settled()) // what support asks for
        QCOMPARE(session.journal.entries().constFirst().error.requestId, u"RQ1"_s);
    QCOMPARE(session.journal.entries().constFirst().outcome, expected.first);
    if (kind == "number.buy"_L1 || kind == "address.create"_L1) // what was there before: the looks after it go by that
        QVERIFY(session.journal.entries().constFirst().spec.before.contains(u"sids"_s));
    QVERIFY(!report.warning);
    QCOMPARE(service.effects, expected.effects);
    QCOMPARE(service.changes, expected.fault == Fault::Limited ? 2 : 1);

    const int changes = service.changes;
    service.fault = Fault::None;
    if (expected.first == Outcome::Unknown) {
        QVERIFY(session.runner->isOpen(spec.kind, spec.subject));
        QVERIFY(session.run(spec)); // held back
        QCOMPARE(session.reports.constLast().entry.outcome, Outcome::NotSent);
        QCOMPARE(session.reports.constLast().entry.error.kind, ErrorKind::Invalid);
        QVERIFY(session.ends.isEmpty());
        for (int look = 0; look < 4 && session.ends.isEmpty(); ++look)
            session.later(look == 0 ? 5 : slower(kind) * 65);
    }
    QCOMPARE(session.ends.size(), 1);
    const JournalEntry end = session.ends.constFirst().entry;
    QCOMPARE(end.outcome, expected.last);
    if (isInEffect(expected.last))
        QVERIFY2(end.resultSid.size() == 34, qPrintable(end.resultSid));
    if (expected.last == Outcome::Succeeded) // nothing is left of an answer that did not come
        QVERIFY2(end.error.message.isEmpty(), qPrintable(end.error.message));
    QVERIFY(end.ended.isValid());
    QVERIFY(!session.runner->isOpen(spec.kind, spec.subject));
    QCOMPARE(session.journal.entries().size(), 1);
    QCOMPARE(session.journal.entries().constFirst().outcome, expected.last);
    QCOMPARE(session.journal.entries().constFirst().resultSid, end.resultSid);
    QCOMPARE(service.changes, changes); // looked into, never sent again
    QCOMPARE(service.effects, expected.effects);
}

void TestOps::nothingLeftWhenNobodyListens_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a release, which is sent at once") << u"number.release"_s;
    QTest::newRow("a purchase, which looks first") << u"number.buy"_s;
}

void TestOps::nothingLeftWhenNobodyListens()
{
    QFETCH(QString, kind);
    Service service;
    Session session(service, file());
    service.server.close();
    QVERIFY(session.run(specOf(kind)));
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::NotSent);
    QCOMPARE(session.reports.constFirst().entry.error.kind, ErrorKind::Offline);
    QVERIFY(!session.runner->isOpen(specOf(kind).kind, specOf(kind).subject));
}

void TestOps::anAbsenceIsAProofAfterThreeReads_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("minutes");
    QTest::newRow("a change that can be made again: over two minutes") << u"number.update"_s << 2;
    QTest::newRow("a purchase: over fifteen") << u"number.buy"_s << 15;
    QTest::newRow("an address: over fifteen") << u"address.create"_s << 15;
}

void TestOps::anAbsenceIsAProofAfterThreeReads()
{
    QFETCH(const QString, kind);
    QFETCH(const int, minutes);
    const auto part = [minutes](int seconds) { return seconds * minutes / 2; }; // of what it is for two minutes
    Service service;
    Session session(service, file());
    service.fault = Fault::DropBefore;
    QVERIFY(session.run(specOf(kind)));
    QVERIFY(session.later(4)); // the first read
    QVERIFY(!session.later(part(20)));
    QVERIFY(session.later(part(45))); // the second
    QCOMPARE(session.journal.entries().constFirst().notSeenReads, 2);
    QVERIFY(!session.later(part(30)));
    QVERIFY(session.ends.isEmpty());
    QVERIFY(session.later(part(40))); // the third, when the time is over
    QCOMPARE(session.ends.size(), 1);
    const JournalEntry end = session.ends.constFirst().entry;
    QCOMPARE(end.outcome, Outcome::NotDone);
    QCOMPARE(end.notSeenReads, 3);
    QVERIFY(end.firstNotSeen.secsTo(end.ended) >= minutes * 60);

    // The same once more may now be sent.
    service.fault = Fault::None;
    QVERIFY(session.run(specOf(kind)));
    QCOMPARE(session.reports.constLast().entry.outcome, Outcome::Succeeded);
    QCOMPARE(service.effects, 1);
}

/// Two replies that are wrong alike move the clock of a real service. What they make of two reads is no long look.
void TestOps::aCorrectedClockProvesNothing()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::DropBefore;
    QVERIFY(session.run(specOf(u"number.update"_s)));
    const int proof = operationKind(u"number.update"_s)->proofSeconds;
    QVERIFY(session.later(4)); // the first read
    service.ahead += proof + 60;
    const QDateTime wrong = session.clock.now().addSecs(proof + 60);
    const int reads = service.reads;
    session.clock.follow(wrong, Clock::Says::Service);
    session.clock.follow(wrong, Clock::Says::Service);
    QTRY_VERIFY(service.reads > reads && session.transport->pending() == 0);
    for (int look = 0; look < 3; ++look)
        session.later(25);
    QVERIFY(session.ends.isEmpty());
    session.later(proof);
    session.later(25);
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::NotDone);
}

void TestOps::timeBeforeARestartCountsOnAConfirmedClockOnly_data()
{
    QTest::addColumn<bool>("told");
    QTest::addColumn<int>("ends");
    QTest::newRow("the service says that the clock is right") << true << 1;
    QTest::newRow("nobody says so") << false << 0;
}

void TestOps::timeBeforeARestartCountsOnAConfirmedClockOnly()
{
    QFETCH(bool, told);
    QFETCH(int, ends);
    Service service;
    auto session = std::make_unique<Session>(service, file());
    service.fault = Fault::DropBefore;
    const OperationSpec spec = specOf(u"number.update"_s);
    QVERIFY(session->run(spec));
    const int proof = operationKind(spec.kind)->proofSeconds;
    QVERIFY(session->later(4));
    QVERIFY(session->later(proof / 2 + 2));
    JournalEntry entry = session->journal.entries().constFirst();
    QCOMPARE(entry.notSeenReads, 2);
    // Long ago, as a computer's clock has it that is a day ahead by now.
    entry.firstNotSeen = QDateTime::currentDateTimeUtc().addDays(-1);
    QVERIFY(session->journal.update(entry));
    session.reset();
    service.ahead = 0;
    service.tellsTime = told;
    const int reads = service.reads;
    session = std::make_unique<Session>(service, file());
    session->runner->settleOpen();
    QTRY_VERIFY_WITH_TIMEOUT(service.reads > reads && session->transport->pending() == 0, 10'000);
    QTRY_COMPARE(session->journal.entries().constFirst().notSeenReads, told ? 3 : 1);
    QCOMPARE(session->ends.size(), ends);
}

/// The second read came late: another one has to confirm it.
void TestOps::twoReadsAreNoProofHoweverLongBetween()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::DropBefore;
    QVERIFY(session.run(specOf(u"number.update"_s)));
    QVERIFY(session.later(4));
    QVERIFY(session.later(3 * operationKind(u"number.update"_s)->proofSeconds));
    QCOMPARE(session.journal.entries().constFirst().notSeenReads, 2);
    QVERIFY(session.ends.isEmpty());
    QVERIFY(session.later(25));
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.notSeenReads, 3);
}

/// Each start of the program reads at once.
void TestOps::threeReadsAreNoProofBeforeTheTimeIsOver()
{
    Service service;
    auto session = std::make_unique<Session>(service, file());
    service.fault = Fault::DropBefore;
    QVERIFY(session->run(specOf(u"number.update"_s)));
    QVERIFY(session->later(4));
    for (int reads = 2; reads <= 4; ++reads) {
        session.reset();
        session = std::make_unique<Session>(service, file());
        QVERIFY(!session->later(0)); // the time
        session->runner->settleOpen();
        QVERIFY(session->later(4));
        QTRY_COMPARE(session->journal.entries().constFirst().notSeenReads, reads);
        QVERIFY(session->ends.isEmpty());
    }
    for (int look = 0; look < 3 && session->ends.isEmpty(); ++look)
        session->later(65);
    QCOMPARE(session->ends.size(), 1);
    QCOMPARE(session->ends.constFirst().entry.outcome, Outcome::NotDone);
}

/// What is not known to be right is the time of an earlier start: of this one, the reads are ours.
void TestOps::whatIsCountedSinceTheStartCounts()
{
    Service service;
    service.tellsTime = false;
    Session session(service, file());
    service.fault = Fault::DropBefore;
    QVERIFY(session.run(specOf(u"number.update"_s)));
    const int proof = operationKind(u"number.update"_s)->proofSeconds;
    for (const int reads : { 1, 2, 3 }) {
        const int before = service.reads;
        session.clock.follow(session.clock.now().addSecs(reads == 1 ? 4 : proof / 2 + 5), Clock::Says::Sandbox);
        session.clock.follow(session.clock.now().addSecs(3600), Clock::Says::Service); // one reply that is wrong
        QVERIFY(!session.clock.isConfirmed());
        QTRY_VERIFY(service.reads > before && session.transport->pending() == 0);
        QTRY_COMPARE(session.journal.entries().constFirst().notSeenReads, reads);
    }
    QTRY_COMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::NotDone);
}

/// Half of it may be all that comes, or all that has come so far.
void TestOps::aChangeThatComesBitByBitIsWaitedFor()
{
    const OperationSpec spec = updateOperation(
        owned(), { { u"voice_url"_s, u"https://example.com/new"_s }, { u"friendly_name"_s, u"New"_s } });
    for (const bool comes : { true, false }) {
        m_folder = std::make_unique<QTemporaryDir>();
        Service service;
        Session session(service, file());
        service.fault = Fault::DropBefore;
        QVERIFY(session.run(spec));
        service.numbers[ownedSid][u"friendly_name"_s] = u"New"_s;
        QVERIFY(session.later(4));
        QVERIFY(session.ends.isEmpty());
        if (comes)
            service.numbers[ownedSid][u"voice_url"_s] = u"https://example.com/new"_s;
        for (int look = 0; look < 3 && session.ends.isEmpty(); ++look)
            session.later(65);
        QCOMPARE(session.ends.size(), 1);
        const JournalEntry end = session.ends.constFirst().entry;
        QCOMPARE(end.outcome, Outcome::IsSo);
        QCOMPARE(end.differences.size(), comes ? 0 : 1);
        QVERIFY(comes || end.error.message.contains(u"Voice URL"_s));
    }
}

/// The service took it, and what it made of it is a part.
void TestOps::aChangeThatWasTakenInPartIsOurs()
{
    const OperationSpec spec = updateOperation(
        owned(), { { u"voice_url"_s, u"https://example.com/new"_s }, { u"friendly_name"_s, u"New"_s } });
    Service service; // it leaves names alone
    Session session(service, file());
    service.fault = Fault::Malformed;
    QVERIFY(session.run(spec));
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::Unknown);
    QVERIFY(session.later(4));
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::HappenedDiffers);
    QCOMPARE(session.ends.constFirst().entry.differences.size(), 1);
    QCOMPARE(session.journal.entries().constFirst().differences.size(), 1);
}

void TestOps::anEndThatIsFoundOutAndNotWrittenIsTold()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::DropAfter;
    QVERIFY(session.run(specOf(u"number.buy"_s)));
    refuseWrites(file(), u"UPDATE"_s);
    QVERIFY(session.later(4));
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::Succeeded);
    QVERIFY(session.ends.constFirst().warning);
    QCOMPARE(session.ends.constFirst().warning->kind, ErrorKind::Storage);
    allowWrites(file());
    QVERIFY(session.journal.catchUp().ok());
    QCOMPARE(session.journal.entries().constFirst().outcome, Outcome::Succeeded);
}

/// What told nothing for a while is asked as often as at first, once it has told something.
void TestOps::readsThatToldNothingAreForgotten()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::DropBefore;
    QVERIFY(session.run(specOf(u"number.buy"_s)));
    const auto tells
        = [&service](bool well) { service.numberList = well ? u"incoming_phone_numbers"_s : u"nothing"_s; };
    tells(false);
    QVERIFY(session.later(4));
    QVERIFY(session.later(35));
    QVERIFY(session.later(65));
    tells(true);
    QVERIFY(session.later(125));
    QCOMPARE(session.journal.entries().constFirst().notSeenReads, 1);
    tells(false);
    QVERIFY(session.later(creationProofSeconds / 2 + 5));
    tells(true);
    QVERIFY(session.later(35));
    QCOMPARE(session.journal.entries().constFirst().notSeenReads, 2);
}

/// Who asked is gone: what became of it is in the journal.
void TestOps::whoIsGoneIsToldNothing()
{
    Service service;
    Session session(service, file());
    bool told = false;
    auto asker = std::make_unique<QObject>();
    session.runner->run(specOf(u"number.release"_s), asker.get(), [&told](const OperationReport &) { told = true; });
    asker.reset();
    QTRY_COMPARE(session.ends.size(), 1);
    QVERIFY(!told);
    QCOMPARE(session.journal.entries().constFirst().outcome, Outcome::Succeeded);
}

/// What was asked for before is a part of the look before the send.
void TestOps::whatWasTriedBeforeHasToBeReadable()
{
    Service service;
    Session session(service, file());
    session.start(specOf(u"address.create"_s));
    QVERIFY(session.journal.database().run(u"ALTER TABLE operation RENAME TO elsewhere"_s).ok());
    QTRY_COMPARE(session.reports.size(), 1);
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::NotSent);
    QCOMPARE(session.reports.constFirst().entry.error.kind, ErrorKind::Storage);
    QCOMPARE(service.reads, 0);
    QCOMPARE(service.changes, 0);
}

void TestOps::whatIsGivenUpIsReadNoMore()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::DropBefore;
    QVERIFY(session.run(specOf(u"number.update"_s)));
    const qint64 id = session.reports.constFirst().entry.id;
    // A disk that does not take it leaves all as it was.
    refuseWrites(file(), u"UPDATE"_s);
    QVERIFY(!session.runner->giveUp(id));
    QVERIFY(session.ends.isEmpty());
    allowWrites(file());
    QVERIFY(session.later(4));
    QCOMPARE(session.journal.entries().constFirst().outcome, Outcome::Unknown);

    QVERIFY(session.runner->giveUp(id).ok());
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::GivenUp);
    QVERIFY(session.ends.constFirst().entry.ended.isValid());
    QVERIFY(!session.runner->isOpen(u"number.update"_s, ownedSid));
    QVERIFY(!session.runner->giveUp(id));
    for (int look = 0; look < 3; ++look)
        QVERIFY(!session.later(65));
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.journal.entries().constFirst().outcome, Outcome::GivenUp);
}

void TestOps::whatIsFollowedTwiceIsReadOnce()
{
    Service service;
    Session session(service, file());
    QVERIFY(!session.later(0));
    JournalEntry entry = session.journal.begin(home, specOf(u"number.update"_s), session.clock.now()).value();
    entry.outcome = Outcome::Unknown;
    Settler settler(*session.transport, session.journal, session.clock);
    settler.follow(entry);
    settler.follow(entry);
    const int reads = service.reads;
    QVERIFY(session.later(4));
    QCOMPARE(service.reads, reads + 2); // later()'s own, and one
}

void TestOps::anOpenChangeIsTakenUpOnce()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::DropBefore;
    QSignalSpy unknown(session.runner.get(), &OperationRunner::unknown);
    QVERIFY(session.run(specOf(u"number.update"_s)));
    QCOMPARE(unknown.size(), 1);
    session.runner->settleOpen();
    QCOMPARE(unknown.size(), 1);
    const int reads = service.reads;
    QVERIFY(session.later(4));
    QCOMPARE(service.reads, reads + 2);
}

/// What goes through all accounts is in nobody's way.
void TestOps::manyAccountsAreReadOneASecond()
{
    constexpr int others = 6;
    Service service;
    for (int account = 2; account < 2 + others; ++account)
        service.accounts.append(u"AC%1"_s.arg(account, 32, 10, QChar(u'0')));
    Session session(service, file());
    QVERIFY(!session.later(0));
    service.fault = Fault::DropBefore;
    QVERIFY(session.run(specOf(u"number.release"_s)));
    service.numbers.remove(ownedSid); // by somebody
    const QDateTime begun = session.clock.now();
    QVERIFY(session.later(4));
    QTRY_COMPARE_WITH_TIMEOUT(session.ends.size(), 1, 20'000);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::IsSo);
    const qint64 seconds = begun.secsTo(session.ends.constFirst().entry.ended);
    QVERIFY2(seconds >= 3 + others - 1, qPrintable(QString::number(seconds)));
}

void TestOps::aReadThatCannotTellIsAskedAgain()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::DropAfter;
    QVERIFY(session.run(specOf(u"number.update"_s)));
    // What comes back is the record of another number.
    service.numbers[ownedSid][u"sid"_s] = u"PN7"_s;
    QVERIFY(session.later(4));
    QVERIFY(session.ends.isEmpty());
    QVERIFY(session.later(35));
    QVERIFY(session.ends.isEmpty());
    QCOMPARE(session.journal.entries().constFirst().notSeenReads, 0);
    service.numbers[ownedSid][u"sid"_s] = ownedSid;
    QVERIFY(!session.later(35)); // less and less often
    QVERIFY(session.later(35));
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::IsSo);
}

void TestOps::aCrashIsVerifiedAndNeverResent_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("happened");
    for (const OperationKind &kind : kindsHere()) {
        QTest::newRow(qPrintable(QString::fromLatin1(kind.id) + u" that had happened"_s))
            << QString::fromLatin1(kind.id) << true;
        QTest::newRow(qPrintable(QString::fromLatin1(kind.id) + u" that had not"_s))
            << QString::fromLatin1(kind.id) << false;
    }
}

void TestOps::aCrashIsVerifiedAndNeverResent()
{
    QFETCH(QString, kind);
    QFETCH(bool, happened);
    const OperationSpec spec = specOf(kind);
    Service service;
    service.fault = happened ? Fault::SilentAfter : Fault::SilentBefore;
    {
        // The program goes as soon as the service has the request: no outcome is written.
        Session session(service, file());
        session.start(spec);
        QTRY_COMPARE(service.changes, 1);
        session.runner.reset();
        QCOMPARE(session.journal.entries().constFirst().outcome, Outcome::Begun);
        QVERIFY(session.reports.isEmpty());
    }
    service.fault = Fault::None;
    Session session(service, file());
    QVERIFY(session.opened);
    QVERIFY(session.runner->isOpen(spec.kind, spec.subject));
    session.runner->settleOpen();
    QCOMPARE(session.journal.entries().constFirst().outcome, Outcome::Unknown);
    QVERIFY(session.run(spec));
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::NotSent);
    for (int look = 0; look < 4 && session.ends.isEmpty(); ++look)
        session.later(look == 0 ? 5 : slower(kind) * 65);
    QCOMPARE(session.ends.size(), 1);
    const Outcome there = kind == "number.buy"_L1 ? Outcome::Succeeded : Outcome::IsSo;
    QCOMPARE(session.ends.constFirst().entry.outcome, happened ? there : Outcome::NotDone);
    QCOMPARE(service.changes, 1);
    QCOMPARE(service.effects, happened ? 1 : 0);
    QVERIFY(!session.runner->isOpen(spec.kind, spec.subject));
}

void TestOps::anOwnedNumberIsNotBoughtAgain()
{
    Service service;
    Session session(service, file());
    service.numbers[ownedSid][u"phone_number"_s] = wantedNumber;
    QVERIFY(session.run(specOf(u"number.buy"_s)));
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::NotSent);
    QVERIFY(!session.reports.constFirst().entry.error.message.isEmpty());
    QCOMPARE(service.changes, 0);
    QVERIFY(session.journal.entries().isEmpty());

    // A longer number that only starts the same is somebody else's.
    service.numbers[ownedSid][u"phone_number"_s] = QString(wantedNumber + u'7');
    QVERIFY(session.run(specOf(u"number.buy"_s)));
    QCOMPARE(session.reports.constLast().entry.outcome, Outcome::Succeeded);
}

void TestOps::aNumberThatIsGoneIsNotChanged()
{
    Service service;
    Session session(service, file());
    service.numbers.remove(ownedSid);
    QVERIFY(session.run(specOf(u"number.update"_s)));
    const JournalEntry entry = session.reports.constFirst().entry;
    QCOMPARE(entry.outcome, Outcome::NotSent);
    QCOMPARE(entry.error.kind, ErrorKind::NotFound); // what the service said, and nothing that we made of it
    QCOMPARE(service.changes, 0);
}

void TestOps::anAddressOfAnEarlierTryIsNotAddedAgain_data()
{
    QTest::addColumn<Outcome>("earlier");
    QTest::addColumn<bool>("known"); // whether the address was there before the earlier try
    QTest::addColumn<bool>("sent");
    QTest::newRow("one that was not found may be it") << Outcome::NotDone << false << false;
    QTest::newRow("one that was given up may be it") << Outcome::GivenUp << false << false;
    QTest::newRow("an address of before is another one") << Outcome::NotDone << true << true;
    QTest::newRow("one that was refused added nothing") << Outcome::Refused << false << true;
    QTest::newRow("nor did one that was not sent") << Outcome::NotSent << false << true;
    QTest::newRow("one that succeeded is wanted twice") << Outcome::Succeeded << false << true;
}

void TestOps::anAddressOfAnEarlierTryIsNotAddedAgain()
{
    QFETCH(const Outcome, earlier);
    QFETCH(const bool, known);
    QFETCH(const bool, sent);
    const QString there = u"AD%1"_s.arg(7, 32, 10, QChar(u'0'));
    Service service;
    service.addresses[there] = { { u"sid"_s, there },
                                 { u"customer_name"_s, u"Example Ltd"_s },
                                 { u"street"_s, u"12 Example St"_s },
                                 { u"iso_country"_s, u"GB"_s } };
    Session session(service, file());
    OperationSpec spec = specOf(u"address.create"_s);
    OperationSpec before = spec;
    before.before = { { u"sids"_s, known ? QJsonArray{ there } : QJsonArray() }, { u"complete"_s, true } };
    JournalEntry entry = session.journal.begin(home, before, session.clock.now()).value();
    entry.outcome = earlier;
    QVERIFY(session.journal.update(entry).ok());
    QVERIFY(session.run(spec));
    const JournalEntry end = session.reports.constFirst().entry;
    QCOMPARE(end.outcome, sent ? Outcome::Succeeded : Outcome::NotSent);
    QVERIFY(sent || end.error.message.contains(there));
    QCOMPARE(service.effects, sent ? 1 : 0);
}

/// Its end was told, and the disk did not take it then. It takes it now.
void TestOps::anEndThatWaitedForTheDiskIsNoObstacle()
{
    Service service;
    Session session(service, file());
    service.fault = Fault::Refused;
    refuseWrites(file(), u"UPDATE"_s);
    QVERIFY(session.run(specOf(u"number.buy"_s)));
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::Refused);
    service.fault = Fault::None;
    QVERIFY(session.run(specOf(u"number.buy"_s)));
    QCOMPARE(session.reports.constLast().entry.outcome, Outcome::NotSent);
    allowWrites(file());
    QVERIFY(session.run(specOf(u"number.buy"_s)));
    QCOMPARE(session.reports.constLast().entry.outcome, Outcome::Succeeded);
    QCOMPARE(service.effects, 1);
}

void TestOps::aNumberThatChangedMeanwhileIsNotOverwritten()
{
    Service service;
    Session session(service, file());
    service.numbers[ownedSid][u"voice_url"_s] = u"https://example.com/colleague"_s;
    QVERIFY(session.run(specOf(u"number.update"_s)));
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::NotSent);
    QVERIFY(session.reports.constFirst().entry.error.message.contains(u"Voice URL"_s));
    QCOMPARE(service.changes, 0);
}

void TestOps::aPurchaseIsANewSidThatIsNotHosted_data()
{
    QTest::addColumn<QString>("sid");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("verdict");
    QTest::newRow("a new SID is the purchase") << u"PN2"_s << u"twilio"_s << int(Verdict::Happened);
    QTest::newRow("the SID that was there before is not") << u"PN1"_s << u"twilio"_s << int(Verdict::NotSeen);
    QTest::newRow("a hosted number is not bought") << u"PN2"_s << u"hosted"_s << int(Verdict::NotSeen);
}

void TestOps::aPurchaseIsANewSidThatIsNotHosted()
{
    QFETCH(QString, sid);
    QFETCH(QString, origin);
    JournalEntry entry{ .spec = specOf(u"number.buy"_s), .begun = QDateTime::currentDateTimeUtc() };
    entry.spec.before = { { u"sids"_s, QJsonArray{ u"PN1"_s } } };
    QJsonObject row = Service::number(sid, wantedNumber);
    row.insert(u"origin"_s, origin);
    row.insert(u"voice_url"_s, u"https://example.com/voice"_s);
    const QByteArray answer = QJsonDocument(QJsonObject{ { u"incoming_phone_numbers"_s, QJsonArray{ row } } }).toJson();
    const Verdict verdict = operationKind(u"number.buy"_s)->judge(entry, answer);
    QTEST(int(verdict.kind), "verdict");
}

void TestOps::theSameChangeRunsOnceAtATime()
{
    Service service;
    Session session(service, file());
    session.start(specOf(u"number.buy"_s));
    QVERIFY(session.runner->isOpen(u"number.buy"_s, wantedNumber)); // before the journal has it
    session.start(specOf(u"number.buy"_s));
    session.start(specOf(u"number.release"_s)); // another one may
    QCOMPARE(session.runner->running(), 2);
    QVERIFY(session.reports.isEmpty()); // answers come later
    QTRY_COMPARE(session.reports.size(), 3);
    QCOMPARE(service.effects, 2);
    QCOMPARE(std::ranges::count(session.reports, Outcome::NotSent,
                                [](const OperationReport &report) { return report.entry.outcome; }),
             1);
    QCOMPARE(session.runner->running(), 0);
    QCOMPARE(service.reads, 1); // the second was told so before anything was read
}

void TestOps::anEndThatCannotBeWrittenKeepsItsOutcome()
{
    Service service;
    {
        Session session(service, file());
        refuseWrites(file(), u"UPDATE"_s);
        QVERIFY(session.run(specOf(u"number.buy"_s)));
        QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::Succeeded);
        QVERIFY(session.reports.constFirst().warning);
        QCOMPARE(session.reports.constFirst().warning->kind, ErrorKind::Storage);
        QCOMPARE(session.journal.entries().constFirst().outcome, Outcome::Begun);
    }
    allowWrites(file());
    Session session(service, file());
    session.runner->settleOpen();
    QVERIFY(session.later(5));
    QCOMPARE(session.ends.size(), 1);
    QCOMPARE(session.ends.constFirst().entry.outcome, Outcome::Succeeded);
    QCOMPARE(service.changes, 1);
}

void TestOps::nothingIsSentThatCannotBeWrittenDown()
{
    Service service;
    Session session(service, file());
    refuseWrites(file(), u"INSERT"_s);
    QVERIFY(session.run(specOf(u"number.release"_s)));
    QCOMPARE(session.reports.constFirst().entry.outcome, Outcome::NotSent);
    QCOMPARE(session.reports.constFirst().entry.error.kind, ErrorKind::Storage);
    QCOMPARE(service.changes, 0);
    QVERIFY(!session.runner->isOpen(u"number.release"_s, ownedSid));
}

void TestOps::theJournalKeepsWhatItWasTold()
{
    const QDateTime begun(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    OperationSpec spec = specOf(u"number.update"_s);
    JournalEntry entry;
    {
        Journal journal;
        QVERIFY(journal.open(file()).ok());
        entry = journal.begin(home, spec, begun).value();
        entry.outcome = Outcome::Refused;
        entry.ended = begun.addSecs(1);
        entry.resultSid = ownedSid;
        entry.error = { .kind = ErrorKind::Refused,
                        .httpStatus = 400,
                        .code = 21422,
                        .message = u"not available"_s,
                        .helpLink = QUrl(u"https://example.com/21422"_s),
                        .requestId = u"RQ1"_s };
        entry.notSeenReads = 2;
        entry.firstNotSeen = begun.addSecs(2);
        QVERIFY(journal.update(entry).ok());
    }
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    const QList<JournalEntry> entries = journal.entries();
    QCOMPARE(entries.size(), 1);
    const JournalEntry &read = entries.constFirst();
    QCOMPARE(read.account, home);
    QCOMPARE(read.spec.kind, spec.kind);
    QCOMPARE(read.spec.subject, spec.subject);
    QCOMPARE(read.spec.summary, spec.summary);
    QVERIFY(read.spec.request == spec.request);
    QCOMPARE(read.spec.before, spec.before);
    QCOMPARE(read.begun, begun);
    QCOMPARE(read.ended, entry.ended);
    QCOMPARE(read.outcome, Outcome::Refused);
    QCOMPARE(read.error.code, 21422);
    QCOMPARE(read.error.kind, ErrorKind::Refused);
    QCOMPARE(read.error.message, entry.error.message);
    QCOMPARE(read.error.helpLink, entry.error.helpLink);
    QCOMPARE(read.error.requestId, entry.error.requestId);
    QCOMPARE(read.resultSid, ownedSid);
    QCOMPARE(read.notSeenReads, 2);
    QCOMPARE(read.firstNotSeen, entry.firstNotSeen);
}

void TestOps::theJournalIsForItsOwnerOnly()
{
    constexpr auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    QVERIFY(journal.begin(home, specOf(u"number.release"_s), QDateTime::currentDateTimeUtc()).ok());
    const QStringList parts = QDir(m_folder->path()).entryList(QDir::Files);
    QVERIFY(parts.size() >= 2);
    for (const QString &part : parts)
        QVERIFY2(!(QFileInfo(m_folder->filePath(part)).permissions() & others), qPrintable(part));
}

void TestOps::theDatabaseItselfRefusesASecondOpenEntry()
{
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const OperationSpec spec = specOf(u"number.release"_s);
    JournalEntry first = journal.begin(home, spec, now).value();
    QCOMPARE(journal.begin(home, spec, now).error().kind, ErrorKind::Invalid);
    // It is one record, whichever account asks.
    QCOMPARE(journal.begin(other, spec, now).error().kind, ErrorKind::Invalid);
    {
        QSqlDatabase second = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"second"_s);
        second.setDatabaseName(file());
        QVERIFY(second.open());
        const QString copy
            = u"INSERT INTO operation (account, kind, subject, summary, request, before, begun, outcome) "
              "SELECT account, kind, subject, summary, request, before, begun, 'unknown' FROM operation "
              "WHERE id = 1"_s;
        QVERIFY(!QSqlQuery(second).exec(copy));
        first.outcome = Outcome::NotDone;
        QVERIFY(journal.update(first).ok());
        QVERIFY(QSqlQuery(second).exec(copy));
    }
    QSqlDatabase::removeDatabase(u"second"_s);
}

void TestOps::noSecretIsWrittenDown()
{
    OperationSpec spec = specOf(u"number.update"_s);
    spec.request.form.append({ u"Pin"_s, u"made-up-pin"_s });
    spec.request.form.append({ u"AuthToken"_s, u"made-up-token"_s });
    spec.before.insert(u"port_out_pin"_s, u"made-up-pin"_s);
    spec.before.insert(u"list"_s, QJsonArray{ QJsonObject{ { u"auth_token"_s, u"made-up-token"_s } } });
    {
        Journal journal;
        QVERIFY(journal.open(file()).ok());
        QVERIFY(journal.begin(home, spec, QDateTime::currentDateTimeUtc()).ok());
    }
    QByteArray written;
    for (const QFileInfo &part : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile open(part.filePath());
        QVERIFY(open.open(QIODevice::ReadOnly));
        written += open.readAll();
    }
    QVERIFY(written.contains("https://example.com/new")); // verify and undo need it
    QVERIFY(!written.contains("made-up"));
}

void TestOps::everyKindCanBeVerified()
{
    QStringList ids;
    for (const OperationKind &kind : kindsHere()) {
        QVERIFY2(kind.canBeLookedUp(), kind.id);
        QCOMPARE(kind.prepare == nullptr, kind.prepared == nullptr);
        const OperationSpec spec = specOf(QString::fromLatin1(kind.id));
        QCOMPARE(spec.kind, QString::fromLatin1(kind.id));
        QVERIFY(!spec.summary.isEmpty());
        QVERIFY(!spec.subject.isEmpty());
        QVERIFY(spec.request.changesSomething());
        QVERIFY(!kind.verify({ .spec = spec }).changesSomething());
        ids.append(spec.kind);
    }
    QCOMPARE(ids.size(), 6);
    QCOMPARE(specOf(u"number.buy"_s).summary, u"Buy +1 415-555-0199 for 1.15 USD a month"_s);
}

QTEST_GUILESS_MAIN(TestOps)
#include "tst_ops.moc"
