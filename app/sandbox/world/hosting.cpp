// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/hosting.h"

#include "app/sandbox/world/random.h"
#include "app/sandbox/world/rows.h"

#include <QStringList>

#include <algorithm>

namespace sandbox {

namespace {

constexpr const char *orderWords[]
    = { "twilio-processing", "received",  "pending-verification", "verified", "pending-loa", "carrier-processing",
        "testing",           "completed", "action-required",      "failed" };
constexpr const char *letterWords[] = { "opened", "signing", "signed", "canceled", "failed" };

// Caller IDs have the prefix of incoming numbers: another seed keeps the two apart.
constexpr quint64 callerIdSeed = 0xca11e41d;

template <typename Row, typename Test>
Row *newest(std::vector<Row> &rows, const Test &fits)
{
    const auto found = std::find_if(rows.rbegin(), rows.rend(), fits);
    return found == rows.rend() ? nullptr : &*found;
}

} // namespace

QByteArray wordOf(OrderStatus status)
{
    return orderWords[static_cast<std::size_t>(status)];
}

std::optional<OrderStatus> orderStatusOf(const QString &word)
{
    return statusOf<OrderStatus>(orderWords, word);
}

QStringList orderStatusWords()
{
    QStringList words;
    for (const char *word : orderWords)
        words.append(QLatin1StringView(word));
    return words;
}

QByteArray wordOf(LetterStatus status)
{
    return letterWords[static_cast<std::size_t>(status)];
}

std::optional<LetterStatus> letterStatusOf(const QString &word)
{
    return statusOf<LetterStatus>(letterWords, word);
}

Hosting::Hosting(quint64 seed)
    : m_seed(seed)
{
    for (auto &account : served)
        account.fill(true);
}

HostedOrder *Hosting::order(const QByteArray &sid)
{
    HostedOrder *found = at(orders, sidIndex(sid, "HR", m_seed));
    return found == nullptr || found->gone ? nullptr : found;
}

HostedOrder *Hosting::order(int account, const QByteArray &name, Generation generation)
{
    HostedOrder *found = order(name);
    if (found == nullptr && generation == Generation::Preview && !name.isEmpty()) {
        const auto named = std::find_if(orders.begin(), orders.end(), [&](const HostedOrder &order) {
            return !order.gone && order.account == account && order.uniqueName == name;
        });
        found = named == orders.end() ? nullptr : &*named;
    }
    return found != nullptr && found->account == account ? found : nullptr;
}

Letter *Hosting::letter(const QByteArray &sid)
{
    return at(letters, sidIndex(sid, "PX", m_seed));
}

Letter *Hosting::letter(int account, const QByteArray &sid)
{
    Letter *found = letter(sid);
    return found != nullptr && found->account == account ? found : nullptr;
}

VerificationCall *Hosting::openCall(const QByteArray &orderSid)
{
    return newest(calls, [&orderSid](const VerificationCall &call) {
        return call.result.isEmpty() && call.orderSid == orderSid;
    });
}

HostedOrder *Hosting::orderOfIncoming(const QByteArray &incomingSid)
{
    return newest(orders,
                  [&incomingSid](const HostedOrder &order) { return !order.gone && order.incomingSid == incomingSid; });
}

const HostedOrder *Hosting::activeOrder(quint64 number, const HostedOrder *before) const
{
    const HostedOrder *order = before != nullptr ? before : orders.data() + orders.size();
    while (order != orders.data()) {
        --order;
        if (order->number == number && !order->gone && order->status != OrderStatus::Failed)
            return order;
    }
    return nullptr;
}

BulkOrder *Hosting::bulk(int account, const QByteArray &sid)
{
    for (BulkOrder &bulk : bulks) {
        if (bulk.account == account && bulk.sid == sid)
            return &bulk;
    }
    return nullptr;
}

const EligibilityBatch *Hosting::batch(int account, const QByteArray &sid) const
{
    for (const EligibilityBatch &batch : batches) {
        if (batch.account == account && batch.sid == sid)
            return &batch;
    }
    return nullptr;
}

HostedOrder &Hosting::add(HostedOrder order)
{
    order.sid = makeSid("HR", m_seed, orders.size());
    return orders.emplace_back(std::move(order));
}

Letter &Hosting::add(Letter letter)
{
    letter.sid = makeSid("PX", m_seed, letters.size());
    return letters.emplace_back(std::move(letter));
}

VerificationCall &Hosting::add(VerificationCall call)
{
    call.sid = makeSid("CA", m_seed, calls.size());
    return calls.emplace_back(std::move(call));
}

CallerId &Hosting::add(CallerId callerId)
{
    callerId.sid = makeSid("PN", m_seed ^ callerIdSeed, nextCallerId++);
    return callerIds.emplace_back(std::move(callerId));
}

BulkOrder &Hosting::add(BulkOrder bulk)
{
    bulk.sid = makeSid("BH", m_seed, static_cast<quint64>(bulks.size()));
    return bulks.emplace_back(std::move(bulk));
}

EligibilityBatch &Hosting::add(EligibilityBatch batch)
{
    batch.sid = makeSid("EC", m_seed, static_cast<quint64>(batches.size()));
    return batches.emplace_back(std::move(batch));
}

} // namespace sandbox
