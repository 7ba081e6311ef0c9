// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray.h"

#include <QSystemTrayIcon>

namespace nd {

/// The tray of the desktop the program runs in.
class SystemTray : public Tray
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);
    ~SystemTray() override;

    bool isThere() const override;
    void show(const QString &words, bool marked) override;
    void setMenu(QMenu *menu) override;
    void say(const QString &title, const QString &sentence) override;

private:
    QSystemTrayIcon m_icon;
};

/// The program's icon, with a dot in a corner where something is new.
QIcon trayIcon(bool marked);

} // namespace nd
