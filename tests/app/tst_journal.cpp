// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal says when it can't be read or written, and how it is asked.
#include "app/clock.h"
#include "app/localdata/database.h"
#include "app/net/transport.h"
#include "app/ops/journal.h"
#include "app/ops/journalrow.h"
#include "app/ops/operationrunner.h"
#include "tests/support/baseurls.h"
#include "tests/support/changes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

const QString home = u"AC"_s + QString(32, u'1');
const QString other = u"AC"_s + QString(32, u'2');
const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>();
        QVERIFY(m_journal->open(m_folder->filePath(u"journal.sqlite"_s)).ok());
    }
    void cleanup() { m_journal.reset(); }
    void whatCantBeReadMayBeOpen();
    void aNewerEndIsNotReplacedByOneThatWaited();
    void anEndThatWaitedIsWritten();
    void aFullDiskKeepsEveryEnd();
    void whatItHoldsUnreadablyHoldsBack();
    void aLaterChangeIsSeen_data();
    void aLaterChangeIsSeen();
    void anEntryThatItDoesNotHoldIsNotUpdated();
    void anOutcomeOfAnotherVersionIsUnknown();
    void whatIsHeldReadsAsItWasWritten();
    void whatIsNotKnownReadsAsItWasWritten();
    void entriesAreFound_data();
    void entriesAreFound();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void TestJournal::whatCantBeReadMayBeOpen()
{
    const OperationSpec spec = madeUpPurchase(1);
    Clock clock;
    Transport transport({ .accountSid = home, .baseUrls = everyProductAt(QUrl(u"http://127.0.0.1:1"_s)) },
                        { home, u"token"_s }, clock);
    OperationRunner runner(home, transport, *m_journal, clock);
    QVERIFY(!m_journal->hasUnsettled(home, spec.kind, spec.subject));
    QVERIFY(m_journal->obstacleTo(home, spec).isEmpty());
    QVERIFY(!runner.isOpen(spec.kind, spec.subject));
    QVERIFY(m_journal->database().run(u"ALTER TABLE operation RENAME TO elsewhere"_s).ok());
    QVERIFY(m_journal->hasUnsettled(home, spec.kind, spec.subject));
    QVERIFY(!m_journal->obstacleTo(home, spec).isEmpty());
    OperationSpec holdsNothing = spec;
    holdsNothing.holds.clear();
    QVERIFY(!m_journal->obstacleTo(home, holdsNothing).isEmpty());
    QVERIFY(runner.isOpen(spec.kind, spec.subject));
    QVERIFY(!m_journal->begin(home, spec, now));
    QVERIFY2(!m_journal->find({ .account = home }).ok(), "none is not the same as none that could be read");
    QVERIFY(!m_journal->readRun(u"run"_s).ok());
}

void TestJournal::aNewerEndIsNotReplacedByOneThatWaited()
{
    JournalEntry entry = m_journal->begin(home, madeUpPurchase(1), now).value();
    QVERIFY(m_journal->database()
                .run(u"CREATE TRIGGER full BEFORE UPDATE ON operation BEGIN SELECT RAISE(FAIL, 'disk full'); END"_s)
                .ok());
    entry.outcome = Outcome::Unknown;
    QCOMPARE(m_journal->update(entry).error().kind, ErrorKind::Storage);
    QVERIFY(m_journal->database().run(u"DROP TRIGGER full"_s).ok());
    entry.outcome = Outcome::Succeeded;
    entry.resultSid = u"PN"_s + QString(32, u'a');
    QVERIFY(m_journal->update(entry).ok());
    QVERIFY(m_journal->catchUp().ok());
    QCOMPARE(m_journal->entry(entry.id).outcome, Outcome::Succeeded);
    QCOMPARE(m_journal->entry(entry.id).resultSid, entry.resultSid);
}

void TestJournal::anEndThatWaitedIsWritten()
{
    JournalEntry entry = m_journal->begin(home, madeUpPurchase(1), now).value();
    QVERIFY(m_journal->database()
                .run(u"CREATE TRIGGER full BEFORE UPDATE ON operation BEGIN SELECT RAISE(FAIL, 'disk full'); END"_s)
                .ok());
    entry.outcome = Outcome::Refused;
    QVERIFY(!m_journal->update(entry));
    QCOMPARE(m_journal->begin(home, madeUpPurchase(2), now).error().kind, ErrorKind::Storage);
    QVERIFY(m_journal->database().run(u"DROP TRIGGER full"_s).ok());
    QVERIFY(m_journal->begin(home, madeUpPurchase(2), now).ok());
    QCOMPARE(m_journal->entry(entry.id).outcome, Outcome::Refused);
}

