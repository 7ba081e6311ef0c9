// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/hostedops.h"

#include "app/api/hostednumbers.h"
#include "app/api/numbers.h"
#include "app/ops/answers.h"
#include "app/ops/comparison.h"
#include "app/ops/fieldchange.h"
#include "app/ops/hostedlist.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/forms/nametemplate.h"
#include "models/phone.h"
#include "models/records/incomingnumber.h"
#include "models/rules/hostedacts.h"
#include "models/word.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

const QString knownSids = u"sids"_s; ///< Of `before`: SIDs of the orders (or numbers) that there were.
const QString allKnown = u"complete"_s; ///< Of `before`: whether these were all.
const QString attemptsBefore = u"attempts"_s; ///< Of `before`: calls placed so far.
const QString callsBefore = u"call_sids"_s; ///< Of `before`: their SIDs.

/// How people know a number.
QString shown(const QString &e164)
{
    return bidi::leftToRight(phone::internationalFormat(e164));
}

bool isNumber(const QJsonValue &row, const QString &e164)
{
    return row["phone_number"_L1].toString() == e164;
}

Request fetchSubject(const OperationSpec &spec)
{
    return fetchHostedOrder(generationOf(spec.request), spec.subject);
}

Request fetchSubjectAgain(const JournalEntry &entry)
{
    return fetchSubject(entry.spec);
}

Result<QString> orderSid(const OperationSpec &spec, const QByteArray &body)
{
    Result<QString> sid = sidIn(body, "HR"_L1);
    return sid && sid.value() == spec.subject ? sid : Result<QString>(unreadableAnswer());
}

// ---- hosted.create

Request findOrders(const OperationSpec &spec)
{
    return findHostings(spec, spec.subject);
}

Result<QJsonObject> refuseOrderedNumber(const OperationSpec &spec, const QByteArray &body)
{
    const Result<ListAnswer> list = hostingsIn(spec, body);
    if (!list)
        return list.error();
    QJsonArray sids;
    for (const QJsonValue &row : list.value().rows) {
        if (!isNumber(row, spec.subject))
            continue;
        sids.append(row["sid"_L1]);
        if (isOpenHosting(spec, spec.subject, row))
            return ApiError{ .kind = ErrorKind::Invalid,
                             .message = Text::tr("There is an order to host this number already (%1).")
                                            .arg(hostedOrderPipeline().label(row["status"_L1].toString())) };
    }
    QJsonObject before = spec.before;
    before.insert(knownSids, sids);
    before.insert(allKnown, list.value().whole);
    return before;
}

Request findOrdersAgain(const JournalEntry &entry)
{
    return findOrders(entry.spec);
}

std::span<const Param> createParamsOfV2()
{
    return hostedOrderCreateParams(HostedGeneration::V2);
}

std::span<const Param> createParamsOfPreview()
{
    return hostedOrderCreateParams(HostedGeneration::Preview);
}

/// @param schema of what is compared: the order, or the incoming number that it made
Comparison compareNew(const OperationSpec &spec, const QJsonObject &record,
                      const Schema &(*schema)() = schemaOf<HostedOrder>)
{
    const bool isV2 = generationOf(spec.request) == HostedGeneration::V2;
    return compareFields({ .schema = schema, .params = isV2 ? createParamsOfV2 : createParamsOfPreview }, spec, record);
}

Comparison compareCreated(const OperationSpec &spec, const QByteArray &body)
{
    const Result<QJsonObject> record = readJsonObject(body);
    if (!record)
        return { .whole = false };
    const QJsonValue numbers = record.value()["incoming_phone_numbers"_L1];
    if (!numbers.isArray())
        return compareNew(spec, record.value());
    const QJsonArray rows = numbers.toArray();
    const auto made = std::find_if(rows.begin(), rows.end(),
                                   [&spec](const QJsonValue &row) { return isHosting(spec, spec.subject, row); });
    if (made == rows.end())
        return { .whole = false };
    Comparison comparison = compareNew(spec, made->toObject(), schemaOf<IncomingNumber>);
    // The number may be called otherwise than its order.
    comparison.differences.removeIf([](const Difference &one) { return !one.field.startsWith("sms_"_L1); });
    return comparison;
}

