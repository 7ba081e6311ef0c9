// SPDX-License-Identifier: GPL-3.0-or-later
// One bill beside the list: its pages, its date, and room for both.
#include "tests/ui/billsdesk.h"
#include "ui/panes/portin/billpreview.h"
#include "ui/widgets/datefield.h"

#include <QApplication>
#include <QDialog>
#include <QFontMetrics>
#include <QLabel>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

class TestBillSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aBillHasRoomToBeReadInASmallWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("lowest");
        QTest::newRow("small") << QSize(690, 480) << 150; // what a window of 900 x 600 leaves for the pane
        // Print that needs more lines' height than most comes with a window that has it.
        constexpr int usualLine = 18;
        const int line = std::max(usualLine, QFontMetrics(QApplication::font()).height());
        QTest::newRow("usual") << QSize(1070, 680 * line / usualLine) << 200;
    }
    void aBillHasRoomToBeReadInASmallWindow()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, lowest);
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.readyBill());
        desk.click("billUpload");
        QVERIFY(desk.ready());
        desk.pane.resize(size);
        QTRY_COMPARE(desk.pane.size(), size); // it does not need more
        QTRY_VERIFY2(desk.part<QWidget>("billPreview")->height() >= lowest,
                     QByteArray::number(desk.part<QWidget>("billPreview")->height()));
        // What comes next is in view without scrolling.
        QVERIFY(!desk.part<QWidget>("billUse")->visibleRegion().isEmpty());
        QVERIFY(desk.pane.rect().contains(desk.part<QWidget>("billUse")->mapTo(&desk.pane, QPoint(0, 0))));
        // The last question comes into view with the keyboard.
        auto *box = desk.part<QCheckBox>("billShowsAddress");
        desk.part<QCheckBox>("billShowsAccount")->setFocus(Qt::TabFocusReason);
        QTest::keyClick(desk.part<QCheckBox>("billShowsAccount"), Qt::Key_Tab);
        QTRY_VERIFY(!box->visibleRegion().isEmpty());
    }

    void pagesAreTurnedAndEnlarged()
    {
        BillsDesk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.dropFiles(&desk.pane, { desk.file(u"test 1.pdf"_s, billPdf(3)) }));
        QVERIFY(desk.go(0));
        auto *place = desk.part<QLabel>("billPage");
        QCOMPARE(place->text(), u"Page 1 of 3"_s);
        QVERIFY(!desk.part<QLabel>("billSheetPicture")->pixmap().isNull());
        desk.click("billPageOn");
        QTest::keyClick(desk.part<QWidget>("billPreview"), Qt::Key_Right);
        QTRY_COMPARE(place->text(), u"Page 3 of 3"_s);
        QVERIFY(!desk.part<QToolButton>("billPageOn")->isEnabled());
        desk.click("billEnlarge");
        auto *large = desk.pane.findChild<QDialog *>(u"billLarge"_s);
        QVERIFY(large);
        QTRY_VERIFY(!large->findChild<QLabel *>(u"billSheetPicture"_s)->pixmap().isNull());
        QCOMPARE(large->findChild<QLabel *>(u"billPage"_s)->text(), u"Page 3 of 3"_s);
        QTest::keyClick(large, Qt::Key_Escape);
        QTRY_VERIFY(!desk.pane.findChild<QDialog *>(u"billLarge"_s));
    }

    void aDateIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        const QDate second(2026, 11, 2);
        QTest::newRow("with two digits of the year") << u"11/2/26"_s << second;
        QTest::newRow("with four") << u"11/2/2026"_s << second;
        QTest::newRow("as computers do") << u"2026-11-02"_s << second;
        QTest::newRow("in words") << u"Monday, November 2, 2026"_s << second;
        QTest::newRow("with spaces around it") << u" 11/2/2026 "_s << second;
        QTest::newRow("half of one") << u"11/2"_s << QDate();
        QTest::newRow("a day that there is not") << u"2/30/2026"_s << QDate();
        QTest::newRow("nothing") << QString() << QDate();
    }
    void aDateIsReadAsPeopleWriteIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QDate, date);
        QCOMPARE(dateFromText(typed), date);
    }
};

QTEST_MAIN(TestBillSheet)
#include "tst_billsheet.moc"
