// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace bench {

/// What became of a program that was run to its end.
struct Ran
{
    int code = -1; ///< -1: it could not be started, or was killed.
    double wall = 0; ///< Milliseconds.
    double cpu = 0; ///< Milliseconds of all its threads.
    double peak = 0; ///< MiB resident at most.
    std::string output;
};

/// Runs a program and reads what it prints. What it says on stderr is kept back, and shown when it fails.
Ran runProgram(const std::vector<std::string> &words);

/// A program of this folder of executables: "number-desk".
std::string programOf(const char *name);

/// Serves recorded pages in a process of its own (pageserver.cpp), until this object goes.
class PageServer
{
public:
    PageServer(int pages, int rows, int latency = 0);
    ~PageServer();
    PageServer(const PageServer &) = delete;
    PageServer &operator=(const PageServer &) = delete;
    /// 0 when it could not be started.
    int port() const { return m_port; }
    /// When page one had been handed to the network, see millisecondsNow(). Waits for it.
    double firstPageSent() const;

private:
    int m_input = -1;
    int m_output = -1;
    int m_process = -1;
    int m_port = 0;
};

} // namespace bench
