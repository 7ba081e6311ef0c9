// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/queryvariations.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

constexpr int digits = 10;

/// Two last digits, far from each other at first.
QStringList endings()
{
    constexpr int all = 100;
    constexpr int step = 37; // Has no divisor in common with 100: every ending comes once.
    QStringList patterns;
    for (int i = 0; i < all; ++i)
        patterns.append(u"%1$"_s.arg(i * step % all, 2, digits, QLatin1Char('0')));
    return patterns;
}

/// One digit more on either side. Where the pattern is not open there, see page 20, that is no pattern any more.
QStringList narrower(const QString &pattern)
{
    const bool framed = pattern.size() > 2 && pattern.startsWith(u'%') && pattern.endsWith(u'%');
    const QString core = framed ? pattern.sliced(1, pattern.size() - 2) : pattern;
    const QString frame = framed ? u"%"_s : QString();
    QStringList patterns;
    for (int digit = 0; digit < digits; ++digit) {
        const QString text = QString::number(digit);
        patterns.append(frame + core + text + frame);
        patterns.append(frame + text + core + frame);
    }
    return patterns;
}

} // namespace

QList<NumberQuery> queryVariations(const NumberQuery &query)
{
    const QString pattern = query.contains();
    QList<NumberQuery> queries;
    const QStringList patterns = pattern.isEmpty() ? endings() : narrower(pattern);
    for (const QString &other : patterns) {
        if (!rules::containsPattern(other).ok())
            continue;
        NumberQuery varied = query;
        varied.patternMode = rules::PatternMode::Raw;
        varied.pattern = other;
        queries.append(varied);
    }
    return queries;
}

} // namespace nd
