// SPDX-License-Identifier: GPL-3.0-or-later
// A 2xx is no proof: what only took effect in part, and what a colleague did while our answer was lost, on a real
// journal and over real HTTP.
#include "app/api/numbers.h"
#include "app/api/portwebhooks.h"
#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/bulk.h"
#include "app/ops/bulkrunner.h"
#include "app/ops/changedetails.h"
#include "app/ops/fieldchange.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "app/ops/portops.h"
#include "app/ops/portwebhookops.h"
#include "app/ops/readback.h"
#include "app/steadyclock.h"
#include "tests/support/baseurls.h"
#include "tests/support/changes.h"
#include "tests/support/portforms.h"
#include "tests/support/rawserver.h"
#include "tests/support/sandboxfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString voiceUrl = u"https://example.com/voice"_s;
const QString statusUrl = u"https://example.com/status"_s;

/// One start of the program, on a folder that stays.
struct Start
{
    Start(SandboxFixture &s, const QString &file)
        : sandbox(s)
        , transport({ .accountSid = s.sid(), .baseUrls = everyProductAt(s.url()) }, { s.sid(), s.token() }, clock)
        , opened(journal.open(file).ok())
        , runner(s.sid(), transport, journal, clock)
        , bulk(s.sid(), runner, transport, journal, clock, steady)
    {
        QObject::connect(&runner, &OperationRunner::settled, &runner,
                         [this](const OperationReport &r) { ends.append(r); });
        QObject::connect(&runner, &OperationRunner::revised, &runner,
                         [this](const OperationReport &r) { revisions.append(r); });
    }

    OperationReport run(const OperationSpec &spec)
    {
        OperationReport report;
        bool answered = false;
        runner.run(spec, &runner, [&](const OperationReport &r) {
            report = r;
            answered = true;
        });
        return QTest::qWaitFor([&] { return answered; }, 20'000) ? report : OperationReport{};
    }
    /// Lets time go by on the sandbox's clock; an answer brings it here.
    bool later(int seconds)
    {
        sandbox.step(seconds);
        bool heard = false;
        transport.send(listNumbers(1), &runner, [&heard](const Result<Reply> &) { heard = true; });
        return QTest::qWaitFor([&] { return heard; }) && QTest::qWaitFor([&] { return transport.pending() == 0; });
    }
    JournalEntry entry(const OperationReport &report) const { return journal.entry(report.entry.id); }

    SandboxFixture &sandbox;
    Clock clock;
    SteadyClock steady;
    Transport transport;
    Journal journal;
    bool opened;
    OperationRunner runner;
    BulkRunner bulk;
    QList<OperationReport> ends;
    QList<OperationReport> revisions;
};

QStringList fieldsOf(const JournalEntry &entry)
{
    QStringList fields;
    for (const Difference &difference : entry.differences)
        fields.append(difference.field);
    return fields;
}

} // namespace

class TestReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_start.reset(); }
    void anAnswerShowsThatPartIsMissing();
    void aLaterReadShowsIt();
    void theLaterReadIsMadeAfterARestart();
    void whatCameLaterIsNoDifference();
    void whatWeChangedSinceIsNoDifference();
    void whatWeChangeDuringTheReadIsNoDifference();
    void aReadThatFailsIsMadeAgain();
    void anotherDifferenceIsTold();
    void aReadThatTellsNothingProvesNothing_data();
    void aReadThatTellsNothingProvesNothing();
    void anUpdateThatDiffersIsReadAgain();
    void webhooksThatAnAnswerLeavesOutAreReadLater_data();
    void webhooksThatAnAnswerLeavesOutAreReadLater();
    void whereMessagesOfAHostedNumberGoIsReadLater();
    void aBillThatArrivedOtherwiseIsTold();
    void whatDiffersIsCalledAsInItsForm_data();
    void whatDiffersIsCalledAsInItsForm();
    void readsComeOneASecond();
    void anUpdateThatIsWholeIsNotReadAgain();
    void aBulkRowThatDiffersIsNotTriedAgain();
    void aColleagueMovesTheNumber();
    void aColleagueReleasesTheNumber();
    void aColleagueBuysTheNumber();
    void anUpdateOfANumberThatIsGoneComesToAnEnd();
    void theJournalKeepsWhatDiffers();
    void aClockThatWasSetBackProvesNothing();
    void anInquiryWithoutAnEndEnds();
    void aLookBeforeWithoutAnEndEnds();
    void whatHasToBeLookedAtFirstIsNamed();
    void aChangeUnderWayIsNotTakenForLost();
    void theEndOfOneChangeLeavesTheOthersCancelable();

private:
    OperationSpec purchase();
    void partial(const QStringList &without, bool claims);
    void again() { m_start = std::make_unique<Start>(m_sandbox, m_folder->filePath(u"journal.sqlite"_s)); }

    SandboxFixture m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Start> m_start;
    int m_names = 0;
};

