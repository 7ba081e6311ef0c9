// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QUrl>

#include <optional>

namespace nd {

/// Percent-encodes everything but unreserved characters, as UTF-8: `+` is %2B and a space is %20, so that it fits a
/// query, a form body and one segment of a path.
QByteArray percentEncoded(const QString &text);

/// `name=value&name=value`, both percent-encoded: a query, or a form body.
QByteArray encodedParameters(const Parameters &parameters);

/// True for 127.0.0.0/8, ::1 and `localhost`.
bool isLoopback(const QUrl &url);

/// True when scheme, host and port are the same; a port left out is that of the scheme.
bool sameOrigin(const QUrl &one, const QUrl &other);

/// Why credentials must not travel to this URL, if they must not: only https, or http on loopback.
std::optional<ApiError> refusalOf(const QUrl &url);

/// The whole URL of a request: `{AccountSid}` filled in, the query encoded. The path itself is already encoded.
Result<QUrl> requestUrl(const QUrl &base, const QString &accountSid, const Request &request);

/// Follows a next link: relative, or absolute on the same origin as `base`.
Result<QUrl> linkUrl(const QUrl &base, const QString &link);

} // namespace nd
