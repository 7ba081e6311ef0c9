// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textpattern.h"

#include "models/fold.h"

#include <QByteArrayList>
#include <QList>

#include <algorithm>
#include <cstring>

namespace nd {

namespace {

constexpr size_t mostPatterns = 64;
/// With fewer digits behind it, a leading zero is no trunk prefix: "02" would find every number with a 2.
constexpr qsizetype fewestDigitsBehindTrunk = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Position behind the piece, or -1.
qsizetype endOf(QByteArrayView piece, QByteArrayView text, qsizetype from)
{
    if (text.size() - from < piece.size())
        return -1; // memmem takes no null pointer, which an empty text may be
    const void *found = memmem(text.data() + from, size_t(text.size() - from), piece.data(), size_t(piece.size()));
    return found ? static_cast<const char *>(found) - text.data() + piece.size() : -1;
}

bool holds(QByteArrayView text, const std::vector<QByteArray> &pieces, bool anchored)
{
    qsizetype at = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (i == 0 && anchored)
            at = text.startsWith(pieces[0]) ? pieces[0].size() : -1;
        else
            at = endOf(pieces[i], text, at);
        if (at < 0)
            return false;
    }
    return true;
}

std::vector<QByteArray> piecesOf(QByteArrayView pattern)
{
    std::vector<QByteArray> pieces;
    for (const QByteArray &piece : pattern.toByteArray().split('*')) {
        if (!piece.isEmpty())
            pieces.push_back(piece);
    }
    return pieces;
}

/// Dashes and spaces of all sorts as plain ones; the invisible marks that come along with a copied number go.
QString plainPunctuation(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Punctuation_Dash)
            plain += u'-';
        else if (c.isSpace())
            plain += u' ';
        else if (c.category() != QChar::Other_Format)
            plain += c;
    }
    return plain.simplified();
}

} // namespace

bool TextPattern::isPhoneLike(QByteArrayView foldedText)
{
    bool digits = false;
    for (const char c : foldedText) {
        if (isDigit(c))
            digits = true;
        else if (!std::strchr(" +()-./*", c))
            return false;
    }
    return digits;
}

TextPattern::TextPattern(QByteArrayView word)
    : m_pieces(piecesOf(word))
{
    if (!isPhoneLike(word))
        return;
    QByteArray plain = word.toByteArray();
    const bool international = plain.trimmed().startsWith('+');
    if (international)
        plain.replace("(0)", ""); // +44 (0)20 …: nobody dials both
    plain.removeIf([](char c) { return !isDigit(c) && c != '*'; });
    m_numbers.push_back({ international && !plain.startsWith('*'), piecesOf(plain) });
    if (international || !plain.startsWith('0'))
        return;
    if (plain.startsWith("00") && plain.size() > 2)
        m_numbers.push_back({ true, piecesOf(plain.sliced(2)) });
    if (plain.size() > fewestDigitsBehindTrunk)
        m_numbers.push_back({ false, piecesOf(plain.sliced(1)) });
}

bool TextPattern::isIn(QByteArrayView foldedText) const
{
    return holds(foldedText, m_pieces, false);
}

bool TextPattern::isInNumber(QByteArrayView digits) const
{
    return std::any_of(m_numbers.begin(), m_numbers.end(),
                       [digits](const Digits &number) { return holds(digits, number.pieces, number.anchored); });
}

bool TextPattern::implies(const TextPattern &other) const
{
    // Pieces hold no star, so that none is found across the border of two.
    const auto joined
        = [](const std::vector<QByteArray> &pieces) { return QByteArrayList(pieces.begin(), pieces.end()).join('*'); };
    const auto numberImplied = [&](const Digits &mine) {
        const QByteArray digits = joined(mine.pieces);
        return std::any_of(other.m_numbers.begin(), other.m_numbers.end(), [&](const Digits &its) {
            return (mine.anchored || !its.anchored) && holds(digits, its.pieces, its.anchored);
        });
    };
    return holds(joined(m_pieces), other.m_pieces, false)
        && std::all_of(m_numbers.begin(), m_numbers.end(), numberImplied);
}

std::vector<TextPattern> patternsOf(const QString &text)
{
    const QByteArray whole = folded(plainPunctuation(text).toUtf8());
    std::vector<TextPattern> patterns;
    const auto add = [&patterns](QByteArrayView word) {
        word = word.trimmed();
        if (word.isEmpty() || patterns.size() == mostPatterns)
            return;
        TextPattern pattern(word);
        if (!pattern.isAnything())
            patterns.push_back(std::move(pattern));
    };
    if (TextPattern::isPhoneLike(whole)) {
        add(whole);
        return patterns;
    }
    // Outside quotes at even parts, inside at odd ones; a quote that nobody closed yet reaches to the end.
    const QList<QByteArray> parts = whole.split('"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1) {
            add(parts[i]);
            continue;
        }
        for (const QByteArray &word : parts[i].split(' '))
            add(word);
    }
    return patterns;
}

QByteArrayView digitsInto(QByteArray &buffer, QByteArrayView text)
{
    const QByteArrayView number = text.startsWith('+') ? text.sliced(1) : text;
    if (std::all_of(number.begin(), number.end(), isDigit))
        return number;
    buffer.clear();
    for (const char c : text) {
        if (isDigit(c))
            buffer += c;
    }
    return buffer;
}

} // namespace nd
