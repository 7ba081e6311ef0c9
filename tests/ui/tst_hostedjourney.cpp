// SPDX-License-Identifier: GPL-3.0-or-later
// A whole customer, through the real window on the sandbox: 25 numbers, two of which can't be hosted, one behind a
// phone menu, one that fails twice, from the pasted list to completed.
#include "app/ops/bulkrunner.h"
#include "models/phone.h"
#include "models/records/hostedorder.h"
#include "tests/support/hosteddesk.h"
#include "tests/ui/journey.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int patience = Journey::patience;
constexpr int hostedPage = 3;
enum Part { Check, Orders, Calls, Letters };

const QString behindMenu = u"+13125570007"_s;
const QString failsTwice = u"+13125570011"_s;
const QString customer = u"Acme"_s;
const QString signer = u"jane.doe@acme.example"_s;

/// As a customer sends them: 22 local numbers and one toll-free, one that is a mobile phone, one abroad.
QStringList customersNumbers()
{
    QStringList numbers;
    for (int n = 1; n <= 22; ++n)
        numbers.append(u"+1312557%1"_s.arg(n, 4, 10, QChar(u'0')));
    return numbers << u"+18005550112"_s << u"+15005550203"_s << u"+15005550201"_s;
}

struct Program : Journey
{
    Program(bool preview, bool keys)
        : Journey(u"hosted"_s, keys)
        , hosted(sandbox, preview)
    {
        if (preview)
            desk.accounts.setHostedGeneration(HostedGeneration::Preview);
    }

    /// The customer's orders, by number.
    QHash<QString, QString> orders()
    {
        QHash<QString, QString> sids;
        const QJsonArray all = sandbox.control("GET", u"hosted/orders"_s)["orders"_L1].toArray();
        const QStringList wanted = customersNumbers();
        for (const QJsonValue &order : all) {
            const QString number = order["phone_number"_L1].toString();
            if (!wanted.contains(number))
                continue;
            if (sids.contains(number))
                qFatal("ordered twice");
            sids.insert(number, order["sid"_L1].toString());
        }
        return sids;
    }
    QJsonArray callsTo(const QString &number)
    {
        QJsonArray found;
        const QJsonArray calls = sandbox.control("GET", u"calls"_s)["calls"_L1].toArray();
        for (const QJsonValue &call : calls) {
            if (call["to"_L1].toString() == number)
                found.append(call);
        }
        return found;
    }

    HostedDesk hosted;
};

} // namespace

class TestHostedJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheListToCompleted_data();
    void fromTheListToCompleted();

private:
    void checkList();
    void order();
    void orderForm();
    void callAll();
    void callOne(const QString &number);
    void sendLetter();
    void complete();
    void nothingHappenedTwice();

    std::unique_ptr<Program> m_program;
    bool m_preview = false;
};

void TestHostedJourney::fromTheListToCompleted_data()
{
    QTest::addColumn<bool>("preview");
    QTest::addColumn<bool>("keys");
    QTest::newRow("by mouse") << false << false;
    QTest::newRow("by keyboard alone") << false << true;
    QTest::newRow("in the Developer Preview, by keyboard alone") << true << true;
}

void TestHostedJourney::fromTheListToCompleted()
{
    QFETCH(bool, preview);
    QFETCH(bool, keys);
    m_preview = preview;
    m_program = std::make_unique<Program>(preview, keys);
    QVERIFY(QTest::qWaitForWindowActive(m_program->window.get()));
    constexpr WayPart<TestHostedJourney> parts[]
        = { { &TestHostedJourney::checkList, 4 }, { &TestHostedJourney::order, 30 },
            { &TestHostedJourney::callAll, 70 },  { &TestHostedJourney::sendLetter, 20 },
            { &TestHostedJourney::complete, 14 }, { &TestHostedJourney::nothingHappenedTwice, 0 } };
    goThrough(this, *m_program->hands, parts);
    m_program.reset();
}

