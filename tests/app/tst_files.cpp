// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background.h"
#include "app/export/csvexport.h"
#include "app/localdata/datafolder.h"
#include "models/records/incomingnumber.h"
#include "models/store.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

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
    void anExportMayGoWhileItWrites();
    void aDataFolderIsForOneInstanceOfOneOwner();
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
