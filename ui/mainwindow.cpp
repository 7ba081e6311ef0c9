// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/localdata/localdata.h"
#include "app/ops/heldrows.h"
#include "app/quietnotifier.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/watch/notifier.h"
#include "ui/appcontext.h"
#include "ui/bulkresume.h"
#include "ui/delegates/tone.h"
#include "ui/dialogregistry.h"
#include "ui/dialogs/signindialog.h"
#include "ui/pane.h"
#include "ui/prompts.h"
#include "ui/sandboxmenu.h"
#include "ui/theme.h"
#include "ui/widgets/accountline.h"
#include "ui/widgets/accountswitcher.h"
#include "ui/widgets/heldwork.h"
#include "ui/widgets/leftwork.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/quietactions.h"
#include "ui/widgets/sandboxbanner.h"
#include "ui/widgets/startpage.h"
#include "ui/widgets/statusline.h"
#include "ui/windowactions.h"
#include "ui/windowmemory.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QMenuBar>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QString titleOf(const PaneEntry &entry)
{
    return QCoreApplication::translate("Pane", entry.title);
}

} // namespace

MainWindow::MainWindow(AppContext &context, std::span<const PaneEntry> panes)
    : m_context(context)
    , m_entries(panes)
    , m_actions(new ActionSet(windowActions(), this))
    , m_banner(new SandboxBanner(this))
    , m_storage(new Notice(this))
    , m_leftWork(new LeftWork(this))
    , m_heldWork(new HeldWork(this))
    , m_accountLine(new AccountLine(makeSwitcher(), this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_start(new StartPage(context.accounts, this))
    , m_memory(new WindowMemory(context.settings, *this))
    , m_quiet(new QuietActions(context.quiet, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Number Desk"));
    setStatusBar(new StatusLine(this));
    makePaneList();
    makeMenus();
    addSandboxMenu();
    connectActions();

    m_tools = new QToolBar(m_accountLine);
    m_tools->setObjectName(u"paneTools"_s);
    m_tools->setAccessibleName(tr("What can be done here"));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize(QSize(16, 16));
    m_accountLine->addWidget(m_tools);
    auto *refresh = new QToolButton(m_accountLine);
    refresh->setAutoRaise(true);
    refresh->setDefaultAction(m_actions->action("window.refresh"));
    refresh->setAccessibleName(refresh->text());
    m_accountLine->addWidget(refresh);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    auto *centre = new QWidget(this);
    auto *lines = new QVBoxLayout(centre);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_banner);
    lines->addWidget(m_accountLine);
    lines->addWidget(m_storage);
    lines->addWidget(m_leftWork);
    lines->addWidget(m_heldWork);
    lines->addLayout(middle, 1);
    setCentralWidget(centre);
    m_stack->addWidget(m_start);

    m_storage->setObjectName(u"storageNotice"_s);
    m_storage->setClosable();
    connect(&context.settings, &Settings::failed, this, &MainWindow::tellOfStorage);
    connect(&context.local, &LocalData::failed, this, &MainWindow::tellOfStorage);
    connect(m_leftWork, &LeftWork::showPane, this, &MainWindow::showPane);
    connect(m_heldWork, &HeldWork::showPane, this, &MainWindow::showPane);
    connect(m_heldWork, &HeldWork::countdownChanged, this, &MainWindow::showWaiting);
    connect(m_leftWork, &LeftWork::resumeRequested, this, [this](const QStringList &runs) {
        if (Session *session = m_context.accounts.session())
            resumeRuns(m_context, *session, runs, this);
    });
    connect(&context.watch, &AccountWatch::unreadChanged, this, &MainWindow::showWaiting);
    connect(&context.watch, &AccountWatch::waitingChanged, this, &MainWindow::showWaiting);
    connect(&context.accounts, &Accounts::sessionChanged, this, &MainWindow::setSession);
    if (!m_memory->restoreWindow())
        resize(1280, 800);
    setSession(context.accounts.session());
}

MainWindow::~MainWindow()
{
    m_memory->keep(); // also where nobody closed it: the sandbox takes its place
}

QWidget *MainWindow::makeSwitcher()
{
    auto *switcher = new AccountSwitcher(m_context.accounts, this);
    switcher->setGuard([this](Leaving way, std::function<void()> go) { leave(way, std::move(go)); });
    connect(switcher, &AccountSwitcher::signOutRequested, this, &MainWindow::signOut);
    connect(switcher, &AccountSwitcher::addRequested, this, [this] { signInToAnother(); });
    connect(switcher, &AccountSwitcher::manageRequested, this, [this] { openAccountDialog("accounts"); });
    connect(switcher, &AccountSwitcher::secretRequested, this, &MainWindow::askSecret);
    return switcher;
}

void MainWindow::openAccountDialog(const char *id)
{
    // The sandbox keeps nothing, its journal included: real accounts have a desk of their own, which comes once the
    // sandbox is left.
    if (m_actions->state().sandbox)
        return endSandbox(QLatin1StringView(id));
    openDialog(id, m_context, this);
}

void MainWindow::showDialog(const QString &id)
{
    openDialog(id.toLatin1().constData(), m_context, this);
}

void MainWindow::signOut()
{
    if (m_actions->state().sandbox)
        return endSandbox({});
    leave(Leaving::SignOut, [this] { m_context.accounts.signOut(); });
}

void MainWindow::endSandbox(const QString &dialog)
{
    leave(Leaving::EndSandbox, [this, dialog] {
        m_wantedDialog = dialog;
        m_context.accounts.signOut();
    });
}

void MainWindow::signInToAnother()
{
    if (m_actions->state().sandbox)
        return openAccountDialog("signin");
    leave(Leaving::SignIn, [this] { openAccountDialog("signin"); });
}

void MainWindow::trySandbox()
{
    leave(Leaving::Sandbox, [this] { Q_EMIT sandboxRequested(); });
}

std::optional<Confirmation> MainWindow::questionBefore(Leaving way) const
{
    QStringList lost;
    for (const Pane *made : m_panes)
        lost += made->unsaved();
    Session *session = m_context.accounts.session();
    if (!session)
        return nd::questionBefore(way, lost, 0, 0);
    // The sandbox ends with the program: nothing waits for the next start.
    const bool endsWithProgram = way == Leaving::Close && m_actions->state().sandbox;
    if (endsWithProgram)
        return nd::questionBefore(way, lost, session->operations().running(), 0);
    int waiting = 0;
    const QList<BulkStatus> runs = session->bulk().runs();
    for (const BulkStatus &run : runs)
        waiting += run.phase == BulkPhase::Running || run.phase == BulkPhase::Held ? run.waiting : 0;
    return nd::questionBefore(way, lost, session->operations().running(), waiting);
}

void MainWindow::leave(Leaving way, std::function<void()> go)
{
    const std::optional<Confirmation> question = questionBefore(way);
    if (!question)
        return go();
    const QPointer<Session> asked = m_context.accounts.session();
    m_context.prompts.confirm(this, *question, [self = QPointer(this), asked, go = std::move(go)](bool yes) {
        if (self && yes && asked == self->m_context.accounts.session())
            go();
    });
}

void MainWindow::askSecret(const QString &profileId, const QString &reason)
{
    const Profile *profile = m_context.accounts.profile(profileId);
    if (!profile)
        return;
    auto *dialog = new SignInDialog(m_context.accounts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignInDialog::sandboxRequested, this, &MainWindow::trySandbox);
    dialog->askSecret(*profile, reason);
    dialog->open();
}

void MainWindow::signIn(const QString &profileId)
{
    m_start->setProblem({});
    m_context.accounts.signIn(profileId, m_start, [this, profileId](const Result<Done> &result) {
        if (result || result.error().kind == ErrorKind::Canceled)
            return;
        m_start->setProblem(result.error().message);
        // The secret can't be had from the keychain: people may still have it.
        if (result.error().kind == ErrorKind::Keychain || result.error().kind == ErrorKind::NotFound)
            askSecret(profileId, result.error().message);
    });
}

void MainWindow::makePaneList()
{
    m_list->setObjectName(u"paneList"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(22, 22));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    colourPaneList();
    int place = 0;
    for (const PaneEntry &entry : m_entries) {
        auto *item = new QListWidgetItem(QIcon::fromTheme(QLatin1StringView(entry.icon)), titleOf(entry), m_list);
        item->setData(Qt::UserRole, QLatin1StringView(entry.id));
        item->setSizeHint(QSize(0, qMax(34, fontMetrics().height() + 16)));
        if (++place > 9)
            continue;
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + place));
        item->setToolTip("%1 (%2)"_L1.arg(titleOf(entry), keys.toString(QKeySequence::NativeText)));
        auto *action = new QAction(QIcon::fromTheme(QLatin1StringView(entry.icon)), titleOf(entry), this);
        action->setObjectName("pane."_L1 + QLatin1StringView(entry.id));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, [this, id = QString::fromLatin1(entry.id)] {
            showPane(id);
            Pane *shown = currentPane();
            if (shown && !shown->isAncestorOf(focusWidget()))
                shown->takeKeyboard(shown->focusWidget());
        });
        addAction(action);
    }
    int widest = 60;
    QFont bold = m_list->font();
    bold.setBold(true);
    for (const PaneEntry &entry : m_entries)
        widest = qMax(widest,
                      QFontMetrics(bold).horizontalAdvance(titleOf(entry)
                                                           + (entry.waiting        ? u" (99)"_s
                                                                  : entry.startsIn ? u"  1:00:00"_s
                                                                                   : QString())));
    m_list->setFixedWidth(widest + m_list->iconSize().width() + 40);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            showPane(item->data(Qt::UserRole).toString());
    });
}

