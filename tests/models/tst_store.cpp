// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decode.h"
#include "models/fold.h"
#include "models/instant.h"
#include "models/store.h"
#include "tests/models/samplerecord.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const std::atomic_bool never{ false };

/// JSON with ' for ".
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QStringList keys(const StoreSnapshot &snapshot, const std::vector<RowId> &rows)
{
    QStringList result;
    for (const RowId id : rows)
        result.append(QString::fromUtf8(snapshot.pages[id.page]->key(int(id.row))));
    return result;
}

QStringList keysOf(const QList<Sample> &samples, const RowFilter &filter, const RowOrder &order)
{
    RecordStore store(schemaOf<Sample>());
    store.add(samplePage(samples));
    const StoreSnapshot snapshot = store.snapshot();
    return keys(snapshot, computeIndex(snapshot, filter, order, never));
}

QList<Sample> fixture()
{
    QList<Sample> samples(6);
    samples[0] = { .sid = u"PN1"_s, .number = u"+14155550123"_s, .name = u"Front desk"_s, .secret = u"7777"_s };
    samples[1] = { .sid = u"PN2"_s, .number = u"+442079460018"_s, .name = u"Émile Zoë"_s };
    samples[2] = { .sid = u"PN3"_s, .number = u"+14155550199"_s, .name = u"front office 2024"_s };
    samples[3] = { .sid = u"PN4"_s, .number = u"+81312345678"_s, .name = u"東京 Łódź straße"_s };
    samples[4] = { .sid = u"PN5"_s, .number = u"+15550154150"_s, .name = u""_s };
    samples[5] = { .sid = u"PN6"_s, .number = QString(), .name = QString() };
    samples[0].sms = true;
    samples[1].sms = false;
    samples[0].count = 5;
    samples[1].count = -3;
    samples[2].count = 40;
    samples[0].price = Decimal(200, 2);
    samples[1].price = Decimal(2, 0);
    samples[2].price = Decimal(-15, 1);
    samples[4].price = Decimal(10, 0);
    samples[0].created = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
    samples[3].created = QDateTime::fromMSecsSinceEpoch(-1000, Qt::UTC);
    samples[2].tags = { u"vip"_s, u"two\nlines\\"_s };
    return samples;
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimals_data();
    void decimals();
    void decimalArithmetic();
    void instants_data();
    void instants();
    void values_data();
    void values();
    void duplicateMembers();
    void refusals_data();
    void refusals();
    void nextLinks_data();
    void nextLinks();
    void nextTokens_data();
    void nextTokens();
    void recordsComeBackAsTheyWere();
    void emptyIsNotNull();
    void onlyPathsThatDifferInTheirKeyAreAroundIt_data();
    void onlyPathsThatDifferInTheirKeyAreAroundIt();
    void aNewKeyThatComesTwiceIsAddedOnce();
    void repeatedTextIsKeptOnce();
    void searches_data();
    void searches();
    void columnTests_data();
    void columnTests();
    void sorts_data();
    void sorts();
    void hundredThousandRows();
    void staleComputationsStop();
    void mergesByKey();
    void refreshesDoNotGrowTheStore();
    void changesOfOneRowDoNotGrowTheStore();
};

void StoreTest::decimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("trailing zeros stay") << u"2.00"_s << u"2.00"_s;
    QTest::newRow("negative fraction") << u"-0.0075"_s << u"-0.0075"_s;
    QTest::newRow("whole number") << u"1"_s << u"1"_s;
    QTest::newRow("leading zeros go") << u"007.5"_s << u"7.5"_s;
    QTest::newRow("eighteen digits fit") << u"123456789012345678"_s << u"123456789012345678"_s;
    QTest::newRow("nineteen digits don't") << u"1234567890123456789"_s << QString();
    QTest::newRow("eighteen decimals fit") << u"0.000000000000000001"_s << u"0.000000000000000001"_s;
    QTest::newRow("nineteen decimals don't") << u"0.0000000000000000001"_s << QString();
    QTest::newRow("an exponent is no price") << u"1e3"_s << QString();
    QTest::newRow("no digits") << u"-"_s << QString();
    QTest::newRow("no digits before the point") << u".5"_s << QString();
    QTest::newRow("no digits behind the point") << u"5."_s << QString();
    QTest::newRow("two points") << u"1.2.3"_s << QString();
    QTest::newRow("spaces") << u" 1"_s << QString();
    QTest::newRow("nothing") << u""_s << QString();
}

void StoreTest::decimals()
{
    QFETCH(QString, text);
    const std::optional<Decimal> number = Decimal::parse(text);
    QTEST(number ? number->toString() : QString(), "expected");
}

