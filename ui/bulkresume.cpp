// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulkresume.h"

#include "app/accounts.h"
#include "app/session.h"
#include "ui/appcontext.h"
#include "ui/prompts.h"

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkResume)
};

/// Whether it had a time in which rows can be taken back, and resume() would leave nothing of that.
bool startsWhatWasHeld(const BulkStatus &run)
{
    return run.notBefore.isValid()
        && (run.phase == BulkPhase::Held || (run.phase == BulkPhase::Paused && run.graceLeft.count() == 0));
}

} // namespace

void resumeRuns(AppContext &context, Session &session, const QStringList &runs, QWidget *over)
{
    QStringList titles;
    for (const QString &name : runs) {
        if (const BulkStatus run = session.bulk().status(name); startsWhatWasHeld(run))
            titles.append(run.title);
    }
    const auto go = [&context, runs, asked = QPointer(&session)](bool yes) {
        if (!yes || !asked || context.accounts.session() != asked)
            return;
        for (const QString &run : runs)
            asked->bulk().resume(run);
    };
    if (titles.isEmpty())
        return go(true);
    Confirmation question;
    question.title = Text::tr("Start now?");
    question.text = titles.size() == 1
        ? Text::tr("%1: it starts at once, and rows that have started can't be taken back.").arg(titles.first())
        : Text::tr("These start at once, and rows that have started can't be taken back:");
    if (titles.size() > 1)
        question.details = titles;
    question.accept = Text::tr("Start now");
    question.destructive = true;
    context.prompts.confirm(over, question, go);
}

} // namespace nd
