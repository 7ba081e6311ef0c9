// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/numberquery.h"

#include "models/phone.h"
#include "models/rules/searchreach.h"
#include "models/rules/values.h"

#include <QCoreApplication>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace nd {

namespace {

using rules::Problem;
using rules::Verdict;

template <class T>
struct Member
{
    const char *name;
    T NumberQuery::*member;
};

constexpr Member<QString> texts[] = {
    { "country", &NumberQuery::country },
    { "area_code", &NumberQuery::areaCode },
    { "pattern", &NumberQuery::pattern },
    { "near_number", &NumberQuery::nearNumber },
    { "near_lat_long", &NumberQuery::nearCoordinates },
};

constexpr Member<PlaceFilter> places[] = {
    { "in_region", &NumberQuery::region },
    { "in_locality", &NumberQuery::locality },
    { "in_postal_code", &NumberQuery::postalCode },
    { "in_rate_center", &NumberQuery::rateCenter },
    { "in_lata", &NumberQuery::lata },
};

constexpr Member<Wanted> wishes[] = {
    { "sms", &NumberQuery::sms },
    { "mms", &NumberQuery::mms },
    { "voice", &NumberQuery::voice },
    { "fax", &NumberQuery::fax },
};

constexpr Member<bool> flags[] = {
    { "exclude_all_address_required", &NumberQuery::excludeAllAddressRequired },
    { "exclude_local_address_required", &NumberQuery::excludeLocalAddressRequired },
    { "exclude_foreign_address_required", &NumberQuery::excludeForeignAddressRequired },
    { "beta", &NumberQuery::beta },
};

QString sentence(const char *text)
{
    return QCoreApplication::translate("NumberQuery", text);
}

Verdict refused(const char *text)
{
    return Verdict::bad(sentence(text));
}

class Checks
{
public:
    explicit Checks(const NumberQuery &query)
        : q(query)
    {
    }

    QList<Problem> run()
    {
        if (q.country.isEmpty())
            add("country", refused(QT_TRANSLATE_NOOP("NumberQuery", "Choose a country.")));
        add("country", rules::isoCountry(q.country));
        add("area_code", rules::areaCode(q.areaCode));
        add("contains", rules::containsPattern(q.contains()));
        checkPlaces();
        checkNear();
        checkReach();
        if (q.count < 1 || q.count > 1000)
            add("count", refused(QT_TRANSLATE_NOOP("NumberQuery", "Ask for 1 to 1000 numbers.")));
        return problems;
    }

private:
    void add(const char *field, const Verdict &verdict)
    {
        if (verdict.level != Verdict::Level::Good)
            problems.append({ QString::fromLatin1(field), verdict });
    }

    void checkPlaces()
    {
        for (const auto &place : places) {
            const PlaceFilter &filter = q.*place.member;
            if (filter.sameAsNumber && !filter.isEmpty() && !phone::isE164(filter.text)) {
                add(place.name,
                    refused(QT_TRANSLATE_NOOP("NumberQuery",
                                              "Enter the number with + and country code, such as +14155550100.")));
            }
        }
        if (!q.postalCode.sameAsNumber)
            add("in_postal_code", rules::postalCode(q.postalCode.text, q.country));
        if (!q.rateCenter.isEmpty() && q.lata.isEmpty())
            add("in_lata", refused(QT_TRANSLATE_NOOP("NumberQuery", "A rate center needs its LATA too.")));
        if (!q.lata.sameAsNumber && !q.lata.isEmpty()) {
            for (const QChar c : q.lata.text) {
                if (c < u'0' || c > u'9') {
                    add("in_lata", refused(QT_TRANSLATE_NOOP("NumberQuery", "A LATA is a number, such as 722.")));
                    break;
                }
            }
        }
    }

    void checkNear()
    {
        if (!q.nearNumber.isEmpty() && !phone::isE164(q.nearNumber)) {
            add("near_number",
                refused(QT_TRANSLATE_NOOP("NumberQuery",
                                          "Enter the number with + and country code, such as +14155550100.")));
        }
        add("near_lat_long", rules::coordinates(q.nearCoordinates));
        const bool near = !q.nearNumber.isEmpty() || !q.nearCoordinates.isEmpty();
        if (!q.nearNumber.isEmpty() && !q.nearCoordinates.isEmpty()) {
            add("near_lat_long",
                refused(QT_TRANSLATE_NOOP("NumberQuery", "Search near a number or near coordinates, not both.")));
        }
        if (q.distance) {
            add("distance", rules::distance(*q.distance));
            if (!near) {
                add("distance",
                    refused(
                        QT_TRANSLATE_NOOP("NumberQuery", "A distance needs a number or coordinates to measure from.")));
            }
        }
    }

