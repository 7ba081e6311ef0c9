// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localdata/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <sys/stat.h>
#include <unistd.h>

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

/// One that is there keeps its mode: it may be the system's, or shared for a reason.
Result<Done> makeFolder(const QString &path)
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (QFileInfo(path).isDir())
        return Done{};
    if (QDir().mkpath(QFileInfo(path).path()) && QDir().mkdir(path, ownerOnly))
        return Done{};
    return storageError(Text::tr("The folder %1 can't be written.").arg(path));
}

/// Whoever can write to it can put another journal in place of ours.
bool isOpenToOthers(const QString &path)
{
    struct stat folder
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &folder) != 0 || folder.st_uid != ::geteuid()
        || (folder.st_mode & (S_IWGRP | S_IWOTH)) != 0;
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
    m_takenElsewhere = false;
    const QString path = QDir(folder).absolutePath();
    if (Result<Done> there = makeFolder(path); !there)
        return there;
    if (isOpenToOthers(path))
        return storageError(
            Text::tr("Other people on this computer can write to the folder %1. Choose one that is yours "
                     "alone.")
                .arg(path));

    auto lock = std::make_unique<QLockFile>(path + u"/number-desk.lock"_s);
    lock->setStaleLockTime(0); // never by age: only a holder that no longer runs gives way
    if (!lock->tryLock(0)) {
        if (lock->error() != QLockFile::LockFailedError)
            return storageError(Text::tr("The folder %1 can't be written.").arg(path));
        m_takenElsewhere = true;
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
