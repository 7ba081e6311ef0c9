// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <vector>

class QTimer;

namespace nd {

/// The session's time. It follows the service's Date header, so that deadlines are the service's and not those of a
/// desktop whose clock is wrong; and so that a test, which jumps the service's clock, jumps ours.
class Clock : public QObject
{
    Q_OBJECT
public:
    explicit Clock(QObject *parent = nullptr);
    ~Clock() override;

    /// Now, UTC.
    QDateTime now() const;
    /// Takes the time that the service stated in a reply. Differences under two seconds are ignored (the header has a
    /// resolution of one second).
    void follow(const QDateTime &serviceTime);
    /// Calls back once, when now() has reached `time`; also when a jump passes it. Never before at() has returned, and
    /// not at all once `context` is gone.
    void at(const QDateTime &time, QObject *context, std::function<void()> callback);

Q_SIGNALS:
    void jumped();

private:
    struct Alarm;
    void arm();
    void fire();

    qint64 m_offset = 0; ///< Milliseconds that the service is ahead of this machine.
    std::vector<Alarm> m_alarms;
    QTimer *m_timer = nullptr;
};

} // namespace nd
