// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/child.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

/// Starts a program with these for its descriptors from 0 on; -1: as this process has it.
pid_t start(const std::vector<std::string> &words, const std::vector<int> &descriptors)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (size_t i = 0; i < descriptors.size(); ++i) {
        if (descriptors[i] >= 0)
            posix_spawn_file_actions_adddup2(&actions, descriptors[i], int(i));
    }
    std::vector<char *> arguments;
    arguments.reserve(words.size() + 1);
    for (const std::string &word : words)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t process = -1;
    if (::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ) != 0)
        process = -1;
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

std::string contents(int descriptor)
{
    std::string text;
    char bytes[4096];
    for (ssize_t read = ::read(descriptor, bytes, sizeof bytes); read > 0;
         read = ::read(descriptor, bytes, sizeof bytes))
        text.append(bytes, size_t(read));
    return text;
}

} // namespace

Ran runProgram(const std::vector<std::string> &words)
{
    Ran ran;
    int output[2];
    int figures[2];
    std::FILE *errors = std::tmpfile();
    if (!errors || ::pipe2(output, O_CLOEXEC) != 0 || ::pipe2(figures, O_CLOEXEC) != 0)
        return ran;
    std::vector<std::string> launched{ programOf("bench_launch") };
    launched.insert(launched.end(), words.begin(), words.end());
    const pid_t process = start(launched, { -1, output[1], ::fileno(errors), figures[1] });
    ::close(output[1]);
    ::close(figures[1]);
    ran.output = contents(output[0]);
    std::istringstream(contents(figures[0])) >> ran.code >> ran.wall >> ran.cpu >> ran.peak;
    ::close(output[0]);
    ::close(figures[0]);
    if (process > 0)
        ::waitpid(process, nullptr, 0);
    if (ran.code != 0) {
        std::rewind(errors);
        std::fprintf(stderr, "%s ended with %d: %s\n", words[0].c_str(), ran.code, contents(::fileno(errors)).c_str());
    }
    std::fclose(errors);
    return ran;
}

std::string programOf(const char *name)
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
}

PageServer::PageServer(int pages, int rows, int latency)
{
    int input[2];
    int output[2];
    if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0)
        return;
    m_process
        = start({ programOf("bench_pages"), std::to_string(pages), std::to_string(rows), std::to_string(latency) },
                { input[0], output[1], -1 });
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    char line[16] = {};
    if (m_process > 0 && ::read(output[0], line, sizeof line - 1) > 0)
        m_port = std::atoi(line);
    m_output = output[0];
}

double PageServer::firstPageSent() const
{
    char line[32] = {};
    return ::read(m_output, line, sizeof line - 1) > 0 ? std::atof(line) : 0;
}

PageServer::~PageServer()
{
    ::close(m_input); // it ends with its input
    ::close(m_output);
    if (m_process > 0)
        ::waitpid(m_process, nullptr, 0);
}

} // namespace bench
