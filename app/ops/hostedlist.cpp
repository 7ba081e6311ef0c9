// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/hostedlist.h"

#include "app/api/hostednumbers.h"
#include "app/api/numbers.h"
#include "app/ops/comparison.h"
#include "app/ops/fieldchange.h"
#include "models/phone.h"
#include "models/word.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

constexpr qsizetype mostNamed = 5; ///< Numbers that a sentence names.

const QString knownSids = u"sids"_s; ///< Of `before`: SIDs of the orders (or numbers) that there were.
const QString allKnown = u"complete"_s; ///< Of `before`: whether these were all.

QString named(const QStringList &numbers)
{
    QStringList shown;
    for (const QString &number : numbers.first(std::min(numbers.size(), mostNamed)))
        shown.append(phone::internationalFormat(number));
    if (numbers.size() > mostNamed)
        shown.append(u"…"_s);
    return shown.join(u", "_s);
}

/// The orders that came since, of all numbers.
struct OrdersFound
{
    QStringList numbers{}; ///< That have one.
    QStringList bulkSids{}; ///< Of the requests that they were made by.
    QString orderSid{}; ///< Of the first.
    bool whole = true; ///< All lists could be read to their end.
};

OrdersFound ordersIn(const JournalEntry &entry, const QStringList &numbers, const QList<VerifyRead> &looks)
{
    const QJsonArray known = entry.spec.before[knownSids].toArray();
    OrdersFound found{ .whole = entry.spec.before[allKnown].toBool() };
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const Result<QByteArray> &answer = looks.at(i).answer;
        const auto list = answer ? hostingsIn(entry.spec, answer.value()) : Result<ListAnswer>(unreadableAnswer());
        found.whole = found.whole && list && list.value().whole;
        if (!list)
            continue;
        for (const QJsonValue &row : list.value().rows) {
            const QString sid = row["sid"_L1].toString();
            if (!isHosting(entry.spec, numbers.at(i), row) || known.contains(sid))
                continue;
            found.numbers.append(numbers.at(i));
            found.bulkSids.append(row["bulk_hosting_request_sid"_L1].toString());
            if (found.orderSid.isEmpty())
                found.orderSid = sid;
        }
    }
    found.bulkSids.removeAll(QString());
    found.bulkSids.removeDuplicates();
    return found;
}

/// What the request itself says, and of each number once it has seen to all of them.
Comparison compareRequest(const OperationSpec &spec, const HostedBulk &bulk)
{
    Comparison comparison{ .whole = bulk.isFinished() };
    const QString name = memberText(spec.request.json, u"friendly_name"_s);
    comparison.bearsOurs = !bulk.name.isEmpty() && bulk.name == name;
    if (!name.isEmpty() && !comparison.bearsOurs)
        comparison.differences.append({ u"friendly_name"_s, name, bulk.name });
    QStringList missing = numbersOfBulk(spec);
    for (const HostedBulk::Row &row : bulk.rows) {
        missing.removeAll(row.number);
        if (row.orderSid.isEmpty() || sameWord(row.status, u"failed"))
            comparison.differences.append({ u"phone_number"_s, row.number, row.failureReason });
    }
    if (bulk.isFinished()) {
        for (const QString &number : std::as_const(missing))
            comparison.differences.append({ u"phone_number"_s, number, {} });
    }
    return comparison;
}

/// What the request itself says became of each number; nothing when it is for others. A colleague may have asked for
/// the same ones: ours has our name, and is not older than it can be.
std::optional<Verdict> judgeRequest(const JournalEntry &entry, const QStringList &numbers, const HostedBulk &bulk)
{
    if (bulk.total != numbers.size())
        return std::nullopt;
    for (const HostedBulk::Row &row : bulk.rows) {
        if (!numbers.contains(row.number))
            return std::nullopt;
    }
    if (!bulk.isFinished())
        return Verdict{}; // the rest is still to come
    // One that was canceled since is in none of the answers: that says nothing of the request.
    Comparison comparison = compareRequest(entry.spec, bulk);
    comparison.differences.removeIf([](const Difference &one) { return one.field == "friendly_name"_L1; });
    return judgeMade(entry, bulk.sid, comparison, bulk.created);
}

} // namespace

QString hostingTarget(const OperationSpec &spec)
{
    return spec.request.json.isEmpty() ? formText(spec, u"AccountSid"_s)
                                       : memberText(spec.request.json, u"account_sid"_s);
}

Request findHostings(const OperationSpec &spec, const QString &number)
{
    const QString target = hostingTarget(spec);
    return target.isEmpty() ? listHostedOrders(generationOf(spec.request), { .number = number })
                            : findNumberIn(target, number);
}

