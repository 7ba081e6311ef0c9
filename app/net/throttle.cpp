// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/throttle.h"

#include <algorithm>
#include <utility>

namespace nd {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int connectionsPerHost = 6;
constexpr milliseconds longestHold = 5min;

} // namespace

Throttle::Throttle(int most, QObject *parent)
    : QObject(parent)
    , m_most(std::clamp(most, 1, connectionsPerHost))
    , m_allowed(m_most)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may fire early
    connect(&m_timer, &QTimer::timeout, this, &Throttle::release);
}

void Throttle::enqueue(QObject *owner, Start start, Place place)
{
    Waiting waiting{ owner, std::move(start) };
    if (place == Place::Front)
        m_waiting.push_front(std::move(waiting));
    else
        m_waiting.push_back(std::move(waiting));
    startLater();
}

void Throttle::ended(End how)
{
    --m_running;
    if (how == End::Answered)
        m_allowed = std::min(m_allowed + 1, m_most);
    startLater();
}

void Throttle::hold(milliseconds delay)
{
    const milliseconds bounded = std::min(delay, longestHold);
    if (!m_heldUntil.isValid())
        m_allowed = std::max(1, m_allowed / 2);
    if (m_timer.isActive() && m_timer.remainingTimeAsDuration() >= bounded)
        return;
    m_heldUntil = QDateTime::currentDateTimeUtc().addMSecs(bounded.count());
    m_timer.start(bounded);
    QMetaObject::invokeMethod(
        this, [this, until = m_heldUntil] { Q_EMIT changed(until); }, Qt::QueuedConnection);
}

void Throttle::release()
{
    m_heldUntil = {};
    startSome();
    if (!m_heldUntil.isValid())
        Q_EMIT changed({});
}

void Throttle::startLater()
{
    QMetaObject::invokeMethod(
        this, [this] { startSome(); }, Qt::QueuedConnection);
}

void Throttle::startSome()
{
    while (!m_heldUntil.isValid() && m_running < m_allowed && !m_waiting.empty()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (next.owner && next.start())
            ++m_running;
    }
}

} // namespace nd
