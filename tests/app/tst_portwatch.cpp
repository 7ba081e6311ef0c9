// SPDX-License-Identifier: GPL-3.0-or-later
// The watching of port-in requests and their numbers, on a sandbox.
#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/watch/portdetails.h"
#include "app/watch/portkinds.h"
#include "models/decode.h"
#include "models/word.h"
#include "tests/support/baseurls.h"
#include "tests/support/keptnotices.h"
#include "tests/support/portdesk.h"

#include <QTemporaryDir>
#include <QTest>

#include <span>

using namespace nd;
using namespace nd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Times that a test can wait for: the list ten times a second, nothing else by itself.
WatchTimes quick()
{
    return { .gap = 5ms, .betweenLists = 100ms, .lookAgain = [](Pace, std::chrono::seconds) {
                return std::optional<std::chrono::milliseconds>(1h);
            } };
}

struct Scene
{
    Scene()
    {
        if (!journal.open(folder.filePath(u"journal.sqlite"_s)) || !local.open(folder.filePath(u"local.sqlite"_s)))
            qFatal("no files");
        QObject::connect(&watch, &AccountWatch::rowsRead, &watch, [this](RecordKind kind, const StorePagePtr &rows) {
            for (int i = 0; kind == RecordKind::PortInRequest && i < rows->rows(); ++i) {
                const PortInRequest request = recordAt<PortInRequest>(*rows, i);
                shown.insert(request.sid, request);
            }
        });
    }
    void signIn()
    {
        Profile profile;
        profile.id = u"test"_s;
        profile.name = u"Acme support"_s;
        profile.accountSid = sandbox.sid();
        profile.region = u"custom"_s;
        profile.sandbox = true;
        profile.baseUrls = everyProductAt(sandbox.url());
        accounts.signInTo(profile, sandbox.token());
        watch.setTimes(quick());
    }
    int fetches(const QString &sid = u"KW"_s) { return sandbox.count("GET", u"/PortIn/"_s + sid); }
    int lists() { return sandbox.count("GET", u"PortInRequests"_s); }
    bool allRead() const
    {
        return !shown.isEmpty()
            && std::ranges::all_of(shown, [](const PortInRequest &request) { return request.isDetailed(); });
    }
    QStringList titles() const
    {
        QStringList titles;
        for (const Notification &notice : notices.told)
            titles.append(notice.title);
        return titles;
    }

    SandboxFixture sandbox;
    PortDesk desk{ sandbox };
    QTemporaryDir folder;
    Settings settings{ folder.filePath(u"settings.ini"_s) };
    MemoryStore secrets;
    Journal journal;
    LocalData local;
    Accounts accounts{ settings, secrets, journal };
    KeptNotices notices;
    AccountWatch watch{ accounts, local.seen(), notices };
    QHash<QString, PortInRequest> shown; ///< As panes get them.
};

} // namespace

class TestPortWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsPace_data();
    void everyStatusHasItsPace();
    void aRowWithoutATimeMovesOnByItsStatus();
    void everyRequestIsReadOnce();
    void manyRequestsLeaveRoomForOthers();
    void whatMovedOnIsReadAgain();
    void aNumberHasAStatusOfItsOwn();
    void rowsOfAPaneAreFilledUp();
    void anAnswerOfOnesOwnCounts();
};

void TestPortWatch::everyStatusHasItsPace_data()
{
    QTest::addColumn<int>("pace");
    QTest::newRow("In Review") << int(Pace::Machine);
    QTest::newRow("pending") << int(Pace::Machine);
    QTest::newRow("waiting_for_signature") << int(Pace::Person);
    QTest::newRow("In Progress") << int(Pace::Carrier);
    QTest::newRow("Canceling") << int(Pace::Carrier);
    QTest::newRow("Action Required") << int(Pace::Stuck);
    QTest::newRow("Completed") << int(Pace::Ended);
    QTest::newRow("Expired") << int(Pace::Ended);
    QTest::newRow("On The Moon") << int(Pace::Carrier);
}

void TestPortWatch::everyStatusHasItsPace()
{
    QFETCH(const int, pace);
    PortDetails details;
    QCOMPARE(int(portKinds(details).first().pace(QString::fromLatin1(QTest::currentDataTag()), 0s)), pace);
}

