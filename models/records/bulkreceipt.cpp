// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/bulkreceipt.h"

namespace nd {

namespace {

using N = BulkReceipt;
constexpr const char *inOperation = QT_TRANSLATE_NOOP("FieldGroup", "Operation");
constexpr const char *inAnswer = QT_TRANSLATE_NOOP("FieldGroup", "Answer");

constexpr Field<N> table[] = {
    field<&N::subject>("subject", QT_TRANSLATE_NOOP("Field", "On")).in(inOperation).local().hidden(),
    field<&N::summary>("summary", QT_TRANSLATE_NOOP("Field", "Summary")).in(inOperation).local().wide(40),
    field<&N::outcome>("outcome", QT_TRANSLATE_NOOP("Field", "Outcome"), Format::Word).in(inAnswer).local(),
    field<&N::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), Format::Code).in(inAnswer).local(),
    field<&N::message>("message", QT_TRANSLATE_NOOP("Field", "Message")).in(inAnswer).local().wide(32),
    field<&N::advice>("advice", QT_TRANSLATE_NOOP("Field", "What to do")).in(inAnswer).local().wide(32),
    field<&N::resultSid>("result_sid", QT_TRANSLATE_NOOP("Field", "Result"), Format::Sid).in(inAnswer).local(),
    field<&N::requestId>("request_id", QT_TRANSLATE_NOOP("Field", "Request ID")).in(inAnswer).local().hidden(),
    field<&N::started>("started", QT_TRANSLATE_NOOP("Field", "Started")).in(inOperation).local().hidden(),
    field<&N::ended>("ended", QT_TRANSLATE_NOOP("Field", "Ended")).in(inOperation).local(),
    field<&N::tries>("tries", QT_TRANSLATE_NOOP("Field", "Tries")).in(inOperation).local().hidden(),
    field<&N::row>("row", QT_TRANSLATE_NOOP("Field", "Entry")).in(inOperation).local().hidden(),
};

} // namespace

std::span<const Field<BulkReceipt>> BulkReceipt::fields()
{
    return table;
}

} // namespace nd
