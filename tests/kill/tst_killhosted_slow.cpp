// SPDX-License-Identifier: GPL-3.0-or-later
// The real program is killed while an order is filled in, while a customer is called, and while a letter is filled in
// and sent: what was typed is there again, nobody is called and nothing is sent by itself, and in the end each happened
// once.
#include "tests/kill/killdesk.h"
#include "tests/kill/points.h"
#include "tests/support/hosteddesk.h"
#include "tests/support/keyring.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int patience = 20'000;
const QString hosted = u"hosted"_s;
constexpr int ordersTab = 1;
constexpr int callsTab = 2;
constexpr int lettersTab = 3;
const QString extension = u"ww2"_s;

} // namespace

class TestKillHosted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing())); }
    void init();
    void cleanup() { m_desk.reset(); }
    void anOrderThatIsBeingFilledIn();
    void aCallThatIsCutOff_data() { points(); }
    void aCallThatIsCutOff();
    void aLetterThatIsCutOff_data() { points(); }
    void aLetterThatIsCutOff();

private:
    static void points();
    void letTimePass() { m_desk->letTimePass(); }
    bool offered() { return m_desk->can(u"press"_s, u"mainWindow"_s, u"leftLetterGoOn"_s); }
    int calls();
    int letters() { return m_desk->sandbox.control("GET", u"emails"_s)["count"_L1].toInt() - m_emailsBefore; }
    void sendLetter();

    std::unique_ptr<KillDesk> m_desk;
    std::unique_ptr<HostedDesk> m_hosted;
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
    m_desk = std::make_unique<KillDesk>();
    m_hosted = std::make_unique<HostedDesk>(m_desk->sandbox, false);
    m_emailsBefore = 0;
    m_emailsBefore = letters();
}

int TestKillHosted::calls()
{
    int count = 0;
    const QJsonArray all = m_desk->sandbox.control("GET", u"calls"_s)["calls"_L1].toArray();
    for (const QJsonValue call : all)
        count += call["order_sid"_L1].toString() == m_order ? 1 : 0;
    return count;
}

/// What was typed is offered as long as nothing was ordered, whenever the program ends.
void TestKillHosted::anOrderThatIsBeingFilledIn()
{
    const std::pair<QString, QString> typed[] = { { u"numberList"_s, u"+13125561000, +13125561001"_s },
                                                  { u"order_email"_s, u"owner@example.com"_s },
                                                  { u"order_contact_phone_number"_s, u"+1415555"_s },
                                                  { u"order_friendly_name"_s, u"Line {n}"_s } };
    for (int filled = 1; filled <= int(std::size(typed)); ++filled) {
        QVERIFY(m_desk->start(hosted, ordersTab));
        QVERIFY(m_desk->done(u"trigger"_s, u"orders.new"_s));
        QVERIFY(m_desk->done(u"shown"_s, u"hostOrderDialog"_s));
        if (filled > 1)
            QVERIFY(m_desk->done(u"press"_s, u"hostOrderDialog"_s, u"hostOrderTakeLeft"_s));
        for (int i = 0; i + 1 < filled; ++i)
            QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(typed[i].first), typed[i].second, patience);
        const auto &[field, text] = typed[filled - 1];
        QVERIFY2(m_desk->done(u"type"_s, field, text), qPrintable(field));
        if (filled == 1) // a list is read when the typing pauses
            QTRY_VERIFY_WITH_TIMEOUT(m_desk->drafted(u"+13125561001"_s), patience);
        m_desk->kill();
        QVERIFY2(m_desk->drafted(text), qPrintable(field));
    }
    QCOMPARE(m_desk->sandbox.count("POST", u"HostedNumber/Orders"_s), 0);
}

void TestKillHosted::aCallThatIsCutOff()
{
    QFETCH(int, point);
    m_order = m_hosted->received(u"+13125561000"_s);
    QVERIFY(m_desk->start(hosted, callsTab));
    QVERIFY(m_desk->done(u"type"_s, u"callAdd"_s, m_order));
    QVERIFY(m_desk->done(u"press"_s, u"mainWindow"_s, u"callAddButton"_s));
    QVERIFY(m_desk->done(u"type"_s, u"callExtension"_s, extension));
    {
        const Trap trap(m_desk->sandbox, killPoints()[point], "POST", 0, u"Orders/HR"_s);
        QVERIFY(m_desk->done(u"trigger"_s, u"calls.now"_s));
        QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), patience);
        m_desk->kill();
    }
    const int placed = calls();
    QVERIFY(placed <= 1);

    // The customer is in the queue again, with the way past the menu; nobody is called.
    QVERIFY(m_desk->start(hosted, callsTab));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(u"callQueue"_s).size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(u"callExtension"_s), extension, patience);
    QCOMPARE(calls(), placed);
    // It is looked up: what was placed counts, and only what surely was not can be tried again.
    const auto canCall = [this] { return m_desk->can(u"trigger"_s, u"calls.now"_s); };
    if (placed == 1) {
        m_hosted->answer(m_order, u"right"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->can(u"trigger"_s, u"calls.letter"_s), patience);
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
    QVERIFY(m_desk->done(u"press"_s, u"letterDialog"_s, u"letterReview"_s));
    QVERIFY(m_desk->done(u"press"_s, u"letterDialog"_s, u"letterSend"_s));
}

void TestKillHosted::aLetterThatIsCutOff()
{
    QFETCH(int, point);
    const QJsonArray all = m_desk->sandbox.control("GET", u"hosted/orders"_s)["orders"_L1].toArray();
    for (const QJsonValue order : all) {
        if (order["status"_L1].toString() == "verified"_L1)
            m_hosted->force(order["sid"_L1].toString(), u"completed"_s);
    }
    m_order = m_hosted->verified(u"+13125561000"_s);
    m_emailsBefore = m_desk->sandbox.control("GET", u"emails"_s)["count"_L1].toInt();
    QVERIFY(m_desk->start(hosted, lettersTab));
    QVERIFY(m_desk->done(u"trigger"_s, u"letters.new"_s));
    QVERIFY(m_desk->done(u"press"_s, u"letterDialog"_s, u"letterShownButton"_s)); // the rest follows from the order
    QVERIFY(m_desk->done(u"type"_s, u"letter_contact_title"_s, u"Head of desk"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->drafted(u"Head of desk"_s), patience);
    m_desk->kill();

    // What was filled in is there again, and can be sent.
    QVERIFY(m_desk->start(hosted, lettersTab));
    QVERIFY(m_desk->done(u"press"_s, u"mainWindow"_s, u"leftLetterGoOn"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(u"letter_contact_title"_s), u"Head of desk"_s, patience);
    QCOMPARE(letters(), 0);
    {
        const Trap trap(m_desk->sandbox, killPoints()[point], "POST", 0, u"AuthorizationDocuments"_s);
        sendLetter();
        QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), patience);
        m_desk->kill();
    }
    const int sent = letters();
    QVERIFY(sent <= 1);

    QVERIFY(m_desk->start(hosted, lettersTab));
    bool again = false;
    for (int look = 0; look < 8 && !(again = offered()); ++look)
        m_desk->letTimePass({}, 460); // it is looked for over fifteen minutes
    QCOMPARE(again, sent == 0); // never offered again once it is on its way
    QCOMPARE(letters(), sent);
    if (again)
        sendLetter();
    QTRY_COMPARE_WITH_TIMEOUT(letters(), 1, patience);
    QCOMPARE(m_hosted->status(m_order), u"pending-loa"_s);
}

QTEST_GUILESS_MAIN(TestKillHosted)
#include "tst_killhosted_slow.moc"
