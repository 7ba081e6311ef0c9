// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mnemonics.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_typing(new QTimer(this))
    , m_chipArea(new QWidget(this))
    , m_chipLayout(new FlowLayout(m_chipArea))
    , m_line(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    m_line->setSpacing(8);
    m_line->addWidget(m_field, 1);
    m_line->addWidget(m_count);
    layout->addLayout(m_line);
    layout->addWidget(m_chipArea);
    m_chipArea->hide();

    m_field->setObjectName(u"filterField"_s);
    m_field->setAccessibleName(tr("Filter"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(QIcon::fromTheme(u"view-filter"_s), QLineEdit::LeadingPosition);
    setPlaceholder(tr("Filter"));
    m_field->installEventFilter(this);
    m_count->setObjectName(u"filterCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    m_typing->setSingleShot(true);
    m_typing->setInterval(60);
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &FilterBar::changed);
    setFocusProxy(m_field);
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::setPlaceholder(const QString &text)
{
    m_field->setPlaceholderText(tr("%1 (Ctrl+F)").arg(text));
}

QToolButton *FilterBar::makeButton(const QString &id, const QString &hint)
{
    auto *button = new QToolButton(m_chipArea);
    button->setObjectName("filter."_L1 + id);
    button->setToolTip(hint);
    button->setAccessibleDescription(hint);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCheckable(true);
    m_chipLayout->addWidget(button);
    m_chipArea->show();
    return button;
}

QToolButton *FilterBar::addToggle(const QString &id, const QString &label, const QString &hint)
{
    QToolButton *button = makeButton(id, hint);
    button->setText(label);
    button->setAccessibleName(label);
    connect(button, &QToolButton::toggled, m_typing, qOverload<>(&QTimer::start));
    m_chips.insert(id, Chip{ button, label, {}, {} });
    return button;
}

QToolButton *FilterBar::addChoice(const QString &id, const QString &label, const QList<FilterOption> &options,
                                  const QString &hint)
{
    QToolButton *button = makeButton(id, hint);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    m_chips.insert(id, Chip{ button, label, {}, {} });
    setOptions(id, options);
    return button;
}

void FilterBar::setOptions(const QString &id, const QList<FilterOption> &options)
{
    Chip &chip = m_chips[id];
    chip.options = options;
    QMenu *menu = chip.button->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    bool known = false;
    for (const FilterOption &option : options) {
        QAction *action = menu->addAction(withoutMnemonics(option.label));
        action->setCheckable(true);
        action->setData(option.id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id, optionId = option.id] { setChoice(id, optionId); });
        known = known || option.id == chip.choice;
    }
    chip.awaited = chip.awaited && !known;
    if (!known && !chip.awaited && !chip.choice.isEmpty()) {
        chip.choice.clear();
        m_typing->start();
    }
    showChoice(chip);
}

void FilterBar::showChoice(Chip &chip)
{
    QString label = chip.options.isEmpty() ? QString() : chip.options.first().label;
    if (chip.awaited)
        label = chip.choice;
    const QList<QAction *> actions = chip.button->menu()->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const bool chosen = actions[i]->data().toString() == chip.choice;
        actions[i]->setChecked(chosen);
        if (chosen)
            label = chip.options[i].label;
    }
    const bool filtering = !chip.choice.isEmpty();
    chip.button->setChecked(filtering);
    chip.button->setText(filtering ? tr("%1: %2", "quick filter: its answer").arg(chip.label, withoutMnemonics(label))
                                   : chip.label);
    chip.button->setAccessibleName(tr("%1: %2", "quick filter: its answer").arg(chip.label, label));
}

bool FilterBar::isOn(const QString &id) const
{
    const Chip chip = m_chips.value(id);
    return chip.button && chip.button->isChecked();
}

QString FilterBar::choice(const QString &id) const
{
    return m_chips.value(id).choice;
}

void FilterBar::setChoice(const QString &id, const QString &optionId)
{
    Chip &chip = m_chips[id];
    const bool different = chip.choice != optionId;
    chip.choice = optionId;
    chip.awaited = false;
    showChoice(chip);
    if (different)
        m_typing->start();
}

bool FilterBar::filters() const
{
    if (!m_field->text().trimmed().isEmpty())
        return true;
    return std::any_of(m_chips.cbegin(), m_chips.cend(), [](const Chip &chip) { return chip.button->isChecked(); });
}

void FilterBar::clear()
{
    m_field->clear();
    for (Chip &chip : m_chips) {
        chip.choice.clear();
        chip.awaited = false;
        if (chip.button->menu())
            showChoice(chip);
        else
            chip.button->setChecked(false);
    }
    Q_EMIT cleared();
    m_typing->start();
}

QVariantMap FilterBar::state() const
{
    QVariantMap state;
    if (!m_field->text().isEmpty())
        state.insert(u"text"_s, m_field->text());
    QVariantList on;
    QVariantMap choices;
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        if (!chip->choice.isEmpty())
            choices.insert(chip.key(), chip->choice);
        else if (!chip->button->menu() && chip->button->isChecked())
            on.append(chip.key());
    }
    std::ranges::sort(on, {}, &QVariant::toString);
    if (!on.isEmpty())
        state.insert(u"on"_s, on);
    if (!choices.isEmpty())
        state.insert(u"choices"_s, choices);
    return state;
}

void FilterBar::restore(const QVariantMap &state)
{
    m_field->setText(state.value(u"text"_s).toString());
    const QStringList on = state.value(u"on"_s).toStringList();
    const QVariantMap choices = state.value(u"choices"_s).toMap();
    for (auto chip = m_chips.begin(); chip != m_chips.end(); ++chip) {
        if (!chip->button->menu()) {
            chip->button->setChecked(on.contains(chip.key()));
            continue;
        }
        chip->choice = choices.value(chip.key()).toString();
        chip->awaited = !chip->choice.isEmpty()
            && std::ranges::none_of(chip->options, [&](const FilterOption &one) { return one.id == chip->choice; });
        showChoice(*chip);
    }
    m_typing->stop();
}

void FilterBar::setCounts(int shown, int total)
{
    const QLocale locale;
    m_count->setText(
        shown == total
            ? locale.toString(total)
            : tr("%1 of %2", "rows shown of rows in all").arg(locale.toString(shown), locale.toString(total)));
    m_count->setAccessibleName(tr("Rows: %1").arg(m_count->text()));
}

void FilterBar::addWidget(QWidget *widget)
{
    m_line->addWidget(widget);
}

void FilterBar::addColumnButton(QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"columnButton"_s);
    button->setIcon(QIcon::fromTheme(u"view-table-of-contents-ltr"_s));
    button->setText(tr("Columns"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(tr("Choose columns"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    addWidget(button);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
        Q_EMIT leaveToTable();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nd
