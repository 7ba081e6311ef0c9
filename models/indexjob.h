// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index.h"

#include <QObject>

#include <functional>
#include <memory>

namespace nd {

/// Computes an index in a worker thread, one at a time: what is asked for last is what comes back.
class IndexJob
{
public:
    using Handler = std::function<void(std::vector<RowId>)>;

    /// @param handler called on the thread that made the job, from its event loop
    explicit IndexJob(Handler handler);
    /// Doesn't wait: a worker that is still busy notices and stops.
    ~IndexJob();
    Q_DISABLE_COPY_MOVE(IndexJob)

    /// Starts over; the answer to an earlier start is dropped.
    void start(StoreSnapshot snapshot, RowFilter filter, RowOrder order);
    void cancel();
    bool isRunning() const { return m_stale != nullptr; }

private:
    struct Mailbox;
    void finish(std::vector<RowId> rows);

    Handler m_handler;
    QObject m_receiver;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<IndexCache> m_cache = std::make_shared<IndexCache>(); ///< The worker's, too.
    std::shared_ptr<std::atomic_bool> m_stale; ///< Of the running job; null when there is none.
};

} // namespace nd
