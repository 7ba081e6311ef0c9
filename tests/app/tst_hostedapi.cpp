// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/authorizationdocuments.h"
#include "app/api/eligibility.h"
#include "app/api/hostednumbers.h"
#include "app/clock.h"
#include "app/net/httplog.h"
#include "app/net/transport.h"
#include "app/ops/journalrow.h"
#include "models/forms/hostedorderform.h"
#include "models/records/authorizationdocument.h"
#include "models/records/hostedorder.h"
#include "tests/support/places.h"
#include "tests/support/rawserver.h"
#include "tests/support/requestline.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::line;
using nd::test::RawConnection;
using nd::test::RawRequest;
using nd::test::RawServer;

namespace {

constexpr auto V2 = HostedGeneration::V2;
constexpr auto Preview = HostedGeneration::Preview;
const QString orderSid = u"HR00000000000000000000000000000001"_s;
const QString letterSid = u"PX00000000000000000000000000000001"_s;
const QString number = u"+14155550143"_s;

QByteArray data(const QString &name)
{
    QFile file(places::data(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

HostedOrderForm orderForm()
{
    HostedOrderForm form;
    form.number = number;
    form.contactPhone = u"+16502530000"_s;
    form.addressSid = u"AD1"_s;
    form.email = u"owner@example.com"_s;
    form.ccEmails = { u"a@example.com"_s, u"b@example.com"_s };
    form.uniqueName = u"desk"_s;
    form.smsUrl = u"https://example.com/sms"_s;
    return form;
}

} // namespace

class TestHostedApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void everyFormFieldHasAParameterInItsGeneration();
    void everyEditableFieldHasAParameterInPreview();
    void resultsAreRead_data();
    void resultsAreRead();
    void aBulkCheckIsRead();
    void anOrderInBulkIsRead();
    void aJsonBodyTravelsAsJson();
    void aJsonBodyIsKeptAndShownWithoutSecrets();
};

void TestHostedApi::requests_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("expected");
    const QString v2 = u" /v2/HostedNumber/Orders"_s;
    const QString preview = u" /HostedNumbers/HostedNumberOrders"_s;

    QTest::newRow("all orders, a thousand a page")
        << line(listHostedOrders(V2)) << u"numbers GET"_s + v2 + u"?PageSize=1000"_s;
    QTest::newRow("orders of a number in preview, by unique name")
        << line(listHostedOrders(Preview, { .status = u"received"_s, .number = number, .uniqueName = u"desk"_s }))
        << u"preview GET"_s + preview + u"?Status=received&PhoneNumber=+14155550143&UniqueName=desk&PageSize=1000"_s;
    QTest::newRow("version 2 knows no unique name")
        << line(listHostedOrders(V2, { .uniqueName = u"desk"_s })) << u"numbers GET"_s + v2 + u"?PageSize=1000"_s;
    QTest::newRow("one order") << line(fetchHostedOrder(V2, orderSid)) << u"numbers GET"_s + v2 + u'/' + orderSid;
    QTest::newRow("a SID can't lead to another path")
        << line(fetchHostedOrder(Preview, u"../x"_s)) << u"preview GET"_s + preview + u"/..%2Fx"_s;
    QTest::newRow("a new order of version 2") << line(createHostedOrder(V2, number, orderForm().settings(V2)))
                                              << u"numbers POST"_s + v2
            + u" PhoneNumber=+14155550143&SmsCapability=true&ContactPhoneNumber=+16502530000&AddressSid=AD1"
              "&Email=owner@example.com&CcEmails=a@example.com&CcEmails=b@example.com"
              "&SmsUrl=https://example.com/sms"_s;
    QTest::newRow("a new order of the preview")
        << line(createHostedOrder(Preview, number, orderForm().settings(Preview)))
        << u"preview POST"_s + preview
            + u" PhoneNumber=+14155550143&SmsCapability=true&AddressSid=AD1&Email=owner@example.com"
              "&CcEmails=a@example.com&CcEmails=b@example.com&UniqueName=desk&SmsUrl=https://example.com/sms"_s;
    QTest::newRow("a call of version 2 is its only update") << line(placeVerificationCall(V2, orderSid, u"ww1"_s, 15))
                                                            << u"numbers POST"_s + v2 + u'/' + orderSid
            + u" Status=pending-verification&VerificationCallDelay=15&VerificationCallExtension=ww1"_s;
    QTest::newRow("a call of the preview; no extension is said, too")
        << line(placeVerificationCall(Preview, orderSid, {}, 0))
        << u"preview POST"_s + preview + u'/' + orderSid
            + u" Status=pending-verification&CallDelay=0&Extension=&VerificationType=phone-call"_s;
    QTest::newRow("a change sends what changed, and clears copies with nothing")
        << line(updateHostedOrder(orderSid, { { u"friendly_name"_s, u"Desk"_s }, { u"cc_emails"_s, QStringList() } }))
        << u"preview POST"_s + preview + u'/' + orderSid + u" FriendlyName=Desk&CcEmails="_s;
    QTest::newRow("an order goes") << line(cancelHostedOrder(V2, orderSid))
                                   << u"numbers DELETE"_s + v2 + u'/' + orderSid;
    QTest::newRow("an order of the preview goes")
        << line(cancelHostedOrder(Preview, orderSid)) << u"preview DELETE"_s + preview + u'/' + orderSid;
    QTest::newRow("many orders at once") << line(createHostedOrdersInBulk(
        u"A customer"_s, { number, u"+14155550144"_s },
        { { u"email"_s, u"o@example.com"_s }, { u"cc_emails"_s, QStringList{ u"a@example.com"_s } } },
        { { number, { { u"friendly_name"_s, u"Desk 1"_s } } } }))
                                         << u"numbers POST"_s + v2
            + u"/Bulk {'cc_emails':['a@example.com'],'email':'o@example.com','friendly_name':'A customer',"
              "'phone_numbers':[{'friendly_name':'Desk 1','phone_number':'+14155550143'},"
              "{'phone_number':'+14155550144'}],'sms_capability':true}"_s;
    QTest::newRow("what became of them") << line(fetchHostedBulk(u"BH1"_s).request)
                                         << u"numbers GET"_s + v2 + u"/Bulk/BH1"_s;

    const QString letters = u" /v2/HostedNumber/AuthorizationDocuments"_s;
    const QString previewLetters = u" /HostedNumbers/AuthorizationDocuments"_s;
    QTest::newRow("letters by signer and status")
        << line(listAuthorizationDocuments(V2, u"o@example.com"_s, u"signing"_s))
        << u"numbers GET"_s + letters + u"?Email=o@example.com&Status=signing&PageSize=1000"_s;
    QTest::newRow("one letter") << line(fetchAuthorizationDocument(Preview, letterSid))
                                << u"preview GET"_s + previewLetters + u'/' + letterSid;
    QTest::newRow("the orders of a letter")
        << line(listOrdersOfDocument(V2, letterSid))
        << u"numbers GET"_s + letters + u'/' + letterSid + u"/DependentHostedNumberOrders?PageSize=1000"_s;
    QTest::newRow("a new letter names each order")
        << line(createAuthorizationDocument(Preview,
                                            { { u"hosted_number_order_sids"_s, QStringList{ u"HR1"_s, u"HR2"_s } },
                                              { u"address_sid"_s, u"AD1"_s },
                                              { u"email"_s, u"o@example.com"_s },
                                              { u"contact_title"_s, u"Manager"_s } }))
        << u"preview POST"_s + previewLetters
            + u" HostedNumberOrderSids=HR1&HostedNumberOrderSids=HR2&AddressSid=AD1&Email=o@example.com"
              "&ContactTitle=Manager"_s;
    QTest::newRow("a letter is reopened")
        << line(updateAuthorizationDocument(letterSid, { { u"status"_s, u"opened"_s } }))
        << u"preview POST"_s + previewLetters + u'/' + letterSid + u" Status=opened"_s;
    QTest::newRow("a letter is canceled")
        << line(cancelAuthorizationDocument(letterSid)) << u"numbers DELETE"_s + letters + u'/' + letterSid;

    QTest::newRow("one number is checked")
        << line(checkEligibility(number, {}).request)
        << u"numbers POST /v1/HostedNumber/Eligibility {'phone_numbers':[{'phone_number':'+14155550143'}]}"_s;
    QTest::newRow("many numbers are checked for a subaccount")
        << line(startBulkEligibility(u"A customer"_s, { number, u"+14155550144"_s }, u"AC2"_s).request)
        << u"numbers POST /v1/HostedNumber/Eligibility/Bulk {'friendly_name':'A customer','phone_numbers':["
           "{'hosting_account_sid':'AC2','phone_number':'+14155550143'},"
           "{'hosting_account_sid':'AC2','phone_number':'+14155550144'}]}"_s;
    QTest::newRow("a check is looked at")
        << line(fetchBulkEligibility(u"EC1"_s).request) << u"numbers GET /v1/HostedNumber/Eligibility/Bulk/EC1"_s;
}

void TestHostedApi::requests()
{
    QFETCH(const QString, sent);
    QTEST(sent, "expected");
}

void TestHostedApi::everyFormFieldHasAParameterInItsGeneration()
{
    HostedOrderForm form = orderForm();
    form.contactTitle = form.friendlyName = form.verificationType = form.verificationDocumentSid = u"x"_s;
    form.smsMethod = form.smsFallbackUrl = form.smsFallbackMethod = form.statusCallbackUrl = u"x"_s;
    form.statusCallbackMethod = form.smsApplicationSid = form.accountSid = u"x"_s;
    for (const HostedGeneration generation : { V2, Preview }) {
        QStringList parameters;
        for (const Param &param : hostedOrderCreateParams(generation))
            parameters.append(QString::fromLatin1(param.field));
        parameters.sort();
        QCOMPARE(form.settings(generation).keys(), parameters);
    }
}

void TestHostedApi::everyEditableFieldHasAParameterInPreview()
{
    for (const FieldInfo &field : schemaOf<HostedOrder>().fields) {
        const QString name = QString::fromLatin1(field.name());
        const bool has = !parameterOf(hostedOrderUpdateParams(Preview), name).isEmpty();
        QVERIFY2(field.edit == Edit::No || has, field.paths);
    }
    for (const FieldInfo &field : schemaOf<AuthorizationDocument>().fields) {
        const QString name = QString::fromLatin1(field.name());
        const bool has = !parameterOf(documentUpdateParams(), name).isEmpty();
        QVERIFY2(field.edit == Edit::No || has, field.paths);
    }
    for (const Param &param : hostedOrderUpdateParams(Preview))
        QVERIFY2(schemaOf<HostedOrder>().column(param.field) >= 0, param.field);
}

void TestHostedApi::resultsAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows"); // -1: can't be read
    QTest::newRow("the results of a check") << data(u"records/eligibility-results.json"_s) << 3;
    QTest::newRow("none yet") << json("{'results':[]}") << 0;
    QTest::newRow("none, said with null") << json("{'results':null}") << 0;
    QTest::newRow("no list at all") << json("{'status':'QUEUED'}") << -1;
    QTest::newRow("half of it") << json("{'results':[{'phone_number':'+1'") << -1;
    QTest::newRow("something else") << QByteArray("<html>") << -1;
}

