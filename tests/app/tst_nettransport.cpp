// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httplog.h"
#include "tests/support/testauthority.h"
#include "tests/support/transportbench.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nd;
using namespace nd::test;

namespace {

void hold(RawConnection, const RawRequest &) { }

} // namespace

class tst_nettransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksAsTheServiceExpects();
    void encodesParametersStrictly();
    void keepsConnectionsAlive();
    void keepsNoCookies();
    void capsWhatIsUnderWay();
    void callsBackLaterAndOnlyWhileTheContextLives();
    void dropsQueuedRequestsOfAContextThatIsGone();
    void mayBeDeletedAtAnyTime();
    void mayBeDeletedFromACallback();
    void triesReadsAgain_data();
    void triesReadsAgain();
    void slowsEverybodyDownAfter429();
    void triesAgainBeforeWhatWaits();
    void slowsOtherConnectionsOfTheAccountToo();
    void connectionsOfAnAccountWaitInOneLine();
    void signsEachProductWithItsOwnCredentials();
    void tellsHowFarAnUploadIs();
    void keepsReadingWhileBytesCome();
    void endsWhatTrickles_data();
    void endsWhatTrickles();
    void waitsLongerForMore();
    void readsBodies_data();
    void readsBodies();
    void refusesBadBodies_data();
    void refusesBadBodies();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void followsLinksOfItsOwnOrigin();
    void refusesPlainHttpBeyondLoopback();
    void readsErrors();
    void keepsARefusalOnlyUpToASize_data();
    void keepsARefusalOnlyUpToASize();
    void takesBodiesUpToTheirLimit_data();
    void takesBodiesUpToTheirLimit();
    void reachesLoopbackPastAProxy_data();
    void reachesLoopbackPastAProxy();
    void sendsNothingAgainForNobody();
    void forgetsAllButWhatBelongsToAnOwner();
    void holdsEverybodyBackWhenItGivesUp();
    void sendsMoreAtOnceOnlyAfterASuccess();
    void countsFromTheTimeOfTheService();
    void keepsARefusalThatIsCanceledLater();
    void tellsNothingOfItsProgressToWhoIsGone();
    void logsHowLongItTook();
    void losesTheServiceWithoutAnAnswer_data();
    void losesTheServiceWithoutAnAnswer();
    void reportsProgress();
    void followsTheClockOfTheService();
    void takesATimeOnlyWhenItIsBelievable_data();
    void takesATimeOnlyWhenItIsBelievable();
    void takesTheTimeFromTheApiAlone();
    void saysWhetherTheServiceCanBeReached();
    void logsEveryAttemptWithoutSecrets();
    void refusesACertificateNobodyVouchesFor();
};

void tst_nettransport::asksAsTheServiceExpects()
{
    Bench bench;
    bench.send(Verb::Get);
    bench.send(Verb::Post);
    bench.send(Verb::Delete);
    QVERIFY(bench.wait(3));
    for (const RawRequest &request : bench.server.requests()) {
        QCOMPARE(request.target, "/2010-04-01/Accounts/" + QByteArray(accountSid.latin1()) + "/Things.json");
        QCOMPARE(request.headers.value("authorization"),
                 "Basic " + (QByteArray(accountSid.latin1()) + ":not-a-real-token").toBase64());
        QCOMPARE(request.headers.value("accept"), QByteArray("application/json"));
        QCOMPARE(request.headers.value("user-agent"), QByteArray("NumberDesk/" ND_VERSION));
        QVERIFY(request.headers.value("accept-encoding").contains("gzip"));
        QVERIFY(!request.headers.contains("upgrade"));
        QVERIFY(request.head.contains(" HTTP/1.1\r\n"));
        if (request.method == "GET")
            QVERIFY(!request.headers.contains("content-length"));
        if (request.method == "POST")
            QCOMPARE(request.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
        if (request.method == "DELETE")
            QCOMPARE(request.headers.value("content-length"), QByteArray("0"));
    }
    QCOMPARE(bench.server.count("POST"), 1);
    QCOMPARE(bench.server.count("DELETE"), 1);
}

void tst_nettransport::encodesParametersStrictly()
{
    const QString nasty = u"+1 (555) 01*&=#%;/?\"é€\u202e~-._"_s;
    const QByteArray encoded = "%2B1%20%28555%29%2001%2A%26%3D%23%25%3B%2F%3F%22%C3%A9%E2%82%AC%E2%80%AE~-._";
    Bench bench;
    Request read = requestOf(Verb::Get);
    read.query = { { u"Contains"_s, nasty }, { u"ValidUntilDate<"_s, {} }, { u"Contains"_s, u"2"_s } };
    Request change = requestOf(Verb::Post);
    change.query = { { u"Q"_s, u"+ "_s } };
    change.form = { { u"Friendly Name"_s, nasty }, { u"SmsUrl"_s, {} } };
    bench.send(read);
    QVERIFY(bench.wait(1));
    bench.send(change);
    QVERIFY(bench.wait(2));
    const auto &requests = bench.server.requests();
    QCOMPARE(requests.at(0).target.split('?').value(1), "Contains=" + encoded + "&ValidUntilDate%3C=&Contains=2");
    QCOMPARE(requests.at(1).target.split('?').value(1), QByteArray("Q=%2B%20"));
    QCOMPARE(requests.at(1).body, "Friendly%20Name=" + encoded + "&SmsUrl=");
}

void tst_nettransport::keepsConnectionsAlive()
{
    Bench bench;
    for (const Verb verb : { Verb::Get, Verb::Post, Verb::Delete, Verb::Get }) {
        bench.results.clear();
        bench.send(verb);
        QVERIFY(bench.wait(1));
        QVERIFY(bench.results.at(0));
    }
    QCOMPARE(bench.server.connections(), 1);
}

void tst_nettransport::keepsNoCookies()
{
    Bench bench;
    bench.server.then(200, "{}", { "Set-Cookie: visitor=1; Path=/" });
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    bench.send(Verb::Get);
    QVERIFY(bench.wait(2));
    QVERIFY(!bench.server.requests().at(1).headers.contains("cookie"));
}

void tst_nettransport::capsWhatIsUnderWay()
{
    Bench bench([](TransportSettings &settings) { settings.maximumConcurrent = 2; });
    QList<RawConnection> held;
    bench.server.otherwise([&](RawConnection connection, const RawRequest &) { held += connection; });
    for (int i = 0; i < 5; ++i)
        bench.send(Verb::Get);
    QCOMPARE(bench.transport->pending(), 5);
    for (int answered = 0; answered < 5; ++answered) {
        const int expected = std::min(2, 5 - answered);
        QTRY_COMPARE(held.size(), expected);
        QCOMPARE(bench.server.requests().size(), answered + expected);
        held.takeFirst().reply(200, "{}");
        QVERIFY(bench.wait(answered + 1));
    }
    QTRY_COMPARE(bench.transport->pending(), 0);
}

void tst_nettransport::callsBackLaterAndOnlyWhileTheContextLives()
{
    Bench bench;
    Request bad = requestOf(Verb::Get, u"no slash"_s);
    bench.send(bad);
    QCOMPARE(bench.results.size(), 0); // refused at once, said later
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::Invalid);
    bench.results.clear();

    bench.server.otherwise(hold);
    bench.send(Verb::Get);
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.context.reset();
    QTRY_COMPARE(bench.transport->pending(), 0); // given up, nobody told
    QCOMPARE(bench.results.size(), 0);

    // A change that is under way is left to end, for the log; its caller is gone.
    bench.context = std::make_unique<QObject>();
    std::optional<RawConnection> change;
    bench.server.otherwise([&](RawConnection connection, const RawRequest &) { change = connection; });
    bench.send(Verb::Post);
    QTRY_VERIFY(change);
    bench.context.reset();
    QCOMPARE(bench.transport->pending(), 1);
    change->reply(201, "{}");
    QTRY_COMPARE(bench.transport->pending(), 0);
    QCOMPARE(bench.transport->log().entries().constLast().outcome, u"201"_s);
    QCOMPARE(bench.results.size(), 0);
}

