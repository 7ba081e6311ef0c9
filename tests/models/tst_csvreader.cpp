// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that people drop or paste: read by RFC 4180, whatever program wrote them, and their numbers found.
#include "models/csv.h"
#include "models/csvreader.h"
#include "models/rules/numberlist.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

using Rows = QList<QStringList>;

Rows rowsOf(const CsvTable &table)
{
    Rows rows;
    for (const CsvRow &row : table.rows)
        rows.append(row.cells);
    return rows;
}

QByteArray utf16(const QString &text, bool bigEndian, bool mark)
{
    QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWeWriteReadsTheSame_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : { u"x;=1+1"_s, u"x\t=1+1"_s, u"=1;'=2;''=3"_s, u"'=1"_s, u"\t\t=1"_s, u"'\t"_s,
                                     u"' =1"_s, u"x;\"=1"_s, u"\"=1\""_s, u"a\n-b\r\n@c"_s, u"'+14155550100"_s,
                                     u"don't"_s, u"x|'|=1"_s, u";;=;"_s, u"'' '"_s, u" , -"_s })
            QTest::newRow(text.toLatin1().toPercentEncoding().constData()) << text;
    }
    void whatWeWriteReadsTheSame()
    {
        QFETCH(const QString, text);
        const QByteArray cell = csvCell(text.toUtf8());
        const CsvTable table = readCsv(QString::fromUtf8("a,b\r\n1," + cell + "\r\n"), u',');
        QCOMPARE(table.rows.size(), 2);
        QCOMPARE(table.rows[1].cells.value(1), text);
    }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        QTest::addColumn<QChar>("separator");
        const auto row = [](const char *what, const QString &text, const Rows &rows, QChar separator = u',') {
            QTest::newRow(what) << text << rows << separator;
        };
        row("nothing", u""_s, {});
        row("one cell", u"a"_s, { { u"a"_s } });
        row("CRLF", u"a,b\r\nc,d\r\n"_s, { { u"a"_s, u"b"_s }, { u"c"_s, u"d"_s } });
        row("LF, without one at the end", u"a,b\nc,d"_s, { { u"a"_s, u"b"_s }, { u"c"_s, u"d"_s } });
        row("CR alone", u"a,b\rc,d\r"_s, { { u"a"_s, u"b"_s }, { u"c"_s, u"d"_s } });
        row("empty lines are left out", u"\n\na,b\n\r\nc,d\n\n"_s, { { u"a"_s, u"b"_s }, { u"c"_s, u"d"_s } });
        row("empty cells stay", u"a,,b,\n,,,\n"_s,
            { { u"a"_s, u""_s, u"b"_s, u""_s }, { u""_s, u""_s, u""_s, u""_s } });
        row("quotes", u"\"a,b\",\"c\"\n\"\",d"_s, { { u"a,b"_s, u"c"_s }, { u""_s, u"d"_s } });
        row("doubled quotes", u"\"a \"\"b\"\" c\",\"\"\"\"\n1,2"_s,
            { { u"a \"b\" c"_s, u"\""_s }, { u"1"_s, u"2"_s } });
        row("line breaks in quotes", u"\"a\r\nb\",c\n\"d\ne\",f"_s, { { u"a\r\nb"_s, u"c"_s }, { u"d\ne"_s, u"f"_s } });
        row("a quote inside a cell is a character", u"5\" pipe,b\nc,d"_s,
            { { u"5\" pipe"_s, u"b"_s }, { u"c"_s, u"d"_s } });
        row("text behind the quotes", u"\"a\"b,c\nd,e"_s, { { u"ab"_s, u"c"_s }, { u"d"_s, u"e"_s } });
        row("spaces stay", u" a , b \nc,d"_s, { { u" a "_s, u" b "_s }, { u"c"_s, u"d"_s } });
        row("a byte order mark in the text", u"\ufeffa,b\nc,d"_s, { { u"a"_s, u"b"_s }, { u"c"_s, u"d"_s } });
        row("semicolons, with commas in the cells", u"a;1,5\nb;2,5"_s, { { u"a"_s, u"1,5"_s }, { u"b"_s, u"2,5"_s } },
            u';');
        row("tabs, as from a spreadsheet", u"a\tb, c\nd\te; f"_s, { { u"a"_s, u"b, c"_s }, { u"d"_s, u"e; f"_s } },
            u'\t');
        row("separators in quotes do not count", u"\"a;b;c\",1\n\"d;e;f\",2"_s,
            { { u"a;b;c"_s, u"1"_s }, { u"d;e;f"_s, u"2"_s } });
        row("rows of different lengths", u"a,b,c\nd\ne,f"_s,
            { { u"a"_s, u"b"_s, u"c"_s }, { u"d"_s }, { u"e"_s, u"f"_s } });
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(Rows, rows);
        QFETCH(QChar, separator);
        const CsvTable table = readCsv(text);
        QCOMPARE(rowsOf(table), rows);
        QCOMPARE(table.separator, separator);
        QCOMPARE(table.unclosedLine, 0);
    }

    void saysWhereARowBegins()
    {
        const CsvTable table = readCsv(u"a,b\r\n\r\n\"c\r\nd\",e\nf,g\n");
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[0].line, 1);
        QCOMPARE(table.rows[1].line, 3);
        QCOMPARE(table.rows[2].line, 5);
    }

    void quotesThatNobodyCloses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("the rows behind them are still rows")
            << u"a,b\n\"c,d\ne,f\ng,h"_s << 2
            << Rows{ { u"a"_s, u"b"_s }, { u"\"c"_s, u"d"_s }, { u"e"_s, u"f"_s }, { u"g"_s, u"h"_s } };
        QTest::newRow("at the very end") << u"a,b\nc,\""_s << 2 << Rows{ { u"a"_s, u"b"_s }, { u"c"_s, u"\""_s } };
        QTest::newRow("several that look as if nobody closed them")
            << u"a,\"b\nc,\"\"d\ne,\"\"\"\"f,\"\""_s << 1
            << Rows{ { u"a"_s, u"\"b"_s }, { u"c"_s, u"d"_s }, { u"e"_s, u"\"f"_s, u""_s } };
        QTest::newRow("quotes within a line still count behind them")
            << u"a,\"b\nc,\"\",\"\"\n"_s << 1 << Rows{ { u"a"_s, u"\"b"_s }, { u"c"_s, u""_s, u""_s } };
    }
    void quotesThatNobodyCloses()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(Rows, rows);
        const CsvTable table = readCsv(text, u',');
        QCOMPARE(table.unclosedLine, line);
        QCOMPARE(rowsOf(table), rows);
        for (int row = 0; row < table.rows.size(); ++row)
            QCOMPARE(table.rows[row].line, row + 1);
    }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isText");
        const QString text = u"Büro,+14155550100\nMünchen,+498912345678\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8() << true;
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << true;
        QTest::newRow("UTF-16, little end first, with a mark") << utf16(text, false, true) << true;
        QTest::newRow("UTF-16, big end first, with a mark") << utf16(text, true, true) << true;
        QTest::newRow("UTF-16, little end first") << utf16(text, false, false) << true;
        QTest::newRow("UTF-16, big end first") << utf16(text, true, false) << true;
        QTest::newRow("Latin-1") << text.toLatin1() << true;
        QTest::newRow("a program") << QByteArray("\x7f"
                                                 "ELF\0\0\x01\x02\0\0\0\xff\xff",
                                                 13)
                                   << false;
        QTest::newRow("zeros") << QByteArray(100, '\0') << false;
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isText);
        const std::optional<QString> text = decodeText(bytes);
        QCOMPARE(text.has_value(), isText);
        if (isText)
            QCOMPARE(*text, u"Büro,+14155550100\nMünchen,+498912345678\n"_s);
    }

    void findsTheNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("numbers");
        const QString one = u"+14155550101"_s;
        const QString two = u"+14155550102"_s;
        const auto row = [](const char *what, const QString &text, int column, const QString &title,
                            const QStringList &numbers) { QTest::newRow(what) << text << column << title << numbers; };
        row("by its heading", u"Name,Phone number,Fallback\nA,+14155550101,+14155550109\nB,+14155550102,+14155550108"_s,
            1, u"Phone number"_s, { one, two });
        row("by a heading in another language", u"Name;Straße;Telefon\nA;12345 Weg;+14155550101\nB;x;+14155550102"_s, 2,
            u"Telefon"_s, { one, two });
        row("a heading that counts the rows is not meant", u"Number,Line\n1,+14155550101\n2,+14155550102"_s, 1,
            u"Line"_s, { one, two });
        row("by what stands in it", u"Front desk,(415) 555-0101,x\nBack office,415-555-0102,y"_s, 1, u"Column 2"_s,
            { one, two });
        row("the export of this program", u"phone_number,sid\r\n+14155550101,PN1\r\n+14155550102,PN2\r\n"_s, 0,
            u"phone_number"_s, { one, two });
        row("kept as text by a spreadsheet", u"a,'+14155550101\nb,\"=\"\"+14155550102\"\"\""_s, 1, u"Column 2"_s,
            { one, two });
        row("a comment of several lines beside it",
            u"Phone,Comment\n+14155550101,\"call\n+14155550109\nbefore\"\n+14155550102,"_s, 0, u"Phone"_s,
            { one, two });
        row("two columns of numbers are both meant", u"+14155550101,+14155550102\n+14155550103,+14155550104"_s, -1,
            u"Column 0"_s, {});
        row("numbers in half of a column are chance", u"+14155550101,a\n1 415 555 0199 b,c"_s, -1, u"Column 0"_s, {});
        row("numbers in more than half of it are not", u"+14155550101,a\n+14155550102,b\nnone,c"_s, 0, u"Column 1"_s,
            { one, two });
        row("a list is no table", u"+14155550101\n+14155550102"_s, -1, u"Column 0"_s, {});
        row("words alone", u"a,b\nc,d"_s, -1, u"Column 0"_s, {});
    }
    void findsTheNumbers()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        QFETCH(QString, title);
        QFETCH(QStringList, numbers);
        const CsvTable table = readCsv(text);
        QCOMPARE(rules::numberColumn(table, u"US"_s), column);
        if (column < 0)
            return;
        QCOMPARE(rules::columnTitle(table, column), title);
        QCOMPARE(rules::goodNumbers(rules::readNumberColumn(table, column, u"US"_s)), numbers);
    }

    void saysWhatIsWrongInTheColumn()
    {
        const CsvTable table = readCsv(u"Phone number,Name\n1.41556E+10,a\n\n,empty\n=HYPERLINK(\"x\"),b\n"
                                       "+14155550101,c\n415 555 0101,again\n"_s
                                       + QString(2'000'000, u'9') + u",long"_s);
        QCOMPARE(rules::numberColumn(table, u"US"_s), 0);
        const QList<rules::ListedNumber> list = rules::readNumberColumn(table, 0, u"US"_s);
        QCOMPARE(list.size(), 5);
        QVERIFY(list[0].problem.contains(u"shortened"_s));
        QCOMPARE(list[0].line, 2);
        QVERIFY(!list[1].good());
        QCOMPARE(list[1].line, 5);
        QVERIFY(list[2].good());
        QVERIFY(list[3].problem.contains(u"already"_s));
        QVERIFY(!list[4].good());
    }

    void aHostileTableIsReadInGoodTime()
    {
        // Each opening quote could be closed by any later one.
        const QString quotes = u"\"a\"\"\n"_s.repeated(200'000);
        QVERIFY(!readCsv(quotes).rows.isEmpty());
        const CsvTable wide = readCsv(QString(2'000'000, u',') + u"\n+14155550101"_s);
        QCOMPARE(rules::numberColumn(wide, u"US"_s), -1);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