    /// Places that the service knows only in the US and Canada.
    void checkReach()
    {
        const std::pair<const char *, bool> asked[] = {
            { "area_code", !q.areaCode.isEmpty() },
            { "in_region", !q.region.isEmpty() },
            { "in_postal_code", !q.postalCode.isEmpty() },
            { "in_rate_center", !q.rateCenter.isEmpty() },
            { "in_lata", !q.lata.isEmpty() },
            { "near_number", !q.nearNumber.isEmpty() },
            { "near_lat_long", !q.nearCoordinates.isEmpty() },
        };
        for (const auto &[name, set] : asked) {
            const QString why = set ? rules::whySearchFieldIsOff(name, { q.country, {} }) : QString();
            if (!why.isEmpty())
                add(name, Verdict::bad(why));
        }
    }

    const NumberQuery &q;
    QList<Problem> problems;
};

QLatin1StringView wantedWord(Wanted wanted)
{
    return wanted == Wanted::Yes ? "yes"_L1 : wanted == Wanted::No ? "no"_L1 : "any"_L1;
}

} // namespace

QString NumberQuery::contains() const
{
    return rules::buildPattern(patternMode, pattern, country);
}

QList<Problem> NumberQuery::check() const
{
    return Checks(*this).run();
}

QJsonObject NumberQuery::toJson() const
{
    const NumberQuery fresh;
    QJsonObject json{ { u"country"_s, country }, { u"type"_s, numberTypeWord(type) } };
    for (const auto &text : texts) {
        if (this->*text.member != fresh.*text.member)
            json.insert(QLatin1StringView(text.name), this->*text.member);
    }
    if (!pattern.isEmpty())
        json.insert("pattern_mode"_L1, rules::patternModeWord(patternMode));
    for (const auto &place : places) {
        const PlaceFilter &filter = this->*place.member;
        if (!filter.isEmpty()) {
            json.insert(QLatin1StringView(place.name),
                        QJsonObject{ { filter.sameAsNumber ? u"same_as_number"_s : u"text"_s, filter.text } });
        }
    }
    for (const auto &wish : wishes) {
        if (this->*wish.member != Wanted::Any)
            json.insert(QLatin1StringView(wish.name), QString(wantedWord(this->*wish.member)));
    }
    for (const auto &flag : flags) {
        if (this->*flag.member != fresh.*flag.member)
            json.insert(QLatin1StringView(flag.name), this->*flag.member);
    }
    if (distance)
        json.insert("distance"_L1, *distance);
    if (count != fresh.count)
        json.insert("count"_L1, count);
    return json;
}

NumberQuery NumberQuery::fromJson(const QJsonObject &json)
{
    NumberQuery query;
    query.type = numberTypeFrom(json.value("type"_L1).toString()).value_or(query.type);
    for (const auto &text : texts)
        query.*text.member = json.value(QLatin1StringView(text.name)).toString(query.*text.member);
    query.patternMode = rules::patternModeFrom(json.value("pattern_mode"_L1).toString());
    for (const auto &place : places) {
        const QJsonObject filter = json.value(QLatin1StringView(place.name)).toObject();
        const bool same = filter.contains("same_as_number"_L1);
        query.*place.member = { filter.value(same ? "same_as_number"_L1 : "text"_L1).toString(), same };
    }
    for (const auto &wish : wishes) {
        const QString word = json.value(QLatin1StringView(wish.name)).toString();
        query.*wish.member = word == "yes"_L1 ? Wanted::Yes : word == "no"_L1 ? Wanted::No : Wanted::Any;
    }
    for (const auto &flag : flags)
        query.*flag.member = json.value(QLatin1StringView(flag.name)).toBool(query.*flag.member);
    if (json.contains("distance"_L1))
        query.distance = json.value("distance"_L1).toInt();
    query.count = json.value("count"_L1).toInt(query.count);
    return query;
}

} // namespace nd
