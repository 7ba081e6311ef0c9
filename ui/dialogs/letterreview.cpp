// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/authorizationdocuments.h"
#include "app/ops/loaops.h"
#include "models/bidi.h"
#include "models/phone.h"
#include "ui/dialogs/letterdialog.h"
#include "ui/formoutcome.h"
#include "ui/widgets/letterchooser.h"
#include "ui/widgets/letterfields.h"
#include "ui/widgets/lettersummary.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/recordview.h"
#include "ui/widgets/serviceaddresspicker.h"
#include "ui/widgets/tableframe.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

// What is shown before a letter is sent, the sending, and what came of it.

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString ordersField = u"hosted_number_order_sids"_s;

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

} // namespace

QVariantMap LetterDialog::changes() const
{
    const LoaForm now = form();
    QVariantMap changes;
    if (now.email != m_letter->email)
        changes.insert(u"email"_s, now.email);
    if (now.ccEmails != m_letter->ccEmails)
        changes.insert(u"cc_emails"_s, now.ccEmails);
    if (now.addressSid != m_letter->addressSid)
        changes.insert(u"address_sid"_s, now.addressSid);
    if (!now.contactTitle.isEmpty())
        changes.insert(u"contact_title"_s, now.contactTitle);
    if (!now.contactPhone.isEmpty())
        changes.insert(u"contact_phone_number"_s, now.contactPhone);
    if (sorted(now.orderSids()) != sorted(m_before.values()))
        changes.insert(ordersField, now.orderSids());
    return changes;
}

void LetterDialog::showSummary()
{
    const LoaForm now = form();
    const QString asItIs = tr("as it is on the letter");
    const auto told = [&](const QString &text) { return text.isEmpty() && m_letter ? asItIs : text; };
    LetterSummary::Content content;
    content.lead = m_letter ? tr("What is on the letter, and who gets it once it is sent.") : now.summary();
    content.lines.append({ tr("From"), m_session->displayName() });
    content.lines.append({ tr("Signer"), bidi::isolated(now.email) });
    if (const QString title = told(now.contactTitle); !title.isEmpty())
        content.lines.append({ tr("Title"), title });
    content.lines.append({ tr("Phone"), now.contactPhone.isEmpty() ? asItIs : phone::displayFormat(now.contactPhone) });
    content.lines.append(
        { tr("Copies to"), now.ccEmails.isEmpty() ? tr("nobody") : bidi::isolated(now.ccEmails.join(u", "_s)) });
    const std::optional<Address> address = m_fields->address()->address();
    content.lines.append({ tr("Address"), address ? addressLines(*address) : now.addressSid });
    for (const HostedOrder &order : now.orders)
        content.numbers.append(order.friendlyName.isEmpty() ? phone::displayFormat(order.number)
                                                            : u"%1\t%2"_s.arg(phone::displayFormat(order.number),
                                                                              bidi::isolated(order.friendlyName)));
    const QString follows = tr("Once it is sent, its orders wait for the signature. If nobody signs within seven days, "
                               "they need action.");
    content.after
        = m_letter ? tr("If you only save, the letter stays open: nobody can sign it yet. %1").arg(follows) : follows;
    m_summary->setContent(content);
    m_pages->setCurrentWidget(m_summary);
    derive();
    m_send->setFocus();
}

void LetterDialog::goBack()
{
    m_pages->setCurrentIndex(0);
    derive();
    m_review->setFocus();
}

void LetterDialog::saveOnly()
{
    send(false);
}

void LetterDialog::sendLetter()
{
    send(true);
}

void LetterDialog::send(bool forSignature)
{
    if (isBusy() || !m_session)
        return;
    keep();
    OperationSpec operation;
    if (m_letter) {
        QVariantMap values = changes();
        if (forSignature)
            values.insert(u"status"_s, u"signing"_s);
        if (values.isEmpty())
            return;
        operation = editLoaOperation(*m_letter, values);
    } else {
        operation = createLoaOperation(form(), m_generation);
    }
    setBusy(true);
    m_notice->say(Notice::Kind::Plain, forSignature ? tr("Sending the letter…") : tr("Saving the letter…"));
    m_session->operations().run(operation, this, [this](const OperationReport &report) { show(report); });
}

void LetterDialog::show(const OperationReport &report)
{
    const bool open = tellOutcome(
        *m_notice, report,
        { .unknown = tr("No clear answer came, so the letter may be on its way."),
          .givenUp = tr("Whether it was sent was not found out. Look at the letters before you try again."),
          .notDone = tr("The letter was not found so far. Look at the letters before you try again.") });
    m_entry = open ? report.entry.id : 0;
    setBusy(open); // The same letter is held back until it is settled.
    if (report.entry.outcome == Outcome::Refused)
        refused(report.entry.error);
    if (!isInEffect(report.entry.outcome))
        return;
    m_keepSoon->stop();
    m_own = false;
    m_drafts.forget(m_key);
    Q_EMIT sent(report.entry.resultSid);
    accept();
}

/// Beside the field that the service names; above the form otherwise.
void LetterDialog::refused(const ApiError &error)
{
    goBack();
    const QString field = fieldNamedIn(error.message, documentCreateParams());
    if (field.isEmpty())
        return; // It stands above the form.
    m_notice->say(Notice::Kind::Bad, tr("The service did not take it. Nothing was sent."), error.requestId,
                  error.helpLink);
    if (field == ordersField)
        m_chooser->setProblem(error.message);
    else
        m_fields->show({ { field, rules::Verdict::bad(error.message) } });
    if (field == ordersField)
        m_chooser->table()->view()->setFocus();
    else
        m_fields->goToFirstProblem();
}

} // namespace nd
