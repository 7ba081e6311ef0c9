// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulkundo.h"

#include "app/accounts.h"
#include "app/ops/bulkplans.h"
#include "app/readnumbers.h"
#include "app/session.h"
#include "ui/appcontext.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/widgets/notice.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BulkUndo)
};

/// What is planned with the numbers as they are, and how it is asked about.
struct Planned
{
    BulkPreview (*plan)(const QList<JournalEntry> &, const QList<IncomingNumber> &);
    QString title;
    QString text;
    QString (*accept)(int numbers);
};

void preview(AppContext &context, Session &session, const QList<JournalEntry> &done, QWidget *owner, Notice &notice,
             const std::function<void(const QString &run)> &started, const Planned &planned)
{
    QStringList sids;
    for (const JournalEntry &entry : done) {
        const QString sid = entry.resultSid.isEmpty() ? entry.spec.subject : entry.resultSid;
        if (!sids.contains(sid))
            sids.append(sid);
    }
    notice.say(Notice::Kind::Plain, Text::tr("Reading %n number(s) as they are now…", nullptr, int(sids.size())));
    const auto show = [&context, asked = QPointer(&session), done, owner, told = QPointer(&notice), started,
                       planned](const Result<QList<IncomingNumber>> &numbers, int ofAll) {
        if (told)
            told->clear();
        if (!asked || context.accounts.session() != asked)
            return;
        if (!numbers) {
            if (told)
                told->say(Notice::Kind::Bad, numbers.error().message, {}, numbers.error().helpLink);
            return;
        }
        const BulkPreview plan = planned.plan(done, numbers.value());
        BulkQuestion question;
        question.title = planned.title;
        question.text = planned.text;
        question.accept = planned.accept(int(plan.plan.rows.size()));
        question.ofAll = ofAll;
        auto *dialog = new BulkPreviewDialog(context, *asked, plan, question, owner->window());
        QObject::connect(dialog, &BulkPreviewDialog::started, owner, started);
        dialog->open();
    };
    // Together with them, how many the account has: a good part of it is no small change.
    readNumbers(session.transport(), sids, owner,
                [show, asked = QPointer(&session), owner](const Result<QList<IncomingNumber>> &numbers) {
                    if (!numbers || !asked)
                        return show(numbers, -1);
                    countNumbers(asked->transport(), owner, [show, numbers](int ofAll) { show(numbers, ofAll); });
                });
}

} // namespace

void undoChanges(AppContext &context, Session &session, const QList<JournalEntry> &done, QWidget *owner, Notice &notice,
                 const std::function<void(const QString &run)> &started)
{
    preview(context, session, done, owner, notice, started,
            { planUndo, Text::tr("Undo"), Text::tr("Sets back what was changed."),
              [](int numbers) { return Text::tr("Undo for %n number(s)", nullptr, numbers); } });
}

void setRest(AppContext &context, Session &session, const QList<JournalEntry> &done, QWidget *owner, Notice &notice,
             const std::function<void(const QString &run)> &started)
{
    preview(context, session, done, owner, notice, started,
            { planRest, Text::tr("Set missing values"), Text::tr("Sets what was asked for and did not take effect."),
              [](int numbers) { return Text::tr("Set missing values of %n number(s)", nullptr, numbers); } });
}

} // namespace nd
