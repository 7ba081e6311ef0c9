// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/availablenumber.h"

#include <QList>
#include <QString>
#include <QVariantMap>

namespace nd {

/// Numbers of a basket that need the same papers: an address and a bundle hold for a country and a kind.
struct BasketGroup
{
    QString country; ///< ISO code.
    QString numberType; ///< NumberType word.
    QString addressRequirements; ///< none, any, local, foreign; empty when unknown.
    QList<AvailableNumber> numbers{};

    bool fits(const AvailableNumber &number) const;
    /// "Germany, Local".
    QString title() const;
};

/// Numbers that were found and are to be bought together. In the order in which they were put in; none twice.
class Basket
{
public:
    /// Puts those in that are not there yet, to be bought; says how many. What can't stand in for them any more is not
    /// kept as a reserve.
    int add(const QList<AvailableNumber> &numbers);
    /// Puts `wanted` of them in to be bought, and the rest as a reserve where it can be one.
    void addWithReserve(const QList<AvailableNumber> &numbers, int wanted);
    /// False when it is not there.
    bool remove(const QString &e164);
    void clear();

    const QList<AvailableNumber> &numbers() const { return m_numbers; }
    int size() const { return int(m_numbers.size()); }
    bool isEmpty() const { return m_numbers.isEmpty(); }
    QStringList keys() const;
    QList<BasketGroup> groups() const;

    /// Whether any of them can stand for any other: one country, one kind, the same papers, the same known price.
    bool isInterchangeable() const;
    /// How many shall be bought. Fewer than there are make the rest a reserve, for interchangeable numbers only.
    int wanted() const;
    void setWanted(int wanted);

    /// Takes what the numbers of a country and kind cost now; nothing when that is not known. A reserve that can't
    /// stand in any more leaves the basket.
    void reprice(const QString &country, const QString &numberType, const std::optional<Decimal> &price,
                 const QString &unit);

    /// For a draft: what is in it, and how many are wanted.
    QVariantMap toMap() const;
    static Basket fromMap(const QVariantMap &map);

    /// What `wanted()` numbers cost a month: "13.80 USD + 4.00 EUR a month; 1 price unknown". Exact; what is unknown is
    /// said and never counted as nothing.
    QString monthlyCost() const;

private:
    int put(const QList<AvailableNumber> &numbers);

    QList<AvailableNumber> m_numbers;
    int m_wanted = 0; ///< 0: all of them.
};

} // namespace nd
