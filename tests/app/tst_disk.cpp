// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when the disk is full, or the folder is somebody else's.
#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/localdata/datafolder.h"
#include "app/localdata/localdata.h"
#include "app/ops/bulkplans.h"
#include "app/ops/operationrunner.h"
#include "tests/support/baseurls.h"
#include "tests/support/changes.h"
#include "tests/support/harm.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/smalldisk.h"
#include "tests/support/start.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <grp.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr auto home = "AC00000000000000000000000000000001"_L1;
constexpr int manyRows = 30;

/// What a child process of this test does as an ordinary user in a folder that is somebody else's: a line for each
/// answer.
int inSomebodyElsesFolder(const QString &folder)
{
    if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(65534) != 0 || setuid(65534) != 0))
        return 3;
    const auto say = [](const char *what, bool done, const QString &sentence) {
        std::printf("%s %s %s\n", what, done ? "yes" : "no", qUtf8Printable(sentence));
    };
    DataFolder data;
    const Result<Done> taken = data.take(folder);
    say("folder", taken.ok(), taken ? QString() : taken.error().message);
    for (const QString &name : { u"new.sqlite"_s, u"journal.sqlite"_s }) {
        Journal journal;
        const Result<Done> opened = journal.open(folder + u'/' + name);
        say("journal", opened.ok() || journal.isDamaged(), opened ? QString() : opened.error().message);
        const auto begun = journal.begin(home, madeUpPurchase(1), QDateTime::currentDateTimeUtc());
        say("begin", begun.ok(), begun ? QString() : begun.error().message);
    }
    LocalData local;
    const Result<Done> kept = local.open(folder + u"/local.sqlite"_s);
    say("local", kept.ok() || local.isDamaged(), kept ? QString() : kept.error().message);
    const auto noted = local.notes().set(home, u"PN1"_s, u"Ask Ann"_s, QDateTime::currentDateTimeUtc());
    say("holds", noted.ok() && local.notes().note(home, u"PN1"_s).value().text == "Ask Ann"_L1, {});
    Settings settings(folder + u"/settings.ini"_s);
    const Result<Done> set = settings.set(Setting::LastPane, u"numbers"_s);
    say("settings", set.ok(), set ? QString() : set.error().message);
    say("holds", settings.get<QString>(Setting::LastPane) == "numbers"_L1, {});
    return 0;
}

} // namespace

class TestDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aFullDiskPausesABulkRun_data();
    void aFullDiskPausesABulkRun();
    void anEndThatWasNotWrittenIsLookedUpAfterARestart();
    void nothingIsSentWithoutAJournal();
    void settingsSurviveAFullDisk();
    void aFolderThatIsSomebodyElses();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString startRun(SandboxFixture &sandbox, Start &start);
    std::unique_ptr<Start> started(SandboxFixture &sandbox) const
    {
        return std::make_unique<Start>(sandbox.url(), sandbox.sid(), sandbox.token(), m_folder->path());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// A bulk run of purchases, some of which are done.
QString TestDisk::startRun(SandboxFixture &sandbox, Start &start)
{
    sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 20 }, { "count", -1 }, { "method", u"POST"_s } });
    const QString query = u"ExcludeAllAddressRequired=true&PageSize=%1"_s.arg(manyRows);
    QList<Purchase> purchases;
    for (const QString &number : sandbox.find(u"US"_s, u"Local"_s, query).mid(0, manyRows)) {
        Purchase purchase;
        purchase.number.number = number;
        purchases.append(purchase);
    }
    BuyForm form;
    form.voiceUrl = u"https://example.com/"_s + QString(200, u'x');
    const auto run = start.bulk().start(planPurchases(purchases, form, manyRows));
    if (!run || !QTest::qWaitFor([&] { return start.bulk().status(run.value()).succeeded >= 5; }, 20'000))
        return {};
    return run.value();
}

void TestDisk::aFullDiskPausesABulkRun_data()
{
    QTest::addColumn<bool>("pages");
    QTest::newRow("no file may grow") << false;
    QTest::newRow("the database may not grow") << true;
}

void TestDisk::aFullDiskPausesABulkRun()
{
    QFETCH(bool, pages);
    SandboxFixture sandbox;
    const std::unique_ptr<Start> start = started(sandbox);
    const QString run = startRun(sandbox, *start);
    QVERIFY(!run.isEmpty());
    const auto posts = [&sandbox] { return sandbox.count("POST", u"IncomingPhoneNumbers"_s); };
    {
        std::optional<SmallDisk> disk;
        if (pages)
            QVERIFY(start->journal.database().run(u"PRAGMA max_page_count=1"_s));
        else
            disk.emplace(rlim_t(QFileInfo(file(u"journal.sqlite-wal"_s)).size()));
        QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).phase, BulkPhase::Paused, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).running, 0, 20'000);
        const BulkStatus status = start->bulk().status(run);
        QVERIFY2(status.why.contains("can't be"_L1), qPrintable(status.why));
        QVERIFY(status.waiting > 0);
        QCOMPARE(status.waiting + status.succeeded, manyRows);
        // Nothing was sent that is not written down, and it stays like that when a person insists.
        QCOMPARE(posts(), start->journal.entriesOfRun(run).size());
        start->bulk().resume(run);
        QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).phase, BulkPhase::Paused, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).running, 0, 20'000);
        QCOMPARE(posts(), start->journal.entriesOfRun(run).size());
        QCOMPARE(sandbox.owned(), 300 + posts());
    }
    if (pages)
        QVERIFY(start->journal.database().run(u"PRAGMA max_page_count=1000000"_s));
    start->bulk().resume(run);
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).phase, BulkPhase::Ended, 20'000);
    QCOMPARE(start->bulk().status(run).succeeded, manyRows);
    QCOMPARE(posts(), manyRows);
    QCOMPARE(sandbox.owned(), 300 + manyRows);
    // What the full disk refused is on it by now.
    for (const JournalEntry &entry : start->journal.entriesOfRun(run))
        QCOMPARE(entry.outcome, Outcome::Succeeded);
}

