// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/singleinstance.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QTimer>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace nd {

namespace {

constexpr std::chrono::milliseconds patience = 3s; ///< The program may be busy.
constexpr int longestLine = 1024;
constexpr QByteArrayView verb = "raise ";
constexpr QByteArrayView answer = "raised\n";

/// What a desktop gives has no blanks and no line ends.
QByteArray cleanToken(const QByteArray &token)
{
    const bool good
        = token.size() < longestLine / 2 && std::ranges::all_of(token, [](char c) { return c > ' ' && c < 0x7f; });
    return good ? token : QByteArray();
}

bool ask(QLocalSocket &socket)
{
    const QByteArray token = qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN") ? qgetenv("XDG_ACTIVATION_TOKEN")
                                                                               : qgetenv("DESKTOP_STARTUP_ID");
    socket.write(verb.toByteArray() + cleanToken(token) + '\n');
    const QDeadlineTimer deadline(patience);
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    return socket.readLine() == answer;
}

} // namespace

/// The name of a socket has room for some hundred bytes, and that of a folder may be longer: it is reached by way of a
/// descriptor.
class SingleInstance::SocketPath
{
public:
    explicit SocketPath(const QString &folder)
        : m_folder(::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~SocketPath()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    Q_DISABLE_COPY_MOVE(SocketPath)
    QString name() const { return u"/proc/self/fd/%1/number-desk.socket"_s.arg(m_folder); }

private:
    int m_folder;
};

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_path(std::make_unique<SocketPath>(folder))
{
    QFile::remove(m_path->name()); // of one that was killed: whoever holds the folder is alone
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
    m_server.listen(m_path->name());
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::raiseOther(const QString &folder)
{
    const SocketPath path(folder);
    QLocalSocket socket;
    socket.connectToServer(path.name());
    return socket.waitForConnected(int(patience.count())) && ask(socket);
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        socket->setReadBufferSize(longestLine);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            const QByteArray line = socket->readLine(longestLine).trimmed();
            if (line != verb.trimmed() && !line.startsWith(verb))
                return socket->abort();
            socket->write(answer.data(), answer.size());
            socket->disconnectFromServer();
            Q_EMIT raiseRequested(cleanToken(line.mid(verb.size())));
        });
    }
}

} // namespace nd
