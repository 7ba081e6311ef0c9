// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inventory/numberstogether.h"

#include "app/ops/bulkplans.h"
#include "models/phone.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/transferdialog.h"

#include <QWidget>

#include <algorithm>

namespace nd {

NumbersTogether::NumbersTogether(AppContext &context, QWidget *pane)
    : QObject(pane)
    , m_context(context)
    , m_pane(pane)
{
}

void NumbersTogether::enter(Session &session, Lookups &lookups)
{
    m_session = &session;
    m_lookups = &lookups;
}

void NumbersTogether::leave()
{
    for (const QPointer<QDialog> &dialog : std::exchange(m_dialogs, {})) {
        if (dialog)
            dialog->reject();
    }
    m_session.clear();
    m_lookups = nullptr;
}

BulkPreviewDialog *NumbersTogether::preview(const BulkPreview &preview, const BulkQuestion &question, QWidget *over)
{
    auto *dialog = new BulkPreviewDialog(m_context, *m_session, preview, question, over);
    connect(dialog, &BulkPreviewDialog::started, this, &NumbersTogether::started);
    m_dialogs.removeIf([](const QPointer<QDialog> &one) { return !one; });
    m_dialogs.append(dialog);
    dialog->open();
    return dialog;
}

void NumbersTogether::edit(const Numbers &numbers)
{
    if (!m_session || numbers().isEmpty())
        return;
    auto *dialog = new BulkEditDialog(m_context, *m_session, *m_lookups, numbers, m_pane->window());
    connect(dialog, &BulkEditDialog::started, this, &NumbersTogether::started);
    m_dialogs.append(dialog);
    dialog->open();
}

void NumbersTogether::release(const QList<IncomingNumber> &numbers)
{
    if (!m_session)
        return;
    const BulkPreview plan = planRelease(numbers, std::chrono::seconds(0));
    BulkQuestion question;
    question.title = tr("Release numbers");
    question.text
        = tr("Released numbers stop working: no calls, no messages. Their monthly fees end, and their settings "
             "are lost: URLs, applications, address and bundle. For ten days they may be restored in the web "
             "console; after that someone else can get them.");
    question.accept = tr("Release %n number(s)", nullptr, int(plan.plan.rows.size()));
    question.destructive = true;
    question.canBeHeld = true;
    preview(plan, question, m_pane->window());
}

void NumbersTogether::transfer(const QList<IncomingNumber> &numbers, TransferDialog &dialog)
{
    if (!m_session)
        return;
    const BulkPreview plan = planTransfer(numbers, dialog.target(), dialog.targetName(), dialog.papers());
    BulkQuestion question;
    question.title = tr("Transfer numbers");
    question.text = tr("They leave %1 and go to %2, which pays for them from then on.")
                        .arg(m_session->displayName(), dialog.targetName());
    question.accept = tr("Transfer %n number(s)", nullptr, int(plan.plan.rows.size()));
    question.destructive = true;
    question.canBeHeld = true;
    connect(preview(plan, question, &dialog), &BulkPreviewDialog::started, &dialog, &QDialog::accept);
}

void NumbersTogether::copyWebhooks(const IncomingNumber &number)
{
    m_webhooks = webhooksOf(number);
    m_webhooksOf = phone::displayFormat(number.number);
    Q_EMIT message(tr("Webhooks of %1 copied: select other numbers and paste them.").arg(m_webhooksOf));
}

void NumbersTogether::pasteWebhooks(const QList<IncomingNumber> &numbers)
{
    if (!m_session || m_webhooks.isEmpty())
        return;
    const BulkPreview plan = planUpdate(numbers, m_webhooks);
    BulkQuestion question;
    question.title = tr("Paste webhooks");
    question.text = tr("Calls and messages go where those of %1 went when its webhooks were copied.").arg(m_webhooksOf);
    question.accept = tr("Change %n number(s)", nullptr, int(plan.plan.rows.size()));
    preview(plan, question, m_pane->window());
}

} // namespace nd
