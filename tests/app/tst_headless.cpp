// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, exporting without a window and without a display.
#include "app/hostbinding.h"
#include "app/localdata/localdata.h"
#include "app/secrets/keychainstore.h"
#include "app/settings.h"
#include "tests/support/keyring.h"
#include "tests/support/places.h"
#include "tests/support/sandboxfixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using nd::test::SandboxFixture;

namespace {

constexpr int owned = 3000;
const QStringList ofSandbox{ u"--sandbox"_s, u"--owned"_s, QString::number(owned) };

/// How a run of a program ended.
struct Ended
{
    int code = -1; ///< -1: not by itself.
    QByteArray output;
    QByteArray errors;
};

Ended run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120'000);
    const bool itself = process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit
        && process.error() != QProcess::FailedToStart;
    return { itself ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError() };
}

/// The cells of a line without quotes in it.
QList<QByteArray> cellsOf(const QByteArray &line)
{
    return line.trimmed().split(',');
}

} // namespace

class TestHeadless : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aFileHoldsEveryNumberOnce();
    void onlyTheColumnsAskedForAreWritten();
    void onlyTheNumbersThatAFilterFindsAreWritten();
    void aSpreadsheetHoldsNumbersAsText();
    void anAccountIsExportedByItsName();
    void eachEndHasItsCode_data();
    void eachEndHasItsCode();
    void helpListsTheCodes();
    void aFolderOfThatNameStays();
    void aKillLeavesNothing_data();
    void aKillLeavesNothing();

