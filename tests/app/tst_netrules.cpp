// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/errormapping.h"
#include "app/net/httplog.h"
#include "app/net/multipart.h"
#include "app/net/oneshotbody.h"
#include "app/net/retrypolicy.h"
#include "app/net/throttle.h"
#include "app/net/timelimits.h"
#include "app/net/urlcheck.h"
#include "tests/support/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace nd;
using std::chrono::milliseconds;

namespace {

constexpr qint64 never = -1;

QByteArray errorBody(const char *name)
{
    QFile file(places::data(u"net/"_s + QString::fromLatin1(name) + u".json"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

/// Requests that wait for their turn, and what became of them.
struct Queue
{
    explicit Queue(int most)
        : throttle(most)
    {
    }
    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            throttle.enqueue(&owner, [this] { return ++started > 0; });
    }
    /// How many have been started by now.
    int startedSoFar() const
    {
        QCoreApplication::processEvents();
        return started;
    }
    /// Held back for a moment, which has passed.
    bool holdShortly()
    {
        throttle.hold(1ms);
        return QTest::qWaitFor([this] { return !throttle.heldUntil().isValid(); });
    }

    QObject owner;
    Throttle throttle;
    int started = 0;
};

} // namespace

/// The rules of the client that need no network: each is a table, and so are its tests.
class tst_netrules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void retries_data();
    void retries();
    void spreadsRetries();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void acceptsBaseUrls_data();
    void acceptsBaseUrls();
    void comparesOrigins_data();
    void comparesOrigins();
    void followsLinks_data();
    void followsLinks();
    void buildsUrls_data();
    void buildsUrls();
    void mapsErrors_data();
    void mapsErrors();
    void cutsLongMessages_data();
    void cutsLongMessages();
    void tellsOutcomesInTheLog_data();
    void tellsOutcomesInTheLog();
    void startsSoManyAtOnce_data();
    void startsSoManyAtOnce();
    void startsInOrder();
    void takesNoTurnForWhatIsGivenUp();
    void holdsForSoLong_data();
    void holdsForSoLong();
    void lengthensAHoldAndNeverShortensIt();
    void halvesWhatIsUnderWay_data();
    void halvesWhatIsUnderWay();
    void startsOneMoreAfterAnAnswer();
    void knowsHowLongARequestMayTake_data();
    void knowsHowLongARequestMayTake();
    void cutsLongListsInTheLog();
    void quotesTheNamesOfFiles();
    void redacts_data();
    void redacts();
    void keepsTheLastEntries();
    void readsABodyOnce();
};

void tst_netrules::retries_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("delay"); // with the smallest jitter
    const auto row = [](const char *name, Verb verb, ErrorKind kind, int status, int attempt, qint64 asked,
                        qint64 delay) { QTest::newRow(name) << verb << kind << status << attempt << asked << delay; };
    using enum Verb;
    using K = ErrorKind;
    row("a read after a lost connection", Get, K::ConnectionLost, 0, 1, never, 100);
    row("a read after three lost connections", Get, K::ConnectionLost, 0, 3, never, 400);
    row("a read gives up after four", Get, K::ConnectionLost, 0, 4, never, never);
    row("a read that timed out is tried once more", Get, K::Timeout, 0, 1, never, 150);
    row("a read that timed out twice is not", Get, K::Timeout, 0, 2, never, never);
    row("a read without a network", Get, K::Offline, 0, 1, never, 150);
    row("a read without a network gives up after three", Get, K::Offline, 0, 3, never, never);
    row("the third try of a read without a network", Get, K::Offline, 0, 2, never, 300);
    row("a read after three server errors", Get, K::Server, 503, 3, never, 1'000);
    row("a read gives up after four server errors", Get, K::Server, 503, 4, never, never);
    for (const int status : { 500, 502, 503, 504 })
        QTest::addRow("a read after %d", status) << Get << K::Server << status << 1 << never << qint64(250);
    row("a read after 501", Get, K::Server, 501, 1, never, never);
    row("a read that comes back when asked to", Get, K::Server, 503, 1, 7'000, 7'000);
    row("a read after 429", Get, K::RateLimited, 429, 1, never, 500);
    row("a change after 429", Post, K::RateLimited, 429, 1, never, 500);
    row("a deletion after 429", Delete, K::RateLimited, 429, 2, never, 1'000);
    row("the longest wait that nobody asked for", Get, K::RateLimited, 429, 5, never, 8'000);
    row("429 six times is enough", Get, K::RateLimited, 429, 6, never, never);
    row("429 says when", Post, K::RateLimited, 429, 1, 2'000, 2'000);
    row("429 says at once, yet the back-off grows", Post, K::RateLimited, 429, 4, 0, 4'000);
    row("429 five times is not", Get, K::RateLimited, 429, 5, 0, 8'000);
    row("429 says in five minutes", Get, K::RateLimited, 429, 1, 300'000, 300'000);
    row("429 says a little later: a person decides", Get, K::RateLimited, 429, 1, 300'001, never);
    row("429 says in an hour: a person decides", Get, K::RateLimited, 429, 1, 3'600'000, never);
    for (const Verb verb : { Post, Delete }) {
        for (const K kind :
             { K::ConnectionLost, K::Timeout, K::Server, K::Offline, K::Tls, K::Malformed, K::Canceled }) {
            QTest::addRow("a change (%d) is never sent again after kind %d", int(verb), int(kind))
                << verb << kind << 503 << 1 << qint64(0) << never;
        }
    }
    for (const K kind : { K::Tls, K::InsecureUrl, K::Canceled, K::Unauthorized, K::Forbidden, K::NotFound, K::Refused,
                          K::Malformed, K::TooLarge, K::PageLoop, K::Storage, K::Keychain, K::Invalid })
        QTest::addRow("a read is not sent again after kind %d", int(kind)) << Get << kind << 400 << 1 << never << never;
}

void tst_netrules::retries()
{
    QFETCH(const Verb, verb);
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, status);
    QFETCH(const int, attempt);
    QFETCH(const qint64, asked);
    QFETCH(const qint64, delay);
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    const auto wait = asked == never ? std::optional<milliseconds>() : milliseconds(asked);
    const auto result = retryDelay(verb, error, attempt, wait, 0.0);
    QCOMPARE(result ? qint64(result->count()) : never, delay);
}

void tst_netrules::spreadsRetries()
{
    ApiError error;
    error.kind = ErrorKind::RateLimited;
    QCOMPARE(retryDelay(Verb::Get, error, 1, {}, 0.5), 750ms);
    QCOMPARE(retryDelay(Verb::Get, error, 1, 2s, 0.5), 2125ms); // later than asked, never earlier
}

void tst_netrules::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("in seconds") << QByteArray("120") << qint64(120'000);
    QTest::newRow("now") << QByteArray(" 0 ") << qint64(0);
    QTest::newRow("on a date") << QByteArray("Sun, 06 Nov 1994 08:50:07 GMT") << qint64(30'000);
    QTest::newRow("on a date that has passed") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << qint64(0);
    QTest::newRow("less than nothing") << QByteArray("-5") << qint64(0);
    QTest::newRow("longer than a number holds") << QByteArray("9223372036854775807") << qint64(365LL * 86'400'000);
    QTest::newRow("words") << QByteArray("soon") << never;
    QTest::newRow("nothing") << QByteArray() << never;
    QTest::newRow("a date in another zone") << QByteArray("Sun, 06 Nov 1994 08:50:07 PST") << never;
}

void tst_netrules::readsRetryAfter()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, wait);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    QCOMPARE(httpDate("Sun, 06 Nov 1994 08:49:37 GMT"), now);
    const auto result = retryAfter(header, now);
    QCOMPARE(result ? qint64(result->count()) : never, wait);
}

void tst_netrules::acceptsBaseUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isGood");
    const auto good = [](const char *name, const QString &url) { QTest::newRow(name) << url << true; };
    const auto bad = [](const char *name, const QString &url) { QTest::newRow(name) << url << false; };
    good("https anywhere", u"https://api.twilio.com"_s);
    good("https on a port", u"https://api.example.com:8443"_s);
    good("http on 127.0.0.1", u"http://127.0.0.1:8080"_s);
    good("http elsewhere in 127.0.0.0/8", u"http://127.200.3.4"_s);
    good("http on ::1", u"http://[::1]:8080"_s);
    good("http on localhost", u"http://LocalHost:8080"_s);
    bad("http beyond loopback", u"http://api.twilio.com"_s);
    bad("http on a private network", u"http://192.168.1.2"_s);
    bad("a name that begins like loopback", u"http://127.0.0.1.example.com"_s);
    bad("a name that begins like localhost", u"http://localhost.example.com"_s);
    bad("a name that ends like localhost", u"http://notlocalhost"_s);
    bad("loopback as a user", u"http://127.0.0.1@example.com"_s);
    bad("every address at once", u"http://0.0.0.0"_s);
    bad("a user", u"https://user@api.twilio.com"_s);
    bad("a user and a password", u"https://user:password@api.twilio.com"_s);
    bad("no scheme", u"api.twilio.com"_s);
    bad("another scheme", u"ftp://api.twilio.com"_s);
    bad("a file", u"file:///etc/hosts"_s);
    bad("no host", u"https:///path"_s);
    bad("nothing", {});
}

void tst_netrules::acceptsBaseUrls()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isGood);
    const auto refusal = refusalOf(QUrl(url));
    QCOMPARE(!refusal, isGood);
    if (refusal) {
        QCOMPARE(refusal->kind, ErrorKind::InsecureUrl);
        QVERIFY(!refusal->message.isEmpty());
        QVERIFY(refusal->outcomeKnown);
        QVERIFY(!refusal->message.contains("password"_L1) || refusal->message.contains("must not contain"_L1));
    }
}

void tst_netrules::comparesOrigins_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("the default port left out") << u"https://a.example"_s << u"https://a.example:443/x"_s << true;
    QTest::newRow("the default port of http") << u"http://a.example:80"_s << u"http://a.example"_s << true;
    QTest::newRow("upper case") << u"https://A.example"_s << u"HTTPS://a.EXAMPLE"_s << true;
    QTest::newRow("another port") << u"https://a.example"_s << u"https://a.example:444"_s << false;
    QTest::newRow("another scheme") << u"https://a.example"_s << u"http://a.example:443"_s << false;
    QTest::newRow("a host below") << u"https://a.example"_s << u"https://b.a.example"_s << false;
}

