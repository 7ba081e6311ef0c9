// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts.h"
#include "app/api/numbers.h"
#include "app/hostbinding.h"
#include "app/net/httplog.h"
#include "app/ops/journal.h"
#include "app/ops/numberops.h"
#include "app/settings.h"
#include "models/decode.h"
#include "models/records/account.h"
#include "tests/support/baseurls.h"
#include "tests/support/rawserver.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/scriptedstore.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::RawConnection;
using nd::test::RawRequest;
using nd::test::RawServer;
using nd::test::SandboxFixture;
using nd::test::ScriptedStore;

namespace {

const QString someSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QString keySid = u"SK0123456789abcdef0123456789abcdef"_s;

/// Everything that Accounts works with, on files of its own.
struct House
{
    explicit House(const QString &settingsFile = {})
        : settings(settingsFile.isEmpty() ? folder.filePath(u"settings.ini"_s) : settingsFile)
    {
        if (!journal.open(folder.filePath(u"journal.sqlite"_s)))
            qFatal("no journal");
    }
    QByteArray stored() const
    {
        QFile file(folder.filePath(u"settings.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir folder;
    Settings settings;
    ScriptedStore secrets;
    Journal journal;
    Accounts accounts{ settings, secrets, journal };
};

Profile profileOf(const SandboxFixture &sandbox, const QString &name = u"Acme support"_s)
{
    Profile profile;
    profile.name = name;
    profile.accountSid = sandbox.sid();
    profile.colour = u"#2a78d6"_s;
    profile.baseUrls = nd::test::everyProductAt(sandbox.url());
    return profile;
}

/// A profile whose service is a script.
Profile profileAt(const RawServer &server)
{
    Profile profile;
    profile.id = u"scripted"_s;
    profile.name = u"Acme support"_s;
    profile.accountSid = someSid;
    profile.baseUrls = nd::test::everyProductAt(server.url());
    return profile;
}

QByteArray userOf(const RawRequest &request)
{
    return QByteArray::fromBase64(request.headers.value("authorization").mid(int(qstrlen("Basic "))));
}

template <class Call>
Result<Done> await(Call &&call)
{
    QObject context;
    std::optional<Result<Done>> answer;
    call(&context, [&answer](const Result<Done> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        return ApiError{ .message = u"no answer at all"_s };
    return *answer;
}

IncomingNumber firstNumber(SandboxFixture &sandbox)
{
    const auto answer = sandbox.get(sandbox.path(u"/IncomingPhoneNumbers.json?PageSize=1"_s));
    const Result<QList<IncomingNumber>> numbers = decodeRecords<IncomingNumber>(answer.body);
    return numbers && !numbers.value().isEmpty() ? numbers.value().first() : IncomingNumber();
}

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settingsAreThereAgainAfterARestart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"below/settings.ini"_s);
        Profile profile;
        profile.id = u"one"_s;
        profile.name = u"Ünïcode, \"quoted\" = [x]"_s;
        profile.accountSid = someSid;
        profile.authKind = AuthKind::ApiKey;
        profile.keySid = keySid;
        profile.region = u"ie1"_s;
        profile.baseUrls.insert(Product::Pricing, QUrl(u"https://pricing.example.com"_s));
        profile.remembered = true;
        {
            Settings settings(file);
            QVERIFY(settings.set(Setting::LastPane, u"inventory"_s).ok());
            QVERIFY(settings.setProfiles({ profile }).ok());
            QVERIFY(settings.setColumnLayout(u"incoming"_s, QByteArray("\0\1\xff", 3)).ok());
            QCOMPARE(settings.set(Setting::LastPane, 5).error().kind, ErrorKind::Invalid);
        }
        const Settings settings(file);
        QCOMPARE(settings.get<QString>(Setting::LastPane), u"inventory"_s);
        QCOMPARE(settings.get<QString>(Setting::Theme), u"system"_s);
        QVERIFY(settings.profiles() == QList<Profile>{ profile });
        QCOMPARE(settings.columnLayout(u"incoming"_s), QByteArray("\0\1\xff", 3));
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void settingsThatCanNotBeWrittenSaySo()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(u"blocker"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Settings settings(folder.filePath(u"blocker/settings.ini"_s));
        const QSignalSpy failed(&settings, &Settings::failed);
        const Result<Done> result = settings.set(Setting::LastPane, u"search"_s);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Storage);
        settings.set(Setting::LastPane, u"inventory"_s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(settings.get<QString>(Setting::LastPane), u"inventory"_s);
    }

    void regionsLeadToTheirHosts_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("host");
        QTest::newRow("nothing said is the United States") << QString() << u"api.twilio.com"_s;
        QTest::newRow("us1") << u"us1"_s << u"api.twilio.com"_s;
        QTest::newRow("ie1") << u"ie1"_s << u"api.dublin.ie1.twilio.com"_s;
        QTest::newRow("au1") << u"au1"_s << u"api.sydney.au1.twilio.com"_s;
    }
    void regionsLeadToTheirHosts()
    {
        QFETCH(QString, region);
        QFETCH(QString, host);
        Profile profile;
        profile.region = region;
        QCOMPARE(profile.effectiveBaseUrls().value(Product::Api), QUrl("https://"_L1 + host));
        profile.baseUrls.insert(Product::Api, QUrl(u"https://example.com"_s));
        QCOMPARE(profile.effectiveBaseUrls().value(Product::Api), QUrl(u"https://example.com"_s));
    }

    void whatCanNotBeRightIsSaidBeforeASend_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("field");
        const int none = -1;
        const int account = ProfileProblem::AccountSid;
        QTest::newRow("good") << someSid << QString() << u"x"_s << QString() << none;
        QTest::newRow("no SID") << QString() << QString() << u"x"_s << QString() << account;
        QTest::newRow("a key for an account") << keySid << QString() << u"x"_s << QString() << account;
        QTest::newRow("one character less") << someSid.chopped(1) << QString() << u"x"_s << QString() << account;
        QTest::newRow("one character more") << someSid + u'0' << QString() << u"x"_s << QString() << account;
        QTest::newRow("not hexadecimal") << someSid.chopped(1) + u'g' << QString() << u"x"_s << QString() << account;
        QTest::newRow("an account for a key")
            << someSid << someSid << u"x"_s << QString() << int(ProfileProblem::KeySid);
        QTest::newRow("a good key") << someSid << keySid << u"x"_s << QString() << none;
        QTest::newRow("no secret") << someSid << QString() << QString() << QString() << int(ProfileProblem::Secret);
        QTest::newRow("plain http elsewhere")
            << someSid << QString() << u"x"_s << u"http://example.com"_s << int(ProfileProblem::Address);
        QTest::newRow("plain http here") << someSid << QString() << u"x"_s << u"http://127.0.0.1:8080"_s << none;
        QTest::newRow("a secret in the address")
            << someSid << QString() << u"x"_s << u"https://a:b@example.com"_s << int(ProfileProblem::Address);
        QTest::newRow("more than a host, which would be left out silently")
            << someSid << QString() << u"x"_s << u"https://example.com/proxy"_s << int(ProfileProblem::Address);
    }
    void whatCanNotBeRightIsSaidBeforeASend()
    {
        QFETCH(QString, account);
        QFETCH(QString, key);
        QFETCH(QString, secret);
        QFETCH(QString, url);
        QFETCH(int, field);
        Profile profile;
        profile.name = u"Acme"_s;
        profile.accountSid = account;
        profile.authKind = key.isEmpty() ? AuthKind::AuthToken : AuthKind::ApiKey;
        profile.keySid = key;
        if (!url.isEmpty())
            profile.baseUrls.insert(Product::Numbers, QUrl(url));
        const auto problem = profileProblem(profile, secret);
        QCOMPARE(problem ? int(problem->field) : -1, field);
        QVERIFY(!problem || !problem->sentence.isEmpty());
        QVERIFY(field != ProfileProblem::Address || problem->product == Product::Numbers);
    }

    void theCheckSaysWhatIsWrong()
    {
        SandboxFixture sandbox;
        House house;
        const auto check = [&house](const Profile &profile, const QString &secret) {
            return await(
                [&](QObject *context, auto handler) { house.accounts.check(profile, secret, context, handler); });
        };
        Profile profile = profileOf(sandbox);
        QVERIFY(check(profile, sandbox.token()).ok());
        QCOMPARE(sandbox.count("GET", u"IncomingPhoneNumbers"_s), 1);
        QCOMPARE(sandbox.count("GET"), 1);
        const Result<Done> wrong = check(profile, u"made-up"_s);
        QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
        QVERIFY2(wrong.error().message.contains(u"20003"_s), qPrintable(wrong.error().message));
        profile.authKind = AuthKind::ApiKey;
        profile.keySid = sandbox.keySid();
        QVERIFY(check(profile, sandbox.keySecret()).ok());
        sandbox.stop();
        QCOMPARE(check(profile, sandbox.keySecret()).error().kind, ErrorKind::Offline);
        QVERIFY(house.accounts.profiles().isEmpty());
        QVERIFY(house.stored().isEmpty());
    }

    void aSecretGoesToTheKeychainAndNowhereElse()
    {
        SandboxFixture sandbox;
        House house;
        QVERIFY(await([&](QObject *context, auto handler) {
                    house.accounts.add(profileOf(sandbox), sandbox.token(), true, context, handler);
                }).ok());
        QVERIFY(house.accounts.session());
        QCOMPARE(house.accounts.session()->displayName(), u"Acme support"_s);
        QTRY_COMPARE(house.accounts.subaccounts().size(), 2);
        house.accounts.switchTo(sandbox.subaccounts().first());
        QVERIFY(house.stored().contains(sandbox.sid().toUtf8()));
        QVERIFY(!house.stored().contains(sandbox.token().toUtf8()));
        const QString id = house.accounts.profiles().first().id;
        house.accounts.signOut();
        QVERIFY(!house.accounts.session());
        QVERIFY(await([&](QObject *context, auto handler) { house.accounts.signIn(id, context, handler); }).ok());
        QVERIFY(house.accounts.session());
        Accounts afterRestart(house.settings, house.secrets, house.journal);
        QVERIFY(await([&](QObject *context, auto handler) { afterRestart.signIn(id, context, handler); }).ok());
    }

    void aSecretForThisRunIsAskedForAgainInTheNext()
    {
        SandboxFixture sandbox;
        House house;
        QVERIFY(await([&](QObject *context, auto handler) {
                    house.accounts.add(profileOf(sandbox), sandbox.token(), false, context, handler);
                }).ok());
        const QString id = house.accounts.profiles().first().id;
        house.accounts.signOut();
        QVERIFY(await([&](QObject *context, auto handler) { house.accounts.signIn(id, context, handler); }).ok());
        Accounts afterRestart(house.settings, house.secrets, house.journal);
        const Result<Done> result
            = await([&](QObject *context, auto handler) { afterRestart.signIn(id, context, handler); });
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
    }

    void aLockedKeychainStoresAndRemovesNothing()
    {
        SandboxFixture sandbox;
        House house;
        const auto add = [&] {
            return await([&](QObject *context, auto handler) {
                house.accounts.add(profileOf(sandbox), sandbox.token(), true, context, handler);
            });
        };
        house.secrets.locked = true;
        QCOMPARE(add().error().kind, ErrorKind::Keychain);
        QVERIFY(house.accounts.profiles().isEmpty());
        QVERIFY(!house.accounts.session());
        house.secrets.locked = false;
        QVERIFY(add().ok());
        const QString id = house.accounts.profiles().first().id;
        house.secrets.locked = true;
        const auto remove = [&] {
            return await([&](QObject *context, auto handler) { house.accounts.remove(id, context, handler); });
        };
        QCOMPARE(remove().error().kind, ErrorKind::Keychain);
        QCOMPARE(house.accounts.profiles().size(), 1);
        house.secrets.locked = false;
        QVERIFY(remove().ok());
        QVERIFY(house.accounts.profiles().isEmpty());
        QVERIFY(!house.accounts.session());
    }

    void subaccountsAreReachedWithTheirOwnToken()
    {
        SandboxFixture sandbox;
        House house;
        const QSignalSpy changed(&house.accounts, &Accounts::subaccountsChanged);
        house.accounts.signInTo(profileOf(sandbox), sandbox.token());
        QTRY_COMPARE(house.accounts.subaccounts().size(), 2);
        QVERIFY(house.accounts.session()->reaches(Product::Pricing));
        const QString sub = sandbox.subaccounts().first();
        house.accounts.switchTo(sub);
        Session &session = *house.accounts.session();
        QCOMPARE(session.accountSid(), sub);
        QVERIFY(session.inSubaccount());
        QVERIFY(session.displayName().startsWith(u"Acme support / "_s));
        const std::pair<Product, QString> hosts[] = {
            { Product::Pricing, u"/v1/PhoneNumbers/Countries"_s },
            { Product::Numbers, u"/v2/HostedNumber/Orders"_s },
            { Product::Preview, u"/HostedNumbers/HostedNumberOrders"_s },
        };
        for (const auto &[product, path] : hosts) {
            QVERIFY(session.reaches(product));
            sandbox.forgetRequests();
            std::optional<bool> ok;
            session.transport().send({ .product = product, .path = path }, &session,
                                     [&ok](const Result<Reply> &reply) { ok = reply.ok(); });
            QTRY_VERIFY(ok.has_value());
            QVERIFY(*ok);
            QCOMPARE(sandbox.requests("GET", path).first()[u"user"_s].toString(), sub);
        }
        house.accounts.switchTo({});
        QCOMPARE(house.accounts.session()->accountSid(), sandbox.sid());
    }

    void whatSubaccountsAreReadWithIsInTheLogAndTheirTokensAreNot()
    {
        SandboxFixture sandbox;
        House house;
        house.accounts.signInTo(profileOf(sandbox), sandbox.token());
        QTRY_COMPARE(house.accounts.subaccounts().size(), 2);
        const HttpLog &log = house.accounts.session()->transport().log();
        QTRY_VERIFY(log.toText().contains(u"/2010-04-01/Accounts.json"_s));
        house.accounts.switchTo(sandbox.subaccounts().first());
        QCOMPARE(&house.accounts.session()->transport().log(), &log);
        bool answered = false;
        house.accounts.session()->transport().send({ .product = Product::Pricing, .path = u"/v1/PhoneNumbers"_s },
                                                   &house.accounts,
                                                   [&answered](const Result<Reply> &) { answered = true; });
        QTRY_VERIFY(answered);
        QTRY_VERIFY(log.toText().contains(u"/v1/PhoneNumbers"_s));
        const auto tokens = sandbox.get(u"/2010-04-01/Accounts.json"_s).rows("accounts");
        QCOMPARE(tokens.size(), 3);
        for (const QJsonValue &account : tokens) {
            const QString token = account["auth_token"_L1].toString();
            QVERIFY(!token.isEmpty());
            QVERIFY(!log.toText().contains(token));
        }
    }

    void aRefusedReadOfSubaccountsSlowsTheSessionToo()
    {
        RawServer server;
        std::optional<RawConnection> listing;
        QList<QByteArray> others;
        server.otherwise([&](RawConnection connection, const RawRequest &request) {
            const bool list = request.target.startsWith("/2010-04-01/Accounts.json");
            if (list && !listing) {
                listing = connection;
                return;
            }
            if (!list)
                others += request.target;
            connection.reply(200, list ? "{\"accounts\":[]}" : "{}");
        });
        House house;
        house.accounts.signInTo(profileAt(server), u"made-up"_s);
        Transport &transport = house.accounts.session()->transport();
        QTRY_VERIFY(listing);
        listing->reply(429, "{\"code\":20429}", { "Retry-After: 1" });
        QTRY_VERIFY(transport.throttledUntil().isValid());
        bool answered = false;
        transport.send(listNumbers(1), &house.accounts, [&](const Result<Reply> &) { answered = true; });
        // It is sent when the service allows, and not before.
        const QSignalSpy released(&transport, &Transport::throttledChanged);
        QTRY_COMPARE(server.requests().size(), 3);
        QVERIFY(!transport.throttledUntil().isValid());
        QTRY_VERIFY(answered);
        QCOMPARE(others.size(), 1);
        QTRY_VERIFY(!released.isEmpty());
        QVERIFY(!house.accounts.subaccountsProblem());
    }

    void subaccountsThatCanNotBeReadAreSaid_data()
    {
        QTest::addColumn<bool>("key");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("an API key that is not accepted there")
            << true << 401 << QByteArray("{\"code\":20003,\"message\":\"Authenticate\"}") << u"API key may not"_s;
        QTest::newRow("an API key without the permission") << true << 403 << QByteArray("{}") << u"API key may not"_s;
        QTest::newRow("an account that is not accepted")
            << false << 401 << QByteArray("{\"code\":20003,\"message\":\"Authenticate\"}")
            << u"could not be read: Authenticate"_s;
        QTest::newRow("no such list") << false << 404 << QByteArray("{}") << u"could not be read: "_s;
        QTest::newRow("an answer that is no list")
            << false << 200 << QByteArray("{\"sid\":1}") << u"could not be read: "_s;
        QTest::newRow("an answer that is cut off")
            << false << 200 << QByteArray("{\"accounts\":[{\"sid\":\"AC") << u"could not be read: "_s;
    }
    void subaccountsThatCanNotBeReadAreSaid()
    {
        QFETCH(bool, key);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        RawServer server;
        server.then(status, body);
        server.otherwise([](RawConnection connection, const RawRequest &) {
            connection.reply(200,
                             "{\"accounts\":[{\"sid\":\"AC00000000000000000000000000000002\",\"status\":\"active\","
                             "\"friendly_name\":\"Branch\",\"auth_token\":\"made-up\"}],\"next_page_uri\":null}");
        });
        House house;
        Profile profile = profileAt(server);
        profile.authKind = key ? AuthKind::ApiKey : AuthKind::AuthToken;
        profile.keySid = keySid;
        house.accounts.signInTo(profile, u"made-up"_s);
        QVERIFY(!house.accounts.subaccountsProblem());
        QTRY_VERIFY(house.accounts.subaccountsProblem());
        const QString said = house.accounts.subaccountsProblem()->message;
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY(house.accounts.subaccounts().isEmpty());

        house.accounts.readSubaccounts();
        QVERIFY(!house.accounts.subaccountsProblem());
        QTRY_COMPARE(house.accounts.subaccounts().size(), 1);
        QVERIFY(!house.accounts.subaccountsProblem());
    }

    void subaccountsReadAgainAreTheOnesOfToday()
    {
        const auto row = [](char digit, const QByteArray &name, const QByteArray &status) {
            return "{\"sid\":\"AC" + QByteArray(32, digit) + "\",\"status\":\"" + status + "\",\"friendly_name\":\""
                + name + "\",\"auth_token\":\"made-up\"}";
        };
        const auto list = [](const QByteArrayList &rows) {
            return QByteArray("{\"accounts\":[" + rows.join(',') + "],\"next_page_uri\":null}");
        };
        RawServer server;
        server.then(
            200, list({ row('2', "Branch", "active"), row('3', "Closing", "active"), row('4', "Leaving", "active") }));
        server.otherwise([=](RawConnection connection, const RawRequest &) {
            connection.reply(200, list({ row('2', "Renamed", "suspended"), row('3', "Closing", "closed") }));
        });
        House house;
        house.accounts.signInTo(profileAt(server), u"made-up"_s);
        QTRY_COMPARE(house.accounts.subaccounts().size(), 3);

        house.accounts.readSubaccounts();
        QCOMPARE(house.accounts.subaccounts().size(), 3); // until it is known better
        QTRY_COMPARE(house.accounts.subaccounts().size(), 1);
        QCOMPARE(house.accounts.subaccounts().first().friendlyName, u"Renamed"_s);
        QCOMPARE(house.accounts.subaccounts().first().status, u"suspended"_s);
    }

    void stoppingWhileTheKeychainWritesLeavesNothing_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("remember");
        QTest::addColumn<bool>("locks");
        QTest::addColumn<bool>("leaves");
        QTest::addColumn<QString>("words");
        QTest::newRow("a new account") << false << true << false << false << u"removed again"_s;
        QTest::newRow("one that is there gets its secret back") << true << true << false << false << u"put back"_s;
        QTest::newRow("and when the keychain was to forget it") << true << false << false << false << u"put back"_s;
        QTest::newRow("what can't be proved is said") << false << true << true << false << u"may still be"_s;
        QTest::newRow("and of the earlier secret") << true << true << true << false << u"could not be put back"_s;
        QTest::newRow("nobody listens any more") << false << true << false << true << QString();
    }
    void stoppingWhileTheKeychainWritesLeavesNothing()
    {
        QFETCH(bool, known);
        QFETCH(bool, remember);
        QFETCH(bool, locks);
        QFETCH(bool, leaves);
        QFETCH(QString, words);
        House house;
        Profile profile;
        profile.id = u"one"_s;
        profile.name = u"Acme"_s;
        profile.accountSid = someSid;
        profile.baseUrls.insert(Product::Api, QUrl(u"http://127.0.0.1:1"_s));
        const auto secretNow = [&house, &profile] {
            QString found;
            bool answered = false;
            house.secrets.read(u"one"_s, &house.accounts, [&](const Result<QString> &secret) {
                const Result<QString> own = secret ? secretForHosts(secret.value(), profile) : secret;
                found = own ? own.value() : QString();
                answered = true;
            });
            return QTest::qWaitFor([&answered] { return answered; }) ? found : u"no answer"_s;
        };
        if (known) {
            QVERIFY(await([&](QObject *context, auto handler) {
                        house.accounts.add(profile, u"made-up-before"_s, true, context, handler);
                    }).ok());
            house.accounts.signOut();
        }
        house.secrets.slow = true;
        auto context = std::make_unique<QObject>();
        std::optional<Result<Done>> answer;
        Profile changed = profile;
        changed.name = u"Other"_s;
        house.accounts.add(changed, u"made-up-new"_s, remember, context.get(),
                           [&answer](const Result<Done> &result) { answer = result; });
        QTRY_VERIFY(house.secrets.waiting);
        if (leaves)
            context.reset();
        else
            house.accounts.stopAdding();
        house.secrets.locked = locks;
        house.secrets.waiting(); // the keychain did it all the same
        if (leaves) {
            QTRY_VERIFY(secretNow().isEmpty());
        } else {
            QTRY_VERIFY(answer.has_value());
            QVERIFY(!answer->ok());
            QVERIFY2(answer->error().message.contains(words), qPrintable(answer->error().message));
            QCOMPARE(answer->error().kind, locks ? ErrorKind::Keychain : ErrorKind::Canceled);
            QCOMPARE(answer->error().outcomeKnown, !locks);
        }
        house.secrets.locked = false;
        if (!locks)
            QCOMPARE(secretNow(), known ? u"made-up-before"_s : QString());
        QVERIFY(!house.accounts.session());
        QCOMPARE(house.accounts.profiles().size(), known ? 1 : 0);
        QVERIFY(!known || house.accounts.profiles().first() == house.settings.profiles().first());
        QVERIFY(!known || house.accounts.profiles().first().name == u"Acme"_s);
        QVERIFY(!house.stored().contains("made-up"));
    }

