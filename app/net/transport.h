// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httplog.h"
#include "app/net/request.h"
#include "app/net/throttle.h"
#include "app/net/timelimits.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <initializer_list>
#include <memory>

class QSslCertificate;

namespace nd {

class Clock;

/// What signs the requests. Never copied into a log, a journal or settings.
struct Credentials
{
    QString user; ///< Account SID (AC…) or API key SID (SK…).
    QString secret; ///< Auth token or API key secret.
};

/// What all connections to one account share: the service's brake, and the log of what went over the wire.
struct Traffic
{
    explicit Traffic(int mostAtOnce = 6)
        : throttle(mostAtOnce)
    {
    }
    Throttle throttle;
    HttpLog log;
};

/// Where and how an account is reached.
struct TransportSettings
{
    QString accountSid; ///< Fills `{AccountSid}` in paths.
    QHash<Product, QUrl> baseUrls; ///< Scheme, host and port for each product; https, or http on loopback.
    std::chrono::milliseconds connectTimeout{ 10'000 };
    std::chrono::milliseconds transferTimeout{ 30'000 }; ///< Without a byte.
    TimeLimits total{}; ///< Of one attempt.
    qint64 maximumBody = 64 * 1024 * 1024; ///< Bytes after decompression.
    int maximumConcurrent = 6; ///< Requests under way at once (1 to 6); others queue. Of no account with `traffic`.
    std::shared_ptr<Traffic> traffic{}; ///< Of the account; null: of this connection alone.
};

/// A reply that was read whole with a 2xx status.
struct Reply
{
    QByteArray body;
    int httpStatus = 0;
    QString requestId; ///< `Twilio-Request-Id`.
};

/// Who wants to be told how far a request is. Each try counts from the start again.
struct Progress
{
    /// Bytes so far and in all (-1: unknown).
    using Handler = std::function<void(qint64 done, qint64 total)>;
    Handler download{};
    Handler upload{}; ///< Bytes of the body that were handed to the network.
};

/// Cancels one request. Copies name the same request; a default-made one does nothing.
class RequestHandle
{
public:
    RequestHandle() = default;
    /// Gives up. The callback gets ErrorKind::Canceled (outcome unknown if a change was already sent).
    void cancel() const;
    bool running() const;

private:
    friend class Transport;
    RequestHandle(QPointer<class Transport> transport, quint64 id);
    QPointer<class Transport> m_transport;
    quint64 m_id = 0;
};

/// Sends requests for one signed-in account, to all products. The only user of QNetworkAccessManager.
///
/// - Reads are retried by retryDelay(); changes are sent once, and again only after a 429 (refused unprocessed).
/// - Callbacks come on the thread of the transport, never before send() has returned, and not at all once `context`
///   is gone.
/// - 429 slows every caller of this account, those of other connections that share its Traffic included: see
///   throttledUntil(). Afterwards fewer requests are under way at once, one more after each success.
/// - A reply that comes too slowly ends in Timeout, as one does that does not come: see TimeLimits.
/// - When `context` goes, a read is given up, a queued change is not sent, and a change under way is left to end.
/// - Connection refused, an unknown host, TLS and a connect timeout are ErrorKind::Offline or Tls when it is proved
///   that no whole request left; a change of which that is not proved ends in ConnectionLost or Timeout instead.
class Transport : public QObject
{
    Q_OBJECT
public:
    using ReplyHandler = std::function<void(Result<Reply>)>;

    Transport(TransportSettings settings, const Credentials &credentials, Clock &clock, QObject *parent = nullptr);
    ~Transport() override;

    /// Signs the requests to these products with other credentials than the rest.
    void signAs(const Credentials &credentials, std::initializer_list<Product> products);

    /// HMAC-SHA1 of a text with the secret of the account, base64: how the service signs webhooks with the auth token
    /// (page 17). Of no use with an API key.
    QByteArray signatureOf(const QByteArray &text) const;

    RequestHandle send(const Request &request, QObject *context, ReplyHandler handler, Progress progress = {});

    /// Sends a call and reads its reply. An unreadable 2xx of a change has an unknown outcome.
    template <class T>
    RequestHandle send(const Call<T> &call, QObject *context, std::function<void(Result<T>)> handler)
    {
        return send(call.request, context,
                    [decode = call.decode, decodeRefusal = call.decodeRefusal,
                     changes = call.request.changesSomething(), handler = std::move(handler)](Result<Reply> reply) {
                        if (!reply) {
                            std::optional<T> told = decodeRefusal ? decodeRefusal(reply.error()) : std::nullopt;
                            return handler(told ? Result<T>(std::move(*told)) : Result<T>(reply.error()));
                        }
                        Result<T> value = decode(reply.value().body);
                        if (value)
                            return handler(std::move(value));
                        ApiError error = value.error();
                        error.httpStatus = reply.value().httpStatus;
                        error.requestId = reply.value().requestId;
                        error.outcomeKnown = !changes;
                        handler(std::move(error));
                    });
    }

    /// Follows a next link of a list: relative to the product's base URL or absolute on the same origin; anything else
    /// is refused with ErrorKind::InsecureUrl.
    RequestHandle sendLink(Product product, const QString &link, QObject *context, ReplyHandler handler);

    /// Forgets every request whose context is neither `owner` nor below it, without a word to its handler: for a
    /// session that was replaced and only sees its operations through. A change under way is left to end on the wire.
    void dropAllBut(const QObject *owner);

    const TransportSettings &settings() const;
    /// Of all that share this Traffic.
    HttpLog &log();
    /// Requests under way and queued.
    int pending() const;
    /// Until when the service's 429 holds all requests back, in this machine's time (UTC); invalid when it does not.
    QDateTime throttledUntil() const;
    /// Trusts one more certificate authority: for tests with a CA of their own.
    void trust(const QList<QSslCertificate> &authorities);

Q_SIGNALS:
    /// The service asked to slow down until then (invalid: no longer).
    void throttledChanged(const QDateTime &until);
    /// True after a reply, false after a request that could not reach the service; only when it changes.
    void onlineChanged(bool online);

private:
    friend class RequestHandle;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace nd
