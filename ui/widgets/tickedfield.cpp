// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tickedfield.h"

#include "ui/widgets/sidpicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace nd {

TickedField::TickedField(const QString &name, QWidget *editor)
    : m_box(new QCheckBox)
    , m_editor(editor)
{
    setObjectName(name + "_ticked"_L1);
    m_box->setObjectName(name + "_tick"_L1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    connect(m_box, &QCheckBox::toggled, this, &TickedField::edited);
}

TickedField::TickedField(const QString &name, const QString &now)
    : TickedField(name, new QLineEdit)
{
    auto *line = qobject_cast<QLineEdit *>(m_editor);
    line->setObjectName(name);
    line->setPlaceholderText(now);
    line->setClearButtonEnabled(true);
    connect(line, &QLineEdit::textEdited, this, &TickedField::tick);
}

TickedField::TickedField(const QString &name, const QList<FieldChoice> &words, const QString &now)
    : TickedField(name, new QComboBox)
{
    auto *box = qobject_cast<QComboBox *>(m_editor);
    box->setObjectName(name);
    for (const FieldChoice &word : words)
        box->addItem(word.label, word.value);
    box->setPlaceholderText(now);
    box->setCurrentIndex(-1);
    connect(box, &QComboBox::currentIndexChanged, this, &TickedField::tick);
}

TickedField::TickedField(const QString &name, SidPicker *picker)
    : TickedField(name, static_cast<QWidget *>(picker))
{
    connect(picker, &SidPicker::sidChanged, this, &TickedField::tick);
    connect(picker, &SidPicker::noteChanged, this, &TickedField::edited);
}

bool TickedField::ticked() const
{
    return m_box->isChecked();
}

void TickedField::setTicked(bool ticked)
{
    m_box->setChecked(ticked);
}

void TickedField::tick()
{
    if (m_box->isChecked())
        Q_EMIT edited();
    else
        m_box->setChecked(true);
}

QVariant TickedField::value() const
{
    if (const auto *picker = qobject_cast<const SidPicker *>(m_editor))
        return picker->sid();
    if (const auto *box = qobject_cast<const QComboBox *>(m_editor))
        return box->currentData();
    return qobject_cast<const QLineEdit *>(m_editor)->text().trimmed();
}

QString TickedField::note() const
{
    const auto *picker = qobject_cast<const SidPicker *>(m_editor);
    return picker ? picker->note() : QString();
}

void TickedField::showEvent(QShowEvent *event)
{
    // The name comes from the form, after the constructor.
    m_box->setAccessibleName(tr("Change: %1").arg(accessibleName()));
    m_box->setToolTip(m_box->accessibleName());
    m_editor->setAccessibleName(accessibleName());
    QWidget::showEvent(event);
}

} // namespace nd
