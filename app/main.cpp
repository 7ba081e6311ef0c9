// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: makes the parts, hands them to each other, and lets go of them in the right order.
#include "app/accounts.h"
#include "app/accountwatch.h"
#include "app/background.h"
#include "app/commandline.h"
#include "app/documents/documentlooker.h"
#include "app/documents/lookatdocument.h"
#include "app/hardening.h"
#include "app/headless.h"
#include "app/localdata/datafolder.h"
#include "app/localdata/localdata.h"
#include "app/ops/journal.h"
#include "app/privatekey.h"
#include "app/quietnotifier.h"
#include "app/sandbox/server.h"
#include "app/secrets/keychainstore.h"
#include "app/secrets/memorystore.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/shell/endsignals.h"
#include "app/shell/singleinstance.h"
#include "app/watch/desktopnotifier.h"
#include "models/phone.h"
#include "ui/appcontext.h"
#include "ui/mainwindow.h"
#include "ui/programend.h"
#include "ui/systemtray.h"
#include "ui/theme.h"
#include "ui/tour.h"
#include "ui/traypresence.h"
#include "ui/widgetprompts.h"
#include "ui/widgetrules.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSessionManager>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

/// Where everything is kept, and whose numbers these are.
struct Place
{
    bool sandbox = false;
    QString folder; ///< Real work only; the sandbox has a folder of its own that goes with it.
};

Profile sandboxProfile(const sandbox::Ready &ready)
{
    Profile profile;
    profile.id = u"sandbox"_s;
    profile.name = Text::tr("Sandbox");
    profile.accountSid = ready.accountSid;
    profile.colour = u"#e6ae1f"_s;
    profile.sandbox = true;
    for (const Product product : allProducts)
        profile.baseUrls.insert(product, ready.url);
    return profile;
}

sandbox::Options sandboxOptions(const CommandLine &line)
{
    sandbox::Options options;
    options.seed = line.seed;
    options.owned = line.owned;
    return options;
}

