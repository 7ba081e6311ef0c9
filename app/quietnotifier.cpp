// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quietnotifier.h"

#include "app/settings.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace nd {

namespace {

/// No choice is longer. What the settings have beyond it comes of a clock that was set back, and would be quiet for who
/// knows how long.
constexpr auto longest = 48h;
/// A computer that slept, or whose clock was set, is noticed after this.
constexpr auto look = 60s;
constexpr int morning = 8; ///< O'clock.

} // namespace

QuietNotifier::QuietNotifier(Settings &settings, Notifier &next, Now now)
    : m_settings(settings)
    , m_next(next)
    , m_now(std::move(now))
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &QuietNotifier::arm);
    if (isQuiet())
        arm();
}

QuietNotifier::~QuietNotifier() = default;

void QuietNotifier::notify(const Notification &notification)
{
    if (!isQuiet())
        m_next.notify(notification);
}

QDateTime QuietNotifier::until() const
{
    const QDateTime kept = QDateTime::fromString(m_settings.get<QString>(Setting::QuietUntil), Qt::ISODateWithMs);
    const QDateTime now = m_now();
    const bool holds = kept.isValid() && kept > now && kept <= now.addDuration(longest);
    return holds ? kept.toUTC() : QDateTime();
}

void QuietNotifier::setUntil(const QDateTime &until)
{
    static_cast<void>(
        m_settings.set(Setting::QuietUntil, until.isValid() ? until.toUTC().toString(Qt::ISODateWithMs) : QString()));
    arm();
}

/// Waits for the end, and says when it is there.
void QuietNotifier::arm()
{
    m_end.stop();
    if (const QDateTime end = until(); end.isValid())
        m_end.start(std::clamp(std::chrono::milliseconds(m_now().msecsTo(end)), 1ms, std::chrono::milliseconds(look)));
    Q_EMIT changed();
}

QDateTime QuietNotifier::inAnHour() const
{
    return m_now().addDuration(1h);
}

QDateTime QuietNotifier::tomorrowMorning() const
{
    return QDateTime(m_now().toLocalTime().date().addDays(1), QTime(morning, 0)).toUTC();
}

} // namespace nd
