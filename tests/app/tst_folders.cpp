// SPDX-License-Identifier: GPL-3.0-or-later
// Data folders of earlier versions: each opens, and all that was open in it still holds what it acts on.
// tests/data/folders has what the SQL of each version made.
#include "app/localdata/localdata.h"
#include "app/localdata/localfile.h"
#include "app/ops/bulkstore.h"
#include "app/ops/journal.h"
#include "app/ops/journalschema.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const QString home = u"AC"_s + QString(32, u'1');
const QString other = u"AC"_s + QString(32, u'2');
const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);

QString sid(const QString &prefix, char16_t digit)
{
    return prefix + QString(32, QChar(digit));
}

/// Runs statements on a file of their own connection.
class PlainFile
{
public:
    explicit PlainFile(const QString &file)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s))
    {
        m_database.setDatabaseName(file);
        m_open = m_database.open();
    }
    ~PlainFile()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"plain"_s);
    }
    Q_DISABLE_COPY_MOVE(PlainFile)

    bool run(const QString &statement)
    {
        QSqlQuery query(m_database);
        const bool fine = m_open && query.exec(statement);
        if (!fine)
            qWarning().noquote() << statement << query.lastError().text();
        return fine;
    }
    /// What the tables, indices and triggers are made with, white space aside.
    QStringList schema()
    {
        QSqlQuery query(m_database);
        query.exec(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"_s);
        QStringList all;
        while (query.next())
            all.append(query.value(0).toString().simplified());
        all.sort();
        return all;
    }

private:
    QSqlDatabase m_database;
    bool m_open = false;
};

QString make(const QString &name, const QString &file)
{
    QFile dump(places::data(u"folders/%1.sql"_s.arg(name)));
    if (!dump.open(QIODevice::ReadOnly))
        return u"no such file"_s;
    PlainFile plain(file);
    const QStringList statements = QString::fromUtf8(dump.readAll()).split(u";\n"_s, Qt::SkipEmptyParts);
    QString statement;
    for (const QString &part : statements) {
        statement += statement.isEmpty() ? part : u";\n"_s + part;
        if (statement.startsWith("CREATE TRIGGER"_L1) && !statement.endsWith("END"_L1))
            continue;
        if (!plain.run(statement))
            return statement;
        statement.clear();
    }
    return {};
}

/// A change that holds these things and nothing else.
OperationSpec holding(const Holds &holds)
{
    return { .kind = u"test"_s, .subject = holds.value(0).name, .summary = u"Try it"_s, .request = {}, .holds = holds };
}

Hold number(const QString &last)
{
    return { Hold::Kind::Number, u"+13075590"_s + last };
}

Hold record(const QString &prefix, char16_t digit)
{
    return { Hold::Kind::Record, sid(prefix, digit) };
}

const Hold webhooks{ Hold::Kind::Configuration, u"port-webhooks"_s };

} // namespace

class TestFolders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aJournalOpensAndHoldsWhatWasOpen_data();
    void aJournalOpensAndHoldsWhatWasOpen();
    void theRestOfABulkRunHoldsWhatItActsOn();
    void twoThatHeldTheSameHoldItBoth();
    void whatAnEndedOneHeldIsKnown();
    void localDataIsThere_data();
    void localDataIsThere();
    void aStepThatLandedIsWhatItWas_data();
    void aStepThatLandedIsWhatItWas();

private:
    QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolders::aJournalOpensAndHoldsWhatWasOpen_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("open");
    QTest::addColumn<Holds>("held");
    QTest::addColumn<Holds>("freeHere");
    const Holds first{ number(u"142"_s), number(u"144"_s), record(u"PN"_s, u'b') };
    const Holds third
        = first + Holds{ number(u"148"_s), number(u"149"_s), record(u"HR"_s, u'a'), record(u"HR"_s, u'b'), webhooks };
    const Holds free{ number(u"143"_s), record(u"PN"_s, u'a'), record(u"PN"_s, u'c') };
    QTest::newRow("of November 23") << u"journal-1"_s << 2 << first << free;
    QTest::newRow("with bulk runs") << u"journal-2"_s << 2 << first << free;
    QTest::newRow("with holds in each account") << u"journal-3"_s << 6 << third << free;
    QTest::newRow("with holds in all accounts, by an edited step") << u"journal-3-edited"_s << 6 << third << free;
    QTest::newRow("with holds of three kinds") << u"journal-4"_s << 6 << third << free;
    QTest::newRow("with what differs from what was asked") << u"journal-5"_s << 6 << third << free;
    QTest::newRow("without account numbers at other carriers") << u"journal-6"_s << 6 << third << free;
    QTest::newRow("without answers that quote these") << u"journal-7"_s << 6 << third << free;
}

