// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "app/api/numbers.h"
#include "app/api/readpage.h"
#include "app/clock.h"
#include "app/commandline.h"
#include "app/hostbinding.h"
#include "app/listexport.h"
#include "app/localdata/datafolder.h"
#include "app/localdata/localdata.h"
#include "app/net/transport.h"
#include "app/notedrows.h"
#include "app/secrets/keychainstore.h"
#include "app/settings.h"
#include "app/shell/endsignals.h"
#include "models/dressedsource.h"
#include "models/records/incomingnumber.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

void say(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
}

/// One export from beginning to end.
class Export : public QObject
{
public:
    explicit Export(const CommandLine &line)
        : m_line(line)
        , m_columns(ListColumns::of(schemaOf<IncomingNumber>(), line.columns, !line.filter.isEmpty()))
    {
        catchSignals();
    }

    void findAccount();
    void signedIn(const Profile &profile, const QString &secret);

private:
    void catchSignals();
    std::unique_ptr<PageSource> numbers(const QString &account);
    void tellProgress(qint64 rows);
    void written(const Result<qint64> &rows);
    /// The file that is not finished goes with the export.
    void end(ExportExit code, const QString &sentence)
    {
        if (m_shownProgress)
            std::fputs("\r\033[K", stderr);
        if (!sentence.isEmpty())
            say(sentence);
        m_export.reset();
        QCoreApplication::exit(int(code));
    }

    const CommandLine &m_line;
    EndSignals m_signals;
    ListColumns m_columns;
    NotedRows m_notes;
    Clock m_clock;
    KeychainStore m_keychain{ u"number-desk"_s };
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<ListExport> m_export;
    QElapsedTimer m_sinceProgress;
    bool m_shownProgress = false;
};

/// A signal takes the unfinished file away; a disk limit is an error like others.
void Export::catchSignals()
{
    std::signal(SIGXFSZ, SIG_IGN);
    connect(&m_signals, &EndSignals::received, this, [this] {
        m_signals.disconnect(this);
        end(ExportExit::Stopped, Text::tr("Stopped. Nothing was written."));
    });
}

void Export::findAccount()
{
    // Read only, and without taking the folder: a window may be open on it.
    const QString file = DataFolder::choose(m_line.dataFolder) + u"/settings.ini"_s;
    const Settings settings(file, Settings::Access::ReadOnly);
    // The address of an account may be what is damaged, and its secret goes there.
    if (settings.isDamaged())
        return end(ExportExit::NoAccount,
                   Text::tr("The settings in %1 are damaged. They were left as they are: open the window to mend them.")
                       .arg(file));
    QList<Profile> found;
    QStringList names;
    for (const Profile &profile : settings.profiles()) {
        names.append(profile.name);
        if (profile.name.compare(m_line.account, Qt::CaseInsensitive) == 0 || profile.accountSid == m_line.account)
            found.append(profile);
    }
    if (found.isEmpty()) {
        const QString known = names.isEmpty()
            ? Text::tr("No account is stored here yet: sign in with the window first.")
            : Text::tr("There are: %1.").arg(names.join(", "_L1));
        return end(ExportExit::NoAccount, Text::tr("There is no account %1 here.").arg(m_line.account) + u' ' + known);
    }
    if (found.size() > 1)
        return end(
            ExportExit::NoAccount,
            Text::tr("%1 names more than one account. Give each a name of its own in the window.").arg(m_line.account));
    const Profile profile = found.first();
    if (!profile.remembered)
        return end(
            ExportExit::NoSecret,
            Text::tr("The secret of %1 is not kept in the keychain. Sign in with the window once more, and let it "
                     "be remembered.")
                .arg(profile.name));
    m_keychain.read(profile.id, this, [this, profile](const Result<QString> &kept) {
        const Result<QString> secret = kept ? secretForHosts(kept.value(), profile) : kept;
        if (secret)
            return signedIn(profile, secret.value());
        end(ExportExit::NoSecret,
            Text::tr("The secret of %1 could not be read: %2").arg(profile.name, secret.error().message));
    });
}

void Export::signedIn(const Profile &profile, const QString &secret)
{
    CsvOptions options;
    options.fieldNames = true;
    const Result<std::shared_ptr<TableFile>> file
        = TableFile::open(m_line.exportFile, *m_columns.schema, m_columns.columns, options);
    if (!file)
        return end(ExportExit::NotWritten, file.error().message);
    const QString user = profile.authKind == AuthKind::ApiKey ? profile.keySid : profile.accountSid;
    m_transport = std::make_unique<Transport>(
        TransportSettings{ .accountSid = profile.accountSid, .baseUrls = profile.effectiveBaseUrls() },
        Credentials{ user, secret }, m_clock);
    m_export = std::make_unique<ListExport>(m_line.filter);
    connect(m_export.get(), &ListExport::progress, this, &Export::tellProgress);
    m_sinceProgress.start();
    m_export->start(numbers(profile.accountSid), file.value(), [this](const Result<qint64> &rows) { written(rows); });
}

/// With what was noted on this computer, where that is asked for.
std::unique_ptr<PageSource> Export::numbers(const QString &account)
{
    std::unique_ptr<PageSource> pages = readPages(*m_transport, m_columns.schema, listNumbers());
    const QString file = DataFolder::choose(m_line.dataFolder) + u"/local.sqlite"_s;
    if (m_line.sandbox || m_columns.schema->column(localNote) < 0 || !QFile::exists(file))
        return pages;
    LocalData local;
    if (const Result<Done> opened = local.openToRead(file); !opened)
        say(opened.error().message);
    m_notes.read(local.notes(), account);
    return dressedPages(std::move(pages), [this](const StorePagePtr &page) { return m_notes.noted(page); });
}

void Export::tellProgress(qint64 rows)
{
    const bool terminal = ::isatty(STDERR_FILENO);
    const qint64 gap = terminal ? 100 : 2000; // in a log, a line now and then
    if (!m_sinceProgress.hasExpired(gap))
        return;
    m_sinceProgress.start();
    const QString text = Text::tr("%1 numbers written…").arg(QLocale().toString(rows));
    std::fprintf(stderr, terminal ? "\r%s" : "%s\n", qUtf8Printable(text));
    std::fflush(stderr);
    m_shownProgress = terminal;
}

void Export::written(const Result<qint64> &rows)
{
    // Later: the export must not go while it tells of its end.
    QMetaObject::invokeMethod(
        this,
        [this, rows] {
            if (rows)
                return end(ExportExit::Done,
                           Text::tr("%n number(s) written to %1.", nullptr, int(rows.value())).arg(m_line.exportFile));
            const bool storage = rows.error().kind == ErrorKind::Storage;
            end(storage ? ExportExit::NotWritten : ExportExit::NotRead,
                storage ? rows.error().message
                        : Text::tr("The numbers could not be read: %1 Nothing was written.").arg(rows.error().message));
        },
        Qt::QueuedConnection);
}

} // namespace

int runExport(const CommandLine &line, const std::optional<GivenAccount> &given)
{
    Export work(line);
    QMetaObject::invokeMethod(
        &work,
        [&] {
            if (given)
                work.signedIn(given->profile, given->secret);
            else
                work.findAccount();
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace nd