void TestReadBack::init()
{
    m_sandbox.clearFaults();
    m_folder = std::make_unique<QTemporaryDir>();
    again();
    QVERIFY(m_start->opened);
}

OperationSpec TestReadBack::purchase()
{
    BuyForm form;
    form.number = m_sandbox.find(u"US"_s, u"Local"_s, u"ExcludeAllAddressRequired=true"_s).value(0);
    form.friendlyName = u"Desk %1"_s.arg(++m_names);
    form.voiceUrl = voiceUrl;
    form.statusCallback = statusUrl;
    return buyOperation(form, {});
}

void TestReadBack::partial(const QStringList &without, bool claims)
{
    QVERIFY(m_sandbox
                .control("POST", u"faults"_s,
                         { { u"action"_s, u"partial"_s },
                           { u"method"_s, u"POST"_s },
                           { u"without"_s, QJsonArray::fromStringList(without) },
                           { u"claims"_s, claims } })
                .contains("id"_L1));
}

/// As seen in the field: bought, and two URLs are empty.
void TestReadBack::anAnswerShowsThatPartIsMissing()
{
    partial({ u"VoiceUrl"_s, u"StatusCallback"_s }, false);
    const OperationReport report = m_start->run(purchase());
    QCOMPARE(report.entry.outcome, Outcome::HappenedDiffers);
    QStringList fields = fieldsOf(report.entry);
    fields.sort();
    QCOMPARE(fields, (QStringList{ u"status_callback"_s, u"voice_url"_s }));
    QVERIFY(report.entry.resultSid.startsWith("PN"_L1));
    QVERIFY2(report.entry.error.message.contains(u"Voice URL"_s), qPrintable(report.entry.error.message));
    QVERIFY(m_start->later(20));
    QTRY_VERIFY(!m_start->entry(report).toReadBack);
    QCOMPARE(m_start->entry(report).outcome, Outcome::HappenedDiffers);
    QVERIFY(m_start->revisions.isEmpty()); // nothing new
    QVERIFY(!m_start->runner.isOpen(report.entry.spec.kind, report.entry.spec.subject));
}

void TestReadBack::aLaterReadShowsIt()
{
    partial({ u"VoiceUrl"_s }, true);
    const OperationReport report = m_start->run(purchase());
    QCOMPARE(report.entry.outcome, Outcome::Succeeded); // so it says
    QVERIFY(m_start->entry(report).toReadBack);
    QVERIFY(m_start->later(20));
    QTRY_COMPARE(m_start->revisions.size(), 1);
    QCOMPARE(m_start->revisions.first().entry.outcome, Outcome::HappenedDiffers);
    const JournalEntry entry = m_start->entry(report);
    QCOMPARE(entry.outcome, Outcome::HappenedDiffers);
    QCOMPARE(entry.differences, (QList<Difference>{ { u"voice_url"_s, voiceUrl, QString() } }));
    QVERIFY(!entry.toReadBack);
}

void TestReadBack::theLaterReadIsMadeAfterARestart()
{
    partial({ u"VoiceUrl"_s }, true);
    const OperationReport report = m_start->run(purchase());
    QCOMPARE(report.entry.outcome, Outcome::Succeeded);
    m_start.reset();
    again();
    QVERIFY(m_start->later(1)); // the time
    m_start->runner.settleOpen();
    QVERIFY(m_start->later(20));
    QTRY_COMPARE(m_start->revisions.size(), 1);
    QCOMPARE(m_start->entry(report).outcome, Outcome::HappenedDiffers);
}

void TestReadBack::whatCameLaterIsNoDifference()
{
    partial({ u"VoiceUrl"_s }, false);
    const OperationReport report = m_start->run(purchase());
    QCOMPARE(report.entry.outcome, Outcome::HappenedDiffers);
    m_sandbox.post(m_sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(report.entry.resultSid)),
                   { { u"VoiceUrl"_s, voiceUrl } });
    QVERIFY(m_start->later(20));
    QTRY_COMPARE(m_start->revisions.size(), 1);
    QCOMPARE(m_start->entry(report).outcome, Outcome::Succeeded);
    QVERIFY(m_start->entry(report).differences.isEmpty());
}

void TestReadBack::whatWeChangedSinceIsNoDifference()
{
    const OperationReport report = m_start->run(purchase());
    IncomingNumber bought;
    bought.sid = report.entry.resultSid;
    bought.number = report.entry.spec.subject;
    bought.voiceUrl = voiceUrl;
    const OperationReport change
        = m_start->run(updateOperation(bought, { { u"voice_url"_s, u"https://example.com/new"_s } }));
    QCOMPARE(change.entry.outcome, Outcome::Succeeded);
    m_sandbox.forgetRequests();
    QVERIFY(m_start->later(20));
    QTRY_VERIFY(!m_start->entry(report).toReadBack);
    QCOMPARE(m_start->entry(report).outcome, Outcome::Succeeded);
    QVERIFY(m_start->revisions.isEmpty());
    QCOMPARE(m_sandbox.count("GET", bought.sid), 0); // nothing to learn from it
}

