// SPDX-License-Identifier: GPL-3.0-or-later
// The real program is killed while a customer is called, and while a letter is filled in and sent: what was typed is
// there again, nobody is called and nothing is sent by itself, and in the end each happened once.
#include "tests/kill/points.h"
#include "tests/kill/victim.h"
#include "tests/support/hosteddesk.h"
#include "tests/support/keyring.h"
#include "tests/support/sandboxfixture.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int patience = 20'000;
const QString callsTab = u"2"_s;
const QString lettersTab = u"3"_s;
const QString extension = u"ww2"_s;

} // namespace

class TestKillHosted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing())); }
    void init();
    void cleanup();
    void aCallThatIsCutOff_data() { points(); }
    void aCallThatIsCutOff();
    void aLetterThatIsCutOff_data() { points(); }
    void aLetterThatIsCutOff();

private:
    static void points();
    void start(const QString &tab);
    void kill();
    void letTimePass();
    bool drafted(const QString &text) const;
    bool offered() { return m_program->drive(u"press"_s, u"mainWindow"_s, u"leftLetterGoOn"_s)["done"_L1].toBool(); }
    QString typed(const QString &field) { return m_program->drive(u"text"_s, field)["text"_L1].toString(); }
    int calls();
    int letters() { return m_sandbox->control("GET", u"emails"_s)["count"_L1].toInt() - m_emailsBefore; }
    void sendLetter();

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<HostedDesk> m_hosted;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    QString m_order;
    int m_emailsBefore = 0;
};

void TestKillHosted::points()
{
    QTest::addColumn<int>("point");
    for (int i = 0; i < killPoints().size(); ++i) {
        const KillPoint &point = killPoints()[i];
        if (!point.read && (qstrcmp(point.action, "hang") == 0 || qstrcmp(point.action, "late") == 0))
            QTest::newRow(point.name) << i;
    }
}

void TestKillHosted::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_hosted = std::make_unique<HostedDesk>(*m_sandbox, false);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(Program::enroll({ m_sandbox->url(), m_sandbox->sid(), m_sandbox->token(), m_folder->filePath(u"data"_s) }));
    m_emailsBefore = m_sandbox->control("GET", u"emails"_s)["count"_L1].toInt();
}

void TestKillHosted::cleanup()
{
    m_program.reset();
}

void TestKillHosted::start(const QString &tab)
{
    m_program = std::make_unique<Program>();
    QVERIFY2(m_program->launch(m_folder->filePath(u"data"_s)), m_program->complaints().constData());
    QVERIFY(m_program->done(u"trigger"_s, u"pane.hosted"_s));
    QVERIFY(m_program->done(u"turn"_s, u"paneTabs"_s, tab));
}

void TestKillHosted::kill()
{
    m_program->kill();
    bury(*m_sandbox);
}

/// Until what is not known can be settled.
void TestKillHosted::letTimePass()
{
    m_sandbox->step(65);
    m_program->hearTheTime();
    m_program->drive(u"trigger"_s, u"pane.hosted"_s);
}

int TestKillHosted::calls()
{
    int count = 0;
    const QJsonArray all = m_sandbox->control("GET", u"calls"_s)["calls"_L1].toArray();
    for (const QJsonValue call : all)
        count += call["order_sid"_L1].toString() == m_order ? 1 : 0;
    return count;
}

/// Whether a draft on disk holds a text.
bool TestKillHosted::drafted(const QString &text) const
{
    bool found = false;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        file.setDatabaseName(m_folder->filePath(u"data/local.sqlite"_s));
        file.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        QSqlQuery query(file.open() ? file : QSqlDatabase());
        query.prepare(u"SELECT count(*) FROM draft WHERE instr(content, ?) > 0"_s);
        query.addBindValue(text);
        found = query.exec() && query.next() && query.value(0).toInt() > 0;
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return found;
}

