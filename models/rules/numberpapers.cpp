// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/numberpapers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("NumberPapers", text);
}

struct StatusRow
{
    QLatin1StringView status;
    Verdict::Level level;
    const char *sentence;
};

constexpr StatusRow statuses[] = {
    { "twilio-approved"_L1, Verdict::Level::Good, nullptr },
    { "provisionally-approved"_L1, Verdict::Level::Warning,
      QT_TRANSLATE_NOOP("NumberPapers", "approved for the time being") },
    { "draft"_L1, Verdict::Level::Bad, QT_TRANSLATE_NOOP("NumberPapers", "not approved yet: a draft") },
    { "pending-review"_L1, Verdict::Level::Bad,
      QT_TRANSLATE_NOOP("NumberPapers", "not approved yet: waits for its review") },
    { "in-review"_L1, Verdict::Level::Bad, QT_TRANSLATE_NOOP("NumberPapers", "not approved yet: in review") },
    { "twilio-rejected"_L1, Verdict::Level::Bad, QT_TRANSLATE_NOOP("NumberPapers", "rejected") },
};

} // namespace

Verdict addressPlace(QStringView requirement, QStringView numberCountry, QStringView addressCountry)
{
    const bool there = numberCountry.compare(addressCountry, Qt::CaseInsensitive) == 0;
    if (requirement == "local"_L1 && !there)
        return Verdict::bad(sentence(QT_TRANSLATE_NOOP("NumberPapers", "not in the number's country")));
    if (requirement == "foreign"_L1 && there)
        return Verdict::bad(sentence(QT_TRANSLATE_NOOP("NumberPapers", "in the number's country; it must be outside")));
    return {};
}

Verdict bundleUse(QStringView status, const QDateTime &validUntil, const QDateTime &now)
{
    if (validUntil.isValid() && validUntil <= now)
        return Verdict::bad(sentence(QT_TRANSLATE_NOOP("NumberPapers", "no longer valid")));
    for (const StatusRow &row : statuses) {
        if (status == row.status)
            return { row.level, row.sentence ? sentence(row.sentence) : QString() };
    }
    return Verdict::bad(sentence(QT_TRANSLATE_NOOP("NumberPapers", "not approved yet")));
}

} // namespace nd::rules
