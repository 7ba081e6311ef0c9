// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/courier.h"

#include "app/sandbox/world/portnotices.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int patienceMs = 15000; // as long as the service waits for a webhook's answer

bool isOnThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1;
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
        if (m_busy)
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
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
        m_network->setTransferTimeout(patienceMs);
    }
    const QByteArray url = signedUrl(delivery);
    const QByteArray token = m_world.household.accounts.at(delivery.account).authToken;
    QNetworkRequest request(QUrl::fromEncoded(url));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("X-Twilio-Signature", signatureOf(url, token));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_busy = true;
    QNetworkReply *reply = m_network->post(request, delivery.body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, id = delivery.id] {
        reply->deleteLater();
        settle(id, reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
    });
}

void Courier::settle(quint64 id, int status)
{
    m_busy = false;
    std::vector<WebhookDelivery> &all = m_world.porting.deliveries;
    const auto found = std::find_if(all.begin(), all.end(), [id](const WebhookDelivery &row) { return row.id == id; });
    if (found != all.end())
        settleDelivery(m_world, *found, status);
    send();
}

} // namespace sandbox
