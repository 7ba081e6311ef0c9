// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/addresses.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

const QString addressesPath = u"/2010-04-01/Accounts/{AccountSid}/Addresses.json"_s;

QString addressPath(const QString &sid)
{
    return u"/2010-04-01/Accounts/{AccountSid}/Addresses/"_s + pathSegment(sid) + u".json"_s;
}

} // namespace

std::span<const Param> addressParams()
{
    static constexpr Param table[] = {
        { "customer_name", "CustomerName" },
        { "street", "Street" },
        { "street_secondary", "StreetSecondary" },
        { "city", "City" },
        { "region", "Region" },
        { "postal_code", "PostalCode" },
        { "iso_country", "IsoCountry" },
        { "friendly_name", "FriendlyName" },
        { "emergency_enabled", "EmergencyEnabled" },
        { "auto_correct_address", "AutoCorrectAddress" },
    };
    return table;
}

Request listAddresses(int pageSize)
{
    return { .path = addressesPath, .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

Request listAddressesIn(const QString &account, int pageSize)
{
    return { .path = u"/2010-04-01/Accounts/"_s + pathSegment(account) + u"/Addresses.json"_s,
             .query = { { u"PageSize"_s, QString::number(pageSize) } } };
}

Request findAddresses(const QString &customerName, const QString &isoCountry)
{
    return { .path = addressesPath,
             .query
             = { { u"CustomerName"_s, customerName }, { u"IsoCountry"_s, isoCountry }, { u"PageSize"_s, u"1000"_s } } };
}

Request fetchAddress(const QString &sid)
{
    return { .path = addressPath(sid) };
}

Request createAddress(const QMap<QString, QString> &values)
{
    return { .verb = Verb::Post, .path = addressesPath, .form = toParameters(addressParams(), values) };
}

Request deleteAddress(const QString &sid)
{
    return { .verb = Verb::Delete, .path = addressPath(sid) };
}

} // namespace nd
