// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/csvexport.h"

#include "app/background.h"
#include "app/export/tablefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPointer>
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
constexpr size_t mostTogether = 1000; ///< Rows between two looks at whether it was canceled.

using Progress = std::function<void(qint64)>;

ApiError canceledError()
{
    return { .kind = ErrorKind::Canceled, .message = Text::tr("Canceled. Nothing was written.") };
}

/// Runs in the worker.
Result<qint64> writeRows(const CsvRows &rows, const CsvOptions &options, const QString &name,
                         const std::atomic_bool &canceled, const Progress &progress)
{
    Result<std::shared_ptr<TableFile>> opened = TableFile::open(name, *rows.snapshot.schema, rows.columns, options);
    if (!opened)
        return opened.error();
    TableFile &file = *opened.value();
    QElapsedTimer lastProgress;
    lastProgress.start();
    qint64 written = 0;
    // Rows that stand behind one another in one page are written in one go.
    std::vector<int> together;
    for (size_t i = 0; i < rows.rows.size(); i += together.size()) {
        if (canceled)
            return canceledError();
        const quint32 page = rows.rows[i].page;
        together.clear();
        for (size_t j = i; j < rows.rows.size() && rows.rows[j].page == page && together.size() < mostTogether; ++j)
            together.push_back(int(rows.rows[j].row));
        if (!file.write(*rows.snapshot.pages[page], together))
            return file.error();
        written += qint64(together.size());
        if (lastProgress.hasExpired(progressGap)) {
            lastProgress.start();
            progress(written);
        }
    }
    if (canceled)
        return canceledError();
    if (!file.commit())
        return file.error();
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
        &backgroundThreads(),
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
