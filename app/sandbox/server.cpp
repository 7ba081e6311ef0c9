// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/server.h"

#include "app/sandbox/http/listener.h"

namespace sandbox {

struct Server::Parts
{
    Options options;
    Ready ready;
    Listener *listener = nullptr;
};

Server::Server(Options options, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>())
{
    m_parts->options = std::move(options);
}

Server::~Server() = default;

bool Server::start(QString *error)
{
    m_parts->listener = new Listener([](const Request &) { return Exchange{ { 404, "{}", {}, {} }, {} }; }, this);
    if (!m_parts->listener->listenOn(m_parts->options.port)) {
        if (error != nullptr)
            *error = m_parts->listener->errorString();
        return false;
    }
    m_parts->ready.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_parts->listener->serverPort()));
    return true;
}

Ready Server::ready() const
{
    return m_parts->ready;
}

void Server::stop()
{
    if (m_parts->listener != nullptr)
        m_parts->listener->stop();
}

} // namespace sandbox
