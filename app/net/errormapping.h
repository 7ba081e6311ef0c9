// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QDateTime>
#include <QNetworkReply>

#include <chrono>
#include <optional>

namespace nd {

/// Why we ended a request ourselves; QNetworkReply reports OperationCanceledError for all of them.
enum class Stopped {
    No,
    Canceled,
    ConnectTimeout,
    TransferTimeout,
    TooLarge,
};

/// What is known about a request that ended, one way or the other.
struct Ending
{
    Verb verb = Verb::Get;
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    Stopped stopped = Stopped::No;
    int httpStatus = 0; ///< 0 when no status line came.
    bool maySent = true; ///< False only when it is proved that no whole request left this machine.
    bool shortBody = false; ///< Fewer bytes came than Content-Length promised.
    QByteArray body{};
    QString requestId{};
    QString certificateProblem{}; ///< What was wrong with the certificate, in the words of the TLS library.
};

/// The failure of a request, or nothing when it ended in a whole 2xx reply.
std::optional<ApiError> errorOf(const Ending &ending);

/// One line for the log. The service's own words stay out of it: they name numbers and people.
QString outcomeText(const Ending &ending, const std::optional<ApiError> &error);

/// A date as HTTP writes it ("Sun, 06 Nov 1994 08:49:37 GMT"), UTC; invalid when it is not one.
QDateTime httpDate(const QByteArray &value);

/// A Retry-After header, in seconds or as a date; nothing when it is neither. Never negative.
/// @param serviceNow the time on the service's clock, which a date is meant on
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value, const QDateTime &serviceNow);

} // namespace nd
