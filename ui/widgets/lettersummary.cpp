// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lettersummary.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace nd {

LetterSummary::LetterSummary(QWidget *parent)
    : QWidget(parent)
    , m_lead(new QLabel)
    , m_numbersTitle(new QLabel)
    , m_numbers(new QPlainTextEdit)
    , m_after(new QLabel)
{
    for (QLabel *label : { m_lead, m_after }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_lead->setObjectName(u"letterSummaryLead"_s);
    QFont bold = m_lead->font();
    bold.setBold(true);
    m_lead->setFont(bold);
    m_numbers->setObjectName(u"letterSummaryNumbers"_s);
    m_numbers->setReadOnly(true);
    m_numbers->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_numbers->setTabChangesFocus(true);
    m_numbersTitle->setBuddy(m_numbers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_lead);
    layout->addWidget(m_numbersTitle);
    layout->addWidget(m_numbers, 1);
    layout->addWidget(m_after);
}

void LetterSummary::setContent(const Content &content)
{
    m_content = content;
    delete m_linesBox;
    m_linesBox = new QWidget(this);
    auto *grid = new QGridLayout(m_linesBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Line &line : content.lines) {
        auto *title = new QLabel(line.title);
        title->setForegroundRole(QPalette::PlaceholderText);
        auto *text = new QLabel(line.text);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(u"%1: %2"_s.arg(line.title, line.text));
        grid->addWidget(title, row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1);
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_linesBox);
    m_lead->setText(content.lead);
    m_numbersTitle->setText(tr("%n n&umber(s)", nullptr, int(content.numbers.size())));
    m_numbers->setAccessibleName(tr("Numbers on the letter"));
    m_numbers->setPlainText(content.numbers.join(u'\n'));
    m_after->setText(content.after);
}

QString LetterSummary::text() const
{
    QStringList all{ m_content.lead };
    for (const Line &line : m_content.lines)
        all.append(u"%1: %2"_s.arg(line.title, line.text));
    return (all + m_content.numbers + QStringList{ m_content.after }).join(u'\n');
}

} // namespace nd
