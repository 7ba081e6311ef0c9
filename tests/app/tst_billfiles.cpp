// SPDX-License-Identifier: GPL-3.0-or-later
// What is found out about the file of a utility bill before it is sent.
#include "app/documents/billfile.h"
#include "app/documents/billreader.h"
#include "app/documents/wholejpeg.h"
#include "models/rules/portdates.h"
#include "tests/support/billfiles.h"
#include "tests/support/places.h"

#include <QFile>
#include <QLocale>
#include <QPageSize>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(places::data(u"documents/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A JPEG as a camera writes it: with a small picture inside its header.
QByteArray jpegWithThumbnail()
{
    const QByteArray small = billPicture("jpg", { 40, 40 });
    const QByteArray whole = billPicture("jpg");
    const auto size = quint16(small.size() + 2);
    return whole.first(2) + "\xff\xe1" + char(size >> 8) + char(size & 0xff) + small + whole.sliced(2);
}

/// Read and looked at, here and without limits.
BillRead readBill(const BillSource &source)
{
    BillRead read = readBillFile(source);
    if (read.facts.kind && read.facts.kind->usable())
        lookInto(read.bytes, read.facts);
    return read;
}

} // namespace

class TestBillFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileIsLookedAt_data();
    void aFileIsLookedAt();
    void whatIsNoFileIsSaid();
    void aFileThatIsTooLargeIsNotRead();
    void aBillIsGoodForThirtyDays_data();
    void aBillIsGoodForThirtyDays();
    void aCutJpegIsNoticed();
    void pagesAreDrawn();
    void scansInsideDocumentsAreMeasured_data();
    void scansInsideDocumentsAreMeasured();
    void nearTheLimitIsSaid();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString write(const QString &name, const QByteArray &bytes) { return writeFile(m_folder->path(), name, bytes); }
};

void TestBillFiles::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestBillFiles::aFileIsLookedAt_data()
{
    using Level = rules::Verdict::Level;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("pages");
    const auto row
        = [](const char *what, const QString &name, const QByteArray &bytes, Level level, const QString &says = {},
             int pages = 0) { QTest::newRow(what) << name << bytes << int(level) << says << pages; };
    row("a PDF of three pages", u"bill.pdf"_s, billPdf(3), Level::Good, {}, 3);
    row("a PDF that is called a picture", u"bill.jpg"_s, billPdf(2), Level::Good, {}, 2);
    row("a PDF with something before it", u"bill.pdf"_s, "\n\n" + billPdf(1), Level::Good, {}, 1);
    row("a JPEG of a whole page", u"scan.jpg"_s, billPicture("jpg"), Level::Good, {}, 1);
    row("a JPEG with a small picture inside", u"scan.jpg"_s, jpegWithThumbnail(), Level::Good, {}, 1);
    row("a PNG that is called a PDF", u"bill.pdf"_s, billPicture("png"), Level::Good, {}, 1);
    row("a small picture", u"photo.png"_s, billPicture("png", { 612, 792 }), Level::Warning, u"72 dots per inch"_s, 1);
    row("a small picture that lies down", u"photo.png"_s, billPicture("png", { 1000, 700 }), Level::Warning,
        u"dots per inch"_s, 1);
    row("a PDF with a password", u"bill.pdf"_s, fixture(u"locked.pdf"_s), Level::Bad, u"password"_s);
    row("a PDF that is only protected against changes", u"bill.pdf"_s, fixture(u"restricted.pdf"_s), Level::Warning,
        u"encrypted"_s, 1);
    row("a PDF without pages", u"bill.pdf"_s, fixture(u"nopages.pdf"_s), Level::Bad, u"no pages"_s);
    row("a PDF that is none after its first line", u"bill.pdf"_s, "%PDF-1.4\nnothing that a PDF has", Level::Bad,
        u"damaged"_s);
    row("a JPEG that was cut off", u"scan.jpg"_s, billPicture("jpg").first(9000), Level::Bad, u"damaged"_s);
    row("a cut JPEG with a whole small picture inside", u"scan.jpg"_s, jpegWithThumbnail().first(9000), Level::Bad,
        u"damaged"_s);
    row("a PNG that was cut off", u"scan.png"_s, billPicture("png").first(billPicture("png").size() / 2), Level::Bad,
        u"damaged"_s);
    row("an empty file", u"bill.pdf"_s, {}, Level::Bad, u"empty"_s);
    row("a text that is called a PDF", u"bill.pdf"_s, "Dear customer", Level::Bad, u"neither a PDF nor"_s);
    row("a Word document that is called a PDF", u"bill.pdf"_s, QByteArray("PK\x03\x04") + QByteArray(100, 'x'),
        Level::Bad, u"Word"_s);
    row("a web page", u"bill.htm"_s, "<!doctype html>\n<html><body>bill", Level::Bad, u"web page"_s);
    row("a TIFF, which nothing here can show", u"fax.tif"_s, QByteArray("II*\0", 4) + QByteArray(100, 'x'),
        Level::Warning, u"TIFF"_s);
}