private:
    Ended exported(const QString &file, const QStringList &more = {}) const
    {
        return run(places::program(u"number-desk"_s), ofSandbox + QStringList{ u"--export"_s, path(file) } + more);
    }
    QString path(const QString &file) const { return m_folder->filePath(file); }
    QByteArray contents(const QString &file) const
    {
        QFile opened(path(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHeadless::initTestCase()
{
    // No display, and none is made up.
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    qputenv("QT_QPA_PLATFORM", "none of ours");
    qunsetenv("NUMBER_DESK_DATA");
}

void TestHeadless::aFileHoldsEveryNumberOnce()
{
    const Ended ended = exported(u"numbers.csv"_s, { u"--columns"_s, u"sid,phone_number"_s });
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.errors.contains("3000 number"), ended.errors.constData());
    QVERIFY(ended.output.isEmpty());
    QCOMPARE(files(), QStringList{ u"numbers.csv"_s });
    QList<QByteArray> lines = contents(u"numbers.csv"_s).split('\n');
    QCOMPARE(lines.takeFirst(), "sid,phone_number\r");
    QCOMPARE(lines.takeLast(), "");
    QCOMPARE(lines.size(), owned);
    QSet<QByteArray> sids;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = cellsOf(line);
        QVERIFY2(cells.size() == 2 && cells[0].startsWith("PN") && cells[1].startsWith('+'), line.constData());
        sids.insert(cells[0]);
    }
    QCOMPARE(sids.size(), owned);
}

void TestHeadless::onlyTheColumnsAskedForAreWritten()
{
    QCOMPARE(exported(u"all.csv"_s).code, 0);
    QCOMPARE(exported(u"some.csv"_s, { u"--columns"_s, u"friendly_name, phone_number"_s }).code, 0);
    const QList<QByteArray> all = cellsOf(contents(u"all.csv"_s).split('\n').first());
    QVERIFY(all.size() > 20);
    QVERIFY(all.contains("sid") && all.contains("date_created"));
    QCOMPARE(contents(u"some.csv"_s).split('\n').first(), "friendly_name,phone_number\r");
}

void TestHeadless::onlyTheNumbersThatAFilterFindsAreWritten()
{
    const QStringList columns{ u"--columns"_s, u"phone_number"_s };
    QCOMPARE(exported(u"all.csv"_s, columns).code, 0);
    const QList<QByteArray> all = contents(u"all.csv"_s).split('\n');
    const QByteArray wanted = all.at(owned / 2).trimmed();
    QVERIFY(wanted.size() > 8);
    QCOMPARE(exported(u"one.csv"_s, columns + QStringList{ u"--filter"_s, QString::fromLatin1(wanted) }).code, 0);
    QCOMPARE(contents(u"one.csv"_s), "phone_number\r\n" + wanted + "\r\n");
    // What isn't asked for as a column is looked at all the same.
    QCOMPARE(exported(u"none.csv"_s, columns + QStringList{ u"--filter"_s, u"no such text"_s }).code, 0);
    QCOMPARE(contents(u"none.csv"_s), "phone_number\r\n");
    const Ended ended = exported(u"sid.csv"_s, { u"--columns"_s, u"phone_number"_s, u"--filter"_s, u"PN"_s });
    QCOMPARE(ended.code, 0);
    QCOMPARE(contents(u"sid.csv"_s).count('\n'), owned + 1);
}

void TestHeadless::aSpreadsheetHoldsNumbersAsText()
{
    const QStringList columns{ u"--columns"_s, u"phone_number,sid"_s };
    QCOMPARE(exported(u"numbers.csv"_s, columns).code, 0);
    QCOMPARE(exported(u"numbers.xlsx"_s, columns).code, 0);
    QCOMPARE(files(), (QStringList{ u"numbers.csv"_s, u"numbers.xlsx"_s }));
    QCOMPARE(run(u"unzip"_s, { u"-tqq"_s, path(u"numbers.xlsx"_s) }).code, 0);
    const QByteArray sheet
        = run(u"unzip"_s, { u"-p"_s, path(u"numbers.xlsx"_s), u"xl/worksheets/sheet1.xml"_s }).output;
    QCOMPARE(sheet.count("<row "), owned + 1);
    QCOMPARE(sheet.count("<c "), 2 * (owned + 1));
    // Every cell is a text that stands in it; there is no value, no formula.
    QCOMPARE(sheet.count("t=\"inlineStr\""), 2 * (owned + 1));
    QVERIFY(!sheet.contains("<v>") && !sheet.contains("<f>"));
    const QList<QByteArray> lines = contents(u"numbers.csv"_s).split('\n');
    for (const int line : { 0, 1, owned / 2, owned }) {
        for (const QByteArray &cell : cellsOf(lines.at(line)))
            QVERIFY2(sheet.contains("<is><t>" + cell + "</t></is>"), cell.constData());
    }
}

void TestHeadless::anAccountIsExportedByItsName()
{
    QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing()));
    SandboxFixture service;
    const QTemporaryDir data;
    nd::Profile profile;
    profile.id = u"headless test"_s;
    profile.name = u"Front Desk"_s;
    profile.accountSid = service.sid();
    profile.remembered = true;
    profile.baseUrls.insert(nd::Product::Api, service.url());
    {
        nd::Settings settings(data.filePath(u"settings.ini"_s));
        QVERIFY(settings.setProfiles({ profile }).ok());
    }
    nd::KeychainStore keychain(u"number-desk"_s);
    const auto exportIt = [&](const QString &secret, const QStringList &more = {}) {
        std::optional<bool> kept;
        keychain.write(profile.id, nd::boundToHosts(secret, profile), {}, this,
                       [&kept](const auto &result) { kept = result.ok(); });
        if (!QTest::qWaitFor([&kept] { return kept.has_value(); }) || !*kept)
            return Ended();
        const QStringList arguments{ u"--data"_s,     data.path(),   u"--account"_s,
                                     u"front desk"_s, u"--export"_s, path(u"numbers.csv"_s) };
        return run(places::program(u"number-desk"_s), arguments + more);
    };
    // A secret that the service no longer takes.
    const Ended refused = exportIt(u"another"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("could not be read"), refused.errors.constData());
    QCOMPARE(files(), QStringList());
    const Ended ended = exportIt(service.token());
    QVERIFY2(ended.code == 0, ended.errors.constData());
    QCOMPARE(contents(u"numbers.csv"_s).count('\n'), 301);
    for (const QByteArray &text : { ended.output, ended.errors, contents(u"numbers.csv"_s) })
        QVERIFY(!text.contains(service.token().toUtf8()));

    // What was noted on this computer comes along when it is asked for, while a window may be open on it.
    QVERIFY(!contents(u"numbers.csv"_s).contains("local_note"));
    const QString sid = service.get(service.path(u"/IncomingPhoneNumbers.json"_s))
                            .rows("incoming_phone_numbers")[0]["sid"_L1]
                            .toString();
    nd::LocalData local;
    QVERIFY(local.open(data.filePath(u"local.sqlite"_s)));
    QVERIFY(local.notes().set(service.sid(), sid, u"ask Ann"_s, QDateTime::currentDateTimeUtc()));
    QCOMPARE(exportIt(service.token(), { u"--columns"_s, u"sid,local_note"_s }).code, 0);
    QCOMPARE(contents(u"numbers.csv"_s).count("ask Ann"), 1);
    QVERIFY(contents(u"numbers.csv"_s).contains(sid.toUtf8() + ",ask Ann"));
    QCOMPARE(exportIt(service.token(), { u"--filter"_s, u"ask ann"_s }).code, 0);
    QCOMPARE(contents(u"numbers.csv"_s).count('\n'), 2);
}

