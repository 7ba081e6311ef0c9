// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/writtenfile.h"

#include "app/export/tablefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace nd {

Result<Done> mayBeWritten(const QString &name)
{
    const QFileInfo there(name);
    if (!there.exists() || there.isFile())
        return Done{};
    return notWritten(name, QCoreApplication::translate("TableFile", "It is not a regular file."));
}

Result<Done> writeWhole(const QString &name, const QByteArray &bytes)
{
    if (Result<Done> may = mayBeWritten(name); !may)
        return may;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(name, file.errorString());
    return Done{};
}

} // namespace nd
