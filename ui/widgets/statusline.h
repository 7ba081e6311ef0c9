// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QDateTime;
class QLabel;

namespace nd {

class Session;

/// Account, connection, the service's brake, operations under way; messages pass by at the left.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSession(Session *session);
    /// A message, some seconds.
    void tell(const QString &text);
    /// No notifications until then; invalid: they come.
    void showQuiet(const QDateTime &until);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    void showConnection(bool online);
    void showThrottle(const QDateTime &until);
    void showRunning(int running);

    QLabel *m_quiet;
    QLabel *m_running;
    QLabel *m_throttle;
    QLabel *m_connection;
    QLabel *m_account;
    bool m_online = true;
    QObject *m_binding = nullptr; ///< Lives as long as the session that is shown.
};

} // namespace nd
