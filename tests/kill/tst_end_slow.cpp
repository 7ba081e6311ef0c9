// SPDX-License-Identifier: GPL-3.0-or-later
// The real program: how it ends when the system says so, and what a second start does.
#include "tests/kill/victim.h"
#include "tests/support/places.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace nd::test;

namespace {

constexpr int patience = 30'000;

/// How another process of the program ended, or that it did not.
struct Second
{
    explicit Second(const QString &folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.start(places::program(u"number-desk"_s), { u"--data"_s, folder });
    }
    ~Second()
    {
        process.kill();
        process.waitForFinished();
    }
    bool isOver() const { return process.state() == QProcess::NotRunning; }

    QProcess process;
};

} // namespace

class TestEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSignalEndsItProperly_data();
    void aSignalEndsItProperly();
    void aSignalTakesTheSandboxAway();
    void aSecondStartBringsTheWindowForward();
    void aSecondStartIsToldWhenNobodyAnswers();

private:
    QString data() const { return m_folder->filePath(u"data"_s); }
    QString temporary() const { return m_folder->filePath(u"temporary"_s); }
    QStringList leftInTemporary() const
    {
        return QDir(temporary()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    static bool shows(Program &program, const QString &name)
    {
        return program.drive(u"shown"_s, name)["done"_L1].toBool();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEnd::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkdir(data(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QDir().mkdir(temporary(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestEnd::aSignalEndsItProperly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("asked to end") << SIGTERM;
    QTest::newRow("interrupted") << SIGINT;
    QTest::newRow("the terminal is gone") << SIGHUP;
}

void TestEnd::aSignalEndsItProperly()
{
    QFETCH(int, signal);
    Program program;
    QVERIFY(program.launch(data()));
    QTRY_VERIFY_WITH_TIMEOUT(shows(program, u"mainWindow"_s), patience);
    QVERIFY(QFile::exists(data() + u"/number-desk.lock"_s));
    QCOMPARE(::kill(pid_t(program.process().processId()), signal), 0);
    QTRY_COMPARE_WITH_TIMEOUT(program.process().state(), QProcess::NotRunning, patience);
    QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.process().exitCode(), 128 + signal);
    QVERIFY(!QFile::exists(data() + u"/number-desk.lock"_s));
    QVERIFY(!QFile::exists(data() + u"/number-desk.socket"_s));
    QVERIFY(!QFile::exists(data() + u"/journal.sqlite-wal"_s)); // closed, not cut off
}

void TestEnd::aSignalTakesTheSandboxAway()
{
    Program program;
    QVERIFY(program.launch(data(), { u"--sandbox"_s }, temporary()));
    QTRY_VERIFY_WITH_TIMEOUT(shows(program, u"mainWindow"_s), patience);
    QCOMPARE(leftInTemporary().size(), 1);
    QCOMPARE(::kill(pid_t(program.process().processId()), SIGTERM), 0);
    QTRY_COMPARE_WITH_TIMEOUT(program.process().state(), QProcess::NotRunning, patience);
    QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(leftInTemporary(), QStringList());
}

void TestEnd::aSecondStartBringsTheWindowForward()
{
    Program program;
    QVERIFY(program.launch(data()));
    QTRY_VERIFY_WITH_TIMEOUT(shows(program, u"mainWindow"_s), patience);
    QVERIFY(program.drive(u"minimize"_s, u"mainWindow"_s)["done"_L1].toBool());
    QTRY_VERIFY(!program.drive(u"front"_s, u"mainWindow"_s)["done"_L1].toBool());
    Second second(data());
    QTRY_VERIFY_WITH_TIMEOUT(second.isOver(), patience);
    QCOMPARE(second.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(second.process.exitCode(), 0);
    QCOMPARE(second.process.readAllStandardError(), QByteArray());
    QTRY_VERIFY(program.drive(u"front"_s, u"mainWindow"_s)["done"_L1].toBool());
    QCOMPARE(program.process().state(), QProcess::Running);
}

/// A program that hangs can't show its window: then a person has to know which one it is.
void TestEnd::aSecondStartIsToldWhenNobodyAnswers()
{
    Program program;
    QVERIFY(program.launch(data()));
    QTRY_VERIFY_WITH_TIMEOUT(shows(program, u"mainWindow"_s), patience);
    QCOMPARE(::kill(pid_t(program.process().processId()), SIGSTOP), 0);
    Second second(data());
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += second.process.readAllStandardError()).contains("already running"), patience);
    QVERIFY(told.contains(QByteArray::number(program.process().processId())));
    QVERIFY(!second.isOver());
    ::kill(pid_t(program.process().processId()), SIGCONT);
}

QTEST_GUILESS_MAIN(TestEnd)
#include "tst_end_slow.moc"
