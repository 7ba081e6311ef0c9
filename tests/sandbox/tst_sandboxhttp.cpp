// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/sandboxfixture.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using nd::test::HttpAnswer;
using nd::test::SandboxFixture;

/// Signing in, unknown paths and methods, the wire itself, faults, the control calls and the program.
class SandboxHttp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_sandbox = std::make_unique<SandboxFixture>(); }

    void answersWhoSignsRight_data();
    void answersWhoSignsRight();
    void unknownPathsAndMethods_data();
    void unknownPathsAndMethods();
    void everyAnswerHasIdAndTime();
    void letsNoWebPageIn_data();
    void letsNoWebPageIn();
    void jsonCallsNeedTheirType_data();
    void jsonCallsNeedTheirType();
    void takesChunkedBodies_data();
    void takesChunkedBodies();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void answersPipelinedRequestsInOrder();
    void keepsAConnectionOpen();
    void statusFaults_data();
    void statusFaults();
    void faultsCountAndSkip();
    void connectionFaults_data();
    void connectionFaults();
    void malformedAndSlowAnswers();
    void compressesOnRequest();
    void latency();
    void effectsCanLandLate();
    void answersOfOnesOwn();
    void refusesAFaultThatItDoesNotKnow();
    void countsRequests();
    void theClockRunsFreezesAndSteps();
    void makesKeys();
    void listsItsControlCalls();
    void theProgramPrintsOneLine();
    void theProgramRefusesBadOptions();

private:
    struct Raw
    {
        QByteArray bytes;
        QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
        bool ended = false;
    };
    QByteArray host() const;
    QByteArray signedHead(const QByteArray &method, const QString &path, const QByteArray &more = {}) const;
    Raw talk(const QByteArray &bytes, int enough = -1);

    std::unique_ptr<SandboxFixture> m_sandbox;
};

QByteArray SandboxHttp::signedHead(const QByteArray &method, const QString &path, const QByteArray &more) const
{
    const QByteArray pair = (m_sandbox->sid() + u':' + m_sandbox->token()).toUtf8().toBase64();
    return method + ' ' + path.toUtf8() + " HTTP/1.1\r\n" + host() + "Authorization: Basic " + pair + "\r\n" + more;
}

QByteArray SandboxHttp::host() const
{
    return "Host: 127.0.0.1:" + QByteArray::number(m_sandbox->url().port()) + "\r\n";
}

/// Sends bytes as they are and reads until the connection ends, or until \a enough bytes came.
SandboxHttp::Raw SandboxHttp::talk(const QByteArray &bytes, int enough)
{
    Raw raw;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->url().port()));
    if (!socket.waitForConnected(5000))
        return raw;
    socket.write(bytes);
    while (enough < 0 || raw.bytes.size() < enough) {
        if (!socket.waitForReadyRead(5000)) {
            raw.bytes += socket.readAll();
            raw.error = socket.error();
            raw.ended = socket.state() == QAbstractSocket::UnconnectedState;
            break;
        }
        raw.bytes += socket.readAll();
    }
    return raw;
}

void SandboxHttp::answersWhoSignsRight_data()
{
    QTest::addColumn<QString>("user"); // main, sub, key, nobody; else as it is
    QTest::addColumn<QString>("secret"); // right, or as it is
    QTest::addColumn<QString>("path"); // MAIN and SUB stand for SIDs
    QTest::addColumn<int>("status");
    const auto row = [](const char *sentence, const char *user, const char *secret, const char *path, int status) {
        QTest::newRow(sentence) << QString::fromLatin1(user) << QString::fromLatin1(secret) << QString::fromLatin1(path)
                                << status;
    };
    const char *mainList = "/2010-04-01/Accounts/MAIN/IncomingPhoneNumbers.json?PageSize=1";
    const char *subList = "/2010-04-01/Accounts/SUB/IncomingPhoneNumbers.json?PageSize=1";
    row("the main account reads itself", "main", "right", mainList, 200);
    row("the main account reads its subaccount", "main", "right", subList, 200);
    row("a subaccount reads itself", "sub", "right", subList, 200);
    row("a subaccount can't read the main account", "sub", "right", mainList, 401);
    row("a key reads its account", "key", "right", mainList, 200);
    row("a main account's key can't read a subaccount", "key", "right", subList, 401);
    row("a standard key can't list accounts", "key", "right", "/2010-04-01/Accounts.json", 403);
    row("a standard key can't read its account", "key", "right", "/2010-04-01/Accounts/MAIN.json", 403);
    row("the main account lists accounts", "main", "right", "/2010-04-01/Accounts.json", 200);
    row("nobody reads nothing", "nobody", "", mainList, 401);
    row("a wrong token", "main", "wrong", mainList, 401);
    row("an empty token", "main", "", mainList, 401);
    row("a wrong key secret", "key", "wrong", mainList, 401);
    row("a stranger", "AC00000000000000000000000000000000", "wrong", mainList, 401);
    row("a stranger's account", "main", "right",
        "/2010-04-01/Accounts/AC00000000000000000000000000000000/IncomingPhoneNumbers.json", 401);
    row("nobody asks for what does not exist", "nobody", "", "/2010-04-01/Nothing.json", 401);
    row("prices want credentials too", "nobody", "", "/v1/PhoneNumbers/Countries", 401);
}

