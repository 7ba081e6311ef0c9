// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/portops.h"

#include "app/api/nextlink.h"
#include "app/api/portinrequests.h"
#include "app/ops/answers.h"
#include "app/ops/comparison.h"
#include "app/ops/journalrow.h"
#include "app/ops/portlist.h"
#include "app/ops/portprecheck.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/phone.h"
#include "models/rules/portacts.h"
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

const QString openNumbers = u"open"_s; ///< Of `before`: SIDs of the numbers that could be canceled.
const QString ofRequest = u"port_in_request_sid"_s; ///< Of `before`: the request of a number.

QJsonValue textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

ApiError refusal(const QString &sentence)
{
    return { .kind = ErrorKind::Invalid, .message = sentence };
}

// ---- portin.create

/// The requests of the last days. The filter knows days alone, and not whose.
Request listSinceAgain(const JournalEntry &entry)
{
    return listPortInRequests({ .createdAfter = instantIn(entry.spec.before[portbefore::asked]).date().addDays(-1) });
}

/// Requests in the list that may be the one that was sent.
QStringList candidatesIn(const JournalEntry &entry, const QJsonArray &rows)
{
    const QJsonArray known = entry.spec.before[portbefore::sids].toArray();
    const qsizetype wanted = entry.spec.request.json["phone_numbers"_L1].toArray().size();
    QStringList sids;
    for (const QJsonValue row : rows) {
        const QJsonValue count = row["phone_numbers_requested"_L1];
        if (!known.contains(row[ofRequest]) && (!count.isDouble() || count.toInteger() == wanted))
            sids.append(row[ofRequest].toString());
    }
    sids.removeDuplicates();
    return sids;
}

/// Whether a request that was read is the one that was sent. Where not all were known before, it has to be made since.
bool isOurs(const JournalEntry &entry, const QJsonObject &request)
{
    constexpr qint64 clockDifference = 120; // seconds
    if (numbersOfPort(request) != numbersOfPort(entry.spec.request.json))
        return false;
    if (entry.spec.before[portbefore::complete].toBool())
        return true;
    const QDateTime made = instantIn(request["date_created"_L1]);
    return made.isValid() && made >= entry.begun.addSecs(-clockDifference);
}

/// The list has no such request. Page 15 does not say whose list has one that another account's numbers are for: there,
/// only a number that could be ported is not on its way. In the account that asks, one that is on its way although the
/// list does not show it is to be waited for.
Verdict judgePort(const JournalEntry &entry, const QString &number, const Result<QByteArray> &answer)
{
    const PortOfNumber port = portOf(number, answer);
    const bool ownList = targetOfPort(entry.spec, entry.account).isEmpty();
    const bool absent = port == PortOfNumber::Possible || (ownList && port == PortOfNumber::Impossible);
    return { absent ? Verdict::NotSeen : Verdict::CannotTell, {} };
}

/// First the pages of the list, then each candidate, at last whether a port of its first number is under way: a request
/// is made with all of its numbers, or not at all.
Inquiry findRequest(const JournalEntry &entry, const QList<VerifyRead> &looks)
{
    const Request list = listSinceAgain(entry);
    const PortListRead read = readPortList(looks, list);
    if (!read.good)
        return {};
    const QStringList candidates = candidatesIn(entry, read.rows);
    if (read.pages == looks.size() && !read.next.isEmpty())
        return { .reads = { atToken(list, read.next) } };
    if (read.pages == looks.size() && !candidates.isEmpty()) {
        Inquiry inquiry;
        for (const QString &sid : candidates)
            inquiry.reads.append(fetchPortInRequest(sid).request);
        return inquiry;
    }
    const QString first = numbersOfPort(entry.spec.request.json).value(0);
    const Request question = askForPortability(first, targetOfPort(entry.spec, entry.account));
    bool allRead = true;
    for (const VerifyRead &look : looks.sliced(read.pages)) {
        if (look.request == question)
            return { .verdict = judgePort(entry, first, look.answer) };
        const Result<QJsonObject> request
            = look.answer ? readJsonObject(look.answer.value()) : Result<QJsonObject>(look.answer.error());
        if (request && isOurs(entry, request.value()))
            return { .verdict = judgeMade(entry, memberText(request.value(), ofRequest),
                                          compareMembers(withoutSecrets(entry.spec.request.json), request.value()),
                                          timeIn(request.value(), u"date_created"_s)) };
        allRead = allRead && (request || isGone(look.answer));
    }
    return allRead ? Inquiry{ .reads = { question } } : Inquiry{};
}

