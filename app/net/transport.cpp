// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/transport.h"

#include "app/clock.h"
#include "app/net/attempt.h"
#include "app/net/httplog.h"
#include "app/net/retrypolicy.h"
#include "app/net/urlcheck.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>

namespace nd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// QNetworkAccessManager opens no more connections to a host; more requests would wait there with their timers running.
constexpr int connectionsPerHost = 6;

/// A longer Retry-After holds the others back this long; then one of them asks again.
constexpr milliseconds longestHold = 5min;

/// Loopback is reached directly: through a proxy, plain HTTP would carry the credentials over the network.
class ProxyFactory : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        return proxyForQuery(query);
    }
};

ApiError failure(ErrorKind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

/// One line for the log. The service's own words stay out of it: they name numbers and people.
QString outcomeText(const Ending &ending, const std::optional<ApiError> &error)
{
    QString text = ending.httpStatus > 0 ? QString::number(ending.httpStatus) : QString();
    if (!error)
        return text;
    if (error->code != 0)
        text += u" (%1)"_s.arg(error->code);
    const bool isStatusEnough = ending.httpStatus >= 300 && error->kind != ErrorKind::Canceled;
    if (!isStatusEnough)
        text += (text.isEmpty() ? QString() : u" "_s) + error->message;
    return text;
}

} // namespace

class Transport::Private
{
public:
    enum class State { Queued, Running, Waiting, Done };

    /// One send(): its request, who waits for it, and how far it is.
    struct Exchange
    {
        Verb verb = Verb::Get;
        QUrl url;
        QByteArray form;
        QString shownForm;
        QPointer<QObject> context;
        ReplyHandler handler;
        ProgressHandler progress;
        QMetaObject::Connection contextWatch{};
        State state = State::Queued;
        int tries = 0;
        QDateTime started{};
        std::unique_ptr<Attempt> attempt{};
        std::optional<Result<Reply>> result{};
    };

    Private(Transport *transport, TransportSettings given, Credentials credentials, Clock &sessionClock);
    ~Private();

    quint64 add(Exchange exchange, const std::optional<ApiError> &refusal);
    void pump();
    void run(quint64 id, Exchange &exchange);
    void onFinished(quint64 id);
    void writeLog(const Exchange &exchange, const Attempt &attempt, const std::optional<ApiError> &error);
    void hold(milliseconds delay);
    void release();
    void waitAndRequeue(quint64 id, Exchange &exchange, milliseconds delay);
    void noteOnline(const Ending &ending, const std::optional<ApiError> &error);
    void settle(quint64 id, Exchange &exchange, Result<Reply> result);
    void deliver(quint64 id);
    void cancel(quint64 id);
    void onContextGone(quint64 id);
    Exchange *find(quint64 id);
    QNetworkRequest networkRequest(const QUrl &url) const;
    void tellPending();

    /// Runs it from the event loop, unless the transport is gone by then: whoever is called may delete anything.
    template <class Function>
    void later(Function function)
    {
        QMetaObject::invokeMethod(q, std::move(function), Qt::QueuedConnection);
    }

    Transport *q;
    TransportSettings settings;
    QByteArray authorization;
    Clock &clock;
    HttpLog log;
    QNetworkAccessManager manager;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    std::unordered_map<quint64, Exchange> exchanges;
    std::deque<quint64> queue;
    quint64 lastId = 0;
    int running = 0;
    int allowed = 1; ///< Requests under way at once for now: halved by a 429, one more after each success.
    QTimer holdTimer;
    QDateTime heldUntil;
    std::optional<bool> online;
};

Transport::Private::Private(Transport *transport, TransportSettings given, Credentials credentials, Clock &sessionClock)
    : q(transport)
    , settings(std::move(given))
    , authorization("Basic " + (credentials.user + u':' + credentials.secret).toUtf8().toBase64())
    , clock(sessionClock)
{
    settings.maximumConcurrent = std::clamp(settings.maximumConcurrent, 1, connectionsPerHost);
    allowed = settings.maximumConcurrent;
    manager.setProxyFactory(new ProxyFactory);
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    holdTimer.setSingleShot(true);
    holdTimer.setTimerType(Qt::PreciseTimer); // a coarse one may fire early
    QObject::connect(&holdTimer, &QTimer::timeout, q, [this] { release(); });
}

Transport::Private::~Private()
{
    for (auto &[id, exchange] : exchanges) {
        QObject::disconnect(exchange.contextWatch);
        exchange.attempt.reset(); // before the manager, whose replies they hold
    }
}

Transport::Private::Exchange *Transport::Private::find(quint64 id)
{
    const auto found = exchanges.find(id);
    return found == exchanges.end() ? nullptr : &found->second;
}

quint64 Transport::Private::add(Exchange exchange, const std::optional<ApiError> &refusal)
{
    const quint64 id = ++lastId;
    exchange.contextWatch
        = QObject::connect(exchange.context, &QObject::destroyed, q, [this, id] { onContextGone(id); });
    Exchange &added = exchanges.emplace(id, std::move(exchange)).first->second;
    tellPending();
    if (refusal) {
        settle(id, added, *refusal);
    } else {
        queue.push_back(id);
        later([this] { pump(); });
    }
    return id;
}

