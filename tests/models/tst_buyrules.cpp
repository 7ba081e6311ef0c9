// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/basket.h"
#include "models/forms/buyform.h"
#include "models/forms/numberquery.h"
#include "models/forms/queryvariations.h"
#include "models/records/bundle.h"
#include "models/records/portwebhooks.h"
#include "models/rules/numberpapers.h"
#include "models/rules/searchreach.h"
#include "models/rules/transferaddress.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;
using rules::Verdict;

namespace {

const QString hex = u"0123456789abcdefABCDEF0123456789"_s;

QStringList fieldsOf(const QList<rules::Problem> &problems)
{
    QStringList fields;
    for (const rules::Problem &problem : problems)
        fields.append(problem.field);
    return fields;
}

AvailableNumber offered(int n)
{
    AvailableNumber number;
    number.number = u"+1415555%1"_s.arg(1000 + n);
    number.country = u"US"_s;
    number.numberType = u"local"_s;
    number.addressRequirements = u"none"_s;
    number.monthlyPrice = Decimal(115, 2);
    number.priceUnit = u"USD"_s;
    return number;
}

QList<AvailableNumber> offeredUpTo(int count)
{
    QList<AvailableNumber> numbers;
    for (int n = 1; n <= count; ++n)
        numbers.append(offered(n));
    return numbers;
}

using Difference = void (*)(AvailableNumber &);

} // namespace
Q_DECLARE_METATYPE(Difference)

