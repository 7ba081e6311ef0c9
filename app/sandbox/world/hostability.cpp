// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/hostability.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 day = 86400;
constexpr qint64 retirement = 3 * day; // page 01: a released hosted number retires in three days

/// What hosting.json says, read once.
struct Tables
{
    QSet<QByteArray> canadian;
    QHash<QByteArray, QByteArray> elsewhere; ///< area code to country
    QSet<quint64> tollFree; ///< area codes
    QList<QByteArray> mobile; ///< patterns of digits, "?" for any
    QJsonObject verdicts;
    QJsonObject reserved;

    Tables();
};

Tables::Tables()
{
    QFile file(u":/sandbox/hosting.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The sandbox's own data is missing: hosting.json");
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &code : object["canadian"_L1].toArray())
        canadian.insert(code.toString().toLatin1());
    for (const QJsonValue &code : object["toll_free"_L1].toArray())
        tollFree.insert(code.toString().toULongLong());
    for (const QJsonValue &pattern : object["mobile"_L1].toArray())
        mobile.append(pattern.toString().toLatin1());
    const QJsonObject countries = object["elsewhere"_L1].toObject();
    for (auto it = countries.begin(); it != countries.end(); ++it)
        elsewhere.insert(it.key().toLatin1(), it.value().toString().toLatin1());
    verdicts = object["verdicts"_L1].toObject();
    reserved = object["reserved"_L1].toObject();
}

const Tables &tables()
{
    static const Tables read;
    return read;
}

bool fits(const QByteArray &pattern, const QByteArray &digits)
{
    if (pattern.size() != digits.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) != '?' && pattern.at(i) != digits.at(i))
            return false;
    }
    return true;
}

bool isNorthAmerican(const QByteArray &digits)
{
    return digits.startsWith('1') && digits.size() == 11;
}

struct TextMember
{
    const char *key;
    QByteArray Verdict::*member;
};

constexpr TextMember members[] = {
    { "status", &Verdict::status },   { "sub_status", &Verdict::subStatus },
    { "reason", &Verdict::reason },   { "next_step", &Verdict::nextStep },
    { "type", &Verdict::type },       { "country", &Verdict::country },
    { "failure", &Verdict::failure },
};

/// Lets the members of an object that are there replace those of a verdict.
void overlay(Verdict *verdict, const QJsonObject &object)
{
    for (const TextMember &row : members) {
        const QJsonValue value = object[QLatin1StringView(row.key)];
        if (value.isString())
            verdict->*row.member = value.toString().toUtf8();
    }
}

/// The table's name for what stands in the way by format, country and type; "eligible" when nothing does.
QString nameByPlan(quint64 number, const QByteArray &country, const QByteArray &type)
{
    const QByteArray digits = QByteArray::number(number);
    if (digits.size() > 15 || digits.size() < 8 || (digits.startsWith('1') && !isNorthAmerican(digits)))
        return u"format"_s;
    if (isNorthAmerican(digits) && (digits.at(1) < '2' || digits.at(4) < '2'))
        return u"invalid"_s;
    if (country != "US" && country != "CA")
        return u"country"_s;
    return type == "MOBILE" ? u"type"_s : u"eligible"_s;
}

/// The same for who has the number.
QString nameByOwner(World &world, quint64 number, int account, const HostedOrder *own)
{
    if (const HostedOrder *order = world.hosting.activeOrder(number, own)) {
        if (order->offboarded > 0)
            return u"idle"_s;
        if (order->account != account)
            return u"other-account"_s;
        return order->status == OrderStatus::Completed ? u"hosted"_s : u"in-hosting"_s;
    }
    const qint64 slot = world.owned.find(number);
    const bool ownIncoming
        = slot >= 0 && own != nullptr && own->incomingSid == world.owned.sidOf(static_cast<quint32>(slot));
    if (slot >= 0 && !ownIncoming) {
        const OwnedNumber owned = world.owned.details(static_cast<quint32>(slot));
        if (owned.account != account)
            return u"other-account"_s;
        if (owned.hosted)
            return u"hosted"_s;
        return owned.traits.sms ? u"both"_s : u"voice-only"_s;
    }
    if (world.taken.contains(number))
        return u"other-account"_s;
    const auto released = world.released.constFind(number);
    if (released != world.released.cend() && world.clock.now() < *released + retirement)
        return u"idle"_s;
    return world.hosting.textedElsewhere.contains(number) ? u"carrier"_s : u"eligible"_s;
}

} // namespace

