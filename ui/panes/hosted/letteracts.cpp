// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ops/loaops.h"
#include "models/bidi.h"
#include "models/decode.h"
#include "models/rules/hostedacts.h"
#include "ui/dialogs/letterdialog.h"
#include "ui/panes/hosted/letterorders.h"
#include "ui/panes/hosted/letterspage.h"
#include "ui/prompts.h"
#include "ui/widgets/notice.h"

// What is done with one letter.

namespace nd {

using namespace Qt::StringLiterals;

namespace {

/// What a letter tells of itself, as it is filled in.
LetterContent contentOf(const AuthorizationDocument &letter)
{
    LetterContent content;
    content.addressSid = letter.addressSid;
    content.email = letter.email;
    content.copies = letter.ccEmails.join(u", "_s);
    return content;
}

} // namespace

void LettersPage::edit()
{
    const std::optional<AuthorizationDocument> one = session() ? letter() : std::nullopt;
    if (!one)
        return;
    if (why(StageAct::Edit, *one).isEmpty())
        return openEdit(*one);
    reopen(*one, tr("Then you can change it, and send it again."),
           [this](const AuthorizationDocument &opened) { openEdit(opened); });
}

void LettersPage::openEdit(const AuthorizationDocument &letter)
{
    LetterTask task;
    task.letter = letter;
    task.content = contentOf(letter);
    if (const std::optional<LetterContent> kept = m_drafts.kept(letter.sid)) {
        task.content = *kept;
        task.orderSids = kept->orderSids;
        task.draftKey = letter.sid;
    }
    open(task);
}

void LettersPage::reopen(const AuthorizationDocument &letter, const QString &then,
                         std::function<void(const AuthorizationDocument &)> reopened)
{
    Confirmation question;
    question.title = tr("Reopen the letter to %1?").arg(bidi::isolated(letter.email));
    question.text = tr("The link in the signer's e-mail stops working, and nobody can sign until the letter is sent "
                       "again. %1")
                        .arg(then);
    question.accept = tr("Reopen");
    confirm(question, [this, letter, reopened = std::move(reopened)] {
        run(reopenLoaOperation(letter), [this, letter, reopened](const OperationReport &report) {
            const Result<AuthorizationDocument> opened = decodeRecord<AuthorizationDocument>(report.body);
            if (isInEffect(report.entry.outcome) && opened)
                reopened(opened.value());
            else if (report.entry.outcome == Outcome::NotSent)
                fetch(letter.sid); // It is no longer as it was shown.
            return false;
        });
    });
}

void LettersPage::cancel()
{
    const std::optional<AuthorizationDocument> one = session() ? letter() : std::nullopt;
    if (!one)
        return;
    if (const QString reason = why(StageAct::Cancel, *one); !reason.isEmpty())
        return notice().say(Notice::Kind::Warning, reason);
    Confirmation question;
    question.title = tr("Cancel the letter to %1?").arg(bidi::isolated(one->email));
    question.text = rules::cancelConsequence(*one);
    if (const int orders = m_onLetter->count(); orders > 0)
        question.details.append(tr("%n order(s) is (are) on it.", nullptr, orders));
    question.details.append(tr("A canceled letter can't be sent again; a new one can be made."));
    question.accept = tr("Cancel letter");
    question.refuse = tr("Keep letter");
    question.destructive = true;
    confirm(question, [this, one = *one] { run(cancelLoaOperation(one)); });
}

/// No API sends the same e-mail again. What does it is another way in each generation.
void LettersPage::resend()
{
    const std::optional<AuthorizationDocument> one = session() ? letter() : std::nullopt;
    if (!one)
        return;
    if (why(StageAct::Cancel, *one).isEmpty())
        return resendByNewOne(*one);
    if (why(StageAct::Edit, *one).isEmpty())
        return sendOpened(*one);
    if (why(StageAct::Reopen, *one).isEmpty())
        return reopen(*one, tr("Right after that it is sent again, with a new link."),
                      [this](const AuthorizationDocument &opened) { sendNow(opened); });
    notice().say(Notice::Kind::Plain,
                 tr("This letter is %1: there is nothing to send again. Orders that still have to be signed for go on "
                    "a new letter.")
                     .arg(authorizationDocumentPipeline().label(one->status)));
}

void LettersPage::sendOpened(const AuthorizationDocument &letter)
{
    Confirmation question;
    question.title = tr("Send the letter to %1?").arg(bidi::isolated(letter.email));
    question.text = tr("It is e-mailed for signing at once.");
    if (!letter.ccEmails.isEmpty())
        question.details.append(tr("Copies to: %1").arg(bidi::isolated(letter.ccEmails.join(u", "_s))));
    if (const int orders = m_onLetter->count(); orders > 0)
        question.details.append(tr("%n order(s) is (are) on it.", nullptr, orders));
    question.accept = tr("Send");
    confirm(question, [this, letter] { sendNow(letter); });
}

void LettersPage::sendNow(const AuthorizationDocument &letter)
{
    run(editLoaOperation(letter, { { u"status"_s, u"signing"_s } }), [this, letter](const OperationReport &report) {
        if (report.entry.outcome == Outcome::NotSent)
            fetch(letter.sid); // It is no longer as it was shown.
        return false;
    });
}

/// Its orders are known only as long as it is not canceled.
void LettersPage::resendByNewOne(const AuthorizationDocument &letter)
{
    notice().say(Notice::Kind::Plain, tr("Reading the orders of this letter…"));
    m_orders->read({ .document = letter.sid }, [this, letter](const Result<OrdersToSign::Found> &found) {
        notice().clear();
        if (!found)
            return notice().say(Notice::Kind::Bad,
                                tr("The orders of the letter could not be read, so it was left as it is. %1")
                                    .arg(found.error().message),
                                found.error().requestId, found.error().helpLink);
        askResend(letter, found.value().orders);
    });
}

void LettersPage::askResend(const AuthorizationDocument &letter, const QList<HostedOrder> &orders)
{
    Confirmation question;
    question.title = tr("Send the letter to %1 again?").arg(bidi::isolated(letter.email));
    question.text
        = tr("The service can't send the same e-mail again. Instead, this letter is canceled and a new one is "
             "prepared with the same orders and the same signer.");
    question.details
        = { rules::cancelConsequence(letter), tr("The new letter has %n order(s).", nullptr, int(orders.size())),
            tr("It is sent only once you have looked at it, and pressed Send.") };
    question.accept = tr("Cancel and prepare a new one");
    question.refuse = tr("Keep letter");
    question.destructive = true;
    confirm(question, [this, letter, orders] {
        LetterTask task;
        task.content = contentOf(letter);
        const LetterContent sent = m_drafts.sentWith(letter.sid);
        task.content.contactTitle
            = sent.contactTitle.isEmpty() && !orders.isEmpty() ? orders.first().contactTitle : sent.contactTitle;
        task.content.contactPhone
            = sent.contactPhone.isEmpty() && !orders.isEmpty() ? orders.first().contactPhone : sent.contactPhone;
        for (const HostedOrder &order : orders)
            task.orderSids.append(order.sid);
        task.content.orderSids = task.orderSids;
        task.draftKey = LetterDrafts::newKey();
        // Before the old one goes: whatever happens next, the new one is not lost.
        m_drafts.keep(task.draftKey, task.content);
        run(cancelLoaOperation(letter), [this, task](const OperationReport &report) {
            if (isInEffect(report.entry.outcome))
                open(task);
            else if (report.entry.outcome == Outcome::Refused || report.entry.outcome == Outcome::NotSent)
                m_drafts.forget(task.draftKey);
            offerLeft();
            return false;
        });
    });
}

} // namespace nd
