// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/releasequestion.h"

#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/emergency.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ReleaseQuestion)
};

rules::Verdict byEmergency(const IncomingNumber &number)
{
    return rules::releaseByEmergency(number.emergencyAddressStatus, !number.emergencyAddressSid.isEmpty(),
                                     phone::displayFormat(number.number));
}

} // namespace

QString whyNoRelease(const IncomingNumber &number)
{
    const rules::Verdict verdict = byEmergency(number);
    return verdict.ok() ? QString() : verdict.sentence;
}

Confirmation releaseQuestion(const IncomingNumber &number)
{
    const QString shown = phone::displayFormat(number.number);
    const bool hosted = number.origin == "hosted"_L1;
    Confirmation question;
    question.title = Text::tr("Release %1?").arg(shown);
    question.text = hosted
        ? Text::tr("%1 is no longer hosted: no messages come or go. Its calls stay where they are. The monthly fee "
                   "ends.")
              .arg(shown)
        : Text::tr("%1 stops working at once: no calls, no messages. The monthly fee ends.").arg(shown);
    if (const rules::Verdict emergency = byEmergency(number); !emergency.sentence.isEmpty())
        question.details.append(emergency.sentence);
    if (hosted) {
        question.details.append(Text::tr("This is a hosted number. It takes three days until it has left entirely."));
        question.details.append(Text::tr("If it was a mistake, write to hostedsms@twilio.com within these three days; "
                                         "after them it has to be ordered and verified anew."));
    } else {
        question.details.append(Text::tr("For ten days it may be restored in the web console; after that someone else "
                                         "can get it."));
    }
    if (!number.friendlyName.isEmpty())
        question.details.append(Text::tr("Name: %1").arg(bidi::isolated(number.friendlyName)));
    question.details.append(Text::tr("Its settings are lost: URLs, applications, address and bundle."));
    question.accept = Text::tr("Release");
    question.destructive = true;
    return question;
}

} // namespace nd
