// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/portacts.h"

#include "models/phone.h"
#include "models/rules/portability.h"
#include "models/rules/portdates.h"
#include "models/rules/portrejections.h"
#include "models/word.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PortActs)
};

struct Reason
{
    StageAct act;
    const char *ofRequest;
    const char *ofNumber;
};

constexpr Reason reasons[] = {
    { StageAct::Cancel,
      QT_TRANSLATE_NOOP("PortActs", "A request that has ended, or is being canceled, can't be canceled."),
      QT_TRANSLATE_NOOP("PortActs", "A number that was ported or canceled, or is being canceled, can't be canceled.") },
    { StageAct::Resubmit,
      QT_TRANSLATE_NOOP("PortActs",
                        "Only a request with rejected numbers, or one that ended without a port, is asked "
                        "for again."),
      QT_TRANSLATE_NOOP("PortActs", "Only a rejected or canceled number is asked for again.") },
    { StageAct::AskForDate,
      QT_TRANSLATE_NOOP("PortActs",
                        "Another date can be asked for while the losing carrier works on it. Before that, cancel the "
                        "request and make a new one."),
      QT_TRANSLATE_NOOP("PortActs", "Another date can be asked for once the losing carrier accepted the number.") },
};

QString byStage(const Pipeline &pipeline, StageAct act, const QString &status, const char *Reason::*sentence)
{
    const Stage *stage = pipeline.find(status);
    if (!stage)
        return Text::tr("This version does not know the status “%1”.").arg(status);
    if (stage->allows(act))
        return {};
    const auto reason = std::ranges::find(reasons, act, &Reason::act);
    return reason == std::end(reasons) ? Text::tr("This can't be done here.")
                                       : QCoreApplication::translate("PortActs", (*reason).*sentence);
}

QString shown(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString tooLate(const QDateTime &portDate, const QDateTime &now)
{
    const QDateTime last = lastCancellation(portDate);
    if (!last.isValid() || now < last)
        return {};
    return Text::tr("The port on %1 is less than 72 hours away: it can't be canceled any more. Write to Twilio "
                    "support.")
        .arg(shown(portDate));
}

/// Until when it could be canceled, added to what it means.
QString withRule(const QString &meaning, const QDateTime &portDate)
{
    const QString rule = portDate.isValid()
        ? Text::tr("It has to be canceled more than 72 hours before the port: until %1.")
              .arg(shown(lastCancellation(portDate)))
        : Text::tr("Twilio takes this only more than 72 hours before the port.");
    return meaning + u' ' + rule;
}

} // namespace

QString whyNot(StageAct act, const PortInRequest &request, const QDateTime &now)
{
    QString reason = byStage(portInRequestPipeline(), act, request.status, &Reason::ofRequest);
    return reason.isEmpty() && act == StageAct::Cancel ? tooLate(request.portDate, now) : reason;
}

QString whyNot(StageAct act, const PortInNumber &number, const QDateTime &now)
{
    QString reason = byStage(portInNumberPipeline(), act, number.status, &Reason::ofNumber);
    if (reason.isEmpty() && act == StageAct::Resubmit)
        return whyNotByType(number.number, number.numberType);
    // What was rejected is not ported on any date.
    const bool rejected = sameWord(number.status, u"Port Rejected");
    return reason.isEmpty() && act == StageAct::Cancel && !rejected ? tooLate(number.portDate, now) : reason;
}

QString cancelConsequence(const PortInRequest &request)
{
    const qint64 open = std::max<qint64>(0, request.numbersRequested.value_or(0) - request.numbersPorted.value_or(0));
    const QString meaning = open > 0
        ? Text::tr("%n number(s) of this request stay(s) with the losing carrier. What is ported already stays on "
                   "Twilio.",
                   nullptr, int(open))
        : Text::tr("The numbers of this request stay with the losing carrier.");
    return withRule(meaning, request.portDate);
}

QString cancelConsequence(const PortInNumber &number)
{
    return withRule(
        Text::tr("%1 leaves its request and stays with the losing carrier.").arg(phone::displayFormat(number.number)),
        number.portDate);
}

QList<PortInNumber> rejectedNumbers(const QList<PortInNumber> &numbers)
{
    QList<PortInNumber> rejected;
    std::ranges::copy_if(numbers, std::back_inserter(rejected),
                         [](const PortInNumber &number) { return sameWord(number.status, u"Port Rejected"); });
    return rejected;
}

QStringList fieldsToMend(const QList<PortInNumber> &numbers)
{
    QStringList fields;
    for (const PortInNumber &number : numbers) {
        const QString field = portRejection(number.rejectionReasonCode).field;
        if (!field.isEmpty() && !fields.contains(field))
            fields.append(field);
    }
    return fields;
}

QString whyNotYet(const QList<PortInNumber> &numbers)
{
    const auto open = std::ranges::count_if(
        numbers, [](const PortInNumber &number) { return !sameWord(number.status, u"Canceled"); });
    if (open == 0)
        return {};
    return Text::tr("%n number(s) is (are) not canceled yet; until then the service refuses to port it (them) again.",
                    nullptr, int(open));
}

} // namespace nd::rules
