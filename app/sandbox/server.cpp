// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/server.h"

#include "app/sandbox/http/listener.h"
#include "app/sandbox/parametervalues.h"
#include "app/sandbox/service.h"
#include "app/sandbox/world/savedstate.h"

#include <QTimer>

#include <algorithm>

namespace sandbox {

static constexpr int saveDelayMs = 500;

struct Server::Parts
{
    Options options;
    Ready ready;
    std::unique_ptr<Service> service;
    Listener *listener = nullptr;
    QTimer *saver = nullptr;

    void save()
    {
        QString error;
        if (service->world.dirty && !saveState(service->world, &error))
            qWarning("%s", qPrintable(error));
    }
};

Server::Server(Options options, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>())
{
    m_parts->options = std::move(options);
}

Server::~Server()
{
    stop();
}

static Ready readyOf(const World &world, quint16 port)
{
    Ready ready;
    const QList<Account> &accounts = world.household.accounts;
    ready.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    ready.accountSid = QString::fromLatin1(accounts.first().sid);
    ready.authToken = QString::fromLatin1(accounts.first().authToken);
    for (const Account &account : accounts.mid(1))
        ready.subaccounts.append(QString::fromLatin1(account.sid));
    ready.keySid = QString::fromLatin1(world.household.keys.first().sid);
    ready.keySecret = QString::fromLatin1(world.household.keys.first().secret);
    return ready;
}

bool Server::start(QString *error)
{
    if (!readStateOptions(&m_parts->options, error))
        return false;
    if (!m_parts->options.accountSid.isEmpty() && !isSid(m_parts->options.accountSid, u"AC")) {
        *error = QStringLiteral("An account SID is AC and 32 hexadecimal digits.");
        return false;
    }
    m_parts->options.owned = std::clamp(m_parts->options.owned, 0, 1000000);
    m_parts->service = std::make_unique<Service>(m_parts->options);
    if (!restoreState(m_parts->service->world, error))
        return false;
    m_parts->saver = new QTimer(this);
    m_parts->saver->setSingleShot(true);
    connect(m_parts->saver, &QTimer::timeout, this, [this] { m_parts->save(); });
    m_parts->listener = new Listener(
        [this](const Request &request) {
            Exchange exchange = m_parts->service->handle(request);
            if (m_parts->service->world.dirty && !m_parts->saver->isActive())
                m_parts->saver->start(saveDelayMs);
            return exchange;
        },
        this);
    if (!m_parts->listener->listenOn(m_parts->options.port)) {
        *error = QStringLiteral("Port %1 can't be used: %2")
                     .arg(m_parts->options.port)
                     .arg(m_parts->listener->errorString());
        return false;
    }
    m_parts->ready = readyOf(m_parts->service->world, m_parts->listener->serverPort());
    return true;
}

Ready Server::ready() const
{
    return m_parts->ready;
}

void Server::stop()
{
    if (m_parts->listener == nullptr)
        return;
    m_parts->saver->stop();
    delete std::exchange(m_parts->listener, nullptr);
    m_parts->save();
}

} // namespace sandbox
