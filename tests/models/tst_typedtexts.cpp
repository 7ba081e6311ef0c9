// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that people type or paste for many numbers at once: names from a template, lists of numbers.
#include "models/forms/nametemplate.h"
#include "models/rules/numberlist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

class TestTypedTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreFilled_data()
    {
        QTest::addColumn<QString>("nameTemplate");
        QTest::addColumn<QString>("locality");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *sentence, const QString &text, const QString &locality, const QString &name) {
            QTest::newRow(sentence) << text << locality << name;
        };
        const QString smile = u"\U0001F600"_s;
        row("everything", u"{number} {locality} {n}"_s, u"Reno, NV"_s, u"(415) 555-0100 Reno, NV 07"_s);
        row("an unknown place leaves no space", u"{locality} {n}"_s, QString(), u"07"_s);
        row("a long place gives way to the rest", u"{locality} desk {n}"_s, QString(80, u'x'),
            QString(56, u'x') + u" desk 07"_s);
        row("a place that is one letter too long gives way, too", u"{locality} desk {n}"_s, QString(57, u'x'),
            QString(56, u'x') + u" desk 07"_s);
        row("what is too long is cut", QString(70, u'x'), QString(), QString(64, u'x'));
        row("no character is cut in two", QString(63, u'x') + smile, QString(), QString(63, u'x'));
        row("nor one of a place", u"{locality} desk {n}"_s, QString(55, u'x') + smile + QString(9, u'x'),
            QString(55, u'x') + u" desk 07"_s);
    }
    void namesAreFilled()
    {
        QFETCH(const QString, nameTemplate);
        QFETCH(const QString, locality);
        const NameValues values{ .number = u"+14155550100"_s, .locality = locality, .place = 7, .count = 12 };
        QTEST(filledName(nameTemplate, values), "name");
    }

    void templatesTellNumbersApart_data()
    {
        QTest::addColumn<QString>("nameTemplate");
        QTest::addColumn<int>("count");
        QTest::addColumn<rules::Verdict::Level>("level");
        using enum rules::Verdict::Level;
        QTest::newRow("one name for two numbers") << u"Desk"_s << 2 << Warning;
        QTest::newRow("one name for one number") << u"Desk"_s << 1 << Good;
        QTest::newRow("a place, which two may share") << u"{locality}"_s << 2 << Warning;
        QTest::newRow("counted") << u"{locality} {n}"_s << 2 << Good;
        QTest::newRow("by their numbers") << u"{number}"_s << 2 << Good;
        QTest::newRow("no name at all") << u"  "_s << 2 << Good;
        QTest::newRow("a word that means nothing") << u"{who} {n}"_s << 2 << Bad;
        QTest::newRow("a brace that nobody closed") << u"{n} {number"_s << 2 << Bad;
    }
    void templatesTellNumbersApart()
    {
        QFETCH(const QString, nameTemplate);
        QFETCH(const int, count);
        QTEST(checkNameTemplate(nameTemplate, count).level, "level");
    }

    void listsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("good");
        QTest::addColumn<int>("bad");
        const auto row = [](const char *sentence, const QString &text, const QStringList &good, int bad) {
            QTest::newRow(sentence) << text << good << bad;
        };
        row("one a line", u"(650) 253-0000\n+44 20 7946 0018\r\n"_s, { u"+16502530000"_s, u"+442079460018"_s }, 0);
        row("twice is once", u"650 253 0000\n+1 650 253 0000"_s, { u"+16502530000"_s }, 1);
        row("lines without a digit are none", u"Front desk\n\n650 253 0000\n---"_s, { u"+16502530000"_s }, 0);
        row("a row of a table", u"Front desk;\"650 253 0000\";7\n"_s, { u"+16502530000"_s }, 0);
        row("other columns, whose five digits may be a number", u"12345,+16502530000"_s, { u"+16502530000"_s }, 1);
        row("other columns, whose four digits are none", u"1234,+16502530000"_s, { u"+16502530000"_s }, 0);
        row("other columns, written as long as nobody writes a number", QString(200, u'-') + u"12345,+16502530000"_s,
            { u"+16502530000"_s }, 0);
        row("more digits than E.164 has, though the plan allows them", u"+494 15708003569377"_s, {}, 1);
    }
    void listsAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const int, bad);
        const QList<rules::ListedNumber> list = rules::readNumberList(text, u"US"_s);
        QTEST(rules::goodNumbers(list), "good");
        QCOMPARE(int(list.size() - rules::goodNumbers(list).size()), bad);
    }
};

QTEST_GUILESS_MAIN(TestTypedTexts)
#include "tst_typedtexts.moc"
