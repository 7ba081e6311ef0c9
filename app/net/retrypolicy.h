// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <chrono>
#include <optional>

namespace nd {

/// When a failed request is sent again, as a pure function: no clock, no randomness of its own.
///
/// Reads: transient failures and 429. Changes: 429 only, which the service refuses unprocessed. Exponential back-off
/// with jitter; a Retry-After is honoured.
/// @param attempt how often it was sent so far (1 after the first try)
/// @param retryAfter what the service asked for, if it did
/// @param jitter in [0, 1), drawn by the caller
/// @return how long to wait, or nothing when it should fail now
std::optional<std::chrono::milliseconds> retryDelay(Verb verb, const ApiError &error, int attempt,
                                                    std::optional<std::chrono::milliseconds> retryAfter, double jitter);

} // namespace nd
