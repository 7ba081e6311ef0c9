// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watch/schedule.h"

#include <algorithm>

namespace nd {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

struct Limits
{
    Pace pace;
    milliseconds shortest;
    milliseconds longest;
};

constexpr Limits table[] = {
    { Pace::Live, 2500ms, 2500ms }, //
    { Pace::Machine, 15s, 5min }, //
    { Pace::Person, 1min, 15min }, //
    { Pace::Carrier, 5min, 1h }, //
    { Pace::Stuck, 15min, 2h },
};

} // namespace

std::optional<milliseconds> lookAgainIn(Pace pace, std::chrono::seconds stoodStill)
{
    const auto row = std::ranges::find(table, pace, &Limits::pace);
    if (row == std::end(table))
        return std::nullopt;
    // A tenth of the time that it has stood still: what moved a minute ago is likelier to move than what rests.
    constexpr int share = 10;
    return std::clamp<milliseconds>(stoodStill / share, row->shortest, row->longest);
}

milliseconds askAgainIn(int failures)
{
    constexpr milliseconds first = 15s;
    constexpr milliseconds longest = 30min;
    constexpr int mostDoublings = 7;
    return std::min(longest, first * (1 << std::clamp(failures - 1, 0, mostDoublings)));
}

} // namespace nd
