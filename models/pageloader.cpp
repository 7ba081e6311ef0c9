// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pageloader.h"

namespace nd {

namespace {

constexpr int batchMilliseconds = 100;

StorePagePtr withoutKeys(const StorePagePtr &page, const QSet<QByteArray> &keys)
{
    if (keys.isEmpty())
        return page;
    std::vector<int> rows;
    for (int row = 0; row < page->rows(); ++row) {
        if (!keys.contains(page->key(row).toByteArray()))
            rows.push_back(row);
    }
    return int(rows.size()) == page->rows() ? page : pickRows(*page, rows);
}

} // namespace

PageLoader::PageLoader(Handler handler)
    : m_handler(std::move(handler))
{
    m_batchTimer.setSingleShot(true);
    m_batchTimer.setInterval(batchMilliseconds);
    QObject::connect(&m_batchTimer, &QTimer::timeout, &m_batchTimer, [this] {
        if (!m_paused)
            deliver(End::No);
    });
}

PageLoader::~PageLoader() = default;

void PageLoader::start(std::unique_ptr<PageSource> source)
{
    stop();
    m_source = std::move(source);
    m_round = std::make_shared<int>();
    ask();
}

void PageLoader::stop()
{
    retireSource();
    m_batchTimer.stop();
    m_waiting.clear();
    m_outdated.clear();
    m_round.reset();
    m_asking = false;
    m_paused = false;
    m_delivered = false;
}

/// The source may be the very one whose answer is being handled: it goes from the event loop.
void PageLoader::retireSource()
{
    if (!m_source)
        return;
    std::shared_ptr<PageSource> old(std::move(m_source));
    QMetaObject::invokeMethod(
        &m_batchTimer, [old] {}, Qt::QueuedConnection);
}

void PageLoader::pause()
{
    m_paused = true;
}

bool PageLoader::resume()
{
    if (!m_source)
        return false;
    m_paused = false;
    if (m_asking)
        return true;
    if (!m_source->atEnd()) {
        ask();
        if (!m_waiting.empty())
            m_batchTimer.start();
        return true;
    }
    // The last page came during the pause.
    QMetaObject::invokeMethod(
        &m_batchTimer,
        [this, round = std::weak_ptr<int>(m_round)] {
            if (!round.expired() && !m_paused)
                deliver(End::Complete);
        },
        Qt::QueuedConnection);
    return true;
}

std::vector<StorePagePtr> PageLoader::takeWaiting()
{
    return std::exchange(m_waiting, {});
}

void PageLoader::outdate(const QByteArray &key)
{
    if (m_asking)
        m_outdated.insert(key);
}

void PageLoader::ask()
{
    m_asking = true;
    m_outdated.clear();
    m_source->next([this, round = std::weak_ptr<int>(m_round)](Result<StorePagePtr> page) {
        if (!round.expired())
            arrived(std::move(page));
    });
}

void PageLoader::arrived(Result<StorePagePtr> page)
{
    m_asking = false;
    if (!page) {
        if (!m_paused)
            deliver(End::Failed, page.error());
        return;
    }
    m_waiting.push_back(withoutKeys(page.value(), m_outdated));
    if (m_paused)
        return;
    if (m_source->atEnd()) {
        deliver(End::Complete);
        return;
    }
    const std::weak_ptr<int> round = m_round;
    ask();
    if (round.expired() || m_waiting.empty())
        return; // a source that answers at once has done it all
    if (!m_delivered)
        deliver(End::No);
    else if (!m_batchTimer.isActive())
        m_batchTimer.start();
}

void PageLoader::deliver(End end, const ApiError &error)
{
    m_batchTimer.stop();
    m_delivered = true;
    m_handler({ takeWaiting(), end, error });
}

} // namespace nd
