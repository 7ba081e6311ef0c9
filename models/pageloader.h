// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page.h"

#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace nd {

/// Asks a PageSource for one page after another and hands them on in batches, so that a table isn't told of new rows a
/// hundred times a second. The next page is asked for before the last one is looked at.
class PageLoader
{
public:
    enum class End { No, Complete, Failed };
    struct Batch
    {
        std::vector<StorePagePtr> pages;
        End end = End::No;
        ApiError error; ///< When failed.
    };
    using Handler = std::function<void(Batch)>;

    explicit PageLoader(Handler handler);
    ~PageLoader();
    Q_DISABLE_COPY_MOVE(PageLoader)

    /// Forgets the source before, and what it still answers.
    void start(std::unique_ptr<PageSource> source);
    void stop();
    /// Asks for no more pages. The one that is on its way is kept for resume(): the source has moved on.
    void pause();
    /// Goes on after a failure or a pause; false without a source.
    bool resume();
    /// The pages that wait for their batch: they are older than what happens now.
    std::vector<StorePagePtr> takeWaiting();
    /// The row with this key was changed or removed just now: a page that was asked for before knows nothing of it, so
    /// its row is left out.
    void outdate(const QByteArray &key);

private:
    void ask();
    void arrived(Result<StorePagePtr> page);
    void deliver(End end, const ApiError &error = {});
    void retireSource();

    Handler m_handler;
    QTimer m_batchTimer;
    std::unique_ptr<PageSource> m_source;
    std::vector<StorePagePtr> m_waiting;
    QSet<QByteArray> m_outdated; ///< Since the page that is on its way was asked for.
    std::shared_ptr<int> m_round; ///< Alive for one source: answers of another one are dropped.
    bool m_asking = false;
    bool m_paused = false;
    bool m_delivered = false; ///< The first page is shown at once.
};

} // namespace nd
