// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/checkstep.h"

#include "models/format.h"
#include "models/phone.h"
#include "ui/panes/hosted/checkform.h"
#include "ui/panes/hosted/checkprogress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace nd {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const EligibilityRow &row)
{
    const Schema &schema = schemaOf<EligibilityRow>();
    QString number = phone::displayFormat(row.number);
    if (row.verdict.isEmpty())
        return number;
    const FieldInfo &verdict = schema.fields[size_t(schema.column("verdict"))];
    const QString word = displayText(verdict, row.verdict);
    const bool answered = !row.status.isEmpty();
    return answered ? CheckStep::tr("%1 – can be hosted: %2").arg(number, word)
                    : CheckStep::tr("%1 – %2").arg(number, word);
}

} // namespace

CheckStep::CheckStep(QAction *next, QAction *again, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_number(new QLineEdit)
    , m_correct(new QPushButton(tr("Correct and check")))
    , m_problem(new QLabel)
    , m_next(actionButton(next, u"checkNext"_s))
    , m_again(actionButton(again, u"checkAgain"_s))
{
    setObjectName(u"checkStep"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"checkStepText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setObjectName(u"checkNumber"_s);
    m_number->setAccessibleName(tr("The number, corrected"));
    m_number->setMinimumWidth(130); // a number, in a window of 900
    m_correct->setObjectName(u"checkCorrect"_s);
    m_problem->setObjectName(u"checkNumberProblem"_s);
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
    m_row = {};
    hide();
}

void CheckStep::showRow(const EligibilityRow &row)
{
    if (row == m_row && !isHidden())
        return; // Somebody may be typing.
    const bool same = row.row == m_row.row && !isHidden();
    m_row = row;
    m_title->setText(titleOf(row));
    QStringList lines;
    for (const QString &line : { row.reason, row.whatToDo }) {
        if (!line.isEmpty())
            lines.append(line);
    }
    m_text->setText(lines.join(u' '));
    m_text->setVisible(!lines.isEmpty());
    if (!same)
        m_number->setText(row.number);
    const bool edits = stepOf(row) == rules::EligibilityStep::EditNumber;
    showEdit(edits);
    m_next->setVisible(!edits && stepOf(row) != rules::EligibilityStep::None);
    m_again->setVisible(!row.verdict.isEmpty() && row.verdict != "not-sent"_L1);
    show();
}

void CheckStep::showMany(int rows, rules::EligibilityStep step)
{
    m_row = {};
    m_title->setText(tr("%n number(s) selected", nullptr, rows));
    m_text->setText(step == rules::EligibilityStep::None ? tr("Different things are to be done about them.")
                                                         : QString());
    m_text->setVisible(step == rules::EligibilityStep::None);
    showEdit(false);
    m_next->setVisible(step != rules::EligibilityStep::None);
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
    const phone::Parsed parsed = phone::parse(m_number->text(), hostingRegion.toString());
    const bool untouched = m_number->text() == m_row.number;
    m_correct->setEnabled(parsed.valid && !untouched);
    m_problem->setText(parsed.valid || untouched ? QString() : parsed.reason);
    m_problem->setVisible(!m_problem->text().isEmpty() && !m_number->isHidden());
}

void CheckStep::correct()
{
    const phone::Parsed parsed = phone::parse(m_number->text(), hostingRegion.toString());
    if (m_correct->isEnabled() && parsed.valid)
        Q_EMIT corrected(m_row, parsed.e164);
}

} // namespace nd
