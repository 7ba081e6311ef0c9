// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DataFolder)
};

ApiError storageError(const QString &message)
{
    return { .kind = ErrorKind::Storage, .message = message };
}

} // namespace

DataFolder::DataFolder() = default;
DataFolder::~DataFolder() = default;

QString DataFolder::choose(const QString &option)
{
    if (!option.isEmpty())
        return option;
    const QString fromEnvironment = qEnvironmentVariable("NUMBER_DESK_DATA");
    return fromEnvironment.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                     : fromEnvironment;
}

Result<Done> DataFolder::take(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerOnly))
        return storageError(Text::tr("The folder %1 can't be written.").arg(path));

    auto lock = std::make_unique<QLockFile>(path + u"/number-desk.lock"_s);
    lock->setStaleLockTime(0); // never by age: only a holder that no longer runs gives way
    if (!lock->tryLock(0)) {
        if (lock->error() != QLockFile::LockFailedError)
            return storageError(Text::tr("The folder %1 can't be written.").arg(path));
        qint64 process = 0;
        QString host;
        QString name;
        lock->getLockInfo(&process, &host, &name);
        return storageError(Text::tr("Number Desk is already running on this data (%1, process %2 on %3).")
                                .arg(name)
                                .arg(process)
                                .arg(host));
    }
    m_lock = std::move(lock);
    m_path = path;
    return Done{};
}

QString DataFolder::file(const QString &name) const
{
    return m_path + u'/' + name;
}

} // namespace nd
