// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traypresence.h"

#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/quietnotifier.h"
#include "app/settings.h"
#include "ui/appcontext.h"
#include "ui/mainwindow.h"
#include "ui/tray.h"
#include "ui/widgets/quietactions.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace nd {

TrayPresence::TrayPresence(AppContext &context, MainWindow &window, Tray &tray)
    : m_context(context)
    , m_window(window)
    , m_tray(tray)
    , m_menu(std::make_unique<QMenu>())
    , m_keep(new QAction(tr("&Keep in the tray when closed"), this))
{
    fillMenu();
    addToWindow();
    m_tray.setMenu(m_menu.get());
    connect(&m_tray, &Tray::activated, &window, &MainWindow::comeForward);
    connect(&context.watch, &AccountWatch::unreadChanged, this, &TrayPresence::show);
    connect(&context.watch, &AccountWatch::waitingChanged, this, &TrayPresence::show);
    connect(&context.accounts, &Accounts::sessionChanged, this, &TrayPresence::show);
    connect(&context.quiet, &QuietNotifier::changed, this, &TrayPresence::show);
    window.setHidesInstead([this] { return takesWindow(); });
    show();
}

TrayPresence::~TrayPresence()
{
    m_window.setHidesInstead({});
    m_tray.setMenu(nullptr);
}

void TrayPresence::fillMenu()
{
    m_menu->setObjectName(u"trayMenu"_s);
    QAction *open = m_menu->addAction(tr("&Show window"));
    open->setObjectName(u"tray.show"_s);
    connect(open, &QAction::triggered, &m_window, &MainWindow::comeForward);
    for (const PaneEntry &entry : m_window.panes()) {
        if (!entry.waiting)
            continue;
        const QString id = QString::fromLatin1(entry.id);
        QAction *pane = m_menu->addAction(QString());
        pane->setObjectName(u"tray."_s + id);
        connect(pane, &QAction::triggered, this, [this, id] {
            m_window.comeForward();
            m_window.showPane(id);
        });
        m_panes.insert(id, pane);
    }
    m_menu->addSeparator();
    m_menu->addActions(m_window.quietActions().all());
    m_menu->addSeparator();
    QAction *quit = m_menu->addAction(tr("&Quit"));
    quit->setObjectName(u"tray.quit"_s);
    connect(quit, &QAction::triggered, &m_window, &MainWindow::quit);
}

/// Off until somebody wants it: who closes a window mostly wants the program to end.
void TrayPresence::addToWindow()
{
    m_keep->setObjectName(u"window.keepInTray"_s);
    m_keep->setCheckable(true);
    m_keep->setChecked(m_context.settings.get<bool>(Setting::KeepInTray));
    m_keep->setToolTip(tr("Closing the window leaves Number Desk in the tray, where it goes on watching"));
    m_keep->setStatusTip(m_keep->toolTip());
    connect(m_keep, &QAction::triggered, this, [this](bool on) {
        // A full disk is told by Settings::failed, and it holds for this run.
        static_cast<void>(m_context.settings.set(Setting::KeepInTray, on));
    });
    QMenu *view = m_window.menu("view");
    view->addAction(m_keep);
    connect(view, &QMenu::aboutToShow, m_keep, [this] { m_keep->setVisible(m_tray.isThere()); });
}

void TrayPresence::show()
{
    QStringList lines{ tr("Number Desk") };
    bool marked = false;
    for (const PaneEntry &entry : m_window.panes()) {
        if (!entry.waiting)
            continue;
        const PaneWaiting waiting = m_context.accounts.session() ? entry.waiting(m_context) : PaneWaiting();
        const QString title = QCoreApplication::translate("Pane", entry.title);
        const QString line = tr("%1: %2", "a page, and what is new there").arg(title, waiting.words());
        QAction *pane = m_panes.value(QLatin1StringView(entry.id));
        pane->setVisible(waiting.count() > 0);
        pane->setText(line);
        if (waiting.count() == 0)
            continue;
        marked = true;
        lines.append(line);
    }
    if (const QDateTime until = m_context.quiet.until(); until.isValid())
        lines.append(tr("Quiet until %1", "a time").arg(quietEnd(until)));
    m_tray.show(lines.join(u'\n'), marked);
}

/// Whether the window, which is being closed, goes there.
bool TrayPresence::takesWindow()
{
    if (!m_context.settings.get<bool>(Setting::KeepInTray) || !m_tray.isThere() || qApp->isSavingSession())
        return false;
    if (!std::exchange(m_said, true))
        m_tray.say(tr("Number Desk is still here"),
                   tr("It goes on watching. Its menu in the tray brings the window back, and has Quit."));
    return true;
}

} // namespace nd
