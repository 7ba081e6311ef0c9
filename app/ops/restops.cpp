// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/restops.h"

#include "app/api/authorizationdocuments.h"
#include "app/api/hostednumbers.h"
#include "app/api/portwebhooks.h"
#include "app/ops/answers.h"
#include "app/ops/bulkplans.h"
#include "app/ops/comparison.h"
#include "app/ops/fieldchange.h"
#include "app/ops/hostedops.h"
#include "app/ops/loaops.h"
#include "app/ops/portwebhookops.h"
#include "models/decode.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

enum class Record { Order, Letter, Webhooks };

std::optional<Record> recordOf(const QString &kind)
{
    if (kind == "hosted.create"_L1 || kind == "hosted.edit"_L1)
        return Record::Order;
    if (kind == "loa.create"_L1 || kind == "loa.edit"_L1)
        return Record::Letter;
    return kind == "portwebhook.set"_L1 ? std::optional(Record::Webhooks) : std::nullopt;
}

std::span<const Param> settableIn(Record record)
{
    return record == Record::Order ? hostedOrderUpdateParams(HostedGeneration::Preview) : documentUpdateParams();
}

bool isSettable(Record record, const Difference &difference)
{
    const std::span<const Param> params = settableIn(record);
    return difference.field != "status"_L1 && std::ranges::any_of(params, [&](const Param &param) {
               return difference.field == QLatin1StringView(param.field);
           });
}

ApiError refusal(const QString &sentence)
{
    return { .kind = ErrorKind::Invalid, .message = sentence };
}

/// What is missing still in a record of a type, as its fields are called.
template <class R>
Result<QVariantMap> missingIn(const R &now, Record record, const JournalEntry &entry)
{
    QVariantMap changes;
    const Schema &schema = schemaOf<R>();
    for (const Difference &difference : entry.differences) {
        const int column = schema.column(difference.field.toLatin1());
        if (column < 0 || !isSettable(record, difference))
            continue;
        const FieldInfo &field = schema.fields[size_t(column)];
        const QString there = valueText(valueOf(now, difference.field.toLatin1()));
        if (isSameValue(difference.asked, there, &field))
            continue;
        if (!isSameValue(difference.found, there, &field))
            return refusal(Text::tr("It was changed again since."));
        changes.insert(difference.field,
                       field.kind == Kind::List ? QVariant(difference.asked.split(u", "_s, Qt::SkipEmptyParts))
                                                : QVariant(difference.asked));
    }
    if (changes.isEmpty())
        return refusal(Text::tr("Nothing is missing any more."));
    return changes;
}

template <class R, class Edit>
Result<OperationSpec> editOf(const JournalEntry &entry, Record record, const QByteArray &body, Edit edit)
{
    const Result<R> now = decodeRecord<R>(body);
    if (!now)
        return now.error();
    const Result<QVariantMap> changes = missingIn(now.value(), record, entry);
    return changes ? Result<OperationSpec>(edit(now.value(), changes.value())) : changes.error();
}

Result<OperationSpec> webhooksAgain(const JournalEntry &entry, const QByteArray &body)
{
    const Result<PortWebhooks> now = decodePortWebhooks(body);
    if (!now)
        return now.error();
    const QJsonObject &asked = entry.spec.request.json;
    const PortWebhooks wanted{ .portInUrl = asked["port_in_target_url"_L1].toString(),
                               .portOutUrl = asked["port_out_target_url"_L1].toString(),
                               .events = asked["notifications_of"_L1].toVariant().toStringList() };
    if (now.value().sameAs(wanted))
        return refusal(Text::tr("Nothing is missing any more."));
    const QJsonObject there = setPortWebhooks(now.value()).json;
    for (auto it = there.begin(); it != there.end(); ++it) {
        const auto difference = std::ranges::find(entry.differences, it.key(), &Difference::field);
        const QString expected
            = difference == entry.differences.end() ? memberText(asked, it.key()) : difference->found;
        if (!isSameValue(expected, memberText(there, it.key())))
            return refusal(Text::tr("It was changed again since."));
    }
    return setPortWebhooksOperation(now.value(), wanted);
}

struct Hint
{
    const char *kind;
    const char *sentence; ///< QT_TRANSLATE_NOOP("Operation", …)
};
constexpr Hint hints[] = {
    { "number.transfer",
      QT_TRANSLATE_NOOP("Operation",
                        "Sign in to the account that the number went to, and change it there in Numbers.") },
    { "address.create",
      QT_TRANSLATE_NOOP("Operation",
                        "An address can't be changed here: delete it, and add it again as it should be.") },
    { "hosted.create",
      QT_TRANSLATE_NOOP("Operation",
                        "Where messages go can be changed in Numbers. The rest of an order can't be set later: cancel "
                        "it in Hosted, and order again.") },
    { "hosted.bulkcreate",
      QT_TRANSLATE_NOOP("Operation",
                        "Numbers that have no order can be ordered again in Hosted, once the reason is gone.") },
    { "loa.create",
      QT_TRANSLATE_NOOP("Operation", "A letter can't be changed here: cancel it in Hosted, and send another one.") },
    { "portin.create",
      QT_TRANSLATE_NOOP("Operation",
                        "A request can't be changed once it is made: cancel it in Port-in if it matters, and ask "
                        "again.") },
    { "document.upload",
      QT_TRANSLATE_NOOP("Operation", "A bill can't be changed once it is uploaded: upload it again if it matters.") },
};

} // namespace

bool hasRestToSet(const JournalEntry &entry)
{
    const std::optional<Record> record = recordOf(entry.spec.kind);
    if (!record || !isInEffect(entry.outcome) || entry.differences.isEmpty())
        return false;
    if (record == Record::Webhooks)
        return true;
    return generationOf(entry.spec.request) == HostedGeneration::Preview && !entry.resultSid.isEmpty()
        && std::ranges::any_of(entry.differences,
                               [&](const Difference &difference) { return isSettable(*record, difference); });
}

Request readForRest(const JournalEntry &entry)
{
    switch (*recordOf(entry.spec.kind)) {
    case Record::Order:
        return fetchHostedOrder(HostedGeneration::Preview, entry.resultSid);
    case Record::Letter:
        return fetchAuthorizationDocument(HostedGeneration::Preview, entry.resultSid);
    case Record::Webhooks:
        break;
    }
    return fetchPortWebhooks().request;
}

Result<OperationSpec> restOperation(const JournalEntry &entry, const QByteArray &body)
{
    const Record record = *recordOf(entry.spec.kind);
    if (record == Record::Webhooks)
        return webhooksAgain(entry, body);
    return record == Record::Order ? editOf<HostedOrder>(entry, record, body, editHostedOrderOperation)
                                   : editOf<AuthorizationDocument>(entry, record, body, editLoaOperation);
}

QString whereToMend(const JournalEntry &entry)
{
    if (entry.differences.isEmpty() || hasRest(entry) || hasRestToSet(entry))
        return {};
    const auto hint = std::ranges::find_if(
        hints, [&entry](const Hint &one) { return entry.spec.kind == QLatin1StringView(one.kind); });
    return hint == std::end(hints) ? QString() : QCoreApplication::translate("Operation", hint->sentence);
}

} // namespace nd
