// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background.h"
#include "app/export/csvexport.h"
#include "app/export/writtenfile.h"
#include "app/localdata/datafolder.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace nd;
using nd::test::SmallDisk;

namespace {

constexpr int manyRows = 20'000;

CsvRows rowsOf(int count)
{
    std::vector<IncomingNumber> records(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        records[size_t(i)].sid = u"PN%1"_s.arg(i, 32, 10, QChar(u'0'));
        records[size_t(i)].number = u"+1415555%1"_s.arg(i % 10'000, 4, 10, QChar(u'0'));
        records[size_t(i)].friendlyName = u"=Front, desk"_s;
    }
    RecordStore store(schemaOf<IncomingNumber>());
    store.add(pageOf<IncomingNumber>(records));
    CsvRows rows;
    rows.snapshot = store.snapshot();
    rows.rows = rows.snapshot.live;
    rows.columns
        = { schemaOf<IncomingNumber>().column("phone_number"), schemaOf<IncomingNumber>().column("friendly_name") };
    return rows;
}

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anExportIsThereWhole();
    void aFailedExportLeavesThingsAsTheyWere_data();
    void aFailedExportLeavesThingsAsTheyWere();
    void anExportReplacesRegularFilesAlone_data();
    void anExportReplacesRegularFilesAlone();
    void anExportMayGoWhileItWrites();
    void aDataFolderIsForOneInstanceOfOneOwner();
    void aDataFolderKeepsItsMode_data();
    void aDataFolderKeepsItsMode();
    void aDataFolderIsChosenByOptionThenEnvironment();

private:
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    QString target() const { return m_folder->filePath(u"numbers.csv"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFiles::anExportIsThereWhole()
{
    CsvExport exporter;
    std::optional<Result<qint64>> result;
    CsvRows rows = rowsOf(3);
    std::swap(rows.rows[0], rows.rows[2]); // the order of the view
    rows.rows.pop_back();
    exporter.start(rows, { .fieldNames = true }, target(), this, [&](Result<qint64> r) { result = r; });
    QVERIFY(exporter.isRunning());
    QTRY_VERIFY(result);
    QVERIFY(result->ok());
    QCOMPARE(result->value(), 2);
    QFile file(target());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
             QByteArray("phone_number,friendly_name\r\n+14155550002,\"'=Front, desk\"\r\n"
                        "+14155550001,\"'=Front, desk\"\r\n"));
    QCOMPARE(files(), QStringList{ u"numbers.csv"_s });
}

void TestFiles::aFailedExportLeavesThingsAsTheyWere_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<bool>("older");
    QTest::addColumn<QString>("file");
    for (const QString &file : { u"numbers.csv"_s, u"numbers.xlsx"_s }) {
        for (const bool older : { false, true }) {
            const char *with = older ? ", with an older file there" : "";
            QTest::addRow("%s: a full disk%s", qPrintable(file), with) << u"full"_s << older << file;
            QTest::addRow("%s: a cancel%s", qPrintable(file), with) << u"cancel"_s << older << file;
        }
        QTest::addRow("%s: a folder that is not there", qPrintable(file)) << u"missing"_s << false << file;
    }
}

void TestFiles::aFailedExportLeavesThingsAsTheyWere()
{
    QFETCH(QString, trouble);
    QFETCH(bool, older);
    QFETCH(QString, file);
    const QString target = m_folder->filePath(file);
    if (older) {
        QFile before(target);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("older");
    }
    const QStringList before = files();
    std::optional<Result<qint64>> result;
    CsvExport exporter;
    const CsvRows rows = rowsOf(manyRows);
    const QString name = trouble == "missing"_L1 ? m_folder->filePath(u"none/"_s + file) : target;
    {
        const SmallDisk disk(trouble == "full"_L1 ? 100'000 : RLIM_INFINITY);
        // A cancel comes while the worker waits for its turn: it can't be done before.
        QSemaphore turn(trouble == "cancel"_L1 ? 0 : 1);
        QThreadPool &pool = backgroundThreads();
        const int threads = pool.maxThreadCount();
        pool.setMaxThreadCount(1);
        pool.start([&turn] { turn.acquire(); });
        exporter.start(rows, {}, name, this, [&](Result<qint64> r) { result = r; });
        if (trouble == "cancel"_L1)
            exporter.cancel();
        turn.release();
        pool.setMaxThreadCount(threads);
        QTRY_VERIFY(result);
    }
    QVERIFY(!result->ok());
    QCOMPARE(result->error().kind, trouble == "cancel"_L1 ? ErrorKind::Canceled : ErrorKind::Storage);
    QVERIFY(!result->error().message.isEmpty());
    QCOMPARE(files(), before);
    if (older) {
        QFile after(target);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), "older");
    }
}

void TestFiles::anExportReplacesRegularFilesAlone_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("a file") << u"file"_s << true;
    QTest::newRow("a link to a file") << u"link to a file"_s << true;
    QTest::newRow("a link to nothing") << u"link to nothing"_s << true;
    QTest::newRow("a pipe") << u"pipe"_s << false;
    QTest::newRow("a link to a pipe") << u"link to a pipe"_s << false;
    QTest::newRow("a socket") << u"socket"_s << false;
    QTest::newRow("a link to a device") << u"link to a device"_s << false;
    QTest::newRow("a folder") << u"folder"_s << false;
}

