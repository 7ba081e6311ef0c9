// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program and says on descriptor 3 what it took: exit code, milliseconds, milliseconds of processor time, MiB at
// most. A process of its own, and a small one, since the peak of a child begins with what its parent holds.
//
//     bench_launch PROGRAM [ARGUMENT…]
#include "tests/bench/contest.h"

#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    const double began = bench::millisecondsNow();
    const pid_t process = ::fork();
    if (process == 0) {
        ::close(3);
        ::execvp(argv[1], argv + 1);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (process < 0 || ::wait4(process, &status, 0, &usage) != process)
        return 1;
    ::dprintf(3, "%d %.3f %.3f %.3f\n", WIFEXITED(status) ? WEXITSTATUS(status) : -1, bench::millisecondsNow() - began,
              milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), double(usage.ru_maxrss) / 1024);
    return 0;
}
