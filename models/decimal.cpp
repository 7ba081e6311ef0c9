// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decimal.h"

#include <array>

namespace nd {

namespace {

__extension__ typedef __int128 Wide; // NOLINT(modernize-use-using): the keyword needs __extension__

constexpr int maximumDigits = 18;

constexpr std::array<qint64, maximumDigits + 1> powers = [] {
    std::array<qint64, maximumDigits + 1> table{};
    qint64 power = 1;
    for (qint64 &entry : table) {
        entry = power;
        power *= power == 1'000'000'000'000'000'000 ? 1 : 10;
    }
    return table;
}();

constexpr Wide limit = powers[maximumDigits] - 1;

/// Fits a result into 18 digits: gives up decimals, rounding half away from zero; beyond that the nearest number.
Decimal fitted(Wide units, int scale)
{
    while ((units > limit || units < -limit) && scale > 0) {
        units = (units + (units < 0 ? -5 : 5)) / 10;
        --scale;
    }
    if (units > limit)
        units = limit;
    if (units < -limit)
        units = -limit;
    return { qint64(units), scale };
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text)
{
    qsizetype at = 0;
    const bool negative = text.startsWith(u'-');
    if (negative)
        ++at;
    qint64 units = 0;
    int scale = 0;
    int digits = 0; // without leading zeros
    int before = 0;
    bool point = false;
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == u'.' && !point && before > 0) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        if (digits > 0 || c != u'0')
            ++digits;
        if (point)
            ++scale;
        else
            ++before;
        if (digits > maximumDigits || scale > maximumDigits)
            return std::nullopt;
        units = units * 10 + (c - u'0');
    }
    if (before == 0 || (point && scale == 0))
        return std::nullopt;
    return Decimal(negative ? -units : units, scale);
}

QString Decimal::toString() const
{
    QString digits = QString::number(m_units < 0 ? -m_units : m_units);
    if (m_scale > 0) {
        digits = digits.rightJustified(m_scale + 1, u'0');
        digits.insert(digits.size() - m_scale, u'.');
    }
    return m_units < 0 ? u'-' + digits : digits;
}

Decimal operator+(const Decimal &a, const Decimal &b)
{
    const int scale = qMax(a.m_scale, b.m_scale);
    return fitted(Wide(a.m_units) * powers[scale - a.m_scale] + Wide(b.m_units) * powers[scale - b.m_scale], scale);
}

Decimal operator*(const Decimal &a, int count)
{
    return fitted(Wide(a.m_units) * count, a.m_scale);
}

std::strong_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    const int scale = qMax(a.m_scale, b.m_scale);
    const Wide left = Wide(a.m_units) * powers[scale - a.m_scale];
    const Wide right = Wide(b.m_units) * powers[scale - b.m_scale];
    return left < right ? std::strong_ordering::less
        : left > right  ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

} // namespace nd
