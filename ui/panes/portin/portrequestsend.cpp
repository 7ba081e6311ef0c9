// SPDX-License-Identifier: GPL-3.0-or-later
// How a port-in request is sent, and what becomes of its draft.
#include "models/bidi.h"
#include "ui/panes/portin/portrequestpage.h"

#include "app/accountwatch.h"
#include "app/localdata/localdata.h"
#include "app/ops/portops.h"
#include "app/session.h"
#include "models/phone.h"
#include "ui/appcontext.h"
#include "ui/formoutcome.h"
#include "ui/panes/portin/portformfields.h"
#include "ui/panes/portin/portpins.h"
#include "ui/panes/portin/portrequestsheet.h"
#include "ui/prompts.h"
#include "ui/widgets/notice.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr qsizetype mostNamed = 40; ///< Numbers that the question names.

} // namespace

void PortRequestPage::send()
{
    if (m_sending || m_entry != 0)
        return;
    m_notice->clear();
    m_sheet->pins()->finishTyping();
    if (!m_sheet->checkAll())
        return m_notice->say(Notice::Kind::Bad, tr("Something is missing or wrong: see beside the fields."));
    const PortInForm form = m_sheet->form();
    const PortInSplit split = splitPortIn(form.numbers);
    Confirmation question;
    question.title = tr("Ask for the port of %n number(s)?", nullptr, int(form.numbers.size()));
    question.text
        = tr("The letter of authorization is made of what stands below and e-mailed to %1 at %2 for signature.")
              .arg(bidi::isolated(form.authorizedRepresentative.trimmed()),
                   bidi::isolated(form.authorizedRepresentativeEmail.trimmed()));
    if (!split.why.isEmpty())
        question.text += u' ' + split.why;
    question.details = facts(form);
    question.accept = tr("Send %n request(s)", nullptr, int(split.requests.size()));
    context().prompts.confirm(this, question,
                              [self = QPointer(this), form, split, key = m_key, asked = m_session](bool yes) {
                                  if (!self || !yes || !asked || self->m_session != asked || self->m_key != key)
                                      return;
                                  if (self->m_sending || self->m_entry != 0)
                                      return;
                                  self->m_whole = form;
                                  self->m_queue = split.requests;
                                  self->m_made.clear();
                                  self->m_inspected.clear();
                                  self->sendNext();
                              });
}

/// What goes into the letter, then what goes with the request.
QStringList PortRequestPage::facts(const PortInForm &form) const
{
    PortInForm shown = form;
    if (shown.numbers.size() > mostNamed)
        shown.numbers.resize(mostNamed);
    if (!m_sheet->fields()->addressName().isEmpty())
        shown.addressSid = m_sheet->fields()->addressName();
    QStringList lines;
    const QList<LabelledValue> letter = shown.letterFacts();
    for (const LabelledValue &fact : letter)
        lines.append(u"%1: %2"_s.arg(fact.label, fact.value));
    if (form.numbers.size() > mostNamed)
        lines.append(tr("… and %n more number(s)", nullptr, int(form.numbers.size() - mostNamed)));
    lines.append(tr("Documents: %1").arg(m_sheet->fields()->documentNames().join(u", "_s)));
    if (form.targetDate.isValid())
        lines.append(tr("Target date: %1").arg(QLocale().toString(form.targetDate, QLocale::LongFormat)));
    if (!form.accountSid.isEmpty())
        lines.append(tr("To account: %1").arg(m_sheet->fields()->accountName()));
    if (const QStringList same = m_sheet->fields()->notMended(); !same.isEmpty())
        lines.append(tr("As the losing carrier rejected it: %1").arg(same.join(u", "_s)));
    return lines + form.check(m_session->clock().now()).notices.sliced(1); // the first tells of the e-mail again
}

void PortRequestPage::setBusy(bool sending, qint64 entry)
{
    m_sending = sending;
    m_entry = entry;
    m_sheet->setLocked(sending || entry != 0);
    derive();
    Q_EMIT settledOnScreenChanged();
}

void PortRequestPage::sendNext()
{
    setBusy(false, 0);
    keep(); // what is sent is what is kept: the draft is known by its numbers, whatever happens now
    context().local.drafts().writeAll();
    PortInForm form = m_whole;
    form.numbers = m_queue.first();
    setBusy(true, 0);
    QStringList numbers;
    for (const PortNumber &number : std::as_const(form.numbers))
        numbers.append(number.e164);
    OperationSpec spec
        = createPortInOperation(form, m_session->clock().now(), context().watch.openPortInsWith(numbers));
    spec.inspected = m_inspected;
    m_session->operations().run(spec, this, [this, asked = m_session](const OperationReport &report) {
        if (asked && m_session == asked) // else another account is in view
            take(report);
    });
}

