// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/verificationcode.h"

#include "models/rules/hostedacts.h"
#include "models/word.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VerificationCode)
};

constexpr const char *advices[] = {
    QT_TRANSLATE_NOOP("VerificationCode",
                      "The code was not typed in while it was valid. Make sure that someone picks up, then call again: "
                      "there will be a new code."),
    QT_TRANSLATE_NOOP("VerificationCode",
                      "Two calls failed. Before the last one, check the extension with the customer, and have the code "
                      "ready: each call asks for it four times."),
};

bool was(const HostedOrder &order, QStringView status)
{
    return sameWord(order.status, status);
}

int callsPlaced(const HostedOrder &order)
{
    return int(std::clamp<qint64>(order.verificationAttempts.value_or(0), 0, 1000));
}

} // namespace

SeenCode noteCode(const SeenCode &seen, const QString &code, const QDateTime &answered)
{
    if (code.isEmpty())
        return {};
    return code == seen.code ? seen : SeenCode{ code, answered };
}

int codeSecondsLeft(const SeenCode &seen, const QDateTime &now)
{
    if (seen.code.isEmpty() || !seen.since.isValid())
        return 0;
    return int(std::clamp<qint64>(codeLifetime - seen.since.secsTo(now), 0, codeLifetime));
}

QString codeTimeLeft(const SeenCode &seen, const QDateTime &now)
{
    const int left = codeSecondsLeft(seen, now);
    return u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'));
}

QString groupedCode(const QString &code)
{
    const qsizetype group = code.size() <= 4 ? 2 : code.size() % 4 == 0 ? 4 : 3;
    QString grouped;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (i > 0 && i % group == 0)
            grouped += u' ';
        grouped += code.at(i);
    }
    return grouped;
}

QString spokenCode(const QString &code)
{
    QStringList digits;
    for (const QChar digit : code)
        digits.append(digit);
    return digits.join(u", "_s);
}

int callsLeft(const HostedOrder &order)
{
    return std::max(0, mostVerificationCalls - callsPlaced(order));
}

QString callsText(const HostedOrder &order)
{
    const int placed = callsPlaced(order);
    return placed == 0 ? QString() : Text::tr("Call %1 of %2").arg(placed).arg(mostVerificationCalls);
}

CallStanding callStanding(const HostedOrder &order, const SeenCode &seen, const QDateTime &now)
{
    const int placed = callsPlaced(order);
    if (was(order, u"pending-verification")) {
        if (codeSecondsLeft(seen, now) > 0 || (seen.code.isEmpty() && placed == 0))
            return CallStanding::Open;
        return placed >= mostVerificationCalls ? CallStanding::Exhausted : CallStanding::Expired;
    }
    if (was(order, u"action-required"))
        return placed >= mostVerificationCalls ? CallStanding::Exhausted : CallStanding::Failed;
    if (was(order, u"failed"))
        return CallStanding::Failed;
    if (was(order, u"received") || was(order, u"twilio-processing"))
        return placed == 0 ? CallStanding::NotCalled : CallStanding::Failed;
    return CallStanding::Verified;
}

QString callAdvice(CallStanding standing, const HostedOrder &order)
{
    switch (standing) {
    case CallStanding::NotCalled:
        return {};
    case CallStanding::Open:
        return Text::tr("Ask the customer to type in the code on the phone. The call asks for it up to four times.");
    case CallStanding::Expired:
    case CallStanding::Failed:
        if (!hostedOrderPipeline().isTerminal(order.status) && !was(order, u"action-required"))
            return QCoreApplication::translate("VerificationCode", advices[callsLeft(order) > 1 ? 0 : 1]);
        return order.failureReason;
    case CallStanding::Verified:
        return Text::tr("The customer owns the number. Next, put it on a letter of authorization.");
    case CallStanding::Exhausted:
        return Text::tr("All three calls failed, and only Twilio can help now. Send the order SID to %1. After seven "
                        "days without an answer the order fails, and a new one can be made.")
            .arg(supportAddress());
    }
    return {};
}

QString supportText(const HostedOrder &order)
{
    return Text::tr("Hosted number order %1 (%2) needs your help: %3")
        .arg(order.sid, order.number,
             order.failureReason.isEmpty() ? Text::tr("its verification calls failed.") : order.failureReason);
}

QString supportAddress()
{
    return u"hostedsms@twilio.com"_s;
}

} // namespace nd::rules
