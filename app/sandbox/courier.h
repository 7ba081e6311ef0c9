// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace sandbox {

/// Carries webhooks to their targets on this machine, one after the other, as page 17 has it: signed, and again when
/// the answer is not 200. A target elsewhere gets nothing: a sandbox calls nobody.
class Courier : public QObject
{
    Q_OBJECT
public:
    explicit Courier(World &world);

    /// Sends what is due by the sandbox's clock.
    void send();

private:
    void post(const WebhookDelivery &delivery);
    void settle(quint64 id, int status);

    World &m_world;
    std::unique_ptr<QNetworkAccessManager> m_network; // made when there is something to send
    bool m_busy = false;
};

} // namespace sandbox
