// SPDX-License-Identifier: GPL-3.0-or-later
// The index looks at whole columns at once. What it finds must be exactly what looking at row after row finds.
#include "models/counts.h"
#include "models/filtermemory.h"
#include "models/index.h"
#include "models/indexsearch.h"
#include "models/records/hostedorder.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"
#include "models/textpattern.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const std::atomic_bool never{ false };

QString oneOf(QRandomGenerator &random, const QStringList &choices)
{
    return choices[random.bounded(choices.size())];
}

/// Texts of every sort: numbers in several formats, URLs, paths around the key, other alphabets, "" and null.
IncomingNumber randomNumber(QRandomGenerator &random, int key)
{
    IncomingNumber number;
    number.sid = u"PN%1"_s.arg(key * 7919, 8, 16, QLatin1Char('0'));
    const QString digits = QString::number(1'000'000'000 + random.bounded(1'000'000'000));
    number.number = oneOf(random, { u"+1"_s + digits, u"+44"_s + digits.right(9), u"+49 30/"_s + digits.right(6) });
    number.friendlyName = oneOf(random,
                                { u"Front desk %1"_s.arg(random.bounded(50)),
                                  u"(%1) %2-%3"_s.arg(digits.left(3), digits.mid(3, 3), digits.right(4)),
                                  u"Zürich BÜRO %1"_s.arg(random.bounded(9)), u"東京 ｶﾀｶﾅ Ｆｕｌｌ"_s,
                                  u"Straße Øresund ŁÓDŹ"_s, u"e\u0301toile \"quoted\" 100%"_s, u""_s, QString() });
    number.voiceUrl = random.bounded(3)
        ? oneOf(random, { u"https://example.com/a"_s, u"HTTPS://EXAMPLE.com/B?x=1"_s, u""_s })
        : u"https://example.com/in/%1"_s.arg(random.bounded(100'000));
    number.uri = u"/2010-04-01/Accounts/AC01/IncomingPhoneNumbers/%1.json"_s.arg(number.sid);
    number.origin = oneOf(random, { u"twilio"_s, u"hosted"_s });
    number.trunkSid = random.bounded(5) ? QString() : u"TK0%1"_s.arg(random.bounded(4));
    number.sms = random.bounded(3) == 0 ? std::nullopt : std::optional<bool>(random.bounded(2));
    number.dateCreated = random.bounded(9)
        ? QDateTime::fromSecsSinceEpoch(1'400'000'000 + random.bounded(5000), Qt::UTC)
        : QDateTime();
    return number;
}

/// Pages of all sizes, rows that were replaced and rows that are gone.
RecordStore randomStore(QRandomGenerator &random)
{
    RecordStore store(schemaOf<IncomingNumber>());
    for (const int size : { 1, 3, 63, 64, 65, 300, 1000, 5, 2500, 1 }) {
        std::vector<IncomingNumber> numbers;
        numbers.reserve(size_t(size));
        for (int i = 0; i < size; ++i)
            numbers.push_back(randomNumber(random, random.bounded(6000)));
        store.add(pageOf<IncomingNumber>(numbers));
    }
    for (int i = 0; i < 200; ++i)
        store.remove(randomNumber(random, random.bounded(6000)).sid.toUtf8());
    store.trim();
    return store;
}

/// Rows that all came and stayed, as after a load.
RecordStore loadedStore(QRandomGenerator &random)
{
    RecordStore store(schemaOf<IncomingNumber>());
    int key = 0;
    for (const int size : { 64, 1000, 3, 128, 777 }) {
        std::vector<IncomingNumber> numbers;
        numbers.reserve(size_t(size));
        for (int i = 0; i < size; ++i)
            numbers.push_back(randomNumber(random, ++key));
        store.add(pageOf<IncomingNumber>(numbers));
    }
    return store;
}

/// The plain way.
std::vector<RowId> rowByRow(const StoreSnapshot &snapshot, const RowFilter &filter, const RowOrder &order)
{
    std::vector<RowId> rows;
    RowMatcher matcher(*snapshot.schema, filter);
    for (const RowId id : snapshot.live) {
        if (matcher.passes(*snapshot.pages[id.page], int(id.row)))
            rows.push_back(id);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](RowId a, RowId b) {
        return compareRows(*snapshot.pages[a.page], int(a.row), *snapshot.pages[b.page], int(b.row), order) < 0;
    });
    return rows;
}

} // namespace

class IndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatLookingAtEachRowFinds_data();
    void findsWhatLookingAtEachRowFinds();
    void findsPiecesOfWhatIsThere();
    void findsTheSameWhileTyping_data();
    void findsTheSameWhileTyping();
    void findsTheSameAfterAnyOtherFilter();
    void readsWordsAsNumbers_data();
    void readsWordsAsNumbers();
    void takesSoManyWords();
    void comparesTextsAlone();
    void remembersAFewFilters();
    void remembersFiltersOfOneVersionOnly();
    void narrowsNeverWidens();
    void doesNotFindSecrets();
    void countsValuesAsCountingRowsDoes_data();
    void countsValuesAsCountingRowsDoes();
    void sortsAsComparingDoes_data();
    void sortsAsComparingDoes();
    void remembersOrdersOfOneVersionOnly();
};

void IndexTest::findsWhatLookingAtEachRowFinds_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("one letter", u"e"_s);
    row("two letters", u"DE"_s);
    row("a word in the other case", u"fRONT"_s);
    row("a word that crosses from one text into the next", u"deskfront"_s);
    row("diacritics left out", u"zurich buro"_s);
    row("diacritics that Unicode does not take apart", u"oresund lodz strasse"_s);
    row("a letter with a combining mark", u"étoile"_s);
    row("another alphabet", u"東京"_s);
    row("half width and full width", u"カタカナ full"_s);
    row("a quote", u"\"desk 4"_s);
    row("a star", u"fr*4"_s);
    row("stars in a row", u"**desk**1*"_s);
    row("only stars", u"*"_s);
    row("a star across texts", u"twilio*https"_s);
    row("digits", u"55"_s);
    row("digits with a star", u"2*99"_s);
    row("a number in its formatting", u"(24) 5"_s);
    row("the beginning of a number", u"+1 2"_s);
    row("the beginning of a number, with two zeros", u"0044 2"_s);
    row("a plus and a star", u"+*1"_s);
    row("a trunk prefix", u"0204"_s);
    row("a number that is no plain number", u"+4930"_s);
    row("what stands before the key", u"accounts/ac01"_s);
    row("what stands behind the key", u".JSON"_s);
    row("the key and what stands before it", u"numbers/pn0"_s);
    row("the key and what stands behind it", u"0.js"_s);
    row("the beginning of the key, with a slash", u"/p"_s);
    row("a part of the key", u"pn00"_s);
    row("a per cent sign", u"100%"_s);
    row("two words in two columns", u"hosted desk"_s);
    row("two words of which nobody has one", u"hosted zebra"_s);
    row("nothing that is there", u"zebra"_s);
    row("longer than every text", QString(300, u'x'));
}

void IndexTest::findsWhatLookingAtEachRowFinds()
{
    QFETCH(QString, text);
    QRandomGenerator random(20261124);
    const Schema &schema = schemaOf<IncomingNumber>();
    const RecordStore store = randomStore(random);
    const StoreSnapshot snapshot = store.snapshot();
    const std::vector<std::vector<ColumnTest>> tests{
        {},
        { { schema.column("capabilities.sms"), ColumnTest::Equals, true } },
        { { schema.column("trunk_sid"), ColumnTest::IsMissing, {} },
          { schema.column("origin"), ColumnTest::NotEquals, u"HOSTED"_s } },
        { { schema.column("friendly_name"), ColumnTest::StartsWith, u"zu"_s } },
        { { schema.column("date_created"), ColumnTest::IsPresent, {} } },
    };
    const RecordStore loaded = loadedStore(random);
    const StoreSnapshot whole = loaded.snapshot();
    QVERIFY(whole.plain && !snapshot.plain);
    for (const std::vector<ColumnTest> &columnTests : tests) {
        const RowFilter filter{ text, columnTests };
        QVERIFY(computeIndex(snapshot, filter, {}, never) == rowByRow(snapshot, filter, {}));
        QVERIFY(computeIndex(whole, filter, {}, never) == rowByRow(whole, filter, {}));
    }
}

