// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transportbench.h"

#include <QTest>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nd;
using namespace nd::test;

namespace {

using Drop = void (*)(RawServer &server, RawConnection connection);

/// The ways in which a connection can go after the service got the request.
struct DropRow
{
    const char *name;
    Drop drop;
};

const DropRow drops[] = {
    { "closed before the reply", [](RawServer &, RawConnection connection) { connection.close(); } },
    { "reset before the reply", [](RawServer &, RawConnection connection) { connection.reset(); } },
    { "closed within the status line",
      [](RawServer &, RawConnection connection) {
          connection.write("HTTP/1.1 20");
          connection.close();
      } },
    { "reset within the status line",
      [](RawServer &, RawConnection connection) {
          connection.write("HTTP/1.1 20");
          connection.reset();
      } },
    { "closed within the body",
      [](RawServer &, RawConnection connection) {
          connection.write("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{");
          connection.close();
      } },
    { "reset within the body",
      [](RawServer &, RawConnection connection) {
          connection.write("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{");
          connection.reset();
      } },
    { "closed within a chunk",
      [](RawServer &, RawConnection connection) {
          connection.write("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{");
          connection.close();
      } },
    { "closed, and nobody listens any more",
      [](RawServer &server, RawConnection connection) {
          server.close();
          connection.close();
      } },
    { "reset, and nobody listens any more",
      [](RawServer &server, RawConnection connection) {
          server.close();
          connection.reset();
      } },
};

} // namespace

class tst_netonce : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsAChangeOnce_data();
    void sendsAChangeOnce();
    void aChangeReachesTheServiceAfterAnIdleClose();
    void aRefusedChangeIsSentOnceThoughTheServiceAsksForALogin();
    void nothingWasSentWhenNobodyListens();
    void aSlowServiceIsNotTakenForAnUnreachableOne_data();
    void aSlowServiceIsNotTakenForAnUnreachableOne();
    void aServerErrorLeavesAChangeUnknown();
    void anUnreadableReplyLeavesAChangeUnknown();
    void aTimeoutLeavesAChangeUnknown_data();
    void aTimeoutLeavesAChangeUnknown();
    void nothingWasSentToAServiceThatNeverShakesHands();
    void cancelingAChangeLeavesItUnknownOnlyOnceItWasSent();
    void aRefusedChangeIsResentWholeAfter429_data();
    void aRefusedChangeIsResentWholeAfter429();
};

/// Each row must see one request. To see it fail: in Attempt::start(), send the form as a QByteArray
/// (`manager.post(request, m_form)`, `manager.deleteResource(request)`): QNetworkAccessManager then sends most of them
/// twice, and says nothing.
void tst_netonce::sendsAChangeOnce_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<Drop>("drop");
    for (const auto &[verb, verbName] : { std::pair(Verb::Post, "POST"), std::pair(Verb::Delete, "DELETE") }) {
        for (const bool reused : { false, true }) {
            for (const DropRow &row : drops) {
                QTest::addRow("%s on a %s connection, %s", verbName, reused ? "reused" : "fresh", row.name)
                    << verb << reused << row.drop;
            }
        }
    }
}

void tst_netonce::sendsAChangeOnce()
{
    QFETCH(const Verb, verb);
    QFETCH(const bool, reused);
    QFETCH(const Drop, drop);
    Bench bench;
    if (reused) {
        bench.send(Verb::Get);
        QVERIFY(bench.wait(1));
        QVERIFY(bench.results.at(0));
    }
    bench.results.clear();
    bench.server.then([&](RawConnection connection, const RawRequest &) { drop(bench.server, connection); });

    bench.send(verb);
    QVERIFY(bench.wait(1));
    QVERIFY(!bench.results.at(0));
    QCOMPARE(bench.error().kind, ErrorKind::ConnectionLost);
    QVERIFY(!bench.error().outcomeKnown);
    QVERIFY(!bench.error().message.isEmpty());
    if (bench.server.isListening()) { // a later reply shows that nothing else was on its way
        bench.send(Verb::Get);
        QVERIFY(bench.wait(2));
    }
    QCOMPARE(bench.server.count(verb == Verb::Post ? "POST" : "DELETE"), 1);
}