void TestDisk::anEndThatWasNotWrittenIsLookedUpAfterARestart()
{
    SandboxFixture sandbox;
    std::unique_ptr<Start> start = started(sandbox);
    const QString run = startRun(sandbox, *start);
    QVERIFY(!run.isEmpty());
    {
        const SmallDisk disk(rlim_t(QFileInfo(file(u"journal.sqlite-wal"_s)).size()));
        QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).phase, BulkPhase::Paused, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).running, 0, 20'000);
        QVERIFY(!start->journal.unsettled(sandbox.sid()).isEmpty());
        start.reset();
    }
    start = started(sandbox);
    const int posts = sandbox.count("POST", u"IncomingPhoneNumbers"_s);
    QCOMPARE(start->bulk().status(run).phase, BulkPhase::Paused);
    sandbox.step(5);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            start->accounts.session()->transport().send(listNumbers(1), this, [](const Result<Reply> &) {});
            return start->bulk().status(run).uncertain == 0;
        }(),
        20'000);
    QCOMPARE(sandbox.count("POST", u"IncomingPhoneNumbers"_s), posts);
    QCOMPARE(start->bulk().status(run).succeeded, sandbox.owned() - 300);
    start->bulk().resume(run);
    QTRY_COMPARE_WITH_TIMEOUT(start->bulk().status(run).succeeded, manyRows, 20'000);
    QCOMPARE(sandbox.owned(), 300 + manyRows);
}

void TestDisk::nothingIsSentWithoutAJournal()
{
    SandboxFixture sandbox;
    Clock clock;
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = everyProductAt(sandbox.url()) },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    for (int n = 0; const ChangeRow &row : changeRows()) {
        const OperationSpec spec = row.make(sandbox, ++n);
        sandbox.forgetRequests();
        std::optional<OperationReport> report;
        runner.run(spec, this, [&](const OperationReport &r) { report = r; });
        QTRY_VERIFY(report);
        QCOMPARE(report->entry.outcome, Outcome::NotSent);
        QCOMPARE(report->entry.error.kind, ErrorKind::Storage);
        QCOMPARE(sandbox.count("POST") + sandbox.count("DELETE"), 0);
    }
}

void TestDisk::settingsSurviveAFullDisk()
{
    const QString name = file(u"settings.ini"_s);
    Settings settings(name);
    const QSignalSpy failed(&settings, &Settings::failed);
    QVERIFY(settings.set(Setting::LastPane, u"search"_s));
    const QByteArray before = bytesOf(name);
    {
        const SmallDisk disk(10);
        const Result<Done> refused = settings.set(Setting::LastProfile, u"acme"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(!settings.set(Setting::LastPane, u"numbers"_s));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(settings.get<QString>(Setting::LastProfile), u"acme"_s);
        QCOMPARE(bytesOf(name), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }
    QVERIFY(settings.set(Setting::Theme, u"dark"_s));
    const Settings later(name);
    QCOMPARE(later.get<QString>(Setting::LastProfile), u"acme"_s);
    QCOMPARE(later.get<QString>(Setting::LastPane), u"numbers"_s);
    QCOMPARE(later.get<QString>(Setting::Theme), u"dark"_s);
}

void TestDisk::aFolderThatIsSomebodyElses()
{
    QString folder = u"/usr/lib"_s; // of root, when we are not
    if (geteuid() == 0) {
        folder = m_folder->filePath(u"root"_s);
        QVERIFY(QDir().mkpath(folder));
        Journal journal;
        QVERIFY(journal.open(folder + u"/journal.sqlite"_s));
        for (const QString &path : { m_folder->path(), folder })
            QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7755)));
    }
    const QStringList before = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { u"--in-somebody-elses-folder"_s, folder });
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
    const QStringList lines = QString::fromUtf8(child.readAllStandardOutput()).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 9);
    for (const QString &line : lines) {
        const bool holds = line.startsWith("holds"_L1);
        QCOMPARE(line.section(u' ', 1, 1), holds ? u"yes"_s : u"no"_s);
        QVERIFY2(holds || line.section(u' ', 2).size() > 20, qPrintable(line)); // it says why
    }
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), before);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--in-somebody-elses-folder"_L1)
        return inSomebodyElsesFolder(arguments.value(2));
    TestDisk test;
    return QTest::qExec(&test, arguments);
}
#include "tst_disk.moc"