void tst_netrules::comparesOrigins()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, isSame);
    QCOMPARE(sameOrigin(QUrl(one), QUrl(other)), isSame);
}

void tst_netrules::followsLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("url"); // empty: refused
    const QString base = u"https://api.twilio.com"_s;
    const auto row
        = [](const char *name, const QString &link, const QString &url = {}) { QTest::newRow(name) << link << url; };
    row("relative", u"/2010-04-01/A.json?Page=1"_s, base + u"/2010-04-01/A.json?Page=1"_s);
    row("with an encoded plus", u"/A?Token=a%2Bb%20c+d"_s, base + u"/A?Token=a%2Bb%20c+d"_s);
    row("absolute on the same origin", base + u"/v2/A?PageToken=x"_s, base + u"/v2/A?PageToken=x"_s);
    row("with the port written out", base + u":443/v2/A"_s, base + u":443/v2/A"_s);
    row("with a fragment, which stays here", u"/A#part"_s, base + u"/A"_s);
    row("without a slash", u"A?Page=1"_s, base + u"/A?Page=1"_s);
    row("to another host", u"https://example.com/A"_s);
    row("to a host that begins the same", u"https://api.twilio.com.example.com/A"_s);
    row("to another host without a scheme", u"//example.com/A"_s);
    row("to another host behind three slashes", u"///example.com/A"_s);
    row("to another scheme", u"http://api.twilio.com/A"_s);
    row("to another port", u"https://api.twilio.com:444/A"_s);
    row("with the host as a user", u"https://api.twilio.com@example.com/A"_s);
    row("with the host as user and password", u"https://api.twilio.com:443@example.com/A"_s);
    row("with a user on the right host", u"https://someone@api.twilio.com/A"_s);
    row("with a backslash for a slash", u"https://api.twilio.com\\@example.com/A"_s);
    row("with backslashes for both", u"\\\\example.com/A"_s);
    row("with a slash and a backslash", u"/\\example.com/A"_s);
    row("with a tab in the slashes", u"/\t/example.com/A"_s);
    row("with a line break", u"/A\r\nHost: example.com"_s);
    row("with a space in front", u" //example.com/A"_s);
    row("with an invisible character", u"/A\u200b/B"_s);
    row("with a character that turns the text around", u"/A\u202eB"_s);
    row("that is a script", u"javascript:alert(1)"_s);
    row("that is a file", u"file:///etc/passwd"_s);
    row("that is empty", {});
}