void tst_nettransport::dropsQueuedRequestsOfAContextThatIsGone()
{
    Bench bench([](TransportSettings &settings) { settings.maximumConcurrent = 1; });
    QList<RawConnection> held;
    bench.server.otherwise([&](RawConnection connection, const RawRequest &) { held += connection; });
    QObject other;
    int answers = 0;
    bench.transport->send(requestOf(Verb::Get), &other, [&](const Result<Reply> &) { ++answers; });
    bench.send(Verb::Post);
    bench.context.reset();
    QTRY_COMPARE(held.size(), 1);
    held.takeFirst().reply(200);
    QTRY_COMPARE(bench.transport->pending(), 0);
    QCOMPARE(answers, 1);
    QCOMPARE(bench.server.count("POST"), 0);
}

void tst_nettransport::mayBeDeletedAtAnyTime()
{
    Bench bench([](TransportSettings &settings) { settings.maximumConcurrent = 3; });
    bench.server.then(200, "{}").then(503).otherwise(hold);
    RequestHandle handle;
    for (const Verb verb : { Verb::Get, Verb::Get, Verb::Get, Verb::Post, Verb::Delete, Verb::Get })
        handle = bench.send(verb);
    QVERIFY(bench.wait(1)); // one answered, one waits for its second try, the rest is under way or queued
    QTRY_VERIFY(bench.server.requests().size() >= 4);
    bench.transport.reset();
    QVERIFY(!handle.running());
    handle.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(bench.results.size(), 1);
}

void tst_nettransport::mayBeDeletedFromACallback()
{
    Bench bench;
    int answers = 0;
    for (int i = 0; i < 4; ++i) {
        bench.transport->send(requestOf(Verb::Get), bench.context.get(), [&](const Result<Reply> &) {
            ++answers;
            bench.transport.reset();
        });
    }
    QTRY_COMPARE(answers, 1);
    QVERIFY(!bench.transport);

    Bench other; // and from the progress of a download, in the middle of a reply
    other.transport->send(requestOf(Verb::Get), other.context.get(), [&](const Result<Reply> &) { ++answers; },
                          { .download = [&](qint64, qint64) { other.transport.reset(); } });
    QTRY_VERIFY(!other.transport);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

void tst_nettransport::triesReadsAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("sent");
    QTest::newRow("a bad gateway passes") << 502 << 2;
    QTest::newRow("a service that is overloaded recovers") << 503 << 2;
    QTest::newRow("not implemented stays so") << 501 << 1;
    QTest::newRow("a refusal stays one") << 400 << 1;
    QTest::newRow("what is not there stays away") << 404 << 1;
}

void tst_nettransport::triesReadsAgain()
{
    QFETCH(const int, status);
    QFETCH(const int, sent);
    Bench bench;
    bench.server.then(status);
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.results.at(0).ok(), sent == 2);
    QCOMPARE(bench.server.requests().size(), sent);
}

void tst_nettransport::slowsEverybodyDownAfter429()
{
    Bench bench;
    QSignalSpy throttled(bench.transport.get(), &Transport::throttledChanged);
    QElapsedTimer sinceRefusal;
    QList<qint64> arrivals;
    bench.server.then([&](RawConnection connection, const RawRequest &) {
        sinceRefusal.start();
        connection.reply(429, "{\"code\":20429,\"message\":\"Too many\"}", { "Retry-After: 1" });
    });
    bench.server.otherwise([&](RawConnection connection, const RawRequest &) {
        arrivals += sinceRefusal.elapsed();
        connection.reply(200, "{}");
    });
    bench.send(Verb::Get);
    QTRY_VERIFY(bench.transport->throttledUntil().isValid());
    QVERIFY(bench.transport->throttledUntil() > QDateTime::currentDateTimeUtc());
    for (const Verb verb : { Verb::Get, Verb::Post, Verb::Delete })
        bench.send(verb);
    QVERIFY(bench.wait(4));
    for (const auto &result : bench.results)
        QVERIFY(result);
    QCOMPARE(arrivals.size(), 4);
    for (const qint64 arrival : arrivals)
        QVERIFY2(arrival >= 1000, qPrintable(QString::number(arrival)));
    QVERIFY(!bench.transport->throttledUntil().isValid());
    QTRY_COMPARE(throttled.size(), 2);
    QVERIFY(throttled.at(0).at(0).toDateTime().isValid());
    QVERIFY(!throttled.at(1).at(0).toDateTime().isValid());
}

