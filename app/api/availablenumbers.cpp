// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/availablenumbers.h"

#include "app/api/param.h"

using namespace Qt::StringLiterals;

namespace nd {

namespace {

// What a search is told, by the kind of value. Nothing is sent for what is not asked for.

struct TextParam
{
    const char *parameter;
    QString (*value)(const NumberQuery &);
};

constexpr TextParam texts[] = {
    { "AreaCode", [](const NumberQuery &q) { return q.areaCode; } },
    { "Contains", [](const NumberQuery &q) { return q.contains(); } },
    { "NearNumber", [](const NumberQuery &q) { return q.nearNumber; } },
    { "NearLatLong", [](const NumberQuery &q) { return q.nearCoordinates; } },
    { "Distance", [](const NumberQuery &q) { return q.distance ? QString::number(*q.distance) : QString(); } },
    { "InRegion", [](const NumberQuery &q) { return q.region.text; } },
    { "InLocality", [](const NumberQuery &q) { return q.locality.text; } },
    { "InPostalCode", [](const NumberQuery &q) { return q.postalCode.text; } },
    { "InRateCenter", [](const NumberQuery &q) { return q.rateCenter.text; } },
    { "InLata", [](const NumberQuery &q) { return q.lata.text; } },
};

struct WishParam
{
    const char *parameter;
    Wanted NumberQuery::*wish;
};

constexpr WishParam wishes[] = {
    { "SmsEnabled", &NumberQuery::sms },
    { "MmsEnabled", &NumberQuery::mms },
    { "VoiceEnabled", &NumberQuery::voice },
    { "FaxEnabled", &NumberQuery::fax },
};

struct FlagParam
{
    const char *parameter;
    bool NumberQuery::*flag;
    bool standard; ///< What the service takes when it is told nothing.
};

constexpr FlagParam flags[] = {
    { "ExcludeAllAddressRequired", &NumberQuery::excludeAllAddressRequired, false },
    { "ExcludeLocalAddressRequired", &NumberQuery::excludeLocalAddressRequired, false },
    { "ExcludeForeignAddressRequired", &NumberQuery::excludeForeignAddressRequired, false },
    { "Beta", &NumberQuery::beta, true },
};

struct TypePath
{
    NumberType type;
    const char *segment;
};

constexpr TypePath typePaths[] = {
    { NumberType::Local, "Local" },
    { NumberType::TollFree, "TollFree" },
    { NumberType::Mobile, "Mobile" },
    { NumberType::National, "National" },
    { NumberType::Voip, "Voip" },
    { NumberType::SharedCost, "SharedCost" },
    { NumberType::MachineToMachine, "MachineToMachine" },
};

QString word(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

} // namespace

QString searchPath(NumberType type)
{
    for (const TypePath &row : typePaths) {
        if (row.type == type)
            return u"/2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}/"_s
                + QLatin1StringView(row.segment) + u".json"_s;
    }
    Q_UNREACHABLE();
}

QStringList searchParameters()
{
    QStringList names;
    for (const TextParam &row : texts)
        names.append(QString::fromLatin1(row.parameter));
    for (const WishParam &row : wishes)
        names.append(QString::fromLatin1(row.parameter));
    for (const FlagParam &row : flags)
        names.append(QString::fromLatin1(row.parameter));
    names.append(u"PageSize"_s);
    return names;
}

Request searchNumbers(const NumberQuery &query)
{
    Request request{ .path = searchPath(query.type).replace(u"{CountryCode}"_s, pathSegment(query.country)) };
    const auto add = [&request](const char *name, const QString &value) {
        request.query.append({ QString::fromLatin1(name), value });
    };
    for (const TextParam &row : texts) {
        const QString value = row.value(query);
        if (!value.isEmpty())
            add(row.parameter, value);
    }
    for (const WishParam &row : wishes) {
        if (query.*row.wish != Wanted::Any)
            add(row.parameter, word(query.*row.wish == Wanted::Yes));
    }
    for (const FlagParam &row : flags) {
        if (query.*row.flag != row.standard)
            add(row.parameter, word(query.*row.flag));
    }
    add("PageSize", QString::number(query.count));
    return request;
}

} // namespace nd
