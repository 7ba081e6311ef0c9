// SPDX-License-Identifier: GPL-3.0-or-later
// A whole customer, through the real window on the sandbox: 40 numbers of which three can't be ported, two mobile ones
// without their PIN, a bill with a password and one of 12 MB; the carrier rejects two numbers, which are corrected.
// From the pasted list to ported.
#include "models/word.h"
#include "tests/support/billfiles.h"
#include "tests/support/places.h"
#include "tests/support/portdesk.h"
#include "tests/support/secretscan.h"
#include "tests/ui/journey.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int patience = Journey::patience;
constexpr int portPage = 4;
enum Part { Check, Bills, Form, Requests };

const QString wrongName = u"+13075560007"_s; ///< The losing carrier knows its owner by another name.
const QStringList mobiles{ u"+13075550190"_s, u"+13075550191"_s }; ///< The first is rejected for its PIN.
const QString signer = u"robin@bakery.example"_s;
const QString wrongPin = u"839201746588"_s; ///< Like nothing else in any file.
const QString rightPin = u"751930284466"_s;

/// As a customer sends them. The last three: in our account already, by hand only, toll-free.
QStringList customersNumbers()
{
    QStringList numbers;
    for (int n = 1; n <= 35; ++n)
        numbers.append(u"+1307556%1"_s.arg(n, 4, 10, QChar(u'0')));
    return numbers << mobiles << u"+15005550302"_s << u"+15005550304"_s << u"+15005550342"_s;
}
constexpr int portable = 37;

QByteArray lockedBill()
{
    QFile file(places::data(u"documents/locked.pdf"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no locked.pdf");
    return file.readAll();
}

struct Program : Journey
{
    explicit Program(bool keys)
        : Journey(u"portin"_s, keys)
        , port(sandbox)
    {
    }
    QString file(const QString &name, const QByteArray &bytes) const { return writeFile(files.path(), name, bytes); }
    /// What the service has of a number in a request, by E.164.
    QJsonObject numberIn(const QString &request, const QString &e164)
    {
        const QJsonArray rows = port.fetch(request).rows("phone_numbers");
        for (const QJsonValue &row : rows) {
            if (row["phone_number"_L1].toString() == e164)
                return row.toObject();
        }
        return {};
    }
    /// What the signer and the carrier do with a number.
    void does(const QString &request, const QString &e164, const QString &action, const QJsonObject &more = {})
    {
        port.act(numberIn(request, e164)["port_in_phone_number_sid"_L1].toString(), action, more);
    }
    int posts() { return sandbox.count("POST", u"/Porting/PortIn$"_s); }

    QTemporaryDir files;
    PortDesk port;
};

} // namespace

class TestPortJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void fromTheListToPorted_data();
    void fromTheListToPorted();

private:
    void checkList();
    void bringBills();
    void fillForm();
    void send();
    void carrierRejects();
    void correct();
    void complete();
    void nothingHappenedTwice();
    void givePin(const QString &number, const QString &pin);
    void confirmAndSend(int requests);

    std::unique_ptr<Program> m_program;
    bool m_lost = false; ///< The answer to the first request.
    QString m_first; ///< SIDs of the requests.
    QString m_second;
};

void TestPortJourney::fromTheListToPorted_data()
{
    QTest::addColumn<bool>("keys");
    QTest::addColumn<bool>("lost");
    QTest::newRow("by mouse") << false << false;
    QTest::newRow("by keyboard alone") << true << false;
    QTest::newRow("by keyboard, the answer to the request is lost") << true << true;
}

void TestPortJourney::fromTheListToPorted()
{
    QFETCH(bool, keys);
    QFETCH(bool, lost);
    m_lost = lost;
    m_program = std::make_unique<Program>(keys);
    QVERIFY(QTest::qWaitForWindowActive(m_program->window.get()));
    constexpr WayPart<TestPortJourney> parts[] = {
        { &TestPortJourney::checkList, 5 },       { &TestPortJourney::bringBills, 30 },
        { &TestPortJourney::fillForm, 60 },       { &TestPortJourney::send, 20 },
        { &TestPortJourney::carrierRejects, 10 }, { &TestPortJourney::correct, 60 },
        { &TestPortJourney::complete, 20 },       { &TestPortJourney::nothingHappenedTwice, 0 },
    };
    goThrough(this, *m_program->hands, parts);
    m_program.reset();
}

