// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace nd {

/// An exact decimal number, for money: never a double. 18 digits in all.
class Decimal
{
public:
    constexpr Decimal() = default;
    /// @param units the number without its point
    /// @param scale digits behind the point
    constexpr Decimal(qint64 units, int scale)
        : m_units(units)
        , m_scale(scale)
    {
    }

    /// Reads "2.00", "-0.0075", "1"; nothing for anything else.
    static std::optional<Decimal> parse(QStringView text);
    /// Plain digits with a point, as the service writes them; keeps trailing zeros.
    QString toString() const;

    qint64 units() const { return m_units; }
    int scale() const { return m_scale; }

    friend Decimal operator+(const Decimal &a, const Decimal &b);
    friend Decimal operator*(const Decimal &a, int count);
    friend std::strong_ordering operator<=>(const Decimal &a, const Decimal &b);
    friend bool operator==(const Decimal &a, const Decimal &b) { return (a <=> b) == 0; }

private:
    qint64 m_units = 0;
    int m_scale = 0;
};

} // namespace nd

Q_DECLARE_METATYPE(nd::Decimal)
