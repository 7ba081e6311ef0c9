// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/csv.h"
#include "models/records/availablenumber.h"
#include "models/records/hostedorder.h"
#include "models/records/incomingnumber.h"
#include "models/records/portinnumber.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

/// A reader of RFC 4180 of its own, so that the writer's mistakes don't cancel out.
QList<QStringList> readCsv(const QByteArray &csv)
{
    QList<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += u'"';
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last().append(std::exchange(cell, {}));
        } else if (!quoted && c == u'\r' && text.mid(i + 1, 1) == u"\n") {
            rows.last().append(std::exchange(cell, {}));
            rows.append(QStringList());
            ++i;
        } else {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

/// How rows are handed to the writer: it has a way of its own for many.
enum class Rows { OneByOne, Together };

template <class R>
QByteArray written(const QList<R> &records, const QList<QByteArray> &names, CsvOptions options = {},
                   Rows how = Rows::OneByOne)
{
    const Schema &schema = schemaOf<R>();
    std::vector<int> columns;
    for (const QByteArray &name : names)
        columns.push_back(schema.column(name));
    QByteArray csv;
    CsvWriter writer(schema, columns, options, [&csv](QByteArrayView bytes) {
        csv.append(bytes);
        return true;
    });
    const StorePagePtr page = pageOf<R>(std::span(records.data(), size_t(records.size())));
    bool ok = writer.writeHeader();
    std::vector<int> rows(size_t(page->rows()));
    std::iota(rows.begin(), rows.end(), 0);
    if (how == Rows::Together)
        ok = ok && writer.writeRows(*page, rows);
    for (const int row : how == Rows::OneByOne ? rows : std::vector<int>())
        ok = ok && writer.writeRow(*page, row);
    return ok && writer.finish() ? csv : QByteArray();
}

IncomingNumber named(const QString &number, const QString &name)
{
    IncomingNumber record;
    record.sid = u"PN"_s + number;
    record.number = number;
    record.friendlyName = name;
    return record;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreSafe_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("cell");
        const auto row
            = [](const char *name, const QString &value, const QString &cell) { QTest::newRow(name) << value << cell; };
        row("plain", u"Front desk"_s, u"Front desk"_s);
        row("empty", QString(), QString());
        row("E.164 survives", u"+14155550100"_s, u"+14155550100"_s);
        row("a plus that is no number", u"+1+cmd"_s, u"'+1+cmd"_s);
        row("a number with a formula behind", u"+14155550100+A1"_s, u"'+14155550100+A1"_s);
        row("a formatted number", u"+1 415 555 0100"_s, u"'+1 415 555 0100"_s);
        row("a formula", u"=1+1"_s, u"'=1+1"_s);
        row("a formula that needs quotes", u"=HYPERLINK(\"x\",\"y\")"_s, u"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""_s);
        row("minus", u"-2+3"_s, u"'-2+3"_s);
        row("at", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
        row("behind spaces", u"  =1"_s, u"'  =1"_s);
        row("behind a hard space", u"\u00a0=1"_s, u"'\u00a0=1"_s);
        row("behind a mark that can't be seen", u"\ufeff=1"_s, u"'\ufeff=1"_s);
        row("behind a zero-width space", u"\u200b=1"_s, u"'\u200b=1"_s);
        row("behind a tag character, which takes two QChars", u"\U000e0001=1"_s, u"'\U000e0001=1"_s);
        row("a tab", u"\tx"_s, u"'\tx"_s);
        row("a carriage return", u"\rx"_s, u"\"'\rx\""_s);
        row("a line break", u"\nx"_s, u"\"'\nx\""_s);
        row("full-width equals", u"＝1"_s, u"'＝1"_s);
        row("full-width plus", u"＋1"_s, u"'＋1"_s);
        row("full-width at", u"＠A"_s, u"'＠A"_s);
        row("full-width minus", u"－1"_s, u"'－1"_s);
        row("a formula in the middle is text", u"a=1"_s, u"a=1"_s);
        row("a formula behind a semicolon", u"x;=1+1"_s, u"x;'=1+1"_s);
        row("a formula behind a tab", u"x\t=1+1"_s, u"x\t'=1+1"_s);
        row("a formula behind a comma", u"x,=1+1"_s, u"\"x,'=1+1\""_s);
        row("a formula behind a bar", u"x|@SUM(A1)"_s, u"x|'@SUM(A1)"_s);
        row("a formula on a line of its own", u"x\n-1"_s, u"\"x\n'-1\""_s);
        row("formulas everywhere", u"=1;=2;;\t+3x"_s, u"'=1;'=2;;\t'+3x"_s);
        row("behind a separator and spaces", u"x; =1"_s, u"x;' =1"_s);
        row("behind a separator and quotes", u"x;\"=1"_s, u"\"x;'\"\"=1\""_s);
        row("several numbers", u"+14155550100;+14155550101"_s, u"'+14155550100;'+14155550101"_s);
        row("words behind separators", u"a;b|c\td"_s, u"a;b|c\td"_s);
        row("an apostrophe of the text", u"'=1"_s, u"''=1"_s);
        row("an apostrophe before a word", u"'tis"_s, u"'tis"_s);
        row("comma", u"a,b"_s, u"\"a,b\""_s);
        row("quote", u"say \"hi\""_s, u"\"say \"\"hi\"\"\""_s);
        row("lines", u"a\nb"_s, u"\"a\nb\""_s);
        row("spaces at the ends", u" a "_s, u"\" a \""_s);
    }
    void cellsAreSafe()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, cell);
        QCOMPARE(QString::fromUtf8(csvCell(value.toUtf8())), cell);
    }

    /// Who opens the file chooses how it is divided: another program's reader, for each way.
    void noSeparatorMakesAFormula()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not installed, whose csv module is the second opinion here");
        QList<IncomingNumber> numbers;
        for (const QString &divider : { u","_s, u";"_s, u"|"_s, u"\t"_s, u"\n"_s, u"\r\n"_s }) {
            for (const QString &formula :
                 { u"=1+1"_s, u" =1+1"_s, u"\"=1+1"_s, u"\"=1+1\""_s, u"+1+cmd"_s, u"@SUM(A1)"_s, u"\ufeff-1"_s,
                   u"＝1"_s, u"+14155550100;=1"_s, u"=1|=1\t=1"_s })
                numbers.append(named(u"+14155550100"_s, u"x"_s + divider + formula + divider + u"y"_s));
        }
        QProcess process;
        process.start(python,
                      { u"-c"_s,
                        u"import csv,io,json,sys;"
                        "t=sys.stdin.buffer.read().decode('utf-8');"
                        "print(json.dumps([c for d in ',;|\\t' for r in csv.reader(io.StringIO(t,newline=''),"
                        "delimiter=d,skipinitialspace=True) for c in r]))"_s });
        QVERIFY(process.waitForStarted());
        process.write(written(numbers, { "sid", "friendly_name" }));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QVariantList cells = QJsonDocument::fromJson(process.readAllStandardOutput()).array().toVariantList();
        QVERIFY(cells.size() > 4 * numbers.size());
        for (const QVariant &one : cells) {
            const QString cell = one.toString();
            static const QRegularExpression formula(u"^[\\s\\x{feff}]*[=+@\\-＝＋－＠]"_s);
            QVERIFY2(!formula.match(cell).hasMatch(), qPrintable(cell));
        }
    }

    void rowsReadBackWhole()
    {
        const QList<IncomingNumber> numbers
            = { named(u"+14155550100"_s, u"Müller, \"Büro\"\r\nzweite Zeile 😀"_s),
                named(u"+442079460018"_s, u"=cmd|' /C calc'!A1"_s), named(u"+14155550101"_s, QString()) };
        const QList<QStringList> rows = readCsv(written(numbers, { "phone_number", "friendly_name", "sid" }));
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0], QStringList({ u"Number"_s, u"Name"_s, u"SID"_s }));
        QCOMPARE(rows[1], QStringList({ u"+14155550100"_s, numbers[0].friendlyName, numbers[0].sid }));
        QCOMPARE(rows[2][1], u"'=cmd|' /C calc'!A1"_s);
        QCOMPARE(rows[3][1], QString());
    }

    void valuesAreRaw()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        AvailableNumber n;
        n.number = u"+18085550143"_s;
        n.longitude = Decimal(-15509, 2);
        n.monthlyPrice = Decimal(115, 2);
        n.sms = true;
        n.addressRequirements = u"none"_s;
        const QList<QStringList> rows
            = readCsv(written<AvailableNumber>({ n },
                                               { "phone_number", "longitude", "monthly_price", "capabilities.SMS",
                                                 "capabilities.MMS", "address_requirements" }));
        QCOMPARE(rows.value(1),
                 QStringList({ u"+18085550143"_s, u"-155.09"_s, u"1.15"_s, u"true"_s, QString(), u"none"_s }));
        IncomingNumber owned = named(u"+14155550100"_s, u"x"_s);
        owned.dateCreated = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
        owned.voiceUrl = u"https://me:pw@example.com/?token=abc"_s;
        QCOMPARE(readCsv(written<IncomingNumber>({ owned }, { "date_created", "voice_url" })).value(1),
                 QStringList({ u"2026-03-04T05:06:07Z"_s, u"https://•••@example.com/?token=•••"_s }));
        QLocale::setDefault(QLocale::c());
    }

    void timesAreInUtc_data()
    {
        QTest::addColumn<QByteArray>("time");
        for (const char *time :
             { "1970-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2000-02-29T12:00:00Z", "2000-03-01T00:00:00Z",
               "2026-01-01T00:00:00Z", "2026-01-31T08:09:10Z", "2026-02-28T23:59:59Z", "2026-03-01T00:00:00Z",
               "2026-10-31T01:02:03Z", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z", "2028-02-29T00:00:00Z",
               "2100-02-28T00:00:00Z", "2100-03-01T00:00:00Z", "9999-12-31T23:59:59Z", "1969-12-31T23:59:59Z",
               "2026-03-01T08:09:10.250Z", "2026-03-01T08:09:10.001Z" })
            QTest::newRow(time) << QByteArray(time);
    }
    void timesAreInUtc()
    {
        QFETCH(const QByteArray, time);
        IncomingNumber number = named(u"+14155550100"_s, u"x"_s);
        number.dateCreated = QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate);
        QVERIFY(number.dateCreated.isValid());
        for (const Rows how : { Rows::OneByOne, Rows::Together })
            QCOMPARE(written<IncomingNumber>({ number }, { "date_created" }, { .fieldNames = true }, how),
                     "date_created\r\n" + time + "\r\n");
    }

    /// ISO 8601 has four digits for a year. A wrong year would be worse than none.
    void aYearThatIsTooFarIsNotCut()
    {
        IncomingNumber number = named(u"+14155550100"_s, u"x"_s);
        number.dateCreated = QDateTime(QDate(10'000, 1, 1), QTime(0, 0), Qt::UTC);
        for (const Rows how : { Rows::OneByOne, Rows::Together })
            QCOMPARE(written<IncomingNumber>({ number }, { "date_created" }, { .fieldNames = true }, how),
                     QByteArray("date_created\r\n\"\"\r\n"));
    }

    void secretsAreNotWritten()
    {
        PortInNumber number;
        number.sid = u"PN1"_s;
        number.portOutPin = u"4711"_s;
        HostedOrder order;
        order.sid = u"HR1"_s;
        order.verificationCode = u"310007"_s;
        for (const Rows how : { Rows::OneByOne, Rows::Together }) {
            QCOMPARE(written<PortInNumber>({ number }, { "port_out_pin" }, { .fieldNames = true }, how),
                     QByteArray("port_out_pin\r\n\"\"\r\n"));
            QCOMPARE(written<HostedOrder>({ order }, { "verification_code" }, { .fieldNames = true }, how),
                     QByteArray("verification_code\r\n\"\"\r\n"));
        }
    }

    void manyRowsAreWrittenAsOne()
    {
        QList<IncomingNumber> numbers{ named(u"+14155550100"_s, u"a,b \"c\""_s),
                                       named(u"+14155550101"_s, QString()),
                                       named(u"+14155550102"_s, u"=1"_s),
                                       named(u"x"_s, u" spaces "_s),
                                       named(u"+14155550103"_s, QString(70, u'x')),
                                       named(QString(), u""_s),
                                       named(u"+12"_s, u"behind "_s),
                                       named(u"+123456"_s, u"-"_s),
                                       named(u"+1234567890123456"_s, u"x"_s),
                                       named(u"+02345678"_s, u"x"_s) };
        numbers[0].voiceUrl = u"https://me:pw@example.com/?token=abc"_s;
        numbers[2].dateCreated = QDateTime(QDate(2026, 1, 4), QTime(5, 6, 7), Qt::UTC);
        numbers[3].sms = true;
        const QList<QByteArray> columns{ "phone_number", "friendly_name", "voice_url", "date_created",
                                         "capabilities.sms" };
        const QByteArray one = written(numbers, columns);
        QVERIFY(one.contains("\r\n+14155550100,\"a,b \"\"c\"\"\",https://"));
        QCOMPARE(written(numbers, columns, {}, Rows::Together), one);
        QVERIFY(one.contains("\r\n'+12,\"behind \","));
        for (const char *number : { "+123456", "+1234567890123456", "+02345678" })
            QVERIFY2(one.contains("\r\n'" + QByteArray(number) + ','), number); // none of E.164
        // A lone empty cell would be an empty line.
        QCOMPARE(written(numbers.mid(1, 2), { "friendly_name" }, {}, Rows::Together),
                 QByteArray("Name\r\n\"\"\r\n'=1\r\n"));
        QCOMPARE(written(numbers.mid(1, 1), { "friendly_name", "voice_url" }, {}, Rows::Together),
                 QByteArray("Name,Voice URL\r\n,\r\n"));
    }

    void optionsForOtherPrograms()
    {
        CsvOptions options;
        options.fieldNames = true;
        QCOMPARE(written<IncomingNumber>({}, { "phone_number", "capabilities.sms" }, options),
                 QByteArray("phone_number,capabilities.sms\r\n"));
        options.byteOrderMark = true;
        QCOMPARE(written<IncomingNumber>({}, { "sid" }, options), QByteArray("\xEF\xBB\xBFsid\r\n"));
        QCOMPARE(written<IncomingNumber>({ named(u"1"_s, QString()) }, { "friendly_name" }),
                 QByteArray("Name\r\n\"\"\r\n"));
    }

    void aFailingSinkEndsTheExport()
    {
        int calls = 0;
        const Schema &schema = schemaOf<IncomingNumber>();
        CsvWriter writer(schema, { schema.column("friendly_name") }, {}, [&calls](QByteArrayView) {
            ++calls;
            return false;
        });
        const IncomingNumber number = named(u"+14155550100"_s, QString(1000, u'x'));
        const StorePagePtr page = pageOf<IncomingNumber>(std::span(&number, 1));
        int accepted = 0;
        for (int i = 0; i < 1000 && writer.writeRow(*page, 0); ++i)
            ++accepted;
        QVERIFY2(accepted > 10 && accepted < 100, "rows are collected, and the failure is told");
        QVERIFY(!writer.writeRow(*page, 0) && !writer.finish());
        QCOMPARE(calls, 1);
    }

    void anotherProgramReadsTheSame()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not installed, whose csv module is the second opinion here");
        const QList<IncomingNumber> numbers = { named(u"+14155550100"_s, u"a,b\"c\"\r\nd\ne;f\tg"_s),
                                                named(u"+442079460018"_s, u"\t=1"_s), named(u"+1"_s, u"ß ۞ 😀"_s) };
        const QByteArray csv = written(numbers, { "sid", "friendly_name", "phone_number" });
        QProcess process;
        process.start(python,
                      { u"-c"_s,
                        u"import csv,io,json,sys;"
                        "t=sys.stdin.buffer.read().decode('utf-8');"
                        "print(json.dumps(list(csv.reader(io.StringIO(t,newline=''),strict=True))))"_s });
        QVERIFY(process.waitForStarted());
        process.write(csv);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QJsonArray rows = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
        QCOMPARE(rows.size(), 4);
        QList<QStringList> theirs;
        for (const QJsonValue &row : rows)
            theirs.append(row.toVariant().toStringList());
        QCOMPARE(theirs, readCsv(csv));
        QCOMPARE(theirs[1][1], numbers[0].friendlyName);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
