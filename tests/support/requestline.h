// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/request.h"

#include <QJsonDocument>

namespace nd::test {

/// "preview GET /path?A=1" or "numbers POST /path A=1&B=2": what tables of requests are written in.
inline QString line(const Request &request)
{
    using namespace Qt::StringLiterals;
    const auto joined = [](const Parameters &parameters) {
        QStringList pairs;
        for (const auto &[name, value] : parameters)
            pairs.append(name + u'=' + value);
        return pairs.join(u'&');
    };
    const QString verb = request.verb == Verb::Get ? u" GET "_s
        : request.verb == Verb::Post               ? u" POST "_s
                                                   : u" DELETE "_s;
    const QString host = request.product == Product::Preview ? u"preview"_s
        : request.product == Product::Numbers                ? u"numbers"_s
                                                             : u"elsewhere"_s;
    const QString body = request.json.isEmpty()
        ? joined(request.form)
        : QString::fromUtf8(QJsonDocument(request.json).toJson(QJsonDocument::Compact)).replace(u'"', u'\'');
    return host + verb + request.path + (request.query.isEmpty() ? QString() : u'?' + joined(request.query))
        + (body.isEmpty() ? QString() : u' ' + body);
}

} // namespace nd::test