void TestHostedJourney::checkList()
{
    ND_DO(goToPage(hostedPage));
    QTRY_VERIFY(m_program->page().settledOnScreen());
    ND_DO(give(u"numberList"_s, customersNumbers().join(u'\n')));
    ND_DO(act(u"check.start"_s));
    const auto answered
        = [this] { return m_program->text(u"checkProgressText"_s).contains(u"%L1 can be ordered"_s.arg(23)); };
    for (int step = 0; step < 30 && !answered(); ++step) {
        m_program->sandbox.step(3);
        static_cast<void>(QTest::qWaitFor(answered, 200));
    }
    QVERIFY2(answered(), qPrintable(m_program->text(u"checkProgressText"_s)));
    QCOMPARE(m_program->shown(u"checkResults"_s, "verdict").count(u"no"_s), 2);
}

void TestHostedJourney::order()
{
    ND_DO(act(u"check.orderAll"_s));
    orderForm();
    if (QTest::currentTestFailed())
        return;
    // The run is in view, and goes through.
    QTRY_COMPARE_WITH_TIMEOUT(m_program->session().bulk().runs().value(0).succeeded, 23, patience);
    ND_DO(goToPage(hostedPage));
    QVERIFY(m_program->later(6));
    ND_DO(act(u"window.filter"_s));
    ND_DO(type(u"filterField"_s, customer));
    QTRY_COMPARE(m_program->shown(u"ordersTable"_s, "status"), QStringList(23, u"received"_s));
}

void TestHostedJourney::orderForm()
{
    QTRY_COMPARE(m_program->hands->front()->objectName(), u"hostOrderDialog"_s);
    if (!m_preview) {
        ND_DO(type(u"order_contact_phone_number"_s, u"(415) 555-0100"_s));
        ND_DO(type(u"order_contact_title"_s, u"Owner"_s));
    }
    ND_DO(chooseFirst(u"order_address_sid"_s));
    ND_DO(type(u"order_email"_s, signer));
    ND_DO(type(u"order_friendly_name"_s, customer + u" {n}"_s));
    ND_DO(press(u"hostOrderButton"_s));
    QTRY_COMPARE(m_program->hands->front()->objectName(), u"bulkPreviewDialog"_s);
    ND_DO(press(u"bulkStart"_s));
    QTRY_COMPARE(m_program->hands->front(), static_cast<QWidget *>(m_program->window.get()));
}

void TestHostedJourney::callAll()
{
    ND_DO(selectAll(u"ordersTable"_s));
    ND_DO(act(u"orders.call"_s));
    QSet<QString> called;
    for (int n = 0; n < 23; ++n) {
        if (n > 0)
            ND_DO(act(u"calls.next"_s));
        QTRY_VERIFY(m_program->text(u"callNumber"_s).startsWith(u'(')
                    && !called.contains(m_program->text(u"callNumber"_s)));
        called.insert(m_program->text(u"callNumber"_s));
        callOne(phone::parse(m_program->text(u"callNumber"_s), u"US"_s).e164);
        if (QTest::currentTestFailed())
            return;
    }
}

/// With the customer on the line, who types what is read out.
void TestHostedJourney::callOne(const QString &number)
{
    const QString sid = m_program->orders().value(number);
    QVERIFY2(!sid.isEmpty(), qPrintable(number));
    const auto customerDoes = [&](const QJsonObject &what) {
        m_program->sandbox.control("POST", u"hosted/orders/%1/call"_s.arg(sid), what);
    };
    if (number == behindMenu)
        ND_DO(type(u"callExtension"_s, u"wwww2"_s));
    ND_DO(act(u"calls.now"_s));
    QTRY_VERIFY(!m_program->text(u"callCodeDigits"_s).isEmpty());
    for (const char *failure : { "wrong", "none" }) {
        if (number != failsTwice)
            continue;
        customerDoes({ { u"answer"_s, QLatin1StringView(failure) } });
        QVERIFY(m_program->later(60));
        ND_DO(act(u"calls.now"_s));
        QTRY_COMPARE(m_program->hands->front()->objectName(), u"confirmDialog"_s);
        ND_DO(press(u"accept"_s));
        const int calls = int(m_program->callsTo(number).size());
        QTRY_VERIFY(m_program->callsTo(number).size() > calls
                    || m_program->text(u"callAttempts"_s).startsWith(u"Call %1"_s.arg(calls)));
    }
    QTRY_VERIFY(!m_program->text(u"callCodeDigits"_s).isEmpty());
    customerDoes({ { u"code"_s, m_program->text(u"callCodeDigits"_s).remove(u' ') } });
    QTRY_VERIFY_WITH_TIMEOUT(m_program->text(u"callHeadline"_s).startsWith(u"Verified"_s), patience);
}

