// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/word.h"

namespace nd {

QString comparableWord(QStringView word)
{
    QString plain;
    plain.reserve(word.size());
    for (const QChar c : word) {
        if (c != u'-' && c != u'_' && !c.isSpace())
            plain.append(c.toLower());
    }
    return plain;
}

bool sameWord(QStringView one, QStringView other)
{
    return comparableWord(one) == comparableWord(other);
}

} // namespace nd