Comparison compareRequest(const OperationSpec &spec, const QByteArray &body)
{
    const Result<QJsonObject> request = readJsonObject(body);
    return request ? compareMembers(withoutSecrets(spec.request.json), request.value()) : Comparison{ .whole = false };
}

Request fetchMade(const JournalEntry &entry)
{
    return fetchPortInRequest(entry.resultSid).request;
}

Result<QString> createdSid(const OperationSpec &, const QByteArray &body)
{
    const Result<QJsonObject> request = readJsonObject(body);
    const QString sid = request ? memberText(request.value(), ofRequest) : QString();
    return sid.startsWith("KW"_L1) ? Result<QString>(sid) : Result<QString>(unreadableAnswer());
}

// ---- portin.cancel

Request fetchSubject(const OperationSpec &spec)
{
    return fetchPortInRequest(spec.subject).request;
}

Request fetchSubjectAgain(const JournalEntry &entry)
{
    return fetchSubject(entry.spec);
}

Result<PortInDetail> subjectIn(const OperationSpec &spec, const QByteArray &body)
{
    Result<PortInDetail> detail = decodePortInDetail(body);
    return detail && detail.value().request.sid == spec.subject ? detail : Result<PortInDetail>(unreadableAnswer());
}

bool isCanceled(QStringView status)
{
    return sameWord(status, u"Canceling") || sameWord(status, u"Canceled");
}

Result<QJsonObject> refuseCancel(const OperationSpec &spec, const QByteArray &body)
{
    const Result<PortInDetail> detail = subjectIn(spec, body);
    if (!detail)
        return detail.error();
    const QDateTime now = instantIn(spec.before[portbefore::asked]);
    const QString why = rules::whyNot(StageAct::Cancel, detail.value().request, now);
    if (!why.isEmpty())
        return refusal(why);
    QJsonArray open;
    for (const PortInNumber &number : detail.value().numbers) {
        if (rules::whyNot(StageAct::Cancel, number, now).isEmpty())
            open.append(number.sid);
    }
    QJsonObject before = spec.before;
    before.insert(openNumbers, open);
    return before;
}

Holds numbersToCancel(const OperationSpec &spec)
{
    return holdsOf(Hold::Kind::Record, spec.before[openNumbers].toVariant().toStringList());
}

/// A request of which a number was ported is Completed once the others are canceled: these tell, too.
Verdict judgeCancel(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (isGone(answer))
        return { Verdict::IsSo, entry.spec.subject };
    const Result<PortInDetail> detail
        = answer ? subjectIn(entry.spec, answer.value()) : Result<PortInDetail>(answer.error());
    if (!detail)
        return {};
    const QJsonArray open = entry.spec.before[openNumbers].toArray();
    const auto isOut = [&](const QJsonValue &sid) { // one that is not in the answer proves nothing
        const auto number = std::ranges::find(detail.value().numbers, sid.toString(), &PortInNumber::sid);
        return number != detail.value().numbers.end() && isCanceled(number->status);
    };
    const bool byNumbers = !open.isEmpty() && std::all_of(open.begin(), open.end(), isOut);
    const bool happened = isCanceled(detail.value().request.status) || byNumbers;
    return { happened ? Verdict::IsSo : Verdict::NotSeen, entry.spec.subject };
}

// ---- portin.cancelnumber

Request fetchNumber(const OperationSpec &spec)
{
    return fetchPortInNumber(spec.before[ofRequest].toString(), spec.subject).request;
}

Request fetchNumberAgain(const JournalEntry &entry)
{
    return fetchNumber(entry.spec);
}

Result<PortInNumber> numberIn(const OperationSpec &spec, const QByteArray &body)
{
    Result<PortInNumber> number = decodeRecord<PortInNumber>(body);
    return number && number.value().sid == spec.subject ? number : Result<PortInNumber>(unreadableAnswer());
}

