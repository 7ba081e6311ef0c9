// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/keyring.h"

#include "tests/support/places.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// A secret as the Secret Service takes it.
struct PlainSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(PlainSecret)

QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace keyring {

namespace {

QDBusMessage call(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5000);
}

QDBusMessage callService(const QString &method, const QVariantList &arguments)
{
    return call(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method, arguments);
}

QDBusObjectPath defaultCollection()
{
    return callService(u"ReadAlias"_s, { u"default"_s }).arguments().value(0).value<QDBusObjectPath>();
}

bool isLocked(const QDBusObjectPath &collection)
{
    const QDBusMessage answer = call(collection.path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                     { u"org.freedesktop.Secret.Collection"_s, u"Locked"_s });
    return answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

} // namespace

QString missing()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected() && bus.interface()->isServiceRegistered(u"org.freedesktop.secrets"_s))
        return {};
    return u"This test needs an unlocked keyring on a session bus of its own: run it with packaging/with-keyring."_s;
}

qint64 process()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() ? bus.interface()->servicePid(u"org.freedesktop.secrets"_s).value() : 0;
}

bool lock()
{
    const QDBusObjectPath collection = defaultCollection();
    callService(u"Lock"_s, { QVariant::fromValue(QList<QDBusObjectPath>{ collection }) });
    return isLocked(collection);
}

bool unlock()
{
    qDBusRegisterMetaType<PlainSecret>();
    const QDBusObjectPath collection = defaultCollection();
    const QDBusMessage session
        = callService(u"OpenSession"_s, { u"plain"_s, QVariant::fromValue(QDBusVariant(QString())) });
    const PlainSecret master{ session.arguments().value(1).value<QDBusObjectPath>(), {}, "password", u"text/plain"_s };
    // What the keyring's own prompt calls: the only way without a prompt.
    call(u"/org/freedesktop/secrets"_s, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
         u"UnlockWithMasterPassword"_s, { QVariant::fromValue(collection), QVariant::fromValue(master) });
    return !isLocked(collection);
}

Run runAgain(Place place, const QStringList &arguments, const QStringList &environment)
{
    QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    QStringList command{ QCoreApplication::applicationFilePath() };
    command += arguments;
    if (place == Place::OwnKeyring) {
        command.prepend(places::source(u"packaging/with-keyring"_s));
    } else if (place == Place::NoBus) {
        variables.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, "unix:path="_L1 + folder.filePath(u"nowhere"_s));
    } else {
        QFile file(folder.filePath(u"bus.conf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("<busconfig><type>session</type><listen>unix:dir=.</listen><auth>EXTERNAL</auth>"
                   "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                   "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        file.close();
        command = QStringList{ u"dbus-run-session"_s, "--config-file="_L1 + file.fileName(), u"--"_s } + command;
    }
    process.setWorkingDirectory(folder.path());
    process.setProcessEnvironment(variables);
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return { process.exitCode(), QString::fromUtf8(process.readAll()) };
}

} // namespace keyring
