// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/numberchanges.h"

namespace nd {

namespace {

bool same(const QVariant &a, const QVariant &b)
{
    const bool noA = !a.isValid() || a.toString().isEmpty();
    const bool noB = !b.isValid() || b.toString().isEmpty();
    return noA || noB ? noA == noB : a == b;
}

} // namespace

NumberChanges NumberChanges::between(const IncomingNumber &before, const QVariantMap &edited)
{
    NumberChanges changes;
    changes.sid = before.sid;
    for (const Field<IncomingNumber> &field : IncomingNumber::fields()) {
        if (field.edit == Edit::No)
            continue;
        const QString name = QString::fromLatin1(field.name());
        const QVariant now = field.get(before);
        changes.before.insert(name, now);
        const auto it = edited.find(name);
        if (it != edited.end() && !same(now, *it))
            changes.values.insert(name, it->isValid() ? *it : QVariant(QStringLiteral("")));
    }
    return changes;
}

rules::ConfigurationVerdict NumberChanges::check() const
{
    return rules::numberConfiguration(before, values);
}

} // namespace nd
