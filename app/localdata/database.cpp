// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/database.h"

#include "app/background.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

// SQLite's result codes for a file that is not, or no longer, a database.
constexpr int corrupt = 11;
constexpr int notADatabase = 26;
// And for one that another program holds.
constexpr int busy = 5;
constexpr int locked = 6;

// Milliseconds. Nobody types yet while it is opened.
constexpr int patienceAtStart = 5000;
constexpr int patience = 250;
constexpr qint64 mostCompactedAtStart = 4 * 1024 * 1024; ///< Bytes: some tens of milliseconds.
constexpr int mostAttempts = 20; ///< While another program holds the file.
constexpr int patienceLost = 1000; ///< For so long after a wait in vain, nothing waits.

const QString inMemory = u":memory:"_s; ///< In the place of a file.

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff; // what is above it tells more of the same
}

bool meansDamaged(const QSqlError &error)
{
    return codeOf(error) == corrupt || codeOf(error) == notADatabase;
}

bool meansHeld(const QSqlError &error)
{
    return codeOf(error) == busy || codeOf(error) == locked;
}

} // namespace

// A number in the header that is changed with the rest of the version, and that SQLite itself leaves alone.
const QString Database::toBeCompacted = u"PRAGMA application_id=1"_s;

Result<Done> readToTheEnd(const QSqlQuery &rows)
{
    if (rows.lastError().isValid())
        return ApiError{ .kind = ErrorKind::Storage, .message = rows.lastError().text() };
    return Done{};
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

QVariant instantValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime instantFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

Database::Database(Design design)
    : m_design(std::move(design))
{
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (!m_database.isValid())
        return;
    m_sinceBusy.invalidate();
    m_compacted.reset();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

ApiError Database::failure(const QString &message) const
{
    return { .kind = ErrorKind::Storage, .message = message };
}

Result<Done> Database::open(const QString &file)
{
    close();
    m_lastError = {};
    m_damaged = false;
    Result<Done> opened = openFile(file);
    if (opened)
        return opened;
    if (meansDamaged(m_lastError))
        opened = damage(file);
    close();
    return opened;
}

Result<Done> Database::openInMemory()
{
    close();
    Result<Done> opened = openDatabase(inMemory);
    if (!opened)
        close();
    return opened;
}

Result<Done> Database::makeFile(const QString &file)
{
    // Made by us, so that it never exists with a wider mode than its owner's.
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile made(file);
    if (!made.exists() && !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return failure(Text::tr("%1 can't be written: %2").arg(file, made.errorString()));
    // SQLite would take a file that lost all of its content for a new one.
    const bool isNew = made.isOpen();
    made.close();
    if (!isNew && made.size() == 0)
        return damage(file);
    if (!QFile::setPermissions(file, ownerOnly))
        return failure(Text::tr("%1 can't be written: it belongs to someone else.").arg(file));
    return Done{};
}

Result<Done> Database::openFile(const QString &file)
{
    Result<Done> there = makeFile(file);
    return there ? openDatabase(file) : there;
}

Result<Done> Database::openDatabase(const QString &name)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString(QUuid::Id128));
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patienceAtStart));
    if (!m_database.open()) {
        m_lastError = m_database.lastError();
        return failure(Text::tr("%1 can't be opened: %2").arg(m_design.what, lastProblem()));
    }
    // Before anything is written: one of a newer version is left as it is.
    const Result<size_t> found = version();
    if (!found)
        return found.error();
    if (found.value() > m_design.versions.size())
        return failure(
            Text::tr("%1 was written by a newer version of this program. Use that version.").arg(m_design.what));
    if (const auto set = run(u"PRAGMA journal_mode=WAL"_s); !set)
        return set.error();
    if (Result<Done> set = configure(); !set)
        return set;
    if (Result<Done> newest = bringUpToDate(found.value()); !newest)
        return newest;
    Result<Done> sound = check();
    if (sound)
        compactIfAsked();
    if (!m_compacted)
        waitFor(patience);
    return sound;
}

