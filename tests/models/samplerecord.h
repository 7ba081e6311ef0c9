// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

/// A record with a field of every kind, for the tests of the store and the table model.
struct Sample
{
    QString sid = {};
    QString number = {};
    QString name = {};
    QString secret = {};
    QString prefix = {};
    std::optional<bool> sms = {};
    std::optional<qint64> count = {};
    std::optional<nd::Decimal> price = {};
    QDateTime created = {};
    QStringList tags = {};

    static constexpr const char *schemaId = "sample";
    static constexpr const char *listKey = "samples";
    static constexpr const char *key = "sid";

    static QString prefixOf(QStringView number) { return number.size() < 5 ? QString() : number.left(5).toString(); }

    static std::span<const nd::Field<Sample>> fields()
    {
        using nd::field;
        using nd::Format;
        static constexpr nd::Field<Sample> table[] = {
            field<&Sample::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid),
            field<&Sample::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone),
            field<&Sample::name>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name"))
                .in(QT_TRANSLATE_NOOP("FieldGroup", "General")),
            field<&Sample::secret>("pin", QT_TRANSLATE_NOOP("Field", "PIN"), Format::Secret),
            field<&Sample::prefix>("prefix", QT_TRANSLATE_NOOP("Field", "Prefix"))
                .computed("phone_number", &Sample::prefixOf),
            field<&Sample::sms>("capabilities.SMS|capabilities.sms", QT_TRANSLATE_NOOP("Field", "SMS")),
            field<&Sample::count>("count", QT_TRANSLATE_NOOP("Field", "Count")),
            field<&Sample::price>("price", QT_TRANSLATE_NOOP("Field", "Price"), Format::Money),
            field<&Sample::created>("date_created", QT_TRANSLATE_NOOP("Field", "Created")),
            field<&Sample::tags>("tags", QT_TRANSLATE_NOOP("Field", "Tags")),
        };
        return table;
    }
    enum Column { Sid, Number, Name, Secret, Prefix, Sms, Count, Price, Created, Tags };
};

inline nd::StorePagePtr samplePage(const QList<Sample> &samples)
{
    return nd::pageOf<Sample>(std::span(samples.constData(), size_t(samples.size())));
}