Result<QJsonObject> refuseCancelNumber(const OperationSpec &spec, const QByteArray &body)
{
    const Result<PortInNumber> number = numberIn(spec, body);
    if (!number)
        return number.error();
    const QString why = rules::whyNot(StageAct::Cancel, number.value(), instantIn(spec.before[portbefore::asked]));
    return why.isEmpty() ? Result<QJsonObject>(spec.before) : Result<QJsonObject>(refusal(why));
}

Verdict judgeCancelNumber(const JournalEntry &entry, const Result<QByteArray> &answer)
{
    if (isGone(answer))
        return { Verdict::IsSo, entry.spec.subject };
    const Result<PortInNumber> number
        = answer ? numberIn(entry.spec, answer.value()) : Result<PortInNumber>(answer.error());
    if (!number)
        return {};
    return { isCanceled(number.value().status) ? Verdict::IsSo : Verdict::NotSeen, entry.spec.subject };
}

/// How people know a request.
QString called(const PortInRequest &request)
{
    return request.customerName.isEmpty() ? request.sid : bidi::isolated(request.customerName);
}

} // namespace

OperationSpec createPortInOperation(const PortInForm &form, const QDateTime &now, const QStringList &watched)
{
    const QVariantMap body = form.body();
    const QStringList numbers = numbersOfPort(QJsonObject::fromVariantMap(body));
    const QString first = bidi::leftToRight(phone::internationalFormat(numbers.value(0)));
    const QString customer = bidi::isolated(form.customerName);
    return { .kind = u"portin.create"_s,
             .subject = numbers.value(0),
             .summary = numbers.size() == 1
                 ? Text::tr("Ask for the port of %1 of %2").arg(first, customer)
                 : Text::tr("Ask for the port of %n number(s) of %1", nullptr, int(numbers.size())).arg(customer),
             .request = createPortInRequest(body),
             .before
             = { { portbefore::asked, textOf(now) }, { portbefore::watched, QJsonArray::fromStringList(watched) } },
             .holds = holdsOf(Hold::Kind::Number, numbers) };
}

OperationSpec cancelPortInOperation(const PortInRequest &request, const QDateTime &now)
{
    return { .kind = u"portin.cancel"_s,
             .subject = request.sid,
             .summary = Text::tr("Cancel the port-in request of %1").arg(called(request)),
             .request = cancelPortInRequest(request.sid),
             .before = { { portbefore::asked, textOf(now) }, { u"customer"_s, request.customerName } },
             .holds = { { Hold::Kind::Record, request.sid } } };
}

OperationSpec cancelPortInNumberOperation(const PortInNumber &number, const QDateTime &now)
{
    const QString shown = bidi::leftToRight(phone::internationalFormat(number.number));
    return { .kind = u"portin.cancelnumber"_s,
             .subject = number.sid,
             .summary = Text::tr("Cancel the port of %1").arg(shown),
             .request = cancelPortInNumber(number.requestSid, number.sid),
             .before = { { portbefore::asked, textOf(now) },
                         { ofRequest, number.requestSid },
                         { u"phone_number"_s, number.number } },
             .holds = { { Hold::Kind::Record, number.sid } } };
}

std::span<const OperationKind> portOperationKinds()
{
    static constexpr OperationKind table[] = {
        { .id = "portin.create",
          .label = QT_TRANSLATE_NOOP("Operation", "Ask for a port"),
          .touches = RecordKind::PortInRequest,
          .precheck = precheckPort,
          .verify = listSinceAgain,
          .inquire = findRequest,
          .resultSid = createdSid,
          .proofSeconds = creationProofSeconds,
          .compare = compareRequest,
          .readBack = fetchMade,
          .creates = true },
        { .id = "portin.cancel",
          .label = QT_TRANSLATE_NOOP("Operation", "Cancel port-in request"),
          .touches = RecordKind::PortInRequest,
          .prepare = fetchSubject,
          .prepared = refuseCancel,
          .furtherHolds = numbersToCancel,
          .verify = fetchSubjectAgain,
          .judge = judgeCancel },
        { .id = "portin.cancelnumber",
          .label = QT_TRANSLATE_NOOP("Operation", "Cancel port of a number"),
          .touches = RecordKind::PortInNumber,
          .prepare = fetchNumber,
          .prepared = refuseCancelNumber,
          .verify = fetchNumberAgain,
          .judge = judgeCancelNumber },
    };
    return table;
}

} // namespace nd
