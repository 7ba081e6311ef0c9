// SPDX-License-Identifier: GPL-3.0-or-later
// One purchase in the real program, through its own window, killed on the way: what the next start says of it is what
// the service shows.
#include "tests/kill/points.h"
#include "tests/kill/victim.h"
#include "tests/support/keyring.h"
#include "tests/support/sandboxfixture.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestKillOne : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing())); }
    void aPurchaseThatIsCutOff_data();
    void aPurchaseThatIsCutOff();

private:
    /// What the page of activity says of the newest change; empty when there is none.
    static QString outcome(Program &program)
    {
        program.drive(u"trigger"_s, u"pane.activity"_s);
        const QJsonArray rows = program.drive(u"rows"_s, u"activityView"_s)["rows"_L1].toArray();
        return rows.isEmpty() ? QString() : rows.at(0)["Outcome"_L1].toString();
    }
};

void TestKillOne::aPurchaseThatIsCutOff_data()
{
    QTest::addColumn<int>("point");
    for (int i = 0; i < killPoints().size(); ++i) {
        if (*killPoints()[i].action)
            QTest::newRow(killPoints()[i].name) << i;
    }
}

void TestKillOne::aPurchaseThatIsCutOff()
{
    QFETCH(int, point);
    const KillPoint &where = killPoints()[point];
    SandboxFixture sandbox;
    const QTemporaryDir folder;
    const Place place{ sandbox.url(), sandbox.sid(), sandbox.token(), folder.filePath(u"data"_s) };
    QVERIFY(Program::enroll(place));

    auto program = std::make_unique<Program>();
    QVERIFY(program->launch(place.folder));
    QVERIFY(program->done(u"trigger"_s, u"pane.search"_s));
    QVERIFY(program->done(u"type"_s, u"search_area_code"_s, u"415"_s));
    QVERIFY(program->done(u"press"_s, u"mainWindow"_s, u"searchButton"_s));
    QVERIFY(program->done(u"select"_s, u"searchResults"_s, u"0"_s));
    const QJsonArray found = program->drive(u"rows"_s, u"searchResults"_s)["rows"_L1].toArray();
    const QString number = found.at(0)["Number"_L1].toString();
    QVERIFY(number.startsWith(u"+1415"_s));
    QVERIFY(program->done(u"trigger"_s, u"search.buy"_s));
    QVERIFY(program->done(u"press"_s, u"buyDialog"_s, u"buyButton"_s));
    // The read before a purchase asks for this very number, and nobody else does by now.
    const Trap trap(sandbox, where, "POST", 0);
    QVERIFY(program->done(u"press"_s, u"confirmDialog"_s, u"accept"_s));
    QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), 20'000);
    program->kill();
    bury(sandbox);
    const int sent = sandbox.count("POST", u"IncomingPhoneNumbers"_s);
    const bool owned = sandbox.owns(number);
    QCOMPARE(sent, where.read ? 0 : 1);

    program = std::make_unique<Program>();
    QVERIFY(program->launch(place.folder));
    QTRY_VERIFY_WITH_TIMEOUT(outcome(*program).isEmpty() == where.read, 20'000);
    for (int look = 0; look < 6; ++look) {
        sandbox.step(look == 0 ? 5 : 520); // a purchase is looked for over fifteen minutes
        program->hearTheTime();
        (void)QTest::qWaitFor([&] { return outcome(*program) != u"checking"_s; }, 700);
    }
    // Never sent again by itself, and said as it is: a number bought without a name could be a colleague's.
    QCOMPARE(sandbox.count("POST", u"IncomingPhoneNumbers"_s), sent);
    QCOMPARE(sandbox.owns(number), owned);
    const QString said = outcome(*program);
    if (owned)
        QVERIFY2(where.tells(said), qPrintable(said));
    else
        QCOMPARE(said, where.read ? QString() : u"not-done"_s);
    QCOMPARE(sandbox.owned(), owned ? 301 : 300);
}

QTEST_GUILESS_MAIN(TestKillOne)
#include "tst_killone_slow.moc"