void TestHostedJourney::sendLetter()
{
    ND_DO(act(u"calls.letter"_s));
    QTRY_COMPARE(m_program->hands->front()->objectName(), u"letterDialog"_s);
    ND_DO(press(u"letterCustomerButton"_s));
    QTRY_VERIFY2(m_program->text(u"letterChosenCount"_s).startsWith(u"23 of "_s),
                 qPrintable(m_program->text(u"letterChosenCount"_s)));
    if (m_preview) { // its orders have no contact
        ND_DO(type(u"letter_contact_title"_s, u"Owner"_s));
        ND_DO(type(u"letter_contact_phone_number"_s, u"(415) 555-0100"_s));
    }
    ND_DO(press(u"letterReview"_s));
    ND_DO(press(u"letterSend"_s));
    QTRY_COMPARE(m_program->hands->front(), static_cast<QWidget *>(m_program->window.get()));
    QTRY_VERIFY(m_program->page().subject().startsWith(u"PX"_s));
}

void TestHostedJourney::complete()
{
    m_program->hosted.act(m_program->page().subject(), u"sign"_s);
    ND_DO(goToPart(Orders));
    QVERIFY(m_program->later(1));
    QTRY_COMPARE(m_program->shown(u"ordersTable"_s, "status"), QStringList(23, u"carrier-processing"_s));
    constexpr int day = 86'400;
    for (int days = 0; days < 7 && m_program->shown(u"ordersTable"_s, "status").contains(u"carrier-processing"_s);
         ++days)
        QVERIFY(m_program->later(day));
    QVERIFY(m_program->later(day));
    QTRY_COMPARE(m_program->shown(u"ordersTable"_s, "status"), QStringList(23, u"completed"_s));
}

void TestHostedJourney::nothingHappenedTwice()
{
    SandboxFixture &sandbox = m_program->sandbox;
    const QHash<QString, QString> orders = m_program->orders();
    QCOMPARE(orders.size(), 23);
    const QString path = m_preview ? u"HostedNumbers/HostedNumberOrders"_s : u"v2/HostedNumber/Orders"_s;
    QCOMPARE(sandbox.count("POST", path + u"$"_s), 23);
    int pressed = 0;
    for (auto it = orders.cbegin(); it != orders.cend(); ++it) {
        const int wanted = it.key() == failsTwice ? 3 : 1;
        QCOMPARE(m_program->callsTo(it.key()).size(), wanted);
        pressed += wanted;
    }
    QCOMPARE(sandbox.count("POST", path + u"/HR"_s), pressed);
    QCOMPARE(m_program->callsTo(behindMenu).first()["extension"_L1].toString(), u"wwww2"_s);
    QCOMPARE(sandbox.count("POST", u"AuthorizationDocuments"_s), 1);
    QStringList subjects;
    const QJsonArray emails = sandbox.control("GET", u"emails"_s)["emails"_L1].toArray();
    for (const QJsonValue &email : emails) {
        if (email["to"_L1].toString() == signer)
            subjects.append(email["subject"_L1].toString());
    }
    QCOMPARE(subjects.size(), 2); // to sign it, and that it is signed
    QCOMPARE(subjects.removeDuplicates(), 0);
}

QTEST_MAIN(TestHostedJourney)
#include "tst_hostedjourney.moc"
