// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steadyclock.h"

#include <QTimer>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <utility>

namespace nd {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// While something is waited for, the clock is looked at this often.
constexpr milliseconds tick = 1s;
/// Between two looks, a person who can't do anything for longer than this has lost time.
constexpr milliseconds longestStandstill = 10s;

milliseconds read(clockid_t which)
{
    timespec time{};
    clock_gettime(which, &time);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec)
                                                    + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

milliseconds sinceBoot()
{
#ifdef CLOCK_BOOTTIME
    return read(CLOCK_BOOTTIME);
#else
    return read(CLOCK_MONOTONIC);
#endif
}

SteadyClock::SteadyClock(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SteadyClock::look);
}

SteadyClock::~SteadyClock() = default;

milliseconds SteadyClock::awake() const
{
    return read(CLOCK_MONOTONIC);
}

milliseconds SteadyClock::passed() const
{
    return sinceBoot();
}

void SteadyClock::at(milliseconds time, QObject *context, std::function<void()> callback)
{
    if (m_alarms.empty())
        markLook();
    m_alarms.push_back({ time, context, std::move(callback) });
    arm();
}

void SteadyClock::markLook()
{
    m_lastAwake = awake();
    m_lastPassed = passed();
}

void SteadyClock::arm()
{
    const auto next = std::ranges::min_element(m_alarms, {}, &Alarm::time);
    if (next == m_alarms.cend())
        return m_timer->stop();
    m_timer->start(std::clamp(next->time - awake(), 0ms, tick));
}

void SteadyClock::look()
{
    const milliseconds moment = awake();
    const bool stoodStill = passed() - m_lastPassed > longestStandstill;
    markLook();
    const QPointer<SteadyClock> guard(this);
    if (stoodStill)
        Q_EMIT slept();
    if (!guard)
        return;
    const auto firstLater = std::stable_partition(m_alarms.begin(), m_alarms.end(),
                                                  [&](const Alarm &alarm) { return alarm.time <= moment; });
    const std::vector<Alarm> due(std::make_move_iterator(m_alarms.begin()), std::make_move_iterator(firstLater));
    m_alarms.erase(m_alarms.begin(), firstLater);
    arm();
    // A callback may set another alarm, delete a context of a later one, or the clock itself: only `due` is touched.
    for (const Alarm &alarm : due) {
        if (alarm.context)
            alarm.callback();
    }
}

} // namespace nd
