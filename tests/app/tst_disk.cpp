// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when the disk is full, the folder is somebody else's, or a file is damaged.
#include "app/api/numbers.h"
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/localdata/datafolder.h"
#include "app/ops/bulkplans.h"
#include "app/ops/bulkstore.h"
#include "app/ops/numberops.h"
#include "app/ops/operationrunner.h"
#include "tests/support/changes.h"
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
#include <functional>
#include <grp.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr auto home = "AC00000000000000000000000000000001"_L1;
constexpr int manyRows = 30;
constexpr qsizetype pageSize = 4096;

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(name));
}

/// How a file comes to harm.
struct Harm
{
    const char *name;
    std::function<void(QByteArray &)> bytes;
    const char *statement = ""; ///< Or what another program did to the content.
};

const QList<Harm> &journalHarms()
{
    static const QList<Harm> table{
        { "is something else", [](QByteArray &bytes) { bytes = QByteArray(8192, 'x'); } },
        { "is empty", [](QByteArray &bytes) { bytes.clear(); } },
        { "is cut after its first page", [](QByteArray &bytes) { bytes.truncate(pageSize); } },
        { "is cut in the middle of a page", [](QByteArray &bytes) { bytes.chop(pageSize / 2); } },
        { "lost its last page", [](QByteArray &bytes) { bytes.chop(pageSize); } },
        { "lost the head of a page",
          [](QByteArray &bytes) { bytes.replace(bytes.size() - pageSize, 64, QByteArray(64, '\xff')); } },
        { "lost the middle of its pages",
          [](QByteArray &bytes) {
              for (qsizetype page = pageSize; page < bytes.size(); page += pageSize)
                  bytes.replace(page + 1000, 500, QByteArray(500, '\0'));
          } },
        { .name = "holds half a request of an open change",
          .bytes = {},
          .statement = "UPDATE operation SET request = substr(request, 1, 20) WHERE outcome = 'begun'" },
        { .name = "holds an outcome that there is not",
          .bytes = {},
          .statement = "UPDATE operation SET outcome = 'begum' WHERE outcome = 'begun'" },
        { .name = "holds half a row of a bulk run",
          .bytes = {},
          .statement = "UPDATE bulk_row SET request = substr(request, 1, 20) WHERE row = 3" },
    };
    return table;
}

const QList<Harm> &settingsHarms()
{
    static const QList<Harm> table{
        { "are something else", [](QByteArray &bytes) { bytes = QByteArray(3000, '\x01') + '\n'; } },
        { "are empty", [](QByteArray &bytes) { bytes.clear(); } },
        { "are cut in the middle of a line", [](QByteArray &bytes) { bytes.chop(3); } },
        { "lost the lines after a profile",
          [](QByteArray &bytes) { bytes.truncate(bytes.indexOf("size=", bytes.indexOf("[profiles]"))); } },
        { "hold a block of zeros", [](QByteArray &bytes) { bytes.replace(20, 30, QByteArray(30, '\0')); } },
    };
    return table;
}

/// What a person may have typed, as a change.
OperationSpec specFor(int n)
{
    BuyForm form;
    form.number = u"+1415555%1"_s.arg(n, 4, 10, QChar(u'0'));
    form.friendlyName = u"Desk %1 "_s.arg(n) + QString(300, u'x');
    return buyOperation(form, {});
}

/// A journal as it is after a while, closed properly.
void makeJournal(const QString &file)
{
    Journal journal;
    if (!journal.open(file))
        qFatal("no journal");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int n = 0; n < 60; ++n) {
        JournalEntry entry = journal.begin(home, specFor(n), now).value();
        entry.outcome = Outcome::Succeeded;
        if (n % 10 != 0)
            static_cast<void>(journal.update(entry));
    }
    BulkPlan plan{ .title = u"Buy"_s };
    for (int n = 0; n < 10; ++n)
        plan.rows.append(specFor(100 + n));
    if (!BulkStore(journal.database()).add(home, plan, now))
        qFatal("no bulk run");
}

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
        const auto begun = journal.begin(home, specFor(1), QDateTime::currentDateTimeUtc());
        say("begin", begun.ok(), begun ? QString() : begun.error().message);
    }
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
    void aDamagedJournalWaitsForAPerson_data();
    void aDamagedJournalWaitsForAPerson();
    void aJournalOfANewerVersionIsLeftAlone();
    void damagedSettingsAreKeptAndSaidSo_data();
    void damagedSettingsAreKeptAndSaidSo();

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
    Transport transport({ .accountSid = sandbox.sid(), .baseUrls = { { Product::Api, sandbox.url() } } },
                        { sandbox.sid(), sandbox.token() }, clock);
    Journal journal;
    OperationRunner runner(sandbox.sid(), transport, journal, clock);
    for (const ChangeRow &row : changeRows()) {
        const OperationSpec spec = row.make(sandbox, 1);
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
        makeJournal(folder + u"/journal.sqlite"_s);
        for (const QString &path : { m_folder->path(), folder })
            QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7755)));
    }
    const QStringList before = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { u"--in-somebody-elses-folder"_s, folder });
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
    const QStringList lines = QString::fromUtf8(child.readAllStandardOutput()).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 7);
    for (const QString &line : lines) {
        const bool holds = line.startsWith("holds"_L1);
        QCOMPARE(line.section(u' ', 1, 1), holds ? u"yes"_s : u"no"_s);
        QVERIFY2(holds || line.section(u' ', 2).size() > 20, qPrintable(line)); // it says why
    }
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), before);
}

