// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/errormapping.h"
#include "app/net/request.h"
#include "app/net/timelimits.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;

namespace nd {

class OneShotBody;

/// What one attempt may cost.
struct AttemptLimits
{
    std::chrono::milliseconds connectTimeout{ 0 };
    std::chrono::milliseconds transferTimeout{ 0 }; ///< Without a byte.
    TimeLimit total{};
    qint64 maximumBody = 0;
};

/// What a change carries.
struct RequestBody
{
    QByteArray bytes{};
    QByteArray type = "application/x-www-form-urlencoded";
};

/// Where it goes, and how.
struct AttemptTarget
{
    QUrl url;
    QByteArray authorization;
    QSslConfiguration tls;
};

/// One request on the wire, once: from QNetworkAccessManager to an Ending. Retries are the transport's.
///
/// Its signals come from inside those of QNetworkReply: connect them queued, so that a slot may delete anything.
class Attempt : public QObject
{
    Q_OBJECT
public:
    Attempt(Verb verb, RequestBody body, AttemptLimits limits);
    ~Attempt() override;

    /// To be done once to a manager that attempts are started on.
    static void prepare(QNetworkAccessManager &manager);
    void start(QNetworkAccessManager &manager, const AttemptTarget &target);
    /// Ends it, if it has not ended yet; finished() comes after stop() has returned.
    void stop(Stopped why);

    /// How it ended; complete once finished() was emitted.
    const Ending &ending() const { return m_ending; }
    const QByteArray &retryAfterHeader() const { return m_retryAfter; }
    std::chrono::milliseconds duration() const { return std::chrono::milliseconds(m_running.elapsed()); }

Q_SIGNALS:
    /// The service's Date header.
    void dated(const QDateTime &serviceTime);
    /// Bytes so far and in all (-1: unknown).
    void downloaded(qint64 done, qint64 total);
    void uploaded(qint64 done, qint64 total);
    void finished();

private:
    void onSent();
    void onHeaders();
    void onFinished();
    void readSome();
    void onTimeout();
    void onTotal();
    bool maySent() const;

    Ending m_ending;
    RequestBody m_content;
    AttemptLimits m_limits;
    QNetworkReply *m_reply = nullptr;
    OneShotBody *m_body = nullptr;
    QTimer m_timer; ///< Since something happened.
    QTimer m_total; ///< Since it was started.
    QElapsedTimer m_running;
    QByteArray m_retryAfter;
    qint64 m_length = -1; ///< Content-Length of an uncompressed body.
    bool m_sawRequestSent = false; ///< Proved; the contrary is not.
    bool m_done = false;
};

} // namespace nd
