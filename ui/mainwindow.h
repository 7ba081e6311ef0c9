// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paneregistry.h"
#include "ui/widgets/leaving.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMainWindow>

#include <functional>

class QListWidget;
class QStackedWidget;
class QToolBar;

namespace nd {

class AccountLine;
class ActionSet;
class HeldWork;
class LeftWork;
class Notice;
class Pane;
class QuietActions;
class SandboxBanner;
class SandboxMenu;
class Session;
class StartPage;
class WindowMemory;
struct AppContext;
struct Notification;

/// The shell: panes at the left, the chosen one in the middle, the account above, what goes on below. Knows no pane by
/// name; see paneregistry.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(AppContext &context, std::span<const PaneEntry> panes = paneRegistry());
    ~MainWindow() override;

    ActionSet &actionSet() { return *m_actions; }
    std::span<const PaneEntry> panes() const { return m_entries; }
    /// The pane with this id, made when first asked for; null for an unknown id.
    Pane *pane(const QString &id);
    /// Brings a pane into view. Needs no session, but shows the start page while there is none.
    void showPane(const QString &id, const QString &subject = {});
    QString currentPaneId() const;
    /// Opens a dialog by its name, see openDialog().
    void showDialog(const QString &id);
    /// Signs in to a stored profile; asks for its secret when the keychain can't give it.
    void signIn(const QString &profileId);
    /// Every pane made so far, for the list of shortcuts.
    QList<Pane *> madePanes() const;
    /// Comes to the front and shows what a notification was about.
    void open(const Notification &notification);
    /// Comes to the front, from wherever it is.
    void comeForward();
    /// A menu of windowMenus(); null for an unknown id.
    QMenu *menu(const char *id) const;
    const QuietActions &quietActions() const { return *m_quiet; }
    /// Ends the program, also where closing the window would not; asks before, when something would be lost.
    void quit();
    /// What would be asked before the program ends; nothing where nothing would be lost.
    std::optional<Confirmation> questionBeforeEnd() const { return questionBefore(Leaving::Close); }
    /// Keeps what can be kept. For a moment from now on, closing asks nothing and hides nothing: it was asked, or
    /// nobody is there to answer.
    void endUnasked();
    /// Asked when the window is being closed: true hides it instead, and the program goes on.
    void setHidesInstead(std::function<bool()> hides) { m_hidesInstead = std::move(hides); }
    /// Says a notification that no desktop took.
    void tell(const Notification &notification);
    /// Says, until a person has read it, that something can't be kept on this computer.
    void tellOfStorage(const QString &sentence);

Q_SIGNALS:
    /// The sandbox was left for good; what follows it opens this dialog (see openDialog()) if the name is not empty.
    void sandboxLeft(const QString &dialog);
    /// "Try the sandbox" was chosen: the composition root starts one and signs in to it.
    void sandboxRequested();
    /// People said to quit, and nothing holds it up.
    void ended();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSwitcher();
    void makeMenus();
    /// On the sandbox, leaves that first.
    void openAccountDialog(const char *id);
    void signOut();
    void endSandbox(const QString &dialog);
    void askSecret(const QString &profileId, const QString &reason);
    void addSandboxMenu();
    void addThemes(QMenu *view);
    void addQuiet(QMenu *view);
    void makePaneList();
    void colourPaneList();
    void showWaiting();
    void connectActions();
    std::optional<Confirmation> questionBefore(Leaving way) const;
    /// Asks when something would be lost; `go` runs at once where nothing would, else on a yes, unless another account
    /// is in use by then.
    void leave(Leaving way, std::function<void()> go);
    void signInToAnother();
    void trySandbox();
    void setSession(Session *session);
    void fillPaneMenu(Pane *pane);
    void nextPart(int step);
    Pane *currentPane() const;

    AppContext &m_context;
    std::span<const PaneEntry> m_entries;
    ActionSet *m_actions;
    QToolBar *m_tools = nullptr; ///< The actions of the pane in view.
    QMenu *m_paneMenu = nullptr;
    SandboxMenu *m_sandboxMenu = nullptr;
    QList<QAction *> m_paneActions; ///< Of the pane in view: their shortcuts work in the whole window.
    SandboxBanner *m_banner;
    Notice *m_storage; ///< What can't be written.
    LeftWork *m_leftWork;
    HeldWork *m_heldWork;
    AccountLine *m_accountLine;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    StartPage *m_start;
    QHash<QString, Pane *> m_panes;
    WindowMemory *m_memory;
    QuietActions *m_quiet;
    QString m_wantedDialog; ///< Of what comes after the sandbox.
    QString m_wantedPane; ///< Asked for while signed out: in view as soon as there is a session.
    std::function<bool()> m_hidesInstead;
    QDeadlineTimer m_unasked{ 0 };
    bool m_quitting = false; ///< People said to quit, not only to close.
    bool m_closing = false; ///< People said to close although something is lost by it.
};

} // namespace nd
