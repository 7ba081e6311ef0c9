// SPDX-License-Identifier: GPL-3.0-or-later
// What clients may take of the sandbox's time and memory.
#include "app/sandbox/http/listener.h"
#include "tests/support/places.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Limits;
using sandbox::Listener;

namespace {

constexpr auto never = std::chrono::hours(1);
const Limits patient{ .head = never, .body = never, .idle = never, .write = never };

/// A client that writes what it likes, and what came back.
struct Client
{
    explicit Client(quint16 port)
    {
        socket.connectToHost(u"127.0.0.1"_s, port);
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { got += socket.readAll(); });
    }
    bool hasEnded() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    QByteArray got;
    QTcpSocket socket;
};

QByteArray head(quint16 port, const QByteArray &fields = {})
{
    return "POST /x HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + fields + "\r\n";
}

/// In KiB: the most that a process had in memory at one time.
qint64 peakOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

class SandboxLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyMayTakeForEver_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("more"); // bytes that go on coming, one at a time
        QTest::addColumn<int>("which"); // of the limits
        QTest::addColumn<QByteArray>("answer");
        const QByteArray length = "Content-Length: 1000\r\n";
        QTest::newRow("nothing is sent") << QByteArray() << QByteArray() << 2 << QByteArray();
        QTest::newRow("a head that stops") << QByteArray("POST /x HT") << QByteArray() << 0 << "HTTP/1.1 408 "_ba;
        QTest::newRow("a head that trickles") << QByteArray("POST /x HT") << "y"_ba << 0 << "HTTP/1.1 408 "_ba;
        QTest::newRow("a body that stops") << "HEAD"_ba + length << QByteArray() << 1 << "HTTP/1.1 408 "_ba;
        QTest::newRow("a body that trickles") << "HEAD"_ba + length << "y"_ba << 1 << "HTTP/1.1 408 "_ba;
        QTest::newRow("a chunk that trickles") << "HEADTransfer-Encoding: chunked\r\n"_ba
                                               << "0"_ba << 1 << "HTTP/1.1 408 "_ba;
    }
    void nobodyMayTakeForEver()
    {
        QFETCH(QByteArray, sent);
        QFETCH(const QByteArray, more);
        QFETCH(const int, which);
        QFETCH(const QByteArray, answer);
        Limits limits = patient;
        (which == 0 ? limits.head : which == 1 ? limits.body : limits.idle) = 200ms;
        int asked = 0;
        Listener listener([&asked](const sandbox::Request &) { return ++asked, sandbox::Exchange{}; }, nullptr, limits);
        QVERIFY(listener.listenOn(0));
        if (sent.startsWith("HEAD"))
            sent = head(listener.serverPort(), sent.mid(4));
        Client client(listener.serverPort());
        client.socket.write(sent);
        QTimer trickle;
        connect(&trickle, &QTimer::timeout, &client.socket, [&] {
            if (client.socket.state() == QAbstractSocket::ConnectedState)
                client.socket.write(more);
        });
        if (!more.isEmpty())
            trickle.start(20ms);
        QTRY_VERIFY(client.hasEnded());
        QVERIFY2(client.got.startsWith(answer) && (!answer.isEmpty() || client.got.isEmpty()), client.got.constData());
        QCOMPARE(asked, 0);
    }

    void anAnswerThatNobodyTakesIsGivenUp()
    {
        Limits limits = patient;
        limits.write = 200ms;
        Listener listener(
            [](const sandbox::Request &) {
                sandbox::Exchange exchange;
                exchange.response.body = QByteArray(64 * 1024 * 1024, 'x'); // more than the kernel keeps on its way
                return exchange;
            },
            nullptr, limits);
        QVERIFY(listener.listenOn(0));
        Client client(listener.serverPort());
        client.socket.setReadBufferSize(1024);
        QObject::disconnect(&client.socket, &QTcpSocket::readyRead, nullptr, nullptr);
        client.socket.write(head(listener.serverPort(), "Content-Length: 0\r\n"));
        QTRY_COMPARE(listener.findChildren<sandbox::Connection *>().size(), 1);
        QTRY_COMPARE(listener.findChildren<sandbox::Connection *>().size(), 0);
    }

    void waitingBetweenTwoRequestsIsNoHead()
    {
        Limits limits = patient;
        limits.head = limits.body = limits.write = 100ms;
        Listener listener([](const sandbox::Request &) { return sandbox::Exchange{}; }, nullptr, limits);
        QVERIFY(listener.listenOn(0));
        Client client(listener.serverPort());
        const QByteArray request = head(listener.serverPort(), "Content-Length: 0\r\n");
        client.socket.write(request);
        QTRY_COMPARE(client.got.count("HTTP/1.1 200 "), 1);
        // Longer than any of them: another client runs into its limit meanwhile.
        Client slow(listener.serverPort());
        slow.socket.write("P");
        QTRY_VERIFY(slow.hasEnded());
        client.socket.write(request);
        QTRY_COMPARE(client.got.count("HTTP/1.1 200 "), 2);
    }

    void connectionsAreCounted()
    {
        Limits limits = patient;
        limits.connections = 3;
        Listener listener([](const sandbox::Request &) { return sandbox::Exchange{}; }, nullptr, limits);
        QVERIFY(listener.listenOn(0));
        std::vector<std::unique_ptr<Client>> clients;
        clients.reserve(3);
        for (int i = 0; i < 3; ++i)
            clients.push_back(std::make_unique<Client>(listener.serverPort()));
        QTRY_COMPARE(listener.findChildren<sandbox::Connection *>().size(), 3);
        Client tooMany(listener.serverPort());
        QTRY_VERIFY(tooMany.hasEnded());
        QVERIFY2(tooMany.got.startsWith("HTTP/1.1 503 "), tooMany.got.constData());
        // Whoever leaves makes room.
        clients.front().reset();
        QTRY_COMPARE(listener.findChildren<sandbox::Connection *>().size(), 2);
        Client next(listener.serverPort());
        next.socket.write(head(listener.serverPort(), "Content-Length: 0\r\n"));
        QTRY_VERIFY(next.got.startsWith("HTTP/1.1 200 "));
    }

    void unfinishedUploadsTakeNoMemory_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("with a length") << false;
        QTest::newRow("in chunks") << true;
    }
    void unfinishedUploadsTakeNoMemory()
    {
        QFETCH(const bool, chunked);
        QProcess program;
        // The sanitizer keeps what was freed, a quarter of a gigabyte of it if it may.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":quarantine_size_mb=8"_s);
        program.setProcessEnvironment(environment);
        program.start(places::program(u"number-desk-sandbox"_s), { u"--owned"_s, u"0"_s });
        QVERIFY(program.waitForReadyRead(20'000));
        const auto url = QUrl(QJsonDocument::fromJson(program.readLine()).object()["url"_L1].toString());
        const auto port = quint16(url.port());
        const qint64 before = peakOf(program.processId());
        const QByteArray piece(15 * 1024 * 1024, 'x');
        const QByteArray upload
            = head(port,
                   "Content-Type: multipart/form-data; boundary=b\r\n"
                       + (chunked ? "Transfer-Encoding: chunked\r\n"_ba : "Content-Length: 16777216\r\n"_ba))
            + (chunked ? "1000000\r\n"_ba : ""_ba) + piece;
        std::vector<std::unique_ptr<Client>> clients;
        int refused = 0;
        for (int i = 0; i < 20; ++i) {
            auto &client = *clients.emplace_back(std::make_unique<Client>(port));
            client.socket.write(upload);
            QTRY_VERIFY_WITH_TIMEOUT(client.socket.bytesToWrite() == 0 || client.hasEnded(), 30'000);
        }
        const auto countRefused = [&] {
            refused = int(
                std::count_if(clients.begin(), clients.end(), [](const auto &client) { return client->hasEnded(); }));
            return refused;
        };
        QTRY_VERIFY2(countRefused() >= 16, qPrintable(QString::number(refused)));
        const qint64 taken = (peakOf(program.processId()) - before) / 1024;
        QVERIFY2(taken < 120, qPrintable(u"%1 MiB"_s.arg(taken)));
        // Whoever has patience is served: memory comes back.
        clients.clear();
        Client next(port);
        QTRY_VERIFY((next.got.isEmpty() ? (void)next.socket.write(head(port, "Content-Length: 0\r\n")) : void(),
                     next.got.startsWith("HTTP/1.1 401 ")));
        program.terminate();
        QVERIFY(program.waitForFinished(10'000));
    }
};

QTEST_GUILESS_MAIN(SandboxLimits)
#include "tst_sandboxlimits.moc"
