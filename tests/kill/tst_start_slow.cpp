// SPDX-License-Identifier: GPL-3.0-or-later
// The real program on data that is damaged, or of a newer version: what it says, and what it waits for.
#include "app/localdata/database.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/settings.h"
#include "tests/kill/victim.h"
#include "tests/support/harm.h"
#include "tests/support/sandboxfixture.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDamagedJournalIsAskedAboutUntilSomebodyAgrees();
    void aNewerJournalEndsTheProgram();
    void damagedSettingsAreToldOnceRead();
    void damagedLocalDataIsToldAndTheProgramGoesOn();
    void searchesThatWereSettingsAreKept();
    void afterTheSandboxNoAccountIsOpenedUnasked_data();
    void afterTheSandboxNoAccountIsOpenedUnasked();

private:
    QString file(const QString &name) const { return m_folder->filePath(u"data/"_s + name); }
    QByteArray bytes(const QString &name) const
    {
        QFile open(file(name));
        return open.open(QIODevice::ReadOnly) ? open.readAll() : QByteArray();
    }
    QStringList aside() const
    {
        return QDir(m_folder->filePath(u"data"_s)).entryList({ u"*.damaged-*"_s }, QDir::Files);
    }
    std::unique_ptr<Program> started() const
    {
        auto program = std::make_unique<Program>();
        if (!program->launch(m_folder->filePath(u"data"_s)))
            qFatal("the program does not start: %s", program->complaints().constData());
        return program;
    }
    static bool shows(Program &program, const QString &name)
    {
        return program.drive(u"shown"_s, name)["done"_L1].toBool();
    }
    static QString boxText(Program &program, const QString &name)
    {
        return program.drive(u"boxes"_s)["boxes"_L1][name].toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStart::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"data"_s)));
}

void TestStart::aDamagedJournalIsAskedAboutUntilSomebodyAgrees()
{
    const QByteArray damaged(9000, 'x');
    QFile open(file(u"journal.sqlite"_s));
    QVERIFY(open.open(QIODevice::WriteOnly));
    open.write(damaged);
    open.close();

    std::unique_ptr<Program> program = started();
    QTRY_VERIFY(shows(*program, u"damagedJournal"_s));
    QVERIFY(boxText(*program, u"damagedJournal"_s).contains("is damaged"_L1));
    QVERIFY(!shows(*program, u"mainWindow"_s));
    program->kill(); // that was no answer

    program = started();
    QTRY_VERIFY(shows(*program, u"damagedJournal"_s));
    QVERIFY(program->drive(u"press"_s, u"damagedJournal"_s, u"Quit"_s)["done"_L1].toBool());
    QTRY_COMPARE(program->process().state(), QProcess::NotRunning);
    QCOMPARE(program->process().exitCode(), 1);
    QCOMPARE(bytes(u"journal.sqlite"_s), damaged);
    QVERIFY(aside().isEmpty());

    program = started();
    QTRY_VERIFY(shows(*program, u"damagedJournal"_s));
    QVERIFY(program->drive(u"press"_s, u"damagedJournal"_s, u"Begin a New List"_s)["done"_L1].toBool());
    QTRY_VERIFY(shows(*program, u"mainWindow"_s));
    QCOMPARE(aside().size(), 1);
    QCOMPARE(bytes(aside().constFirst()), damaged);
    program->kill();

    program = started();
    QTRY_VERIFY(shows(*program, u"mainWindow"_s));
    QVERIFY(program->drive(u"boxes"_s)["boxes"_L1].toObject().isEmpty());
}

void TestStart::aNewerJournalEndsTheProgram()
{
    {
        Journal journal;
        QVERIFY(journal.open(file(u"journal.sqlite"_s)));
        QVERIFY(journal.database().run(u"PRAGMA user_version=99"_s));
    }
    const QByteArray before = bytes(u"journal.sqlite"_s);
    const std::unique_ptr<Program> program = started();
    QTRY_VERIFY(shows(*program, u"startProblem"_s));
    QVERIFY(boxText(*program, u"startProblem"_s).contains("newer version"_L1));
    QVERIFY(!shows(*program, u"mainWindow"_s));
    QVERIFY(program->drive(u"press"_s, u"startProblem"_s, u"OK"_s)["done"_L1].toBool());
    QTRY_COMPARE(program->process().state(), QProcess::NotRunning);
    QCOMPARE(program->process().exitCode(), 1);
    QCOMPARE(bytes(u"journal.sqlite"_s), before);
}

