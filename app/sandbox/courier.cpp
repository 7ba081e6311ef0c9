// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/courier.h"

#include "app/sandbox/world/portnotices.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int patienceMs = 15000; // as long as the service waits for a webhook's answer
constexpr int httpPort = 80;
constexpr qsizetype statusBegin = 9; // behind "HTTP/1.1 "
constexpr qsizetype answerLimit = 64 * 1024;

bool isOnThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return url.scheme() == "http"_L1 && (host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1);
}

QByteArray requestBytes(const QUrl &url, const WebhookDelivery &delivery, const QByteArray &signature)
{
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return "POST " + (target.startsWith('/') ? target : '/' + target)
        + " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nContent-Type: application/json\r\nX-Twilio-Signature: " + signature + "\r\nContent-Length: "
        + QByteArray::number(delivery.body.size()) + "\r\nConnection: close\r\n\r\n" + delivery.body;
}

} // namespace

Courier::Courier(World &world)
    : m_world(world)
{
}

void Courier::send()
{
    const qint64 now = m_world.clock.now();
    for (WebhookDelivery &delivery : m_world.porting.deliveries) {
        if (m_socket != nullptr)
            return;
        if (delivery.over || delivery.next > now)
            continue;
        if (isOnThisMachine(QUrl::fromEncoded(delivery.target))) {
            post(delivery);
        } else {
            delivery.over = true;
            delivery.outcome = "not sent: the sandbox calls nobody outside this machine";
        }
    }
}

void Courier::post(const WebhookDelivery &delivery)
{
    const QByteArray address = signedUrl(delivery);
    const QUrl url = QUrl::fromEncoded(address);
    const QByteArray token = m_world.household.accounts.at(delivery.account).authToken;
    m_current = delivery.id;
    m_answer.clear();
    m_socket = new QTcpSocket(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &Courier::readOn);
    connect(m_socket, &QTcpSocket::disconnected, this, &Courier::finish);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &Courier::finish);
    QTimer::singleShot(patienceMs, m_socket, [this] { finish(); });
    m_socket->connectToHost(url.host(), static_cast<quint16>(url.port(httpPort)));
    m_socket->write(requestBytes(url, delivery, signatureOf(address, token)));
}

void Courier::readOn()
{
    m_answer += m_socket->readAll();
    // Not everyone closes the connection, and the status is all that counts.
    if (m_answer.contains("\r\n\r\n") || m_answer.size() > answerLimit)
        finish();
}

void Courier::finish()
{
    if (m_socket == nullptr)
        return;
    const int status = m_answer.startsWith("HTTP/1.") ? m_answer.mid(statusBegin, 3).toInt() : 0;
    // An error and the end of the connection may come both.
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket.clear();
    std::vector<WebhookDelivery> &all = m_world.porting.deliveries;
    const auto found
        = std::find_if(all.begin(), all.end(), [this](const WebhookDelivery &row) { return row.id == m_current; });
    if (found != all.end())
        settleDelivery(m_world, *found, status);
    send();
}

} // namespace sandbox
