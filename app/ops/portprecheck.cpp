// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/portprecheck.h"

#include "app/api/nextlink.h"
#include "app/api/portinrequests.h"
#include "app/ops/answers.h"
#include "app/ops/portlist.h"
#include "models/phone.h"
#include "models/pipeline.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

constexpr qsizetype mostRead = 300; ///< Requests that are read; of the others, the portability check tells.
constexpr qsizetype mostAsked = 100; ///< Numbers that are asked about.

ApiError refusal(const QString &sentence)
{
    return { .kind = ErrorKind::Invalid, .message = sentence };
}

/// What earlier tries, and requests that were seen, make it necessary to look at.
struct Suspects
{
    QStringList known{}; ///< Requests that are known to have been made with one of the numbers.
    QDateTime since{}; ///< When the first try began that may have made one; invalid: there is none.
    QStringList numbers{}; ///< Those of this try that earlier ones had, the first of each try first; then those that
                           ///< a request that was seen may have.
};

Suspects suspectsOf(const PendingChange &change)
{
    const QStringList wanted = numbersOfPort(change.spec.request.json);
    Suspects suspects;
    QStringList others;
    for (const JournalEntry &entry : change.earlier) {
        if (isInEffect(entry.outcome) && !entry.resultSid.isEmpty())
            suspects.known.append(entry.resultSid);
        else if (!suspects.since.isValid() || entry.begun < suspects.since)
            suspects.since = entry.begun;
        QStringList common = numbersOfPort(entry.spec.request.json);
        common.removeIf([&wanted](const QString &number) { return !wanted.contains(number); });
        if (!common.isEmpty())
            suspects.numbers.append(common.takeFirst());
        others += common;
    }
    suspects.numbers += others;
    const QStringList watched = change.spec.before[portbefore::watched].toVariant().toStringList();
    if (!watched.isEmpty()) {
        suspects.known += watched;
        suspects.numbers += wanted;
    }
    suspects.numbers.removeDuplicates();
    suspects.known.removeDuplicates();
    return suspects;
}

/// The filter knows days alone, and not whose.
Request listFor(const PendingChange &change, const Suspects &suspects)
{
    QDateTime since = instantIn(change.spec.before[portbefore::asked]);
    if (suspects.since.isValid() && suspects.since < since)
        since = suspects.since;
    return listPortInRequests({ .createdAfter = since.date().addDays(-1) });
}

QString sidOf(const QJsonValue &row)
{
    return row["port_in_request_sid"_L1].toString();
}

/// The requests to read: those that are known, then the open ones of the list.
QStringList requestsToRead(const Suspects &suspects, const QJsonArray &rows)
{
    QStringList sids = suspects.known;
    if (suspects.since.isValid()) {
        for (const QJsonValue row : rows) {
            if (!portInRequestPipeline().isTerminal(row["port_in_request_status"_L1].toString()))
                sids.append(sidOf(row));
        }
    }
    sids.removeDuplicates();
    return sids;
}

QString shown(const QString &number)
{
    return phone::internationalFormat(number);
}

/// Why a request is in the way; empty when it is not.
QString whyInTheWay(const PortInDetail &detail, const QStringList &wanted)
{
    const PortInRequest &request = detail.request;
    if (portInRequestPipeline().isTerminal(request.status))
        return {};
    const auto number = std::ranges::find_if(detail.numbers, [&wanted](const PortInNumber &one) {
        return wanted.contains(one.number) && !portInNumberPipeline().isTerminal(one.status);
    });
    if (number == detail.numbers.end())
        return {};
    const QString status = portInRequestPipeline().label(request.status);
    return request.customerName.isEmpty()
        ? Text::tr("%1 is in an open port-in request already: %2 (%3). Nothing was sent.")
              .arg(shown(number->number), request.sid, status)
        : Text::tr("%1 is in an open port-in request already: %2 of %3 (%4). Nothing was sent.")
              .arg(shown(number->number), request.sid, request.customerName, status);
}

/// What the requests that were read tell.
struct RequestsRead
{
    QString inTheWay{};
    QStringList unread{}; ///< Requests of which nobody knows which numbers they have.
    qsizetype count = 0;
};

