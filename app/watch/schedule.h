// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace nd {

/// How soon a thing is worth another look, by who or what it waits for.
enum class Pace {
    Live, ///< Somebody is on the line: a call is under way.
    Machine, ///< A check of the service: minutes.
    Person, ///< Somebody has to answer or sign: hours, days.
    Carrier, ///< Another company works on it: days.
    Stuck, ///< Needs somebody to step in: seldom moves by itself.
    Ended ///< Will not move again.
};

/// When to look again at something that has stood still for so long: soon after a change, ever less often after that.
/// Nothing for what has ended.
std::optional<std::chrono::milliseconds> lookAgainIn(Pace pace, std::chrono::seconds stoodStill);

/// When to ask again after so many failures in a row (1: the first).
std::chrono::milliseconds askAgainIn(int failures);

/// The times that the watching keeps to; tests have shorter ones.
struct WatchTimes
{
    /// Between two requests in one account: the rest of its share belongs to people.
    std::chrono::milliseconds gap{ 1000 };
    /// What is new elsewhere shows in the lists alone.
    std::chrono::milliseconds betweenLists{ std::chrono::minutes(15) };
    std::optional<std::chrono::milliseconds> (*lookAgain)(Pace, std::chrono::seconds) = lookAgainIn;
    std::chrono::milliseconds (*askAgain)(int) = askAgainIn;
};

} // namespace nd