void tst_netonce::aChangeReachesTheServiceAfterAnIdleClose()
{
    Bench bench;
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    bench.server.closeIdle();
    bench.send(Verb::Get); // by its reply the close was noticed
    QVERIFY(bench.wait(2));
    for (const Verb verb : { Verb::Post, Verb::Delete }) {
        bench.results.clear();
        bench.send(verb);
        QVERIFY(bench.wait(1));
        QVERIFY(bench.results.at(0));
    }
    QCOMPARE(bench.server.count("POST"), 1);
    QCOMPARE(bench.server.count("DELETE"), 1);
}

void tst_netonce::aRefusedChangeIsSentOnceThoughTheServiceAsksForALogin()
{
    Bench bench;
    bench.server.otherwise([](RawConnection connection, const RawRequest &) {
        connection.reply(401, "{\"code\":20003,\"message\":\"Authenticate\"}",
                         { "WWW-Authenticate: Basic realm=\"Service\"", "Twilio-Request-Id: RQ1" });
    });
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(bench.error().code, 20003);
    QCOMPARE(bench.error().message, u"Authenticate"_s);
    QCOMPARE(bench.error().requestId, u"RQ1"_s);
    QVERIFY(bench.error().outcomeKnown);
    QCOMPARE(bench.server.requests().size(), 1);
}

void tst_netonce::nothingWasSentWhenNobodyListens()
{
    Bench bench;
    bench.server.close();
    for (const Verb verb : { Verb::Get, Verb::Post, Verb::Delete }) {
        bench.results.clear();
        bench.send(verb);
        QVERIFY(bench.wait(1));
        QCOMPARE(bench.error().kind, ErrorKind::Offline);
        QVERIFY(bench.error().outcomeKnown);
    }
}

void tst_netonce::aSlowServiceIsNotTakenForAnUnreachableOne_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::newRow("a read") << Verb::Get;
    QTest::newRow("a change with a body") << Verb::Post;
    QTest::newRow("a change without one") << Verb::Delete;
}

void tst_netonce::aSlowServiceIsNotTakenForAnUnreachableOne()
{
    QFETCH(const Verb, verb);
    Bench bench([](TransportSettings &settings) { settings.connectTimeout = 150ms; });
    bench.server.then([&](RawConnection connection, const RawRequest &) {
        QTimer::singleShot(600ms, &bench.server, [connection] { connection.reply(200, "{}"); });
    });
    bench.send(verb);
    QVERIFY(bench.wait(1));
    QVERIFY(bench.results.at(0));
    QCOMPARE(bench.server.requests().size(), 1);
}

void tst_netonce::aServerErrorLeavesAChangeUnknown()
{
    Bench bench;
    bench.server.then(503, "{\"code\":20503,\"message\":\"Try later\"}");
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::Server);
    QCOMPARE(bench.error().message, u"Try later"_s);
    QVERIFY(!bench.error().outcomeKnown);
    QCOMPARE(bench.server.requests().size(), 1);
}

void tst_netonce::anUnreadableReplyLeavesAChangeUnknown()
{
    for (const Verb verb : { Verb::Get, Verb::Post }) {
        Bench bench;
        bench.server.then(201, "{", { "Twilio-Request-Id: RQ7" });
        const Call<int> call{ requestOf(verb), [](const QByteArray &) -> Result<int> { return ApiError{}; } };
        std::optional<ApiError> error;
        bench.transport->send<int>(call, bench.context.get(),
                                   [&](const Result<int> &result) { error = result.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Malformed);
        QCOMPARE(error->httpStatus, 201);
        QCOMPARE(error->requestId, u"RQ7"_s);
        QCOMPARE(error->outcomeKnown, verb == Verb::Get);
    }
    Bench bench; // not even HTTP
    bench.server.then([](RawConnection connection, const RawRequest &) {
        connection.write("220 mail.example ready\r\n\r\n");
        connection.close();
    });
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QVERIFY(!bench.results.at(0));
    QVERIFY(!bench.error().outcomeKnown);
    QCOMPARE(bench.server.requests().size(), 1);
}

void tst_netonce::aTimeoutLeavesAChangeUnknown_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("begun");
    QTest::addColumn<int>("sent");
    QTest::newRow("a change that is never answered") << Verb::Post << QByteArray() << 1;
    QTest::newRow("a deletion that is never answered") << Verb::Delete << QByteArray() << 1;
    QTest::newRow("a change whose reply stops")
        << Verb::Post << QByteArray("HTTP/1.1 201 OK\r\nContent-Length: 9\r\n\r\n{") << 1;
    QTest::newRow("a read, which is tried once more") << Verb::Get << QByteArray() << 2;
}

