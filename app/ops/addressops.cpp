// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/addressops.h"

#include "app/api/addresses.h"
#include "app/ops/answers.h"
#include "app/ops/comparison.h"
#include "app/ops/fieldchange.h"
#include "models/bidi.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

constexpr auto listKey = "addresses"_L1;
const QString knownSids = u"sids"_s; ///< Of `before`: SIDs of the customer's addresses.
const QString allKnown = u"complete"_s; ///< Of `before`: whether these were all.

QString wanted(const OperationSpec &spec, const QString &field)
{
    return formText(spec, parameterOf(addressParams(), field));
}

Request findAddressesOf(const OperationSpec &spec)
{
    return findAddresses(wanted(spec, u"customer_name"_s), wanted(spec, u"iso_country"_s));
}

Result<QJsonObject> rememberAddresses(const OperationSpec &spec, const QByteArray &body)
{
    const Result<ListAnswer> list = readList(body, listKey);
    if (!list)
        return list.error();
    QJsonArray sids;
    for (const QJsonValue &row : list.value().rows)
        sids.append(row["sid"_L1]);
    QJsonObject before = spec.before;
    before.insert(knownSids, sids);
    before.insert(allKnown, list.value().whole);
    return before;
}

Request findAddressesAgain(const JournalEntry &entry)
{
    return findAddressesOf(entry.spec);
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

/// The service corrects addresses (spelling, postal code, "Street" to "St").
bool isCorrected(const QString &field, const QString &wanted, const QString &, const QString &now)
{
    static const QStringList corrected{ u"street"_s, u"street_secondary"_s, u"city"_s, u"region"_s, u"postal_code"_s };
    const bool isSameText = now.simplified().compare(wanted.simplified(), Qt::CaseInsensitive) == 0;
    return isSameText || (corrected.contains(field) && !now.isEmpty());
}

constexpr FieldChange addressChange{
    .schema = schemaOf<Address>,
    .params = addressParams,
    .isWanted = isCorrected,
};

Comparison compareAddress(const OperationSpec &spec, const QByteArray &body)
{
    return compareFields(addressChange, spec, body);
}

/// What the service leaves alone has to be the same. One without a name may have got one.
bool isAlike(const OperationSpec &spec, const QJsonObject &row)
{
    for (const QString &field : { u"customer_name"_s, u"iso_country"_s, u"friendly_name"_s }) {
        const QString asked = wanted(spec, field);
        if (!asked.isEmpty() && memberText(row, field).compare(asked, Qt::CaseInsensitive) != 0)
            return false;
    }
    return digitsOf(memberText(row, u"street"_s)) == digitsOf(wanted(spec, u"street"_s));
}

/// What an earlier try made after all, while nobody knew, is not added once more.
Precheck precheckCreate(const PendingChange &change, const QList<VerifyRead> &looks)
{
    if (looks.isEmpty())
        return { .reads = { findAddressesOf(change.spec) } };
    const Result<QByteArray> &answer = looks.first().answer;
    if (!answer)
        return { .before = answer.error() };
    const Result<QJsonObject> before = rememberAddresses(change.spec, answer.value());
    if (!before)
        return { .before = before };
    const QJsonArray rows = readList(answer.value(), listKey).value().rows;
    for (const JournalEntry &entry : change.earlier) {
        const QJsonArray known = entry.spec.before[knownSids].toArray();
        for (const QJsonValue row : rows) {
            if (isInEffect(entry.outcome) || known.contains(row["sid"_L1]) || !isAlike(change.spec, row.toObject()))
                continue;
            return { .before
                     = ApiError{ .kind = ErrorKind::Invalid,
                                 .message = Text::tr("The address is there already (%1): an earlier try, which no "
                                                     "answer came to, may have added it. Nothing was added.")
                                                .arg(row["sid"_L1].toString()) } };
        }
    }
    return { .before = before };
}

Verdict judgeCreate(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (!answer)
        return {};
    const Result<ListAnswer> list = readList(answer.value(), listKey);
    if (!list || !list.value().whole || !entry.spec.before[allKnown].toBool())
        return {};
    const QJsonArray known = entry.spec.before[knownSids].toArray();
    Verdict verdict{ Verdict::NotSeen };
    for (const QJsonValue &row : list.value().rows) {
        // A colleague may have made another one of the same customer: ours goes before.
        if (!known.contains(row["sid"_L1]) && isAlike(entry.spec, row.toObject()) && verdict.kind != Verdict::Happened)
            verdict
                = judgeMade(entry, row["sid"_L1].toString(), compareFields(addressChange, entry.spec, row.toObject()),
                            timeIn(row.toObject(), u"date_created"_s));
    }
    return verdict;
}

Result<QString> createdSid(const OperationSpec &, const QByteArray &body)
{
    return sidIn(body, "AD"_L1);
}

Request fetchMade(const JournalEntry &entry)
{
    return fetchAddress(entry.resultSid);
}

Request fetchAgain(const JournalEntry &entry)
{
    return fetchAddress(entry.spec.subject);
}

QString inOneLine(QStringList parts)
{
    parts.removeAll(QString());
    for (QString &part : parts)
        part = bidi::isolated(part);
    return parts.join(u", "_s);
}

} // namespace

OperationSpec createAddressOperation(const AddressForm &form)
{
    QMap<QString, QString> values{
        { u"customer_name"_s, form.customerName },
        { u"street"_s, form.street },
        { u"street_secondary"_s, form.streetSecondary },
        { u"city"_s, form.city },
        { u"region"_s, form.region },
        { u"postal_code"_s, form.postalCode },
        { u"iso_country"_s, form.country },
        { u"friendly_name"_s, form.friendlyName },
    };
    for (const QString &optional : { u"street_secondary"_s, u"friendly_name"_s }) {
        if (values.value(optional).isEmpty())
            values.remove(optional);
    }
    if (form.emergencyEnabled)
        values.insert(u"emergency_enabled"_s, u"true"_s);
    // There is no SID yet: the address itself is what there may be one of at a time.
    const QString subject
        = inOneLine({ form.customerName, form.street, form.streetSecondary, form.city, form.postalCode, form.country });
    return { .kind = u"address.create"_s,
             .subject = subject,
             .summary = Text::tr("Add the address %1").arg(subject),
             .request = createAddress(values) };
}

OperationSpec deleteAddressOperation(const Address &address)
{
    return { .kind = u"address.delete"_s,
             .subject = address.sid,
             .summary
             = Text::tr("Delete the address %1").arg(inOneLine({ address.customerName, address.street, address.city })),
             .request = deleteAddress(address.sid),
             .holds = { { Hold::Kind::Record, address.sid } } };
}

std::span<const OperationKind> addressOperationKinds()
{
    static constexpr OperationKind table[] = {
        { .id = "address.create",
          .label = QT_TRANSLATE_NOOP("Operation", "Add address"),
          .touches = RecordKind::Address,
          .precheck = precheckCreate,
          .verify = findAddressesAgain,
          .judge = judgeCreate,
          .resultSid = createdSid,
          .proofSeconds = creationProofSeconds,
          .compare = compareAddress,
          .readBack = fetchMade,
          .creates = true },
        { .id = "address.delete",
          .label = QT_TRANSLATE_NOOP("Operation", "Delete address"),
          .touches = RecordKind::Address,
          .verify = fetchAgain,
          .judge = judgeRemoval },
    };
    return table;
}

} // namespace nd
