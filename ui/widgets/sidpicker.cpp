// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidpicker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

SidPicker::SidPicker(const QString &name, const QString &prefix, Reader reader, QWidget *parent)
    : QWidget(parent)
    , m_box(new QComboBox)
    , m_layout(new QHBoxLayout(this))
    , m_reader(std::move(reader))
    , m_prefix(prefix)
{
    setObjectName(name + "_field"_L1);
    m_box->setObjectName(name);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(20);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->addItem(tr("None"), QString());
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_box, 1);
    m_again = addButton(u"_again"_s, tr("Read the list again"), u"view-refresh"_s);
    setFocusProxy(m_box);
    connect(m_again, &QToolButton::clicked, this, [this] { read(Freshness::Again); });
    connect(m_box, &QComboBox::currentIndexChanged, this, &SidPicker::take);
    connect(m_box, &QComboBox::editTextChanged, this, &SidPicker::take);
}

QToolButton *SidPicker::addButton(const QString &suffix, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(m_box->objectName() + suffix);
    button->setText(text);
    button->setToolTip(text);
    button->setIcon(QIcon::fromTheme(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(button);
    return button;
}

void SidPicker::read(Freshness freshness)
{
    if (std::exchange(m_reading, true) && freshness == Freshness::AsKept)
        return;
    m_asked = true;
    m_again->setEnabled(false);
    m_note.clear();
    m_filling = true;
    if (!m_box->isEditable() && m_sid.isEmpty())
        m_box->setItemText(m_box->currentIndex(), tr("Reading the list…"));
    m_filling = false;
    m_reader(*this, freshness);
    Q_EMIT noteChanged();
}

void SidPicker::setAnswer(const Result<QList<Choice>> &answer)
{
    m_reading = false;
    m_again->setEnabled(true);
    m_filling = true;
    m_box->clear();
    m_box->addItem(tr("None"), QString());
    if (answer)
        fill(answer.value());
    else
        letType(answer.error().message);
    m_filling = false;
    Q_EMIT noteChanged();
}

void SidPicker::fill(const QList<Choice> &choices)
{
    QList<Choice> sorted = choices;
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Choice &choice) { return choice.offBecause.isEmpty(); });
    m_note.clear();
    m_offered = 0;
    m_box->setEditable(false);
    auto *items = qobject_cast<QStandardItemModel *>(m_box->model());
    for (const Choice &choice : std::as_const(sorted)) {
        const bool off = !choice.offBecause.isEmpty();
        m_box->addItem(off ? tr("%1 (%2)").arg(choice.text, choice.offBecause) : choice.text, choice.sid);
        items->item(m_box->count() - 1)->setEnabled(!off);
        m_offered += off ? 0 : 1;
    }
    // What was typed or is chosen already stays, known to the list or not.
    if (!m_sid.isEmpty() && m_box->findData(m_sid) < 0)
        m_box->addItem(m_sid, m_sid);
    m_box->setCurrentIndex(std::max(0, m_box->findData(m_sid)));
    if (m_offered == 0 && m_sid.isEmpty())
        m_box->setItemText(0, sorted.isEmpty() ? tr("None (there are none yet)") : tr("None (none of them fits)"));
}

void SidPicker::letType(const QString &why)
{
    m_note = tr("The list could not be read: %1 Type the SID, or read again.").arg(why);
    m_offered = -1;
    m_box->clear();
    m_box->setEditable(true);
    m_box->setCompleter(nullptr);
    m_box->lineEdit()->setLayoutDirection(Qt::LeftToRight);
    m_box->lineEdit()->setPlaceholderText(m_prefix + u'…');
    m_box->lineEdit()->setAccessibleName(accessibleName());
    m_box->setEditText(m_sid);
}

void SidPicker::take()
{
    if (m_filling)
        return;
    const QString now = m_box->isEditable() ? m_box->currentText().trimmed() : m_box->currentData().toString();
    if (now == m_sid)
        return;
    m_sid = now;
    Q_EMIT sidChanged();
}

void SidPicker::setSid(const QString &sid)
{
    if (sid == m_sid)
        return;
    m_sid = sid;
    m_filling = true;
    if (m_box->isEditable()) {
        m_box->setEditText(sid);
    } else {
        if (!sid.isEmpty() && m_box->findData(sid) < 0)
            m_box->addItem(sid, sid);
        m_box->setCurrentIndex(std::max(0, m_box->findData(sid)));
    }
    m_filling = false;
    Q_EMIT sidChanged();
}

QString SidPicker::text() const
{
    return m_box->isEditable() || m_sid.isEmpty() ? m_sid : m_box->currentText();
}

void SidPicker::showEvent(QShowEvent *event)
{
    // The name comes from the form, after the constructor.
    m_box->setAccessibleName(accessibleName());
    const QList<QToolButton *> buttons = findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (QToolButton *button : buttons)
        button->setAccessibleName(accessibleName() + u": "_s + button->text());
    QWidget::showEvent(event);
    if (!m_asked)
        read(Freshness::AsKept);
}

} // namespace nd