void tst_netrules::followsLinks()
{
    QFETCH(const QString, link);
    QFETCH(const QString, url);
    const Result<QUrl> result = linkUrl(QUrl(u"https://api.twilio.com"_s), link);
    QCOMPARE(result.ok(), !url.isEmpty());
    if (result) {
        QCOMPARE(QString::fromLatin1(result.value().toEncoded()), url);
        QCOMPARE(result.value().host(), u"api.twilio.com"_s);
    } else {
        QCOMPARE(result.error().kind, ErrorKind::InsecureUrl);
        QVERIFY(!result.error().message.isEmpty());
    }
}

void tst_netrules::buildsUrls_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("accountSid");
    QTest::addColumn<QByteArray>("url"); // empty: refused
    const auto row = [](const char *name, const QString &path, const QString &sid, const QByteArray &url) {
        QTest::newRow(name) << path << sid << url;
    };
    row("the account is filled in", u"/2010-04-01/Accounts/{AccountSid}/A.json"_s, u"AC1"_s,
        "https://api.twilio.com/2010-04-01/Accounts/AC1/A.json?PageSize=1");
    row("an account that would change the path", u"/Accounts/{AccountSid}"_s, u"A/../B?x"_s,
        "https://api.twilio.com/Accounts/A%2F..%2FB%3Fx?PageSize=1");
    row("what is encoded stays so", u"/v1/%2B15550100"_s, u"AC1"_s, "https://api.twilio.com/v1/%2B15550100?PageSize=1");
    row("no account to fill in", u"/Accounts/{AccountSid}"_s, {}, {});
    row("a part that nobody filled in", u"/Things/{Sid}"_s, u"AC1"_s, {});
    row("a part that nobody ended", u"/Things/{Sid"_s, u"AC1"_s, {});
    row("a part that nobody began", u"/Things/Sid}"_s, u"AC1"_s, {});
    row("no slash", u"Things"_s, u"AC1"_s, {});
    row("two slashes", u"//example.com/Things"_s, u"AC1"_s, {});
    row("a step up", u"/Things/../Accounts"_s, u"AC1"_s, {});
    row("an encoded step up", u"/Things/%2E%2e/Accounts"_s, u"AC1"_s, {});
    row("a query in the path", u"/Things?Page=2"_s, u"AC1"_s, {});
    row("a fragment", u"/Things#2"_s, u"AC1"_s, {});
    row("a line break", u"/Things\r\nX: y"_s, u"AC1"_s, {});
    row("a space", u"/Thi ngs"_s, u"AC1"_s, {});
    row("an invisible character", u"/Thi\u200bngs"_s, u"AC1"_s, {});
    row("nothing", {}, u"AC1"_s, {});
}

