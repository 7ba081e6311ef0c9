// SPDX-License-Identifier: GPL-3.0-or-later
// The real program is killed while a port-in request is filled in, sent and canceled: what was typed is there again,
// PINs never are, nothing is sent or canceled by itself, and in the end each happened once.
#include "app/localdata/localdata.h"
#include "tests/kill/killdesk.h"
#include "tests/kill/points.h"
#include "tests/kill/portform.h"
#include "tests/support/keyring.h"
#include "tests/support/portdesk.h"
#include "tests/support/secretscan.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int patience = 20'000;
const QString portIn = u"portin"_s;
constexpr int billsTab = 1;
constexpr int formTab = 2;
constexpr int requestsTab = 3;
const QString nameField = u"port_customer_name"_s;
const QString pinTable = u"portPins"_s;
const QString markedPin = u"839201746588"_s; ///< Like nothing else in any file.
const QString customer = u"Harbor Bakery Inc."_s;
const QString otherCustomer = u"Elm Street Books"_s; ///< Wants to port one of the same numbers.
const QString creations = u"/Porting/PortIn$"_s;
const QString lists = u"/PortInRequests"_s;

/// A field as people leave it, half typed or not.
struct Typing
{
    const char *field;
    const char *keys;
    const char *shows = ""; ///< Where it is shown otherwise than typed.
};
constexpr Typing typings[] = {
    { "numberList", "415 555 0141", "+14155550141" },
    { "port_customer_type", "B", "Business" },
    { "port_customer_name", "Harbor Bakery Inc." },
    { "port_account_number", "A-" },
    { "port_account_telephone_number", "(415) 555" },
    { "port_street", "101 Spear St" },
    { "port_authorized_representative_email", "robin@" },
    { "port_notification_emails", "one@example.com, two" },
    { "portOtherDocuments", "RD12" },
    { "port_target_port_in_date", "2027-0" },
    { "port_target_port_in_time_range_start", "9:3" },
};

struct Canceling
{
    const char *name;
    const char *table; ///< Of what is canceled.
    const char *action;
    bool all;
};
constexpr Canceling cancelings[] = {
    { "a number", "portNumbersTable", "requests.cancelNumbers", false },
    { "a whole request", "portRequestsTable", "requests.cancel", true },
};

} // namespace

class TestKillPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { qInfo("%d kills", m_kills); }
    void init();
    void cleanup();
    void aFormThatIsBeingFilledIn();
    void aFormThatIsCutOffWhileSomebodyTypes();
    void aRequestThatIsCutOff_data();
    void aRequestThatIsCutOff();
    void theSecondOfTwoThatIsCutOff_data();
    void theSecondOfTwoThatIsCutOff();
    void aCancellationThatIsCutOff_data();
    void aCancellationThatIsCutOff();

private:
    void kill();
    void kill(const KillPoint &point);
    void keepForm(const QString &name, const QList<PortNumber> &numbers);
    void send();
    void sendWhatIsThere();
    bool isOpen() { return m_desk->text(nameField) == customer && m_desk->isEnabled(nameField); }
    bool isOpenAndWhole() { return isOpen() && m_desk->hasAccountNumber(); }
    bool isHeld() { return m_desk->text(nameField) == customer && !m_desk->isEnabled(nameField); }
    void othersAreRefused();
    int sent() { return m_desk->sandbox.count("POST", creations); }
    int made()
    {
        return int(m_desk->sandbox.control("GET", u"port-in"_s)["port_in_requests"_L1].toArray().size()) - m_before;
    }
    void cancel(const Canceling &what);
    bool isCanceled(const Canceling &what);

    std::unique_ptr<KillDesk> m_desk;
    std::unique_ptr<PortDesk> m_port;
    SecretScan m_secrets;
    QRandomGenerator m_random;
    QString m_bill;
    QString m_request;
    int m_before = 0; ///< Requests that the sandbox begins with.
    int m_kills = 0;
};

void TestKillPort::initTestCase()
{
    QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing()));
    m_random = seededByChance();
    m_secrets.add(u"PIN"_s, markedPin);
}

void TestKillPort::init()
{
    m_desk = std::make_unique<KillDesk>();
    m_port = std::make_unique<PortDesk>(m_desk->sandbox);
    m_bill = m_port->bill();
    m_before = 0;
    m_before = made();
}

void TestKillPort::cleanup()
{
    if (m_desk)
        QCOMPARE(m_secrets.inFolder(m_desk->filesFolder()), QStringList());
    m_port.reset();
    m_desk.reset();
}

void TestKillPort::kill()
{
    m_desk->kill();
    ++m_kills;
    QCOMPARE(m_secrets.inFolder(m_desk->filesFolder()), QStringList());
}

