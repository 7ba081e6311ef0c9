// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/plannedchange.h"

namespace nd {

namespace {

using N = PlannedChange;
constexpr const char *inNumber = QT_TRANSLATE_NOOP("FieldGroup", "Number");
constexpr const char *inChange = QT_TRANSLATE_NOOP("FieldGroup", "Change");

constexpr Field<N> table[] = {
    field<&N::number>("number", QT_TRANSLATE_NOOP("Field", "Number"), Format::Phone).in(inNumber).local(),
    field<&N::name>("name", QT_TRANSLATE_NOOP("Field", "Name")).in(inNumber).local().wide(16),
    field<&N::what>("what", QT_TRANSLATE_NOOP("Field", "What")).in(inChange).local(),
    field<&N::before>("before", QT_TRANSLATE_NOOP("Field", "Now")).in(inChange).local().wide(22),
    field<&N::after>("after", QT_TRANSLATE_NOOP("Field", "Then")).in(inChange).local().wide(22),
    field<&N::verdict>("verdict", QT_TRANSLATE_NOOP("Field", "Change"), Format::Word).in(inChange).local(),
    field<&N::reason>("reason", QT_TRANSLATE_NOOP("Field", "Note")).in(inChange).local().wide(32),
    field<&N::sid>("sid", QT_TRANSLATE_NOOP("Field", "SID"), Format::Sid).in(inNumber).local().hidden(),
    field<&N::id>("id", QT_TRANSLATE_NOOP("Field", "Entry")).in(inChange).local().hidden(),
};

} // namespace

std::span<const Field<PlannedChange>> PlannedChange::fields()
{
    return table;
}

} // namespace nd
