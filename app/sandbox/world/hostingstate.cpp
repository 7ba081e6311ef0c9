// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/hostingstate.h"

#include "app/sandbox/world/savedrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr Member<HostedOrder, QByteArray> orderTexts[] = {
    { "incoming", &HostedOrder::incomingSid },
    { "address", &HostedOrder::addressSid },
    { "letter", &HostedOrder::letterSid },
    { "friendly_name", &HostedOrder::friendlyName },
    { "unique_name", &HostedOrder::uniqueName },
    { "email", &HostedOrder::email },
    { "contact_title", &HostedOrder::contactTitle },
    { "contact_phone", &HostedOrder::contactPhone },
    { "bulk", &HostedOrder::bulkSid },
    { "verification_type", &HostedOrder::verificationType },
    { "verification_document", &HostedOrder::verificationDocumentSid },
    { "extension", &HostedOrder::extension },
    { "code", &HostedOrder::code },
    { "failure_reason", &HostedOrder::failureReason },
};
constexpr Member<HostedOrder, QList<QByteArray>> orderLists[]
    = { { "cc", &HostedOrder::ccEmails }, { "calls", &HostedOrder::callSids } };
constexpr Member<HostedOrder, qint64> orderTimes[] = {
    { "code_since", &HostedOrder::codeSince }, { "offboarded", &HostedOrder::offboarded },
    { "created", &HostedOrder::created },      { "updated", &HostedOrder::updated },
    { "since", &HostedOrder::since },
};
constexpr Member<HostedOrder, int> orderIntegers[] = { { "account", &HostedOrder::account },
                                                       { "call_delay", &HostedOrder::callDelay },
                                                       { "attempts", &HostedOrder::attempts } };
constexpr Member<HostedOrder, quint64> orderNumbers[] = { { "number", &HostedOrder::number } };
constexpr Members<HostedOrder> orderMembers{ orderTexts, orderLists, orderTimes, orderIntegers, orderNumbers };

constexpr Member<Letter, QByteArray> letterTexts[] = { { "address", &Letter::addressSid },
                                                       { "email", &Letter::email },
                                                       { "contact_title", &Letter::contactTitle },
                                                       { "contact_phone", &Letter::contactPhone } };
constexpr Member<Letter, QList<QByteArray>> letterLists[] = { { "cc", &Letter::ccEmails } };
constexpr Member<Letter, qint64> letterTimes[] = { { "created", &Letter::created }, { "updated", &Letter::updated } };
constexpr Member<Letter, int> letterIntegers[] = { { "account", &Letter::account } };
constexpr Members<Letter> letterMembers{ letterTexts, letterLists, letterTimes, letterIntegers, {} };

constexpr Member<VerificationCall, QByteArray> callTexts[] = { { "order", &VerificationCall::orderSid },
                                                               { "code", &VerificationCall::code },
                                                               { "extension", &VerificationCall::extension },
                                                               { "result", &VerificationCall::result } };
constexpr Member<VerificationCall, qint64> callTimes[] = { { "placed", &VerificationCall::placed } };
constexpr Member<VerificationCall, int> callIntegers[]
    = { { "delay", &VerificationCall::delay }, { "prompts", &VerificationCall::prompts } };
constexpr Member<VerificationCall, quint64> callNumbers[] = { { "to", &VerificationCall::to } };
constexpr Members<VerificationCall> callMembers{ callTexts, {}, callTimes, callIntegers, callNumbers };

constexpr Member<Email, QByteArray> emailTexts[]
    = { { "to", &Email::to }, { "subject", &Email::subject }, { "letter", &Email::letterSid } };
constexpr Member<Email, QList<QByteArray>> emailLists[] = { { "cc", &Email::cc } };
constexpr Member<Email, qint64> emailTimes[] = { { "sent", &Email::sent } };
constexpr Members<Email> emailMembers{ emailTexts, emailLists, emailTimes, {}, {} };

constexpr Member<CallerId, QByteArray> callerTexts[]
    = { { "sid", &CallerId::sid }, { "friendly_name", &CallerId::friendlyName } };
constexpr Member<CallerId, qint64> callerTimes[] = { { "created", &CallerId::created } };
constexpr Member<CallerId, int> callerIntegers[] = { { "account", &CallerId::account } };
constexpr Member<CallerId, quint64> callerNumbers[] = { { "number", &CallerId::number } };
constexpr Members<CallerId> callerMembers{ callerTexts, {}, callerTimes, callerIntegers, callerNumbers };

constexpr Member<BulkOrder, QByteArray> bulkTexts[]
    = { { "friendly_name", &BulkOrder::friendlyName }, { "notification_email", &BulkOrder::notificationEmail } };
constexpr Member<BulkOrder, qint64> bulkTimes[] = { { "created", &BulkOrder::created } };
constexpr Member<BulkOrder, int> bulkIntegers[] = { { "account", &BulkOrder::account } };
constexpr Members<BulkOrder> bulkMembers{ bulkTexts, {}, bulkTimes, bulkIntegers, {} };

constexpr Member<BulkOrder::Row, QByteArray> bulkRowTexts[] = { { "number", &BulkOrder::Row::number },
                                                                { "order", &BulkOrder::Row::orderSid },
                                                                { "failure", &BulkOrder::Row::failure } };
