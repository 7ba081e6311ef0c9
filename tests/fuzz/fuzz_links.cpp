// SPDX-License-Identifier: GPL-3.0-or-later
// Where credentials travel. Input: 'l' and a link, 'b' and the body of a page that holds one, or 'r', a path and
// parameters in lines of their own.
#include "app/api/nextlink.h"
#include "app/net/urlcheck.h"
#include "app/sandbox/http/message.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace nd;

namespace {

const QUrl base(u"https://api.example.com:8443"_s);
const QByteArray origin("https://api.example.com:8443/");

/// Asks the bytes, not the class that made them.
void staysHome(const QUrl &url)
{
    const QByteArray encoded = url.toEncoded();
    fuzz::require(encoded.startsWith(origin) || encoded == origin.chopped(1)
                      || encoded.startsWith(origin.chopped(1) + '?'),
                  "a URL leads to the origin it was made for", encoded);
    fuzz::require(std::none_of(encoded.begin(), encoded.end(),
                               [](char c) { return c <= ' ' || c == '\\' || c == '\x7f' || c == '#'; }),
                  "a URL holds nothing that a reader may take for something else", encoded);
}

void followLink(const QString &link)
{
    const Result<QUrl> url = linkUrl(base, link);
    if (url)
        staysHome(url.value());
}

void makeRequest(fuzz::Input input)
{
    Request request;
    request.path = input.textLine();
    while (!input.atEnd()) {
        const QString name = QString::fromUtf8(input.upTo('='));
        request.query.append({ name, input.textLine() });
    }
    const Result<QUrl> made = requestUrl(base, u"AC00000000000000000000000000000001"_s, request);
    if (!made)
        return;
    staysHome(made.value());
    const QByteArray target = made.value().toEncoded();
    const QByteArray path
        = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')).mid(origin.size());
    fuzz::require(path.count('/') + 1 == request.path.count(u'/'), "a path keeps its segments", target);
    // The sandbox's reader is another one.
    if (!request.query.isEmpty())
        fuzz::require(sandbox::Parameters::parse(target.mid(target.indexOf('?') + 1)).all() == request.query,
                      "parameters arrive as they were meant", target);
}

} // namespace

void fuzz::run(Input input)
{
    switch (input.byte()) {
    case 'r':
        return makeRequest(input);
    case 'b':
        return followLink(nextLinkIn(input.rest()));
    default:
        return followLink(QString::fromUtf8(input.rest()));
    }
}
