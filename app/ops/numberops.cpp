// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/numberops.h"

#include "app/api/accounts.h"
#include "app/api/numbers.h"
#include "app/ops/answers.h"
#include "app/ops/comparison.h"
#include "app/ops/fieldchange.h"
#include "models/bidi.h"
#include "models/forms/numberchanges.h"
#include "models/phone.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

constexpr auto listKey = "incoming_phone_numbers"_L1;
const QString ownSids = u"sids"_s; ///< Of `before`: SIDs held for the number.

bool isNumber(const QJsonValue &row, const QString &e164)
{
    return row["phone_number"_L1].toString() == e164;
}

/// An empty name comes back as the number, formatted by the service.
bool isWanted(const QString &field, const QString &wanted, const QString &before, const QString &now)
{
    const bool isFormattedNumber = std::ranges::none_of(now, [](QChar c) { return c.isLetter(); });
    return field == "friendly_name"_L1 && wanted.isEmpty() && (now != before || isFormattedNumber);
}

constexpr FieldChange numberChange{
    .schema = schemaOf<IncomingNumber>,
    .params = numberParams,
    .changedMeanwhile
    = QT_TRANSLATE_NOOP("Operation", "This number was changed in the meantime (%1). Reload it and look again."),
    .isWanted = isWanted,
};

Comparison compareNumber(const OperationSpec &spec, const QByteArray &body)
{
    return compareFields(numberChange, spec, body);
}

// ---- number.buy

Request lookForNumber(const OperationSpec &spec)
{
    return findNumber(spec.subject);
}

/// A purchase of a number that the account has would change that number instead.
Result<QJsonObject> refuseOwnedNumber(const OperationSpec &spec, const QByteArray &body)
{
    const Result<ListAnswer> list = readList(body, listKey);
    if (!list)
        return list.error();
    for (const QJsonValue &row : list.value().rows) {
        if (isNumber(row, spec.subject))
            return ApiError{ .kind = ErrorKind::Invalid, .message = Text::tr("You already own this number.") };
    }
    QJsonObject before = spec.before;
    before.insert(ownSids, QJsonArray());
    return before;
}

Request lookForBought(const JournalEntry &entry)
{
    return findNumber(entry.spec.subject);
}

/// A number that is hosted and then ported has two SIDs: only a SID that was not there before, and that is not a hosted
/// one, is a purchase since. It is ours when it has our name or URL.
Verdict judgeBuy(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (!answer)
        return {};
    const Result<ListAnswer> list = readList(answer.value(), listKey);
    if (!list)
        return {};
    const QJsonArray known = entry.spec.before[ownSids].toArray();
    for (const QJsonValue &row : list.value().rows) {
        if (isNumber(row, entry.spec.subject) && !known.contains(row["sid"_L1]) && row["origin"_L1] != "hosted"_L1)
            return judgeMade(entry, row["sid"_L1].toString(), compareFields(numberChange, entry.spec, row.toObject()),
                             timeIn(row.toObject(), u"date_created"_s));
    }
    return { list.value().whole ? Verdict::NotSeen : Verdict::CannotTell };
}

Request fetchMade(const JournalEntry &entry)
{
    return fetchNumber(entry.resultSid);
}

Result<QString> boughtSid(const OperationSpec &spec, const QByteArray &body)
{
    const Result<QJsonObject> record = readJsonObject(body);
    if (!record || !isNumber(record.value(), spec.subject))
        return unreadableAnswer();
    return sidIn(body, "PN"_L1);
}

// ---- number.update

Request fetchSubject(const OperationSpec &spec)
{
    return fetchNumber(spec.subject);
}

Request fetchSubjectAgain(const JournalEntry &entry)
{
    return fetchNumber(entry.spec.subject);
}

/// Nobody's change is overwritten unseen; and an old value that is not the real one would spoil verify and undo.
Result<QJsonObject> refuseChangedNumber(const OperationSpec &spec, const QByteArray &body)
{
    return refuseIfChanged(numberChange, spec, body);
}

Verdict judgeUpdate(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    return judgeChange(numberChange, entry, answer);
}

Result<QString> updatedSid(const OperationSpec &spec, const QByteArray &body)
{
    Result<QString> sid = sidIn(body, "PN"_L1);
    return sid && sid.value() == spec.subject ? sid : Result<QString>(unreadableAnswer());
}

// ---- number.transfer

