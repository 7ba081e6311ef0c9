// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/addresses.h"
#include "app/api/authorizationdocuments.h"
#include "app/api/availablenumbers.h"
#include "app/api/hostednumbers.h"
#include "app/api/numbers.h"
#include "app/api/param.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

QStringList namesOf(std::span<const Param> table, QStringList others = {})
{
    for (const Param &param : table)
        others.append(QString::fromLatin1(param.parameter));
    return others;
}

/// Where a JSON body goes, the OpenAPI names no members.
QList<Endpoint> hostedEndpoints(HostedGeneration generation)
{
    const bool v2 = generation == HostedGeneration::V2;
    const QString root = v2 ? u"/v2/HostedNumber"_s : u"/HostedNumbers"_s;
    const QString orders = root + (v2 ? u"/Orders"_s : u"/HostedNumberOrders"_s);
    const QString order = orders + u"/{Sid}"_s;
    const QString documents = root + u"/AuthorizationDocuments"_s;
    const QString document = documents + u"/{Sid}"_s;
    const QString dependents = documents + u"/{SigningDocumentSid}/DependentHostedNumberOrders"_s;
    const Product product = hostedProduct(generation);
    QStringList filters{ u"Status"_s, u"PhoneNumber"_s, u"IncomingPhoneNumberSid"_s, u"FriendlyName"_s, u"PageSize"_s };
    if (!v2)
        filters.insert(4, u"UniqueName"_s);
    QList<Endpoint> list{
        { Verb::Get, product, orders, filters },
        { Verb::Post, product, orders,
          namesOf(hostedOrderCreateParams(generation), { u"PhoneNumber"_s, u"SmsCapability"_s }) },
        { Verb::Get, product, order, {} },
        { Verb::Post, product, order, namesOf(hostedOrderUpdateParams(generation)) },
        { Verb::Delete, product, order, {} },
        { Verb::Get, product, documents, { u"Email"_s, u"Status"_s, u"PageSize"_s } },
        { Verb::Post, product, documents, namesOf(documentCreateParams()) },
        { Verb::Get, product, document, {} },
        { Verb::Get, product, dependents, { u"PageSize"_s } },
    };
    if (!v2)
        return list << Endpoint{ Verb::Post, product, document, namesOf(documentUpdateParams()) };
    return list << Endpoint{ Verb::Delete, product, document, {} }
                << Endpoint{ Verb::Post, product, orders + u"/Bulk"_s, {} }
                << Endpoint{ Verb::Get, product, orders + u"/Bulk/{BulkHostingSid}"_s, {} }
                << Endpoint{ Verb::Post, product, u"/v1/HostedNumber/Eligibility"_s, {} }
                << Endpoint{ Verb::Post, product, u"/v1/HostedNumber/Eligibility/Bulk"_s, {} }
                << Endpoint{ Verb::Get, product, u"/v1/HostedNumber/Eligibility/Bulk/{RequestId}"_s, {} };
}

/// The list of requests is not in the OpenAPI, and bodies have no parameters there.
QList<Endpoint> portingEndpoints()
{
    const QString root = u"/v1/Porting"_s;
    const QString request = root + u"/PortIn/{PortInRequestSid}"_s;
    const QString number = request + u"/PhoneNumber/{PhoneNumberSid}"_s;
    const QString webhook = root + u"/Configuration/Webhook"_s;
    constexpr auto product = Product::Numbers;
    return {
        { Verb::Get,
          product,
          root + u"/Portability/PhoneNumber/{PhoneNumber}"_s,
          { u"TargetAccountSid"_s, u"AddressSid"_s } },
        { Verb::Post, product, root + u"/PortIn"_s, {} },
        { Verb::Get, product, request, {} },
        { Verb::Delete, product, request, {} },
        { Verb::Get, product, number, {} },
        { Verb::Delete, product, number, {} },
        { Verb::Get, product, webhook, {} },
        { Verb::Post, product, webhook, {} },
        { Verb::Delete, product, webhook + u"/{WebhookType}"_s, {} },
    };
}

const QString inAccount = u"/2010-04-01/Accounts/{AccountSid}"_s;

} // namespace

QList<Endpoint> endpoints()
{
    const QString numbers = inAccount + u"/IncomingPhoneNumbers.json"_s;
    const QString number = inAccount + u"/IncomingPhoneNumbers/{Sid}.json"_s;
    const QString addresses = inAccount + u"/Addresses.json"_s;
    const QString address = inAccount + u"/Addresses/{Sid}.json"_s;
    const QString countries = inAccount + u"/AvailablePhoneNumbers.json"_s;
    const QString country = inAccount + u"/AvailablePhoneNumbers/{CountryCode}.json"_s;
    QList<Endpoint> list{
        { Verb::Get, Product::Api, numbers, { u"PhoneNumber"_s, u"PageSize"_s } },
        { Verb::Post, Product::Api, numbers, namesOf(numberParams(), { u"PhoneNumber"_s }) },
        { Verb::Get, Product::Api, number, {} },
        { Verb::Post, Product::Api, number, namesOf(numberParams(), { u"AccountSid"_s }) },
        { Verb::Delete, Product::Api, number, {} },
        { Verb::Get, Product::Api, addresses, { u"CustomerName"_s, u"IsoCountry"_s, u"PageSize"_s } },
        { Verb::Post, Product::Api, addresses, namesOf(addressParams()) },
        { Verb::Get, Product::Api, address, {} },
        { Verb::Delete, Product::Api, address, {} },
        { Verb::Get, Product::Api, countries, { u"PageSize"_s } },
        { Verb::Get, Product::Api, country, {} },
        { Verb::Get, Product::Api, u"/2010-04-01/Accounts.json"_s, { u"PageSize"_s } },
        { Verb::Get, Product::Api, u"/2010-04-01/Accounts/{Sid}.json"_s, {} },
        { Verb::Get, Product::Api, inAccount + u"/Applications.json"_s, { u"PageSize"_s } },
        { Verb::Get, Product::Trunking, u"/v1/Trunks"_s, { u"PageSize"_s } },
        { Verb::Get, Product::Numbers, u"/v2/RegulatoryCompliance/Bundles"_s, { u"IsoCountry"_s, u"PageSize"_s } },
        { Verb::Get, Product::Pricing, u"/v1/PhoneNumbers/Countries"_s, { u"PageSize"_s } },
        { Verb::Get, Product::Pricing, u"/v1/PhoneNumbers/Countries/{IsoCountry}"_s, {} },
    };
    for (const NumberType type : allNumberTypes())
        list.append({ Verb::Get, Product::Api, searchPath(type), searchParameters() });
    for (const HostedGeneration generation : { HostedGeneration::V2, HostedGeneration::Preview })
        list += hostedEndpoints(generation);
    return list + portingEndpoints();
}

} // namespace nd
