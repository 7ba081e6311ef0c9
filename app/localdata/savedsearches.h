// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QMap>
#include <QStringList>
#include <QVariantMap>

namespace nd {

class LocalFile;

/// Searches kept under a name. They belong to the desk, not to an account: what is looked for is the same for all.
/// Values are what JSON can hold. ErrorKind::Storage when the file can't be read or written.
class SavedSearches
{
public:
    explicit SavedSearches(LocalFile &file);

    /// Sorted as people sort.
    Result<QStringList> names() const;
    /// Empty when there is none of this name.
    Result<QVariantMap> search(const QString &name) const;
    /// Replaces one of the same name.
    Result<Done> save(const QString &name, const QVariantMap &search);
    Result<Done> remove(const QString &name);
    /// Takes in searches that were kept elsewhere, all of them or none. One that differs from a search of its name here
    /// gets another name, "Manhattan (2)".
    Result<Done> takeIn(const QMap<QString, QVariantMap> &searches);

private:
    LocalFile &m_file;
};

} // namespace nd
