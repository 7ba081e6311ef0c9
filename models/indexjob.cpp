// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/indexjob.h"

#include <QMutex>
#include <QThreadPool>

namespace nd {

/// Where a worker leaves its answer: the receiver may go while the worker is busy, the mailbox stays.
struct IndexJob::Mailbox
{
    QMutex mutex;
    QObject *receiver = nullptr;
};

IndexJob::IndexJob(Handler handler)
    : m_handler(std::move(handler))
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->receiver = &m_receiver;
}

IndexJob::~IndexJob()
{
    cancel();
    const QMutexLocker lock(&m_mailbox->mutex);
    m_mailbox->receiver = nullptr;
}

void IndexJob::start(StoreSnapshot snapshot, RowFilter filter, RowOrder order)
{
    cancel();
    m_stale = std::make_shared<std::atomic_bool>(false);
    QThreadPool::globalInstance()->start([this, mailbox = m_mailbox, cache = m_cache, stale = m_stale,
                                          snapshot = std::move(snapshot), filter = std::move(filter), order] {
        auto rows = std::make_shared<std::vector<RowId>>(computeIndex(snapshot, filter, order, *stale, cache.get()));
        const QMutexLocker lock(&mailbox->mutex);
        if (*stale || !mailbox->receiver)
            return;
        // The receiver is a part of this job: what is posted to it goes when the job goes.
        QMetaObject::invokeMethod(
            mailbox->receiver,
            [this, stale, rows] {
                if (!*stale)
                    finish(std::move(*rows));
            },
            Qt::QueuedConnection);
    });
}

void IndexJob::finish(std::vector<RowId> rows)
{
    m_stale.reset();
    m_handler(std::move(rows));
}

void IndexJob::cancel()
{
    if (m_stale)
        *m_stale = true;
    m_stale.reset();
}

} // namespace nd