/// Its answer may be of before the change or after it.
void TestReadBack::whatWeChangeDuringTheReadIsNoDifference()
{
    const OperationReport report = m_start->run(purchase());
    QCOMPARE(report.entry.outcome, Outcome::Succeeded);
    const QString sid = report.entry.resultSid;
    m_sandbox.fault({ { "action", u"latency"_s }, { "method", u"GET"_s }, { "path", sid }, { "latency_ms", 700 } });
    m_sandbox.post(m_sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(sid)),
                   { { u"VoiceUrl"_s, u"https://example.com/new"_s } });
    m_sandbox.forgetRequests();
    m_sandbox.step(20);
    m_start->transport.send(listNumbers(1), &m_start->runner, [](const Result<Reply> &) {}); // the time
    QTRY_COMPARE(m_sandbox.count("GET", sid), 1);
    QVERIFY(m_start->entry(report).toReadBack);
    IncomingNumber bought;
    bought.sid = sid;
    QVERIFY(m_start->journal
                .begin(m_sandbox.sid(), updateOperation(bought, { { u"voice_url"_s, u"https://example.com/new"_s } }),
                       m_start->clock.now())
                .ok());
    QTRY_VERIFY(!m_start->entry(report).toReadBack);
    QCOMPARE(m_start->entry(report).outcome, Outcome::Succeeded);
    QVERIFY(m_start->revisions.isEmpty());
}

void TestReadBack::aReadThatFailsIsMadeAgain()
{
    partial({ u"VoiceUrl"_s }, true);
    const OperationReport report = m_start->run(purchase());
    QCOMPARE(report.entry.outcome, Outcome::Succeeded);
    m_sandbox.fault({ { "action", u"status"_s },
                      { "status", 403 },
                      { "method", u"GET"_s },
                      { "path", report.entry.resultSid },
                      { "count", 2 } });
    for (int vain = 1; vain <= 2; ++vain) {
        QVERIFY(m_start->later(vain == 1 ? 20 : 65));
        QTRY_COMPARE(m_sandbox.count("GET", report.entry.resultSid), vain);
        QVERIFY(m_start->entry(report).toReadBack);
    }
    QVERIFY(m_start->later(65));
    QTRY_COMPARE(m_start->revisions.size(), 1);
    QCOMPARE(m_start->entry(report).outcome, Outcome::HappenedDiffers);
}

/// The outcome is the same, and what is wrong is not: bulk rows, too, are set right by what differs now.
void TestReadBack::anotherDifferenceIsTold()
{
    partial({ u"VoiceUrl"_s, u"StatusCallback"_s }, false);
    const Result<QString> run = m_start->bulk.start({ .title = u"Buy"_s, .rows = { purchase() } });
    QVERIFY(run.ok());
    QTRY_COMPARE(m_start->bulk.status(run.value()).phase, BulkPhase::Ended);
    const JournalEntry before = m_start->bulk.rows(run.value()).first().entry;
    QCOMPARE(before.outcome, Outcome::HappenedDiffers);
    QCOMPARE(fieldsOf(before).size(), 2);
    m_sandbox.post(m_sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(before.resultSid)),
                   { { u"VoiceUrl"_s, voiceUrl } });
    QVERIFY(m_start->later(20));
    QTRY_COMPARE(m_start->revisions.size(), 1);
    const JournalEntry after = m_start->journal.entry(before.id);
    QCOMPARE(after.outcome, Outcome::HappenedDiffers);
    QCOMPARE(fieldsOf(after), QStringList{ u"status_callback"_s });
    QVERIFY2(!after.error.message.contains(u"Voice URL"_s), qPrintable(after.error.message));
    QCOMPARE(fieldsOf(m_start->bulk.rows(run.value()).first().entry), QStringList{ u"status_callback"_s });
}

void TestReadBack::aReadThatTellsNothingProvesNothing_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("reads");
    QTest::newRow("it can't be read") << QByteArray("<html>") << 3;
    QTest::newRow("it leaves out what was missing") << QByteArray(R"({"sid":"%1","friendly_name":"Desk"})") << 1;
}