/// One window with all that stands behind it. The sandbox gets another Desk than real work does, with its own settings,
/// journal and secrets, so that nothing of the one is ever found in the other.
class Desk
{
public:
    Desk(const CommandLine &line, Place place)
        : m_line(line)
        , m_place(std::move(place))
    {
    }
    ~Desk()
    {
        m_presence.reset();
        m_tray.reset();
        m_window.reset();
        m_watch.reset();
        m_accounts.reset();
        if (m_server)
            m_server->stop();
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    enum class Opened {
        Ready,
        Damaged, ///< The list of changes is; openAnew() goes on without it.
        Elsewhere, ///< Another process has it, and was told to show its window.
        No
    };
    /// Damaged and No come with a sentence.
    Opened open(QString *problem);
    /// Begins a new list of changes beside the damaged one.
    Opened openAnew(QString *problem);
    void signInToSandbox();
    /// Signs in to the profile of the last time, if there is one.
    void resume();
    MainWindow &window() { return *m_window; }
    /// Not on the tour, which nobody watches.
    void goToTray();
    AppContext &context() { return *m_context; }
    Settings &settings() { return *m_settings; }
    LocalData &local() { return *m_local; }
    /// Why notes, drafts and searches are not kept; empty when they are.
    const QString &localProblem() const { return m_localProblem; }
    /// Begins a new file beside the damaged one.
    Result<Done> beginLocalAnew();
    Accounts &accounts() { return *m_accounts; }
    AccountWatch &watch() { return *m_watch; }

private:
    Opened furnish(QString *problem);
    bool openSandbox(QString *problem);
    void askForPrivateKey();
    void takeInSearches();
    void comeForward();
    QString localFile() const { return m_folder.file(u"local.sqlite"_s); }
    QString journalFile() const { return m_folder.file(u"journal.sqlite"_s); }

    CommandLine m_line;
    Place m_place;
    std::unique_ptr<QTemporaryDir> m_temporary;
    DataFolder m_folder;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CredentialStore> m_secrets;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<LocalData> m_local;
    std::unique_ptr<PrivateKey> m_privateKey;
    QString m_localProblem;
    std::unique_ptr<sandbox::ServerThread> m_server;
    std::unique_ptr<Accounts> m_accounts;
    DesktopNotifier m_notifier;
    DocumentLooker m_looker{ u"/proc/self/exe"_s }; // the same program, also after an update
    std::unique_ptr<QuietNotifier> m_quiet;
    std::unique_ptr<AccountWatch> m_watch;
    WidgetPrompts m_prompts;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SystemTray> m_tray;
    std::unique_ptr<TrayPresence> m_presence;
};

Desk::Opened Desk::open(QString *problem)
{
    QString folder = m_place.folder;
    if (m_place.sandbox) {
        m_temporary = std::make_unique<QTemporaryDir>();
        folder = m_temporary->path();
    }
    if (const Result<Done> taken = m_folder.take(folder); !taken) {
        *problem = taken.error().message;
        return m_folder.isTakenElsewhere() && SingleInstance::raiseOther(folder) ? Opened::Elsewhere : Opened::No;
    }
    m_instance = std::make_unique<SingleInstance>(m_folder.path());
    QObject::connect(m_instance.get(), &SingleInstance::raiseRequested, [this](const QByteArray &activation) {
        // Where Qt looks for it when a window is activated, and takes it away again.
        qputenv("XDG_ACTIVATION_TOKEN", activation);
        comeForward();
    });
    m_settings = std::make_unique<Settings>(m_folder.file(u"settings.ini"_s));
    if (m_place.sandbox)
        m_secrets = std::make_unique<MemoryStore>();
    else
        m_secrets = std::make_unique<KeychainStore>(u"number-desk"_s);
    m_journal = std::make_unique<Journal>();
    if (const Result<Done> opened = m_journal->open(journalFile()); !opened) {
        *problem = opened.error().message;
        return m_journal->isDamaged() ? Opened::Damaged : Opened::No;
    }
    return furnish(problem);
}

Desk::Opened Desk::openAnew(QString *problem)
{
    if (const Result<Done> opened = m_journal->startAnew(journalFile()); !opened) {
        *problem = opened.error().message;
        return Opened::No;
    }
    return furnish(problem);
}

Desk::Opened Desk::furnish(QString *problem)
{
    if (m_place.sandbox && !openSandbox(problem))
        return Opened::No;
    m_local = std::make_unique<LocalData>();
    if (const Result<Done> opened = m_local->open(localFile()); !opened)
        m_localProblem = opened.error().message;
    m_accounts = std::make_unique<Accounts>(*m_settings, *m_secrets, *m_journal);
    askForPrivateKey();
    m_quiet = std::make_unique<QuietNotifier>(*m_settings, m_notifier);
    m_watch = std::make_unique<AccountWatch>(*m_accounts, m_local->seen(), *m_quiet);
    m_context = std::make_unique<AppContext>(
        AppContext{ *m_settings, *m_accounts, *m_journal, *m_local, *m_watch, m_prompts, *m_quiet, m_looker });
    m_window = std::make_unique<MainWindow>(*m_context);
    takeInSearches();
    return Opened::Ready;
}

/// Before any secret, so that it is there with the first session; and with each session, since a keychain that was
/// locked may be open by then.
void Desk::askForPrivateKey()
{
    m_privateKey = std::make_unique<PrivateKey>(*m_secrets, *m_local, m_folder.file({}));
    m_privateKey->ask();
    QObject::connect(m_accounts.get(), &Accounts::sessionChanged, m_privateKey.get(), &PrivateKey::ask);
}

Result<Done> Desk::beginLocalAnew()
{
    Result<Done> begun = m_local->startAnew(localFile());
    takeInSearches();
    return begun;
}

/// Searches were settings once.
void Desk::takeInSearches()
{
    if (!m_local->isKept())
        return; // They stay where they are, and come at the next start.
    // Failures are told by LocalData::failed and Settings::failed.
    static_cast<void>(m_settings->handOverSearches(
        [this](const QMap<QString, QVariantMap> &searches) { return m_local->searches().takeIn(searches); }));
}

/// A question before there is a window counts as one.
void Desk::comeForward()
{
    if (m_window)
        m_window->comeForward();
    if (QWidget *question = QApplication::activeModalWidget()) {
        question->raise();
        question->activateWindow();
    }
}

bool Desk::openSandbox(QString *problem)
{
    m_server = std::make_unique<sandbox::ServerThread>(sandboxOptions(m_line));
    return m_server->start(problem);
}

void Desk::signInToSandbox()
{
    m_accounts->signInTo(sandboxProfile(m_server->ready()), m_server->ready().authToken);
}

void Desk::goToTray()
{
    m_tray = std::make_unique<SystemTray>();
    m_presence = std::make_unique<TrayPresence>(*m_context, *m_window, *m_tray);
}

void Desk::resume()
{
    const QString last = m_settings->get<QString>(Setting::LastProfile);
    if (!last.isEmpty() && m_accounts->profile(last))
        m_window->signIn(last);
}

/// What a desk begins with.
struct Start
{
    enum class With {
        LastAccount, ///< The one of the last time, if there is one.
        Nobody, ///< People choose: they come from the sandbox, and the next key must not work on a real account.
        Sandbox
    };
    With with = With::LastAccount;
    QString dialog{}; ///< Opened at once, see openDialog(); empty: none.
};

/// The program: one Desk at a time.
class Program : public QObject
{
public:
    explicit Program(const CommandLine &line);