void tst_netrules::buildsUrls()
{
    QFETCH(const QString, path);
    QFETCH(const QString, accountSid);
    QFETCH(const QByteArray, url);
    Request request;
    request.path = path;
    request.query = { { u"PageSize"_s, u"1"_s } };
    const Result<QUrl> result = requestUrl(QUrl(u"https://api.twilio.com/"_s), accountSid, request);
    QCOMPARE(result.ok(), !url.isEmpty());
    if (result)
        QCOMPARE(result.value().toEncoded(), url);
    else
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
}

void tst_netrules::mapsErrors_data()
{
    using N = QNetworkReply;
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("outcomeKnown");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message"); // empty: a sentence of our own
    struct Row
    {
        const char *name;
        Ending ending;
        ErrorKind kind;
        bool outcomeKnown;
        int code = 0;
        QString message{};
    };
    const auto answered = [](int status, const QByteArray &body = {}) {
        return Ending{ .verb = Verb::Post, .networkError = N::UnknownContentError, .httpStatus = status, .body = body };
    };
    const auto broken = [](N::NetworkError error, bool maySent, Verb verb = Verb::Post) {
        return Ending{ .verb = verb, .networkError = error, .maySent = maySent };
    };
    const auto stopped = [](Stopped why, bool maySent) {
        return Ending{
            .verb = Verb::Post, .networkError = N::OperationCanceledError, .stopped = why, .maySent = maySent
        };
    };
    Ending cut{ .verb = Verb::Post, .networkError = N::RemoteHostClosedError, .httpStatus = 201 };
    Ending cutRefusal = answered(400, "{\"code\":214");
    cutRefusal.networkError = N::RemoteHostClosedError;
    Ending shortened{ .verb = Verb::Post, .httpStatus = 200, .shortBody = true };
    const Row rows[] = {
        { "401", answered(401, errorBody("unauthorized")), ErrorKind::Unauthorized, true, 20003, u"Authenticate"_s },
        { "403", answered(403), ErrorKind::Forbidden, true },
        { "404", answered(404), ErrorKind::NotFound, true },
        { "429", answered(429, errorBody("ratelimited")), ErrorKind::RateLimited, true, 20429, u"Too Many Requests"_s },
        { "400", answered(400, errorBody("refused")), ErrorKind::Refused, true, 21422, u"Number is not available"_s },
        { "400 with its code as text", answered(400, errorBody("codeastext")), ErrorKind::Refused, true, 21421 },
        { "400 that is a web page", answered(400, "<html>"), ErrorKind::Refused, true },
        { "400 with a blank message", answered(400, errorBody("blank")), ErrorKind::Refused, true, 7 },
        { "400 that repeats a URL shows no password of it", answered(400, errorBody("echo")), ErrorKind::Refused, true,
          21205, u"VoiceUrl https://example.com/*** is not valid."_s },
        { "409", answered(409), ErrorKind::Refused, true },
        { "500", answered(500), ErrorKind::Server, false },
        { "503 with a reason", answered(503, errorBody("server")), ErrorKind::Server, false, 20503, u"Down for now"_s },
        { "a redirect", answered(302), ErrorKind::InsecureUrl, false },
        { "a status that announces another", answered(150), ErrorKind::Malformed, false },
        { "a status that does not exist", answered(999), ErrorKind::Malformed, false },
        { "no status at all", answered(0), ErrorKind::Malformed, false },
        { "a refusal whose body was cut is a refusal", cutRefusal, ErrorKind::Refused, true },
        { "a success whose body was cut is not known", cut, ErrorKind::ConnectionLost, false },
        { "a success shorter than announced", shortened, ErrorKind::ConnectionLost, false },
        { "refused, nothing sent", broken(N::ConnectionRefusedError, false), ErrorKind::Offline, true },
        { "no such host", broken(N::HostNotFoundError, false), ErrorKind::Offline, true },
        { "no route", broken(N::UnknownNetworkError, false), ErrorKind::Offline, true },
        { "the proxy does not answer", broken(N::ProxyConnectionRefusedError, false), ErrorKind::Offline, true },
        { "the handshake failed", broken(N::SslHandshakeFailedError, false), ErrorKind::Tls, true },
        { "refused when connecting again, after it was sent", broken(N::ConnectionRefusedError, true),
          ErrorKind::ConnectionLost, false },
        { "TLS failed when connecting again, after it was sent", broken(N::SslHandshakeFailedError, true),
          ErrorKind::ConnectionLost, false },
        { "a read that was refused when connecting again", broken(N::ConnectionRefusedError, true, Verb::Get),
          ErrorKind::Offline, true },
        { "closed by the other side is never proof", broken(N::RemoteHostClosedError, false), ErrorKind::ConnectionLost,
          false },
        { "not sent a second time", broken(N::ContentReSendError, true), ErrorKind::ConnectionLost, false },
        { "the socket timed out", broken(N::TimeoutError, true), ErrorKind::Timeout, false },
        { "a lost read changes nothing", broken(N::RemoteHostClosedError, true, Verb::Get), ErrorKind::ConnectionLost,
          true },
        { "canceled after it was sent", stopped(Stopped::Canceled, true), ErrorKind::Canceled, false },
        { "canceled before", stopped(Stopped::Canceled, false), ErrorKind::Canceled, true },
        { "no connection in time", stopped(Stopped::ConnectTimeout, false), ErrorKind::Offline, true },
        { "no connection in time, as far as we know", stopped(Stopped::ConnectTimeout, true), ErrorKind::Timeout,
          false },
        { "no reply in time", stopped(Stopped::TransferTimeout, true), ErrorKind::Timeout, false },
        { "too large", stopped(Stopped::TooLarge, true), ErrorKind::TooLarge, false },
    };
    for (const Row &row : rows)
        QTest::newRow(row.name) << row.ending << row.kind << row.outcomeKnown << row.code << row.message;
}

