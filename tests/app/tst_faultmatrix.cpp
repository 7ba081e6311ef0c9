// SPDX-License-Identifier: GPL-3.0-or-later
// Every change that the program can make, and everything that can go wrong on the way: one table each.
#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/net/transport.h"
#include "app/ops/journal.h"
#include "app/ops/journalrow.h"
#include "app/ops/operationrunner.h"
#include "tests/support/baseurls.h"
#include "tests/support/changes.h"
#include "tests/support/portdesk.h"
#include "tests/support/rawserver.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/share.h"
#include "tests/support/testauthority.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

using std::chrono::milliseconds;

enum class Where {
    Sandbox,
    Nowhere, ///< Nobody listens.
    Stranger, ///< A TLS server that nobody vouches for.
    GoesAway ///< A sandbox that ends once the change is written down, just before it is sent.
};

/// One way to go wrong, and what may be said of it.
struct Way
{
    const char *name;
    QJsonObject fault{}; ///< Of the sandbox, for the change itself.
    Outcome first; ///< What the operation says.
    Outcome last; ///< What it says once it was looked into.
    Where where = Where::Sandbox;
    int sent = 1; ///< How many requests of the change arrive.
    milliseconds patience{ 30'000 }; ///< Before the client gives up waiting.
    /// A deletion's answer has no body that could be unreadable: its 2xx alone says that it is done.
    bool inTheBody = false;
    /// It takes effect once the looking has ended: nobody knew, and yet it is not made a second time.
    bool beyondTheProof = false;
    /// The reply is lost, and a colleague makes the same change, with a name and URLs of his own.
    bool byAColleague = false;
    bool saidYes = false; ///< The service answered with a 2xx, of which the rest can't be read.
    /// Its optional parts don't take effect.
    bool isPartial = false;
};

/// What can take no effect while the rest does.
const QStringList &optionalParts()
{
    static const QStringList parts{ u"FriendlyName"_s,
                                    u"VoiceUrl"_s,
                                    u"VoiceFallbackUrl"_s,
                                    u"CcEmails"_s,
                                    u"VerificationCallExtension"_s,
                                    u"Extension"_s,
                                    u"notification_emails"_s,
                                    u"notifications_of"_s };
    return parts;
}

bool hasOptionalParts(const OperationSpec &spec)
{
    const auto isOptional = [](const auto &parameter) { return optionalParts().contains(parameter.first); };
    const QStringList members = spec.request.json.keys();
    return std::ranges::any_of(spec.request.form, isOptional)
        || std::ranges::any_of(members, [](const QString &name) { return optionalParts().contains(name); });
}

/// What becomes of one whose effect is there though no answer came: ours is what bears our own name or documents, or
/// was answered with a 2xx that could not be read. Who made everything else so, no read tells.
Outcome lastOf(const ChangeRow &change, const Way &way, Outcome first)
{
    if (first != Outcome::Unknown)
        return first;
    const bool isOurs = change.isMarked || way.saidYes;
    return way.last == Outcome::Succeeded && !isOurs ? Outcome::IsSo : way.last;
}

/// The same thing as a colleague would make it: with his own names, URLs and documents.
Request colleaguesRequest(Request request, SandboxFixture &sandbox)
{
    const auto own = [](const QString &name, const QString &value) {
        return name == "FriendlyName"_L1 ? u"Colleague"_s : name.endsWith("Url"_L1) ? value + u"/colleague"_s : value;
    };
    for (auto &[name, value] : request.form)
        value = own(name, value);
    if (request.json.contains("friendly_name"_L1))
        request.json.insert(u"friendly_name"_s, u"Colleague"_s);
    if (request.json.contains("documents"_L1))
        request.json.insert(u"documents"_s, QJsonArray{ PortDesk(sandbox).bill() });
    return request;
}

constexpr milliseconds impatient{ 500 };
const auto action = u"action"_s;

const QList<Way> &ways()
{
    using enum Outcome;
    static const QList<Way> table{
        { "goes well", {}, Succeeded, Succeeded },
        { "is refused", { { action, u"status"_s }, { u"status"_s, 400 } }, Refused, Refused },
        { "is dropped before the effect", { { action, u"drop_before"_s } }, Unknown, NotDone },
        { "is dropped after the effect", { { action, u"drop_after"_s } }, Unknown, Succeeded },
        { "is reset before the effect", { { action, u"drop_before"_s }, { u"reset"_s, true } }, Unknown, NotDone },
        { "is reset after the effect", { { action, u"drop_after"_s }, { u"reset"_s, true } }, Unknown, Succeeded },
        { "meets a 500 before the effect", { { action, u"status"_s }, { u"status"_s, 500 } }, Unknown, NotDone },
        { "meets a 503 after the effect",
          { { action, u"status"_s }, { u"status"_s, 503 }, { u"effect"_s, true } },
          Unknown,
          Succeeded },
        { "is pointed to another address after the effect",
          { { action, u"status"_s },
            { u"status"_s, 307 },
            { u"effect"_s, true },
            { u"headers"_s, QJsonObject{ { u"Location"_s, u"https://example.com/elsewhere"_s } } } },
          Unknown,
          Succeeded },
        { .name = "meets a 429 once",
          .fault = { { action, u"status"_s }, { u"status"_s, 429 } },
          .first = Succeeded,
          .last = Succeeded,
          .sent = 2 },
        { "meets a 429 that asks for a longer wait than anyone would",
          { { action, u"status"_s }, { u"status"_s, 429 }, { u"retry_after"_s, 3600 } },
          Refused,
          Refused },
        { .name = "is answered with broken JSON",
          .fault = { { action, u"malformed"_s } },
          .first = Unknown,
          .last = Succeeded,
          .inTheBody = true,
          .saidYes = true },
        { .name = "is answered with half a reply",
          .fault = { { action, u"truncated"_s } },
          .first = Unknown,
          .last = Succeeded,
          .inTheBody = true,
          .saidYes = true },
        { "is answered slowly", { { action, u"slow"_s }, { u"interval_ms"_s, 2 } }, Succeeded, Succeeded },
        { .name = "is answered too slowly",
          .fault = { { action, u"slow"_s }, { u"chunk_bytes"_s, 16 }, { u"interval_ms"_s, 2000 } },
          .first = Unknown,
          .last = Succeeded,
          .patience = impatient },
        { .name = "is never answered, and carried out",
          .fault = { { action, u"hang"_s } },
          .first = Unknown,
          .last = Succeeded,
          .patience = impatient },
        { .name = "is never answered, and not carried out",
          .fault = { { action, u"hang"_s }, { u"effect"_s, false } },
          .first = Unknown,
          .last = NotDone,
          .patience = impatient },
        { .name = "is carried out half a minute after the client gave up",
          .fault = { { action, u"late"_s }, { u"late_seconds"_s, 30 }, { u"latency_ms"_s, 5000 } },
          .first = Unknown,
          .last = Succeeded,
          .patience = impatient },
        { "is carried out between the second and the third look",
          { { action, u"late"_s }, { u"late_seconds"_s, 100 } },
          Unknown,
          Succeeded },
        { .name = "is carried out when it was looked for in vain",
          .fault = { { action, u"late"_s } },
          .first = Unknown,
          .last = NotDone,
          .beyondTheProof = true },
        { .name = "is carried out in part",
          .fault = { { action, u"partial"_s }, { u"without"_s, QJsonArray::fromStringList(optionalParts()) } },
          .first = HappenedDiffers,
          .last = HappenedDiffers,
          .isPartial = true },
        { .name = "is lost while a colleague does the same",
          .fault = { { action, u"drop_before"_s } },
          .first = Unknown,
          .last = IsSo,
          .sent = 2,
          .byAColleague = true },
        { .name = "meets a service that nobody vouches for",
          .first = NotSent,
          .last = NotSent,
          .where = Where::Stranger,
          .sent = 0 },
        { .name = "goes out without a network", .first = NotSent, .last = NotSent, .where = Where::Nowhere, .sent = 0 },
        { .name = "loses the network before it is sent",
          .first = NotSent,
          .last = NotSent,
          .where = Where::GoesAway,
          .sent = 0 },
    };
    return table;
}

/// Seconds after which nobody looks any more: three looks take a little longer than the proof.
int lateBeyondProof(const OperationSpec &spec)
{
    return 3 * operationKind(spec.kind)->proofSeconds;
}

/// One start of the program, on a folder that stays.
struct Start
{
    Start(const QUrl &url, const SandboxFixture &sandbox, const QString &file, milliseconds patience)
        : transport({ .accountSid = sandbox.sid(),
                      .baseUrls = everyProductAt(url),
                      .connectTimeout = milliseconds(700),
                      .transferTimeout = patience },
                    { sandbox.sid(), sandbox.token() }, clock)
        , opened(journal.open(file).ok())
        , runner(sandbox.sid(), transport, journal, clock)
    {
    }
    Clock clock;
    Transport transport;
    Journal journal;
    bool opened;
    OperationRunner runner;
};

} // namespace

class TestFaultMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_start.reset(); }
    void everyKindIsHere();
    void whatBecomesOfAChange_data();
    void whatBecomesOfAChange();

private:
    void start(const QUrl &url, milliseconds patience = milliseconds(30'000));
    OperationReport run(const OperationSpec &spec);
    void holdBackRepeats(const OperationSpec &spec);
    void inputIsThere(const OperationSpec &spec, const OperationReport &report);
    bool settle(const OperationSpec &spec);
    void endByHand(const ChangeRow &change, const OperationSpec &spec, const OperationReport &report, int effects);
    void comesLate(const ChangeRow &change, const OperationSpec &spec);
    void changeAsAColleague(const Request &request);
    QUrl urlFor(Where where, std::unique_ptr<SandboxFixture> &passing);

    std::unique_ptr<SandboxFixture> m_sandbox;
    TestAuthority m_authority;
    RawServer m_stranger;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Start> m_start;
    QList<OperationReport> m_ends;
    int m_changes = 0; ///< Made so far, so that each row has its own.
};

void TestFaultMatrix::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_authority.make());
    m_stranger.useTls(m_authority.configuration());
}

void TestFaultMatrix::init()
{
    m_sandbox->clearFaults();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFaultMatrix::start(const QUrl &url, milliseconds patience)
{
    m_start.reset();
    m_ends.clear();
    m_start = std::make_unique<Start>(url, *m_sandbox, m_folder->filePath(u"journal.sqlite"_s), patience);
    QVERIFY(m_start->opened);
    connect(&m_start->runner, &OperationRunner::settled, this, [this](const OperationReport &r) { m_ends.append(r); });
}

OperationReport TestFaultMatrix::run(const OperationSpec &spec)
{
    OperationReport report;
    // QTest's own waiting looks every ten milliseconds, which is most of the time that such a row takes.
    QEventLoop loop;
    m_start->runner.run(spec, this, [&](const OperationReport &r) {
        report = r;
        loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    loop.exec();
    return report;
}

/// Lets time go by on the sandbox's clock until the outcome is known.
bool TestFaultMatrix::settle(const OperationSpec &spec)
{
    // Looks are due 2, 62 and 125 seconds after the change. In between, two minutes are not over, whatever was seen.
    // Where a proof takes longer than two minutes, so does all of it.
    const int slower = operationKind(spec.kind)->proofSeconds / 120;
    struct Step
    {
        int seconds;
        bool due;
    };
    constexpr Step steps[] = { { 5, true }, { 61, true }, { 25, false }, { 40, true }, { 65, true }, { 65, true } };
    for (const Step &step : steps) {
        if (!m_ends.isEmpty())
            break;
        m_sandbox->step(step.seconds * slower);
        QEventLoop loop;
        connect(&m_start->runner, &OperationRunner::settled, &loop, &QEventLoop::quit);
        connect(&m_start->journal, &Journal::changed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        QTimer::singleShot(1000, &loop, &QEventLoop::quit);
        // A reply brings the time, and a look that comes of it is on its way before a second one.
        m_start->transport.send(listNumbers(1), &loop, [&](const Result<Reply> &) {
            m_start->transport.send(listNumbers(1), &loop, [&](const Result<Reply> &) {
                if (!step.due)
                    loop.quit();
            });
        });
        loop.exec();
    }
    return !m_ends.isEmpty();
}

/// As long as nobody knows what became of it, the same change sends nothing: not now, and not after a restart.
void TestFaultMatrix::holdBackRepeats(const OperationSpec &spec)
{
    const int before = m_sandbox->count("*");
    QVERIFY(m_start->runner.isOpen(spec.kind, spec.subject));
    const OperationReport again = run(spec);
    QCOMPARE(again.entry.outcome, Outcome::NotSent);
    QCOMPARE(again.entry.error.kind, ErrorKind::Invalid);
    QCOMPARE(again.entry.id, 0);
    Journal afterARestart;
    QVERIFY(afterARestart.open(m_folder->filePath(u"journal.sqlite"_s)).ok());
    QCOMPARE(afterARestart.unsettled(m_sandbox->sid()).size(), 1);
    QVERIFY(!afterARestart.begin(m_sandbox->sid(), spec, QDateTime::currentDateTimeUtc()).ok());
    QCOMPARE(m_sandbox->count("*"), before);
}

/// What the person typed is in the report and, once it was begun, on disk: every parameter that is nobody's secret.
void TestFaultMatrix::inputIsThere(const OperationSpec &spec, const OperationReport &report)
{
    QCOMPARE(report.entry.spec.summary, spec.summary);
    if (report.entry.id == 0) { // nothing was begun, and a look alone is not written down
        QVERIFY(report.entry.spec.request == spec.request);
        return;
    }
    const Request kept = withoutSecrets(spec.request);
    QVERIFY(report.entry.spec.request == kept);
    QVERIFY(report.entry.spec.request.file.bytes.isEmpty()); // what a file holds goes with its request alone
    const JournalEntry entry = m_start->journal.entry(report.entry.id);
    QCOMPARE(entry.spec.kind, spec.kind);
    QCOMPARE(entry.spec.subject, spec.subject);
    QCOMPARE(entry.spec.summary, spec.summary);
    QVERIFY(entry.spec.request == kept);
    for (auto it = spec.before.begin(); it != spec.before.end(); ++it)
        QCOMPARE(entry.spec.before[it.key()], *it);
}

/// Of what the service can't be asked about, nobody knows what became: however long it takes, until a person ends it
/// and makes it again. Then there may be a second one, which is what the person was told.
void TestFaultMatrix::endByHand(const ChangeRow &change, const OperationSpec &spec, const OperationReport &report,
                                int effects)
{
    m_sandbox->step(3600);
    m_sandbox->forgetRequests();
    int heard = 0; // the first answer brings the time, the second comes after whatever that set off
    for (int read = 1; read <= 2; ++read) {
        m_start->transport.send(listNumbers(1), this, [&heard](const Result<Reply> &) { ++heard; });
        QTRY_COMPARE(heard, read);
    }
    QCOMPARE(m_sandbox->count("*"), 2);
    QVERIFY(m_ends.isEmpty());
    const JournalEntry entry = m_start->journal.entry(report.entry.id);
    QCOMPARE(entry.outcome, Outcome::Unknown);
    inputIsThere(spec, report);
    QVERIFY(m_start->runner.giveUp(entry.id).ok());
    QCOMPARE(m_start->journal.entry(entry.id).outcome, Outcome::GivenUp);
    QVERIFY(!m_start->runner.isOpen(spec.kind, spec.subject));
    QCOMPARE(change.effects(*m_sandbox, spec), effects);
    m_sandbox->clearFaults();
    start(m_sandbox->url());
    QCOMPARE(run(spec).entry.outcome, Outcome::Succeeded);
    QCOMPARE(change.effects(*m_sandbox, spec), effects + 1);
}

/// The change was not found, and takes effect now. Whoever asks for it once more is told, by us or by the service, and
/// there is still one of it.
void TestFaultMatrix::comesLate(const ChangeRow &change, const OperationSpec &spec)
{
    m_sandbox->step(lateBeyondProof(spec));
    QCOMPARE(change.effects(*m_sandbox, spec), 1);
    start(m_sandbox->url());
    const OperationReport again = run(spec);
    QVERIFY2(again.entry.outcome == Outcome::NotSent || again.entry.outcome == Outcome::Refused,
             qPrintable(again.entry.error.message));
    QVERIFY(!again.entry.error.message.isEmpty());
    QCOMPARE(change.effects(*m_sandbox, spec), 1);
}

QUrl TestFaultMatrix::urlFor(Where where, std::unique_ptr<SandboxFixture> &passing)
{
    switch (where) {
    case Where::Sandbox:
        return m_sandbox->url();
    case Where::Stranger:
        return m_stranger.url();
    case Where::GoesAway:
        passing = std::make_unique<SandboxFixture>(); // the same seed: the same accounts and numbers
        return passing->url();
    case Where::Nowhere:
        break;
    }
    return QUrl(u"http://127.0.0.1:1"_s);
}

void TestFaultMatrix::changeAsAColleague(const Request &request)
{
    std::optional<Result<Reply>> reply;
    m_start->transport.send(request, this, [&reply](const Result<Reply> &r) { reply = r; });
    QTRY_VERIFY(reply);
    QVERIFY2(reply->ok(), reply->ok() ? "" : qPrintable(reply->error().message));
}

void TestFaultMatrix::everyKindIsHere()
{
    for (const OperationKind &kind : operationKinds())
        QVERIFY2(changeRow(QString::fromLatin1(kind.id)), kind.id); // one in tests/support/changes.cpp
    for (const ChangeRow &row : changeRows())
        QVERIFY2(operationKind(QString::fromLatin1(row.kind)), row.kind);
}

void TestFaultMatrix::whatBecomesOfAChange_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("way");
    const Share share = shareOfRows();
    for (int row = 0; row < int(changeRows().size()); ++row) {
        if (!share.has(row))
            continue;
        const ChangeRow &change = changeRows()[row];
        const OperationKind *kind = operationKind(QString::fromLatin1(change.kind));
        for (int way = 0; way < int(ways().size()); ++way) {
            if (ways()[way].beyondTheProof && !kind->canBeLookedUp())
                continue; // nobody looks, so that nothing is said of it
            QTest::addRow("%s%s%s %s", change.kind, *change.variant ? " " : "", change.variant, ways()[way].name)
                << row << way;
        }
    }
}

void TestFaultMatrix::whatBecomesOfAChange()
{
    QFETCH(int, row);
    QFETCH(int, way);
    const Way &expected = ways()[way];
    const ChangeRow *change = &changeRows()[row];
    const OperationSpec spec = change->make(*m_sandbox, ++m_changes);
    QVERIFY(!spec.subject.isEmpty());
    QCOMPARE(change->effects(*m_sandbox, spec), 0);
    const bool removes = spec.request.verb == Verb::Delete;
    const char *method = removes ? "DELETE" : "POST";
    const OperationKind &kind = *operationKind(spec.kind);
    if (expected.byAColleague && !kind.canBeLookedUp())
        QSKIP("A second upload makes a second document: nobody does the same.");
    // Without parts that could be missing, the whole of it takes effect.
    const bool isWhole = removes || (expected.isPartial && !hasOptionalParts(spec));
    const Outcome first
        = (expected.inTheBody && removes) || (expected.isPartial && isWhole) ? Outcome::Succeeded : expected.first;
    // A change that sets what is there already is the same whoever makes it.
    const Request colleagues
        = expected.byAColleague && kind.creates ? colleaguesRequest(spec.request, *m_sandbox) : spec.request;
    const Outcome last = lastOf(*change, expected, first);
    if (!expected.fault.isEmpty()) {
        QJsonObject fault = expected.fault;
        fault.insert(u"method"_s, QString::fromLatin1(method));
        if (expected.beyondTheProof)
            fault.insert(u"late_seconds"_s, lateBeyondProof(spec));
        QVERIFY(m_sandbox->control("POST", u"faults"_s, fault).contains("id"_L1));
    }
    std::unique_ptr<SandboxFixture> passing;
    start(urlFor(expected.where, passing), expected.patience);
    if (passing)
        connect(&m_start->journal, &Journal::changed, this, [&passing] { passing->stop(); });
    m_sandbox->forgetRequests();

    const OperationReport report = run(spec);
    // A kept connection that breaks while the change is handed over proves nothing; only a refused one does.
    const bool inDoubt = expected.where == Where::GoesAway && report.entry.outcome == Outcome::Unknown;
    if (!inDoubt)
        QCOMPARE(report.entry.outcome, first);
    inputIsThere(spec, report);
    if (report.entry.outcome == Outcome::Unknown) {
        holdBackRepeats(spec);
        if (inDoubt)
            return;
        if (!operationKind(spec.kind)->canBeLookedUp())
            return endByHand(*change, spec, report, expected.last == Outcome::Succeeded ? 1 : 0);
        if (expected.byAColleague)
            changeAsAColleague(colleagues);
        QVERIFY(settle(spec));
    }
    if (report.entry.id != 0) {
        QCOMPARE(m_ends.size(), 1);
        QCOMPARE(m_ends.constFirst().entry.outcome, last);
        QCOMPARE(m_start->journal.entry(report.entry.id).outcome, last);
        inputIsThere(spec, m_ends.constFirst());
    }
    QVERIFY(!m_start->runner.isOpen(spec.kind, spec.subject));
    QCOMPARE(m_sandbox->count(method), expected.sent);
    QCOMPARE(m_stranger.requests().size(), 0);
    if (expected.beyondTheProof)
        return comesLate(*change, spec);
    if (last == Outcome::HappenedDiffers && !kind.creates)
        return; // a part of it is there
    QCOMPARE(change->effects(*m_sandbox, spec), isInEffect(last) ? 1 : 0);
    if (isInEffect(last))
        return;

    // What is proved not to have happened can be done again, once the trouble is over.
    m_sandbox->clearFaults();
    start(m_sandbox->url());
    QCOMPARE(run(spec).entry.outcome, Outcome::Succeeded);
    QCOMPARE(change->effects(*m_sandbox, spec), 1);
    QCOMPARE(m_sandbox->count(method), expected.sent + 1);
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