/// A little later, where the point says so.
void TestKillPort::kill(const KillPoint &point)
{
    letGrace(point, m_random);
    kill();
}

// Filling in

void TestKillPort::aFormThatIsBeingFilledIn()
{
    QVERIFY(m_desk->start(portIn, formTab));
    for (const Typing &typing : typings) {
        QVERIFY2(m_desk->done(u"type"_s, QLatin1StringView(typing.field), QLatin1StringView(typing.keys)),
                 typing.field);
        if (&typing == typings) // a list is read when the typing pauses
            QTRY_VERIFY_WITH_TIMEOUT(m_desk->drafted(QLatin1StringView(typing.shows)), patience);
        QVERIFY(m_desk->done(u"type"_s, pinTable, markedPin));
        kill();
        QVERIFY(m_desk->start(portIn, formTab));
        for (const Typing *before = typings; before <= &typing; ++before) {
            const QLatin1StringView expected(*before->shows ? before->shows : before->keys);
            QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(QLatin1StringView(before->field)), expected, patience);
        }
        QCOMPARE(m_desk->rows(pinTable).at(0)["PIN"_L1].toString(), QString());
    }
    QCOMPARE(sent(), 0);
}

/// The kill comes between two keys: as much as was written down is there, and nothing else is harmed.
void TestKillPort::aFormThatIsCutOffWhileSomebodyTypes()
{
    const QString longName = u"The Bakery at the Harbor with a Rather Long Name "_s.repeated(3);
    constexpr int longestMs = 250;
    QVERIFY(m_desk->start(portIn, formTab));
    QVERIFY(m_desk->done(u"type"_s, u"port_street"_s, u"101 Spear St"_s));
    for (int time = 0; time < 3; ++time) {
        m_desk->program().say(u"type"_s, nameField, longName);
        kill({ .name = "while somebody types", .graceMs = longestMs });
        QVERIFY(m_desk->start(portIn, formTab));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(u"port_street"_s), u"101 Spear St"_s, patience);
        QVERIFY2(longName.startsWith(m_desk->text(nameField)), qPrintable(m_desk->text(nameField)));
    }
}

// Sending

/// Leaves a form as if somebody had filled it in, a minute ago.
void TestKillPort::keepForm(const QString &name, const QList<PortNumber> &numbers)
{
    PortInForm form = filledPortForm(name, numbers);
    form.documents = QStringList(m_bill);
    LocalData local;
    QVERIFY(m_desk->openLocal(local)); // the account number is kept under the program's key
    PortDocument bill;
    bill.id = bill.name = u"november.pdf"_s;
    bill.state = billstate::uploaded;
    bill.sid = m_bill;
    bill.setDated(QDate::currentDate().addDays(-3));
    QVERIFY(local.documents().save(m_desk->sandbox.sid(), bill));
    const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(name == customer ? -60 : -120);
    QVERIFY(local.drafts().save(m_desk->sandbox.sid(), u"port-in"_s, name, form.toMap(), when));
}

/// What is kept of the form is sent; its PIN has to be typed.
void TestKillPort::send()
{
    QVERIFY(m_desk->done(u"type"_s, pinTable, markedPin));
    sendWhatIsThere();
}

void TestKillPort::sendWhatIsThere()
{
    QVERIFY(m_desk->done(u"trigger"_s, u"portform.send"_s));
    QVERIFY(m_desk->done(u"press"_s, u"confirmDialog"_s, u"accept"_s));
}

/// As long as it is not known whether the request was made, none of its numbers goes into another one.
void TestKillPort::othersAreRefused()
{
    QVERIFY(!m_desk->can(u"trigger"_s, u"portform.send"_s));
    const int before = sent();
    QVERIFY(m_desk->done(u"key"_s, u"portDrafts"_s, u"Down"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->text(nameField), otherCustomer, patience);
    sendWhatIsThere();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->text(u"noticeText"_s).contains(u"Nothing was sent"_s), patience);
    QVERIFY(m_desk->text(u"noticeText"_s).contains(u"still open"_s));
    QCOMPARE(sent(), before);
    QVERIFY(m_desk->done(u"key"_s, u"portDrafts"_s, u"Up"_s));
}

void TestKillPort::aRequestThatIsCutOff_data()
{
    QTest::addColumn<int>("point");
    for (int i = 0; i < killPoints().size(); ++i)
        QTest::newRow(killPoints()[i].name) << i;
}