void tst_netrules::mapsErrors()
{
    QFETCH(Ending, ending);
    QFETCH(const ErrorKind, kind);
    QFETCH(const bool, outcomeKnown);
    QFETCH(const int, code);
    QFETCH(const QString, message);
    ending.requestId = u"RQ1"_s;
    const auto error = errorOf(ending);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->outcomeKnown, outcomeKnown);
    QCOMPARE(error->code, code);
    QCOMPARE(error->httpStatus, ending.httpStatus);
    QCOMPARE(error->requestId, u"RQ1"_s);
    QVERIFY(!error->message.trimmed().isEmpty());
    QVERIFY(!error->message.contains("%1"_L1));
    if (!message.isEmpty())
        QCOMPARE(error->message, message);
    if (code == 21422)
        QCOMPARE(error->helpLink, QUrl(u"https://example.com/errors/21422"_s));
    else if (code == 21421)
        QVERIFY(error->helpLink.isEmpty()); // not a web address
    ending.certificateProblem = u"It is self-signed."_s;
    QCOMPARE(errorOf(ending)->message.endsWith(u" It is self-signed."_s), kind == ErrorKind::Tls);
    QVERIFY(!errorOf(Ending{ .verb = Verb::Post, .httpStatus = 201 }));
    QVERIFY(!errorOf(Ending{ .verb = Verb::Delete, .httpStatus = 204 }));
}

void tst_netrules::cutsLongMessages_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("shown");
    QTest::newRow("as long as it may be") << 2000 << 2000;
    QTest::newRow("a character longer") << 2001 << 2000;
    QTest::newRow("much longer") << 50'000 << 2000;
}

