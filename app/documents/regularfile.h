// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace nd {

/// A file that was read, or why it wasn't.
struct FileRead
{
    enum class End {
        Whole,
        Missing, ///< There is no such file (any more).
        NoFile, ///< A folder, a device, a pipe.
        Refused, ///< The system does not let us read it.
        TooLarge ///< Nothing of it is kept.
    };
    End end = End::Whole;
    QByteArray bytes{};
    qint64 size = 0; ///< Of the file, as far as it is known.
    QString why{}; ///< The system's words, where it refused.
};

/// Reads a file that people chose or dropped. Only a regular file: a pipe waits for ever and a device never ends. It
/// may lie on a slow disk all the same, so this belongs in a worker.
/// @param most bytes; a larger one is not read
FileRead readRegularFile(const QString &path, qint64 most);

} // namespace nd