void SandboxHttp::answersWhoSignsRight()
{
    QFETCH(QString, user);
    QFETCH(QString, secret);
    QFETCH(QString, path);
    QFETCH(int, status);
    const QString sub = m_sandbox->subaccounts().first();
    const QString subToken = m_sandbox->get(u"/2010-04-01/Accounts/%1.json"_s.arg(sub)).text("auth_token");
    QVERIFY(!subToken.isEmpty());
    const QHash<QString, std::pair<QString, QString>> known{
        { u"main"_s, { m_sandbox->sid(), m_sandbox->token() } },
        { u"sub"_s, { sub, subToken } },
        { u"key"_s, { m_sandbox->keySid(), m_sandbox->keySecret() } },
        { u"nobody"_s, {} },
    };
    const auto credentials = known.value(user, { user, secret });
    m_sandbox->signAs(credentials.first, secret == "right"_L1 ? credentials.second : secret);
    const HttpAnswer answer = m_sandbox->get(path.replace(u"MAIN"_s, m_sandbox->sid()).replace(u"SUB"_s, sub));
    QCOMPARE(answer.status, status);
    if (status != 200)
        QCOMPARE(answer.code(), 20003);
}

void SandboxHttp::unknownPathsAndMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto row = [](const char *sentence, const char *method, const char *path, int status, int code) {
        QTest::newRow(sentence) << QByteArray(method) << QString::fromLatin1(path) << status << code;
    };
    row("a path of another product", "GET", "/v9/Nothing", 404, 20404);
    row("a resource that does not exist", "GET", "ACCOUNT/Nothing.json", 404, 20404);
    row("a number that does not exist", "GET", "ACCOUNT/IncomingPhoneNumbers/PN00000000000000000000000000000000.json",
        404, 20404);
    row("changing a number that does not exist", "POST",
        "ACCOUNT/IncomingPhoneNumbers/PN00000000000000000000000000000000.json", 404, 20404);
    row("an address that does not exist", "DELETE", "ACCOUNT/Addresses/AD00000000000000000000000000000000.json", 404,
        20404);
    row("a bundle that does not exist", "GET", "/v2/RegulatoryCompliance/Bundles/BU0", 404, 20404);
    row("deleting a list", "DELETE", "ACCOUNT/IncomingPhoneNumbers.json", 405, 20004);
    row("putting a number", "PUT", "ACCOUNT/IncomingPhoneNumbers/PN00000000000000000000000000000000.json", 405, 20004);
    row("posting a search", "POST", "ACCOUNT/AvailablePhoneNumbers/US/Local.json", 405, 20004);
    row("deleting a price", "DELETE", "/v1/PhoneNumbers/Countries/US", 405, 20004);
}

void SandboxHttp::unknownPathsAndMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(int, code);
    const HttpAnswer answer = m_sandbox->send(method, path.replace(u"ACCOUNT"_s, m_sandbox->path()));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.json().keys(), QStringList({ u"code"_s, u"message"_s, u"more_info"_s, u"status"_s }));
    QCOMPARE(answer.header("Allow").isEmpty(), status != 405);
}

