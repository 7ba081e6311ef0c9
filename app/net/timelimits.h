// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QtGlobal>

#include <chrono>

namespace nd {

/// What a request is, as far as its time goes.
enum class Traveling {
    Read, ///< Of one thing.
    Page, ///< Of a list.
    Change,
    Upload, ///< A change with a file.
};

/// How long one attempt may take in all, however often a byte comes: so long, and longer by what its bytes take on the
/// slowest connection that is waited for.
struct TimeLimit
{
    std::chrono::milliseconds fixed{ 0 };
    qint64 slowest = 1; ///< Bytes a second, both ways together.

    std::chrono::milliseconds forBytes(qint64 bytes) const
    {
        constexpr qint64 second = 1000;
        return fixed + std::chrono::milliseconds(bytes * second / slowest);
    }
};

/// One for each kind, beside the limit of time without a byte.
struct TimeLimits
{
    TimeLimit read{ std::chrono::minutes(1), 4 * 1024 };
    TimeLimit page{ std::chrono::minutes(2), 4 * 1024 };
    TimeLimit change{ std::chrono::minutes(1), 4 * 1024 };
    TimeLimit upload{ std::chrono::minutes(2), 4 * 1024 };

    const TimeLimit &of(Traveling what) const;
};

Traveling travelingAs(const Request &request);

} // namespace nd
