// SPDX-License-Identifier: GPL-3.0-or-later
// Serves an account of recorded pages over HTTP on loopback, as fast as a socket can be written. All that is no list of
// numbers gets the little that signing in wants, or a 404.
//
//     bench_pages PAGES ROWS [LATENCY]   prints its port, then serves until its input ends
//
// When page one has been handed to the network, the time of it is printed, too: milliseconds of CLOCK_MONOTONIC.
// LATENCY: milliseconds until a page is answered.
#include "tests/bench/contest.h"
#include "tests/bench/recordedpages.h"

#include <QByteArray>
#include <QList>

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <thread>
#include <unistd.h>

namespace {

struct Account
{
    QList<QByteArray> pages;
    int latency = 0; ///< Milliseconds.
};

QByteArray answerHead(const char *status, qsizetype size)
{
    return QByteArray("HTTP/1.1 ") + status
        + "\r\nContent-Type: application/json\r\nTwilio-Request-Id: RQ5ca1ab1e00000000000000000000f00d"
          "\r\nContent-Length: "
        + QByteArray::number(size) + "\r\n\r\n";
}

bool sendAll(int socket, QByteArrayView head, QByteArrayView body)
{
    iovec parts[2] = { { const_cast<char *>(head.data()), size_t(head.size()) },
                       { const_cast<char *>(body.data()), size_t(body.size()) } };
    int first = 0;
    while (first < 2) {
        ssize_t sent = ::writev(socket, parts + first, 2 - first);
        if (sent <= 0)
            return false;
        while (first < 2 && size_t(sent) >= parts[first].iov_len)
            sent -= ssize_t(parts[first++].iov_len);
        if (first < 2) {
            parts[first].iov_base = static_cast<char *>(parts[first].iov_base) + sent;
            parts[first].iov_len -= size_t(sent);
        }
    }
    return true;
}

/// @param target of the request line: "/2010-04-01/Accounts/AC…/IncomingPhoneNumbers.json?PageSize=1000&Page=3&…"
bool answer(int socket, QByteArrayView target, const Account &account)
{
    const QByteArray path = target.toByteArray();
    if (path.contains("/IncomingPhoneNumbers.json")) {
        const qsizetype at = path.indexOf("&Page=");
        const qsizetype number = at < 0 ? 0 : QByteArray(path.mid(at + 6)).split('&').first().toLongLong();
        const QByteArray &body = account.pages[qBound(qsizetype(0), number, account.pages.size() - 1)];
        ::poll(nullptr, 0, account.latency); // as far away as a real service
        const bool sent = sendAll(socket, answerHead("200 OK", body.size()), body);
        if (number == 0) {
            std::printf("%.3f\n", bench::millisecondsNow());
            std::fflush(stdout);
        }
        return sent;
    }
    const QByteArray body = "{\"code\":20404,\"message\":\"Not found\",\"status\":404}";
    return sendAll(socket, answerHead("404 Not Found", body.size()), body);
}

void serve(int socket, const Account &account)
{
    QByteArray waiting;
    char bytes[4096];
    for (;;) {
        const qsizetype end = waiting.indexOf("\r\n\r\n");
        if (end < 0) {
            const ssize_t read = ::read(socket, bytes, sizeof bytes);
            if (read <= 0)
                break;
            waiting.append(bytes, read);
            continue;
        }
        const QList<QByteArray> line = waiting.left(waiting.indexOf('\r')).split(' ');
        waiting.remove(0, end + 4); // requests have no bodies here
        if (line.size() != 3 || !answer(socket, line[1], account))
            break;
    }
    ::close(socket);
}

int listenOnLoopback()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || ::bind(listener, any, size) != 0 || ::listen(listener, 16) != 0
        || ::getsockname(listener, any, &size) != 0)
        return -1;
    std::printf("%d\n", int(ntohs(address.sin_port)));
    std::fflush(stdout);
    return listener;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    std::signal(SIGPIPE, SIG_IGN);
    const int pages = QByteArray(argv[1]).toInt();
    const int rows = QByteArray(argv[2]).toInt();
    static Account account; // threads that still serve when the program ends look at it
    account.latency = argc > 3 ? QByteArray(argv[3]).toInt() : 0;
    for (int page = 0; page < pages; ++page)
        account.pages.append(bench::recordedPage(page, pages, rows));
    const int listener = listenOnLoopback();
    if (listener < 0)
        return 1;
    std::thread([listener] {
        for (int socket = ::accept(listener, nullptr, nullptr); socket >= 0;
             socket = ::accept(listener, nullptr, nullptr)) {
            const int at_once = 1;
            ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
            std::thread([socket] { serve(socket, account); }).detach();
        }
    }).detach();
    // Whoever started it holds the other end of this.
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) { }
    std::quick_exit(0);
}
