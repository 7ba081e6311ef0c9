// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>

#include <functional>

namespace nd::test {

/// How a file comes to harm.
struct Harm
{
    const char *name;
    std::function<void(QByteArray &)> bytes;
    const char *statement = ""; ///< Or what another program did to the content.
};

constexpr qsizetype databasePage = 4096; ///< Of SQLite, in bytes.

inline QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

inline void overwrite(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(name));
}

/// What can happen to any database of several pages, told as a sentence goes on: "a journal that …".
inline QList<Harm> databaseHarms()
{
    return {
        { "is something else", [](QByteArray &bytes) { bytes = QByteArray(8192, 'x'); } },
        { "is empty", [](QByteArray &bytes) { bytes.clear(); } },
        { "is cut after its first page", [](QByteArray &bytes) { bytes.truncate(databasePage); } },
        { "is cut in the middle of a page", [](QByteArray &bytes) { bytes.chop(databasePage / 2); } },
        { "lost its last page", [](QByteArray &bytes) { bytes.chop(databasePage); } },
        { "lost the head of a page",
          [](QByteArray &bytes) { bytes.replace(bytes.size() - databasePage, 64, QByteArray(64, '\xff')); } },
        { "lost the middle of its pages",
          [](QByteArray &bytes) {
              for (qsizetype page = databasePage; page < bytes.size(); page += databasePage)
                  bytes.replace(page + 1000, 500, QByteArray(500, '\0'));
          } },
    };
}

} // namespace nd::test
