// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watch/notifier.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace nd {

class Settings;

/// Passes notifications on, unless people asked for quiet: the one place that decides. What is dropped is told nowhere
/// else; marks of what is new are not its affair. Quiet ends by itself, and outlives the program.
class QuietNotifier : public QObject, public Notifier
{
    Q_OBJECT
public:
    using Now = std::function<QDateTime()>;

    /// @param next who shows them
    /// @param now the computer's clock, which people see: not the service's
    QuietNotifier(Settings &settings, Notifier &next, Now now = QDateTime::currentDateTimeUtc);
    ~QuietNotifier() override;

    void notify(const Notification &notification) override;

    bool isQuiet() const { return until().isValid(); }
    /// When quiet ends, UTC; invalid while there is none.
    QDateTime until() const;
    /// Quiet from now on; invalid: no longer. A full disk is told by Settings::failed; quiet holds all the same.
    void setUntil(const QDateTime &until);

    /// An hour from now, UTC.
    QDateTime inAnHour() const;
    /// Eight o'clock of the next day, in the time zone of the computer; UTC.
    QDateTime tomorrowMorning() const;

Q_SIGNALS:
    /// until() is another one: chosen, or over.
    void changed();

private:
    void arm();

    Settings &m_settings;
    Notifier &m_next;
    Now m_now;
    QTimer m_end;
};

} // namespace nd
