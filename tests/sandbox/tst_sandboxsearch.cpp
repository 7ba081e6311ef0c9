// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxfixture.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using nd::test::HttpAnswer;
using nd::test::SandboxFixture;

/// Countries, searches of available numbers and prices: pages 19 to 22 and 42.
class SandboxSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsCountriesWithTheirTypes();
    void fetchesOneCountry();
    void answers404ForWhatACountryDoesNotHave();
    void showsEveryDocumentedMember();
    void filters_data();
    void filters();
    void refuses_data();
    void refuses();
    void showsASampleThatDependsOnTheQuery();
    void theSameSeedMakesTheSameWorld();
    void haveAllPrices();
    void showsNullPricesWhereThereAreNoNumbers();

private:
    using Check = std::function<bool(const QJsonObject &)>;
    QJsonArray search(const QString &what, int *status = nullptr);
    SandboxFixture m_sandbox;
};

QJsonArray SandboxSearch::search(const QString &what, int *status)
{
    const HttpAnswer answer = m_sandbox.get(m_sandbox.path(u"/AvailablePhoneNumbers/"_s + what));
    if (status != nullptr)
        *status = answer.status;
    return answer.rows("available_phone_numbers");
}

void SandboxSearch::listsCountriesWithTheirTypes()
{
    const HttpAnswer answer = m_sandbox.get(m_sandbox.path(u"/AvailablePhoneNumbers.json"_s));
    QCOMPARE(answer.status, 200);
    const QJsonArray countries = answer.rows("countries");
    QVERIFY(countries.size() >= 20);
    QVERIFY(!answer.json().contains("next_page_uri"_L1));
    QSet<QString> types;
    int beta = 0;
    for (const QJsonValue &country : countries) {
        const QJsonObject uris = country["subresource_uris"_L1].toObject();
        QVERIFY(!uris.isEmpty());
        for (const QString &type : uris.keys()) {
            types.insert(type);
            QVERIFY(uris[type].toString().startsWith(m_sandbox.path(u"/AvailablePhoneNumbers/"_s)));
            QCOMPARE(m_sandbox.get(uris[type].toString()).status, 200);
        }
        beta += country["beta"_L1].toBool() ? 1 : 0;
    }
    const QSet<QString> all{ u"local"_s,       u"toll_free"_s,         u"mobile"_s, u"national"_s, u"voip"_s,
                             u"shared_cost"_s, u"machine_to_machine"_s };
    QCOMPARE(types, all);
    QVERIFY(beta > 0);
}

void SandboxSearch::fetchesOneCountry()
{
    const QJsonObject country = m_sandbox.get(m_sandbox.path(u"/AvailablePhoneNumbers/US.json"_s)).json();
    QCOMPARE(country["country"_L1].toString(), u"United States"_s);
    QCOMPARE(country["country_code"_L1].toString(), u"US"_s);
    QCOMPARE(country["beta"_L1].toBool(true), false);
    QCOMPARE(country["uri"_L1].toString(), m_sandbox.path(u"/AvailablePhoneNumbers/US.json"_s));
    QCOMPARE(country["subresource_uris"_L1].toObject().keys(), QStringList({ u"local"_s, u"toll_free"_s }));
}

void SandboxSearch::answers404ForWhatACountryDoesNotHave()
{
    for (const QString &path : { u"XX.json"_s, u"XX/Local.json"_s, u"US/Mobile.json"_s, u"US/Purple.json"_s }) {
        const HttpAnswer answer = m_sandbox.get(m_sandbox.path(u"/AvailablePhoneNumbers/"_s + path));
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), 20404);
    }
}

void SandboxSearch::showsEveryDocumentedMember()
{
    const QJsonObject row = search(u"US/Local.json?AreaCode=415&PageSize=1"_s).first().toObject();
    const QStringList members{ u"address_requirements"_s,
                               u"beta"_s,
                               u"capabilities"_s,
                               u"friendly_name"_s,
                               u"iso_country"_s,
                               u"lata"_s,
                               u"latitude"_s,
                               u"locality"_s,
                               u"longitude"_s,
                               u"phone_number"_s,
                               u"postal_code"_s,
                               u"rate_center"_s,
                               u"region"_s };
    QCOMPARE(row.keys(), members);
    QCOMPARE(row["capabilities"_L1].toObject().keys(), QStringList({ u"MMS"_s, u"SMS"_s, u"fax"_s, u"voice"_s }));
    QVERIFY(row["latitude"_L1].isString());
    QCOMPARE(row["lata"_L1].toString(), u"722"_s);
    QVERIFY(row["friendly_name"_L1].toString().startsWith("(415) "_L1));
    const QJsonObject foreign = search(u"GB/Local.json?PageSize=1"_s).first().toObject();
    QCOMPARE(foreign.keys(), members);
    QVERIFY(foreign["lata"_L1].isNull() && foreign["latitude"_L1].isNull());
}

