// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sandbox {

/// The Contains pattern of pages 20 to 22: 2 to 16 characters, digits and letters (as on a keypad), "*" for any one
/// digit and "%" for any run of digits at either end, a leading "+" for the beginning, a trailing "$" for the end.
class Pattern
{
public:
    /// Nothing, with a sentence in \a error, when the pattern breaks one of the documented rules.
    static std::optional<Pattern> parse(const QString &text, QString *error);

    /// \a digits is an E.164 number without its "+".
    bool matches(QByteArrayView digits) const;

private:
    bool matchesAt(QByteArrayView digits, qsizetype from) const;

    QByteArray m_core; ///< digits
    int m_before = 0; ///< how many digits "*" stands for in front of the core
    int m_after = 0;
    bool m_fromStart = false;
    bool m_toEnd = false;
};

} // namespace sandbox
