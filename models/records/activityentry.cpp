// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activityentry.h"

namespace nd {

namespace {

using N = ActivityEntry;
constexpr const char *inOperation = QT_TRANSLATE_NOOP("FieldGroup", "Operation");
constexpr const char *inAnswer = QT_TRANSLATE_NOOP("FieldGroup", "Answer");

constexpr Field<N> table[] = {
    field<&N::started>("started", QT_TRANSLATE_NOOP("Field", "Started")).in(inOperation).local(),
    field<&N::kind>("kind", QT_TRANSLATE_NOOP("Field", "What")).in(inOperation).local(),
    field<&N::operation>("operation", QT_TRANSLATE_NOOP("Field", "Operation")).in(inOperation).local().hidden(),
    field<&N::number>("phone_number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inOperation).local(),
    field<&N::name>("friendly_name", QT_TRANSLATE_NOOP("Field", "Name")).in(inOperation).local().hidden(),
    field<&N::subject>("subject", QT_TRANSLATE_NOOP("Field", "Record"), Format::Sid).in(inOperation).local().hidden(),
    field<&N::summary>("summary", QT_TRANSLATE_NOOP("Field", "Summary")).in(inOperation).local().wide(48),
    field<&N::outcome>("outcome", QT_TRANSLATE_NOOP("Field", "Outcome"), Format::Word).in(inAnswer).local(),
    field<&N::httpStatus>("http_status", QT_TRANSLATE_NOOP("Field", "HTTP status"), Format::Code)
        .in(inAnswer)
        .local()
        .hidden(),
    field<&N::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), Format::Code).in(inAnswer).local(),
    field<&N::message>("message", QT_TRANSLATE_NOOP("Field", "Message")).in(inAnswer).local().wide(40),
    field<&N::requestId>("request_id", QT_TRANSLATE_NOOP("Field", "Request ID")).in(inAnswer).local(),
    field<&N::help>("help", QT_TRANSLATE_NOOP("Field", "Help"), Format::Url).in(inAnswer).local().hidden(),
    field<&N::resultSid>("result_sid", QT_TRANSLATE_NOOP("Field", "Result"), Format::Sid).in(inAnswer).local().hidden(),
    field<&N::account>("account", QT_TRANSLATE_NOOP("Field", "Account"), Format::Sid).in(inOperation).local().hidden(),
    field<&N::ended>("ended", QT_TRANSLATE_NOOP("Field", "Ended")).in(inOperation).local().hidden(),
    field<&N::id>("id", QT_TRANSLATE_NOOP("Field", "Entry")).in(inOperation).local().hidden(),
};

} // namespace

std::span<const Field<ActivityEntry>> ActivityEntry::fields()
{
    return table;
}

} // namespace nd