/// What no file remembers: each connection says it anew.
Result<Done> Database::configure()
{
    const QString written = m_design.written == Written::AtOnce ? u"FULL"_s : u"NORMAL"_s;
    for (const QString &statement :
         { u"PRAGMA synchronous="_s + written, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA secure_delete=ON"_s }) {
        if (const auto set = run(statement); !set)
            return set.error();
    }
    return Done{};
}

void Database::compactIfAsked()
{
    auto asked = run(u"PRAGMA application_id"_s);
    if (!asked || !asked.value().next() || asked.value().value(0).toInt() == 0)
        return;
    asked.value().finish();
    if (QFileInfo(m_database.databaseName()).size() > mostCompactedAtStart)
        compactInBackground();
    else if (compact())
        static_cast<void>(run(u"PRAGMA application_id=0"_s));
}

/// A connection of its own: nobody waits for the disk at the start. Ends with the program, whatever is left of it then
/// is done at the next start.
void Database::compactInBackground()
{
    m_compacted = std::make_shared<std::atomic<bool>>(false);
    const auto work = [connection = connectionName(), ended = m_compacted] {
        Database again({ .what = {}, .whenDamaged = {}, .whatIsWrong = {}, .versions = {} });
        bool done = false;
        for (int attempt = 0; attempt < mostAttempts && !done; ++attempt) {
            done = again.openBeside(connection) && again.compact() && again.run(u"PRAGMA application_id=0"_s).ok();
        }
        *ended = true;
    };
    static_cast<void>(QtConcurrent::run(&backgroundThreads(), work));
}

Result<Done> Database::openBeside(const QString &connection)
{
    close();
    m_database = QSqlDatabase::cloneDatabase(connection, QUuid::createUuid().toString(QUuid::Id128));
    if (!m_database.open()) {
        m_lastError = m_database.lastError();
        return failure(Text::tr("%1 can't be opened: %2").arg(m_design.what, lastProblem()));
    }
    return configure();
}

bool Database::isInFile() const
{
    return isOpen() && m_database.databaseName() != inMemory;
}

/// From then on, nothing waits for long.
void Database::noteCompacted() const
{
    if (!m_compacted || !*m_compacted)
        return;
    m_compacted.reset();
    waitFor(patience);
}

bool Database::compact()
{
    if (!run(u"VACUUM"_s))
        return false;
    // One row: whether it was busy, and how much is left in the log.
    auto emptied = run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return emptied && emptied.value().next() && emptied.value().value(0).toInt() == 0;
}

Result<Done> Database::openToRead(const QString &file)
{
    close();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString(QUuid::Id128));
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patienceAtStart));
    if (m_database.open())
        return Done{};
    m_lastError = m_database.lastError();
    close();
    return failure(Text::tr("%1 can't be opened: %2").arg(m_design.what, lastProblem()));
}

void Database::waitFor(int milliseconds) const
{
    QSqlQuery(m_database).exec(u"PRAGMA busy_timeout=%1"_s.arg(milliseconds));
}

/// After each statement: that it was held up, or that one that writes got through.
void Database::noteBusy(bool wrote) const
{
    if (wrote && m_sinceBusy.isValid()) {
        m_sinceBusy.invalidate();
        waitFor(patience);
    } else if (!wrote && meansHeld(m_lastError)) {
        if (!m_sinceBusy.isValid())
            waitFor(0);
        m_sinceBusy.start();
    }
}

Result<Done> Database::check()
{
    const auto wrong = [this](const QString &what) {
        m_lastError = QSqlError({}, what, QSqlError::StatementError, QString::number(corrupt));
        return failure(what);
    };
    auto found = run(u"PRAGMA integrity_check(1)"_s);
    if (!found)
        return found.error();
    if (!found.value().next() || found.value().value(0).toString() != "ok"_L1)
        return wrong(found.value().value(0).toString());
    if (m_design.whatIsWrong.isEmpty())
        return Done{};
    auto unreadable = run(m_design.whatIsWrong);
    if (!unreadable)
        return unreadable.error();
    return unreadable.value().next() ? Result<Done>(wrong(unreadable.value().value(0).toString()))
                                     : Result<Done>(Done{});
}

Result<size_t> Database::version()
{
    auto version = run(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    version.value().next();
    return size_t(version.value().value(0).toInt());
}

Result<Done> Database::bringUpToDate(size_t from)
{
    if (from == m_design.versions.size())
        return Done{};
    return together([&]() -> Result<Done> {
        for (const QStringList &step : m_design.versions.subspan(from)) {
            for (const QString &statement : step) {
                if (const auto made = run(statement); !made)
                    return made.error();
            }
        }
        const auto set = run(u"PRAGMA user_version="_s + QString::number(m_design.versions.size()));
        return set ? Result<Done>(Done{}) : Result<Done>(set.error());
    });
}

ApiError Database::damage(const QString &file)
{
    m_damaged = true;
    QString message = Text::tr("%1 in %2 is damaged.").arg(m_design.what, file);
    if (!m_design.whenDamaged.isEmpty())
        message += u' ' + m_design.whenDamaged;
    return failure(message);
}

Result<Done> Database::startAnew(const QString &file)
{
    close();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = file + u".damaged-"_s + stamp;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = file + u".damaged-"_s + stamp + u'-' + QString::number(i);
    if (!QFile::rename(file, aside))
        return failure(Text::tr("%1 in %2 is damaged and can't be set aside.").arg(m_design.what, file));
    for (const QString &part : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(file + part) && !QFile::rename(file + part, aside + part))
            return failure(Text::tr("%1 can't be set aside.").arg(file + part));
    }
    return open(file);
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values) const
{
    noteCompacted();
    if (m_sinceBusy.isValid() && m_sinceBusy.hasExpired(patienceLost)) {
        m_sinceBusy.invalidate();
        waitFor(patience);
    }
    QSqlQuery query(m_database);
    bool fine = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    fine = fine && query.exec();
    if (fine) {
        if (!query.isSelect())
            noteBusy(true);
        return query;
    }
    m_lastError = query.lastError();
    noteBusy(false);
    return failure(Text::tr("%1 can't be used: %2").arg(m_design.what, lastProblem()));
}

Result<Done> Database::together(const std::function<Result<Done>()> &statements)
{
    const auto failed = [this] {
        m_lastError = m_database.lastError();
        noteBusy(false);
        return failure(Text::tr("%1 can't be written: %2").arg(m_design.what, lastProblem()));
    };
    if (!m_database.transaction())
        return failed();
    Result<Done> done = statements();
    if (!done) {
        m_database.rollback();
        return done;
    }
    if (!m_database.commit()) {
        const ApiError error = failed();
        m_database.rollback();
        return error;
    }
    return done;
}

} // namespace nd
