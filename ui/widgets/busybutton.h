// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace nd {

/// A button that says what it is doing while it does it, and can't be pressed twice.
class BusyButton : public QPushButton
{
    Q_OBJECT
public:
    explicit BusyButton(const QString &text, QWidget *parent = nullptr);

    /// @param doing "Checking…"
    void setBusy(const QString &doing);
    void setReady();
    bool busy() const { return m_busy; }
    /// Enabling that counts once the work is through.
    void setAllowed(bool allowed);

private:
    QString m_text;
    bool m_busy = false;
    bool m_allowed = true;
};

} // namespace nd
