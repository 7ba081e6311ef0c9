// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace sandbox {

enum class NumberType : quint8 { Local, TollFree, Mobile, National, Voip, SharedCost, MachineToMachine };

/// The names that the products have for one type.
struct TypeNames
{
    NumberType type;
    const char *key; ///< "toll_free": the key of subresource_uris
    const char *path; ///< "TollFree": the last part of a search path
    const char *price; ///< "toll free": the pricing product's number_type
    const char *bundle; ///< "toll-free": the regulatory product's NumberType
};
const TypeNames &namesOf(NumberType type);
std::optional<NumberType> typeOfPath(QStringView path);

/// Where numbers come from: a city of a North American area code, or an area of a country's numbering plan.
struct Place
{
    QByteArray area; ///< the area code
    QByteArray lead; ///< digits after the area code that are the same for every number here
    QString city;
    QString region; ///< US and Canada only, as everything below
    QString lata;
    QString rateCenter;
    QString postalCode;
    double latitude = 0;
    double longitude = 0;
    int cityIndex = 0; ///< the exchanges of an area code are dealt out to its cities
    int cityCount = 1;
};

/// All numbers of one type in one country.
struct Stock
{
    int index = 0; ///< in Catalog::stocks()
    int country = 0; ///< in Catalog::countries()
    NumberType type = NumberType::Local;
    QByteArray price;
    QByteArray addressRequirement; ///< none, any, local, foreign
    bool bundleRequired = false;
    int betaPercent = 0;
    int voicePercent = 100;
    int smsPercent = 0;
    int mmsPercent = 0; ///< of those that have SMS
    int faxPercent = 0;
    int digits = 10; ///< after the country code
    bool northAmerican = false; ///< area code, exchange, line
    QByteArray callingCode;
    QList<Place> places;
};

struct Country
{
    QString code;
    QString name;
    QByteArray callingCode;
    bool beta = false;
    QByteArray priceUnit;
    QList<int> stocks; ///< in Catalog::stocks()
};

/// A stock and one of its places.
struct Origin
{
    int stock = -1;
    int place = -1;
};

/// The numbering plans: read once from the resources, the same for every seed.
class Catalog
{
public:
    Catalog();

    const QList<Country> &countries() const { return m_countries; }
    const QList<Stock> &stocks() const { return m_stocks; }
    const Country *country(QStringView code) const;
    const Stock *stock(const Country &country, NumberType type) const;
    /// The stock and the first place of the longest prefix that fits the digits of an E.164 number (without "+").
    std::optional<Origin> originOf(const QByteArray &digits) const;

private:
    void readAreaCodes(const QString &country, Stock &stock);
    void index();

    QList<Country> m_countries;
    QList<Stock> m_stocks;
    QHash<QByteArray, Origin> m_prefixes;
    qsizetype m_longestPrefix = 0;
};

} // namespace sandbox
