// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the page of port-in requests do.
#include "app/ops/numberops.h"
#include "app/ops/portops.h"
#include "app/ops/portplans.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "models/rules/portacts.h"
#include "ui/dialogs/bulkpreviewdialog.h"
#include "ui/dialogs/portpayloaddialog.h"
#include "ui/dialogs/portresubmitdialog.h"
#include "ui/dialogs/portwebhooksdialog.h"
#include "ui/panes/portin/portedtwin.h"
#include "ui/panes/portin/portnumbers.h"
#include "ui/panes/portin/portrequestnarrowing.h"
#include "ui/panes/portin/portrequestspage.h"
#include "ui/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

struct PortRequestsPage::Doing
{
    const char *id;
    void (PortRequestsPage::*act)();
};

std::span<const PortRequestsPage::Doing> PortRequestsPage::doings()
{
    using Page = PortRequestsPage;
    static constexpr Doing table[] = {
        { "requests.resubmit", &Page::resubmit },      { "requests.cancelNumbers", &Page::cancelNumbers },
        { "requests.cancel", &Page::cancel },          { "requests.date", &Page::askForDate },
        { "requests.copyLink", &Page::copyLink },      { "requests.showNumber", &Page::showNumber },
        { "requests.copySms", &Page::copySms },        { "requests.narrow", &Page::narrow },
        { "requests.webhooks", &Page::showWebhooks },  { "requests.payload", &Page::verifyPayload },
        { "requests.support", &Page::copyForSupport },
    };
    return table;
}

void PortRequestsPage::connectActions()
{
    RecordView *view = table().view();
    // In a form, Del empties a field: only in the table it stands for the request.
    action("requests.cancel")->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action("requests.cancel"));
    view->setContextActions({ action("requests.resubmit"), action("requests.cancel"), action("requests.date"), nullptr,
                              action("requests.copyLink"), action("requests.support"), nullptr,
                              action("requests.export") });
    m_numbers->table()->view()->setContextActions({ action("requests.cancelNumbers"), action("requests.resubmit"),
                                                    nullptr, action("requests.showNumber"),
                                                    action("requests.copySms") });
    for (const Doing &doing : doings())
        actionSet()->on(doing.id, this, [this, act = doing.act] { (this->*act)(); });
}

/// A button beside what is shown: what it does concerns that, whatever is selected.
void PortRequestsPage::act(const QString &id)
{
    if (id == "requests.cancelNumber"_L1) {
        if (const std::optional<PortInNumber> number = m_numbers->current())
            cancelNumber(*number);
        return;
    }
    const std::span<const Doing> all = doings();
    const auto doing = std::ranges::find_if(all, [&id](const Doing &one) { return id == QLatin1StringView(one.id); });
    if (doing != all.end())
        (this->*doing->act)();
}

void PortRequestsPage::open(QDialog *dialog)
{
    m_dialogs.removeIf([](const QPointer<QDialog> &one) { return !one; });
    m_dialogs.append(dialog);
    dialog->open();
}

QList<PortInNumber> PortRequestsPage::cancelable() const
{
    QList<PortInNumber> numbers = m_numbers->selection();
    numbers.removeIf(
        [this](const PortInNumber &number) { return !rules::whyNot(StageAct::Cancel, number, now()).isEmpty(); });
    return numbers;
}

void PortRequestsPage::cancel()
{
    const std::optional<PortInRequest> one = session() ? request() : std::nullopt;
    if (!one)
        return;
    const QString why = rules::whyNot(StageAct::Cancel, *one, now());
    if (!why.isEmpty())
        return notice().say(Notice::Kind::Warning, why);
    Confirmation question;
    question.title = one->customerName.isEmpty()
        ? tr("Cancel this port-in request?")
        : tr("Cancel the port-in request of %1?").arg(bidi::isolated(one->customerName));
    question.text = rules::cancelConsequence(*one);
    question.details.append(tr("Some cancellations need a word with the losing carrier: the request can be “Canceling” "
                               "for days."));
    question.details.append(tr("A canceled request does not come back. Its numbers can go into a new one."));
    question.accept = tr("Cancel the request");
    question.refuse = tr("Keep it");
    question.destructive = true;
    confirm(question, [this, one] { run(cancelPortInOperation(*one, now())); });
}

void PortRequestsPage::cancelNumber(const PortInNumber &number)
{
    const QString why = rules::whyNot(StageAct::Cancel, number, now());
    if (!why.isEmpty())
        return notice().say(Notice::Kind::Warning, why);
    Confirmation question;
    question.title = tr("Cancel the port of %1?").arg(phone::displayFormat(number.number));
    question.text = rules::cancelConsequence(number);
    question.details.append(tr("The other numbers of the request go on."));
    question.accept = tr("Cancel the number");
    question.refuse = tr("Keep it");
    question.destructive = true;
    confirm(question, [this, number] { run(cancelPortInNumberOperation(number, now())); });
}

