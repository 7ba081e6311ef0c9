// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/portdesk.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HttpAnswer;
using nd::test::PortDesk;
using nd::test::SandboxFixture;

/// Whether numbers can be brought in (page 13), and the bills that prove whose they are (page 12).
class SandboxPortability : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aNumberIsJudged_data();
    void aNumberIsJudged();
    void everyReasonComesAsARefusalAndAsAnAnswer_data();
    void everyReasonComesAsARefusalAndAsAnAnswer();
    void aPlusMayBeEncoded();
    void whoHasANumberIsJudged();
    void aTargetAccountIsJudged();
    void aDocumentIsKnownByItsContent_data();
    void aDocumentIsKnownByItsContent();
    void aDocumentRefuses_data();
    void aDocumentRefuses();
    void tenMegabytesAreTheMost_data();
    void tenMegabytesAreTheMost();
    void aDocumentIsReviewedWithItsRequest();
    void aLockedBillEndsTheRequest();
    void aBillThatNobodyUsesExpires();

private:
    QString documentStatus(const QString &sid);

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<PortDesk> m_desk;
};

void SandboxPortability::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    m_sandbox->freeze();
    m_desk = std::make_unique<PortDesk>(*m_sandbox);
}

QString SandboxPortability::documentStatus(const QString &sid)
{
    for (const QJsonValue &row : m_sandbox->control("GET", u"documents"_s)["documents"_L1].toArray()) {
        if (row["sid"_L1].toString() == sid)
            return row["status"_L1].toString();
    }
    return {};
}

void SandboxPortability::aNumberIsJudged_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("code"); // 0: portable
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("pin");
    QTest::newRow("a local number") << u"+13075550142"_s << 0 << u"LOCAL"_s << false;
    QTest::newRow("a mobile number") << u"+13075550191"_s << 0 << u"MOBILE"_s << true;
    QTest::newRow("a toll-free number") << u"+18005550142"_s << 22133 << u"TOLL-FREE"_s << false;
    QTest::newRow("a Canadian number") << u"+14165550142"_s << 22133 << u"LOCAL"_s << false;
    QTest::newRow("a country of which nothing is known") << u"+573001234567"_s << 22130 << u"UNKNOWN"_s << false;
    QTest::newRow("no number of the plan") << u"+11235550142"_s << 22102 << u"UNKNOWN"_s << false;
    QTest::newRow("too few digits") << u"+1307"_s << 22102 << u"UNKNOWN"_s << false;
    QTest::newRow("letters") << u"+1307FLOWERS"_s << 22102 << u"UNKNOWN"_s << false;
    QTest::newRow("reserved: a local number that wants a PIN") << u"+15005550340"_s << 0 << u"LOCAL"_s << true;
    QTest::newRow("reserved: a toll-free number, portable") << u"+15005550342"_s << 0 << u"TOLL-FREE"_s << false;
    QTest::newRow("reserved: a code of tomorrow") << u"+15005550343"_s << 22199 << u"LOCAL"_s << false;
}

void SandboxPortability::aNumberIsJudged()
{
    QFETCH(QString, number);
    QFETCH(int, code);
    QFETCH(QString, type);
    QFETCH(bool, pin);
    const QJsonObject answer = m_desk->portability(number).json();
    QCOMPARE(answer["phone_number"_L1].toString(), number);
    QCOMPARE(answer["portable"_L1].toBool(), code == 0);
    QCOMPARE(answer["not_portable_reason_code"_L1].toInt(), code);
    QCOMPARE(answer["not_portable_reason"_L1].isNull(), code == 0);
    QCOMPARE(answer["number_type"_L1].toString(), type);
    QCOMPARE(answer["pin_and_account_number_required"_L1].toBool(), pin);
    QVERIFY(answer["url"_L1].toString().endsWith(u"/v1/Porting/Portability/PhoneNumber/"_s + number));
}

void SandboxPortability::everyReasonComesAsARefusalAndAsAnAnswer_data()
{
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("code");
    // The words of page 13, in the order of the reserved numbers; 22137 has no page.
    const QList<std::pair<int, const char *>> reasons{ { 22130, "UNSUPPORTED" },
                                                       { 22131, "ALREADY_IN_THE_TARGET_ACCOUNT" },
                                                       { 22132, "ALREADY_IN_TWILIO_DIFFERENT_OWNER" },
                                                       { 22133, "MANUAL_PORTING_AVAILABLE" },
                                                       { 22135, "ERROR_INTERNAL_SERVER_ERROR" },
                                                       { 22136, "ALREADY_IN_ONE_OF_YOUR_TWILIO_ACCOUNTS" },
                                                       { 22137, "PORT_IN_PROGRESS" },
                                                       { 22102, "INVALID_PHONE_NUMBER" },
                                                       { 22171, "MISSING_REQUIRED_FIELDS" },
                                                       { 20003, "UNAUTHORIZED" } };
    for (int i = 0; i < reasons.size(); ++i)
        QTest::newRow(reasons.at(i).second)
            << i + 1 << QString::fromLatin1(reasons.at(i).second) << reasons.at(i).first;
}

