// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pane.h"

namespace nd {

Pane::Pane(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

void Pane::takeKeyboard(QWidget *before)
{
    const bool there = before && before->isVisible() && before->isEnabled();
    if (QWidget *widget = there ? before : keyboardHome())
        widget->setFocus(Qt::ShortcutFocusReason);
}

} // namespace nd