void SandboxHttp::everyAnswerHasIdAndTime()
{
    QSet<QByteArray> ids;
    const QString list = m_sandbox->path(u"/IncomingPhoneNumbers.json"_s);
    const HttpAnswer answers[] = { m_sandbox->get(list), m_sandbox->get(u"/v9/Nothing"_s), m_sandbox->post(list, {}) };
    for (const HttpAnswer &answer : answers) {
        QVERIFY(answer.header("Twilio-Request-Id").startsWith("RQ"));
        QCOMPARE(answer.header("Twilio-Request-Id").size(), 34);
        QCOMPARE(answer.header("Twilio-Concurrent-Requests"), QByteArray("1"));
        ids.insert(answer.header("Twilio-Request-Id"));
        QDateTime date
            = QLocale::c().toDateTime(QString::fromLatin1(answer.header("Date")), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        date.setTimeSpec(Qt::UTC);
        QVERIFY(qAbs(date.toSecsSinceEpoch() - m_sandbox->now()) < 100);
    }
    QCOMPARE(ids.size(), 3);
}

void SandboxHttp::letsNoWebPageIn_data()
{
    QTest::addColumn<QByteArray>("fields"); // PORT is the one that listens
    QTest::addColumn<int>("status");
    const auto row = [](const char *sentence, const QByteArray &fields, int status) {
        QTest::newRow(sentence) << fields << status;
    };
    const QByteArray here = "Host: 127.0.0.1:PORT\r\n";
    row("its own address", here, 200);
    row("its own name", "Host: LocalHost:PORT\r\n", 200);
    row("a name that leads here", "Host: evil.example.com\r\n", 421);
    row("a name that leads here, with the port", "Host: evil.example.com:PORT\r\n", 421);
    row("a name that begins like its own", "Host: localhost.example.com:PORT\r\n", 421);
    row("another port", "Host: 127.0.0.1:80\r\n", 421);
    row("no port", "Host: 127.0.0.1\r\n", 421);
    row("another address of this computer", "Host: [::1]:PORT\r\n", 421);
    row("no host", "", 400);
    row("an empty host", "Host:\r\n", 400);
    row("a user before the host", "Host: me@127.0.0.1:PORT\r\n", 400);
    row("two hosts", here + here, 400);
    row("a page of another origin", here + "Origin: https://evil.example.com\r\n", 403);
    row("a page without an origin", here + "Origin: null\r\n", 403);
    row("a page of another port", here + "Origin: http://127.0.0.1:1\r\n", 403);
    row("its own origin over TLS", here + "Origin: https://127.0.0.1:PORT\r\n", 403);
    row("its own origin", here + "Origin: http://127.0.0.1:PORT\r\n", 200);
    row("a link or a picture in a foreign page", here + "Sec-Fetch-Site: cross-site\r\n", 403);
    row("a page of another port of this computer", here + "Sec-Fetch-Site: same-site\r\n", 403);
    row("an address that somebody typed", here + "Sec-Fetch-Site: none\r\n", 200);
}

void SandboxHttp::letsNoWebPageIn()
{
    QFETCH(QByteArray, fields);
    QFETCH(const int, status);
    fields.replace("PORT", QByteArray::number(m_sandbox->url().port()));
    const QByteArray end = "Connection: close\r\n\r\n";
    const QByteArray expected = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    const Raw control = talk("GET /_sandbox/state HTTP/1.1\r\n" + fields + end);
    QVERIFY2(control.bytes.startsWith(expected), control.bytes.constData());
    QVERIFY(control.ended);
    // And for the product: nobody gets as far as the credentials, and nothing is done.
    QByteArray buy = signedHead("POST", m_sandbox->path(u"/IncomingPhoneNumbers.json"_s),
                                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 24\r\n" + end
                                    + "PhoneNumber=%2B4155550123");
    buy.replace(host(), fields);
    const Raw product = talk(buy);
    QVERIFY2(product.bytes.startsWith(status == 200 ? "HTTP/1.1 400 " : expected), product.bytes.constData());
    QCOMPARE(m_sandbox->count("POST"), status == 200 ? 1 : 0);
}

void SandboxHttp::jsonCallsNeedTheirType_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a control call") << u"/_sandbox/trial"_s;
    QTest::newRow("a port-in request") << u"/v1/Porting/PortIn"_s;
    QTest::newRow("webhooks of port-ins") << u"/v1/Porting/Configuration/Webhook"_s;
    QTest::newRow("a check of one number") << u"/v1/HostedNumber/Eligibility"_s;
    QTest::newRow("a check of many numbers") << u"/v1/HostedNumber/Eligibility/Bulk"_s;
    QTest::newRow("many hosting orders") << u"/v2/HostedNumber/Orders/Bulk"_s;
}