    void aSecretGoesOnlyWhereItWasEnteredFor_data()
    {
        QTest::addColumn<QString>("key"); // of the settings file, as somebody else writes it
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("remember");
        const QString other = u"http://127.0.0.1:9"_s;
        for (const bool remember : { true, false }) {
            const QByteArray kept = remember ? ", kept in the keychain" : ", kept for this run";
            QTest::newRow("another host" + kept) << u"api"_s << u"THERE"_s << remember;
            QTest::newRow("another host of one product" + kept) << u"pricing"_s << u"THERE"_s << remember;
            QTest::newRow("another port" + kept) << u"numbers"_s << other << remember;
            QTest::newRow("the host of the service" + kept) << u"trunking"_s << QString() << remember;
            QTest::newRow("another region" + kept) << u"region"_s << u"au1"_s << remember;
        }
    }
    void aSecretGoesOnlyWhereItWasEnteredFor()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const bool, remember);
        RawServer here;
        RawServer there;
        for (RawServer *server : { &here, &there })
            server->otherwise([](RawConnection connection, const RawRequest &) { connection.reply(200, "{}"); });
        House house;
        QVERIFY(await([&](QObject *context, auto handler) {
                    house.accounts.add(profileAt(here), u"made-up-secret"_s, remember, context, handler);
                }).ok());
        house.accounts.signOut();
        const Profile before = house.accounts.profiles().first();
        const auto signIn = [&](Accounts &accounts) {
            return await([&](QObject *context, auto handler) { accounts.signIn(before.id, context, handler); });
        };
        QVERIFY2(signIn(house.accounts).ok(), "it is not asked for without need");
        house.accounts.signOut();