void SandboxPortability::everyReasonComesAsARefusalAndAsAnAnswer()
{
    QFETCH(int, last);
    QFETCH(QString, reason);
    QFETCH(int, code);
    for (const int status : { 400, 200 }) {
        const HttpAnswer answer = m_desk->portability(
            u"+150055503"_s + QString::number(last + (status == 400 ? 0 : 20)).rightJustified(2, u'0'));
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.json()["portable"_L1].toBool(true));
        QCOMPARE(answer.text("not_portable_reason"), reason);
        QCOMPARE(answer.json()["not_portable_reason_code"_L1].toInt(), code);
        QCOMPARE(answer.code(), status == 400 ? code : 0); // an error's body is in a refusal alone
        QCOMPARE(answer.json()["status"_L1].toInt(), status == 400 ? 400 : 0);
    }
}

void SandboxPortability::aPlusMayBeEncoded()
{
    QCOMPARE(m_desk->portability(u"%2B13075550142"_s).json(), m_desk->portability(u"+13075550142"_s).json());
}

void SandboxPortability::whoHasANumberIsJudged()
{
    const auto codeOf = [this](const QString &number, const QString &query = {}) {
        return m_desk->portability(number, query).json()["not_portable_reason_code"_L1].toInt();
    };
    const QString list = u"/IncomingPhoneNumbers.json?PageSize=50&Origin=twilio"_s;
    const QString own
        = m_sandbox->get(m_sandbox->path(list)).rows("incoming_phone_numbers").first()["phone_number"_L1].toString();
    QCOMPARE(codeOf(own), 22131);
    QCOMPARE(m_desk->portability(own).text("account_sid"), m_sandbox->sid());
    const QString subaccount = m_sandbox->subaccounts().first();
    QCOMPARE(codeOf(own, u"?TargetAccountSid="_s + subaccount), 22136);
    m_sandbox->take(u"+13075550145"_s);
    QCOMPARE(codeOf(u"+13075550145"_s), 22132);
    QVERIFY(m_desk->portability(u"+13075550145"_s).json()["account_sid"_L1].isNull());
    // On its way in, until that is canceled to the end.
    const QString sid = m_desk->created({ u"+13075550142"_s });
    QCOMPARE(codeOf(u"+13075550142"_s), 22131);
    QCOMPARE(codeOf(u"+13075550142"_s, u"?TargetAccountSid="_s + subaccount), 22136);
    m_desk->cancel(sid);
    QCOMPARE(codeOf(u"+13075550142"_s), 22131);
    m_sandbox->step(60);
    QCOMPARE(codeOf(u"+13075550142"_s), 0);
    // A hosted number's voice is with its carrier still.
    const QString hosted = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=50&Origin=hosted"_s))
                               .rows("incoming_phone_numbers")
                               .first()["phone_number"_L1]
                               .toString();
    QVERIFY(!hosted.isEmpty());
    QVERIFY(codeOf(hosted) == 0 || codeOf(hosted) == 22133);
}

void SandboxPortability::aTargetAccountIsJudged()
{
    const HttpAnswer answer = m_desk->portability(u"+13075550142"_s, u"?TargetAccountSid=AC"_s + QString(32, u'0'));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text("not_portable_reason"), u"UNAUTHORIZED"_s);
    QCOMPARE(answer.code(), 20003);
}

void SandboxPortability::aDocumentIsKnownByItsContent_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type"); // empty: nothing usable arrived
    QTest::newRow("a PDF") << PortDesk::pdf() << u"application/pdf"_s;
    QTest::newRow("a PNG picture") << QByteArray("\x89PNG\r\n\x1a\n....") << u"image/png"_s;
    QTest::newRow("a JPEG picture") << QByteArray("\xff\xd8\xff\xe0....") << u"image/jpeg"_s;
    QTest::newRow("a TIFF picture") << QByteArray("II*\0....", 8) << u"image/tiff"_s;
    QTest::newRow("an empty file") << QByteArray() << QString();
    QTest::newRow("a text file") << QByteArray("Dear customer") << QString();
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04....") << QString();
}

