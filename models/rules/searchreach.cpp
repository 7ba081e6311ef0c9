// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/searchreach.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace nd::rules {

namespace {

bool northAmerican(const SearchPlace &place)
{
    return place.country == "US"_L1 || place.country == "CA"_L1;
}

/// Where some numbers are not beta. Not known: as if.
bool hasSettledNumbers(const SearchPlace &place)
{
    return !place.allBeta.value_or(false);
}

struct Reach
{
    const char *field;
    bool (*applies)(const SearchPlace &place);
    const char *why; ///< When it does not.
};

// The city (InLocality) is the one place that pages 20–22 do not keep to the US and Canada. They say of no capability
// and of no address condition that a country lacks it: those are asked everywhere, and the answer tells.
constexpr Reach table[] = {
    { "area_code", northAmerican,
      QT_TRANSLATE_NOOP("SearchReach",
                        "Area codes work only for the US and Canada. Elsewhere, search for a number that starts with "
                        "the digits.") },
    { "in_region", northAmerican,
      QT_TRANSLATE_NOOP("SearchReach",
                        "States and provinces work only for the US and Canada. Elsewhere, try the city.") },
    { "in_postal_code", northAmerican,
      QT_TRANSLATE_NOOP("SearchReach", "Postal codes work only for the US and Canada. Elsewhere, try the city.") },
    { "in_rate_center", northAmerican, QT_TRANSLATE_NOOP("SearchReach", "Only the US and Canada have rate centers.") },
    { "in_lata", northAmerican, QT_TRANSLATE_NOOP("SearchReach", "Only numbers of the US and Canada have a LATA.") },
    { "near_number", northAmerican,
      QT_TRANSLATE_NOOP("SearchReach", "Searching near a number works only for the US and Canada.") },
    { "near_lat_long", northAmerican,
      QT_TRANSLATE_NOOP("SearchReach", "Searching near coordinates works only for the US and Canada.") },
    { "distance", northAmerican, QT_TRANSLATE_NOOP("SearchReach", "Distances work only for the US and Canada.") },
    { "beta", hasSettledNumbers,
      QT_TRANSLATE_NOOP("SearchReach", "All numbers of this country are beta: nothing would be left.") },
};

constexpr auto names = [] {
    std::array<const char *, std::size(table)> list{};
    std::ranges::transform(table, list.begin(), &Reach::field);
    return list;
}();

} // namespace

QString whySearchFieldIsOff(QByteArrayView field, const SearchPlace &place)
{
    const auto row = std::ranges::find_if(table, [field](const Reach &r) { return field == QByteArrayView(r.field); });
    if (row == std::end(table) || row->applies(place))
        return {};
    return QCoreApplication::translate("SearchReach", row->why);
}

std::span<const char *const> limitedSearchFields()
{
    return names;
}

} // namespace nd::rules
