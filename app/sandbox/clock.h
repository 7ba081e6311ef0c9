// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

namespace sandbox {

/// The sandbox's own time. It runs with the machine's until someone freezes, steps or sets it.
class Clock
{
public:
    /// Seconds since 1970, UTC.
    qint64 now() const;
    bool running() const { return m_running; }
    void set(qint64 seconds);
    void step(qint64 seconds) { set(now() + seconds); }
    void freeze();
    void run();

private:
    qint64 m_base = startOfTime();
    QElapsedTimer m_since = started();
    bool m_running = true;

    static qint64 startOfTime();
    static QElapsedTimer started();
};

/// "Thu, 30 Jul 2015 23:19:04 +0000", as the 2010-04-01 API writes it.
QByteArray rfc2822(qint64 seconds);
/// "2019-07-30T22:29:24Z", as every other product writes it.
QByteArray iso8601(qint64 seconds);
/// "Thu, 30 Jul 2015 23:19:04 GMT", for the Date header.
QByteArray httpDate(qint64 seconds);

} // namespace sandbox
