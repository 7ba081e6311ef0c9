// SPDX-License-Identifier: GPL-3.0-or-later
// The index looks at whole columns at once. What it finds must be exactly what looking at row after row finds.
#include "models/index.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

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

/// The plain way.
std::vector<RowId> rowByRow(const StoreSnapshot &snapshot, const RowFilter &filter, const RowOrder &order)
{
    std::vector<RowId> rows;
    for (const RowId id : snapshot.live) {
        if (passes(*snapshot.pages[id.page], int(id.row), filter))
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
    for (const std::vector<ColumnTest> &columnTests : tests) {
        const RowFilter filter{ text, columnTests };
        const std::vector<RowId> expected = rowByRow(snapshot, filter, {});
        QVERIFY(computeIndex(snapshot, filter, {}, never) == expected);
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
