// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/server.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <memory>
#include <utility>

namespace nd::test {

/// What came back. A status of 0 means that no answer came.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray rows(const char *key) const { return json()[QLatin1StringView(key)].toArray(); }
    QString text(const char *key) const { return json()[QLatin1StringView(key)].toString(); }
    int code() const { return json()[QLatin1StringView("code")].toInt(); }
    QByteArray header(const QByteArray &name) const;
};

/// A sandbox on a port of its own, on a thread of its own, for one test or one test program:
/// \code
///     SandboxFixture sandbox;                         // 300 owned numbers, seed 1
///     transport.setBase(sandbox.url());
///     sandbox.fault({ { "action", "drop_after" }, { "method", "POST" }, { "path", "IncomingPhoneNumbers" } });
///     …
///     QCOMPARE(sandbox.count("POST", "IncomingPhoneNumbers"), 1);
/// \endcode
/// Everything here waits for its answer, so it can be used between the steps of a test. Its own product calls go in by
/// a second connection and are counted like everyone's.
class SandboxFixture
{
public:
    using Fields = std::initializer_list<std::pair<const char *, QJsonValue>>;
    using Form = QList<std::pair<QString, QString>>;

    /// Ends the program when the sandbox can't start: no test would mean anything.
    explicit SandboxFixture(sandbox::Options options = {});
    ~SandboxFixture();

    QUrl url() const { return m_ready.url; }
    /// "http://127.0.0.1:PORT" + path.
    QUrl url(const QString &path) const { return QUrl(m_ready.url.toString() + path); }
    QString sid() const { return m_ready.accountSid; }
    QString token() const { return m_ready.authToken; }
    QStringList subaccounts() const { return m_ready.subaccounts; }
    QString keySid() const { return m_ready.keySid; }
    QString keySecret() const { return m_ready.keySecret; }
    const sandbox::Ready &ready() const { return m_ready; }
    /// "/2010-04-01/Accounts/AC…" + rest
    QString path(const QString &rest = {}, const QString &account = {}) const;

    // Product calls, signed as the main account unless signAs() said otherwise.
    HttpAnswer get(const QString &path);
    HttpAnswer post(const QString &path, const Form &form);
    HttpAnswer remove(const QString &path);
    /// Any method and body.
    HttpAnswer send(const QByteArray &method, const QString &path, const QByteArray &body = {},
                    const QByteArray &contentType = {});
    /// Who signs the following calls. Empty user: nobody.
    void signAs(const QString &user, const QString &secret);
    void signAsMain() { signAs(sid(), token()); }

    /// A control call: GET, POST or DELETE /_sandbox/…; \a path is what follows that prefix.
    QJsonObject control(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    /// Adds a fault (see GET /_sandbox/) and returns its id.
    int fault(Fields fields);
    void clearFaults();
    /// How many product requests arrived, answered or not, whose path and query fit the regular expression.
    int count(const char *method, const QString &path = {});
    /// Those requests: method, target, body, headers (names), user, status, effect.
    QJsonArray requests(const char *method, const QString &path = {});
    void forgetRequests();
    /// Moves the sandbox's clock on.
    void step(qint64 seconds);
    void freeze();
    qint64 now();
    /// Numbers that an account owns; empty: the main account.
    int owned(const QString &account = {});
    bool owns(const QString &number);
    /// Someone else buys a number.
    void take(const QString &number);
    /// E.164 numbers for sale that fit a search: find("US", "Local", "AreaCode=415").
    QStringList find(const QString &country, const QString &type, const QString &query = {});

    /// Stops the sandbox: connections to it are refused from here on.
    void stop() { m_thread.stop(); }

private:
    HttpAnswer waitFor(QNetworkReply *reply);

    sandbox::ServerThread m_thread;
    sandbox::Ready m_ready;
    QNetworkAccessManager m_network;
    QByteArray m_authorization;
};

} // namespace nd::test