void PortRequestsPage::cancelNumbers()
{
    const QList<PortInNumber> chosen = m_numbers->selection();
    if (!session() || chosen.isEmpty())
        return;
    if (chosen.size() == 1)
        return cancelNumber(chosen.first());
    const BulkPreview plan = planPortInNumbersCancel(chosen, now());
    BulkQuestion question;
    question.title = tr("Cancel ports");
    question.text = tr("The numbers leave their request and stay with the losing carrier. Twilio takes this only more "
                       "than 72 hours before the port.");
    question.accept = tr("Cancel %n port(s)", nullptr, int(plan.plan.rows.size()));
    question.destructive = true;
    auto *dialog = new BulkPreviewDialog(context(), *session(), plan, question, window());
    connect(dialog, &BulkPreviewDialog::started, this, [this](const QString &run) { Q_EMIT showPane(u"bulk"_s, run); });
    open(dialog);
}

void PortRequestsPage::resubmit()
{
    const std::optional<PortInRequest> one = session() ? request() : std::nullopt;
    if (!one || m_numbers->numbers().isEmpty())
        return;
    auto *dialog = new PortResubmitDialog({ *one, m_numbers->numbers() }, *session(), window());
    connect(dialog, &PortResubmitDialog::detailRead, m_numbers, &PortNumbers::reload);
    connect(dialog, &PortResubmitDialog::resubmitWanted, this, &PortRequestsPage::resubmitWanted);
    open(dialog);
}

void PortRequestsPage::askForDate()
{
    const std::optional<PortInRequest> one = session() ? request() : std::nullopt;
    if (!one)
        return;
    Confirmation question;
    question.title = tr("Another port date");
    question.text = tr("The losing carrier has the request: only Twilio support can ask it for another date. No "
                       "program can.");
    question.details.append(one->supportTicket
                                ? tr("Write in ticket %1, or answer one of its e-mails.").arg(*one->supportTicket)
                                : tr("This request has no ticket: write to Twilio support."));
    if (!one->targetDate.isEmpty())
        question.details.append(tr("Asked for so far: %1").arg(one->targetDate));
    question.details.append(tr("Support needs to know: %1").arg(one->sid));
    question.accept = tr("Copy for support");
    confirm(question, [this] { copyForSupport(); });
}

void PortRequestsPage::copyLink()
{
    const std::optional<PortInRequest> one = request();
    if (!one)
        return;
    QApplication::clipboard()->setText(one->signatureUrl);
    Q_EMIT message(tr("Copied. Give the link to nobody but %1.")
                       .arg(one->authorizedRepresentative.isEmpty() ? tr("the signer")
                                                                    : bidi::isolated(one->authorizedRepresentative)));
}

void PortRequestsPage::showNumber()
{
    if (m_twin->ported())
        Q_EMIT showPane(u"inventory"_s, m_twin->ported()->sid);
}

void PortRequestsPage::copySms()
{
    const QVariantMap changes = m_twin->smsToCopy();
    if (!session() || changes.isEmpty())
        return;
    const IncomingNumber ported = *m_twin->ported();
    Confirmation question;
    question.title = tr("Copy the message settings of %1?").arg(phone::displayFormat(ported.number));
    question.text = tr("Messages to the ported number go where those of the hosted one went. Nothing else changes.");
    for (const FieldInfo &field : schemaOf<IncomingNumber>().fields) {
        const QString name = QString::fromLatin1(field.name());
        if (!changes.contains(name))
            continue;
        const QString wanted = changes[name].toString();
        question.details.append(
            tr("%1: %2").arg(field.title(), wanted.isEmpty() ? tr("nothing") : bidi::leftToRight(wanted)));
    }
    question.accept = tr("Copy");
    confirm(question, [this, ported, changes] {
        run(updateOperation(ported, changes), [this](const OperationReport &report) {
            if (isInEffect(report.entry.outcome))
                m_twin->findAgain();
            return false;
        });
    });
}

void PortRequestsPage::copyForSupport()
{
    QStringList lines;
    QStringList sids = table().view()->selectedKeys();
    if (sids.isEmpty())
        sids = { m_numbers->request() };
    for (const QString &sid : std::as_const(sids)) {
        const std::optional<PortInRequest> one = model().record<PortInRequest>(sid);
        if (!one)
            continue;
        QStringList parts{ one->sid, one->customerName, one->status };
        if (one->supportTicket)
            parts.append(tr("ticket %1").arg(*one->supportTicket));
        parts.removeAll(QString());
        lines.append(parts.join(u", "_s));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT message(tr("%n request(s) copied.", nullptr, int(lines.size())));
}

void PortRequestsPage::narrow()
{
    m_narrowing->begin();
}

void PortRequestsPage::showWebhooks()
{
    if (session())
        open(new PortWebhooksDialog(context(), *session(), window()));
}

void PortRequestsPage::verifyPayload()
{
    if (!session())
        return;
    auto *dialog = new PortPayloadDialog(context(), *session(), window());
    connect(dialog, &PortPayloadDialog::requestWanted, this, &PortRequestsPage::look);
    open(dialog);
}

} // namespace nd
