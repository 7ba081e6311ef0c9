// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/transport.h"

#include "app/clock.h"
#include "app/net/attempt.h"
#include "app/net/multipart.h"
#include "app/net/retrypolicy.h"
#include "app/net/sentsecrets.h"
#include "app/net/urlcheck.h"
#include "models/wipe.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_map>

namespace nd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

QByteArray basic(const Credentials &credentials)
{
    QString pair = credentials.user + u':' + credentials.secret;
    QByteArray utf8 = pair.toUtf8();
    QByteArray encoded = utf8.toBase64();
    QByteArray header = "Basic " + encoded;
    wipe(pair);
    wipe(utf8);
    wipe(encoded);
    return header;
}

RequestBody bodyOf(const Request &request)
{
    if (!request.file.isEmpty())
        return multipartBody(request.form, request.file);
    if (request.json.isEmpty())
        return { encodedParameters(request.form) };
    return { QJsonDocument(request.json).toJson(QJsonDocument::Compact), "application/json" };
}

/// For the log: of a file what it is, never what is in it.
QString shownBody(const Request &request)
{
    if (!request.json.isEmpty())
        return redactedJson(request.json);
    Parameters form = request.form;
    if (!request.file.isEmpty())
        form.append(
            { request.file.parameter, u"%1, %2 bytes"_s.arg(request.file.type).arg(request.file.bytes.size()) });
    return redactedForm(form);
}

ApiError failure(ErrorKind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
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
        Product product = Product::Api;
        QPointer<QObject> context;
        ReplyHandler handler;
        Progress progress{};
        Traveling what = Traveling::Page;
        QUrl url{};
        RequestBody body{};
        QString shownForm{};
        QStringList secrets{}; ///< That it carries, for masking them where a refusal repeats them.
        QMetaObject::Connection contextWatch{};
        State state = State::Queued;
        int tries = 0;
        QDateTime started{};
        std::unique_ptr<Attempt> attempt{};
        std::optional<Result<Reply>> result{};
    };

    Private(Transport *transport, TransportSettings given, const Credentials &credentials, Clock &sessionClock);
    ~Private();

    quint64 add(Exchange exchange, const std::optional<ApiError> &refusal);
    void enqueue(quint64 id, Exchange &exchange, Throttle::Place place);
    bool run(quint64 id);
    void takeTime(const QDateTime &time, const QUrl &from);
    void follow(quint64 id, Attempt *attempt, const QUrl &url, const Progress &progress);
    void onFinished(quint64 id);
    void writeLog(const Exchange &exchange, const Attempt &attempt, const std::optional<ApiError> &error);
    void waitAndRequeue(quint64 id, Exchange &exchange, milliseconds delay);
    void noteOnline(const Ending &ending, const std::optional<ApiError> &error);
    void settle(quint64 id, Exchange &exchange, Result<Reply> result);
    void deliver(quint64 id);
    void cancel(quint64 id);
    void onContextGone(quint64 id);
    Exchange *find(quint64 id);

    /// Runs it from the event loop, unless the transport is gone by then: whoever is called may delete anything.
    template <class Function>
    void later(Function function)
    {
        QMetaObject::invokeMethod(q, std::move(function), Qt::QueuedConnection);
    }

    Transport *q;
    TransportSettings settings;
    QByteArray authorization;
    QHash<Product, QByteArray> otherAuthorizations; ///< For products that want another than the rest.
    Clock &clock;
    QNetworkAccessManager manager;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    std::unordered_map<quint64, Exchange> exchanges;
    quint64 lastId = 0;
    std::optional<bool> online;
};

Transport::Private::Private(Transport *transport, TransportSettings given, const Credentials &credentials,
                            Clock &sessionClock)
    : q(transport)
    , settings(std::move(given))
    , authorization(basic(credentials))
    , clock(sessionClock)
{
    if (!settings.traffic)
        settings.traffic = std::make_shared<Traffic>(settings.maximumConcurrent);
    Attempt::prepare(manager);
    QObject::connect(&settings.traffic->throttle, &Throttle::changed, q, &Transport::throttledChanged);
}

Transport::Private::~Private()
{
    for (auto &[id, exchange] : exchanges) {
        QObject::disconnect(exchange.contextWatch);
        exchange.attempt.reset(); // before the manager, whose replies they hold
        if (exchange.state == State::Running)
            settings.traffic->throttle.ended(Throttle::End::Failed);
    }
    wipe(authorization);
    for (QByteArray &other : otherAuthorizations)
        wipe(other);
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
    if (refusal)
        settle(id, added, *refusal);
    else
        enqueue(id, added, Throttle::Place::Back);
    return id;
}

void Transport::Private::enqueue(quint64 id, Exchange &exchange, Throttle::Place place)
{
    exchange.state = State::Queued;
    settings.traffic->throttle.enqueue(
        q, [this, id] { return run(id); }, place);
}

bool Transport::Private::run(quint64 id)
{
    Exchange *exchange = find(id);
    if (!exchange || exchange->state != State::Queued)
        return false;
    ++exchange->tries;
    exchange->state = State::Running;
    exchange->started = clock.now();
    const AttemptLimits limits{ settings.connectTimeout, settings.transferTimeout, settings.total.of(exchange->what),
                                settings.maximumBody };
    exchange->attempt = std::make_unique<Attempt>(exchange->verb, exchange->body, limits);
    follow(id, exchange->attempt.get(), exchange->url, exchange->progress);
    exchange->attempt->start(manager,
                             { exchange->url, otherAuthorizations.value(exchange->product, authorization), tls });
    return true;
}

