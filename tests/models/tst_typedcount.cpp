// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/typedcount.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;

/// When the count of a change of many has to be typed, and what is taken for it.
class TestTypedCount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForTheCountByHowMuchIsTouched_data()
    {
        QTest::addColumn<int>("touched");
        QTest::addColumn<int>("ofAll");
        QTest::addColumn<bool>("typed");
        QTest::newRow("fifty of a large account") << 50 << 20'000 << false;
        QTest::newRow("more than fifty of a large account") << 51 << 20'000 << true;
        QTest::newRow("the whole of a large account") << 19'992 << 20'000 << true;
        QTest::newRow("a quarter") << 10 << 40 << false;
        QTest::newRow("more than a quarter") << 11 << 40 << true;
        QTest::newRow("all of a tiny account") << 4 << 4 << false;
        QTest::newRow("a few of a small account") << 5 << 12 << true;
        QTest::newRow("one") << 1 << 1 << false;
        QTest::newRow("fifty of an account of unknown size") << 50 << -1 << false;
        QTest::newRow("more than fifty of an account of unknown size") << 51 << -1 << true;
        QTest::newRow("nothing") << 0 << 0 << false;
    }
    void asksForTheCountByHowMuchIsTouched()
    {
        QFETCH(int, touched);
        QFETCH(int, ofAll);
        QFETCH(bool, typed);
        QCOMPARE(rules::countIsTyped(touched, ofAll), typed);
    }

    void takesTheCountAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        QTest::newRow("plain") << u"19992"_s << true;
        QTest::newRow("with a comma") << u"19,992"_s << true;
        QTest::newRow("with a point") << u"19.992"_s << true;
        QTest::newRow("with a space") << u"19 992"_s << true;
        QTest::newRow("with a narrow space") << u"19\u202f992"_s << true;
        QTest::newRow("in Arabic digits") << u"١٩٬٩٩٢"_s << true;
        QTest::newRow("with space around it") << u" 19992 "_s << true;
        QTest::newRow("another number") << u"19991"_s << false;
        QTest::newRow("a part of it") << u"1999"_s << false;
        QTest::newRow("with a letter") << u"19992x"_s << false;
        QTest::newRow("a sign") << u"-19992"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void takesTheCountAsPeopleWriteIt()
    {
        QFETCH(QString, text);
        QFETCH(bool, taken);
        QCOMPARE(rules::isThatCount(text, 19'992), taken);
    }
};

QTEST_GUILESS_MAIN(TestTypedCount)
#include "tst_typedcount.moc"