void TestFiles::anExportReplacesRegularFilesAlone()
{
    QFETCH(QString, there);
    QFETCH(bool, replaced);
    for (const QString &ending : { u"csv"_s, u"xlsx"_s, u"txt"_s }) {
        const QString name = m_folder->filePath(u"out."_s + ending);
        const QString other = m_folder->filePath(u"other."_s + ending);
        const QString real = there.startsWith("link"_L1) ? other : name;
        // Root's own, so that it isn't the system's that is lost when this fails.
        QString device;
        if (there.endsWith("device"_L1))
            device = ::mknod(qPrintable(other), S_IFCHR | 0600, makedev(1, 3)) == 0 ? other : u"/dev/null"_s;
        QLocalServer socket;
        if (there.endsWith("file"_L1))
            QVERIFY(QFile(real).open(QIODevice::WriteOnly));
        else if (there.endsWith("pipe"_L1))
            QCOMPARE(::mkfifo(qPrintable(real), 0600), 0);
        else if (there == "socket"_L1)
            QVERIFY(socket.listen(real));
        else if (there == "folder"_L1)
            QVERIFY(QDir().mkdir(real));
        if (there.startsWith("link"_L1))
            QVERIFY(QFile::link(device.isEmpty() ? real : device, name));
        struct stat before
        {
        };
        static_cast<void>(::stat(qPrintable(name), &before));
        Result<Done> written = Done{};
        if (ending == "txt"_L1) {
            written = writeWhole(name, "text");
        } else {
            std::optional<Result<qint64>> result;
            CsvExport exporter;
            exporter.start(rowsOf(3), {}, name, this, [&](Result<qint64> r) { result = r; });
            QTRY_VERIFY(result);
            written = *result ? Result<Done>(Done{}) : Result<Done>(result->error());
        }
        QVERIFY2(written.ok() == replaced, qPrintable(ending));
        struct stat after
        {
        };
        QCOMPARE(::stat(qPrintable(name), &after), 0);
        if (replaced) {
            QVERIFY(S_ISREG(after.st_mode) && after.st_size > 0);
        } else {
            QCOMPARE(written.error().kind, ErrorKind::Storage);
            QVERIFY(before.st_ino == after.st_ino && before.st_mode == after.st_mode);
        }
        QCOMPARE(QFileInfo(name).isSymLink(), there.startsWith("link"_L1));
    }
}

void TestFiles::anExportMayGoWhileItWrites()
{
    bool called = false;
    auto exporter = std::make_unique<CsvExport>();
    exporter->start(rowsOf(manyRows), {}, target(), this, [&](const Result<qint64> &) { called = true; });
    exporter.reset();
    QTRY_VERIFY(files().isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestFiles::aDataFolderIsForOneInstanceOfOneOwner()
{
    const QString path = m_folder->filePath(u"a/data"_s);
    constexpr auto others
        = QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    {
        DataFolder first;
        QVERIFY(first.take(path).ok());
        QVERIFY(!(QFileInfo(path).permissions() & others));
        QCOMPARE(first.file(u"x"_s), QString(path + u"/x"_s));
        DataFolder second;
        const auto taken = second.take(path);
        QVERIFY(!taken.ok());
        QCOMPARE(taken.error().kind, ErrorKind::Storage);
        QVERIFY2(taken.error().message.contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(taken.error().message));
    }
    DataFolder third;
    QVERIFY(third.take(path).ok());
    DataFolder nowhere;
    QVERIFY(!nowhere.take(u"/proc/nothing/here"_s).ok());
}

void TestFiles::aDataFolderKeepsItsMode_data()
{
    QTest::addColumn<uint>("mode");
    QTest::addColumn<uint>("owner");
    QTest::addColumn<bool>("taken");
    const uint mine = ::geteuid();
    QTest::newRow("mine alone") << 0700u << mine << true;
    QTest::newRow("others may look in") << 0755u << mine << true;
    QTest::newRow("a group writes to it") << 0770u << mine << false;
    QTest::newRow("everybody writes to it") << 0777u << mine << false;
    QTest::newRow("the system's temporary folder") << 01777u << mine << false;
    if (mine == 0)
        QTest::newRow("someone else's") << 0700u << 65534u << false;
}

void TestFiles::aDataFolderKeepsItsMode()
{
    QFETCH(uint, mode);
    QFETCH(uint, owner);
    QFETCH(bool, taken);
    const QByteArray path = QFile::encodeName(m_folder->filePath(u"data"_s));
    QCOMPARE(::mkdir(path.constData(), 0700), 0);
    QCOMPARE(::chown(path.constData(), owner, gid_t(-1)), 0);
    QCOMPARE(::chmod(path.constData(), mode), 0);
    DataFolder folder;
    const Result<Done> result = folder.take(QFile::decodeName(path));
    QCOMPARE(result.ok(), taken);
    struct stat now
    {
    };
    QCOMPARE(::stat(path.constData(), &now), 0);
    QCOMPARE(now.st_mode & 07777u, mode);
    QCOMPARE(QDir(QFile::decodeName(path)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), !taken);
}

void TestFiles::aDataFolderIsChosenByOptionThenEnvironment()
{
    qputenv("NUMBER_DESK_DATA", "/from/environment");
    QCOMPARE(DataFolder::choose(u"/from/option"_s), u"/from/option"_s);
    QCOMPARE(DataFolder::choose(), u"/from/environment"_s);
    qunsetenv("NUMBER_DESK_DATA");
    QVERIFY(!DataFolder::choose().isEmpty());
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
