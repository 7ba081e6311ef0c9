// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock.h"
#include "app/net/transport.h"
#include "tests/support/rawserver.h"

#include <QTest>

#include <functional>
#include <memory>

namespace nd::test {

using namespace Qt::StringLiterals;

constexpr auto accountSid = "AC00000000000000000000000000000001"_L1;

inline Request requestOf(Verb verb, const QString &path = u"/2010-04-01/Accounts/{AccountSid}/Things.json"_s)
{
    Request request;
    request.verb = verb;
    request.path = path;
    if (verb == Verb::Post)
        request.form = { { u"FriendlyName"_s, u"Front desk"_s } };
    return request;
}

/// A transport, the server it talks to, and what came back.
struct Bench
{
    explicit Bench(const std::function<void(TransportSettings &)> &adjust = {}, const QUrl &url = {})
    {
        TransportSettings settings;
        settings.accountSid = accountSid;
        settings.baseUrls.insert(Product::Api, url.isEmpty() ? server.url() : url);
        if (adjust)
            adjust(settings);
        transport = std::make_unique<Transport>(settings, Credentials{ accountSid, u"not-a-real-token"_s }, clock);
        context = std::make_unique<QObject>();
    }

    RequestHandle send(const Request &request)
    {
        return transport->send(request, context.get(), [this](const Result<Reply> &result) { results += result; });
    }
    RequestHandle send(Verb verb) { return send(requestOf(verb)); }
    RequestHandle follow(const QString &link)
    {
        return transport->sendLink(Product::Api, link, context.get(),
                                   [this](const Result<Reply> &result) { results += result; });
    }
    bool wait(qsizetype count, int milliseconds = 10'000)
    {
        return QTest::qWaitFor([&] { return results.size() >= count; }, milliseconds);
    }
    const ApiError &error(qsizetype index = 0) const { return results.at(index).error(); }

    RawServer server;
    Clock clock;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<QObject> context;
    QList<Result<Reply>> results;
};

} // namespace nd::test
