// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/errormapping.h"

#include "app/net/httplog.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype longestMessage = 2000;
constexpr qsizetype longestRefusal = 64 * 1024; ///< Bytes of a refusal that are handed on.

/// Whether the service said that it did nothing. Only 4xx does: a 5xx or a lost reply may come after the effect.
enum class Says { Nothing, NotDone };

struct StatusRow
{
    int first;
    int last;
    ErrorKind kind;
    Says says;
    const char *text;
};

constexpr StatusRow statusRows[] = {
    { 300, 399, ErrorKind::InsecureUrl, Says::Nothing,
      QT_TRANSLATE_NOOP("Transport", "The service pointed to another address. It was not followed.") },
    { 401, 401, ErrorKind::Unauthorized, Says::NotDone,
      QT_TRANSLATE_NOOP("Transport", "The service does not accept these credentials.") },
    { 403, 403, ErrorKind::Forbidden, Says::NotDone,
      QT_TRANSLATE_NOOP("Transport", "These credentials have no permission for this.") },
    { 404, 404, ErrorKind::NotFound, Says::NotDone,
      QT_TRANSLATE_NOOP("Transport", "The service does not know this, or no longer.") },
    { 429, 429, ErrorKind::RateLimited, Says::NotDone,
      QT_TRANSLATE_NOOP("Transport", "The service asks for fewer requests at a time.") },
    { 400, 499, ErrorKind::Refused, Says::NotDone,
      QT_TRANSLATE_NOOP("Transport", "The service refused the request and gave no reason (status %1).") },
    { 500, 599, ErrorKind::Server, Says::Nothing,
      QT_TRANSLATE_NOOP("Transport", "The service has a problem of its own (status %1).") },
};

/// What is left when no status decides. Anything that is not listed here is Malformed.
struct NetworkRow
{
    QNetworkReply::NetworkError error;
    ErrorKind kind;
};

constexpr NetworkRow networkRows[] = {
    { QNetworkReply::ConnectionRefusedError, ErrorKind::Offline },
    { QNetworkReply::HostNotFoundError, ErrorKind::Offline },
    { QNetworkReply::NetworkSessionFailedError, ErrorKind::Offline },
    { QNetworkReply::TemporaryNetworkFailureError, ErrorKind::Offline },
    { QNetworkReply::UnknownNetworkError, ErrorKind::Offline },
    { QNetworkReply::ProxyConnectionRefusedError, ErrorKind::Offline },
    { QNetworkReply::ProxyConnectionClosedError, ErrorKind::Offline },
    { QNetworkReply::ProxyNotFoundError, ErrorKind::Offline },
    { QNetworkReply::ProxyTimeoutError, ErrorKind::Offline },
    { QNetworkReply::ProxyAuthenticationRequiredError, ErrorKind::Offline },
    { QNetworkReply::UnknownProxyError, ErrorKind::Offline },
    { QNetworkReply::SslHandshakeFailedError, ErrorKind::Tls },
    { QNetworkReply::TimeoutError, ErrorKind::Timeout },
    { QNetworkReply::RemoteHostClosedError, ErrorKind::ConnectionLost },
    { QNetworkReply::ContentReSendError, ErrorKind::ConnectionLost },
    { QNetworkReply::OperationCanceledError, ErrorKind::Canceled },
};

struct StoppedRow
{
    Stopped stopped;
    ErrorKind kind;
};

constexpr StoppedRow stoppedRows[] = {
    { Stopped::Canceled, ErrorKind::Canceled },
    { Stopped::ConnectTimeout, ErrorKind::Offline },
    { Stopped::TransferTimeout, ErrorKind::Timeout },
    { Stopped::TooLarge, ErrorKind::TooLarge },
};

struct KindRow
{
    ErrorKind kind;
    const char *text;
};

constexpr KindRow kindRows[] = {
    { ErrorKind::Offline, QT_TRANSLATE_NOOP("Transport", "The service can't be reached. Nothing was sent.") },
    { ErrorKind::Tls, QT_TRANSLATE_NOOP("Transport", "The secure connection can't be trusted. Nothing was sent.") },
    { ErrorKind::ConnectionLost,
      QT_TRANSLATE_NOOP("Transport", "The connection ended before the whole reply was read.") },
    { ErrorKind::Timeout, QT_TRANSLATE_NOOP("Transport", "The service did not answer in time.") },
    { ErrorKind::Canceled, QT_TRANSLATE_NOOP("Transport", "Canceled.") },
    { ErrorKind::TooLarge, QT_TRANSLATE_NOOP("Transport", "The reply is larger than this program accepts.") },
    { ErrorKind::Malformed, QT_TRANSLATE_NOOP("Transport", "The service gave a reply that can't be read.") },
};