void tst_netrules::cutsLongMessages()
{
    QFETCH(const int, sent);
    QFETCH(const int, shown);
    const QByteArray body = "{\"code\":21422,\"message\":\"" + QByteArray(sent, 'x') + "\"}";
    const auto error = errorOf(Ending{ .verb = Verb::Post, .httpStatus = 400, .body = body });
    QVERIFY(error);
    QCOMPARE(error->message, QString(shown, u'x'));
}

void tst_netrules::tellsOutcomesInTheLog_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<QString>("text");
    const auto row
        = [](const char *name, const Ending &ending, const QString &text) { QTest::newRow(name) << ending << text; };
    using N = QNetworkReply;
    row("a success is its status", { .verb = Verb::Post, .httpStatus = 201 }, u"201"_s);
    row("a refusal is its status and its code", { .httpStatus = 400, .body = errorBody("refused") }, u"400 (21422)"_s);
    row("a refusal without a code is its status", { .httpStatus = 404 }, u"404"_s);
    row("a redirect is its status", { .httpStatus = 300 }, u"300"_s);
    row("a lost connection is a sentence", { .networkError = N::RemoteHostClosedError },
        u"The connection ended before the whole reply was read."_s);
    row("a success that was cut is both", { .networkError = N::RemoteHostClosedError, .httpStatus = 200 },
        u"200 The connection ended before the whole reply was read."_s);
    row("canceled after a refusal is both", { .stopped = Stopped::Canceled, .httpStatus = 400 }, u"400 Canceled."_s);
}

void tst_netrules::tellsOutcomesInTheLog()
{
    QFETCH(const Ending, ending);
    QTEST(outcomeText(ending, errorOf(ending)), "text");
}

void tst_netrules::startsSoManyAtOnce_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("started");
    QTest::newRow("at least one") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("as many as there are connections to a host") << 6 << 6;
    QTest::newRow("never more than that") << 7 << 6;
}

void tst_netrules::startsSoManyAtOnce()
{
    QFETCH(const int, most);
    QFETCH(const int, started);
    Queue queue(most);
    queue.add(8);
    QCOMPARE(queue.started, 0); // from the event loop
    QCOMPARE(queue.startedSoFar(), started);
    queue.throttle.ended(Throttle::End::Answered);
    QCOMPARE(queue.startedSoFar(), started + 1);
    queue.throttle.ended(Throttle::End::Failed);
    QCOMPARE(queue.startedSoFar(), started + 2);
}

void tst_netrules::startsInOrder()
{
    Throttle throttle(1);
    QString started;
    const auto start = [&started](QChar which) {
        return [&started, which] {
            started += which;
            return true;
        };
    };
    using enum Throttle::Place;
    throttle.enqueue(this, start(u'c'));
    throttle.enqueue(this, start(u'd'), Back);
    throttle.enqueue(this, start(u'b'), Front);
    throttle.enqueue(this, start(u'a'), Front);
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        throttle.ended(Throttle::End::Answered);
    }
    QCOMPARE(started, u"abcd"_s);
}

void tst_netrules::takesNoTurnForWhatIsGivenUp()
{
    Queue queue(1);
    bool wasAsked = false;
    auto gone = std::make_unique<QObject>();
    queue.throttle.enqueue(gone.get(), [&wasAsked] { return wasAsked = true; });
    queue.throttle.enqueue(this, [] { return false; });
    queue.add(2);
    gone.reset();
    QCOMPARE(queue.startedSoFar(), 1);
    QVERIFY(!wasAsked);
}

void tst_netrules::holdsForSoLong_data()
{
    QTest::addColumn<milliseconds>("asked");
    QTest::addColumn<milliseconds>("held");
    QTest::newRow("as asked") << milliseconds(4min) << milliseconds(4min);
    QTest::newRow("five minutes at most") << milliseconds(1h) << milliseconds(5min);
}