void TestHostedApi::resultsAreRead()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, rows);
    const Result<QList<EligibilityResult>> results = checkEligibility(number, {}).decode(body);
    QCOMPARE(results.ok() ? int(results.value().size()) : -1, rows);
    QVERIFY(results.ok() || results.error().kind == ErrorKind::Malformed);
}

void TestHostedApi::aBulkCheckIsRead()
{
    const auto decode = fetchBulkEligibility(u"EC1"_s).decode;
    const Result<BulkEligibility> partial = decode(data(u"records/eligibility-results.json"_s));
    QVERIFY(partial.ok());
    QCOMPARE(partial.value().requestSid, u"EC0000000000000000000000000000000a"_s);
    QCOMPARE(partial.value().results.size(), 3);
    QVERIFY2(!partial.value().isFinished(), "results while it is processed are a part");
    for (const char *status : { "SUCCESSFUL", "successful", "COMPLETE", "COMPLETED" }) {
        const auto done = decode(json("{'request_id':'EC1','results':[],'status':'" + QByteArray(status) + "'}"));
        QVERIFY2(done.ok() && done.value().isFinished(), status);
    }
    const auto dated = decode(json("{'request_id':'EC1','results':null,'status':'DONE',"
                                   "'date_completed':'2024-03-21T22:07:20Z'}"));
    QVERIFY2(dated.ok() && dated.value().isFinished(), "a new word, but a date");
    for (const char *status : { "QUEUED", "PROCESSING", "IN_PROGRESS", "" }) {
        const auto open = decode(json("{'request_id':'EC1','results':[],'status':'" + QByteArray(status) + "'}"));
        QVERIFY2(open.ok() && !open.value().isFinished(), status);
    }
    QVERIFY(!decode(json("{'results':[],'status':'QUEUED'}")).ok());
}

