// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/callline.h"

#include "models/pipeline.h"
#include "models/rules/hostedacts.h"
#include "models/word.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CallLine)
};

/// How long a phone rings at least before somebody calls again: a second call ends the first.
constexpr int ringSeconds = 10;

bool is(const CallLine &line, QStringView status)
{
    return line.order && sameWord(line.order->status, status);
}

int secondsUntil(const QDateTime &time, const QDateTime &now)
{
    return int(std::clamp<qint64>((now.msecsTo(time) + 999) / 1000, 0, 3600));
}

/// The service told no code for the call: the call itself counts.
bool isCodeless(const CallLine &line, const QDateTime &now)
{
    return line.code.code.isEmpty() && line.placed.isValid()
        && line.placed.secsTo(now) < line.delay + rules::codeLifetime;
}

bool isOlder(const HostedOrder &answer, const HostedOrder &known)
{
    if (answer.verificationAttempts && known.verificationAttempts
        && *answer.verificationAttempts != *known.verificationAttempts)
        return *answer.verificationAttempts < *known.verificationAttempts;
    return answer.dateUpdated.isValid() && known.dateUpdated.isValid() && answer.dateUpdated < known.dateUpdated;
}

CallPhase phaseOfOrder(const CallLine &line, const QDateTime &now)
{
    const HostedOrder &order = *line.order;
    const bool waits = is(line, u"pending-verification") || is(line, u"received");
    if (waits && sameWord(order.verificationType, u"phone-bill"))
        return CallPhase::Billed;
    const rules::CallStanding standing = rules::callStanding(order, line.code, now);
    if (is(line, u"pending-verification") && (standing == rules::CallStanding::Open || isCodeless(line, now)))
        return secondsToRing(line, now) > 0 ? CallPhase::Delayed : CallPhase::Calling;
    if (standing == rules::CallStanding::Exhausted)
        return CallPhase::Exhausted;
    if (is(line, u"received"))
        return standing == rules::CallStanding::NotCalled ? CallPhase::Ready : CallPhase::Again;
    if (is(line, u"pending-verification"))
        return CallPhase::Again;
    return is(line, u"verified") ? CallPhase::Verified : CallPhase::Elsewhere;
}

} // namespace

CallPhase phaseOf(const CallLine &line, const QDateTime &now)
{
    if (line.gone)
        return CallPhase::Gone;
    if (!line.order)
        return CallPhase::Reading;
    if (line.work == CallLine::Work::Sending)
        return CallPhase::Sending;
    if (line.work == CallLine::Work::Unknown)
        return CallPhase::Checking;
    return phaseOfOrder(line, now);
}

bool isLive(const CallLine &line, const QDateTime &now)
{
    if (line.unreadable
        && (line.unreadable->kind == ErrorKind::Unauthorized || line.unreadable->kind == ErrorKind::Forbidden))
        return false; // asking again has no sense
    const CallPhase phase = phaseOf(line, now);
    return phase == CallPhase::Checking || phase == CallPhase::Delayed || phase == CallPhase::Calling;
}

int secondsToRing(const CallLine &line, const QDateTime &now)
{
    return line.placed.isValid() ? secondsUntil(line.placed.addSecs(line.delay), now) : 0;
}

int secondsToNextCall(const CallLine &line, const QDateTime &now)
{
    return line.placed.isValid() ? secondsUntil(line.placed.addSecs(line.delay + ringSeconds), now) : 0;
}

QString whyNoCall(const CallLine &line, HostedGeneration generation, const QDateTime &now)
{
    if (line.gone)
        return Text::tr("There is no such order any more.");
    if (!line.order)
        return Text::tr("The order was not read yet.");
    if (line.work == CallLine::Work::Sending)
        return Text::tr("A change of this order is on its way.");
    if (line.work == CallLine::Work::Unknown)
        return Text::tr("No call until it is known what became of the last one.");
    QString why = rules::whyNot(StageAct::PlaceCall, *line.order, generation);
    if (!why.isEmpty())
        return why;
    return secondsToNextCall(line, now) > 0 ? Text::tr("Let the phone ring first.") : QString();
}

void takeAnswer(CallLine &line, HostedOrder order, const QDateTime &answered)
{
    line.gone = false;
    line.unreadable.reset();
    if (line.order && isOlder(order, *line.order))
        return;
    const QString code = std::exchange(order.verificationCode, {});
    line.code = sameWord(order.status, u"pending-verification") ? rules::noteCode(line.code, code, answered)
                                                                : rules::SeenCode{};
    if (order.callDelay)
        line.delay = int(std::clamp<qint64>(*order.callDelay, 0, 3600)); // as the service took it
    line.order = std::move(order);
}

} // namespace nd