void SandboxHttp::jsonCallsNeedTheirType()
{
    QFETCH(const QString, path);
    for (const char *type : { "text/plain", "application/x-www-form-urlencoded", "application/jsonp", "",
                              "multipart/form-data; boundary=x" }) {
        const HttpAnswer answer = m_sandbox->send("POST", path, "{\"enabled\":true}", type);
        QVERIFY2(answer.status == 415, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(type)).arg(answer.status)));
    }
    for (const char *type : { "application/json", "Application/JSON; charset=utf-8" })
        QVERIFY(m_sandbox->send("POST", path, "{\"enabled\":true}", type).status != 415);
}

void SandboxHttp::takesChunkedBodies_data()
{
    QTest::addColumn<QList<int>>("sizes"); // what is left is the last chunk
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<QByteArray>("trailers");
    QTest::newRow("in one chunk") << QList<int>{} << QByteArray() << QByteArray();
    QTest::newRow("in several") << QList<int>{ 1, 11, 2 } << QByteArray() << QByteArray();
    QTest::newRow("with extensions and trailers")
        << QList<int>{ 12 } << QByteArray(" ; a=\"b\"") << QByteArray("X-Sum: 1\r\nX-Other: 2\r\n");
}

void SandboxHttp::takesChunkedBodies()
{
    QFETCH(const QList<int>, sizes);
    QFETCH(const QByteArray, extension);
    QFETCH(const QByteArray, trailers);
    const QString number = m_sandbox->find(u"US"_s, u"Local"_s).first();
    const QByteArray body = "PhoneNumber=%2B" + number.mid(1).toLatin1();
    QByteArray chunks;
    qsizetype at = 0;
    for (const int size : sizes + QList<int>{ int(body.size()) }) {
        const QByteArray chunk = body.mid(at, size);
        at += chunk.size();
        chunks += "0" + QByteArray::number(chunk.size(), 16).toUpper() + extension + "\r\n" + chunk + "\r\n";
    }
    chunks += "0" + extension + "\r\n" + trailers + "\r\n";
    const Raw raw = talk(signedHead("POST", m_sandbox->path(u"/IncomingPhoneNumbers.json"_s),
                                    "Content-Type: application/x-www-form-urlencoded\r\n"
                                    "Transfer-Encoding: Chunked\r\n\r\n")
                         + chunks + signedHead("GET", u"/v1/Trunks"_s, "Connection: close\r\n\r\n"));
    QVERIFY2(raw.bytes.startsWith("HTTP/1.1 201 "), raw.bytes.constData());
    QVERIFY2(raw.bytes.contains("HTTP/1.1 200 "), "what follows the body is the next request");
    QVERIFY(raw.ended);
    QVERIFY(m_sandbox->owns(number));
}

void SandboxHttp::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("a header without a colon") << QByteArray("GET / HTTP/1.1\r\nrubbish\r\n\r\n") << 400;
    QTest::newRow("a length that is no number") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << 400;
    QTest::newRow("a negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("a length with a sign") << QByteArray("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\nx") << 400;
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx")
                                 << 400;
    QTest::newRow("a space before the colon") << QByteArray("POST / HTTP/1.1\r\nContent-Length : 1\r\n\r\nx") << 400;
    const QByteArray chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";
    QTest::newRow("a length beside chunks") << chunked + "Content-Length: 5\r\n\r\n0\r\n\r\n" << 400;
    QTest::newRow("chunks of HTTP/1.0") << QByteArray("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                        << 400;
    QTest::newRow("another encoding") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n")
                                      << 501;
    QTest::newRow("a chunk's size that is no number") << chunked + "\r\nx\r\n" << 400;
    QTest::newRow("a chunk's size with a sign") << chunked + "\r\n-1\r\n" << 400;
    QTest::newRow("a chunk without its end") << chunked + "\r\n1\r\nab\r\n" << 400;
    QTest::newRow("a chunk's size of many digits") << chunked + "\r\n" + QByteArray(20, 'f') + "\r\n" << 400;
    QTest::newRow("a chunk above a megabyte") << chunked + "\r\n100001\r\n" << 413;
    QTest::newRow("chunks above a megabyte") << chunked + "\r\n80000\r\n" + QByteArray(0x80000, 'x') + "\r\n80001\r\n"
                                             << 413;
    QTest::newRow("an extension without end") << chunked + "\r\n1;" + QByteArray(2000, 'a') << 400;
    QTest::newRow("trailers without end") << chunked + "\r\n0\r\nA: " + QByteArray(9000, 'a') << 431;
    QTest::newRow("a trailer without a colon") << chunked + "\r\n0\r\nrubbish\r\n\r\n" << 400;
    QTest::newRow("a body above a megabyte") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n") << 413;
    QTest::newRow("a head without end") << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(70000, 'a')) << 431;
}

