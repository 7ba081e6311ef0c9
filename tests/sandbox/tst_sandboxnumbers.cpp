// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxfixture.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HttpAnswer;
using nd::test::SandboxFixture;
using Form = SandboxFixture::Form;

/// Owned numbers: buying, reading, changing, transferring, releasing (page 23), with the addresses and bundles that
/// they need, and the state file.
class SandboxNumbers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_sandbox = std::make_unique<SandboxFixture>(); }

    void showsEveryDocumentedMember();
    void hasALivelyHousehold();
    void pagesThroughTheWholeAccount_data();
    void pagesThroughTheWholeAccount();
    void pagingSurvivesChanges();
    void refusesAPageWithoutItsToken();
    void listFilters();
    void typedListsShowTheirType();
    void buyingMovesANumber();
    void buyingByAreaCode();
    void refusesToBuy_data();
    void refusesToBuy();
    void buyingAnOwnedNumberUpdatesIt();
    void buyingNeedsPapers();
    void trialAccountsOwnOneNumber();
    void onlyGivenParametersChange();
    void refusesToChange_data();
    void refusesToChange();
    void emptyClears();
    void aTrunkAndAnApplicationExcludeEachOther();
    void anEmergencyAddressHoldsTheNumber();
    void releasedNumbersComeBackAfterTenDays();
    void transfers();
    void refusesTransfers();
    void addressesLiveAndDie();
    void addressesRefuse_data();
    void addressesRefuse();
    void pickersHaveTheirLists();
    void keepsItsStateInAFile();
    void refusesAFileThatIsNoState();

private:
    QJsonObject firstOwned(const QString &query = {});
    QString numberFor(const QString &country, const QString &type, const QString &query = {});
    QString incoming(const QString &rest = u".json"_s) const
    {
        return m_sandbox->path(u"/IncomingPhoneNumbers"_s + rest);
    }
    HttpAnswer buy(const QString &number, Form form = {});
    QString addressIn(const QString &country);
    QString bundleFor(const QString &country, const QString &type, const QString &status = u"twilio-approved"_s);

    std::unique_ptr<SandboxFixture> m_sandbox;
};

QJsonObject SandboxNumbers::firstOwned(const QString &query)
{
    return m_sandbox->get(incoming(u".json?PageSize=1&"_s + query)).rows("incoming_phone_numbers").first().toObject();
}

QString SandboxNumbers::numberFor(const QString &country, const QString &type, const QString &query)
{
    return m_sandbox->find(country, type, query).value(0);
}

HttpAnswer SandboxNumbers::buy(const QString &number, Form form)
{
    form.append({ u"PhoneNumber"_s, number });
    return m_sandbox->post(incoming(), form);
}

QString SandboxNumbers::addressIn(const QString &country)
{
    const HttpAnswer answer = m_sandbox->get(m_sandbox->path(u"/Addresses.json?IsoCountry="_s + country));
    return answer.rows("addresses").first()["sid"_L1].toString();
}

QString SandboxNumbers::bundleFor(const QString &country, const QString &type, const QString &status)
{
    const QString query = u"/v2/RegulatoryCompliance/Bundles?IsoCountry=%1&NumberType=%2&Status=%3"_s;
    return m_sandbox->get(query.arg(country, type, status)).rows("results").first()["sid"_L1].toString();
}

void SandboxNumbers::showsEveryDocumentedMember()
{
    const QStringList members{ u"account_sid"_s,
                               u"address_requirements"_s,
                               u"address_sid"_s,
                               u"api_version"_s,
                               u"beta"_s,
                               u"bundle_sid"_s,
                               u"capabilities"_s,
                               u"date_created"_s,
                               u"date_updated"_s,
                               u"emergency_address_sid"_s,
                               u"emergency_address_status"_s,
                               u"emergency_status"_s,
                               u"friendly_name"_s,
                               u"identity_sid"_s,
                               u"origin"_s,
                               u"phone_number"_s,
                               u"sid"_s,
                               u"sms_application_sid"_s,
                               u"sms_fallback_method"_s,
                               u"sms_fallback_url"_s,
                               u"sms_method"_s,
                               u"sms_url"_s,
                               u"status"_s,
                               u"status_callback"_s,
                               u"status_callback_method"_s,
                               u"trunk_sid"_s,
                               u"type"_s,
                               u"uri"_s,
                               u"voice_application_sid"_s,
                               u"voice_caller_id_lookup"_s,
                               u"voice_fallback_method"_s,
                               u"voice_fallback_url"_s,
                               u"voice_method"_s,
                               u"voice_receive_mode"_s,
                               u"voice_url"_s };
    const QJsonObject row = firstOwned();
    QCOMPARE(row.keys(), members);
    QCOMPARE(row["capabilities"_L1].toObject().keys(), QStringList({ u"fax"_s, u"mms"_s, u"sms"_s, u"voice"_s }));
    QVERIFY(row["date_created"_L1].toString().endsWith("+0000"_L1));
    QCOMPARE(m_sandbox->get(row["uri"_L1].toString()).json(), row);
}

