// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decode.h"
#include "models/format.h"
#include "models/inspectormodel.h"
#include "models/phone.h"
#include "models/records/account.h"
#include "models/records/activityentry.h"
#include "models/records/address.h"
#include "models/records/application.h"
#include "models/records/authorizationdocument.h"
#include "models/records/availablenumber.h"
#include "models/records/bulkreceipt.h"
#include "models/records/bundle.h"
#include "models/records/country.h"
#include "models/records/eligibilityresult.h"
#include "models/records/eligibilityrow.h"
#include "models/records/hostedorder.h"
#include "models/records/incomingnumber.h"
#include "models/records/portabilityresult.h"
#include "models/records/portabilityrow.h"
#include "models/records/portinnumber.h"
#include "models/records/portinrequest.h"
#include "models/records/pricecountry.h"
#include "models/records/pricelist.h"
#include "models/records/trunk.h"
#include "models/rules/numberconfiguration.h"
#include "tests/support/localzone.h"
#include "tests/support/places.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <thread>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

QByteArray readData(const char *name)
{
    QFile file(places::data(u"records/"_s + QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <class R>
QList<R> records(const char *file)
{
    const Result<QList<R>> result = decodeRecords<R>(readData(file));
    return result ? result.value() : QList<R>();
}

const Schema *const schemas[] = {
    &schemaOf<Account>(),
    &schemaOf<ActivityEntry>(),
    &schemaOf<Address>(),
    &schemaOf<Application>(),
    &schemaOf<AvailableNumber>(),
    &schemaOf<Bundle>(),
    &schemaOf<Country>(),
    &schemaOf<IncomingNumber>(),
    &schemaOf<PriceCountry>(),
    &schemaOf<NumberPrice>(),
    &schemaOf<Trunk>(),
    &schemaOf<HostedOrder>(),
    &schemaOf<AuthorizationDocument>(),
    &schemaOf<EligibilityResult>(),
    &schemaOf<EligibilityRow>(),
    &schemaOf<PortInRequest>(),
    &schemaOf<PortInNumber>(),
    &schemaOf<PortabilityResult>(),
    &schemaOf<PortabilityRow>(),
};

const FieldInfo &fieldNamed(const Schema &schema, QByteArrayView name)
{
    return schema.fields.at(size_t(schema.column(name)));
}

StorePagePtr pageWith(const IncomingNumber &number)
{
    return pageOf<IncomingNumber>(std::span(&number, 1));
}

IncomingNumber frontDesk()
{
    return records<IncomingNumber>("incoming-numbers.json").value(0);
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // Tables

    void everyTableIsSound_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(schemas)); ++i)
            QTest::addRow("%s", schemas[i]->id) << i;
    }
    void everyTableIsSound()
    {
        QFETCH(const int, number);
        const Schema &schema = *schemas[number];
        QVERIFY(schema.keyColumn >= 0);
        QCOMPARE(schema.fields[size_t(schema.keyColumn)].kind, Kind::Text);
        QSet<QByteArray> names;
        QSet<QString> titles;
        bool anyShown = false;
        for (const FieldInfo &field : schema.fields) {
            const QByteArray name = field.name().toByteArray();
            QVERIFY2(!names.contains(name), name);
            QVERIFY2(!titles.contains(field.title()), name);
            QVERIFY2(!field.groupTitle().isEmpty(), name);
            QVERIFY2(field.source != Source::Computed || schema.column(field.computedFrom) >= 0, name);
            QVERIFY2(!name.contains("token") && !name.contains("secret"), name);
            names.insert(name);
            titles.insert(field.title());
            anyShown |= field.shown;
        }
        QVERIFY(anyShown);
    }

    void onlyWhatAnUpdateAcceptsIsEditable()
    {
        // Page 23, parameters of the update, in the API's spelling turned to property names; AccountSid is a transfer.
        const QStringList parameters = { u"api_version"_s,
                                         u"friendly_name"_s,
                                         u"sms_application_sid"_s,
                                         u"sms_fallback_method"_s,
                                         u"sms_fallback_url"_s,
                                         u"sms_method"_s,
                                         u"sms_url"_s,
                                         u"status_callback"_s,
                                         u"status_callback_method"_s,
                                         u"voice_application_sid"_s,
                                         u"voice_caller_id_lookup"_s,
                                         u"voice_fallback_method"_s,
                                         u"voice_fallback_url"_s,
                                         u"voice_method"_s,
                                         u"voice_url"_s,
                                         u"emergency_status"_s,
                                         u"emergency_address_sid"_s,
                                         u"trunk_sid"_s,
                                         u"voice_receive_mode"_s,
                                         u"identity_sid"_s,
                                         u"address_sid"_s,
                                         u"bundle_sid"_s };
        QStringList editable;
        for (const FieldInfo &field : schemaOf<IncomingNumber>().fields) {
            if (field.edit != Edit::No)
                editable.append(QString::fromLatin1(field.name()));
        }
        QCOMPARE(QSet<QString>(editable.begin(), editable.end()), QSet<QString>(parameters.begin(), parameters.end()));
    }

    void everyEditableFieldHasARule()
    {
        for (const FieldInfo &field : schemaOf<IncomingNumber>().fields) {
            const rules::Verdict empty = rules::numberField(field.name(), QString(u""_s));
            const bool clearable = field.edit == Edit::Clearable || field.kind == Kind::Flag;
            QVERIFY2(empty.ok() == (clearable && field.edit != Edit::No) || field.kind == Kind::Flag, field.paths);
        }
    }

    // Replies

    void aNumberOfTheAccountIsReadWhole()
    {
        const QList<IncomingNumber> numbers = records<IncomingNumber>("incoming-numbers.json");
        QCOMPARE(numbers.size(), 2);
        const IncomingNumber &n = numbers[0];
        QCOMPARE(n.number, u"+14155550100"_s);
        QCOMPARE(n.areaCode, u"415"_s);
        QCOMPARE(n.sms, std::optional<bool>(false));
        QCOMPARE(n.mms, std::optional<bool>(true));
        QCOMPARE(n.beta, std::optional<bool>());
        QCOMPARE(n.dateCreated, QDateTime(QDate(2015, 7, 30), QTime(23, 19, 4), Qt::UTC));
        QVERIFY2(n.trunkSid.isNull(), "null stays null");
        QVERIFY2(!n.smsFallbackUrl.isNull() && n.smsFallbackUrl.isEmpty(), "an empty string stays apart from null");
        QCOMPARE(n.status, u"in-use"_s);
        QCOMPARE(numbers[1].sms, std::optional<bool>(true));
        QCOMPARE(numbers[1].country, u"GB"_s);
        QCOMPARE(numbers[1].city, u"London"_s);
    }

    void anAvailableNumberIsReadWhole()
    {
        const AvailableNumber n = records<AvailableNumber>("available-numbers.json").value(0);
        QCOMPARE(n.number, u"+18085550143"_s);
        QCOMPARE(n.sms, std::optional<bool>(true));
        QCOMPARE(n.fax, std::optional<bool>());
        QVERIFY2(n.latitude && n.latitude->toString() == u"19.720000"_s, "a coordinate as a string");
        QVERIFY2(n.longitude && *n.longitude == Decimal(-15509, 2), "a coordinate as a number");
        QVERIFY(!n.monthlyPrice);
        const FieldInfo &price = fieldNamed(schemaOf<AvailableNumber>(), "monthly_price");
        QCOMPARE(displayText(price, valueOf(n, "monthly_price")), u"unknown"_s); // and never 0
    }

    void aCountryTellsItsTypes()
    {
        const Country country = records<Country>("countries.json").value(0);
        QCOMPARE(country.types(), QList<NumberType>({ NumberType::Local, NumberType::TollFree, NumberType::Mobile }));
        QVERIFY(!country.offers(NumberType::Voip));
    }

    void aPriceIsFoundByType()
    {
        const PriceList list{ u"US"_s, u"USD"_s, records<NumberPrice>("prices.json") };
        QCOMPARE(list.currentPrice(NumberType::Local), std::optional<Decimal>(Decimal(110, 2)));
        QCOMPARE(list.currentPrice(NumberType::TollFree), std::optional<Decimal>(Decimal(21, 1)));
        QVERIFY2(!list.currentPrice(NumberType::Mobile), "null is unknown, not 0 and not the list price");
        QVERIFY2(!list.currentPrice(NumberType::National), "not listed is unknown");
        QCOMPARE(list.prices.value(1).basePrice, std::optional<Decimal>(Decimal(215, 2)));
    }

    void anOrderOfEitherGenerationIsReadWhole()
    {
        const QList<HostedOrder> orders = records<HostedOrder>("hosted-orders.json");
        QCOMPARE(orders.size(), 3);
        const HostedOrder &v2 = orders[0];
        QCOMPARE(v2.number, u"+14155550143"_s);
        QCOMPARE(v2.numberType, u"local"_s);
        QCOMPARE(v2.country, u"US"_s);
        QCOMPARE(v2.callExtension, u"wwww2"_s);
        QCOMPARE(v2.callDelay, std::optional<qint64>(15));
        QCOMPARE(v2.verificationAttempts, std::optional<qint64>(1));
        QCOMPARE(v2.verificationCallSids, QStringList{ u"CA0000000000000000000000000000000a"_s });
        QCOMPARE(v2.ccEmails.size(), 2);
        QCOMPARE(v2.mms, std::optional<bool>(true));
        QCOMPARE(v2.contactTitle, u"Manager"_s);
        QVERIFY2(v2.uniqueName.isNull(), "what a generation does not tell stays null");
        QVERIFY(!v2.failureReason.isNull() && v2.failureReason.isEmpty());
        const HostedOrder &preview = orders[1];
        QCOMPARE(preview.numberType, u"toll-free"_s);
        QCOMPARE(preview.callExtension, u"5105"_s);
        QCOMPARE(preview.callDelay, std::optional<qint64>(30));
        QCOMPARE(preview.verificationAttempts, std::optional<qint64>(2));
        QCOMPARE(preview.uniqueName, u"hotline"_s);
        QCOMPARE(preview.verificationDocumentSid, u"RI0000000000000000000000000000000b"_s);
        QVERIFY(preview.contactPhone.isNull() && preview.bulkSid.isNull());
        QCOMPARE(preview.dateCreated, QDateTime(QDate(2026, 3, 28), QTime(20, 6, 39), Qt::UTC));
        QCOMPARE(orders[2].status, u"Waiting For The Moon"_s);
        QVERIFY(!orders[2].verificationAttempts);
    }

    void whatAnOrderLetsEditIsWhatPreviewTakes()
    {
        // Page 08, parameters of the update; the call's belong to the call.
        const QStringList parameters = { u"friendly_name"_s, u"unique_name"_s,       u"email"_s,
                                         u"cc_emails"_s,     u"verification_type"_s, u"verification_document_sid"_s };
        QStringList editable;
        for (const FieldInfo &field : schemaOf<HostedOrder>().fields) {
            if (field.edit != Edit::No)
                editable.append(QString::fromLatin1(field.name()));
        }
        QCOMPARE(QSet<QString>(editable.begin(), editable.end()), QSet<QString>(parameters.begin(), parameters.end()));
    }

    void aLetterOfAuthorizationIsReadWhole()
    {
        const AuthorizationDocument letter = records<AuthorizationDocument>("authorization-documents.json").value(0);
        QCOMPARE(letter.status, u"signing"_s);
        QCOMPARE(letter.ccEmails.size(), 2);
        QVERIFY(letter.ordersUrl.endsWith(u"/DependentHostedNumberOrders"_s));
        QCOMPARE(letter.dateUpdated.date(), QDate(2026, 3, 29));
    }

    void eligibilityIsReadInEverySpelling()
    {
        const QList<EligibilityResult> results = records<EligibilityResult>("eligibility-results.json");
        QCOMPARE(results.size(), 3);
        QCOMPARE(results[0].status, u"ELIGIBLE"_s);
        QCOMPARE(results[0].statusWords, u"Yes"_s);
        QCOMPARE(results[0].reasonWords, QString());
        QCOMPARE(results[0].numberTypeWords, u"Toll-free"_s);
        QCOMPARE(results[0].country, u"US"_s);
        QCOMPARE(results[0].countryCode, u"USA"_s);
        QCOMPARE(results[1].statusWords, u"No"_s);
        QCOMPARE(results[1].accountSid, u"AC00000000000000000000000000000002"_s);
        QVERIFY(results[1].reasonWords.endsWith(u'.'));
        QVERIFY2(results[1].countryCode.isNull() && results[1].country.isEmpty(), "null stays null");
        QVERIFY(results[1].dateChecked.isValid());
        QCOMPARE(results[2].statusWords, u"PERHAPS"_s);
        QCOMPARE(results[2].subStatusWords, u"HALF_ELIGIBLE"_s);
        QCOMPARE(results[2].reasonWords, u"STARS_DO_NOT_ALIGN"_s);
        QCOMPARE(results[2].nextStepWords, u"ASK_AN_ORACLE"_s);
        QCOMPARE(results[2].country, u"CA"_s);
    }

    void theTokenOfAnAccountStaysOut()
    {
        const Result<DecodedPage> page = decodePage(schemaOf<Account>(), readData("accounts.json"));
        QVERIFY(page.ok());
        QCOMPARE(page.value().rows->rows(), 1);
        for (int column = 0; column < int(schemaOf<Account>().fields.size()); ++column)
            QVERIFY(!page.value().rows->value(0, column).toString().contains(u"made-up-token"_s));
        QVERIFY(recordAt<Account>(*page.value().rows, 0).isSubaccount());
    }

    // Phone numbers

    void typedTextBecomesE164_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("e164");
        QTest::newRow("national format of the region") << u"(650) 253-0000"_s << u"US"_s << u"+16502530000"_s;
        QTest::newRow("with the international prefix") << u"+44 20 7946 0018"_s << u"US"_s << u"+442079460018"_s;
        QTest::newRow("with the prefix 0 of its country") << u"020 7946 0018"_s << u"GB"_s << u"+442079460018"_s;
        QTest::newRow("letters become digits") << u"1-800-356-9377"_s << u"US"_s << u"+18003569377"_s;
        QTest::newRow("full-width digits") << u"＋１６５０２５３００００"_s << u"US"_s << u"+16502530000"_s;
        QTest::newRow("nothing") << u"  "_s << u"US"_s << QString();
        QTest::newRow("words") << u"hello"_s << u"US"_s << QString();
        QTest::newRow("too short") << u"415 555"_s << u"US"_s << QString();
        QTest::newRow("too long") << u"+1 415 555 0100 0000"_s << u"US"_s << QString();
        QTest::newRow("more digits than E.164 has, in a country whose plan allows them")
            << u"+494 15708003569377"_s << u"DE"_s << QString();
        QTest::newRow("no country known") << u"2079460018"_s << QString() << QString();
        QTest::newRow("an extension") << u"650 253 0000 ext. 5"_s << u"US"_s << QString();
    }
    void typedTextBecomesE164()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, region);
        QFETCH(const QString, e164);
        const phone::Parsed parsed = phone::parse(text, region);
        QCOMPARE(parsed.e164, e164);
        QVERIFY2(!e164.isEmpty() || parsed.reason.endsWith(u'.'), "a refusal says why");
    }

    void whatThePlanDoesNotKnowIsReadAndDoubted()
    {
        const phone::Parsed parsed = phone::parse(u"(100) 555-0100", u"US"_s);
        QCOMPARE(parsed.e164, u"+11005550100"_s);
        QVERIFY(!parsed.valid);
        QCOMPARE(parsed.reason, u"The number plan does not know this number."_s);
        QVERIFY(phone::parse(u"(650) 253-0000", u"US"_s).reason.isEmpty());
    }

    void numbersAreShownAndPlaced_data()
    {
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("city");
        QTest::newRow("United States") << u"+16502530000"_s << u"(650) 253-0000"_s << u"US"_s << u"Mountain View, CA"_s;
        QTest::newRow("Canada, where only the province is known")
            << u"+14169460018"_s << u"(416) 946-0018"_s << u"CA"_s << u"Ontario"_s;
        QTest::newRow("Great Britain") << u"+442079460018"_s << u"+44 20 7946 0018"_s << u"GB"_s << u"London"_s;
        QTest::newRow("Jamaica, in +1 too") << u"+18765550123"_s << u"+1 876-555-0123"_s << u"JM"_s << QString();
        QTest::newRow("a mobile has no city") << u"+447400123456"_s << u"+44 7400 123456"_s << u"GB"_s << QString();
        QTest::newRow("toll-free has no city") << u"+18003569377"_s << u"(800) 356-9377"_s << u"US"_s << QString();
        QTest::newRow("not a number") << u"12345"_s << u"12345"_s << QString() << QString();
    }
    void numbersAreShownAndPlaced()
    {
        QFETCH(const QString, e164);
        for (int time = 0; time < 2; ++time) { // computed, then remembered
            QTEST(phone::displayFormat(e164), "shown");
            QTEST(phone::countryOf(e164), "country");
            QTEST(phone::cityOf(e164), "city");
        }
    }

    void theMemoryOfPrefixesIsTrueToTheNumberPlan()
    {
        // Neighbours at a block's border, and equal prefixes of numbers of other lengths, must not share an entry.
        QCOMPARE(phone::countryOf(u"+441534456789"), u"JE"_s);
        QCOMPARE(phone::countryOf(u"+441524456789"), u"GB"_s);
        QCOMPARE(phone::countryOf(u"+77012345678"), u"KZ"_s);
        QCOMPARE(phone::countryOf(u"+79012345678"), u"RU"_s);
        QCOMPARE(phone::countryOf(u"+4420794600181234"), QString());
        QCOMPARE(phone::countryOf(u"+442079460018"), u"GB"_s);
        // Within one area code, too.
        QCOMPARE(phone::cityOf(u"+16502530000"), u"Mountain View, CA"_s);
        QCOMPARE(phone::cityOf(u"+16503450000"), u"San Mateo, CA"_s);
        QCOMPARE(phone::cityOf(u"+16507570000"), u"Daly City, CA"_s);
    }

    void onlyE164IsE164_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("areaCode");
        QTest::newRow("the usual") << u"+16502530000"_s << true << u"650"_s;
        QTest::newRow("seven digits") << u"+1234567"_s << true << QString();
        QTest::newRow("six digits") << u"+123456"_s << false << QString();
        QTest::newRow("fifteen digits") << u"+123456789012345"_s << true << QString();
        QTest::newRow("sixteen digits") << u"+1234567890123456"_s << false << QString();
        QTest::newRow("no country begins with 0") << u"+06502530000"_s << false << QString();
        QTest::newRow("no plus") << u"16502530000"_s << false << QString();
        QTest::newRow("a letter") << u"+1650253000o"_s << false << QString();
        QTest::newRow("digits of another script") << u"+1650253000٠"_s << false << QString();
        QTest::newRow("an American number that is too short") << u"+1650253000"_s << true << QString();
        QTest::newRow("another country") << u"+442079460018"_s << true << QString();
        QTest::newRow("nothing") << QString() << false << QString();
    }
    void onlyE164IsE164()
    {
        QFETCH(const QString, text);
        QTEST(phone::isE164(text), "good");
        QTEST(phone::areaCodeOf(text), "areaCode");
    }

    void whatCanNotBeComputedIsNull()
    {
        IncomingNumber british;
        british.number = u"+442079460018"_s;
        const StorePagePtr page = pageWith(british);
        QVERIFY(page->isNull(0, schemaOf<IncomingNumber>().column("area_code")));
        QCOMPARE(valueOf(british, "area_code"), QVariant());
    }

    void numbersArePlacedOnManyThreads()
    {
        std::vector<std::thread> threads;
        threads.reserve(16);
        std::atomic_int right = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&right] {
                for (int i = 0; i < 200; ++i) {
                    const QString number = u"+1650%1%2"_s.arg(200 + i).arg(1000 + i);
                    right += phone::countryOf(number) == u"US"_s;
                    phone::cityOf(number);
                    phone::cityOf(u"+4420%1"_s.arg(79'460'000 + i * 1000));
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(right > 700);
    }

    void keypadAndTyping()
    {
        QCOMPARE(phone::keypadDigits(u"STORM"), u"78676"_s);
        QCOMPARE(phone::keypadDigits(u"abcdefghijklmnopqrstuvwxyz"), u"22233344455566677778889999"_s);
        QCOMPARE(phone::keypadDigits(u"1-800 Gо"), u"18004"_s); // a Cyrillic о is no key
        QCOMPARE(phone::asYouType(u"65025300", u"US"_s), u"(650) 253-00"_s);
        QCOMPARE(phone::callingCode(u"gb"_s), u"44"_s);
        QCOMPARE(phone::callingCode(u"??"_s), QString());
        QCOMPARE(phone::typeOf(u"+18003569377"), phone::LineType::TollFree);
    }

    // Text of values

    void valuesAreShownAndCopied_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("copied");
        QTest::addColumn<QString>("hovered");
        const auto text = [](const QString &s) { return QVariant(s); };
        QTest::newRow("a number copies as E.164") << u"phone_number"_s << text(u"+16502530000"_s) << u"(650) 253-0000"_s
                                                  << u"+16502530000"_s << u"+16502530000"_s;
        QTest::newRow("a word is readable")
            << u"status"_s << text(u"in-use"_s) << u"In use"_s << u"in-use"_s << u"in-use"_s;
        QTest::newRow("an unknown word stays visible")
            << u"status"_s << text(u"half_baked"_s) << u"Half baked"_s << u"half_baked"_s << u"half_baked"_s;
        QTest::newRow("a country is named")
            << u"country"_s << text(u"US"_s) << u"United States"_s << u"US"_s << u"US"_s;
        QTest::newRow("a country in three letters stays")
            << u"country"_s << text(u"USA"_s) << u"USA"_s << u"USA"_s << QString();
        QTest::newRow("a part of the world is no country")
            << u"country"_s << text(u"419"_s) << u"419"_s << u"419"_s << QString();
        QTest::newRow("an abbreviation of three letters stays")
            << u"status"_s << text(u"LOA"_s) << u"LOA"_s << u"LOA"_s << QString();
        QTest::newRow("a word in capitals is readable")
            << u"status"_s << text(u"FULL"_s) << u"Full"_s << u"FULL"_s << u"FULL"_s;
        QTest::newRow("an unknown country stays") << u"country"_s << text(u"Q?"_s) << u"Q?"_s << u"Q?"_s << QString();
        QTest::newRow("a flag") << u"beta"_s << QVariant(true) << u"Yes"_s << u"true"_s << QString();
        QTest::newRow("null") << u"beta"_s << QVariant() << QString() << QString() << QString();
        QTest::newRow("a password in a URL")
            << u"voice_url"_s << text(u"https://me:pw@example.com/v"_s) << u"https://•••@example.com/v"_s
            << u"https://•••@example.com/v"_s << QString();
    }
    void valuesAreShownAndCopied()
    {
        QFETCH(const QString, field);
        QFETCH(const QVariant, value);
        const FieldInfo &info = fieldNamed(schemaOf<IncomingNumber>(), field.toLatin1());
        QTEST(displayText(info, value), "shown");
        QTEST(copyText(info, value), "copied");
        QTEST(hoverText(info, value), "hovered");
    }

    void timesAreLocalWithUtcOnHover()
    {
        const FieldInfo &info = fieldNamed(schemaOf<IncomingNumber>(), "date_created");
        const QDateTime utc(QDate(2026, 1, 31), QTime(23, 30), Qt::UTC);
        QCOMPARE(copyText(info, utc), u"2026-01-31T23:30:00Z"_s);
        QCOMPARE(copyText(info, utc.toOffsetFromUtc(3600)), u"2026-01-31T23:30:00Z"_s);
        QCOMPARE(copyText(info, utc.addMSecs(250)), u"2026-01-31T23:30:00.250Z"_s);
        for (const QByteArray &zone : { QByteArray("UTC"), QByteArray("Pacific/Auckland") }) {
            const test::LocalZone local(zone);
            QVERIFY(hoverText(info, utc).contains(u"UTC"_s));
            QVERIFY(hoverText(info, utc.toLocalTime()).contains(u"January 31"_s));
            QCOMPARE(displayText(info, utc), QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat));
        }
    }

    void moneyIsExactAndSecretsAreNothing()
    {
        FieldInfo money;
        money.kind = Kind::Decimal;
        money.format = Format::Money;
        QCOMPARE(displayText(money, QVariant::fromValue(Decimal(123456750, 4))), u"12,345.6750"_s);
        QCOMPARE(displayText(money, QVariant::fromValue(Decimal(-75, 4))), u"-0.0075"_s);
        QCOMPARE(copyText(money, QVariant::fromValue(Decimal(200, 2))), u"2.00"_s);
        FieldInfo secret;
        secret.format = Format::Secret;
        QVERIFY(displayText(secret, u"1234"_s).isEmpty() && copyText(secret, u"1234"_s).isEmpty()
                && hoverText(secret, u"1234"_s).isEmpty());
        secret.kind = Kind::Instant;
        QVERIFY(hoverText(secret, QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC)).isEmpty());
    }

    // Inspector

    void theInspectorIsASoundModel()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        IncomingNumber number = frontDesk();
        model.setRecord(pageWith(number), 0);
        QVERIFY(model.rowCount() > 4);
        model.setData(model.indexOf("friendly_name"), u"Back office"_s);
        number.status = u"other"_s;
        model.setRecord(pageWith(number), 0);
        number.sid = u"PNcccccccccccccccccccccccccccccccc"_s;
        model.setRecord(pageWith(number), 0);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void theInspectorShowsEveryFieldOnce()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        model.setRecord(pageWith(frontDesk()), 0);
        QSet<QString> names;
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            QVERIFY(!parent.data().toString().isEmpty());
            for (int row = 0; row < model.rowCount(parent); ++row)
                names.insert(model.index(row, 1, parent).data(NameRole).toString());
        }
        // What this computer alone knows has an editor of its own.
        for (const FieldInfo &field : schemaOf<IncomingNumber>().fields)
            QCOMPARE(names.contains(QLatin1StringView(field.name())), field.source != Source::Local);
    }

    void editsAreKeptApart()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        model.setRecord(pageWith(frontDesk()), 0);
        QSignalSpy changed(&model, &InspectorModel::changesChanged);
        const QModelIndex name = model.indexOf("friendly_name");
        QVERIFY(model.setData(name, u"  Back office "_s));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.changes(), QVariantMap({ { u"friendly_name"_s, u"Back office"_s } }));
        QCOMPARE(model.values().value(u"friendly_name"_s).toString(), u"Front desk"_s);
        QVERIFY(model.isChanged(name));
        QVERIFY(!model.setData(model.indexOf("sid"), u"PN"_s));
        QVERIFY2(model.setData(model.indexOf("voice_url"), QString(u""_s)) && model.changes().size() == 1,
                 "an empty text in place of null is no change");
        QVERIFY(model.setData(model.indexOf("voice_caller_id_lookup"), true));
        QCOMPARE(model.changes().size(), 2);
        model.dropEdit(name);
        QVERIFY(!model.isChanged(name) && name.data().toString() == u"Front desk"_s);
        model.dropEdits();
        QVERIFY(!model.hasChanges());
        model.setEditable(false);
        QVERIFY(!model.setData(name, u"Anything"_s));
    }

    void whatIsSecretHasNoRow()
    {
        PortInNumber number;
        number.sid = u"PU1"_s;
        number.portOutPin = u"4711"_s;
        InspectorModel model(schemaOf<PortInNumber>());
        model.setRecord(pageOf<PortInNumber>(std::span(&number, 1)), 0);
        QVERIFY(model.indexOf("port_in_phone_number_sid").isValid());
        QVERIFY(!model.indexOf("port_out_pin").isValid());
    }

    void whatIsOfThisComputerAltogetherIsShown()
    {
        const BulkReceipt receipt;
        InspectorModel model(schemaOf<BulkReceipt>());
        model.setRecord(pageOf<BulkReceipt>(std::span(&receipt, 1)), 0);
        int rows = 0;
        for (int group = 0; group < model.rowCount(); ++group)
            rows += model.rowCount(model.index(group, 0));
        QCOMPARE(rows, int(schemaOf<BulkReceipt>().fields.size()));
    }

    void anotherRecordTakesNoEditsOver()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        IncomingNumber number = frontDesk();
        model.setRecord(pageWith(number), 0);
        model.setData(model.indexOf("friendly_name"), u"Mine"_s);
        number.sid = u"PNcccccccccccccccccccccccccccccccc"_s;
        model.setRecord(pageWith(number), 0);
        QVERIFY(!model.hasChanges());
        QCOMPARE(model.indexOf("friendly_name").data().toString(), u"Front desk"_s);
    }

    void onlyValuesAreEdited()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        model.setRecord(pageWith(frontDesk()), 0);
        const QModelIndex name = model.indexOf("friendly_name");
        const auto isEditable
            = [&model](const QModelIndex &index) { return model.flags(index).testFlag(Qt::ItemIsEditable); };
        QVERIFY(isEditable(name) && name.data(EditableRole).toBool());
        QVERIFY(!isEditable(name.siblingAtColumn(InspectorModel::LabelColumn)));
        QVERIFY(!isEditable(model.indexOf("sid")));
        model.setEditable(false);
        QVERIFY(!isEditable(name) && !name.data(EditableRole).toBool());
    }

    void aProblemIsSaidInPlaceOfTheValue()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        model.setRecord(pageWith(frontDesk()), 0);
        const QModelIndex name = model.indexOf("friendly_name");
        model.setData(name, QString(u""_s));
        QCOMPARE(model.problem(name), u"This can't be empty."_s); // by its field, without a validator
        QCOMPARE(name.data(Qt::ToolTipRole).toString(), u"This can't be empty."_s);
        const QModelIndex url = model.indexOf("sms_url");
        model.setData(url, QString(u""_s));
        QVERIFY(model.problem(url).isEmpty());
    }

    void theSameLinesAreNoNews()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        model.setRecord(pageWith(frontDesk()), 0);
        const QList<InspectorLines> more{ { u"Used in"_s, { { u"Request"_s, u"KW1"_s } } } };
        model.setMore(more);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setMore(more);
        QCOMPARE(reset.size(), 0);
        model.setMore({});
        QCOMPARE(reset.size(), 1);
    }

    void editsAreChecked()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        model.setRecord(pageWith(frontDesk()), 0);
        model.setValidator(
            [](const FieldInfo &field, const QVariant &value) { return rules::numberField(field.name(), value); });
        const QModelIndex url = model.indexOf("voice_url");
        model.setData(url, u"ftp://example.com"_s);
        QVERIFY(!model.problem(url).isEmpty() && model.hasProblems());
        model.setData(url, u"http://example.com"_s);
        QVERIFY2(!model.problem(url).isEmpty() && !model.hasProblems(), "a warning does not hold anyone up");
        model.setData(url, u"https://example.com"_s);
        QVERIFY(model.problem(url).isEmpty());
        const QModelIndex name = model.indexOf("friendly_name");
        model.setData(name, QString(u""_s));
        QVERIFY2(model.hasProblems(), "a name can't be cleared");
    }

    void aRefreshKeepsEditsAndMarksWhatChanged()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        IncomingNumber number = frontDesk();
        model.setRecord(pageWith(number), 0);
        QSignalSpy meanwhile(&model, &InspectorModel::recordChangedMeanwhile);
        number.status = u"first"_s;
        model.setRecord(pageWith(number), 0);
        QVERIFY2(meanwhile.isEmpty(), "without edits nobody needs to know");

        const QModelIndex name = model.indexOf("friendly_name");
        const QModelIndex url = model.indexOf("sms_url");
        model.setData(name, u"Mine"_s);
        number.friendlyName = u"Theirs"_s;
        number.smsUrl = u"https://example.com/theirs"_s;
        model.setRecord(pageWith(number), 0);
        QCOMPARE(meanwhile.count(), 1);
        QCOMPARE(meanwhile[0][0].toStringList(), QStringList({ u"Name"_s, u"Messaging URL"_s }));
        QCOMPARE(name.data().toString(), u"Mine"_s);
        QVERIFY(model.changedMeanwhile(name) && model.changedMeanwhile(url));
        QVERIFY(model.hasConflicts());
        QVERIFY(!model.changedMeanwhile(model.indexOf("status")));

        number.friendlyName = u"Mine"_s;
        model.setRecord(pageWith(number), 0);
        QVERIFY2(!model.hasChanges() && !model.changedMeanwhile(url), "an edit that has arrived is no edit any more");
    }

    void whatIsTheSameByNowIsNoNews()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        IncomingNumber number = frontDesk();
        model.setRecord(pageWith(number), 0);
        QSignalSpy meanwhile(&model, &InspectorModel::recordChangedMeanwhile);
        const QModelIndex name = model.indexOf("friendly_name");
        const QModelIndex url = model.indexOf("sms_url");
        model.setData(name, u"Mine"_s);
        model.setData(url, u"https://example.com/mine"_s);
        number.friendlyName = u"Mine"_s; // has arrived
        number.voiceUrl = u"https://example.com/theirs"_s;
        model.setRecord(pageWith(number), 0);
        QCOMPARE(meanwhile.count(), 1);
        QCOMPARE(meanwhile[0][0].toStringList(), QStringList{ u"Voice URL"_s });
        number.smsUrl = u"https://example.com/theirs"_s;
        model.setData(name, u"Mine again"_s);
        model.setRecord(pageWith(number), 0);
        QVERIFY(model.changedMeanwhile(url));
        model.setData(url, number.smsUrl); // gives way
        QVERIFY(model.hasChanges() && !model.changedMeanwhile(url));
    }

    void onlyWhatBothSidesChangedIsAConflict()
    {
        InspectorModel model(schemaOf<IncomingNumber>());
        IncomingNumber number = frontDesk();
        model.setRecord(pageWith(number), 0);
        const QModelIndex name = model.indexOf("friendly_name");
        const QModelIndex url = model.indexOf("sms_url");
        model.setData(name, u"Mine"_s);
        number.smsUrl = u"https://example.com/theirs"_s;
        model.setRecord(pageWith(number), 0);
        QVERIFY(model.changedMeanwhile(url) && !model.hasConflicts());
        model.dropConflicts();
        QVERIFY2(model.isChanged(name), "what nobody else touched stays");
        number.friendlyName = u"Theirs"_s;
        model.setRecord(pageWith(number), 0);
        model.setData(url, u"https://example.com/mine"_s);
        QVERIFY(model.hasConflicts());
        model.dropConflicts();
        QVERIFY(!model.hasConflicts() && !model.hasChanges());
        QCOMPARE(name.data().toString(), u"Theirs"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
