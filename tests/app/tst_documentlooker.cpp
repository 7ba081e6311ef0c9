// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that strangers made, looked at in a process of its own.
#include "app/documents/confinement.h"
#include "app/documents/documentlooker.h"
#include "tests/support/billfiles.h"
#include "tests/support/lookerprogram.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QtEndian>

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace nd;
using namespace nd::test;
using Sight = rules::BillFacts::Sight;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(places::data(u"documents/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

quint32 pngSum(const QByteArray &bytes)
{
    quint32 sum = ~0U;
    for (const char c : bytes) {
        sum ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? 0xedb88320U ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

QByteArray pngPart(const QByteArray &name, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + name + content + bigEndian(pngSum(name + content));
}

/// Black, one bit a pixel: kilobytes that unfold into gigabytes.
QByteArray pngBomb(quint32 side)
{
    const QByteArray rows(qsizetype(side) * (side / 8 + 1), '\0');
    return QByteArray("\x89PNG\r\n\x1a\n")
        + pngPart("IHDR", bigEndian(side) + bigEndian(side) + QByteArray("\1\0\0\0\0", 5))
        + pngPart("IDAT", qCompress(rows, 9).sliced(4)) + pngPart("IEND", {});
}

/// A sound JPEG that claims to be as large as readers take one.
QByteArray jpegBomb()
{
    QByteArray jpeg = billPicture("jpg", { 64, 64 });
    const qsizetype frame = jpeg.indexOf("\xff\xc0");
    return jpeg.replace(frame + 5, 4, "\xff\xdc\xff\xdc");
}

QByteArray tiffBomb()
{
    const auto entry = [](quint16 tag, quint32 value) {
        QByteArray bytes(12, '\0');
        qToLittleEndian(tag, bytes.data());
        qToLittleEndian(quint16(4), bytes.data() + 2);
        qToLittleEndian(quint32(1), bytes.data() + 4);
        qToLittleEndian(value, bytes.data() + 8);
        return bytes;
    };
    return QByteArray("II*\0\x08\0\0\0\x04\0", 10) + entry(256, 0x7fffffff) + entry(257, 0x7fffffff) + entry(273, 8)
        + entry(279, 0x7fffffff) + QByteArray(4, '\0');
}

/// A page whose content unfolds twice, into more than there is.
QByteArray pdfBomb()
{
    const QByteArray once = qCompress(QByteArray(20'000'000, ' '), 9).sliced(4);
    const QByteArray twice = qCompress(once, 9).sliced(4);
    const QByteArray stream = "<< /Filter [/FlateDecode /FlateDecode] /Length " + QByteArray::number(twice.size())
        + " >>\nstream\n" + twice + "\nendstream";
    QByteArray contents;
    for (int i = 0; i < 4000; ++i)
        contents += "4 0 R ";
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] "
           "/Count 1 "
           ">>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << >> /Contents ["
        + contents + "] >>\nendobj\n4 0 obj\n" + stream + "\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n";
}

/// Looks once, and waits.
BillRead looked(DocumentLooker &looker, const BillSource &source)
{
    QObject context;
    std::optional<BillRead> result;
    looker.look(source, &context, [&](const BillRead &read) { result = read; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 120'000))
        qFatal("no answer");
    return *result;
}

/// What became of a process of our own that did something after it was confined.
int confinedDoes(const std::function<bool()> &something)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (!confine({ .seconds = 5, .patience = 60'000, .megabytes = 200 }))
            ::_exit(3);
        ::_exit(something() ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

QByteArray childProcesses()
{
    QFile file(u"/proc/self/task/%1/children"_s.arg(::getpid()));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

class TestDocumentLooker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostileDocumentsAreToldOf_data();
    void hostileDocumentsAreToldOf();
    void soundDocumentsAreLookedAt();
    void whatIsNoFileIsNotOpened();
    void pagesAreDrawn();
    void aPageThatNeverEndsIsToldOf();
    void theLastPageAskedForCounts();
    void nobodyWaitsForALook();
    void aProgramThatAnswersNonsenseIsToldOf_data();
    void aProgramThatAnswersNonsenseIsToldOf();
    void answersAreHeldToBeAnything_data();
    void answersAreHeldToBeAnything();
    void whoLooksHasNoRights_data();
    void whoLooksHasNoRights();

private:
    QTemporaryDir m_folder;
};

void TestDocumentLooker::hostileDocumentsAreToldOf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("sights");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<Sight> &sights, const QString &says) {
        QList<int> numbers;
        for (const Sight sight : sights)
            numbers.append(int(sight));
        QTest::newRow(name) << bytes << numbers << says;
    };
    row("2.8 kB of forms that paint forms", fixture(u"nestedforms.pdf"_s), { Sight::TooSlow }, u"in time"_s);
    row("a PDF that unfolds into 80 GB", pdfBomb(), { Sight::TooSlow, Sight::Failed }, u"can't be looked at"_s);
    row("a PNG that unfolds into 2.5 GB", pngBomb(25'000), { Sight::TooLarge }, u"too much memory"_s);
    row("a JPEG of 65500 × 65500 pixels", jpegBomb(), { Sight::TooLarge }, u"too much memory"_s);
    row("a TIFF of two billion lines", tiffBomb(), { Sight::NoReader, Sight::TooLarge }, {});
}

void TestDocumentLooker::hostileDocumentsAreToldOf()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<int>, sights);
    QFETCH(const QString, says);
    DocumentLooker looker(lookerProgram(), { .seconds = 1 });
    const QString path = writeFile(m_folder.path(), u"hostile"_s, bytes);
    std::optional<BillRead> result;
    looker.look({ .path = path }, this, [&](const BillRead &read) { result = read; });
    // What Qt's painter waits for has nothing to do with it.
    QTRY_VERIFY(result || looker.running() > 0);
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 120'000);
    QVERIFY2(sights.contains(int(result->facts.sight)), QByteArray::number(int(result->facts.sight)).constData());
    const rules::Verdict verdict = rules::billFile(result->facts);
    QVERIFY2(verdict.ok(), "it may be a good bill all the same");
    QCOMPARE(verdict.level, rules::Verdict::Level::Warning);
    QVERIFY2(verdict.sentence.contains(says), qPrintable(verdict.sentence));
    QCOMPARE(result->bytes, bytes);
    QTRY_COMPARE(childProcesses(), QByteArray());
}

void TestDocumentLooker::soundDocumentsAreLookedAt()
{
    DocumentLooker looker(lookerProgram());
    const BillRead pdf = looked(looker, { .pasted = billPdf(3) });
    QCOMPARE(pdf.facts.sight, Sight::Seen);
    QCOMPARE(pdf.facts.pages, 3);
    QCOMPARE(pdf.facts.sha256, billHash(billPdf(3)));
    const BillRead scan = looked(looker, { .pasted = scannedPdf({ { { 612, 792 } } }) });
    QCOMPARE(scan.facts.scanPage, 1);
    QVERIFY(scan.facts.scanDots > 60 && scan.facts.scanDots < 80);
    const BillRead picture
        = looked(looker, { .path = writeFile(m_folder.path(), u"bill.jpg"_s, billPicture("jpg", { 850, 1100 })) });
    QCOMPARE(picture.facts.sight, Sight::Seen);
    QCOMPARE(picture.facts.pixels, QSize(850, 1100));
    QVERIFY(looked(looker, { .pasted = fixture(u"locked.pdf"_s) }).facts.locked);
    QVERIFY(looked(looker, { .pasted = fixture(u"restricted.pdf"_s) }).facts.restricted);
    QVERIFY(looked(looker, { .pasted = billPicture("jpg").first(9000) }).facts.damaged);
}

void TestDocumentLooker::whatIsNoFileIsNotOpened()
{
    DocumentLooker looker(lookerProgram());
    const QString pipe = m_folder.filePath(u"pipe.pdf"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &path : { pipe, u"/dev/zero"_s, m_folder.path() })
        QCOMPARE(looked(looker, { .path = path }).facts.read, rules::BillFacts::Read::NoFile);
    QCOMPARE(looked(looker, { .path = m_folder.filePath(u"gone.pdf"_s) }).facts.read, rules::BillFacts::Read::Missing);
}

void TestDocumentLooker::pagesAreDrawn()
{
    DocumentLooker looker(lookerProgram());
    const auto drawn = [&](const QByteArray &bytes, int page, int width, QString *problem = nullptr) {
        QObject context;
        std::optional<QImage> image;
        looker.draw({ .pasted = bytes }, {}, page, width, &context, [&](const QImage &one, const QString &why) {
            image = one;
            if (problem)
                *problem = why;
        });
        return QTest::qWaitFor([&] { return image.has_value(); }, 60'000) ? *image : QImage();
    };
    const QImage page = drawn(billPdf(2), 1, 306);
    QVERIFY(std::abs(page.width() - 306) <= 1);
    QVERIFY(std::abs(page.height() - 396) <= 2);
    QCOMPARE(page.pixel(5, 5), qRgb(255, 255, 255));
    QCOMPARE(drawn(billPicture("jpg"), 0, 340).size(), QSize(340, 440));
    const QImage tall = drawn(billPicture("png", { 20, 20'000 }), 0, 340);
    QVERIFY(!tall.isNull() && tall.height() <= largestPictureSide);
    QString problem;
    QVERIFY(drawn(billPdf(2), 2, 306, &problem).isNull());
    QCOMPARE(problem, u"This can't be shown here."_s);
    QVERIFY(drawn(billPicture("png").first(60), 0, 306, &problem).isNull());
}

void TestDocumentLooker::aPageThatNeverEndsIsToldOf()
{
    DocumentLooker looker(lookerProgram(), { .seconds = 1 });
    QString problem;
    looker.draw({ .pasted = fixture(u"nestedforms.pdf"_s) }, {}, 0, 400, this,
                [&](const QImage &image, const QString &why) {
                    QVERIFY(image.isNull());
                    problem = why;
                });
    QTRY_COMPARE_WITH_TIMEOUT(problem, u"This page can't be drawn in time."_s, 120'000);
}

/// Who drags the edge of a window asks for a page many times a second.
void TestDocumentLooker::theLastPageAskedForCounts()
{
    DocumentLooker looker(lookerProgram());
    QObject viewer;
    QList<int> widths;
    for (const int width : { 100, 200, 300 }) {
        looker.draw({ .pasted = billPdf(1) }, {}, 0, width, &viewer,
                    [&](const QImage &image, const QString &) { widths.append(image.width()); });
    }
    // One that never ends makes room, too.
    looker.draw({ .pasted = fixture(u"nestedforms.pdf"_s) }, {}, 0, 400, &viewer,
                [&](const QImage &, const QString &) { widths.append(-1); });
    QTRY_VERIFY(looker.running() > 0);
    looker.draw({ .pasted = billPdf(1) }, {}, 0, 500, &viewer,
                [&](const QImage &image, const QString &) { widths.append(image.width()); });
    QTRY_VERIFY_WITH_TIMEOUT(!widths.isEmpty(), 60'000);
    QCOMPARE(widths.size(), 1);
    QVERIFY(std::abs(widths[0] - 500) <= 1);
    QCOMPARE(looker.running(), 0);
}

void TestDocumentLooker::nobodyWaitsForALook()
{
    auto looker
        = std::make_unique<DocumentLooker>(lookerProgram(), LookLimits{ .seconds = 3600, .patience = 3'600'000 });
    QObject viewer;
    bool answered = false;
    looker->look({ .pasted = fixture(u"nestedforms.pdf"_s) }, &viewer, [&](const BillRead &) { answered = true; });
    looker->draw({ .pasted = fixture(u"nestedforms.pdf"_s) }, {}, 0, 400, &viewer,
                 [&](const QImage &, const QString &) { answered = true; });
    QTRY_COMPARE(looker->running(), 2);
    looker.reset();
    QTRY_COMPARE(childProcesses(), QByteArray());
    QVERIFY(!answered);
}

void TestDocumentLooker::aProgramThatAnswersNonsenseIsToldOf_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("one that isn't there") << m_folder.filePath(u"nothing"_s);
    QTest::newRow("one that says nothing") << u"/bin/true"_s;
    QTest::newRow("one that fails") << u"/bin/false"_s;
    const QString echo = writeFile(m_folder.path(), u"echo"_s, "#!/bin/sh\nexec cat\n");
    QFile::setPermissions(echo, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QTest::newRow("one that says what it is told") << echo;
    const QString endless = writeFile(m_folder.path(), u"endless"_s, "#!/bin/sh\nexec cat /dev/zero\n");
    QFile::setPermissions(endless, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QTest::newRow("one that never stops talking") << endless;
}

void TestDocumentLooker::aProgramThatAnswersNonsenseIsToldOf()
{
    QFETCH(const QString, program);
    DocumentLooker looker(program);
    const BillRead read = looked(looker, { .pasted = billPdf(1) });
    QCOMPARE(read.facts.sight, Sight::Failed);
    QVERIFY2(rules::billFile(read.facts).sentence.contains(u"can't be looked at here"_s),
             qPrintable(rules::billFile(read.facts).sentence));
    QCOMPARE(looker.running(), 0);
}

void TestDocumentLooker::answersAreHeldToBeAnything_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<bool>("whole");
    rules::BillFacts facts;
    facts.pages = 3;
    const QByteArray good = writtenFacts(facts);
    const QByteArray picture = writtenPicture({ 2, 1, QByteArray(8, 'x') });
    QTest::newRow("facts and the end") << good + writtenEnd() << true << true;
    QTest::newRow("facts twice") << good + good + writtenEnd() << true << true;
    QTest::newRow("a picture") << picture + writtenEnd() << true << true;
    QTest::newRow("nothing") << QByteArray() << true << false;
    QTest::newRow("half of the facts") << good.first(11) << true << false;
    QTest::newRow("more after the end") << writtenEnd() + "x" << false << true;
    QTest::newRow("a part that is none") << bigEndian(9) + bigEndian(0) << false << false;
    QTest::newRow("facts of four gigabytes") << bigEndian(1) + bigEndian(0xffffffff) << false << false;
    QTest::newRow("a picture of four gigabytes") << bigEndian(2) + bigEndian(0xfffffff0) << false << false;
    QTest::newRow("a picture with too few pixels")
        << bigEndian(2) + bigEndian(12) + bigEndian(2) + bigEndian(1) + "xxxx" << false << false;
    QTest::newRow("a picture of no breadth and great height")
        << bigEndian(2) + bigEndian(8) + bigEndian(0) + bigEndian(0xffffffff) << false << false;
    QTest::newRow("a billion pages") << QByteArray(good).replace(16, 4, bigEndian(1'000'000'000)) << false << false;
    QTest::newRow("a sight that is none") << QByteArray(good).replace(12, 4, bigEndian(77)) << false << false;
}

void TestDocumentLooker::answersAreHeldToBeAnything()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, taken);
    QFETCH(const bool, whole);
    LookAnswer atOnce;
    QCOMPARE(atOnce.take(bytes), taken);
    QCOMPARE(atOnce.isWhole(), whole);
    LookAnswer bit;
    bool all = true;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        all = bit.take(bytes.sliced(i, 1)) && all;
    QCOMPARE(all, taken);
    QCOMPARE(bit.isWhole(), whole);
}

void TestDocumentLooker::whoLooksHasNoRights_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("no network") << 0;
    QTest::newRow("no other program") << 1;
    QTest::newRow("no file that is written") << 2;
    QTest::newRow("no file that is taken away") << 3;
    QTest::newRow("no signal to others") << 4;
    QTest::newRow("nothing of the program's files stays open") << 5;
    QTest::newRow("no memory without end") << 6;
}

void TestDocumentLooker::whoLooksHasNoRights()
{
    QFETCH(const int, what);
    const QByteArray name = QFile::encodeName(writeFile(m_folder.path(), u"kept"_s, "kept"));
    const int open = ::open(name.constData(), O_RDONLY);
    const pid_t parent = ::getpid();
    const std::function<bool()> deeds[] = {
        [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0 || ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; },
        [] { return ::execl("/bin/true", "true", nullptr) == 0; },
        [&] { return ::open(name.constData(), O_WRONLY) >= 0 || ::open((name + "2").constData(), O_CREAT, 0600) >= 0; },
        [&] { return ::unlink(name.constData()) == 0 || ::rename(name.constData(), (name + "2").constData()) == 0; },
        [&] { return ::kill(parent, 0) == 0; },
        [&] { return ::fcntl(open, F_GETFD) >= 0; },
        [] {
#ifdef __SANITIZE_ADDRESS__
            return false; // It reserves more than there is.
#else
            void *const much = std::malloc(size_t(300) * 1024 * 1024);
            return much != nullptr;
#endif
        },
    };
    QCOMPARE(confinedDoes(deeds[what]), 0);
    ::close(open);
    QVERIFY(QFile::exists(QFile::decodeName(name)));
}

QTEST_GUILESS_MAIN(TestDocumentLooker)
#include "tst_documentlooker.moc"
