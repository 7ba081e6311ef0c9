// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/typedcount.h"

namespace nd::rules {

bool countIsTyped(int touched, int ofAll)
{
    constexpr int many = 50;
    constexpr int few = 5; // Of an account with three numbers, one is no good part.
    constexpr int part = 4;
    return touched > many || (touched >= few && ofAll > 0 && qint64(touched) * part > ofAll);
}

bool isThatCount(const QString &typed, int count)
{
    QString digits;
    for (const QChar letter : typed.trimmed()) {
        if (letter.isDigit())
            digits.append(QChar(u'0' + letter.digitValue()));
        else if (!letter.isSpace() && !QStringView(u",.'’٬").contains(letter))
            return false;
    }
    return digits == QString::number(count);
}

} // namespace nd::rules
