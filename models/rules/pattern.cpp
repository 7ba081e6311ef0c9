// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/pattern.h"

#include "models/phone.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

struct ModeRow
{
    PatternMode mode;
    const char *word;
    const char *title;
};

constexpr ModeRow modes[] = {
    { PatternMode::StartsWith, "starts-with", QT_TRANSLATE_NOOP("Pattern", "Starts with") },
    { PatternMode::EndsWith, "ends-with", QT_TRANSLATE_NOOP("Pattern", "Ends with") },
    { PatternMode::Contains, "contains", QT_TRANSLATE_NOOP("Pattern", "Contains") },
    { PatternMode::Vanity, "vanity", QT_TRANSLATE_NOOP("Pattern", "Spells a word") },
    { PatternMode::Raw, "raw", QT_TRANSLATE_NOOP("Pattern", "Pattern with * % + $") },
};

constexpr PatternMode allModes[]
    = { PatternMode::StartsWith, PatternMode::EndsWith, PatternMode::Contains, PatternMode::Vanity, PatternMode::Raw };

constexpr qsizetype shortest = 2;
constexpr qsizetype longest = 16;

QString sentence(const char *text)
{
    return QCoreApplication::translate("Pattern", text);
}

Verdict refused(const char *text)
{
    return Verdict::bad(sentence(text));
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isPlain(QChar c)
{
    return isDigit(c) || isLetter(c);
}

bool isWildcard(QChar c)
{
    return c == u'*' || c == u'%';
}

bool isMeta(QChar c)
{
    return isWildcard(c) || c == u'+' || c == u'$';
}

/// Digits and letters only, letters in upper case; what other characters there are goes.
QString plainOf(QStringView text)
{
    QString plain;
    for (const QChar c : text) {
        if (isPlain(c))
            plain.append(c.toUpper());
    }
    return plain;
}

/// Whether the text holds what no formatting explains: it is kept, so that the check can name it.
bool holdsForeign(QStringView text)
{
    for (const QChar c : text) {
        if (!isPlain(c) && !c.isSpace() && !u"()-./+"_s.contains(c))
            return true;
    }
    return false;
}

QString withCountryCode(QStringView typed, const QString &region)
{
    const QString plain = plainOf(typed);
    if (typed.startsWith(u'+') || plain.isEmpty())
        return u'+' + plain;
    const QString code = phone::callingCode(region);
    const QString trunk = phone::trunkPrefix(region);
    // Where the prefix is the country code itself (1 in the US), this takes it off to put it on again.
    const bool prefixed = !trunk.isEmpty() && plain.startsWith(trunk);
    return u'+' + code + (prefixed ? plain.sliced(trunk.size()) : plain);
}

} // namespace

std::span<const PatternMode> allPatternModes()
{
    return allModes;
}

QString patternModeTitle(PatternMode mode)
{
    return sentence(modes[int(mode)].title);
}

QString patternModeWord(PatternMode mode)
{
    return QString::fromLatin1(modes[int(mode)].word);
}

PatternMode patternModeFrom(QStringView word)
{
    for (const ModeRow &row : modes) {
        if (word == QLatin1StringView(row.word))
            return row.mode;
    }
    return PatternMode::Contains;
}

Verdict containsPattern(QStringView pattern)
{
    if (pattern.isEmpty())
        return {};
    qsizetype plain = 0;
    bool wildcard = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        const bool first = i == 0;
        const bool last = i == pattern.size() - 1;
        if (!isPlain(c) && !isMeta(c))
            return refused(QT_TRANSLATE_NOOP("Pattern", "Use only digits, letters without accents, and * % + $."));
        if (c == u'+' && !first)
            return refused(QT_TRANSLATE_NOOP("Pattern", "A + can stand only at the start."));
        if (c == u'$' && !last)
            return refused(QT_TRANSLATE_NOOP("Pattern", "A $ can stand only at the end."));
        if (!last && isMeta(c) && isMeta(pattern.at(i + 1)))
            return refused(QT_TRANSLATE_NOOP("Pattern", "Two of the signs * % + $ can't stand side by side."));
        if (isWildcard(c) && !first && !last)
            return refused(QT_TRANSLATE_NOOP("Pattern", "* and % can stand only at the start or at the end."));
        plain += isPlain(c);
        wildcard |= isWildcard(c);
    }
    if (wildcard && plain < 2)
        return refused(QT_TRANSLATE_NOOP("Pattern", "With * or % there must be at least two digits or letters."));
    if (pattern.size() < shortest)
        return refused(QT_TRANSLATE_NOOP("Pattern", "Enter at least two characters."));
    if (plain == 0)
        return refused(QT_TRANSLATE_NOOP("Pattern", "Enter digits or letters to look for."));
    if (pattern.size() > longest)
        return refused(QT_TRANSLATE_NOOP("Pattern", "A pattern can have at most 16 characters."));
    return {};
}

QString buildPattern(PatternMode mode, QStringView text, const QString &region)
{
    const QStringView typed = text.trimmed();
    if (typed.isEmpty() || mode == PatternMode::Raw || holdsForeign(typed))
        return typed.toString();
    QString plain = plainOf(typed);
    switch (mode) {
    case PatternMode::StartsWith:
        return withCountryCode(typed, region);
    case PatternMode::EndsWith:
        return plain + u'$';
    case PatternMode::Contains:
        // Page 20 writes "%979%"; a text that leaves no room for the signs finds the same without them. One character
        // stays alone so that the check asks for another.
        return plain.size() < 2 || plain.size() + 2 > longest ? plain : u'%' + plain + u'%';
    case PatternMode::Vanity:
    case PatternMode::Raw:
        break;
    }
    return plain;
}

QString explainPattern(QStringView pattern)
{
    if (pattern.isEmpty() || !containsPattern(pattern).ok())
        return {};
    const bool fromStart = pattern.front() == u'+';
    const bool toEnd = pattern.back() == u'$';
    QString looked = plainOf(pattern);
    const QString keys = phone::keypadDigits(looked);
    if (keys != looked) {
        //: %1 letters, %2 digits
        looked = sentence(QT_TRANSLATE_NOOP("Pattern", "%1 (%2 on the keypad)")).arg(looked, keys);
    }
    if (fromStart)
        looked.prepend(u'+');
    if (pattern.front() == u'*')
        looked = sentence(QT_TRANSLATE_NOOP("Pattern", "any one digit and then %1")).arg(looked);
    if (pattern.back() == u'*')
        looked = sentence(QT_TRANSLATE_NOOP("Pattern", "%1 and then any one digit")).arg(looked);
    const char *frame = QT_TRANSLATE_NOOP("Pattern", "Numbers that contain %1");
    if (fromStart && toEnd)
        frame = QT_TRANSLATE_NOOP("Pattern", "The number %1");
    else if (fromStart)
        frame = QT_TRANSLATE_NOOP("Pattern", "Numbers that start with %1");
    else if (toEnd)
        frame = QT_TRANSLATE_NOOP("Pattern", "Numbers that end with %1");
    return sentence(frame).arg(looked);
}

} // namespace nd::rules