constexpr Members<BulkOrder::Row> bulkRowMembers{ bulkRowTexts, {}, {}, {}, {} };

constexpr Member<EligibilityBatch, QByteArray> batchTexts[] = { { "friendly_name", &EligibilityBatch::friendlyName } };
constexpr Member<EligibilityBatch, QList<QByteArray>> batchLists[] = { { "results", &EligibilityBatch::results } };
constexpr Member<EligibilityBatch, qint64> batchTimes[] = { { "created", &EligibilityBatch::created } };
constexpr Member<EligibilityBatch, int> batchIntegers[] = { { "account", &EligibilityBatch::account } };
constexpr Members<EligibilityBatch> batchMembers{ batchTexts, batchLists, batchTimes, batchIntegers, {} };

QJsonObject toJson(const HostedOrder &order)
{
    QJsonObject object = toJson(order, orderMembers);
    object.insert(u"status"_s, QString::fromLatin1(wordOf(order.status)));
    object.insert(u"proven"_s, order.proven);
    object.insert(u"gone"_s, order.gone);
    QJsonArray plans;
    for (const CallAnswer plan : order.plans)
        plans.append(static_cast<int>(plan));
    object.insert(u"plans"_s, plans);
    return object;
}

HostedOrder orderFromJson(const QJsonValue &object)
{
    HostedOrder order = fromJson(object, orderMembers);
    order.status = orderStatusOf(object["status"_L1].toString()).value_or(OrderStatus::Failed);
    order.proven = object["proven"_L1].toBool();
    order.gone = object["gone"_L1].toBool();
    for (const QJsonValue &plan : object["plans"_L1].toArray())
        order.plans.append(static_cast<CallAnswer>(std::clamp(plan.toInt(), 0, 2)));
    return order;
}

QJsonArray served(const Hosting &hosting)
{
    QJsonArray rows;
    for (const auto &account : hosting.served) {
        for (const bool open : account)
            rows.append(open);
    }
    return rows;
}

} // namespace

QJsonObject toJson(const Hosting &hosting)
{
    QJsonArray orders;
    for (const HostedOrder &order : hosting.orders)
        orders.append(toJson(order));
    QJsonArray letters;
    for (const Letter &letter : hosting.letters) {
        QJsonObject object = toJson(letter, letterMembers);
        object.insert(u"status"_s, QString::fromLatin1(wordOf(letter.status)));
        letters.append(object);
    }
    QJsonArray bulks;
    for (const BulkOrder &bulk : hosting.bulks) {
        QJsonObject object = toJson(bulk, bulkMembers);
        object.insert(u"rows"_s, rowsToJson(bulk.rows, bulkRowMembers));
        bulks.append(object);
    }
    QJsonArray texted;
    for (const quint64 number : hosting.textedElsewhere)
        texted.append(QString::number(number));
    return {
        { u"orders"_s, orders },
        { u"letters"_s, letters },
        { u"bulks"_s, bulks },
        { u"calls"_s, rowsToJson(hosting.calls, callMembers) },
        { u"emails"_s, rowsToJson(hosting.emails, emailMembers) },
        { u"caller_ids"_s, rowsToJson(hosting.callerIds, callerMembers) },
        { u"next_caller_id"_s, QString::number(hosting.nextCallerId) },
        { u"batches"_s, rowsToJson(hosting.batches, batchMembers) },
        { u"texted_elsewhere"_s, texted },
        { u"served"_s, served(hosting) },
    };
}

void restore(Hosting &hosting, const QJsonObject &object)
{
    hosting = Hosting(hosting.seed());
    for (const QJsonValue &row : object["orders"_L1].toArray())
        hosting.add(orderFromJson(row));
    for (const QJsonValue &row : object["letters"_L1].toArray()) {
        Letter letter = fromJson(row, letterMembers);
        letter.status = letterStatusOf(row["status"_L1].toString()).value_or(LetterStatus::Failed);
        hosting.add(std::move(letter));
    }
    for (const QJsonValue &row : object["bulks"_L1].toArray()) {
        BulkOrder bulk = fromJson(row, bulkMembers);
        for (const QJsonValue &each : row["rows"_L1].toArray())
            bulk.rows.append(fromJson(each, bulkRowMembers));
        hosting.add(std::move(bulk));
    }
    for (const QJsonValue &row : object["calls"_L1].toArray())
        hosting.add(fromJson(row, callMembers));
    for (const QJsonValue &row : object["emails"_L1].toArray())
        hosting.emails.append(fromJson(row, emailMembers));
    for (const QJsonValue &row : object["caller_ids"_L1].toArray())
        hosting.callerIds.append(fromJson(row, callerMembers));
    hosting.nextCallerId = object["next_caller_id"_L1].toString().toULongLong();
    for (const QJsonValue &row : object["batches"_L1].toArray())
        hosting.add(fromJson(row, batchMembers));
    for (const QJsonValue &number : object["texted_elsewhere"_L1].toArray())
        hosting.textedElsewhere.insert(number.toString().toULongLong());
    const QJsonArray open = object["served"_L1].toArray();
    for (std::size_t i = 0; i < 6; ++i)
        hosting.served[i / 2][i % 2] = open.at(static_cast<qsizetype>(i)).toBool(true);
}

} // namespace sandbox
