// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldform.h"

#include "ui/delegates/tone.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace nd {

FieldRow::FieldRow(const QString &label, QWidget *editor, const QString &hint, QWidget *form)
    : QObject(form)
    , m_label(new QLabel(label, form))
    , m_editor(editor)
    , m_line(new QLabel(form))
    , m_ownToolTip(editor->toolTip())
{
    m_label->setBuddy(editor);
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    if (!editor->objectName().isEmpty())
        m_line->setObjectName(editor->objectName() + QLatin1StringView("Line"));
    setLabel(label);
    setHint(hint);
}

void FieldRow::setLabel(const QString &text)
{
    m_label->setText(text);
    QString plain = text;
    m_editor->setAccessibleName(plain.remove(QLatin1Char('&')));
}

void FieldRow::setProblem(const QString &sentence)
{
    if (sentence == m_problem)
        return;
    m_problem = sentence;
    showLine();
}

void FieldRow::setHint(const QString &text)
{
    m_hint = text;
    showLine();
}

void FieldRow::showLine()
{
    const bool wrong = !m_problem.isEmpty();
    const QString text = wrong ? m_problem : m_hint;
    colour();
    m_line->setText(text);
    m_line->setVisible(m_visible && !text.isEmpty());
    // Of an editor of several parts, the one that the keyboard comes to speaks.
    for (QWidget *part = m_editor; part; part = part->focusProxy())
        part->setAccessibleDescription(text);
}

void FieldRow::colour()
{
    const bool wrong = !m_problem.isEmpty();
    const QPalette around = m_label->palette();
    QPalette marked; // resolves against the parent's where nothing is set
    if (wrong)
        marked.setColor(QPalette::Base, toneBackground(Tone::Negative, around));
    m_editor->setPalette(marked);
    QPalette line;
    line.setColor(QPalette::WindowText, toneText(wrong ? Tone::Negative : Tone::Muted, around));
    m_line->setPalette(line);
}

void FieldRow::setVisible(bool visible)
{
    m_visible = visible;
    m_label->setVisible(visible);
    m_editor->setVisible(visible);
    showLine();
}

void FieldRow::setOffBecause(const QString &reason)
{
    m_editor->setEnabled(reason.isEmpty());
    m_label->setEnabled(reason.isEmpty());
    m_editor->setToolTip(reason.isEmpty() ? m_ownToolTip : reason);
    m_label->setToolTip(reason);
}

void showProblems(const QHash<QString, FieldRow *> &rows, const QList<rules::Problem> &problems)
{
    QHash<FieldRow *, QString> wrong;
    QHash<FieldRow *, QString> notable;
    for (const rules::Problem &problem : problems) {
        if (FieldRow *row = rows.value(problem.field))
            (problem.verdict.ok() ? notable : wrong).insert(row, problem.verdict.sentence);
    }
    for (FieldRow *row : rows) {
        row->setHint(notable.value(row));
        row->setProblem(wrong.value(row));
    }
}

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
}

FieldRow *FieldForm::addRow(const QString &label, QWidget *editor, const QString &hint)
{
    editor->setParent(this);
    auto *row = new FieldRow(label, editor, hint, this);
    const int line = m_grid->rowCount();
    // Beside what is several lines high, the label stands at the first of them.
    const int lineHeight = fontMetrics().height();
    const bool tall = editor->sizeHint().height() > 3 * lineHeight;
    if (tall)
        row->m_label->setContentsMargins(0, lineHeight / 4, 0, 0);
    m_grid->addWidget(row->m_label, line, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(editor, line, 1);
    m_grid->addWidget(row->m_line, line + 1, 1);
    m_rows.append(row);
    return row;
}

void FieldForm::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, m_grid->count() ? 10 : 0, 0, 2);
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
}

void FieldForm::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

int FieldForm::labelWidth() const
{
    int width = 0;
    for (const FieldRow *row : m_rows)
        width = std::max(width, row->m_label->sizeHint().width());
    return width;
}

void FieldForm::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

void FieldForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (FieldRow *row : std::as_const(m_rows))
            row->colour();
    }
}

bool FieldForm::goToFirstProblem()
{
    for (FieldRow *row : std::as_const(m_rows)) {
        if (!row->problem().isEmpty() && row->m_visible) {
            row->editor()->setFocus();
            return true;
        }
    }
    return false;
}

} // namespace nd
