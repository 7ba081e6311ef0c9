// SPDX-License-Identifier: GPL-3.0-or-later
// What a person fills in to port numbers in: its rules, its body, its drafts and templates.
#include "models/bidi.h"
#include "models/decode.h"
#include "models/forms/portinform.h"
#include "models/records/portinrequest.h"
#include "models/rules/portacts.h"
#include "models/rules/portdates.h"
#include "models/rules/portrejections.h"
#include "tests/support/places.h"
#include "tests/support/portforms.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using rules::OffsetTime;

namespace {

const QString office = u"+14155550143"_s;
const QString mobile = u"+14155550144"_s;

QString hex(QLatin1StringView prefix, QChar digit)
{
    return prefix + QString(32, digit);
}

QDateTime at(int day, int hour = 12)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::UTC);
}

QByteArray dataOf(const char *name)
{
    QFile file(places::data(u"records/"_s + QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PortInForm goodForm()
{
    PortInForm form = test::customersForm(u"(650) 253-0000"_s);
    form.numbers = { { .e164 = office, .type = u"LOCAL"_s },
                     { .e164 = mobile, .type = u"MOBILE"_s, .asksForPin = true, .pin = u"4711"_s } };
    form.accountNumber = u"123456"_s;
    form.notificationEmails = { u"desk@example.com"_s };
    form.documents = { hex("RD"_L1, u'1') };
    form.targetDate = QDate(2026, 3, 20);
    form.from = OffsetTime{ QTime(10, 15), -8 * 3600 };
    form.until = OffsetTime{ QTime(16, 0), -8 * 3600 };
    return form;
}

QStringList badFields(const PortInForm &form)
{
    QStringList fields;
    for (const rules::Problem &problem : form.check(at(10)).problems) {
        if (!problem.verdict.ok())
            fields.append(problem.field);
    }
    return fields;
}

QString fieldsOf(const PortInForm &form, rules::Verdict::Level level)
{
    QStringList fields;
    for (const rules::Problem &problem : form.check(at(10)).problems) {
        if (problem.verdict.level == level)
            fields.append(problem.field);
    }
    return fields.join(u' ');
}

using Change = void (*)(PortInForm &);

} // namespace
Q_DECLARE_METATYPE(Change)

class TestPortInForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aGoodFormHasNoProblem()
    {
        QCOMPARE(badFields(goodForm()), QStringList());
        QVERIFY(goodForm().check(at(10)).notices.constFirst().contains(u"ann@example.com"_s));
    }

    void whatIsWrongIsSaidOfItsField_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, Change change, const QStringList &fields) {
            QTest::newRow(name) << change << fields;
        };
        row("no number", [](PortInForm &f) { f.numbers.clear(); }, { u"phone_numbers"_s });
        row("a number twice", [](PortInForm &f) { f.numbers.append(f.numbers.first()); }, { u"phone_numbers"_s });
        row("no number at all", [](PortInForm &f) { f.numbers[0].e164 = u"bakery"_s; }, { u"phone_numbers"_s });
        row("a number of another country", [](PortInForm &f) { f.numbers[0].e164 = u"+442079460018"_s; },
            { u"phone_numbers"_s });
        row("a toll-free number", [](PortInForm &f) { f.numbers[0].e164 = u"+18005550143"_s; }, { u"phone_numbers"_s });
        row("no type of customer", [](PortInForm &f) { f.customerType.clear(); }, { u"customer_type"_s });
        row("another type of customer", [](PortInForm &f) { f.customerType = u"Club"_s; }, { u"customer_type"_s });
        row("no name", [](PortInForm &f) { f.customerName = u"  "_s; }, { u"customer_name"_s });
        row("no account number", [](PortInForm &f) { f.accountNumber.clear(); }, { u"account_number"_s });
        row("no account phone number", [](PortInForm &f) { f.accountTelephoneNumber.clear(); },
            { u"account_telephone_number"_s });
        row("an account phone number that is none", [](PortInForm &f) { f.accountTelephoneNumber = u"12"_s; },
            { u"account_telephone_number"_s });
        row("nobody who signs", [](PortInForm &f) { f.authorizedRepresentative.clear(); },
            { u"authorized_representative"_s });
        row("no e-mail address of who signs", [](PortInForm &f) { f.authorizedRepresentativeEmail.clear(); },
            { u"authorized_representative_email"_s });
        row("an e-mail address that is none", [](PortInForm &f) { f.authorizedRepresentativeEmail = u"ann@"_s; },
            { u"authorized_representative_email"_s });
        row("half an address",
            [](PortInForm &f) {
                f.city.clear();
                f.zip.clear();
            },
            { u"city"_s, u"zip"_s });
        row("a postal code that is none", [](PortInForm &f) { f.zip = u"941"_s; }, { u"zip"_s });
        row("an address of the account, but none chosen",
            [](PortInForm &f) { f.addressBy = PortInForm::AddressBy::Sid; }, { u"address_sid"_s });
        row("an address of the account: nothing typed is needed",
            [](PortInForm &f) {
                f.addressBy = PortInForm::AddressBy::Sid;
                f.addressSid = hex("AD"_L1, u'1');
                f.street.clear();
            },
            {});
        row("an address of the account that is none",
            [](PortInForm &f) {
                f.addressBy = PortInForm::AddressBy::Sid;
                f.addressSid = hex("RD"_L1, u'1');
            },
            { u"address_sid"_s });
        row("a country that there is not", [](PortInForm &f) { f.country = u"QQ"_s; }, { u"country"_s });
        row("two bills, the second of which has no SID",
            [](PortInForm &f) {
                f.documents.append({ u"bill.pdf"_s, u"other.pdf"_s });
            },
            { u"documents"_s });
        row("the end of the time alone", [](PortInForm &f) { f.from.reset(); }, { u"target_port_in_time_range_end"_s });
        row("no PIN of a mobile number", [](PortInForm &f) { f.numbers[1].pin.clear(); }, { u"pin +14155550144"_s });
        row("a PIN of blanks", [](PortInForm &f) { f.numbers[1].pin = u"  "_s; }, { u"pin +14155550144"_s });
        row("no PIN where the check asks for one", [](PortInForm &f) { f.numbers[0].asksForPin = true; },
            { u"pin +14155550143"_s });
        row("no bill", [](PortInForm &f) { f.documents.clear(); }, { u"documents"_s });
        row("a bill that has no SID", [](PortInForm &f) { f.documents = { u"bill.pdf"_s }; }, { u"documents"_s });
        row("too early", [](PortInForm &f) { f.targetDate = QDate(2026, 3, 16); }, { u"target_port_in_date"_s });
        row("times without a date", [](PortInForm &f) { f.targetDate = {}; }, { u"target_port_in_date"_s });
        row("no date and no times",
            [](PortInForm &f) {
                f.targetDate = {};
                f.from.reset();
                f.until.reset();
            },
            {});
        row("only one time", [](PortInForm &f) { f.until.reset(); }, { u"target_port_in_time_range_end"_s });
        row("a copy to nobody", [](PortInForm &f) { f.notificationEmails.append(u"desk"_s); },
            { u"notification_emails"_s });
        row("another kind of SID for the subaccount", [](PortInForm &f) { f.accountSid = hex("AD"_L1, u'1'); },
            { u"account_sid"_s });
    }
    void whatIsWrongIsSaidOfItsField()
    {
        QFETCH(const Change, change);
        QFETCH(const QStringList, fields);
        PortInForm form = goodForm();
        change(form);
        QCOMPARE(badFields(form), fields);
        for (const rules::Problem &problem : form.check(at(10)).problems)
            QVERIFY2(problem.verdict.sentence.endsWith(u'.') || problem.verdict.sentence.endsWith(u'?'),
                     qPrintable(problem.verdict.sentence));
    }

    void whatIsOddIsMentioned_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("fields");
        const auto row
            = [](const char *name, Change change, const QString &fields) { QTest::newRow(name) << change << fields; };
        row("nothing", [](PortInForm &) {}, {});
        row(
            "one name of who signs", [](PortInForm &f) { f.authorizedRepresentative = u" Ann "_s; },
            u"authorized_representative"_s);
        row(
            "an address abroad",
            [](PortInForm &f) {
                f.country = u"CA"_s;
                f.zip = u"K1A 0B1"_s;
            },
            u"country"_s);
        row(
            "a phone number that the plan does not know",
            [](PortInForm &f) { f.accountTelephoneNumber = u"+1 100 555 0100"_s; }, u"account_telephone_number"_s);
    }
    void whatIsOddIsMentioned()
    {
        QFETCH(const Change, change);
        PortInForm form = goodForm();
        change(form);
        QCOMPARE(badFields(form), QStringList());
        QTEST(fieldsOf(form, rules::Verdict::Level::Warning), "fields");
    }

    void fiveNumbersAreNamedAndNoMore_data()
    {
        QTest::addColumn<int>("repeated");
        QTest::addColumn<QString>("end");
        QTest::newRow("five") << 5 << u"(415) 555-0104."_s;
        QTest::newRow("six") << 6 << u"(415) 555-0104, …."_s;
    }
    void fiveNumbersAreNamedAndNoMore()
    {
        QFETCH(const int, repeated);
        QFETCH(const QString, end);
        PortInForm form = goodForm();
        form.numbers.clear();
        for (int i = 0; i < repeated; ++i)
            form.numbers.append({ .e164 = u"+1415555010%1"_s.arg(i), .type = u"LOCAL"_s });
        form.numbers += form.numbers;
        QString sentence;
        for (const rules::Problem &problem : form.check(at(10)).problems)
            sentence = bidi::withoutIsolates(problem.verdict.sentence);
        QVERIFY2(sentence.endsWith(end), qPrintable(sentence));
    }

    void noticesFitWhatIsAskedFor()
    {
        PortInForm form = goodForm();
        QCOMPARE(form.check(at(10)).notices.size(), 2);
        QVERIFY(form.check(at(10)).notices.at(1).contains(u"target date"_s));
        form.targetDate = {};
        form.from.reset();
        form.until.reset();
        QCOMPARE(form.check(at(10)).notices.size(), 1);
        form.notificationEmails.clear();
        QCOMPARE(form.check(at(10)).notices.size(), 2);
        QVERIFY(form.check(at(10)).notices.at(1).contains(u"support ticket"_s));
    }

    void theFieldOfAPinTellsItsNumber()
    {
        QCOMPARE(numberOfPinField(pinField(mobile)), mobile);
        QCOMPARE(numberOfPinField(u"street"_s), QString());
    }

    void aThousandNumbersARequest()
    {
        QList<PortNumber> numbers;
        for (int i = 0; i < 2001; ++i)
            numbers.append({ .e164 = u"+1415%1"_s.arg(2000000 + i) });
        const PortInSplit split = splitPortIn(numbers);
        QCOMPARE(split.requests.size(), 3);
        QCOMPARE(split.requests.at(1).size(), 1000);
        QCOMPARE(split.requests.at(2).constFirst().e164, numbers.constLast().e164);
        QVERIFY(split.why.contains(u"1,000"_s) && split.why.contains(u'3'));
        QVERIFY(splitPortIn(numbers.first(1000)).why.isEmpty());
        QVERIFY(splitPortIn({}).requests.isEmpty());
        PortInForm form = goodForm();
        form.numbers = numbers.first(1001);
        QVERIFY(badFields(form).contains(u"phone_numbers"_s));
        form.numbers = numbers.first(1000);
        QVERIFY(!badFields(form).contains(u"phone_numbers"_s));
    }

    void whoHasAnAccountNumberIsAskedForIt()
    {
        PortInForm form;
        QVERIFY(!form.needsAccountNumber());
        form.numbers = { { .e164 = u"+442079460018"_s, .type = u"LOCAL"_s } };
        QVERIFY(!form.needsAccountNumber());
        form.numbers.append({ .e164 = u"+447400123456"_s, .type = u"MOBILE"_s });
        QVERIFY2(form.needsAccountNumber(), "whoever has a PIN has an account");
        form.numbers = { { .e164 = office, .type = u"LOCAL"_s } };
        QVERIFY(form.needsAccountNumber());
    }

    void theBodyIsThatOfPage15()
    {
        const QJsonObject body = QJsonObject::fromVariantMap(goodForm().body());
        QCOMPARE(body["target_port_in_date"_L1].toString(), u"2026-03-20"_s);
        QCOMPARE(body["target_port_in_time_range_start"_L1].toString(), u"10:15:00-08:00"_s);
        QVERIFY(!body.contains("account_sid"_L1));
        const QJsonValue carrier = body["losing_carrier_information"_L1];
        QCOMPARE(carrier["account_telephone_number"_L1].toString(), u"+16502530000"_s);
        QCOMPARE(carrier["address"_L1]["street"_L1].toString(), u"101 Example Street"_s);
        QVERIFY2(carrier["address"_L1]["street_2"_L1].isUndefined(), "left out, not null");
        QVERIFY(carrier["address_sid"_L1].isUndefined());
        QVERIFY2(carrier["street"_L1].isUndefined(), "within the address only");
        QVERIFY(body["phone_numbers"_L1][0]["pin"_L1].isUndefined());
        QCOMPARE(body["phone_numbers"_L1][1]["pin"_L1].toString(), u"4711"_s);
        PortInForm bySid = goodForm();
        bySid.addressBy = PortInForm::AddressBy::Sid;
        bySid.addressSid = hex("AD"_L1, u'1');
        const QJsonObject other = QJsonObject::fromVariantMap(bySid.body());
        QCOMPARE(other["losing_carrier_information"_L1]["address_sid"_L1].toString(), bySid.addressSid);
        QVERIFY(other["losing_carrier_information"_L1]["address"_L1].isUndefined());
    }

    void theBodyHasWhatIsFilledInAlone()
    {
        PortInForm form = goodForm();
        form.accountSid = hex("AC"_L1, u'1');
        QVariantMap body = form.body();
        QCOMPARE(body.value(u"account_sid"_s).toString(), form.accountSid);
        QCOMPARE(body.value(u"notification_emails"_s).toStringList(), form.notificationEmails);
        QVERIFY(body.contains(u"target_port_in_time_range_end"_s));
        form.targetDate = {};
        form.notificationEmails.clear();
        body = form.body();
        for (const QString &name : { u"target_port_in_date"_s, u"target_port_in_time_range_start"_s,
                                     u"target_port_in_time_range_end"_s, u"notification_emails"_s })
            QVERIFY2(!body.contains(name), qPrintable(name));
    }

    void whatHasNoNumberIsNoRowOfADraft()
    {
        QVariantMap map = goodForm().toMap();
        QVariantList rows = map.value(u"phone_numbers"_s).toList();
        rows.append(QVariantMap{ { u"type"_s, u"LOCAL"_s } });
        map.insert(u"phone_numbers"_s, rows);
        QCOMPARE(PortInForm::fromMap(map).numbers.size(), 2);
    }

    void aDraftHoldsAllButThePins()
    {
        const QVariantMap map = goodForm().toMap();
        const QByteArray bytes = QJsonDocument(QJsonObject::fromVariantMap(map)).toJson();
        QVERIFY(!bytes.contains("4711"));
        const PortInForm read = PortInForm::fromMap(QJsonDocument::fromJson(bytes).object().toVariantMap());
        PortInForm expected = goodForm();
        for (PortNumber &number : expected.numbers)
            number.pin.clear();
        QVERIFY(read == expected);
        QVERIFY(PortInForm().isBlank() && !read.isBlank());
        QVERIFY(PortInForm::fromMap(PortInForm().toMap()).isBlank());
    }

    void aTemplateHoldsTheCustomerAlone()
    {
        PortInForm next;
        next.numbers = { { .e164 = mobile } };
        next.takeTemplate(goodForm().templateMap());
        QCOMPARE(next.customerName, u"Example Bakery"_s);
        QCOMPARE(next.notificationEmails, QStringList{ u"desk@example.com"_s });
        QCOMPARE(next.numbers.constFirst().e164, mobile);
        QVERIFY(next.documents.isEmpty() && !next.targetDate.isValid());
    }

    void rejectedNumbersComeAgainWithTheFactsOfTheirRequest()
    {
        const auto request = decodeRecord<PortInRequest>(dataOf("port-in-request.json"));
        const auto numbers = decodeRecords<PortInNumber>(dataOf("port-in-request.json"));
        const PortInForm form = PortInForm::again(request.value(), rules::rejectedNumbers(numbers.value()));
        PortInRequest other = request.value();
        other.country = u"USA"_s;
        QCOMPARE(PortInForm::again(other, {}).country, u"US"_s);
        QCOMPARE(form.numbers.size(), 1);
        QCOMPARE(form.numbers.constFirst().e164, mobile);
        QVERIFY(form.numbers.constFirst().needsPin());
        QCOMPARE(form.customerName, u"Example Bakery"_s);
        QCOMPARE(form.zip, u"94105"_s);
        QCOMPARE(form.accountNumber, u"123456"_s);
        QCOMPARE(form.documents, request.value().documents);
        QVERIFY(!form.documents.isEmpty());
        QCOMPARE(form.accountSid, u"AC00000000000000000000000000000001"_s);
        QCOMPARE(form.notificationEmails, QStringList{ u"desk@example.com"_s });
        QCOMPARE(form.addressBy, PortInForm::AddressBy::Typing);
        other.addressSid = hex("AD"_L1, u'1'); // what was copied of it is the better source
        QCOMPARE(PortInForm::again(other, {}).addressBy, PortInForm::AddressBy::Typing);
        other.street.clear();
        QCOMPARE(PortInForm::again(other, {}).addressBy, PortInForm::AddressBy::Sid);
        PortInNumber asking;
        asking.number = office;
        asking.missingFields = true;
        QVERIFY(PortInForm::again(other, { asking }).numbers.constFirst().needsPin());
        QVERIFY2(!form.targetDate.isValid(), "the old date has passed, or was rejected");
    }

    void theLetterSaysWhatItIsAbout()
    {
        QStringList lines;
        for (const LabelledValue &fact : goodForm().letterFacts())
            lines.append(fact.label + u": "_s + fact.value);
        const QString all = lines.join(u'\n');
        for (const QString &part :
             { u"Customer: Example Bakery"_s, u"Signed by: Ann Example"_s, u"E-mailed to: ann@example.com"_s,
               u"Street: 101 Example Street"_s, u"Numbers: 2"_s, u"(415) 555-0143"_s })
            QVERIFY2(all.contains(part), qPrintable(all));
        QVERIFY(!all.contains(u"4711"_s));
    }

    void theLetterNamesAnAddressOfTheAccount()
    {
        PortInForm form = goodForm();
        form.addressBy = PortInForm::AddressBy::Sid;
        form.addressSid = hex("AD"_L1, u'1');
        form.customerName = u"\u05D3\u05D2"_s;
        QStringList labels;
        QStringList values;
        for (const LabelledValue &fact : form.letterFacts()) {
            labels.append(fact.label);
            values.append(fact.value);
        }
        QVERIFY(!labels.contains(u"Street"_s) && !labels.contains(u"City"_s));
        QVERIFY(values.contains(form.addressSid));
        QVERIFY2(values.contains(u"\u2068\u05D3\u05D2\u2069"_s), "a name must not turn around what is beside it");
    }

    void aMessageOfTheServiceFindsItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("phoneNumbers: size must be between 1 and 1000") << u"phone_numbers"_s;
        QTest::newRow("Invalid documents") << u"documents"_s;
        QTest::newRow("losingCarrierInformation.customerName: must not be blank") << u"customer_name"_s;
        QTest::newRow("losing_carrier_information.address.zip: must not be null") << u"zip"_s;
        QTest::newRow("losingCarrierInformation.address.street2: too long") << u"street_2"_s;
        QTest::newRow("losingCarrierInformation.authorizedRepresentativeEmail: no e-mail address")
            << u"authorized_representative_email"_s;
        QTest::newRow("losingCarrierInformation: must not be null") << u"customer_type"_s;
        QTest::newRow("losingCarrierInformation.address: must not be null") << u"street"_s;
        QTest::newRow("losingCarrierInformation.addressSid: was not found") << u"address_sid"_s;
        QTest::newRow("phoneNumbers[3].pin: must not be blank") << u"phone_numbers"_s;
        QTest::newRow("targetPortInDate: must be at least 7 days in the future") << u"target_port_in_date"_s;
        QTest::newRow("Invalid target_port_in_date") << u"target_port_in_date"_s;
        QTest::newRow("An internal server error has occurred") << QString();
    }
    void aMessageOfTheServiceFindsItsField()
    {
        QFETCH(const QString, field);
        QCOMPARE(portInFieldIn(QString::fromLatin1(QTest::currentDataTag())), field);
    }
};

QTEST_MAIN(TestPortInForm)
#include "tst_portinform.moc"
