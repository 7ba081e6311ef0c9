// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
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

bool meansDamaged(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == corrupt || code == notADatabase;
}

} // namespace

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
    Result<Done> opened = openDatabase(file);
    if (opened)
        return opened;
    if (meansDamaged(m_lastError))
        return setAside(file);
    close();
    return opened;
}

Result<Done> Database::openDatabase(const QString &file)
{
    // Made by us, so that it never exists with a wider mode than its owner's.
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile made(file);
    const bool there = made.exists() || made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
    if (!there || !QFile::setPermissions(file, ownerOnly))
        return failure(Text::tr("%1 can't be written: %2").arg(file, made.errorString()));
    made.close();

    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString(QUuid::Id128));
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open()) {
        m_lastError = m_database.lastError();
        return failure(Text::tr("%1 can't be opened: %2").arg(m_design.what, lastProblem()));
    }
    for (const QString &statement :
         { u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s }) {
        if (const auto set = run(statement); !set)
            return set.error();
    }
    if (Result<Done> good = check(); !good)
        return good;
    return bringUpToDate();
}

Result<Done> Database::check()
{
    auto check = run(u"PRAGMA quick_check(1)"_s);
    if (!check)
        return check.error();
    if (check.value().next() && check.value().value(0).toString() == "ok"_L1)
        return Done{};
    m_lastError = QSqlError({}, check.value().value(0).toString(), QSqlError::StatementError, QString::number(corrupt));
    return failure(lastProblem());
}

Result<Done> Database::bringUpToDate()
{
    auto version = run(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    version.value().next();
    const auto found = size_t(version.value().value(0).toInt());
    version.value().finish();
    if (found > m_design.versions.size())
        return failure(Text::tr("%1 was written by a newer version of this program.").arg(m_design.what));
    if (found == m_design.versions.size())
        return Done{};
    return together([&]() -> Result<Done> {
        for (const QStringList &step : m_design.versions.subspan(found)) {
            for (const QString &statement : step) {
                if (const auto made = run(statement); !made)
                    return made.error();
            }
        }
        const auto set = run(u"PRAGMA user_version="_s + QString::number(m_design.versions.size()));
        return set ? Result<Done>(Done{}) : Result<Done>(set.error());
    });
}

ApiError Database::setAside(const QString &file)
{
    close();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = file + u".damaged-"_s + stamp;
    for (int i = 2; QFile::exists(aside); ++i)
        aside = file + u".damaged-"_s + stamp + u'-' + QString::number(i);
    if (!QFile::rename(file, aside))
        return failure(Text::tr("%1 in %2 is damaged and can't be set aside.").arg(m_design.what, file));
    for (const QString &part : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(file + part))
            QFile::rename(file + part, aside + part);
    }
    QString message = Text::tr("%1 was damaged. It was kept as %2.").arg(m_design.what, aside);
    if (!m_design.whenDamaged.isEmpty())
        message += u' ' + m_design.whenDamaged;
    return failure(message);
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    bool fine = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    fine = fine && query.exec();
    if (fine)
        return query;
    m_lastError = query.lastError();
    return failure(Text::tr("%1 can't be used: %2").arg(m_design.what, lastProblem()));
}

Result<Done> Database::together(const std::function<Result<Done>()> &statements)
{
    const auto failed = [this] {
        m_lastError = m_database.lastError();
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
