// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hosted/checkprogress.h"

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

CheckProgress::CheckProgress(QAction *cancel, QAction *rest, QAction *order, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(actionButton(cancel, u"checkCancel"_s))
    , m_rest(actionButton(rest, u"checkRest"_s))
    , m_order(actionButton(order, u"checkOrder"_s))
{
    m_text->setObjectName(u"checkProgressText"_s);
    m_text->setWordWrap(true);
    m_bar->setObjectName(u"checkProgressBar"_s);
    m_bar->setAccessibleName(tr("Progress of the check"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_rest);
    line->addWidget(m_order);
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
    if (state.running && state.requests > 1)
        said.append(tr("%n request(s) to the service.", nullptr, state.requests));
    if (state.failed > 0)
        said.append(tr("%n got none.", nullptr, state.failed));
    if (state.canceled > 0)
        said.append(tr("%n was (were) canceled.", nullptr, state.canceled));
    if (!state.running && state.answered > 0)
        said.append(state.orderable == 0 ? tr("None can be ordered.")
                                         : tr("%1 can be ordered.").arg(locale.toString(state.orderable)));
    m_text->setText(said.join(u' '));
    m_bar->setMaximum(std::max(1, state.total));
    m_bar->setValue(state.answered + state.failed);
    m_bar->setVisible(state.running);
    m_cancel->setVisible(state.running);
    m_rest->setVisible(!state.running && state.failed + state.canceled > 0);
    m_order->setVisible(!state.running && state.orderable > 0);
    setVisible(state.total > 0);
}

} // namespace nd
