// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/ivrextension.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace nd::rules {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(IvrExtension)
};

/// Digits of the keypad alone: QChar::isDigit() takes those of every script.
bool isKey(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString secondsText(int halfSeconds)
{
    return Text::tr("%1 s").arg(QLocale().toString(halfSeconds / 2.0, 'g', 6));
}

} // namespace

bool isIvrCharacter(QChar c)
{
    return isKey(c) || c == u'w';
}

Verdict ivrExtension(QStringView text)
{
    if (!std::ranges::all_of(text, isIvrCharacter))
        return Verdict::bad(Text::tr("Use only digits, and w for half a second of waiting."));
    if (text.size() > longestIvrExtension)
        return Verdict::bad(Text::tr("An extension can have at most %1 characters.").arg(longestIvrExtension));
    if (!text.isEmpty() && std::ranges::none_of(text, isKey))
        return Verdict::warning(Text::tr("There is no digit in it: the call only waits."));
    return {};
}

QList<IvrStep> ivrSteps(QStringView text)
{
    QList<IvrStep> steps;
    for (const QChar c : text) {
        if (!isIvrCharacter(c))
            continue;
        const bool waits = c == u'w';
        if (steps.isEmpty() || (waits && !steps.constLast().digits.isEmpty()))
            steps.append(IvrStep{});
        if (waits)
            ++steps.last().halfSeconds;
        else
            steps.last().digits.append(c);
    }
    return steps;
}

QString ivrText(const QList<IvrStep> &steps)
{
    QString text;
    for (const IvrStep &step : steps)
        text += QString(std::max(0, step.halfSeconds), u'w') + step.digits;
    return text;
}

QList<IvrMoment> ivrTimeline(QStringView text)
{
    QList<IvrMoment> moments;
    int at = 0;
    for (const IvrStep &step : ivrSteps(text)) {
        at += step.halfSeconds * halfSecond;
        for (const QChar digit : step.digits)
            moments.append({ digit, at });
    }
    return moments;
}

int ivrDuration(QStringView text)
{
    return int(std::ranges::count(text, u'w')) * halfSecond;
}

QString ivrWords(QStringView text)
{
    QStringList words;
    for (const IvrStep &step : ivrSteps(text)) {
        if (step.halfSeconds > 0)
            words.append(secondsText(step.halfSeconds));
        if (!step.digits.isEmpty())
            words.append(step.digits);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace nd::rules