void SandboxNumbers::hasALivelyHousehold()
{
    QSet<QString> seen;
    for (const QJsonValue &row : m_sandbox->get(incoming(u".json?PageSize=1000"_s)).rows("incoming_phone_numbers")) {
        for (const char *member : { "trunk_sid", "voice_application_sid", "sms_application_sid", "voice_url", "sms_url",
                                    "address_sid", "bundle_sid", "emergency_address_sid" }) {
            if (!row[QLatin1StringView(member)].toString().isEmpty())
                seen.insert(QLatin1StringView(member));
        }
        seen.insert(row["origin"_L1].toString());
        seen.insert(row["voice_receive_mode"_L1].toString());
        seen.insert(row["address_requirements"_L1].toString());
    }
    const QStringList wanted{ u"trunk_sid"_s,
                              u"voice_application_sid"_s,
                              u"sms_application_sid"_s,
                              u"voice_url"_s,
                              u"sms_url"_s,
                              u"address_sid"_s,
                              u"bundle_sid"_s,
                              u"twilio"_s,
                              u"hosted"_s,
                              u"emergency_address_sid"_s,
                              u"voice"_s,
                              u"fax"_s,
                              u"none"_s,
                              u"any"_s,
                              u"local"_s };
    for (const QString &word : wanted)
        QVERIFY2(seen.contains(word), qPrintable(word));
    QCOMPARE(m_sandbox->owned(), 300);
    for (const QString &subaccount : m_sandbox->subaccounts())
        QVERIFY(m_sandbox->owned(subaccount) > 0);
}

void SandboxNumbers::pagesThroughTheWholeAccount_data()
{
    QTest::addColumn<int>("owned");
    QTest::addColumn<int>("pageSize");
    QTest::newRow("nothing") << 0 << 50;
    QTest::newRow("less than a page") << 7 << 50;
    QTest::newRow("exactly one page") << 50 << 50;
    QTest::newRow("three hundred, fifty a page") << 300 << 50;
    QTest::newRow("an uneven last page") << 300 << 37;
    QTest::newRow("a hundred thousand, a thousand a page") << 100000 << 1000;
}

void SandboxNumbers::pagesThroughTheWholeAccount()
{
    QFETCH(int, owned);
    QFETCH(int, pageSize);
    sandbox::Options options;
    options.owned = owned;
    m_sandbox = std::make_unique<SandboxFixture>(options);
    QString next = incoming(u".json?PageSize=%1"_s.arg(pageSize));
    QSet<QString> numbers;
    QSet<QString> sids;
    QString previous;
    for (int page = 0; !next.isEmpty(); ++page) {
        const HttpAnswer answer = m_sandbox->get(next);
        const QJsonObject json = answer.json();
        QCOMPARE(answer.status, 200);
        QCOMPARE(json["page"_L1].toInt(), page);
        QCOMPARE(json["page_size"_L1].toInt(), pageSize);
        QCOMPARE(json["start"_L1].toInt(), page * pageSize);
        for (const QJsonValue &row : answer.rows("incoming_phone_numbers")) {
            numbers.insert(row["phone_number"_L1].toString());
            sids.insert(row["sid"_L1].toString());
        }
        if (page == 2)
            QCOMPARE(m_sandbox->get(json["previous_page_uri"_L1].toString()).json()["uri"_L1].toString(), previous);
        previous = json["uri"_L1].toString();
        next = json["next_page_uri"_L1].toString();
        QVERIFY(next.isEmpty() || next.startsWith("/2010-04-01/"_L1));
    }
    QCOMPARE(numbers.size(), owned);
    QCOMPARE(sids.size(), owned);
}

void SandboxNumbers::pagingSurvivesChanges()
{
    const QJsonObject first = m_sandbox->get(incoming(u".json?PageSize=100"_s)).json();
    const QJsonArray rows = first["incoming_phone_numbers"_L1].toArray();
    // A new number comes in front, and the last one of the page, on which the link stands, goes away.
    QCOMPARE(buy(numberFor(u"US"_s, u"Local"_s)).status, 201);
    const QString last = rows.last()["uri"_L1].toString();
    m_sandbox->post(last, { { u"EmergencyAddressSid"_s, QString() } });
    QCOMPARE(m_sandbox->remove(last).status, 204);
    const HttpAnswer second = m_sandbox->get(first["next_page_uri"_L1].toString());
    QCOMPARE(second.rows("incoming_phone_numbers").size(), 100);
    for (const QJsonValue &row : second.rows("incoming_phone_numbers"))
        QVERIFY(!rows.contains(row));
    const HttpAnswer third = m_sandbox->get(second.text("next_page_uri"));
    QCOMPARE(third.rows("incoming_phone_numbers").size(), 100);
    QVERIFY(third.json()["next_page_uri"_L1].isNull());
}

