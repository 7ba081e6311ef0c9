// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>
#include <QMetaObject>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;
using Handler = std::function<void(const KeyringState &)>;

/// One question: alias -> collection -> Locked -> items. Deletes itself with its context.
class Question : public QObject
{
public:
    Question(std::chrono::milliseconds limit, QObject *context, Handler handler)
        : QObject(context)
        , m_limit(int(limit.count()))
        , m_handler(std::move(handler))
    {
    }

    void ask(const Attributes &attributes)
    {
        m_attributes = attributes;
        QDBusMessage alias = toService("ReadAlias"_L1);
        alias << u"default"_s;
        call(alias, [this](const QDBusMessage &answer) { gotAlias(answer); });
    }

    void finish(KeyringState::Service service)
    {
        m_state.service = service;
        deleteLater();
        // A handler may delete the context, and this with it.
        const Handler handler = std::exchange(m_handler, {});
        const KeyringState state = m_state;
        handler(state);
    }

private:
    static QDBusMessage toService(QLatin1StringView method)
    {
        return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                              u"org.freedesktop.Secret.Service"_s, method);
    }

    void call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> next)
    {
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, m_limit), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, next = std::move(next)] {
            watcher->deleteLater();
            if (!watcher->isError())
                return next(watcher->reply());
            const QDBusError::ErrorType type = watcher->error().type();
            const bool silent
                = type == QDBusError::NoReply || type == QDBusError::Timeout || type == QDBusError::TimedOut;
            finish(silent ? KeyringState::Silent : KeyringState::Absent);
        });
    }

    void gotAlias(const QDBusMessage &answer)
    {
        const QString path = answer.arguments().value(0).value<QDBusObjectPath>().path();
        // "/": there is no default collection yet, so nothing is locked in it.
        if (path.size() <= 1)
            return search();
        QDBusMessage get = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path,
                                                          u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        call(get, [this](const QDBusMessage &reply) {
            m_state.locked = reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
            search();
        });
    }

    void search()
    {
        QDBusMessage items = toService("SearchItems"_L1);
        items << QVariant::fromValue(m_attributes);
        call(items, [this](const QDBusMessage &answer) {
            m_state.unlockedItems = int(qdbus_cast<Paths>(answer.arguments().value(0)).size());
            m_state.lockedItems = int(qdbus_cast<Paths>(answer.arguments().value(1)).size());
            finish(KeyringState::Present);
        });
    }

    int m_limit;
    Handler m_handler;
    Attributes m_attributes;
    KeyringState m_state;
};

} // namespace

void askKeyring(const QString &service, const QString &key, std::chrono::milliseconds limit, QObject *context,
                std::function<void(const KeyringState &)> handler)
{
    qDBusRegisterMetaType<Attributes>();
    auto *question = new Question(limit, context, std::move(handler));
    if (!QDBusConnection::sessionBus().isConnected()) {
        QMetaObject::invokeMethod(
            question, [question] { question->finish(KeyringState::Absent); }, Qt::QueuedConnection);
        return;
    }
    question->ask({ { u"user"_s, key }, { u"server"_s, service } });
}

} // namespace nd