void SandboxPortability::aDocumentIsKnownByItsContent()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, type);
    const HttpAnswer answer = m_desk->upload(file, "utility_bill", "Bill of \xc3\xa9t\xc3\xa9");
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.text("sid").startsWith("RD"_L1));
    QCOMPARE(answer.text("account_sid"), m_sandbox->sid());
    QCOMPARE(answer.text("document_type"), u"utility_bill"_s);
    QCOMPARE(answer.text("status"), u"DRAFT"_s);
    QCOMPARE(answer.text("friendly_name"), u"Bill of été"_s);
    QVERIFY(answer.json()["mime_type"_L1].isString());
    QCOMPARE(answer.text("mime_type"), type);
    // What is not usable is no proof.
    QJsonObject form = m_desk->form({ u"+13075550142"_s });
    form.insert(u"documents"_s, QJsonArray{ answer.text("sid") });
    QCOMPARE(m_desk->create(form).status, type.isEmpty() ? 400 : 202);
}

void SandboxPortability::aDocumentRefuses_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    const QByteArray form = "multipart/form-data; boundary=\"piece\"";
    const QByteArray file
        = "--piece\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a;b.pdf\"\r\n\r\n%PDF-1.4\r\n";
    const QByteArray type = "--piece\r\nContent-Disposition: form-data; name=\"document_type\"\r\n\r\n";
    QTest::newRow("no type") << form << file + "--piece--\r\n" << 70002;
    QTest::newRow("an unknown type") << form << file + type + "passport\r\n--piece--\r\n" << 70002;
    QTest::newRow("a body that is cut short") << form << file + type + "utility_bill" << 20001;
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << file + "--piece--\r\n" << 20001;
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << 20001;
}

void SandboxPortability::aDocumentRefuses()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    const HttpAnswer answer = m_sandbox->send("POST", u"/v1/Documents"_s, body, contentType);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.json()["http_status_code"_L1].toInt(), 400); // page 12 has errors of its own shape
    QVERIFY(!answer.json().contains("status"_L1));
}

void SandboxPortability::tenMegabytesAreTheMost_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("status");
    constexpr int mega = 1024 * 1024;
    QTest::newRow("ten megabytes") << 10 * mega << 201;
    QTest::newRow("one byte more") << 10 * mega + 1 << 400;
    QTest::newRow("twelve megabytes") << 12 * mega << 400;
    QTest::newRow("more than anyone waits for") << 17 * mega << 413;
}

void SandboxPortability::tenMegabytesAreTheMost()
{
    QFETCH(int, bytes);
    QFETCH(int, status);
    const HttpAnswer answer = m_desk->upload(PortDesk::pdf().leftJustified(bytes, ' '));
    // What is refused before it was read may end in a broken connection.
    if (answer.status == 0)
        QCOMPARE(status, 413);
    else
        QCOMPARE(answer.status, status);
}

void SandboxPortability::aDocumentIsReviewedWithItsRequest()
{
    const HttpAnswer request = m_desk->create(m_desk->form({ u"+13075550142"_s }));
    const QString document = request.rows("documents").first().toString();
    QCOMPARE(documentStatus(document), u"PENDING_REVIEW"_s);
    m_sandbox->step(4 * 3600);
    QCOMPARE(documentStatus(document), u"APPROVED"_s);
    QCOMPARE(m_desk->status(request.text("port_in_request_sid")), u"Waiting for Signature"_s);
}

void SandboxPortability::aLockedBillEndsTheRequest()
{
    QJsonObject form = m_desk->form({ u"+13075550142"_s });
    const QString document = m_desk->upload("%PDF-1.6\ntrailer << /Encrypt 5 0 R >>\n%%EOF").text("sid");
    form.insert(u"documents"_s, QJsonArray{ document });
    const QString sid = m_desk->create(form).text("port_in_request_sid");
    m_sandbox->step(4 * 3600);
    QCOMPARE(documentStatus(document), u"REJECTED"_s);
    QCOMPARE(m_desk->status(sid), u"Canceled"_s);
    QVERIFY(m_desk->fetch(sid).text("order_cancellation_reason").contains("password"_L1));
    QCOMPARE(m_desk->create(form).text("message"), u"Invalid documents"_s);
}

void SandboxPortability::aBillThatNobodyUsesExpires()
{
    const QString document = m_desk->bill();
    m_sandbox->step(30 * 86400);
    QCOMPARE(documentStatus(document), u"EXPIRED"_s);
}

QTEST_GUILESS_MAIN(SandboxPortability)
#include "tst_sandboxportability.moc"
