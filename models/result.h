// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>
#include <variant>

namespace nd {

/// What went wrong, in the terms a caller decides by. The service's own code stays in ApiError::code.
enum class ErrorKind {
    Offline, ///< Nothing left this machine: no network, no such host, connection refused.
    Tls, ///< The secure connection could not be trusted; nothing was sent.
    InsecureUrl, ///< Plain HTTP beyond loopback, or a link to another origin: refused before sending.
    ConnectionLost, ///< The connection ended before a whole reply was read.
    Timeout, ///< No whole reply within the time limit.
    Canceled, ///< The caller gave up.
    Unauthorized, ///< 401: the service does not accept the credentials.
    Forbidden, ///< 403: the credentials are good, the permission is missing.
    NotFound, ///< 404.
    RateLimited, ///< 429: refused unprocessed, safe to send again.
    Refused, ///< Any other 4xx: the service understood and said no.
    Server, ///< 5xx.
    Malformed, ///< A reply that can't be read: broken JSON, a missing list, an unreadable 2xx.
    TooLarge, ///< A reply above the size limit.
    PageLoop, ///< A list whose next link leads back to a page already read.
    Storage, ///< A local file or database can't be read or written.
    Keychain, ///< The keychain is locked, absent, or did not answer.
    Invalid, ///< Input that was refused before anything was sent.
};

/// A failure as a value. Follows the error body of the service: `{"code","message","more_info","status"}`.
struct ApiError
{
    ErrorKind kind = ErrorKind::Malformed;
    int httpStatus = 0; ///< 0 when no reply came.
    int code = 0; ///< The service's own code (21422, 20003, …); 0 when there is none.
    QString message{}; ///< The service's words, or a sentence of ours; shown to people as it is.
    QUrl helpLink{}; ///< `more_info`, when the service gave one.
    QString requestId{}; ///< `Twilio-Request-Id`, for support.
    bool outcomeKnown = true; ///< False when the service may have carried the request out all the same.
    QByteArray body{}; ///< Of a 4xx, as it came: some refusals are answers. Never kept, never shown.
};

/// A value or an ApiError.
template <class T>
class Result
{
public:
    Result(T value)
        : m_value(std::in_place_index<0>, std::move(value))
    {
    } // NOLINT(google-explicit-constructor)
    Result(ApiError error)
        : m_value(std::in_place_index<1>, std::move(error))
    {
    } // NOLINT(google-explicit-constructor)

    bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_value); }
    T &value() & { return std::get<0>(m_value); }
    T &&value() && { return std::get<0>(std::move(m_value)); }
    const ApiError &error() const { return std::get<1>(m_value); }

private:
    std::variant<T, ApiError> m_value;
};

/// The value of a Result that only succeeds or fails.
struct Done
{
};

} // namespace nd
