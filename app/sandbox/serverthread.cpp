// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/server.h"

#include <QMetaObject>
#include <QThread>

#include <utility>

namespace sandbox {

struct ServerThread::Parts
{
    explicit Parts(Options given)
        : options(std::move(given))
    {
    }
    Options options;
    Ready ready;
    QThread thread;
    Server *server = nullptr; // lives and dies on the thread
};

ServerThread::ServerThread(Options options)
    : m_parts(std::make_unique<Parts>(std::move(options)))
{
}

ServerThread::~ServerThread()
{
    stop();
}

bool ServerThread::start(QString *error)
{
    m_parts->server = new Server(m_parts->options);
    m_parts->server->moveToThread(&m_parts->thread);
    m_parts->thread.setObjectName(QStringLiteral("sandbox"));
    m_parts->thread.start();
    bool started = false;
    QString reason;
    Server *server = m_parts->server;
    QMetaObject::invokeMethod(
        server, [&started, &reason, server] { started = server->start(&reason); }, Qt::BlockingQueuedConnection);
    if (!started) {
        if (error != nullptr)
            *error = reason;
        stop();
        return false;
    }
    m_parts->ready = server->ready();
    return true;
}

Ready ServerThread::ready() const
{
    return m_parts->ready;
}

void ServerThread::stop()
{
    if (m_parts->server == nullptr)
        return;
    Server *server = std::exchange(m_parts->server, nullptr);
    QMetaObject::invokeMethod(server, &Server::stop, Qt::BlockingQueuedConnection);
    // A thread that ends carries out the deletions that it still owes.
    server->deleteLater();
    m_parts->thread.quit();
    m_parts->thread.wait();
}

} // namespace sandbox
