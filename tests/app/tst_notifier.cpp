// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of the desktop, told to a stand-in for it on the private session bus of the tests.
#include "app/watch/desktopnotifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace nd;
using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

/// A desktop that remembers what it was told.
class Desktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Told
    {
        QString application;
        QString title;
        QString text;
        QStringList actions;
    };
    QList<Told> told;
    bool refuses = false;

    void say(const QString &signal, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, service, signal);
        message.setArguments(arguments);
        QDBusConnection::sessionBus().send(message);
    }

public Q_SLOTS:
    Q_SCRIPTABLE quint32 Notify(const QString &application, quint32, const QString &, const QString &title,
                                const QString &text, const QStringList &actions, const QVariantMap &, int)
    {
        if (refuses) {
            sendErrorReply(QDBusError::LimitsExceeded);
            return 0;
        }
        told.append({ application, title, text, actions });
        return quint32(told.size());
    }
};

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theDesktopIsTold();
    void textFromElsewhereIsNoMarkUp();
    void aClickOpensWhatItWasAbout();
    void othersNotificationsAreNotOurs();
    void noDesktopIsSaid();
    void aRefusalIsSaid();

private:
    static Notification aChange()
    {
        return { .title = u"+1 415 555 0132 is verified"_s,
                 .text = u"Put it on a letter."_s,
                 .pane = u"hosted"_s,
                 .subject = u"HR1"_s };
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    std::unique_ptr<Desktop> desktop;
};

void TestNotifier::initTestCase()
{
    QCoreApplication::setApplicationName(u"number-desk"_s);
    QVERIFY2(bus.isConnected(), "There is no session bus: run the test with packaging/with-keyring.");
}

void TestNotifier::init()
{
    desktop = std::make_unique<Desktop>();
    QVERIFY(bus.registerObject(path, desktop.get(), QDBusConnection::ExportScriptableSlots));
    QVERIFY2(bus.registerService(service), "Another desktop is on this bus: run the test with packaging/with-keyring.");
}

void TestNotifier::cleanup()
{
    bus.unregisterService(service);
    bus.unregisterObject(path);
}

void TestNotifier::theDesktopIsTold()
{
    DesktopNotifier notifier;
    notifier.notify(aChange());
    QTRY_COMPARE(desktop->told.size(), 1);
    QCOMPARE(desktop->told.first().application, u"number-desk"_s);
    QCOMPARE(desktop->told.first().title, aChange().title);
    QCOMPARE(desktop->told.first().text, aChange().text);
    QVERIFY(desktop->told.first().actions.contains(u"default"_s));
}

void TestNotifier::textFromElsewhereIsNoMarkUp()
{
    DesktopNotifier notifier;
    Notification hostile = aChange();
    hostile.text = u"<a href=\"https://example.com\">Sign in</a> & go"_s;
    notifier.notify(hostile);
    QTRY_COMPARE(desktop->told.size(), 1);
    QVERIFY(!desktop->told.first().text.contains(u'<'));
    QVERIFY(desktop->told.first().text.contains(u"&lt;a"_s));
}

void TestNotifier::aClickOpensWhatItWasAbout()
{
    DesktopNotifier notifier;
    QList<Notification> opened;
    connect(&notifier, &DesktopNotifier::opened, this, [&](const Notification &n) { opened.append(n); });
    notifier.notify(aChange());
    QTRY_COMPARE(desktop->told.size(), 1);
    // The number comes with the answer: until it is there, a click can't be told from another program's.
    QTRY_VERIFY((desktop->say(u"ActionInvoked"_s, { quint32(1), u"default"_s }), !opened.isEmpty()));
    QCOMPARE(opened.first().subject, u"HR1"_s);
}

void TestNotifier::othersNotificationsAreNotOurs()
{
    DesktopNotifier notifier;
    QList<Notification> opened;
    connect(&notifier, &DesktopNotifier::opened, this, [&](const Notification &n) { opened.append(n); });
    notifier.notify(aChange());
    QTRY_COMPARE(desktop->told.size(), 1);
    desktop->say(u"ActionInvoked"_s, { quint32(77), u"default"_s });
    QTRY_VERIFY((desktop->say(u"ActionInvoked"_s, { quint32(1), u"default"_s }), !opened.isEmpty()));
    for (const Notification &notification : opened)
        QCOMPARE(notification.subject, u"HR1"_s);
    // What the desktop has put away can't be clicked any more.
    desktop->say(u"NotificationClosed"_s, { quint32(1), quint32(2) });
    notifier.notify(aChange());
    QTRY_COMPARE(desktop->told.size(), 2);
    opened.clear();
    desktop->say(u"ActionInvoked"_s, { quint32(1), u"default"_s });
    QTRY_VERIFY((desktop->say(u"ActionInvoked"_s, { quint32(2), u"default"_s }), !opened.isEmpty()));
}

void TestNotifier::noDesktopIsSaid()
{
    bus.unregisterService(service);
    DesktopNotifier notifier;
    QList<Notification> untold;
    connect(&notifier, &DesktopNotifier::untold, this, [&](const Notification &n) { untold.append(n); });
    notifier.notify(aChange());
    QTRY_COMPARE(untold.size(), 1);
    QCOMPARE(untold.first().title, aChange().title);
}

void TestNotifier::aRefusalIsSaid()
{
    desktop->refuses = true;
    DesktopNotifier notifier;
    QList<Notification> untold;
    connect(&notifier, &DesktopNotifier::untold, this, [&](const Notification &n) { untold.append(n); });
    notifier.notify(aChange());
    QTRY_COMPARE(untold.size(), 1);
}

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
