// SPDX-License-Identifier: GPL-3.0-or-later
// What looks after orders and letters that move by themselves: on a sandbox, with a real file for what was seen.
#include "app/clock.h"
#include "app/localdata/localdata.h"
#include "app/net/transport.h"
#include "app/watch/watcher.h"
#include "models/records/hostedorder.h"
#include "tests/support/sandboxfixture.h"
#include "tests/support/smalldisk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr auto kept = "hosted-order"_L1;
constexpr auto orders = "/v2/HostedNumber/Orders"_L1;

/// The same order of things as in the program, in a fraction of the time.
constexpr WatchTimes quick{ .gap = 5ms,
                            .betweenLists = 10min,
                            .lookAgain = [](Pace pace, seconds) -> std::optional<milliseconds> {
                                return pace == Pace::Ended ? std::nullopt
                                    : pace == Pace::Live   ? std::optional(10ms)
                                                           : std::optional<milliseconds>(10min);
                            },
                            .askAgain = [](int) { return milliseconds(20); } };

Pace paceOf(QStringView status, seconds)
{
    if (status == "completed"_L1 || status == "failed"_L1)
        return Pace::Ended;
    return status == "pending-verification"_L1 ? Pace::Live : Pace::Person;
}

WatchedKind ordersKind(int pageSize = 1000)
{
    WatchedKind kind;
    kind.id = "hosted-order";
    kind.schema = &schemaOf<HostedOrder>();
    kind.name = "phone_number";
    kind.list
        = { .product = Product::Numbers, .path = orders, .query = { { u"PageSize"_s, QString::number(pageSize) } } };
    kind.one = [](const QString &sid) { return Request{ .product = Product::Numbers, .path = orders + u'/' + sid }; };
    kind.pace = paceOf;
    return kind;
}

struct Scene
{
    explicit Scene(WatchedKind given = ordersKind(), const WatchTimes &given2 = quick)
        : kind(std::move(given))
        , times(given2)
    {
        if (!local.open(folder.filePath(u"local.sqlite"_s)))
            qFatal("no local data");
        begin();
    }

    /// The program starts, or starts again.
    void begin()
    {
        TransportSettings settings;
        settings.accountSid = sandbox.sid();
        for (const Product product : { Product::Api, Product::Numbers })
            settings.baseUrls.insert(product, sandbox.url());
        watcher.reset();
        transport = std::make_unique<Transport>(settings, Credentials{ sandbox.sid(), sandbox.token() }, clock);
        watcher = std::make_unique<Watcher>(sandbox.sid(), *transport, clock, local.seen(), QList{ kind }, times);
        QObject::connect(watcher.get(), &Watcher::statusChanged, watcher.get(),
                         [this](const StatusChange &change) { changes.append(change); });
        QObject::connect(watcher.get(), &Watcher::rowsRead, watcher.get(),
                         [this](RecordKind, const StorePagePtr &page) { rows += page->rows(); });
    }
    /// Until every order of the sandbox was read.
    bool readAll()
    {
        const int all = int(sandbox.get(orders).rows("items").size());
        return all > 0 && QTest::qWaitFor([&] { return rows >= all; });
    }
    QString anOrderIn(const QString &status)
    {
        const QJsonArray items = sandbox.get(orders).rows("items");
        for (const QJsonValue &order : items) {
            if (order["status"_L1] == status)
                return order["sid"_L1].toString();
        }
        return {};
    }
    void force(const QString &sid, const QString &status)
    {
        sandbox.control("POST", u"hosted/orders/"_s + sid + u"/status"_s, { { u"status"_s, status } });
    }
    QStringList unread() { return local.seen().unread(sandbox.sid(), kept).value(); }

    SandboxFixture sandbox;
    QTemporaryDir folder;
    LocalData local;
    Clock clock;
    WatchedKind kind;
    WatchTimes times;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<Watcher> watcher;
    QList<StatusChange> changes;
    int rows = 0;
};

} // namespace

class TestWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStandsStillIsLookedAtLessOften_data();
    void whatStandsStillIsLookedAtLessOften();
    void failuresAreAskedAfterEverLessOften();
    void theFirstReadIsNoNews();
    void aChangeWhileWatchingIsTold();
    void aChangeWhileTheProgramWasClosedIsTold();
    void whatWeDidOurselvesIsNoNews();
    void aCallUnderWayIsReadAloneAndOften();
    void whatEndedIsNotReadAgain();
    void aRequestIsAskedForSoon();
    void anAnswerToAnEarlierRequestIsNotEnough_data();
    void anAnswerToAnEarlierRequestIsNotEnough();
    void whatIsGoneIsTold();
    void whatIsGoneIsForgotten();
    void whatTheListLacksIsReadByItself();
    void pagesAreFollowed();
    void noAccessStopsTheWatching();
    void aBarredKindAsksNothing();
    void anAnswerThatIsLostIsAskedForAgain();
    void oneThatCantBeReadHoldsNobodyUp();
    void aJumpOfTheServicesTimeIsFollowed();
    void repliesThatComeLateAreNoJump();
    void aFullDiskHidesNoChange();
};

void TestWatch::whatStandsStillIsLookedAtLessOften_data()
{
    QTest::addColumn<int>("pace");
    QTest::addColumn<int>("stood");
    QTest::addColumn<int>("wait");

    const auto row = [](const char *name, Pace pace, seconds stood, milliseconds wait) {
        QTest::newRow(name) << int(pace) << int(stood.count()) << int(wait.count());
    };
    row("a call is read every two and a half seconds", Pace::Live, 0s, 2500ms);
    row("and goes on like that", Pace::Live, 300s, 2500ms);
    row("a check of the service is read soon", Pace::Machine, 0s, 15s);
    row("and every five minutes at most", Pace::Machine, 24h, 5min);
    row("a signature after a minute", Pace::Person, 1s, 1min);
    row("an hour later every six minutes", Pace::Person, 1h, 6min);
    row("the next day every quarter of an hour", Pace::Person, 24h, 15min);
    row("a carrier every hour", Pace::Carrier, 48h, 1h);
    row("what is stuck every two hours", Pace::Stuck, 48h, 2h);
    row("what has ended never", Pace::Ended, 0s, -1ms);
}

void TestWatch::whatStandsStillIsLookedAtLessOften()
{
    QFETCH(const int, pace);
    QFETCH(const int, stood);
    QFETCH(const int, wait);
    const std::optional<milliseconds> again = lookAgainIn(Pace(pace), seconds(stood));
    QCOMPARE(int(again.value_or(-1ms).count()), wait);
}

void TestWatch::failuresAreAskedAfterEverLessOften()
{
    QCOMPARE(askAgainIn(1), milliseconds(15s));
    for (int failures = 2; failures < 40; ++failures)
        QVERIFY(askAgainIn(failures) >= askAgainIn(failures - 1));
    QCOMPARE(askAgainIn(1000), milliseconds(30min));
}

void TestWatch::theFirstReadIsNoNews()
{
    Scene scene;
    scene.watcher->start();
    QVERIFY(scene.readAll());
    QVERIFY(scene.changes.isEmpty());
    QVERIFY(scene.unread().isEmpty());
    QVERIFY(!scene.watcher->problem(scene.kind.kind));
}

void TestWatch::aChangeWhileWatchingIsTold()
{
    Scene scene;
    const QString sid = scene.anOrderIn(u"verified"_s);
    QVERIFY(!sid.isEmpty());
    scene.watcher->start();
    QVERIFY(scene.readAll());
    scene.force(sid, u"testing"_s);
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(scene.changes.size(), 1);
    QCOMPARE(scene.changes.first().sid, sid);
    QCOMPARE(scene.changes.first().from, u"verified"_s);
    QCOMPARE(scene.changes.first().to, u"testing"_s);
    QVERIFY(scene.changes.first().name.startsWith(u'+'));
    QCOMPARE(scene.unread(), QStringList{ sid });
}

