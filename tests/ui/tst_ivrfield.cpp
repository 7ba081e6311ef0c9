// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ivrfield.h"
#include "ui/widgets/ivrtimeline.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

QLabel *words(const IvrField &field)
{
    return field.findChild<QLabel *>(u"callExtensionWords"_s);
}

QImage picture(const QString &extension, int width = 600, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    IvrTimeline timeline;
    timeline.setLayoutDirection(direction);
    timeline.setExtension(extension);
    timeline.resize(width, timeline.sizeHint().height());
    return timeline.grab().toImage();
}

/// From where to where something is drawn.
std::pair<int, int> inked(const QImage &image)
{
    int first = image.width();
    int last = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == image.pixel(image.width() / 2, image.height() - 1)
                || image.pixel(x, y) == image.pixel(0, image.height() - 1))
                continue;
            first = std::min(first, x);
            last = std::max(last, x);
        }
    }
    return { first, last };
}

} // namespace

class TestIvrField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsTakenOrRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<bool>("refused");
        QTest::newRow("the example of the service") << u"wwww2wwwwww5wwwwww9"_s << u"wwww2wwwwww5wwwwww9"_s << false;
        QTest::newRow("a capital W waits as well") << u"W1"_s << u"w1"_s << false;
        QTest::newRow("a comma, as other phones take it") << u"1,"_s << u"1"_s << true;
        QTest::newRow("a letter") << u"1x"_s << u"1"_s << true;
        QTest::newRow("a star") << u"*"_s << QString() << true;
        QTest::newRow("one good key after a bad one takes the sentence away") << u"1x2"_s << u"12"_s << false;
    }
    void whatIsTypedIsTakenOrRefused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QFETCH(bool, refused);
        IvrField field;
        field.show();
        QTest::keyClicks(field.field(), typed);
        QCOMPARE(field.text(), kept);
        QCOMPARE(words(field)->text().contains(u"only digits"_s), refused);
        QCOMPARE(field.field()->accessibleDescription(), words(field)->text());
        QVERIFY(field.isGood());
        QCOMPARE(field.findChild<IvrTimeline *>()->extension(), kept);
    }

    void aPasteWithOtherCharactersChangesNothingAndSaysWhy()
    {
        IvrField field;
        field.setText(u"12"_s);
        field.field()->insert(u"(415) 555"_s);
        QCOMPARE(field.text(), u"12"_s);
        QVERIFY(words(field)->text().contains(u"only digits"_s));
    }

    void aDigitOfAnotherScriptIsNone()
    {
        IvrField field;
        field.field()->insert(QString(QChar(0x0662)));
        QCOMPARE(field.text(), QString());
        QVERIFY(words(field)->text().contains(u"only digits"_s));
    }

    void theButtonsWaitAtTheCursor()
    {
        IvrField field;
        field.show();
        QTest::keyClicks(field.field(), u"12"_s);
        field.field()->setCursorPosition(1);
        QTest::mouseClick(field.findChild<QToolButton *>(u"callWaitHalf"_s), Qt::LeftButton);
        QCOMPARE(field.text(), u"1w2"_s);
        QTest::mouseClick(field.findChild<QToolButton *>(u"callWaitOne"_s), Qt::LeftButton);
        QCOMPARE(field.text(), u"1www2"_s);
        QTest::keyClicks(field.field(), u"3"_s); // and typing goes on behind it
        QCOMPARE(field.text(), u"1www32"_s);
    }

    void itIsSaidInWords()
    {
        IvrField field;
        field.setText(u"wwww2wwwwww5wwwwww9"_s);
        const QString said = u"%L1 s, 2, %L2 s, 5, %L2 s, 9"_s.arg(2).arg(3); // what is dialed stays as it is
        QVERIFY2(words(field)->text().contains(said), qPrintable(words(field)->text()));
        const auto *timeline = field.findChild<IvrTimeline *>();
        QCOMPARE(timeline->accessibleDescription(), said);
        field.setText({});
        QCOMPARE(timeline->accessibleDescription(), u"Nothing is dialed."_s);
        QVERIFY(timeline->isHidden());
    }

    void oneThatOnlyWaitsIsTakenWithAWarning()
    {
        IvrField field;
        field.setText(u"ww"_s);
        QVERIFY(field.isGood());
        QVERIFY(words(field)->text().contains(u"no digit"_s));
    }

    void waitingMovesDigitsBehindIt()
    {
        // The picture of "ww1" is that of "1", further to the right.
        const auto [early, earlyEnd] = inked(picture(u"1"_s));
        const auto [late, lateEnd] = inked(picture(u"wwww1"_s));
        QVERIFY(early >= 0 && early < 10);
        QVERIFY(lateEnd > earlyEnd + 20);
        QVERIFY(inked(picture(u"wwwwwwww1"_s)).second > lateEnd + 20);
    }

    void aLongOneStaysWithinItsWidth()
    {
        const auto [first, last] = inked(picture(u"w"_s.repeated(120) + u"1234567890"_s.repeated(13), 300));
        QVERIFY(first >= 0 && last < 300);
        QVERIFY(last > 250);
    }

    void itRunsFromTheRightWhereTextDoes()
    {
        const auto [first, last] = inked(picture(u"1"_s, 600, Qt::RightToLeft));
        QVERIFY(first > 500 && last < 600);
    }
};

QTEST_MAIN(TestIvrField)
#include "tst_ivrfield.moc"