void TestPortWatch::aRowWithoutATimeMovesOnByItsStatus()
{
    PortDetails details;
    const QString sid = u"KW1"_s;
    const auto list = [&](const char *status) {
        PortInRequest row;
        row.sid = sid;
        row.status = QString::fromLatin1(status);
        details.dressed(pageOf<PortInRequest>(std::span(&row, 1)));
    };
    list("In Review");
    QVERIFY(details.isStale(sid));
    QVERIFY(details
                .rowIn(R"({"port_in_request_sid":"KW1","account_sid":"AC1","port_in_request_status":"in_review",)"
                       R"("phone_numbers":[]})")
                .ok());
    list("in_review");
    QVERIFY(!details.isStale(sid));
    list("Waiting for Signature");
    QVERIFY(details.isStale(sid));
}

void TestPortWatch::everyRequestIsReadOnce()
{
    Scene scene;
    scene.sandbox.freeze();
    const QString sid = scene.desk.created({ u"+13075600142"_s, u"+13075600143"_s });
    const int all = int(scene.desk.list(u"?Size=100"_s).rows("port_in_requests").size());
    scene.signIn();
    scene.sandbox.forgetRequests();
    scene.watch.begin();
    QTRY_VERIFY_WITH_TIMEOUT(scene.shown.size() == all && scene.allRead(), 20'000);
    const int lists = scene.lists();
    QTRY_VERIFY(scene.lists() >= lists + 3);
    QVERIFY2(scene.fetches() == all, "what stands still is not read again");
    const PortInRequest shown = scene.shown.value(sid);
    QCOMPARE(shown.customerName, u"Example Inc."_s);
    QCOMPARE(shown.numbers, (QStringList{ u"+13075600142"_s, u"+13075600143"_s }));
    QCOMPARE(scene.watch.portIn(sid)->numbers.size(), 2);
    QVERIFY(scene.notices.told.isEmpty());
}

/// Whoever is on the phone does not wait until a hundred requests are read.
void TestPortWatch::manyRequestsLeaveRoomForOthers()
{
    Scene scene;
    scene.sandbox.freeze();
    for (int n = 0; n < 100; ++n)
        scene.desk.created({ u"+1307561%1"_s.arg(n, 4, 10, QChar(u'0')) });
    scene.signIn();
    WatchTimes times = quick();
    times.gap = 20ms;
    times.betweenLists = 1h;
    scene.watch.setTimes(times);
    scene.watch.begin();
    QTRY_VERIFY(scene.fetches() >= 3);
    scene.sandbox.forgetRequests();
    const QJsonArray orders = scene.sandbox.get(u"/v2/HostedNumber/Orders?PageSize=1"_s).rows("items");
    const QString order = orders.at(0)["sid"_L1].toString();
    for (int look = 1; look <= 5; ++look) {
        scene.watch.lookSoon(RecordKind::HostedOrder, order);
        QTRY_COMPARE(scene.sandbox.count("GET", order), look);
    }
    QVERIFY2(scene.fetches() <= 25, QByteArray::number(scene.fetches()));
}

void TestPortWatch::whatMovedOnIsReadAgain()
{
    Scene scene;
    scene.sandbox.freeze();
    const QString sid = scene.desk.created({ u"+13075600142"_s });
    scene.signIn();
    scene.watch.begin();
    QTRY_VERIFY_WITH_TIMEOUT(scene.shown.contains(sid) && scene.allRead(), 20'000);
    QStringList read;
    connect(&scene.watch, &AccountWatch::portInRead, this, [&read](const QString &each) { read.append(each); });
    scene.sandbox.step(60);
    scene.desk.act(sid, u"review"_s);
    QTRY_VERIFY(sameWord(scene.shown.value(sid).status, u"Waiting for Signature"));
    QTRY_COMPARE(scene.titles(), QStringList{ u"Port-in of Example Inc.: Waiting for signature"_s });
    QCOMPARE(scene.notices.told.first().pane, u"portin"_s);
    QCOMPARE(scene.notices.told.first().subject, sid);
    QCOMPARE(scene.watch.unread(RecordKind::PortInRequest), QSet<QString>{ sid });
    QTRY_VERIFY(read.contains(sid));
    QTRY_VERIFY(sameWord(scene.watch.portIn(sid)->numbers.constFirst().status, u"Waiting for Signature"));
    QVERIFY2(scene.shown.value(sid).customerName == u"Example Inc."_s, "a newer row takes nothing away");
}

void TestPortWatch::aNumberHasAStatusOfItsOwn()
{
    Scene scene;
    scene.sandbox.freeze();
    const QString sid = scene.desk.created({ u"+13075600142"_s, u"+13075600143"_s });
    scene.desk.act(sid, u"review"_s);
    scene.signIn();
    scene.watch.begin();
    QTRY_VERIFY_WITH_TIMEOUT(scene.shown.contains(sid) && scene.allRead(), 20'000);
    const QString first = scene.watch.portIn(sid)->numbers.constFirst().sid;
    scene.sandbox.step(60);
    scene.desk.act(sid, u"sign"_s);
    scene.desk.act(first, u"reject"_s, { { u"code"_s, u"22153"_s } });
    QTRY_VERIFY(scene.shown.value(sid).numbersRejected.value_or(0) == 1);
    QTRY_VERIFY(scene.titles().contains(u"(307) 560-0142: Port rejected"_s));
    QTRY_VERIFY(scene.titles().contains(u"Port-in of Example Inc.: Action required"_s));
    QCOMPARE(scene.titles().count(u"(307) 560-0142: Port rejected"_s), 1);
    QCOMPARE(scene.titles().count(u"Port-in of Example Inc.: Action required"_s), 1);
    // The other number is submitted: its request tells. (A look between the two acts tells of the signature, too.)
    QVERIFY2(scene.titles().filter(u"560-0143"_s).isEmpty(), qPrintable(scene.titles().join(u'\n')));
    QCOMPARE(scene.watch.history(RecordKind::PortInNumber, first).size(), 2);
    QVERIFY(scene.watch.unread(RecordKind::PortInNumber).contains(first));
    QVERIFY(scene.watch.portIn(sid)->numbers.constFirst().rejectionWords.contains(u"name"_s));
}

void TestPortWatch::rowsOfAPaneAreFilledUp()
{
    Scene scene;
    scene.sandbox.freeze();
    const QString sid = scene.desk.created({ u"+13075600142"_s });
    scene.signIn();
    scene.watch.begin();
    QTRY_VERIFY_WITH_TIMEOUT(scene.shown.contains(sid) && scene.allRead(), 20'000);
    const auto list = decodePage(schemaOf<PortInRequest>(), scene.desk.list(u"?PortInRequestSid="_s + sid).body);
    QVERIFY(list && list.value().rows->rows() == 1);
    QVERIFY(recordAt<PortInRequest>(*list.value().rows, 0).customerName.isNull());
    const StorePagePtr dressed = scene.watch.dressed(RecordKind::PortInRequest, list.value().rows);
    const PortInRequest row = recordAt<PortInRequest>(*dressed, 0);
    QCOMPARE(row.customerName, u"Example Inc."_s);
    QVERIFY(row.stageSince.isValid());
    scene.accounts.signOut();
    QVERIFY(!scene.watch.portIn(sid));
    QVERIFY2(scene.watch.dressed(RecordKind::PortInRequest, list.value().rows) == list.value().rows,
             "nobody knows more");
}

void TestPortWatch::anAnswerOfOnesOwnCounts()
{
    Scene scene;
    scene.signIn();
    const HttpAnswer made = scene.desk.create(scene.desk.form({ u"+13075600142"_s }));
    const auto row = scene.watch.rowIn(RecordKind::PortInRequest, schemaOf<PortInRequest>(), made.body);
    QVERIFY(row);
    scene.watch.saw(RecordKind::PortInRequest, row.value(), Watcher::By::Us);
    const QString sid = made.text("port_in_request_sid");
    QCOMPARE(recordAt<PortInRequest>(*row.value(), 0).sid, sid);
    QCOMPARE(scene.watch.portIn(sid)->numbers.size(), 1);
    QCOMPARE(scene.watch.history(RecordKind::PortInRequest, sid).size(), 1);
    QVERIFY(!scene.watch.rowIn(RecordKind::PortInRequest, schemaOf<PortInRequest>(), "<html>").ok());
    QVERIFY(scene.notices.told.isEmpty());
}

QTEST_GUILESS_MAIN(TestPortWatch)
#include "tst_portwatch.moc"