/// How many things are new on each page stands beside its name.
void MainWindow::showWaiting()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const PaneEntry &entry = m_entries[size_t(row)];
        const PaneWaiting waiting = entry.waiting ? entry.waiting(m_context) : PaneWaiting();
        const int count = waiting.count();
        const qint64 left = entry.startsIn ? entry.startsIn(m_context) : -1;
        const QString time = left < 0 ? QString() : countdownText(left);
        const QString words = left < 0 ? waiting.words() : tr("starts in %1").arg(time);
        QListWidgetItem *item = m_list->item(row);
        item->setText(left >= 0
                          ? tr("%1  %2", "a page, and how long until something starts there").arg(titleOf(entry), time)
                          : count > 0 ? tr("%1 (%2)").arg(titleOf(entry), QLocale().toString(count))
                                      : titleOf(entry));
        QFont font = m_list->font();
        font.setBold(count > 0 || left >= 0);
        item->setFont(font);
        item->setData(Qt::AccessibleTextRole,
                      words.isEmpty() ? titleOf(entry)
                                      : tr("%1, %2", "a page, and what is new there").arg(titleOf(entry), words));
        item->setData(Qt::AccessibleDescriptionRole, words);
    }
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

QMenu *MainWindow::menu(const char *id) const
{
    return findChild<QMenu *>("menu."_L1 + QLatin1StringView(id));
}