/// What its answer said was missing is not there because a later one is silent.
void TestReadBack::aReadThatTellsNothingProvesNothing()
{
    QFETCH(QByteArray, answer);
    QFETCH(const int, reads);
    const OperationSpec spec = purchase();
    JournalEntry entry = m_start->journal.begin(m_sandbox.sid(), spec, m_start->clock.now()).value();
    entry.outcome = Outcome::HappenedDiffers;
    entry.resultSid = u"PN"_s + QString(32, u'a');
    entry.differences = { { u"voice_url"_s, voiceUrl, QString() } };
    entry.toReadBack = true;
    QVERIFY(m_start->journal.update(entry).ok());
    answer.replace("%1", entry.resultSid.toLatin1());
    answer.replace("Desk", spec.request.form.value(1).second.toLatin1());
    RawServer server;
    server.otherwise([&answer](RawConnection connection, const RawRequest &) { connection.reply(200, answer); });
    Clock clock;
    Transport transport({ .accountSid = m_sandbox.sid(), .baseUrls = everyProductAt(server.url()) },
                        { m_sandbox.sid(), u"not-a-real-token"_s }, clock);
    ReadBack readBack(transport, m_start->journal, clock);
    QSignalSpy revised(&readBack, &ReadBack::revised);
    readBack.follow(entry);
    for (int read = 1; read <= reads; ++read) {
        QVERIFY(m_start->journal.entry(entry.id).toReadBack);
        clock.follow(clock.now().addSecs(read == 1 ? 20 : 65), Clock::Says::Sandbox);
        QTRY_COMPARE(server.requests().size(), read);
        QTRY_COMPARE(transport.pending(), 0);
    }
    QTRY_VERIFY(!m_start->journal.entry(entry.id).toReadBack);
    QCOMPARE(m_start->journal.entry(entry.id).outcome, Outcome::HappenedDiffers);
    QCOMPARE(m_start->journal.entry(entry.id).differences, entry.differences);
    QCOMPARE(revised.size(), 0);
}

void TestReadBack::anUpdateThatDiffersIsReadAgain()
{
    const IncomingNumber number = plainNumbers(m_sandbox).value(3);
    partial({ u"VoiceUrl"_s }, false);
    const OperationReport report = m_start->run(updateOperation(
        number, { { u"voice_url"_s, u"https://example.com/bit"_s }, { u"friendly_name"_s, u"New"_s } }));
    QCOMPARE(report.entry.outcome, Outcome::HappenedDiffers);
    QCOMPARE(fieldsOf(report.entry), QStringList{ u"voice_url"_s });
    QVERIFY(m_start->entry(report).toReadBack);
    m_sandbox.post(m_sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number.sid)),
                   { { u"VoiceUrl"_s, u"https://example.com/bit"_s } });
    QVERIFY(m_start->later(20));
    QTRY_COMPARE(m_start->revisions.size(), 1);
    QCOMPARE(m_start->entry(report).outcome, Outcome::Succeeded);
}

/// A hundred purchases are in nobody's way.
void TestReadBack::webhooksThatAnAnswerLeavesOutAreReadLater_data()
{
    QTest::addColumn<bool>("isPartial");
    QTest::addColumn<bool>("showsLate");
    QTest::addColumn<Outcome>("last");
    QTest::newRow("all of it is set") << false << false << Outcome::Succeeded;
    QTest::newRow("reads show it some minutes later") << true << true << Outcome::Succeeded;
    QTest::newRow("the events are not set") << true << false << Outcome::HappenedDiffers;
}

/// Page 17: a change takes some minutes to show, so that a read that differs is made again when these are over.
void TestReadBack::webhooksThatAnAnswerLeavesOutAreReadLater()
{
    QFETCH(const bool, isPartial);
    QFETCH(const bool, showsLate);
    QFETCH(const Outcome, last);
    const QString path = u"/v1/Porting/Configuration/Webhook"_s;
    const PortWebhooks seen = decodePortWebhooks(m_sandbox.get(path).body).value();
    const PortWebhooks wanted{ .portInUrl = u"https://example.com/ports/%1"_s.arg(++m_names),
                               .portOutUrl = {},
                               .events = { u"PortInCompleted"_s } };
    const QByteArray body = QJsonDocument(setPortWebhooks(wanted).json).toJson();
    PortWebhooks half = wanted;
    half.events.clear();
    QVERIFY(m_sandbox
                .control("POST", u"faults"_s,
                         { { u"action"_s, u"answer"_s },
                           { u"method"_s, u"POST"_s },
                           { u"status"_s, 200 },
                           { u"effect"_s, !isPartial },
                           { u"body"_s, u"{\"port_in_target_url\":\"%1\"}"_s.arg(wanted.portInUrl) } })
                .contains("id"_L1));
    const OperationReport report = m_start->run(setPortWebhooksOperation(seen, wanted));
    QVERIFY(happened(report.entry.outcome));
    QVERIFY2(m_start->entry(report).toReadBack, "the answer does not name the events");
    if (isPartial)
        m_sandbox.send("POST", path, QJsonDocument(setPortWebhooks(half).json).toJson(), "application/json");
    QVERIFY(m_start->later(20));
    if (isPartial)
        QVERIFY2(m_start->entry(report).toReadBack, "it may show later");
    if (showsLate)
        m_sandbox.send("POST", path, body, "application/json");
    if (isPartial)
        QVERIFY(m_start->later(15 * 60));
    QTRY_VERIFY(!m_start->entry(report).toReadBack);
    QCOMPARE(m_start->entry(report).outcome, last);
    QCOMPARE(fieldsOf(m_start->entry(report)),
             last == Outcome::Succeeded ? QStringList() : QStringList{ u"notifications_of"_s });
}