void TestKillPort::aRequestThatIsCutOff()
{
    QFETCH(int, point);
    const KillPoint &where = killPoints()[point];
    const PortNumber mobile{ .e164 = u"+14155550141"_s, .type = u"MOBILE"_s, .asksForPin = true };
    const PortNumber landline{ .e164 = u"+14155550142"_s, .type = u"LOCAL"_s, .asksForPin = false };
    keepForm(customer, { mobile, landline });
    keepForm(otherCustomer, { landline });
    QVERIFY(m_desk->start(portIn, formTab));
    QTRY_VERIFY_WITH_TIMEOUT(isOpenAndWhole(), patience);
    {
        const Trap trap(m_desk->sandbox, where, "POST", 0, where.read ? lists : creations);
        send();
        QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), patience);
        kill(where);
    }
    const int arrived = sent();
    QVERIFY(arrived <= 1 && made() <= arrived);
    QVERIFY(where.read || qstrcmp(where.action, "latency") != 0 || made() == 1);

    // Until it is known, the form is there and can't be sent. What never left can; where even that has to be looked up,
    // it is held, too.
    QVERIFY(m_desk->start(portIn, formTab));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen() || isHeld() || !m_desk->drafted(customer), patience);
    QVERIFY(arrived == 0 || !isOpen());
    if (arrived == 1 && made() == 0) { // which nobody knows before time has passed
        QVERIFY(isHeld());
        othersAreRefused();
    }
    for (int look = 0; look < 8 && isHeld(); ++look)
        m_desk->letTimePass(lists, look == 0 ? 5 : 460); // it is looked for over fifteen minutes
    QTRY_VERIFY_WITH_TIMEOUT(isOpen() || !m_desk->drafted(customer), patience);
    QCOMPARE(sent(), arrived); // never by itself
    QCOMPARE(isOpen(), made() == 0);
    if (isOpen()) {
        QTRY_VERIFY_WITH_TIMEOUT(isOpenAndWhole(), patience);
        send();
        QTRY_COMPARE_WITH_TIMEOUT(made(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->drafted(customer), patience);
    }
    QVERIFY(m_desk->show(portIn, requestsTab));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->rowWith(u"portRequestsTable"_s, u"Customer"_s, customer) >= 0, patience);
    QCOMPARE(made(), 1);
    const int row = m_desk->rowWith(u"portRequestsTable"_s, u"Customer"_s, customer);
    const QString sid = m_desk->rows(u"portRequestsTable"_s).at(row)["SID"_L1].toString();
    QVERIFY(sid.startsWith("KW"_L1));
    QVERIFY(m_desk->show(portIn, billsTab));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->rowWith(u"billsTable"_s, u"Used in"_s, sid) >= 0, patience);
}

void TestKillPort::theSecondOfTwoThatIsCutOff_data()
{
    QTest::addColumn<int>("point");
    for (int i = 0; i < killPoints().size(); ++i) {
        if (qstrcmp(killPoints()[i].action, "hang") == 0)
            QTest::newRow(killPoints()[i].name) << i;
    }
}

/// More than a request takes: the first one stays made, and the form keeps the numbers of the other.
void TestKillPort::theSecondOfTwoThatIsCutOff()
{
    QFETCH(int, point);
    constexpr int many = 1002;
    constexpr int firstNumber = 1000;
    QList<PortNumber> numbers;
    numbers.reserve(many);
    for (int n = 0; n < many; ++n)
        numbers.append({ .e164 = u"+1415556%1"_s.arg(firstNumber + n), .type = u"LOCAL"_s, .asksForPin = false });
    keepForm(customer, numbers);
    QVERIFY(m_desk->start(portIn, formTab));
    QTRY_VERIFY_WITH_TIMEOUT(isOpenAndWhole(), patience);
    {
        const Trap trap(m_desk->sandbox, killPoints()[point], "POST", 1, creations);
        sendWhatIsThere();
        QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), patience);
        kill();
    }
    QCOMPARE(sent(), 2);
    QVERIFY(m_desk->start(portIn, formTab));
    QTRY_VERIFY_WITH_TIMEOUT(isHeld() || !m_desk->drafted(customer), patience);
    if (made() == 1) {
        QVERIFY(isHeld());
        QCOMPARE(m_desk->text(u"numberList"_s).count(u'+'), 2);
    }
    for (int look = 0; look < 8 && isHeld(); ++look)
        m_desk->letTimePass(lists, look == 0 ? 5 : 460); // it is looked for over fifteen minutes
    QTRY_VERIFY_WITH_TIMEOUT(isOpen() || !m_desk->drafted(customer), patience);
    QCOMPARE(isOpen(), made() == 1);
    if (isOpen()) {
        QTRY_VERIFY_WITH_TIMEOUT(isOpenAndWhole(), patience);
        QCOMPARE(m_desk->text(u"numberList"_s).count(u'+'), 2);
        sendWhatIsThere();
    }
    QTRY_COMPARE_WITH_TIMEOUT(made(), 2, patience);
    QSet<QString> asked;
    const QJsonArray all = m_desk->sandbox.control("GET", u"port-in"_s)["port_in_requests"_L1].toArray();
    for (const QJsonValue request : all) {
        const QJsonArray rows = request["phone_numbers"_L1].toArray();
        for (const QJsonValue number : rows) {
            const QString e164 = number["phone_number"_L1].toString();
            QVERIFY2(!e164.startsWith("+1415556"_L1) || !asked.contains(e164), qPrintable(e164)); // never twice
            asked.insert(e164);
        }
    }
    for (const PortNumber &number : std::as_const(numbers))
        QVERIFY2(asked.contains(number.e164), qPrintable(number.e164));
}

