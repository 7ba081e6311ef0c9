// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watch/notifier.h"

#include <QHash>
#include <QObject>

namespace nd {

/// Notifications of the desktop, by its own service (org.freedesktop.Notifications): they come in the desktop's look,
/// stay in its list, and obey its "do not disturb".
class DesktopNotifier : public QObject, public Notifier
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    ~DesktopNotifier() override;

    void notify(const Notification &notification) override;

Q_SIGNALS:
    /// A notification was clicked.
    void opened(const nd::Notification &notification);
    /// No desktop took it (none is there, or it has no such service): it has to be shown otherwise.
    void untold(const nd::Notification &notification);

private Q_SLOTS:
    void actionInvoked(quint32 id, const QString &action);
    void closed(quint32 id, quint32 reason);

private:
    QHash<quint32, Notification> m_shown; ///< By the desktop's number; those that can still be clicked.
};

} // namespace nd
