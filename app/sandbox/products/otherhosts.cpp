// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/products/paging.h"
#include "app/sandbox/products/products.h"

#include "app/sandbox/parametervalues.h"

#include <QDateTime>

#include <algorithm>

// The products that live on hosts of their own (pricing, numbers, trunking): ISO 8601 dates, absolute links, "meta".

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

void writePricesLink(JsonWriter &json, const Context &context, const Country &country)
{
    json.openObject();
    json.member("country", country.name);
    json.member("iso_country", country.code);
    json.member("url", context.origin + "/v1/PhoneNumbers/Countries/" + country.code.toLatin1());
    json.closeObject();
}

void writeBundle(JsonWriter &json, const Context &context, const Bundle &bundle)
{
    const QByteArray url = context.origin + "/v2/RegulatoryCompliance/Bundles/" + bundle.sid;
    json.openObject();
    json.member("sid", bundle.sid);
    json.member("account_sid", context.accountSid());
    json.member("regulation_sid", bundle.regulationSid);
    json.member("friendly_name", bundle.friendlyName);
    json.member("status", bundle.status);
    json.memberOrNull("valid_until", bundle.validUntil > 0 ? iso8601(bundle.validUntil) : QByteArray());
    json.member("email", QByteArrayView("papers@example.com"));
    json.nullMember("status_callback");
    json.member("date_created", iso8601(bundle.created));
    json.member("date_updated", iso8601(bundle.updated));
    json.member("url", url);
    json.key("links").openObject();
    json.member("evaluations", url + "/Evaluations");
    json.member("item_assignments", url + "/ItemAssignments");
    json.member("bundle_copies", url + "/Copies");
    json.closeObject();
    json.closeObject();
}

void writeTrunk(JsonWriter &json, const Context &context, const Trunk &trunk)
{
    const QByteArray url = context.origin + "/v1/Trunks/" + trunk.sid;
    json.openObject();
    json.member("account_sid", context.accountSid());
    json.member("sid", trunk.sid);
    json.member("domain_name", trunk.domainName);
    json.member("friendly_name", trunk.friendlyName);
    json.member("disaster_recovery_method", QByteArrayView("POST"));
    json.nullMember("disaster_recovery_url");
    json.flagMember("secure", false);
    json.flagMember("cnam_lookup_enabled", false);
    json.key("recording").openObject();
    json.member("mode", QByteArrayView("do-not-record")).member("trim", QByteArrayView("do-not-trim"));
    json.closeObject();
    json.member("transfer_mode", QByteArrayView("disable-all"));
    json.member("transfer_caller_id", QByteArrayView("from-transferee"));
    json.member("auth_type", QByteArrayView(""));
    json.key("auth_type_set").openArray().closeArray();
    json.flagMember("symmetric_rtp_enabled", false);
    json.member("date_created", iso8601(trunk.created));
    json.member("date_updated", iso8601(trunk.created));
    json.member("url", url);
    json.key("links").openObject();
    json.member("origination_urls", url + "/OriginationUrls");
    json.member("credential_lists", url + "/CredentialLists");
    json.member("ip_access_control_lists", url + "/IpAccessControlLists");
    json.member("phone_numbers", url + "/PhoneNumbers");
    json.closeObject();
    json.closeObject();
}

struct BundleFilter
{
    const char16_t *parameter;
    QByteArray Bundle::*member;
};

constexpr BundleFilter bundleFilters[] = {
    { u"Status", &Bundle::status },
    { u"FriendlyName", &Bundle::friendlyName },
    { u"RegulationSid", &Bundle::regulationSid },
    { u"IsoCountry", &Bundle::isoCountry },
    { u"NumberType", &Bundle::numberType },
};