/// Whoever was refused has waited longest: a long queue must not be waited through once more.
void tst_nettransport::triesAgainBeforeWhatWaits()
{
    Bench bench([](TransportSettings &settings) { settings.maximumConcurrent = 1; });
    bench.server.then(429, "{}", { "Retry-After: 0" });
    const auto path = [](int n) { return u"/2010-04-01/Things/%1.json"_s.arg(n); };
    constexpr int all = 8;
    for (int n = 0; n < all; ++n)
        bench.send(requestOf(Verb::Get, path(n)));
    QVERIFY(bench.wait(all));
    QList<QByteArray> arrived;
    for (const RawRequest &request : bench.server.requests())
        arrived.append(request.target);
    QCOMPARE(arrived.size(), all + 1);
    const QByteArray refused = path(0).toLatin1();
    QCOMPARE(arrived.first(), refused);
    const qsizetype again = arrived.indexOf(refused, 1);
    // One that was about to start may come in between.
    QVERIFY2(again == 1 || again == 2, qPrintable(QString::number(again)));
}

void tst_nettransport::slowsOtherConnectionsOfTheAccountToo()
{
    const auto traffic = std::make_shared<Traffic>();
    const auto share = [&traffic](TransportSettings &settings) { settings.traffic = traffic; };
    Bench first(share);
    Bench second(share, first.server.url());
    Bench stranger({}, first.server.url());
    QList<QByteArray> arrived;
    first.server.then(429, "{\"code\":20429}", { "Retry-After: 1" });
    first.server.otherwise([&](RawConnection connection, const RawRequest &request) {
        arrived += request.method;
        connection.reply(200, "{}");
    });
    QSignalSpy throttled(second.transport.get(), &Transport::throttledChanged);
    first.send(Verb::Get);
    QTRY_COMPARE(throttled.size(), 1);
    QCOMPARE(second.transport->throttledUntil(), first.transport->throttledUntil());
    QVERIFY(second.transport->throttledUntil().isValid());

    second.send(Verb::Post);
    stranger.send(Verb::Delete);
    QVERIFY(stranger.wait(1));
    QCOMPARE(arrived, QList<QByteArray>{ "DELETE" }); // another account is not held back
    QVERIFY(second.transport->throttledUntil().isValid());
    QVERIFY(first.wait(1) && second.wait(1));
    QVERIFY(first.results.at(0) && second.results.at(0));
    QCOMPARE(first.server.count("POST"), 1);
    QTRY_COMPARE(throttled.size(), 2);
    QVERIFY(!second.transport->throttledUntil().isValid());

    // And one log.
    QCOMPARE(&first.transport->log(), &second.transport->log());
    QTRY_COMPARE(traffic->log.entries().size(), 3);
}

void tst_nettransport::connectionsOfAnAccountWaitInOneLine()
{
    const auto traffic = std::make_shared<Traffic>(1);
    const auto share = [&traffic](TransportSettings &settings) { settings.traffic = traffic; };
    Bench first(share);
    Bench second(share, first.server.url());
    QList<RawConnection> held;
    first.server.otherwise([&](RawConnection connection, const RawRequest &) { held += connection; });
    first.send(requestOf(Verb::Get, u"/1"_s));
    second.send(requestOf(Verb::Get, u"/2"_s));
    first.send(requestOf(Verb::Get, u"/3"_s));
    second.send(requestOf(Verb::Get, u"/4"_s));
    QTRY_COMPARE(held.size(), 1);
    held.takeFirst().reply(200, "{}");
    QTRY_COMPARE(held.size(), 1);
    held.takeFirst().reply(200, "{}");
    QTRY_COMPARE(held.size(), 1);
    QCOMPARE(first.server.requests().at(1).target, QByteArray("/2"));
    QCOMPARE(first.server.requests().at(2).target, QByteArray("/3"));
    // A connection that goes leaves its place to the others, and its requests in the log.
    first.transport.reset();
    QTRY_COMPARE(held.size(), 2);
    QCOMPARE(first.server.requests().at(3).target, QByteArray("/4"));
    held.takeLast().reply(200, "{}");
    QVERIFY(second.wait(2));
    QTRY_COMPARE(traffic->log.entries().size(), 3);
    QVERIFY(traffic->log.entries().constFirst().url.endsWith(u"/1"_s));
}

void tst_nettransport::signsEachProductWithItsOwnCredentials()
{
    Bench bench([](TransportSettings &settings) {
        for (const Product product : { Product::Pricing, Product::Numbers })
            settings.baseUrls.insert(product, settings.baseUrls.value(Product::Api));
    });
    bench.transport->signAs({ u"AC2"_s, u"not-a-real-token-2"_s }, { Product::Pricing });
    for (const Product product : { Product::Api, Product::Pricing, Product::Numbers })
        bench.send({ .product = product, .path = u"/v1/Things"_s });
    QVERIFY(bench.wait(3));
    bench.transport->sendLink(Product::Pricing, u"/v1/Things?Page=1"_s, bench.context.get(),
                              [&bench](const Result<Reply> &result) { bench.results += result; });
    QVERIFY(bench.wait(4));
    const auto user = [&bench](int request) {
        const QByteArray header = bench.server.requests().at(request).headers.value("authorization");
        return QByteArray::fromBase64(header.mid(int(qstrlen("Basic "))));
    };
    const QByteArray own = QByteArray(accountSid.data(), accountSid.size()) + ":not-a-real-token";
    QCOMPARE(user(0), own);
    QCOMPARE(user(1), QByteArray("AC2:not-a-real-token-2"));
    QCOMPARE(user(2), own);
    QCOMPARE(user(3), QByteArray("AC2:not-a-real-token-2"));
}

void tst_nettransport::tellsHowFarAnUploadIs()
{
    Bench bench([](TransportSettings &settings) { settings.transferTimeout = 20s; });
    bench.server.readSlowly(64 * 1024);
    Request request = requestOf(Verb::Post);
    request.form = { { u"File"_s, QString(4 * 1024 * 1024, u'x') } };
    const qint64 whole = request.form.constFirst().second.size() + qint64(qstrlen("File="));
    QList<qint64> told;
    QList<qint64> totals;
    const auto upload = [&](qint64 done, qint64 total) {
        told += done;
        totals += total;
    };
    bench.transport->send(request, bench.context.get(),
                          [&bench](const Result<Reply> &result) { bench.results += result; }, { .upload = upload });
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.constLast() > 0);
    // Nobody reads on, and only what left is told.
    QVERIFY2(told.constLast() < whole, qPrintable(QString::number(told.constLast())));
    QCOMPARE(bench.results.size(), 0);
    bench.server.readOn();
    QVERIFY(bench.wait(1));
    QVERIFY(bench.results.at(0));
    QCOMPARE(bench.server.count("POST"), 1);
    QCOMPARE(qint64(bench.server.requests().at(0).body.size()), whole);
    QCOMPARE(told.constLast(), whole);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(totals, QList<qint64>(totals.size(), whole));
}

