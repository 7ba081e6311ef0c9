// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainstore.h"
#include "app/secrets/memorystore.h"
#include "app/secrets/secretservice.h"
#include "tests/support/keyring.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace std::chrono_literals;

namespace {

const QString serviceName = u"number-desk-test"_s;
const QString secret = u"made-up-secret-\u00e4\u4e2d \"quoted\""_s;

template <class T>
Result<T> failedToAnswer()
{
    ApiError error;
    error.message = u"no answer at all"_s;
    return error;
}

/// Waits for one answer of a store.
template <class T, class Call>
Result<T> await(Call &&call)
{
    QObject context;
    std::optional<Result<T>> answer;
    call(&context, [&answer](const Result<T> &result) { answer = result; });
    if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        return failedToAnswer<T>();
    return *answer;
}

Result<QString> read(CredentialStore &store, const QString &id)
{
    return await<QString>([&](QObject *context, auto handler) { store.read(id, context, handler); });
}

Result<Done> write(CredentialStore &store, const QString &id, const QString &text,
                   const std::optional<QString> &before = {})
{
    return await<Done>([&](QObject *context, auto handler) { store.write(id, text, before, context, handler); });
}

Result<Done> remove(CredentialStore &store, const QString &id, const std::optional<QString> &before = {})
{
    return await<Done>([&](QObject *context, auto handler) { store.remove(id, before, context, handler); });
}

KeyringState state(const QString &id)
{
    QObject context;
    std::optional<KeyringState> answer;
    askKeyring(serviceName, id, 5s, &context, [&answer](const KeyringState &found) { answer = found; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000) ? *answer : KeyringState();
}

} // namespace

#define COMPARE_FAILURE(result, expectedKind, words)                                                                   \
    do {                                                                                                               \
        const auto &answer = (result);                                                                                 \
        QVERIFY(!answer.ok());                                                                                         \
        QVERIFY2(answer.error().message.contains(words), qPrintable(answer.error().message));                          \
        QCOMPARE(answer.error().kind, expectedKind);                                                                   \
        QVERIFY(!answer.error().message.contains(secret));                                                             \
    } while (false)

/// With the keyring of packaging/with-keyring, unlocked.
class Unlocked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing())); }

    void whatIsWrittenIsReadAgainByAnotherStore()
    {
        KeychainStore store(serviceName);
        QVERIFY(store.persistent());
        QVERIFY(write(store, u"one"_s, secret).ok());
        KeychainStore other(serviceName);
        const Result<QString> found = read(other, u"one"_s);
        QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().message));
        QCOMPARE(found.value(), secret);
    }

    void profilesDoNotSeeEachOther()
    {
        KeychainStore store(serviceName);
        QVERIFY(write(store, u"first"_s, u"made-up-1"_s).ok());
        QVERIFY(write(store, u"second"_s, u"made-up-2"_s).ok());
        QVERIFY(write(store, u"first"_s, u"made-up-3"_s).ok());
        QCOMPARE(read(store, u"first"_s).value(), u"made-up-3"_s);
        QCOMPARE(read(store, u"second"_s).value(), u"made-up-2"_s);
    }

    void aSecretThatWasNeverWrittenIsMissing()
    {
        KeychainStore store(serviceName);
        COMPARE_FAILURE(read(store, u"never"_s), ErrorKind::NotFound, u"no secret"_s);
    }

    void removedMeansGone()
    {
        KeychainStore store(serviceName);
        QVERIFY(write(store, u"gone"_s, secret).ok());
        QCOMPARE(state(u"gone"_s).unlockedItems, 1);
        QVERIFY(remove(store, u"gone"_s).ok());
        QCOMPARE(state(u"gone"_s).unlockedItems, 0);
        COMPARE_FAILURE(read(store, u"gone"_s), ErrorKind::NotFound, u"no secret"_s);
        QVERIFY2(remove(store, u"gone"_s).ok(), "removing what is not there is no failure");
    }

    void nobodyIsCalledOnceTheContextIsGone()
    {
        KeychainStore store(serviceName);
        QVERIFY(write(store, u"one"_s, secret).ok());
        bool called = false;
        {
            QObject context;
            store.read(u"one"_s, &context, [&called](const Result<QString> &) { called = true; });
        }
        QVERIFY(read(store, u"one"_s).ok()); // comes after it: one job at a time
        QVERIFY(!called);
    }

    void theStoreInMemoryKeepsNothing()
    {
        MemoryStore store;
        QVERIFY(!store.persistent());
        QVERIFY(write(store, u"one"_s, secret).ok());
        QCOMPARE(read(store, u"one"_s).value(), secret);
        COMPARE_FAILURE(read(store, u"two"_s), ErrorKind::NotFound, u"No secret"_s);
        QVERIFY(remove(store, u"one"_s).ok());
        COMPARE_FAILURE(read(store, u"one"_s), ErrorKind::NotFound, u"No secret"_s);
    }

    void elsewhere_data()
    {
        QTest::addColumn<keyring::Place>("place");
        QTest::addColumn<QString>("suite");
        QTest::addColumn<QStringList>("environment");
        QTest::newRow("a locked keyring") << keyring::Place::OwnKeyring << u"locked"_s << QStringList();
        QTest::newRow("a keyring that answers late") << keyring::Place::OwnKeyring << u"late"_s << QStringList();
        QTest::newRow("no session bus") << keyring::Place::NoBus << u"absent"_s << QStringList();
        QTest::newRow("a bus without a keychain") << keyring::Place::EmptyBus << u"absent"_s << QStringList();
        QTest::newRow("a library that never answers")
            << keyring::Place::OwnKeyring << u"silent"_s << QStringList{ u"QT_NO_GLIB=1"_s };
        QTest::newRow("this test without a keyring says how to run it")
            << keyring::Place::NoBus << u"here"_s << QStringList();
    }

    void elsewhere()
    {
        QFETCH(keyring::Place, place);
        QFETCH(QString, suite);
        QFETCH(QStringList, environment);
        const keyring::Run run = keyring::runAgain(place, { u"--suite"_s, suite }, environment);
        if (suite == "here"_L1) {
            QVERIFY(run.exitCode != 0);
            QVERIFY2(run.output.contains(u"packaging/with-keyring"_s), qPrintable(run.output));
            return;
        }
        QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    }
};

