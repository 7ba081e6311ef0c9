// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, while it runs: its arguments, its environment and whatever it writes hold no secret.
#include "app/hostbinding.h"
#include "app/localdata/localdata.h"
#include "app/localdata/localfile.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/profile.h"
#include "app/secrets/keychainstore.h"
#include "app/settings.h"
#include "models/decode.h"
#include "models/records/incomingnumber.h"
#include "tests/support/baseurls.h"
#include "tests/support/keyring.h"
#include "tests/support/places.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/secretscan.h"

#include <QCryptographicHash>
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
    void aRememberedAccountLeavesNothing();

private:
    /// Answers of the keychain, waited for.
    static QString readFromKeychain(nd::KeychainStore &keychain, const QString &id);
    static bool writeToKeychain(nd::KeychainStore &keychain, const QString &id, const QString &text);
    QProcessEnvironment environmentIn(const QString &place) const;

    const QString secret = u"made-up token 7 with / and +"_s;
};

QProcessEnvironment TestProgramSecrets::environmentIn(const QString &place) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable :
         { u"TMPDIR"_s, u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s })
        environment.insert(variable, place);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

QString TestProgramSecrets::readFromKeychain(nd::KeychainStore &keychain, const QString &id)
{
    QObject context;
    std::optional<QString> found;
    keychain.read(id, &context, [&found](const nd::Result<QString> &kept) { found = kept ? kept.value() : QString(); });
    return QTest::qWaitFor([&found] { return found.has_value(); }, 20'000) ? *found : QString();
}

bool TestProgramSecrets::writeToKeychain(nd::KeychainStore &keychain, const QString &id, const QString &text)
{
    QObject context;
    std::optional<bool> written;
    keychain.write(id, text, {}, &context, [&written](const nd::Result<nd::Done> &done) { written = done.ok(); });
    return QTest::qWaitFor([&written] { return written.has_value(); }, 20'000) && *written;
}

/// The window with an account that the keychain remembers, on what an earlier version left; and an export of it.
void TestProgramSecrets::aRememberedAccountLeavesNothing()
{
    using namespace nd;
    QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing()));
    SandboxFixture service;
    const QTemporaryDir place;
    const QString data = place.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data));
    KeychainStore keychain(u"number-desk"_s); // the name that the program uses
    Profile profile;
    profile.id = u"remembered account %1"_s.arg(QCoreApplication::applicationPid());
    profile.name = u"Front Desk"_s;
    profile.accountSid = service.sid();
    profile.colour = u"#2a78d6"_s;
    profile.remembered = true;
    profile.baseUrls = nd::test::everyProductAt(service.url());
    QVERIFY(writeToKeychain(keychain, profile.id, boundToHosts(service.token(), profile)));
    const QString privateNumber = u"made-up account number 4711"_s;
    SecretScan scan;
    scan.add(u"the auth token"_s, service.token());
    scan.add(u"the account number"_s, privateNumber);

    const Result<QList<IncomingNumber>> numbers
        = decodeRecords<IncomingNumber>(service.get(service.path(u"/IncomingPhoneNumbers.json?PageSize=1"_s)).body);
    QVERIFY(numbers && !numbers.value().isEmpty());
    {
        Settings settings(data + u"/settings.ini"_s);
        QVERIFY(settings.setProfiles({ profile }).ok());
        QVERIFY(settings.set(Setting::LastProfile, profile.id).ok());
        // An operation that the program looks into, and ends, in the journal.
        Journal journal;
        QVERIFY(journal.open(data + u"/journal.sqlite"_s));
        IncomingNumber gone = numbers.value().first();
        gone.sid = u"PN00000000000000000000000000000000"_s;
        QVERIFY(journal.begin(profile.accountSid, releaseOperation(gone), QDateTime::currentDateTimeUtc()));
        LocalData local;
        QVERIFY(local.open(data + u"/local.sqlite"_s));
        QVERIFY(local.file().write(
            u"INSERT INTO draft VALUES (?, 'port-in', 'one', ?, '[]', 1)"_s,
            { profile.accountSid, u"{\"account_number\":\"%1\",\"customer_name\":\"Acme\"}"_s.arg(privateNumber) }));
    }
    QVERIFY2(scan.inFolder(data).join(u' ').contains(u"the account number"_s), "an earlier version left it there");

    QProcess program;
    program.setProcessEnvironment(environmentIn(place.path()));
    program.setProcessChannelMode(QProcess::MergedChannels);
    service.forgetRequests();
    program.start(places::program(u"number-desk"_s), { u"--data"_s, data });
    QVERIFY(program.waitForStarted());
    const auto isSettled = [&] {
        Journal journal;
        return journal.open(data + u"/journal.sqlite"_s) && journal.unsettled(profile.accountSid).isEmpty();
    };
    // Signed in with the keychain's secret, and through with what was open.
    QTRY_VERIFY_WITH_TIMEOUT(service.count("GET", u"IncomingPhoneNumbers"_s) >= 1, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(scan.inFolder(data), QStringList(), 60'000);
    const QString folder = QFileInfo(data).canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
    const QString key = readFromKeychain(keychain, u"private-values-"_s + QString::fromLatin1(digest));
    QVERIFY2(!key.isEmpty(), "the program made a key for the folder");
    scan.add(u"the key of private values"_s, key);
    QCOMPARE(scan.inProcess(QString::number(program.processId())) + scan.inFolder(place.path()), QStringList());
    QCOMPARE(program.state(), QProcess::Running);
    program.terminate();
    if (!program.waitForFinished(20'000))
        program.kill();
    program.waitForFinished();
    const QByteArray said = program.readAll();
    QCOMPARE(scan.inFolder(place.path()) + scan.in(said), QStringList());

    // The draft is whole for whoever has the key.
    LocalData local;
    QVERIFY(local.open(data + u"/local.sqlite"_s));
    local.usePrivateKey(QByteArray::fromBase64(key.toLatin1()));
    const Draft draft = local.drafts().load(profile.accountSid, u"port-in"_s, u"one"_s).value();
    QVERIFY2(draft.content[u"account_number"_s] == QVariant(privateNumber),
             QByteArray("left out: " + draft.leftOut.join(u' ').toUtf8() + "; the program said: " + said));

    QProcess exporting;
    exporting.setProcessEnvironment(environmentIn(place.path()));
    exporting.setProcessChannelMode(QProcess::MergedChannels);
    exporting.start(places::program(u"number-desk"_s),
                    { u"--data"_s, data, u"--account"_s, profile.name, u"--export"_s, place.filePath(u"all.csv"_s) });
    QVERIFY(exporting.waitForFinished(60'000));
    const QByteArray answer = exporting.readAll();
    QVERIFY2(exporting.exitCode() == 0, answer.constData());
    QVERIFY(QFileInfo(place.filePath(u"all.csv"_s)).size() > 10'000);
    QCOMPARE(scan.inFolder(place.path()) + scan.in(answer), QStringList());
}

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
    program.setProcessEnvironment(environmentIn(place.path()));
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
