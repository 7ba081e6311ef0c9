// SPDX-License-Identifier: GPL-3.0-or-later
// What is private to a customer (the account number at another carrier) is in no file as it is: neither in drafts nor
// in the journal, nor in what earlier versions left of both.
#include "app/localdata/localdata.h"
#include "app/localdata/localfile.h"
#include "app/ops/journal.h"
#include "app/ops/portops.h"
#include "app/privatekey.h"
#include "app/secrets/keychainstore.h"
#include "models/forms/portinform.h"
#include "tests/support/keyring.h"
#include "tests/support/places.h"
#include "tests/support/scriptedstore.h"
#include "tests/support/secretscan.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::ScriptedStore;
using nd::test::SecretScan;

namespace {

const QString account = u"AC"_s + QString(32, u'1');
const QString number = u"made-up account number 4711"_s;
const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
const QVariantMap content{ { u"account_number"_s, number }, { u"customer_name"_s, u"Example Bakery"_s } };

/// Statements on a file as somebody else runs them: an earlier version of the program.
bool runOn(const QString &file, const QStringList &statements)
{
    bool fine = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"earlier"_s);
        database.setDatabaseName(file);
        fine = database.open();
        QSqlQuery query(database);
        query.exec(u"PRAGMA secure_delete=OFF"_s); // as SQLite is built elsewhere
        for (const QString &statement : statements) {
            fine = fine && query.exec(statement);
            if (!fine)
                qWarning().noquote() << statement << query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"earlier"_s);
    return fine;
}

/// A file as the given versions made it.
bool makeOld(const QString &file, std::span<const QStringList> versions)
{
    QStringList statements{ u"PRAGMA journal_mode=WAL"_s };
    for (const QStringList &version : versions)
        statements += version;
    return runOn(file, statements << u"PRAGMA user_version="_s + QString::number(versions.size()));
}

QByteArray key(char letter)
{
    return QByteArray(32, letter);
}

} // namespace

class TestPrivateValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_scan = {};
        m_scan.add(u"the account number"_s, number);
    }

    void aBoxOpensWithItsKeyAlone()
    {
        PrivateBox box;
        QVERIFY(box.seal(u"account_number"_s, number).isEmpty());
        const QByteArray made = PrivateBox::newKey();
        QCOMPARE(made.size(), 32);
        QVERIFY(made != PrivateBox::newKey());
        box.setKey(made);
        const QString sealed = box.seal(u"account_number"_s, number);
        QVERIFY(PrivateBox::isSealed(sealed) && !PrivateBox::isSealed(number));
        QVERIFY2(sealed != box.seal(u"account_number"_s, number), "who has the same number can't be seen");
        QCOMPARE(box.open(u"account_number"_s, sealed), std::optional(number));
        QVERIFY2(!box.open(u"pin"_s, sealed), "it opens under its own name");
        QString changed = sealed;
        changed[sealed.size() / 2] = changed[sealed.size() / 2] == u'A' ? u'B' : u'A';
        for (const QString &wrong : { changed, sealed.chopped(8), sealed.first(12), number, QString() })
            QVERIFY2(!box.open(u"account_number"_s, wrong), qPrintable(wrong));
        PrivateBox other;
        QVERIFY(!other.open(u"account_number"_s, sealed));
        other.setKey(PrivateBox::newKey());
        QVERIFY(!other.open(u"account_number"_s, sealed));
    }

    void draftsAreReadWithTheirKeyAlone_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("the key is there") << key('a') << key('a');
        QTest::newRow("it was there when the draft was written") << key('a') << QByteArray();
        QTest::newRow("it is another one") << key('a') << key('b');
        QTest::newRow("there never was one") << QByteArray() << QByteArray();
        QTest::newRow("it comes later") << QByteArray() << key('a');
    }
    void draftsAreReadWithTheirKeyAlone()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const QByteArray, read);
        const bool comesBack = !written.isEmpty() && written == read;
        const QStringList asked{ u"account_number"_s };
        {
            LocalData local;
            QVERIFY(local.open(file()));
            local.usePrivateKey(written);
            const auto saved = local.drafts().save(account, u"port-in"_s, u"one"_s,
                                                   { { u"form"_s, content }, { u"step"_s, 1 } }, now);
            QVERIFY(saved);
            QCOMPARE(saved.value(), written.isEmpty() ? asked : QStringList());
            QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
        }
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
        LocalData local;
        QVERIFY(local.open(file()));
        local.usePrivateKey(read);
        const Draft draft = local.drafts().load(account, u"port-in"_s, u"one"_s).value();
        QCOMPARE(draft.leftOut, comesBack ? QStringList() : asked);
        const QVariantMap form = draft.content[u"form"_s].toMap();
        QCOMPARE(form[u"account_number"_s].toString(), comesBack ? number : QString());
        QCOMPARE(form[u"customer_name"_s].toString(), u"Example Bakery"_s);
        QCOMPARE(draft.content[u"step"_s].toInt(), 1);
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
    }

    void whatCannotBeReadStaysUnlessItIsReplaced_data()
    {
        QTest::addColumn<QVariantMap>("saved");
        QTest::addColumn<bool>("kept");
        QTest::addColumn<QString>("found");
        const QString name = u"account_number"_s;
        QTest::newRow("nothing new in its place") << QVariantMap{ { u"step"_s, 2 } } << false << number;
        QTest::newRow("an empty text") << QVariantMap{ { name, QString() } } << false << number;
        QTest::newRow("nothing new at all") << QVariantMap{ { u"step"_s, 1 } } << true << number;
        QTest::newRow("another value") << QVariantMap{ { u"step"_s, 1 }, { name, u"B-88"_s } } << false << QString();
    }
    void whatCannotBeReadStaysUnlessItIsReplaced()
    {
        QFETCH(const QVariantMap, saved);
        QFETCH(const bool, kept);
        QFETCH(const QString, found);
        const auto save = [](LocalData &local, const QVariantMap &form) {
            return local.drafts().save(account, u"port-in"_s, u"one"_s, { { u"form"_s, form } }, now).ok();
        };
        {
            LocalData local;
            QVERIFY(local.open(file()));
            local.usePrivateKey(key('a'));
            QVERIFY(save(local, { { u"account_number"_s, number }, { u"step"_s, 1 } }));
        }
        LocalData local;
        QVERIFY(local.open(file()));
        const QDateTime later = now.addSecs(60);
        QVERIFY(local.drafts().save(account, u"port-in"_s, u"one"_s, { { u"form"_s, saved } }, later));
        QCOMPARE(local.drafts().load(account, u"port-in"_s, u"one"_s).value().changed, kept ? now : later);
        const QSignalSpy told(&local, &LocalData::privateValuesFound);
        local.usePrivateKey(key('a'));
        QCOMPARE(told.size(), 1);
        const Draft draft = local.drafts().load(account, u"port-in"_s, u"one"_s).value();
        QCOMPARE(draft.content[u"form"_s].toMap()[u"account_number"_s].toString(), found);
        QCOMPARE(draft.leftOut.isEmpty(), !found.isEmpty());
        // With the key, what is cleared is gone.
        QVERIFY(save(local, { { u"step"_s, 3 } }));
        QCOMPARE(local.drafts().load(account, u"port-in"_s, u"one"_s).value().content[u"form"_s].toMap(),
                 QVariantMap({ { u"step"_s, 3 } }));
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
    }

    void draftsOfEarlierVersionsAreProtected_data()
    {
        QTest::addColumn<bool>("hasKey");
        QTest::newRow("encrypted") << true;
        QTest::newRow("or taken out, where there is no key") << false;
    }
    void draftsOfEarlierVersionsAreProtected()
    {
        QFETCH(const bool, hasKey);
        QVERIFY(makeOld(file(), localFileVersions().first(2)));
        const QString json = u"{\"account_number\":\"%1\",\"customer_name\":\"Example Bakery\",\"more\":\"%2\"}"_s.arg(
            number, QString(5000, u'x'));
        const QString insert = u"INSERT OR REPLACE INTO draft VALUES ('%1', 'port-in', '%2', '%3', '[]', %4)"_s;
        QStringList statements;
        for (int i = 0; i < 20; ++i) // what was deleted is still in pages of the file
            statements << insert.arg(account).arg(i).arg(json).arg(now.toMSecsSinceEpoch() + i);
        statements << u"DELETE FROM draft WHERE key NOT IN ('0', '7')"_s;
        QVERIFY(runOn(file(), statements));
        QVERIFY2(!m_scan.inFolder(m_folder->path()).isEmpty(), "the test begins with it in the file");

        LocalData local;
        QVERIFY(local.open(file()));
        if (hasKey)
            local.usePrivateKey(key('a'));
        else
            local.doWithoutPrivateKey();
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList()); // while the file is in use, its log too
        const QList<Draft> drafts = local.drafts().list(account, u"port-in"_s).value();
        QCOMPARE(drafts.size(), 2);
        for (const Draft &draft : drafts) {
            QCOMPARE(draft.content[u"account_number"_s].toString(), hasKey ? number : QString());
            QCOMPARE(draft.leftOut, hasKey ? QStringList() : QStringList{ u"account_number"_s });
            QCOMPARE(draft.content[u"customer_name"_s].toString(), u"Example Bakery"_s);
            QVERIFY2(draft.changed >= now && draft.changed <= now.addMSecs(7), "it stays of its time");
        }
    }

    void theJournalHoldsNone()
    {
        PortInForm form;
        form.numbers = { { .e164 = u"+13075580142"_s }, { .e164 = u"+13075580143"_s } };
        form.customerName = u"Example Bakery"_s;
        form.accountNumber = number;
        Journal journal;
        QVERIFY(journal.open(file()));
        const OperationSpec spec = createPortInOperation(form, now);
        QVERIFY(QString::fromUtf8(QJsonDocument(spec.request.json).toJson()).contains(number));
        auto begun = journal.begin(account, spec, now);
        QVERIFY(begun);
        begun.value().outcome = Outcome::Unknown;
        QVERIFY(journal.update(begun.value()));
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
        // What the look-up goes by is there.
        const JournalEntry entry = journal.unsettled(account).value(0);
        QCOMPARE(entry.spec.request.json["phone_numbers"_L1].toArray().size(), 2);
        QCOMPARE(entry.spec.request.json["phone_numbers"_L1][1]["phone_number"_L1].toString(), u"+13075580143"_s);
    }

    void theJournalOfAnEarlierVersionForgets_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("that kept account numbers") << u"journal-5"_s;
        QTest::newRow("that kept what answers quote of them") << u"journal-6"_s;
    }
    void theJournalOfAnEarlierVersionForgets()
    {
        QFETCH(const QString, version);
        QFile dump(places::data(u"folders/%1.sql"_s.arg(version)));
        QVERIFY(dump.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(dump.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QStringList statements{ u"PRAGMA journal_mode=WAL"_s };
        for (const QString &line : lines) {
            if (statements.last().endsWith(u';') || statements.size() == 1)
                statements << line;
            else
                statements.last() += u'\n' + line;
            if (statements.last().startsWith("CREATE TRIGGER"_L1) && !statements.last().endsWith("END;"_L1))
                statements.last() += u' '; // goes on
        }
        // A settled one that nobody can read any more, and one that was written over.
        const QString more
            = u"INSERT INTO operation (account, kind, subject, summary, request, before, begun, outcome) "
              "VALUES ('%1', 'portin.create', '%2', 's', '%3', '{}', 1, 'succeeded')"_s;
        if (version == "journal-5"_L1)
            statements << u"UPDATE operation SET request = json_set(request, '$.json.losing_carrier_information', "
                          "json_object('account_number', '%1', 'customer_name', 'Example Bakery')) WHERE kind = "
                          "'portin.create'"_s.arg(number)
                       << more.arg(account, u"x"_s, u"{\"json\":{\"account_number\":\"%1"_s.arg(number))
                       << more.arg(account, u"y"_s, number.repeated(500))
                       << u"DELETE FROM operation WHERE subject = 'y'"_s;
        else
            statements << u"UPDATE operation SET request = json_set(request, '$.json.losing_carrier_information', "
                          "json_object('account_number', '', 'customer_name', 'Example Bakery')) WHERE kind = "
                          "'portin.create'"_s;
        const QString refused
            = u"INSERT INTO operation (account, kind, subject, summary, request, before, begun, ended, outcome, error) "
              "VALUES ('%1', '%2', 'z', 's', '{}', '{}', 1, 2, 'refused', '%3')"_s;
        const QString answer = u"{\"kind\":\"refused\",\"status\":400,\"code\":22156,\"message\":\"%1\"}"_s;
        statements << refused.arg(account, u"portin.create"_s,
                                  answer.arg(u"Account number %1 is not what the carrier has"_s.arg(number)))
                   << refused.arg(account, u"portin.create"_s, number) // nobody can read it
                   << refused.arg(account, u"number.buy"_s, answer.arg(u"It is not available"_s));
        QVERIFY(runOn(file(), statements));
        QVERIFY2(!m_scan.inFolder(m_folder->path()).isEmpty(), "the test begins with it in the file");
        Journal journal;
        const Result<Done> opened = journal.open(file());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
        int ports = 0;
        for (const JournalEntry &entry : journal.unsettled(account)) {
            if (entry.spec.kind != "portin.create"_L1)
                continue;
            ++ports;
            const QJsonObject carrier = entry.spec.request.json["losing_carrier_information"_L1].toObject();
            QCOMPARE(carrier["customer_name"_L1].toString(), u"Example Bakery"_s);
            QCOMPARE(carrier["account_number"_L1].toString(), QString());
            QVERIFY(!entry.spec.request.json["phone_numbers"_L1].toArray().isEmpty());
        }
        QVERIFY(ports > 0);
        const QList<JournalEntry> refusals = journal.find({ .subject = u"z"_s }).value(); // the newest first
        QCOMPARE(refusals.size(), 3);
        QCOMPARE(refusals.at(0).error.message, u"It is not available"_s);
        QCOMPARE(refusals.at(2).error.message, QString());
        QCOMPARE(refusals.at(2).error.code, 22156);
        QCOMPARE(refusals.at(2).error.httpStatus, 400);
    }

    void aFileThatIsReadElsewhereIsWrittenAnewLater()
    {
        QVERIFY(makeOld(file(), localFileVersions().first(2)));
        QVERIFY(runOn(file(),
                      { u"INSERT INTO note VALUES ('%1', 's', '%2', 1)"_s.arg(account, number.repeated(300)),
                        u"DELETE FROM note"_s }));
        QVERIFY2(!m_scan.inFolder(m_folder->path()).isEmpty(), "the test begins with it in the file");
        {
            QSqlDatabase reader = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reader"_s);
            reader.setDatabaseName(file());
            QVERIFY(reader.open());
            QSqlQuery query(reader);
            QVERIFY(query.exec(u"BEGIN"_s) && query.exec(u"SELECT count(*) FROM draft"_s) && query.next());
            LocalData local;
            QVERIFY2(local.open(file()), "it opens all the same");
            QVERIFY(local.isKept());
        }
        QSqlDatabase::removeDatabase(u"reader"_s);
        LocalData local;
        QVERIFY(local.open(file()));
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
    }

    /// Nobody waits at the start, not even for another program that writes to it.
    void aLargeFileIsWrittenAnewMeanwhile()
    {
        {
            Journal journal;
            QVERIFY(journal.open(file()));
        }
        QVERIFY(runOn(file(),
                      { u"CREATE TABLE filler (x)"_s, u"INSERT INTO filler VALUES (randomblob(6000000))"_s,
                        u"CREATE TABLE leaves (x)"_s, u"INSERT INTO leaves VALUES ('%1')"_s.arg(number.repeated(300)),
                        u"DROP TABLE leaves"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s, Database::toBeCompacted }));
        QVERIFY2(!m_scan.inFolder(m_folder->path()).isEmpty(), "the test begins with it in the file");
        Journal journal;
        {
            QSqlDatabase writer = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
            writer.setDatabaseName(file());
            QVERIFY(writer.open());
            QSqlQuery query(writer);
            QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
            QElapsedTimer opening;
            opening.start();
            QVERIFY(journal.open(file()));
            QVERIFY2(opening.elapsed() < 4000, "that is less than a statement waits");
            QVERIFY(query.exec(u"COMMIT"_s));
        }
        QSqlDatabase::removeDatabase(u"writer"_s);
        // What is done meanwhile is written down all the same.
        const OperationSpec spec{ .kind = u"test"_s, .subject = u"one"_s, .summary = u"Try it"_s, .request = {} };
        QVERIFY(journal.begin(account, spec, now));
        QTRY_COMPARE_WITH_TIMEOUT(m_scan.inFolder(m_folder->path()), QStringList(), 20'000);
        QCOMPARE(journal.unsettled(account).size(), 1);
    }

    void theKeyIsMadeOnceForEachFolder()
    {
        ScriptedStore secrets;
        const QTemporaryDir second;
        {
            LocalData local;
            QVERIFY(local.open(file()));
            PrivateKey first(secrets, local, m_folder->path());
            const QSignalSpy answered(&first, &PrivateKey::answered);
            first.ask();
            first.ask();
            QCOMPARE(answered.size(), 0); // later, always
            // What is typed before it is there is not kept, and said.
            QCOMPARE(local.drafts().save(account, u"port-in"_s, u"early"_s, content, now).value(),
                     QStringList{ u"account_number"_s });
            QTRY_COMPARE(answered.size(), 1);
            QVERIFY(answered.first().first().toBool());
            QVERIFY(local.drafts().save(account, u"port-in"_s, u"one"_s, content, now).value().isEmpty());
        }
        LocalData again;
        QVERIFY(again.open(file()));
        PrivateKey same(secrets, again, m_folder->path() + u"/."_s);
        same.ask();
        QTRY_COMPARE(again.drafts().load(account, u"port-in"_s, u"one"_s).value().content, content);
        LocalData other;
        QVERIFY(other.open(file()));
        PrivateKey elsewhere(secrets, other, second.path());
        const QSignalSpy answered(&elsewhere, &PrivateKey::answered);
        elsewhere.ask();
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(other.drafts().load(account, u"port-in"_s, u"one"_s).value().leftOut,
                 QStringList{ u"account_number"_s });
    }

    void aKeychainThatRefusesOnceCostsNothing()
    {
        QVERIFY(makeOld(file(), localFileVersions().first(2)));
        QVERIFY(
            runOn(file(),
                  { u"INSERT INTO draft VALUES ('%1', 'port-in', 'one', '{\"account_number\":\"%2\"}', '[]', 1)"_s.arg(
                      account, number) }));
        ScriptedStore secrets;
        secrets.refusesNext = true;
        LocalData local;
        QVERIFY(local.open(file()));
        PrivateKey privateKey(secrets, local, m_folder->path());
        const QSignalSpy answered(&privateKey, &PrivateKey::answered);
        privateKey.ask();
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(answered.first().first().toBool());
        QCOMPARE(local.drafts().load(account, u"port-in"_s, u"one"_s).value().content[u"account_number"_s].toString(),
                 number);
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
    }

    void aLockedKeychainIsAskedAgainLater()
    {
        ScriptedStore secrets;
        LocalData local;
        QVERIFY(local.open(file()));
        PrivateKey privateKey(secrets, local, m_folder->path());
        QSignalSpy answered(&privateKey, &PrivateKey::answered);
        privateKey.ask();
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(local.drafts().save(account, u"port-in"_s, u"one"_s, content, now));

        LocalData next;
        QVERIFY(next.open(file()));
        PrivateKey asked(secrets, next, m_folder->path());
        const QSignalSpy told(&asked, &PrivateKey::answered);
        secrets.locked = true;
        asked.ask();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!told.first().first().toBool());
        QVERIFY(!next.drafts().load(account, u"port-in"_s, u"one"_s).value().leftOut.isEmpty());
        secrets.locked = false;
        asked.ask();
        QTRY_COMPARE(told.size(), 2);
        QVERIFY2(told.last().first().toBool(), "the key that there was, not a new one");
        QCOMPARE(next.drafts().load(account, u"port-in"_s, u"one"_s).value().content, content);
    }

    void theKeyLivesInTheRealKeychain()
    {
        QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing()));
        {
            KeychainStore secrets(u"number-desk-test"_s);
            LocalData local;
            QVERIFY(local.open(file()));
            PrivateKey privateKey(secrets, local, m_folder->path());
            const QSignalSpy answered(&privateKey, &PrivateKey::answered);
            privateKey.ask();
            QTRY_COMPARE(answered.size(), 1);
            QVERIFY(answered.first().first().toBool());
            QVERIFY(local.drafts().save(account, u"port-in"_s, u"one"_s, content, now));
        }
        KeychainStore secrets(u"number-desk-test"_s);
        LocalData local;
        QVERIFY(local.open(file()));
        PrivateKey privateKey(secrets, local, m_folder->path());
        privateKey.ask();
        QTRY_COMPARE(local.drafts().load(account, u"port-in"_s, u"one"_s).value().content, content);
        QCOMPARE(m_scan.inFolder(m_folder->path()), QStringList());
    }

private:
    QString file() const { return m_folder->filePath(u"file.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SecretScan m_scan;
};

QTEST_GUILESS_MAIN(TestPrivateValues)
#include "tst_privatevalues.moc"