static QString digitsOf(const QJsonObject &row)
{
    return row["phone_number"_L1].toString().mid(1);
}

static bool can(const QJsonObject &row, const char *what)
{
    return row["capabilities"_L1].toObject()[QLatin1StringView(what)].toBool();
}

static double milesFrom(const QJsonObject &row, double latitude, double longitude)
{
    const double radian = 3.14159265358979 / 180;
    const double a = row["latitude"_L1].toString().toDouble() * radian;
    const double b = latitude * radian;
    const double c = (row["longitude"_L1].toString().toDouble() - longitude) * radian;
    return 3958.76 * std::acos(std::min(1.0, std::sin(a) * std::sin(b) + std::cos(a) * std::cos(b) * std::cos(c)));
}

static bool has(const QJsonObject &row, const char *member, const char *value)
{
    return row[QLatin1StringView(member)].toString() == QLatin1StringView(value);
}

void SandboxSearch::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<Check>("everyRow");
    QTest::addColumn<Check>("someOther"); // a row of the search without the filter: the filter has something to do

    const auto row = [](const char *sentence, const char *query, const Check &check) {
        QTest::newRow(sentence) << QString::fromLatin1(query) << check
                                << Check([check](const auto &r) { return !check(r); });
    };
    const auto starts = [](const char *digits) -> Check {
        return [digits](const QJsonObject &r) { return digitsOf(r).startsWith(QLatin1StringView(digits)); };
    };
    const auto ends = [](const char *digits) -> Check {
        return [digits](const QJsonObject &r) { return digitsOf(r).endsWith(QLatin1StringView(digits)); };
    };
    const auto contains = [](const char *digits) -> Check {
        return [digits](const QJsonObject &r) { return digitsOf(r).contains(QLatin1StringView(digits)); };
    };
    row("an area code limits to it", "US/Local.json?AreaCode=510", starts("1510"));
    row("a plain pattern may be anywhere", "US/Local.json?Contains=979", contains("979"));
    row("percent signs around a pattern say the same", "US/Local.json?Contains=%25979%25", contains("979"));
    row("a plus starts at the country code", "US/Local.json?Contains=%2B1510555", starts("1510555"));
    row("a plus starts abroad as well", "GB/Local.json?Contains=%2B4420", starts("4420"));
    row("a plus starts a toll-free number", "US/TollFree.json?Contains=%2B1877555", starts("1877555"));
    row("a dollar sign ends the number", "US/Local.json?Contains=06$", ends("06"));
    row("letters are keypad digits", "US/Local.json?Contains=STORM", contains("78676"));
    row("small letters are keypad digits", "US/Local.json?Contains=storm", contains("78676"));
    row("a star takes one digit before", "US/Local.json?Contains=*12$",
        [](const QJsonObject &r) { return digitsOf(r).endsWith("12"_L1); });
    row("a star after takes one digit, so the end is elsewhere", "US/Local.json?Contains=%2B141*", starts("141"));
    row("two stars leave a digit on both sides", "US/Local.json?Contains=*979*",
        [](const QJsonObject &r) { return digitsOf(r).mid(1).chopped(1).contains("979"_L1); });
    row("SMS wanted", "US/Local.json?SmsEnabled=true", [](const QJsonObject &r) { return can(r, "SMS"); });
    row("SMS unwanted", "US/Local.json?SmsEnabled=false", [](const QJsonObject &r) { return !can(r, "SMS"); });
    row("MMS wanted", "US/Local.json?MmsEnabled=true", [](const QJsonObject &r) { return can(r, "MMS"); });
    row("fax wanted", "US/Local.json?FaxEnabled=true", [](const QJsonObject &r) { return can(r, "fax"); });
    row("fax unwanted", "US/Local.json?FaxEnabled=false", [](const QJsonObject &r) { return !can(r, "fax"); });
    row("beta left out", "GB/Voip.json?Beta=false", [](const QJsonObject &r) { return !r["beta"_L1].toBool(); });
    row("a region", "US/Local.json?InRegion=AR", [](const QJsonObject &r) { return has(r, "region", "AR"); });
    row("a region in small letters", "US/Local.json?InRegion=ar",
        [](const QJsonObject &r) { return has(r, "region", "AR"); });
    row("a postal code", "US/Local.json?InPostalCode=94103",
        [](const QJsonObject &r) { return has(r, "postal_code", "94103"); });
    row("a LATA", "US/Local.json?InLata=722", [](const QJsonObject &r) { return has(r, "lata", "722"); });
    row("a rate center in its LATA", "US/Local.json?InLata=722&InRateCenter=OKLD%20MN-PD",
        [](const QJsonObject &r) { return has(r, "rate_center", "OKLD MN-PD"); });
    row("a locality", "US/Local.json?InLocality=Seattle",
        [](const QJsonObject &r) { return has(r, "locality", "Seattle"); });
    row("a locality abroad", "GB/Local.json?InLocality=London",
        [](const QJsonObject &r) { return has(r, "locality", "London"); });
    row("the region of a number", "US/Local.json?InRegion=%2B12065550100",
        [](const QJsonObject &r) { return has(r, "region", "WA"); });
    row("the LATA of a number without a plus", "US/Local.json?InLata=12065550100",
        [](const QJsonObject &r) { return has(r, "lata", "674"); });
    row("the locality of a number", "US/Local.json?InLocality=%2B12065550100",
        [](const QJsonObject &r) { return has(r, "locality", "Seattle"); });
    row("the postal code of a number", "US/Local.json?InPostalCode=%2B12065550100",
        [](const QJsonObject &r) { return has(r, "postal_code", "98101"); });
    row("the rate center of a number", "US/Local.json?InLata=%2B12065550100&InRateCenter=%2B12065550100",
        [](const QJsonObject &r) { return has(r, "rate_center", "SEATTLE"); });
    row("near a point, within 25 miles unless said otherwise", "US/Local.json?NearLatLong=37.840699,-122.461853",
        [](const QJsonObject &r) { return milesFrom(r, 37.840699, -122.461853) <= 25.1; });
    row("near a point, within 100 miles", "US/Local.json?NearLatLong=37.840699,-122.461853&Distance=100",
        [](const QJsonObject &r) { return milesFrom(r, 37.840699, -122.461853) <= 100.1; });
    row("near a number", "US/Local.json?NearNumber=%2B12125550100&Distance=10",
        [](const QJsonObject &r) { return milesFrom(r, 40.7128, -74.006) <= 10.1; });
    row("everything together", "US/Local.json?Contains=555&NearLatLong=37.840699,-122.461853&Distance=50&InRegion=CA",
        [](const QJsonObject &r) {
            return milesFrom(r, 37.840699, -122.461853) <= 50.1 && has(r, "region", "CA")
                && digitsOf(r).contains("555"_L1);
        });
}

