// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/csvexport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPointer>
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>

#include <atomic>

namespace nd {

/// What the worker and the object that may be gone before it have in common.
struct CsvExport::Shared
{
    std::atomic_bool canceled = false;
};

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CsvExport)
};

constexpr qint64 progressGap = 50; ///< Milliseconds.

ApiError failure(const QSaveFile &file)
{
    return { .kind = ErrorKind::Storage,
             .message = Text::tr("%1 was not written: %2").arg(file.fileName(), file.errorString()) };
}

using Progress = std::function<void(qint64)>;

/// Runs in the worker. A QSaveFile that is not committed takes its temporary file with it.
Result<qint64> writeRows(const CsvRows &rows, const CsvOptions &options, const QString &name,
                         const std::atomic_bool &canceled, const Progress &progress)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file);
    CsvWriter writer(*rows.snapshot.schema, rows.columns, options,
                     [&file](QByteArrayView bytes) { return file.write(bytes.data(), bytes.size()) == bytes.size(); });
    QElapsedTimer lastProgress;
    lastProgress.start();
    bool fine = writer.writeHeader();
    qint64 written = 0;
    for (const RowId row : rows.rows) {
        if (canceled)
            return ApiError{ .kind = ErrorKind::Canceled, .message = Text::tr("Canceled. Nothing was written.") };
        fine = fine && writer.writeRow(*rows.snapshot.pages[row.page], int(row.row));
        if (!fine)
            break;
        ++written;
        if (lastProgress.hasExpired(progressGap)) {
            lastProgress.start();
            progress(written);
        }
    }
    if (!fine || !writer.finish() || !file.commit())
        return failure(file);
    return written;
}

} // namespace

CsvExport::CsvExport(QObject *parent)
    : QObject(parent)
{
}

CsvExport::~CsvExport()
{
    cancel();
}

void CsvExport::start(CsvRows rows, const CsvOptions &options, const QString &file, QObject *context, Handler handler)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_shared = std::make_shared<Shared>();
    const qint64 all = qint64(rows.rows.size());

    // Progress goes by a watcher of its own thread's promise: the worker never touches this object.
    auto *watcher = new QFutureWatcher<Result<qint64>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, all](int value) { Q_EMIT progress(value, all); });
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, context = QPointer<QObject>(context), handler = std::move(handler)] {
                watcher->deleteLater();
                m_running = false;
                if (context)
                    handler(watcher->result());
            });
    watcher->setFuture(QtConcurrent::run(
        [rows = std::move(rows), options, file, shared = m_shared, all](QPromise<Result<qint64>> &promise) {
            promise.setProgressRange(0, int(all));
            promise.addResult(writeRows(rows, options, file, shared->canceled,
                                        [&promise](qint64 done) { promise.setProgressValue(int(done)); }));
        }));
}

void CsvExport::cancel()
{
    if (m_shared)
        m_shared->canceled = true;
}

} // namespace nd
