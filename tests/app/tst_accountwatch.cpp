// SPDX-License-Identifier: GPL-3.0-or-later
// The watching of the account in use, and what people are told of it: on a sandbox.
#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/watch/hostedkinds.h"
#include "models/records/hostedorder.h"
#include "tests/support/baseurls.h"
#include "tests/support/keptnotices.h"
#include "tests/support/sandboxfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Scene
{
    Scene()
    {
        if (!journal.open(folder.filePath(u"journal.sqlite"_s)) || !local.open(folder.filePath(u"local.sqlite"_s)))
            qFatal("no files");
        QObject::connect(&watch, &AccountWatch::rowsRead, &watch, [this](RecordKind kind, const StorePagePtr &rows) {
            orders += kind == RecordKind::HostedOrder ? rows->rows() : 0;
            letters += kind == RecordKind::AuthorizationDocument ? rows->rows() : 0;
        });
    }
    void signIn(HostedGeneration generation = HostedGeneration::V2)
    {
        Profile profile;
        profile.id = u"test"_s;
        profile.name = u"Acme support"_s;
        profile.accountSid = sandbox.sid();
        profile.region = u"custom"_s;
        profile.sandbox = true;
        profile.hostedGeneration = generation;
        profile.baseUrls = everyProductAt(sandbox.url());
        accounts.signInTo(profile, sandbox.token());
    }
    QStringList sidsIn(const QString &status)
    {
        QStringList sids;
        const QJsonArray items = sandbox.get(u"/v2/HostedNumber/Orders?PageSize=1000"_s).rows("items");
        for (const QJsonValue &order : items) {
            if (status.isEmpty() || order["status"_L1] == status)
                sids.append(order["sid"_L1].toString());
        }
        return sids;
    }
    /// As somebody else would have made it.
    void sawMove(const QStringList &sids, const QString &status)
    {
        QList<HostedOrder> moved;
        for (const QString &sid : sids) {
            HostedOrder order;
            order.sid = sid;
            order.status = status;
            order.number = u"+14155550132"_s;
            moved.append(order);
        }
        watch.saw(RecordKind::HostedOrder,
                  pageOf<HostedOrder>(std::span<const HostedOrder>(moved.constData(), size_t(moved.size()))),
                  Watcher::By::Others);
    }

    SandboxFixture sandbox;
    QTemporaryDir folder;
    Settings settings{ folder.filePath(u"settings.ini"_s) };
    MemoryStore secrets;
    Journal journal;
    LocalData local;
    Accounts accounts{ settings, secrets, journal };
    KeptNotices notices;
    AccountWatch watch{ accounts, local.seen(), notices };
    int orders = 0;
    int letters = 0;
};

} // namespace

class TestAccountWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsPace_data();
    void everyStatusHasItsPace();
    void bothGenerationsAreRead_data();
    void bothGenerationsAreRead();
    void nothingIsAskedBeforeItBegins();
    void oneChangeIsOneNotice();
    void manyChangesAreOneNotice();
    void aChangeIsUnreadUntilSomebodyLooked();
    void anotherGenerationIsReadAnew();
    void signingOutEndsIt();
};

void TestAccountWatch::everyStatusHasItsPace_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("pace");

    const auto row = [](const char *name, const char *status, int seconds, Pace pace) {
        QTest::newRow(name) << QString::fromLatin1(status) << seconds << int(pace);
    };
    row("a check of the service", "twilio-processing", 0, Pace::Machine);
    row("an order that waits for a call", "received", 0, Pace::Person);
    row("a call under way", "pending-verification", 30, Pace::Live);
    row("the same, spelled as in an enum", "PENDING_VERIFICATION", 30, Pace::Live);
    row("a call whose code has ended", "pending-verification", 601, Pace::Person);
    row("a letter that is out", "pending-loa", 0, Pace::Person);
    row("a carrier", "carrier-processing", 0, Pace::Carrier);
    row("a test of the service", "testing", 0, Pace::Machine);
    row("what somebody has to look into", "action-required", 0, Pace::Stuck);
    row("the end", "completed", 0, Pace::Ended);
    row("the other end", "failed", 0, Pace::Ended);
    row("a status that nobody knew", "on-the-moon", 0, Pace::Carrier);
}

void TestAccountWatch::everyStatusHasItsPace()
{
    QFETCH(const QString, status);
    QFETCH(const int, seconds);
    QFETCH(const int, pace);
    QCOMPARE(int(hostedKinds(HostedGeneration::V2).first().pace(status, std::chrono::seconds(seconds))), pace);
}

void TestAccountWatch::bothGenerationsAreRead_data()
{
    QTest::addColumn<bool>("preview");
    QTest::newRow("v2") << false;
    QTest::newRow("preview") << true;
}

