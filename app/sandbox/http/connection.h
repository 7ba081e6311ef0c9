// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/requestparser.h"

#include <QObject>

#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QTcpSocket;

namespace sandbox {

/// Answers one request. Called on the server's thread, one call at a time.
using Handler = std::function<Exchange(const Request &)>;

/// What clients may take of this process and of its time.
struct Limits
{
    std::chrono::milliseconds head = std::chrono::seconds(10); ///< for a head, from its first byte
    std::chrono::milliseconds body = std::chrono::seconds(60); ///< for a body, from the end of its head
    std::chrono::milliseconds idle = std::chrono::minutes(5); ///< between two requests
    std::chrono::milliseconds write = std::chrono::seconds(60); ///< without a byte of the answer being taken
    int connections = 256;
    qsizetype bytes = 48 * qsizetype(1024) * 1024; ///< held for all of them together: three whole uploads
};

/// What all connections of a listener hold together.
struct Held
{
    Limits limits;
    qsizetype bytes = 0;
};

/// One client connection: reads a request, answers it, and only then looks at the next one, so that a pipelining client
/// gets its answers in order and can't make the server hold more than one of them. A client that is too slow is
/// answered 408, one that would make the server hold too much 503.
class Connection : public QObject
{
    Q_OBJECT
public:
    Connection(QTcpSocket *socket, Handler handler, std::shared_ptr<Held> held, QObject *parent);
    ~Connection() override;

private:
    enum class State { Reading, Answering, Draining, Closing };

    void readMore();
    void parse();
    void account();
    void await(RequestParser::Part part);
    void awaitTaken();
    void tooLate();
    void answer(const Request &request);
    void refuse(int status);
    void send(const Exchange &exchange, bool keepAlive, bool withBody);
    void trickle(const QByteArray &bytes, qsizetype from, Delivery delivery, bool keepAlive);
    void finish(bool keepAlive);
    void drained();
    void end(bool reset);

    QTcpSocket *m_socket;
    Handler m_handler;
    RequestParser m_parser;
    std::shared_ptr<Held> m_all;
    qsizetype m_held = 0; ///< of m_all, for this connection
    QTimer m_patience;
    RequestParser::Part m_awaited = RequestParser::Part::Nothing;
    State m_state = State::Reading;
};

/// The head of an answer as it goes on the wire, ending in the empty line.
QByteArray headBytes(const Response &response, bool keepAlive);
/// A refusal before anybody looked at what was asked for, in the service's form.
Response plainRefusal(int status);

} // namespace sandbox