/// Two ends wait, and one of them can't be written still: nothing new begins, and neither of them is lost.
void TestJournal::aFullDiskKeepsEveryEnd()
{
    QList<JournalEntry> entries;
    for (const int n : { 1, 2 })
        entries.append(m_journal->begin(home, madeUpPurchase(n), now).value());
    const auto full = [this](const QString &when) {
        return m_journal->database()
            .run(u"CREATE TRIGGER full BEFORE UPDATE ON operation "_s + when
                 + u" BEGIN SELECT RAISE(FAIL, 'disk full'); END"_s)
            .ok();
    };
    QVERIFY(full({}));
    for (JournalEntry &entry : entries) {
        entry.outcome = Outcome::Refused;
        QVERIFY(!m_journal->update(entry));
    }
    QVERIFY(m_journal->database().run(u"DROP TRIGGER full"_s).ok());
    QVERIFY(full(u"WHEN NEW.id = %1"_s.arg(entries.first().id)));
    QVERIFY(!m_journal->catchUp());
    QVERIFY(!m_journal->begin(home, madeUpPurchase(3), now));
    QVERIFY(m_journal->database().run(u"DROP TRIGGER full"_s).ok());
    QVERIFY(m_journal->catchUp().ok());
    for (const JournalEntry &entry : entries)
        QCOMPARE(m_journal->entry(entry.id).outcome, Outcome::Refused);
}

void TestJournal::whatItHoldsUnreadablyHoldsBack()
{
    OperationSpec spec = madeUpPurchase(1);
    QVERIFY(!spec.holds.isEmpty());
    QVERIFY(m_journal->obstacleTo(home, spec).isEmpty());
    QVERIFY(m_journal->database().run(u"ALTER TABLE hold RENAME COLUMN is_open TO elsewhere"_s).ok());
    QVERIFY(!m_journal->obstacleTo(home, spec).isEmpty());
    QVERIFY(!m_journal->begin(home, spec, now));
}

void TestJournal::aLaterChangeIsSeen_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("seen");
    const QString made = u"PN"_s + QString(32, u'a');
    QTest::newRow("of what it made") << made << Outcome::Succeeded << true;
    QTest::newRow("of what it acted on") << u"+14155550101"_s << Outcome::Succeeded << true;
    QTest::newRow("of which nobody knows") << made << Outcome::Unknown << true;
    QTest::newRow("one that was refused changed nothing") << made << Outcome::Refused << false;
    QTest::newRow("nor did one that was not sent") << made << Outcome::NotSent << false;
    QTest::newRow("of something else") << u"PN"_s + QString(32, u'b') << Outcome::Succeeded << false;
}

void TestJournal::aLaterChangeIsSeen()
{
    QFETCH(const QString, subject);
    QFETCH(const Outcome, outcome);
    QFETCH(const bool, seen);
    OperationSpec purchase = madeUpPurchase(1);
    purchase.subject = u"+14155550101"_s;
    JournalEntry bought = m_journal->begin(home, purchase, now).value();
    bought.outcome = Outcome::Succeeded;
    bought.resultSid = u"PN"_s + QString(32, u'a');
    QVERIFY(m_journal->update(bought).ok());
    QVERIFY(!m_journal->hasLaterChange(bought)); // it is none itself
    JournalEntry later
        = m_journal
              ->begin(home, { .kind = u"number.update"_s, .subject = subject, .summary = u"x"_s, .request = {} }, now)
              .value();
    later.outcome = outcome;
    QVERIFY(m_journal->update(later).ok());
    QCOMPARE(m_journal->hasLaterChange(bought), seen);
    QVERIFY(!m_journal->hasLaterChange(later));
    QVERIFY(m_journal->database().run(u"ALTER TABLE operation RENAME TO elsewhere"_s).ok());
    QVERIFY2(m_journal->hasLaterChange(bought), "what can't be read may be there");
}