void SandboxNumbers::refusesAPageWithoutItsToken()
{
    for (const QString &query : { u"Page=1"_s, u"Page=1&PageToken=rubbish"_s, u"Page=-1"_s, u"Page=x"_s,
                                  u"PageSize=0"_s, u"PageSize=1001"_s, u"PageSize=x"_s })
        QCOMPARE(m_sandbox->get(incoming(u".json?"_s + query)).status, 400);
    QCOMPARE(m_sandbox->get(incoming(u".json?Page=0"_s)).status, 200);
}

void SandboxNumbers::listFilters()
{
    const auto found = [this](const QString &query) {
        return m_sandbox->get(incoming(u".json?PageSize=1000&"_s + query)).rows("incoming_phone_numbers");
    };
    const QJsonObject one = firstOwned();
    const QString number = one["phone_number"_L1].toString();
    QCOMPARE(found(u"PhoneNumber=%2B"_s + number.mid(1)).size(), 1);
    QCOMPARE(found(u"PhoneNumber=%2B"_s + number.mid(1)).first().toObject(), one);
    QVERIFY(found(u"PhoneNumber=%2B19999999999"_s).isEmpty());
    // Partial, anywhere; a star is any digit.
    const QString middle = number.mid(4, 5);
    QVERIFY(!found(u"PhoneNumber="_s + middle).isEmpty());
    for (const QJsonValue &row : found(u"PhoneNumber="_s + middle))
        QVERIFY(row["phone_number"_L1].toString().contains(middle));
    QString starred = number.mid(1);
    starred[5] = u'*';
    QVERIFY(found(u"PhoneNumber="_s + starred).contains(one));
    QVERIFY(found(u"PhoneNumber=%2B44"_s).size() < found(u"PhoneNumber=44"_s).size());
    for (const QJsonValue &row : found(u"PhoneNumber=%2B44"_s))
        QVERIFY(row["phone_number"_L1].toString().startsWith("+44"_L1));

    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(one["friendly_name"_L1].toString()));
    QVERIFY(found(u"FriendlyName="_s + name).contains(one));
    QVERIFY(found(u"FriendlyName="_s + name.chopped(1)).isEmpty());
    const qsizetype hosted = found(u"Origin=hosted"_s).size();
    QVERIFY(hosted > 0);
    QCOMPARE(found(u"Origin=twilio"_s).size(), 300 - hosted);
    QCOMPARE(m_sandbox->get(incoming(u".json?Origin=moon"_s)).status, 400);
    QCOMPARE(m_sandbox->get(incoming(u".json?PhoneNumber=abc"_s)).status, 400);
    // Links keep the filters.
    const HttpAnswer page = m_sandbox->get(incoming(u".json?PhoneNumber=%2B1&PageSize=5"_s));
    QVERIFY(page.text("next_page_uri").contains("PhoneNumber=%2B1"_L1));
    QVERIFY(page.text("first_page_uri").contains("PhoneNumber=%2B1"_L1));
}

void SandboxNumbers::typedListsShowTheirType()
{
    int all = 0;
    for (const QString &type : { u"Local"_s, u"Mobile"_s, u"TollFree"_s }) {
        const HttpAnswer answer = m_sandbox->get(incoming(u"/%1.json?PageSize=1000"_s.arg(type)));
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.rows("incoming_phone_numbers").isEmpty());
        all += static_cast<int>(answer.rows("incoming_phone_numbers").size());
    }
    QCOMPARE(all, 300);
    const QString tollFree = numberFor(u"US"_s, u"TollFree"_s);
    QCOMPARE(m_sandbox->post(incoming(u"/Local.json"_s), { { u"PhoneNumber"_s, tollFree } }).code(), 21421);
    QCOMPARE(m_sandbox->post(incoming(u"/TollFree.json"_s), { { u"PhoneNumber"_s, tollFree } }).status, 201);
}

void SandboxNumbers::buyingMovesANumber()
{
    const QString number = numberFor(u"US"_s, u"Local"_s, u"AreaCode=415"_s);
    const HttpAnswer bought = buy(number,
                                  { { u"FriendlyName"_s, u"Désk 1"_s },
                                    { u"VoiceUrl"_s, u"https://example.com/voice?a=1&b=2"_s },
                                    { u"VoiceMethod"_s, u"GET"_s } });
    QCOMPARE(bought.status, 201);
    QCOMPARE(bought.text("phone_number"), number);
    QCOMPARE(bought.text("friendly_name"), u"Désk 1"_s);
    QCOMPARE(bought.text("voice_url"), u"https://example.com/voice?a=1&b=2"_s);
    QCOMPARE(bought.text("voice_method"), u"GET"_s);
    QCOMPARE(bought.text("origin"), u"twilio"_s);
    QVERIFY(m_sandbox->owns(number));
    QCOMPARE(m_sandbox->owned(), 301);
    QVERIFY(!m_sandbox->find(u"US"_s, u"Local"_s, u"PageSize=1000&AreaCode=415"_s).contains(number));
    QCOMPARE(firstOwned()["phone_number"_L1].toString(), number); // the newest comes first
    QCOMPARE(m_sandbox->get(bought.text("uri")).json(), bought.json());
    // Without a name it gets its own number, formatted.
    const QString other = numberFor(u"US"_s, u"Local"_s, u"AreaCode=415"_s);
    QVERIFY(buy(other).text("friendly_name").startsWith("(415) "_L1));
}

