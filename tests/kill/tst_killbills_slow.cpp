// SPDX-License-Identifier: GPL-3.0-or-later
// The real program is killed while a utility bill is uploaded: what became of it is told as it is, the list of bills is
// whole, nothing is uploaded again by itself, and a request goes with one document.
#include "app/localdata/localdata.h"
#include "tests/kill/killdesk.h"
#include "tests/kill/points.h"
#include "tests/kill/portform.h"
#include "tests/support/billfiles.h"
#include "tests/support/keyring.h"
#include "tests/support/portdesk.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

constexpr int patience = 20'000;
const QString portIn = u"portin"_s;
constexpr int billsTab = 1;
const QString table = u"billsTable"_s;
const QString uploads = u"/Documents$"_s;
const QString creations = u"/Porting/PortIn$"_s;
const QString fileName = u"november.pdf"_s; ///< The bill that is uploaded.
const QString usedIn = u"KW00000000000000000000000000000001"_s;

} // namespace

class TestKillBills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { qInfo("%d kills", m_kills); }
    void anUploadThatIsCutOff_data();
    void anUploadThatIsCutOff();

private:
    PortDocument bill(const QString &name, int seed) const;
    void keep();
    void cutOff(int point);
    QString told(const QString &name, const QString &column);
    void upload();
    int arrived() { return m_desk->sandbox.count("POST", uploads) - m_arrivedBefore; }
    QJsonArray documents() { return m_desk->sandbox.control("GET", u"documents"_s)["documents"_L1].toArray(); }
    int there() { return int(documents().size()) - m_thereBefore; }
    bool isAtTheSandbox(const QString &sid);
    void theListIsWhole();
    void oneIsUsed();

    std::unique_ptr<KillDesk> m_desk;
    QRandomGenerator m_random;
    QString m_elsewhere; ///< SID of a bill that was uploaded and used before.
    int m_arrivedBefore = 0;
    int m_thereBefore = 0;
    int m_kills = 0;
};

void TestKillBills::initTestCase()
{
    QVERIFY2(keyring::missing().isEmpty(), qPrintable(keyring::missing()));
    m_random = seededByChance();
}

/// A file that was looked at and confirmed.
PortDocument TestKillBills::bill(const QString &name, int seed) const
{
    const QByteArray bytes = billPdf(1, seed);
    PortDocument document;
    document.id = name;
    document.fileName = name;
    document.name = name;
    document.path = writeFile(m_desk->filesFolder(), name, bytes);
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    document.bytes = bytes.size();
    document.pages = 1;
    document.type = u"application/pdf"_s;
    document.state = billstate::ready;
    document.nameShown = document.accountShown = document.addressShown = true;
    document.setDated(QDate::currentDate().addDays(-3));
    return document;
}

/// Three bills, and a form that lacks nothing but one of them.
void TestKillBills::keep()
{
    LocalData local;
    QVERIFY(m_desk->openLocal(local)); // the account number is kept under the program's key
    PortDocument used = bill(u"october.pdf"_s, 1);
    used.state = billstate::uploaded;
    used.sid = m_elsewhere;
    used.usedIn = QStringList(usedIn);
    used.setDated(QDate::currentDate().addDays(-5));
    PortDocument open = bill(u"open.pdf"_s, 2);
    open.nameShown.reset();
    open.state = billstate::toConfirm;
    for (const PortDocument &document : { used, bill(fileName, 3), open })
        QVERIFY(local.documents().save(m_desk->sandbox.sid(), document));
    const PortInForm form = filledPortForm(u"Harbor Bakery Inc."_s,
                                           { { .e164 = u"+14155550141"_s, .type = u"LOCAL"_s, .asksForPin = false } });
    QVERIFY(local.drafts().save(m_desk->sandbox.sid(), u"port-in"_s, u"form"_s, form.toMap(),
                                QDateTime::currentDateTimeUtc().addSecs(-60)));
}

QString TestKillBills::told(const QString &name, const QString &column)
{
    const int row = m_desk->rowWith(table, u"File"_s, name);
    return row < 0 ? QString() : m_desk->rows(table).at(row)[column].toString();
}

bool TestKillBills::isAtTheSandbox(const QString &sid)
{
    const QJsonArray all = documents();
    return std::ranges::any_of(all, [&sid](const QJsonValue &one) { return one["sid"_L1].toString() == sid; });
}

void TestKillBills::upload()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->rowWith(table, u"File"_s, fileName) >= 0, patience);
    QVERIFY(m_desk->done(u"select"_s, table, QString::number(m_desk->rowWith(table, u"File"_s, fileName))));
    QVERIFY(m_desk->done(u"trigger"_s, u"bills.upload"_s));
}

