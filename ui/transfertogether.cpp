// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfertogether.h"

#include "app/accounts.h"
#include "app/ops/bulkplans.h"
#include "app/session.h"
#include "ui/appcontext.h"
#include "ui/dialogs/addressesthere.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/transferdialog.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TransferTogether)
};

QString acceptText(const BulkPreview &preview)
{
    return Text::tr("Transfer %n number(s)", nullptr, int(preview.plan.rows.size()));
}

} // namespace

QList<Account> transferTargets(const AppContext &context, const Session &session)
{
    QList<Account> targets = context.accounts.subaccounts();
    if (session.inSubaccount()) {
        Account parent;
        parent.sid = session.profile().accountSid;
        parent.friendlyName = session.profile().name;
        targets.prepend(parent);
    }
    targets.removeIf([&](const Account &account) { return account.sid == session.accountSid(); });
    return targets;
}

BulkPreviewDialog *previewTransfer(AppContext &context, Session &session, const QList<IncomingNumber> &numbers,
                                   TransferDialog &dialog, int ofAll)
{
    QMap<QString, QString> papers = dialog.papers();
    auto *addresses
        = new AddressesThere(numbers, dialog.addresses(), dialog.targetName(), papers.take(u"address_sid"_s));
    const auto plan = [numbers, papers, addresses, target = dialog.target(), name = dialog.targetName()] {
        return planTransfer(numbers, target, name, papers, addresses->chosen());
    };
    const BulkPreview first = plan();
    BulkQuestion question;
    question.title = Text::tr("Transfer numbers");
    question.text = Text::tr("They leave %1 and go to %2, which pays for them from then on.")
                        .arg(session.displayName(), dialog.targetName());
    for (const QString &line : dialog.paperLines())
        question.text += u'\n' + line;
    question.accept = acceptText(first);
    question.destructive = true;
    question.canBeHeld = true;
    question.ofAll = ofAll;
    auto *preview = new BulkPreviewDialog(context, session, first, question, &dialog);
    preview->addChooser(addresses);
    addresses->setHidden(addresses->isEmpty());
    QObject::connect(addresses, &AddressesThere::changed, preview, [preview, plan] {
        const BulkPreview now = plan();
        preview->setPreview(now, acceptText(now));
    });
    QObject::connect(preview, &BulkPreviewDialog::started, &dialog, &QDialog::accept);
    return preview;
}

} // namespace nd
