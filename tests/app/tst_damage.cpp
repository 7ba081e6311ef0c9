// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files, and files of a newer version: said so, kept, and never replaced by themselves.
#include "app/localdata/database.h"
#include "app/ops/bulkstore.h"
#include "app/ops/journal.h"
#include "app/settings.h"
#include "tests/support/changes.h"
#include "tests/support/harm.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr auto home = "AC00000000000000000000000000000001"_L1;

const QList<Harm> &journalHarms()
{
    static const QList<Harm> table = databaseHarms()
        + QList<Harm>{
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
        { "have fewer profiles than they name", [](QByteArray &bytes) { bytes.replace("size=1", "size=0"); } },
        { "hold a block of zeros", [](QByteArray &bytes) { bytes.replace(20, 30, QByteArray(30, '\0')); } },
    };
    return table;
}

Profile acme()
{
    Profile profile;
    profile.id = u"one"_s;
    profile.name = u"Acme"_s;
    profile.accountSid = home;
    return profile;
}

/// A journal as it is after a while, closed properly.
void makeJournal(const QString &file)
{
    Journal journal;
    if (!journal.open(file))
        qFatal("no journal");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int n = 0; n < 60; ++n) {
        JournalEntry entry = journal.begin(home, madeUpPurchase(n), now).value();
        entry.outcome = Outcome::Succeeded;
        if (n % 10 != 0)
            static_cast<void>(journal.update(entry));
    }
    BulkPlan plan{ .title = u"Buy"_s };
    for (int n = 0; n < 10; ++n)
        plan.rows.append(madeUpPurchase(100 + n));
    if (!BulkStore(journal.database()).add(home, plan, now))
        qFatal("no bulk run");
}

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aDamagedJournalWaitsForAPerson_data();
    void aDamagedJournalWaitsForAPerson();
    void aJournalOfANewerVersionIsLeftAlone();
    void damagedSettingsAreKeptAndSaidSo_data();
    void damagedSettingsAreKeptAndSaidSo();
    void settingsThatAreOnlyReadStayAsTheyAre_data();
    void settingsThatAreOnlyReadStayAsTheyAre();
    void settingsNeedNoEndOfTheLastLine();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDamage::aDamagedJournalWaitsForAPerson_data()
{
    QTest::addColumn<int>("harm");
    for (int i = 0; i < journalHarms().size(); ++i)
        QTest::newRow(journalHarms()[i].name) << i;
}

void TestDamage::aDamagedJournalWaitsForAPerson()
{
    QFETCH(int, harm);
    const Harm &done = journalHarms()[harm];
    const QString name = file(u"journal.sqlite"_s);
    makeJournal(name);
    if (done.bytes) {
        QByteArray bytes = bytesOf(name);
        QVERIFY(bytes.size() > 10 * databasePage);
        done.bytes(bytes);
        overwrite(name, bytes);
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
        QVERIFY(!journal.begin(home, madeUpPurchase(1), QDateTime::currentDateTimeUtc()));
        QCOMPARE(bytesOf(name).size(), damaged.size());
    }
    Journal journal;
    QVERIFY(!journal.open(name));
    QVERIFY(journal.startAnew(name));
    QVERIFY(!journal.isDamaged());
    QVERIFY(journal.entries().isEmpty());
    QVERIFY(journal.begin(home, madeUpPurchase(1), QDateTime::currentDateTimeUtc()));
    const QStringList aside = QDir(m_folder->path()).entryList({ u"journal.sqlite.damaged-*"_s }, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(m_folder->filePath(aside.constFirst())), damaged);
}

void TestDamage::aJournalOfANewerVersionIsLeftAlone()
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
        QVERIFY(!journal.begin(home, madeUpPurchase(1), QDateTime::currentDateTimeUtc()));
    }
    QCOMPARE(bytesOf(name), before);
}

void TestDamage::damagedSettingsAreKeptAndSaidSo_data()
{
    QTest::addColumn<int>("harm");
    for (int i = 0; i < settingsHarms().size(); ++i)
        QTest::newRow(settingsHarms()[i].name) << i;
}

void TestDamage::damagedSettingsAreKeptAndSaidSo()
{
    QFETCH(int, harm);
    const QString name = file(u"settings.ini"_s);
    {
        Settings settings(name);
        QVERIFY(settings.setProfiles({ acme() }));
        QVERIFY(settings.set(Setting::LastProfile, u"one"_s));
        QVERIFY(settings.set(Setting::WindowGeometry, QByteArray("\x01\xd9\xd0\xcb\x00\n=[", 8)));
        QVERIFY(settings.setColumnLayout(u"Überall; = \n"_s, "a;b=c\nd"));
    }
    QByteArray bytes = bytesOf(name);
    {
        const Settings sound(name);
        QVERIFY(sound.get<QString>(Setting::SetAside).isEmpty());
        QCOMPARE(sound.profiles().size(), 1);
    }
    settingsHarms()[harm].bytes(bytes);
    overwrite(name, bytes);
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

void TestDamage::settingsThatAreOnlyReadStayAsTheyAre_data()
{
    damagedSettingsAreKeptAndSaidSo_data();
}

void TestDamage::settingsThatAreOnlyReadStayAsTheyAre()
{
    QFETCH(int, harm);
    const QString name = file(u"settings.ini"_s);
    {
        Settings settings(name);
        QVERIFY(settings.setProfiles({ acme() }));
        QVERIFY(settings.set(Setting::WindowGeometry, QByteArray("\x01\xd9\xd0\xcb\x00\n=[", 8)));
    }
    QVERIFY(!Settings(name, Settings::Access::ReadOnly).isDamaged());
    QByteArray bytes = bytesOf(name);
    settingsHarms()[harm].bytes(bytes);
    overwrite(name, bytes);
    {
        Settings settings(name, Settings::Access::ReadOnly);
        QVERIFY(settings.isDamaged());
        QVERIFY(!settings.set(Setting::LastPane, u"numbers"_s));
    }
    QCOMPARE(bytesOf(name), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{ u"settings.ini"_s });
}

void TestDamage::settingsNeedNoEndOfTheLastLine()
{
    const QString name = file(u"settings.ini"_s);
    {
        Settings settings(name);
        QVERIFY(settings.setProfiles({ acme() }));
        QVERIFY(settings.set(Setting::WindowGeometry, QByteArray("\x01\xd9\xd0\xcb\x00\n=[", 8)));
    }
    QByteArray bytes = bytesOf(name);
    QVERIFY(bytes.endsWith('\n'));
    bytes.chop(1);
    overwrite(name, bytes);
    Settings settings(name);
    QVERIFY(settings.get<QString>(Setting::SetAside).isEmpty());
    QCOMPARE(settings.profiles().size(), 1);
    QCOMPARE(settings.get<QByteArray>(Setting::WindowGeometry).size(), 8);
    QVERIFY(settings.set(Setting::LastPane, u"numbers"_s));
    QVERIFY(bytesOf(name).endsWith('\n'));
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