/// No order tells it, the number does.
void TestReadBack::whereMessagesOfAHostedNumberGoIsReadLater()
{
    const auto order = [this](int n) {
        OperationSpec spec = changeRow(u"hosted.create"_s)->make(m_sandbox, n);
        spec.request.form.removeIf([](const auto &parameter) { return parameter.first.startsWith("Sms"_L1); });
        spec.request.form.append({ u"SmsUrl"_s, u"https://example.com/sms"_s });
        return spec;
    };
    const OperationReport whole = m_start->run(order(701));
    QCOMPARE(whole.entry.outcome, Outcome::Succeeded);
    QVERIFY(m_start->later(20));
    QTRY_VERIFY(!m_start->entry(whole).toReadBack);
    QCOMPARE(fieldsOf(m_start->entry(whole)), QStringList());

    partial({ u"SmsUrl"_s }, true);
    const OperationReport part = m_start->run(order(702));
    QCOMPARE(part.entry.outcome, Outcome::Succeeded);
    QVERIFY(m_start->later(20));
    QTRY_COMPARE(m_start->revisions.size(), 1);
    QCOMPARE(fieldsOf(m_start->entry(part)), QStringList{ u"sms_url"_s });
}

void TestReadBack::aBillThatArrivedOtherwiseIsTold()
{
    const QJsonObject answer{ { u"sid"_s, u"RD"_s + QString(32, u'a') },
                              { u"friendly_name"_s, QJsonValue() },
                              { u"document_type"_s, u"utility_bill"_s },
                              { u"mime_type"_s, u"image/png"_s },
                              { u"status"_s, u"DRAFT"_s } };
    QVERIFY(m_sandbox
                .control("POST", u"faults"_s,
                         { { u"action"_s, u"answer"_s },
                           { u"method"_s, u"POST"_s },
                           { u"status"_s, 201 },
                           { u"effect"_s, true },
                           { u"body"_s, QString::fromUtf8(QJsonDocument(answer).toJson()) } })
                .contains("id"_L1));
    const OperationReport report = m_start->run(changeRow(u"document.upload"_s)->make(m_sandbox, 703));
    QCOMPARE(report.entry.outcome, Outcome::HappenedDiffers);
    QStringList fields = fieldsOf(report.entry);
    fields.sort();
    QCOMPARE(fields, (QStringList{ u"friendly_name"_s, u"mime_type"_s }));
    QVERIFY2(report.entry.error.message.contains(u"Type as it arrived is image/png"_s),
             qPrintable(report.entry.error.message));
}

void TestReadBack::whatDiffersIsCalledAsInItsForm_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("title");
    QTest::newRow("the customer of a port")
        << u"portin.create"_s << u"losing_carrier_information.customer_name"_s << u"Customer"_s;
    QTest::newRow("who signs for it") << u"portin.create"_s << u"losing_carrier_information.authorized_representative"_s
                                      << u"Signed by"_s;
    QTest::newRow("a street") << u"portin.create"_s << u"losing_carrier_information.address.street"_s << u"Street"_s;
    QTest::newRow("a number") << u"portin.create"_s << u"phone_numbers.phone_number"_s << u"Number"_s;
    QTest::newRow("its PIN") << u"portin.create"_s << u"phone_numbers.pin"_s << u"PIN"_s;
    QTest::newRow("a day") << u"portin.create"_s << u"target_port_in_date"_s << u"Target date"_s;
    QTest::newRow("documents") << u"portin.create"_s << u"documents"_s << u"Documents"_s;
    QTest::newRow("the account") << u"portin.create"_s << u"account_sid"_s << u"Account"_s;
    QTest::newRow("an address of the account")
        << u"portin.create"_s << u"losing_carrier_information.address_sid"_s << u"Address"_s;
    QTest::newRow("a webhook") << u"portwebhook.set"_s << u"port_in_target_url"_s << u"Port-ins go to"_s;
    QTest::newRow("the name of a bill") << u"document.upload"_s << u"friendly_name"_s << u"Name"_s;
}

void TestReadBack::whatDiffersIsCalledAsInItsForm()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, field);
    QFETCH(const QString, title);
    const JournalEntry entry{ .spec = { .kind = kind }, .differences = { { field, u"a"_s, u"b"_s } } };
    QCOMPARE(shownDifferences(entry), QStringList{ u"%1 is b, not a"_s.arg(title) });
    QCOMPARE(differingFields(entry).value(0).title, title);
}

