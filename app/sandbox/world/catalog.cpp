// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/catalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// A resource in a static library is only there when someone asks for it, and not from inside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(sandbox);
}

namespace sandbox {

namespace {

constexpr TypeNames typeNames[] = {
    { NumberType::Local, "local", "Local", "local", "local" },
    { NumberType::TollFree, "toll_free", "TollFree", "toll free", "toll-free" },
    { NumberType::Mobile, "mobile", "Mobile", "mobile", "mobile" },
    { NumberType::National, "national", "National", "national", "national" },
    { NumberType::Voip, "voip", "Voip", "voip", "voip" },
    { NumberType::SharedCost, "shared_cost", "SharedCost", "shared cost", "shared-cost" },
    { NumberType::MachineToMachine, "machine_to_machine", "MachineToMachine", "machine to machine",
      "machine-to-machine" },
};

QJsonDocument resource(const QString &name)
{
    initResources();
    QFile file(u":/sandbox/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The sandbox's own data is missing: %s", qPrintable(name));
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (document.isNull())
        qFatal("The sandbox's own data can't be read: %s: %s", qPrintable(name), qPrintable(error.errorString()));
    return document;
}

NumberType typeOfKey(const QString &key)
{
    for (const TypeNames &names : typeNames) {
        if (key == QLatin1StringView(names.key))
            return names.type;
    }
    qFatal("The sandbox's own data names an unknown type: %s", qPrintable(key));
}

Stock stockOf(const QJsonObject &object)
{
    Stock stock;
    const QJsonObject capabilities = object["capabilities"_L1].toObject();
    stock.type = typeOfKey(object["type"_L1].toString());
    stock.price = object["price"_L1].toString().toLatin1();
    stock.addressRequirement = object["address"_L1].toString().toLatin1();
    stock.bundleRequired = object["bundle"_L1].toBool();
    stock.betaPercent = object["beta"_L1].toInt();
    stock.voicePercent = capabilities["voice"_L1].toInt();
    stock.smsPercent = capabilities["sms"_L1].toInt();
    stock.mmsPercent = capabilities["mms"_L1].toInt();
    stock.faxPercent = capabilities["fax"_L1].toInt();
    stock.digits = object["digits"_L1].toInt();
    for (const QJsonValue &value : object["places"_L1].toArray()) {
        Place place;
        place.area = value["area"_L1].toString().toLatin1();
        place.lead = value["lead"_L1].toString().toLatin1();
        place.city = value["city"_L1].toString();
        stock.places.append(place);
    }
    return stock;
}

} // namespace

const TypeNames &namesOf(NumberType type)
{
    return typeNames[static_cast<int>(type)];
}

std::optional<NumberType> typeOfPath(QStringView path)
{
    for (const TypeNames &names : typeNames) {
        if (path == QLatin1StringView(names.path))
            return names.type;
    }
    return std::nullopt;
}

Catalog::Catalog()
{
    for (const QJsonValue &value : resource(u"countries.json"_s).array()) {
        Country country;
        country.code = value["code"_L1].toString();
        country.name = value["name"_L1].toString();
        country.callingCode = value["calling_code"_L1].toString().toLatin1();
        country.beta = value["beta"_L1].toBool();
        country.priceUnit = value["price_unit"_L1].toString().toLatin1();
        for (const QJsonValue &type : value["types"_L1].toArray()) {
            Stock stock = stockOf(type.toObject());
            stock.index = static_cast<int>(m_stocks.size());
            stock.country = static_cast<int>(m_countries.size());
            stock.callingCode = country.callingCode;
            stock.northAmerican = country.callingCode == "1";
            if (stock.northAmerican && stock.type == NumberType::Local)
                readAreaCodes(country.code, stock);
            country.stocks.append(stock.index);
            m_stocks.append(stock);
        }
        m_countries.append(country);
    }
    index();
}

void Catalog::readAreaCodes(const QString &country, Stock &stock)
{
    static const QJsonObject plan = resource(u"nanp.json"_s).object();
    for (const QJsonValue &areaCode : plan[country].toArray()) {
        const QJsonArray cities = areaCode["cities"_L1].toArray();
        for (int i = 0; i < cities.size(); ++i) {
            const QJsonObject city = cities.at(i).toObject();
            Place place;
            place.area = areaCode["code"_L1].toString().toLatin1();
            place.city = city["city"_L1].toString();
            place.region = city["region"_L1].toString(areaCode["region"_L1].toString());
            place.lata = areaCode["lata"_L1].toString();
            place.rateCenter = city["rate_center"_L1].toString();
            place.postalCode = city["postal"_L1].toString();
            place.latitude = city["lat"_L1].toDouble();
            place.longitude = city["lon"_L1].toDouble();
            place.cityIndex = i;
            place.cityCount = static_cast<int>(cities.size());
            stock.places.append(place);
        }
    }
}

void Catalog::index()
{
    for (const Stock &stock : std::as_const(m_stocks)) {
        for (int i = 0; i < stock.places.size(); ++i) {
            const QByteArray prefix = stock.callingCode + stock.places.at(i).area + stock.places.at(i).lead;
            m_longestPrefix = std::max(m_longestPrefix, prefix.size());
            // The first city of an area code stands for all of them; toll-free codes are the US's as well as Canada's.
            if (!m_prefixes.contains(prefix))
                m_prefixes.insert(prefix, { stock.index, i });
        }
    }
}

const Country *Catalog::country(QStringView code) const
{
    for (const Country &country : m_countries) {
        if (country.code.compare(code, Qt::CaseInsensitive) == 0)
            return &country;
    }
    return nullptr;
}

const Stock *Catalog::stock(const Country &country, NumberType type) const
{
    for (const int index : country.stocks) {
        if (m_stocks.at(index).type == type)
            return &m_stocks.at(index);
    }
    return nullptr;
}

std::optional<Origin> Catalog::originOf(const QByteArray &digits) const
{
    for (qsizetype length = std::min(m_longestPrefix, digits.size()); length > 1; --length) {
        const auto found = m_prefixes.constFind(digits.left(length));
        if (found == m_prefixes.cend())
            continue;
        const Stock &stock = m_stocks.at(found->stock);
        if (digits.size() == stock.callingCode.size() + stock.digits)
            return *found;
    }
    return std::nullopt;
}

} // namespace sandbox