Result<ListAnswer> hostingsIn(const OperationSpec &spec, const QByteArray &body)
{
    return readList(body, hostingTarget(spec).isEmpty() ? "items"_L1 : "incoming_phone_numbers"_L1);
}

bool isHosting(const OperationSpec &spec, const QString &number, const QJsonValue &row)
{
    const bool hosted = hostingTarget(spec).isEmpty() || row["origin"_L1].toString() == "hosted"_L1;
    return hosted && row["phone_number"_L1].toString() == number;
}

bool isOpenHosting(const OperationSpec &spec, const QString &number, const QJsonValue &row)
{
    return isHosting(spec, number, row) && !sameWord(row["status"_L1].toString(), u"failed");
}

QStringList numbersOfBulk(const OperationSpec &spec)
{
    QStringList numbers;
    const QJsonArray rows = spec.request.json["phone_numbers"_L1].toArray();
    for (const QJsonValue row : rows)
        numbers.append(row["phone_number"_L1].toString());
    return numbers;
}

Precheck precheckBulk(const PendingChange &change, const QList<VerifyRead> &looks)
{
    const QStringList numbers = numbersOfBulk(change.spec);
    Precheck precheck;
    if (looks.isEmpty()) {
        for (const QString &number : numbers)
            precheck.reads.append(findHostings(change.spec, number));
        return precheck;
    }
    QStringList ordered;
    QJsonArray sids;
    bool whole = true;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const Result<QByteArray> &answer = looks.at(i).answer;
        const auto list = answer ? hostingsIn(change.spec, answer.value()) : Result<ListAnswer>(answer.error());
        if (!list)
            return { .before = list.error() };
        whole = whole && list.value().whole;
        for (const QJsonValue &row : list.value().rows) {
            if (row["phone_number"_L1].toString() == numbers.at(i))
                sids.append(row["sid"_L1]);
            if (isOpenHosting(change.spec, numbers.at(i), row))
                ordered.append(numbers.at(i));
        }
    }
    ordered.removeDuplicates();
    if (!ordered.isEmpty())
        return { .before = ApiError{ .kind = ErrorKind::Invalid,
                                     .message = Text::tr("There are orders to host some of these numbers already: %1. "
                                                         "Nothing was sent. Take them out to order the others.")
                                                    .arg(named(ordered)) } };
    QJsonObject before = change.spec.before;
    before.insert(knownSids, sids);
    before.insert(allKnown, whole);
    precheck.before = before;
    return precheck;
}

Comparison compareBulk(const OperationSpec &spec, const QByteArray &body)
{
    const Result<HostedBulk> bulk = decodeHostedBulk(body);
    if (!bulk)
        return { .whole = false };
    Comparison comparison = compareRequest(spec, bulk.value());
    if (!readJsonObject(body).value().contains("friendly_name"_L1)) {
        comparison.whole = false;
        comparison.differences.removeIf([](const Difference &one) { return one.field == "friendly_name"_L1; });
    }
    return comparison;
}

Inquiry inquireBulk(const JournalEntry &entry, const QList<VerifyRead> &looks)
{
    const QStringList numbers = numbersOfBulk(entry.spec);
    if (looks.size() < numbers.size()) {
        Inquiry others;
        for (const QString &number : numbers.sliced(looks.size()))
            others.reads.append(findHostings(entry.spec, number));
        return others;
    }
    const OrdersFound found = ordersIn(entry, numbers, looks);
    if (found.numbers.isEmpty())
        return { .verdict = { found.whole ? Verdict::NotSeen : Verdict::CannotTell } };
    if (looks.size() == numbers.size() && !found.bulkSids.isEmpty()) {
        Inquiry requests;
        for (const QString &sid : found.bulkSids)
            requests.reads.append(fetchHostedBulk(sid).request);
        return requests;
    }
    for (const VerifyRead &look : looks.sliced(numbers.size())) {
        const auto bulk = look.answer ? decodeHostedBulk(look.answer.value()) : Result<HostedBulk>(look.answer.error());
        if (!bulk)
            return {};
        if (const auto verdict = judgeRequest(entry, numbers, bulk.value()))
            return { .verdict = *verdict };
    }
    if (!found.whole)
        return {};
    // There are orders, and no request of ours is known to have made them.
    Verdict verdict{ Verdict::IsSo, found.orderSid };
    for (const QString &number : numbers) {
        if (!found.numbers.contains(number))
            verdict.differences.append({ u"phone_number"_s, number, {} });
    }
    return { .verdict = verdict };
}

} // namespace nd
