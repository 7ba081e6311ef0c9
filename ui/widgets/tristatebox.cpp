// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tristatebox.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

enum Answer { Any, Yes, No };

} // namespace

TriStateBox::TriStateBox(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    const struct
    {
        Answer answer;
        QString text;
        QString name;
    } rows[] = { { Any, tr("Any"), u"any"_s }, { Yes, tr("Yes"), u"yes"_s }, { No, tr("No"), u"no"_s } };
    for (const auto &row : rows) {
        auto *button = new QToolButton(this);
        button->setObjectName(row.name);
        button->setText(row.text);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button, row.answer);
        line->addWidget(button);
    }
    line->addStretch();
    m_group->button(Any)->setChecked(true);
    setFocusProxy(m_group->button(Any));
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (!on)
            return;
        setFocusProxy(m_group->checkedButton());
        Q_EMIT valueChanged();
    });
}

std::optional<bool> TriStateBox::value() const
{
    const int id = m_group->checkedId();
    return id == Any ? std::nullopt : std::optional<bool>(id == Yes);
}

void TriStateBox::setValue(std::optional<bool> value)
{
    m_group->button(!value ? Any : *value ? Yes : No)->setChecked(true);
}

void TriStateBox::showEvent(QShowEvent *event)
{
    // "SMS: Yes" rather than a lone "Yes" for assistive tools; the name comes from the form, after the constructor.
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        button->setAccessibleName(accessibleName().isEmpty() ? button->text()
                                                             : accessibleName() + u": "_s + button->text());
    QWidget::showEvent(event);
}

} // namespace nd