void SandboxHttp::refusesBadRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const Raw raw = talk(bytes);
    QVERIFY2(raw.bytes.startsWith("HTTP/1.1 " + QByteArray::number(status)), raw.bytes.constData());
    QVERIFY(raw.ended);
    QCOMPARE(m_sandbox->get(u"/v1/Trunks"_s).status, 200); // and the server lives on
}

void SandboxHttp::answersPipelinedRequestsInOrder()
{
    QByteArray bytes;
    for (int i = 0; i < 20; ++i)
        bytes += signedHead("GET", u"/v1/Trunks?PageSize=%1"_s.arg(i + 1),
                            i == 19 ? "Connection: close\r\n\r\n" : "\r\n");
    const Raw raw = talk(bytes);
    QVERIFY(raw.ended);
    qsizetype at = 0;
    for (int i = 0; i < 20; ++i) {
        at = raw.bytes.indexOf("\"page_size\":" + QByteArray::number(i + 1) + ',', at);
        QVERIFY2(at > 0, qPrintable(QString::number(i)));
    }
}

void SandboxHttp::keepsAConnectionOpen()
{
    const Raw raw = talk(signedHead("GET", u"/v1/Trunks"_s, "Connection: keep-alive\r\n\r\n"), 100);
    QVERIFY(raw.bytes.contains("Connection: keep-alive"));
    const Raw old = talk("GET /_sandbox/state HTTP/1.0\r\n" + host() + "\r\n");
    QVERIFY(old.ended && old.bytes.contains("Connection: close"));
    const Raw expecting = talk("POST /_sandbox/clock HTTP/1.1\r\n" + host()
                                   + "Expect: 100-continue\r\n"
                                     "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n",
                               20);
    QVERIFY(expecting.bytes.startsWith("HTTP/1.1 100 Continue"));
}

void SandboxHttp::statusFaults_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("effect");
    QTest::newRow("429 refuses unprocessed") << 429 << false;
    QTest::newRow("500 without the effect") << 500 << false;
    QTest::newRow("503 after the effect") << 503 << true;
}

void SandboxHttp::statusFaults()
{
    QFETCH(int, status);
    QFETCH(bool, effect);
    const QString number = m_sandbox->find(u"US"_s, u"Local"_s).first();
    m_sandbox->fault({ { "action", u"status"_s },
                       { "status", status },
                       { "effect", effect },
                       { "method", u"POST"_s },
                       { "path", u"IncomingPhoneNumbers\\.json$"_s },
                       { "retry_after", 2 } });
    const QString list = m_sandbox->path(u"/IncomingPhoneNumbers.json"_s);
    const HttpAnswer answer = m_sandbox->post(list, { { u"PhoneNumber"_s, number } });
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), 20000 + status);
    QCOMPARE(answer.header("Retry-After"), QByteArray("2"));
    QCOMPARE(m_sandbox->owns(number), effect);
    QCOMPARE(m_sandbox->post(list, { { u"PhoneNumber"_s, number } }).status, 201);
    QCOMPARE(m_sandbox->owned(), 301);
}

void SandboxHttp::faultsCountAndSkip()
{
    const QString path = u"/v1/Trunks"_s;
    m_sandbox->fault(
        { { "action", u"status"_s }, { "status", 500 }, { "path", u"Trunks"_s }, { "skip", 1 }, { "count", 2 } });
    QList<int> seen;
    for (int i = 0; i < 5; ++i)
        seen.append(m_sandbox->get(path).status);
    QCOMPARE(seen, QList<int>({ 200, 500, 500, 200, 200 }));
    const int id
        = m_sandbox->fault({ { "action", u"status"_s }, { "status", 500 }, { "path", u"Trunks"_s }, { "count", -1 } });
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_sandbox->get(path).status, 500);
    QCOMPARE(m_sandbox->get(u"/v1/PhoneNumbers/Countries"_s).status, 200);
    QCOMPARE(m_sandbox->control("GET", u"faults"_s)["faults"_L1].toArray().size(), 1);
    m_sandbox->control("DELETE", u"faults/%1"_s.arg(id));
    QCOMPARE(m_sandbox->get(path).status, 200);
}

