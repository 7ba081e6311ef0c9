// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QObject>

#include <algorithm>
#include <ctime>
#include <utility>

namespace nd::test {

/// How long this thread was busy at a time, from one look of the event loop to the next: as long as nothing else is
/// painted or typed. Time of the processor: another program that has it doesn't count.
class LongestTurn
{
public:
    /// Begins; needs the event loop's dispatcher.
    void watch()
    {
        m_last = now();
        QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &m_context, [this] { end(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &m_context, [this] { end(); });
    }
    /// The longest one since the last time, in milliseconds.
    double take() { return std::exchange(m_longest, 0); }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    void end()
    {
        const double time = now();
        m_longest = std::max(m_longest, time - m_last);
        m_last = time;
    }

    QObject m_context;
    double m_last = 0;
    double m_longest = 0;
};

} // namespace nd::test