void TestPortJourney::checkList()
{
    ND_DO(goToPage(portPage));
    QTRY_VERIFY(m_program->page().settledOnScreen());
    ND_DO(give(u"numberList"_s, customersNumbers().join(u'\n')));
    ND_DO(act(u"portability.start"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(m_program->text(u"portabilityProgressText"_s).contains(u"%L1 can be ported"_s.arg(37)),
                              qPrintable(m_program->text(u"portabilityProgressText"_s)), patience);
    QCOMPARE(m_program->shown(u"portabilityResults"_s, "verdict").count(u"no"_s), 3);
    ND_DO(act(u"portability.request"_s));
    QTRY_VERIFY(m_program->hands->see(u"portPins"_s));
}

/// Two that won't do, said so before anything is sent, and one that will.
void TestPortJourney::bringBills()
{
    ND_DO(goToPart(Bills));
    const QStringList files{ m_program->file(u"locked.pdf"_s, lockedBill()),
                             m_program->file(u"large.pdf"_s, billPdf(1, 1) + QByteArray(12 * 1024 * 1024, '\n')),
                             m_program->file(u"november.pdf"_s, billPdf(2, 2)) };
    ND_DO(giveFiles(files, u"bills.paste"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_program->shown(u"billsTable"_s, "state").count(billstate::unusable), 2, patience);
    const QString why = m_program->shown(u"billsTable"_s, "what").join(u'\n');
    QVERIFY2(why.contains(u"password"_s) && why.contains(u"10 MB"_s), qPrintable(why));
    QTRY_VERIFY(m_program->page().settledOnScreen());
    ND_DO(goToRow(u"billsTable"_s, u"november"_s));
    const QDate today = m_program->session().clock().now().toLocalTime().date();
    ND_DO(type(u"billDate"_s, today.addDays(-4).toString(Qt::ISODate)));
    for (const char *shown : { "billShowsName", "billShowsAccount", "billShowsAddress" })
        ND_DO(tick(QLatin1StringView(shown)));
    ND_DO(act(u"bills.upload"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_program->shown(u"billsTable"_s, "state").count(billstate::uploaded), 1, patience);
    QCOMPARE(m_program->sandbox.count("POST", u"/v1/Documents"_s), 1);
    ND_DO(act(u"bills.use"_s));
}

void TestPortJourney::fillForm()
{
    ND_DO(chooseFirst(u"port_customer_type"_s));
    const std::pair<const char16_t *, const char16_t *> texts[] = {
        { u"customer_name", u"Harbor Bakery" },
        { u"account_number", u"A-77" },
        { u"account_telephone_number", u"(307) 556-0001" },
        { u"street", u"101 Spear St" },
        { u"city", u"San Francisco" },
        { u"state", u"CA" },
        { u"zip", u"94105" },
        { u"authorized_representative", u"Robin Example" },
        { u"authorized_representative_email", u"robin@bakery.example" },
    };
    for (const auto &[field, text] : texts)
        ND_DO(type(u"port_"_s + QString::fromUtf16(field), QString::fromUtf16(text)));
    // The PINs were forgotten: nothing is asked, nothing is sent.
    ND_DO(act(u"portform.send"_s));
    QTRY_VERIFY2(m_program->text(u"portPinsLine"_s).contains(u"needs the PIN"_s),
                 qPrintable(m_program->text(u"portPinsLine"_s)));
    QCOMPARE(m_program->hands->front(), static_cast<QWidget *>(m_program->window.get()));
    QCOMPARE(m_program->posts(), 0);
    givePin(mobiles.at(0), wrongPin);
    if (m_program->hands->keys())
        ND_DO(key(Qt::Key_Return));
    givePin(mobiles.at(1), rightPin); // sent while it is still open
}

void TestPortJourney::givePin(const QString &number, const QString &pin)
{
    auto *pins = m_program->hands->wait<QTableView>(u"portPins"_s);
    QVERIFY(pins);
    const QAbstractItemModel *model = pins->model();
    QModelIndex cell;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (QString(model->index(row, 0).data(Qt::ToolTipRole).toString() + model->index(row, 0).data().toString())
                .remove(u' ')
                .contains(number.right(4)))
            cell = model->index(row, model->columnCount() - 1);
    }
    QVERIFY2(cell.isValid(), qPrintable(number));
    ND_DO(typeInto(pins, cell, pin));
}

void TestPortJourney::confirmAndSend(int requests)
{
    ND_DO(act(u"portform.send"_s));
    QTRY_VERIFY2(m_program->hands->front()->objectName() == "confirmDialog"_L1,
                 qPrintable(m_program->text(u"portPinsLine"_s)));
    QVERIFY(m_program->text(u"text"_s).contains(signer));
    ND_DO(press(u"accept"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_program->posts(), requests, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->page().subject().startsWith(u"KW"_s), 3 * patience);
}

void TestPortJourney::send()
{
    if (m_lost)
        m_program->sandbox.fault({ { "action", u"drop_after"_s }, { "method", u"POST"_s } });
    confirmAndSend(1);
    m_first = m_program->page().subject();
    QCOMPARE(m_program->port.fetch(m_first).rows("phone_numbers").size(), portable);
}

void TestPortJourney::carrierRejects()
{
    m_program->port.act(m_first, u"review"_s);
    m_program->port.act(m_first, u"sign"_s);
    const QStringList numbers = customersNumbers();
    for (int n = 0; n < portable; ++n) {
        const QString &number = numbers.at(n);
        if (number == wrongName)
            m_program->does(m_first, number, u"reject"_s, { { u"code"_s, u"22153"_s } });
        else if (number == mobiles.at(0))
            m_program->does(m_first, number, u"reject"_s, { { u"code"_s, u"22155"_s } });
        else
            m_program->does(m_first, number, u"accept"_s);
    }
    QVERIFY(m_program->later(1));
    QTRY_VERIFY(m_program->text(u"stageNow"_s).startsWith(u"Action required"_s));
    QTRY_COMPARE(m_program->shown(u"portNumbersTable"_s, "port_in_phone_number_status").count(u"Port Rejected"_s), 2);
}

void TestPortJourney::correct()
{
    ND_DO(act(u"requests.resubmit"_s));
    QTRY_COMPARE(m_program->hands->front()->objectName(), u"portResubmitDialog"_s);
    ND_DO(press(u"resubmitCancel"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_program->sandbox.count("DELETE"), 2, patience);
    for (const QString &number : { wrongName, mobiles.at(0) })
        m_program->does(m_first, number, u"cancel"_s);
    ND_DO(press(u"resubmitNext"_s)); // it looks by itself
    QTRY_COMPARE(m_program->hands->front(), static_cast<QWidget *>(m_program->window.get()));
    ND_DO(type(u"port_customer_name"_s, u"Harbor Bakery Holding"_s));
    givePin(mobiles.at(0), rightPin);
    confirmAndSend(2);
    m_second = m_program->page().subject();
    QVERIFY(m_second != m_first);
    QCOMPARE(m_program->port.fetch(m_second).rows("phone_numbers").size(), 2);
}

void TestPortJourney::complete()
{
    for (const char *step : { "review", "sign", "accept", "complete" })
        m_program->port.act(m_second, QString::fromLatin1(step));
    m_program->port.act(m_first, u"complete"_s);
    QVERIFY(m_program->later(1));
    QTRY_VERIFY2(m_program->text(u"stageNow"_s).startsWith(u"Completed"_s), qPrintable(m_program->text(u"stageNow"_s)));
    ND_DO(act(u"requests.showNumber"_s));
    QTRY_COMPARE(m_program->window->currentPaneId(), u"inventory"_s);
    QTRY_VERIFY(m_program->window->pane(u"inventory"_s)->subject().startsWith(u"PN"_s));
}

void TestPortJourney::nothingHappenedTwice()
{
    SandboxFixture &sandbox = m_program->sandbox;
    QCOMPARE(m_program->posts(), 2);
    QCOMPARE(sandbox.count("POST", u"/v1/Documents"_s), 1);
    QCOMPARE(sandbox.count("DELETE"), 2);
    const QStringList all = customersNumbers();
    for (int n = 0; n < int(all.size()); ++n) {
        const QString path = sandbox.path(u"/IncomingPhoneNumbers.json?PhoneNumber=%2B"_s + all.at(n).mid(1));
        QCOMPARE(sandbox.get(path).rows("incoming_phone_numbers").size(), n < portable ? 1 : 0);
    }
    SecretScan scan;
    scan.add(u"the wrong PIN"_s, wrongPin);
    scan.add(u"the right PIN"_s, rightPin);
    QCOMPARE(scan.inFolder(m_program->desk.place), QStringList());
}

QTEST_MAIN(TestPortJourney)
#include "tst_portjourney.moc"