void TestKillHosted::aCallThatIsCutOff()
{
    QFETCH(int, point);
    m_order = m_hosted->received(u"+13125561000"_s);
    start(callsTab);
    QVERIFY(m_program->done(u"type"_s, u"callAdd"_s, m_order));
    QVERIFY(m_program->done(u"press"_s, u"mainWindow"_s, u"callAddButton"_s));
    QVERIFY(m_program->done(u"type"_s, u"callExtension"_s, extension));
    {
        const Trap trap(*m_sandbox, killPoints()[point], "POST", 0, u"Orders/HR"_s);
        QVERIFY(m_program->done(u"trigger"_s, u"calls.now"_s));
        QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), patience);
        kill();
    }
    const int placed = calls();
    QVERIFY(placed <= 1);

    // The customer is in the queue again, with the way past the menu; nobody is called.
    start(callsTab);
    QTRY_COMPARE_WITH_TIMEOUT(m_program->drive(u"rows"_s, u"callQueue"_s)["rows"_L1].toArray().size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(typed(u"callExtension"_s), extension, patience);
    QCOMPARE(calls(), placed);
    // It is looked up: what was placed counts, and only what surely was not can be tried again.
    const auto canCall = [this] { return m_program->drive(u"trigger"_s, u"calls.now"_s)["done"_L1].toBool(); };
    if (placed == 1) {
        m_hosted->answer(m_order, u"right"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->drive(u"trigger"_s, u"calls.letter"_s)["done"_L1].toBool(), patience);
        QVERIFY(!canCall());
    } else {
        QVERIFY(!canCall());
        for (int look = 0; look < 8 && !canCall(); ++look)
            letTimePass();
        QTRY_COMPARE_WITH_TIMEOUT(calls(), 1, patience);
    }
    QCOMPARE(calls(), 1);
}

void TestKillHosted::sendLetter()
{
    QVERIFY(m_program->done(u"press"_s, u"letterDialog"_s, u"letterReview"_s));
    QVERIFY(m_program->done(u"press"_s, u"letterDialog"_s, u"letterSend"_s));
}

void TestKillHosted::aLetterThatIsCutOff()
{
    QFETCH(int, point);
    const QJsonArray all = m_sandbox->control("GET", u"hosted/orders"_s)["orders"_L1].toArray();
    for (const QJsonValue order : all) {
        if (order["status"_L1].toString() == "verified"_L1)
            m_hosted->force(order["sid"_L1].toString(), u"completed"_s);
    }
    m_order = m_hosted->verified(u"+13125561000"_s);
    m_emailsBefore = m_sandbox->control("GET", u"emails"_s)["count"_L1].toInt();
    start(lettersTab);
    QVERIFY(m_program->done(u"trigger"_s, u"letters.new"_s));
    QVERIFY(m_program->done(u"press"_s, u"letterDialog"_s, u"letterShownButton"_s)); // the rest follows from the order
    QVERIFY(m_program->done(u"type"_s, u"letter_contact_title"_s, u"Head of desk"_s));
    QTRY_VERIFY_WITH_TIMEOUT(drafted(u"Head of desk"_s), patience);
    kill();

    // What was filled in is there again, and can be sent.
    start(lettersTab);
    QVERIFY(m_program->done(u"press"_s, u"mainWindow"_s, u"leftLetterGoOn"_s));
    QTRY_COMPARE_WITH_TIMEOUT(typed(u"letter_contact_title"_s), u"Head of desk"_s, patience);
    QCOMPARE(letters(), 0);
    {
        const Trap trap(*m_sandbox, killPoints()[point], "POST", 0, u"AuthorizationDocuments"_s);
        sendLetter();
        QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), patience);
        kill();
    }
    const int sent = letters();
    QVERIFY(sent <= 1);

    start(lettersTab);
    bool again = false;
    for (int look = 0; look < 8 && !(again = offered()); ++look)
        letTimePass();
    QCOMPARE(again, sent == 0); // never offered again once it is on its way
    QCOMPARE(letters(), sent);
    if (again)
        sendLetter();
    QTRY_COMPARE_WITH_TIMEOUT(letters(), 1, patience);
    QCOMPARE(m_hosted->status(m_order), u"pending-loa"_s);
}

QTEST_GUILESS_MAIN(TestKillHosted)
#include "tst_killhosted_slow.moc"
