// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/field.h"

#include <QVariantMap>

namespace nd {

/// A record's values by field name, each in a type that JSON has: money as its digits, times as ISO 8601. Null is not
/// in it. For drafts.
template <class R>
QVariantMap toMap(const R &record)
{
    QVariantMap map;
    for (const Field<R> &f : R::fields()) {
        const QVariant value = f.get(record);
        if (!value.isValid())
            continue;
        const QString name = QString::fromLatin1(f.name());
        if (f.kind == Kind::Decimal)
            map.insert(name, value.value<Decimal>().toString());
        else if (f.kind == Kind::Instant)
            map.insert(name, value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
        else
            map.insert(name, value);
    }
    return map;
}

/// The record of such a map; what is missing, or can't be read, is null.
template <class R>
R recordFrom(const QVariantMap &map)
{
    R record;
    for (const Field<R> &f : R::fields()) {
        QVariant value = map.value(QString::fromLatin1(f.name()));
        if (f.kind == Kind::Decimal) {
            const std::optional<Decimal> number = Decimal::parse(value.toString());
            value = number ? QVariant::fromValue(*number) : QVariant();
        } else if (f.kind == Kind::Instant) {
            value = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
            value = value.toDateTime().isValid() ? value : QVariant();
        }
        f.set(record, value);
    }
    return record;
}

} // namespace nd
