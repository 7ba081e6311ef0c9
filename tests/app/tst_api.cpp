// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/accounts.h"
#include "app/api/addresses.h"
#include "app/api/applications.h"
#include "app/api/availablenumbers.h"
#include "app/api/bundles.h"
#include "app/api/countries.h"
#include "app/api/numbers.h"
#include "app/api/pricing.h"
#include "app/api/readpage.h"
#include "app/api/trunks.h"
#include "app/clock.h"
#include "app/listexport.h"
#include "app/net/transport.h"
#include "models/records/address.h"
#include "models/records/incomingnumber.h"
#include "tests/support/places.h"
#include "tests/support/rawserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::RawConnection;
using nd::test::RawRequest;
using nd::test::RawServer;

namespace {

const QString accountSid = u"AC00000000000000000000000000000001"_s;
const QString numberSid = u"PN00000000000000000000000000000001"_s;

QByteArray data(const char *name)
{
    QFile file(places::data(u"api/"_s + QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

/// "GET /path?A=1&B=2" or "POST /path A=1&B=2": what the tables below are written in.
QString line(const Request &request)
{
    const auto joined = [](const Parameters &parameters) {
        QStringList pairs;
        for (const auto &[name, value] : parameters)
            pairs.append(name + u'=' + value);
        return pairs.join(u'&');
    };
    const QString verb = request.verb == Verb::Get ? u"GET "_s : request.verb == Verb::Post ? u"POST "_s : u"DELETE "_s;
    return verb + request.path + (request.query.isEmpty() ? QString() : u'?' + joined(request.query))
        + (request.form.isEmpty() ? QString() : u' ' + joined(request.form));
}

QStringList names(const Parameters &parameters)
{
    QStringList list;
    for (const auto &parameter : parameters)
        list.append(parameter.first);
    return list;
}

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray page(int number, const QByteArray &nextLink, int rows = 2)
{
    QByteArray list;
    for (int row = 0; row < rows; ++row) {
        // Somebody named a number so that a careless reader takes its name for the link.
        list += QByteArray(row ? "," : "") + "{'sid':'PN" + QByteArray::number(number * 100 + row)
            + "','phone_number':'+1415555" + QByteArray::number(1000 + number * 100 + row)
            + "','friendly_name':'\\'next_page_uri\\': \\'/wrong\\''}";
    }
    const QByteArray link = nextLink.isEmpty() ? QByteArray("null") : "'" + nextLink + "'";
    return json("{'incoming_phone_numbers':[" + list + "],'next_page_uri':" + link + "}");
}

/// A list served by a raw server, and what came out of reading it.
struct Reading
{
    explicit Reading(int maximumConcurrent = 6)
    {
        TransportSettings settings;
        settings.accountSid = accountSid;
        settings.baseUrls.insert(Product::Api, server.url());
        settings.maximumConcurrent = maximumConcurrent;
        transport = std::make_unique<Transport>(settings, Credentials{ accountSid, u"not-a-real-token"_s }, clock);
        source = readPages(*transport, schemaOf<IncomingNumber>(), listNumbers());
    }
    void next()
    {
        source->next([this](Result<StorePagePtr> result) { results.append(std::move(result)); });
    }
    bool nextAndWait()
    {
        const qsizetype before = results.size();
        next();
        return QTest::qWaitFor([&] { return results.size() > before; }, 10'000);
    }
    QByteArray firstSid(int index) const { return results.at(index).value()->key(0).toByteArray(); }

    RawServer server;
    Clock clock;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<PageSource> source;
    QList<Result<StorePagePtr>> results;
};

} // namespace

class TestApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void searches_data();
    void searches();
    void everyParameterOfASearchIsInItsTable();
    void everyEditableFieldHasAParameter();
    void everyParameterOfAnAddressIsAField();
    void theParameterFileIsWhatWeSend();
    void tokensAreHandedOutBesideTheRecords_data();
    void tokensAreHandedOutBesideTheRecords();
    void prices_data();
    void prices();

    void aListIsReadPageByPage();
    void theNextPageIsAskedForBeforeThisOneIsHandedOver();
    void onlyOnePageIsReadAhead();
    void aFailureKeepsThePlace_data();
    void aFailureKeepsThePlace();
    void aListThatLeadsBackEndsThere();
    void aLinkToAnotherOriginIsRefused();
    void aReaderMayGoAtAnyTime_data();
    void aReaderMayGoAtAnyTime();
    void aReaderMayGoInItsOwnHandler();
    void anExportEndsThoughOthersAreAtWork();
};

void TestApi::requests_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("expected");
    const QString api = u"/2010-04-01/Accounts/{AccountSid}"_s;
    const QString number = api + u"/IncomingPhoneNumbers/"_s + numberSid + u".json"_s;

    QTest::newRow("all numbers, a thousand a page")
        << line(listNumbers()) << u"GET "_s + api + u"/IncomingPhoneNumbers.json?PageSize=1000"_s;
    QTest::newRow("one number, found by its E.164")
        << line(findNumber(u"+14155552344"_s))
        << u"GET "_s + api + u"/IncomingPhoneNumbers.json?PhoneNumber=+14155552344&PageSize=1000"_s;
    QTest::newRow("a number of another account")
        << line(fetchNumberIn(accountSid, numberSid))
        << u"GET /2010-04-01/Accounts/"_s + accountSid + u"/IncomingPhoneNumbers/"_s + numberSid + u".json"_s;
    QTest::newRow("a purchase names the number, never an area code") << line(
        buyNumber(u"+14155552344"_s,
                  { { u"voice_url"_s, u"https://example.com/v?a=1"_s }, { u"friendly_name"_s, u"Front desk"_s } }))
                                                                     << u"POST "_s + api
            + u"/IncomingPhoneNumbers.json "
              "PhoneNumber=+14155552344&FriendlyName=Front desk&VoiceUrl=https://example.com/v?a=1"_s;
    QTest::newRow("a change sends what changed, and clears with nothing")
        << line(updateNumber(numberSid, { { u"sms_url"_s, QString() }, { u"trunk_sid"_s, u"TK1"_s } }))
        << u"POST "_s + number + u" TrunkSid=TK1&SmsUrl="_s;
    QTest::newRow("a transfer brings the papers of the new account")
        << line(transferNumber(numberSid, u"AC2"_s, { { u"address_sid"_s, u"AD1"_s }, { u"bundle_sid"_s, u"BU1"_s } }))
        << u"POST "_s + number + u" AccountSid=AC2&AddressSid=AD1&BundleSid=BU1"_s;
    QTest::newRow("a transfer names the new account")
        << line(transferNumber(numberSid, u"AC2"_s)) << u"POST "_s + number + u" AccountSid=AC2"_s;
    QTest::newRow("a release") << line(releaseNumber(numberSid)) << u"DELETE "_s + number;
    QTest::newRow("a SID can't lead to another path")
        << line(fetchNumber(u"../Accounts?x=/y"_s))
        << u"GET "_s + api + u"/IncomingPhoneNumbers/..%2FAccounts%3Fx%3D%2Fy.json"_s;
    QTest::newRow("countries") << line(listCountries())
                               << u"GET "_s + api + u"/AvailablePhoneNumbers.json?PageSize=1000"_s;
    QTest::newRow("addresses of a customer")
        << line(findAddresses(u"Example Ltd"_s, u"GB"_s))
        << u"GET "_s + api + u"/Addresses.json?CustomerName=Example Ltd&IsoCountry=GB&PageSize=1000"_s;
    QTest::newRow("a new address") << line(createAddress({ { u"customer_name"_s, u"Example Ltd"_s },
                                                           { u"iso_country"_s, u"GB"_s },
                                                           { u"emergency_enabled"_s, u"true"_s } }))
                                   << u"POST "_s + api
            + u"/Addresses.json CustomerName=Example Ltd&IsoCountry=GB&EmergencyEnabled=true"_s;
    QTest::newRow("an address goes") << line(deleteAddress(u"AD1"_s)) << u"DELETE "_s + api + u"/Addresses/AD1.json"_s;
    QTest::newRow("subaccounts") << line(listAccounts()) << u"GET /2010-04-01/Accounts.json?PageSize=1000"_s;
    QTest::newRow("prices of a country") << line(fetchPrices(u"US"_s).request)
                                         << u"GET /v1/PhoneNumbers/Countries/US"_s;
    QTest::newRow("bundles for a country")
        << line(listBundles(u"DE"_s)) << u"GET /v2/RegulatoryCompliance/Bundles?IsoCountry=DE&PageSize=1000"_s;
    QTest::newRow("bundles for a kind of number, in the words of their own product")
        << line(listBundles(u"GB"_s, NumberType::TollFree))
        << u"GET /v2/RegulatoryCompliance/Bundles?IsoCountry=GB&NumberType=toll-free&PageSize=1000"_s;
    QTest::newRow("bundles for a kind that their product does not name")
        << line(listBundles(u"GB"_s, NumberType::Voip))
        << u"GET /v2/RegulatoryCompliance/Bundles?IsoCountry=GB&PageSize=1000"_s;
    QTest::newRow("applications") << line(listApplications())
                                  << u"GET "_s + api + u"/Applications.json?PageSize=1000"_s;
    QTest::newRow("trunks") << line(listTrunks()) << u"GET /v1/Trunks?PageSize=1000"_s;
}

void TestApi::requests()
{
    QFETCH(QString, sent);
    QTEST(sent, "expected");
    QCOMPARE(fetchPrices(u"US"_s).request.product, Product::Pricing);
    QCOMPARE(listBundles().product, Product::Numbers);
    QCOMPARE(listTrunks().product, Product::Trunking);
    QCOMPARE(listNumbers().product, Product::Api);
}

void TestApi::searches_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("expected");
    const auto search = [](auto adjust) {
        NumberQuery query;
        adjust(query);
        return line(searchNumbers(query)).remove(u"GET /2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/"_s);
    };
    QTest::newRow("nothing asked, nothing sent") << search([](NumberQuery &) {}) << u"US/Local.json?PageSize=50"_s;
    QTest::newRow("toll-free numbers by area code") << search([](NumberQuery &q) {
        q.type = NumberType::TollFree;
        q.areaCode = u"844"_s;
    }) << u"US/TollFree.json?AreaCode=844&PageSize=50"_s;
    QTest::newRow("mobiles of a country that start with a pattern") << search([](NumberQuery &q) {
        q.country = u"GB"_s;
        q.type = NumberType::Mobile;
        q.patternMode = rules::PatternMode::Raw;
        q.pattern = u"+447"_s;
    }) << u"GB/Mobile.json?Contains=+447&PageSize=50"_s;
    QTest::newRow("yes and no are sent, any is not") << search([](NumberQuery &q) {
        q.sms = Wanted::Yes;
        q.fax = Wanted::No;
    }) << u"US/Local.json?SmsEnabled=true&FaxEnabled=false&PageSize=50"_s;
    QTest::newRow("near coordinates, within some miles, without new numbers") << search([](NumberQuery &q) {
        q.nearCoordinates = u"37.8,-122.4"_s;
        q.distance = 50;
        q.beta = false;
        q.excludeAllAddressRequired = true;
        q.count = 1000;
    }) << u"US/Local.json?NearLatLong=37.8,-122.4&Distance=50&ExcludeAllAddressRequired=true&Beta=false&PageSize=1000"_s;
    QTest::newRow("the same rate center as a number") << search([](NumberQuery &q) {
        q.rateCenter = { u"+14155550100"_s, true };
        q.lata = { u"722"_s, false };
    }) << u"US/Local.json?InRateCenter=+14155550100&InLata=722&PageSize=50"_s;
}

void TestApi::searches()
{
    QFETCH(QString, sent);
    QTEST(sent, "expected");
}

void TestApi::everyParameterOfASearchIsInItsTable()
{
    NumberQuery query;
    query.areaCode = query.pattern = query.nearNumber = query.nearCoordinates = u"415"_s;
    query.region = query.locality = query.postalCode = query.rateCenter = query.lata = { u"x"_s, false };
    query.distance = 5;
    query.sms = query.mms = query.voice = query.fax = Wanted::No;
    query.excludeAllAddressRequired = query.excludeLocalAddressRequired = query.excludeForeignAddressRequired = true;
    query.beta = false;
    QCOMPARE(names(searchNumbers(query).query), searchParameters());
}

void TestApi::everyEditableFieldHasAParameter()
{
    QStringList editable;
    QStringList withParameter;
    for (const FieldInfo &field : IncomingNumber::fields()) {
        if (field.edit != Edit::No)
            editable.append(QString::fromLatin1(field.name()));
    }
    for (const Param &param : numberParams())
        withParameter.append(QString::fromLatin1(param.field));
    editable.sort();
    withParameter.sort();
    QCOMPARE(withParameter, editable);
    QCOMPARE(parameterOf(numberParams(), u"voice_url"_s), u"VoiceUrl"_s);
    QCOMPARE(fieldOf(numberParams(), u"VoiceUrl"_s), u"voice_url"_s);
    QVERIFY(parameterOf(numberParams(), u"phone_number"_s).isEmpty());
}

void TestApi::everyParameterOfAnAddressIsAField()
{
    for (const Param &param : addressParams()) {
        const bool onlyAsked = QByteArrayView(param.field) == "auto_correct_address";
        QVERIFY2(onlyAsked || schemaOf<Address>().column(param.field) >= 0, param.field);
    }
}

/// The conformance check holds this file against the official OpenAPI description.
void TestApi::theParameterFileIsWhatWeSend()
{
    static constexpr const char *verbs[] = { "GET ", "POST ", "DELETE " };
    QJsonObject tables;
    for (const Endpoint &endpoint : endpoints())
        tables.insert(QString::fromLatin1(verbs[int(endpoint.verb)]) + endpoint.path,
                      QJsonArray::fromStringList(endpoint.parameters));
    QCOMPARE(tables.size(), endpoints().size());
    QFile file(places::data(u"parameters.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject written = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(written.keys(), tables.keys());
    for (auto it = tables.begin(); it != tables.end(); ++it)
        QCOMPARE(written.value(it.key()), it.value());
}

void TestApi::tokensAreHandedOutBesideTheRecords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("sids");
    QTest::newRow("a list of accounts; a closed one has none")
        << data("accounts.json")
        << QStringList{ u"AC00000000000000000000000000000001"_s, u"AC00000000000000000000000000000002"_s };
    QTest::newRow("one account is no list") << data("account.json") << QStringList();
    QTest::newRow("something else is an error that holds nothing of it")
        << json("{'auth_token':'made-up'}") << QStringList();
    QTest::newRow("no JSON") << QByteArray("made-up <html>") << QStringList();
}

void TestApi::tokensAreHandedOutBesideTheRecords()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, sids);
    const auto tokens = accountTokens(body);
    QCOMPARE(tokens.ok(), !sids.isEmpty());
    if (!tokens) {
        QCOMPARE(tokens.error().kind, ErrorKind::Malformed);
        QVERIFY(!tokens.error().message.contains(u"made-up"_s));
        return;
    }
    QStringList found = tokens.value().keys();
    found.sort();
    QCOMPARE(found, sids);
    QCOMPARE(tokens.value().value(sids.constLast()), u"made-up-token-two"_s);
}

