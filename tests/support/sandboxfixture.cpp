// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandboxfixture.h"

#include <QBuffer>
#include <QEventLoop>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace nd::test {

static constexpr int patienceMs = 60000;

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return QByteArray();
}

SandboxFixture::SandboxFixture(sandbox::Options options)
    : m_thread(std::move(options))
{
    QString error;
    if (!m_thread.start(&error))
        qFatal("The sandbox can't start: %s", qPrintable(error));
    m_ready = m_thread.ready();
    signAsMain();
}

SandboxFixture::~SandboxFixture() = default;

QString SandboxFixture::path(const QString &rest, const QString &account) const
{
    return u"/2010-04-01/Accounts/"_s + (account.isEmpty() ? sid() : account) + rest;
}

void SandboxFixture::signAs(const QString &user, const QString &secret)
{
    m_authorization = user.isEmpty() ? QByteArray() : "Basic " + (user + u':' + secret).toUtf8().toBase64();
}

HttpAnswer SandboxFixture::waitFor(QNetworkReply *reply)
{
    // The test's own thread must go on handling events; the sandbox answers from another one.
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.headers = reply->rawHeaderPairs();
    answer.error = reply->error();
    delete reply;
    return answer;
}

HttpAnswer SandboxFixture::send(const QByteArray &method, const QString &path, const QByteArray &body,
                                const QByteArray &contentType)
{
    QNetworkRequest request(QUrl(m_ready.url.toString() + path, QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_authorization.isEmpty() && !path.startsWith("/_sandbox"_L1))
        request.setRawHeader("Authorization", m_authorization);
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    return waitFor(m_network.sendCustomRequest(request, method, body));
}

HttpAnswer SandboxFixture::get(const QString &path)
{
    return send("GET", path);
}

HttpAnswer SandboxFixture::post(const QString &path, const Form &form)
{
    QByteArray body;
    for (const auto &[name, value] : form) {
        body += body.isEmpty() ? "" : "&";
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return send("POST", path, body, "application/x-www-form-urlencoded");
}

HttpAnswer SandboxFixture::remove(const QString &path)
{
    return send("DELETE", path);
}

QJsonObject SandboxFixture::control(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const HttpAnswer answer
        = send(method, u"/_sandbox/"_s + path, bytes, bytes.isEmpty() ? QByteArray() : QByteArray("application/json"));
    if (answer.status < 200 || answer.status >= 300)
        qFatal("The sandbox refuses %s /_sandbox/%s: %d %s", method.constData(), qPrintable(path), answer.status,
               answer.body.constData());
    return answer.json();
}

int SandboxFixture::fault(Fields fields)
{
    QJsonObject object;
    for (const auto &[name, value] : fields)
        object.insert(QLatin1StringView(name), value);
    return control("POST", u"faults"_s, object)["id"_L1].toInt();
}

void SandboxFixture::clearFaults()
{
    control("DELETE", u"faults"_s);
}

static QString requestQuery(const char *method, const QString &path)
{
    return u"requests?method="_s + QLatin1StringView(method) + u"&path="_s
        + QString::fromLatin1(QUrl::toPercentEncoding(path));
}

int SandboxFixture::count(const char *method, const QString &path)
{
    return control("GET", requestQuery(method, path))["count"_L1].toInt();
}

QJsonArray SandboxFixture::requests(const char *method, const QString &path)
{
    return control("GET", requestQuery(method, path))["requests"_L1].toArray();
}

void SandboxFixture::forgetRequests()
{
    control("DELETE", u"requests"_s);
}

void SandboxFixture::step(qint64 seconds)
{
    control("POST", u"clock"_s, { { u"step"_s, seconds } });
}

void SandboxFixture::freeze()
{
    control("POST", u"clock"_s, { { u"freeze"_s, true } });
}

qint64 SandboxFixture::now()
{
    return control("GET", u"clock"_s)["seconds"_L1].toInteger();
}

int SandboxFixture::owned(const QString &account)
{
    const QJsonArray accounts = control("GET", u"state"_s)["accounts"_L1].toArray();
    for (const QJsonValue &row : accounts) {
        if (row["sid"_L1].toString() == (account.isEmpty() ? sid() : account))
            return row["owned"_L1].toInt();
    }
    return -1;
}

bool SandboxFixture::owns(const QString &number)
{
    return control("GET", u"numbers/"_s + number)["owned"_L1].toBool();
}

void SandboxFixture::take(const QString &number)
{
    control("POST", u"numbers/"_s + number + u"/take"_s);
}

QStringList SandboxFixture::find(const QString &country, const QString &type, const QString &query)
{
    QStringList numbers;
    const QString search = u"/AvailablePhoneNumbers/%1/%2.json?%3"_s.arg(country, type, query);
    for (const QJsonValue &row : get(path(search)).rows("available_phone_numbers"))
        numbers.append(row["phone_number"_L1].toString());
    return numbers;
}

} // namespace nd::test
