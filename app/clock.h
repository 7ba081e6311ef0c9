// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

class QTimer;

namespace nd {

/// The session's time. It follows the Date header of the service's API, so that deadlines are the service's and not
/// those of a desktop whose clock is wrong; and so that the sandbox, whose clock jumps, takes ours along. Whatever the
/// computer's own clock is set to meanwhile, it goes on evenly.
///
/// It is for deadlines. How long something took, or how long a person has, is not told by a clock that others set: see
/// corrected() and SteadyClock.
class Clock : public QObject
{
    Q_OBJECT
public:
    explicit Clock(QObject *parent = nullptr);
    ~Clock() override;

    /// Now, UTC.
    QDateTime now() const;
    /// Whose time it is.
    enum class Says {
        Service, ///< Taken once two replies agree, and never further than a day from the computer's own clock.
        Sandbox, ///< Taken at once: its clock is there to be moved.
    };
    /// Takes the time that was stated in a reply. Differences under two seconds are ignored (the header has a
    /// resolution of one second).
    void follow(const QDateTime &stated, Says who);
    /// Whether the time that was stated last was this one.
    bool isConfirmed() const { return m_confirmed; }
    /// Calls back once, when now() has reached `time`; also when a jump passes it. Never before at() has returned, and
    /// not at all once `context` is gone.
    void at(const QDateTime &time, QObject *context, std::function<void()> callback);

Q_SIGNALS:
    void jumped();
    /// jumped() since the service said that the time was another: periods measured across it are worth nothing. A
    /// sandbox's time really goes by, and is not corrected.
    void corrected();

private:
    struct Alarm;
    void arm();
    void fire();

    void move(std::chrono::milliseconds by);

    QDateTime m_base; ///< The time when m_start was.
    std::chrono::milliseconds m_start; ///< See sinceBoot().
    std::optional<std::chrono::milliseconds> m_stated{}; ///< By how much it was off, as one reply said so far.
    bool m_confirmed = false;
    std::vector<Alarm> m_alarms;
    QTimer *m_timer = nullptr;
};

} // namespace nd