/// Where messages go is told by the number that the order makes, and by no order.
bool asksForMessaging(const OperationSpec &spec)
{
    return std::ranges::any_of(spec.request.form,
                               [](const auto &parameter) { return parameter.first.startsWith("Sms"_L1); });
}

Request fetchMade(const JournalEntry &entry)
{
    if (!asksForMessaging(entry.spec))
        return fetchHostedOrder(generationOf(entry.spec.request), entry.resultSid);
    const QString target = hostingTarget(entry.spec);
    return target.isEmpty() ? findNumber(entry.spec.subject) : findNumberIn(target, entry.spec.subject);
}

/// A number can be there for other reasons (bought, ported): only a SID that was not there before is a new order, and
/// in another account only one that is hosted. It is ours when it has our name.
Verdict judgeCreate(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (!answer)
        return {};
    const Result<ListAnswer> list = hostingsIn(entry.spec, answer.value());
    if (!list)
        return {};
    const bool elsewhere = !hostingTarget(entry.spec).isEmpty();
    const QJsonArray known = entry.spec.before[knownSids].toArray();
    for (const QJsonValue &row : list.value().rows) {
        if (isHosting(entry.spec, entry.spec.subject, row) && !known.contains(row["sid"_L1]))
            return judgeMade(entry, row["sid"_L1].toString(),
                             elsewhere ? compareNew(entry.spec, row.toObject(), schemaOf<IncomingNumber>)
                                       : compareNew(entry.spec, row.toObject()),
                             timeIn(row.toObject(), u"date_created"_s));
    }
    const bool whole = list.value().whole && entry.spec.before[allKnown].toBool();
    return { whole ? Verdict::NotSeen : Verdict::CannotTell };
}

Result<QString> createdSid(const OperationSpec &spec, const QByteArray &body)
{
    const Result<QJsonObject> record = readJsonObject(body);
    if (!record || !isNumber(record.value(), spec.subject))
        return unreadableAnswer();
    return sidIn(body, "HR"_L1);
}

// ---- hosted.call

Result<HostedOrder> readOrder(const OperationSpec &spec, const QByteArray &body)
{
    Result<HostedOrder> order = orderIn(body);
    return order && order.value().sid == spec.subject ? order : Result<HostedOrder>(unreadableAnswer());
}

Result<QJsonObject> refuseCall(const OperationSpec &spec, const QByteArray &body)
{
    const Result<HostedOrder> order = readOrder(spec, body);
    if (!order)
        return order.error();
    const qint64 placed = order.value().verificationAttempts.value_or(0);
    if (placed != spec.before[attemptsBefore].toInteger())
        return ApiError{ .kind = ErrorKind::Invalid,
                         .message = Text::tr("A call was placed in the meantime. Look at the order again.") };
    const QString why = rules::whyNot(StageAct::PlaceCall, order.value(), generationOf(spec.request));
    if (!why.isEmpty())
        return ApiError{ .kind = ErrorKind::Invalid, .message = why };
    QJsonObject before = spec.before;
    before.insert(callsBefore, QJsonArray::fromStringList(order.value().verificationCallSids));
    return before;
}

std::span<const Param> editParams()
{
    return hostedOrderUpdateParams(HostedGeneration::Preview);
}

std::span<const Param> callParamsOfV2()
{
    return hostedOrderUpdateParams(HostedGeneration::V2);
}

Comparison compareCall(const OperationSpec &spec, const QByteArray &body)
{
    const bool isV2 = generationOf(spec.request) == HostedGeneration::V2;
    return compareFields(
        { .schema = schemaOf<HostedOrder>, .params = isV2 ? callParamsOfV2 : editParams, .isWanted = isWantedOrPassed },
        spec, body);
}

