// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkprogress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nd {

using namespace Qt::StringLiterals;

QToolButton *actionButton(QAction *action, const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

CheckProgress::CheckProgress(const QString &id, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(actionButton(actions.cancel, id + "Cancel"_L1))
    , m_rest(actionButton(actions.rest, id + "Rest"_L1))
    , m_next(actionButton(actions.next, id + "NextAll"_L1))
    , m_pause(actions.pause ? actionButton(actions.pause, id + "Pause"_L1) : nullptr)
{
    m_text->setObjectName(id + "ProgressText"_L1);
    m_text->setWordWrap(true);
    m_bar->setObjectName(id + "ProgressBar"_L1);
    m_bar->setAccessibleName(tr("Progress of the check"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    if (m_pause)
        line->addWidget(m_pause);
    line->addWidget(m_cancel);
    line->addWidget(m_rest);
    line->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    hide();
}

void CheckProgress::show(const State &state)
{
    const QLocale locale;
    QStringList said{
        tr("%1 of %2 have an answer.").arg(locale.toString(state.answered), locale.toString(state.total))
    };
    if (state.running && !state.meanwhile.isEmpty())
        said.append(state.meanwhile);
    if (state.paused)
        said.append(tr("The check is paused."));
    if (state.failed > 0)
        said.append(tr("%n got none.", nullptr, state.failed));
    if (state.canceled > 0)
        said.append(tr("%n was (were) canceled.", nullptr, state.canceled));
    const bool ended = !state.running && !state.paused;
    if (ended && state.answered > 0)
        said.append(state.outcome);
    m_text->setText(said.join(u' '));
    m_bar->setMaximum(std::max(1, state.total));
    m_bar->setValue(state.answered + state.failed);
    m_bar->setVisible(!ended);
    m_cancel->setVisible(!ended);
    if (m_pause)
        m_pause->setVisible(!ended);
    m_rest->setVisible(ended && state.failed + state.canceled > 0);
    m_next->setVisible(ended && state.good > 0);
    setVisible(state.total > 0);
}

} // namespace nd
