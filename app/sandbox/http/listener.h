// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/connection.h"

#include <QTcpServer>

namespace sandbox {

/// Accepts connections on 127.0.0.1 and hands their requests to one handler. Its own small HTTP/1.1 rather than a
/// library's, since the faults of the sandbox are made below HTTP: drops, resets, halves and trickles.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    explicit Listener(Handler handler, QObject *parent = nullptr, const Limits &limits = {});

    /// False when the port is taken; errorString() says why.
    bool listenOn(quint16 port);
    /// Stops listening and drops every connection.
    void stop();

private:
    void admit(QTcpSocket *socket);

    Handler m_handler;
    std::shared_ptr<Held> m_held;
    int m_open = 0; ///< connections
};

} // namespace sandbox