void tst_nettransport::keepsReadingWhileBytesCome()
{
    Bench bench([](TransportSettings &settings) { settings.transferTimeout = 400ms; });
    bench.server.then([&](RawConnection connection, const RawRequest &) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n");
        for (int i = 1; i <= 8; ++i)
            QTimer::singleShot(i * 100, &bench.server, [connection] { connection.write("x"); });
    });
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    QVERIFY(bench.results.at(0));
    QCOMPARE(bench.results.at(0).value().body, QByteArray("xxxxxxxx"));
    QCOMPARE(bench.server.requests().size(), 1);
}

void tst_nettransport::endsWhatTrickles_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<TimeLimit TimeLimits::*>("limit");
    const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n" + QByteArray(200, 'x');
    const QByteArray chunks
        = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray("1\r\nx\r\n").repeated(50) + "0\r\n\r\n";
    const QByteArray interim = QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(20) + whole;
    Request page = requestOf(Verb::Get);
    page.query = { { u"PageSize"_s, u"50"_s } };
    Request upload = requestOf(Verb::Post);
    upload.file = { .parameter = u"File"_s, .name = u"bill.pdf"_s, .type = u"application/pdf"_s, .bytes = "x" };
    const Request read = requestOf(Verb::Get);
    const Request change = requestOf(Verb::Post);
    const Request removal = requestOf(Verb::Delete);
    using L = TimeLimits;
    QTest::newRow("a read, byte by byte") << read << whole << &L::read;
    QTest::newRow("a read, chunk by chunk") << read << chunks << &L::read;
    QTest::newRow("a page of a list") << page << whole << &L::page;
    QTest::newRow("a change") << change << whole << &L::change;
    QTest::newRow("a change, in chunks") << change << chunks << &L::change;
    QTest::newRow("a change whose answer is announced again and again") << change << interim << &L::change;
    QTest::newRow("a removal") << removal << whole << &L::change;
    QTest::newRow("a change with a file") << upload << whole << &L::upload;
}

void tst_nettransport::endsWhatTrickles()
{
    QFETCH(const Request, request);
    QFETCH(const QByteArray, reply);
    QFETCH(TimeLimit TimeLimits::*, limit);
    Bench bench([&](TransportSettings &settings) { settings.total.*limit = { 400ms, 1024 * 1024 }; });
    qsizetype sent = 0; // of the newest try
    bench.server.otherwise([&](RawConnection connection, const RawRequest &) {
        sent = 0;
        auto *timer = new QTimer(&bench.server);
        QObject::connect(timer, &QTimer::timeout, timer, [&sent, connection, reply, at = qsizetype(0)]() mutable {
            if (at < reply.size() && connection.isOpen())
                connection.write(reply.mid(at++, 1));
            sent = at;
        });
        timer->start(20ms);
    });
    bench.send(request);
    QVERIFY(bench.wait(1, 20'000));
    QVERIFY(sent > 0 && sent < reply.size());
    QVERIFY(!bench.results.at(0));
    QCOMPARE(bench.error().kind, ErrorKind::Timeout);
    QCOMPARE(bench.error().outcomeKnown, !request.changesSomething());
    QCOMPARE(bench.server.requests().size(), request.changesSomething() ? 1 : 2);
}

/// Slow is not too slow: what comes faster than the slowest connection that is waited for has the time that it needs.
void tst_nettransport::waitsLongerForMore()
{
    Bench bench([](TransportSettings &settings) { settings.total.read = { 1s, 1'000 }; });
    bench.server.then([&](RawConnection connection, const RawRequest &) {
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n");
        for (int i = 1; i <= 5; ++i)
            QTimer::singleShot(i * 400, &bench.server, [connection] { connection.write(QByteArray(2000, 'x')); });
    });
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    QVERIFY(bench.results.at(0));
    QCOMPARE(bench.results.at(0).value().body.size(), 10'000);
    QCOMPARE(bench.server.requests().size(), 1);
}

void tst_nettransport::readsBodies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("in chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                             "2\r\n{\"\r\n4\r\na\":1\r\n1\r\n}\r\n0\r\n\r\n")
                               << QByteArray("{\"a\":1}");
    QTest::newRow("none at all") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray();
    QTest::newRow("none at all, whatever is announced")
        << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n") << QByteArray();
    QTest::newRow("chunks as long as announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"
                                                               "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
                                                 << QByteArray("{}");
    QTest::newRow("until the connection closes")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}") << QByteArray("{}");
    const QByteArray packed = QByteArray::fromHex("1f8b0800000000000203ab564a54b232ac0500afac1b5607000000");
    QTest::newRow("compressed") << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                                              + QByteArray::number(packed.size()) + "\r\n\r\n" + packed)
                                << QByteArray("{\"a\":1}");
    const QByteArray list(20 * 1024 * 1024, ' ');
    const QByteArray small = qCompress(list).mid(4);
    QTest::newRow("so alike that it packs a thousandfold")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: "
                      + QByteArray::number(small.size()) + "\r\n\r\n" + small)
        << list;
}

void tst_nettransport::readsBodies()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const QByteArray, body);
    Bench bench;
    bench.server.then([&](RawConnection connection, const RawRequest &) {
        connection.write(reply);
        if (reply.contains("Connection: close"))
            connection.close();
    });
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    QVERIFY2(bench.results.at(0), qPrintable(bench.results.at(0) ? QString() : bench.error().message));
    QVERIFY(bench.results.at(0).value().body == body);
}

void tst_nettransport::refusesBadBodies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray large(3000, 'x');
    QTest::newRow("announced as too large")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n") << ErrorKind::TooLarge;
    QTest::newRow("too large without saying so")
        << QByteArray("HTTP/1.1 200 OK\r\n\r\n" + large) << ErrorKind::TooLarge;
    QTest::newRow("too large in chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n")
            + large << ErrorKind::TooLarge;
    const QByteArray bomb = qCompress(QByteArray(50 * 1024 * 1024, ' ')).mid(4).left(900);
    QTest::newRow("too large once unpacked")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 900\r\n\r\n" + bomb)
        << ErrorKind::TooLarge;
    QTest::newRow("shorter than announced")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}") << ErrorKind::ConnectionLost;
    QTest::newRow("cut between chunks") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")
                                        << ErrorKind::ConnectionLost;
    for (const auto &[name, announced] :
         { std::pair("in fewer chunks than announced", "3"), std::pair("in more chunks than announced", "1") }) {
        QTest::newRow(name) << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: ") + announced
                + "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
                            << ErrorKind::ConnectionLost;
    }
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-example\r\n\r\n") << ErrorKind::ConnectionLost;
}