void TestJournal::anEntryThatItDoesNotHoldIsNotUpdated()
{
    JournalEntry entry = m_journal->begin(home, madeUpPurchase(1), now).value();
    entry.id += 7;
    entry.outcome = Outcome::Succeeded;
    const Result<Done> written = m_journal->update(entry);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Invalid);
    QVERIFY2(m_journal->catchUp().ok(), "it does not wait for another disk");
}

/// Whatever it may mean: it is not over, and no success.
void TestJournal::anOutcomeOfAnotherVersionIsUnknown()
{
    QCOMPARE(outcomeFrom(u"dreamt-of"_s), Outcome::Unknown);
    QCOMPARE(outcomeFrom({}), Outcome::Unknown);
    QCOMPARE(outcomeFrom(outcomeName(Outcome::HappenedDiffers)), Outcome::HappenedDiffers);
}

void TestJournal::whatIsHeldReadsAsItWasWritten()
{
    const Holds holds{ { Hold::Kind::Number, u"+14155550101"_s },
                       { Hold::Kind::Configuration, u"port webhooks"_s },
                       { Hold::Kind::Record, u"PN1"_s } };
    QCOMPARE(holdsFromText(holdsToText(holds).toUtf8()), holds);
    QCOMPARE(holdsFromText("[\"dream x\"]"), Holds());
}

void TestJournal::whatIsNotKnownReadsAsItWasWritten()
{
    for (const bool known : { true, false })
        QCOMPARE(errorFromText(errorToText({ .kind = ErrorKind::Timeout, .outcomeKnown = known })).outcomeKnown, known);
}

void TestJournal::entriesAreFound_data()
{
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<int>("row");
    int row = 0;
    for (const auto &[name, found] : std::initializer_list<std::pair<const char *, QStringList>>{
             { "all, newest first", { u"d"_s, u"c"_s, u"b"_s, u"a"_s } },
             { "of an account", { u"c"_s, u"b"_s, u"a"_s } },
             { "of a kind", { u"b"_s, u"a"_s } },
             { "of a subject", { u"c"_s } },
             { "begun since", { u"d"_s, u"c"_s } },
             { "holding one of these, in whichever account", { u"d"_s, u"a"_s } },
             { "holding a configuration of an account", { u"c"_s } },
             { "with a result", { u"a"_s } },
             { "by all of these", { u"a"_s } },
             { "holding what nobody held", {} } })
        QTest::newRow(name) << found << row++;
}

void TestJournal::entriesAreFound()
{
    QFETCH(const QStringList, found);
    QFETCH(const int, row);
    const Hold number{ Hold::Kind::Number, u"+13075590142"_s };
    const Hold webhooks{ Hold::Kind::Configuration, u"webhooks"_s };
    const auto add = [&](const QString &account, const QString &kind, const QString &subject, const Holds &holds,
                         int minutes, const QString &result = {}) {
        JournalEntry entry
            = m_journal
                  ->begin(account,
                          { .kind = kind, .subject = subject, .summary = subject, .request = {}, .holds = holds },
                          now.addSecs(60 * minutes))
                  .value();
        entry.outcome = Outcome::Succeeded;
        entry.resultSid = result;
        QVERIFY(m_journal->update(entry).ok());
    };
    add(home, u"one"_s, u"a"_s, { number }, 0, u"SID"_s);
    add(home, u"one"_s, u"b"_s, {}, 1);
    add(home, u"two"_s, u"c"_s, { webhooks }, 2);
    add(other, u"two"_s, u"d"_s, { number, webhooks }, 3);
    const JournalQuery queries[] = {
        {},
        { .account = home },
        { .kind = u"one"_s },
        { .subject = u"c"_s },
        { .begunSince = now.addSecs(120) },
        { .holds = { number, { Hold::Kind::Record, u"x"_s } } },
        { .account = home, .holds = { webhooks } },
        { .resultSid = u"SID"_s },
        { .account = home, .kind = u"one"_s, .subject = u"a"_s, .holds = { number }, .begunSince = now },
        { .holds = { { Hold::Kind::Record, number.name } } },
    };
    const auto entries = m_journal->find(queries[row]);
    QVERIFY(entries.ok());
    QStringList subjects;
    for (const JournalEntry &entry : entries.value())
        subjects.append(entry.spec.subject);
    QCOMPARE(subjects, found);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
