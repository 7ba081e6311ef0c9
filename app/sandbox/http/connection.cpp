// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/connection.h"

#include "app/sandbox/http/gate.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace sandbox {

static QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases = {
        { 200, "OK" },
        { 201, "Created" },
        { 202, "Accepted" },
        { 204, "No Content" },
        { 400, "Bad Request" },
        { 401, "Unauthorized" },
        { 403, "Forbidden" },
        { 404, "Not Found" },
        { 405, "Method Not Allowed" },
        { 409, "Conflict" },
        { 408, "Request Timeout" },
        { 413, "Payload Too Large" },
        { 415, "Unsupported Media Type" },
        { 421, "Misdirected Request" },
        { 429, "Too Many Requests" },
        { 431, "Request Header Fields Too Large" },
        { 500, "Internal Server Error" },
        { 501, "Not Implemented" },
        { 502, "Bad Gateway" },
        { 503, "Service Unavailable" },
        { 504, "Gateway Timeout" },
    };
    return phrases.value(status, "Status");
}

QByteArray headBytes(const Response &response, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    if (response.status != 204) {
        head += "Content-Type: " + response.contentType + "\r\n";
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

Response plainRefusal(int status)
{
    Response response;
    response.status = status;
    const QByteArray code = QByteArray::number(status);
    response.body = R"({"code":20)" + code + R"(,"message":")" + reasonPhrase(status)
        + R"(","more_info":"https://www.twilio.com/docs/errors/20)" + code + R"(","status":)" + code + '}';
    return response;
}

Connection::Connection(QTcpSocket *socket, Handler handler, std::shared_ptr<Held> held, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
    , m_all(std::move(held))
{
    socket->setParent(this);
    // What has not been read stays with the kernel, which holds the client back.
    socket->setReadBufferSize(256 * 1024);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::drained);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Connection::tooLate);
    m_patience.start(m_all->limits.idle);
    readMore();
}

Connection::~Connection()
{
    m_all->bytes -= m_held;
}

void Connection::account()
{
    const qsizetype held = m_parser.held() + m_socket->bytesToWrite();
    m_all->bytes += held - std::exchange(m_held, held);
}

/// Time runs from the first byte of a part, however many follow: a byte now and then is no way to stay.
void Connection::await(RequestParser::Part part)
{
    if (m_patience.isActive() && m_awaited == part)
        return;
    m_awaited = part;
    switch (part) {
    case RequestParser::Part::Nothing:
        return m_patience.start(m_all->limits.idle);
    case RequestParser::Part::Head:
        return m_patience.start(m_all->limits.head);
    case RequestParser::Part::Body:
        return m_patience.start(m_all->limits.body);
    }
}

void Connection::awaitTaken()
{
    if (m_socket->bytesToWrite() > 0)
        m_patience.start(m_all->limits.write);
    else
        m_patience.stop();
}

void Connection::tooLate()
{
    if (m_state != State::Reading)
        return end(true);
    if (m_awaited == RequestParser::Part::Nothing)
        return end(false);
    refuse(408);
}

void Connection::readMore()
{
    if (m_state == State::Closing) {
        m_socket->readAll();
        return;
    }
    if (m_state != State::Reading)
        return;
    m_parser.append(m_socket->readAll());
    parse();
    account();
}

void Connection::parse()
{
    switch (m_parser.next()) {
    case RequestParser::State::Incomplete:
        account();
        if (m_all->bytes > m_all->limits.bytes && m_held > 0)
            return refuse(503);
        await(m_parser.awaited());
        if (m_parser.takeContinue())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    case RequestParser::State::Refused:
        refuse(m_parser.refusal());
        return;
    case RequestParser::State::Complete:
        const Request request = m_parser.takeRequest();
        if (const int status = refusalAtGate(request, m_socket->localPort()); status != 0)
            return refuse(status);
        answer(request);
        return;
    }
}

void Connection::answer(const Request &request)
{
    m_state = State::Answering;
    m_patience.stop();
    const Exchange exchange = m_handler(request);
    const bool keepAlive = request.keepAlive;
    const bool withBody = request.method != "HEAD";
    if (exchange.delivery.latencyMs <= 0) {
        send(exchange, keepAlive, withBody);
        return;
    }
    QTimer::singleShot(exchange.delivery.latencyMs, this,
                       [this, exchange, keepAlive, withBody] { send(exchange, keepAlive, withBody); });
}

void Connection::refuse(int status)
{
    m_state = State::Answering;
    m_patience.stop();
    m_parser = {};
    send({ plainRefusal(status), {} }, false, true);
    account();
}

void Connection::send(const Exchange &exchange, bool keepAlive, bool withBody)
{
    const Delivery &delivery = exchange.delivery;
    if (delivery.kind == Delivery::Kind::Hung)
        return;
    if (delivery.kind == Delivery::Kind::Dropped) {
        end(delivery.reset);
        return;
    }
    const bool truncated = delivery.kind == Delivery::Kind::Truncated;
    QByteArray bytes = headBytes(exchange.response, keepAlive && !truncated);
    if (withBody)
        bytes += truncated ? exchange.response.body.left(exchange.response.body.size() / 2) : exchange.response.body;
    if (delivery.chunkBytes > 0) {
        trickle(bytes, 0, delivery, keepAlive);
        return;
    }
    m_socket->write(bytes);
    if (truncated) {
        m_socket->flush();
        end(delivery.reset);
        return;
    }
    finish(keepAlive);
}

void Connection::trickle(const QByteArray &bytes, qsizetype from, Delivery delivery, bool keepAlive)
{
    m_socket->write(bytes.mid(from, delivery.chunkBytes));
    m_socket->flush();
    const qsizetype next = from + delivery.chunkBytes;
    if (next < bytes.size()) {
        QTimer::singleShot(delivery.chunkIntervalMs, this,
                           [this, bytes, next, delivery, keepAlive] { trickle(bytes, next, delivery, keepAlive); });
    } else if (delivery.kind == Delivery::Kind::Truncated) {
        end(delivery.reset);
    } else {
        finish(keepAlive);
    }
}

void Connection::finish(bool keepAlive)
{
    if (!keepAlive) {
        end(false);
        return;
    }
    m_state = State::Draining;
    awaitTaken();
    drained();
}

void Connection::drained()
{
    // The next request waits until the client has taken the last answer: memory stays bounded with a slow reader.
    account();
    if (m_state == State::Draining || m_state == State::Closing)
        awaitTaken();
    if (m_state != State::Draining || m_socket->bytesToWrite() > 0)
        return;
    m_state = State::Reading;
    await(m_parser.awaited());
    // Through the event loop: a long pipeline must not become a deep stack.
    QMetaObject::invokeMethod(this, &Connection::readMore, Qt::QueuedConnection);
}

void Connection::end(bool reset)
{
    m_state = State::Closing;
    if (!reset) {
        awaitTaken();
        m_socket->disconnectFromHost();
        return;
    }
    // A linger time of zero makes the kernel send RST instead of FIN.
    const linger atOnce{ 1, 0 };
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
}

} // namespace sandbox