// Canceling

void TestKillPort::aCancellationThatIsCutOff_data()
{
    QTest::addColumn<int>("work");
    QTest::addColumn<int>("point");
    for (int work = 0; work < int(std::size(cancelings)); ++work) {
        for (int i = 0; i < killPoints().size(); ++i) {
            const KillPoint &point = killPoints()[i];
            if (*point.action && !(point.read && cancelings[work].all)) // that read is made for other reasons, too
                QTest::addRow("%s, %s", cancelings[work].name, point.name) << work << i;
        }
    }
}

void TestKillPort::cancel(const Canceling &what)
{
    QVERIFY(m_desk->done(u"select"_s, u"portRequestsTable"_s, u"0"_s));
    QVERIFY(m_desk->done(u"select"_s, QLatin1StringView(what.table), u"0"_s));
    QVERIFY(m_desk->done(u"trigger"_s, QLatin1StringView(what.action)));
    QVERIFY(m_desk->done(u"press"_s, u"confirmDialog"_s, u"accept"_s));
}

bool TestKillPort::isCanceled(const Canceling &what)
{
    const QJsonArray numbers = m_port->fetch(m_request).rows("phone_numbers");
    qsizetype count = 0;
    for (const QJsonValue number : numbers)
        count
            += number["port_in_phone_number_status"_L1].toString().startsWith("Cancel"_L1, Qt::CaseInsensitive) ? 1 : 0;
    return count == (what.all ? numbers.size() : 1);
}

void TestKillPort::aCancellationThatIsCutOff()
{
    QFETCH(int, work);
    QFETCH(int, point);
    const Canceling &what = cancelings[work];
    const KillPoint &where = killPoints()[point];
    const QString path = u"/PortIn/KW"_s;
    m_request = m_port->created({ u"+14155550141"_s, u"+14155550142"_s });
    QVERIFY(m_desk->start(portIn, requestsTab));
    {
        const Trap trap(m_desk->sandbox, where, "DELETE", 0, where.read ? u"/PhoneNumber/"_s : path);
        cancel(what);
        QTRY_VERIFY_WITH_TIMEOUT(trap.isSprung(), patience);
        kill(where);
    }
    const int arrived = m_desk->sandbox.count("DELETE", path);
    QCOMPARE(arrived, where.read ? 0 : 1);
    const bool canceled = isCanceled(what);

    QVERIFY(m_desk->start(portIn, requestsTab));
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->rows(u"portRequestsTable"_s).isEmpty(), patience);
    for (int look = 0; look < 8 && m_desk->outcome() == "checking"_L1; ++look)
        m_desk->letTimePass(path, look == 0 ? 5 : 65);
    const QString said = m_desk->outcome();
    if (canceled)
        QVERIFY2(where.tells(said), qPrintable(said));
    else
        QCOMPARE(said, arrived == 0 ? QString() : u"not-done"_s);
    QCOMPARE(m_desk->sandbox.count("DELETE", path), arrived); // never by itself
    QVERIFY(m_desk->show(portIn, requestsTab));
    if (canceled) {
        QVERIFY(m_desk->done(u"select"_s, u"portRequestsTable"_s, u"0"_s));
        QVERIFY(m_desk->done(u"select"_s, QLatin1StringView(what.table), u"0"_s));
        QVERIFY(!m_desk->can(u"trigger"_s, QLatin1StringView(what.action)));
    } else {
        cancel(what);
        QTRY_VERIFY_WITH_TIMEOUT(isCanceled(what), patience);
    }
    QCOMPARE(m_desk->sandbox.count("DELETE", path), canceled ? arrived : arrived + 1);
}

QTEST_GUILESS_MAIN(TestKillPort)
#include "tst_killport_slow.moc"
