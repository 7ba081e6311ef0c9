// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QStringView>

#include <span>

namespace nd::rules {

/// How a person says what a number should look like.
enum class PatternMode { StartsWith, EndsWith, Contains, Vanity, Raw };

std::span<const PatternMode> allPatternModes();
/// Translated: "Ends with".
QString patternModeTitle(PatternMode mode);
/// Stable word for drafts and saved searches: "ends-with".
QString patternModeWord(PatternMode mode);
PatternMode patternModeFrom(QStringView word);

/// Whether the service takes the pattern, by the rules of `Contains` on page 20: 2 to 16 characters; digits, letters
/// without accents, `*`, `%`, `+` and `$`; `+` only first, `$` only last; `*` and `%` only at the ends, and then with
/// two digits or letters at least; no two of the four side by side. An empty pattern is good: it asks for nothing.
Verdict containsPattern(QStringView pattern);

/// The pattern for what was typed: formatting goes, letters become upper case. "Starts with" completes the country
/// code: "020 7" in GB is "+44207". `region` is an ISO 3166-1 alpha-2 code. Raw text stays as it is. The result still
/// needs containsPattern().
QString buildPattern(PatternMode mode, QStringView text, const QString &region);

/// Says in plain words what a pattern finds: "Numbers that end with 7306". Empty for an empty or refused pattern.
QString explainPattern(QStringView pattern);

} // namespace nd::rules