void TestApi::prices_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("tollFree");
    QTest::newRow("as page 42 shows it") << data("prices.json") << true << u"USD"_s << u"1.00"_s << u"2.15"_s;
    QTest::newRow("prices as numbers") << data("prices-numbers.json") << true << u"EUR"_s << u"1.5"_s << QString();
    QTest::newRow("a country without numbers: all null, no price known")
        << data("prices-null.json") << true << QString() << QString() << QString();
    QTest::newRow("no list at all is no answer")
        << json("{'iso_country':'US','price_unit':'USD'}") << false << QString() << QString() << QString();
    QTest::newRow("no JSON is no answer") << QByteArray("<html>") << false << QString() << QString() << QString();
}

void TestApi::prices()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, readable);
    const auto list = fetchPrices(u"US"_s).decode(body);
    QCOMPARE(list.ok(), readable);
    if (!readable)
        return;
    const auto text = [&](NumberType type) {
        const auto price = list.value().currentPrice(type);
        return price ? price->toString() : QString();
    };
    QTEST(list.value().unit, "unit");
    QTEST(text(NumberType::Local), "local");
    QTEST(text(NumberType::TollFree), "tollFree");
    QVERIFY(!list.value().country.isEmpty());
}

void TestApi::aListIsReadPageByPage()
{
    Reading reading;
    reading.server.then(200, page(1, "\\/2010-04-01\\/x.json?Page=1\\u0026PageToken=PA2"))
        .then(200, page(2, "/2010-04-01/x.json?Page=2&PageToken=PA3"))
        .then(200, page(3, {}));
    QVERIFY(!reading.source->atEnd());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(reading.nextAndWait());
        QVERIFY(reading.results.at(i).ok());
        QCOMPARE(reading.firstSid(i), "PN" + QByteArray::number((i + 1) * 100));
        QCOMPARE(reading.results.at(i).value()->rows(), 2);
        QCOMPARE(reading.source->atEnd(), i == 2);
    }
    QCOMPARE(reading.server.requests().size(), 3);
    QCOMPARE(reading.server.requests().at(1).target, "/2010-04-01/x.json?Page=1&PageToken=PA2");
    QVERIFY(reading.server.requests().at(0).target.contains("PageSize=1000"));
}