void Transport::Private::tellPending()
{
    later([this] { Q_EMIT q->pendingChanged(q->pending()); });
}

void Transport::Private::pump()
{
    while (!heldUntil.isValid() && running < allowed && !queue.empty()) {
        const quint64 id = queue.front();
        queue.pop_front();
        Exchange *exchange = find(id);
        if (exchange && exchange->state == State::Queued)
            run(id, *exchange);
    }
}

QNetworkRequest Transport::Private::networkRequest(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", authorization);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "NumberDesk/" ND_VERSION);
    using N = QNetworkRequest;
    request.setAttribute(N::Http2AllowedAttribute, false);
    request.setAttribute(N::RedirectPolicyAttribute, N::ManualRedirectPolicy);
    request.setAttribute(N::CookieLoadControlAttribute, N::Manual);
    request.setAttribute(N::CookieSaveControlAttribute, N::Manual);
    request.setAttribute(N::AuthenticationReuseAttribute, N::Manual);
    request.setAttribute(N::CacheLoadControlAttribute, N::AlwaysNetwork);
    request.setAttribute(N::CacheSaveControlAttribute, false);
    // Attempt bounds what it reads; Qt's own check would call a well-compressed list a bomb.
    request.setDecompressedSafetyCheckThreshold(-1);
    request.setSslConfiguration(tls);
    return request;
}

void Transport::Private::run(quint64 id, Exchange &exchange)
{
    ++running;
    ++exchange.tries;
    exchange.state = State::Running;
    exchange.started = clock.now();
    const AttemptLimits limits{ settings.connectTimeout, settings.transferTimeout, settings.maximumBody };
    exchange.attempt = std::make_unique<Attempt>(exchange.verb, exchange.form, limits);
    Attempt *attempt = exchange.attempt.get();
    QObject::connect(
        attempt, &Attempt::dated, q, [this](const QDateTime &time) { clock.follow(time); }, Qt::QueuedConnection);
    QObject::connect(
        attempt, &Attempt::finished, q, [this, id] { onFinished(id); }, Qt::QueuedConnection);
    if (exchange.progress) {
        const auto report = [this, id](qint64 done, qint64 total) {
            if (const Exchange *listening = find(id); listening && listening->context) {
                const ProgressHandler handler = listening->progress; // a copy: it may delete the transport
                handler(done, total);
            }
        };
        QObject::connect(attempt, &Attempt::progressed, q, report, Qt::QueuedConnection);
    }
    attempt->start(manager, networkRequest(exchange.url));
}

void Transport::Private::onFinished(quint64 id)
{
    Exchange *exchange = find(id);
    if (!exchange || exchange->state != State::Running)
        return;
    --running;
    // Deleted at once, not later: its reply must not outlive the manager. No signal of the reply is on the stack here.
    const std::unique_ptr<Attempt> attempt = std::move(exchange->attempt);
    const Ending &ending = attempt->ending();
    const std::optional<ApiError> error = errorOf(ending);
    writeLog(*exchange, *attempt, error);
    noteOnline(ending, error);
    later([this] { pump(); });

    if (!error) {
        allowed = std::min(allowed + 1, settings.maximumConcurrent);
        return settle(id, *exchange, Reply{ ending.body, ending.httpStatus, ending.requestId });
    }
    const auto asked = retryAfter(attempt->retryAfterHeader(), clock.now());
    const auto delay
        = retryDelay(exchange->verb, *error, exchange->tries, asked, QRandomGenerator::global()->generateDouble());
    if (error->kind == ErrorKind::RateLimited)
        hold(delay.value_or(asked.value_or(1s)));
    if (!delay || !exchange->context)
        return settle(id, *exchange, *error);
    waitAndRequeue(id, *exchange, *delay);
}

void Transport::Private::waitAndRequeue(quint64 id, Exchange &exchange, milliseconds delay)
{
    exchange.state = State::Waiting;
    QTimer::singleShot(delay, Qt::PreciseTimer, q, [this, id] {
        Exchange *waiting = find(id);
        if (!waiting || waiting->state != State::Waiting)
            return;
        waiting->state = State::Queued;
        queue.push_front(id);
        pump();
    });
}

void Transport::Private::hold(milliseconds delay)
{
    const milliseconds bounded = std::min(delay, longestHold);
    const QDateTime until = QDateTime::currentDateTimeUtc().addMSecs(bounded.count());
    if (!heldUntil.isValid())
        allowed = std::max(1, allowed / 2);
    if (holdTimer.isActive() && holdTimer.remainingTimeAsDuration() >= bounded)
        return;
    heldUntil = until;
    holdTimer.start(bounded);
    later([this, until] { Q_EMIT q->throttledChanged(until); });
}

void Transport::Private::release()
{
    heldUntil = {};
    later([this] {
        pump();
        if (!heldUntil.isValid())
            Q_EMIT q->throttledChanged({});
    });
}

