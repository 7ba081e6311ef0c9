// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>
#include <sys/socket.h>
#include <utility>

namespace nd::test {

using namespace Qt::StringLiterals;

RawConnection::RawConnection(QTcpSocket *socket)
    : m_socket(socket)
{
}

void RawConnection::write(const QByteArray &bytes) const
{
    if (m_socket)
        m_socket->write(bytes);
}

void RawConnection::reply(int status, const QByteArray &body, const QList<QByteArray> &headers) const
{
    QByteArray whole = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const QByteArray &header : headers)
        whole += header + "\r\n";
    if (status != 204)
        whole += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    write(whole + "\r\n" + body);
}

void RawConnection::close() const
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

void RawConnection::reset() const
{
    if (!m_socket)
        return;
    m_socket->flush();
    const linger atOnce{ 1, 0 };
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
}

bool RawConnection::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

RawServer::RawServer(QObject *parent)
    : QTcpServer(parent)
    , m_otherwise([](RawConnection connection, const RawRequest &) { connection.reply(200, "{}"); })
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("The raw server can't listen on loopback.");
}

RawServer::~RawServer() = default;

QUrl RawServer::url() const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(serverPort());
    return url;
}

void RawServer::useTls(const QSslConfiguration &configuration)
{
    m_tls = std::make_unique<QSslConfiguration>(configuration);
}

RawServer &RawServer::then(Answer answer)
{
    m_script.push_back(std::move(answer));
    return *this;
}

RawServer &RawServer::then(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    return then([=](RawConnection connection, const RawRequest &) { connection.reply(status, body, headers); });
}

int RawServer::count(const QByteArray &method) const
{
    return static_cast<int>(std::ranges::count(m_requests, method, &RawRequest::method));
}

void RawServer::closeIdle()
{
    for (const auto &socket : std::as_const(m_sockets)) {
        if (socket)
            socket->disconnectFromHost();
    }
}

void RawServer::readOn()
{
    m_most = 0;
    for (const auto &socket : std::as_const(m_sockets)) {
        if (!socket)
            continue;
        socket->setReadBufferSize(0);
        Q_EMIT socket->readyRead();
    }
}

void RawServer::incomingConnection(qintptr descriptor)
{
    const int connection = ++m_connections;
    auto *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    m_sockets += socket;
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (m_stalled)
        return;
    auto buffer = std::make_shared<QByteArray>();
    socket->setReadBufferSize(m_most);
    connect(socket, &QTcpSocket::readyRead, this, [=, this] {
        if (m_most == 0)
            read(socket, connection, *buffer);
    });
    if (auto *secure = qobject_cast<QSslSocket *>(socket)) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
}

void RawServer::read(QTcpSocket *socket, int connection, QByteArray &buffer)
{
    buffer += socket->readAll();
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        RawRequest request;
        request.head = buffer.left(end);
        request.connection = connection;
        const QList<QByteArray> lines = request.head.split('\n');
        const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        m_requests += request;

        Answer answer = m_otherwise;
        if (!m_script.empty()) {
            answer = std::move(m_script.front());
            m_script.pop_front();
        }
        answer(RawConnection(socket), request);
        Q_EMIT received();
    }
}

} // namespace nd::test