void tst_netrules::holdsForSoLong()
{
    QFETCH(const milliseconds, asked);
    QFETCH(const milliseconds, held);
    Queue queue(2);
    QSignalSpy changed(&queue.throttle, &Throttle::changed);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    queue.throttle.hold(asked);
    const QDateTime after = QDateTime::currentDateTimeUtc();
    QVERIFY(queue.throttle.heldUntil() >= before.addMSecs(held.count()));
    QVERIFY(queue.throttle.heldUntil() <= after.addMSecs(held.count()));
    queue.add(1);
    QCOMPARE(queue.startedSoFar(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toDateTime(), queue.throttle.heldUntil());
}

void tst_netrules::lengthensAHoldAndNeverShortensIt()
{
    Queue queue(2);
    QSignalSpy changed(&queue.throttle, &Throttle::changed);
    queue.throttle.hold(2min);
    const QDateTime until = queue.throttle.heldUntil();
    queue.throttle.hold(1s);
    QCOMPARE(queue.throttle.heldUntil(), until);
    queue.throttle.hold(3min);
    QVERIFY(queue.throttle.heldUntil() > until);
    QCOMPARE(queue.startedSoFar(), 0);
    QCOMPARE(changed.size(), 2);
}

void tst_netrules::halvesWhatIsUnderWay_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("refusals");
    QTest::addColumn<int>("holds");
    QTest::addColumn<int>("started");
    QTest::newRow("after one hold, half") << 6 << 1 << 1 << 3;
    QTest::newRow("several refusals of one hold count as one") << 6 << 3 << 1 << 3;
    QTest::newRow("after another hold, half of that") << 6 << 1 << 2 << 1;
    QTest::newRow("one goes on in any case") << 6 << 1 << 3 << 1;
    QTest::newRow("one stays one") << 1 << 1 << 1 << 1;
}

void tst_netrules::halvesWhatIsUnderWay()
{
    QFETCH(const int, most);
    QFETCH(const int, refusals);
    QFETCH(const int, holds);
    QFETCH(const int, started);
    Queue queue(most);
    QSignalSpy changed(&queue.throttle, &Throttle::changed);
    for (int hold = 0; hold < holds; ++hold) {
        for (int refusal = 1; refusal < refusals; ++refusal)
            queue.throttle.hold(1ms);
        QVERIFY(queue.holdShortly());
        QVERIFY(!changed.constLast().at(0).toDateTime().isValid());
    }
    queue.add(10);
    QCOMPARE(queue.startedSoFar(), started);
}

void tst_netrules::startsOneMoreAfterAnAnswer()
{
    Queue queue(4);
    QVERIFY(queue.holdShortly());
    queue.add(20);
    QCOMPARE(queue.startedSoFar(), 2);
    queue.throttle.ended(Throttle::End::Failed);
    QCOMPARE(queue.startedSoFar(), 3); // in its place, and no more
    queue.throttle.ended(Throttle::End::Answered);
    QCOMPARE(queue.startedSoFar(), 5);
    for (int i = 0; i < 4; ++i)
        queue.throttle.ended(Throttle::End::Answered);
    QCOMPARE(queue.startedSoFar(), 5 + 4 + 1); // four under way again, as from the beginning
}

void tst_netrules::knowsHowLongARequestMayTake_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<milliseconds>("limit"); // for 8 KiB
    Request page;
    page.query = { { u"Status"_s, u"open"_s }, { u"PageSize"_s, u"50"_s } };
    Request change;
    change.verb = Verb::Delete;
    Request upload;
    upload.verb = Verb::Post;
    upload.file = { .parameter = u"File"_s, .bytes = "x" };
    QTest::newRow("a read") << Request{} << milliseconds(62s);
    QTest::newRow("a page of a list") << page << milliseconds(122s);
    QTest::newRow("a change") << change << milliseconds(62s);
    QTest::newRow("a file") << upload << milliseconds(122s);
}

void tst_netrules::knowsHowLongARequestMayTake()
{
    QFETCH(const Request, request);
    QTEST(TimeLimits{}.of(travelingAs(request)).forBytes(8 * 1024), "limit");
}

void tst_netrules::cutsLongListsInTheLog()
{
    const auto numbers = [](int count) {
        QJsonArray array;
        for (int i = 1; i <= count; ++i)
            array.append(i);
        return QJsonObject{ { u"n"_s, array } };
    };
    QCOMPARE(redactedJson(numbers(5)), u"{\"n\":[1,2,3,4,5]}"_s);
    QCOMPARE(redactedJson(numbers(6)), u"{\"n\":[1,2,3,4,5,\"… 6\"]}"_s);
    const QJsonObject secrets{ { u"pin"_s, 4711 },
                               { u"token"_s, QJsonArray{ u"a"_s, 4711 } },
                               { u"a"_s, QJsonObject{ { u"auth_token"_s, u"b"_s } } },
                               { u"b"_s, true } };
    QCOMPARE(redactedJson(secrets),
             u"{\"a\":{\"auth_token\":\"***\"},\"b\":true,\"pin\":\"***\",\"token\":[\"***\",\"***\"]}"_s);
}

