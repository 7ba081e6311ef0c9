// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readnumbers.h"

#include "app/api/numbers.h"
#include "app/net/transport.h"
#include "models/decode.h"

#include <optional>

namespace nd {

namespace {

struct Reading
{
    QList<IncomingNumber> numbers;
    std::optional<ApiError> failure;
    qsizetype awaited = 0;
    std::function<void(Result<QList<IncomingNumber>>)> handler;

    void arrived(const Result<Reply> &reply)
    {
        --awaited;
        const auto number
            = reply ? decodeRecord<IncomingNumber>(reply.value().body) : Result<IncomingNumber>(reply.error());
        if (number)
            numbers.append(number.value());
        else if (number.error().kind != ErrorKind::NotFound && !failure)
            failure = number.error();
        if (awaited == 0)
            handler(failure ? Result<QList<IncomingNumber>>(*failure) : Result<QList<IncomingNumber>>(numbers));
    }
};

} // namespace

void readNumbers(Transport &transport, const QStringList &sids, QObject *context,
                 std::function<void(Result<QList<IncomingNumber>>)> handler)
{
    if (sids.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler)] { handler(QList<IncomingNumber>()); }, Qt::QueuedConnection);
        return;
    }
    const auto reading = std::make_shared<Reading>();
    reading->awaited = sids.size();
    reading->handler = std::move(handler);
    for (const QString &sid : sids)
        transport.send(fetchNumber(sid), context, [reading](const Result<Reply> &reply) { reading->arrived(reply); });
}

void countNumbers(Transport &transport, QObject *context, std::function<void(int ofAll)> handler)
{
    transport.send(listNumbers(mostCounted), context, [handler = std::move(handler)](const Result<Reply> &reply) {
        const auto numbers
            = reply ? decodeRecords<IncomingNumber>(reply.value().body) : Result<QList<IncomingNumber>>(reply.error());
        handler(numbers ? int(numbers.value().size()) : -1);
    });
}

} // namespace nd
