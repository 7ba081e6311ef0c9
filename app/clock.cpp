// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock.h"

#include "app/steadyclock.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace nd {

using namespace std::chrono_literals;

namespace {

/// The Date header has a resolution of one second, and a reply is under way for a while.
constexpr auto tolerance = 2s;

/// The computer's clock may be wrong, but not by so much: then a certificate would hardly be valid either.
constexpr std::chrono::milliseconds furthest = 24h;

/// The longest single wait: a suspended machine or a corrected system clock is noticed after that.
constexpr std::chrono::milliseconds longestWait = 1min;

} // namespace

struct Clock::Alarm
{
    QDateTime time;
    QPointer<QObject> context;
    std::function<void()> callback;
};

Clock::Clock(QObject *parent)
    : QObject(parent)
    , m_base(QDateTime::currentDateTimeUtc())
    , m_start(sinceBoot())
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Clock::fire);
}

Clock::~Clock() = default;

QDateTime Clock::now() const
{
    return m_base.addMSecs((sinceBoot() - m_start).count());
}

void Clock::follow(const QDateTime &stated, Says who)
{
    if (!stated.isValid())
        return;
    const std::chrono::milliseconds difference(now().msecsTo(stated));
    m_confirmed = std::chrono::abs(difference) < tolerance;
    if (m_confirmed) {
        m_stated.reset();
        return;
    }
    if (who == Says::Sandbox) {
        m_confirmed = true;
        return move(difference);
    }
    const std::chrono::milliseconds fromOurs(QDateTime::currentDateTimeUtc().msecsTo(stated));
    if (std::chrono::abs(fromOurs) > furthest)
        return;
    if (!m_stated || std::chrono::abs(*m_stated - difference) >= tolerance) {
        m_stated = difference; // one reply may be wrong
        return;
    }
    m_confirmed = true;
    const QPointer<Clock> guard(this);
    move(difference);
    if (guard)
        Q_EMIT corrected();
}

void Clock::move(std::chrono::milliseconds by)
{
    m_stated.reset();
    m_base = m_base.addMSecs(by.count());
    arm();
    Q_EMIT jumped();
}

void Clock::at(const QDateTime &time, QObject *context, std::function<void()> callback)
{
    m_alarms.push_back({ time.toUTC(), context, std::move(callback) });
    arm();
}

void Clock::arm()
{
    const auto next = std::min_element(m_alarms.cbegin(), m_alarms.cend(),
                                       [](const Alarm &a, const Alarm &b) { return a.time < b.time; });
    if (next == m_alarms.cend())
        return m_timer->stop();
    const std::chrono::milliseconds left(now().msecsTo(next->time));
    m_timer->start(std::clamp(left, 0ms, longestWait));
}

void Clock::fire()
{
    const QDateTime moment = now();
    const auto firstLater = std::stable_partition(m_alarms.begin(), m_alarms.end(),
                                                  [&](const Alarm &alarm) { return alarm.time <= moment; });
    std::vector<Alarm> due(std::make_move_iterator(m_alarms.begin()), std::make_move_iterator(firstLater));
    m_alarms.erase(m_alarms.begin(), firstLater);
    std::stable_sort(due.begin(), due.end(), [](const Alarm &a, const Alarm &b) { return a.time < b.time; });
    arm();
    // A callback may set another alarm, delete a context of a later one, or the clock itself: only `due` is touched.
    for (const Alarm &alarm : due) {
        if (alarm.context)
            alarm.callback();
    }
}

} // namespace nd
