// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bench {

/// One competitor: what it did takes the time that `run` returns, or the time of the call when that is negative.
struct Runner
{
    std::string name;
    std::function<double()> run;
    std::function<double()> cpu = {}; ///< Processor time of the last run, where this process did not do it itself.
};

/// What came out for one competitor, in milliseconds.
struct Figure
{
    std::string name;
    double median = 0;
    double cpu = 0; ///< Median of the processor time, all threads.
    double spread = 0; ///< Half of the middle half, in parts of the median: the machine's noise.
};

/// Runs the competitors in turn, round after round, so that whatever else the machine does hits all of them alike.
std::vector<Figure> contest(const std::vector<Runner> &runners, int rounds);
/// One line each, with the ratio to the first.
void print(const char *title, const std::vector<Figure> &figures);
/// A line that says whether a goal is met: `value` against `goal`, "at most" or "at least".
enum class Goal { AtMost, AtLeast };
void judge(const char *what, double value, Goal kind, double goal, const char *unit);
/// A figure that has no goal of its own.
void tell(const char *what, double value, const char *unit);

double millisecondsNow();
double processCpuMilliseconds();
/// Of the calling thread alone.
double threadCpuMilliseconds();
/// MiB: resident now, and at most since the process began.
double residentNow();
double residentPeak();

} // namespace bench
