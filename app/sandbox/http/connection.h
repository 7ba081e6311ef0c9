// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/requestparser.h"

#include <QObject>

#include <functional>

class QTcpSocket;

namespace sandbox {

/// Answers one request. Called on the server's thread, one call at a time.
using Handler = std::function<Exchange(const Request &)>;

/// One client connection: reads a request, answers it, and only then looks at the next one, so that a pipelining client
/// gets its answers in order and can't make the server hold more than one of them.
class Connection : public QObject
{
    Q_OBJECT
public:
    Connection(QTcpSocket *socket, Handler handler, QObject *parent);

private:
    enum class State { Reading, Answering, Draining, Closing };

    void readMore();
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
    State m_state = State::Reading;
};

/// The head of an answer as it goes on the wire, ending in the empty line.
QByteArray headBytes(const Response &response, bool keepAlive);

} // namespace sandbox