void TestBillFiles::aFileIsLookedAt()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, level);
    QFETCH(QString, says);
    QFETCH(int, pages);
    const BillRead read = readBill({ .path = write(name, bytes) });
    const rules::Verdict verdict = rules::billFile(read.facts);
    QVERIFY2(int(verdict.level) == level, qPrintable(verdict.sentence));
    QVERIFY2(verdict.sentence.contains(says), qPrintable(verdict.sentence));
    QCOMPARE(verdict.sentence.isEmpty(), says.isEmpty());
    QCOMPARE(read.facts.pages, pages);
    QCOMPARE(read.facts.bytes, qint64(bytes.size()));
    // What was pasted is looked at in the same way.
    if (!bytes.isEmpty())
        QCOMPARE(rules::billFile(readBill({ .pasted = bytes }).facts).sentence, verdict.sentence);
}

void TestBillFiles::whatIsNoFileIsSaid()
{
    QCOMPARE(readBill({ .path = m_folder->path() }).facts.read, rules::BillFacts::Read::NoFile);
    QCOMPARE(readBill({ .path = u"/dev/zero"_s }).facts.read, rules::BillFacts::Read::NoFile);
    const BillRead gone = readBill({ .path = m_folder->filePath(u"gone.pdf"_s) });
    QVERIFY(rules::billFile(gone.facts).sentence.contains(u"not there any more"_s));
}

void TestBillFiles::aFileThatIsTooLargeIsNotRead()
{
    const QByteArray twelve = billPdf(1) + QByteArray(12 * 1024 * 1024, ' ');
    const BillRead read = readBill({ .path = write(u"large.pdf"_s, twelve) });
    const rules::Verdict verdict = rules::billFile(read.facts);
    QVERIFY(!verdict.ok());
    QVERIFY2(verdict.sentence.contains(u"12.0 MB"_s) && verdict.sentence.contains(u"10 MB"_s),
             qPrintable(verdict.sentence));
    QVERIFY(read.bytes.isEmpty());
    const QByteArray most = billPdf(1) + QByteArray(rules::largestBill - billPdf(1).size(), ' ');
    QVERIFY(rules::billFile(readBill({ .path = write(u"most.pdf"_s, most) }).facts).ok());
}

void TestBillFiles::aBillIsGoodForThirtyDays_data()
{
    using Level = rules::Verdict::Level;
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("says");
    const QDate today(2026, 11, 25);
    QTest::newRow("of today") << today << int(Level::Good) << QString();
    QTest::newRow("three weeks old") << today.addDays(-21) << int(Level::Good) << QString();
    QTest::newRow("four weeks old") << today.addDays(-28) << int(Level::Good) << QString();
    QTest::newRow("twenty-nine days old") << today.addDays(-29) << int(Level::Good) << QString();
    QTest::newRow("thirty days old") << today.addDays(-30) << int(Level::Warning) << u"last day"_s;
    QTest::newRow("thirty-one days old") << today.addDays(-31) << int(Level::Bad) << u"ask for a newer one"_s;
    QTest::newRow("of tomorrow") << today.addDays(1) << int(Level::Bad) << u"still to come"_s;
    QTest::newRow("none") << QDate() << int(Level::Bad) << u"Enter the date"_s;
}

