// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/errors.h"
#include "app/sandbox/world/pattern.h"
#include "app/sandbox/world/world.h"

#include <variant>

namespace sandbox {

/// What a search of available numbers asks for: every query parameter of pages 20 to 22.
struct Search
{
    std::optional<QByteArray> areaCode;
    std::optional<Pattern> contains;
    std::optional<bool> voice;
    std::optional<bool> sms;
    std::optional<bool> mms;
    std::optional<bool> fax;
    bool beta = true;
    bool excludeAllAddresses = false;
    bool excludeLocalAddresses = false;
    bool excludeForeignAddresses = false;
    /// Around a point, in miles. A number without a known place is near nothing.
    bool near = false;
    std::optional<Place> center;
    double distance = 25;
    std::optional<QString> postalCode;
    std::optional<QString> region;
    std::optional<QString> rateCenter;
    std::optional<QString> lata;
    std::optional<QString> locality;
    int pageSize = 50;
    quint64 salt = 0; ///< the sample differs from filter to filter

    /// Reads the query; the first rule that it breaks comes back as a Failure.
    static std::variant<Search, Failure> parse(const Request &request, const World &world, const Stock &stock);
};

/// Up to pageSize numbers of a stock that fit: a sample, not the inventory, and the same one for the same query.
std::vector<ForSale> searchNumbers(World &world, const Stock &stock, const Search &search);

/// Great-circle distance in miles.
double milesBetween(double latitude1, double longitude1, double latitude2, double longitude2);

} // namespace sandbox
