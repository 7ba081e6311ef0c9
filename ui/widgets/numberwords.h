// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/inspectorpanel.h"
#include "ui/widgets/sidpicker.h"

#include <QByteArrayView>

#include <functional>
#include <span>

namespace nd {

class Lookups;

/// The words that a property of a number takes (page 23), with what people read; empty where it takes no fixed words.
/// @param field name in IncomingNumber's field table
QList<FieldChoice> numberWords(QByteArrayView field);

using SidHandler = std::function<void(const Result<QList<SidPicker::Choice>> &)>;

/// A property of a number that names another record of its account.
struct SidField
{
    const char *field; ///< Name in IncomingNumber's field table.
    const char *prefix; ///< Of its SIDs: "AP".
    /// Reads what it can be; `again` when what was read before will not do.
    void (*read)(Lookups &lookups, bool again, QObject *context, SidHandler handler);
};
std::span<const SidField> sidFields();

/// A picker for a property that names another record of the account; null for every other property.
/// @param name object name of the picker's box
SidPicker *makeSidPicker(QByteArrayView field, const QString &name, Lookups &lookups);

} // namespace nd