void tst_netrules::quotesTheNamesOfFiles()
{
    const FilePart file{
        .parameter = u"File"_s, .name = u"a\"b\r\nX: y.pdf"_s, .type = u"application/pdf"_s, .bytes = "%PDF\r\n--"
    };
    const RequestBody body = multipartBody({ { u"FriendlyName"_s, u"é"_s } }, file);
    const QByteArray boundary = body.type.mid(qsizetype(qstrlen("multipart/form-data; boundary=")));
    QVERIFY(!boundary.isEmpty() && !file.bytes.contains(boundary));
    QCOMPARE(body.bytes,
             "--" + boundary + "\r\nContent-Disposition: form-data; name=\"FriendlyName\"\r\n\r\n" + "é" + "\r\n--"
                 + boundary
                 + "\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a%22b%0D%0AX: y.pdf\"\r\n"
                   "Content-Type: application/pdf\r\n\r\n%PDF\r\n--\r\n--"
                 + boundary + "--\r\n");
}

void tst_netrules::redacts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    const auto hidden = [](const QString &name) { QTest::newRow(qPrintable(name)) << name << u"hidden"_s << u"***"_s; };
    for (const QString &name :
         { u"AuthToken"_s, u"auth_token"_s, u"AccessToken"_s, u"Token"_s, u"Secret"_s, u"ApiSecret"_s, u"Pin"_s,
           u"PIN"_s, u"pin"_s, u"PortOutPin"_s, u"port_out_pin"_s, u"LosingCarrierPIN"_s, u"Password"_s,
           u"SipPassword"_s, u"VerificationCode"_s, u"verification_code"_s, u"PortOutPINs"_s })
        hidden(name);
    const auto row = [](const char *what, const QString &value, const QString &shown,
                        const QString &name = u"SmsUrl"_s) { QTest::newRow(what) << name << value << shown; };
    row("an ordinary name", u"Front desk"_s, u"Front desk"_s, u"FriendlyName"_s);
    row("a page token lets nobody in", u"PAPN1"_s, u"PAPN1"_s, u"PageToken"_s);
    row("a word that contains pin", u"by sea"_s, u"by sea"_s, u"ShippingKind"_s);
    row("a postal code", u"94105"_s, u"94105"_s, u"InPostalCode"_s);
    row("an empty secret shows that it is empty", {}, {}, u"Pin"_s);
    row("an account number at another carrier", u"4711"_s, u"***"_s, u"account_number"_s);
    row("a URL", u"https://ann:pw@example.com/sms?lang=en"_s, u"https://example.com/***"_s);
    row("a SIP URI", u"sip:ann:pw@example.com"_s, u"sip:example.com"_s, u"SipUrl"_s);
    row("a URL in a sentence", u"Can't reach https://ann:pw@example.com/sms"_s,
        u"Can't reach https://example.com/***"_s, u"FriendlyName"_s);
}

void tst_netrules::redacts()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, shown);
    QCOMPARE(redact(name, value), shown);
}

void tst_netrules::keepsTheLastEntries()
{
    HttpLog log(2);
    QSignalSpy added(&log, &HttpLog::added);
    for (const auto &url : { u"https://e.com/1"_s, u"https://e.com/2"_s, u"https://e.com/3"_s })
        log.add({ .url = url, .outcome = u"line\nbreak"_s });
    QCOMPARE(added.size(), 3);
    QCOMPARE(log.entries().size(), 2);
    QCOMPARE(log.entries().constFirst().url, u"https://e.com/2"_s);
    QCOMPARE(log.toText().count(u'\n'), 2);
    log.clear();
    QCOMPARE(log.toText(), QString());
    log.add({ .url = u"https://e.com/4"_s, .form = u"{\"phone_numbers\":[\"+1\"],\"documents\":[]}"_s, .attempt = 2 });
    QVERIFY2(log.toText().endsWith(u"attempt 2 form: documents, phone_numbers\n"_s), qPrintable(log.toText()));
    log.add({ .url = u"https://e.com/5"_s, .form = u"Pin=***&Name=Ann"_s, .requestId = u"RQ5"_s });
    QVERIFY2(log.toText().endsWith(u"RQ5 form: Pin, Name\n"_s), qPrintable(log.toText()));
    QCOMPARE(log.toText().count(u"attempt"_s), 1);
    log.clear();
    QCOMPARE(redactedUrl(QUrl(u"https://ann:pw@e.com/a?Pin=1234&Contains=%2B1%26#x"_s)),
             u"https://e.com/a?Pin=***&Contains=+1%26"_s);
}

void tst_netrules::readsABodyOnce()
{
    OneShotBody body("abc");
    QVERIFY(body.isSequential());
    QCOMPARE(body.bytesAvailable(), 3);
    QCOMPARE(body.read(2), QByteArray("ab"));
    QVERIFY(!body.reset());
    QVERIFY(!body.atEnd());
    QCOMPARE(body.readAll(), QByteArray("c"));
    QVERIFY(body.atEnd());
}

QTEST_GUILESS_MAIN(tst_netrules)
#include "tst_netrules.moc"