void SandboxNumbers::buyingByAreaCode()
{
    const HttpAnswer bought = m_sandbox->post(incoming(), { { u"AreaCode"_s, u"206"_s } });
    QCOMPARE(bought.status, 201);
    QVERIFY(bought.text("phone_number").startsWith("+1206"_L1));
    QCOMPARE(m_sandbox->post(incoming(), { { u"AreaCode"_s, u"533"_s } }).code(), 21452);
    QCOMPARE(m_sandbox->post(incoming(), { { u"AreaCode"_s, u"20"_s } }).code(), 21451);
}

void SandboxNumbers::refusesToBuy_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<Form>("form");
    QTest::addColumn<int>("code");
    const auto row = [](const char *sentence, const char *number, const Form &form, int code) {
        QTest::newRow(sentence) << QString::fromLatin1(number) << form << code;
    };
    row("a number that is not for sale", "+14155550199999", {}, 21422);
    row("a number of a country that has none", "+998712345678", {}, 21422);
    row("a number without its plus", "14155550123", {}, 21421);
    row("a number with a space for its plus", " 14155550123", {}, 21421);
    row("a number with letters", "+1415555CALL", {}, 21421);
    row("a number that is too short", "+1415", {}, 21421);
    row("the number that is none by definition", "+15005550001", {}, 21421);
    row("the number that is never for sale", "+15005550000", {}, 21422);
    row("no number at all", "", {}, 20001);
    row("a name of 65 characters", "", { { u"FriendlyName"_s, QString(65, u'x') } }, 20002);
    row("a URL without a host", "", { { u"VoiceUrl"_s, u"https://"_s } }, 21402);
    row("a URL that no web server has", "", { { u"SmsUrl"_s, u"ftp://example.com/"_s } }, 21402);
    row("a method that is neither", "", { { u"SmsMethod"_s, u"PUT"_s } }, 21403);
    row("an application that is no SID", "", { { u"VoiceApplicationSid"_s, u"AP12"_s } }, 20001);
    row("an application of another account", "",
        { { u"SmsApplicationSid"_s, u"AP00000000000000000000000000000000"_s } }, 20001);
    row("a trunk that does not exist", "", { { u"TrunkSid"_s, u"TK00000000000000000000000000000000"_s } }, 20001);
    row("an address that does not exist", "", { { u"AddressSid"_s, u"AD00000000000000000000000000000000"_s } }, 20001);
    row("a receive mode that is neither", "", { { u"VoiceReceiveMode"_s, u"telex"_s } }, 20001);
    row("an emergency status that is neither", "", { { u"EmergencyStatus"_s, u"Perhaps"_s } }, 20001);
    row("a lookup that is neither", "", { { u"VoiceCallerIdLookup"_s, u"perhaps"_s } }, 20001);
    row("an identity that is no SID", "", { { u"IdentitySid"_s, u"me"_s } }, 20001);
}

void SandboxNumbers::refusesToBuy()
{
    QFETCH(QString, number);
    QFETCH(Form, form);
    QFETCH(int, code);
    // With a form to refuse, the number itself is a good one.
    if (number.isEmpty() && !form.isEmpty())
        number = numberFor(u"US"_s, u"Local"_s);
    const HttpAnswer answer = buy(number, form);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QCOMPARE(m_sandbox->owned(), 300);

    const QString taken = numberFor(u"US"_s, u"Local"_s);
    m_sandbox->take(taken);
    QCOMPARE(buy(taken).code(), 21422);
    QVERIFY(!m_sandbox->find(u"US"_s, u"Local"_s).contains(taken));
}

void SandboxNumbers::buyingAnOwnedNumberUpdatesIt()
{
    const QString number = numberFor(u"US"_s, u"Local"_s);
    const QString sid = buy(number, { { u"VoiceUrl"_s, u"https://example.com/before"_s } }).text("sid");
    const HttpAnswer again = buy(number, { { u"VoiceUrl"_s, u"https://example.com/after"_s } });
    QCOMPARE(again.status, 201);
    QCOMPARE(again.text("sid"), sid);
    QCOMPARE(again.text("voice_url"), u"https://example.com/after"_s);
    QCOMPARE(m_sandbox->owned(), 301);
    // A subaccount can't buy what its parent owns.
    const QString subaccount = m_sandbox->path(u"/IncomingPhoneNumbers.json"_s, m_sandbox->subaccounts().first());
    QCOMPARE(m_sandbox->post(subaccount, { { u"PhoneNumber"_s, number } }).code(), 21422);
}