void tst_nettransport::refusesBadBodies()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const ErrorKind, kind);
    for (const Verb verb : { Verb::Get, Verb::Post }) {
        Bench bench([](TransportSettings &settings) { settings.maximumBody = 1000; });
        bench.server.otherwise([&](RawConnection connection, const RawRequest &) {
            connection.write(reply);
            connection.close();
        });
        bench.send(verb);
        QVERIFY(bench.wait(1));
        QVERIFY(!bench.results.at(0));
        QCOMPARE(bench.error().kind, kind);
        QCOMPARE(bench.error().outcomeKnown, verb == Verb::Get);
        QVERIFY(!bench.error().message.isEmpty());
        if (verb == Verb::Post)
            QCOMPARE(bench.server.requests().size(), 1);
    }
}

void tst_nettransport::followsNoRedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void tst_nettransport::followsNoRedirect()
{
    QFETCH(const int, status);
    RawServer elsewhere;
    for (const Verb verb : { Verb::Get, Verb::Post, Verb::Delete }) {
        Bench bench;
        for (const QByteArray &target : { elsewhere.url().toEncoded() + "/x", QByteArray("/elsewhere") }) {
            bench.results.clear();
            bench.server.then(status, {}, { "Location: " + target });
            bench.send(verb);
            QVERIFY(bench.wait(1));
            QVERIFY(!bench.results.at(0));
            QCOMPARE(bench.error().kind, ErrorKind::InsecureUrl);
            QCOMPARE(bench.error().httpStatus, status);
            QCOMPARE(bench.error().outcomeKnown, verb == Verb::Get);
        }
        QCOMPARE(bench.server.requests().size(), 2);
    }
    QCOMPARE(elsewhere.connections(), 0);
}

void tst_nettransport::followsLinksOfItsOwnOrigin()
{
    RawServer elsewhere;
    Bench bench;
    bench.follow(u"/2010-04-01/Things.json?PageToken=a%2Bb+c"_s);
    QVERIFY(bench.wait(1));
    bench.follow(bench.server.url().toString() + u"/v2/Things?Page=1"_s);
    QVERIFY(bench.wait(2));
    QVERIFY(bench.results.at(0) && bench.results.at(1));
    QCOMPARE(bench.server.requests().at(0).target, QByteArray("/2010-04-01/Things.json?PageToken=a%2Bb+c"));
    QCOMPARE(bench.server.requests().at(1).target, QByteArray("/v2/Things?Page=1"));

    bench.results.clear();
    bench.follow(elsewhere.url().toString() + u"/v2/Things"_s);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::InsecureUrl);
    QCOMPARE(elsewhere.connections(), 0);
}

void tst_nettransport::refusesPlainHttpBeyondLoopback()
{
    Bench bench({}, QUrl(u"http://192.0.2.1:8080"_s));
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::InsecureUrl);
    QVERIFY(bench.error().outcomeKnown);
    QVERIFY(bench.transport->log().entries().isEmpty()); // it never became a request
}

void tst_nettransport::readsErrors()
{
    Bench bench;
    bench.server.then(400,
                      "{\"code\":21422,\"message\":\"Not available\",\"more_info\":\"https://example.com/21422\","
                      "\"status\":400}",
                      { "Twilio-Request-Id: RQ42" });
    bench.server.then(200, "{}", { "Twilio-Request-Id: RQ43" });
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::Refused);
    QCOMPARE(bench.error().httpStatus, 400);
    QCOMPARE(bench.error().code, 21422);
    QCOMPARE(bench.error().message, u"Not available"_s);
    QCOMPARE(bench.error().helpLink, QUrl(u"https://example.com/21422"_s));
    QCOMPARE(bench.error().requestId, u"RQ42"_s);
    QVERIFY(bench.error().outcomeKnown);
    bench.send(Verb::Get);
    QVERIFY(bench.wait(2));
    QCOMPARE(bench.results.at(1).value().requestId, u"RQ43"_s);
}

void tst_nettransport::keepsARefusalOnlyUpToASize_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("kept");
    QTest::newRow("as long as it may be") << 64 * 1024 << true;
    QTest::newRow("a byte longer") << 64 * 1024 + 1 << false;
}

void tst_nettransport::keepsARefusalOnlyUpToASize()
{
    QFETCH(int, bytes);
    QFETCH(bool, kept);
    const QByteArray head = "{\"code\":21422,\"message\":\"Not available\",\"details\":\"";
    const QByteArray body = head + QByteArray(bytes - head.size() - 2, 'x') + "\"}";
    QCOMPARE(body.size(), bytes);
    Bench bench;
    bench.server.then(400, body);
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().code, 21422);
    QCOMPARE(bench.error().body, kept ? body : QByteArray());
}

void tst_nettransport::takesBodiesUpToTheirLimit_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("announced") << QByteArray("Content-Length: 1000\r\n\r\n") << QByteArray();
    QTest::newRow("without saying so") << QByteArray("Connection: close\r\n\r\n") << QByteArray();
    QTest::newRow("in a chunk") << QByteArray("Transfer-Encoding: chunked\r\n\r\n3e8\r\n")
                                << QByteArray("\r\n0\r\n\r\n");
}

void tst_nettransport::takesBodiesUpToTheirLimit()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, tail);
    const QByteArray body(1000, 'x');
    Bench bench([](TransportSettings &settings) { settings.maximumBody = 1000; });
    bench.server.otherwise([&](RawConnection connection, const RawRequest &) {
        connection.write("HTTP/1.1 200 OK\r\n" + head + body + tail);
        connection.close();
    });
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QVERIFY(bench.results.at(0));
    QCOMPARE(bench.results.at(0).value().body, body);
}

