// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>

class QSslConfiguration;
class QTcpSocket;

namespace nd::test {

/// One request as it came over the wire.
struct RawRequest
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray head; ///< Request line and headers as they were.
    QByteArray body;
    int connection = 0; ///< Connections are counted from 1.
};

/// The server's end of a connection, with every way to misbehave.
class RawConnection
{
public:
    explicit RawConnection(QTcpSocket *socket);
    void write(const QByteArray &bytes) const;
    /// A whole reply with Content-Length; `headers` are lines without their line ends.
    void reply(int status, const QByteArray &body = {}, const QList<QByteArray> &headers = {}) const;
    /// Closes properly (FIN), after what was written.
    void close() const;
    /// Closes at once (RST).
    void reset() const;
    bool isOpen() const;

private:
    QPointer<QTcpSocket> m_socket;
};

/// A server on loopback that counts what it gets and answers as scripted, below HTTP: it can drop, cut and stall.
class RawServer : public QTcpServer
{
    Q_OBJECT
public:
    using Answer = std::function<void(RawConnection connection, const RawRequest &request)>;

    explicit RawServer(QObject *parent = nullptr);
    ~RawServer() override;

    /// `http://127.0.0.1:port`, or https.
    QUrl url() const;
    /// Speaks TLS from now on.
    void useTls(const QSslConfiguration &configuration);
    /// Takes connections but never says anything.
    void stall() { m_stalled = true; }
    /// Takes this much of each connection, then nothing until readOn().
    void readSlowly(qint64 most) { m_most = most; }
    void readOn();
    /// The next requests get these, one each; then `otherwise`.
    RawServer &then(Answer answer);
    /// Shorthand for a whole reply.
    RawServer &then(int status, const QByteArray &body = {}, const QList<QByteArray> &headers = {});
    /// What requests without a scripted answer get; 200 and `{}` to begin with.
    void otherwise(Answer answer) { m_otherwise = std::move(answer); }

    const QList<RawRequest> &requests() const { return m_requests; }
    int count(const QByteArray &method) const;
    int connections() const { return m_connections; }
    /// Closes connections that wait for their next request, as servers do after a while.
    void closeIdle();

Q_SIGNALS:
    void received();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket, int connection, QByteArray &buffer);

    std::deque<Answer> m_script;
    Answer m_otherwise;
    QList<RawRequest> m_requests;
    QList<QPointer<QTcpSocket>> m_sockets;
    std::unique_ptr<QSslConfiguration> m_tls;
    int m_connections = 0;
    bool m_stalled = false;
    qint64 m_most = 0; ///< 0: without a limit.
};

} // namespace nd::test
