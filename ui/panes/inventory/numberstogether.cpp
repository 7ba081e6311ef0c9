// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/inventory/numberstogether.h"

#include "app/ops/bulkplans.h"
#include "models/phone.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/transfertogether.h"

#include <QWidget>

#include <algorithm>

namespace nd {

NumbersTogether::NumbersTogether(AppContext &context, QWidget *pane)
    : QObject(pane)
    , m_context(context)
    , m_pane(pane)
{
}

void NumbersTogether::enter(Session &session, Lookups &lookups, std::function<int()> ofAll)
{
    m_session = &session;
    m_lookups = &lookups;
    m_ofAll = std::move(ofAll);
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

void NumbersTogether::preview(const BulkPreview &preview, BulkQuestion question)
{
    question.ofAll = m_ofAll();
    open(new BulkPreviewDialog(m_context, *m_session, preview, question, m_pane->window()));
}

void NumbersTogether::open(BulkPreviewDialog *dialog)
{
    connect(dialog, &BulkPreviewDialog::started, this, &NumbersTogether::started);
    m_dialogs.removeIf([](const QPointer<QDialog> &one) { return !one; });
    m_dialogs.append(dialog);
    dialog->open();
}

void NumbersTogether::edit(const Numbers &numbers)
{
    if (!m_session || numbers().isEmpty())
        return;
    auto *dialog = new BulkEditDialog(m_context, *m_session, *m_lookups, numbers, m_pane->window());
    dialog->setOfAll(m_ofAll());
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
    preview(plan, question);
}

void NumbersTogether::transfer(const QList<IncomingNumber> &numbers, TransferDialog &dialog)
{
    if (!m_session)
        return;
    open(previewTransfer(m_context, *m_session, numbers, dialog, m_ofAll()));
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
    preview(plan, question);
}

} // namespace nd
