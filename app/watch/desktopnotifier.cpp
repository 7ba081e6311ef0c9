// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/desktopnotifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int answerLimit = 3000; ///< Milliseconds.
const QString clicked = u"default"_s; ///< The action of a click on the notification itself.

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(quint32, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(quint32, quint32)));
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::notify(const Notification &notification)
{
    const quint32 replaces = 0;
    const int desktopsOwnTime = -1;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // Names and failure reasons come from elsewhere: what looks like mark-up is text.
    call << QCoreApplication::applicationName() << replaces << u"number-desk"_s << notification.title
         << notification.text.toHtmlEscaped() << QStringList{ clicked, tr("Show") }
         << QVariantMap{ { u"desktop-entry"_s, u"number-desk"_s } } << desktopsOwnTime;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, answerLimit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<quint32> number = *watcher;
        if (number.isError())
            Q_EMIT untold(notification);
        else
            m_shown.insert(number.value(), notification);
    });
}

void DesktopNotifier::actionInvoked(quint32 id, const QString &action)
{
    const auto shown = m_shown.constFind(id);
    if (shown != m_shown.cend() && action == clicked)
        Q_EMIT opened(*shown);
}

void DesktopNotifier::closed(quint32 id, quint32)
{
    m_shown.remove(id);
}

} // namespace nd
