// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/letterorder.h"

namespace nd {

namespace {

using N = LetterOrder;
constexpr const char *inOrder = QT_TRANSLATE_NOOP("FieldGroup", "Order");
constexpr const char *inRecord = QT_TRANSLATE_NOOP("FieldGroup", "Record");

constexpr Field<N> table[] = {
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inOrder),
    field<&N::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Format::Word).in(inOrder).wide(18),
    field<&N::friendlyName>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inOrder).wide(20),
    field<&N::failureReason>("failure_reason", QT_TRANSLATE_NOOP("Field", "Failure")).in(inOrder).wide(28),
    field<&N::dateUpdated>("date_updated", QT_TRANSLATE_NOOP("Field", "Changed")).in(inRecord).hidden(),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inRecord).hidden(),
};

} // namespace

std::span<const Field<LetterOrder>> LetterOrder::fields()
{
    return table;
}

} // namespace nd
