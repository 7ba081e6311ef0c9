// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/gate.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr quint16 httpPort = 80;

/// Whether this is the place that listens, as a URL writes it. The port may only be left out where it is HTTP's own.
bool isHere(const QByteArray &authority, quint16 port)
{
    const QByteArray at = ':' + QByteArray::number(port);
    for (const QByteArray &name : { QByteArrayLiteral("127.0.0.1"), QByteArrayLiteral("localhost") }) {
        if (authority == name + at || (port == httpPort && authority == name))
            return true;
    }
    return false;
}

bool isAuthority(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || QByteArrayView(".-_:[]").contains(c);
    });
}

} // namespace

int refusalAtGate(const Request &request, quint16 port)
{
    const QByteArray host = request.header("host").toLower();
    if (!isAuthority(host))
        return 400;
    if (!isHere(host, port))
        return 421;
    // Programs send neither. A browser sends an origin with everything that could change something, and says with
    // everything what kind of page asked for it: this one has no pages, so whoever typed the address may look.
    const QByteArray origin = request.header("origin").toLower();
    if (request.headers.contains("origin") && origin != "http://" + host)
        return 403;
    const QByteArray site = request.header("sec-fetch-site").toLower();
    return site.isEmpty() || site == "none" || site == "same-origin" ? 0 : 403;
}

} // namespace sandbox
