// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/contest.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace bench {

namespace {

double clockNow(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[size_t(std::lround(double(values.size() - 1) * part))];
}

double statusLine(const std::string &name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.compare(0, name.size(), name) == 0)
            return std::stod(line.substr(name.size())) / 1024;
    }
    return 0;
}

} // namespace

double millisecondsNow()
{
    return clockNow(CLOCK_MONOTONIC);
}

double processCpuMilliseconds()
{
    return clockNow(CLOCK_PROCESS_CPUTIME_ID);
}

double threadCpuMilliseconds()
{
    return clockNow(CLOCK_THREAD_CPUTIME_ID);
}

double residentNow()
{
    return statusLine("VmRSS:");
}

double residentPeak()
{
    return statusLine("VmHWM:");
}

std::vector<Figure> contest(const std::vector<Runner> &runners, int rounds)
{
    std::vector<std::vector<double>> times(runners.size());
    std::vector<std::vector<double>> cpus(runners.size());
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < runners.size(); ++i) {
            const double cpu = processCpuMilliseconds();
            const double start = millisecondsNow();
            const double own = runners[i].run();
            times[i].push_back(own < 0 ? millisecondsNow() - start : own);
            cpus[i].push_back(runners[i].cpu ? runners[i].cpu() : processCpuMilliseconds() - cpu);
        }
    }
    std::vector<Figure> figures;
    for (size_t i = 0; i < runners.size(); ++i) {
        const double median = quantile(times[i], 0.5);
        const double half = (quantile(times[i], 0.75) - quantile(times[i], 0.25)) / 2;
        figures.push_back({ runners[i].name, median, quantile(cpus[i], 0.5), median > 0 ? half / median : 0 });
    }
    return figures;
}

void print(const char *title, const std::vector<Figure> &figures)
{
    std::printf("\n%s\n", title);
    for (const Figure &figure : figures) {
        std::printf("  %-44s %10.2f ms  cpu %10.2f ms  noise ±%4.1f %%", figure.name.c_str(), figure.median, figure.cpu,
                    figure.spread * 100);
        if (&figure != figures.data())
            std::printf("  %8.2f x the first", figure.median / figures.front().median);
        std::printf("\n");
    }
    std::fflush(stdout);
}

void judge(const char *what, double value, Goal kind, double goal, const char *unit)
{
    const bool met = kind == Goal::AtMost ? value <= goal : value >= goal;
    std::printf("  %-58s %9.2f %-4s goal %s %g %-4s %s\n", what, value, unit, kind == Goal::AtMost ? "<=" : ">=", goal,
                unit, met ? "met" : "MISSED");
    std::fflush(stdout);
}

void tell(const char *what, double value, const char *unit)
{
    std::printf("  %-58s %9.2f %s\n", what, value, unit);
    std::fflush(stdout);
}

} // namespace bench