/// Each call counts, and has a SID of its own: more of either than before is a call since. Anybody may have placed it.
Verdict judgeCall(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (!answer)
        return {};
    const Result<HostedOrder> order = readOrder(entry.spec, answer.value());
    if (!order)
        return {};
    if (order.value().verificationAttempts.value_or(0) > entry.spec.before[attemptsBefore].toInteger())
        return { Verdict::IsSo, entry.spec.subject };
    const QJsonArray known = entry.spec.before[callsBefore].toArray();
    for (const QString &call : order.value().verificationCallSids) {
        if (!known.contains(call))
            return { Verdict::IsSo, entry.spec.subject };
    }
    // An answer that does not count calls proves nothing.
    return { order.value().verificationAttempts ? Verdict::NotSeen : Verdict::CannotTell, {} };
}

// ---- hosted.edit

constexpr FieldChange orderChange{
    .schema = schemaOf<HostedOrder>,
    .params = editParams,
    .changedMeanwhile
    = QT_TRANSLATE_NOOP("Operation", "This order was changed in the meantime (%1). Reload it and look again."),
    .isWanted = isWantedOrPassed,
};

Result<QJsonObject> refuseChangedOrder(const OperationSpec &spec, const QByteArray &body)
{
    return refuseIfChanged(orderChange, spec, body);
}

Comparison compareEdited(const OperationSpec &spec, const QByteArray &body)
{
    return compareFields(orderChange, spec, body);
}

Verdict judgeEdit(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    return judgeChange(orderChange, entry, answer);
}

OperationSpec edit(const HostedOrder &seen, const QVariantMap &changes, const QString &summary)
{
    QMap<QString, QString> values;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        values.insert(it.key(), valueText(valueOf(seen, it.key().toLatin1())));
    return { .kind = u"hosted.edit"_s,
             .subject = seen.sid,
             .summary = summary,
             .request = updateHostedOrder(seen.sid, changes),
             .before = valuesSeen(values, seen.dateUpdated),
             .holds = { { Hold::Kind::Record, seen.sid } } };
}

// ---- hosted.bulkcreate

Result<QString> bulkSid(const OperationSpec &, const QByteArray &body)
{
    const Result<HostedBulk> bulk = decodeHostedBulk(body);
    if (!bulk)
        return bulk.error();
    return bulk.value().sid;
}

Request fetchBulkMade(const JournalEntry &entry)
{
    return fetchHostedBulk(entry.resultSid).request;
}

} // namespace

OperationSpec createHostedOrderOperation(const HostedOrderForm &form, HostedGeneration generation)
{
    return { .kind = u"hosted.create"_s,
             .subject = form.number,
             .summary = Text::tr("Order hosting of %1").arg(shown(form.number)),
             .request = createHostedOrder(generation, form.number, form.settings(generation)),
             .holds = holdsOf(Hold::Kind::Number, { form.number }) };
}

OperationSpec placeCallOperation(const HostedOrder &seen, const QString &extension, int delay,
                                 HostedGeneration generation)
{
    const qint64 placed = seen.verificationAttempts.value_or(0);
    return { .kind = u"hosted.call"_s,
             .subject = seen.sid,
             .summary = Text::tr("Call %1 to verify it, call %2 of %3")
                            .arg(shown(seen.number))
                            .arg(placed + 1)
                            .arg(rules::mostVerificationCalls),
             .request = placeVerificationCall(generation, seen.sid, extension, delay),
             .before = { { attemptsBefore, placed }, { u"phone_number"_s, seen.number } },
             .holds = { { Hold::Kind::Record, seen.sid } } };
}

OperationSpec cancelHostedOrderOperation(const HostedOrder &order, HostedGeneration generation)
{
    return { .kind = u"hosted.cancel"_s,
             .subject = order.sid,
             .summary = Text::tr("Cancel the order to host %1").arg(shown(order.number)),
             .request = cancelHostedOrder(generation, order.sid),
             .before
             = { { u"phone_number"_s, order.number }, { u"incoming_phone_number_sid"_s, order.incomingNumberSid } },
             .holds = { { Hold::Kind::Record, order.sid } } };
}

