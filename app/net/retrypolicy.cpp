// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/retrypolicy.h"

#include <algorithm>

namespace nd {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

enum class For { Reads, Everything };

struct Rule
{
    ErrorKind kind;
    For whom;
    int tries; ///< In all, the first one included.
    milliseconds first; ///< Doubled with each further one.
};

/// Kinds that are not here fail at once.
constexpr Rule rules[] = {
    { ErrorKind::RateLimited, For::Everything, 6, 1000ms }, { ErrorKind::Server, For::Reads, 4, 500ms },
    { ErrorKind::ConnectionLost, For::Reads, 4, 200ms },    { ErrorKind::Offline, For::Reads, 3, 300ms },
    { ErrorKind::Timeout, For::Reads, 2, 300ms },
};

/// Which 5xx pass by themselves; 501 and the like do not.
constexpr int passingStatuses[] = { 500, 502, 503, 504 };

/// Nobody waits longer for one request; above that it fails, and the person decides.
constexpr milliseconds longestAsked = 5min;

} // namespace

std::optional<milliseconds> retryDelay(Verb verb, const ApiError &error, int attempt,
                                       std::optional<milliseconds> retryAfter, double jitter)
{
    const auto rule = std::find_if(std::begin(rules), std::end(rules),
                                   [&](const Rule &candidate) { return candidate.kind == error.kind; });
    if (rule == std::end(rules) || attempt >= rule->tries)
        return std::nullopt;
    if (verb != Verb::Get && rule->whom != For::Everything)
        return std::nullopt;
    if (error.kind == ErrorKind::Server
        && std::ranges::find(passingStatuses, error.httpStatus) == std::end(passingStatuses))
        return std::nullopt;
    if (retryAfter && *retryAfter > longestAsked)
        return std::nullopt;

    // Half of it is fixed and half is drawn, so that callers who failed together do not come back together.
    const milliseconds step = rule->first * (1 << (attempt - 1));
    const auto drawn = [&](milliseconds whole) {
        return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(whole.count()) * jitter));
    };
    const milliseconds backOff = step / 2 + drawn(step / 2);
    if (!retryAfter)
        return backOff;
    return std::max(backOff, *retryAfter + drawn(250ms)); // never earlier than asked
}

} // namespace nd