void TestDisk::aDamagedJournalWaitsForAPerson_data()
{
    QTest::addColumn<int>("harm");
    for (int i = 0; i < journalHarms().size(); ++i)
        QTest::newRow(journalHarms()[i].name) << i;
}

void TestDisk::aDamagedJournalWaitsForAPerson()
{
    QFETCH(int, harm);
    const Harm &done = journalHarms()[harm];
    const QString name = file(u"journal.sqlite"_s);
    makeJournal(name);
    if (done.bytes) {
        QByteArray bytes = bytesOf(name);
        QVERIFY(bytes.size() > 10 * pageSize);
        done.bytes(bytes);
        write(name, bytes);
    } else {
        Journal journal;
        QVERIFY(journal.open(name));
        QVERIFY(journal.database().run(QLatin1StringView(done.statement)));
    }
    const QByteArray damaged = bytesOf(name);

    for (int start = 0; start < 2; ++start) { // whoever closes the program instead of agreeing is asked again
        Journal journal;
        const Result<Done> opened = journal.open(name);
        QVERIFY(!opened);
        QVERIFY(journal.isDamaged());
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        QVERIFY2(opened.error().message.contains(name), qPrintable(opened.error().message));
        QVERIFY(!journal.begin(home, specFor(1), QDateTime::currentDateTimeUtc()));
        QCOMPARE(bytesOf(name).size(), damaged.size());
    }
    Journal journal;
    QVERIFY(!journal.open(name));
    QVERIFY(journal.startAnew(name));
    QVERIFY(!journal.isDamaged());
    QVERIFY(journal.entries().isEmpty());
    QVERIFY(journal.begin(home, specFor(1), QDateTime::currentDateTimeUtc()));
    const QStringList aside = QDir(m_folder->path()).entryList({ u"journal.sqlite.damaged-*"_s }, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), damaged);
}

void TestDisk::aJournalOfANewerVersionIsLeftAlone()
{
    const QString name = file(u"journal.sqlite"_s);
    makeJournal(name);
    {
        Journal journal;
        QVERIFY(journal.open(name));
        QVERIFY(journal.database().run(u"PRAGMA user_version=99"_s));
    }
    const QByteArray before = bytesOf(name);
    {
        Journal journal;
        const Result<Done> opened = journal.open(name);
        QVERIFY(!opened);
        QVERIFY(!journal.isDamaged());
        QVERIFY2(opened.error().message.contains("newer version"_L1), qPrintable(opened.error().message));
        QVERIFY(!journal.begin(home, specFor(1), QDateTime::currentDateTimeUtc()));
    }
    QCOMPARE(bytesOf(name), before);
}

void TestDisk::damagedSettingsAreKeptAndSaidSo_data()
{
    QTest::addColumn<int>("harm");
    for (int i = 0; i < settingsHarms().size(); ++i)
        QTest::newRow(settingsHarms()[i].name) << i;
}

void TestDisk::damagedSettingsAreKeptAndSaidSo()
{
    QFETCH(int, harm);
    const QString name = file(u"settings.ini"_s);
    {
        Settings settings(name);
        Profile profile;
        profile.id = u"one"_s;
        profile.name = u"Acme"_s;
        profile.accountSid = home;
        QVERIFY(settings.setProfiles({ profile }));
        QVERIFY(settings.set(Setting::LastProfile, u"one"_s));
        QVERIFY(settings.set(Setting::WindowGeometry, QByteArray("\x01\xd9\xd0\xcb\x00\n=[", 8)));
        QVERIFY(settings.saveSearch(u"Überall; = \n"_s, { { u"contains"_s, u"a;b=c\nd"_s } }));
    }
    QByteArray bytes = bytesOf(name);
    {
        const Settings sound(name);
        QVERIFY(sound.get<QString>(Setting::SetAside).isEmpty());
        QCOMPARE(sound.profiles().size(), 1);
    }
    settingsHarms()[harm].bytes(bytes);
    write(name, bytes);
    for (int start = 0; start < 2; ++start) { // until somebody has read it
        const Settings settings(name);
        const QStringList aside = QDir(m_folder->path()).entryList({ u"settings.ini.damaged-*"_s }, QDir::Files);
        QCOMPARE(aside.size(), 1);
        QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), bytes);
        QVERIFY(settings.get<QString>(Setting::SetAside).contains(aside.constFirst()));
        QVERIFY(settings.profiles().isEmpty());
    }
    QVERIFY(Settings(name).set(Setting::SetAside, QString()));
    QVERIFY(Settings(name).get<QString>(Setting::SetAside).isEmpty());
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
