// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/numbertype.h"
#include "models/rules/pattern.h"
#include "models/rules/verdict.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace nd {

/// Any, yes or no.
enum class Wanted { Any, Yes, No };

/// A place to search in: its name, or a number whose place is meant.
struct PlaceFilter
{
    QString text; ///< "CA", "94105"; or E.164 when sameAsNumber.
    bool sameAsNumber = false; ///< The same place as that of the number in `text`.

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const PlaceFilter &) const = default;
};

/// What a person looks for among the available numbers: every parameter of pages 20–22.
struct NumberQuery
{
    QString country = QStringLiteral("US"); ///< ISO 3166-1 alpha-2.
    NumberType type = NumberType::Local;
    QString areaCode;
    rules::PatternMode patternMode = rules::PatternMode::Contains;
    QString pattern; ///< As typed; contains() makes the parameter of it.
    PlaceFilter region;
    PlaceFilter locality;
    PlaceFilter postalCode;
    PlaceFilter rateCenter;
    PlaceFilter lata;
    QString nearNumber; ///< E.164.
    QString nearCoordinates; ///< "lat,long" in degrees.
    std::optional<int> distance; ///< Miles; 25 when not set.
    Wanted sms = Wanted::Any;
    Wanted mms = Wanted::Any;
    Wanted voice = Wanted::Any;
    Wanted fax = Wanted::Any;
    bool excludeAllAddressRequired = false;
    bool excludeLocalAddressRequired = false;
    bool excludeForeignAddressRequired = false;
    bool beta = true; ///< Whether numbers new to the platform may be among them.
    int count = 50; ///< How many to ask for: 1 to 1000.

    bool operator==(const NumberQuery &) const = default;

    /// The value of `Contains`; empty when nothing is asked.
    QString contains() const;
    /// What would be refused or is worth a look. Fields are named country, area_code, contains, in_region, in_locality,
    /// in_postal_code, in_rate_center, in_lata, near_number, near_lat_long, distance and count.
    QList<rules::Problem> check() const;

    /// For saved searches. Only what differs from a new query is written; unknown members are ignored when read.
    QJsonObject toJson() const;
    static NumberQuery fromJson(const QJsonObject &json);
    /// The same as values that settings keep.
    QVariantMap toMap() const { return toJson().toVariantMap(); }
    static NumberQuery fromMap(const QVariantMap &map) { return fromJson(QJsonObject::fromVariantMap(map)); }
};

} // namespace nd