void TestHostedApi::anOrderInBulkIsRead()
{
    const Result<HostedBulk> bulk = decodeHostedBulk(
        json("{'bulk_hosting_sid':'BH1','request_status':'IN_PROGRESS','total_count':4,'results':["
             "{'order_status':'received','count':1,'orders':[{'hosting_order_sid':'HR1','phone_number':'+14155550143',"
             "'failure_reason':null}]},"
             "{'order_status':'failed','count':1,'orders':[{'hosting_order_sid':null,'phone_number':'+14155550144',"
             "'failure_reason':'No.'}]}]}"));
    QVERIFY(bulk.ok());
    QVERIFY(!bulk.value().isFinished());
    QCOMPARE(bulk.value().total, 4);
    QCOMPARE(bulk.value().rows.size(), 2);
    QCOMPARE(bulk.value().rows[0].orderSid, u"HR1"_s);
    QCOMPARE(bulk.value().rows[1].status, u"failed"_s);
    QCOMPARE(bulk.value().rows[1].failureReason, u"No."_s);
    QVERIFY(decodeHostedBulk(json("{'bulk_hosting_sid':'BH1','request_status':'PROCESSED','results':null}"))
                .value()
                .isFinished());
    QVERIFY(!decodeHostedBulk(json("{'request_status':'QUEUED'}")).ok());
    QVERIFY(!decodeHostedBulk("{").ok());
}

