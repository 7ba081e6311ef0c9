// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fold.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstring>

namespace nd {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

int sign(qsizetype difference)
{
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/// Letters that a keyboard elsewhere has no key for, and that Unicode does not take apart.
struct Plain
{
    char16_t letter;
    const char *plain;
};
constexpr std::array<Plain, 9> plainLetters{ { { u'ø', "o" },
                                               { u'ł', "l" },
                                               { u'đ', "d" },
                                               { u'ð', "d" },
                                               { u'ħ', "h" },
                                               { u'ı', "i" },
                                               { u'æ', "ae" },
                                               { u'œ', "oe" },
                                               { u'ß', "ss" } } };

QByteArray foldedUnicode(QByteArrayView utf8)
{
    const QString apart = QString::fromUtf8(utf8).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const auto *letter = std::find_if(plainLetters.begin(), plainLetters.end(),
                                          [c](const Plain &entry) { return entry.letter == c.unicode(); });
        if (letter != plainLetters.end())
            plain += QLatin1StringView(letter->plain);
        else
            plain += c;
    }
    return plain.toUtf8();
}

} // namespace

bool isAscii(QByteArrayView utf8)
{
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    for (; end - at >= 8; at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, 8);
        if (word & 0x8080808080808080)
            return false;
    }
    for (; at < end; ++at) {
        if (*at & 0x80)
            return false;
    }
    return true;
}

QByteArrayView foldInto(QByteArray &buffer, QByteArrayView utf8)
{
    if (!isAscii(utf8)) {
        buffer = foldedUnicode(utf8);
        return buffer;
    }
    if (buffer.size() < utf8.size())
        buffer.resize(utf8.size() * 2);
    char *out = buffer.data();
    for (qsizetype i = 0; i < utf8.size(); ++i)
        out[i] = lower(utf8[i]);
    return { out, utf8.size() };
}

QByteArray folded(QByteArrayView utf8)
{
    QByteArray buffer;
    return foldInto(buffer, utf8).toByteArray();
}

int compareFolded(QByteArrayView a, QByteArrayView b)
{
    if (!isAscii(a) || !isAscii(b))
        return sign(QByteArrayView(folded(a)).compare(folded(b)));
    const qsizetype common = qMin(a.size(), b.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (const int difference = lower(a[i]) - lower(b[i]))
            return sign(difference);
    }
    return sign(a.size() - b.size());
}

} // namespace nd
