// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/listener.h"

#include <QTcpSocket>

namespace sandbox {

Listener::Listener(Handler handler, QObject *parent, const Limits &limits)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
    , m_held(std::make_shared<Held>(Held{ limits }))
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            admit(socket);
    });
}

void Listener::admit(QTcpSocket *socket)
{
    if (m_open >= m_held->limits.connections) {
        const Response refusal = plainRefusal(503);
        socket->write(headBytes(refusal, false) + refusal.body);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        return;
    }
    ++m_open;
    auto *connection = new Connection(socket, m_handler, m_held, this);
    connect(connection, &QObject::destroyed, this, [this] { --m_open; });
}

bool Listener::listenOn(quint16 port)
{
    return listen(QHostAddress(QHostAddress::LocalHost), port);
}

void Listener::stop()
{
    close();
    qDeleteAll(findChildren<Connection *>(QString(), Qt::FindDirectChildrenOnly));
}

} // namespace sandbox