/// Texts that are surely there: cut out of the values, in any case, also across the borders of words.
void IndexTest::findsPiecesOfWhatIsThere()
{
    QRandomGenerator random(4);
    const RecordStore store = randomStore(random);
    const StoreSnapshot snapshot = store.snapshot();
    const Schema &schema = schemaOf<IncomingNumber>();
    int found = 0;
    for (int i = 0; i < 300; ++i) {
        const RowId id = snapshot.live[size_t(random.bounded(int(snapshot.live.size())))];
        const int column = random.bounded(int(schema.fields.size()));
        const QString value = snapshot.pages[id.page]->value(int(id.row), column).toString();
        QString piece = value.mid(random.bounded(int(value.size()) + 1), 1 + random.bounded(12));
        if (random.bounded(2))
            piece = piece.toUpper();
        if (random.bounded(4) == 0)
            piece.insert(random.bounded(int(piece.size()) + 1), u'*');
        const RowFilter filter{ piece, {} };
        const std::vector<RowId> expected = rowByRow(snapshot, filter, {});
        QVERIFY2(computeIndex(snapshot, filter, {}, never) == expected, qPrintable(piece));
        found += !expected.empty();
    }
    QVERIFY(found > 200);
}

void IndexTest::findsTheSameWhileTyping_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("a word", u"front"_s);
    row("two words", u"hosted desk 4"_s);
    row("a word that grows into another alphabet", u"büro zür"_s);
    row("a number in its formatting, which a letter makes two words", u"+1 (24) 5x"_s);
    row("a number with a trunk prefix, which a letter makes a word", u"0204a"_s);
    row("a number with two zeros in front", u"0044 20 7"_s);
    row("a number with a bracket that nobody dials", u"+44 (0)20"_s);
    row("a star between pieces", u"fr*4*0"_s);
    row("a star in a number", u"+*12*3"_s);
    row("quotes that open and close", u"\"front desk\" 4"_s);
    row("the key and what stands around it", u"/pn00.json"_s);
    row("a letter with a combining mark", u"e\u0301toile"_s);
    row("spaces", u" fr  de "_s);
}

/// Letter after letter, and back again, once with each sort and each test: always as if nothing had been typed before.
void IndexTest::findsTheSameWhileTyping()
{
    QFETCH(const QString, text);
    QRandomGenerator random(20261125);
    const RecordStore store = randomStore(random);
    const StoreSnapshot snapshot = store.snapshot();
    const Schema &schema = *snapshot.schema;
    IndexCache cache;
    QStringList typed;
    for (qsizetype length = 1; length <= text.size(); ++length)
        typed.append(text.left(length));
    for (qsizetype length = text.size(); length-- > 0;)
        typed.append(text.left(length));
    const std::vector<std::vector<ColumnTest>> tests{
        { { schema.column("capabilities.sms"), ColumnTest::Equals, true } },
        {},
        { { schema.column("origin"), ColumnTest::Equals, u"hosted"_s },
          { schema.column("capabilities.sms"), ColumnTest::Equals, true } }
    };
    for (const std::vector<ColumnTest> &columnTests : tests) {
        for (const QString &now : std::as_const(typed)) {
            const RowFilter filter{ now, columnTests };
            const RowOrder order{ now.size() % 3 ? -1 : schema.column("friendly_name"), Qt::DescendingOrder };
            const std::vector<RowId> expected = rowByRow(snapshot, filter, order);
            QVERIFY2(computeIndex(snapshot, filter, order, never, &cache) == expected, qPrintable(now));
        }
    }
}