bool bundleFits(const Bundle &bundle, const Parameters &query)
{
    for (const BundleFilter &filter : bundleFilters) {
        const QByteArray value = query.text(QStringView(filter.parameter)).toUtf8();
        if (!value.isEmpty() && value.compare(bundle.*filter.member, Qt::CaseInsensitive) != 0)
            return false;
    }
    const QString ends = query.text(u"HasValidUntilDate");
    if (!ends.isEmpty() && (ends == "true"_L1) != (bundle.validUntil > 0))
        return false;
    const auto at = [&query](QStringView name) {
        return QDateTime::fromString(query.text(name), Qt::ISODate).toSecsSinceEpoch();
    };
    if (query.has(u"ValidUntilDate<") && (bundle.validUntil == 0 || bundle.validUntil > at(u"ValidUntilDate<")))
        return false;
    return !query.has(u"ValidUntilDate>") || bundle.validUntil >= at(u"ValidUntilDate>");
}

template <typename Row>
Response fetchOne(Context &context, const Row *row, void (*write)(JsonWriter &, const Context &, const Row &))
{
    if (row == nullptr)
        return notFound(context.request);
    JsonWriter json;
    write(json, context, *row);
    return okay(json);
}

} // namespace

Response listPrices(Context &context)
{
    const QList<Country> &countries = context.world.catalog.countries();
    return listPage(context, "countries", countries.size(),
                    [&](JsonWriter &json, qsizetype row) { writePricesLink(json, context, countries.at(row)); });
}

Response fetchPrices(Context &context)
{
    const QString code = context.part(u"Country"_s);
    const Country *country = context.world.catalog.country(code);
    JsonWriter json;
    json.openObject();
    if (country == nullptr) {
        // Page 42: a country without numbers is no error, but every member is null.
        for (const char *name : { "url", "country", "price_unit", "phone_number_prices", "iso_country" })
            json.nullMember(name);
        json.closeObject();
        return code.size() == 2 ? okay(json) : notFound(context.request);
    }
    json.member("country", country->name);
    json.member("iso_country", country->code);
    json.key("phone_number_prices").openArray();
    for (const int index : country->stocks) {
        const Stock &stock = context.world.catalog.stocks().at(index);
        json.openObject();
        json.member("number_type", QByteArrayView(namesOf(stock.type).price));
        json.member("base_price", stock.price);
        json.member("current_price", stock.price);
        json.closeObject();
    }
    json.closeArray();
    json.member("price_unit", country->priceUnit);
    json.member("url", context.origin + "/v1/PhoneNumbers/Countries/" + country->code.toLatin1());
    json.closeObject();
    return okay(json);
}

Response listBundles(Context &context)
{
    const Parameters &query = context.request.query;
    QList<const Bundle *> rows;
    for (const Bundle &bundle : context.world.household.bundles) {
        if (bundle.account == context.account && bundleFits(bundle, query))
            rows.append(&bundle);
    }
    const QString sortBy = query.text(u"SortBy");
    const auto key = [&sortBy](const Bundle *bundle) {
        return sortBy == "valid-until"_L1 ? bundle->validUntil
            : sortBy == "date-updated"_L1 ? bundle->updated
                                          : bundle->created;
    };
    const bool ascending = query.text(u"SortDirection") == "ASC"_L1;
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Bundle *a, const Bundle *b) { return ascending ? key(a) < key(b) : key(a) > key(b); });
    return listPage(context, "results", rows.size(),
                    [&](JsonWriter &json, qsizetype row) { writeBundle(json, context, *rows.at(row)); });
}

Response fetchBundle(Context &context)
{
    const QByteArray sid = context.part(u"Sid"_s).toLatin1();
    return fetchOne(context, context.world.household.bundle(context.account, sid), writeBundle);
}

Response listTrunks(Context &context)
{
    QList<const Trunk *> rows;
    for (const Trunk &trunk : context.world.household.trunks) {
        if (trunk.account == context.account)
            rows.append(&trunk);
    }
    return listPage(context, "trunks", rows.size(),
                    [&](JsonWriter &json, qsizetype row) { writeTrunk(json, context, *rows.at(row)); });
}

Response fetchTrunk(Context &context)
{
    const QByteArray sid = context.part(u"Sid"_s).toLatin1();
    return fetchOne(context, context.world.household.trunk(context.account, sid), writeTrunk);
}

} // namespace sandbox
