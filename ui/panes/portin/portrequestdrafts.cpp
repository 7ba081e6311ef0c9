// SPDX-License-Identifier: GPL-3.0-or-later
// The requests that were begun: kept at every change, opened again, dropped.
#include "models/bidi.h"
#include "ui/panes/portin/portrequestpage.h"

#include "app/session.h"
#include "ui/appcontext.h"
#include "ui/panes/portin/portformfields.h"
#include "ui/panes/portin/portpins.h"
#include "ui/panes/portin/portrequestsheet.h"
#include "ui/prompts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/numberlistbox.h"

#include <QComboBox>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

QString PortRequestPage::titleOf(const PortInForm &form, const QDateTime &when) const
{
    const QString who = bidi::isolated(form.customerName.trimmed());
    const QString what
        = form.numbers.isEmpty() ? tr("no numbers yet") : tr("%n number(s)", nullptr, int(form.numbers.size()));
    const QString time = QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
    return who.isEmpty() ? tr("%1, %2").arg(what, time) : tr("%1: %2, %3").arg(who, what, time);
}

void PortRequestPage::keep()
{
    if (m_filling || m_sending || m_entry != 0)
        return;
    if (m_sheet->hasManyNumbers())
        m_drafts->keepLarge(m_key, m_sheet->draftContent());
    else
        m_drafts->keep(m_key, m_sheet->draft());
    const QString title = m_sheet->isBlank() ? tr("New request") : titleOf(m_sheet->form(), m_session->clock().now());
    m_kept->setItemText(m_kept->findData(m_key), title);
}

/// Another one comes into view: what was typed just now is kept, and PINs as long as the program runs.
void PortRequestPage::putAside()
{
    if (!m_sheet || !m_session)
        return;
    m_sheet->readNow();
    keep();
    m_pins.insert(m_key, m_sheet->pins()->model().pins());
}

void PortRequestPage::listDrafts()
{
    const QSignalBlocker quiet(m_kept);
    m_kept->clear();
    bool here = false;
    const QList<PortInDrafts::Left> drafts = m_drafts->list();
    for (const PortInDrafts::Left &draft : drafts) {
        m_kept->addItem(titleOf(PortInForm::fromMap(draft.content), draft.when), draft.key);
        here = here || draft.key == m_key;
    }
    if (!here)
        m_kept->insertItem(0, tr("New request"), m_key);
    m_kept->setCurrentIndex(m_kept->findData(m_key));
}

void PortRequestPage::open(const QString &key)
{
    const QList<PortInDrafts::Left> drafts = m_drafts->list();
    const auto draft = std::ranges::find(drafts, key, &PortInDrafts::Left::key);
    if (draft == drafts.end())
        return openNew();
    m_key = key;
    m_notice->clear();
    beginWith(draft->content);
    followOutcome();
    if (m_key == key)
        sayLeft(*draft, false);
}

/// Where a draft goes on, and that its PINs have to be typed once more: they are in no file.
/// @param atStart of the program or the session: nobody chose it
void PortRequestPage::sayLeft(const PortInDrafts::Left &draft, bool atStart)
{
    if (m_entry != 0 || !m_notice->isHidden()) // there is more to say of it
        return;
    m_atStart = atStart;
    const QList<PortNumber> numbers = m_sheet->form().numbers;
    const auto open = std::ranges::count_if(
        numbers, [](const PortNumber &number) { return number.needsPin() && number.pin.isEmpty(); });
    QStringList said;
    if (atStart)
        said.append(tr("This goes on where it was left on %1.")
                        .arg(QLocale().toString(draft.when.toLocalTime(), QLocale::ShortFormat)));
    if (open > 0)
        said.append(tr("PINs are not kept with a draft: %n number(s) still need(s) one typed.", nullptr, int(open)));
    if (m_sheet->form().accountNumber.isEmpty() && draft.leftOut.contains("account_number"_L1))
        said.append(tr("The account number is kept with the keychain alone, which could not be used: enter it again."));
    m_saidLeft = said.join(u' ');
    if (!said.isEmpty())
        m_notice->say(Notice::Kind::Plain, m_saidLeft);
}

void PortRequestPage::takePrivateValues()
{
    if (!m_sheet)
        return;
    const QList<PortInDrafts::Left> drafts = m_drafts->list();
    const auto draft = std::ranges::find(drafts, m_key, &PortInDrafts::Left::key);
    const QString number = draft == drafts.end() ? QString() : PortInForm::fromMap(draft->content).accountNumber;
    if (!number.isEmpty() && m_sheet->form().accountNumber.isEmpty())
        m_sheet->fields()->takeAccountNumber(number);
    else
        keep(); // What was typed without the key can be kept by now.
    if (m_saidLeft.isEmpty() || m_notice->text() != m_saidLeft)
        return;
    m_notice->clear();
    if (draft != drafts.end())
        sayLeft(*draft, m_atStart);
}

void PortRequestPage::openNew()
{
    m_key = PortInDrafts::newKey();
    m_notice->clear();
    m_entry = 0;
    beginWith({});
    followOutcome();
    m_sheet->list()->setFocus();
}

void PortRequestPage::beginWith(const QVariantMap &draft)
{
    const QScopedValueRollback filling(m_filling, true);
    m_sheet->takeDraft(draft, m_pins.take(m_key));
    listDrafts();
    Q_EMIT viewChanged();
}

/// A request with these numbers may be on its way since an earlier start of the program.
void PortRequestPage::followOutcome()
{
    const std::optional<JournalEntry> entry = m_drafts->notKnown(m_key);
    if (entry)
        take({ .entry = *entry });
    else
        setBusy(false, 0);
}

void PortRequestPage::drop()
{
    Confirmation question;
    question.title = tr("Drop this draft?");
    question.text = m_drafts->notKnown(m_key)
        ? tr("What was filled in is forgotten. Whether the port was asked for was not found out.")
        : tr("What was filled in is forgotten. Nothing of it was sent.");
    question.details = { titleOf(m_sheet->form(), m_session->clock().now()) };
    question.accept = tr("Drop");
    question.destructive = true;
    context().prompts.confirm(this, question, [self = QPointer(this), key = m_key, asked = m_session](bool yes) {
        if (!self || !yes || !asked || self->m_session != asked || self->m_key != key)
            return;
        self->m_drafts->forget(key);
        self->m_pins.remove(key);
        const QList<PortInDrafts::Left> left = self->m_drafts->list();
        left.isEmpty() ? self->openNew() : self->open(left.first().key);
    });
}

} // namespace nd