OperationSpec editHostedOrderOperation(const HostedOrder &seen, const QVariantMap &changes)
{
    return edit(seen, changes,
                Text::tr("Change the order to host %1: %2")
                    .arg(shown(seen.number), titlesOf(schemaOf<HostedOrder>(), changes.keys())));
}

OperationSpec verifyByBillOperation(const HostedOrder &seen, const QString &documentSid)
{
    return edit(seen,
                { { u"verification_type"_s, u"phone-bill"_s },
                  { u"verification_document_sid"_s, documentSid },
                  { u"status"_s, u"pending-verification"_s } },
                Text::tr("Verify %1 by a phone bill").arg(shown(seen.number)));
}

OperationSpec createHostedOrdersInBulkOperation(const QString &name, const QStringList &numbers,
                                                const HostedOrderForm &form)
{
    QVariantMap settings = form.settings(HostedGeneration::V2);
    QMap<QString, QVariantMap> own;
    const QString nameTemplate = settings.take(u"friendly_name"_s).toString();
    for (int place = 0; const QString &number : numbers) {
        ++place;
        if (!nameTemplate.isEmpty())
            own[number].insert(u"friendly_name"_s,
                               filledName(nameTemplate,
                                          { .number = number,
                                            .locality = phone::cityOf(number).section(u',', 0, 0),
                                            .place = place,
                                            .count = int(numbers.size()) }));
    }
    return { .kind = u"hosted.bulkcreate"_s,
             .subject = numbers.value(0),
             .summary = Text::tr("Order hosting of %n number(s) in one request", nullptr, int(numbers.size())),
             .request = createHostedOrdersInBulk(name, numbers, settings, own),
             .holds = holdsOf(Hold::Kind::Number, numbers) };
}

Result<HostedOrder> orderIn(const QByteArray &body)
{
    return decodeRecord<HostedOrder>(body);
}

std::span<const OperationKind> hostedOperationKinds()
{
    static constexpr OperationKind table[] = {
        { .id = "hosted.create",
          .label = QT_TRANSLATE_NOOP("Operation", "Order hosting"),
          .touches = RecordKind::HostedOrder,
          .prepare = findOrders,
          .prepared = refuseOrderedNumber,
          .verify = findOrdersAgain,
          .judge = judgeCreate,
          .resultSid = createdSid,
          .proofSeconds = creationProofSeconds,
          .compare = compareCreated,
          .readBack = fetchMade,
          .creates = true },
        { .id = "hosted.call",
          .label = QT_TRANSLATE_NOOP("Operation", "Verification call"),
          .touches = RecordKind::HostedOrder,
          .prepare = fetchSubject,
          .prepared = refuseCall,
          .verify = fetchSubjectAgain,
          .judge = judgeCall,
          .resultSid = orderSid,
          .compare = compareCall,
          .readBack = fetchSubjectAgain },
        { .id = "hosted.cancel",
          .label = QT_TRANSLATE_NOOP("Operation", "Cancel hosting order"),
          .touches = RecordKind::HostedOrder,
          .verify = fetchSubjectAgain,
          .judge = judgeRemoval },
        { .id = "hosted.edit",
          .label = QT_TRANSLATE_NOOP("Operation", "Change hosting order"),
          .touches = RecordKind::HostedOrder,
          .prepare = fetchSubject,
          .prepared = refuseChangedOrder,
          .verify = fetchSubjectAgain,
          .judge = judgeEdit,
          .resultSid = orderSid,
          .compare = compareEdited,
          .readBack = fetchSubjectAgain },
        { .id = "hosted.bulkcreate",
          .label = QT_TRANSLATE_NOOP("Operation", "Order hosting in bulk"),
          .touches = RecordKind::HostedOrder,
          .precheck = precheckBulk,
          .verify = findOrdersAgain,
          .inquire = inquireBulk,
          .resultSid = bulkSid,
          .proofSeconds = creationProofSeconds,
          .compare = compareBulk,
          .readBack = fetchBulkMade,
          .shownWithin = creationProofSeconds,
          .creates = true },
    };
    return table;
}

} // namespace nd