void TestKillBills::theListIsWhole()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->rows(table).size(), 3, patience);
    QCOMPARE(told(u"october.pdf"_s, u"SID"_s), m_elsewhere);
    QCOMPARE(told(u"october.pdf"_s, u"State"_s), u"uploaded"_s);
    QCOMPARE(told(u"october.pdf"_s, u"Used in"_s), usedIn);
    QTRY_COMPARE_WITH_TIMEOUT(told(u"open.pdf"_s, u"State"_s), u"to-confirm"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(told(fileName, u"State"_s) != u"checking"_s, patience);
    QCOMPARE(told(fileName, u"Account is on it"_s), u"true"_s);
}

void TestKillBills::anUploadThatIsCutOff_data()
{
    QTest::addColumn<int>("point");
    QTest::newRow("as soon as somebody asks for it") << -1;
    for (int i = 0; i < killPoints().size(); ++i) {
        if (!killPoints()[i].read) // there is none before an upload
            QTest::newRow(killPoints()[i].name) << i;
    }
    QTest::newRow("at another random moment") << int(killPoints().size()) - 1;
}

/// Uploads, and kills the program at a point.
void TestKillBills::cutOff(int point)
{
    std::optional<Trap> trap;
    if (point >= 0)
        trap.emplace(m_desk->sandbox, killPoints()[point], "POST", 0, uploads);
    upload();
    if (trap)
        QTRY_VERIFY_WITH_TIMEOUT(trap->isSprung(), patience);
    if (point >= 0)
        letGrace(killPoints()[point], m_random);
    m_desk->kill();
    ++m_kills;
}

void TestKillBills::anUploadThatIsCutOff()
{
    QFETCH(int, point);
    m_desk = std::make_unique<KillDesk>();
    m_elsewhere = PortDesk(m_desk->sandbox).bill();
    m_arrivedBefore = m_thereBefore = 0;
    m_arrivedBefore = arrived();
    m_thereBefore = there();
    keep();
    QVERIFY(m_desk->start(portIn, billsTab));
    cutOff(point);
    const int sent = arrived();
    const int made = there();
    QVERIFY(sent <= 1 && made <= sent);

    // Told as it is: there with its SID, not known, or never begun.
    QVERIFY(m_desk->start(portIn, billsTab));
    theListIsWhole();
    const QString state = told(fileName, u"State"_s);
    const QString sid = told(fileName, u"SID"_s);
    if (state == "uploaded"_L1) {
        QCOMPARE(made, 1);
        QVERIFY(isAtTheSandbox(sid));
    } else if (state == "unknown"_L1) {
        QVERIFY(told(fileName, u"What to do"_s).contains(u"may have arrived or not"_s));
        QVERIFY(sid.isEmpty());
    } else {
        QCOMPARE(state, u"ready"_s);
        QCOMPARE(sent, 0);
    }
    m_desk->letTimePass(u"."_s);
    QCOMPARE(arrived(), sent); // never again by itself
    QCOMPARE(told(fileName, u"State"_s), state);

    if (state != "uploaded"_L1) {
        upload();
        if (state == "unknown"_L1)
            QVERIFY(m_desk->done(u"press"_s, u"confirmDialog"_s, u"accept"_s));
        QTRY_COMPARE_WITH_TIMEOUT(told(fileName, u"State"_s), u"uploaded"_s, patience);
        QCOMPARE(arrived(), sent + 1); // a spare one at worst
    }
    oneIsUsed();
}

/// The request goes with the document that is known, and with no other.
void TestKillBills::oneIsUsed()
{
    const QString sid = told(fileName, u"SID"_s);
    QVERIFY(isAtTheSandbox(sid));
    QVERIFY(m_desk->done(u"select"_s, table, QString::number(m_desk->rowWith(table, u"File"_s, fileName))));
    QVERIFY(m_desk->done(u"trigger"_s, u"bills.use"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->hasAccountNumber(), patience);
    QVERIFY(m_desk->done(u"trigger"_s, u"portform.send"_s));
    QVERIFY(m_desk->done(u"press"_s, u"confirmDialog"_s, u"accept"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->sandbox.count("POST", creations), 1, patience);
    const QJsonObject request = m_desk->sandbox.requests("POST", creations).first().toObject();
    const QJsonObject body = QJsonDocument::fromJson(request["body"_L1].toString().toUtf8()).object();
    QCOMPARE(body["documents"_L1].toArray(), QJsonArray{ sid });
    QVERIFY(m_desk->show(portIn, billsTab));
    QTRY_VERIFY_WITH_TIMEOUT(told(fileName, u"Used in"_s).startsWith("KW"_L1), patience);
}

QTEST_GUILESS_MAIN(TestKillBills)
#include "tst_killbills_slow.moc"