void TestApi::theNextPageIsAskedForBeforeThisOneIsHandedOver()
{
    Reading reading;
    bool handedOver = false;
    reading.server.then(200, page(1, "/2010-04-01/x.json?Page=1"));
    reading.server.then(200, page(2, {}));
    reading.source->next([&](const Result<StorePagePtr> &) { handedOver = true; });
    // Nobody asked for the second page, and it comes all the same.
    QTRY_COMPARE(reading.server.requests().size(), 2);
    QTRY_VERIFY(handedOver);
    QVERIFY(reading.nextAndWait());
    QCOMPARE(reading.firstSid(0), "PN200");
    QCOMPARE(reading.server.requests().size(), 2);
}

void TestApi::onlyOnePageIsReadAhead()
{
    Reading reading;
    reading.server.otherwise([](RawConnection connection, const RawRequest &request) {
        const int number = request.target.mid(request.target.lastIndexOf('=') + 1).toInt() % 1000;
        connection.reply(200, page(number, "/2010-04-01/x.json?Page=" + QByteArray::number(number + 1)));
    });
    QVERIFY(reading.nextAndWait());
    QTRY_COMPARE(reading.server.requests().size(), 2);
    QTRY_COMPARE(reading.transport->pending(), 0);
    QVERIFY(reading.nextAndWait());
    QTRY_COMPARE(reading.server.requests().size(), 3);
    QTRY_COMPARE(reading.transport->pending(), 0);
    QCOMPARE(reading.server.requests().size(), 3);
}