void tst_nettransport::reachesLoopbackPastAProxy_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by its address") << u"127.0.0.1"_s;
    QTest::newRow("by another address of it") << u"127.200.3.4"_s;
    QTest::newRow("by its name") << u"localhost"_s;
    QTest::newRow("by its address of version 6") << u"::1"_s;
}

/// Plain HTTP with the credentials must not go over the network, whatever the desktop is set to. Qt asks no proxy for
/// loopback, which its documentation doesn't promise.
void tst_nettransport::reachesLoopbackPastAProxy()
{
    QFETCH(const QString, host);
    RawServer proxy;
    const auto back = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    QNetworkProxy::setApplicationProxy({ QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort() });
    RawServer server;
    server.close();
    QVERIFY(server.listen(QHostAddress(host == u"localhost"_s ? u"127.0.0.1"_s : host)));
    QUrl url = server.url();
    url.setHost(host);
    Bench bench({}, url);
    for (const Verb verb : { Verb::Get, Verb::Post, Verb::Delete })
        bench.send(verb);
    QVERIFY(bench.wait(3));
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(proxy.connections(), 0);
}

/// A change under way is left to end; refused unprocessed, it has ended.
void tst_nettransport::sendsNothingAgainForNobody()
{
    Bench bench;
    std::optional<RawConnection> change;
    bench.server.then([&](RawConnection connection, const RawRequest &) { change = connection; });
    bench.send(Verb::Post);
    QTRY_VERIFY(change);
    bench.context.reset();
    change->reply(429, "{\"code\":20429}", { "Retry-After: 0" });
    QTRY_COMPARE(bench.transport->log().entries().size(), 1);
    QTRY_COMPARE(bench.transport->pending(), 0);
    QTRY_VERIFY(!bench.transport->throttledUntil().isValid());
    bench.context = std::make_unique<QObject>();
    bench.send(Verb::Get); // by its reply nothing else was on its way
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.server.count("POST"), 1);
}

void tst_nettransport::forgetsAllButWhatBelongsToAnOwner()
{
    Bench bench([](TransportSettings &settings) { settings.maximumConcurrent = 3; });
    QHash<QByteArray, RawConnection> held;
    bench.server.otherwise(
        [&](RawConnection connection, const RawRequest &request) { held.insert(request.target, connection); });
    QObject owner;
    QObject below(&owner);
    QObject further(&below);
    QObject other;
    QList<QByteArray> answered;
    QSet<QByteArray> told;
    const auto send = [&](Verb verb, const char *path, QObject *context) {
        bench.transport->send(requestOf(verb, QString::fromLatin1(path)), context,
                              [&answered, path](const Result<Reply> &) { answered += path; },
                              { .download = [&told, path](qint64, qint64) { told += path; } });
    };
    send(Verb::Get, "/own", &owner);
    send(Verb::Get, "/read", &other);
    send(Verb::Post, "/change", &other);
    send(Verb::Get, "/below", &further);
    send(Verb::Post, "/queued", &other);
    QTRY_COMPARE(held.size(), 3);
    bench.transport->dropAllBut(&owner);
    // The read that nobody waits for makes room, the change that was queued is not sent.
    QTRY_VERIFY(held.contains("/below"));
    for (const char *path : { "/below", "/change", "/own" })
        held.value(path, RawConnection(nullptr)).reply(200, "{}");
    QTRY_COMPARE(bench.transport->pending(), 0);
    std::ranges::sort(answered);
    QCOMPARE(answered, (QList<QByteArray>{ "/below", "/own" }));
    QCOMPARE(told, (QSet<QByteArray>{ "/below", "/own" }));
    QVERIFY(!held.contains("/queued"));
    const QList<HttpLogEntry> &entries = bench.transport->log().entries();
    const auto change = std::ranges::find(entries, Verb::Post, &HttpLogEntry::verb);
    QVERIFY(change != entries.end());
    QCOMPARE(change->outcome, u"200"_s); // left to end on the wire
}

void tst_nettransport::holdsEverybodyBackWhenItGivesUp()
{
    Bench bench;
    bench.server.then(429, "{\"code\":20429}", { "Retry-After: 86400" });
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::RateLimited);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(bench.transport->throttledUntil() > now.addSecs(240));
    QVERIFY(bench.transport->throttledUntil() <= now.addSecs(300));
}

void tst_nettransport::sendsMoreAtOnceOnlyAfterASuccess()
{
    Bench bench([](TransportSettings &settings) { settings.maximumConcurrent = 4; });
    Bench stranger({}, bench.server.url());
    QList<RawConnection> held;
    const auto take = [&](RawConnection connection, const RawRequest &request) {
        if (request.method == "DELETE")
            connection.reply(204); // the stranger's
        else
            held += connection;
    };
    bench.server.then(429, "{}", { "Retry-After: 0" }).then(404).otherwise(take);
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    for (int i = 0; i < 8; ++i)
        bench.send(Verb::Get);
    const auto underWay = [&](qsizetype count) {
        if (!QTest::qWaitFor([&] { return held.size() >= count; }))
            return qsizetype(-1);
        stranger.results.clear();
        stranger.send(Verb::Delete); // by its answer, nothing else was on its way
        return stranger.wait(1) ? held.size() : -1;
    };
    QCOMPARE(underWay(2), 2); // half of four
    held.takeFirst().reply(404);
    QCOMPARE(underWay(2), 2);
    held.takeFirst().reply(200, "{}");
    QCOMPARE(underWay(3), 3);
}

/// The service names a moment by its own clock.
void tst_nettransport::countsFromTheTimeOfTheService()
{
    Bench bench;
    const QByteArray date = "Date: Fri, 01 Jan 2100 12:00:00 GMT";
    bench.server.then(200, "{}", { date });
    bench.server.then(429, "{}", { date, "Retry-After: Fri, 01 Jan 2100 12:04:00 GMT" });
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    bench.send(Verb::Get);
    QTRY_VERIFY(bench.transport->throttledUntil().isValid());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(bench.transport->throttledUntil() > now.addSecs(60));
    QVERIFY(bench.transport->throttledUntil() <= now.addSecs(242));
    QCoreApplication::processEvents();
    QCOMPARE(bench.results.size(), 1); // it waits to be sent again
    QCOMPARE(bench.transport->log().entries().constLast().started.date().year(), 2100);
}