/// In a keyring of its own, which it locks.
class Locked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing())); }

    void aLockedKeyringIsSaidToBeLockedAndKeepsItsSecret()
    {
        KeychainStore store(serviceName, 10s);
        QVERIFY(write(store, u"one"_s, secret).ok());
        QVERIFY(keyring::lock());

        COMPARE_FAILURE(read(store, u"one"_s), ErrorKind::Keychain, u"Unlock your keyring"_s);
        COMPARE_FAILURE(read(store, u"never"_s), ErrorKind::Keychain, u"Unlock your keyring"_s);
        COMPARE_FAILURE(write(store, u"one"_s, u"made-up-other"_s), ErrorKind::Keychain, u"Unlock your keyring"_s);
        COMPARE_FAILURE(remove(store, u"one"_s), ErrorKind::Keychain, u"Unlock your keyring"_s);

        QVERIFY(keyring::unlock());
        const Result<QString> found = read(store, u"one"_s);
        QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().message));
        QCOMPARE(found.value(), secret);
        COMPARE_FAILURE(read(store, u"never"_s), ErrorKind::NotFound, u"no secret"_s);
        QVERIFY(remove(store, u"one"_s).ok());
    }
};

/// In a keyring of its own, which it stops for a while.
class Late : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeThatComesTooLateIsTakenBack_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("removes");
        QTest::newRow("an edited account has its earlier secret again") << u"edited"_s << false;
        QTest::newRow("and where the keychain was to forget it") << u"forgotten"_s << true;
    }
    void aChangeThatComesTooLateIsTakenBack()
    {
        QFETCH(const QString, id);
        QFETCH(const bool, removes);
        const auto daemon = pid_t(keyring::process());
        QVERIFY(daemon > 0);
        KeychainStore patient(serviceName, 20s);
        const QString before = u"made-up-before"_s;
        QVERIFY(write(patient, id, before).ok());
        KeychainStore store(serviceName, 500ms);
        ::kill(daemon, SIGSTOP);
        const auto goesOn = qScopeGuard([daemon] { ::kill(daemon, SIGCONT); });
        const Result<Done> changed = removes ? remove(store, id, before) : write(store, id, secret, before);
        COMPARE_FAILURE(changed, ErrorKind::Keychain, u"did not answer"_s);
        QVERIFY(!changed.error().outcomeKnown);
        // Asked for while the late one was still under way: told that it failed, so it leaves nothing either.
        COMPARE_FAILURE(write(store, id, u"made-up-third"_s, before), ErrorKind::Keychain, u"did not answer"_s);
        ::kill(daemon, SIGCONT);
        // What the store answers from now on comes after what it put back.
        std::optional<Result<QString>> found;
        QTRY_VERIFY((found = read(store, id), found->ok() || found->error().kind == ErrorKind::NotFound));
        QVERIFY2(found->ok(), "the earlier secret is gone");
        QCOMPARE(found->value(), before);
        QCOMPARE(read(patient, id).value(), before);
    }

    void whatIsAskedForAfterALateChangeHolds()
    {
        const auto daemon = pid_t(keyring::process());
        KeychainStore store(serviceName, 500ms);
        ::kill(daemon, SIGSTOP);
        const auto goesOn = qScopeGuard([daemon] { ::kill(daemon, SIGCONT); });
        COMPARE_FAILURE(write(store, u"again"_s, secret), ErrorKind::Keychain, u"did not answer"_s);
        ::kill(daemon, SIGCONT);
        QTRY_VERIFY(write(store, u"again"_s, u"made-up-second"_s).ok());
        KeychainStore patient(serviceName, 20s);
        QCOMPARE(read(patient, u"again"_s).value(), u"made-up-second"_s);
        QCOMPARE(state(u"again"_s).unlockedItems, 1);
    }

    void aSecretThatIsTakenTooLateDoesNotStay()
    {
        const auto daemon = pid_t(keyring::process());
        QVERIFY(daemon > 0);
        KeychainStore store(serviceName, 500ms);
        ::kill(daemon, SIGSTOP);
        const auto goesOn = qScopeGuard([daemon] { ::kill(daemon, SIGCONT); });
        const Result<Done> written = write(store, u"late"_s, secret);
        ::kill(daemon, SIGCONT);
        COMPARE_FAILURE(written, ErrorKind::Keychain, u"did not answer"_s);
        QVERIFY(!written.error().outcomeKnown);
        // As long as it is under way, everything is told that the keychain is silent; afterwards the secret is gone.
        std::optional<Result<QString>> found;
        QTRY_VERIFY((found = read(store, u"late"_s), found->ok() || found->error().kind == ErrorKind::NotFound));
        QVERIFY2(!found->ok(), "it stayed behind");
        QCOMPARE(state(u"late"_s).unlockedItems, 0);
    }
};