void TestApi::aFailureKeepsThePlace_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("failedPage");
    for (const int failedPage : { 0, 1 }) {
        const QByteArray where = failedPage ? " on the second page" : " on the first page";
        QTest::newRow("refused" + where) << 403 << json("{'code':20403,'message':'no'}") << failedPage;
        QTest::newRow("cut JSON" + where) << 200 << page(7, "/2010-04-01/x.json?Page=9").chopped(3) << failedPage;
        QTest::newRow("no list" + where) << 200 << json("{'next_page_uri':'/2010-04-01/x.json?Page=9'}") << failedPage;
    }
}

void TestApi::aFailureKeepsThePlace()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, failedPage);
    Reading reading;
    bool fails = true;
    reading.server.otherwise([&](RawConnection connection, const RawRequest &request) {
        const int number = request.target.endsWith("Page=1") ? 1 : 0;
        if (request.target.endsWith("Page=9"))
            connection.reply(200, page(9, {}));
        else if (number == failedPage && fails)
            connection.reply(status, body);
        else
            connection.reply(200, page(number, number ? QByteArray() : QByteArray("/2010-04-01/x.json?Page=1")));
    });
    if (failedPage == 1)
        QVERIFY(reading.nextAndWait() && reading.results.constLast().ok());
    QVERIFY(reading.nextAndWait());
    QVERIFY(!reading.results.constLast().ok());
    QVERIFY(!reading.source->atEnd());
    fails = false;
    QVERIFY(reading.nextAndWait());
    QVERIFY(reading.results.constLast().ok());
    QCOMPARE(reading.firstSid(int(reading.results.size()) - 1), failedPage ? "PN100" : "PN0");
}

