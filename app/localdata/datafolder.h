// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace nd {

/// Where this program keeps its data, held by one instance at a time: two would send the same change twice.
class DataFolder
{
public:
    DataFolder();
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;

    /// Where data lives: the option, else NUMBER_DESK_DATA, else the usual place of the platform.
    static QString choose(const QString &option = {});

    /// Makes the folder (mode 0700; one that is there keeps its own) and takes it until this object goes.
    /// ErrorKind::Storage when it can't be written, when others can write to it, or when another process holds it: the
    /// message says which.
    Result<Done> take(const QString &folder);

    /// Whether the last take() failed since another process holds the folder.
    bool isTakenElsewhere() const { return m_takenElsewhere; }

    const QString &path() const { return m_path; }
    /// A file in it: "journal.sqlite".
    QString file(const QString &name) const;

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    bool m_takenElsewhere = false;
};

} // namespace nd