void TestReadBack::readsComeOneASecond()
{
    for (int n = 0; n < 3; ++n) {
        partial({ u"VoiceUrl"_s }, true);
        QCOMPARE(m_start->run(purchase()).entry.outcome, Outcome::Succeeded);
        m_sandbox.clearFaults();
    }
    QList<QDateTime> times;
    connect(&m_start->runner, &OperationRunner::revised, this,
            [&](const OperationReport &) { times.append(m_start->clock.now()); });
    QVERIFY(m_start->later(30));
    QTRY_COMPARE_WITH_TIMEOUT(times.size(), 3, 10'000);
    m_start->runner.disconnect(this);
    const qint64 span = times.first().msecsTo(times.last());
    QVERIFY2(span >= 1'500, qPrintable(QString::number(span)));
}

void TestReadBack::anUpdateThatIsWholeIsNotReadAgain()
{
    const IncomingNumber number = plainNumbers(m_sandbox).value(0);
    const OperationReport report = m_start->run(updateOperation(number, { { u"voice_url"_s, voiceUrl } }));
    QCOMPARE(report.entry.outcome, Outcome::Succeeded);
    QVERIFY(!m_start->entry(report).toReadBack);
}

void TestReadBack::aBulkRowThatDiffersIsNotTriedAgain()
{
    partial({ u"VoiceUrl"_s }, true);
    const OperationSpec first = purchase();
    const Result<QString> run = m_start->bulk.start({ .title = u"Buy"_s, .rows = { first } });
    QVERIFY(run.ok());
    QTRY_COMPARE(m_start->bulk.status(run.value()).phase, BulkPhase::Ended);
    QCOMPARE(m_start->bulk.status(run.value()).toCheck, 0);
    QVERIFY(m_start->later(20));
    QTRY_COMPARE(m_start->bulk.status(run.value()).toCheck, 1);
    QCOMPARE(m_start->bulk.status(run.value()).succeeded, 1);
    QCOMPARE(m_start->bulk.status(run.value()).failed, 0);
    m_sandbox.forgetRequests();
    m_start->bulk.retryFailed(run.value());
    QTRY_COMPARE(m_start->bulk.status(run.value()).phase, BulkPhase::Ended);
    QCOMPARE(m_sandbox.count("POST"), 0);
}

/// The release never arrived. Gone from the account, the number costs as before.
void TestReadBack::aColleagueMovesTheNumber()
{
    const IncomingNumber number = plainNumbers(m_sandbox).value(0);
    const QString target = m_sandbox.subaccounts().value(1);
    m_sandbox.fault({ { "action", u"drop_before"_s }, { "method", u"DELETE"_s } });
    const OperationReport report = m_start->run(releaseOperation(number));
    QCOMPARE(report.entry.outcome, Outcome::Unknown);
    m_sandbox.post(m_sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number.sid)), { { u"AccountSid"_s, target } });
    for (int look = 0; look < 40 && m_start->ends.isEmpty(); ++look)
        QVERIFY(m_start->later(look == 0 ? 5 : 65));
    QCOMPARE(m_start->ends.size(), 1);
    const JournalEntry end = m_start->ends.first().entry;
    QCOMPARE(end.outcome, Outcome::NotDone);
    QVERIFY2(end.error.message.contains(target), qPrintable(end.error.message));
    QVERIFY2(end.error.message.contains(u"not found so far"_s), qPrintable(end.error.message));
}

void TestReadBack::aColleagueReleasesTheNumber()
{
    const IncomingNumber number = plainNumbers(m_sandbox).value(0);
    m_sandbox.fault({ { "action", u"drop_before"_s }, { "method", u"DELETE"_s } });
    const OperationReport report = m_start->run(releaseOperation(number));
    QCOMPARE(report.entry.outcome, Outcome::Unknown);
    m_sandbox.remove(m_sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number.sid)));
    m_sandbox.forgetRequests();
    QVERIFY(m_start->later(5));
    QTRY_COMPARE_WITH_TIMEOUT(m_start->ends.size(), 1, 20'000);
    const JournalEntry end = m_start->ends.first().entry;
    QCOMPARE(end.outcome, Outcome::IsSo);
    QVERIFY2(end.error.message.contains(u"perhaps by someone else"_s), qPrintable(end.error.message));
    // Looked for in each of the other accounts, once.
    for (const QString &account : m_sandbox.subaccounts())
        QCOMPARE(m_sandbox.count("GET", account + u"/IncomingPhoneNumbers/"_s + number.sid), 1);
}

void TestReadBack::aColleagueBuysTheNumber()
{
    const OperationSpec spec = purchase();
    m_sandbox.fault({ { "action", u"drop_before"_s }, { "method", u"POST"_s } });
    QCOMPARE(m_start->run(spec).entry.outcome, Outcome::Unknown);
    m_sandbox.post(m_sandbox.path(u"/IncomingPhoneNumbers.json"_s),
                   { { u"PhoneNumber"_s, spec.subject },
                     { u"FriendlyName"_s, u"Colleague"_s },
                     { u"VoiceUrl"_s, u"https://example.com/colleague"_s } });
    QVERIFY(m_start->later(5));
    QTRY_COMPARE(m_start->ends.size(), 1);
    const JournalEntry end = m_start->ends.first().entry;
    QCOMPARE(end.outcome, Outcome::IsSo);
    QStringList fields = fieldsOf(end);
    fields.sort();
    QCOMPARE(fields, (QStringList{ u"friendly_name"_s, u"status_callback"_s, u"voice_url"_s }));
    QVERIFY2(end.error.message.contains(u"perhaps someone else"_s), qPrintable(end.error.message));
}

