// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"
#include "app/sandbox/world/search.h"

namespace sandbox {

namespace {

QByteArray basePath(const Context &context)
{
    return "/2010-04-01/Accounts/" + context.accountSid() + "/AvailablePhoneNumbers";
}

void writeCountry(JsonWriter &json, const Context &context, const Country &country)
{
    const QByteArray path = basePath(context) + '/' + country.code.toLatin1();
    json.openObject();
    json.flagMember("beta", country.beta);
    json.member("country", country.name);
    json.member("country_code", country.code);
    json.key("subresource_uris").openObject();
    for (const int stock : country.stocks) {
        const TypeNames &names = namesOf(context.world.catalog.stocks().at(stock).type);
        json.member(names.key, path + '/' + names.path + ".json");
    }
    json.closeObject();
    json.member("uri", path + ".json");
    json.closeObject();
}

void writeAvailable(JsonWriter &json, const World &world, const Stock &stock, const ForSale &row)
{
    const Place &place = stock.places.at(row.place);
    const Traits traits = world.space.traits(stock, row.number);
    const bool located = !place.region.isEmpty();
    json.openObject();
    json.member("friendly_name", displayNumber(stock, place, row.number));
    json.member("phone_number", e164(row.number));
    json.memberOrNull("lata", place.lata);
    json.memberOrNull("locality", place.city);
    json.memberOrNull("rate_center", place.rateCenter);
    json.memberOrNull("latitude", located ? QByteArray::number(place.latitude, 'f', 6) : QByteArray());
    json.memberOrNull("longitude", located ? QByteArray::number(place.longitude, 'f', 6) : QByteArray());
    json.memberOrNull("region", place.region);
    json.memberOrNull("postal_code", place.postalCode);
    json.member("iso_country", world.catalog.countries().at(stock.country).code);
    json.member("address_requirements", stock.addressRequirement);
    json.flagMember("beta", traits.beta);
    json.key("capabilities").openObject();
    json.flagMember("voice", traits.voice).flagMember("SMS", traits.sms).flagMember("MMS", traits.mms);
    json.flagMember("fax", traits.fax);
    json.closeObject();
    json.closeObject();
}

} // namespace

Response listCountries(Context &context)
{
    const QList<Country> &countries = context.world.catalog.countries();
    // Page 19 shows no paging keys here, only the list and its address.
    JsonWriter json;
    json.openObject().key("countries").openArray();
    for (const Country &country : countries)
        writeCountry(json, context, country);
    json.closeArray();
    json.member("uri", basePath(context) + ".json");
    json.closeObject();
    return okay(json);
}

Response fetchCountry(Context &context)
{
    const Country *country = context.world.catalog.country(context.part(QStringLiteral("Country")));
    if (country == nullptr)
        return notFound(context.request);
    JsonWriter json;
    writeCountry(json, context, *country);
    return okay(json);
}

Response searchAvailable(Context &context)
{
    World &world = context.world;
    const Country *country = world.catalog.country(context.part(QStringLiteral("Country")));
    const std::optional<NumberType> type = typeOfPath(context.part(QStringLiteral("Type")));
    const Stock *stock = country != nullptr && type ? world.catalog.stock(*country, *type) : nullptr;
    if (stock == nullptr)
        return notFound(context.request);
    const auto parsed = Search::parse(context.request, world, *stock);
    if (const auto *refused = std::get_if<Failure>(&parsed))
        return failure(refused->code, refused->message);

    const std::vector<ForSale> rows = searchNumbers(world, *stock, std::get<Search>(parsed));
    JsonWriter json;
    json.reserve(static_cast<qsizetype>(rows.size()) * 500 + 200);
    json.openObject().key("available_phone_numbers").openArray();
    for (const ForSale &row : rows)
        writeAvailable(json, world, *stock, row);
    json.closeArray();
    json.member("uri", context.request.target);
    json.closeObject();
    return okay(json);
}

} // namespace sandbox