void MainWindow::quit()
{
    m_quitting = true;
    if (questionBefore(Leaving::Close))
        comeForward(); // people have to see what they are asked
    close();
}

void MainWindow::endUnasked()
{
    m_memory->keep();
    // Where a log-out is called off after all, people are asked again later.
    m_unasked.setRemainingTime(std::chrono::minutes(1));
}

void MainWindow::open(const Notification &notification)
{
    comeForward();
    showPane(notification.pane, notification.subject);
}

void MainWindow::tell(const Notification &notification)
{
    static_cast<StatusLine *>(statusBar())->tell(notification.title);
    QApplication::alert(this);
}

void MainWindow::colourPaneList()
{
    // A quiet mark for the page in view, on which icons and text keep their colours.
    QPalette colours;
    colours.setColor(QPalette::Highlight, toneBackground(Tone::Active, palette()));
    colours.setColor(QPalette::HighlightedText, palette().color(QPalette::Text));
    m_list->setPalette(colours);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourPaneList();
}

void MainWindow::makeMenus()
{
    for (const MenuRow &row : windowMenus()) {
        QMenu *menu = menuBar()->addMenu(QCoreApplication::translate("Menu", row.title));
        menu->setObjectName("menu."_L1 + QLatin1StringView(row.id));
        menu->setToolTipsVisible(true);
        m_actions->fill(menu, row.id);
        if (QLatin1StringView(row.id) == "pane"_L1) {
            m_paneMenu = menu;
            menu->menuAction()->setVisible(false);
        }
        if (QLatin1StringView(row.id) == "view"_L1) {
            addThemes(menu);
            addQuiet(menu);
            menu->addSeparator();
            for (const PaneEntry &entry : m_entries) {
                if (auto *action = findChild<QAction *>("pane."_L1 + QLatin1StringView(entry.id)))
                    menu->addAction(action);
            }
        }
    }
}

void MainWindow::addSandboxMenu()
{
    m_sandboxMenu = new SandboxMenu(
        m_context.accounts, m_context.watch, [this] { return currentPane() ? currentPane()->subject() : QString(); },
        this);
    connect(m_sandboxMenu, &SandboxMenu::message, static_cast<StatusLine *>(statusBar()), &StatusLine::tell);
    menuBar()->insertMenu(menuBar()->actions().last(), m_sandboxMenu);
    m_sandboxMenu->menuAction()->setVisible(false);
}