/// What can be searched where, and what a number can be bought with.
class TestBuyRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchFieldsApplyWhereThePagesSaySo_data()
    {
        QTest::addColumn<rules::SearchPlace>("place");
        QTest::addColumn<QStringList>("off");
        const QStringList american = { u"area_code"_s, u"in_region"_s,   u"in_postal_code"_s, u"in_rate_center"_s,
                                       u"in_lata"_s,   u"near_number"_s, u"near_lat_long"_s,  u"distance"_s };
        QTest::newRow("the United States: everything") << rules::SearchPlace{ u"US"_s, false } << QStringList();
        QTest::newRow("Canada: everything") << rules::SearchPlace{ u"CA"_s, false } << QStringList();
        QTest::newRow("Puerto Rico has American area codes, but the pages name two countries")
            << rules::SearchPlace{ u"PR"_s, false } << american;
        QTest::newRow("Germany: no American places") << rules::SearchPlace{ u"DE"_s, false } << american;
        QTest::newRow("Hong Kong, all beta: leaving beta out leaves nothing")
            << rules::SearchPlace{ u"HK"_s, true } << american + QStringList{ u"beta"_s };
        QTest::newRow("not known whether beta: as if not") << rules::SearchPlace{ u"DK"_s, std::nullopt } << american;
        QTest::newRow("the United States, were they all beta")
            << rules::SearchPlace{ u"US"_s, true } << QStringList{ u"beta"_s };
    }
    void searchFieldsApplyWhereThePagesSaySo()
    {
        QFETCH(rules::SearchPlace, place);
        QFETCH(QStringList, off);
        QStringList found;
        for (const char *field : rules::limitedSearchFields()) {
            const QString why = rules::whySearchFieldIsOff(field, place);
            if (why.isEmpty())
                continue;
            QVERIFY2(why.endsWith(u'.') || why.endsWith(u':'), qPrintable(why));
            found.append(QString::fromLatin1(field));
        }
        QCOMPARE(found, off);
        for (const char *field : { "in_locality", "contains", "sms", "mms", "voice", "fax", "exclude_all", "count" })
            QVERIFY2(rules::whySearchFieldIsOff(field, place).isEmpty(), field);
    }

    void whatIsAskedWhereItDoesNotApplyIsFound_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("in the United States nothing") << u"US"_s << QStringList();
        QTest::newRow("in Germany each of them")
            << u"DE"_s << QStringList({ u"area_code"_s, u"in_region"_s, u"near_number"_s });
    }
    void whatIsAskedWhereItDoesNotApplyIsFound()
    {
        QFETCH(QString, country);
        QFETCH(QStringList, fields);
        NumberQuery query;
        query.country = country;
        query.areaCode = u"415"_s;
        query.region.text = u"CA"_s;
        query.nearNumber = u"+14155550100"_s;
        QCOMPARE(fieldsOf(query.check()), fields);
        for (const rules::Problem &problem : query.check())
            QCOMPARE(problem.verdict.sentence,
                     rules::whySearchFieldIsOff(problem.field.toLatin1(), { country, std::nullopt }));
    }

    void addressesFitByTheirCountry_data()
    {
        QTest::addColumn<QString>("requirement");
        QTest::addColumn<QString>("addressCountry");
        QTest::addColumn<bool>("fits"); // A number of Germany.
        QTest::newRow("local: there") << u"local"_s << u"DE"_s << true;
        QTest::newRow("local: there, in small letters") << u"local"_s << u"de"_s << true;
        QTest::newRow("local: elsewhere") << u"local"_s << u"AT"_s << false;
        QTest::newRow("foreign: there") << u"foreign"_s << u"DE"_s << false;
        QTest::newRow("foreign: elsewhere") << u"foreign"_s << u"AT"_s << true;
        QTest::newRow("any: elsewhere") << u"any"_s << u"AT"_s << true;
        QTest::newRow("none: an address may be given all the same") << u"none"_s << u"AT"_s << true;
        QTest::newRow("not known: nothing is ruled out") << QString() << u"AT"_s << true;
        QTest::newRow("a word of tomorrow: nothing is ruled out") << u"regional"_s << u"AT"_s << true;
    }
    void addressesFitByTheirCountry()
    {
        QFETCH(QString, requirement);
        QFETCH(QString, addressCountry);
        QFETCH(bool, fits);
        const Verdict verdict = rules::addressPlace(requirement, u"DE", addressCountry);
        QCOMPARE(verdict.ok(), fits);
        QCOMPARE(verdict.sentence.isEmpty(), fits);
    }

    void bundlesAreOfUseByTheirStatus_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("days"); // Until it ends; 0: without an end.
        QTest::addColumn<Verdict::Level>("level");
        QTest::newRow("approved") << u"twilio-approved"_s << 0 << Good;
        QTest::newRow("approved, and valid for some time") << u"twilio-approved"_s << 30 << Good;
        QTest::newRow("approved once, and over") << u"twilio-approved"_s << -1 << Bad;
        QTest::newRow("provisionally approved: the service says whether it will do")
            << u"provisionally-approved"_s << 0 << Warning;
        QTest::newRow("a draft") << u"draft"_s << 0 << Bad;
        QTest::newRow("handed in") << u"pending-review"_s << 0 << Bad;
        QTest::newRow("in review") << u"in-review"_s << 0 << Bad;
        QTest::newRow("rejected") << u"twilio-rejected"_s << 0 << Bad;
        QTest::newRow("a status of tomorrow is not approved") << u"half-approved"_s << 0 << Bad;
        QTest::newRow("no status at all") << QString() << 0 << Bad;
    }
    void bundlesAreOfUseByTheirStatus()
    {
        QFETCH(QString, status);
        QFETCH(int, days);
        QFETCH(Verdict::Level, level);
        const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        const Verdict verdict = rules::bundleUse(status, days ? now.addDays(days) : QDateTime(), now);
        QCOMPARE(verdict.level, level);
        QCOMPARE(verdict.sentence.isEmpty(), level == Good);
        QCOMPARE(rules::bundleUse(status, now, now).level, Bad); // the moment in which it ends
        Bundle bundle;
        bundle.status = status;
        QCOMPARE(bundle.isApproved(), status == u"twilio-approved"_s);
    }

    void webhooksAreTheSameByAllTheySay()
    {
        PortWebhooks one;
        one.portInUrl = u"https://example.com/in"_s;
        one.events = { u"PortInCompleted"_s, u"PortInCanceled"_s };
        PortWebhooks other = one;
        other.portOutUrl = QString(u""_s); // unset comes as null, too
        std::ranges::reverse(other.events);
        QVERIFY(one.sameAs(other));
        other.portOutUrl = u"https://example.com/out"_s;
        QVERIFY(!one.sameAs(other));
        other = one;
        other.portInUrl.clear();
        QVERIFY(!one.sameAs(other));
        other = one;
        other.events.removeLast();
        QVERIFY(!one.sameAs(other));
    }

    void aSearchIsVaried_data()
    {
        QTest::addColumn<rules::PatternMode>("mode");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<int>("count");
        using enum rules::PatternMode;
        QTest::newRow("nothing asked: every ending once") << Contains << QString() << QStringList{ u"00$"_s } << 100;
        QTest::newRow("a beginning goes on") << StartsWith << u"415"_s << QStringList{ u"+14150"_s, u"+14151"_s } << 10;
        QTest::newRow("an end begins before") << EndsWith << u"7306"_s << QStringList{ u"07306$"_s, u"17306$"_s } << 10;
        QTest::newRow("a wildcard at the end ends it") << Raw << u"415*"_s << QStringList{ u"0415*"_s } << 10;
        QTest::newRow("a sign alone is nothing to go on from") << Raw << u"%"_s << QStringList() << 0;
        QTest::newRow("nor are two of them") << Raw << u"%%"_s << QStringList() << 0;
        QTest::newRow("a middle does both")
            << Contains << u"979"_s << QStringList{ u"%9790%"_s, u"%0979%"_s, u"%9791%"_s } << 20;
    }
    void aSearchIsVaried()
    {
        QFETCH(rules::PatternMode, mode);
        QFETCH(QString, pattern);
        QFETCH(QStringList, first);
        QFETCH(int, count);
        NumberQuery query;
        query.patternMode = mode;
        query.pattern = pattern;
        QStringList patterns;
        for (const NumberQuery &varied : queryVariations(query)) {
            QVERIFY(varied.check().isEmpty());
            patterns.append(varied.contains());
        }
        QCOMPARE(patterns.mid(0, first.size()), first);
        QCOMPARE(patterns.size(), count);
        QCOMPARE(patterns.removeDuplicates(), 0);
    }

    void aPurchaseNeedsWhatItsWaysNeed_data()
    {
        QTest::addColumn<Route>("calls");
        QTest::addColumn<Route>("messages");
        QTest::addColumn<bool>("bundle");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("nothing") << Nothing << Nothing << false << QStringList();
        QTest::newRow("webhooks can be named later") << Webhook << Webhook << false << QStringList();
        QTest::newRow("applications") << Application << Application << false
                                      << QStringList({ u"voice_application_sid"_s, u"sms_application_sid"_s });
        QTest::newRow("a trunk") << Trunk << Nothing << false << QStringList(u"trunk_sid"_s);
        QTest::newRow("a bundle, once the service said so")
            << Nothing << Nothing << true << QStringList(u"bundle_sid"_s);
    }
    void aPurchaseNeedsWhatItsWaysNeed()
    {
        QFETCH(Route, calls);
        QFETCH(Route, messages);
        QFETCH(bool, bundle);
        QFETCH(QStringList, missing);
        BuyForm form;
        form.number = u"+14155550100"_s;
        form.callsTo = calls;
        form.messagesTo = messages;
        form.bundleRequired = bundle;
        QCOMPARE(fieldsOf(form.check().problems), missing);
        form.voiceApplicationSid = calls == Application ? u"AP"_s + hex : QString();
        form.trunkSid = calls == Trunk ? u"TK"_s + hex : QString();
        form.smsApplicationSid = u"AP"_s + hex;
        form.bundleSid = u"BU"_s + hex;
        QVERIFY(form.check().ok());
    }

    void anAddressIsNeededOnlyWhereOneIsRequired_data()
    {
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<QString>("why");
        QTest::newRow("none") << u"none"_s << QString();
        QTest::newRow("not known") << QString() << QString();
        QTest::newRow("any") << u"any"_s << u"This number needs an address."_s;
        QTest::newRow("local") << u"local"_s << u"This number needs an address in its own country."_s;
        QTest::newRow("foreign") << u"foreign"_s << u"This number needs an address outside its country."_s;
    }
    void anAddressIsNeededOnlyWhereOneIsRequired()
    {
        QFETCH(QString, requirements);
        QFETCH(QString, why);
        BuyForm form;
        form.number = u"+14155550100"_s;
        form.addressRequirements = requirements;
        const QList<rules::Problem> problems = form.check().problems;
        QCOMPARE(problems.isEmpty() ? QString() : problems.first().verdict.sentence, why);
        IncomingNumber number;
        number.addressRequirements = requirements;
        QCOMPARE(rules::needsAddress(number), !why.isEmpty());
    }

    void anAddressSuitsByItsCountry_data()
    {
        QTest::addColumn<QString>("requirements");
        QTest::addColumn<bool>("own");
        QTest::addColumn<bool>("other");
        QTest::newRow("any") << u"any"_s << true << true;
        QTest::newRow("local") << u"local"_s << true << false;
        QTest::newRow("foreign") << u"foreign"_s << false << true;
        QTest::newRow("none") << u"none"_s << true << true;
    }
    void anAddressSuitsByItsCountry()
    {
        QFETCH(QString, requirements);
        IncomingNumber number;
        number.country = u"AU"_s;
        number.addressRequirements = requirements;
        Address address;
        address.country = u"AU"_s;
        QTEST(rules::suits(address, number), "own");
        address.country = u"DE"_s;
        QTEST(rules::suits(address, number), "other");
    }

    void oneCanStandForAnotherOnlyWhenAllIsTheSame_data()
    {
        QTest::addColumn<Difference>("difference");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, Difference difference, bool same = false) {
            QTest::newRow(name) << difference << same;
        };
        row(
            "in another city", [](AvailableNumber &n) { n.locality = u"Oakland"_s; }, true);
        row("at another price", [](AvailableNumber &n) { n.monthlyPrice = Decimal(116, 2); });
        row("at a price in another currency", [](AvailableNumber &n) { n.priceUnit = u"EUR"_s; });
        row("at a price in no currency", [](AvailableNumber &n) { n.priceUnit.clear(); });
        row("at an unknown price", [](AvailableNumber &n) { n.monthlyPrice.reset(); });
        row("of another kind", [](AvailableNumber &n) { n.numberType = u"mobile"_s; });
        row("in another country", [](AvailableNumber &n) { n.country = u"CA"_s; });
        row("with other papers", [](AvailableNumber &n) { n.addressRequirements = u"any"_s; });
    }
    void oneCanStandForAnotherOnlyWhenAllIsTheSame()
    {
        QFETCH(Difference, difference);
        QFETCH(bool, same);
        for (const int place : { 0, 2 }) {
            QList<AvailableNumber> numbers = offeredUpTo(3);
            difference(numbers[place]);
            Basket basket;
            basket.addWithReserve(numbers, 1);
            QVERIFY(!same || basket.isInterchangeable());
            QCOMPARE(basket.size(), same ? 3 : 1);
            QCOMPARE(basket.wanted(), 1);
        }
        Basket unpriced;
        AvailableNumber number = offered(1);
        number.priceUnit.clear();
        unpriced.add({ number });
        QVERIFY(!unpriced.isInterchangeable());
        QCOMPARE(unpriced.monthlyCost(), u"1 price(s) unknown"_s);
    }

    void aReserveThatCanNotStandInIsNotKept()
    {
        Basket basket;
        basket.addWithReserve(offeredUpTo(4), 2);
        QCOMPARE(basket.size(), 4);
        QCOMPARE(basket.monthlyCost(), u"2.30 USD a month"_s);
        Basket unpriced = basket;
        unpriced.reprice(u"US"_s, u"local"_s, std::nullopt, {});
        QCOMPARE(unpriced.keys(), (QStringList{ offered(1).number, offered(2).number })); // or all would be bought
        AvailableNumber other = offered(9);
        other.numberType = u"mobile"_s;
        QCOMPARE(basket.add({ other }), 1);
        QCOMPARE(basket.keys(), (QStringList{ offered(1).number, offered(2).number, other.number }));
        QCOMPARE(basket.wanted(), 3);
        QCOMPARE(basket.groups().size(), 2);
    }

    void whatIsInTheBasketIsNotPutInTwice()
    {
        Basket basket;
        QCOMPARE(basket.add({ offered(1), offered(1), offered(2) }), 2);
        QCOMPARE(basket.add({ offered(2), offered(3) }), 1);
        QCOMPARE(basket.size(), 3);
        QVERIFY(basket.remove(offered(2).number) && !basket.remove(offered(2).number));
        QCOMPARE(basket.wanted(), 2);
    }

    void pricesAreTakenByCountryAndKind()
    {
        Basket basket;
        basket.add(offeredUpTo(2));
        basket.reprice(u"US"_s, u"mobile"_s, Decimal(900, 2), u"USD"_s);
        basket.reprice(u"CA"_s, u"local"_s, Decimal(900, 2), u"USD"_s);
        QCOMPARE(basket.monthlyCost(), u"2.30 USD a month"_s);
        basket.reprice(u"US"_s, u"local"_s, Decimal(120, 2), u"EUR"_s);
        QCOMPARE(basket.monthlyCost(), u"2.40 EUR a month"_s);
        basket.reprice(u"US"_s, u"local"_s, std::nullopt, u"USD"_s);
        QCOMPARE(basket.monthlyCost(), u"2 price(s) unknown"_s);
        QVERIFY(basket.numbers().first().priceUnit.isEmpty());
    }

    void aDraftOfABasketIsReadWhole()
    {
        Basket basket;
        basket.addWithReserve(offeredUpTo(3), 2);
        QVariantMap map = basket.toMap();
        QVariantList numbers = map.value(u"numbers"_s).toList();
        numbers.insert(1, QVariantMap{ { u"iso_country"_s, u"US"_s } }); // what has no number is none
        map.insert(u"numbers"_s, numbers);
        const Basket read = Basket::fromMap(map);
        QCOMPARE(read.keys(), basket.keys());
        QCOMPARE(read.wanted(), 2);
        QCOMPARE(read.monthlyCost(), basket.monthlyCost());
    }

    void settingsGoInAndOutOfAForm()
    {
        const QVariantMap settings{ { u"friendly_name"_s, u"Desk"_s },
                                    { u"trunk_sid"_s, u"TK"_s + hex },
                                    { u"voice_caller_id_lookup"_s, false } };
        BuyForm form;
        form.addressSid = u"AD"_s + hex;
        form.take(settings);
        QVariantMap all = settings;
        all.insert(u"address_sid"_s, form.addressSid);
        QCOMPARE(form.settings(), all);
    }

private:
    using enum Verdict::Level;
    using enum Route;
};

QTEST_APPLESS_MAIN(TestBuyRules)
#include "tst_buyrules.moc"