void SandboxNumbers::buyingNeedsPapers()
{
    const QString address = u"AddressSid"_s;
    const QString bundle = u"BundleSid"_s;
    // GB local: any address.
    QString number = numberFor(u"GB"_s, u"Local"_s);
    QCOMPARE(buy(number).code(), 21631);
    QCOMPARE(buy(number, { { address, addressIn(u"US"_s) } }).status, 201);
    // MX local: an address elsewhere.
    number = numberFor(u"MX"_s, u"Local"_s);
    QCOMPARE(buy(number).code(), 21631);
    const QString mexican = m_sandbox
                                ->post(m_sandbox->path(u"/Addresses.json"_s),
                                       { { u"CustomerName"_s, u"Example"_s },
                                         { u"Street"_s, u"Calle 1"_s },
                                         { u"City"_s, u"Puebla"_s },
                                         { u"Region"_s, u"PUE"_s },
                                         { u"PostalCode"_s, u"72000"_s },
                                         { u"IsoCountry"_s, u"MX"_s } })
                                .text("sid");
    QCOMPARE(buy(number, { { address, mexican } }).code(), 21651);
    QCOMPARE(buy(number, { { address, addressIn(u"US"_s) } }).status, 201);
    // DE local: an address there and an approved bundle.
    number = numberFor(u"DE"_s, u"Local"_s);
    const QString german = addressIn(u"DE"_s);
    QCOMPARE(buy(number, { { address, addressIn(u"US"_s) } }).code(), 21615);
    QCOMPARE(buy(number, { { address, german } }).code(), 21649);
    QCOMPARE(buy(number, { { address, german }, { bundle, bundleFor(u"FR"_s, u"local"_s) } }).code(), 21649);
    const QString good = bundleFor(u"DE"_s, u"local"_s);
    m_sandbox->control("POST", u"bundles/"_s + good, { { u"status"_s, u"in-review"_s } });
    QCOMPARE(buy(number, { { address, german }, { bundle, good } }).code(), 21650);
    m_sandbox->control("POST", u"bundles/"_s + good, { { u"status"_s, u"twilio-approved"_s } });
    m_sandbox->control("POST", u"addresses/"_s + german, { { u"verified"_s, false } });
    QCOMPARE(buy(number, { { address, german }, { bundle, good } }).code(), 21650);
    m_sandbox->control("POST", u"addresses/"_s + german, { { u"verified"_s, true } });
    QCOMPARE(buy(number, { { address, german }, { bundle, good } }).status, 201);
}

void SandboxNumbers::trialAccountsOwnOneNumber()
{
    m_sandbox->control("POST", u"trial"_s, { { u"enabled"_s, true } });
    const HttpAnswer answer = buy(numberFor(u"US"_s, u"Local"_s));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 21404);
}

void SandboxNumbers::onlyGivenParametersChange()
{
    const QJsonObject before = firstOwned(u"Origin=twilio"_s);
    const HttpAnswer answer
        = m_sandbox->post(before["uri"_L1].toString(), { { u"StatusCallback"_s, u"https://example.com/status"_s } });
    QCOMPARE(answer.status, 200);
    QJsonObject expected = before;
    expected["status_callback"_L1] = u"https://example.com/status"_s;
    expected["date_updated"_L1] = answer.text("date_updated");
    QCOMPARE(answer.json(), expected);
    QVERIFY(answer.text("date_updated") != before["date_updated"_L1].toString());
    QCOMPARE(m_sandbox->get(before["uri"_L1].toString()).json(), expected);
}

void SandboxNumbers::refusesToChange_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<int>("code");
    QTest::newRow("a name of 65 characters") << Form{ { u"FriendlyName"_s, QString(65, u'ü') } } << 20002;
    QTest::newRow("a URL that is none") << Form{ { u"VoiceFallbackUrl"_s, u"voice"_s } } << 21402;
    QTest::newRow("a callback that is none") << Form{ { u"StatusCallback"_s, u"javascript:alert(1)"_s } } << 21402;
    QTest::newRow("a method that is neither") << Form{ { u"VoiceMethod"_s, u"get"_s } } << 21403;
    QTest::newRow("an API version that never was") << Form{ { u"ApiVersion"_s, u"2011-01-01"_s } } << 20001;
    QTest::newRow("a bundle that does not exist")
        << Form{ { u"BundleSid"_s, u"BU00000000000000000000000000000000"_s } } << 20001;
    QTest::newRow("an account that is not of this family")
        << Form{ { u"AccountSid"_s, u"AC00000000000000000000000000000000"_s } } << 21473;
}

void SandboxNumbers::refusesToChange()
{
    QFETCH(Form, form);
    QFETCH(int, code);
    const QJsonObject before = firstOwned();
    const HttpAnswer answer = m_sandbox->post(before["uri"_L1].toString(), form);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QCOMPARE(firstOwned(), before);
    QCOMPARE(m_sandbox->post(before["uri"_L1].toString(), { { u"FriendlyName"_s, QString(64, u'ü') } }).status, 200);
}

