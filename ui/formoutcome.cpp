// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formoutcome.h"

#include "ui/outcomewords.h"
#include "ui/widgets/notice.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FormOutcome)
};

} // namespace

bool tellOutcome(Notice &notice, const OperationReport &report, const FormWords &words)
{
    const ApiError &error = report.entry.error;
    QStringList details;
    if (error.code != 0)
        details.append(Text::tr("Code %1").arg(error.code));
    if (!error.requestId.isEmpty())
        details.append(Text::tr("Request %1").arg(error.requestId));
    const QString detail = details.join(u" · "_s);
    switch (report.entry.outcome) {
    case Outcome::Succeeded:
        notice.clear();
        return false;
    case Outcome::HappenedDiffers:
    case Outcome::IsSo:
        notice.say(Notice::Kind::Warning, effectWords(report.entry), detail);
        return false;
    case Outcome::Unknown:
    case Outcome::Begun:
        notice.say(Notice::Kind::Warning,
                   words.unknown + u' '
                       + Text::tr("Number Desk is looking it up and won't send it again. You can close this; Activity "
                                  "shows how it ends."),
                   detail);
        return true;
    case Outcome::GivenUp:
        notice.say(Notice::Kind::Warning, words.givenUp);
        return false;
    case Outcome::NotDone:
        notice.say(Notice::Kind::Warning, words.notDone, detail);
        return false;
    case Outcome::NotSent:
        notice.say(Notice::Kind::Bad, Text::tr("Nothing was sent. %1").arg(error.message), detail);
        return false;
    case Outcome::Refused:
        notice.say(Notice::Kind::Bad, error.message, detail, error.helpLink);
        return false;
    }
    return false;
}

} // namespace nd
