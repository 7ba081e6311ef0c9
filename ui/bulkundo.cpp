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

} // namespace

void undoChanges(AppContext &context, Session &session, const QList<JournalEntry> &done, QWidget *owner, Notice &notice,
                 const std::function<void(const QString &run)> &started)
{
    QStringList sids;
    for (const JournalEntry &entry : done) {
        if (!sids.contains(entry.spec.subject))
            sids.append(entry.spec.subject);
    }
    notice.say(Notice::Kind::Plain, Text::tr("Reading %n number(s) as they are now…", nullptr, int(sids.size())));
    const auto show = [&context, asked = QPointer(&session), done, owner, told = QPointer(&notice),
                       started](const Result<QList<IncomingNumber>> &numbers) {
        if (told)
            told->clear();
        if (!asked || context.accounts.session() != asked)
            return;
        if (!numbers) {
            if (told)
                told->say(Notice::Kind::Bad, numbers.error().message, {}, numbers.error().helpLink);
            return;
        }
        const BulkPreview preview = planUndo(done, numbers.value());
        BulkQuestion question;
        question.title = Text::tr("Undo");
        question.text = Text::tr("Sets back what was changed.");
        question.accept = Text::tr("Undo for %n number(s)", nullptr, int(preview.plan.rows.size()));
        auto *dialog = new BulkPreviewDialog(context, *asked, preview, question, owner->window());
        QObject::connect(dialog, &BulkPreviewDialog::started, owner, started);
        dialog->open();
    };
    readNumbers(session.transport(), sids, owner, show);
}

} // namespace nd
