// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock.h"
#include "app/net/httplog.h"
#include "app/net/transport.h"
#include "tests/support/rawserver.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nd;
using nd::test::RawConnection;
using nd::test::RawRequest;
using nd::test::RawServer;

namespace {

constexpr auto accountSid = "AC00000000000000000000000000000001"_L1;

Request requestOf(Verb verb, const QString &path = u"/2010-04-01/Accounts/{AccountSid}/Things.json"_s)
{
    Request request;
    request.verb = verb;
    request.path = path;
    if (verb == Verb::Post)
        request.form = { { u"FriendlyName"_s, u"Front desk"_s } };
    return request;
}

/// A transport, the server it talks to, and what came back.
struct Bench
{
    explicit Bench(const std::function<void(TransportSettings &)> &adjust = {}, const QUrl &url = {})
    {
        TransportSettings settings;
        settings.accountSid = accountSid;
        settings.baseUrls.insert(Product::Api, url.isEmpty() ? server.url() : url);
        if (adjust)
            adjust(settings);
        transport = std::make_unique<Transport>(settings, Credentials{ accountSid, u"not-a-real-token"_s }, clock);
        context = std::make_unique<QObject>();
    }

    RequestHandle send(const Request &request)
    {
        return transport->send(request, context.get(), [this](const Result<Reply> &result) { results += result; });
    }
    RequestHandle send(Verb verb) { return send(requestOf(verb)); }
    RequestHandle follow(const QString &link)
    {
        return transport->sendLink(Product::Api, link, context.get(),
                                   [this](const Result<Reply> &result) { results += result; });
    }
    bool wait(qsizetype count, int milliseconds = 10'000)
    {
        return QTest::qWaitFor([&] { return results.size() >= count; }, milliseconds);
    }
    const ApiError &error(qsizetype index = 0) const { return results.at(index).error(); }

    RawServer server;
    Clock clock;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<QObject> context;
    QList<Result<Reply>> results;
};

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

class tst_nettransport : public QObject
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
};

/// Each row must see one request. To see it fail: in Attempt::start(), send the form as a QByteArray
/// (`manager.post(request, m_form)`, `manager.deleteResource(request)`): QNetworkAccessManager then sends most of them
/// twice, and says nothing.
void tst_nettransport::sendsAChangeOnce_data()
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

void tst_nettransport::sendsAChangeOnce()
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
    QCOMPARE(bench.server.connections() > 0, true);
}

void tst_nettransport::aChangeReachesTheServiceAfterAnIdleClose()
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

void tst_nettransport::aRefusedChangeIsSentOnceThoughTheServiceAsksForALogin()
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

void tst_nettransport::nothingWasSentWhenNobodyListens()
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

void tst_nettransport::aSlowServiceIsNotTakenForAnUnreachableOne_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::newRow("a read") << Verb::Get;
    QTest::newRow("a change with a body") << Verb::Post;
    QTest::newRow("a change without one") << Verb::Delete;
}

void tst_nettransport::aSlowServiceIsNotTakenForAnUnreachableOne()
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

QTEST_GUILESS_MAIN(tst_nettransport)
#include "tst_nettransport.moc"