void TestStart::damagedSettingsAreToldOnceRead()
{
    QFile open(file(u"settings.ini"_s));
    QVERIFY(open.open(QIODevice::WriteOnly));
    open.write("[accounts]\nla");
    open.close();
    std::unique_ptr<Program> program = started();
    QTRY_VERIFY(shows(*program, u"settingsAside"_s));
    QVERIFY(shows(*program, u"mainWindow"_s));
    program->kill(); // nobody has read it

    program = started();
    QTRY_VERIFY(shows(*program, u"settingsAside"_s));
    QCOMPARE(aside().size(), 1);
    QVERIFY(boxText(*program, u"settingsAside"_s).contains(aside().constFirst()));
    QVERIFY(program->drive(u"press"_s, u"settingsAside"_s, u"OK"_s)["done"_L1].toBool());
    QTRY_VERIFY(!shows(*program, u"settingsAside"_s));
    QTRY_VERIFY(Settings(file(u"settings.ini"_s)).get<QString>(Setting::SetAside).isEmpty());
    program->kill();

    program = started();
    QTRY_VERIFY(shows(*program, u"mainWindow"_s));
    QVERIFY(!shows(*program, u"settingsAside"_s));
}

void TestStart::damagedLocalDataIsToldAndTheProgramGoesOn()
{
    const QByteArray damaged(9000, 'x');
    overwrite(file(u"local.sqlite"_s), damaged);
    std::unique_ptr<Program> program = started();
    QTRY_VERIFY(shows(*program, u"localDataProblem"_s));
    QVERIFY(shows(*program, u"mainWindow"_s));
    QVERIFY(boxText(*program, u"localDataProblem"_s).contains("is damaged"_L1));
    QVERIFY(program->drive(u"press"_s, u"localDataProblem"_s, u"Go On Without"_s)["done"_L1].toBool());
    QTRY_VERIFY(!shows(*program, u"localDataProblem"_s));
    QVERIFY(shows(*program, u"mainWindow"_s));
    program->kill();
    QCOMPARE(bytes(u"local.sqlite"_s), damaged);
    QVERIFY(aside().isEmpty());

    program = started();
    QTRY_VERIFY(shows(*program, u"localDataProblem"_s));
    QVERIFY(program->drive(u"press"_s, u"localDataProblem"_s, u"Begin a New File"_s)["done"_L1].toBool());
    QTRY_COMPARE(aside().size(), 1);
    QCOMPARE(bytes(aside().constFirst()), damaged);
    QTRY_VERIFY(!shows(*program, u"localDataProblem"_s));
    program->kill();

    program = started();
    QTRY_VERIFY(shows(*program, u"mainWindow"_s));
    QVERIFY(program->drive(u"boxes"_s)["boxes"_L1].toObject().isEmpty());
}

void TestStart::searchesThatWereSettingsAreKept()
{
    QSettings(file(u"settings.ini"_s), QSettings::IniFormat)
        .setValue(u"searches/"_s + QString::fromLatin1(QByteArray("Manhattan").toHex()), uR"({"areaCode":"212"})"_s);
    const std::unique_ptr<Program> program = started();
    QTRY_VERIFY(shows(*program, u"mainWindow"_s));
    program->kill();
    QVERIFY(!bytes(u"settings.ini"_s).contains("searches"));
    LocalData local;
    QVERIFY(local.open(file(u"local.sqlite"_s)));
    QCOMPARE(local.searches().search(u"Manhattan"_s).value().value(u"areaCode"_s).toString(), u"212"_s);
}

void TestStart::afterTheSandboxNoAccountIsOpenedUnasked_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("signing in") << u"account.signIn"_s << u"dialog-signin"_s;
    QTest::newRow("the accounts") << u"account.manage"_s << u"dialog-accounts"_s;
}

void TestStart::afterTheSandboxNoAccountIsOpenedUnasked()
{
    QFETCH(QString, action);
    QFETCH(QString, dialog);
    SandboxFixture service;
    const Place place{ service.url(), service.sid(), service.token(), m_folder->filePath(u"data"_s) };
    QVERIFY(Program::enroll(place));
    const std::unique_ptr<Program> program = started();
    const auto inSandbox = [&] { return program->drive(u"text"_s, u"sandboxBanner"_s)["done"_L1].toBool(); };
    const auto signedIn = [&] { return program->drive(u"text"_s, u"paneList"_s)["done"_L1].toBool(); };
    QTRY_VERIFY(signedIn());
    QVERIFY(!inSandbox());
    QVERIFY(program->done(u"trigger"_s, u"account.sandbox"_s));
    QTRY_VERIFY(inSandbox());
    service.forgetRequests();

    QVERIFY(program->done(u"trigger"_s, action));
    QTRY_VERIFY(shows(*program, u"confirmDialog"_s));
    QVERIFY(program->done(u"press"_s, u"confirmDialog"_s, u"Stay"_s));
    QTRY_VERIFY(!shows(*program, u"confirmDialog"_s));
    QVERIFY(inSandbox());

    QVERIFY(program->done(u"trigger"_s, action));
    QVERIFY(program->done(u"press"_s, u"confirmDialog"_s, u"Leave"_s));
    QTRY_VERIFY(shows(*program, dialog));
    QVERIFY(!inSandbox());
    QVERIFY(!signedIn());
    QCOMPARE(service.count("GET"), 0);
}

QTEST_GUILESS_MAIN(TestStart)
#include "tst_start_slow.moc"
