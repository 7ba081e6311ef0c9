// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/listener.h"

#include <QTcpSocket>

namespace sandbox {

Listener::Listener(Handler handler, QObject *parent)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            new Connection(socket, m_handler, this);
    });
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
