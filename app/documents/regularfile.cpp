// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/regularfile.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nd {

namespace {

FileRead refusal(int error)
{
    const bool missing = error == ENOENT || error == ENOTDIR;
    return { .end = missing ? FileRead::End::Missing : FileRead::End::Refused,
             .why = QString::fromLocal8Bit(std::strerror(error)) };
}

} // namespace

FileRead readRegularFile(const QString &path, qint64 most)
{
    const QByteArray name = QFile::encodeName(path);
    // Opening a device can already do something, so it is asked before; what was opened is asked again, since it may
    // be another one by then.
    struct stat before
    {
    };
    if (::stat(name.constData(), &before) != 0)
        return refusal(errno);
    if (!S_ISREG(before.st_mode))
        return { .end = FileRead::End::NoFile };
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return refusal(errno);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return { .end = FileRead::End::Refused, .why = file.errorString() };
    }
    struct stat opened
    {
    };
    if (::fstat(descriptor, &opened) != 0 || !S_ISREG(opened.st_mode))
        return { .end = FileRead::End::NoFile };
    FileRead read{ .size = qint64(opened.st_size) };
    if (read.size > most) {
        read.end = FileRead::End::TooLarge;
        return read;
    }
    read.bytes = file.read(most + 1); // it may grow meanwhile
    if (file.error() != QFile::NoError)
        return { .end = FileRead::End::Refused, .why = file.errorString() };
    read.size = read.bytes.size();
    if (read.size > most) {
        read.end = FileRead::End::TooLarge;
        read.bytes.clear();
    }
    return read;
}

} // namespace nd