/// Only the target account proves a transfer: gone from here could be released as well.
Request fetchFromTarget(const JournalEntry &entry)
{
    return fetchNumberIn(formText(entry.spec, u"AccountSid"_s), entry.spec.subject);
}

Verdict judgeTransfer(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (isGone(answer))
        return { Verdict::NotSeen };
    const Result<QJsonObject> record = answer ? readJsonObject(answer.value()) : Result<QJsonObject>(answer.error());
    if (!record || memberText(record.value(), u"sid"_s) != entry.spec.subject)
        return {};
    const bool there = memberText(record.value(), u"account_sid"_s) == formText(entry.spec, u"AccountSid"_s);
    return { there ? Verdict::IsSo : Verdict::NotSeen, entry.spec.subject };
}

Result<QString> transferredSid(const OperationSpec &spec, const QByteArray &body)
{
    const Result<QJsonObject> record = readJsonObject(body);
    if (!record || memberText(record.value(), u"account_sid"_s) != formText(spec, u"AccountSid"_s))
        return unreadableAnswer();
    return updatedSid(spec, body);
}

// ---- number.release

/// The accounts that the credentials reach, but for the one that the number was in.
QStringList otherAccountsIn(const JournalEntry &entry, const QByteArray &body)
{
    QStringList sids;
    const Result<ListAnswer> list = readList(body, "accounts"_L1);
    for (const QJsonValue &row : list ? list.value().rows : QJsonArray()) {
        const QString sid = row["sid"_L1].toString();
        if (sid != entry.account && row["status"_L1] != "closed"_L1)
            sids.append(sid);
    }
    return sids;
}

/// An account that the credentials may not read is an answer, a lost one is none.
bool isAnswered(const Result<QByteArray> &answer)
{
    if (answer)
        return true;
    const ErrorKind kind = answer.error().kind;
    return kind == ErrorKind::Unauthorized || kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound
        || kind == ErrorKind::Refused;
}

/// Gone from the account is not released: a colleague may have moved it, and it costs as before. So it is looked for in
/// all accounts that the credentials reach.
Inquiry findReleased(const JournalEntry &entry, const QList<VerifyRead> &looks)
{
    constexpr qsizetype fewAccounts = 5;
    if (!isGone(looks.first().answer))
        return { .verdict = judgeRemoval(entry, looks.first().answer) };
    if (looks.size() == 1)
        return { .reads = { listAccounts() } };
    const Result<QByteArray> &accounts = looks[1].answer;
    const bool allAnswered = std::ranges::all_of(looks, [](const VerifyRead &look) { return isAnswered(look.answer); });
    if (!allAnswered)
        return {};
    const QStringList others = accounts ? otherAccountsIn(entry, accounts.value()) : QStringList();
    if (looks.size() == 2 && !others.isEmpty()) {
        Inquiry inquiry{ .pace = others.size() > fewAccounts ? Inquiry::Pace::Polling : Inquiry::Pace::AtOnce };
        for (const QString &account : others)
            inquiry.reads.append(fetchNumberIn(account, entry.spec.subject));
        return inquiry;
    }
    for (const VerifyRead &look : looks.sliced(2)) {
        const Result<QString> found
            = look.answer ? sidIn(look.answer.value(), "PN"_L1) : Result<QString>(look.answer.error());
        if (found && found.value() == entry.spec.subject)
            return { .verdict
                     = { .kind = Verdict::NotSeen,
                         .why = Text::tr("It is in the account %1 now: it was moved there, not released.")
                                    .arg(memberText(readJsonObject(look.answer.value()).value(), u"account_sid"_s)) } };
    }
    return { .verdict = { .kind = Verdict::IsSo,
                          .sid = entry.spec.subject,
                          .why = Text::tr("No answer came. The number is gone from this account, and in no other that "
                                          "this sign-in can see: it was released, but perhaps by someone else.") } };
}