void TestApi::aListThatLeadsBackEndsThere()
{
    Reading reading;
    reading.server.otherwise([](RawConnection connection, const RawRequest &request) {
        const bool second = request.target.endsWith("Page=2");
        connection.reply(200, page(second ? 2 : 1, second ? "/2010-04-01/x.json?Page=1" : "/2010-04-01/x.json?Page=2"));
    });
    int pages = 0;
    while (pages < 10 && reading.nextAndWait() && reading.results.constLast().ok())
        ++pages;
    QCOMPARE(pages, 3); // the first page under its own name once more, and no further
    QCOMPARE(reading.results.constLast().error().kind, ErrorKind::PageLoop);
    const qsizetype requests = reading.server.requests().size();
    QVERIFY(reading.nextAndWait());
    QCOMPARE(reading.results.constLast().error().kind, ErrorKind::PageLoop);
    QCOMPARE(reading.server.requests().size(), requests);
}

void TestApi::aLinkToAnotherOriginIsRefused()
{
    RawServer elsewhere;
    Reading reading;
    reading.server.then(200, page(1, elsewhere.url().toString().toLatin1() + "/2010-04-01/x.json?Page=1"));
    QVERIFY(reading.nextAndWait());
    QVERIFY(reading.results.constLast().ok());
    QVERIFY(reading.nextAndWait());
    QCOMPARE(reading.results.constLast().error().kind, ErrorKind::InsecureUrl);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestApi::aReaderMayGoAtAnyTime_data()
{
    QTest::addColumn<int>("requestsSeen");
    QTest::newRow("before anything is sent") << 0;
    QTest::newRow("while the first page is on its way") << 1;
    QTest::newRow("while the next page is on its way and this one is parsed") << 2;
}

void TestApi::aReaderMayGoAtAnyTime()
{
    QFETCH(int, requestsSeen);
    Reading reading;
    if (requestsSeen == 2)
        reading.server.then(200, page(1, "/2010-04-01/x.json?Page=1", 20'000));
    reading.server.otherwise([](RawConnection, const RawRequest &) {});
    reading.next();
    QTRY_COMPARE(reading.server.requests().size(), requestsSeen);
    const qsizetype results = reading.results.size();
    reading.source.reset();
    QTRY_COMPARE(reading.transport->pending(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(reading.results.size(), results);
}

void TestApi::aReaderMayGoInItsOwnHandler()
{
    Reading reading;
    reading.server.then(200, page(1, "/2010-04-01/x.json?Page=1"));
    bool called = false;
    reading.source->next([&](const Result<StorePagePtr> &) {
        reading.source.reset();
        called = true;
    });
    QTRY_VERIFY(called);
    QTRY_COMPARE(reading.transport->pending(), 0);
}

void TestApi::anExportEndsThoughOthersAreAtWork()
{
    QSemaphore end;
    std::atomic_bool ended = false;
    QThreadPool::globalInstance()->start([&end, &ended] {
        static_cast<void>(end.tryAcquire(1, 10'000));
        ended = true;
    });
    std::make_unique<ListExport>(QString()).reset();
    QVERIFY(!ended);
    end.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
}

QTEST_GUILESS_MAIN(TestApi)
#include "tst_api.moc"
