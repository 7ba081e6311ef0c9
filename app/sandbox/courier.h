// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/world.h"

#include <QObject>
#include <QPointer>

class QTcpSocket;

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
    void readOn();
    void finish();

    World &m_world;
    QPointer<QTcpSocket> m_socket; ///< of the delivery that is under way
    quint64 m_current = 0; ///< its id
    QByteArray m_answer; ///< what came back so far
};

} // namespace sandbox
