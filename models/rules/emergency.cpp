// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/emergency.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

struct Status
{
    QLatin1StringView word;
    Verdict::Level level;
    const char *sentence;
};

// The six of page 23.
constexpr Status table[] = {
    { "unregistered"_L1, Verdict::Level::Good, "" },
    { "registered"_L1, Verdict::Level::Bad,
      QT_TRANSLATE_NOOP("Emergency",
                        "%1 has a registered emergency address, and can't be released while it does. Set its emergency "
                        "address to none first, then release it.") },
    { "pending-registration"_L1, Verdict::Level::Bad,
      QT_TRANSLATE_NOOP("Emergency",
                        "The emergency address of %1 is being registered, and the number can't be released meanwhile. "
                        "Set its emergency address to none first, then release it.") },
    { "pending-unregistration"_L1, Verdict::Level::Warning,
      QT_TRANSLATE_NOOP("Emergency",
                        "Its emergency address is still being taken off. If the release is refused, try again once "
                        "that is done.") },
    { "registration-failure"_L1, Verdict::Level::Warning,
      QT_TRANSLATE_NOOP("Emergency",
                        "Registering its emergency address failed. If the release is refused, set the emergency "
                        "address to none first.") },
    { "unregistration-failure"_L1, Verdict::Level::Warning,
      QT_TRANSLATE_NOOP("Emergency",
                        "Taking its emergency address off failed, so it may still be registered. If the release is "
                        "refused, set the emergency address to none once more.") },
};

QString translated(const char *text, const QString &number)
{
    const QString sentence = QCoreApplication::translate("Emergency", text);
    return sentence.contains(u"%1"_s) ? sentence.arg(number) : sentence;
}

} // namespace

Verdict releaseByEmergency(const QString &status, bool hasAddress, const QString &number)
{
    const auto known = std::ranges::find_if(
        table, [&](const Status &row) { return status.compare(row.word, Qt::CaseInsensitive) == 0; });
    if (known != std::end(table) && (known->level != Verdict::Level::Good || !hasAddress))
        return { known->level, translated(known->sentence, number) };
    if (status.isEmpty() && !hasAddress)
        return {};
    return Verdict::warning(translated(
        QT_TRANSLATE_NOOP("Emergency",
                          "It has an emergency address. If the release is refused, set the emergency address to none "
                          "first."),
        number));
}

} // namespace nd::rules
