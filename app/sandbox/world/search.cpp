// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/search.h"

#include "app/sandbox/world/random.h"

#include <algorithm>
#include <cmath>

namespace sandbox {

namespace {

bool same(const std::optional<QString> &wanted, const QString &value)
{
    return !wanted || value.compare(*wanted, Qt::CaseInsensitive) == 0;
}

bool fits(std::optional<bool> wanted, bool value)
{
    return !wanted || *wanted == value;
}

bool placeFits(const Search &search, const Place &place)
{
    if (search.areaCode && place.area != *search.areaCode)
        return false;
    if (search.near) {
        if (!search.center || place.region.isEmpty())
            return false;
        if (milesBetween(search.center->latitude, search.center->longitude, place.latitude, place.longitude)
            > search.distance)
            return false;
    }
    return same(search.postalCode, place.postalCode) && same(search.region, place.region)
        && same(search.rateCenter, place.rateCenter) && same(search.lata, place.lata)
        && same(search.locality, place.city);
}

bool addressFits(const Search &search, const Stock &stock)
{
    if (search.excludeAllAddresses && stock.addressRequirement != "none")
        return false;
    if (search.excludeLocalAddresses && stock.addressRequirement == "local")
        return false;
    return !search.excludeForeignAddresses || stock.addressRequirement != "foreign";
}

bool traitsFit(const Search &search, const Traits &traits)
{
    return fits(search.voice, traits.voice) && fits(search.sms, traits.sms) && fits(search.mms, traits.mms)
        && fits(search.fax, traits.fax) && (search.beta || !traits.beta);
}

} // namespace

double milesBetween(double latitude1, double longitude1, double latitude2, double longitude2)
{
    constexpr double radian = 0.017453292519943295;
    constexpr double earthRadius = 3958.76;
    const double a = std::sin((latitude2 - latitude1) * radian / 2);
    const double b = std::sin((longitude2 - longitude1) * radian / 2);
    const double h = a * a + std::cos(latitude1 * radian) * std::cos(latitude2 * radian) * b * b;
    return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

std::vector<ForSale> searchNumbers(World &world, const Stock &stock, const Search &search)
{
    std::vector<ForSale> found;
    if (!addressFits(search, stock))
        return found;
    std::vector<bool> placeOk;
    for (const Place &place : stock.places)
        placeOk.push_back(placeFits(search, place));
    const auto consider = [&](const ForSale &row) {
        if (!placeOk[static_cast<std::size_t>(row.place)])
            return;
        if (search.contains && !search.contains->matches(QByteArray::number(row.number)))
            return;
        if (traitsFit(search, world.space.traits(stock, row.number)) && world.isFree(row.number))
            found.push_back(row);
    };
    for (const ForSale &row : world.inventory(stock))
        consider(row);
    for (const ForSale &row : world.returned(stock))
        consider(row);

    // Everyone has a rank that depends on the query; the sample is those of the lowest.
    const auto count = std::min(found.size(), static_cast<std::size_t>(search.pageSize));
    const auto rank = [&search](const ForSale &row) { return mixed(search.salt, row.number); };
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(),
                      [&rank](const ForSale &a, const ForSale &b) { return rank(a) < rank(b); });
    found.resize(count);
    std::sort(found.begin(), found.end(), [](const ForSale &a, const ForSale &b) { return a.number < b.number; });
    return found;
}

} // namespace sandbox
