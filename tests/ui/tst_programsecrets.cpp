// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, while it runs: its arguments, its environment and whatever it writes hold no secret.
#include "tests/support/places.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/secretscan.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::SandboxFixture;
using nd::test::SecretScan;

class TestProgramSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theScanFindsWhatIsThere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("as text") << QByteArray("x=" + secret.toUtf8());
        QTest::newRow("in a header") << QByteArray("Authorization: Basic " + ("AC1:" + secret.toUtf8()).toBase64());
        QTest::newRow("in a header, one letter on") << ("AC12:" + secret.toUtf8() + "x").toBase64();
        QTest::newRow("in a header, two letters on") << ("AC123:" + secret.toUtf8()).toBase64();
        QByteArray streamed;
        QDataStream stream(&streamed, QIODevice::WriteOnly);
        stream << secret;
        QTest::newRow("as Qt streams write it") << streamed;
    }
    void theScanFindsWhatIsThere()
    {
        QFETCH(const QByteArray, bytes);
        SecretScan scan;
        scan.add(u"the token"_s, secret);
        scan.add(u"another"_s, QString(secret).replace(u'7', u'8'));
        QCOMPARE(scan.in(bytes), QStringList{ u"the token"_s });
        const QTemporaryDir folder;
        QFile file(folder.filePath(u".hidden"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(scan.inFolder(folder.path()), QStringList{ u".hidden: the token"_s });
    }

    void theProgramLeavesNothing();

private:
    const QString secret = u"made-up token 7 with / and +"_s;
};

void TestProgramSecrets::theProgramLeavesNothing()
{
    // Seed 1, as the program starts its own sandbox: the made-up secrets are the same.
    SandboxFixture twin;
    SecretScan scan;
    scan.add(u"the auth token"_s, twin.token());
    scan.add(u"the secret of the API key"_s, twin.keySecret());
    for (const QJsonValue &row : twin.get(u"/2010-04-01/Accounts.json"_s).rows("accounts")) {
        if (row["sid"_L1].toString() != twin.sid())
            scan.add(u"the token of "_s + row["sid"_L1].toString(), row["auth_token"_L1].toString());
    }
    const QTemporaryDir place;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable :
         { u"TMPDIR"_s, u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s })
        environment.insert(variable, place.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    const QString pictures = place.filePath(u"pictures"_s);
    program.start(places::program(u"number-desk"_s),
                  { u"--sandbox"_s, u"--tour"_s, pictures, u"--theme"_s, u"light"_s });
    QVERIFY(program.waitForStarted());
    QStringList found;
    int looks = 0;
    const auto look = [&] {
        found += scan.inProcess(QString::number(program.processId())) + scan.inFolder(place.path());
        ++looks;
        // The first picture is of the start page; the ones behind it are of the account.
        return !found.isEmpty() || program.state() == QProcess::NotRunning
            || QDir(pictures).entryList({ u"*pane*.png"_s }).size() >= 4;
    };
    const bool seen = QTest::qWaitFor(look, 120'000);
    const bool running = program.state() == QProcess::Running;
    program.kill();
    program.waitForFinished();
    QCOMPARE(found + scan.in(program.readAll()), QStringList());
    QVERIFY2(seen && running, "it was looked at while it worked in the account");
    QVERIFY(looks > 2);
}

QTEST_GUILESS_MAIN(TestProgramSecrets)
#include "tst_programsecrets.moc"