bool isTollFree(quint64 number)
{
    // By arithmetic: every order that is with its carrier is asked before every request.
    constexpr quint64 subscriber = 10000000;
    return number / subscriber / 1000 == 1 && tables().tollFree.contains(number / subscriber % 1000);
}

QByteArray numberType(const World &world, quint64 number)
{
    const QByteArray digits = QByteArray::number(number);
    if (isTollFree(number))
        return "TOLLFREE";
    for (const QByteArray &pattern : tables().mobile) {
        if (fits(pattern, digits))
            return "MOBILE";
    }
    if (isNorthAmerican(digits))
        return "LOCAL";
    const std::optional<Origin> origin = world.space.originOf(number);
    if (!origin)
        return "UNKNOWN";
    switch (world.stock(*origin).type) {
    case NumberType::Local:
        return "LOCAL";
    case NumberType::TollFree:
        return "TOLLFREE";
    case NumberType::Mobile:
        return "MOBILE";
    default:
        return "UNKNOWN";
    }
}

QByteArray countryOf(const World &world, quint64 number)
{
    const QByteArray digits = QByteArray::number(number);
    if (isNorthAmerican(digits)) {
        const QByteArray area = digits.mid(1, 3);
        return tables().canadian.contains(area) ? QByteArrayLiteral("CA")
                                                : tables().elsewhere.value(area, QByteArrayLiteral("US"));
    }
    // The longest calling code that fits; the catalog has no two of them.
    QByteArray code;
    for (const Country &country : world.catalog.countries()) {
        if (country.callingCode != "1" && digits.startsWith(country.callingCode))
            code = country.code.toLatin1();
    }
    return code;
}

Verdict verdictNamed(const QString &name, quint64 number)
{
    Verdict verdict;
    verdict.type = isTollFree(number) ? "TOLLFREE" : "UNKNOWN";
    overlay(&verdict, tables().verdicts[name].toObject());
    return verdict;
}

Verdict judged(World &world, quint64 number, int account, const HostedOrder *own)
{
    Verdict verdict;
    verdict.country = countryOf(world, number);
    verdict.type = numberType(world, number);
    const QJsonObject reserved = tables().reserved[QString::number(number)].toObject();
    QString name = reserved["verdict"_L1].toString();
    if (name.isEmpty() || name == "eligible"_L1) {
        name = nameByPlan(number, verdict.country, verdict.type);
        if (name == "eligible"_L1)
            name = nameByOwner(world, number, account, own);
    }
    if (name == "format"_L1 || name == "invalid"_L1) {
        verdict.type = "UNKNOWN";
        verdict.country.clear();
    }
    overlay(&verdict, tables().verdicts[name].toObject());
    // A reserved number that meets something else on its way speaks of that.
    if (name == reserved["verdict"_L1].toString())
        overlay(&verdict, reserved);
    return verdict;
}

Origin hostedOrigin(const World &world, quint64 number)
{
    if (const std::optional<Origin> origin = world.space.originOf(number))
        return *origin;
    const Country *country = world.catalog.country(QString::fromLatin1(countryOf(world, number)));
    if (country == nullptr)
        country = world.catalog.country(u"US");
    const NumberType type = isTollFree(number) ? NumberType::TollFree : NumberType::Local;
    const Stock *stock = world.catalog.stock(*country, type);
    return { stock == nullptr ? country->stocks.first() : stock->index, 0 };
}

} // namespace sandbox
