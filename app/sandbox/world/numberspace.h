// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/catalog.h"

#include <array>
#include <memory>
#include <vector>

namespace sandbox {

/// What a number can do. Follows from the seed and the number alone.
struct Traits
{
    bool voice = true;
    bool sms = false;
    bool mms = false;
    bool fax = false;
    bool beta = false;
};

/// Which numbers exist. Two sequences that never meet are cut out of every place of a numbering plan: the numbers that
/// are for sale, and the numbers that are owned from the start. An exchange of an area code belongs to one city.
class NumberSpace
{
public:
    NumberSpace(const Catalog &catalog, quint64 seed);

    /// How many numbers a place has for sale.
    static int forSaleCount(const Stock &stock);
    /// The \a n th number for sale at a place: its E.164 digits as one number.
    quint64 forSale(const Stock &stock, int place, int n) const;
    /// The \a rank th number of a stock that someone owns from the start.
    quint64 owned(const Stock &stock, quint64 rank) const;
    Traits traits(const Stock &stock, quint64 number) const;
    /// Where a number belongs, or nothing when no numbering plan has it.
    std::optional<Origin> originOf(quint64 number) const;

    quint64 seed() const { return m_seed; }

private:
    struct Exchanges
    {
        std::vector<quint16> order; ///< the usable exchanges, shuffled
        std::array<qint16, 1000> position; ///< where each is in that order, or -1
    };
    const Exchanges &exchanges(const QByteArray &area) const;
    static quint64 composed(const Place &place, quint64 exchange, quint64 line);
    quint64 lineOffset(const Place &place) const;
    quint64 spelled(const Place &place, quint64 n) const;
    quint64 filled(const Stock &stock, int place, quint64 x) const;

    const Catalog &m_catalog;
    quint64 m_seed;
    mutable QHash<QByteArray, std::shared_ptr<Exchanges>> m_exchanges;
};

/// "(415) 555-0123" in North America, "+49 30 5123 4567" elsewhere.
QByteArray displayNumber(const Stock &stock, const Place &place, quint64 number);
/// "+14155550123"
QByteArray e164(quint64 number);

} // namespace sandbox