void tst_netonce::aTimeoutLeavesAChangeUnknown()
{
    QFETCH(const Verb, verb);
    QFETCH(const QByteArray, begun);
    QFETCH(const int, sent);
    Bench bench([](TransportSettings &settings) {
        settings.connectTimeout = 100ms;
        settings.transferTimeout = 200ms;
    });
    bench.server.otherwise([begun](RawConnection connection, const RawRequest &) { connection.write(begun); });
    bench.send(verb);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::Timeout);
    QCOMPARE(bench.error().outcomeKnown, verb == Verb::Get);
    QCOMPARE(bench.server.requests().size(), sent);
}

void tst_netonce::nothingWasSentToAServiceThatNeverShakesHands()
{
    RawServer silent;
    silent.stall();
    QUrl url = silent.url();
    url.setScheme(u"https"_s);
    for (const Verb verb : { Verb::Get, Verb::Post, Verb::Delete }) {
        Bench bench(
            [](TransportSettings &settings) {
                settings.connectTimeout = 150ms;
                settings.transferTimeout = 150ms;
            },
            url);
        bench.send(verb);
        QVERIFY(bench.wait(1));
        // A change without a body can't be proved to have stayed here: its headers are all there is of it.
        const bool isProved = verb != Verb::Delete;
        QCOMPARE(bench.error().kind, isProved ? ErrorKind::Offline : ErrorKind::Timeout);
        QCOMPARE(bench.error().outcomeKnown, isProved);
    }
}

void tst_netonce::cancelingAChangeLeavesItUnknownOnlyOnceItWasSent()
{
    Bench bench([](TransportSettings &settings) { settings.maximumConcurrent = 1; });
    bench.server.otherwise([](RawConnection, const RawRequest &) {});
    const RequestHandle underWay = bench.send(Verb::Post);
    const RequestHandle queued = bench.send(Verb::Delete);
    QTRY_COMPARE(bench.server.requests().size(), 1);
    queued.cancel();
    QCOMPARE(bench.results.size(), 0); // never from within cancel()
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error(0).kind, ErrorKind::Canceled);
    QVERIFY(bench.error(0).outcomeKnown);
    QVERIFY(!queued.running());

    QVERIFY(underWay.running());
    underWay.cancel();
    underWay.cancel(); // once is enough
    QVERIFY(bench.wait(2));
    QCOMPARE(bench.error(1).kind, ErrorKind::Canceled);
    QVERIFY(!bench.error(1).outcomeKnown);
    QTRY_COMPARE(bench.transport->pending(), 0);
    QCOMPARE(bench.server.requests().size(), 1);
}

void tst_netonce::aRefusedChangeIsResentWholeAfter429_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::newRow("with its body") << Verb::Post;
    QTest::newRow("without one") << Verb::Delete;
}

void tst_netonce::aRefusedChangeIsResentWholeAfter429()
{
    QFETCH(const Verb, verb);
    Bench bench;
    bench.server.then(429, "{\"code\":20429}", { "Retry-After: 0" }).then(201, "{}");
    bench.send(verb);
    QVERIFY(bench.wait(1));
    QVERIFY(bench.results.at(0));
    QCOMPARE(bench.results.at(0).value().httpStatus, 201);
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.server.requests().at(1).body, bench.server.requests().at(0).body);
    QCOMPARE(bench.server.requests().at(1).head, bench.server.requests().at(0).head);
}

QTEST_GUILESS_MAIN(tst_netonce)
#include "tst_netonce.moc"