void SandboxHttp::connectionFaults_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("reset");
    QTest::addColumn<bool>("effect");
    for (const bool reset : { false, true }) {
        const char *how = reset ? "with RST" : "with FIN";
        QTest::addRow("dropped before the effect, %s", how) << u"drop_before"_s << reset << false;
        QTest::addRow("dropped after the effect, %s", how) << u"drop_after"_s << reset << true;
        QTest::addRow("cut in half, %s", how) << u"truncated"_s << reset << true;
    }
}

void SandboxHttp::connectionFaults()
{
    QFETCH(QString, action);
    QFETCH(bool, reset);
    QFETCH(bool, effect);
    const QString number = m_sandbox->find(u"US"_s, u"Local"_s).first();
    m_sandbox->fault({ { "action", action }, { "reset", reset }, { "method", u"POST"_s } });
    const QByteArray body = "PhoneNumber=%2B" + number.mid(1).toLatin1();
    const Raw raw = talk(signedHead("POST", m_sandbox->path(u"/IncomingPhoneNumbers.json"_s),
                                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                        + QByteArray::number(body.size()) + "\r\n\r\n")
                         + body);
    QVERIFY(raw.ended);
    QCOMPARE(m_sandbox->owns(number), effect);
    if (action == "truncated"_L1) {
        const qsizetype head = raw.bytes.indexOf("\r\n\r\n") + 4;
        // A reset may throw away what was on its way.
        if (!reset)
            QVERIFY(raw.bytes.startsWith("HTTP/1.1 201") && raw.bytes.size() > head + 100);
        QVERIFY(QJsonDocument::fromJson(raw.bytes.mid(head)).isNull());
    } else {
        QVERIFY(raw.bytes.isEmpty());
        QCOMPARE(raw.error, QAbstractSocket::RemoteHostClosedError);
    }
    QCOMPARE(m_sandbox->count("POST", u"IncomingPhoneNumbers"_s), 1);
    const QJsonObject request = m_sandbox->requests("POST").first().toObject();
    QCOMPARE(request["effect"_L1].toBool(), effect);
    QCOMPARE(request["status"_L1].toInt(), 0);
}

void SandboxHttp::malformedAndSlowAnswers()
{
    const QString path = u"/v1/Trunks"_s;
    const QByteArray whole = m_sandbox->get(path).body;
    m_sandbox->fault({ { "action", u"malformed"_s }, { "path", u"Trunks"_s } });
    const HttpAnswer answer = m_sandbox->get(path);
    QCOMPARE(answer.status, 200);
    QVERIFY(QJsonDocument::fromJson(answer.body).isNull());
    m_sandbox->fault(
        { { "action", u"slow"_s }, { "path", u"Trunks"_s }, { "chunk_bytes", 256 }, { "interval_ms", 5 } });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_sandbox->get(path).body, whole);
    QVERIFY(timer.elapsed() > whole.size() / 256 * 5 / 2);
}

void SandboxHttp::compressesOnRequest()
{
    const QString list = m_sandbox->path(u"/IncomingPhoneNumbers.json?PageSize=300"_s);
    const QByteArray plain = m_sandbox->get(list).body;
    m_sandbox->control("POST", u"compression"_s, { { u"enabled"_s, true } });
    // The client's own library unpacks it: what arrives is the same.
    QCOMPARE(m_sandbox->get(list).body, plain);
    const Raw packed = talk(signedHead("GET", list, "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n"));
    QVERIFY(packed.bytes.contains("Content-Encoding: gzip"));
    QVERIFY(packed.bytes.size() < plain.size() / 4);
    const Raw unpacked = talk(signedHead("GET", list, "Connection: close\r\n\r\n"));
    QVERIFY(unpacked.bytes.endsWith(plain));
}

void SandboxHttp::latency()
{
    m_sandbox->fault({ { "action", u"latency"_s }, { "path", u"Trunks"_s }, { "latency_ms", 150 } });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_sandbox->get(u"/v1/Trunks"_s).status, 200);
    QVERIFY(timer.elapsed() >= 149);
    // Nobody answers, and everyone else goes on.
    m_sandbox->fault({ { "action", u"hang"_s }, { "path", u"Trunks"_s } });
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->url().port()));
    socket.write(signedHead("GET", u"/v1/Trunks"_s, "\r\n"));
    QVERIFY(socket.waitForBytesWritten(5000));
    QTRY_COMPARE(m_sandbox->count("GET", u"Trunks"_s), 2);
    QVERIFY(!socket.waitForReadyRead(100));
    QCOMPARE(m_sandbox->get(u"/v1/Trunks"_s).status, 200);
}

