// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/verdict.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace nd::rules {

/// One editable property of a number, by its name in IncomingNumber's field table ("voice_url"). Text that is empty is
/// good where the property can be cleared. Page 23.
Verdict numberField(QByteArrayView name, const QVariant &value);

/// What a change of a number's settings means as a whole.
struct ConfigurationVerdict
{
    QList<Problem> problems;
    /// What the change brings with it, in the user's words: "The trunk TK… will be removed from this number."
    QStringList notices;
    /// Names of the properties that the service clears by itself.
    QStringList cleared;

    /// Whether nothing in it would be refused; warnings don't count.
    bool ok() const;
};

/// Checks changes (name -> new value) of a number that is set up as `before` (name -> value; empty for a purchase). A
/// voice application and a trunk exclude each other: setting one clears the other, page 23.
ConfigurationVerdict numberConfiguration(const QVariantMap &before, const QVariantMap &changes);

} // namespace nd::rules