    /// Opens a desk and its window, or says why not and ends the program.
    void start(const Start &how);
    void startTour(Theme theme);

private:
    Desk::Opened openDesk(bool onSandbox, QString *problem);
    void goOn(Desk::Opened opened, const QString &problem, const Start &how);
    void showDesk(const Start &how);
    void askToStartAnew(const QString &problem, const Start &how);
    void giveUp(const QString &problem);
    void tellOfSettings();
    void tellOfLocalData();
    void swapDesk(const Start &how);
    void tourEnded(Theme theme, const QStringList &files, const QString &problem);

    CommandLine m_line;
    EndSignals m_signals;
    ProgramEnd m_end;
    std::unique_ptr<Desk> m_desk;
};

Program::Program(const CommandLine &line)
    : m_line(line)
{
    connect(&m_signals, &EndSignals::received, &m_end, &ProgramEnd::onSignal);
    connect(&m_end, &ProgramEnd::ended, qApp, [](int code) { QCoreApplication::exit(code); });
    connect(
        qApp, &QGuiApplication::commitDataRequest, &m_end,
        [this](QSessionManager &manager) {
            const bool mayAsk = manager.allowsInteraction();
            if (m_end.onLogOut(mayAsk))
                manager.release();
            else
                manager.cancel();
        },
        Qt::DirectConnection);
}

Desk::Opened Program::openDesk(bool onSandbox, QString *problem)
{
    m_desk.reset();
    m_desk = std::make_unique<Desk>(m_line,
                                    Place{ .sandbox = onSandbox, .folder = DataFolder::choose(m_line.dataFolder) });
    return m_desk->open(problem);
}

void Program::start(const Start &how)
{
    // Questions come before there is a window, and their end is not the program's.
    QApplication::setQuitOnLastWindowClosed(false);
    QString problem;
    const Desk::Opened opened = openDesk(how.with == Start::With::Sandbox, &problem);
    goOn(opened, problem, how);
}

void Program::goOn(Desk::Opened opened, const QString &problem, const Start &how)
{
    switch (opened) {
    case Desk::Opened::Ready:
        return showDesk(how);
    case Desk::Opened::Damaged:
        return askToStartAnew(problem, how);
    case Desk::Opened::Elsewhere:
        return QCoreApplication::exit(0);
    case Desk::Opened::No:
        return giveUp(problem);
    }
}

void Program::showDesk(const Start &how)
{
    MainWindow &window = m_desk->window();
    connect(&window, &MainWindow::sandboxRequested, this, [this] { swapDesk({ .with = Start::With::Sandbox }); });
    connect(&window, &MainWindow::ended, qApp, &QCoreApplication::quit);
    m_end.setWindow(&window, &m_desk->context().prompts);
    m_desk->goToTray();
    switch (how.with) {
    case Start::With::Sandbox:
        m_desk->signInToSandbox();
        connect(&window, &MainWindow::sandboxLeft, this,
                [this](const QString &dialog) { swapDesk({ .with = Start::With::Nobody, .dialog = dialog }); });
        break;
    case Start::With::LastAccount:
        m_desk->resume();
        break;
    case Start::With::Nobody:
        break;
    }
    window.show();
    if (!how.dialog.isEmpty())
        window.showDialog(how.dialog);
    m_desk->watch().begin();
    tellOfSettings();
    tellOfLocalData();
    QApplication::setQuitOnLastWindowClosed(true);
}

/// Until somebody has agreed, the damaged file stays where it is: whoever closes the program now is asked again.
void Program::askToStartAnew(const QString &problem, const Start &how)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
    auto *box = new QMessageBox(QMessageBox::Warning, Text::tr("Number Desk"), problem);
    box->setObjectName(u"damagedJournal"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(Text::tr("The damaged file can be kept under another name, and a new list begun."));
    const QPushButton *anew = box->addButton(Text::tr("Begin a New List"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(Text::tr("Quit"), QMessageBox::RejectRole));
    connect(box, &QDialog::finished, this, [this, box, anew, how] {
        if (box->clickedButton() != anew)
            return QCoreApplication::exit(1);
        QString failure;
        const Desk::Opened opened = m_desk->openAnew(&failure);
        goOn(opened, failure, how);
    });
    box->open();
}

void Program::giveUp(const QString &problem)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
    auto *box = new QMessageBox(QMessageBox::Warning, Text::tr("Number Desk"), problem);
    box->setObjectName(u"startProblem"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, qApp, [] { QCoreApplication::exit(1); });
    box->open();
}

void Program::tellOfSettings()
{
    const QString sentence = m_desk->settings().get<QString>(Setting::SetAside);
    if (sentence.isEmpty())
        return;
    auto *box
        = new QMessageBox(QMessageBox::Warning, Text::tr("Number Desk"), sentence, QMessageBox::Ok, &m_desk->window());
    box->setObjectName(u"settingsAside"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::accepted, &m_desk->window(),
            [this] { m_desk->settings().set(Setting::SetAside, QString()); });
    box->open();
}

/// Nothing depends on that file: the program is there already, and goes on whatever the answer is.
void Program::tellOfLocalData()
{
    if (m_desk->localProblem().isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, Text::tr("Number Desk"), m_desk->localProblem(),
                                QMessageBox::NoButton, &m_desk->window());
    box->setObjectName(u"localDataProblem"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QString more = Text::tr("Drafts, notes and saved searches are forgotten when you quit.");
    const QPushButton *anew = nullptr;
    if (m_desk->local().isDamaged()) {
        more += u' ' + Text::tr("The damaged file can be kept under another name, and a new one begun.");
        anew = box->addButton(Text::tr("Begin a New File"), QMessageBox::AcceptRole);
    }
    box->setInformativeText(more);
    box->setDefaultButton(box->addButton(Text::tr("Go On Without"), QMessageBox::RejectRole));
    connect(box, &QDialog::finished, &m_desk->window(), [this, box, anew] {
        if (!anew || box->clickedButton() != anew)
            return;
        if (const Result<Done> begun = m_desk->beginLocalAnew(); !begun)
            m_desk->window().tellOfStorage(begun.error().message);
    });
    box->open();
}

void Program::swapDesk(const Start &how)
{
    // Later: whoever asks is a part of the desk that goes.
    QTimer::singleShot(0, this, [this, how] { start(how); });
}

void Program::startTour(Theme theme)
{
    applyTheme(*qApp, theme);
    QString problem;
    if (openDesk(true, &problem) != Desk::Opened::Ready)
        return tourEnded(theme, {}, problem);
    Tour::Options options;
    options.folder = m_line.tourFolder;
    options.suffix = wordOfTheme(theme);
    auto *tour = new Tour(m_desk->window(), m_desk->context(), options, [this] { m_desk->signInToSandbox(); });
    connect(tour, &Tour::finished, this, [this, theme](const QStringList &files, const QString &failure) {
        QTimer::singleShot(0, this, [this, theme, files, failure] { tourEnded(theme, files, failure); });
    });
    tour->start();
}

void Program::tourEnded(Theme theme, const QStringList &files, const QString &problem)
{
    for (const QString &file : files)
        std::printf("%s\n", qUtf8Printable(file));
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
        return QCoreApplication::exit(1);
    }
    if (theme == Theme::Light && m_line.theme != "light"_L1)
        return startTour(Theme::Dark);
    m_desk.reset();
    QCoreApplication::exit(0);
}

void translate(QCoreApplication &application)
{
    // Ours are in the program, Qt's own words come with Qt. Without a file for the language it is English, of which the
    // file has the plurals.
    for (const auto &[name, folder] : { std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                                        std::pair(u"number-desk"_s, u":/translations"_s) }) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QLocale(), name, u"_"_s, folder) || translator->load(name + u"_en"_s, folder))
            QCoreApplication::installTranslator(translator);
    }
}

