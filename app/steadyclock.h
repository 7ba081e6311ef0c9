// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <vector>

class QTimer;

namespace nd {

/// What went by since the computer started, its sleep included. Nobody sets it.
std::chrono::milliseconds sinceBoot();

/// Time as a person in front of this computer lives it: no header of the service and no setting of the computer's
/// clock moves it. For periods that are a person's to use; deadlines of the service are on Clock.
class SteadyClock : public QObject
{
    Q_OBJECT
public:
    explicit SteadyClock(QObject *parent = nullptr);
    ~SteadyClock() override;

    /// Since some moment before the program began; stands still while the computer sleeps.
    virtual std::chrono::milliseconds awake() const;
    /// The same, and goes on while the computer sleeps.
    virtual std::chrono::milliseconds passed() const;
    /// Calls back once, when awake() has come that far. Never before at() has returned, not at all once `context` is
    /// gone, and after a sleep never before slept().
    void at(std::chrono::milliseconds awake, QObject *context, std::function<void()> callback);

Q_SIGNALS:
    /// The computer slept, or the program stood still, while something was waited for: whoever had that time could not
    /// use it.
    void slept();

protected:
    /// Notices a sleep, then calls back what is due.
    void look();

private:
    struct Alarm
    {
        std::chrono::milliseconds time;
        QPointer<QObject> context;
        std::function<void()> callback;
    };
    void arm();
    void markLook();

    std::vector<Alarm> m_alarms;
    QTimer *m_timer = nullptr;
    std::chrono::milliseconds m_lastAwake{ 0 };
    std::chrono::milliseconds m_lastPassed{ 0 };
};

} // namespace nd
