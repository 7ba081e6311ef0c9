// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notebox.h"

#include "ui/delegates/tone.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

NoteBox::NoteBox(Notes &notes, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_text(new QPlainTextEdit)
    , m_problem(new QLabel)
{
    setObjectName(u"noteBox"_s);
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("Note"));
    m_text->setAccessibleDescription(tr("Kept on this computer only"));
    m_text->setTabChangesFocus(true);
    constexpr int lines = 3;
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * lines + 12);
    auto *label = new QLabel(tr("&Note, kept on this computer only"));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_text);
    m_problem->setObjectName(u"noteProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->setSpacing(2);
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(m_problem);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteBox::keep);
    showNote({});
}

void NoteBox::setSession(Session *session)
{
    m_session = session;
    m_unsaved.clear(); // TablePane::unsaved() asked about them.
    showNote({});
}

void NoteBox::showNote(const QString &subject)
{
    setVisible(!subject.isEmpty());
    if (subject == m_subject && !subject.isEmpty())
        return;
    m_subject = subject;
    m_problem->hide();
    QString text = m_unsaved.value(subject);
    m_text->setReadOnly(false);
    if (text.isNull() && m_session && !subject.isEmpty()) {
        const Result<Note> note = m_notes.note(m_session->accountSid(), subject);
        // What can't be read must not be written over by the next key.
        m_text->setReadOnly(!note);
        text = note ? note.value().text : QString();
    }
    m_filling = true;
    m_text->setPlainText(text);
    m_filling = false;
}

bool NoteBox::isInUse() const
{
    return m_text->hasFocus();
}

void NoteBox::keep()
{
    if (m_filling || !m_session || m_subject.isEmpty())
        return;
    const QString text = m_text->toPlainText();
    const Result<Done> kept = m_notes.set(m_session->accountSid(), m_subject, text, m_session->clock().now());
    if (kept)
        m_unsaved.remove(m_subject);
    else
        m_unsaved.insert(m_subject, text.isNull() ? u""_s : text);
    m_problem->setVisible(!kept);
    if (!kept) {
        m_problem->setText(tr("Not saved. %1").arg(kept.error().message));
        QPalette colours;
        colours.setColor(QPalette::WindowText, toneText(Tone::Negative, palette()));
        m_problem->setPalette(colours);
    }
}

} // namespace nd