void SandboxSearch::filters()
{
    QFETCH(QString, query);
    QFETCH(Check, everyRow);
    QFETCH(Check, someOther);
    const QJsonArray found = search(query + u"&PageSize=200"_s);
    QVERIFY2(!found.isEmpty(), qPrintable(query));
    for (const QJsonValue &row : found)
        QVERIFY2(everyRow(row.toObject()), QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact).constData());
    bool other = false;
    for (const QJsonValue &row : search(query.section(u'?', 0, 0) + u"?PageSize=1000"_s))
        other = other || someOther(row.toObject());
    QVERIFY(other);
}

void SandboxSearch::refuses_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("code");
    const auto row = [](const char *sentence, const char *query, int code) {
        QTest::newRow(sentence) << QString::fromLatin1(query) << code;
    };
    row("a pattern of one character", "Contains=5", 20001);
    row("an empty pattern", "Contains=", 20001);
    row("a pattern of 17 characters", "Contains=12345678901234567", 20001);
    row("a character that no keypad has", "Contains=55-55", 20001);
    row("a letter with an accent", "Contains=caf%C3%A9", 20001);
    row("the sign for Kelvin, which is no K", "Contains=55%E2%84%AA", 20001);
    row("a wildcard between digits", "Contains=55*55", 20001);
    row("a percent sign between digits", "Contains=55%2555", 20001);
    row("a wildcard with one digit", "Contains=*5", 20001);
    row("two wildcards side by side", "Contains=**55", 20001);
    row("a plus beside a star", "Contains=%2B*55", 20001);
    row("a plus in the middle", "Contains=55%2B55", 20001);
    row("a dollar sign in the middle", "Contains=55$55", 20001);
    row("a star beside a dollar sign", "Contains=55*$", 20001);
    row("nothing but marks", "Contains=%2B$", 20001);
    row("a rate center without its LATA", "InRateCenter=SEATTLE", 20001);
    row("a distance above 500 miles", "NearLatLong=37,-122&Distance=501", 20001);
    row("a distance of nothing", "NearLatLong=37,-122&Distance=0", 20001);
    row("a point with one number", "NearLatLong=37", 20001);
    row("a point off the globe", "NearLatLong=97,-122", 20001);
    row("a place near no number", "NearNumber=abc", 20001);
    row("an area code of two digits", "AreaCode=41", 21451);
    row("a flag that is neither", "SmsEnabled=maybe", 20001);
    row("a page above 1000", "PageSize=1001", 20007);
    row("a page of nothing", "PageSize=0", 20007);
}

