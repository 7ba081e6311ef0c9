// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <ctime>

namespace nd::test {

/// Local time is that of this IANA zone as long as the object is there.
class LocalZone
{
public:
    explicit LocalZone(const QByteArray &zone)
        : m_before(qgetenv("TZ"))
    {
        set(zone);
    }
    ~LocalZone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(LocalZone)

private:
    static void set(const QByteArray &zone)
    {
        zone.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    }
    QByteArray m_before;
};

} // namespace nd::test
