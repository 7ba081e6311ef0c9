// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/clock.h"

#include <QDateTime>

#include <chrono>

namespace sandbox {

qint64 Clock::startOfTime()
{
    return QDateTime::currentSecsSinceEpoch();
}

QElapsedTimer Clock::started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

qint64 Clock::now() const
{
    return m_base + (m_running ? m_since.elapsed() / 1000 : 0);
}

void Clock::set(qint64 seconds)
{
    m_base = seconds;
    m_since.start();
}

void Clock::freeze()
{
    set(now());
    m_running = false;
}

void Clock::run()
{
    set(now());
    m_running = true;
}

namespace {

/// A moment in parts. Written by hand: a page of a thousand numbers has two thousand dates.
struct Parts
{
    explicit Parts(qint64 seconds)
    {
        const auto time = std::chrono::sys_seconds(std::chrono::seconds(seconds));
        const auto midnight = std::chrono::floor<std::chrono::days>(time);
        const std::chrono::year_month_day date(midnight);
        const auto rest = static_cast<int>((time - midnight).count());
        year = static_cast<int>(date.year());
        month = static_cast<int>(static_cast<unsigned>(date.month()));
        day = static_cast<int>(static_cast<unsigned>(date.day()));
        weekday = static_cast<int>(std::chrono::weekday(midnight).c_encoding());
        hour = rest / 3600;
        minute = rest / 60 % 60;
        second = rest % 60;
    }
    int year, month, day, weekday, hour, minute, second;
};

void append(QByteArray &out, int value, int digits)
{
    for (int divisor = digits == 4 ? 1000 : 10; divisor > 0; divisor /= 10)
        out.append(static_cast<char>('0' + value / divisor % 10));
}

void appendTime(QByteArray &out, const Parts &parts)
{
    append(out, parts.hour, 2);
    out.append(':');
    append(out, parts.minute, 2);
    out.append(':');
    append(out, parts.second, 2);
}

QByteArray mailDate(qint64 seconds, const char *zone)
{
    static constexpr const char *days[] = { "Sun, ", "Mon, ", "Tue, ", "Wed, ", "Thu, ", "Fri, ", "Sat, " };
    static constexpr const char *months[] = { " Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ",
                                              " Jul ", " Aug ", " Sep ", " Oct ", " Nov ", " Dec " };
    const Parts parts(seconds);
    QByteArray out;
    out.reserve(32);
    out.append(days[parts.weekday]);
    append(out, parts.day, 2);
    out.append(months[parts.month - 1]);
    append(out, parts.year, 4);
    out.append(' ');
    appendTime(out, parts);
    return out.append(zone);
}

} // namespace

QByteArray rfc2822(qint64 seconds)
{
    return mailDate(seconds, " +0000");
}

QByteArray iso8601(qint64 seconds)
{
    const Parts parts(seconds);
    QByteArray out;
    append(out, parts.year, 4);
    out.append('-');
    append(out, parts.month, 2);
    out.append('-');
    append(out, parts.day, 2);
    out.append('T');
    appendTime(out, parts);
    return out.append('Z');
}

QByteArray httpDate(qint64 seconds)
{
    return mailDate(seconds, " GMT");
}

} // namespace sandbox
