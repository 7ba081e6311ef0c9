// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/attempt.h"

#include "app/net/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <utility>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 64 * 1024;

QNetworkRequest networkRequest(const AttemptTarget &target)
{
    QNetworkRequest request(target.url);
    request.setRawHeader("Authorization", target.authorization);
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
    request.setSslConfiguration(target.tls);
    return request;
}

} // namespace

Attempt::Attempt(Verb verb, RequestBody body, AttemptLimits limits)
    : m_content(std::move(body))
    , m_limits(limits)
    , m_timer(this)
    , m_total(this)
{
    m_ending.verb = verb;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Attempt::onTimeout);
    m_total.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, &Attempt::onTotal);
}

Attempt::~Attempt()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    delete m_reply;
}

void Attempt::prepare(QNetworkAccessManager &manager)
{
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void Attempt::start(QNetworkAccessManager &manager, const AttemptTarget &target)
{
    QNetworkRequest request = networkRequest(target);
    if (m_ending.verb == Verb::Get) {
        m_reply = manager.get(request);
    } else {
        // Nothing below us may send a change twice: see OneShotBody. The length is stated, so that it isn't buffered.
        m_body = new OneShotBody(m_content.bytes);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_content.bytes.size());
        if (m_ending.verb == Verb::Post) {
            request.setHeader(QNetworkRequest::ContentTypeHeader, QLatin1StringView(m_content.type));
            m_reply = manager.post(request, m_body);
        } else {
            m_reply = manager.sendCustomRequest(request, "DELETE", m_body);
        }
        m_body->setParent(m_reply);
    }
    connect(m_reply, &QNetworkReply::requestSent, this, &Attempt::onSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Attempt::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::readSome);
    // With a body, requestSent stays silent; the progress of an empty one says (0, 0) even when nothing left.
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
        if (sent <= 0)
            return;
        onSent();
        Q_EMIT uploaded(sent, m_content.bytes.size());
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty()) // noted, never ignored
            m_ending.certificateProblem = errors.constFirst().errorString();
    });
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::onFinished);
    m_running.start();
    m_total.start(m_limits.total.forBytes(m_content.bytes.size()));
    // Nobody says when a change without a body has left, so both limits are one.
    const bool isOneLimit = m_body && m_content.bytes.isEmpty();
    m_timer.start(isOneLimit ? m_limits.connectTimeout + m_limits.transferTimeout : m_limits.connectTimeout);
}

void Attempt::stop(Stopped why)
{
    if (m_done || m_ending.stopped != Stopped::No)
        return;
    m_ending.stopped = why;
    // Not from within a signal of the reply, which may be about to fail by itself.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_done)
                return;
            m_reply->abort();
            onFinished(); // abort() says so itself, unless the reply was about to
        },
        Qt::QueuedConnection);
}

void Attempt::onSent()
{
    m_sawRequestSent = true;
    m_timer.start(m_limits.transferTimeout);
}

void Attempt::onHeaders()
{
    onSent();
    const QDateTime serviceTime = httpDate(m_reply->rawHeader("Date"));
    if (serviceTime.isValid())
        Q_EMIT dated(serviceTime);

    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    if (!isNumber)
        return;
    m_length = length; // Qt takes the header of a body that it unpacks away
    if (length > m_limits.maximumBody)
        return stop(Stopped::TooLarge);
    // Room for a page at once; more than that only as it comes.
    constexpr qint64 mostAtOnce = 4 * 1024 * 1024;
    m_ending.body.reserve(std::min(length, mostAtOnce));
}

void Attempt::readSome()
{
    if (m_done || m_ending.stopped != Stopped::No)
        return;
    m_timer.start(m_limits.transferTimeout);
    // In pieces: a few compressed kilobytes can hold gigabytes, and come out only as far as they are read.
    QByteArray piece(chunk, Qt::Uninitialized);
    for (;;) {
        const qint64 size = m_reply->read(piece.data(), piece.size());
        if (size <= 0)
            break;
        if (m_ending.body.size() + size > m_limits.maximumBody)
            return stop(Stopped::TooLarge);
        m_ending.body.append(piece.constData(), size);
    }
    Q_EMIT downloaded(m_ending.body.size(), m_length);
}

void Attempt::onFinished()
{
    if (m_done)
        return;
    readSome();
    m_done = true;
    m_timer.stop();
    m_total.stop();
    m_ending.networkError = m_reply->error();
    m_ending.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_ending.requestId = QString::fromLatin1(m_reply->rawHeader("Twilio-Request-Id"));
    m_ending.maySent = maySent();
    m_ending.shortBody = m_length >= 0 && m_ending.body.size() != m_length && m_ending.httpStatus != 204;
    m_retryAfter = m_reply->rawHeader("Retry-After");
    Q_EMIT finished();
}

void Attempt::onTimeout()
{
    stop(m_sawRequestSent ? Stopped::TransferTimeout : Stopped::ConnectTimeout);
}

/// A byte a second keeps the other limit from ever ending it.
void Attempt::onTotal()
{
    const std::chrono::milliseconds limit = m_limits.total.forBytes(m_content.bytes.size() + m_ending.body.size());
    if (const std::chrono::milliseconds left = limit - duration(); left.count() > 0)
        m_total.start(left);
    else
        onTimeout();
}

bool Attempt::maySent() const
{
    if (m_ending.httpStatus != 0)
        return true;
    // The body is taken on this thread: while a part of it is still here, no whole request can be on its way.
    if (m_body && !m_content.bytes.isEmpty())
        return m_body->atEnd();
    if (m_sawRequestSent)
        return true;
    // Headers leave on a thread of QNetworkAccessManager, which tells us later: when we ended it ourselves, they may
    // have left a moment ago. When it failed by itself, all it had to tell came before.
    return m_ending.stopped != Stopped::No;
}

} // namespace nd