void Transport::Private::noteOnline(const Ending &ending, const std::optional<ApiError> &error)
{
    std::optional<bool> now = online;
    if (ending.httpStatus > 0)
        now = true;
    else if (error
             && (error->kind == ErrorKind::Offline || error->kind == ErrorKind::Tls
                 || error->kind == ErrorKind::Timeout))
        now = false;
    if (now == online)
        return;
    online = now;
    later([this, reached = *now] { Q_EMIT q->onlineChanged(reached); });
}

void Transport::Private::writeLog(const Exchange &exchange, const Attempt &attempt,
                                  const std::optional<ApiError> &error)
{
    const Ending &ending = attempt.ending();
    HttpLogEntry entry;
    entry.started = exchange.started;
    entry.verb = exchange.verb;
    entry.url = redactedUrl(exchange.url);
    entry.form = exchange.shownForm;
    entry.httpStatus = ending.httpStatus;
    entry.outcome = outcomeText(ending, error);
    entry.requestId = ending.requestId;
    entry.attempt = exchange.tries;
    entry.bytes = ending.body.size();
    entry.duration = attempt.duration();
    later([this, entry] { log.add(entry); });
}

void Transport::Private::settle(quint64 id, Exchange &exchange, Result<Reply> result)
{
    exchange.state = State::Done;
    exchange.result = std::move(result);
    later([this, id] { deliver(id); });
}

void Transport::Private::deliver(quint64 id)
{
    auto node = exchanges.extract(id);
    if (node.empty())
        return;
    Exchange &exchange = node.mapped();
    QObject::disconnect(exchange.contextWatch);
    tellPending();
    if (exchange.context)
        exchange.handler(std::move(*exchange.result));
}

void Transport::Private::cancel(quint64 id)
{
    Exchange *exchange = find(id);
    if (!exchange)
        return;
    if (exchange->state == State::Running)
        return exchange->attempt->stop(Stopped::Canceled);
    if (exchange->state != State::Done)
        settle(id, *exchange, failure(ErrorKind::Canceled, QCoreApplication::translate("Transport", "Canceled.")));
}

void Transport::Private::onContextGone(quint64 id)
{
    const Exchange *exchange = find(id);
    const bool isChangeUnderWay = exchange && exchange->state == State::Running && exchange->verb != Verb::Get;
    if (!isChangeUnderWay)
        cancel(id);
}

Transport::Transport(TransportSettings settings, Credentials credentials, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings), std::move(credentials), clock))
{
}

Transport::~Transport() = default;

RequestHandle Transport::send(const Request &request, QObject *context, ReplyHandler handler, ProgressHandler download)
{
    Private::Exchange exchange{ request.verb, {}, {}, {}, context, std::move(handler), std::move(download) };
    std::optional<ApiError> refusal;
    const auto base = d->settings.baseUrls.constFind(request.product);
    if (base == d->settings.baseUrls.constEnd()) {
        refusal
            = failure(ErrorKind::Invalid,
                      QCoreApplication::translate("Transport", "No address is known for this part of the service."));
    } else if (const Result<QUrl> url = requestUrl(*base, d->settings.accountSid, request)) {
        exchange.url = url.value();
        exchange.form = encodedParameters(request.form);
        exchange.shownForm = redactedForm(request.form);
    } else {
        refusal = url.error();
    }
    return { this, d->add(std::move(exchange), refusal) };
}

RequestHandle Transport::sendLink(Product product, const QString &link, QObject *context, ReplyHandler handler,
                                  ProgressHandler download)
{
    Private::Exchange exchange{ Verb::Get, {}, {}, {}, context, std::move(handler), std::move(download) };
    std::optional<ApiError> refusal;
    const Result<QUrl> url = linkUrl(d->settings.baseUrls.value(product), link);
    if (url)
        exchange.url = url.value();
    else
        refusal = url.error();
    return { this, d->add(std::move(exchange), refusal) };
}

void Transport::dropAllBut(const QObject *owner)
{
    for (auto &[id, exchange] : d->exchanges) {
        const QObject *above = exchange.context;
        while (above && above != owner)
            above = above->parent();
        if (above)
            continue;
        exchange.handler = [](const Result<Reply> &) {};
        exchange.progress = {};
        d->onContextGone(id);
    }
}

const TransportSettings &Transport::settings() const
{
    return d->settings;
}

HttpLog &Transport::log()
{
    return d->log;
}

int Transport::pending() const
{
    return static_cast<int>(d->exchanges.size());
}

QDateTime Transport::throttledUntil() const
{
    return d->heldUntil;
}

void Transport::trust(const QList<QSslCertificate> &authorities)
{
    d->tls.addCaCertificates(authorities);
}

RequestHandle::RequestHandle(QPointer<Transport> transport, quint64 id)
    : m_transport(std::move(transport))
    , m_id(id)
{
}

void RequestHandle::cancel() const
{
    if (m_transport)
        m_transport->d->cancel(m_id);
}

bool RequestHandle::running() const
{
    return m_transport && m_transport->d->find(m_id);
}

} // namespace nd