void StoreTest::decimalArithmetic()
{
    QCOMPARE((Decimal(115, 2) + Decimal(1, 4)).toString(), u"1.1501"_s);
    QCOMPARE((Decimal(115, 2) * 300).toString(), u"345.00"_s);
    QVERIFY(Decimal(200, 2) == Decimal(2, 0));
    QVERIFY(Decimal(-15, 1) < Decimal(-149, 2));
    const Decimal most(999'999'999'999'999'999, 0);
    QVERIFY2(most + most == most, "a sum beyond 18 digits must not wrap");
    QCOMPARE((Decimal(999'999'999'999'999'994, 2) * 10).toString(), u"99999999999999999.4"_s);
    const Decimal tenths(999'999'999'999'999'999, 1);
    QCOMPARE((tenths + Decimal(5, 1)).toString(), u"100000000000000000"_s); // .4
    QCOMPARE((tenths + Decimal(6, 1)).toString(), u"100000000000000001"_s); // .5, away from zero
    QCOMPARE((Decimal(-999'999'999'999'999'999, 1) + Decimal(-5, 1)).toString(), u"-100000000000000000"_s);
    QCOMPARE((Decimal(-999'999'999'999'999'999, 1) + Decimal(-6, 1)).toString(), u"-100000000000000001"_s);
    const Decimal least(-999'999'999'999'999'999, 0);
    QVERIFY(least + least == least);
    QVERIFY(least * 2 == least);
}

void StoreTest::instants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QString usual = u"2015-07-30T20:00:00.000Z"_s;
    QTest::newRow("2010 API") << QByteArray("Thu, 30 Jul 2015 20:00:00 +0000") << usual;
    QTest::newRow("2010 API, other offset") << QByteArray("Thu, 30 Jul 2015 13:00:00 -0700") << usual;
    QTest::newRow("GMT by name") << QByteArray("Thu, 30 Jul 2015 20:00:00 GMT") << usual;
    QTest::newRow("without the day of the week") << QByteArray("30 Jul 2015 20:00:00 +0000") << usual;
    QTest::newRow("ISO") << QByteArray("2015-07-30T20:00:00Z") << usual;
    QTest::newRow("ISO with an offset") << QByteArray("2015-07-30T22:00:00+02:00") << usual;
    QTest::newRow("ISO with an offset of half an hour") << QByteArray("2015-07-31T01:30:00+05:30") << usual;
    QTest::newRow("the same in the west") << QByteArray("2015-07-30T16:30:00-03:30") << usual;
    QTest::newRow("a mail with an offset of half an hour") << QByteArray("Fri, 31 Jul 2015 01:30:00 +0530") << usual;
    QTest::newRow("a zone that there is not") << QByteArray("Thu, 30 Jul 2015 20:00:00 GXT") << QString();
    QTest::newRow("second 60") << QByteArray("2015-07-30T20:00:60Z") << QString();
    QTest::newRow("ISO with a space") << QByteArray("2015-07-30 20:00:00Z") << usual;
    QTest::newRow("ISO without an offset is UTC") << QByteArray("2015-07-30T20:00:00") << usual;
    QTest::newRow("fraction") << QByteArray("2015-07-30T20:00:00.250Z") << u"2015-07-30T20:00:00.250Z"_s;
    QTest::newRow("microseconds") << QByteArray("2015-07-30T20:00:00.250999Z") << u"2015-07-30T20:00:00.250Z"_s;
    QTest::newRow("only a day") << QByteArray("2015-07-30") << u"2015-07-30T00:00:00.000Z"_s;
    QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << u"2024-02-29T00:00:00.000Z"_s;
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59Z") << u"1969-12-31T23:59:59.000Z"_s;
    QTest::newRow("no leap day") << QByteArray("2023-02-29T00:00:00Z") << QString();
    QTest::newRow("no leap day, though 4 divides the year") << QByteArray("2100-02-29T00:00:00Z") << QString();
    QTest::newRow("nor before 1970") << QByteArray("1900-02-29T00:00:00Z") << QString();
    QTest::newRow("nor in a mail") << QByteArray("Mon, 29 Feb 2100 00:00:00 +0000") << QString();
    QTest::newRow("the last day of that February")
        << QByteArray("2100-02-28T00:00:00Z") << u"2100-02-28T00:00:00.000Z"_s;
    QTest::newRow("the day after it") << QByteArray("2100-03-01T00:00:00Z") << u"2100-03-01T00:00:00.000Z"_s;
    QTest::newRow("a leap day, since 400 divides the year")
        << QByteArray("2000-02-29T00:00:00Z") << u"2000-02-29T00:00:00.000Z"_s;
    QTest::newRow("a day that a short month lacks") << QByteArray("2015-04-31T00:00:00Z") << QString();
    QTest::newRow("day 0") << QByteArray("2015-04-00T00:00:00Z") << QString();
    QTest::newRow("month 0") << QByteArray("2015-00-10T00:00:00Z") << QString();
    QTest::newRow("the last second of a day") << QByteArray("2015-12-31T23:59:59Z") << u"2015-12-31T23:59:59.000Z"_s;
    QTest::newRow("hour 24") << QByteArray("2015-07-30T24:00:01Z") << QString();
    QTest::newRow("minute 60") << QByteArray("2015-07-30T20:60:00Z") << QString();
    QTest::newRow("a month that there is not, in a mail") << QByteArray("Thu, 30 Jum 2015 20:00:00 +0000") << QString();
    QTest::newRow("month 13") << QByteArray("2015-13-01T00:00:00Z") << QString();
    QTest::newRow("words") << QByteArray("yesterday") << QString();
    QTest::newRow("nothing") << QByteArray("") << QString();
    QTest::newRow("cut short") << QByteArray("Thu, 30 Jul 2015 20:") << QString();
}

void StoreTest::instants()
{
    QFETCH(QByteArray, text);
    const std::optional<qint64> instant = instantOf(text);
    const QString got
        = instant ? QDateTime::fromMSecsSinceEpoch(*instant, Qt::UTC).toString(Qt::ISODateWithMs) : QString();
    QTEST(got, "expected");
}

void StoreTest::values_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<int>("column");
    QTest::addColumn<QVariant>("expected");
    const auto row = [](const char *sentence, const char *object, int column, const QVariant &expected) {
        QTest::newRow(sentence) << json(object) << column << expected;
    };
    row("text", "{'friendly_name':'Desk'}", Sample::Name, u"Desk"_s);
    row("escapes are undone", "{'friendly_name':'a\\u00e9\\n\\'b'}", Sample::Name, u"aé\n\"b"_s);
    row("missing is null", "{}", Sample::Name, QVariant());
    row("null is null", "{'friendly_name':null}", Sample::Name, QVariant());
    row("empty is not null", "{'friendly_name':''}", Sample::Name, u""_s);
    row("a number keeps its text", "{'friendly_name':12.5}", Sample::Name, u"12.5"_s);
    row("a flag keeps its text", "{'friendly_name':true}", Sample::Name, u"true"_s);
    row("an object keeps its text", "{'friendly_name':{'a':[1,null]}}", Sample::Name, u"{\"a\":[1,null]}"_s);
    row("unknown members are passed over", "{'x':{'friendly_name':'no'},'friendly_name':'yes'}", Sample::Name,
        u"yes"_s);
    row("nested flag", "{'capabilities':{'SMS':true}}", Sample::Sms, true);
    row("nested flag, other spelling", "{'capabilities':{'sms':false}}", Sample::Sms, false);
    row("the first spelling wins", "{'capabilities':{'SMS':true,'sms':false}}", Sample::Sms, true);
    row("the first spelling wins when it comes last", "{'capabilities':{'sms':false,'SMS':true}}", Sample::Sms, true);
    row("a null first spelling doesn't win", "{'capabilities':{'SMS':null,'sms':false}}", Sample::Sms, false);
    row("flag as a word", "{'capabilities':{'SMS':'TRUE'}}", Sample::Sms, true);
    row("no flag", "{'capabilities':{'SMS':'maybe'}}", Sample::Sms, QVariant());
    row("no object where one should be", "{'capabilities':'SMS'}", Sample::Sms, QVariant());
    row("integer", "{'count':-7}", Sample::Count, QVariant::fromValue<qint64>(-7));
    row("integer as text", "{'count':'42'}", Sample::Count, QVariant::fromValue<qint64>(42));
    row("integer with a point", "{'count':3.0}", Sample::Count, QVariant::fromValue<qint64>(3));
    row("not quite an integer", "{'count':3.5}", Sample::Count, QVariant());
    row("beyond 64 bits", "{'count':18446744073709551615}", Sample::Count, QVariant());
    row("text that is no number", "{'count':'4x'}", Sample::Count, QVariant());
    row("price as text", "{'price':'2.00'}", Sample::Price, QVariant::fromValue(Decimal(200, 2)));
    row("price as a number", "{'price':0.0075}", Sample::Price, QVariant::fromValue(Decimal(75, 4)));
    row("price that is no number", "{'price':'free'}", Sample::Price, QVariant());
    row("price beyond 18 digits", "{'price':1e300}", Sample::Price, QVariant());
    row("date", "{'date_created':'Thu, 30 Jul 2015 20:00:00 +0000'}", Sample::Created,
        QDateTime::fromMSecsSinceEpoch(1438286400000, Qt::UTC));
    row("no date", "{'date_created':'soon'}", Sample::Created, QVariant());
    row("list", "{'tags':['a','','b\\nc\\\\n',7]}", Sample::Tags,
        QVariant(QStringList{ u"a"_s, u""_s, u"b\nc\\n"_s, u"7"_s }));
    row("computed", "{'phone_number':'+14155550123'}", Sample::Prefix, u"+1415"_s);
    row("computed from nothing", "{'prefix':'x'}", Sample::Prefix, QVariant());
    row("deep text", "{'friendly_name':[[[[[[[[[['x']]]]]]]]]]}", Sample::Name, u"[[[[[[[[[[\"x\"]]]]]]]]]]"_s);
}

void StoreTest::values()
{
    QFETCH(QByteArray, object);
    QFETCH(int, column);
    const Result<StorePagePtr> page = decodeRow(schemaOf<Sample>(), object);
    QVERIFY(page.ok());
    const QVariant value = page.value()->value(0, column);
    QTEST(value, "expected");
    QCOMPARE(value.isValid(), !page.value()->isNull(0, column));
    if (value.typeId() == QMetaType::QString)
        QVERIFY2(!value.toString().isNull(), "\"\" came out as null");
}

void StoreTest::duplicateMembers()
{
    const Result<StorePagePtr> page
        = decodeRow(schemaOf<Sample>(), json("{'sid':'a','sid':'b','count':1,'count':null}"));
    QVERIFY(page.ok());
    QCOMPARE(page.value()->text(0, Sample::Sid), QByteArrayView("b"));
    QVERIFY(page.value()->isNull(0, Sample::Count));
}

void StoreTest::refusals_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const QString broken = u"The answer is not complete JSON."_s;
    QTest::newRow("nothing") << QByteArray() << u"The answer is empty."_s;
    QTest::newRow("only spaces") << QByteArray("  ") << u"The answer is empty."_s;
    QTest::newRow("cut short") << json("{'samples':[{'sid':'a'},{'sid'") << broken;
    QTest::newRow("broken far behind the list") << json("{'samples':[],'x':[1,2") << broken;
    QTest::newRow("two documents") << json("{'samples':[]}{'samples':[]}") << broken;
    QTest::newRow("a page of HTML") << QByteArray("<html>502</html>") << broken;
    QTest::newRow("not UTF-8") << json("{'samples':[{'sid':'\xff'}]}") << u"The answer is not valid UTF-8 text."_s;
    QTest::newRow("nested a million deep")
        << QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') << u"The answer is nested too deeply."_s;
    QTest::newRow("a number beyond all bounds")
        << json("{'samples':[{'count':1e999}]}") << u"The answer holds a number that can't be read."_s;
    QTest::newRow("no list") << json("{'numbers':[]}") << u"The answer has no list \"samples\"."_s;
    QTest::newRow("a list of another type") << json("{'samples':{}}") << u"The answer has no list \"samples\"."_s;
    QTest::newRow("null list") << json("{'samples':null}") << u"The answer has no list \"samples\"."_s;
    QTest::newRow("no object") << json("[]") << u"The answer has no list \"samples\"."_s;
    QTest::newRow("rows that are none") << json("{'samples':['a']}")
                                        << u"The answer's list holds something that is no record."_s;
    QTest::newRow("a link that is none") << json("{'samples':[],'next_page_uri':7}")
                                         << u"The answer's link to the next page can't be read."_s;
}

void StoreTest::refusals()
{
    QFETCH(QByteArray, body);
    const Result<DecodedPage> page = decodePage(schemaOf<Sample>(), body);
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::Malformed);
    QTEST(page.error().message, "message");
}

void StoreTest::nextLinks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("link");
    QTest::newRow("2010 API") << json("{'samples':[],'next_page_uri':'/x?Page=1'}") << u"/x?Page=1"_s;
    QTest::newRow("others") << json("{'meta':{'next_page_url':'https://a/b'},'samples':[]}") << u"https://a/b"_s;
    QTest::newRow("the end") << json("{'samples':[],'next_page_uri':null}") << QString();
    QTest::newRow("the end elsewhere") << json("{'meta':{'next_page_url':null},'samples':[]}") << QString();
    QTest::newRow("no word of it") << json("{'samples':[]}") << QString();
    QTest::newRow("a byte order mark in front")
        << "\xef\xbb\xbf" + json("{'samples':[],'next_page_uri':'/n'}") << u"/n"_s;
}

void StoreTest::nextLinks()
{
    QFETCH(QByteArray, body);
    const Result<DecodedPage> page = decodePage(schemaOf<Sample>(), body);
    QVERIFY(page.ok());
    QTEST(page.value().nextLink, "link");
}

void StoreTest::nextTokens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("token");
    QTest::newRow("a token") << json("{'meta':{'next_token':'T1'},'samples':[]}") << u"T1"_s;
    QTest::newRow("the end") << json("{'meta':{'next_token':null},'samples':[]}") << QString();
    QTest::newRow("a link is followed, not its token")
        << json("{'meta':{'next_token':'T1'},'samples':[],'next_page_uri':'/n'}") << QString();
}

void StoreTest::nextTokens()
{
    QFETCH(QByteArray, body);
    const Result<DecodedPage> page = decodePage(schemaOf<Sample>(), body);
    QVERIFY(page.ok());
    QTEST(page.value().nextToken, "token");
}

void StoreTest::recordsComeBackAsTheyWere()
{
    const QList<Sample> samples = fixture();
    const StorePagePtr page = samplePage(samples);
    QCOMPARE(page->rows(), int(samples.size()));
    for (int row = 0; row < page->rows(); ++row) {
        const Sample back = recordAt<Sample>(*page, row);
        for (const Field<Sample> &f : Sample::fields()) {
            if (f.source != Source::Computed)
                QCOMPARE(f.get(back), f.get(samples[row]));
        }
    }
}

void StoreTest::emptyIsNotNull()
{
    Sample empty;
    empty.sid = u"PN1"_s;
    empty.name = QString(u""_s);
    Sample null;
    null.sid = u"PN2"_s;
    const StorePagePtr page = samplePage({ empty, null });
    QVERIFY(page->value(0, Sample::Name).isValid() && !page->value(0, Sample::Name).toString().isNull());
    QVERIFY(!page->value(1, Sample::Name).isValid());
    QVERIFY(!sameRow(*page, 0, *page, 1));
    empty.tags = { u""_s, u"vip"_s };
    const QStringList tags = samplePage({ empty })->value(0, Sample::Tags).toStringList();
    QCOMPARE(tags.size(), 2);
    QVERIFY(tags.first().isEmpty() && !tags.first().isNull());
}

void StoreTest::onlyPathsThatDifferInTheirKeyAreAroundIt_data()
{
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("around");
    QTest::newRow("the same but for the key") << u"/a/PN2.json"_s << true;
    QTest::newRow("another beginning of the same length") << u"/b/PN2.json"_s << false;
    QTest::newRow("another end of the same length") << u"/a/PN2.jsox"_s << false;
    QTest::newRow("another end") << u"/a/PN2.xml"_s << false;
    QTest::newRow("another key") << u"/a/PN3.json"_s << false;
    QTest::newRow("letters that are folded") << u"/ä/PN2.json"_s << false;
}

void StoreTest::onlyPathsThatDifferInTheirKeyAreAroundIt()
{
    QFETCH(QString, second);
    QFETCH(bool, around);
    const bool folds = second.contains(u'ä');
    Sample one;
    one.sid = u"PN1"_s;
    one.name = folds ? u"/ä/PN1.json"_s : u"/a/PN1.json"_s;
    Sample two;
    two.sid = u"PN2"_s;
    two.name = second;
    QCOMPARE(samplePage({ one, two })->aroundKey(Sample::Name).has_value(), around);
}

void StoreTest::repeatedTextIsKeptOnce()
{
    QList<Sample> samples(10'000);
    for (Sample &sample : samples)
        sample.name = QString(100, u'x') + QString::number((&sample - samples.data()) & 3);
    QVERIFY(samplePage(samples)->memory() < qsizetype(samples.size() * Sample::fields().size() * 8 + 2000));
}

void StoreTest::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing finds all") << u"  "_s
                                       << QStringList{ u"PN1"_s, u"PN2"_s, u"PN3"_s, u"PN4"_s, u"PN5"_s, u"PN6"_s };
    QTest::newRow("case doesn't count") << u"FRONT"_s << QStringList{ u"PN1"_s, u"PN3"_s };
    QTest::newRow("all words count") << u"front desk"_s << QStringList{ u"PN1"_s };
    QTest::newRow("words may be in different columns") << u"pn3 office"_s << QStringList{ u"PN3"_s };
    QTest::newRow("accents don't count") << u"emile zoe"_s << QStringList{ u"PN2"_s };
    QTest::newRow("typed accents don't count") << u"ÉMILE"_s << QStringList{ u"PN2"_s };
    QTest::newRow("other letters") << u"東京"_s << QStringList{ u"PN4"_s };
    QTest::newRow("strokes and ligatures") << u"lodz STRASSE"_s << QStringList{ u"PN4"_s };
    QTest::newRow("a star is anything") << u"fr*ice"_s << QStringList{ u"PN3"_s };
    QTest::newRow("a star alone is everything") << u"* desk"_s << QStringList{ u"PN1"_s };
    QTest::newRow("quotes hold words together") << u"\"office 2024\""_s << QStringList{ u"PN3"_s };
    QTest::newRow("in the quoted order") << u"\"2024 office\""_s << QStringList();
    QTest::newRow("a quote not closed yet") << u"\"front d"_s << QStringList{ u"PN1"_s };
    QTest::newRow("E.164") << u"+14155550123"_s << QStringList{ u"PN1"_s };
    QTest::newRow("digits in the middle") << u"55501"_s << QStringList{ u"PN1"_s, u"PN3"_s, u"PN5"_s };
    QTest::newRow("national format") << u"(415) 555-0123"_s << QStringList{ u"PN1"_s };
    QTest::newRow("part of the national format") << u"(415) 555"_s << QStringList{ u"PN1"_s, u"PN3"_s };
    QTest::newRow("a plus is the beginning") << u"+1 415"_s << QStringList{ u"PN1"_s, u"PN3"_s };
    QTest::newRow("00 is the beginning") << u"0044 20"_s << QStringList{ u"PN2"_s };
    QTest::newRow("a trunk zero") << u"020 7946 0018"_s << QStringList{ u"PN2"_s };
    QTest::newRow("a trunk zero in brackets") << u"+44 (0)20 7946"_s << QStringList{ u"PN2"_s };
    QTest::newRow("dots and dashes of all sorts") << u"415.555‑0199"_s << QStringList{ u"PN3"_s };
    QTest::newRow("invisible marks of a copied number")
        << u"\u202a+1 415\u00a0555 0199\u202c"_s << QStringList{ u"PN3"_s };
    QTest::newRow("full-width digits") << u"４１５５５５"_s << QStringList{ u"PN1"_s, u"PN3"_s };
    QTest::newRow("a star in a number") << u"+1*0199"_s << QStringList{ u"PN3"_s };
    QTest::newRow("digits in a name") << u"2024"_s << QStringList{ u"PN3"_s };
    QTest::newRow("a number among words") << u"front 555-01"_s << QStringList{ u"PN1"_s, u"PN3"_s };
    QTest::newRow("lists are searched") << u"vip"_s << QStringList{ u"PN3"_s };
    QTest::newRow("secrets are not") << u"7777"_s << QStringList();
    QTest::newRow("nobody") << u"zebra"_s << QStringList();
}

void StoreTest::searches()
{
    QFETCH(QString, text);
    QTEST(keysOf(fixture(), { .text = text, .tests = {} }, {}), "expected");
}

void StoreTest::columnTests_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QStringList>("expected");
    using T = ColumnTest;
    const auto row = [](const char *sentence, int column, T::Kind kind, const QVariant &value, const char *expected) {
        QStringList found = QString::fromLatin1(expected).split(u' ', Qt::SkipEmptyParts);
        QTest::newRow(sentence) << column << int(kind) << value << found;
    };
    row("text without case", Sample::Name, T::Equals, u"FRONT DESK"_s, "PN1");
    row("not that text, null included", Sample::Name, T::NotEquals, u"front desk"_s, "PN2 PN3 PN4 PN5 PN6");
    row("missing text is null or empty", Sample::Name, T::IsMissing, {}, "PN5 PN6");
    row("text that is there", Sample::Name, T::IsPresent, {}, "PN1 PN2 PN3 PN4");
    row("beginning", Sample::Number, T::StartsWith, u"+1415"_s, "PN1 PN3");
    row("beginning with accents", Sample::Name, T::StartsWith, u"emi"_s, "PN2");
    row("flag", Sample::Sms, T::Equals, true, "PN1");
    row("false is not null", Sample::Sms, T::Equals, false, "PN2");
    row("false counts as missing", Sample::Sms, T::IsMissing, {}, "PN2 PN3 PN4 PN5 PN6");
    row("integer", Sample::Count, T::Equals, 40, "PN3");
    row("money by value", Sample::Price, T::Equals, u"2.0"_s, "PN1 PN2");
    row("money as money", Sample::Price, T::Equals, QVariant::fromValue(Decimal(10, 0)), "PN5");
    row("an item of a list", Sample::Tags, T::Equals, u"VIP"_s, "PN3");
    row("null", Sample::Count, T::Equals, QVariant(), "PN4 PN5 PN6");
}

void StoreTest::columnTests()
{
    QFETCH(int, column);
    QFETCH(int, kind);
    QFETCH(QVariant, value);
    const RowFilter filter{ .text = {}, .tests = { { column, ColumnTest::Kind(kind), value } } };
    QTEST(keysOf(fixture(), filter, {}), "expected");
}

void StoreTest::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    QTest::newRow("as they came") << -1 << u"PN1 PN2 PN3 PN4 PN5 PN6"_s << u"PN1 PN2 PN3 PN4 PN5 PN6"_s;
    QTest::newRow("text without case and accents, missing last")
        << int(Sample::Name) << u"PN2 PN1 PN3 PN4 PN5 PN6"_s << u"PN4 PN3 PN1 PN2 PN5 PN6"_s;
    QTest::newRow("integers by value") << int(Sample::Count) << u"PN2 PN1 PN3 PN4 PN5 PN6"_s
                                       << u"PN3 PN1 PN2 PN4 PN5 PN6"_s;
    QTest::newRow("money by value, equal ones as they came")
        << int(Sample::Price) << u"PN3 PN1 PN2 PN5 PN4 PN6"_s << u"PN5 PN1 PN2 PN3 PN4 PN6"_s;
    QTest::newRow("times, before 1970 too")
        << int(Sample::Created) << u"PN4 PN1 PN2 PN3 PN5 PN6"_s << u"PN1 PN4 PN2 PN3 PN5 PN6"_s;
    QTest::newRow("flags, false before true")
        << int(Sample::Sms) << u"PN2 PN1 PN3 PN4 PN5 PN6"_s << u"PN1 PN2 PN3 PN4 PN5 PN6"_s;
}

void StoreTest::sorts()
{
    QFETCH(int, column);
    QTEST(keysOf(fixture(), {}, { column, Qt::AscendingOrder }).join(u' '), "ascending");
    QTEST(keysOf(fixture(), {}, { column, Qt::DescendingOrder }).join(u' '), "descending");
}

/// Against a computation that is too simple to be wrong.
void StoreTest::hundredThousandRows()
{
    constexpr int count = 100'000;
    QRandomGenerator random(20261123);
    const QStringList names{ u"Alpha"_s, u"béta"_s, u"GAMMA long enough for two keys"_s, u"gamma long enough to tell"_s,
                             u""_s,      QString() };
    RecordStore store(schemaOf<Sample>());
    QList<Sample> all;
    for (int page = 0; page < count / 1000; ++page) {
        QList<Sample> samples(1000);
        for (Sample &sample : samples) {
            sample.sid = u"PN"_s + QString::number(all.size() + (&sample - samples.data()));
            sample.number = u"+1"_s + QString::number(qint64(2'000'000'000) + random.bounded(1'000'000'000));
            sample.name = names[random.bounded(names.size())];
            if (random.bounded(3) != 0)
                sample.count = qint64(random.bounded(200)) - 100;
        }
        store.add(samplePage(samples));
        all += samples;
    }
    const StoreSnapshot snapshot = store.snapshot();

    QStringList found;
    for (const Sample &sample : all) {
        const bool digits = sample.number.contains(u"415"_s) || sample.sid.contains(u"415"_s);
        if (digits && sample.name.contains(u"gamma"_s, Qt::CaseInsensitive))
            found.append(sample.sid);
    }
    QVERIFY(found.size() > 100);
    QCOMPARE(keys(snapshot, computeIndex(snapshot, { .text = u"415 gamma"_s, .tests = {} }, {}, never)), found);

    QList<Sample> sorted = all;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Sample &a, const Sample &b) { return a.count && (!b.count || *a.count > *b.count); });
    QStringList byCount;
    for (const Sample &sample : sorted)
        byCount.append(sample.sid);
    QCOMPARE(keys(snapshot, computeIndex(snapshot, {}, { Sample::Count, Qt::DescendingOrder }, never)), byCount);

    const RowOrder byName{ Sample::Name, Qt::AscendingOrder };
    const std::vector<RowId> rows = computeIndex(snapshot, {}, byName, never);
    QCOMPARE(rows.size(), size_t(count));
    const auto place = [](const QString &name) {
        return name.isEmpty()       ? 4
            : name.startsWith(u'A') ? 0
            : name.startsWith(u'b') ? 1
            : name.startsWith(u'G') ? 2
                                    : 3;
    };
    for (size_t i = 1; i < rows.size(); ++i) {
        const RowId a = rows[i - 1];
        const RowId b = rows[i];
        const int left = place(snapshot.pages[a.page]->value(int(a.row), Sample::Name).toString());
        const int right = place(snapshot.pages[b.page]->value(int(b.row), Sample::Name).toString());
        QVERIFY(left < right || (left == right && store.position(a) < store.position(b)));
        const int order = compareRows(*snapshot.pages[a.page], int(a.row), *snapshot.pages[b.page], int(b.row), byName);
        QCOMPARE(order < 0, left < right);
    }
}

void StoreTest::staleComputationsStop()
{
    RecordStore store(schemaOf<Sample>());
    store.add(samplePage(fixture()));
    const std::atomic_bool stale{ true };
    QVERIFY(computeIndex(store.snapshot(), { .text = u"front"_s, .tests = {} }, {}, stale).empty());
}

/// Random pages and removals, against a map.
void StoreTest::aNewKeyThatComesTwiceIsAddedOnce()
{
    Sample first;
    first.sid = u"PN1"_s;
    first.name = u"first"_s;
    Sample second = first;
    second.name = u"second"_s;
    RecordStore store(schemaOf<Sample>());
    const RecordStore::Change change = store.add(samplePage({ first, second }));
    QCOMPARE(change.added.size(), size_t(1));
    QCOMPARE(change.replaced.size(), size_t(0));
    QCOMPARE(store.rows(), 1);
    QCOMPARE(store.page(change.added.front()).value(int(change.added.front().row), Sample::Name).toString(),
             u"second"_s);
}

void StoreTest::mergesByKey()
{
    QRandomGenerator random(7);
    RecordStore store(schemaOf<Sample>());
    std::map<QString, QString> expected;
    for (int step = 0; step < 2000; ++step) {
        if (random.bounded(3) == 0) {
            const QString key = QString::number(random.bounded(300));
            QCOMPARE(store.remove(key.toUtf8()).has_value(), expected.erase(key) == 1);
        } else {
            QList<Sample> samples(1 + random.bounded(30));
            std::map<QString, QString> changes;
            for (Sample &sample : samples) {
                sample.sid = QString::number(random.bounded(300));
                sample.name = QString::number(random.bounded(3));
                changes[sample.sid] = sample.name;
            }
            size_t added = 0;
            size_t replaced = 0;
            for (const auto &[key, name] : changes) {
                added += !expected.contains(key);
                replaced += expected.contains(key) && expected[key] != name;
                expected[key] = name;
            }
            const RecordStore::Change change = store.add(samplePage(samples));
            QCOMPARE(change.added.size(), added);
            QVERIFY(change.replaced.size() >= replaced);
            for (const auto &[old, now] : change.replaced)
                QVERIFY(store.isLive(now) && !store.isLive(old));
        }
        if (step % 7 == 0) {
            store.trim();
            store.recycle();
        }
        QCOMPARE(store.rows(), int(expected.size()));
    }
    const StoreSnapshot snapshot = store.snapshot();
    QCOMPARE(snapshot.live.size(), expected.size());
    for (const RowId id : snapshot.live) {
        const StorePage &page = *snapshot.pages[id.page];
        QCOMPARE(page.value(int(id.row), Sample::Name).toString(),
                 expected.at(QString::fromUtf8(page.key(int(id.row)))));
        QCOMPARE(store.find(page.key(int(id.row))), std::optional(id));
    }
}

void StoreTest::refreshesDoNotGrowTheStore()
{
    RecordStore store(schemaOf<Sample>());
    QList<Sample> samples(1000);
    for (Sample &sample : samples)
        sample.sid = QString::number(&sample - samples.data());
    store.add(samplePage(samples));
    const qsizetype before = store.memory();
    for (int refresh = 0; refresh < 50; ++refresh) {
        samples[refresh].name = u"changed"_s;
        QCOMPARE(store.add(samplePage(samples)).replaced.size(), size_t(1));
        store.trim();
    }
    for (int refresh = 0; refresh < 50; ++refresh) {
        for (Sample &sample : samples)
            sample.name = u"changed again, %1"_s.arg(refresh);
        QCOMPARE(store.add(samplePage(samples)).replaced.size(), size_t(1000));
        store.trim();
    }
    QVERIFY2(store.memory() < before * 2, qPrintable(QString::number(store.memory())));
}

/// A page for each change, for weeks: neither the pages nor their numbers may pile up.
void StoreTest::changesOfOneRowDoNotGrowTheStore()
{
    RecordStore store(schemaOf<Sample>());
    QList<Sample> samples(100);
    for (Sample &sample : samples)
        sample.sid = QString::number(&sample - samples.data());
    store.add(samplePage(samples));
    const qsizetype before = store.memory();
    for (int change = 0; change < 20'000; ++change) {
        Sample sample = samples[change % 10];
        sample.name = QString::number(change);
        QCOMPARE(store.add(samplePage({ sample })).replaced.size(), size_t(1));
        store.trim();
        store.recycle();
    }
    QVERIFY2(store.snapshot().pages.size() < 20, qPrintable(QString::number(store.snapshot().pages.size())));
    QVERIFY2(store.memory() < before + 64 * 1024, qPrintable(QString::number(store.memory())));
    QCOMPARE(store.rows(), 100);
    QCOMPARE(store.page(*store.find("3")).text(int(store.find("3")->row), Sample::Name), QByteArrayView("19993"));
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