void SandboxNumbers::emptyClears()
{
    const QString uri = buy(numberFor(u"US"_s, u"Local"_s),
                            { { u"FriendlyName"_s, u"Mine"_s },
                              { u"VoiceUrl"_s, u"https://example.com/v"_s },
                              { u"SmsUrl"_s, u"https://example.com/s"_s },
                              { u"SmsMethod"_s, u"GET"_s } })
                            .text("uri");
    const HttpAnswer cleared = m_sandbox->post(uri,
                                               { { u"VoiceUrl"_s, QString() },
                                                 { u"SmsUrl"_s, QString() },
                                                 { u"SmsMethod"_s, QString() },
                                                 { u"FriendlyName"_s, QString() } });
    QCOMPARE(cleared.status, 200);
    QVERIFY(cleared.json()["voice_url"_L1].isNull());
    QCOMPARE(cleared.json()["sms_url"_L1], QJsonValue(QString(u""_s)));
    QCOMPARE(cleared.text("sms_method"), u"POST"_s);
    QVERIFY(cleared.text("friendly_name").startsWith(u'('));
}

void SandboxNumbers::aTrunkAndAnApplicationExcludeEachOther()
{
    const QString trunk = m_sandbox->get(u"/v1/Trunks"_s).rows("trunks").first()["sid"_L1].toString();
    const HttpAnswer applications = m_sandbox->get(m_sandbox->path(u"/Applications.json"_s));
    const QString application = applications.rows("applications").first()["sid"_L1].toString();
    const QString uri = firstOwned()["uri"_L1].toString();
    HttpAnswer answer = m_sandbox->post(uri, { { u"TrunkSid"_s, trunk } });
    QCOMPARE(answer.text("trunk_sid"), trunk);
    QCOMPARE(answer.text("voice_application_sid"), QString());
    answer = m_sandbox->post(uri, { { u"VoiceApplicationSid"_s, application } });
    QCOMPARE(answer.text("voice_application_sid"), application);
    QVERIFY(answer.json()["trunk_sid"_L1].isNull());
    answer = m_sandbox->post(uri, { { u"VoiceApplicationSid"_s, application }, { u"TrunkSid"_s, trunk } });
    QCOMPARE(answer.text("trunk_sid"), trunk);
    QCOMPARE(answer.text("voice_application_sid"), QString());
}

void SandboxNumbers::anEmergencyAddressHoldsTheNumber()
{
    const QString uri = buy(numberFor(u"US"_s, u"Local"_s)).text("uri");
    m_sandbox->freeze();
    QCOMPARE(m_sandbox->post(uri, { { u"EmergencyAddressSid"_s, addressIn(u"CA"_s) } }).status, 400);
    QCOMPARE(m_sandbox->post(uri, { { u"EmergencyAddressSid"_s, addressIn(u"DE"_s) } }).status, 400);
    const HttpAnswer pending = m_sandbox->post(
        uri, { { u"EmergencyAddressSid"_s, addressIn(u"US"_s) }, { u"EmergencyStatus"_s, u"Active"_s } });
    QCOMPARE(pending.text("emergency_address_status"), u"pending-registration"_s);
    QCOMPARE(pending.text("emergency_status"), u"Active"_s);
    m_sandbox->step(31);
    QCOMPARE(m_sandbox->get(uri).text("emergency_address_status"), u"registered"_s);
    QCOMPARE(m_sandbox->remove(uri).status, 400);
    QCOMPARE(m_sandbox->owned(), 301);
    m_sandbox->post(uri, { { u"EmergencyAddressSid"_s, QString() } });
    QCOMPARE(m_sandbox->get(uri).text("emergency_address_status"), u"unregistered"_s);
    QCOMPARE(m_sandbox->remove(uri).status, 204);
}

void SandboxNumbers::releasedNumbersComeBackAfterTenDays()
{
    const QString pattern = u"PageSize=1000&Contains=%2B"_s;
    for (const bool owned : { false, true }) {
        const QString number = owned ? firstOwned(u"Origin=twilio&PhoneNumber=%2B1"_s)["phone_number"_L1].toString()
                                     : numberFor(u"US"_s, u"Local"_s);
        if (!owned)
            QCOMPARE(buy(number).status, 201);
        const QString uri = firstOwned(u"PhoneNumber=%2B"_s + number.mid(1))["uri"_L1].toString();
        const HttpAnswer released = m_sandbox->remove(uri);
        QCOMPARE(released.status, 204);
        QVERIFY(released.body.isEmpty());
        QCOMPARE(m_sandbox->get(uri).status, 404);
        QCOMPARE(m_sandbox->remove(uri).status, 404);
        QVERIFY(!m_sandbox->owns(number));
        QCOMPARE(buy(number).code(), 21422);
        m_sandbox->step(10 * 86400 - 60);
        QCOMPARE(buy(number).code(), 21422);
        m_sandbox->step(61);
        const QString kind
            = number.startsWith("+18"_L1) && m_sandbox->find(u"US"_s, u"Local"_s, pattern + number.mid(1)).isEmpty()
            ? u"TollFree"_s
            : u"Local"_s;
        QVERIFY(m_sandbox->find(u"US"_s, kind, pattern + number.mid(1)).contains(number)
                || m_sandbox->find(u"CA"_s, kind, pattern + number.mid(1)).contains(number));
        const HttpAnswer again = buy(number);
        QCOMPARE(again.status, 201);
        QVERIFY(again.text("uri") != uri); // a new SID
    }
}