void SandboxHttp::effectsCanLandLate()
{
    const QByteArray type = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
    const auto buy = [&](const QString &number) {
        const QByteArray body = "PhoneNumber=%2B" + number.mid(1).toLatin1();
        return talk(signedHead("POST", m_sandbox->path(u"/IncomingPhoneNumbers.json"_s),
                               type + QByteArray::number(body.size()) + "\r\n\r\n")
                    + body);
    };
    const QStringList numbers = m_sandbox->find(u"US"_s, u"Local"_s);
    m_sandbox->freeze();
    m_sandbox->fault({ { "action", u"late"_s }, { "method", u"POST"_s }, { "late_seconds", 90 } });
    QVERIFY(buy(numbers.at(0)).bytes.isEmpty());
    QVERIFY(!m_sandbox->owns(numbers.at(0)));
    m_sandbox->step(89);
    QVERIFY(!m_sandbox->owns(numbers.at(0)));
    m_sandbox->step(1);
    QVERIFY(m_sandbox->owns(numbers.at(0)));
    m_sandbox->fault({ { "action", u"late"_s }, { "method", u"POST"_s }, { "late_ms", 50 } });
    QVERIFY(buy(numbers.at(1)).bytes.isEmpty());
    QTRY_VERIFY(m_sandbox->owns(numbers.at(1)));
}

void SandboxHttp::answersOfOnesOwn()
{
    m_sandbox->fault({ { "action", u"answer"_s },
                       { "status", 302 },
                       { "path", u"Trunks"_s },
                       { "headers", QJsonObject{ { u"Location"_s, u"http://127.0.0.2/elsewhere"_s } } },
                       { "body", u"gone"_s } });
    const HttpAnswer answer = m_sandbox->get(u"/v1/Trunks"_s);
    QCOMPARE(answer.status, 302);
    QCOMPARE(answer.header("Location"), QByteArray("http://127.0.0.2/elsewhere"));
    QCOMPARE(answer.body, QByteArray("gone"));
}

void SandboxHttp::refusesAFaultThatItDoesNotKnow()
{
    for (const char *body : { "{\"action\":\"explode\"}", "{\"action\":\"hang\",\"speling\":1}",
                              "{\"action\":\"hang\",\"path\":\"(\"}", "[]", "{" }) {
        const HttpAnswer answer = m_sandbox->send("POST", u"/_sandbox/faults"_s, body, "application/json");
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.text("error").isEmpty());
    }
    QCOMPARE(m_sandbox->send("GET", u"/_sandbox/nothing"_s).status, 404);
    QCOMPARE(m_sandbox->send("DELETE", u"/_sandbox/clock"_s).status, 405);
}

void SandboxHttp::countsRequests()
{
    const QString list = m_sandbox->path(u"/IncomingPhoneNumbers.json"_s);
    m_sandbox->get(list);
    m_sandbox->get(list + u"?PageSize=1"_s);
    m_sandbox->post(list, { { u"FriendlyName"_s, u"a b"_s } });
    QCOMPARE(m_sandbox->count("*"), 3);
    QCOMPARE(m_sandbox->count("GET", u"IncomingPhoneNumbers"_s), 2);
    QCOMPARE(m_sandbox->count("GET", u"PageSize=1"_s), 1);
    QCOMPARE(m_sandbox->count("DELETE"), 0);
    const QJsonObject post = m_sandbox->requests("POST").first().toObject();
    QCOMPARE(post["body"_L1].toString(), u"FriendlyName=a%20b"_s);
    QCOMPARE(post["user"_L1].toString(), m_sandbox->sid());
    QCOMPARE(post["status"_L1].toInt(), 400);
    QVERIFY(!QJsonDocument(post).toJson().contains(m_sandbox->token().toLatin1()));
    m_sandbox->forgetRequests();
    QCOMPARE(m_sandbox->count("*"), 0);
}