void TestReadBack::anUpdateOfANumberThatIsGoneComesToAnEnd()
{
    const IncomingNumber number = plainNumbers(m_sandbox).value(0);
    m_sandbox.fault({ { "action", u"drop_before"_s }, { "method", u"POST"_s } });
    QCOMPARE(m_start->run(updateOperation(number, { { u"voice_url"_s, voiceUrl } })).entry.outcome, Outcome::Unknown);
    m_sandbox.remove(m_sandbox.path(u"/IncomingPhoneNumbers/%1.json"_s.arg(number.sid)));
    for (int look = 0; look < 40 && m_start->ends.isEmpty(); ++look)
        QVERIFY(m_start->later(look == 0 ? 5 : 65));
    QCOMPARE(m_start->ends.size(), 1);
    const JournalEntry end = m_start->ends.first().entry;
    QCOMPARE(end.outcome, Outcome::NotDone);
    QVERIFY2(end.error.message.contains(u"not in this account any more"_s), qPrintable(end.error.message));
}

void TestReadBack::theJournalKeepsWhatDiffers()
{
    JournalEntry entry = m_start->journal.begin(m_sandbox.sid(), purchase(), QDateTime::currentDateTimeUtc()).value();
    entry.outcome = Outcome::HappenedDiffers;
    entry.differences = { { u"voice_url"_s, voiceUrl, {} }, { u"auth_token"_s, u"made-up"_s, u"made-up too"_s } };
    entry.toReadBack = true;
    QVERIFY(m_start->journal.update(entry));
    m_start.reset();
    again();
    const QList<JournalEntry> read = m_start->journal.toReadBack(m_sandbox.sid());
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().outcome, Outcome::HappenedDiffers);
    QCOMPARE(read.first().differences,
             (QList<Difference>{ { u"voice_url"_s, voiceUrl, {} }, { u"auth_token"_s, {}, {} } }));
    QVERIFY(m_start->journal.toReadBack(m_sandbox.subaccounts().value(0)).isEmpty());
    entry.outcome = Outcome::IsSo;
    entry.toReadBack = false;
    QVERIFY(m_start->journal.update(entry));
    QVERIFY(m_start->journal.toReadBack(m_sandbox.sid()).isEmpty());
    QCOMPARE(m_start->journal.entry(entry.id).outcome, Outcome::IsSo);
}

/// Reads that counted at a time that is still to come say nothing: the count starts anew.
void TestReadBack::aClockThatWasSetBackProvesNothing()
{
    const OperationSpec spec = purchase();
    QVERIFY(m_start->later(0));
    JournalEntry entry = m_start->journal.begin(m_sandbox.sid(), spec, m_start->clock.now()).value();
    entry.outcome = Outcome::Unknown;
    entry.notSeenReads = 2;
    entry.firstNotSeen = m_start->clock.now().addDays(1);
    QVERIFY(m_start->journal.update(entry));
    m_start->runner.settleOpen();
    QVERIFY(m_start->later(5));
    QTRY_COMPARE(m_start->journal.entry(entry.id).notSeenReads, 1);
    QVERIFY(m_start->journal.entry(entry.id).firstNotSeen <= m_start->clock.now());
    QVERIFY(m_start->ends.isEmpty());
}

