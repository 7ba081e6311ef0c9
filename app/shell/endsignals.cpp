// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace nd {

namespace {

constexpr int endings[] = { SIGTERM, SIGINT, SIGHUP };

std::array<int, 2> ends{ -1, -1 }; ///< Of a pair of sockets: the handler writes to the first.

void onSignal(int signal)
{
    const int before = errno;
    const char byte = static_cast<char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
    errno = before;
}

void handle(int signal, void (*with)(int))
{
    struct sigaction action
    {
    };
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = with;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::read);
    for (const int signal : endings)
        handle(signal, onSignal);
}

EndSignals::~EndSignals()
{
    for (const int signal : endings)
        handle(signal, SIG_DFL);
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void EndSignals::read()
{
    char signal = 0;
    if (::read(ends[1], &signal, 1) == 1)
        Q_EMIT received(signal);
}

} // namespace nd
