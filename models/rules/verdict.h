// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace nd::rules {

/// What a check says of a value.
struct Verdict
{
    enum class Level {
        Good,
        Warning, ///< Allowed, but worth a second look.
        Bad ///< The service would refuse it, or it can't be meant.
    };
    Level level = Level::Good;
    QString sentence; ///< Translated; empty when good.

    static Verdict warning(const QString &sentence) { return { Level::Warning, sentence }; }
    static Verdict bad(const QString &sentence) { return { Level::Bad, sentence }; }
    /// Whether the value may be sent.
    bool ok() const { return level != Level::Bad; }
};

/// A verdict on one field of a form.
struct Problem
{
    QString field; ///< Name of the field, as in the record's field table or as the form's header says.
    Verdict verdict;
};

} // namespace nd::rules