void TestAccountWatch::bothGenerationsAreRead()
{
    QFETCH(const bool, preview);
    Scene scene;
    scene.signIn(preview ? HostedGeneration::Preview : HostedGeneration::V2);
    const int all = int(scene.sidsIn({}).size());
    scene.sandbox.forgetRequests();
    scene.watch.begin();
    QTRY_COMPARE(scene.orders, all);
    QTRY_VERIFY(scene.letters > 0);
    QCOMPARE(scene.sandbox.count("GET", u"^/HostedNumbers/"_s) > 0, preview);
    QCOMPARE(scene.sandbox.count("GET", u"^/v2/HostedNumber/"_s) > 0, !preview);
    QVERIFY(scene.notices.told.isEmpty());
}

void TestAccountWatch::nothingIsAskedBeforeItBegins()
{
    Scene scene;
    scene.signIn();
    scene.watch.lookSoon(RecordKind::HostedOrder, u"HR1"_s);
    bool through = false;
    scene.accounts.session()->transport().send(Request{ .path = u"/2010-04-01/Accounts/{AccountSid}/Addresses.json"_s },
                                               this, [&](const Result<Reply> &) { through = true; });
    QTRY_VERIFY(through);
    QCOMPARE(scene.sandbox.count("GET", u"Hosted"_s), 0);
}

void TestAccountWatch::oneChangeIsOneNotice()
{
    Scene scene;
    scene.signIn();
    scene.sawMove({ u"HR1"_s }, u"received"_s);
    scene.sawMove({ u"HR1"_s }, u"verified"_s);
    QTRY_COMPARE(scene.notices.told.size(), 1);
    const Notification &notice = scene.notices.told.first();
    QCOMPARE(notice.title, u"(415) 555-0132: Verified"_s);
    QVERIFY(notice.text.contains(u"letter of authorization"_s));
    QCOMPARE(notice.pane, u"hosted"_s);
    QCOMPARE(notice.subject, u"HR1"_s);
}

void TestAccountWatch::manyChangesAreOneNotice()
{
    Scene scene;
    scene.signIn();
    const QStringList sids{ u"HR1"_s, u"HR2"_s, u"HR3"_s, u"HR4"_s, u"HR5"_s };
    scene.sawMove(sids, u"carrier-processing"_s);
    scene.sawMove(sids, u"testing"_s);
    QTRY_COMPARE(scene.notices.told.size(), 1);
    QVERIFY2(scene.notices.told.first().title.startsWith(u"5 "_s), qPrintable(scene.notices.told.first().title));
    QVERIFY(scene.notices.told.first().text.contains(u"2 more"_s));
    QCOMPARE(scene.watch.unread(RecordKind::HostedOrder).size(), 5);
}

void TestAccountWatch::aChangeIsUnreadUntilSomebodyLooked()
{
    Scene scene;
    scene.signIn();
    int told = 0;
    connect(&scene.watch, &AccountWatch::unreadChanged, this, [&] { ++told; });
    scene.sawMove({ u"HR1"_s }, u"received"_s);
    QCOMPARE(told, 0);
    scene.sawMove({ u"HR1"_s }, u"verified"_s);
    QCOMPARE(told, 1);
    QCOMPARE(scene.watch.unread(RecordKind::HostedOrder), QSet<QString>{ u"HR1"_s });
    QVERIFY(scene.watch.unread(RecordKind::AuthorizationDocument).isEmpty());
    scene.watch.markRead(RecordKind::HostedOrder, u"HR1"_s);
    QCOMPARE(told, 2);
    QVERIFY(scene.watch.unread(RecordKind::HostedOrder).isEmpty());
    QCOMPARE(scene.watch.history(RecordKind::HostedOrder, u"HR1"_s).size(), 2);
}

void TestAccountWatch::anotherGenerationIsReadAnew()
{
    Scene scene;
    scene.signIn();
    scene.watch.begin();
    QTRY_VERIFY(scene.orders > 0);
    scene.sandbox.forgetRequests();
    scene.accounts.setHostedGeneration(HostedGeneration::Preview);
    QTRY_VERIFY(scene.sandbox.count("GET", u"^/HostedNumbers/HostedNumberOrders"_s) > 0);
}

void TestAccountWatch::signingOutEndsIt()
{
    Scene scene;
    scene.signIn();
    scene.watch.begin();
    QTRY_VERIFY(scene.orders > 0);
    scene.accounts.signOut();
    QVERIFY(scene.watch.unread(RecordKind::HostedOrder).isEmpty());
    QVERIFY(!scene.watch.problem(RecordKind::HostedOrder));
    scene.sawMove({ u"HR1"_s }, u"received"_s); // Nobody is there to note it for.
    scene.signIn();
    QVERIFY(scene.watch.history(RecordKind::HostedOrder, u"HR1"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestAccountWatch)
#include "tst_accountwatch.moc"
