// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QList>
#include <QString>
#include <QStringView>

/// What a verification call dials once it is answered, to get past a phone menu (IVR): digits, and `w` for half a
/// second of waiting each. Pages 01 and 11.
namespace nd::rules {

constexpr int halfSecond = 500; ///< Milliseconds of one `w`.
/// More than two minutes of waiting; no page names a limit, this is ours.
constexpr int longestIvrExtension = 256;

/// Whether a character may stand in an extension: for refusing others while they are typed.
bool isIvrCharacter(QChar c);
/// Empty is good: no extension.
Verdict ivrExtension(QStringView text);

/// Waiting, then digits one after another.
struct IvrStep
{
    int halfSeconds = 0;
    QString digits{}; ///< Empty in a last step that only waits.
    bool operator==(const IvrStep &) const = default;
};
/// "wwww2wwwwww5" -> 4 half seconds and "2", 6 and "5". What is no digit or w is passed over.
QList<IvrStep> ivrSteps(QStringView text);
/// The way back.
QString ivrText(const QList<IvrStep> &steps);

/// When a digit plays.
struct IvrMoment
{
    QChar digit{};
    int at = 0; ///< Milliseconds after the call is answered, the digits' own length left out.
    bool operator==(const IvrMoment &) const = default;
};
QList<IvrMoment> ivrTimeline(QStringView text);
/// Milliseconds of waiting in all.
int ivrDuration(QStringView text);

/// "2 s, 2, 3 s, 5, 3 s, 9", in the locale's decimals; empty for none.
QString ivrWords(QStringView text);

} // namespace nd::rules