void SandboxHttp::theClockRunsFreezesAndSteps()
{
    m_sandbox->freeze();
    const qint64 before = m_sandbox->now();
    m_sandbox->step(3600);
    QCOMPARE(m_sandbox->now(), before + 3600);
    m_sandbox->control("POST", u"clock"_s, { { u"set"_s, u"2030-02-03T04:05:06Z"_s } });
    QCOMPARE(m_sandbox->control("GET", u"clock"_s)["now"_L1].toString(), u"2030-02-03T04:05:06Z"_s);
    QCOMPARE(m_sandbox->get(u"/v1/Trunks"_s).header("Date"), QByteArray("Sun, 03 Feb 2030 04:05:06 GMT"));
    QCOMPARE(m_sandbox->control("POST", u"clock"_s, { { u"run"_s, true } })["running"_L1].toBool(), true);
    QTRY_VERIFY(m_sandbox->control("GET", u"clock"_s)["now"_L1].toString() > u"2030-02-03T04:05:06Z"_s);
    const HttpAnswer answer
        = m_sandbox->send("POST", u"/_sandbox/clock"_s, "{\"set\":\"tomorrow\"}", "application/json");
    QCOMPARE(answer.status, 400);
}

void SandboxHttp::makesKeys()
{
    const QString accounts = u"/2010-04-01/Accounts.json"_s;
    const QJsonObject main = m_sandbox->control("POST", u"keys"_s, { { u"kind"_s, u"main"_s } });
    const QJsonObject standard = m_sandbox->control("POST", u"keys"_s, { { u"kind"_s, u"standard"_s } });
    const QString sub = m_sandbox->subaccounts().last();
    const QJsonObject other = m_sandbox->control("POST", u"keys"_s, { { u"account_sid"_s, sub } });
    m_sandbox->signAs(main["sid"_L1].toString(), main["secret"_L1].toString());
    QCOMPARE(m_sandbox->get(accounts).rows("accounts").size(), 3);
    m_sandbox->signAs(standard["sid"_L1].toString(), standard["secret"_L1].toString());
    QCOMPARE(m_sandbox->get(accounts).status, 403);
    QCOMPARE(m_sandbox->get(u"/v1/Trunks"_s).status, 200);
    m_sandbox->signAs(other["sid"_L1].toString(), other["secret"_L1].toString());
    QCOMPARE(m_sandbox->get(m_sandbox->path(u"/IncomingPhoneNumbers.json"_s, sub)).status, 200);
    // Products on other hosts show what belongs to the one who signs.
    QCOMPARE(m_sandbox->get(u"/v1/Trunks"_s).rows("trunks").first()["account_sid"_L1].toString(), sub);
}

void SandboxHttp::listsItsControlCalls()
{
    const QJsonArray calls = m_sandbox->control("GET", QString())["calls"_L1].toArray();
    QVERIFY(calls.size() > 15);
    for (const QJsonValue &call : calls)
        QVERIFY(!call["about"_L1].toString().isEmpty());
}

void SandboxHttp::theProgramPrintsOneLine()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NUMBER_DESK_SANDBOX_TOKEN"_s, u"made-up"_s);
    program.setProcessEnvironment(environment);
    const QString account = u"AC"_s + QString(32, u'b');
    program.start(places::program(u"number-desk-sandbox"_s),
                  { u"--seed"_s, u"9"_s, u"--owned"_s, u"5"_s, u"--account"_s, account });
    QVERIFY(program.waitForReadyRead(20000));
    const QByteArray line = program.readLine();
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(ready["account_sid"_L1].toString(), account);
    QCOMPARE(ready["auth_token"_L1].toString(), u"made-up"_s);
    QCOMPARE(ready["subaccounts"_L1].toArray().size(), 2);
    const QUrl url(ready["url"_L1].toString());
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QVERIFY(socket.waitForConnected(5000));
    program.terminate();
    QVERIFY(program.waitForFinished(10000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

void SandboxHttp::theProgramRefusesBadOptions()
{
    const QList<QStringList> wrong{ { u"--port"_s, u"70000"_s },
                                    { u"--owned"_s, u"1000001"_s },
                                    { u"--seed"_s, u"x"_s },
                                    { u"--nothing"_s },
                                    { u"--port"_s, QString::number(m_sandbox->url().port()) } };
    for (const QStringList &arguments : wrong) {
        QProcess program;
        program.start(places::program(u"number-desk-sandbox"_s), arguments);
        QVERIFY(program.waitForFinished(20000));
        QVERIFY(program.exitCode() != 0);
        QVERIFY(!program.readAllStandardError().isEmpty());
        QVERIFY(program.readAllStandardOutput().isEmpty());
    }
}

QTEST_GUILESS_MAIN(SandboxHttp)
#include "tst_sandboxhttp.moc"
