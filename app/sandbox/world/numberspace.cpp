// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/numberspace.h"

#include "app/sandbox/world/random.h"

#include <iterator>
#include <utility>

namespace sandbox {

namespace {

constexpr int saleExchanges = 5; // the first exchanges of a city are for sale, the others are owned
constexpr int saleInCity = 110;
constexpr int vanity = 2; // that spell a word
constexpr int fictional = 4; // of 555-0100 … 555-0199, which nobody has, in every city

constexpr quint64 powersOfTen[] = { 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000 };

/// Words of five letters as digits: STORM, HELLO, PIZZA, …
constexpr quint64 words[] = { 78676, 43556, 74992, 28737, 46637, 35692, 86949, 27437 };

quint64 lineOf(quint64 n)
{
    return (n * 3797 + 1234) % 10000;
}

bool isCityExchange(const Stock &stock)
{
    return stock.northAmerican && stock.type == NumberType::Local;
}

} // namespace

NumberSpace::NumberSpace(const Catalog &catalog, quint64 seed)
    : m_catalog(catalog)
    , m_seed(seed)
{
}

int NumberSpace::forSaleCount(const Stock &stock)
{
    if (isCityExchange(stock))
        return saleInCity + vanity + fictional;
    if (stock.northAmerican)
        return 500 + fictional;
    return stock.type == NumberType::Local ? 60 : 120;
}

const NumberSpace::Exchanges &NumberSpace::exchanges(const QByteArray &area) const
{
    std::shared_ptr<Exchanges> &known = m_exchanges[area];
    if (known)
        return *known;
    known = std::make_shared<Exchanges>();
    for (quint16 exchange = 200; exchange < 1000; ++exchange) {
        const bool service = exchange % 100 == 11;
        const bool special
            = exchange == 555 || exchange == 950 || exchange == 958 || exchange == 959 || exchange == 976;
        if (!service && !special)
            known->order.push_back(exchange);
    }
    const quint64 key = mixed(m_seed, area.toULongLong());
    for (std::size_t i = known->order.size() - 1; i > 0; --i)
        std::swap(known->order[i], known->order[mixed(key, i) % (i + 1)]);
    known->position.fill(-1);
    for (std::size_t i = 0; i < known->order.size(); ++i)
        known->position[known->order[i]] = static_cast<qint16>(i);
    return *known;
}

quint64 NumberSpace::composed(const Place &place, quint64 exchange, quint64 line)
{
    return 10000000000ULL + place.area.toULongLong() * 10000000ULL + exchange * 10000ULL + line;
}

quint64 NumberSpace::filled(const Stock &stock, int place, quint64 x) const
{
    const Place &where = stock.places.at(place);
    const QByteArray prefix = stock.callingCode + where.area + where.lead;
    const quint64 space = powersOfTen[stock.digits - (where.area.size() + where.lead.size())];
    // Odd and no multiple of five: it visits every number of the space once.
    const quint64 stride = space * 6 / 10 + 7 + (mixed(m_seed, prefix.toULongLong()) % 90) * 10;
    const quint64 fill = (stride * x + mixed(m_seed, prefix.toULongLong() + 1)) % space;
    return prefix.toULongLong() * space + fill;
}

quint64 NumberSpace::forSale(const Stock &stock, int place, int n) const
{
    if (!stock.northAmerican)
        return filled(stock, place, static_cast<quint64>(n));
    const Place &where = stock.places.at(place);
    const auto count = static_cast<quint64>(where.cityCount);
    const auto city = static_cast<quint64>(where.cityIndex);
    const int ordinary = forSaleCount(stock) - fictional;
    if (n >= ordinary) {
        const auto k = static_cast<quint64>(n - ordinary);
        return composed(where, 555, 100 + k * 23 * count % 97 / count * count + city);
    }
    if (isCityExchange(stock) && n >= saleInCity)
        return spelled(where, static_cast<quint64>(place) * vanity + static_cast<quint64>(n - saleInCity));
    const auto index = static_cast<quint64>(n);
    return composed(where, exchanges(where.area).order[city + index % saleExchanges * count],
                    lineOf(index / saleExchanges + lineOffset(where)));
}

quint64 NumberSpace::lineOffset(const Place &place) const
{
    return mixed(m_seed + 11, place.area.toULongLong() * 10 + static_cast<quint64>(place.cityIndex)) % 10000;
}

quint64 NumberSpace::spelled(const Place &place, quint64 n) const
{
    const quint64 word = words[n % std::size(words)];
    const std::vector<quint16> &order = exchanges(place.area).order;
    const auto count = static_cast<quint64>(place.cityCount);
    const auto city = static_cast<quint64>(place.cityIndex);
    quint64 exchange = order[city];
    for (quint64 i = 0; i < saleExchanges; ++i) {
        if (order[city + i * count] % 10 == word / 10000)
            exchange = order[city + i * count];
    }
    return composed(place, exchange, word % 10000);
}

quint64 NumberSpace::owned(const Stock &stock, quint64 rank) const
{
    const auto places = static_cast<quint64>(stock.places.size());
    const auto place = static_cast<int>(rank % places);
    const quint64 n = rank / places;
    const Place &where = stock.places.at(place);
    if (!stock.northAmerican) {
        const quint64 space = powersOfTen[stock.digits - (where.area.size() + where.lead.size())];
        return filled(stock, place, space / 2 + n);
    }
    const std::vector<quint16> &order = exchanges(where.area).order;
    const auto count = static_cast<quint64>(where.cityCount);
    const auto city = static_cast<quint64>(where.cityIndex);
    const quint64 usable = (order.size() - city) / count - saleExchanges;
    return composed(where, order[city + (saleExchanges + n % usable) * count], lineOf(n / usable + lineOffset(where)));
}

Traits NumberSpace::traits(const Stock &stock, quint64 number) const
{
    const quint64 dice = mixed(m_seed, number);
    const auto chance = [dice](int shift, int percent) { return static_cast<int>((dice >> shift) % 100) < percent; };
    Traits traits;
    traits.voice = chance(0, stock.voicePercent);
    traits.sms = chance(8, stock.smsPercent);
    traits.mms = traits.sms && chance(16, stock.mmsPercent);
    traits.fax = traits.voice && chance(24, stock.faxPercent);
    traits.beta = chance(32, stock.betaPercent);
    return traits;
}

std::optional<Origin> NumberSpace::originOf(quint64 number) const
{
    std::optional<Origin> origin = m_catalog.originOf(QByteArray::number(number));
    if (!origin)
        return std::nullopt;
    const Stock &stock = m_catalog.stocks().at(origin->stock);
    if (!isCityExchange(stock))
        return origin;
    const Place &first = stock.places.at(origin->place);
    const auto exchange = static_cast<std::size_t>(number / 10000 % 1000);
    int position = exchanges(first.area).position[exchange];
    if (exchange == 555 && number % 10000 >= 100 && number % 10000 < 200)
        position = static_cast<int>(number % 10000 - 100);
    if (position < 0)
        return std::nullopt;
    origin->place += position % first.cityCount;
    return origin;
}

QByteArray displayNumber(const Stock &stock, const Place &place, quint64 number)
{
    const QByteArray digits = QByteArray::number(number);
    if (stock.northAmerican)
        return '(' + digits.mid(1, 3) + ") " + digits.mid(4, 3) + '-' + digits.mid(7);
    QByteArray display = '+' + stock.callingCode;
    if (!place.area.isEmpty())
        display += ' ' + place.area;
    QByteArray rest = digits.mid(stock.callingCode.size() + place.area.size());
    while (rest.size() > 4) {
        display += ' ' + rest.left(rest.size() == 6 ? 3 : rest.size() % 4 == 0 ? 4 : 3);
        rest.remove(0, rest.size() == 6 ? 3 : rest.size() % 4 == 0 ? 4 : 3);
    }
    return display + ' ' + rest;
}

QByteArray e164(quint64 number)
{
    return '+' + QByteArray::number(number);
}

} // namespace sandbox