void TestHostedApi::aJsonBodyTravelsAsJson()
{
    RawServer server;
    RawRequest got;
    server.otherwise([&got](RawConnection connection, const RawRequest &request) {
        got = request;
        connection.reply(200, "{\"results\":[]}");
    });
    TransportSettings settings;
    settings.baseUrls.insert(Product::Numbers, server.url());
    Clock clock;
    Transport transport(settings, { u"AC1"_s, u"not-a-real-token"_s }, clock);
    std::optional<bool> good;
    transport.send<QList<EligibilityResult>>(
        checkEligibility(number, {}), this,
        [&good](const Result<QList<EligibilityResult>> &results) { good = results.ok(); });
    QTRY_VERIFY(good);
    QVERIFY(*good);
    QCOMPARE(got.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(QJsonDocument::fromJson(got.body).object(), checkEligibility(number, {}).request.json);
    QTRY_COMPARE(transport.log().entries().size(), 1);
    QVERIFY(transport.log().toText().contains(u"form: phone_numbers"_s));
    QVERIFY2(!transport.log().toText().contains(u"4155550143"_s), "a ticket names what was sent, not to whom");
}

void TestHostedApi::aJsonBodyIsKeptAndShownWithoutSecrets()
{
    QJsonArray many;
    for (int i = 0; i < 1000; ++i)
        many.append(i);
    Request request{ .verb = Verb::Post,
                     .product = Product::Preview,
                     .path = u"/x"_s,
                     .json = { { u"pin"_s, u"1234"_s },
                               { u"url"_s, u"https://me:pw@example.com/?token=abc"_s },
                               { u"rows"_s, QJsonArray{ QJsonObject{ { u"pin"_s, 1234 }, { u"name"_s, u"n"_s } } } },
                               { u"many"_s, many } } };
    QVERIFY(requestFromText(requestToText(request)) == request);
    const QString shown = redactedJson(request.json);
    for (const char *secret : { "1234", "pw", "abc" })
        QVERIFY2(!shown.contains(QLatin1String(secret)), secret);
    QVERIFY(shown.size() < 300 && shown.contains(u"1000"_s));
    const Request clean = withoutSecrets(request);
    QVERIFY(clean.json[u"pin"_s].toString().isEmpty());
    QCOMPARE(clean.json[u"url"_s], request.json[u"url"_s]); // the undo needs it
    QVERIFY(withoutSecrets(clean) == clean);
}

QTEST_GUILESS_MAIN(TestHostedApi)
#include "tst_hostedapi.moc"