const StatusRow *rowOf(int status)
{
    const auto row = std::ranges::find_if(statusRows, [status](const StatusRow &candidate) {
        return status >= candidate.first && status <= candidate.last;
    });
    return row == std::end(statusRows) ? nullptr : row;
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    const auto row = std::ranges::find(networkRows, error, &NetworkRow::error);
    return row == std::end(networkRows) ? ErrorKind::Malformed : row->kind;
}

QString sentenceOf(ErrorKind kind)
{
    const auto row = std::ranges::find(kindRows, kind, &KindRow::kind);
    return row == std::end(kindRows) ? QString() : QCoreApplication::translate("Transport", row->text);
}

bool isNotSentKind(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Tls;
}

/// Takes code, message and more_info of the service's error body, each if it is there.
void readErrorBody(const QByteArray &body, ApiError &error)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonValue code = object["code"_L1];
    error.code = code.isString() ? code.toString().toInt() : code.toInt();
    const QString message = object["message"_L1].toString().trimmed();
    if (!message.isEmpty())
        error.message = redact({}, message).left(longestMessage); // it may repeat the URL that was sent
    const QUrl link(object["more_info"_L1].toString(), QUrl::StrictMode);
    if (link.scheme() == "https"_L1 || link.scheme() == "http"_L1)
        error.helpLink = link;
}

ApiError statusError(const StatusRow &row, const Ending &ending)
{
    ApiError error;
    error.kind = row.kind;
    const QString sentence = QCoreApplication::translate("Transport", row.text);
    error.message = sentence.contains("%1"_L1) ? sentence.arg(ending.httpStatus) : sentence;
    if (ending.httpStatus >= 400)
        readErrorBody(ending.body, error);
    if (row.says == Says::NotDone && ending.body.size() <= longestRefusal)
        error.body = ending.body;
    error.outcomeKnown = ending.verb == Verb::Get || row.says == Says::NotDone;
    return error;
}

ApiError brokenError(ErrorKind kind, const Ending &ending)
{
    // A reconnection that was refused does not prove that the first connection carried nothing.
    if (isNotSentKind(kind) && ending.maySent && ending.verb != Verb::Get)
        kind = ending.stopped == Stopped::ConnectTimeout ? ErrorKind::Timeout : ErrorKind::ConnectionLost;
    ApiError error;
    error.kind = kind;
    error.message = sentenceOf(kind);
    if (kind == ErrorKind::Tls && !ending.certificateProblem.isEmpty())
        error.message += u' ' + ending.certificateProblem;
    const bool isNotSent = !ending.maySent && (isNotSentKind(kind) || ending.stopped != Stopped::No);
    error.outcomeKnown = ending.verb == Verb::Get || isNotSent;
    return error;
}

std::optional<ApiError> classify(const Ending &ending)
{
    if (ending.stopped == Stopped::Canceled)
        return brokenError(ErrorKind::Canceled, ending);
    // A status that says no is worth more than how the rest of its body fared.
    if (const StatusRow *row = rowOf(ending.httpStatus))
        return statusError(*row, ending);
    if (ending.stopped != Stopped::No)
        return brokenError(std::ranges::find(stoppedRows, ending.stopped, &StoppedRow::stopped)->kind, ending);
    if (ending.networkError != QNetworkReply::NoError)
        return brokenError(kindOf(ending.networkError), ending);
    if (ending.shortBody)
        return brokenError(ErrorKind::ConnectionLost, ending);
    if (ending.httpStatus < 200 || ending.httpStatus > 299)
        return brokenError(ErrorKind::Malformed, ending);
    return std::nullopt;
}

} // namespace

std::optional<ApiError> errorOf(const Ending &ending)
{
    std::optional<ApiError> error = classify(ending);
    if (error) {
        error->httpStatus = ending.httpStatus;
        error->requestId = ending.requestId;
    }
    return error;
}

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

QDateTime httpDate(const QByteArray &value)
{
    QDateTime date
        = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<milliseconds> retryAfter(const QByteArray &value, const QDateTime &serviceNow)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (isNumber) {
        constexpr qint64 longest = 365LL * 24 * 3600;
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest));
    }
    const QDateTime date = httpDate(value);
    if (!date.isValid())
        return std::nullopt;
    return milliseconds(std::max<qint64>(0, serviceNow.msecsTo(date)));
}

} // namespace nd
