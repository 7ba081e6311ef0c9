// SPDX-License-Identifier: GPL-3.0-or-later
// A basket in the real program, filled and bought through its own windows, and killed twice on the way: what was filled
// in comes back, nothing is bought by itself, and in the end every number is bought once.
#include "tests/kill/points.h"
#include "tests/kill/victim.h"
#include "tests/support/keyring.h"
#include "tests/support/sandboxfixture.h"

#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int patience = 20'000;
constexpr int ownedBefore = 300;
const QString takeUp = u"leftBasketTakeUp"_s;

} // namespace

class TestKillBasket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing())); }
    void aBasketThatIsCutOff_data();
    void aBasketThatIsCutOff();

private:
    void start();
    void kill();
    void fill();
    void buy();
    QJsonArray rowsOf(const QString &table) { return m_program->drive(u"rows"_s, table)["rows"_L1].toArray(); }
    int sent() { return m_sandbox->count("POST", u"IncomingPhoneNumbers"_s); }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    QStringList m_numbers; ///< In the basket.
};

void TestKillBasket::start()
{
    m_program = std::make_unique<Program>();
    QVERIFY2(m_program->launch(m_folder->filePath(u"data"_s)), m_program->complaints().constData());
    QVERIFY(m_program->done(u"trigger"_s, u"pane.search"_s));
}

void TestKillBasket::kill()
{
    m_program->kill();
    bury(*m_sandbox);
}

/// Some numbers, and a name for them.
void TestKillBasket::fill()
{
    QVERIFY(m_program->done(u"type"_s, u"search_area_code"_s, u"415"_s));
    QVERIFY(m_program->done(u"press"_s, u"mainWindow"_s, u"searchButton"_s));
    QVERIFY(m_program->done(u"select"_s, u"searchResults"_s, u"all"_s));
    QVERIFY(m_program->done(u"trigger"_s, u"search.addToBasket"_s));
    QVERIFY(m_program->done(u"trigger"_s, u"search.basket"_s));
    QVERIFY(m_program->done(u"type"_s, u"setting_friendly_name"_s, u"Desk {n}"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!rowsOf(u"basketTable"_s).isEmpty(), patience);
    m_numbers.clear();
    for (const QJsonValue row : rowsOf(u"basketTable"_s))
        m_numbers.append(row["Number"_L1].toString());
    QVERIFY(m_numbers.size() >= 10);
}

void TestKillBasket::buy()
{
    QVERIFY(m_program->done(u"press"_s, u"basketDialog"_s, u"basketBuy"_s));
    QVERIFY(m_program->done(u"press"_s, u"confirmDialog"_s, u"accept"_s));
}

void TestKillBasket::aBasketThatIsCutOff_data()
{
    QTest::addColumn<int>("point");
    QTest::addColumn<int>("skip");
    for (int i = 0; i < killPoints().size(); ++i) {
        const KillPoint &point = killPoints()[i];
        const bool atChange = qstrcmp(point.action, "hang") == 0 || qstrcmp(point.action, "late") == 0;
        if (atChange && !point.read)
            QTest::newRow(point.name) << i << 2;
    }
    QTest::newRow("as soon as the purchase is confirmed") << -1 << 0;
}

void TestKillBasket::aBasketThatIsCutOff()
{
    QFETCH(int, point);
    QFETCH(int, skip);
    m_sandbox = std::make_unique<SandboxFixture>();
    m_folder = std::make_unique<QTemporaryDir>();
    const Place place{ m_sandbox->url(), m_sandbox->sid(), m_sandbox->token(), m_folder->filePath(u"data"_s) };
    QVERIFY(Program::enroll(place));
    start();
    fill();
    if (QTest::currentTestFailed())
        return;
    kill();

    // Nothing was bought, and nothing that was filled in is lost.
    start();
    QVERIFY(m_program->done(u"press"_s, u"mainWindow"_s, takeUp));
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(u"basketTable"_s).size(), m_numbers.size(), patience);
    QTRY_COMPARE(m_program->drive(u"text"_s, u"setting_friendly_name"_s)["text"_L1].toString(), u"Desk {n}"_s);
    QCOMPARE(sent(), 0);
    {
        std::optional<Trap> trap;
        if (point >= 0)
            trap.emplace(*m_sandbox, killPoints()[point], "POST", skip);
        buy();
        if (trap)
            QTRY_VERIFY_WITH_TIMEOUT(trap->isSprung(), patience);
        kill();
    }
    const int before = sent();

    // A basket that had not become a run comes back as a basket; never as both.
    start();
    const auto isOffered = [this] {
        m_program->drive(u"trigger"_s, u"pane.search"_s);
        return m_program->drive(u"press"_s, u"mainWindow"_s, takeUp)["done"_L1].toBool();
    };
    const auto isRun = [this] {
        m_program->drive(u"trigger"_s, u"pane.bulk"_s);
        return !rowsOf(u"bulkReceipts"_s).isEmpty();
    };
    bool offered = false;
    bool run = false;
    QVERIFY(QTest::qWaitFor([&] { return (run = isRun()) || (offered = isOffered()); }, patience));
    QVERIFY(point < 0 || run);
    QCOMPARE(sent(), before);
    if (offered)
        buy();
    else
        QVERIFY(!isOffered());
    QVERIFY(m_program->done(u"trigger"_s, u"pane.bulk"_s));
    for (int look = 0; look < 6 && m_program->tell(u"status"_s)["uncertain"_L1].toInt() > 0; ++look) {
        m_sandbox->step(look == 0 ? 5 : 520); // a purchase is looked for over fifteen minutes
        m_program->tell(u"tick"_s);
    }
    m_program->tell(u"resume"_s);
    const auto through = [this] {
        const QJsonObject state = m_program->tell(u"status"_s);
        if (state["running"_L1].toInt() == 0 && state["waiting"_L1].toInt() == 0 && state["failed"_L1].toInt() > 0)
            m_program->tell(u"retry"_s);
        return state["succeeded"_L1].toInt() == m_numbers.size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(through(), patience);
    QCOMPARE(m_sandbox->owned(), ownedBefore + m_numbers.size());
    QSet<QString> names;
    const HttpAnswer all = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=1000"_s));
    for (const QJsonValue number : all.rows("incoming_phone_numbers")) {
        if (m_numbers.contains(number["phone_number"_L1].toString()))
            names.insert(number["friendly_name"_L1].toString());
    }
    QCOMPARE(names.size(), m_numbers.size());
    QVERIFY(names.contains(u"Desk %1"_s.arg(m_numbers.size())));
}

QTEST_GUILESS_MAIN(TestKillBasket)
#include "tst_killbasket_slow.moc"