void TestWatch::aChangeWhileTheProgramWasClosedIsTold()
{
    Scene scene;
    const QString sid = scene.anOrderIn(u"verified"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    scene.watcher.reset();
    scene.force(sid, u"failed"_s);
    scene.begin();
    scene.watcher->start();
    QTRY_COMPARE(scene.changes.size(), 1);
    QCOMPARE(scene.changes.first().to, u"failed"_s);
}

void TestWatch::whatWeDidOurselvesIsNoNews()
{
    Scene scene;
    const QString sid = scene.anOrderIn(u"verified"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    HostedOrder order;
    order.sid = sid;
    order.status = u"pending-loa"_s;
    scene.watcher->saw(scene.kind.kind, pageOf<HostedOrder>(std::span(&order, 1)), Watcher::By::Us);
    QVERIFY(scene.changes.isEmpty());
    QVERIFY(scene.unread().isEmpty());
    // It is known all the same: what comes next is told as a change from there.
    order.status = u"action-required"_s;
    scene.watcher->saw(scene.kind.kind, pageOf<HostedOrder>(std::span(&order, 1)), Watcher::By::Others);
    QCOMPARE(scene.changes.size(), 1);
    QCOMPARE(scene.changes.first().from, u"pending-loa"_s);
}

void TestWatch::aCallUnderWayIsReadAloneAndOften()
{
    Scene scene;
    const QString sid = scene.anOrderIn(u"received"_s);
    scene.force(sid, u"pending-verification"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    QTRY_VERIFY(scene.sandbox.count("GET", orders + u'/' + sid) >= 4);
    QCOMPARE(scene.sandbox.count("GET", orders + u"\\?PageSize"_s), 1);
}

void TestWatch::whatEndedIsNotReadAgain()
{
    Scene scene;
    const QString live = scene.anOrderIn(u"received"_s);
    const QString ended = scene.anOrderIn(u"completed"_s);
    QVERIFY(!ended.isEmpty());
    scene.force(live, u"pending-verification"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    scene.force(live, u"failed"_s);
    QTRY_COMPARE(scene.changes.size(), 1);
    const int reads = scene.sandbox.count("GET", orders + u'/' + live);
    // Another one that is asked for comes after whatever was due before.
    scene.watcher->lookSoon(scene.kind.kind, scene.anOrderIn(u"verified"_s));
    QTRY_VERIFY(scene.sandbox.count("GET", orders + u"/HR"_s) > reads);
    QCOMPARE(scene.sandbox.count("GET", orders + u'/' + live), reads);
    QCOMPARE(scene.sandbox.count("GET", orders + u'/' + ended), 0);
}

void TestWatch::aRequestIsAskedForSoon()
{
    Scene scene;
    scene.watcher->start();
    QVERIFY(scene.readAll());
    const QString sid = scene.anOrderIn(u"verified"_s);
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(scene.sandbox.count("GET", orders + u'/' + sid), 1);
}

void TestWatch::anAnswerToAnEarlierRequestIsNotEnough_data()
{
    QTest::addColumn<bool>("list");
    QTest::newRow("of the record") << false;
    QTest::newRow("of the list") << true;
}

/// What is asked for while an answer is on its way may have changed since that answer was made.
void TestWatch::anAnswerToAnEarlierRequestIsNotEnough()
{
    QFETCH(const bool, list);
    Scene scene;
    scene.watcher->start();
    QVERIFY(scene.readAll());
    const QString sid = scene.anOrderIn(u"verified"_s);
    scene.sandbox.forgetRequests();
    scene.sandbox.fault({ { "action", u"latency"_s }, { "latency_ms", 300 }, { "method", u"GET"_s } });
    list ? scene.watcher->lookAtAll() : scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(scene.sandbox.count("GET", list ? orders + u"\\?"_s : sid), 1);
    scene.force(sid, u"testing"_s);
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(scene.changes.size(), 1);
    QCOMPARE(scene.changes.first().to, u"testing"_s);
}

void TestWatch::whatIsGoneIsTold()
{
    Scene scene;
    QSignalSpy gone(scene.watcher.get(), &Watcher::gone);
    const QString sid = scene.anOrderIn(u"received"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    QCOMPARE(scene.sandbox.remove(orders + u'/' + sid).status, 204);
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.first().at(1).toString(), sid);
}

void TestWatch::whatIsGoneIsForgotten()
{
    Scene scene;
    QSignalSpy gone(scene.watcher.get(), &Watcher::gone);
    const QString sid = scene.anOrderIn(u"received"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    QCOMPARE(scene.watcher->statuses(scene.kind.kind).value(sid), u"received"_s);
    scene.sandbox.fault({ { "action", u"status"_s }, { "status", 404 }, { "method", u"GET"_s }, { "path", sid } });
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!scene.watcher->statuses(scene.kind.kind).contains(sid));
    // It was not gone for good: what it is in now is told as what it is in, not as what it was.
    scene.sandbox.clearFaults();
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(scene.watcher->statuses(scene.kind.kind).value(sid), u"received"_s);
    QVERIFY(scene.changes.isEmpty());
}

void TestWatch::whatTheListLacksIsReadByItself()
{
    WatchTimes often = quick;
    often.betweenLists = 50ms;
    Scene scene(ordersKind(), often);
    QSignalSpy gone(scene.watcher.get(), &Watcher::gone);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    // Made after the list was read, by a pane; nobody looks at it for ten minutes.
    HostedOrder order;
    order.sid = u"HR"_s + QString(32, u'9');
    order.status = u"received"_s;
    scene.watcher->saw(scene.kind.kind, pageOf<HostedOrder>(std::span(&order, 1)), Watcher::By::Us);
    QVERIFY(scene.watcher->statuses(scene.kind.kind).contains(order.sid));
    QVERIFY(gone.isEmpty());
    // The next list doesn't have it: the record itself is asked for at once, and tells.
    QTRY_COMPARE(scene.sandbox.count("GET", orders + u'/' + order.sid), 1);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.first().at(1).toString(), order.sid);
}

void TestWatch::pagesAreFollowed()
{
    Scene scene(ordersKind(3));
    scene.watcher->start();
    QVERIFY(scene.readAll());
    QVERIFY(scene.sandbox.count("GET", orders + u"\\?"_s) > 2);
    QVERIFY(scene.changes.isEmpty());
}

void TestWatch::noAccessStopsTheWatching()
{
    Scene scene;
    scene.sandbox.control("POST", u"hosted/generations"_s, { { u"generation"_s, u"v2"_s }, { u"enabled"_s, false } });
    scene.watcher->start();
    QTRY_VERIFY(scene.watcher->problem(scene.kind.kind));
    const int asked = scene.sandbox.count("GET", orders);
    scene.sandbox.control("POST", u"hosted/generations"_s, { { u"generation"_s, u"v2"_s }, { u"enabled"_s, true } });
    // Somebody reads them by hand: from then on it goes on.
    HostedOrder order;
    order.sid = scene.anOrderIn(u"verified"_s);
    order.status = u"verified"_s;
    const int byHand = scene.sandbox.count("GET", orders) - asked;
    QCOMPARE(byHand, 1);
    scene.watcher->saw(scene.kind.kind, pageOf<HostedOrder>(std::span(&order, 1)), Watcher::By::Others);
    QVERIFY(!scene.watcher->problem(scene.kind.kind));
    QTRY_VERIFY(scene.rows > 3);
}

void TestWatch::aBarredKindAsksNothing()
{
    WatchedKind barred = ordersKind();
    barred.barred = ApiError{ .kind = ErrorKind::Forbidden, .message = u"It needs its own token."_s };
    Scene scene(barred);
    scene.watcher->start();
    scene.watcher->lookSoon(scene.kind.kind, scene.anOrderIn(u"verified"_s));
    const int asked = scene.sandbox.count("GET", orders);
    QCOMPARE(scene.watcher->problem(scene.kind.kind)->message, u"It needs its own token."_s);
    bool through = false;
    scene.transport->send(Request{ .path = u"/2010-04-01/Accounts/{AccountSid}/Addresses.json"_s }, this,
                          [&](const Result<Reply> &) { through = true; });
    QTRY_VERIFY(through);
    QCOMPARE(scene.sandbox.count("GET", orders), asked);
}

void TestWatch::anAnswerThatIsLostIsAskedForAgain()
{
    Scene scene;
    const QString sid = scene.anOrderIn(u"verified"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    scene.sandbox.fault({ { "action", u"status"_s },
                          { "status", 500 },
                          { "method", u"GET"_s },
                          { "path", u"HostedNumber"_s },
                          { "count", 6 } });
    scene.force(sid, u"testing"_s);
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE_WITH_TIMEOUT(scene.changes.size(), 1, 30'000);
}

void TestWatch::oneThatCantBeReadHoldsNobodyUp()
{
    Scene scene;
    const QJsonArray items = scene.sandbox.get(orders).rows("items");
    QVERIFY(items.size() >= 2);
    const QString bad = items.at(0)["sid"_L1].toString();
    const QString good = items.at(1)["sid"_L1].toString();
    scene.watcher->start();
    QVERIFY(scene.readAll());
    scene.sandbox.forgetRequests();
    scene.sandbox.fault({ { "action", u"malformed"_s }, { "path", bad }, { "count", -1 } });
    scene.watcher->lookSoon(RecordKind::Number, bad);
    QTRY_VERIFY(scene.sandbox.count("GET", bad) >= 2);
    scene.watcher->lookSoon(RecordKind::Number, good);
    QTRY_COMPARE(scene.sandbox.count("GET", good), 1);
    const int again = scene.sandbox.count("GET", bad);
    QTRY_VERIFY2(scene.sandbox.count("GET", bad) > again, "it is asked for again, all the same");
}

void TestWatch::aJumpOfTheServicesTimeIsFollowed()
{
    Scene scene;
    scene.watcher->start();
    QVERIFY(scene.readAll());
    const int before = scene.rows;
    constexpr qint64 day = 86'400;
    scene.sandbox.step(8 * day);
    // Any answer brings the new time.
    scene.watcher->lookSoon(scene.kind.kind, scene.anOrderIn(u"completed"_s));
    QTRY_VERIFY(scene.rows > before + 3);
    QTRY_VERIFY(!scene.changes.isEmpty());
}

void TestWatch::repliesThatComeLateAreNoJump()
{
    Scene scene;
    scene.watcher->start();
    QVERIFY(scene.readAll());
    scene.sandbox.forgetRequests();
    const QString sid = scene.anOrderIn(u"completed"_s);
    scene.sandbox.forgetRequests();
    int answers = 0;
    connect(scene.watcher.get(), &Watcher::rowsRead, this, [&](RecordKind, const StorePagePtr &page) {
        answers += page->rows() == 1 && page->key(0) == sid.toUtf8();
    });
    for (int replies = 1; replies <= 3; ++replies) {
        scene.clock.follow(scene.clock.now().addSecs(replies % 2 == 0 ? 6 : -6), Clock::Says::Sandbox);
        scene.watcher->lookSoon(scene.kind.kind, sid);
        QTRY_COMPARE(answers, replies); // it is here, and not only asked for there
        QCOMPARE(scene.sandbox.count("GET", sid), replies);
    }
    QCOMPARE(scene.sandbox.count("GET", orders + u"\\?"_s), 0);
}

void TestWatch::aFullDiskHidesNoChange()
{
    Scene scene;
    const QString sid = scene.anOrderIn(u"verified"_s);
    scene.watcher->start();
    QVERIFY(scene.readAll());
    scene.force(sid, u"testing"_s);
    const SmallDisk full(1);
    scene.watcher->lookSoon(scene.kind.kind, sid);
    QTRY_COMPARE(scene.changes.size(), 1);
    QCOMPARE(scene.changes.first().sid, sid);
    QCOMPARE(scene.changes.first().to, u"testing"_s);
    QVERIFY(scene.unread().isEmpty()); // Nothing could be kept.
}

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