void tst_nettransport::keepsARefusalThatIsCanceledLater()
{
    Bench bench;
    const RequestHandle handle = bench.send(requestOf(Verb::Post, u"no slash"_s));
    handle.cancel();
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, ErrorKind::Invalid);
    QCoreApplication::processEvents();
    QCOMPARE(bench.results.size(), 1);
}

void tst_nettransport::tellsNothingOfItsProgressToWhoIsGone()
{
    Bench bench;
    std::optional<RawConnection> change;
    bench.server.then([&](RawConnection connection, const RawRequest &) { change = connection; });
    int told = 0;
    const auto count = [&told](qint64, qint64) { ++told; };
    bench.transport->send(requestOf(Verb::Post), bench.context.get(), [](const Result<Reply> &) {},
                          { .download = count, .upload = count });
    QTRY_VERIFY(change);
    QTRY_VERIFY(told > 0);
    bench.context.reset();
    told = 0;
    change->reply(201, "{}");
    QTRY_COMPARE(bench.transport->pending(), 0);
    QCOMPARE(told, 0);
}

void tst_nettransport::logsHowLongItTook()
{
    Bench bench;
    bench.server.then([&](RawConnection connection, const RawRequest &) {
        QTimer::singleShot(50ms, Qt::PreciseTimer, &bench.server, [connection] { connection.reply(200, "{}"); });
    });
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    QVERIFY(bench.transport->log().entries().constFirst().duration >= 49ms);
}

void tst_nettransport::losesTheServiceWithoutAnAnswer_data()
{
    QTest::addColumn<bool>("secure");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("told");
    QTest::newRow("a certificate that nobody vouches for") << true << false << ErrorKind::Tls << true;
    QTest::newRow("no answer in time") << false << false << ErrorKind::Timeout << true;
    QTest::newRow("closed without a word: somebody is there") << false << true << ErrorKind::ConnectionLost << false;
}

void tst_nettransport::losesTheServiceWithoutAnAnswer()
{
    QFETCH(const bool, secure);
    QFETCH(const bool, closed);
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, told);
    RawServer server;
    TestAuthority authority;
    if (secure) {
        QVERIFY(authority.make());
        server.useTls(authority.configuration());
    }
    server.then([closed](RawConnection connection, const RawRequest &) {
        if (closed)
            connection.close();
    });
    // Long enough for a handshake, which TLS ends before the limit.
    Bench bench([&](TransportSettings &settings) { settings.transferTimeout = secure ? 20s : 200ms; }, server.url());
    QSignalSpy online(bench.transport.get(), &Transport::onlineChanged);
    bench.send(Verb::Post);
    QVERIFY(bench.wait(1));
    QCOMPARE(bench.error().kind, kind);
    QCoreApplication::processEvents();
    QCOMPARE(online.size(), told ? 1 : 0);
    QVERIFY(!told || !online.at(0).at(0).toBool());
}