/// Values as the service takes them: flags are "true" and "false".
QMap<QString, QString> texts(const QVariantMap &values)
{
    QMap<QString, QString> map;
    for (auto it = values.begin(); it != values.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

QVariantMap allValues(const IncomingNumber &number)
{
    QVariantMap values;
    for (const Field<IncomingNumber> &field : IncomingNumber::fields())
        values.insert(QString::fromLatin1(field.name()), field.get(number));
    return values;
}

/// For what decides over the number as well as over the record, of which a hosted number may have two.
Holds allOf(const IncomingNumber &number)
{
    return Holds{ { Hold::Kind::Record, number.sid } } + holdsOf(Hold::Kind::Number, { number.number });
}

/// How people know a number.
QString shown(const QString &e164)
{
    return bidi::leftToRight(phone::internationalFormat(e164));
}

} // namespace

OperationSpec buyOperation(const BuyForm &form, const QString &priceText)
{
    return { .kind = u"number.buy"_s,
             .subject = form.number,
             .summary = priceText.isEmpty() ? Text::tr("Buy %1 (price unknown)").arg(shown(form.number))
                                            : Text::tr("Buy %1 for %2 a month").arg(shown(form.number), priceText),
             .request = buyNumber(form.number, texts(form.settings())),
             .holds = holdsOf(Hold::Kind::Number, { form.number }) };
}

OperationSpec updateOperation(const IncomingNumber &seen, const QVariantMap &changes)
{
    QMap<QString, QString> values;
    for (auto it = changes.begin(); it != changes.end(); ++it)
        values.insert(it.key(), valueText(valueOf(seen, it.key().toLatin1())));
    // What the service clears with it belongs to the undo.
    const QStringList cleared = NumberChanges{ seen.sid, changes, allValues(seen) }.check().cleared;
    for (const QString &field : cleared) {
        if (!changes.contains(field))
            values.insert(field, valueText(valueOf(seen, field.toLatin1())));
    }
    QJsonObject before = valuesSeen(values);
    before.insert("phone_number"_L1, seen.number);
    before.insert("friendly_name"_L1, seen.friendlyName);
    return { .kind = u"number.update"_s,
             .subject = seen.sid,
             .summary
             = Text::tr("Change %1: %2").arg(shown(seen.number), titlesOf(schemaOf<IncomingNumber>(), changes.keys())),
             .request = updateNumber(seen.sid, texts(changes)),
             .before = before,
             .holds = { { Hold::Kind::Record, seen.sid } } };
}

QMap<QString, QString> valuesBefore(const OperationSpec &update)
{
    return valuesSeen(update);
}

OperationSpec transferOperation(const IncomingNumber &number, const QString &toAccount, const QString &accountName,
                                const QMap<QString, QString> &papers)
{
    return { .kind = u"number.transfer"_s,
             .subject = number.sid,
             .summary = Text::tr("Move %1 to %2").arg(shown(number.number), bidi::isolated(accountName)),
             .request = transferNumber(number.sid, toAccount, papers),
             .before = { { u"account_sid"_s, number.accountSid },
                         { u"phone_number"_s, number.number },
                         { u"friendly_name"_s, number.friendlyName } },
             .holds = allOf(number) };
}

OperationSpec releaseOperation(const IncomingNumber &number)
{
    return { .kind = u"number.release"_s,
             .subject = number.sid,
             .summary = Text::tr("Release %1").arg(shown(number.number)),
             .request = releaseNumber(number.sid),
             .before = { { u"phone_number"_s, number.number }, { u"friendly_name"_s, number.friendlyName } },
             .holds = allOf(number) };
}

std::span<const OperationKind> numberOperationKinds()
{
    static constexpr OperationKind table[] = {
        { .id = "number.buy",
          .label = QT_TRANSLATE_NOOP("Operation", "Buy number"),
          .prepare = lookForNumber,
          .prepared = refuseOwnedNumber,
          .verify = lookForBought,
          .judge = judgeBuy,
          .resultSid = boughtSid,
          .proofSeconds = creationProofSeconds,
          .compare = compareNumber,
          .readBack = fetchMade,
          .creates = true },
        { .id = "number.update",
          .label = QT_TRANSLATE_NOOP("Operation", "Change number"),
          .prepare = fetchSubject,
          .prepared = refuseChangedNumber,
          .verify = fetchSubjectAgain,
          .judge = judgeUpdate,
          .resultSid = updatedSid,
          .compare = compareNumber,
          .readBack = fetchSubjectAgain },
        { .id = "number.transfer",
          .label = QT_TRANSLATE_NOOP("Operation", "Move number"),
          .verify = fetchFromTarget,
          .judge = judgeTransfer,
          .resultSid = transferredSid,
          .compare = compareNumber,
          .readBack = fetchFromTarget },
        { .id = "number.release",
          .label = QT_TRANSLATE_NOOP("Operation", "Release number"),
          .verify = fetchSubjectAgain,
          .inquire = findReleased },
    };
    return table;
}

} // namespace nd