void SandboxNumbers::transfers()
{
    const QString target = m_sandbox->subaccounts().first();
    const QJsonObject before = buy(numberFor(u"US"_s, u"Local"_s), { { u"FriendlyName"_s, u"Traveller"_s } }).json();
    const HttpAnswer moved = m_sandbox->post(before["uri"_L1].toString(), { { u"AccountSid"_s, target } });
    QCOMPARE(moved.status, 200);
    QCOMPARE(moved.text("account_sid"), target);
    QCOMPARE(moved.text("sid"), before["sid"_L1].toString());
    QCOMPARE(moved.text("friendly_name"), u"Traveller"_s);
    QCOMPARE(m_sandbox->get(before["uri"_L1].toString()).status, 404);
    QCOMPARE(m_sandbox->get(moved.text("uri")).status, 200);
    QCOMPARE(m_sandbox->owned(), 300);
    // And back.
    QCOMPARE(m_sandbox->post(moved.text("uri"), { { u"AccountSid"_s, m_sandbox->sid() } }).status, 200);
    QCOMPARE(m_sandbox->owned(), 301);
}

void SandboxNumbers::refusesTransfers()
{
    const QString target = m_sandbox->subaccounts().first();
    const Form there{ { u"AccountSid"_s, target } };
    // Page 11 lets a hosted number go; one that emergency services know has to stay.
    const QJsonObject us = buy(numberFor(u"US"_s, u"Local"_s)).json();
    QCOMPARE(m_sandbox->post(us["uri"_L1].toString(), { { u"EmergencyAddressSid"_s, addressIn(u"US"_s) } }).status,
             200);
    QCOMPARE(m_sandbox->post(us["uri"_L1].toString(), there).code(), 21474);
    // Papers must be right in the other account.
    const QString british
        = buy(numberFor(u"GB"_s, u"Local"_s), { { u"AddressSid"_s, addressIn(u"GB"_s) } }).text("uri");
    QCOMPARE(m_sandbox->post(british, there).code(), 21631);
    const HttpAnswer addresses = m_sandbox->get(m_sandbox->path(u"/Addresses.json"_s, target));
    const QString address = addresses.rows("addresses").first()["sid"_L1].toString();
    QCOMPARE(m_sandbox->post(british, { { u"AccountSid"_s, target }, { u"AddressSid"_s, address } }).status, 200);
    // A subaccount can't give its numbers away.
    const QString token = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(target)).text("auth_token");
    m_sandbox->signAs(target, token);
    const HttpAnswer list = m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json?Origin=twilio"_s, target));
    const QString own = list.rows("incoming_phone_numbers").last()["uri"_L1].toString();
    QCOMPARE(m_sandbox->post(own, { { u"AccountSid"_s, m_sandbox->sid() } }).code(), 21474);
}

void SandboxNumbers::addressesLiveAndDie()
{
    const QString list = m_sandbox->path(u"/Addresses.json"_s);
    const qsizetype before = m_sandbox->get(list).rows("addresses").size();
    QVERIFY(before >= 5);
    const HttpAnswer made = m_sandbox->post(list,
                                            { { u"CustomerName"_s, u"Example"_s },
                                              { u"Street"_s, u"1 Example Street"_s },
                                              { u"City"_s, u"Leeds"_s },
                                              { u"Region"_s, u"West Yorkshire"_s },
                                              { u"PostalCode"_s, u"LS1 1AA"_s },
                                              { u"IsoCountry"_s, u"GB"_s },
                                              { u"FriendlyName"_s, u"Leeds"_s } });
    QCOMPARE(made.status, 201);
    QCOMPARE(m_sandbox->get(made.text("uri")).json(), made.json());
    QCOMPARE(m_sandbox->get(list).rows("addresses").size(), before + 1);
    QCOMPARE(m_sandbox->get(list + u"?FriendlyName=Leeds"_s).rows("addresses").size(), 1);
    QCOMPARE(m_sandbox->get(list + u"?PageSize=1"_s).json()["next_page_uri"_L1].isString(), true);

    const QString uri = buy(numberFor(u"GB"_s, u"Local"_s), { { u"AddressSid"_s, made.text("sid") } }).text("uri");
    const QString dependents = made.text("uri").replace(".json"_L1, "/DependentPhoneNumbers.json"_L1);
    QCOMPARE(m_sandbox->get(dependents).rows("dependent_phone_numbers").first()["uri"_L1].toString(), uri);
    QCOMPARE(m_sandbox->remove(made.text("uri")).status, 400);
    QCOMPARE(m_sandbox->remove(uri).status, 204);
    QVERIFY(m_sandbox->get(dependents).rows("dependent_phone_numbers").isEmpty());
    QCOMPARE(m_sandbox->remove(made.text("uri")).status, 204);
    QCOMPARE(m_sandbox->get(made.text("uri")).status, 404);
}