/// Of the API alone: hosts that take files or that serve lists from afar have clocks of their own.
void Transport::Private::takeTime(const QDateTime &time, const QUrl &from)
{
    if (sameOrigin(from, settings.baseUrls.value(Product::Api)))
        clock.follow(time, isLoopback(from) ? Clock::Says::Sandbox : Clock::Says::Service);
}

void Transport::Private::follow(quint64 id, Attempt *attempt, const QUrl &url, const Progress &progress)
{
    QObject::connect(
        attempt, &Attempt::dated, q, [this, url](const QDateTime &time) { takeTime(time, url); }, Qt::QueuedConnection);
    QObject::connect(
        attempt, &Attempt::finished, q, [this, id] { onFinished(id); }, Qt::QueuedConnection);
    const auto report = [this, id](Progress::Handler Progress::*which) {
        return [this, id, which](qint64 done, qint64 total) {
            if (const Exchange *listening = find(id); listening && listening->context) {
                const Progress::Handler handler = listening->progress.*which; // a copy: it may delete the transport
                if (handler)
                    handler(done, total);
            }
        };
    };
    if (progress.download)
        QObject::connect(attempt, &Attempt::downloaded, q, report(&Progress::download), Qt::QueuedConnection);
    if (progress.upload)
        QObject::connect(attempt, &Attempt::uploaded, q, report(&Progress::upload), Qt::QueuedConnection);
}

void Transport::Private::onFinished(quint64 id)
{
    Exchange *exchange = find(id);
    if (!exchange || exchange->state != State::Running)
        return;
    // Deleted at once, not later: its reply must not outlive the manager. No signal of the reply is on the stack here.
    const std::unique_ptr<Attempt> attempt = std::move(exchange->attempt);
    const Ending &ending = attempt->ending();
    std::optional<ApiError> error = errorOf(ending);
    if (error)
        error->message = withSecretsMasked(error->message, exchange->secrets);
    writeLog(*exchange, *attempt, error);
    noteOnline(ending, error);
    Throttle &throttle = settings.traffic->throttle;
    throttle.ended(error ? Throttle::End::Failed : Throttle::End::Answered);

    if (!error)
        return settle(id, *exchange, Reply{ ending.body, ending.httpStatus, ending.requestId });
    const auto asked = retryAfter(attempt->retryAfterHeader(), clock.now());
    const auto delay
        = retryDelay(exchange->verb, *error, exchange->tries, asked, QRandomGenerator::global()->generateDouble());
    if (error->kind == ErrorKind::RateLimited)
        throttle.hold(delay.value_or(asked.value_or(1s)));
    if (!delay || !exchange->context)
        return settle(id, *exchange, *error);
    waitAndRequeue(id, *exchange, *delay);
}

void Transport::Private::waitAndRequeue(quint64 id, Exchange &exchange, milliseconds delay)
{
    exchange.state = State::Waiting;
    QTimer::singleShot(delay, Qt::PreciseTimer, q, [this, id] {
        Exchange *waiting = find(id);
        if (waiting && waiting->state == State::Waiting)
            enqueue(id, *waiting, Throttle::Place::Front);
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
    // The log may outlive this connection.
    HttpLog *log = &settings.traffic->log;
    QMetaObject::invokeMethod(
        log, [log, entry] { log->add(entry); }, Qt::QueuedConnection);
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

Transport::Transport(TransportSettings settings, const Credentials &credentials, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings), credentials, clock))
{
}

Transport::~Transport() = default;

void Transport::signAs(const Credentials &credentials, std::initializer_list<Product> products)
{
    for (const Product product : products)
        d->otherAuthorizations.insert(product, basic(credentials));
}

QByteArray Transport::signatureOf(const QByteArray &text) const
{
    QByteArray pair = QByteArray::fromBase64(d->authorization.mid(qstrlen("Basic ")));
    QByteArray secret = pair.mid(pair.indexOf(':') + 1);
    QByteArray signature = QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha1).toBase64();
    wipe(pair);
    wipe(secret);
    return signature;
}

RequestHandle Transport::send(const Request &request, QObject *context, ReplyHandler handler, Progress progress)
{
    Private::Exchange exchange{ request.verb, request.product, context, std::move(handler), std::move(progress) };
    std::optional<ApiError> refusal;
    const auto base = d->settings.baseUrls.constFind(request.product);
    if (base == d->settings.baseUrls.constEnd()) {
        refusal
            = failure(ErrorKind::Invalid,
                      QCoreApplication::translate("Transport", "No address is known for this part of the service."));
    } else if (const Result<QUrl> url = requestUrl(*base, d->settings.accountSid, request)) {
        exchange.what = travelingAs(request);
        exchange.url = url.value();
        exchange.body = bodyOf(request);
        exchange.shownForm = shownBody(request);
        exchange.secrets = secretsIn(request);
    } else {
        refusal = url.error();
    }
    return { this, d->add(std::move(exchange), refusal) };
}

RequestHandle Transport::sendLink(Product product, const QString &link, QObject *context, ReplyHandler handler)
{
    Private::Exchange exchange{ Verb::Get, product, context, std::move(handler) };
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
    return d->settings.traffic->log;
}

int Transport::pending() const
{
    return static_cast<int>(d->exchanges.size());
}

QDateTime Transport::throttledUntil() const
{
    return d->settings.traffic->throttle.heldUntil();
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