/// Pieces of what is there, one after the other through the same memory: some go on where others ended, most do not.
void IndexTest::findsTheSameAfterAnyOtherFilter()
{
    QRandomGenerator random(8);
    const RecordStore store = randomStore(random);
    const StoreSnapshot snapshot = store.snapshot();
    const QStringList pieces{ u"e"_s,      u"de"_s,    u"desk"_s,  u"front desk"_s, u"f*k"_s,      u"f*sk 1"_s,
                              u"1"_s,      u"12"_s,    u"012"_s,   u"+1"_s,         u"+12"_s,      u"0012"_s,
                              u"(12) 3"_s, u"12 3"_s,  u"1 2 3"_s, u"2 3 x"_s,      u"+"_s,        u"*"_s,
                              u"1*2"_s,    u"*1*2*"_s, u"\"1 2"_s, u"\"1\" 2"_s,    u"0"_s,        u"00"_s,
                              u"000"_s,    u"+(0)"_s,  u"+(0)1"_s, u"+4 (0)"_s,     u"+44 (0)2"_s, u"0(0)44"_s };
    IndexCache cache;
    int narrowed = 0;
    for (int i = 0; i < 400; ++i) {
        const RowFilter filter{ oneOf(random, pieces) + oneOf(random, { u""_s, u""_s, u" "_s + oneOf(random, pieces) }),
                                {} };
        narrowed += cache.narrow(snapshot.version, filter).rows != nullptr;
        const std::vector<RowId> expected = rowByRow(snapshot, filter, {});
        QVERIFY2(computeIndex(snapshot, filter, {}, never, &cache) == expected, qPrintable(filter.text));
    }
    QVERIFY(narrowed > 100);
}

void IndexTest::readsWordsAsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &typed, const QByteArray &number, bool found) {
        QTest::newRow(name) << typed << number << found;
    };
    row("a trunk prefix and three digits", u"0234"_s, "49123456", true);
    row("a zero and two digits are no trunk prefix", u"023"_s, "49123456", false);
    row("a zero and two digits that are there", u"023"_s, "44202345", true);
    row("with a plus, from the beginning", u"+49 12"_s, "49123456", true);
    row("with a plus, not in the middle", u"+12"_s, "49123456", false);
    row("with a plus and a star, in the middle", u"+*12"_s, "49123456", true);
    row("with two zeros, from the beginning", u"0049"_s, "49123456", true);
    row("with two zeros, not in the middle", u"0012"_s, "49123456", false);
    row("with a zero that nobody dials", u"+49 (0)12"_s, "49123456", true);
    row("with marks that can't be seen", u"+49\u200b12"_s, "49123456", true);
    row("with another dash", u"49\u201312"_s, "49123456", true);
}

void IndexTest::readsWordsAsNumbers()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, number);
    const std::vector<TextPattern> patterns = patternsOf(typed);
    QCOMPARE(patterns.size(), size_t(1));
    QTEST(patterns.front().isInNumber(number), "found");
}

void IndexTest::takesSoManyWords()
{
    QStringList words;
    for (int i = 0; i < 64; ++i)
        words.append(u"w%1"_s.arg(i));
    QCOMPARE(patternsOf(words.join(u' ')).size(), size_t(64));
    words.append(u"more"_s);
    QCOMPARE(patternsOf(words.join(u' ')).size(), size_t(64));
}

void IndexTest::comparesTextsAlone()
{
    QRandomGenerator random(5);
    const StoreSnapshot snapshot = randomStore(random).snapshot();
    const auto found = [&snapshot](const char *column, const QVariant &value) {
        const RowFilter filter{ {}, { { snapshot.schema->column(column), ColumnTest::StartsWith, value } } };
        return computeIndex(snapshot, filter, {}, never).size();
    };
    QVERIFY(found("phone_number", u"+"_s) > 0);
    QCOMPARE(found("capabilities.sms", QString()), size_t(0));
}