void PortRequestPage::take(const OperationReport &report)
{
    if (!report.undecided.isEmpty())
        return askAbout(report);
    FormWords words;
    words.unknown = tr("No clear answer came, so the port may be asked for already.");
    words.givenUp = tr("Whether the port was asked for was not found out. Look at the requests before you try again.");
    words.notDone = tr("The request was not found so far. Look at the requests before you try again.");
    const bool open = tellOutcome(*m_notice, report, words);
    const bool rest = m_queue.size() > 1;
    if (open)
        m_queue.clear(); // the others are a person's to send, once this one is known
    setBusy(false, open ? report.entry.id : 0);
    if (isInEffect(report.entry.outcome))
        return made(report);
    if (report.entry.outcome == Outcome::Refused)
        sayRefused(report.entry.error);
    m_queue.clear();
    if (!m_made.isEmpty() && !open)
        sayPartlyMade(report, words);
    else if (open && rest)
        Q_EMIT message(tr("The rest waits until this is known."));
}

void PortRequestPage::askAbout(const OperationReport &report)
{
    setBusy(false, 0);
    const QString why = report.entry.error.message;
    m_notice->say(Notice::Kind::Warning, why);
    const Confirmation question{ .title = tr("Are these numbers asked for already?"),
                                 .text = why,
                                 .details = report.undecided,
                                 .accept = tr("Send it all the same"),
                                 .destructive = true,
                                 .refuse = tr("Show the request"),
                                 .typed = {} };
    const auto answered = [self = QPointer(this), report, key = m_key, asked = m_session](bool yes) {
        if (!self || !asked || self->m_session != asked || self->m_key != key)
            return;
        if (self->m_sending || self->m_entry != 0 || self->m_queue.isEmpty())
            return;
        if (yes) {
            self->m_inspected += report.undecided;
            return self->sendNext();
        }
        self->m_queue.clear();
        if (!self->m_made.isEmpty())
            self->sayPartlyMade(report, {});
        Q_EMIT self->showPane(u"portin"_s, report.undecided.first());
    };
    context().prompts.confirm(this, question, answered);
}

/// Beside its field, where it names one. Page 15: a 403 means that this account may not port into that one.
void PortRequestPage::sayRefused(const ApiError &error)
{
    if (m_sheet->refuse(error.message) || error.kind != ErrorKind::Forbidden)
        return;
    if (!m_sheet->form().accountSid.isEmpty() && m_sheet->fields()->refuse(u"account_sid"_s, error.message))
        m_sheet->goTo(u"account_sid"_s);
}

/// Of several requests some are there, and one did not come to be, or nobody knows.
void PortRequestPage::sayPartlyMade(const OperationReport &report, const FormWords &words)
{
    const int made = int(m_made.size());
    m_made.clear(); // told
    // Only the service itself can say that the next one was not made.
    const bool isOpenStill = report.entry.outcome == Outcome::GivenUp || report.entry.outcome == Outcome::NotDone;
    if (isOpenStill)
        return m_notice->say(Notice::Kind::Warning,
                             tr("%n request(s) was (were) made. Of the next one: %1", nullptr, made)
                                 .arg(report.entry.outcome == Outcome::GivenUp ? words.givenUp : words.notDone));
    m_notice->say(
        Notice::Kind::Warning,
        tr("%n request(s) was (were) made; the numbers that are left here were not asked for. %1", nullptr, made)
            .arg(report.entry.error.message));
}

/// Its numbers leave the form; what is left of it goes on, or it is done.
void PortRequestPage::made(const OperationReport &report)
{
    const QString sid = report.entry.resultSid;
    m_made.append(sid);
    m_drafts->noteDocuments(report.entry); // while the draft is there: should the program end here, that is done then
    m_sheet->removeNumbers(PortInDrafts::numbersOf(report.entry));
    if (!m_queue.isEmpty())
        m_queue.removeFirst();
    if (!m_queue.isEmpty())
        return sendNext();
    if (!m_sheet->e164s().isEmpty()) { // sent by an earlier start, or by a look-up
        keep();
        return m_notice->say(Notice::Kind::Good,
                             tr("The port was asked for. The numbers that are left here were not: send them, too."));
    }
    m_drafts->forget(m_key);
    const int count = int(m_made.size());
    m_made.clear();
    openNew();
    Q_EMIT message(tr("%n request(s) sent. The letter of authorization is on its way once Twilio has looked at it.",
                      nullptr, count));
    if (isVisible()) // a look-up may end whenever it likes: who is elsewhere by then is not taken away
        Q_EMIT showPane(u"portin"_s, sid);
}

} // namespace nd
