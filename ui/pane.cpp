// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pane.h"

namespace nd {

Pane::Pane(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

} // namespace nd
