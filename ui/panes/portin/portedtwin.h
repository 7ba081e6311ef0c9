// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "models/records/incomingnumber.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>

#include <optional>

namespace nd {

/// What the account has of a number that is being ported or was: from the submission of a port on it is there with a
/// new SID, beside the hosted one if it was hosted (page 11, "fully port the number").
class PortedTwin : public QObject
{
    Q_OBJECT
public:
    explicit PortedTwin(QObject *parent = nullptr);

    void setSession(Session *session);
    /// Looks for it, once somebody stays with it; empty: nothing.
    void find(const QString &e164);
    /// The same once more: something changed.
    void findAgain() { m_soon.start(); }
    bool settled() const { return !m_soon.isActive() && !m_asking; }
    const std::optional<IncomingNumber> &ported() const { return m_ported; }
    const std::optional<IncomingNumber> &hosted() const { return m_hosted; }
    /// The message settings of the hosted one that the ported one has otherwise: field to value.
    QVariantMap smsToCopy() const;

Q_SIGNALS:
    void changed();

private:
    void ask();

    QPointer<Session> m_session;
    QString m_number;
    QTimer m_soon;
    bool m_asking = false;
    std::optional<IncomingNumber> m_ported;
    std::optional<IncomingNumber> m_hosted;
};

} // namespace nd
