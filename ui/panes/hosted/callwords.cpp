// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/callwords.h"

#include "models/bidi.h"
#include "models/format.h"
#include "models/phone.h"
#include "models/pipeline.h"
#include "models/rules/hostedacts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

/// The words of one phase. {number}, {seconds} and {left} are filled in.
struct Row
{
    CallPhase phase;
    Tone tone;
    const char *state;
    const char *headline;
    const char *say;
};

constexpr Row rows[] = {
    { CallPhase::Reading, Tone::Muted, QT_TRANSLATE_NOOP("CallWords", "Reading…"),
      QT_TRANSLATE_NOOP("CallWords", "Reading the order…"), "" },
    { CallPhase::Gone, Tone::Muted, QT_TRANSLATE_NOOP("CallWords", "Gone"),
      QT_TRANSLATE_NOOP("CallWords", "There is no such order any more."), "" },
    { CallPhase::Ready, Tone::Neutral, QT_TRANSLATE_NOOP("CallWords", "Ready"),
      QT_TRANSLATE_NOOP("CallWords", "Ready. Not called yet."),
      QT_TRANSLATE_NOOP("CallWords",
                        "Twilio will call {number} in a moment. Please pick up, and have the keypad at hand: I will "
                        "read you a code to type in.") },
    { CallPhase::Sending, Tone::Active, QT_TRANSLATE_NOOP("CallWords", "Placing…"),
      QT_TRANSLATE_NOOP("CallWords", "Asking Twilio…"), QT_TRANSLATE_NOOP("CallWords", "One moment, please.") },
    { CallPhase::Checking, Tone::Caution, QT_TRANSLATE_NOOP("CallWords", "Checking…"),
      QT_TRANSLATE_NOOP("CallWords",
                        "No clear answer came. Number Desk is looking up what became of it, and won't send it again."),
      QT_TRANSLATE_NOOP("CallWords", "Does your phone ring? If it does, please pick up.") },
    { CallPhase::Delayed, Tone::Active, QT_TRANSLATE_NOOP("CallWords", "Rings in {seconds} s"),
      QT_TRANSLATE_NOOP("CallWords", "The phone rings in {seconds} s."),
      QT_TRANSLATE_NOOP("CallWords", "Your phone will ring in a moment. Please pick up.") },
    { CallPhase::Calling, Tone::Active, QT_TRANSLATE_NOOP("CallWords", "Call placed"),
      QT_TRANSLATE_NOOP("CallWords", "The call is placed: the code can be typed in."),
      QT_TRANSLATE_NOOP("CallWords", "Please pick up. When you are asked for a code, type what I read to you now.") },
    { CallPhase::Again, Tone::Caution, QT_TRANSLATE_NOOP("CallWords", "Call again"),
      QT_TRANSLATE_NOOP("CallWords", "The number is not verified yet. Calls left: {left}."),
      QT_TRANSLATE_NOOP("CallWords",
                        "That didn't work yet. I will have Twilio call you again, and read you a new code.") },
    { CallPhase::Billed, Tone::Active, QT_TRANSLATE_NOOP("CallWords", "Phone bill"),
      QT_TRANSLATE_NOOP("CallWords", "This order is verified by a phone bill, not by a call."), "" },
    { CallPhase::Verified, Tone::Positive, QT_TRANSLATE_NOOP("CallWords", "Verified"),
      QT_TRANSLATE_NOOP("CallWords", "Verified: the customer owns the number."),
      QT_TRANSLATE_NOOP("CallWords", "Thank you, that worked. Next, a letter to sign will come by e-mail.") },
    { CallPhase::Exhausted, Tone::Negative, QT_TRANSLATE_NOOP("CallWords", "Needs Twilio"),
      QT_TRANSLATE_NOOP("CallWords", "All three calls are used up, and the number is not verified."),
      QT_TRANSLATE_NOOP("CallWords",
                        "I am sorry, that didn't work. Twilio has to look at it now, and I will come back to you.") },
};

QString filled(const char *text, const CallLine &line, const QDateTime &now)
{
    QString words = QCoreApplication::translate("CallWords", text);
    if (!line.order)
        return words;
    return words.replace(u"{number}"_s, phone::displayFormat(line.order->number))
        .replace(u"{seconds}"_s, QString::number(secondsToRing(line, now)))
        .replace(u"{left}"_s, QString::number(rules::callsLeft(*line.order)));
}

/// Processed, further on or stopped: what its stage says.
CallWords stageWords(const HostedOrder &order)
{
    const Stage *stage = hostedOrderPipeline().find(order.status);
    return { .state = hostedOrderPipeline().label(order.status),
             .headline = stage ? stage->sentence() : QString(),
             .advice = bidi::isolatedLines(order.failureReason),
             .tone = stage ? stage->tone : Tone::Neutral };
}

QString adviceFor(CallPhase phase, const HostedOrder &order)
{
    if (phase == CallPhase::Again)
        return rules::callAdvice(rules::CallStanding::Expired, order);
    return phase == CallPhase::Exhausted ? rules::callAdvice(rules::CallStanding::Exhausted, order) : QString();
}

} // namespace

CallWords callWords(const CallLine &line, const QDateTime &now)
{
    const CallPhase phase = phaseOf(line, now);
    const auto row = std::ranges::find(rows, phase, &Row::phase);
    if (row == std::end(rows))
        return stageWords(*line.order);
    return { .state = filled(row->state, line, now),
             .headline = filled(row->headline, line, now),
             .say = *row->say ? filled(row->say, line, now) : QString(),
             .advice = line.order ? adviceFor(phase, *line.order) : QString(),
             .tone = row->tone };
}

QString callFacts(const HostedOrder &order)
{
    const Schema &schema = schemaOf<HostedOrder>();
    const FieldInfo &type = schema.fields[size_t(schema.column("number_type"))];
    QStringList facts;
    for (const QString &fact : { order.friendlyName, displayText(type, order.numberType), order.city }) {
        if (!fact.isEmpty())
            facts.append(bidi::isolated(fact));
    }
    return facts.join(u" · "_s);
}

} // namespace nd