/// Without a window, and without a display.
int exportNumbers(QCoreApplication &application, const CommandLine &line)
{
    QCoreApplication::setApplicationName(u"number-desk"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(ND_VERSION));
    translate(application);
    if (!line.sandbox)
        return runExport(line, std::nullopt);
    sandbox::ServerThread server(sandboxOptions(line));
    QString problem;
    if (!server.start(&problem)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(problem));
        return int(ExportExit::NotRead);
    }
    const sandbox::Ready ready = server.ready();
    return runExport(line, GivenAccount{ sandboxProfile(ready), ready.authToken });
}

int run(QApplication &application, const CommandLine &line)
{
    QApplication::setApplicationName(u"number-desk"_s);
    QApplication::setApplicationDisplayName(Text::tr("Number Desk"));
    QApplication::setApplicationVersion(QLatin1StringView(ND_VERSION));
    QApplication::setDesktopFileName(u"number-desk"_s);
    translate(application);
    WidgetRules::install(application);

    // While the window is made: the first page of numbers need not wait for it.
    QThreadPool::globalInstance()->start([] { phone::prepare(); });
    Program program(line);
    if (!line.tourFolder.isEmpty()) {
        QApplication::setQuitOnLastWindowClosed(false);
        QTimer::singleShot(0, &program,
                           [&] { program.startTour(line.theme == "dark"_L1 ? Theme::Dark : Theme::Light); });
        return QApplication::exec();
    }
    const QString word = line.theme.isEmpty()
        ? Settings(DataFolder::choose(line.dataFolder) + u"/settings.ini"_s, Settings::Access::ReadOnly)
              .get<QString>(Setting::Theme)
        : line.theme;
    applyTheme(application, themeFromWord(word).value_or(Theme::Desktop));
    QApplication::setWindowIcon(QIcon(u":/icons/number-desk.svg"_s));
    QTimer::singleShot(0, &program, [&] {
        program.start({ .with = line.sandbox ? Start::With::Sandbox : Start::With::LastAccount });
    });
    return QApplication::exec();
}

} // namespace

} // namespace nd

int main(int argc, char **argv)
{
    if (nd::isLook(argc, argv))
        return nd::lookAtDocument(argc, argv);
#ifdef NDEBUG // a debug build is there to be looked into
    nd::shieldMemory();
#endif
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const nd::CommandLineAnswer answer = nd::readCommandLine(arguments);
    if (!answer.options) {
        std::fprintf(answer.exitCode ? stderr : stdout, "%s\n", qUtf8Printable(answer.text));
        return answer.exitCode;
    }
    if (!answer.options->exportFile.isEmpty()) {
        QCoreApplication application(argc, argv);
        return nd::exportNumbers(application, *answer.options);
    }
    QApplication application(argc, argv);
    const int code = nd::run(application, *answer.options);
    constexpr int soon = 250; // ms, for a canceled export to take its file away; whatever takes longer is left
    nd::backgroundThreads().waitForDone(soon);
    return code;
}
