// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busybutton.h"

namespace nd {

BusyButton::BusyButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_text(text)
{
}

void BusyButton::setBusy(const QString &doing)
{
    m_busy = true;
    setMinimumWidth(width()); // so that nothing jumps
    setText(doing);
    setEnabled(false);
}

void BusyButton::setReady()
{
    m_busy = false;
    setText(m_text);
    setEnabled(m_allowed);
}

void BusyButton::setAllowed(bool allowed)
{
    m_allowed = allowed;
    setEnabled(allowed && !m_busy);
}

} // namespace nd