void TestHeadless::eachEndHasItsCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("sentence");
    const QString csv = u"out.csv"_s;
    const auto onSandbox = [](const QStringList &more) {
        return QStringList{ u"--sandbox"_s, u"--owned"_s, u"5"_s } + more;
    };
    QTest::newRow("a name that is no account's") << QStringList{ u"--account"_s, u"Nobody"_s, u"--export"_s, csv } << 3
                                                 << QByteArray("There is no account Nobody");
    QTest::newRow("an account whose secret is not kept")
        << QStringList{ u"--account"_s, u"front desk"_s, u"--export"_s, csv } << 4 << QByteArray("is not kept");
    QTest::newRow("a folder that is not there")
        << onSandbox({ u"--export"_s, u"none/out.csv"_s }) << 5 << QByteArray("was not written");
    QTest::newRow("a folder that is not there, for a spreadsheet")
        << onSandbox({ u"--export"_s, u"none/out.xlsx"_s }) << 5 << QByteArray("was not written");
    QTest::newRow("an option that is not there")
        << onSandbox({ u"--export"_s, csv, u"--colums"_s, u"sid"_s }) << 2 << QByteArray("There is no option --colums");
    QTest::newRow("a column that is not there")
        << onSandbox({ u"--export"_s, csv, u"--columns"_s, u"sid,pin"_s }) << 2 << QByteArray("There is no column pin");
    QTest::newRow("another kind of file") << onSandbox({ u"--export"_s, u"out.pdf"_s }) << 2 << QByteArray(".xlsx");
    QTest::newRow("nobody's numbers") << QStringList{ u"--export"_s, csv } << 2 << QByteArray("--account or --sandbox");
    QTest::newRow("columns of nothing") << onSandbox({ u"--columns"_s, u"sid"_s }) << 2
                                        << QByteArray("works with --export only");
}

void TestHeadless::eachEndHasItsCode()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    QFETCH(const QByteArray, sentence);
    const QTemporaryDir data;
    {
        nd::Settings settings(data.filePath(u"settings.ini"_s));
        nd::Profile profile;
        profile.id = u"one"_s;
        profile.name = u"Front Desk"_s;
        profile.accountSid = u"AC"_s + QString(32, u'0');
        QVERIFY(settings.setProfiles({ profile }).ok());
    }
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(places::program(u"number-desk"_s), QStringList{ u"--data"_s, data.path() } + arguments);
    QVERIFY(process.waitForFinished());
    const QByteArray errors = process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == code && errors.contains(sentence), errors.constData());
    QCOMPARE(files(), QStringList());
}

void TestHeadless::helpListsTheCodes()
{
    const Ended help = run(places::program(u"number-desk"_s), { u"--help"_s });
    QCOMPARE(help.code, 0);
    for (int code = 0; code <= 6; ++code)
        QVERIFY(QRegularExpression(u"^  %1  \\S"_s.arg(code), QRegularExpression::MultilineOption)
                    .match(QString::fromUtf8(help.output))
                    .hasMatch());
}

void TestHeadless::aFolderOfThatNameStays()
{
    // A folder stands where the file should: it can't be replaced.
    QVERIFY(QDir(m_folder->path()).mkdir(u"numbers.csv"_s));
    QCOMPARE(exported(u"numbers.csv"_s).code, 5);
    QVERIFY(QDir(path(u"numbers.csv"_s)).isEmpty());
    QCOMPARE(files(), QStringList());
}

void TestHeadless::aKillLeavesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("older");
    for (const QString &file : { u"numbers.csv"_s, u"numbers.xlsx"_s }) {
        QTest::addRow("%s, killed", qPrintable(file)) << file << SIGKILL << false;
        QTest::addRow("%s, asked to end, with an older file there", qPrintable(file)) << file << SIGTERM << true;
    }
}

void TestHeadless::aKillLeavesNothing()
{
    QFETCH(const QString, file);
    QFETCH(const int, signal);
    QFETCH(const bool, older);
    if (older) {
        QFile before(path(file));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("older") == 5);
    }
    const QStringList filesBefore = files();
    const QTemporaryDir temporary;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, temporary.path());
    process.setProcessEnvironment(environment);
    process.start(places::program(u"number-desk"_s),
                  { u"--sandbox"_s, u"--owned"_s, u"300000"_s, u"--export"_s, path(file) });
    // Rows have been written, and by far not all of them.
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("numbers written"), 60'000);
    QCOMPARE(process.state(), QProcess::Running);
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished());
    if (signal == SIGKILL) {
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    } else {
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 6);
        QVERIFY(process.readAllStandardError().contains("Nothing was written"));
    }
    QCOMPARE(files(), filesBefore);
    if (older)
        QCOMPARE(contents(file), "older");
    QCOMPARE(QDir(temporary.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