void MainWindow::addThemes(QMenu *view)
{
    const struct
    {
        Theme theme;
        QString text;
    } rows[]
        = { { Theme::Desktop, tr("As the &desktop") }, { Theme::Light, tr("&Light") }, { Theme::Dark, tr("D&ark") } };
    QMenu *menu = view->addMenu(tr("T&heme"));
    auto *group = new QActionGroup(menu);
    for (const auto &row : rows) {
        QAction *action = group->addAction(menu->addAction(row.text));
        action->setObjectName("theme."_L1 + wordOfTheme(row.theme));
        action->setCheckable(true);
        action->setChecked(m_context.settings.get<QString>(Setting::Theme) == wordOfTheme(row.theme));
        connect(action, &QAction::triggered, this, [this, theme = row.theme] {
            applyTheme(*qApp, theme);
            if (const auto kept = m_context.settings.set(Setting::Theme, wordOfTheme(theme)); !kept)
                static_cast<StatusLine *>(statusBar())->tell(kept.error().message);
        });
    }
}

void MainWindow::addQuiet(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("&Notifications"));
    menu->setObjectName(u"menu.quiet"_s);
    menu->setToolTipsVisible(true);
    menu->addActions(m_quiet->all());
    const auto show = [this] { static_cast<StatusLine *>(statusBar())->showQuiet(m_context.quiet.until()); };
    connect(&m_context.quiet, &QuietNotifier::changed, this, show);
    show();
}

void MainWindow::connectActions()
{
    // What each action does; when it may is in the table.
    m_actions->on("account.signIn", this, [this] { signInToAnother(); });
    m_actions->on("account.manage", this, [this] { openAccountDialog("accounts"); });
    m_actions->on("account.sandbox", this, [this] { trySandbox(); });
    m_actions->on("account.signOut", this, [this] { signOut(); });
    m_actions->on("window.quit", this, [this] { quit(); });
    m_actions->on("window.refresh", this, [this] {
        if (Pane *shown = currentPane())
            shown->refresh();
    });
    m_actions->on("window.filter", this, [this] {
        QWidget *field = currentPane() ? currentPane()->filterField() : nullptr;
        if (field)
            field->setFocus(Qt::ShortcutFocusReason);
    });
    m_actions->on("window.traffic", this, [this] { openDialog("traffic", m_context, this); });
    m_actions->on("help.shortcuts", this, [this] { openDialog("shortcuts", m_context, this); });
    m_actions->on("help.about", this, [this] { openDialog("about", m_context, this); });

    connect(m_start, &StartPage::signInRequested, m_actions->action("account.signIn"), &QAction::trigger);
    connect(m_start, &StartPage::sandboxRequested, m_actions->action("account.sandbox"), &QAction::trigger);
    connect(m_start, &StartPage::profileChosen, this, &MainWindow::signIn);
    for (const auto &[keys, step] : { std::pair(u"F6"_s, 1), std::pair(u"Shift+F6"_s, -1) })
        connect(new QShortcut(QKeySequence(keys), this), &QShortcut::activated, this,
                [this, by = step] { nextPart(by); });
}

Pane *MainWindow::pane(const QString &id)
{
    if (Pane *made = m_panes.value(id))
        return made;
    for (const PaneEntry &entry : m_entries) {
        if (id != QLatin1StringView(entry.id))
            continue;
        Pane *made = entry.create(m_context, m_stack);
        made->setObjectName("pane-"_L1 + id);
        made->setAccessibleName(titleOf(entry));
        m_stack->addWidget(made);
        m_panes.insert(id, made);
        connect(made, &Pane::message, static_cast<StatusLine *>(statusBar()), &StatusLine::tell);
        connect(made, &Pane::showPane, this, &MainWindow::showPane);
        connect(made, &Pane::actionSetChanged, this, [this, made] {
            if (currentPane() == made)
                fillPaneMenu(made);
        });
        made->setSession(m_context.accounts.session());
        m_memory->restore(id, made);
        m_memory->follow(id, made);
        return made;
    }
    return nullptr;
}

void MainWindow::showPane(const QString &id, const QString &subject)
{
    const auto known
        = std::ranges::any_of(m_entries, [&](const auto &entry) { return id == QLatin1StringView(entry.id); });
    if (!known)
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id && m_list->currentRow() != row) {
            const QSignalBlocker quiet(m_list);
            m_list->setCurrentRow(row);
        }
    }
    if (!m_context.accounts.session()) {
        m_wantedPane = id;
        return;
    }
    m_memory->setPaneInView(id);
    Pane *shown = pane(id);
    if (m_stack->currentWidget() != shown) {
        QWidget *before = shown->focusWidget();
        m_stack->setCurrentWidget(shown);
        fillPaneMenu(shown);
        shown->activated();
        if (!m_list->hasFocus()) // else somebody goes through the list
            shown->takeKeyboard(before);
    }
    if (!subject.isEmpty())
        shown->look(subject);
}

