// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

#include <memory>

namespace nd {

/// How a second start on a data folder reaches the program that holds it: by a socket in that folder.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// For whoever holds the folder. Without a socket (a file system that has none), the second start says that the
    /// program is running.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Asks the program that holds the folder to bring its window forward, with what the desktop gave this start for
    /// it. True once it has answered; waits for a few seconds at most.
    static bool raiseOther(const QString &folder);

Q_SIGNALS:
    /// Somebody started the program again.
    /// @param activation a token with which the window may take the focus; empty: none
    void raiseRequested(const QByteArray &activation);

private:
    void onConnection();

    class SocketPath;
    const std::unique_ptr<SocketPath> m_path; ///< Outlives the server, which takes its file away.
    QLocalServer m_server;
};

} // namespace nd