void SandboxSearch::refuses()
{
    QFETCH(QString, query);
    QFETCH(int, code);
    const HttpAnswer answer = m_sandbox.get(m_sandbox.path(u"/AvailablePhoneNumbers/US/Local.json?"_s + query));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.text("message").isEmpty());
    QCOMPARE(answer.json()["status"_L1].toInt(), 400);
    QCOMPARE(answer.text("more_info"), u"https://www.twilio.com/docs/errors/%1"_s.arg(code));
}

void SandboxSearch::showsASampleThatDependsOnTheQuery()
{
    const QStringList fifty = m_sandbox.find(u"US"_s, u"Local"_s);
    QCOMPARE(fifty.size(), 50);
    QCOMPARE(m_sandbox.find(u"US"_s, u"Local"_s), fifty);
    const QStringList thousand = m_sandbox.find(u"US"_s, u"Local"_s, u"PageSize=1000"_s);
    QCOMPARE(thousand.size(), 1000);
    for (const QString &number : fifty)
        QVERIFY(thousand.contains(number));
    QVERIFY(m_sandbox.find(u"US"_s, u"Local"_s, u"VoiceEnabled=true"_s) != fifty);
    // Excluding is the only way to learn about addresses before buying.
    QVERIFY(!m_sandbox.find(u"DE"_s, u"Local"_s).isEmpty());
    QVERIFY(m_sandbox.find(u"DE"_s, u"Local"_s, u"ExcludeAllAddressRequired=true"_s).isEmpty());
    QVERIFY(m_sandbox.find(u"DE"_s, u"Local"_s, u"ExcludeLocalAddressRequired=true"_s).isEmpty());
    QVERIFY(!m_sandbox.find(u"DE"_s, u"Local"_s, u"ExcludeForeignAddressRequired=true"_s).isEmpty());
    QVERIFY(m_sandbox.find(u"MX"_s, u"Local"_s, u"ExcludeForeignAddressRequired=true"_s).isEmpty());
    QVERIFY(!m_sandbox.find(u"GB"_s, u"Local"_s, u"ExcludeLocalAddressRequired=true"_s).isEmpty());
}

void SandboxSearch::theSameSeedMakesTheSameWorld()
{
    sandbox::Options options;
    SandboxFixture same(options);
    options.seed = 2;
    SandboxFixture other(options);
    const QString list = u"/IncomingPhoneNumbers.json?PageSize=300"_s;
    QCOMPARE(same.find(u"US"_s, u"Local"_s), m_sandbox.find(u"US"_s, u"Local"_s));
    QCOMPARE(same.sid(), m_sandbox.sid());
    QCOMPARE(same.get(same.path(list)).body, m_sandbox.get(m_sandbox.path(list)).body);
    QVERIFY(other.sid() != same.sid());
    QVERIFY(other.find(u"US"_s, u"Local"_s) != same.find(u"US"_s, u"Local"_s));
}

void SandboxSearch::haveAllPrices()
{
    const HttpAnswer list = m_sandbox.get(u"/v1/PhoneNumbers/Countries?PageSize=1000"_s);
    QCOMPARE(list.json()["meta"_L1]["key"_L1].toString(), u"countries"_s);
    QVERIFY(list.rows("countries").size() >= 20);
    for (const QJsonValue &country : list.rows("countries")) {
        const QUrl url(country["url"_L1].toString());
        QCOMPARE(url.port(), m_sandbox.url().port());
        const HttpAnswer prices = m_sandbox.get(url.path());
        QCOMPARE(prices.text("price_unit"), u"USD"_s);
        for (const QJsonValue &price : prices.rows("phone_number_prices"))
            QVERIFY(price["base_price"_L1].isString() && price["current_price"_L1].isString());
    }
    const QJsonObject tollFree
        = m_sandbox.get(u"/v1/PhoneNumbers/Countries/US"_s).rows("phone_number_prices").at(1).toObject();
    QCOMPARE(tollFree["number_type"_L1].toString(), u"toll free"_s);
}

void SandboxSearch::showsNullPricesWhereThereAreNoNumbers()
{
    const HttpAnswer answer = m_sandbox.get(u"/v1/PhoneNumbers/Countries/AQ"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().size(), 5);
    for (const QJsonValue &value : answer.json())
        QVERIFY(value.isNull());
}

QTEST_GUILESS_MAIN(SandboxSearch)
#include "tst_sandboxsearch.moc"