void SandboxNumbers::addressesRefuse_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    for (const char *name : { "CustomerName", "Street", "City", "Region", "PostalCode", "IsoCountry" })
        QTest::addRow("no %s", name) << QString::fromLatin1(name) << QString();
    QTest::newRow("a country that is no code") << u"IsoCountry"_s << u"Germany"_s;
    QTest::newRow("a name of 65 characters") << u"FriendlyName"_s << QString(65, u'x');
    QTest::newRow("a flag that is neither") << u"EmergencyEnabled"_s << u"perhaps"_s;
}

void SandboxNumbers::addressesRefuse()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    Form form{
        { u"CustomerName"_s, u"Example"_s }, { u"Street"_s, u"1 Example Street"_s }, { u"City"_s, u"Leeds"_s },
        { u"Region"_s, u"Yorkshire"_s },     { u"PostalCode"_s, u"LS1 1AA"_s },      { u"IsoCountry"_s, u"GB"_s }
    };
    form.removeIf([&name](const auto &field) { return field.first == name; });
    form.append({ name, value });
    QCOMPARE(m_sandbox->post(m_sandbox->path(u"/Addresses.json"_s), form).status, 400);
}

void SandboxNumbers::pickersHaveTheirLists()
{
    const HttpAnswer bundles = m_sandbox->get(u"/v2/RegulatoryCompliance/Bundles?PageSize=2"_s);
    QCOMPARE(bundles.rows("results").size(), 2);
    QCOMPARE(bundles.json()["meta"_L1]["key"_L1].toString(), u"results"_s);
    const QUrl next(bundles.json()["meta"_L1]["next_page_url"_L1].toString());
    QCOMPARE(next.port(), m_sandbox->url().port());
    QCOMPARE(m_sandbox->get(next.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority)).rows("results").size(), 2);
    QVERIFY(bundles.rows("results").first()["date_created"_L1].toString().endsWith(u'Z'));
    const QString sid = bundles.rows("results").first()["sid"_L1].toString();
    QCOMPARE(m_sandbox->get(u"/v2/RegulatoryCompliance/Bundles/"_s + sid).text("sid"), sid);
    QCOMPARE(m_sandbox->get(u"/v1/Trunks"_s).json()["meta"_L1]["key"_L1].toString(), u"trunks"_s);
    QVERIFY(m_sandbox->get(m_sandbox->path(u"/Applications.json"_s)).rows("applications").size() >= 3);
}

void SandboxNumbers::keepsItsStateInAFile()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.seed = 7;
    options.stateFile = folder.filePath(u"state.json"_s);
    m_sandbox = std::make_unique<SandboxFixture>(options);
    const QString bought = numberFor(u"US"_s, u"Local"_s);
    const QJsonObject mine = buy(bought, { { u"FriendlyName"_s, u"Kept"_s } }).json();
    const QJsonObject other = firstOwned(u"Origin=twilio&PhoneNumber=%2B1"_s);
    const QJsonObject third
        = m_sandbox->get(incoming(u".json?PageSize=3"_s)).rows("incoming_phone_numbers").last().toObject();
    m_sandbox->post(third["uri"_L1].toString(), { { u"EmergencyAddressSid"_s, QString() } });
    QCOMPARE(m_sandbox->remove(third["uri"_L1].toString()).status, 204);
    const QString taken = numberFor(u"CA"_s, u"Local"_s);
    m_sandbox->take(taken);
    m_sandbox->step(86400);
    const qint64 now = m_sandbox->now();
    const QString account = m_sandbox->sid();
    m_sandbox.reset();

    const QFile::Permissions everyone = QFile::ReadOther | QFile::ReadGroup | QFile::WriteOther | QFile::WriteGroup;
    QVERIFY(!(QFile::permissions(options.stateFile) & everyone));
    options.seed = 1; // the file's own goes before
    m_sandbox = std::make_unique<SandboxFixture>(options);
    QCOMPARE(m_sandbox->sid(), account);
    QCOMPARE(m_sandbox->get(mine["uri"_L1].toString()).json(), mine);
    QCOMPARE(m_sandbox->get(other["uri"_L1].toString()).json(), other);
    QCOMPARE(m_sandbox->get(third["uri"_L1].toString()).status, 404);
    QCOMPARE(buy(third["phone_number"_L1].toString()).code(), 21422);
    QCOMPARE(buy(taken).code(), 21422);
    QCOMPARE(m_sandbox->owned(), 300);
    QVERIFY(m_sandbox->now() >= now && m_sandbox->now() < now + 300);
}

void SandboxNumbers::refusesAFileThatIsNoState()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.stateFile = folder.filePath(u"diary.txt"_s);
    QFile file(options.stateFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear diary");
    file.close();
    sandbox::ServerThread server(options);
    QString error;
    QVERIFY(!server.start(&error));
    QVERIFY(error.contains(options.stateFile));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear diary"));
}

QTEST_GUILESS_MAIN(SandboxNumbers)
#include "tst_sandboxnumbers.moc"
