// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/basket.h"

#include "models/format.h"
#include "models/recordmap.h"
#include "models/records/numbertype.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Basket)
};

bool isPriced(const AvailableNumber &number)
{
    return number.monthlyPrice && !number.priceUnit.isEmpty();
}

} // namespace

bool BasketGroup::fits(const AvailableNumber &number) const
{
    return number.country == country && number.numberType == numberType
        && number.addressRequirements == addressRequirements;
}

QString BasketGroup::title() const
{
    const std::optional<NumberType> type = numberTypeFrom(numberType);
    return type ? Text::tr("%1, %2").arg(countryName(country), numberTypeTitle(*type)) : countryName(country);
}

int Basket::add(const QList<AvailableNumber> &numbers)
{
    const Basket before = *this;
    const int added = put(numbers);
    const int bought = before.wanted() + added;
    if (!isInterchangeable() && bought < size()) {
        *this = before;
        m_numbers.resize(before.wanted());
        m_wanted = 0;
        return put(numbers);
    }
    setWanted(bought);
    return added;
}

void Basket::addWithReserve(const QList<AvailableNumber> &numbers, int wanted)
{
    const Basket before = *this;
    const int bought = before.wanted() + wanted;
    put(numbers);
    if (isInterchangeable())
        return setWanted(bought);
    *this = before;
    add(numbers.first(std::min<qsizetype>(wanted, numbers.size())));
}

int Basket::put(const QList<AvailableNumber> &numbers)
{
    const int before = size();
    const QStringList there = keys();
    QSet<QString> known(there.begin(), there.end());
    for (const AvailableNumber &number : numbers) {
        if (known.contains(number.number))
            continue;
        known.insert(number.number);
        m_numbers.append(number);
    }
    return size() - before;
}

bool Basket::remove(const QString &e164)
{
    return m_numbers.removeIf([&e164](const AvailableNumber &number) { return number.number == e164; }) > 0;
}

void Basket::clear()
{
    m_numbers.clear();
    m_wanted = 0;
}

QStringList Basket::keys() const
{
    QStringList keys;
    for (const AvailableNumber &number : m_numbers)
        keys.append(number.number);
    return keys;
}

QList<BasketGroup> Basket::groups() const
{
    QList<BasketGroup> groups;
    for (const AvailableNumber &number : m_numbers) {
        auto group = std::ranges::find_if(groups, [&number](const BasketGroup &known) { return known.fits(number); });
        if (group == groups.end())
            group = groups.insert(groups.end(), { number.country, number.numberType, number.addressRequirements });
        group->numbers.append(number);
    }
    return groups;
}

bool Basket::isInterchangeable() const
{
    return !isEmpty() && groups().size() == 1 && std::ranges::all_of(m_numbers, [this](const AvailableNumber &number) {
        return isPriced(number) && number.monthlyPrice == m_numbers.first().monthlyPrice
            && number.priceUnit == m_numbers.first().priceUnit;
    });
}

int Basket::wanted() const
{
    return m_wanted > 0 && isInterchangeable() ? std::min(m_wanted, size()) : size();
}

void Basket::setWanted(int wanted)
{
    m_wanted = wanted < size() ? wanted : 0;
}

void Basket::reprice(const QString &country, const QString &numberType, const std::optional<Decimal> &price,
                     const QString &unit)
{
    const int before = wanted();
    for (AvailableNumber &number : m_numbers) {
        if (number.country != country || number.numberType != numberType)
            continue;
        number.monthlyPrice = price;
        number.priceUnit = price ? unit : QString();
    }
    // It would be bought by the way.
    if (!isInterchangeable() && before < size())
        m_numbers.resize(before);
}

QVariantMap Basket::toMap() const
{
    QVariantList numbers;
    for (const AvailableNumber &number : m_numbers)
        numbers.append(nd::toMap(number));
    return { { u"numbers"_s, numbers }, { u"wanted"_s, wanted() } };
}

Basket Basket::fromMap(const QVariantMap &map)
{
    Basket basket;
    QList<AvailableNumber> numbers;
    const QVariantList maps = map.value(u"numbers"_s).toList();
    for (const QVariant &number : maps) {
        numbers.append(recordFrom<AvailableNumber>(number.toMap()));
        if (numbers.last().number.isEmpty())
            numbers.removeLast();
    }
    basket.addWithReserve(numbers, map.value(u"wanted"_s).toInt());
    return basket;
}

QString Basket::monthlyCost() const
{
    QMap<QString, Decimal> sums;
    int unknown = 0;
    for (const AvailableNumber &number : m_numbers.first(wanted())) {
        if (!isPriced(number))
            ++unknown;
        else
            sums[number.priceUnit] = sums.value(number.priceUnit) + *number.monthlyPrice;
    }
    QStringList parts;
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        parts.append(sum->toString() + u' ' + sum.key());
    QStringList sentence;
    if (!parts.isEmpty())
        sentence.append(Text::tr("%1 a month").arg(parts.join(u" + "_s)));
    if (unknown > 0)
        sentence.append(Text::tr("%n price(s) unknown", nullptr, unknown));
    return sentence.join(u"; "_s);
}

} // namespace nd