void TestBillFiles::aBillIsGoodForThirtyDays()
{
    QFETCH(QDate, date);
    QFETCH(int, level);
    QFETCH(QString, says);
    const rules::Verdict verdict = rules::billDate(date, QDate(2026, 11, 25));
    QCOMPARE(int(verdict.level), level);
    QVERIFY2(verdict.sentence.contains(says), qPrintable(verdict.sentence));
}

void TestBillFiles::aCutJpegIsNoticed()
{
    const QByteArray whole = billPicture("jpg", { 200, 200 });
    QVERIFY(isWholeJpeg(whole));
    QVERIFY(isWholeJpeg(whole + QByteArray(5000, '\x42')));
    for (qsizetype size = 0; size < whole.size(); size += 7)
        QVERIFY2(!isWholeJpeg(whole.first(size)), QByteArray::number(size).constData());
}

void TestBillFiles::pagesAreDrawn()
{
    const QImage page = billPage(billPdf(2), 1, 306);
    QVERIFY(std::abs(page.width() - 306) <= 1);
    QVERIFY(std::abs(page.height() - 396) <= 2);
    QVERIFY(billPage(billPdf(2), 2, 306).isNull());
    QVERIFY(billPage(fixture(u"locked.pdf"_s), 0, 306).isNull());
    QCOMPARE(billPage(billPicture("jpg"), 0, 340).size(), QSize(340, 440));
    QCOMPARE(billPage(billPicture("png", { 100, 50 }), 0, 340).size(), QSize(100, 50));
    QVERIFY(billPage("no bill", 0, 100).isNull());
}

void TestBillFiles::scansInsideDocumentsAreMeasured_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QSize coarse(612, 792);
    const QSize fine(1700, 2200);
    const auto row = [](const char *what, const QByteArray &bytes, const QString &says = {}) {
        QTest::newRow(what) << bytes << says;
    };
    row("a scan with 72 dots per inch", scannedPdf({ { coarse } }), u"Page 1 is a scan of about 72 dots per inch"_s);
    row("a scan with 200 dots per inch", scannedPdf({ { fine } }));
    row("a scan in strips", scannedPdf({ { coarse, 4 } }), u"about 72 dots"_s);
    row("a fine scan in strips", scannedPdf({ { fine, 5 } }));
    row("a fine scan with a coarse stamp", scannedPdf({ { fine, 1, 1, {}, true } }));
    row("a coarse page after a fine one", scannedPdf({ { fine }, { coarse } }), u"Page 2 is a scan of about 72"_s);
    row("the coarsest of several", scannedPdf({ { { 680, 880 } }, { { 510, 660 } } }),
        u"Page 2 is a scan of about 60"_s);
    row("a larger sheet of paper", scannedPdf({ { { 1100, 1556 } } }, QPageSize::A3), u"about 94 dots"_s);
    row("the same on a smaller sheet", scannedPdf({ { { 1100, 1556 } } }, QPageSize::A4));
    row("a small picture on a page", scannedPdf({ { { 100, 40 }, 1, 0.1 } }));
    row("a coarse picture behind a text", scannedPdf({ { coarse, 1, 1, u"Your bill"_s } }));
    row("no picture at all", billPdf(3));
    row("a password", fixture(u"locked.pdf"_s));
}

void TestBillFiles::scansInsideDocumentsAreMeasured()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    BillRead read = readBill({ .pasted = bytes });
    measureScans(read.bytes, read.facts);
    const rules::Verdict verdict = rules::billFile(read.facts);
    if (!verdict.ok()) {
        QCOMPARE(read.facts.scanPage, 0);
        return;
    }
    QVERIFY2(verdict.sentence.contains(says), qPrintable(verdict.sentence));
    QCOMPARE(verdict.sentence.isEmpty(), says.isEmpty());
}

void TestBillFiles::nearTheLimitIsSaid()
{
    const QByteArray bill = billPdf(1);
    const auto verdict = [&](qint64 bytes) {
        return rules::billFile(readBill({ .pasted = bill + QByteArray(bytes - bill.size(), ' ') }).facts);
    };
    QVERIFY(verdict(10'000'000).sentence.isEmpty());
    const rules::Verdict near = verdict(10'000'001);
    QVERIFY(near.ok());
    QVERIFY2(near.sentence.contains(u"close to the limit"_s), qPrintable(near.sentence));
}

QTEST_MAIN(TestBillFiles)
#include "tst_billfiles.moc"
