// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagestrip.h"

#include "models/word.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/stagebutton.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

StageStrip::StageStrip(const Pipeline &pipeline, QWidget *parent)
    : QWidget(parent)
    , m_pipeline(pipeline)
    , m_layout(new FlowLayout(this))
{
    setObjectName(u"stageStrip"_s);
    setAccessibleName(tr("Stages"));
    m_layout->setContentsMargins(8, 6, 8, 0);
    // Its lines decide its height: a fixed one would be that of a single line.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    StageButton *all = add({}, tr("All"), nullptr);
    all->setObjectName(u"stage.all"_s);
    for (const Stage &stage : pipeline.stages)
        add(QString::fromLatin1(stage.id), stage.title(), &stage);
    take(all);
}

StageButton *StageStrip::add(const QString &status, const QString &title, const Stage *stage)
{
    auto *button = new StageButton(title, stage ? stage->turn() : QString(), stage ? stage->tone : Tone::Active, this);
    button->status = status;
    button->word = status;
    button->setObjectName("stage."_L1 + status);
    button->setToolTip(stage ? stage->sentence() : QString());
    button->setAccessibleDescription(button->toolTip());
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, button] {
        // A second click on a stage shows all again.
        StageButton *wanted = button == m_chosen ? m_buttons.first() : button;
        take(wanted);
        Q_EMIT chosenChanged(wanted->status);
    });
    m_layout->addWidget(button);
    m_buttons.append(button);
    return button;
}

StageButton *StageStrip::buttonOf(const QString &status) const
{
    const auto button
        = std::ranges::find_if(m_buttons, [&status](const StageButton *one) { return sameWord(one->word, status); });
    return button == m_buttons.end() ? nullptr : *button;
}

/// Shows which one is chosen; tells nobody.
void StageStrip::take(StageButton *button)
{
    m_chosen = button;
    for (StageButton *one : std::as_const(m_buttons)) {
        one->setChecked(one == button);
        one->setFocusPolicy(one == button ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void StageStrip::setCounts(const QHash<QString, int> &counts)
{
    QHash<StageButton *, int> found;
    int all = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        all += it.value();
        if (it.value() == 0 || it.key().isEmpty())
            continue;
        StageButton *button = buttonOf(it.key());
        if (!button)
            button = add(it.key(), it.key(), nullptr);
        button->status = it.key();
        found[button] += it.value();
    }
    for (StageButton *button : std::as_const(m_buttons)) {
        button->setCount(button->status.isEmpty() ? all : found.value(button));
        const bool known = button->status.isEmpty() || m_pipeline.find(button->status);
        button->setVisible(known || button->count() > 0 || button == m_chosen);
    }
}

QString StageStrip::chosen() const
{
    return m_chosen->status;
}

void StageStrip::choose(const QString &status)
{
    StageButton *button = buttonOf(status);
    if (!button)
        button = m_buttons.first();
    if (button == m_chosen)
        return;
    take(button);
    Q_EMIT chosenChanged(button->status);
}

void StageStrip::go(StageButton *from, int key)
{
    QList<StageButton *> shown = m_buttons;
    shown.removeIf([](const StageButton *button) { return button->isHidden(); });
    const qsizetype last = shown.size() - 1;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    qsizetype place = shown.indexOf(from);
    if (key == Qt::Key_Home)
        place = 0;
    else if (key == Qt::Key_End)
        place = last;
    else
        place += key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right) ? 1 : -1;
    StageButton *to = shown[std::clamp<qsizetype>(place, 0, last)];
    if (to == m_chosen)
        return;
    take(to);
    to->setFocus(Qt::TabFocusReason);
    Q_EMIT chosenChanged(to->status);
}

bool StageStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        for (const int known : { Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End }) {
            if (key != known)
                continue;
            go(static_cast<StageButton *>(watched), key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace nd