/// A list whose pages never end: the looking ends after a number of reads, and begins anew later.
void TestReadBack::anInquiryWithoutAnEndEnds()
{
    constexpr int mostReads = 501; // the first, and 500 that follow from others
    RawServer server;
    int pages = 0;
    server.otherwise([&pages](RawConnection connection, const RawRequest &) {
        connection.reply(
            200, "{\"port_in_requests\":[],\"meta\":{\"next_token\":\"t" + QByteArray::number(++pages) + "\"}}");
    });
    Clock clock;
    Transport transport({ .accountSid = m_sandbox.sid(), .baseUrls = everyProductAt(server.url()) },
                        { m_sandbox.sid(), u"not-a-real-token"_s }, clock);
    OperationRunner runner(m_sandbox.sid(), transport, m_start->journal, clock);
    PortInForm form = customersForm(u"+13075570001"_s);
    form.numbers = { { .e164 = u"+13075570001"_s, .type = u"LOCAL"_s } };
    JournalEntry entry
        = m_start->journal.begin(m_sandbox.sid(), createPortInOperation(form, clock.now()), clock.now()).value();
    entry.outcome = Outcome::Unknown;
    QVERIFY(m_start->journal.update(entry));
    runner.settleOpen();
    QTRY_COMPARE_WITH_TIMEOUT(pages, mostReads, 60'000);
    QTRY_COMPARE(transport.pending(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(pages, mostReads);
    QCOMPARE(m_start->journal.entry(entry.id).outcome, Outcome::Unknown);
    QCOMPARE(m_start->journal.entry(entry.id).notSeenReads, 0);
}

void TestReadBack::aLookBeforeWithoutAnEndEnds()
{
    constexpr int mostReads = 500;
    RawServer server;
    int pages = 0;
    server.otherwise([&pages](RawConnection connection, const RawRequest &) {
        connection.reply(
            200, "{\"port_in_requests\":[],\"meta\":{\"next_token\":\"t" + QByteArray::number(++pages) + "\"}}");
    });
    Clock clock;
    Transport transport({ .accountSid = m_sandbox.sid(), .baseUrls = everyProductAt(server.url()) },
                        { m_sandbox.sid(), u"not-a-real-token"_s }, clock);
    OperationRunner runner(m_sandbox.sid(), transport, m_start->journal, clock);
    PortInForm form = customersForm(u"+13075570001"_s);
    form.numbers = { { .e164 = u"+13075570001"_s, .type = u"LOCAL"_s } };
    OperationReport report;
    runner.run(createPortInOperation(form, clock.now()), &runner, [&report](const OperationReport &r) { report = r; });
    QTRY_VERIFY_WITH_TIMEOUT(!report.entry.spec.kind.isEmpty(), 60'000);
    QCOMPARE(report.entry.outcome, Outcome::NotSent);
    QCOMPARE(pages, mostReads);
    QCOMPARE(server.count("POST"), 0);
}

/// An earlier try of another account may be a request that can't be read.
void TestReadBack::whatHasToBeLookedAtFirstIsNamed()
{
    const QString request = u"KW"_s + QString(32, u'a');
    RawServer server;
    server.otherwise([&request](RawConnection connection, const RawRequest &asked) {
        const QByteArray list
            = "{\"port_in_requests\":[{\"port_in_request_sid\":\"" + request.toLatin1() + "\"}],\"meta\":{}}";
        connection.reply(200, asked.target.contains("/PortInRequests") ? list : QByteArray("<html>"));
    });
    Clock clock;
    Transport transport({ .accountSid = m_sandbox.sid(), .baseUrls = everyProductAt(server.url()) },
                        { m_sandbox.sid(), u"not-a-real-token"_s }, clock);
    OperationRunner runner(m_sandbox.sid(), transport, m_start->journal, clock);
    PortInForm form = customersForm(u"+13075570001"_s);
    form.numbers = { { .e164 = u"+13075570001"_s, .type = u"LOCAL"_s } };
    const OperationSpec spec = createPortInOperation(form, clock.now());
    JournalEntry earlier = m_start->journal.begin(m_sandbox.subaccounts().value(0), spec, clock.now()).value();
    earlier.outcome = Outcome::NotDone;
    QVERIFY(m_start->journal.update(earlier).ok());
    OperationReport report;
    runner.run(spec, &runner, [&report](const OperationReport &r) { report = r; });
    QTRY_VERIFY(!report.entry.spec.kind.isEmpty());
    QCOMPARE(report.entry.outcome, Outcome::NotSent);
    QCOMPARE(report.undecided, QStringList{ request });
    QCOMPARE(server.count("POST"), 0);
}

/// Only what nobody waits for any more is taken up.
void TestReadBack::aChangeUnderWayIsNotTakenForLost()
{
    m_sandbox.fault({ { "action", u"latency"_s }, { "method", u"POST"_s }, { "latency_ms", 700 } });
    QSignalSpy unknown(&m_start->runner, &OperationRunner::unknown);
    OperationReport report;
    const OperationSpec spec = purchase();
    m_start->runner.run(spec, &m_start->runner, [&report](const OperationReport &r) { report = r; });
    QTRY_COMPARE(m_start->journal.entries().size(), 1);
    QCOMPARE(m_start->journal.entries().first().outcome, Outcome::Begun);
    m_start->runner.settleOpen();
    QCOMPARE(m_start->journal.entries().first().outcome, Outcome::Begun);
    QTRY_COMPARE(report.entry.outcome, Outcome::Succeeded);
    QCOMPARE(unknown.size(), 0);
}

void TestReadBack::theEndOfOneChangeLeavesTheOthersCancelable()
{
    const QList<IncomingNumber> numbers = plainNumbers(m_sandbox);
    const QString held = numbers.at(1).sid;
    m_sandbox.fault({ { "action", u"hang"_s }, { "method", u"POST"_s }, { "path", held } });
    OperationReport hung;
    m_start->runner.run(updateOperation(numbers.at(1), { { u"voice_url"_s, voiceUrl } }), &m_start->runner,
                        [&hung](const OperationReport &r) { hung = r; });
    QTRY_COMPARE(m_sandbox.count("POST", held), 1);
    const OperationReport other = m_start->run(updateOperation(numbers.at(0), { { u"voice_url"_s, voiceUrl } }));
    QCOMPARE(other.entry.outcome, Outcome::Succeeded);
    QCOMPARE(hung.entry.id, 0);
    m_start->runner.cancel(u"number.update"_s, held);
    QTRY_VERIFY(hung.entry.id != 0);
    QCOMPARE(hung.entry.outcome, Outcome::Unknown); // all of it had left
}

QTEST_GUILESS_MAIN(TestReadBack)
#include "tst_readback.moc"