void MainWindow::fillPaneMenu(Pane *shown)
{
    // The shortcuts of the pane in view work wherever the keyboard is in the window.
    ActionSet *actions = shown ? shown->actionSet() : nullptr;
    for (QAction *action : std::exchange(m_paneActions, actions ? actions->all() : QList<QAction *>()))
        removeAction(action);
    addActions(m_paneActions);
    m_paneMenu->clear();
    m_tools->clear();
    if (actions) {
        actions->fill(m_paneMenu, "pane");
        m_tools->addActions(actions->all());
        m_paneMenu->setTitle(shown->accessibleName());
    }
    m_paneMenu->menuAction()->setVisible(!m_paneMenu->isEmpty());
}

Pane *MainWindow::currentPane() const
{
    return qobject_cast<Pane *>(m_stack->currentWidget());
}

QString MainWindow::currentPaneId() const
{
    return m_panes.key(currentPane());
}

QList<Pane *> MainWindow::madePanes() const
{
    QList<Pane *> made;
    for (const PaneEntry &entry : m_entries) {
        if (Pane *found = m_panes.value(QLatin1StringView(entry.id)))
            made.append(found);
    }
    return made;
}

void MainWindow::tellOfStorage(const QString &sentence)
{
    m_storage->say(Notice::Kind::Bad, sentence);
}

void MainWindow::setSession(Session *session)
{
    m_memory->leave();
    const bool wasSandbox = m_actions->state().sandbox;
    m_actions->change([&](ActionState &state) {
        state.signedIn = session;
        state.sandbox = session && session->profile().sandbox;
    });
    m_banner->setVisible(m_actions->state().sandbox);
    m_sandboxMenu->menuAction()->setVisible(m_actions->state().sandbox);
    m_accountLine->setVisible(session);
    m_accountLine->setSession(session);
    m_leftWork->setSession(session);
    m_heldWork->setSession(session);
    static_cast<StatusLine *>(statusBar())->setSession(session);
    setWindowTitle(session ? tr("%1 – Number Desk").arg(session->displayName()) : tr("Number Desk"));
    for (Pane *made : std::as_const(m_panes))
        made->setSession(session);
    m_memory->enter(session ? session->accountSid() : QString());
    for (auto made = m_panes.cbegin(); made != m_panes.cend(); ++made)
        m_memory->restore(made.key(), made.value());
    m_list->setVisible(session);
    if (!session) {
        m_stack->setCurrentWidget(m_start);
        fillPaneMenu(nullptr);
        if (wasSandbox)
            Q_EMIT sandboxLeft(std::exchange(m_wantedDialog, {}));
        return;
    }
    m_start->setProblem({});
    const QString left = m_memory->paneInView();
    const QString wanted = std::exchange(m_wantedPane, {});
    for (const QString &id :
         { wanted, left, m_entries.empty() ? QString() : QString::fromLatin1(m_entries.front().id) }) {
        if (const auto known = [&](const PaneEntry &entry) { return id == QLatin1StringView(entry.id); };
            std::ranges::any_of(m_entries, known))
            return showPane(id);
    }
}

void MainWindow::nextPart(int step)
{
    // The parts of the window in reading order; inside a part, Tab goes on.
    QList<QWidget *> parts{ m_list };
    if (Pane *shown = currentPane()) {
        if (QWidget *field = shown->filterField())
            parts.append(field);
        const QList<QAbstractItemView *> views = shown->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *view : views) {
            if (view->isVisible())
                parts.append(view);
        }
    }
    qsizetype now = -1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i]->hasFocus() || (focusWidget() && parts[i]->isAncestorOf(focusWidget())))
            now = i;
    }
    const qsizetype next = now < 0 ? 0 : (now + step + parts.size()) % parts.size();
    parts[next]->setFocus(Qt::TabFocusReason);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool quits = std::exchange(m_quitting, false) || !m_unasked.hasExpired();
    if (!quits && !m_closing && m_hidesInstead && m_hidesInstead()) {
        m_memory->keep();
        event->ignore();
        return hide();
    }
    if (m_closing || !m_unasked.hasExpired() || !questionBefore(Leaving::Close)) {
        m_memory->keep();
        event->accept();
        Q_EMIT ended(); // a hidden window that closes ends nothing by itself
        return;
    }
    event->ignore();
    leave(Leaving::Close, [this] {
        m_closing = true;
        // Later: an answer that comes at once still stands inside this close.
        QTimer::singleShot(0, this, &QWidget::close);
    });
}

} // namespace nd