        const QString host = value == "THERE"_L1 ? there.url().toString() : value;
        Profile changed = before;
        if (key == "region"_L1)
            changed.region = host;
        else if (host.isEmpty())
            changed.baseUrls.remove(Product::Trunking);
        else
            changed.baseUrls.insert(key == "api"_L1           ? Product::Api
                                        : key == "pricing"_L1 ? Product::Pricing
                                                              : Product::Numbers,
                                    QUrl(host));
        if (key == "region"_L1) // which is told by what is not overridden; nothing is sent there
            changed.baseUrls = { { Product::Api, here.url() } };
        // Once as a program does that writes into the file, once by Accounts itself.
        QVERIFY(house.settings.setProfiles({ changed }).ok());
        Accounts again(house.settings, house.secrets, house.journal);
        if (!remember)
            house.accounts.update(changed);
        Accounts &asked = remember ? again : house.accounts;
        const qsizetype requests = here.requests().size();
        const Result<Done> refused = signIn(asked);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, ErrorKind::NotFound);
        QVERIFY2(refused.error().message.contains(u"hosts"_s), qPrintable(refused.error().message));
        QVERIFY(!asked.session());
        QCOMPARE(there.requests().size(), 0);
        QCOMPARE(here.requests().size(), requests);

        // Entered again, it is good for the new ones.
        QVERIFY(await([&](QObject *context, auto handler) {
                    asked.add(changed, u"made-up-secret"_s, remember, context, handler);
                }).ok());
        asked.signOut();
        QVERIFY(signIn(asked).ok());
    }

    void aSecretOfAnEarlierVersionIsGoodForTheServiceAlone_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("the service's own hosts") << false;
        QTest::newRow("a host that somebody put there") << true;
    }
    void aSecretOfAnEarlierVersionIsGoodForTheServiceAlone()
    {
        QFETCH(const bool, own);
        RawServer server;
        House house;
        Profile profile = profileAt(server);
        profile.remembered = true;
        if (!own)
            profile.baseUrls.clear();
        house.secrets.write(profile.id, u"made-up:secret"_s, {}, this, [](const Result<Done> &) {});
        Result<QString> secret = secretForHosts(u"made-up:secret"_s, profile);
        QCOMPARE(secret.ok(), !own);
        if (own) {
            QVERIFY(house.settings.setProfiles({ profile }).ok());
            Accounts accounts(house.settings, house.secrets, house.journal);
            QCOMPARE(await([&](QObject *context, auto handler) { accounts.signIn(profile.id, context, handler); })
                         .error()
                         .kind,
                     ErrorKind::NotFound);
            QCOMPARE(server.requests().size(), 0);
            return;
        }
        QCOMPARE(secret.value(), u"made-up:secret"_s);
        const QString bound = boundToHosts(secret.value(), profile);
        QVERIFY(isBound(bound) && !isBound(secret.value()));
        QCOMPARE(secretForHosts(bound, profile).value(), secret.value());
        profile.region = u"ie1"_s;
        QVERIFY(!secretForHosts(bound, profile).ok());
    }

    void aSessionDoesNotFollowItsProfileToOtherHosts()
    {
        RawServer here;
        RawServer there;
        House house;
        QVERIFY(await([&](QObject *context, auto handler) {
                    house.accounts.add(profileAt(here), u"made-up"_s, true, context, handler);
                }).ok());
        QVERIFY(house.accounts.session());
        Profile moved = house.accounts.profiles().first();
        moved.baseUrls.insert(Product::Api, there.url());
        house.accounts.update(moved);
        QVERIFY(!house.accounts.session());
        QCOMPARE(house.settings.profiles().first().baseUrls, moved.baseUrls);
        QCOMPARE(there.requests().size(), 0);
    }

    void anApiKeyHasNoSubaccounts()
    {
        SandboxFixture sandbox;
        House house;
        Profile profile = profileOf(sandbox);
        profile.authKind = AuthKind::ApiKey;
        profile.keySid = sandbox.keySid();
        house.accounts.signInTo(profile, sandbox.keySecret());
        QTRY_COMPARE(sandbox.count("GET", u"Accounts.json"_s), 1);
        QVERIFY(house.accounts.subaccounts().isEmpty());
        // With nothing but the parent's credentials, a subaccount has the 2010 API alone.
        house.accounts.switchTo(sandbox.subaccounts().first());
        QVERIFY(house.accounts.session()->reaches(Product::Api));
        QVERIFY(!house.accounts.session()->reaches(Product::Numbers));
        QVERIFY(!house.accounts.session()->whyNot(Product::Numbers).isEmpty());
    }

    void anOperationUnderWayOutlivesTheSwitch()
    {
        SandboxFixture sandbox;
        House house;
        house.accounts.signInTo(profileOf(sandbox), sandbox.token());
        const QPointer<Session> first = house.accounts.session();
        const IncomingNumber number = firstNumber(sandbox);
        sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 800 }, { "method", u"DELETE"_s } });
        QObject pane;
        first->operations().run(releaseOperation(number), &pane, [](const OperationReport &) {});
        QTRY_COMPARE(sandbox.count("DELETE", u"IncomingPhoneNumbers"_s), 1);
        bool readAnswered = false;
        first->transport().send(listNumbers(1), &pane, [&readAnswered](const Result<Reply> &) { readAnswered = true; });

        house.accounts.switchTo(sandbox.subaccounts().first());
        QVERIFY(house.accounts.session() != first);
        QVERIFY2(first, "it sees its operation through");
        QTRY_VERIFY_WITH_TIMEOUT(!first, 10'000);
        QVERIFY2(!readAnswered, "nobody gets the answers of an account that is no longer in view");
        const QList<JournalEntry> entries = house.journal.entries();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().outcome, Outcome::Succeeded);
        QCOMPARE(sandbox.count("DELETE", u"IncomingPhoneNumbers"_s), 1);
    }

    void whatIsOpenInASubaccountIsLookedIntoFromTheMainAccount()
    {
        SandboxFixture sandbox;
        House house;
        const QString branch = sandbox.subaccounts().first();
        IncomingNumber gone;
        gone.sid = u"PN00000000000000000000000000000000"_s;
        // As a crash leaves it: begun, and it did happen.
        const auto begun = house.journal.begin(branch, releaseOperation(gone), QDateTime::currentDateTimeUtc());
        QVERIFY(begun);
        house.accounts.signInTo(profileOf(sandbox), sandbox.token());
        const QPointer<Session> used = house.accounts.session();
        QTRY_VERIFY(!house.accounts.subaccounts().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(house.journal.entry(begun.value().id).outcome, Outcome::IsSo, 15'000);
        QCOMPARE(house.accounts.session(), used.data());
        QCOMPARE(sandbox.count("DELETE"), 0);
        // Going there finds nothing open, and no second runner.
        house.accounts.switchTo(branch);
        QVERIFY(!house.accounts.session()->hasOpenOperations());
    }

    void comingBackFindsTheSessionThatStillWorks()
    {
        SandboxFixture sandbox;
        House house;
        house.accounts.signInTo(profileOf(sandbox), sandbox.token());
        const QPointer<Session> first = house.accounts.session();
        sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 800 }, { "method", u"DELETE"_s } });
        QObject pane;
        std::optional<Outcome> outcome;
        first->operations().run(releaseOperation(firstNumber(sandbox)), &pane,
                                [&outcome](const OperationReport &report) { outcome = report.entry.outcome; });
        QTRY_COMPARE(sandbox.count("DELETE", u"IncomingPhoneNumbers"_s), 1);
        house.accounts.switchTo(sandbox.subaccounts().first());
        house.accounts.switchTo({});
        QCOMPARE(house.accounts.session(), first.data());
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(*outcome, Outcome::Succeeded);
        QCOMPARE(house.accounts.session(), first.data());
    }

    void credentialsThatDiedLeaveTheOperationToTheNewOnes_data()
    {
        QTest::addColumn<bool>("stillSending");
        QTest::newRow("when it was only being looked up") << false;
        QTest::newRow("when it was still being sent") << true;
    }
    void credentialsThatDiedLeaveTheOperationToTheNewOnes()
    {
        QFETCH(bool, stillSending);
        RawServer server;
        std::optional<RawConnection> change;
        QList<QByteArray> lookedUp;
        server.otherwise([&](RawConnection connection, const RawRequest &request) {
            if (request.method == "DELETE") {
                change = connection;
                return;
            }
            const bool dead = userOf(request).endsWith(":made-up-old");
            if (request.target.contains("/IncomingPhoneNumbers/PN"))
                lookedUp += userOf(request);
            if (request.target.startsWith("/2010-04-01/Accounts.json"))
                connection.reply(200, "{\"accounts\":[]}");
            else if (dead)
                connection.reply(401, "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
            else
                connection.reply(404, "{\"code\":20404,\"message\":\"Not found\",\"status\":404}");
        });
        House house;
        house.accounts.signInTo(profileAt(server), u"made-up-old"_s);
        const QPointer<Session> first = house.accounts.session();
        IncomingNumber number;
        number.sid = u"PN00000000000000000000000000000001"_s;
        number.number = u"+14155550100"_s;
        QObject pane;
        first->operations().run(releaseOperation(number), &pane, [](const OperationReport &) {});
        QTRY_VERIFY(change);
        const QSignalSpy unknown(&first->operations(), &OperationRunner::unknown);
        if (!stillSending) {
            change->reset();
            QTRY_COMPARE(unknown.size(), 1);
        }
        house.accounts.signInTo(profileAt(server), u"made-up-new"_s);
        if (stillSending) {
            QVERIFY2(first, "it sees its operation through");
            QVERIFY(house.accounts.session()->operations().isOpen(releaseOperation(number).kind, number.sid));
            bool answered = false;
            house.accounts.session()->transport().send(listNumbers(1), &pane,
                                                       [&answered](const Result<Reply> &) { answered = true; });
            QTRY_VERIFY(answered);
            QCOMPARE(house.journal.entries().first().outcome, Outcome::Begun); // nobody else looks into it yet
            QVERIFY(lookedUp.isEmpty());
            change->reset();
        }
        QTRY_VERIFY2(!first, "it has nothing to look things up with");
        QTRY_VERIFY(lookedUp.contains(someSid.toLatin1() + ":made-up-new"));
        QTRY_COMPARE(house.journal.entries().first().outcome, Outcome::IsSo);
        QCOMPARE(house.journal.entries().size(), 1);
        QCOMPARE(server.count("DELETE"), 1);
    }

    void leavingTheSandboxToSignInKeepsTheTwoApart()
    {
        SandboxFixture sandbox;
        RawServer service;
        House house;
        Profile made = profileOf(sandbox, u"Sandbox"_s);
        made.id = u"sandbox"_s;
        made.sandbox = true;
        house.accounts.signInTo(made, sandbox.token());
        QVERIFY2(house.settings.get<QString>(Setting::LastProfile).isEmpty(), "it is not what one comes back to");
        const QPointer<Session> first = house.accounts.session();
        sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 800 }, { "method", u"DELETE"_s } });
        QObject pane;
        first->operations().run(releaseOperation(firstNumber(sandbox)), &pane, [](const OperationReport &) {});
        QTRY_COMPARE(sandbox.count("DELETE", u"IncomingPhoneNumbers"_s), 1);

        QVERIFY(await([&](QObject *context, auto handler) {
                    house.accounts.add(profileAt(service), u"made-up"_s, true, context, handler);
                }).ok());
        QVERIFY(house.accounts.session() != first);
        QCOMPARE(house.accounts.session()->accountSid(), someSid);
        QVERIFY(!house.accounts.session()->profile().sandbox);
        QVERIFY(&first->transport().log() != &house.accounts.session()->transport().log());
        QTRY_VERIFY_WITH_TIMEOUT(!first, 10'000);
        QCOMPARE(house.journal.entries().first().outcome, Outcome::Succeeded);
        QCOMPARE(service.count("DELETE"), 0);
        for (const RawRequest &request : service.requests())
            QVERIFY2(userOf(request).endsWith(":made-up"), request.head);
        QCOMPARE(house.accounts.profiles().size(), 1);
        QCOMPARE(house.settings.get<QString>(Setting::LastProfile), u"scripted"_s);
    }

    void aNewNameShowsAtOnceWithoutANewSession()
    {
        SandboxFixture sandbox;
        House house;
        QVERIFY(await([&](QObject *context, auto handler) {
                    house.accounts.add(profileOf(sandbox), sandbox.token(), true, context, handler);
                }).ok());
        Session *session = house.accounts.session();
        const QSignalSpy renamed(session, &Session::renamed);
        Profile profile = house.accounts.profiles().first();
        profile.name = u"Acme two"_s;
        house.accounts.update(profile);
        QCOMPARE(house.accounts.session(), session);
        QCOMPARE(session->displayName(), u"Acme two"_s);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(house.settings.profiles().first().name, u"Acme two"_s);
    }

    void theGenerationOfHostedNumbersIsTheAccountsOwn()
    {
        SandboxFixture sandbox;
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        House house(file);
        QVERIFY(await([&](QObject *context, auto handler) {
                    house.accounts.add(profileOf(sandbox), sandbox.token(), true, context, handler);
                }).ok());
        Session *session = house.accounts.session();
        QCOMPARE(session->hostedGeneration(), HostedGeneration::V2);
        const QSignalSpy changed(session, &Session::hostedGenerationChanged);
        house.accounts.setHostedGeneration(HostedGeneration::Preview);
        house.accounts.setHostedGeneration(HostedGeneration::Preview);
        QCOMPARE(house.accounts.session(), session);
        QCOMPARE(session->hostedGeneration(), HostedGeneration::Preview);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(Settings(file).profiles().first().hostedGeneration, HostedGeneration::Preview);
        Profile profile = house.accounts.profiles().first();
        profile.hostedGeneration = HostedGeneration::V2;
        house.accounts.update(profile);
        QCOMPARE(session->hostedGeneration(), HostedGeneration::V2);
        house.accounts.switchTo(sandbox.subaccounts().first());
        QCOMPARE(house.accounts.session()->hostedGeneration(), HostedGeneration::V2);

        // The sandbox's profile is not stored, and stays so.
        Profile passing = profileOf(sandbox, u"Sandbox"_s);
        passing.id = u"sandbox"_s;
        house.accounts.signInTo(passing, sandbox.token());
        house.accounts.setHostedGeneration(HostedGeneration::Preview);
        QCOMPARE(house.accounts.session()->hostedGeneration(), HostedGeneration::Preview);
        QCOMPARE(house.accounts.profiles().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
