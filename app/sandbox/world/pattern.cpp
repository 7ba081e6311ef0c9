// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/pattern.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

bool isMeta(QChar c)
{
    return c == u'*' || c == u'%' || c == u'+' || c == u'$';
}

/// The digit of a character as on a telephone keypad, or 0 for a character that no pattern may have.
char keypadDigit(QChar c)
{
    static constexpr char keys[] = "22233344455566677778889999";
    if (c >= u'0' && c <= u'9')
        return static_cast<char>(c.unicode());
    // Not toLower() first: it makes a k of the sign for Kelvin.
    if (c >= u'A' && c <= u'Z')
        return keys[c.unicode() - u'A'];
    return c >= u'a' && c <= u'z' ? keys[c.unicode() - u'a'] : 0;
}

/// A sentence about the rule that the pattern breaks, or an empty string.
QString ruleBroken(const QString &text)
{
    if (text.size() < 2 || text.size() > 16)
        return u"Contains must be between 2 and 16 characters long."_s;
    qsizetype first = -1;
    qsizetype last = -1;
    int plain = 0;
    bool wildcard = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isMeta(text.at(i)) && keypadDigit(text.at(i)) == 0)
            return u"Contains allows digits, letters a-z and the characters * % + $ only."_s;
        if (isMeta(text.at(i)) && i > 0 && isMeta(text.at(i - 1)))
            return u"Contains can't have two of the characters * % + $ side by side."_s;
        wildcard = wildcard || text.at(i) == u'*' || text.at(i) == u'%';
        if (!isMeta(text.at(i))) {
            first = first < 0 ? i : first;
            last = i;
            ++plain;
        }
    }
    if (text.indexOf(u'+', 1) >= 0)
        return u"Contains can have + at the beginning only."_s;
    const qsizetype dollar = text.indexOf(u'$');
    if (dollar >= 0 && dollar != text.size() - 1)
        return u"Contains can have $ at the end only."_s;
    if (plain < (wildcard ? 2 : 1))
        return u"Contains must have at least two digits or letters when it has * or %."_s;
    for (qsizetype i = first; i <= last; ++i) {
        if (isMeta(text.at(i)))
            return u"Contains can't have * or % between digits or letters."_s;
    }
    return QString();
}

} // namespace

std::optional<Pattern> Pattern::parse(const QString &text, QString *error)
{
    *error = ruleBroken(text);
    if (!error->isEmpty())
        return std::nullopt;
    Pattern pattern;
    for (const QChar c : text) {
        const bool before = pattern.m_core.isEmpty();
        if (c == u'+')
            pattern.m_fromStart = true;
        else if (c == u'$')
            pattern.m_toEnd = true;
        else if (c == u'*')
            ++(before ? pattern.m_before : pattern.m_after);
        else if (c != u'%')
            pattern.m_core.append(keypadDigit(c));
    }
    return pattern;
}

bool Pattern::matchesAt(QByteArrayView digits, qsizetype from) const
{
    const qsizetype end = from + m_core.size();
    return from >= m_before && digits.size() - end >= m_after && digits.sliced(from).startsWith(m_core);
}

bool Pattern::matches(QByteArrayView digits) const
{
    const qsizetype length = m_core.size();
    if (length + m_before + m_after > digits.size())
        return false;
    if (m_fromStart && m_toEnd)
        return m_before + length + m_after == digits.size() && matchesAt(digits, m_before);
    if (m_fromStart)
        return matchesAt(digits, m_before);
    if (m_toEnd)
        return matchesAt(digits, digits.size() - length - m_after);
    for (qsizetype from = digits.indexOf(m_core); from >= 0; from = digits.indexOf(m_core, from + 1)) {
        if (matchesAt(digits, from))
            return true;
    }
    return false;
}

} // namespace sandbox