void TestFolders::aJournalOpensAndHoldsWhatWasOpen()
{
    QFETCH(const QString, version);
    QFETCH(const int, open);
    QFETCH(const Holds, held);
    QFETCH(const Holds, freeHere);
    QCOMPARE(make(version, file()), QString());
    Journal journal;
    const Result<Done> opened = journal.open(file());
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message));
    QCOMPARE(journal.unsettled(home).size(), open);
    for (const Hold &hold : held)
        QCOMPARE(journal.begin(home, holding({ hold }), now).error().kind, ErrorKind::Invalid);
    const auto begun = journal.begin(home, holding(freeHere), now);
    QVERIFY2(begun.ok(), begun ? "" : qPrintable(begun.error().message));
    QCOMPARE(journal.entry(begun.value().id).spec.holds.size(), freeHere.size());
    // The webhooks of another account are not those of this one; a number is the same everywhere.
    QVERIFY(journal.begin(other, holding({ webhooks }), now).ok());
    const auto elsewhere = journal.begin(other, holding({ number(u"144"_s) }), now);
    QVERIFY(!elsewhere);
    QVERIFY2(elsewhere.error().message.contains("Release +1 307 559 0144"_L1)
                 && elsewhere.error().message.contains(home),
             qPrintable(elsewhere.error().message));
    // Each lets go of what it held.
    for (JournalEntry entry : journal.unsettled(home) + journal.unsettled(other)) {
        entry.outcome = Outcome::NotDone;
        QVERIFY(journal.update(entry).ok());
    }
    QVERIFY(journal.begin(home, holding(held), now).ok());
}

void TestFolders::theRestOfABulkRunHoldsWhatItActsOn()
{
    for (const QString &version : { u"journal-2"_s, u"journal-3"_s, u"journal-3-edited"_s, u"journal-4"_s,
                                    u"journal-5"_s, u"journal-6"_s, u"journal-7"_s }) {
        init();
        QCOMPARE(make(version, file()), QString());
        Journal journal;
        QVERIFY(journal.open(file()).ok());
        const auto runs = BulkStore(journal.database()).open(home);
        QVERIFY(runs.ok());
        QCOMPARE(runs.value().size(), 1);
        const BulkStore::Stored run = runs.value().first();
        QCOMPARE(run.rows.size(), 3);
        QCOMPARE(run.rows.at(1).spec.holds, (Holds{ record(u"PN"_s, u'd'), number(u"146"_s) }));
        QCOMPARE(run.rows.at(2).state, BulkRow::State::TakenBack);
        QCOMPARE(journal.entriesOfRun(run.run).value(0).resultSid, sid(u"PN"_s, u'c'));
    }
}

/// A number was being hosted and ported, and asked for in two accounts: one that ends does not let the other's go.
void TestFolders::twoThatHeldTheSameHoldItBoth()
{
    QCOMPARE(make(u"journal-3"_s, file()), QString());
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    for (JournalEntry entry : journal.unsettled(home)) {
        if (entry.spec.kind != "portin.create"_L1)
            continue;
        entry.outcome = Outcome::NotDone;
        QVERIFY(journal.update(entry).ok());
    }
    QVERIFY(!journal.begin(home, holding({ number(u"149"_s) }), now)); // hosted
    QVERIFY(!journal.begin(home, holding({ number(u"148"_s) }), now)); // asked for in the other account
    for (JournalEntry entry : journal.unsettled(other)) {
        entry.outcome = Outcome::NotDone;
        QVERIFY(journal.update(entry).ok());
    }
    QVERIFY(journal.begin(home, holding({ number(u"148"_s) }), now).ok());
}

void TestFolders::whatAnEndedOneHeldIsKnown()
{
    QCOMPARE(make(u"journal-1"_s, file()), QString());
    Journal journal;
    QVERIFY(journal.open(file()).ok());
    const QList<JournalEntry> entries = journal.entries();
    const auto update = std::ranges::find(entries, Outcome::Succeeded, &JournalEntry::outcome);
    QVERIFY(update != entries.end());
    QCOMPARE(update->spec.holds, (Holds{ record(u"PN"_s, u'a') }));
}

void TestFolders::localDataIsThere_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("documents");
    QTest::newRow("with drafts and notes") << u"local-1"_s << 0;
    QTest::newRow("with utility bills") << u"local-2"_s << 1;
    QTest::newRow("with private values that are encrypted") << u"local-3"_s << 1;
}

void TestFolders::localDataIsThere()
{
    QFETCH(const QString, version);
    QFETCH(const int, documents);
    const QString name = m_folder->filePath(u"local.sqlite"_s);
    QCOMPARE(make(version, name), QString());
    LocalData local;
    const Result<Done> opened = local.open(name);
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message));
    QVERIFY(local.isKept());
    const auto drafts = local.drafts().list(home, u"letter"_s);
    QVERIFY(drafts.ok());
    QCOMPARE(drafts.value().value(0).content.value(u"email"_s).toString(), u"owner@example.com"_s);
    QCOMPARE(local.documents().list(home).value().size(), documents);
}

void TestFolders::aStepThatLandedIsWhatItWas_data()
{
    QTest::addColumn<QString>("fixture");
    QTest::addColumn<QList<QStringList>>("steps");
    const auto rows = [](const QString &name, std::span<const QStringList> versions) {
        QList<QStringList> steps;
        for (const QStringList &step : versions) {
            steps.append(step);
            const QString fixture = u"%1-%2"_s.arg(name).arg(steps.size());
            QTest::newRow(qPrintable(fixture)) << fixture << steps;
        }
    };
    rows(u"journal"_s, journalVersions());
    rows(u"local"_s, localFileVersions());
}

/// Whoever adds a step adds a file here; whoever edits one that landed learns of it.
void TestFolders::aStepThatLandedIsWhatItWas()
{
    QFETCH(const QString, fixture);
    QFETCH(const QList<QStringList>, steps);
    QStringList landed;
    QCOMPARE(make(fixture, file()), QString());
    {
        PlainFile plain(file());
        landed = plain.schema();
    }
    PlainFile made(u":memory:"_s);
    for (const QStringList &step : steps) {
        for (const QString &statement : step)
            QVERIFY(made.run(statement));
    }
    QCOMPARE(made.schema(), landed);
}

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
