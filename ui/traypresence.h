// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace nd {

class MainWindow;
class Tray;
struct AppContext;

/// What the program is in the tray: words and a dot for what is new or waits, a menu that goes there, and the place
/// where the window is while it is closed, for who wants that.
class TrayPresence : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    TrayPresence(AppContext &context, MainWindow &window, Tray &tray);
    ~TrayPresence() override;

private:
    void fillMenu();
    void addToWindow();
    void show();
    bool takesWindow();

    AppContext &m_context;
    MainWindow &m_window;
    Tray &m_tray;
    std::unique_ptr<QMenu> m_menu;
    QHash<QString, QAction *> m_panes; ///< By id: what is new there.
    QAction *m_keep; ///< "Keep in the tray when closed".
    bool m_said = false; ///< Where the window went.
};

} // namespace nd