void IndexTest::remembersAFewFilters()
{
    QRandomGenerator random(5);
    const StoreSnapshot snapshot = randomStore(random).snapshot();
    FilterMemory memory;
    const auto filter = [](int n) { return RowFilter{ u"word %1"_s.arg(n), {} }; };
    for (int n = 0; n < 13; ++n)
        memory.keep(filter(n), std::make_shared<RowBits>(snapshot));
    QVERIFY(!memory.narrow(filter(0)).exact);
    for (int n = 1; n < 13; ++n)
        QVERIFY(memory.narrow(filter(n)).exact);
}

void IndexTest::remembersFiltersOfOneVersionOnly()
{
    QRandomGenerator random(6);
    RecordStore store = randomStore(random);
    IndexCache cache;
    const RowFilter filter{ u"front"_s, {} };
    const StoreSnapshot before = store.snapshot();
    (void)computeIndex(before, filter, {}, never, &cache);
    QVERIFY(cache.narrow(before.version, filter).exact);
    QVERIFY(cache.narrow(before.version, { u"front d"_s, {} }).rows);
    QVERIFY(!cache.narrow(before.version, { u"fron"_s, {} }).rows);
    IncomingNumber more = randomNumber(random, 10'002);
    more.friendlyName = u"Front desk 1"_s;
    store.add(pageOf<IncomingNumber>(std::vector{ more }));
    const StoreSnapshot after = store.snapshot();
    QVERIFY(!cache.narrow(after.version, filter).rows);
    QVERIFY(computeIndex(after, filter, {}, never, &cache) == rowByRow(after, filter, {}));
    // A search that was given up is not remembered.
    const std::atomic_bool stale{ true };
    (void)computeIndex(after, { u"desk"_s, {} }, {}, stale, &cache);
    QVERIFY(!cache.narrow(after.version, { u"desk"_s, {} }).exact);
}

/// Rows that an earlier filter left out stay out, whatever they hold.
void IndexTest::narrowsNeverWidens()
{
    QRandomGenerator random(9);
    const RecordStore store = randomStore(random);
    const RecordStore loaded = loadedStore(random);
    for (const StoreSnapshot &snapshot : { store.snapshot(), loaded.snapshot() }) {
        const Schema &schema = *snapshot.schema;
        const ColumnTest sms{ schema.column("capabilities.sms"), ColumnTest::Equals, true };
        for (const QString &text : { u"twilio"_s, u"desk"_s, u"e"_s, u"+1"_s, u"zur*1"_s, u"pn0"_s, QString() }) {
            const RowBits within = searchRows(snapshot, PageSearch(schema, { {}, { sms } }), never);
            const RowBits narrowed = searchRows(snapshot, PageSearch(schema, { text, {} }), never, &within);
            const std::vector<RowId> expected = rowByRow(snapshot, { text, { sms } }, {});
            QVERIFY2(!expected.empty() && narrowed.rows(snapshot) == expected, qPrintable(text));
        }
    }
}

void IndexTest::doesNotFindSecrets()
{
    HostedOrder order;
    order.sid = u"HR1"_s;
    order.number = u"+14155550100"_s;
    order.friendlyName = u"Front desk"_s;
    order.verificationCode = u"310007"_s;
    RecordStore store(schemaOf<HostedOrder>());
    store.add(pageOf<HostedOrder>(std::vector{ order }));
    const StoreSnapshot snapshot = store.snapshot();
    QCOMPARE(computeIndex(snapshot, { u"front"_s, {} }, {}, never).size(), size_t(1));
    for (const QString &text : { u"310007"_s, u"3100"_s, u"31*7"_s, u"front 310007"_s }) {
        QVERIFY2(computeIndex(snapshot, { text, {} }, {}, never).empty(), qPrintable(text));
        QVERIFY2(rowByRow(snapshot, { text, {} }, {}).empty(), qPrintable(text));
    }
    const Schema &schema = schemaOf<HostedOrder>();
    QVERIFY(!isSearched(schema.fields[size_t(schema.column("verification_code"))]));
    QVERIFY(isSearched(schema.fields[size_t(schema.column("friendly_name"))]));
}

void IndexTest::countsValuesAsCountingRowsDoes_data()
{
    QTest::addColumn<QByteArray>("column");
    for (const char *column : { "origin", "trunk_sid", "friendly_name", "sid", "bundle_sid" })
        QTest::newRow(column) << QByteArray(column);
}

void IndexTest::countsValuesAsCountingRowsDoes()
{
    QFETCH(const QByteArray, column);
    QRandomGenerator random(31);
    const RecordStore store = randomStore(random);
    const StoreSnapshot snapshot = store.snapshot();
    const int number = snapshot.schema->column(column);
    const ColumnTest hosted{ snapshot.schema->column("origin"), ColumnTest::Equals, u"hosted"_s };
    for (const RowFilter &filter : { RowFilter(), RowFilter{ {}, { hosted } }, RowFilter{ u"zebra"_s, {} } }) {
        QMap<QString, int> expected;
        for (const RowId id : rowByRow(snapshot, filter, {}))
            ++expected[QString::fromUtf8(snapshot.pages[id.page]->text(int(id.row), number))];
        int before = std::numeric_limits<int>::max();
        QMap<QString, int> counted;
        for (const ValueCount &count : countValues(snapshot, number, filter)) {
            QVERIFY(count.rows <= before);
            QVERIFY(!counted.contains(count.value));
            before = count.rows;
            counted.insert(count.value, count.rows);
        }
        QCOMPARE(counted, expected);
    }
}

void IndexTest::sortsAsComparingDoes_data()
{
    QTest::addColumn<QByteArray>("column");
    for (const char *column : { "phone_number", "friendly_name", "voice_url", "uri", "origin", "trunk_sid", "sid",
                                "capabilities.sms", "date_created", "bundle_sid" })
        QTest::newRow(column) << QByteArray(column);
}

void IndexTest::sortsAsComparingDoes()
{
    QFETCH(QByteArray, column);
    QRandomGenerator random(99);
    const RecordStore store = randomStore(random);
    const StoreSnapshot snapshot = store.snapshot();
    QVERIFY(snapshot.live.size() > 2000); // fewer are sorted by comparing
    IndexCache cache;
    const int number = schemaOf<IncomingNumber>().column(column);
    for (const Qt::SortOrder direction : { Qt::DescendingOrder, Qt::AscendingOrder }) {
        const RowOrder order{ number, direction };
        for (const QString &text : { QString(), u"e"_s, u"front"_s }) {
            const RowFilter filter{ text, {} };
            const std::vector<RowId> expected = rowByRow(snapshot, filter, order);
            QVERIFY(computeIndex(snapshot, filter, order, never) == expected);
            QVERIFY(computeIndex(snapshot, filter, order, never, &cache) == expected);
            QVERIFY(computeIndex(snapshot, filter, order, never, &cache) == expected);
        }
    }
}

void IndexTest::remembersOrdersOfOneVersionOnly()
{
    QRandomGenerator random(5);
    RecordStore store = randomStore(random);
    const RowOrder order{ schemaOf<IncomingNumber>().column("friendly_name"), Qt::AscendingOrder };
    IndexCache cache;
    const StoreSnapshot before = store.snapshot();
    const std::vector<RowId> first = computeIndex(before, {}, order, never, &cache);
    QVERIFY(cache.find(before.version, order.column) != nullptr);
    QCOMPARE(store.snapshot().version, before.version);

    std::vector<IncomingNumber> more{ randomNumber(random, 10'001) };
    store.add(pageOf<IncomingNumber>(more));
    const StoreSnapshot after = store.snapshot();
    QVERIFY(after.version > before.version);
    QVERIFY(computeIndex(after, {}, order, never, &cache) == rowByRow(after, {}, order));
    // A worker that comes late with the older version spoils nothing.
    QVERIFY(computeIndex(before, {}, order, never, &cache) == first);
    QVERIFY(computeIndex(after, {}, order, never, &cache) == rowByRow(after, {}, order));
    store.remove(more.front().sid.toUtf8());
    QVERIFY(computeIndex(store.snapshot(), {}, order, never, &cache) == rowByRow(store.snapshot(), {}, order));
}

QTEST_GUILESS_MAIN(IndexTest)
#include "tst_index.moc"
