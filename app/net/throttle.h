// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

namespace nd {

/// Says when the next request of an account may start: so many at once, and none while the service's 429 holds all of
/// them back. Everybody who reaches the account waits in the same line, whichever connection they use.
class Throttle : public QObject
{
    Q_OBJECT
public:
    /// Starts something. False: it was given up meanwhile, nothing is under way.
    using Start = std::function<bool()>;
    enum class Place { Front, Back };
    enum class End { Answered, Failed };

    /// @param most under way at once (1 to 6: QNetworkAccessManager opens no more connections to a host, and more
    /// requests would wait there with their time limits running)
    explicit Throttle(int most, QObject *parent = nullptr);

    /// Calls `start` from the event loop when its turn has come; not at all when `owner` is gone by then.
    void enqueue(QObject *owner, Start start, Place place = Place::Back);
    /// What was started has ended. After an answer one more may be under way than before.
    void ended(End how);
    /// The service asked to slow down: nothing starts for so long (5 minutes at most; then one of them asks again), and
    /// half as many at once afterwards.
    void hold(std::chrono::milliseconds delay);
    /// In this machine's time (UTC); invalid while nothing is held back.
    QDateTime heldUntil() const { return m_heldUntil; }

Q_SIGNALS:
    /// heldUntil() changed.
    void changed(const QDateTime &until);

private:
    struct Waiting
    {
        QPointer<QObject> owner;
        Start start;
    };

    void startLater();
    void startSome();
    void release();

    const int m_most;
    int m_allowed; ///< Under way at once for now: halved by a 429, one more after each answer.
    int m_running = 0;
    std::deque<Waiting> m_waiting;
    QTimer m_timer;
    QDateTime m_heldUntil;
};

} // namespace nd