void tst_nettransport::reportsProgress()
{
    Bench bench;
    bench.server.then(200, QByteArray(300'000, 'x'));
    QList<std::pair<qint64, qint64>> progress;
    bool isDone = false;
    bench.transport->send(requestOf(Verb::Get), bench.context.get(), [&](const Result<Reply> &) { isDone = true; },
                          { .download = [&](qint64 done, qint64 total) {
                              QVERIFY(!isDone);
                              progress += { done, total };
                          } });
    QTRY_VERIFY(isDone);
    QVERIFY(!progress.isEmpty());
    QCOMPARE(progress.constLast(), std::pair(qint64(300'000), qint64(300'000)));
    QVERIFY(std::ranges::is_sorted(progress));
}

void tst_nettransport::followsTheClockOfTheService()
{
    Bench bench;
    bench.server.otherwise([](RawConnection connection, const RawRequest &) {
        connection.reply(200, "{}", { "Date: Fri, 01 Jan 2100 12:00:00 GMT" });
    });
    const QDateTime then(QDate(2100, 1, 1), QTime(12, 0), Qt::UTC);
    bool rang = false;
    bench.clock.at(then.addSecs(-3600), bench.context.get(), [&] { rang = true; });
    QCoreApplication::processEvents();
    QVERIFY(!rang);
    bench.send(Verb::Get);
    QVERIFY(bench.wait(1));
    QVERIFY(bench.clock.now() >= then);
    QVERIFY(bench.clock.now() < then.addSecs(60));
    QTRY_VERIFY(rang);

    QSignalSpy jumped(&bench.clock, &Clock::jumped);
    bench.clock.follow(bench.clock.now().addMSecs(1500), Clock::Says::Sandbox);
    bench.clock.follow({}, Clock::Says::Sandbox);
    QCOMPARE(jumped.size(), 0);
    auto gone = std::make_unique<QObject>();
    int calls = 0;
    bench.clock.at(then.addDays(1), gone.get(), [&] { ++calls; });
    bench.clock.at(then.addDays(2), bench.context.get(), [&] { calls += 10; });
    bench.clock.at(then.addDays(9), bench.context.get(), [&] { calls += 100; });
    bench.clock.at(then.addDays(-9), bench.context.get(), [&] { calls += 1000; });
    QCOMPARE(calls, 0);
    gone.reset();
    bench.clock.follow(then.addDays(3), Clock::Says::Sandbox);
    QCOMPARE(jumped.size(), 1);
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1010);
}

/// Of a service that is not the sandbox: what its replies stated, in seconds from now, and how far the clock went.
void tst_nettransport::takesATimeOnlyWhenItIsBelievable_data()
{
    QTest::addColumn<QList<int>>("stated");
    QTest::addColumn<int>("moved");
    QTest::addColumn<int>("corrections");
    QTest::addColumn<bool>("confirmed");
    constexpr int hour = 3600;
    QTest::newRow("nobody stated one") << QList<int>{} << 0 << 0 << false;
    QTest::newRow("the time that it is") << QList<int>{ 0 } << 0 << 0 << true;
    QTest::newRow("one reply is wrong") << QList<int>{ hour } << 0 << 0 << false;
    QTest::newRow("one reply is wrong, and the next one right") << QList<int>{ hour, 0 } << 0 << 0 << true;
    QTest::newRow("two replies are wrong, each in its way") << QList<int>{ hour, 2 * hour } << 0 << 0 << false;
    QTest::newRow("one is wrong, one right, one wrong") << QList<int>{ hour, 0, hour } << 0 << 0 << false;
    QTest::newRow("two replies agree") << QList<int>{ hour, hour } << hour << 1 << true;
    QTest::newRow("two replies agree that it is earlier") << QList<int>{ -hour, -hour } << -hour << 1 << true;
    QTest::newRow("all agree on another day") << QList<int>{ 25 * hour, 25 * hour, 25 * hour } << 0 << 0 << false;
    QTest::newRow("an hour at a time, as far as a day")
        << QList<int>{ 12 * hour, 12 * hour, 24 * hour + 60, 24 * hour + 60 } << 12 * hour << 1 << false;
}

void tst_nettransport::takesATimeOnlyWhenItIsBelievable()
{
    QFETCH(QList<int>, stated);
    QFETCH(int, moved);
    QFETCH(int, corrections);
    QFETCH(bool, confirmed);
    Clock clock;
    QSignalSpy corrected(&clock, &Clock::corrected);
    const QDateTime start = clock.now();
    for (const int seconds : stated)
        clock.follow(start.addSecs(seconds), Clock::Says::Service);
    QVERIFY(qAbs(start.addSecs(moved).secsTo(clock.now())) <= 1);
    QCOMPARE(corrected.size(), corrections);
    QCOMPARE(clock.isConfirmed(), confirmed);
}

void tst_nettransport::takesTheTimeFromTheApiAlone()
{
    RawServer elsewhere;
    const auto dated = [](RawConnection connection, const RawRequest &) {
        connection.reply(200, "{}", { "Date: Fri, 01 Jan 2100 12:00:00 GMT" });
    };
    elsewhere.otherwise(dated);
    Bench bench([&](TransportSettings &settings) { settings.baseUrls.insert(Product::Upload, elsewhere.url()); });
    bench.server.otherwise(dated);
    QSignalSpy jumped(&bench.clock, &Clock::jumped);
    Request upload = requestOf(Verb::Get);
    upload.product = Product::Upload;
    bench.send(upload);
    QVERIFY(bench.wait(1));
    QCOMPARE(jumped.size(), 0);
    bench.send(Verb::Get);
    QVERIFY(bench.wait(2));
    QCOMPARE(jumped.size(), 1);
}

void tst_nettransport::saysWhetherTheServiceCanBeReached()
{
    Bench bench;
    QSignalSpy online(bench.transport.get(), &Transport::onlineChanged);
    bench.server.then(404).then(404);
    bench.send(Verb::Get);
    bench.send(Verb::Get);
    QVERIFY(bench.wait(2));
    QCOMPARE(online.size(), 1); // an answer is an answer, and news only once
    QCOMPARE(online.at(0).at(0).toBool(), true);
    const quint16 port = bench.server.serverPort();
    bench.server.close();
    bench.server.closeIdle();
    bench.send(Verb::Get);
    QVERIFY(bench.wait(3));
    QCOMPARE(bench.error(2).kind, ErrorKind::Offline);
    QTRY_COMPARE(online.size(), 2);
    QCOMPARE(online.at(1).at(0).toBool(), false);
    QVERIFY(bench.server.listen(QHostAddress::LocalHost, port));
    bench.send(Verb::Get);
    QVERIFY(bench.wait(4));
    QTRY_COMPARE(online.size(), 3);
}

void tst_nettransport::logsEveryAttemptWithoutSecrets()
{
    Bench bench;
    bench.server.then(503, {}, { "Twilio-Request-Id: RQ1" }).then(200, "{\"auth_token\":\"hidden-reply\"}");
    Request read = requestOf(Verb::Get);
    read.query = { { u"Token"_s, u"hidden-token"_s }, { u"PageSize"_s, u"50"_s } };
    bench.send(read);
    QVERIFY(bench.wait(1));
    Request change = requestOf(Verb::Post);
    change.form = { { u"Pin"_s, u"hidden-pin"_s },
                    { u"SmsUrl"_s, u"https://ann:hidden-password@example.com/hook?sig=hidden-sig&lang=en"_s },
                    { u"FriendlyName"_s, u"a=b&hidden=part"_s } };
    bench.send(change);
    QVERIFY(bench.wait(2));

    const QList<HttpLogEntry> &entries = bench.transport->log().entries();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.at(0).httpStatus, 503);
    QCOMPARE(entries.at(0).attempt, 1);
    QCOMPARE(entries.at(0).requestId, u"RQ1"_s);
    QCOMPARE(entries.at(1).attempt, 2);
    QCOMPARE(entries.at(1).outcome, u"200"_s);
    QCOMPARE(entries.at(1).bytes, 29);
    QVERIFY(entries.at(1).url.endsWith(u"Things.json?Token=***&PageSize=50"_s));
    QCOMPARE(entries.at(2).verb, Verb::Post);
    QCOMPARE(entries.at(2).form, u"Pin=***&SmsUrl=https://example.com/***&FriendlyName=a%3Db%26hidden%3Dpart"_s);
    const QString text = bench.transport->log().toText();
    QCOMPARE(text.count(u'\n'), 3);
    for (const auto secret : { "hidden"_L1, "not-a-real-token"_L1, "Basic"_L1, "Authorization"_L1 })
        QVERIFY2(!text.contains(secret), qPrintable(text));
    QVERIFY(text.contains("form: Pin, SmsUrl, FriendlyName"_L1));
}

void tst_nettransport::refusesACertificateNobodyVouchesFor()
{
    TestAuthority authority;
    QVERIFY(authority.make());
    RawServer secure;
    secure.useTls(authority.configuration());
    for (const Verb verb : { Verb::Get, Verb::Post, Verb::Delete }) {
        Bench stranger({}, secure.url());
        stranger.send(verb);
        QVERIFY(stranger.wait(1));
        QVERIFY(!stranger.results.at(0));
        QCOMPARE(stranger.error().kind, ErrorKind::Tls);
        QVERIFY(stranger.error().outcomeKnown);
    }
    QCOMPARE(secure.requests().size(), 0);

    QUrl otherName = secure.url(); // the certificate is for 127.0.0.1
    otherName.setHost(u"localhost"_s);
    for (const auto &[url, isGood] : { std::pair(secure.url(), true), std::pair(otherName, false) }) {
        Bench friendly({}, url);
        friendly.transport->trust(authority.authorities());
        friendly.send(Verb::Post);
        QVERIFY(friendly.wait(1));
        QCOMPARE(friendly.results.at(0).ok(), isGood);
    }
    QCOMPARE(secure.requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_nettransport)
#include "tst_nettransport.moc"
