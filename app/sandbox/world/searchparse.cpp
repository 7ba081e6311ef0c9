// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/search.h"

#include "app/sandbox/parametervalues.h"
#include "app/sandbox/world/random.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

/// The digits of a filter value that is a phone number ("the same place as this number"), else nothing.
std::optional<quint64> numberIn(const QString &value)
{
    static const QRegularExpression shape(u"^\\+[1-9][0-9]{6,14}$|^1?[2-9][0-9]{9}$"_s);
    if (!shape.match(value).hasMatch())
        return std::nullopt;
    const QString digits = value.startsWith(u'+') ? value.mid(1) : value.size() == 10 ? u"1"_s + value : value;
    return digits.toULongLong();
}

std::optional<Place> placeOf(const World &world, quint64 number)
{
    const std::optional<Origin> origin = world.space.originOf(number);
    return origin ? std::optional(world.place(*origin)) : std::nullopt;
}

/// One In… parameter: a value as it is, or that member of the place of the number that was given.
struct PlaceFilter
{
    const char16_t *parameter;
    std::optional<QString> Search::*filter;
    QString Place::*member;
    bool everywhere; ///< the others apply to the US and Canada only
};

constexpr PlaceFilter placeFilters[] = {
    { u"InPostalCode", &Search::postalCode, &Place::postalCode, false },
    { u"InRegion", &Search::region, &Place::region, false },
    { u"InRateCenter", &Search::rateCenter, &Place::rateCenter, false },
    { u"InLata", &Search::lata, &Place::lata, false },
    { u"InLocality", &Search::locality, &Place::city, true },
};

void readPlaces(Search &search, const Request &request, const World &world, bool northAmerican)
{
    for (const PlaceFilter &filter : placeFilters) {
        const std::optional<QString> value = request.query.value(QStringView(filter.parameter));
        if (!value || value->isEmpty() || (!northAmerican && !filter.everywhere))
            continue;
        const std::optional<quint64> number = numberIn(*value);
        if (!number) {
            search.*filter.filter = *value;
            continue;
        }
        // A number from nowhere shares its place with no other: a value that no place has.
        const std::optional<Place> place = placeOf(world, *number);
        const QString known = place ? (*place).*filter.member : QString();
        search.*filter.filter = known.isEmpty() ? u"\n"_s : known;
    }
}

std::optional<Failure> readNear(Search &search, const Request &request, const World &world)
{
    const QString number = request.query.text(u"NearNumber");
    const QString point = request.query.text(u"NearLatLong");
    if (const std::optional<QString> distance = request.query.value(u"Distance")) {
        bool valid = false;
        search.distance = distance->toInt(&valid);
        if (!valid || search.distance < 1 || search.distance > 500)
            return Failure{ Code::InvalidParameter, u"Distance can be from 1 to 500 miles."_s };
    }
    if (!number.isEmpty()) {
        const std::optional<quint64> digits = numberIn(number);
        if (!digits)
            return Failure{ Code::InvalidParameter, u"NearNumber is not a phone number."_s };
        search.near = true;
        search.center = placeOf(world, *digits);
    }
    if (!point.isEmpty()) {
        const QStringList parts = point.split(u',');
        bool north = false;
        bool east = false;
        Place place;
        place.latitude = parts.value(0).trimmed().toDouble(&north);
        place.longitude = parts.value(1).trimmed().toDouble(&east);
        if (parts.size() != 2 || !north || !east || qAbs(place.latitude) > 90 || qAbs(place.longitude) > 180)
            return Failure{ Code::InvalidParameter, u"NearLatLong takes a latitude and a longitude: 37.84,-122.46"_s };
        place.region = u"?"_s;
        search.near = true;
        search.center = place;
    }
    if (search.center && search.center->region.isEmpty())
        search.center.reset();
    return std::nullopt;
}

struct FlagFilter
{
    const char16_t *parameter;
    std::optional<bool> Search::*filter;
};

constexpr FlagFilter flagFilters[] = {
    { u"VoiceEnabled", &Search::voice },
    { u"SmsEnabled", &Search::sms },
    { u"MmsEnabled", &Search::mms },
    { u"FaxEnabled", &Search::fax },
};

struct SwitchFilter
{
    const char16_t *parameter;
    bool Search::*filter;
};

constexpr SwitchFilter switchFilters[] = {
    { u"Beta", &Search::beta },
    { u"ExcludeAllAddressRequired", &Search::excludeAllAddresses },
    { u"ExcludeLocalAddressRequired", &Search::excludeLocalAddresses },
    { u"ExcludeForeignAddressRequired", &Search::excludeForeignAddresses },
};

std::optional<Failure> readFlags(Search &search, const Parameters &query)
{
    for (const FlagFilter &filter : flagFilters) {
        bool value = false;
        if (auto failure = readFlag(query, QStringView(filter.parameter), &value))
            return failure;
        if (!query.text(QStringView(filter.parameter)).isEmpty())
            search.*filter.filter = value;
    }
    for (const SwitchFilter &filter : switchFilters) {
        if (auto failure = readFlag(query, QStringView(filter.parameter), &(search.*filter.filter)))
            return failure;
    }
    return std::nullopt;
}

quint64 saltOf(const Request &request, quint64 seed)
{
    quint64 salt = seed;
    for (const auto &[name, value] : request.query.all()) {
        // A larger page shows more of the same sample.
        if (name == "PageSize"_L1)
            continue;
        for (const QChar c : QString(name + u'=' + value))
            salt = mixed(salt, c.unicode());
    }
    return salt;
}

} // namespace

std::variant<Search, Failure> Search::parse(const Request &request, const World &world, const Stock &stock)
{
    Search search;
    if (auto failure = readPageSize(request.query, &search.pageSize))
        return *failure;
    if (auto failure = readFlags(search, request.query))
        return *failure;
    const QString areaCode = request.query.text(u"AreaCode");
    if (!areaCode.isEmpty() && stock.northAmerican) {
        static const QRegularExpression shape(u"^[2-9][0-9]{2}$"_s);
        if (!shape.match(areaCode).hasMatch())
            return Failure{ Code::InvalidAreaCode };
        search.areaCode = areaCode.toLatin1();
    }
    if (const std::optional<QString> contains = request.query.value(u"Contains")) {
        QString error;
        search.contains = Pattern::parse(*contains, &error);
        if (!search.contains)
            return Failure{ Code::InvalidParameter, error };
    }
    if (stock.northAmerican) {
        if (auto failure = readNear(search, request, world))
            return *failure;
        if (!request.query.text(u"InRateCenter").isEmpty() && request.query.text(u"InLata").isEmpty())
            return Failure{ Code::InvalidParameter, u"InRateCenter requires InLata."_s };
    }
    readPlaces(search, request, world, stock.northAmerican);
    search.salt = saltOf(request, world.options.seed);
    return search;
}

} // namespace sandbox