RequestsRead readRequests(const PendingChange &change, QStringList sids, const QList<VerifyRead> &looks)
{
    const QStringList wanted = numbersOfPort(change.spec.request.json);
    RequestsRead read;
    for (const VerifyRead &look : looks) {
        const auto sid = std::ranges::find_if(
            sids, [&look](const QString &one) { return fetchPortInRequest(one).request == look.request; });
        if (sid == sids.end())
            break;
        ++read.count;
        const auto detail
            = look.answer ? decodePortInDetail(look.answer.value()) : Result<PortInDetail>(look.answer.error());
        const bool readable = detail && detail.value().request.sid == *sid;
        if (readable && read.inTheWay.isEmpty())
            read.inTheWay = whyInTheWay(detail.value(), wanted);
        if (readable || isGone(look.answer))
            sids.erase(sid);
    }
    read.unread = sids;
    read.unread.removeIf([&change](const QString &sid) { return change.spec.inspected.contains(sid); });
    return read;
}

/// Why a request that could not be read has to be looked at first.
QString whyUndecided(const PendingChange &change, const QString &number, const QString &request)
{
    const bool wasSeen = change.spec.before[portbefore::watched].toArray().contains(request);
    return wasSeen ? Text::tr("The port-in request %2 had %1 when it was last seen, and it could not be read whether "
                              "it still does. Look at it first. Nothing was sent.")
                         .arg(shown(number), request)
                   : Text::tr("An earlier request for %1 may have arrived, and it could not be read whether %2 has "
                              "the number. Look at it first. Nothing was sent.")
                         .arg(shown(number), request);
}

/// The worst that is told of the numbers that were asked about, and of which.
std::pair<PortOfNumber, QString> portsAsked(const QStringList &numbers, const QList<VerifyRead> &looks)
{
    std::pair<PortOfNumber, QString> told{ PortOfNumber::Possible, {} };
    for (qsizetype i = 0; i < looks.size(); ++i) {
        const PortOfNumber port = portOf(numbers.value(i), looks.at(i).answer);
        if (port == PortOfNumber::UnderWay)
            return { port, numbers.value(i) };
        if (port != PortOfNumber::Possible)
            told = { port, numbers.value(i) };
    }
    return told;
}

} // namespace

Precheck precheckPort(const PendingChange &change, const QList<VerifyRead> &looks)
{
    const Suspects suspects = suspectsOf(change);
    const Request list = listFor(change, suspects);
    if (looks.isEmpty())
        return { .reads = { list } };
    const PortListRead read = readPortList(looks, list);
    if (!read.good)
        return { .before = looks.last().answer ? unreadableAnswer() : looks.last().answer.error() };
    if (read.pages == looks.size() && !read.next.isEmpty())
        return { .reads = { atToken(list, read.next) } };

    const QStringList sids = requestsToRead(suspects, read.rows);
    if (read.pages == looks.size() && !sids.isEmpty()) {
        Precheck further;
        for (const QString &sid : sids.first(std::min(sids.size(), mostRead)))
            further.reads.append(fetchPortInRequest(sid).request);
        return further;
    }
    const RequestsRead requests = readRequests(change, sids, looks.sliced(read.pages));
    if (!requests.inTheWay.isEmpty())
        return { .before = refusal(requests.inTheWay) };

    const QList<VerifyRead> questions = looks.sliced(read.pages + requests.count);
    const bool mayBeThere = suspects.since.isValid() || !requests.unread.isEmpty();
    const bool overruled = requests.unread.isEmpty() && !change.spec.inspected.isEmpty();
    if (questions.isEmpty() && mayBeThere && !overruled && !suspects.numbers.isEmpty()) {
        // A request has all its numbers or none: where all could be read, the first of each try will do.
        const qsizetype count = requests.unread.isEmpty() ? change.earlier.size() : mostAsked;
        Precheck further;
        for (const QString &number : suspects.numbers.first(std::min(suspects.numbers.size(), count)))
            further.reads.append(askForPortability(number, targetOfPort(change.spec, change.account)));
        return further;
    }
    const auto [port, number] = portsAsked(suspects.numbers, questions);
    if (port == PortOfNumber::UnderWay && !requests.unread.isEmpty())
        return { .before = refusal(Text::tr("The service says that a port of %1 is under way already. It may be that "
                                            "of %2, which could not be read. Nothing was sent.")
                                       .arg(shown(number), requests.unread.first())) };
    if (port == PortOfNumber::UnderWay)
        return { .before = refusal(Text::tr("The service says that a port of %1 is under way already, or that one of "
                                            "your accounts has the number. Nothing was sent.")
                                       .arg(shown(number))) };
    if (!requests.unread.isEmpty() && port != PortOfNumber::Possible)
        return { .before = refusal(whyUndecided(change, number, requests.unread.first())),
                 .undecided = requests.unread };
    QJsonArray known;
    for (const QJsonValue row : read.rows)
        known.append(sidOf(row));
    QJsonObject before = change.spec.before;
    before.insert(portbefore::sids, known);
    before.insert(portbefore::complete, true);
    return { .before = before };
}

} // namespace nd