/// Without a bus, or with one on which nobody keeps secrets.
class Absent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyJobSaysThatThereIsNoKeychain()
    {
        // Nobody here waits for such a limit: an answer means that it was not waited for.
        KeychainStore store(serviceName, 24h);
        COMPARE_FAILURE(read(store, u"one"_s), ErrorKind::Keychain, u"No keychain service"_s);
        COMPARE_FAILURE(write(store, u"one"_s, secret), ErrorKind::Keychain, u"No keychain service"_s);
        COMPARE_FAILURE(remove(store, u"one"_s), ErrorKind::Keychain, u"No keychain service"_s);
    }
};

/// Where libsecret never calls back.
class Silent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTimeLimitAnswers()
    {
        KeychainStore store(serviceName, 300ms);
        const Result<Done> written = write(store, u"one"_s, secret);
        COMPARE_FAILURE(written, ErrorKind::Keychain, u"did not answer"_s);
        QVERIFY2(!written.error().outcomeKnown, "the keychain may still take it");
        // As long as the limit, and begun before: whoever waits for the limit comes after it.
        QTimer limit;
        limit.setSingleShot(true);
        limit.setTimerType(Qt::PreciseTimer);
        limit.start(300ms);
        COMPARE_FAILURE(read(store, u"one"_s), ErrorKind::Keychain, u"did not answer"_s);
        COMPARE_FAILURE(remove(store, u"one"_s), ErrorKind::Keychain, u"did not answer"_s);
        QVERIFY2(limit.isActive(), "behind a silent job nobody waits again");
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments();
    const qsizetype at = arguments.indexOf(u"--suite"_s);
    const QString suite = at > 0 ? arguments.value(at + 1) : QString();
    if (at > 0)
        arguments.remove(at, 2);
    Unlocked unlocked;
    Locked locked;
    Late late;
    Absent absent;
    Silent silent;
    const QHash<QString, QObject *> suites{
        { u"locked"_s, &locked }, { u"late"_s, &late }, { u"absent"_s, &absent }, { u"silent"_s, &silent }
    };
    QTEST_SET_MAIN_SOURCE_PATH
    if (suite == "here"_L1)
        return QTest::qExec(&unlocked, { arguments.first(), u"profilesDoNotSeeEachOther"_s });
    return QTest::qExec(suites.value(suite, &unlocked), arguments);
}

#include "tst_keychain.moc"
