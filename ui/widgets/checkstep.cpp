// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkstep.h"

#include "models/phone.h"
#include "ui/widgets/checkprogress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

CheckStep::CheckStep(const QString &id, const QString &region, QAction *next, QAction *again, QWidget *parent)
    : QFrame(parent)
    , m_region(region)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_number(new QLineEdit)
    , m_correct(new QPushButton(tr("Correct and check")))
    , m_problem(new QLabel)
    , m_next(actionButton(next, id + "Next"_L1))
    , m_again(actionButton(again, id + "Again"_L1))
{
    setObjectName(id + "Step"_L1);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(id + "StepText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setObjectName(id + "Number"_L1);
    m_number->setLayoutDirection(Qt::LeftToRight);
    m_number->setAccessibleName(tr("The number, corrected"));
    m_number->setMinimumWidth(130); // a number, in a window of 900
    m_correct->setObjectName(id + "Correct"_L1);
    m_problem->setObjectName(id + "NumberProblem"_L1);
    m_problem->setWordWrap(true);
    connect(m_number, &QLineEdit::textChanged, this, &CheckStep::typed);
    connect(m_number, &QLineEdit::returnPressed, this, &CheckStep::correct);
    connect(m_correct, &QPushButton::clicked, this, &CheckStep::correct);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_number);
    buttons->addWidget(m_correct);
    buttons->addWidget(m_next);
    buttons->addWidget(m_again);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 6, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    showNothing();
}

void CheckStep::showNothing()
{
    m_entry = {};
    hide();
}

void CheckStep::showEntry(const CheckedEntry &entry)
{
    if (entry == m_entry && !isHidden())
        return; // Somebody may be typing.
    const bool same = entry.key == m_entry.key && !isHidden();
    m_entry = entry;
    m_title->setText(entry.title);
    m_text->setText(entry.text);
    m_text->setVisible(!entry.text.isEmpty());
    if (!same)
        m_number->setText(entry.number);
    showEdit(entry.correctable);
    m_next->setVisible(!entry.correctable && entry.hasStep);
    m_again->setVisible(entry.asked);
    show();
}

void CheckStep::showMany(int entries, bool oneStep)
{
    m_entry = {};
    m_title->setText(tr("%n number(s) selected", nullptr, entries));
    m_text->setText(oneStep ? QString() : tr("Different things are to be done about them."));
    m_text->setVisible(!oneStep);
    showEdit(false);
    m_next->setVisible(oneStep);
    m_again->setVisible(true);
    show();
}

void CheckStep::showEdit(bool shown)
{
    m_number->setVisible(shown);
    m_correct->setVisible(shown);
    if (shown)
        typed();
    else
        m_problem->hide();
}

void CheckStep::edit()
{
    if (!m_number->isVisible())
        return;
    m_number->setFocus();
    m_number->selectAll();
}

void CheckStep::typed()
{
    const phone::Parsed parsed = phone::parse(m_number->text(), m_region);
    const bool untouched = m_number->text() == m_entry.number;
    m_correct->setEnabled(parsed.valid && !untouched);
    m_problem->setText(parsed.valid || untouched ? QString() : parsed.reason);
    m_problem->setVisible(!m_problem->text().isEmpty() && !m_number->isHidden());
}

void CheckStep::correct()
{
    const phone::Parsed parsed = phone::parse(m_number->text(), m_region);
    if (m_correct->isEnabled() && parsed.valid)
        Q_EMIT corrected(m_entry, parsed.e164);
}

} // namespace nd
