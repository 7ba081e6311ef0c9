// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace sandbox {

/// What a sandbox starts from. With the same seed and count the world is the same, number by number.
struct Options
{
    quint16 port = 0; ///< 0 takes a free one
    quint64 seed = 1;
    int owned = 300; ///< numbers that the main account owns at the start, up to 1,000,000; its subaccounts
                     ///< own 40 and 12 more (none when 0)
    QString stateFile; ///< opened when it exists (its seed and count win), saved after changes; empty keeps nothing
    QString accountSid; ///< empty: made from the seed
    QString authToken; ///< empty: made from the seed
};

/// Where the sandbox answers and how to sign in. Everything here is made up: it opens nothing but this sandbox.
struct Ready
{
    QUrl url; ///< http://127.0.0.1:PORT, the one base for every product
    QString accountSid;
    QString authToken;
    QStringList subaccounts; ///< their SIDs; their tokens are in Accounts answers, as in the real service
    QString keySid; ///< a standard API key of the main account (it can't read Accounts)
    QString keySecret;
};

/// The stand-in service: real HTTP on loopback, state in memory. Lives on the thread that starts it.
class Server : public QObject
{
    Q_OBJECT
public:
    explicit Server(Options options, QObject *parent = nullptr);
    ~Server() override;

    /// Listens on 127.0.0.1. False, with a sentence in \a error, when the port or the state file can't be used.
    bool start(QString *error);
    /// Valid after start().
    Ready ready() const;
    /// Stops listening, drops every connection and saves the state.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Runs a Server on a thread of its own, so that a blocked caller never blocks the service.
class ServerThread
{
public:
    explicit ServerThread(Options options);
    /// Stops the server.
    ~ServerThread();
    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;

    /// Returns when the server listens, or false with a sentence in \a error.
    bool start(QString *error);
    Ready ready() const;
    /// Returns when the server is gone and its state is saved. May be called twice.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sandbox
