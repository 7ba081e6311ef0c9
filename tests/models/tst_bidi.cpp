// SPDX-License-Identifier: GPL-3.0-or-later
// Names and numbers keep their own order, and that of the sentence around them.
#include "models/bidi.h"
#include "models/field.h"
#include "models/format.h"
#include "models/phone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

Q_DECLARE_METATYPE(Qt::LayoutDirection)

class TestBidi : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { bidi::setDirection(Qt::LeftToRight); }

    void namesInASentence_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("isolated");
        constexpr Qt::LayoutDirection ltr = Qt::LeftToRight;
        constexpr Qt::LayoutDirection rtl = Qt::RightToLeft;
        QTest::newRow("nothing") << ltr << QString() << QString();
        QTest::newRow("nothing, right to left") << rtl << QString() << QString();
        QTest::newRow("a Latin name needs nothing") << ltr << u"Fish & Chips (2)"_s << u"Fish & Chips (2)"_s;
        QTest::newRow("Greek, Chinese and a face neither") << ltr << u"Αθήνα 北京 🐟"_s << u"Αθήνα 北京 🐟"_s;
        QTest::newRow("a Latin name, right to left")
            << rtl << u"Fish & Chips (2)"_s << u"\u2068Fish & Chips (2)\u2069"_s;
        QTest::newRow("a Hebrew name") << ltr << u"\u05D3\u05D2 1"_s << u"\u2068\u05D3\u05D2 1\u2069"_s;
        QTest::newRow("an Arabic name") << ltr << u"\u0633\u0645\u0643"_s << u"\u2068\u0633\u0645\u0643\u2069"_s;
        QTest::newRow("Arabic digits") << ltr << u"7 \u0661\u0662"_s << u"\u20687 \u0661\u0662\u2069"_s;
        QTest::newRow("an old script beyond the first plane")
            << ltr << u"\U00010900\U00010901"_s << u"\u2068\U00010900\U00010901\u2069"_s;
        QTest::newRow("an override goes") << ltr << u"Fish\u202Egnp.exe"_s << u"Fishgnp.exe"_s;
        QTest::newRow("so do embeddings and what ends them")
            << ltr << u"\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee"_s << u"abcde"_s;
        QTest::newRow("an end that ends what is outside") << ltr << u"a\u2069\u2069b"_s << u"ab"_s;
        QTest::newRow("a beginning without an end") << ltr << u"a\u2067b\u2066c"_s << u"abc"_s;
        QTest::newRow("of two beginnings and an end the inner pair stays")
            << ltr << u"\u2067a\u2066b\u2069c"_s << u"\u2068a\u2066b\u2069c\u2069"_s;
        QTest::newRow("a mark is a letter of its direction") << ltr << u"a\u200Fb"_s << u"\u2068a\u200Fb\u2069"_s;
        QTest::newRow("lines become one") << ltr << u"a\nb\r\nc\u2028d\u2029e\u0085f\tg"_s << u"a b  c d e f g"_s;
        QTest::newRow("what is isolated already stays so") << rtl << u"\u2068a\u2069"_s << u"\u2068a\u2069"_s;
        QTest::newRow("two that are isolated are isolated together")
            << rtl << u"\u2068a\u2069\u2068b\u2069"_s << u"\u2068\u2068a\u2069\u2068b\u2069\u2069"_s;
    }
    void namesInASentence()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const QString, name);
        QFETCH(const QString, isolated);
        bidi::setDirection(direction);
        QCOMPARE(bidi::isolated(name), isolated);
        QCOMPARE(bidi::isolated(isolated), isolated); // a sentence in a sentence
    }

    void eachLineByItself()
    {
        QCOMPARE(bidi::isolatedLines(u"a\u202Eb\n\u05D3\u2067\nc"_s), u"ab\n\u2068\u05D3\u2069\nc"_s);
    }

    void aSentenceThatForgotIsMended()
    {
        QCOMPARE(bidi::balanced(u"Release Fish\u202Egnp?\nIt \u2068\u05D3\u2069 ends\u2069."_s),
                 u"Release Fishgnp?\nIt \u2068\u05D3\u2069 ends."_s);
        QCOMPARE(bidi::balanced(u"a\tb\nc"_s), u"a\tb\nc"_s);
    }

    void numbersRunFromLeftToRight()
    {
        const QString number = u"(559) 302-1568"_s;
        QCOMPARE(bidi::leftToRight(number), number);
        bidi::setDirection(Qt::RightToLeft);
        QCOMPARE(bidi::leftToRight(number), u'\u2066' + number + u'\u2069');
        QCOMPARE(phone::displayFormat(u"+15593021568"), u'\u2066' + number + u'\u2069');
        QCOMPARE(bidi::withoutIsolates(phone::displayFormat(u"+15593021568")), number);
    }

    void valuesInCells_data()
    {
        QTest::addColumn<Format>("format");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a number") << Format::Phone << u"+15593021568"_s << u"\u2066(559) 302-1568\u2069"_s;
        QTest::newRow("a SID") << Format::Sid << u"PN1"_s << u"\u2066PN1\u2069"_s;
        QTest::newRow("a URL") << Format::Url << u"https://a.example/b/"_s << u"\u2066https://a.example/b/\u2069"_s;
        QTest::newRow("a code") << Format::Code << u"20404"_s << u"\u206620404\u2069"_s;
        QTest::newRow("a name") << Format::Plain << u"Desk (2)"_s << u"\u2068Desk (2)\u2069"_s;
    }
    void valuesInCells()
    {
        QFETCH(const Format, format);
        QFETCH(const QString, value);
        QFETCH(const QString, shown);
        FieldInfo field;
        field.format = format;
        QString plain = shown;
        plain.remove(u'\u2066').remove(u'\u2068').remove(u'\u2069');
        QCOMPARE(displayText(field, value), plain);
        const bool hovers = !hoverText(field, value).isEmpty();
        bidi::setDirection(Qt::RightToLeft);
        QCOMPARE(displayText(field, value), shown);
        QCOMPARE(!hoverText(field, value).isEmpty(), hovers);
        QCOMPARE(copyText(field, value), value); // what is copied and exported is clean
    }

    void aCellNeverTurnsWhatIsBesideItAround()
    {
        const FieldInfo field;
        QCOMPARE(displayText(field, u"Fish\u202Egnp"_s), u"Fishgnp"_s);
        QCOMPARE(copyText(field, u"Fish\u202Egnp"_s), u"Fish\u202Egnp"_s); // as the service has it
    }
};

QTEST_APPLESS_MAIN(TestBidi)
#include "tst_bidi.moc"
