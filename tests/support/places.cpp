// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

namespace places {

namespace {

QString below(const char *folder, const QString &file)
{
    const QString path = QString::fromUtf8(folder);
    return file.isEmpty() ? path : path + u'/' + file;
}

} // namespace

QString data(const QString &file)
{
    return below(ND_SOURCE_DIR "/tests/data", file);
}

QString source(const QString &file)
{
    return below(ND_SOURCE_DIR, file);
}

QString program(const QString &name)
{
    return below(ND_BINARY_DIR, name);
}

} // namespace places
